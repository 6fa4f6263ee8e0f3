//! Referrals on their way in: the statements that add them, made without a connection, so that a
//! thread can make the next while the last are run.

use std::collections::HashMap;

use rustc_hash::FxHashSet;
use sqlx::Executor;

use crate::domain::deal::{Deal, Direction, Party};
use crate::domain::id::{EngagementId, LocationId, OrgId};

use super::deals::derived;
use super::row::{Columns, document};
use super::search::{OfVendor, words_of};
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result, StoreError};

/// What the vendor's referral of each engagement says.
pub(super) type Vendors = HashMap<EngagementId, OfVendor>;

/// As far as the vendors' referrals are among these.
pub(super) fn vendors_among(deals: &[&Deal]) -> Vendors {
    let vendors = deals.iter().filter(|deal| deal.party == Party::Vendor);
    vendors.map(|deal| (deal.engagement.clone(), OfVendor::said_by(deal))).collect()
}

/// Referrals with their bodies, teams and words, ready to be added.
pub struct Insertion {
    chunks: Vec<Chunk>,
    /// Once the referrals are there.
    last: Vec<Sql>,
}

struct Chunk {
    rows: Sql,
    /// By the referrals' ids: of those that the database numbers.
    words: HashMap<String, String>,
    vocabulary: Vec<Sql>,
    bodies: Sql,
    teams: Option<Sql>,
}

/// The words that each company's deals say, as far as they are listed.
type Vocabulary = HashMap<OrgId, FxHashSet<String>>;

/// A row has 32 values; so do the teams that come with it, unless they are very large.
const ROWS_A_STATEMENT: usize = MOST_BINDS / 32;

/// Two binds each, about as many as a statement of SQLite may have.
const WORDS_A_STATEMENT: usize = 15_000;

/// The first referrals of a database, very many: they are numbered and counted here, so that nothing
/// waits for the database to say it.
pub struct Bulk {
    dialect: Dialect,
    next: i64,
    known: Vocabulary,
    /// The words of referrals, which wait until there is much: SQLite's index of words merges what it
    /// holds with what it held whenever another statement of many rows begins.
    waiting: Vec<(i64, String)>,
    counts: HashMap<Counted, i64>,
}

/// What the tabs count apart.
#[derive(PartialEq, Eq, Hash)]
struct Counted {
    org: OrgId,
    direction: Direction,
    status: &'static str,
    location: Option<LocationId>,
}

impl Bulk {
    /// In the transaction to which all belongs; until its end nobody else adds referrals. `Refused`
    /// where there are some.
    pub async fn begin(connection: &mut Connection) -> Result<Self> {
        let dialect = Dialect::of(connection);
        if dialect == Dialect::Postgres {
            connection.execute("LOCK TABLE referrals IN SHARE ROW EXCLUSIVE MODE").await?;
        }
        if connection.fetch_optional("SELECT 1 FROM referrals LIMIT 1").await?.is_some() {
            return Err(StoreError::Refused("the database holds deals already".to_owned()));
        }
        let (known, waiting, counts) = Default::default();
        Ok(Self { dialect, next: 1, known, waiting, counts })
    }

    /// Of engagements whose referrals are all among these. They are not found before [`Self::end`].
    pub fn add(&mut self, deals: &[&Deal]) -> Result<Insertion> {
        let vendors = vendors_among(deals);
        let chunks = deals.chunks(ROWS_A_STATEMENT);
        let chunks = chunks.map(|deals| self.chunk(deals, &vendors)).collect::<Result<_>>()?;
        let is_much = self.waiting.len() >= WORDS_A_STATEMENT;
        Ok(Insertion { chunks, last: if is_much { self.index() } else { Vec::new() } })
    }

