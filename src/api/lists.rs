//! The lists' endpoints, and what their pages read.

use leptos::prelude::*;

use super::ApiError;

/// Marks a deal as a favorite (`mark`) or takes the mark away (`unmark`), and goes back to where it
/// was pressed. For people who see the deal.
#[server(endpoint = "deals/favorite")]
pub async fn favorite(
    #[server(default)] mark: String,
    #[server(default)] unmark: String,
    #[server(default)] back: String,
) -> Result<(), ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    let (id, marked) = if mark.is_empty() { (unmark, false) } else { (mark, true) };
    let id = crate::domain::id::ReferralId::new(id);
    crate::service::lists::mark(&app, &session.actor, &id, marked).await?;
    crate::api::go(&super::session::safe_path(&back));
    Ok(())
}

/// Saves the list of an address's query under a name, for oneself or with the colleagues.
#[server(endpoint = "views/save")]
pub async fn save_view(
    name: String,
    query: String,
    #[server(default)] shared: String,
) -> Result<(), ApiError> {
    use crate::service::lists::{Saved, Unnamed};
    let (app, session) = (super::app()?, super::session()?);
    // Whatever was sent, the address of a list is kept.
    let query = query_text(&asked(&pairs_of(&query))?.view);
    let is_shared = shared == "yes";
    let saved = crate::service::lists::save_view(&app, &session.actor, &name, &query, is_shared).await?;
    let encode = super::session::encode;
    let code = match saved {
        Ok(saved) => {
            let saved = match saved {
                Saved::New => "new",
                Saved::Replaced => "replaced",
                Saved::ReplacedShared => "replaced-shared",
            };
            crate::api::go(&format!("/deals?{query}&saved={saved}"));
            return Ok(());
        }
        Err(Unnamed::Missing) => "missing",
        Err(Unnamed::TooLong) => "too-long",
        Err(Unnamed::TooMany) => "too-many",
    };
    let shared = if is_shared { "&shared=yes" } else { "" };
    crate::api::go(&format!("/deals/views?{query}&problem={code}&name={}{shared}", encode(&name)));
    Ok(())
}

/// Shares one of the person's own views with nobody any more.
#[server(endpoint = "views/unshare")]
pub async fn unshare_view(view: String, #[server(default)] back: String) -> Result<(), ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    crate::service::lists::unshare_view(&app, &session.actor, &view).await?;
    crate::api::go(&super::session::safe_path(&back));
    Ok(())
}

