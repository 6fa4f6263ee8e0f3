//! Two questions of whoever runs the server: does the process live, and may it be sent requests.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::service::{App, reasons};

const LIVES: &str = "/healthz";
const READY: &str = "/readyz";

/// Whether the path is one of the two.
pub fn is_probe(path: &str) -> bool {
    path == LIVES || path == READY
}

pub fn router(app: App) -> Router {
    Router::new().route(LIVES, get(async || "ok")).route(READY, get(ready)).with_state(app)
}

/// The database answers and has the schema that this program knows.
async fn ready(State(app): State<App>) -> (StatusCode, String) {
    match app.store.check_ready().await {
        Ok(()) => (StatusCode::OK, "ready".into()),
        Err(error) => {
            tracing::error!(error = reasons(&error), "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database does not answer as it should".into())
        }
    }
}
