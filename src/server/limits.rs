//! How large and how long a request may be (SECURITY E4).

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses a body of more than `limit` bytes before anybody reads it.
///
/// A body of stated length is judged by that; one that comes in pieces is gathered here, because the
/// readers below (server functions among them) would answer a cut-off with something else than 413.
pub async fn body(State(limit): State<usize>, request: Request, next: Next) -> Response {
    let stated = request.body().size_hint();
    if stated.lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    if stated.exact().is_some() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    match gather(body, limit).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(status) => status.into_response(),
    }
}

async fn gather(mut body: Body, limit: usize) -> Result<Vec<u8>, StatusCode> {
    let mut bytes = Vec::new();
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
        if let Some(piece) = frame.data_ref() {
            if bytes.len() + piece.len() > limit {
                return Err(StatusCode::PAYLOAD_TOO_LARGE);
            }
            bytes.extend_from_slice(piece);
        }
    }
    Ok(bytes)
}

/// Gives a request up after `limit`: a person is better told than kept waiting.
pub async fn time(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!("gave the request up after {} s", limit.as_secs());
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response()
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Bytes;
    use axum::middleware::from_fn_with_state;
    use axum::routing::{get, post};
    use http_body_util::{BodyExt, Full};
    use tower::ServiceExt;

    async fn status(body: Body) -> StatusCode {
        let app = Router::new()
            .route("/", post(async |bytes: Bytes| bytes.len().to_string()))
            .layer(from_fn_with_state(8_usize, super::body));
        app.oneshot(Request::post("/").body(body).unwrap()).await.unwrap().status()
    }

    /// A body whose length is not known beforehand.
    fn in_pieces(text: &'static str) -> Body {
        Body::new(Full::new(Bytes::from_static(text.as_bytes())).map_frame(|frame| frame))
    }

    #[tokio::test]
    async fn a_body_may_be_as_large_as_the_limit_and_no_larger() {
        assert_eq!(status(Body::from("12345678")).await, StatusCode::OK);
        assert_eq!(status(Body::from("123456789")).await, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(status(in_pieces("12345678")).await, StatusCode::OK);
        assert_eq!(status(in_pieces("123456789")).await, StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn a_request_that_hangs_is_given_up() {
        let app = Router::new()
            .route("/", get(async || std::future::pending::<()>().await))
            .layer(from_fn_with_state(Duration::from_millis(10), super::time));
        let response = app.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(response.headers()["retry-after"], "5");
    }
}
