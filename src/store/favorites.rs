//! The deals that people have marked, each for themselves (SPEC §10.2).

use chrono::{DateTime, Utc};

use crate::domain::id::{ReferralId, UserId};

use super::row::Columns;
use super::{Connection, Result, Viewer, deals};

/// Marks a referral that the viewer sees, or takes the mark away; `NotFound` where they do not see
/// it. Doing it twice changes nothing more.
pub async fn mark(
    connection: &mut Connection,
    viewer: &Viewer,
    user: &UserId,
    id: &ReferralId,
    marked: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    deals::load_for_update(connection, viewer, id).await?;
    if marked {
        let insert = sqlx::query(
            "INSERT INTO favorites (user_id, referral_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        );
        let insert = insert.bind(user.as_str()).bind(id.as_str()).bind(now.timestamp_millis());
        insert.execute(&mut *connection).await?;
    } else {
        let delete = sqlx::query("DELETE FROM favorites WHERE user_id = $1 AND referral_id = $2");
        delete.bind(user.as_str()).bind(id.as_str()).execute(&mut *connection).await?;
    }
    deals::relist(connection, id).await
}

/// Who has marked a referral.
pub(super) async fn of(connection: &mut Connection, id: &ReferralId) -> Result<Vec<UserId>> {
    let rows = sqlx::query("SELECT user_id FROM favorites WHERE referral_id = $1 ORDER BY user_id");
    let rows = rows.bind(id.as_str()).fetch_all(connection).await?;
    rows.iter().map(|row| Ok(UserId::new(row.text("user_id")?))).collect()
}
