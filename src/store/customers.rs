//! The directory of customers: suggestions, look-ups and imports.

use std::collections::{BTreeMap, HashMap};

use sqlx::any::AnyRow;

use crate::domain::customer::{Address, Customer};
use crate::domain::id::CustomerId;
use crate::domain::values::CountryCode;

use super::orgs::past;
use super::row::Columns;
use super::search::Match;
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result, StoreError, fold, id, words};

/// An account of the directory. `customer.id` is always given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub customer: Customer,
    /// The account that it is linked to, of the same vendor team (SPEC §5.1).
    pub parent: Option<CustomerId>,
    /// The customer's Internet domain.
    pub domain: Option<String>,
}

/// How many of the customers that match a text are looked at for the ones to show. Bounds the work
/// on a text such as "group"; whose name begins with the text is found in any case.
const CANDIDATES: usize = 1_000;

/// More words than a person types before choosing.
const MOST_WORDS: usize = 8;

macro_rules! columns {
    () => {
        columns!("")
    };
    ($more:literal) => {
        concat!(
            "SELECT c.id, c.name, c.country, c.city, c.line1, c.line2, c.state, c.postal_code, c.duns, \
             c.vendor_account_id, c.category, c.parent_id, c.domain",
            $more,
            " FROM customers c"
        )
    };
}

/// Customers of a country to whom a typed text may refer: whose whole name it is, then whose name
/// begins with it, then who have all its words, as beginnings of words of name or city; by name.
/// A text without letters and digits suggests nothing.
pub async fn suggest(
    connection: &mut Connection,
    country: CountryCode,
    text: &str,
    most: usize,
) -> Result<Vec<Entry>> {
    let words: Vec<String> = words(text).into_iter().take(MOST_WORDS).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let (dialect, key) = (Dialect::of(connection), fold(text));
    let mut sql = Sql::new("SELECT * FROM (");
    push_named(&mut sql, country, &key, most);
    sql.push(") named UNION ALL SELECT * FROM (");
    push_with_words(&mut sql, dialect, country, &key, &words, most);
    sql.push(") with_words ORDER BY place, name_key, id").limit(most);
    entries(connection, sql).await
}

/// Whose name begins with the text.
fn push_named(sql: &mut Sql, country: CountryCode, key: &str, most: usize) {
    sql.push(columns!(", c.name_key, 0 AS place")).push(" WHERE c.country = ").bind(country.code());
    sql.push(" AND c.name_key >= ").bind(key).push(" AND c.name_key < ").bind(past(key));
    sql.push(" ORDER BY c.name_key, c.id").limit(most);
}

/// Who have all its words, without those of [`push_named`].
fn push_with_words(
    sql: &mut Sql,
    dialect: Dialect,
    country: CountryCode,
    key: &str,
    words: &[String],
    most: usize,
) {
    let prefixes = words.iter().map(|word| Match::Prefix(word.clone()));
    let question = Match::All([Match::Word(country_word(country))].into_iter().chain(prefixes).collect());
    let expression = dialect.expression(&question);
    sql.push(columns!(", c.name_key, 1 AS place")).push(" JOIN (");
    // Who begins with the text comes first: with enough of them nobody else is looked for.
    let too_few = |sql: &mut Sql| {
        sql.push("(SELECT COUNT(*) FROM (SELECT 1 FROM customers n WHERE n.country = ").bind(country.code());
        sql.push(" AND n.name_key >= ").bind(key).push(" AND n.name_key < ").bind(past(key));
        sql.limit(most).push(") enough) < ").number(most);
    };
    dialect.push_customer_matches(sql, &expression, too_few, CANDIDATES);
    sql.push(") m ON m.seq = c.seq");
    sql.push(" WHERE (c.name_key < ").bind(key).push(" OR c.name_key >= ").bind(past(key));
    sql.push(") ORDER BY c.name_key, c.id").limit(most);
}

/// The country as a word of the index. No word of a name has an underscore.
fn country_word(country: CountryCode) -> String {
    format!("c_{}", country.code().to_ascii_lowercase())
}

pub async fn by_id(connection: &mut Connection, id: &CustomerId) -> Result<Option<Entry>> {
    let mut sql = Sql::new(columns!());
    sql.push(" WHERE c.id = ").bind(id.as_str());
    Ok(entries(connection, sql).await?.pop())
}

