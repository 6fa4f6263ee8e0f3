//! So many connections, each sending its next request when the last one was answered.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use crate::Result;
use crate::browser::{Ask, Visitor};

/// What a connection sends next; nothing more ends it.
pub type Next = Arc<dyn Fn(usize) -> Option<Ask> + Send + Sync>;

/// Times in milliseconds.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Figures {
    pub p50: f64,
    pub p99: f64,
    /// Requests a second.
    pub rate: f64,
    pub requests: u32,
}

/// Opens the connections, sends for `warm_up` without looking, then measures for `time`.
pub async fn measure(
    visitor: &Visitor,
    connections: usize,
    (warm_up, time): (Duration, Duration),
    next: &Next,
) -> Result<Figures> {
    let mut open = Vec::new();
    for _ in 0..connections {
        open.push(visitor.connect().await?);
    }
    let begin = Instant::now() + warm_up;
    let end = begin + time;
    let mut running: JoinSet<Result<(Vec<Duration>, Instant)>> = JoinSet::new();
    for (number, mut connection) in open.into_iter().enumerate() {
        let next = next.clone();
        running.spawn(async move {
            let mut times = Vec::new();
            let mut last = Instant::now();
            while last < end
                && let Some(ask) = next(number)
            {
                let sent = Instant::now();
                connection.send(&ask).await?;
                last = Instant::now();
                if sent >= begin {
                    times.push(last - sent);
                }
            }
            Ok((times, last))
        });
    }
    let (mut times, mut last) = (Vec::new(), begin);
    while let Some(ended) = running.join_next().await {
        let (of_connection, at) = ended??;
        times.extend(of_connection);
        last = last.max(at);
    }
    times.sort_unstable();
    figures(&times, last - begin)
}

/// Of sorted times.
fn figures(times: &[Duration], took: Duration) -> Result<Figures> {
    let percentile = |percent: usize| {
        let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times.get(at).map(|time| time.as_secs_f64() * 1_000.0).ok_or("nothing was measured")
    };
    let requests = u32::try_from(times.len())?;
    let rate = f64::from(requests) / took.as_secs_f64().max(f64::EPSILON);
    Ok(Figures { p50: percentile(50)?, p99: percentile(99)?, rate, requests })
}
