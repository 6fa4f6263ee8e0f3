//! Signing in and out, and what the No-access page asks.

use leptos::prelude::*;

use super::ApiError;

/// For everyone. A wrong attempt comes back to the sign-in page with the address that was typed.
#[server(endpoint = "session/sign_in")]
pub async fn sign_in(
    email: String,
    password: String,
    #[server(default)] next: String,
) -> Result<(), ApiError> {
    use crate::service::sign_in::{self, SignInError, SignInRefused};
    let app = super::app()?;
    let attempt = attempt(&app, email, password);
    let next = safe_path(&next);
    let typed = attempt.email.clone();
    match sign_in::sign_in(&app, attempt).await {
        Ok(done) => {
            forget_typed(&app, TYPED);
            crate::api::go(&come_in(&app, &done, &next).await?);
        }
        Err(SignInError::Refused(refused)) => {
            keep_typed(&app, TYPED, &[&typed]);
            let why = match refused {
                SignInRefused::Wrong => "wrong".to_owned(),
                SignInRefused::Throttled { retry_after_seconds } => {
                    format!("throttled&seconds={retry_after_seconds}")
                }
            };
            crate::api::go(&format!("/sign-in?next={}&problem={why}", encode(&next)));
        }
        Err(SignInError::Failed(error)) => return Err(error.into()),
    }
    Ok(())
}

/// For everyone; does nothing to a person who is not signed in.
#[server(endpoint = "session/sign_out")]
pub async fn sign_out() -> Result<(), ApiError> {
    let app = super::app()?;
    if let Ok(session) = super::session() {
        crate::service::sessions::end(&app, &session).await?;
    }
    set_cookie(&app.settings.cookie.clear());
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        let everything = axum::http::HeaderValue::from_static("\"cache\", \"storage\"");
        response.insert_header(axum::http::HeaderName::from_static("clear-site-data"), everything);
    }
    crate::api::go("/sign-in?signed_out=1");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reading::{
    DEMO_PASSWORD, DemoSignIn, Kept, browser, come_in, cookie, encode, first_page, go, helpers, keep_typed,
    may_open_workspace, referring_page, safe_path, set_cookie, sign_in_again, sign_in_page, typed,
};
#[cfg(feature = "ssr")]
use reading::{TYPED, attempt, forget_typed};

#[cfg(feature = "ssr")]
mod reading {
    use axum::http::request::Parts;
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;

    use super::super::{ApiError, app, session, visitor};
    use crate::domain::access::{Actor, Capability, Role, may};
    use crate::service::App;
    use crate::service::accounts::Holder;
    use crate::service::request::ClientAddress;
    use crate::service::sessions::Visitor;
    use crate::service::sign_in::{Attempt, SignedIn};

    /// Carries what was typed over the redirect of a refused form, so that it is not in an address or a
    /// log.
    pub struct Kept {
        pub cookie: &'static str,
        /// The page that shows it again.
        pub path: &'static str,
        /// Of each text. A browser takes no cookie of more than 4 KB; a character may be twelve bytes.
        pub most_chars: usize,
    }

    pub(super) const TYPED: Kept = Kept { cookie: "tandem_typed", path: "/sign-in", most_chars: 300 };
    /// Seconds.
    const KEPT_FOR: u32 = 600;

    const FIRST_PAGE: &str = "/deals";

    /// One line of the sign-in page's list in demo mode.
    pub use crate::service::demo_people::{DemoSignIn, PASSWORD as DEMO_PASSWORD};

    /// What the sign-in page shows besides its form.
    pub struct SignInPage {
        /// What was typed in a failed attempt.
        pub email: String,
        pub expired: bool,
        pub demo: &'static [DemoSignIn],
    }

    pub fn sign_in_page() -> Result<SignInPage, ApiError> {
        let demo: &'static [DemoSignIn] = if app()?.settings.demo { DemoSignIn::ALL } else { &[] };
        let [email] = typed(TYPED);
        Ok(SignInPage { email, expired: matches!(visitor()?, Visitor::Expired { .. }), demo })
    }

    pub fn may_open_workspace() -> Result<bool, ApiError> {
        let (app, session) = (app()?, session()?);
        Ok(may(&session.actor, Capability::OpenWorkspace, None, &app.programme).is_ok())
    }