/// `duns` in its normal form of nine digits.
pub async fn by_duns(connection: &mut Connection, duns: &str, most: usize) -> Result<Vec<Entry>> {
    let mut sql = Sql::new(columns!());
    sql.push(" WHERE c.duns = ").bind(duns).push(" ORDER BY c.name_key, c.id").limit(most);
    entries(connection, sql).await
}

/// `account` in its normal form.
pub async fn by_vendor_account(connection: &mut Connection, account: &str) -> Result<Option<Entry>> {
    let mut sql = Sql::new(columns!());
    sql.push(" WHERE c.vendor_account_id = ").bind(account);
    Ok(entries(connection, sql).await?.pop())
}

/// The accounts linked to any of the given ones, by name.
pub async fn linked_to(
    connection: &mut Connection,
    parents: &[&CustomerId],
    most: usize,
) -> Result<Vec<Entry>> {
    if parents.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(columns!());
    sql.push(" WHERE c.parent_id IN (").bind_all(parents.iter().map(|parent| parent.as_str()));
    sql.push(") ORDER BY c.name_key, c.id").limit(most);
    entries(connection, sql).await
}

/// After many have come: the planner knows what there is, and suggestions stay fast.
pub async fn analyze(connection: &mut Connection) -> Result<()> {
    sqlx::query("ANALYZE customers").execute(connection).await?;
    Ok(())
}

/// How many there are altogether.
pub async fn count(connection: &mut Connection) -> Result<u64> {
    let row = sqlx::query("SELECT COUNT(*) AS customers FROM customers").fetch_one(connection).await?;
    u64::try_from(row.number("customers")?).map_err(|_| StoreError::Unreadable("customers"))
}

async fn entries(connection: &mut Connection, mut sql: Sql) -> Result<Vec<Entry>> {
    sql.query().fetch_all(connection).await?.iter().map(entry).collect()
}

fn entry(row: &AnyRow) -> Result<Entry> {
    Ok(Entry {
        customer: Customer {
            id: Some(CustomerId::new(row.text("id")?)),
            name: row.text("name")?,
            country: row.parsed("country")?,
            address: Address {
                line1: row.text("line1")?,
                line2: row.text("line2")?,
                city: row.text("city")?,
                state: row.text("state")?,
                postal_code: row.text("postal_code")?,
            },
            duns: row.maybe_text("duns")?,
            vendor_account_id: row.maybe_text("vendor_account_id")?,
            category: row.parsed("category")?,
        },
        parent: row.maybe_text("parent_id")?.map(CustomerId::new),
        domain: row.maybe_text("domain")?,
    })
}

const ROWS_A_STATEMENT: usize = MOST_BINDS / 15;

/// Adds accounts to the directory and rewrites those that are in it. An account without an id is the
/// one with its vendor account id; without that as well, the only one with its D-U-N-S number; else
/// it is new. What an account leaves out (numbers, parent, domain) stays as it was. Of several
/// entries for one account the last counts. A parent has to be in the directory when the
/// transaction ends. Answers how many rows were written.
pub async fn insert_many(connection: &mut Connection, entries: &[Entry]) -> Result<u64> {
    Ok(insert_named(connection, entries).await?.0)
}

/// As [`insert_many`]; answers each entry's id as well.
pub async fn insert_named(connection: &mut Connection, entries: &[Entry]) -> Result<(u64, Vec<CustomerId>)> {
    let (mut written, mut ids) = (0, Vec::with_capacity(entries.len()));
    for chunk in entries.chunks(ROWS_A_STATEMENT) {
        let mut known = Known::load(connection, chunk).await?;
        // One statement cannot write a row twice.
        let mut rows = BTreeMap::new();
        for entry in chunk {
            let id = known.id_of(&entry.customer);
            ids.push(CustomerId::new(id.as_str()));
            rows.insert(id, entry);
        }
        written += upsert(connection, &rows).await?;
    }
    Ok((written, ids))
}

/// Which ids accounts without one have.
#[derive(Default)]
struct Known {
    by_account: HashMap<String, String>,
    /// None: several have the number, so that it names none of them.
    by_duns: HashMap<String, Option<String>>,
}

