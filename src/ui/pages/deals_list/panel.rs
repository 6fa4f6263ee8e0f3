//! What all panels beside a list have: a heading, and a way back to the list. Where scripts run they
//! open beside it; otherwise each is a page of its own.

use leptos::prelude::*;

use super::address::page_at;
use crate::api;
use crate::api::lists::From;
use crate::domain::view::{Asked, View};
use crate::ui::frame::{Frame, Place};
use crate::ui::page::PageTitle;
use crate::ui::reader::{query_pairs, words};
use crate::ui::widgets::{ErrorSummary, Icon};

/// The list that the address is about.
pub fn asked() -> Result<Asked, api::ApiError> {
    api::lists::asked(&query_pairs())
}

/// The page of it that the panel is beside.
pub fn from() -> From {
    api::lists::from_of(&query_pairs())
}

/// The address of the list at that page.
pub fn list_behind(view: &View) -> String {
    page_at(view, &from())
}

pub fn panel(heading: String, back: String, body: AnyView) -> AnyView {
    panel_with(heading, Vec::new(), back, body)
}

/// A panel with a form in which something is wrong: the problems by the addresses of their fields.
pub fn panel_with(heading: String, problems: Vec<(String, String)>, back: String, body: AnyView) -> AnyView {
    let words = words();
    let (title, wrong) = (heading.clone(), !problems.is_empty());
    view! {
        <PageTitle text=title wrong/>
        <Frame place=Place::Deals class="narrow">
            <section class="panel card" aria-labelledby="panel-title">
                <header class="card-head">
                    <h1 id="panel-title" tabindex="-1">{heading}</h1>
                    <a class="icon-button" href=back data-close="">
                        <Icon name="cross" label=words.text("panel-close")/>
                    </a>
                </header>
                <ErrorSummary title=words.text("problems-title") items=problems/>
                {body}
            </section>
        </Frame>
    }
    .into_any()
}

/// The parts of a view that a form leaves as they are.
pub fn kept(view: &View, but: &[&str]) -> AnyView {
    let pairs = api::lists::habits().map_or_else(|_| view.pairs(), |habits| habits.pairs(view));
    pairs
        .into_iter()
        .filter(|(name, _)| !but.contains(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
        .into_any()
}
