//! Counts the SQL statements that a piece of work or a request runs, on either engine.
//!
//! The driver reports each statement as an event of the target `sqlx::query`, in the span in which
//! the work runs: SQLite's own thread enters it too. So the work gets a span of its own; a request
//! has one, with the id that its answer carries.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::HashMap;
use std::sync::{Mutex, Once};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::instrument::Instrument;
use tracing::span::{Attributes, Id};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

const SPAN: &str = "counted statements";
/// The server's span of a request.
const REQUEST: &str = "request";

/// What each counted piece of work has run so far.
static RUN: Mutex<Option<HashMap<u64, Vec<String>>>> = Mutex::new(None);
/// What each request has run, by its id.
static REQUESTS: Mutex<Option<HashMap<String, Vec<String>>>> = Mutex::new(None);

/// Counts from now on.
pub fn count() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| tracing_subscriber::registry().with(Statements).init());
}

/// The statements of a request that has been answered, by the `x-request-id` of its answer. A new
/// connection's settings are not the request's.
///
/// SQLite's thread may report its last statement after it has answered it: what is said here is what
/// did not grow any more.
pub async fn statements_of_request(id: &str) -> Vec<String> {
    let so_far = || REQUESTS.lock().unwrap().get_or_insert_default().get(id).map_or(0, Vec::len);
    let (mut known, mut looks) = (so_far(), 0);
    while looks < 5 {
        tokio::time::sleep(Duration::from_millis(4)).await;
        let now = so_far();
        looks = if now == known { looks + 1 } else { 0 };
        known = now;
    }
    let mut run = REQUESTS.lock().unwrap().get_or_insert_default().remove(id).unwrap_or_default();
    // What a fresh connection says before its first question.
    run.retain(|statement| !statement.starts_with("PRAGMA") && !statement.starts_with("SET "));
    run
}

/// The work's result and its statements, in order. Pieces of work may run side by side.
pub async fn statements_of<T>(work: impl Future<Output = T>) -> (T, Vec<String>) {
    count();
    let span = tracing::debug_span!(SPAN);
    let id = span.id().unwrap().into_u64();
    let result = work.instrument(span.clone()).await;
    let run = RUN.lock().unwrap().get_or_insert_default().remove(&id).unwrap_or_default();
    drop(span);
    (result, run)
}

/// The layer; a test that installs a subscriber of its own adds it there.
pub struct Statements;

/// The id of a request's span.
struct RequestId(String);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Statements {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().name() != REQUEST {
            return;
        }
        let mut request = RequestId(String::new());
        attributes.record(&mut request);
        context.span(id).unwrap().extensions_mut().insert(request);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" {
            return;
        }
        let Some(scope) = context.event_scope(event) else { return };
        let mut statement = Statement::default();
        event.record(&mut statement);
        for span in scope {
            if let Some(RequestId(id)) = span.extensions().get() {
                let mut run = REQUESTS.lock().unwrap();
                run.get_or_insert_default().entry(id.clone()).or_default().push(statement.0.clone());
            } else if span.name() == SPAN {
                let mut run = RUN.lock().unwrap();
                run.get_or_insert_default()
                    .entry(span.id().into_u64())
                    .or_default()
                    .push(statement.0.clone());
            }
        }
    }
}

impl Visit for RequestId {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if field.name() == "id" {
            self.0 = format!("{value:?}");
        }
    }
}

#[derive(Default)]
struct Statement(String);

impl Visit for Statement {
    fn record_str(&mut self, field: &Field, text: &str) {
        let is_it = field.name() == "summary" && self.0.is_empty()
            || field.name() == "db.statement" && !text.is_empty();
        if is_it {
            text.trim().clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