    fn chunk(&mut self, deals: &[&Deal], vendors: &Vendors) -> Result<Chunk> {
        let first = self.next;
        let rows = rows(self.dialect, deals, vendors, Some(first));
        let words = words_of_each(deals, vendors);
        let vocabulary = vocabulary(self.dialect, deals, &words, &mut self.known);
        for (deal, words) in deals.iter().zip(words) {
            self.waiting.push((self.next, words));
            self.next += 1;
            let (org, location) = (deal.org.clone(), deal.location.clone());
            let counted = Counted { org, direction: deal.direction, status: deal.state.status(), location };
            *self.counts.entry(counted).or_default() += 1;
        }
        Chunk::new(self.dialect, deals, rows, HashMap::new(), vocabulary)
    }

    fn index(&mut self) -> Vec<Sql> {
        index(self.dialect, std::mem::take(&mut self.waiting))
    }

    /// What is to be written last.
    pub fn end(mut self) -> Insertion {
        let mut last = self.index();
        if !self.counts.is_empty() {
            last.push(counted(self.dialect, self.counts));
        }
        if self.dialect == Dialect::Postgres {
            let mut sql = Sql::new("SELECT setval(pg_get_serial_sequence('referrals', 'seq'), ");
            sql.bind(self.next).push(", false)");
            last.push(sql);
        }
        Insertion { chunks: Vec::new(), last }
    }
}

/// Over what the trigger has counted, where it does.
fn counted(dialect: Dialect, counts: HashMap<Counted, i64>) -> Sql {
    let mut sql = Sql::of_rows(
        dialect,
        "INSERT INTO referral_counts (org_id, direction, status, location_id, referrals) VALUES ",
    );
    for (Counted { org, direction, status, location }, count) in counts {
        let location = location.as_ref().map_or("", LocationId::as_str);
        let values: [Value; 5] =
            [org.as_str().into(), direction.code().into(), status.into(), location.into(), count.into()];
        sql.row(values);
    }
    sql.push(
        " ON CONFLICT (org_id, direction, status, location_id) DO UPDATE SET referrals = excluded.referrals",
    );
    sql
}

impl Insertion {
    pub(super) fn new(dialect: Dialect, deals: &[&Deal], vendors: &Vendors) -> Result<Self> {
        let chunk = |deals: &[&Deal]| {
            let words = words_of_each(deals, vendors);
            let vocabulary = vocabulary(dialect, deals, &words, &mut HashMap::new());
            let ids = deals.iter().map(|deal| deal.id.as_str().to_owned());
            let words = ids.zip(words).collect();
            Chunk::new(dialect, deals, rows(dialect, deals, vendors, None), words, vocabulary)
        };
        let chunks = deals.chunks(ROWS_A_STATEMENT).map(chunk);
        Ok(Self { chunks: chunks.collect::<Result<_>>()?, last: Vec::new() })
    }

