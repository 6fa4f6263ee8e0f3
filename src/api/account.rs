//! One's own account, and the language of whoever is not signed in.

use leptos::prelude::*;

use super::ApiError;

/// Saves language, theme, time zone and, with any text in `slash`, that `/` leads to the search. For everyone who is signed in, for themselves.
#[server(endpoint = "account/preferences")]
pub async fn save_preferences(
    language: String,
    theme: String,
    #[server(default)] zone: Option<String>,
    #[server(default)] slash: Option<String>,
) -> Result<(), ApiError> {
    use crate::service::profile;
    let (app, session) = (super::app()?, super::session()?);
    let zone = zone.as_deref().map(|zone| if zone == OF_BROWSER { "" } else { zone });
    let theme = theme.parse().map_err(|()| ApiError::Malformed)?;
    if !language.is_empty() && !is_tag(&language) {
        return Err(ApiError::Malformed);
    }
    if zone.is_some_and(|zone| !zone.is_empty() && !profile::is_zone(zone)) {
        return Err(ApiError::Malformed);
    }
    profile::prefer(&app, &session, &language, theme, zone, slash.is_some()).await?;
    set_language(&app, &language);
    crate::api::go("/account?saved=preferences");
    Ok(())
}

/// Changes one's name. For everyone who is signed in, for themselves.
#[server(endpoint = "account/name")]
pub async fn change_name(#[server(default)] name: String) -> Result<(), ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    match crate::service::profile::rename(&app, &session, &name).await? {
        Ok(()) => crate::api::go("/account?saved=name"),
        Err(code) => {
            super::session::keep_typed(&app, TYPED, &[&name]);
            crate::api::go(&format!("/account?problem=name-{code}"));
        }
    }
    Ok(())
}

/// Changes the password. For everyone who is signed in and knows their present one.
#[server(endpoint = "account/password")]
pub async fn change_password(present: String, new: String) -> Result<(), ApiError> {
    use crate::service::profile::{self, Unchanged};
    use crate::service::request::ClientAddress;
    let (app, session) = (super::app()?, super::session()?);
    let address = use_context::<ClientAddress>().unwrap_or_default();
    let to = match profile::change_password(&app, &session, address, present, new).await {
        Ok(()) => "/account?saved=password".to_owned(),
        Err(Unchanged::Wrong) => "/account?problem=wrong".to_owned(),
        Err(Unchanged::Throttled { retry_after_seconds }) => {
            format!("/account?problem=throttled&seconds={retry_after_seconds}")
        }
        Err(Unchanged::Unfit(unfit)) => format!("/account?problem={}", unfit.code()),
        Err(Unchanged::Failed(error)) => return Err(error.into()),
    };
    crate::api::go(&to);
    Ok(())
}

/// Ends one of one's own sessions. For everyone who is signed in; of nobody else's anything is told.
#[server(endpoint = "account/end_session")]
pub async fn end_session(session: String) -> Result<(), ApiError> {
    let (app, own) = (super::app()?, super::session()?);
    crate::service::profile::end_session(&app, &own, &session).await?;
    crate::api::go("/account?saved=session");
    Ok(())
}

/// Chooses the language of a browser in which nobody is signed in. For everyone.
#[server(endpoint = "account/language")]
pub async fn choose_language(language: String, #[server(default)] next: String) -> Result<(), ApiError> {
    if !is_tag(&language) {
        return Err(ApiError::Malformed);
    }
    set_language(&super::app()?, &language);
    crate::api::go(&super::session::safe_path(&next));
    Ok(())
}

/// What was chosen in this browser, or by whoever was signed in there last.
#[cfg(feature = "ssr")]
pub const LANGUAGE: &str = "tandem_language";

/// In place of a zone: the one that the browser says.
#[cfg(feature = "ssr")]
pub const OF_BROWSER: &str = "browser";

#[cfg(feature = "ssr")]
const TYPED: super::session::Kept =
    super::session::Kept { cookie: "tandem_name", path: "/account", most_chars: 300 };

/// Empty: as the browser asks for.
#[cfg(feature = "ssr")]
pub(super) fn set_language(app: &crate::service::App, language: &str) {
    let for_a_year = if language.is_empty() { 0 } else { 31_536_000 };
    super::session::set_cookie(&app.settings.cookie.brief(LANGUAGE, language, "/", for_a_year));
}

/// Which languages there are is the words' to say: a tag that they do not know counts as none.
#[cfg(feature = "ssr")]
fn is_tag(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(feature = "ssr")]
pub use reading::{Location, OwnSession, chosen_language, own_locations, own_sessions, typed_name};

#[cfg(feature = "ssr")]
mod reading {
    use super::super::{ApiError, app, session};
    pub use crate::service::profile::{Location, OwnSession};

    /// Where the person is signed in, last used first.
    pub async fn own_sessions() -> Result<Vec<OwnSession>, ApiError> {
        Ok(crate::service::profile::sessions(&app()?, &*session()?).await?)
    }

    /// For naming those of the person's roles.
    pub async fn own_locations() -> Result<Vec<Location>, ApiError> {
        Ok(crate::service::profile::locations(&app()?, &*session()?).await?)
    }

    /// The name that was typed and could not be taken.
    pub fn typed_name() -> String {
        let [name] = super::super::session::typed(super::TYPED);
        name
    }

    /// What was chosen in this browser.
    pub fn chosen_language() -> Option<String> {
        super::super::session::cookie(super::LANGUAGE)
    }
}