impl Known {
    async fn load(connection: &mut Connection, chunk: &[Entry]) -> Result<Self> {
        let mut known = Self::default();
        let without_id =
            || chunk.iter().map(|entry| &entry.customer).filter(|customer| customer.id.is_none());
        let accounts: Vec<&str> =
            without_id().filter_map(|customer| customer.vendor_account_id.as_deref()).collect();
        let numbers: Vec<&str> = without_id().filter_map(|customer| customer.duns.as_deref()).collect();
        if !accounts.is_empty() {
            let mut sql =
                Sql::new("SELECT id, vendor_account_id FROM customers WHERE vendor_account_id IN (");
            sql.bind_all(accounts).push(")");
            for row in sql.query().fetch_all(&mut *connection).await? {
                known.by_account.insert(row.text("vendor_account_id")?, row.text("id")?);
            }
        }
        if !numbers.is_empty() {
            let mut sql = Sql::new("SELECT id, duns FROM customers WHERE duns IN (");
            sql.bind_all(numbers).push(")");
            for row in sql.query().fetch_all(connection).await? {
                known.note_duns(row.text("duns")?, row.text("id")?);
            }
        }
        Ok(known)
    }

    fn note_duns(&mut self, duns: String, id: String) {
        self.by_duns.entry(duns).and_modify(|only| *only = None).or_insert(Some(id));
    }

    fn id_of(&mut self, customer: &Customer) -> String {
        if let Some(id) = &customer.id {
            return id.as_str().to_owned();
        }
        let known = match (&customer.vendor_account_id, &customer.duns) {
            (Some(account), _) => self.by_account.get(account).cloned(),
            (None, Some(duns)) => self.by_duns.get(duns).cloned().flatten(),
            (None, None) => None,
        };
        known.unwrap_or_else(|| {
            let fresh = id::fresh();
            if let Some(account) = &customer.vendor_account_id {
                self.by_account.insert(account.clone(), fresh.clone());
            }
            if let Some(duns) = &customer.duns {
                self.note_duns(duns.clone(), fresh.clone());
            }
            fresh
        })
    }
}

async fn upsert(connection: &mut Connection, rows: &BTreeMap<String, &Entry>) -> Result<u64> {
    let mut sql = Sql::of_rows(
        Dialect::of(connection),
        "INSERT INTO customers (id, name, name_key, country, city, line1, line2, state, postal_code, duns, \
         vendor_account_id, category, parent_id, domain, search_text) VALUES ",
    );
    for (id, entry) in rows {
        sql.row(values(id, entry));
    }
    sql.push(
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, \
         country = excluded.country, city = excluded.city, line1 = excluded.line1, line2 = excluded.line2, \
         state = excluded.state, postal_code = excluded.postal_code, \
         duns = COALESCE(excluded.duns, customers.duns), \
         vendor_account_id = COALESCE(excluded.vendor_account_id, customers.vendor_account_id), \
         category = excluded.category, parent_id = COALESCE(excluded.parent_id, customers.parent_id), \
         domain = COALESCE(excluded.domain, customers.domain), search_text = excluded.search_text",
    );
    Ok(sql.query().execute(connection).await?.rows_affected())
}

fn values(id: &str, entry: &Entry) -> [Value; 15] {
    let Entry { customer, parent, domain } = entry;
    let Address { line1, line2, city, state, postal_code } = &customer.address;
    [
        id.into(),
        customer.name.as_str().into(),
        fold(&customer.name).into(),
        customer.country.code().into(),
        city.as_str().into(),
        line1.as_str().into(),
        line2.as_str().into(),
        state.as_str().into(),
        postal_code.as_str().into(),
        customer.duns.as_deref().into(),
        customer.vendor_account_id.as_deref().into(),
        customer.category.code().into(),
        parent.as_ref().map(CustomerId::as_str).into(),
        domain.as_deref().into(),
        search_text(customer).into(),
    ]
}

/// The words that find an account, each once.
fn search_text(customer: &Customer) -> String {
    let mut found = vec![country_word(customer.country)];
    for word in words(&customer.name).into_iter().chain(words(&customer.address.city)) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.join(" ")
}
