//! Counts the SQL statements that a piece of work runs, on either engine.
//!
//! The driver reports each statement as an event of the target `sqlx::query`, in the span in which
//! the work runs: SQLite's own thread enters it too. So the work gets a span of its own.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::HashMap;
use std::sync::{Mutex, Once};

use tracing::field::{Field, Visit};
use tracing::instrument::Instrument;
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

const SPAN: &str = "counted statements";

/// What each counted piece of work has run so far.
static RUN: Mutex<Option<HashMap<u64, Vec<String>>>> = Mutex::new(None);

/// The work's result and its statements, in order. Pieces of work may run side by side.
pub async fn statements_of<T>(work: impl Future<Output = T>) -> (T, Vec<String>) {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| tracing_subscriber::registry().with(Statements).init());
    let span = tracing::debug_span!(SPAN);
    let id = span.id().unwrap().into_u64();
    let result = work.instrument(span.clone()).await;
    let run = RUN.lock().unwrap().get_or_insert_default().remove(&id).unwrap_or_default();
    drop(span);
    (result, run)
}

/// The layer; a test that installs a subscriber of its own adds it there.
pub struct Statements;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" {
            return;
        }
        let Some(scope) = context.event_scope(event) else { return };
        let mut statement = Statement::default();
        event.record(&mut statement);
        let mut run = RUN.lock().unwrap();
        for span in scope.filter(|span| span.name() == SPAN) {
            run.get_or_insert_default().entry(span.id().into_u64()).or_default().push(statement.0.clone());
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
