//! The security headers that every answer carries, whoever made it (SECURITY C3, C4).

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use super::csp;

const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

const NO_PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
     geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
     payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
     usb=(), xr-spatial-tracking=()",
);
/// Two years.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// `https`: whether people reach the server that way.
pub async fn add(State(https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Not `no-referrer`: a form without JavaScript is sent back to where it came from.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(PERMISSIONS_POLICY, NO_PERMISSIONS);
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(csp::NOTHING);
    // Whatever does not say otherwise belongs to one person and one moment.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
    response
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::http::HeaderMap;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn headers(https: bool, path: &str) -> HeaderMap {
        let own = [(header::CACHE_CONTROL, "public, max-age=60"), (header::CONTENT_SECURITY_POLICY, "mine")];
        let app = Router::new()
            .route("/own", get(async move || own))
            .route("/plain", get(async || "text"))
            .layer(from_fn_with_state(https, add));
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        app.oneshot(request).await.unwrap().headers().clone()
    }

    #[tokio::test]
    async fn an_answer_that_says_nothing_gets_the_strictest() {
        let headers = headers(false, "/plain").await;
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["content-security-policy"], csp::NOTHING);
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "same-origin");
        assert!(!headers.contains_key("strict-transport-security"));
    }

    #[tokio::test]
    async fn an_answers_own_caching_and_policy_stay() {
        let headers = headers(true, "/own").await;
        assert_eq!(headers["cache-control"], "public, max-age=60");
        assert_eq!(headers["content-security-policy"], "mine");
        assert_eq!(headers["strict-transport-security"], HTTPS_ONLY);
    }
}
