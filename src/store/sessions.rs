//! Who is signed in. The browser has the token, the database only its hash.

use chrono::{DateTime, Utc};

use crate::domain::access::Actor;
use crate::domain::id::UserId;

use super::people::{actor_of, actors_from};
use super::row::Columns;
use super::{Connection, Result};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub token_hash: String,
    pub user: UserId,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub user_agent: String,
    /// The client's network address.
    pub address: String,
}

/// All that a request needs to know about the person who sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub actor: Actor,
    pub org_name: String,
    pub locale: String,
    pub theme: String,
    /// See [`super::people::set_deals_view`].
    pub deals_view: String,
    /// A name of the IANA database; empty: none was chosen.
    pub time_zone: String,
    /// Whether `/` leads to the search.
    pub slash_key: bool,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub async fn insert(connection: &mut Connection, session: &Session) -> Result<()> {
    sqlx::query(
        "INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at, user_agent, address) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(session.token_hash.as_str())
    .bind(session.user.as_str())
    .bind(session.created_at.timestamp_millis())
    .bind(session.last_seen_at.timestamp_millis())
    .bind(session.expires_at.timestamp_millis())
    .bind(session.user_agent.as_str())
    .bind(session.address.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// The session with its person, company and grants: one query, asked with every request, so that a
/// change of role counts from the next one. None when it has expired or the account was deactivated.
pub async fn load(
    connection: &mut Connection,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<SignedIn>> {
    let sql = concat!(
        actors_from!("s.last_seen_at, s.expires_at, ", "sessions s JOIN users u ON u.id = s.user_id"),
        "WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.deactivated_at IS NULL ORDER BY g.id"
    );
    let query = sqlx::query(sql).bind(token_hash).bind(now.timestamp_millis());
    let rows = query.fetch_all(connection).await?;
    let (Some(row), Some(actor)) = (rows.first(), actor_of(&rows)?) else { return Ok(None) };
    Ok(Some(SignedIn {
        actor,
        org_name: row.text("org_name")?,
        locale: row.text("locale")?,
        theme: row.text("theme")?,
        deals_view: row.text("deals_view")?,
        time_zone: row.text("time_zone")?,
        slash_key: row.flag("slash_key")?,
        last_seen_at: row.time("last_seen_at")?,
        expires_at: row.time("expires_at")?,
    }))
}

pub async fn touch(connection: &mut Connection, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("UPDATE sessions SET last_seen_at = $1 WHERE token_hash = $2")
        .bind(now.timestamp_millis())
        .bind(token_hash)
        .execute(connection)
        .await?;
    Ok(())
}

/// Nothing happens when it is gone already.
pub async fn delete(connection: &mut Connection, token_hash: &str) -> Result<()> {
    sqlx::query("DELETE FROM sessions WHERE token_hash = $1").bind(token_hash).execute(connection).await?;
    Ok(())
}

/// The open sessions of a person, last used first.
pub async fn of(connection: &mut Connection, user: &UserId, now: DateTime<Utc>) -> Result<Vec<Session>> {
    let query = sqlx::query(
        "SELECT token_hash, user_id, created_at, last_seen_at, expires_at, user_agent, address FROM sessions \
         WHERE user_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, token_hash",
    );
    let rows = query.bind(user.as_str()).bind(now.timestamp_millis()).fetch_all(connection).await?;
    rows.iter()
        .map(|row| {
            Ok(Session {
                token_hash: row.text("token_hash")?,
                user: UserId::new(row.text("user_id")?),
                created_at: row.time("created_at")?,
                last_seen_at: row.time("last_seen_at")?,
                expires_at: row.time("expires_at")?,
                user_agent: row.text("user_agent")?,
                address: row.text("address")?,
            })
        })
        .collect()
}

/// Ends one session of a person, or all of theirs but one.
pub async fn delete_own(connection: &mut Connection, user: &UserId, token_hash: &str) -> Result<()> {
    let query = sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND token_hash = $2");
    query.bind(user.as_str()).bind(token_hash).execute(connection).await?;
    Ok(())
}

pub async fn delete_others(connection: &mut Connection, user: &UserId, but: &str) -> Result<()> {
    let query = sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2");
    query.bind(user.as_str()).bind(but).execute(connection).await?;
    Ok(())
}

/// Ends every session of a person, as a new password does.
pub async fn delete_of(connection: &mut Connection, user: &UserId) -> Result<()> {
    sqlx::query("DELETE FROM sessions WHERE user_id = $1").bind(user.as_str()).execute(connection).await?;
    Ok(())
}

/// Answers how many there were.
pub async fn delete_expired(connection: &mut Connection, now: DateTime<Utc>) -> Result<u64> {
    let query = sqlx::query("DELETE FROM sessions WHERE expires_at <= $1").bind(now.timestamp_millis());
    Ok(query.execute(connection).await?.rows_affected())
}
