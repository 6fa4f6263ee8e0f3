//! The Content-Security-Policy (SECURITY C1): what a page may load, and that an answer which is no
//! page may load nothing.

use axum::http::HeaderValue;

/// For answers that set no policy of their own.
pub const NOTHING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
);

/// For an error page, which has a stylesheet and nothing that runs.
pub const STYLE_ONLY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; \
     frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
);

/// For a page whose scripts carry `nonce`. `live_reload` lets the development server's reloader in.
pub fn page(nonce: &str, live_reload: bool) -> HeaderValue {
    let connect = if live_reload { "'self' ws://127.0.0.1:* ws://localhost:*" } else { "'self'" };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src {connect}; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'"
    );
    // A nonce is base64, so this holds; a page with no policy of its own could still run nothing.
    HeaderValue::from_str(&policy).unwrap_or(NOTHING)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_page_runs_only_what_carries_its_nonce() {
        let policy = page("bm9uY2U=", false);
        let policy = policy.to_str().unwrap();
        assert!(policy.contains("script-src 'nonce-bm9uY2U=' 'strict-dynamic' 'wasm-unsafe-eval';"));
        assert!(policy.contains("connect-src 'self';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_nonce_that_is_none_closes_the_page() {
        assert_eq!(page("a\nb", false), NOTHING);
    }
}
