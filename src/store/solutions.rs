//! The catalogue of solutions, as one company sees it.

use std::collections::BTreeMap;

use sqlx::any::AnyRow;

use crate::domain::access::Role;
use crate::domain::gate::GateFacts;
use crate::domain::id::{OrgId, SolutionId};
use crate::domain::solution::{Incentive, Offering, Solution, SolutionKind};

use super::orgs::{self, past};
use super::row::Columns;
use super::search::Match;
use super::sql::Sql;
use super::{Connection, Dialect, Result, StoreError, fold, words};

/// How many of the solutions that match a text are looked at for the ones to show. Bounds the work
/// on a text such as "cloud"; whose name begins with the text is found in any case.
const CANDIDATES: usize = 1_000;

/// More words than a person types before choosing.
const MOST_WORDS: usize = 8;

/// What a publisher calls a solution; *own* and *third party* depend on who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Product,
    Vendor,
    Assessment,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Vendor => "vendor",
            Self::Assessment => "assessment",
        }
    }
}

/// A solution as it is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub id: SolutionId,
    pub publisher: OrgId,
    pub name: String,
    pub kind: Kind,
    pub published: bool,
    pub co_sell_ready: bool,
    pub services: bool,
    pub incentive: Option<Incentive>,
}

pub async fn insert(connection: &mut Connection, solution: &Published) -> Result<()> {
    let publisher = orgs::by_id(connection, &solution.publisher).await?;
    let publisher = publisher.map(|org| org.name).unwrap_or_default();
    sqlx::query(
        "INSERT INTO solutions (id, org_id, name, kind, published, co_sell_ready, services, incentive, name_key, \
         search_text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(solution.id.as_str())
    .bind(solution.publisher.as_str())
    .bind(solution.name.as_str())
    .bind(solution.kind.code())
    .bind(i64::from(solution.published))
    .bind(i64::from(solution.co_sell_ready))
    .bind(i64::from(solution.services))
    .bind(solution.incentive.map(Incentive::code))
    .bind(fold(&solution.name))
    .bind(search_text(&solution.name, &publisher))
    .execute(connection)
    .await?;
    Ok(())
}

/// The words that find a solution, each once. What its publisher is called never changes.
fn search_text(name: &str, publisher: &str) -> String {
    let mut found = Vec::new();
    for word in words(name).into_iter().chain(words(publisher)) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.join(" ")
}

/// Fills in the words of what was published before there were any: folding is not SQL's to do.
pub(super) async fn fill_words(connection: &mut Connection) -> Result<()> {
    let query = sqlx::query(
        "SELECT s.id, s.name, o.name AS publisher_name FROM solutions s JOIN organizations o ON o.id = s.org_id \
         WHERE s.search_text = ''",
    );
    for row in query.fetch_all(&mut *connection).await? {
        let (name, publisher) = (row.text("name")?, row.text("publisher_name")?);
        let fill = sqlx::query("UPDATE solutions SET name_key = $1, search_text = $2 WHERE id = $3");
        let fill = fill.bind(fold(&name)).bind(search_text(&name, &publisher)).bind(row.text("id")?);
        fill.execute(&mut *connection).await?;
    }
    Ok(())
}

/// What the *New deal* gate wants to know of a company's own solutions (SPEC §3.4), and who of the
/// company may do something about it, by name: the account admins where a role is missing, the
/// co-sell solution admins where no solution is ready. One query.
pub async fn gate(
    connection: &mut Connection,
    org: &OrgId,
    role_is_missing: bool,
) -> Result<(GateFacts, Vec<(Role, String)>)> {
    let mut sql = Sql::new(
        "SELECT '' AS role, '' AS name, COUNT(CASE WHEN published = 1 THEN 1 END) AS published, \
         COUNT(CASE WHEN co_sell_ready = 1 THEN 1 END) AS co_sell_ready, \
         COUNT(CASE WHEN published = 1 AND co_sell_ready = 1 THEN 1 END) AS ready_and_published \
         FROM solutions WHERE kind = 'product' AND org_id = ",
    );
    sql.bind(org.as_str());
    sql.push(
        " UNION ALL SELECT g.role, u.name, 0, 0, 0 FROM users u JOIN grants g ON g.user_id = u.id \
         WHERE u.deactivated_at IS NULL AND (g.role = ",
    );
    sql.bind(Role::SolutionAdmin.code());
    sql.push(
        " AND NOT EXISTS (SELECT 1 FROM solutions s WHERE s.org_id = u.org_id AND s.kind = 'product' \
         AND s.published = 1 AND s.co_sell_ready = 1)",
    );
    if role_is_missing {
        sql.push(" OR g.role = ").bind(Role::AccountAdmin.code());
    }
    sql.push(") AND u.org_id = ").bind(org.as_str());
    let (mut facts, mut helpers) = (GateFacts::default(), Vec::new());
    for row in sql.query().fetch_all(connection).await? {
        match row.text("role")?.as_str() {
            "" => {
                facts = GateFacts {
                    published: row.count("published")?,
                    co_sell_ready: row.count("co_sell_ready")?,
                    ready_and_published: row.count("ready_and_published")?,
                }
            }
            _ => helpers.push((row.parsed("role")?, row.text("name")?)),
        }
    }
    helpers.sort_by_cached_key(|(role, name): &(Role, String)| (*role, fold(name)));
    helpers.dedup();
    Ok((facts, helpers))
}

macro_rules! columns {
    ($more:literal) => {
        concat!(
            "SELECT s.id, s.org_id, o.name AS publisher_name, s.name, s.kind, s.published, s.co_sell_ready, \
             s.services, s.incentive",
            $more
        )
    };
}

/// What may be put on a deal: all that is published, products only when they are co-sell ready
/// (SPEC §5.5).
const CHOOSABLE: &str = concat!(
    columns!(""),
    " FROM solutions s JOIN organizations o ON o.id = s.org_id \
     WHERE s.published = 1 AND (s.kind <> 'product' OR s.co_sell_ready = 1)"
);

/// What a company has named, of what it may choose from: solutions by id and, for each of the given
/// partners, all that it offers (SPEC §5.7). `offered` adds what a list of the company's choices
/// shows: all that is its own or the vendor's, and so many of other partners.
pub async fn named(
    connection: &mut Connection,
    org: &OrgId,
    ids: &[SolutionId],
    partners: &[OrgId],
    offered: Option<usize>,
) -> Result<Vec<Solution>> {
    if ids.is_empty() && partners.is_empty() && offered.is_none() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(CHOOSABLE);
    sql.push(" AND (1 = 0");
    if !ids.is_empty() {
        sql.push(" OR s.id IN (").bind_all(ids.iter().map(SolutionId::as_str)).push(")");
    }
    if !partners.is_empty() {
        sql.push(" OR (s.kind = 'product' AND s.org_id IN (");
        sql.bind_all(partners.iter().map(OrgId::as_str)).push("))");
    }
    if let Some(most) = offered {
        sql.push(" OR s.kind <> 'product' OR s.org_id = ").bind(org.as_str());
        sql.push(
            " OR s.id IN (SELECT t.id FROM solutions t WHERE t.kind = 'product' AND t.published = 1 \
             AND t.co_sell_ready = 1 AND t.org_id <> ",
        );
        sql.bind(org.as_str()).push(" ORDER BY t.name_key, t.id").limit(most).push(")");
    }
    sql.push(") ORDER BY s.id");
    found(connection, org, sql).await
}

/// What of other partners a typed text may mean, of what the company may choose from: whose name
/// begins with it, then what has all its words, as beginnings of words of its name or its
/// publisher's; by name. A text without letters and digits finds nothing.
pub async fn of_others(
    connection: &mut Connection,
    asking: &OrgId,
    text: &str,
    most: usize,
) -> Result<Vec<Solution>> {
    let asked: Vec<Match> = words(text).into_iter().take(MOST_WORDS).map(Match::Prefix).collect();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let (dialect, key) = (Dialect::of(connection), fold(text));
    let mut sql = Sql::new("SELECT * FROM (");
    sql.push(columns!(", s.name_key, 0 AS place"));
    sql.push(" FROM solutions s JOIN organizations o ON o.id = s.org_id WHERE ");
    push_named(&mut sql, asking, &key);
    sql.push(" ORDER BY s.name_key, s.id").limit(most).push(") named UNION ALL SELECT * FROM (");
    sql.push(columns!(", s.name_key, 1 AS place"));
    sql.push(" FROM (SELECT s.seq");
    dialect.push_solution_matches(&mut sql, dialect.expression(&Match::All(asked)));
    // Whose name begins so comes first: with enough of them nothing else is looked for.
    sql.push(" AND (SELECT COUNT(*) FROM (SELECT 1 FROM solutions s WHERE ");
    push_named(&mut sql, asking, &key);
    sql.limit(most).push(") enough) < ").number(most).push(" AND ");
    push_of_others(&mut sql, asking);
    sql.push(" AND (s.name_key < ").bind(key.as_str()).push(" OR s.name_key >= ").bind(past(&key));
    sql.push(") ORDER BY ").push(dialect.solution_seq()).limit(CANDIDATES);
    sql.push(") m JOIN solutions s ON s.seq = m.seq JOIN organizations o ON o.id = s.org_id");
    sql.push(" ORDER BY s.name_key, s.id").limit(most);
    sql.push(") with_words ORDER BY place, name_key, id").limit(most);
    let rows = sql.query().fetch_all(connection).await?;
    rows.iter().map(|row| solution(row, asking)).collect()
}

/// Whose name begins with the text.
fn push_named(sql: &mut Sql, asking: &OrgId, key: &str) {
    push_of_others(sql, asking);
    sql.push(" AND s.name_key >= ").bind(key).push(" AND s.name_key < ").bind(past(key));
}

fn push_of_others(sql: &mut Sql, asking: &OrgId) {
    sql.push("s.kind = 'product' AND s.published = 1 AND s.co_sell_ready = 1 AND s.org_id <> ");
    sql.bind(asking.as_str());
}

/// Companies to invite, of which a text is the beginning of the name or of a word in it, by name, with
/// what they offer. Not the one that asks, and only partners with something to co-sell (SPEC §5.7).
pub async fn offerings(
    connection: &mut Connection,
    asking: &OrgId,
    text: &str,
    most: usize,
) -> Result<Vec<Offering>> {
    let mut sql = Sql::new(CHOOSABLE);
    sql.push(
        " AND s.kind = 'product' AND s.org_id IN (SELECT p.id FROM organizations p WHERE p.kind = 'partner' \
         AND EXISTS (SELECT 1 FROM solutions t WHERE t.org_id = p.id AND t.kind = 'product' \
         AND t.published = 1 AND t.co_sell_ready = 1) AND p.id <> ",
    );
    // What is folded has no character that means something to LIKE.
    sql.bind(asking.as_str()).push(" AND ' ' || p.name_key LIKE ").bind(format!("% {}%", fold(text)));
    sql.push(" ORDER BY p.name_key, p.id").limit(most).push(") ORDER BY s.id");
    let mut by_name: BTreeMap<(String, OrgId), Offering> = BTreeMap::new();
    for solution in found(connection, asking, sql).await? {
        let (org, name) = (solution.publisher.clone(), solution.publisher_name.clone());
        let offering = by_name.entry((fold(&name), org.clone())).or_insert_with(|| Offering {
            org,
            name,
            solutions: Vec::new(),
        });
        offering.solutions.push(solution);
    }
    Ok(by_name.into_values().collect())
}

async fn found(connection: &mut Connection, org: &OrgId, mut sql: Sql) -> Result<Vec<Solution>> {
    let rows = sql.query().fetch_all(connection).await?;
    let mut solutions: Vec<_> = rows.iter().map(|row| solution(row, org)).collect::<Result<_>>()?;
    solutions.sort_by_cached_key(|solution| fold(&solution.name));
    Ok(solutions)
}

fn solution(row: &AnyRow, org: &OrgId) -> Result<Solution> {
    let publisher = OrgId::new(row.text("org_id")?);
    let kind = match row.text("kind")?.as_str() {
        "vendor" => SolutionKind::Vendor,
        "assessment" => SolutionKind::Assessment,
        "product" if publisher == *org => SolutionKind::Own,
        "product" => SolutionKind::ThirdParty,
        _ => return Err(StoreError::Unreadable("solutions.kind")),
    };
    Ok(Solution {
        id: SolutionId::new(row.text("id")?),
        name: row.text("name")?,
        publisher,
        publisher_name: row.text("publisher_name")?,
        kind,
        published: row.flag("published")?,
        co_sell_ready: row.flag("co_sell_ready")?,
        services: row.flag("services")?,
        incentive: row.maybe_text("incentive")?.map(|code| incentive(&code)).transpose()?,
    })
}

fn incentive(code: &str) -> Result<Incentive> {
    let found = Incentive::ALL.into_iter().find(|incentive| incentive.code() == code);
    found.ok_or(StoreError::Unreadable("solutions.incentive"))
}
