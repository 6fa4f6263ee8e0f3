//! The catalogue of solutions, as one company sees it.

use sqlx::any::AnyRow;

use crate::domain::gate::GateFacts;
use crate::domain::id::{OrgId, SolutionId};
use crate::domain::solution::{Incentive, Solution, SolutionKind};

use super::row::{Columns, limit};
use super::sql::Sql;
use super::{Connection, Result, StoreError, fold};

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
    pub incentive: Option<Incentive>,
}

pub async fn insert(connection: &mut Connection, solution: &Published) -> Result<()> {
    sqlx::query(
        "INSERT INTO solutions (id, org_id, name, kind, published, co_sell_ready, incentive) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(solution.id.as_str())
    .bind(solution.publisher.as_str())
    .bind(solution.name.as_str())
    .bind(solution.kind.code())
    .bind(i64::from(solution.published))
    .bind(i64::from(solution.co_sell_ready))
    .bind(solution.incentive.map(Incentive::code))
    .execute(connection)
    .await?;
    Ok(())
}

/// What the *New deal* gate wants to know of a company's own solutions (SPEC §3.4).
pub async fn gate(connection: &mut Connection, org: &OrgId) -> Result<GateFacts> {
    let row = sqlx::query(
        "SELECT COUNT(CASE WHEN published = 1 THEN 1 END) AS published, \
         COUNT(CASE WHEN co_sell_ready = 1 THEN 1 END) AS co_sell_ready, \
         COUNT(CASE WHEN published = 1 AND co_sell_ready = 1 THEN 1 END) AS ready_and_published \
         FROM solutions WHERE org_id = $1 AND kind = 'product'",
    )
    .bind(org.as_str())
    .fetch_one(connection)
    .await?;
    Ok(GateFacts {
        published: row.count("published")?,
        co_sell_ready: row.count("co_sell_ready")?,
        ready_and_published: row.count("ready_and_published")?,
    })
}

/// What may be put on a deal: all that is published, products only when they are co-sell ready
/// (SPEC §5.5).
const CHOOSABLE: &str = "SELECT s.id, s.org_id, o.name AS publisher_name, s.name, s.kind, s.published, \
    s.co_sell_ready, s.incentive FROM solutions s JOIN organizations o ON o.id = s.org_id \
    WHERE s.published = 1 AND (s.kind <> 'product' OR s.co_sell_ready = 1)";

/// What a company may choose from, of one kind, by name.
pub async fn catalogue(
    connection: &mut Connection,
    org: &OrgId,
    kind: SolutionKind,
    most: usize,
) -> Result<Vec<Solution>> {
    let mut sql = Sql::new(CHOOSABLE);
    match kind {
        SolutionKind::Own => sql.push(" AND s.kind = 'product' AND s.org_id = ").bind(org.as_str()),
        SolutionKind::ThirdParty => sql.push(" AND s.kind = 'product' AND s.org_id <> ").bind(org.as_str()),
        SolutionKind::Vendor => sql.push(" AND s.kind = 'vendor'"),
        SolutionKind::Assessment => sql.push(" AND s.kind = 'assessment'"),
    };
    sql.push(" ORDER BY s.id LIMIT ").bind(limit(most));
    found(connection, org, sql).await
}

/// All that a company may choose from, of every kind, by name.
pub async fn choosable(connection: &mut Connection, org: &OrgId, most: usize) -> Result<Vec<Solution>> {
    let mut sql = Sql::new(CHOOSABLE);
    sql.push(" ORDER BY s.id LIMIT ").bind(limit(most));
    found(connection, org, sql).await
}

/// What partner companies offer, for an invitation (SPEC §5.7).
pub async fn of_partners(
    connection: &mut Connection,
    org: &OrgId,
    partners: &[OrgId],
) -> Result<Vec<Solution>> {
    if partners.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(CHOOSABLE);
    sql.push(" AND s.kind = 'product' AND s.org_id IN (");
    sql.bind_all(partners.iter().map(OrgId::as_str)).push(") ORDER BY s.id");
    found(connection, org, sql).await
}

/// Those of the given ids that a company may choose.
pub async fn by_ids(connection: &mut Connection, org: &OrgId, ids: &[SolutionId]) -> Result<Vec<Solution>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(CHOOSABLE);
    sql.push(" AND s.id IN (").bind_all(ids.iter().map(SolutionId::as_str)).push(") ORDER BY s.id");
    found(connection, org, sql).await
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
        incentive: row.maybe_text("incentive")?.map(|code| incentive(&code)).transpose()?,
    })
}

fn incentive(code: &str) -> Result<Incentive> {
    let found = Incentive::ALL.into_iter().find(|incentive| incentive.code() == code);
    found.ok_or(StoreError::Unreadable("solutions.incentive"))
}
