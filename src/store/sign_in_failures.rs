//! Failed sign-ins, counted by a key that the caller makes of an account or a network address.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use super::row::Columns;
use super::{Connection, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failures {
    pub count: i64,
    pub last_at: DateTime<Utc>,
}

/// How many there have been, none of them before `since`. Nobody else reads or counts this key until
/// the transaction ends: a hundred attempts at once are judged one after the other.
pub async fn lock(connection: &mut Connection, key: &str, since: DateTime<Utc>) -> Result<Failures> {
    let row = sqlx::query(
        "INSERT INTO sign_in_failures (key, failures, last_at) VALUES ($1, 0, $2) ON CONFLICT (key) DO UPDATE \
         SET failures = CASE WHEN sign_in_failures.last_at < $2 THEN 0 ELSE sign_in_failures.failures END \
         RETURNING failures, last_at",
    )
    .bind(key)
    .bind(since.timestamp_millis())
    .fetch_one(connection)
    .await?;
    failures(&row)
}

/// One more, of a key that was locked.
pub async fn record(connection: &mut Connection, key: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("UPDATE sign_in_failures SET failures = failures + 1, last_at = $2 WHERE key = $1")
        .bind(key)
        .bind(now.timestamp_millis())
        .execute(connection)
        .await?;
    Ok(())
}

/// One less, for an attempt that turned out to be none. The time of the last one stays.
pub async fn take_back(connection: &mut Connection, key: &str) -> Result<()> {
    sqlx::query("UPDATE sign_in_failures SET failures = failures - 1 WHERE key = $1 AND failures > 0")
        .bind(key)
        .execute(connection)
        .await?;
    Ok(())
}

pub async fn reset(connection: &mut Connection, key: &str) -> Result<()> {
    sqlx::query("DELETE FROM sign_in_failures WHERE key = $1").bind(key).execute(connection).await?;
    Ok(())
}

/// Forgets those whose last failure was before a time; answers how many there were.
pub async fn forget_before(connection: &mut Connection, time: DateTime<Utc>) -> Result<u64> {
    let query = sqlx::query("DELETE FROM sign_in_failures WHERE last_at < $1").bind(time.timestamp_millis());
    Ok(query.execute(connection).await?.rows_affected())
}

fn failures(row: &AnyRow) -> Result<Failures> {
    Ok(Failures { count: row.number("failures")?, last_at: row.time("last_at")? })
}
