//! What happens when a handler panics: the person gets a 500 with the request's id, the log gets the
//! reason under the same id, and the process lives (SECURITY H7).

use std::any::Any;

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

type Answer = fn(Box<dyn Any + Send>) -> Response<Body>;

/// Turns a panic below it into a bare 500.
pub fn catch() -> CatchPanicLayer<Answer> {
    CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Sends panics to the log instead of to standard error: within the request's span, in its format.
pub fn log() {
    std::panic::set_hook(Box::new(|panic| {
        let reason = panic.payload_as_str().unwrap_or("no message");
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(reason, place, "panicked");
    }));
}