/// Deletes one of the person's own views.
#[server(endpoint = "views/delete")]
pub async fn delete_view(view: String, #[server(default)] back: String) -> Result<(), ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    crate::service::lists::delete_view(&app, &session.actor, &view).await?;
    crate::api::go(&super::session::safe_path(&back));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reading::{
    Around, Choices, Colleague, Count, Counts, Everywhere, Found, FoundSolutions, From, Hits, Line, List,
    Names, SavedView, address_of, all_of, around, asked, choices, come_from, everywhere, from_of, habits,
    keep_left, left, left_page, list, list_at, page_of, page_text, pairs_of, query_text, remember,
    saved_views,
};

#[cfg(feature = "ssr")]
mod reading {
    use std::sync::Arc;

    use axum::http::request::Parts;
    use leptos::prelude::*;

    use super::super::session::referring_page;
    use super::super::{ApiError, app, session};
    use crate::domain::deal::Deal;
    use crate::domain::id::ReferralId;
    use crate::domain::view::{Asked, Habits, Tab, View};
    use crate::service::lists;
    pub use crate::service::lists::{
        Around, Choices, Colleague, Count, Counts, Everywhere, Found, From, Hits, Line, List, Names,
        SavedView,
    };
    pub use crate::service::solutions::Found as FoundSolutions;

    /// What the person's lists have where an address does not say it. Worked out once a page, which
    /// has many links.
    pub fn habits() -> Result<Arc<Habits>, ApiError> {
        if let Some(habits) = use_context() {
            return Ok(habits);
        }
        let session = session()?;
        let (habits, _) = Habits::of(session.actor.org_kind, &texts(&pairs_of(&session.deals_view)));
        let habits = Arc::new(habits);
        provide_context(habits.clone());
        Ok(habits)
    }

    /// The names and values of an address's query, in their order.
    pub fn pairs_of(query: &str) -> Vec<(String, String)> {
        let uri = format!("/?{query}").parse().ok();
        let read = |uri: axum::http::Uri| axum::extract::Query::try_from_uri(&uri).ok();
        uri.and_then(read).map(|axum::extract::Query(pairs)| pairs).unwrap_or_default()
    }

    pub fn asked(pairs: &[(String, String)]) -> Result<Asked, ApiError> {
        Ok(habits()?.read(texts(pairs)))
    }

    fn texts(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
        pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
    }

    /// The query of a view's address.
    pub fn query_text(view: &View) -> String {
        address_of(&habits().map_or_else(|_| view.pairs(), |habits| habits.pairs(view)))
    }

    /// Where a view is.
    pub fn list_at(view: &View) -> String {
        format!("/deals?{}", query_text(view))
    }

    /// The query that says these, each a name and a value.
    pub fn address_of<N: AsRef<str>>(pairs: &[(N, String)]) -> String {
        let encode = crate::api::session::encode;
        let pair = |(name, text): &(N, String)| format!("{}={}", encode(name.as_ref()), encode(text));
        pairs.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// What says of a list's address which page it is.
    pub fn page_of(from: &From) -> Option<(&'static str, String)> {
        match from {
            From::Start => None,
            From::After(id) => Some(("after", id.to_string())),
            From::Before(id) => Some(("before", id.to_string())),
        }
    }

    /// The page of a list that an address asks for.
    pub fn from_of(pairs: &[(String, String)]) -> From {
        let id = |wanted: &str| {
            let (_, id) = pairs.iter().rev().find(|(name, id)| name == wanted && !id.is_empty())?;
            Some(ReferralId::new(id.as_str()))
        };
        match (id("after"), id("before")) {
            (Some(id), _) => From::After(id),
            (None, Some(id)) => From::Before(id),
            (None, None) => From::Start,
        }
    }

    /// The query of one page of a view.
    pub fn page_text(view: &View, from: &From) -> String {
        let page = page_of(from).map(|page| format!("&{}", address_of(&[page]))).unwrap_or_default();
        format!("{}{page}", query_text(view))
    }

    pub async fn list(view: &View, from: &From) -> Result<List, ApiError> {
        Ok(lists::list(&app()?, &*session()?, view, from).await?)
    }

    /// Keeps the list for the person's next visit, and its page for the way back to it; `chosen`: its
    /// columns are those that all of their lists shall have.
    pub async fn remember(view: &View, from: &From, chosen: bool) -> Result<(), ApiError> {
        let mut habits = (*habits()?).clone();
        if chosen {
            habits.columns = view.columns;
        }
        let mut kept = habits.keep(view);
        if let Some(page) = page_of(from) {
            if kept.is_empty() {
                kept = habits.pairs(view);
            }
            kept.push(page);
        }
        let (app, session, query) = (app()?, session()?, address_of(&kept));
        if chosen {
            // The columns without this list.
            let columns = address_of(&habits.keep(&habits.begin(habits.tab())));
            return Ok(lists::choose(&app, &session, &query, &columns).await?);
        }
        lists::remember(&app, &session, &query).await;
        Ok(())
    }

    pub async fn saved_views() -> Result<Vec<SavedView>, ApiError> {
        Ok(lists::saved_views(&app()?, &session()?.actor).await?)
    }

    /// What the filters of a view offer.
    /// `sought`: what is looked for among solutions that are too many for a list.
    pub async fn choices(view: &View, sought: &str) -> Result<Choices, ApiError> {
        Ok(lists::choices(&app()?, &session()?.actor, view, sought).await?)
    }

    /// The list that a page's reader comes from, where they come from one: another window may have shown
    /// another since.
    #[derive(Clone)]
    struct Left(View, From);

    /// To be asked before [`left`], [`left_page`] and [`around`], for them to answer of that list.
    pub fn come_from() {
        let page = use_context::<Parts>().and_then(|parts| referring_page(&parts.headers));
        let query = page.as_deref().and_then(|page| page.strip_prefix("/deals?"));
        let pairs = query.map(pairs_of).unwrap_or_default();
        if let (false, Ok(asked)) = (pairs.is_empty(), asked(&pairs)) {
            provide_context(Left(asked.view, from_of(&pairs)));
        }
    }

    /// Keeps that list as [`remember`] does.
    pub async fn keep_left() -> Result<(), ApiError> {
        match use_context::<Left>() {
            Some(Left(view, from)) => remember(&view, &from, false).await,
            None => Ok(()),
        }
    }

    /// The list as the person left it.
    pub fn left() -> Result<View, ApiError> {
        if let Some(Left(view, _)) = use_context() {
            return Ok(view);
        }
        let session = session()?;
        Ok(Habits::of(session.actor.org_kind, &texts(&pairs_of(&session.deals_view))).1)
    }

    /// The query of that list, at the page that was looked at.
    pub fn left_page() -> Result<String, ApiError> {
        if let Some(Left(view, from)) = use_context() {
            return Ok(page_text(&view, &from));
        }
        let pairs = pairs_of(&session()?.deals_view);
        Ok(page_text(&left()?, &from_of(&pairs)))
    }

    /// All of a tab, in the order and with the columns and rows that the person has.
    pub fn all_of(tab: Tab) -> View {
        match (habits(), left()) {
            (Ok(habits), Ok(left)) => View { sort: left.sort, rows: left.rows, ..habits.begin(tab) },
            _ => View::new(tab),
        }
    }

    /// A deal's place in that list.
    pub async fn around(deal: &Deal) -> Result<Around, ApiError> {
        Ok(lists::around(&app()?, &*session()?, &left()?, deal).await?)
    }

    /// Deals, customers and people that a text finds.
    pub async fn everywhere(text: &str) -> Result<Everywhere, ApiError> {
        Ok(lists::everywhere(&app()?, &session()?.actor, text).await?)
    }
}
