//! What the clock drives. A job calls a use case of `service`, which may run twice or late without
//! harm: several servers over one database each have these timers.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::service::{App, reasons, upkeep};

const SWEEP: Duration = Duration::from_secs(10 * 60);

/// Runs until it is dropped.
pub async fn run(app: App) {
    let mut sweeps = interval(SWEEP);
    sweeps.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        sweeps.tick().await;
        match upkeep::sweep(&app).await {
            Ok(0) => {}
            Ok(dropped) => tracing::info!(dropped, "dropped input that nobody came back for"),
            Err(error) => tracing::warn!(error = reasons(&error), "could not sweep"),
        }
    }
}
