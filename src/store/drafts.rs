//! Unfinished wizards. A draft is its owner's alone: every query names the owner, and nobody else
//! finds it.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::draft::{Draft, Step};
use crate::domain::id::{DraftId, OrgId, UserId};

use super::row::{Columns, document};
use super::sql::Sql;
use super::{Connection, Dialect, Result, StoreError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedDraft {
    pub id: DraftId,
    pub org: OrgId,
    pub owner: UserId,
    /// Counts saves from 1.
    pub version: i64,
    pub draft: Draft,
    /// Where the wizard is to be taken up again.
    pub step: Step,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A line of the list of drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    pub id: DraftId,
    /// Empty when nothing was typed that could name it.
    pub title: String,
    pub step: Step,
    pub updated_at: DateTime<Utc>,
}

/// Saves a new draft as version 1.
pub async fn insert(
    connection: &mut Connection,
    id: &DraftId,
    org: &OrgId,
    owner: &UserId,
    draft: &Draft,
    step: Step,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO drafts (id, org_id, owner_id, version, title, body, step, created_at, updated_at) \
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $7)",
    )
    .bind(id.as_str())
    .bind(org.as_str())
    .bind(owner.as_str())
    .bind(title(draft))
    .bind(document(draft)?)
    .bind(step.code())
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn load(connection: &mut Connection, owner: &UserId, id: &DraftId) -> Result<SavedDraft> {
    found(connection, owner, id, "").await
}

/// As [`load`], for writing it: who comes second waits and reads what the first has left.
pub async fn load_for_update(
    connection: &mut Connection,
    owner: &UserId,
    id: &DraftId,
) -> Result<SavedDraft> {
    let lock = Dialect::of(connection).for_update();
    found(connection, owner, id, lock).await
}

async fn found(
    connection: &mut Connection,
    owner: &UserId,
    id: &DraftId,
    lock: &'static str,
) -> Result<SavedDraft> {
    let mut sql = Sql::new(
        "SELECT id, org_id, owner_id, version, body, step, created_at, updated_at FROM drafts WHERE id = ",
    );
    sql.bind(id.as_str()).push(" AND owner_id = ").bind(owner.as_str()).push(lock);
    saved(&sql.query().fetch_one(connection).await?)
}

fn saved(row: &AnyRow) -> Result<SavedDraft> {
    Ok(SavedDraft {
        id: DraftId::new(row.text("id")?),
        org: OrgId::new(row.text("org_id")?),
        owner: UserId::new(row.text("owner_id")?),
        version: row.number("version")?,
        draft: row.document("body")?,
        step: row.parsed("step")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

/// Saves a draft that was read in version `expected`, and answers its new version. `Stale` when it
/// has been saved since, `NotFound` when it is gone.
pub async fn save(
    connection: &mut Connection,
    owner: &UserId,
    id: &DraftId,
    expected: i64,
    draft: &Draft,
    step: Step,
    now: DateTime<Utc>,
) -> Result<i64> {
    let done = sqlx::query(
        "UPDATE drafts SET version = version + 1, title = $1, body = $2, step = $3, updated_at = $4 \
         WHERE id = $5 AND owner_id = $6 AND version = $7",
    )
    .bind(title(draft))
    .bind(document(draft)?)
    .bind(step.code())
    .bind(now.timestamp_millis())
    .bind(id.as_str())
    .bind(owner.as_str())
    .bind(expected)
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 1 {
        return Ok(expected + 1);
    }
    let still_there = sqlx::query("SELECT 1 FROM drafts WHERE id = $1 AND owner_id = $2")
        .bind(id.as_str())
        .bind(owner.as_str())
        .fetch_optional(connection)
        .await?;
    Err(if still_there.is_some() { StoreError::Stale } else { StoreError::NotFound })
}

/// What the list shows. The wizard's text is raw; a NUL in it is nothing that a column can hold.
fn title(draft: &Draft) -> String {
    draft.title().replace('\0', "")
}

/// A person's drafts, the last saved first, without so many of the first.
pub async fn list(
    connection: &mut Connection,
    owner: &UserId,
    most: usize,
    skipped: usize,
) -> Result<Vec<DraftLine>> {
    let mut sql = Sql::new("SELECT id, title, step, updated_at FROM drafts WHERE owner_id = ");
    sql.bind(owner.as_str()).push(" ORDER BY updated_at DESC, id DESC").limit(most);
    sql.push(" OFFSET ").bind(i64::try_from(skipped).unwrap_or(i64::MAX));
    sql.query().fetch_all(connection).await?.iter().map(listed).collect()
}

/// One of them.
pub async fn line(connection: &mut Connection, owner: &UserId, id: &DraftId) -> Result<DraftLine> {
    let query = sqlx::query("SELECT id, title, step, updated_at FROM drafts WHERE id = $1 AND owner_id = $2");
    listed(&query.bind(id.as_str()).bind(owner.as_str()).fetch_one(connection).await?)
}

fn listed(row: &AnyRow) -> Result<DraftLine> {
    Ok(DraftLine {
        id: DraftId::new(row.text("id")?),
        title: row.text("title")?,
        step: row.parsed("step")?,
        updated_at: row.time("updated_at")?,
    })
}

/// How many drafts a person has.
pub async fn count(connection: &mut Connection, owner: &UserId) -> Result<usize> {
    let query = sqlx::query("SELECT COUNT(*) AS drafts FROM drafts WHERE owner_id = $1");
    let row = query.bind(owner.as_str()).fetch_one(connection).await?;
    Ok(usize::try_from(row.number("drafts")?).unwrap_or_default())
}

/// A person's drafts that nothing names, the last saved first.
pub async fn untitled(connection: &mut Connection, owner: &UserId, most: usize) -> Result<Vec<SavedDraft>> {
    let mut sql =
        Sql::new("SELECT id, org_id, owner_id, version, body, step, created_at, updated_at FROM drafts");
    sql.push(" WHERE owner_id = ").bind(owner.as_str());
    sql.push(" AND title = '' ORDER BY updated_at DESC, id DESC").limit(most);
    let rows = sql.query().fetch_all(connection).await?;
    rows.iter().map(saved).collect()
}

/// `NotFound` when it is gone already.
pub async fn delete(connection: &mut Connection, owner: &UserId, id: &DraftId) -> Result<()> {
    let query = sqlx::query("DELETE FROM drafts WHERE id = $1 AND owner_id = $2");
    let done = query.bind(id.as_str()).bind(owner.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
