//! Learns who is asking, once a request, and tells everybody below: puts a [`Visitor`] into the
//! request's extensions.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::api::ApiError;
use crate::service::sessions::{self, Visitor};
use crate::service::{App, cookie, reasons};

/// A request without a cookie costs no query; one with a cookie costs one.
pub async fn recognise(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let visitor = match token(&app, request.headers()) {
        Some(token) => match sessions::find(&app, token).await {
            Ok(visitor) => visitor.in_zone(zone(request.headers())),
            Err(error) => {
                tracing::error!(error = reasons(&error), "could not look a session up");
                let retry = HeaderValue::from(ApiError::RETRY_AFTER);
                return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, retry)]).into_response();
            }
        },
        None => Visitor::Anonymous,
    };
    request.extensions_mut().insert(visitor);
    next.run(request).await
}

fn token<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    let cookie = app.settings.cookie;
    headers.get_all(header::COOKIE).iter().find_map(|value| cookie.read(value.to_str().ok()?))
}

fn zone(headers: &HeaderMap) -> Option<&str> {
    headers.get_all(header::COOKIE).iter().find_map(|value| cookie::value(value.to_str().ok()?, cookie::ZONE))
}
