//! Gives a server function's "no" the status that says the same, and a person without JavaScript a
//! page with words.
//!
//! Leptos answers every error with 500, and a form with a redirect back that carries the error in
//! the address. Here the sign-in follows where nobody is signed in; every other refusal is left bare
//! for `refusal`. A program gets the error itself as the body.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, REFERER, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use leptos::server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER};

use crate::api::{self, ApiError};

/// An error is a code, never a text.
const LONGEST: usize = 4_096;

pub async fn tell(request: Request, next: Next) -> Response {
    let wants_html = text(request.headers(), &ACCEPT).contains("text/html");
    let came_from = text(request.headers(), &REFERER).to_owned();
    let response = next.run(request).await;
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, LONGEST).await.unwrap_or_default();
    let error = ApiError::de(bytes.clone());
    parts.headers.remove(LOCATION);
    parts.status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if parts.status == StatusCode::SERVICE_UNAVAILABLE {
        parts.headers.insert(RETRY_AFTER, ApiError::RETRY_AFTER.into());
    }
    if !wants_html {
        return Response::from_parts(parts, Body::from(bytes));
    }
    for name in [CONTENT_TYPE, CONTENT_LENGTH, HeaderName::from_static(SERVER_FN_ERROR_HEADER)] {
        parts.headers.remove(name);
    }
    if error == ApiError::NotSignedIn
        && let Ok(to) = HeaderValue::from_str(&sign_in(&came_from))
    {
        parts.status = StatusCode::FOUND;
        parts.headers.insert(LOCATION, to);
    }
    parts.extensions.insert(error);
    Response::from_parts(parts, Body::empty())
}

/// The sign-in page, with the way back to the page that sent the form.
fn sign_in(came_from: &str) -> String {
    let page = came_from.parse::<Uri>().ok();
    match page.as_ref().and_then(|page| page.path_and_query()) {
        Some(page) => format!("/sign-in?next={}", api::session::encode(page.as_str())),
        None => "/sign-in".to_owned(),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_the_page_without_its_host() {
        assert_eq!(sign_in("https://tandem.example/deals/1?x=2"), "/sign-in?next=%2Fdeals%2F1%3Fx%3D2");
        assert_eq!(sign_in(""), "/sign-in");
        assert_eq!(sign_in("no address"), "/sign-in");
    }
}
