//! Gives words to an answer that is only a status: what the guards, the file service and the router
//! refuse, and a handler that panicked.
//!
//! Whoever answers with a body has said what there is to say and is left alone.

use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::csp;
use crate::api::ApiError;
use crate::api::account::LANGUAGE;
use crate::api::session::referring_page;
use crate::service::cookie;
use crate::service::request::RequestId;
use crate::words::{Locale, Words, args};

/// What the pages of refusals are made of.
#[derive(Clone)]
pub struct Look {
    pub vendor: Arc<str>,
    /// The stylesheet's address.
    pub stylesheet: Arc<str>,
}

pub async fn explain(State(look): State<Look>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    let bare = response.body().size_hint().exact() == Some(0)
        && !response.headers().contains_key(header::CONTENT_TYPE);
    if !bare || !(response.status().is_client_error() || response.status().is_server_error()) {
        return response;
    }
    asked.answer(response, &look)
}

/// What of the request its refusal depends on.
struct Asked {
    id: String,
    locale: Locale,
    wants_html: bool,
    /// Somebody's input came with it.
    sent: bool,
    /// The page that its form stands on.
    form: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let header = |name| text(request.headers(), name);
        let chosen = cookie::value(header(header::COOKIE), LANGUAGE).and_then(|tag| tag.parse().ok());
        Self {
            id: request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default(),
            locale: chosen.unwrap_or_else(|| Locale::negotiate(header(header::ACCEPT_LANGUAGE))),
            wants_html: header(header::ACCEPT).contains("text/html"),
            sent: request.method() == Method::POST,
            form: referring_page(request.headers()).filter(|path| !path.starts_with("/api/")),
        }
    }

    fn answer(self, mut response: Response, look: &Look) -> Response {
        let words = Words::new(self.locale, &look.vendor);
        let (title, what) = match response.extensions().get::<ApiError>() {
            Some(ApiError::Refused { code, .. }) => refused(&words, code),
            _ => explanation(&words, response.status()),
        };
        // What was typed is the one thing that a person may lose here.
        let typed = self.sent && response.status().is_server_error();
        let what = if typed { words.text("error-unavailable-sent") } else { what };
        let form = self.form.filter(|_| typed);
        let reference = words.with("error-request", args! { "id" => self.id.as_str() });
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        let body = if self.wants_html {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            headers.insert(header::CONTENT_SECURITY_POLICY, csp::STYLE_ONLY);
            page(&words, &look.stylesheet, [&title, &what, &reference], form.as_deref())
        } else {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
            format!("{title}\n{what}\n{reference}\n")
        };
        *response.body_mut() = Body::from(body);
        response
    }
}

/// What a rule says no to.
fn refused(w: &Words, code: &str) -> (String, String) {
    let key = format!("refusal-{code}");
    let what = if w.has(&key) { &key } else { "error-malformed" };
    (w.text("error-forbidden-title"), w.text(what))
}

/// The heading and the sentences for a status.
fn explanation(w: &Words, status: StatusCode) -> (String, String) {
    match status {
        StatusCode::FORBIDDEN => (w.text("error-forbidden-title"), w.text("error-cross-site")),
        StatusCode::NOT_FOUND => (w.text("error-not-found-title"), w.text("error-not-found")),
        StatusCode::PAYLOAD_TOO_LARGE => (w.text("error-too-large-title"), w.text("error-too-large")),
        status if status.is_client_error() => (w.text("error-malformed-title"), w.text("error-malformed")),
        _ => (w.text("error-unavailable-title"), w.text("error-unavailable")),
    }
}

