//! What was done to people: only added, never changed.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::Grant;
use crate::domain::id::{OrgId, UserId};
use crate::domain::people::PersonEvent;

use super::events::Doer;
use super::people::{grant_of, location};
use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Result, id};

/// Something that happened to a person, to be added.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    pub org: &'a OrgId,
    /// To whom.
    pub user: &'a UserId,
    /// Without an id: the command line.
    pub doer: &'a Doer,
    pub event: PersonEvent,
    /// What was granted or withdrawn.
    pub grant: Option<&'a Grant>,
    pub at: DateTime<Utc>,
}

/// An entry of a person's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    pub at: DateTime<Utc>,
    pub doer: Doer,
    pub event: PersonEvent,
    pub grant: Option<Grant>,
}

/// Adds it, in the transaction that does it.
pub async fn append(connection: &mut Connection, happened: Happened<'_>) -> Result<()> {
    let Happened { org, user, doer, event, grant, at } = happened;
    sqlx::query(
        "INSERT INTO people_events (id, org_id, user_id, at, actor_id, actor_name, kind, role, location_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id::fresh())
    .bind(org.as_str())
    .bind(user.as_str())
    .bind(at.timestamp_millis())
    .bind(doer.id.as_ref().map(UserId::as_str))
    .bind(doer.name.as_str())
    .bind(event.code())
    .bind(grant.map(|grant| grant.role.code()))
    .bind(grant.and_then(|grant| location(&grant.scope)))
    .execute(connection)
    .await?;
    Ok(())
}

/// A page of a person's history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Newest first.
    pub entries: Vec<Logged>,
    /// The last one's id, where there are older ones.
    pub older: Option<String>,
}

/// The history of a person of this company, newest first; `before` is the id of the last entry of
/// the page above.
pub async fn of(
    connection: &mut Connection,
    org: &OrgId,
    user: &UserId,
    before: Option<&str>,
    most: usize,
) -> Result<History> {
    let mut sql = Sql::new(
        "SELECT id, at, actor_id, actor_name, kind, role, location_id FROM people_events WHERE user_id = ",
    );
    sql.bind(user.as_str()).push(" AND org_id = ").bind(org.as_str());
    if let Some(before) = before {
        sql.push(" AND id < ").bind(before);
    }
    sql.push(" ORDER BY id DESC").limit(most.saturating_add(1));
    let rows = sql.query().fetch_all(connection).await?;
    let shown = rows.get(..most).unwrap_or(&rows);
    let last = shown.last().filter(|_| rows.len() > most);
    Ok(History {
        older: last.map(|last| last.text("id")).transpose()?,
        entries: shown.iter().map(logged).collect::<Result<_>>()?,
    })
}

fn logged(row: &AnyRow) -> Result<Logged> {
    Ok(Logged {
        at: row.time("at")?,
        doer: Doer { id: row.maybe_text("actor_id")?.map(UserId::new), name: row.text("actor_name")? },
        event: row.parsed("kind")?,
        grant: grant_of(row)?,
    })
}
