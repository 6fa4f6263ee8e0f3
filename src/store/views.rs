//! Views of the lists that were saved under a name (SPEC §10.3).

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::id::{OrgId, UserId};

use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Result, StoreError, fold, id};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub id: String,
    pub name: String,
    /// Of the list's address.
    pub query: String,
    pub shared: bool,
    /// Of the one who asks; else a colleague's.
    pub is_own: bool,
    pub owner_name: String,
}

/// Views that are looked at.
const MOST: usize = 200;

/// A person's own views and those that colleagues share who are still there, by name. However many colleagues share,
/// one's own are there.
pub async fn of(connection: &mut Connection, org: &OrgId, user: &UserId) -> Result<Vec<SavedView>> {
    let mut sql = Sql::new(
        "SELECT v.id, v.name, v.name_key, v.query, v.shared, v.owner_id, u.name AS owner_name FROM saved_views v \
         JOIN users u ON u.id = v.owner_id WHERE v.org_id = ",
    );
    sql.bind(org.as_str()).push(" AND (v.owner_id = ").bind(user.as_str());
    sql.push(" OR (v.shared = 1 AND u.deactivated_at IS NULL)) ORDER BY CASE WHEN v.owner_id = ");
    sql.bind(user.as_str()).push(" THEN 0 ELSE 1 END, v.name_key, v.id").limit(MOST);
    let rows = sql.query().fetch_all(connection).await?;
    let view = |row: &AnyRow| {
        let view = SavedView {
            id: row.text("id")?,
            name: row.text("name")?,
            query: row.text("query")?,
            shared: row.flag("shared")?,
            is_own: row.text("owner_id")? == user.as_str(),
            owner_name: row.text("owner_name")?,
        };
        Ok((row.text("name_key")?, view))
    };
    let mut views = rows.iter().map(view).collect::<Result<Vec<_>>>()?;
    views.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(views.into_iter().map(|(_, view)| view).collect())
}

/// By which two names are the same. A name without letters and digits is nothing but itself.
fn key(name: &str) -> String {
    let key = fold(name);
    if key.is_empty() { name.to_owned() } else { key }
}

/// A view of the same name, however it is written, is replaced.
pub async fn save(
    connection: &mut Connection,
    (org, owner): (&OrgId, &UserId),
    name: &str,
    query: &str,
    shared: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO saved_views (id, org_id, owner_id, name, name_key, query, shared, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (owner_id, name_key) DO UPDATE SET \
         name = excluded.name, query = excluded.query, shared = excluded.shared",
    )
    .bind(id::fresh())
    .bind(org.as_str())
    .bind(owner.as_str())
    .bind(name)
    .bind(key(name))
    .bind(query)
    .bind(i64::from(shared))
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// `NotFound` unless it is the person's own.
pub async fn delete(connection: &mut Connection, owner: &UserId, id: &str) -> Result<()> {
    let delete = sqlx::query("DELETE FROM saved_views WHERE id = $1 AND owner_id = $2");
    let done = delete.bind(id).bind(owner.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// `NotFound` unless it is the person's own.
pub async fn unshare(connection: &mut Connection, owner: &UserId, id: &str) -> Result<()> {
    let update = sqlx::query("UPDATE saved_views SET shared = 0 WHERE id = $1 AND owner_id = $2");
    let done = update.bind(id).bind(owner.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Whether a person's view of this name, however it is written, is shared; none where there is none.
pub async fn shared(connection: &mut Connection, owner: &UserId, name: &str) -> Result<Option<bool>> {
    let query = sqlx::query("SELECT shared FROM saved_views WHERE owner_id = $1 AND name_key = $2");
    let row = query.bind(owner.as_str()).bind(key(name)).fetch_optional(connection).await?;
    row.map(|row| row.flag("shared")).transpose()
}

/// How many views a person has under other names.
pub async fn others(connection: &mut Connection, owner: &UserId, name: &str) -> Result<usize> {
    let row = sqlx::query("SELECT COUNT(*) AS views FROM saved_views WHERE owner_id = $1 AND name_key <> $2");
    row.bind(owner.as_str()).bind(key(name)).fetch_one(connection).await?.count("views")
}
