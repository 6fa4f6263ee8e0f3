//! Typed input that could not be saved where it belongs, kept for its author until they decide.

use chrono::{DateTime, Utc};

use crate::domain::id::{OrgId, UserId};

use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Result};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stash {
    pub id: String,
    pub org: OrgId,
    pub user: UserId,
    /// What refused it, in the words of the service that kept it.
    pub kind: String,
    /// What the input was for: an id or a path.
    pub target: String,
    /// The version of the target that the input was typed over.
    pub base_version: Option<i64>,
    /// JSON.
    pub body: String,
    pub created_at: DateTime<Utc>,
}

/// A person's that are kept: whoever goes on without end loses what they left first.
pub const MOST: usize = 20;

/// In place of the one with its id, if there is one.
pub async fn put(connection: &mut Connection, stash: &Stash) -> Result<()> {
    sqlx::query(
        "INSERT INTO stashes (id, org_id, user_id, kind, target, base_version, body, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET \
         base_version = excluded.base_version, body = excluded.body, created_at = excluded.created_at",
    )
    .bind(stash.id.as_str())
    .bind(stash.org.as_str())
    .bind(stash.user.as_str())
    .bind(stash.kind.as_str())
    .bind(stash.target.as_str())
    .bind(stash.base_version)
    .bind(stash.body.as_str())
    .bind(stash.created_at.timestamp_millis())
    .execute(&mut *connection)
    .await?;
    let mut forget = Sql::new("DELETE FROM stashes WHERE user_id = ");
    forget.bind(stash.user.as_str()).push(" AND id NOT IN (SELECT id FROM stashes WHERE user_id = ");
    forget.bind(stash.user.as_str()).push(" ORDER BY created_at DESC, id DESC").limit(MOST).push(")");
    forget.query().execute(connection).await?;
    Ok(())
}

/// Found by its author alone.
pub async fn load(connection: &mut Connection, user: &UserId, id: &str) -> Result<Option<Stash>> {
    let query = sqlx::query(
        "SELECT id, org_id, user_id, kind, target, base_version, body, created_at FROM stashes \
         WHERE id = $1 AND user_id = $2",
    );
    let Some(row) = query.bind(id).bind(user.as_str()).fetch_optional(connection).await? else {
        return Ok(None);
    };
    Ok(Some(Stash {
        id: row.text("id")?,
        org: OrgId::new(row.text("org_id")?),
        user: UserId::new(row.text("user_id")?),
        kind: row.text("kind")?,
        target: row.text("target")?,
        base_version: row.maybe_number("base_version")?,
        body: row.text("body")?,
        created_at: row.time("created_at")?,
    }))
}

/// Nothing happens when it is gone already.
pub async fn delete(connection: &mut Connection, user: &UserId, id: &str) -> Result<()> {
    let query = sqlx::query("DELETE FROM stashes WHERE id = $1 AND user_id = $2");
    query.bind(id).bind(user.as_str()).execute(connection).await?;
    Ok(())
}

/// Drops those that were kept before a time; answers how many there were.
pub async fn delete_before(connection: &mut Connection, time: DateTime<Utc>) -> Result<u64> {
    let query = sqlx::query("DELETE FROM stashes WHERE created_at < $1").bind(time.timestamp_millis());
    Ok(query.execute(connection).await?.rows_affected())
}
