//! What is swept away in time, so that nothing grows for ever.

use chrono::Duration;

use super::{App, Error, throttle};
use crate::store;

/// How long input that could not be saved waits for its author.
pub const KEPT_ASIDE: Duration = Duration::days(30);

/// Drops input that its author never came back for, sign-ins that failed long ago and links that have
/// expired, and gives the disk back what the database's log has grown by. Answers how many inputs there
/// were.
pub async fn sweep(app: &App) -> Result<u64, Error> {
    let mut tx = app.store.write().await?;
    let dropped = store::stashes::delete_before(&mut tx, app.clock.now() - KEPT_ASIDE).await?;
    store::sign_in_failures::forget_before(&mut tx, app.clock.now() - throttle::REMEMBERED).await?;
    store::sign_in_links::delete_expired(&mut tx, app.clock.now()).await?;
    tx.commit().await?;
    app.store.checkpoint().await?;
    Ok(dropped)
}