    /// To be called after the engagements were opened.
    pub async fn run(self, connection: &mut Connection) -> Result<()> {
        let mut numbered = Vec::new();
        for Chunk { mut rows, mut words, vocabulary, bodies, teams } in self.chunks {
            for row in rows.query().fetch_all(&mut *connection).await? {
                if let Some(words) = words.remove(&row.text("id")?) {
                    numbered.push((row.number("seq")?, words));
                }
            }
            for mut sql in vocabulary.into_iter().chain([bodies]).chain(teams) {
                sql.query().execute(&mut *connection).await?;
            }
        }
        let index = index(Dialect::of(connection), numbered);
        for mut sql in index.into_iter().chain(self.last) {
            sql.query().execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// The words of referrals, by their numbers.
fn index(dialect: Dialect, words: Vec<(i64, String)>) -> Vec<Sql> {
    let mut words = words.into_iter().peekable();
    let mut index = Vec::new();
    while words.peek().is_some() {
        index.push(dialect.write_search(words.by_ref().take(WORDS_A_STATEMENT)));
    }
    index
}

fn words_of_each(deals: &[&Deal], vendors: &Vendors) -> Vec<String> {
    let words = |deal: &&Deal| words_of(deal, vendors.get(&deal.engagement), &[]);
    deals.iter().map(words).collect()
}

/// The words that are looked up by their beginnings and not known yet.
fn vocabulary(dialect: Dialect, deals: &[&Deal], words: &[String], known: &mut Vocabulary) -> Vec<Sql> {
    let mut fresh = Vec::new();
    for (deal, words) in deals.iter().zip(words) {
        let known = known.entry(deal.org.clone()).or_default();
        let all = dialect.looked_for(words);
        let all = all.filter(|word| !known.contains(*word) && known.insert((*word).to_owned()));
        fresh.extend(all.map(|word| (&deal.org, word)));
    }
    // Who adds the same words at the same time waits, but not each for the other.
    fresh.sort_unstable();
    dialect.write_vocabulary(&fresh)
}

impl Chunk {
    fn new(
        dialect: Dialect,
        deals: &[&Deal],
        rows: Sql,
        words: HashMap<String, String>,
        vocabulary: Vec<Sql>,
    ) -> Result<Self> {
        let mut bodies = Sql::of_rows(dialect, "INSERT INTO referral_bodies (referral_id, body) VALUES ");
        for deal in deals {
            bodies.row([deal.id.as_str().to_owned(), document(deal)?]);
        }
        Ok(Self { rows, words, vocabulary, bodies, teams: teams(dialect, deals) })
    }
}

/// Numbered from a first one on, or by the database, which then says the numbers.
fn rows(dialect: Dialect, deals: &[&Deal], vendors: &Vendors, first: Option<i64>) -> Sql {
    let mut sql = Sql::of_rows(dialect, "INSERT INTO referrals (");
    sql.push(if first.is_some() { "seq, " } else { "" });
    sql.push(
        "id, engagement_id, org_id, party, direction, created_by, created_at, vendor_substatus, \
         vendor_crm_id",
    );
    let mut numbers = first.into_iter().flat_map(|first| first..);
    for (at, deal) in deals.iter().enumerate() {
        let derived = derived(deal);
        if at == 0 {
            for (column, _) in &derived {
                sql.push(", ").push(column);
            }
            sql.push(match (dialect, first) {
                (Dialect::Postgres, Some(_)) => ") OVERRIDING SYSTEM VALUE VALUES ",
                _ => ") VALUES ",
            });
        }
        let of_vendor = vendors.get(&deal.engagement);
        // Its own is in a column of its own.
        let crm_id =
            of_vendor.filter(|_| deal.party != Party::Vendor).and_then(|said| said.crm_id.as_deref());
        let fixed: [Value; 9] = [
            deal.id.as_str().into(),
            deal.engagement.as_str().into(),
            deal.org.as_str().into(),
            deal.party.code().into(),
            deal.direction.code().into(),
            deal.created_by.as_str().into(),
            deal.created_at.timestamp_millis().into(),
            of_vendor.map(|said| said.substatus.code()).into(),
            crm_id.into(),
        ];
        let number = numbers.next().map(Value::from);
        sql.row(number.into_iter().chain(fixed).chain(derived.into_iter().map(|(_, value)| value)));
    }
    if first.is_none() {
        sql.push(" RETURNING id, seq");
    }
    sql
}

pub(super) async fn insert_team(connection: &mut Connection, deal: &Deal) -> Result<()> {
    if let Some(mut teams) = teams(Dialect::of(connection), &[deal]) {
        teams.query().execute(connection).await?;
    }
    Ok(())
}

/// None where nobody is on any of the teams.
fn teams(dialect: Dialect, deals: &[&Deal]) -> Option<Sql> {
    let mut sql =
        Sql::of_rows(dialect, "INSERT INTO referral_team (referral_id, org_id, email_key, position) VALUES ");
    let mut members =
        deals.iter().flat_map(|deal| (0_i64..).zip(&deal.team).map(move |member| (deal, member))).peekable();
    members.peek()?;
    for (deal, (position, member)) in members {
        let values: [Value; 4] =
            [deal.id.as_str().into(), deal.org.as_str().into(), member.email.key().into(), position.into()];
        sql.row(values);
    }
    Some(sql)
}