    /// Where somebody begins: with the deals, or with the people who can open only those.
    pub fn first_page() -> Result<&'static str, ApiError> {
        Ok(landing(&app()?, &session()?.actor))
    }

    fn landing(app: &App, actor: &Actor) -> &'static str {
        if crate::service::people::only_manages(app, actor) { "/people" } else { FIRST_PAGE }
    }

    /// Hands the browser what it needs from now on, and answers where the person goes: whom `next`
    /// would only show that there is no access to the deals, to where they begin.
    pub async fn come_in(app: &App, done: &SignedIn, next: &str) -> Result<String, ApiError> {
        set_cookie(&app.settings.cookie.issue(&done.token));
        if !done.locale.is_empty() {
            crate::api::account::set_language(app, &done.locale);
        }
        if next != FIRST_PAGE {
            return Ok(next.to_owned());
        }
        let actor = crate::service::people::actor(app, &done.user).await?;
        Ok(landing(app, &actor).to_owned())
    }

    /// The colleagues who have a role, for turning to them.
    pub async fn helpers(role: Role) -> Result<Vec<Holder>, ApiError> {
        let (app, session) = (app()?, session()?);
        Ok(crate::service::accounts::holders(&app, &session.actor, role).await?)
    }

    /// The address to go to after signing in: of this site, or the deals.
    pub fn safe_path(next: &str) -> String {
        let inside = next.starts_with('/')
            && !next.starts_with("//")
            && !next.contains('\\')
            && next.bytes().all(|byte| byte.is_ascii_graphic());
        if inside { next.to_owned() } else { FIRST_PAGE.to_owned() }
    }

    /// The page of this site from which somebody comes, with its query, as `Referer` says.
    pub fn referring_page(headers: &HeaderMap) -> Option<String> {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let page: Uri = text(header::REFERER).parse().ok()?;
        let own = text(HeaderName::from_static("sec-fetch-site")) == "same-origin"
            || page.authority()?.as_str().eq_ignore_ascii_case(text(header::HOST));
        let path = page.path_and_query()?.as_str();
        (own && safe_path(path) == path).then(|| path.to_owned())
    }

    /// To another page. What cannot stand in a header leads to the first one.
    pub fn go(path: &str) {
        let fits = HeaderValue::from_str(path).is_ok();
        leptos_axum::redirect(if fits { path } else { FIRST_PAGE });
    }

    /// To the sign-in page, which says that what was typed is kept, and from there to `next`.
    pub fn sign_in_again(next: &str) {
        crate::api::go(&format!("/sign-in?kept=1&next={}", encode(next)));
    }

    /// For a value in an address.
    pub fn encode(text: &str) -> String {
        let mut encoded = String::new();
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                    encoded.push(char::from(byte))
                }
                _ => encoded.push_str(&format!("%{byte:02X}")),
            }
        }
        encoded
    }

    /// What was encoded so; empty for anything else.
    fn decode(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte != b'%' {
                bytes.push(byte);
                continue;
            }
            let digits = [rest.next().unwrap_or(b'x'), rest.next().unwrap_or(b'x')];
            match u8::from_str_radix(&String::from_utf8_lossy(&digits), 16) {
                Ok(byte) => bytes.push(byte),
                Err(_) => return String::new(),
            }
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    pub fn keep_typed(app: &App, kept: Kept, texts: &[&str]) {
        let cut = |text: &&str| encode(&text.chars().take(kept.most_chars).collect::<String>());
        let value = texts.iter().map(cut).collect::<Vec<_>>().join(":");
        set_cookie(&app.settings.cookie.brief(kept.cookie, &value, kept.path, KEPT_FOR));
    }

    pub(super) fn forget_typed(app: &App, kept: Kept) {
        set_cookie(&app.settings.cookie.brief(kept.cookie, "", kept.path, 0));
    }

    /// What was kept; empty where nothing was.
    pub fn typed<const N: usize>(kept: Kept) -> [String; N] {
        let value = cookie(kept.cookie).unwrap_or_default();
        let mut texts = value.split(':').map(decode);
        std::array::from_fn(|_| texts.next().unwrap_or_default())
    }

    /// A cookie's value as the browser sends it.
    pub fn cookie(wanted: &str) -> Option<String> {
        crate::service::cookie::value(&header_text(&header::COOKIE), wanted).map(str::to_owned)
    }

    fn header_text(name: &header::HeaderName) -> String {
        let parts = use_context::<Parts>();
        let value = parts.as_ref().and_then(|parts| parts.headers.get(name)?.to_str().ok());
        value.unwrap_or_default().to_owned()
    }

    pub fn set_cookie(cookie: &str) {
        if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie))
        {
            response.append_header(header::SET_COOKIE, value);
        }
    }

    pub(super) fn attempt(app: &App, email: String, password: String) -> Attempt {
        let (user_agent, former_token) = browser(app);
        let address = use_context::<ClientAddress>().unwrap_or_default();
        Attempt { email, password, address, user_agent, former_token }
    }

    /// What the browser calls itself, and the token of the session that it had.
    pub fn browser(app: &App) -> (String, Option<String>) {
        let former_token = app.settings.cookie.read(&header_text(&header::COOKIE)).map(str::to_owned);
        (header_text(&header::USER_AGENT), former_token)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_way_back_stays_on_this_site() {
            for path in ["/deals", "/drafts/1/details?check=1#details-name"] {
                assert_eq!(safe_path(path), path);
            }
            for path in [
                "",
                "//evil.example",
                "/\\evil.example",
                "https:evil",
                "evil",
                "/a\r\nSet-Cookie: x",
                "\\/x",
                "/a\u{1}b",
                "/ä",
                "/a b",
            ] {
                assert_eq!(safe_path(path), "/deals", "{path:?}");
            }
        }

        #[test]
        fn a_typed_address_survives_the_cookie() {
            for text in ["anna@fabrikam.example", "å; x=y", "%zz", ""] {
                assert_eq!(decode(&encode(text)), text);
            }
            assert_eq!(decode("%f"), "");
        }
    }
}
