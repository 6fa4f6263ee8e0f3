//! One-time links by which people choose a password. Whoever was given one has the token, the database
//! only its hash; a person has one at most.

use chrono::{DateTime, Utc};

use crate::domain::id::{OrgId, UserId};
use crate::domain::people::Standing;
use crate::domain::values::EmailAddress;

use super::row::Columns;
use super::{Connection, Result};

/// Whom a link lets in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub user: UserId,
    pub org: OrgId,
    pub name: String,
    pub email: EmailAddress,
    pub standing: Standing,
}

/// A newer link takes the place of the older one, which opens nothing from then on.
pub async fn put(
    connection: &mut Connection,
    user: &UserId,
    token_hash: &str,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO sign_in_links (user_id, token_hash, made_at, expires_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at, \
         expires_at = excluded.expires_at",
    )
    .bind(user.as_str())
    .bind(token_hash)
    .bind(made_at.timestamp_millis())
    .bind(expires_at.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// None when there is no such link, it has expired, or the account was deactivated.
pub async fn find(
    connection: &mut Connection,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Guest>> {
    let query = sqlx::query(
        "SELECT u.id, u.org_id, u.name, u.email, CASE WHEN u.password_hash IS NULL THEN 'invited' ELSE 'active' END \
         AS standing FROM sign_in_links l JOIN users u ON u.id = l.user_id \
         WHERE l.token_hash = $1 AND l.expires_at > $2 AND u.deactivated_at IS NULL",
    );
    let row = query.bind(token_hash).bind(now.timestamp_millis()).fetch_optional(connection).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Guest {
        user: UserId::new(row.text("id")?),
        org: OrgId::new(row.text("org_id")?),
        name: row.text("name")?,
        email: row.email("email")?,
        standing: row.parsed("standing")?,
    }))
}

/// Uses a link up; of many at once one is answered true.
pub async fn claim(connection: &mut Connection, token_hash: &str, now: DateTime<Utc>) -> Result<bool> {
    let query = sqlx::query("DELETE FROM sign_in_links WHERE token_hash = $1 AND expires_at > $2");
    let done = query.bind(token_hash).bind(now.timestamp_millis()).execute(connection).await?;
    Ok(done.rows_affected() > 0)
}

/// Nothing happens when the person has none.
pub async fn delete_of(connection: &mut Connection, user: &UserId) -> Result<()> {
    let query = sqlx::query("DELETE FROM sign_in_links WHERE user_id = $1");
    query.bind(user.as_str()).execute(connection).await?;
    Ok(())
}

/// Answers how many there were.
pub async fn delete_expired(connection: &mut Connection, now: DateTime<Utc>) -> Result<u64> {
    let query = sqlx::query("DELETE FROM sign_in_links WHERE expires_at <= $1").bind(now.timestamp_millis());
    Ok(query.execute(connection).await?.rows_affected())
}
