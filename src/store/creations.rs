//! Which draft became which referral, so that pressing *Create deal* twice, or asking again after a
//! lost answer, makes one deal.

use chrono::{DateTime, Utc};

use crate::domain::id::{DraftId, ReferralId, UserId};

use super::row::Columns;
use super::{Connection, Result, StoreError};

/// What came of claiming a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The caller is the first: it inserts the referral in the same transaction.
    First,
    /// It has become this referral already.
    Made(ReferralId),
}

/// Claims a draft for a referral that is inserted later in the same transaction. A second claim
/// waits for the first one's transaction. `NotFound` when somebody else's draft has that id.
pub async fn claim(
    connection: &mut Connection,
    owner: &UserId,
    draft: &DraftId,
    referral: &ReferralId,
    now: DateTime<Utc>,
) -> Result<Claim> {
    let done = sqlx::query(
        "INSERT INTO creations (draft_id, owner_id, referral_id, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (draft_id) DO NOTHING",
    )
    .bind(draft.as_str())
    .bind(owner.as_str())
    .bind(referral.as_str())
    .bind(now.timestamp_millis())
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 1 {
        return Ok(Claim::First);
    }
    find(connection, owner, draft).await?.map(Claim::Made).ok_or(StoreError::NotFound)
}

/// The referral that a person's draft became.
pub async fn find(
    connection: &mut Connection,
    owner: &UserId,
    draft: &DraftId,
) -> Result<Option<ReferralId>> {
    let query = sqlx::query("SELECT referral_id FROM creations WHERE draft_id = $1 AND owner_id = $2");
    let row = query.bind(draft.as_str()).bind(owner.as_str()).fetch_optional(connection).await?;
    row.map(|row| Ok(ReferralId::new(row.text("referral_id")?))).transpose()
}
