//! The built site's files: what `/pkg` holds, and the few that have a fixed path.
//!
//! They are the same for everybody and need neither a session nor the database.

use axum::Router;
use axum::extract::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use super::site::Site;
use crate::ui::asset::is_current;

/// Files whose path cannot change with their content; pages ask for some of them with a fingerprint.
const FIXED: &[&str] =
    &["/dialogue.js", "/islands.js", "/page.js", "/favicon.ico", "/favicon.svg", "/icons.svg", "/robots.txt"];

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Whether the path is one of the fixed files.
pub fn is_file(path: &str) -> bool {
    FIXED.contains(&path)
}

pub fn router(site: &Site) -> Router {
    let pkg = ServeDir::new(site.pkg())
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let for_ever = if site.is_hashed() { FOR_EVER } else { ASK_AGAIN };
    let pkg = Router::new().nest_service("/pkg", pkg).layer(map_response(move |response: Response| {
        let for_ever = for_ever.clone();
        async move { cached(response, for_ever) }
    }));
    let fixed = FIXED.iter().fold(Router::new(), |router, path| {
        let file = ServeFile::new(site.root().join(&path[1..])).precompressed_br().precompressed_gzip();
        router.route_service(path, file)
    });
    // Without a release's names nothing is kept for ever: a file may be edited while the server runs.
    let is_hashed = site.is_hashed();
    let fixed = fixed.layer(from_fn(move |request: Request, next: Next| {
        let address = request.uri().path_and_query().map(PathAndQuery::as_str).unwrap_or_default();
        let for_ever = is_hashed && is_current(address);
        async move { cached(next.run(request).await, if for_ever { FOR_EVER } else { AN_HOUR }) }
    }));
    pkg.merge(fixed)
}

/// A file may be kept; that there is none may not.
fn cached(mut response: Response, how_long: HeaderValue) -> Response {
    if response.status().is_success() || response.status().is_redirection() {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, how_long);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    response
}