/// In it are our own words, the request's id and, escaped, an address of this site.
fn page(words: &Words, stylesheet: &str, [title, what, reference]: [&str; 3], form: Option<&str>) -> String {
    let (language, home) = (words.locale().code(), words.text("error-home"));
    let button = |kind: &str, href: &str, text: &str| {
        format!("<a class=\"button\" data-kind=\"{kind}\" href=\"{href}\">{text}</a>")
    };
    let ways = match form {
        Some(form) => {
            let form = form.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
            button("primary", &form, &words.text("error-form-saved")) + &button("quiet", "/", &home)
        }
        None => button("primary", "/", &home),
    };
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"{stylesheet}\"></head>\
         <body><main class=\"page\"><div class=\"message\"><h1>{title}</h1><p>{what}</p>\
         <p class=\"request-id\">{reference}</p><div class=\"actions\">{ways}</div></div></main></body></html>"
    )
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::{from_fn, from_fn_with_state};
    use axum::routing::{any, get};
    use tower::ServiceExt;

    async fn answer(path: &str, accept: &str) -> (StatusCode, HeaderMap, String) {
        tell(Request::get(path).header("accept", accept).body(Body::empty()).unwrap()).await
    }

    async fn tell(request: Request) -> (StatusCode, HeaderMap, String) {
        let look = Look { vendor: "Contoso".into(), stylesheet: "/pkg/tandem.css".into() };
        let app = Router::new()
            .route("/panics", get(async || -> () { panic!("a secret reason") }))
            .route("/busy", any(async || StatusCode::SERVICE_UNAVAILABLE))
            .route("/large", get(async || StatusCode::PAYLOAD_TOO_LARGE))
            .route("/own", get(async || (StatusCode::NOT_FOUND, "said already")))
            .layer(super::super::panics::catch())
            .layer(from_fn_with_state(look, explain))
            .layer(from_fn(super::super::request_log::record));
        let response = app.oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 100_000).await.unwrap();
        (parts.status, parts.headers, String::from_utf8(bytes.into()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_is_told_with_the_requests_id_and_without_its_reason() {
        let (status, headers, text) = answer("/panics", "*/*").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(text.contains(headers["x-request-id"].to_str().unwrap()), "{text}");
        assert!(!text.contains("secret"));
    }

    #[tokio::test]
    async fn a_browser_gets_a_page_and_a_program_gets_text() {
        let (status, headers, page) = answer("/large", "text/html,*/*").await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(headers["content-security-policy"], csp::STYLE_ONLY);
        assert!(page.contains("<h1>This is too large</h1>"), "{page}");
        let (_, headers, text) = answer("/large", "application/json").await;
        assert_eq!(headers["content-type"], "text/plain; charset=utf-8");
        assert!(text.starts_with("This is too large\n"), "{text}");
    }

    #[tokio::test]
    async fn who_has_said_why_is_not_interrupted() {
        assert_eq!(answer("/own", "text/html").await.2, "said already");
    }

    async fn sent(method: &str, headers: &[(&str, &str)]) -> String {
        let request = Request::builder().method(method).uri("/busy").header("accept", "text/html");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        tell(request.body(Body::empty()).unwrap()).await.2
    }

    #[tokio::test]
    async fn who_sent_a_form_in_vain_is_told_what_becomes_of_it() {
        let host = ("host", "tandem.example");
        let page =
            sent("POST", &[host, ("referer", "https://tandem.example/drafts/1/team?check=1&x=2")]).await;
        assert!(page.contains("what you just sent may not be saved"), "{page}");
        assert!(page.contains("href=\"/drafts/1/team?check=1&amp;x=2\""), "{page}");
        assert!(page.contains("href=\"/\""), "{page}");
        let read = sent("GET", &[host, ("referer", "https://tandem.example/deals")]).await;
        assert!(!read.contains("you just sent") && !read.contains("href=\"/deals\""), "{read}");
    }

    #[tokio::test]
    async fn the_way_to_the_form_stays_on_this_site() {
        let host = ("host", "tandem.example");
        for referer in [
            "",
            "nowhere",
            "https://evil.example/deals",
            "https://tandem.example//evil.example",
            "https://tandem.example/\\evil.example",
            "https://tandem.example/api/drafts/save",
        ] {
            let page = sent("POST", &[host, ("referer", referer)]).await;
            assert_eq!(page.matches("<a ").count(), 1, "{referer}: {page}");
            assert!(page.contains("href=\"/\""), "{referer}: {page}");
        }
        let page = sent("POST", &[host, ("referer", "https://tandem.example/x\"><script>")]).await;
        assert!(!page.contains("<script>"), "{page}");
        let behind = [("host", "inner:3000"), ("sec-fetch-site", "same-origin")];
        let page = sent("POST", &[behind[0], behind[1], ("referer", "https://tandem.example/deals")]).await;
        assert!(page.contains("href=\"/deals\""), "{page}");
    }
}
