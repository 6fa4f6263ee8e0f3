//! One span and one line in the log for each request, and its id in the answer.
//!
//! Logged are the method, the path without its query, the status and the time; never a cookie, a
//! body or a query, which may hold names (SECURITY H2).

use std::time::Instant;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use crate::service::request::RequestId;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Names the request (an id that it brings along is not believed) and logs how it ended.
pub async fn record(mut request: Request, next: Next) -> Response {
    let id = RequestId::new();
    request.extensions_mut().insert(id.clone());
    let path = without_secrets(request.uri().path());
    let span = tracing::info_span!("request", id = %id, method = %request.method(), path);
    let started = Instant::now();
    let noise = is_noise(&path);
    async move {
        let mut response = next.run(request).await;
        if let Ok(value) = HeaderValue::from_str(id.as_str()) {
            response.headers_mut().insert(X_REQUEST_ID, value);
        }
        let status = response.status().as_u16();
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        if noise {
            tracing::debug!(status, ms, "answered");
        } else {
            tracing::info!(status, ms, "answered");
        }
        response
    }
    .instrument(span)
    .await
}

/// The path as it may be logged: what follows `/welcome/` lets its reader in.
fn without_secrets(path: &str) -> String {
    const WELCOME: &str = "/welcome/";
    if path.starts_with(WELCOME) { format!("{WELCOME}…") } else { path.to_owned() }
}

/// What comes by the dozen and tells nothing: files, and the probes of an orchestrator.
fn is_noise(path: &str) -> bool {
    path.starts_with("/pkg/") || super::assets::is_file(path) || super::health::is_probe(path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    #[test]
    fn a_link_that_lets_in_is_not_logged() {
        assert_eq!(without_secrets("/welcome/s3cret"), "/welcome/…");
        assert_eq!(without_secrets("/people/new"), "/people/new");
    }

    #[tokio::test]
    async fn each_answer_has_an_id_of_our_own() {
        let app = Router::new().route("/", get(async || ())).layer(from_fn(record));
        let answer = async || {
            let request = Request::builder().uri("/").header("x-request-id", "theirs").body(Body::empty());
            app.clone().oneshot(request.unwrap()).await.unwrap().headers()["x-request-id"].clone()
        };
        let (first, second) = (answer().await, answer().await);
        assert_ne!(first, second);
        assert_ne!(first, "theirs");
        assert_eq!(first.len(), 36);
    }
}
