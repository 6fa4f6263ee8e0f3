//! What was done to people: only added, never changed.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::Grant;
use crate::domain::id::{OrgId, UserId};
use crate::domain::people::PersonEvent;

use super::events::Doer;
use super::people::{grant_of, location};
use super::row::{Columns, limit};
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

/// The history of a person of this company, newest first.
pub async fn of(connection: &mut Connection, org: &OrgId, user: &UserId, most: usize) -> Result<Vec<Logged>> {
    let query = sqlx::query(
        "SELECT at, actor_id, actor_name, kind, role, location_id FROM people_events \
         WHERE user_id = $1 AND org_id = $2 ORDER BY id DESC LIMIT $3",
    );
    let query = query.bind(user.as_str()).bind(org.as_str()).bind(limit(most));
    query.fetch_all(connection).await?.iter().map(logged).collect()
}

fn logged(row: &AnyRow) -> Result<Logged> {
    Ok(Logged {
        at: row.time("at")?,
        doer: Doer { id: row.maybe_text("actor_id")?.map(UserId::new), name: row.text("actor_name")? },
        event: row.parsed("kind")?,
        grant: grant_of(row)?,
    })
}
