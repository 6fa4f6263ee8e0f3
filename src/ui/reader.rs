//! Who reads the page: the language, the theme, and the person if somebody is signed in.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::header;
use axum::http::request::Parts;
use leptos::prelude::*;

use crate::api;
use crate::api::{Session, Visitor};
use crate::words::{Locale, Words};

#[derive(Clone)]
pub struct Reader {
    pub words: Words,
    pub session: Option<Arc<Session>>,
}

impl Reader {
    /// `light` or `dark`; none leaves it to the reader's system.
    pub fn theme(&self) -> Option<String> {
        let theme = &self.session.as_ref()?.theme;
        matches!(theme.as_str(), "light" | "dark").then(|| theme.clone())
    }
}

/// Works out the reader once a request.
pub fn provide_reader() {
    if use_context::<Reader>().is_none() {
        provide_context(find());
    }
}

pub fn reader() -> Reader {
    use_context().unwrap_or_else(find)
}

pub fn words() -> Words {
    reader().words
}

/// The path with its query, for coming back to it after signing in.
pub fn request_address() -> String {
    use_context::<Parts>()
        .and_then(|parts| parts.uri.path_and_query().map(|address| address.as_str().to_owned()))
        .unwrap_or_else(|| "/".to_owned())
}

/// What the address says after its question mark. Not the router's own map, which takes one more
/// percent-encoding off than there is: a typed `%26` would come back as `&`.
pub fn query() -> Query {
    let asked = use_context::<Parts>().and_then(|parts| axum::extract::Query::try_from_uri(&parts.uri).ok());
    Query(asked.map(|axum::extract::Query(pairs)| pairs).unwrap_or_default())
}

/// As [`query`], in its order and with names that are there more than once.
pub fn query_pairs() -> Vec<(String, String)> {
    let query = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    query.map(|query| api::lists::pairs_of(&query)).unwrap_or_default()
}

pub struct Query(BTreeMap<String, String>);

impl Query {
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }
}

fn find() -> Reader {
    let session = match api::visitor() {
        Ok(Visitor::SignedIn(session)) => Some(session),
        _ => None,
    };
    let accepted = use_context::<Parts>()
        .and_then(|parts| parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().map(str::to_owned))
        .unwrap_or_default();
    let own = session.as_ref().and_then(|session| session.locale.as_deref()?.parse::<Locale>().ok());
    let vendor = api::programme().map_or_else(|_| String::new(), |programme| programme.vendor_name.clone());
    let chosen = || api::account::chosen_language().and_then(|tag| tag.parse::<Locale>().ok());
    let locale = own.or_else(chosen).unwrap_or_else(|| Locale::negotiate(&accepted));
    let zone = session.as_ref().map(|session| session.time_zone.clone()).unwrap_or_default();
    Reader { words: Words::new(locale, &vendor).in_zone(&zone), session }
}
