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
    let saved =
        crate::service::lists::save_view(&app, &session.actor, &name, &query, shared == "yes").await?;
    let encode = super::session::encode;
    let code = match saved {
        Ok(saved) => {
            let saved = if saved == Saved::New { "new" } else { "replaced" };
            crate::api::go(&format!("/deals?{query}&saved={saved}"));
            return Ok(());
        }
        Err(Unnamed::Missing) => "missing",
        Err(Unnamed::TooLong) => "too-long",
        Err(Unnamed::TooMany) => "too-many",
    };
    crate::api::go(&format!("/deals/views?{query}&problem={code}&name={}", encode(&name)));
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
    Names, SavedView, around, asked, choices, everywhere, first_tab, left, list, pairs_of, query_text,
    remember, saved_views,
};

#[cfg(feature = "ssr")]
mod reading {
    use super::super::{ApiError, app, session};
    use crate::domain::deal::Deal;
    use crate::domain::view::{Asked, Tab, View};
    use crate::service::lists;
    pub use crate::service::lists::{
        Around, Choices, Colleague, Count, Counts, Everywhere, Found, From, Hits, Line, List, Names,
        SavedView,
    };
    pub use crate::service::solutions::Found as FoundSolutions;

    /// The list with which the person begins.
    pub fn first_tab() -> Result<Tab, ApiError> {
        Ok(lists::first_tab(&session()?.actor))
    }

    /// The names and values of an address's query, in their order.
    pub fn pairs_of(query: &str) -> Vec<(String, String)> {
        let uri = format!("/?{query}").parse().ok();
        let read = |uri: axum::http::Uri| axum::extract::Query::try_from_uri(&uri).ok();
        uri.and_then(read).map(|axum::extract::Query(pairs)| pairs).unwrap_or_default()
    }

    pub fn asked(pairs: &[(String, String)]) -> Result<Asked, ApiError> {
        Ok(View::parse(pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())), first_tab()?))
    }

    /// The query of a view's address.
    pub fn query_text(view: &View) -> String {
        let pair = |(name, text): &(&str, String)| format!("{name}={}", crate::api::session::encode(text));
        view.pairs().iter().map(pair).collect::<Vec<_>>().join("&")
    }

    pub async fn list(view: &View, from: &From) -> Result<List, ApiError> {
        Ok(lists::list(&app()?, &*session()?, view, from).await?)
    }

    /// Keeps the list for the person's next visit.
    pub async fn remember(view: &View) -> Result<(), ApiError> {
        let is_first = *view == View::new(first_tab()?);
        let query = if is_first { String::new() } else { query_text(view) };
        lists::remember(&app()?, &*session()?, &query).await;
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

    /// The list as the person left it.
    pub fn left() -> Result<View, ApiError> {
        Ok(asked(&pairs_of(&session()?.deals_view))?.view)
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
