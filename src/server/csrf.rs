//! Refuses changes that another site's page sends in a signed-in person's name (SECURITY C5).
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site`; over plain http beyond the own
//! machine they leave it out, then `Origin` or `Referer` speaks. A request that carries a cookie and
//! says nothing is refused; a program without a cookie has no one's rights to misuse.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::base_url::BaseUrl;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

pub async fn guard(State(base): State<Arc<BaseUrl>>, request: Request, next: Next) -> Response {
    if is_allowed(request.method(), request.headers(), &base) {
        next.run(request).await
    } else {
        tracing::warn!("refused a change that another site seems to have sent");
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_allowed(method: &Method, headers: &HeaderMap, base: &BaseUrl) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    if let Some(site) = headers.get(SEC_FETCH_SITE) {
        return site == "same-origin" || site == "none";
    }
    match headers.get(header::ORIGIN).or_else(|| headers.get(header::REFERER)) {
        Some(source) => source.to_str().is_ok_and(|source| is_own(source, headers, base)),
        None => !headers.contains_key(header::COOKIE),
    }
}

/// Whether an origin, or an address of a page, is of this server.
fn is_own(source: &str, headers: &HeaderMap, base: &BaseUrl) -> bool {
    let Ok(uri) = source.parse::<Uri>() else { return false };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return false };
    let authority = authority.as_str();
    if format!("{scheme}://{authority}").eq_ignore_ascii_case(base.origin()) {
        return true;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| host.eq_ignore_ascii_case(authority))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn allowed(method: &str, headers: &[(&'static str, &str)]) -> bool {
        let base: BaseUrl = "https://tandem.example".parse().unwrap();
        let mut map = HeaderMap::new();
        map.insert("host", "inner:3000".parse().unwrap());
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        is_allowed(&method.parse().unwrap(), &map, &base)
    }

    #[test]
    fn reading_is_free_to_all() {
        assert!(allowed("GET", &[("sec-fetch-site", "cross-site"), ("cookie", "tandem=1")]));
    }

    #[test]
    fn the_browsers_word_decides() {
        let cookie = ("cookie", "tandem=1");
        for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE"] {
            assert!(allowed(method, &[("sec-fetch-site", "same-origin"), cookie]));
            assert!(allowed(method, &[("sec-fetch-site", "none"), cookie]));
            assert!(!allowed(method, &[("sec-fetch-site", "same-site"), cookie]));
            assert!(!allowed(method, &[("sec-fetch-site", "cross-site"), cookie]));
            assert!(!allowed(
                method,
                &[("sec-fetch-site", "cross-site"), ("origin", "https://tandem.example")]
            ));
        }
    }

    #[test]
    fn without_it_origin_or_referer_must_be_ours() {
        let cookie = ("cookie", "tandem=1");
        assert!(allowed("POST", &[("origin", "https://tandem.example"), cookie]));
        assert!(allowed("POST", &[("origin", "http://inner:3000"), cookie]));
        assert!(allowed("POST", &[("referer", "https://tandem.example/deals/new?x=1"), cookie]));
        for foreign in [
            "https://tandem.example.evil.example",
            "https://evil.example/tandem.example",
            "http://tandem.example",
            "https://tandem.example:444",
            "https://tandem.example@evil.example",
            "null",
            "",
        ] {
            assert!(!allowed("POST", &[("origin", foreign), cookie]), "{foreign}");
            assert!(!allowed("POST", &[("referer", foreign), cookie]), "{foreign}");
        }
        let both = [("origin", "https://evil.example"), ("referer", "https://tandem.example/")];
        assert!(!allowed("POST", &both), "the origin outranks the referer");
    }

    #[test]
    fn silence_with_a_cookie_is_refused() {
        assert!(!allowed("POST", &[("cookie", "tandem=1")]));
        assert!(allowed("POST", &[]));
    }
}
