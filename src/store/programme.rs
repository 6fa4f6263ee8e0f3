//! The programme's settings.

use crate::domain::programme::Programme;

use super::row::{Columns, document};
use super::{Connection, Result};

const KEY: &str = "programme";

/// The defaults where nothing was saved, also for a setting that is newer than what was saved.
pub async fn load(connection: &mut Connection) -> Result<Programme> {
    let query = sqlx::query("SELECT body FROM programme WHERE key = $1").bind(KEY);
    query
        .fetch_optional(connection)
        .await?
        .map_or_else(|| Ok(Programme::default()), |row| row.document("body"))
}

pub async fn save(connection: &mut Connection, programme: &Programme) -> Result<()> {
    sqlx::query(
        "INSERT INTO programme (key, body) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET body = excluded.body",
    )
    .bind(KEY)
    .bind(document(programme)?)
    .execute(connection)
    .await?;
    Ok(())
}
