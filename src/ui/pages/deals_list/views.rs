//! Lists that were saved under a name, one's own and those that colleagues share.

use leptos::prelude::*;

use super::address::{Kind, panel_at};
use super::panel::{asked, from, list_behind, panel_with};
use crate::api;
use crate::api::lists::{SavedView, query_text};
use crate::domain::view::View;
use crate::ui::page::{ask_in_workspace, failure};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{Button, ButtonKind, Checkbox, Icon, Label, TextField};
use crate::words::{Words, args};

#[component]
pub fn DealsViews() -> impl IntoView {
    match asked() {
        Ok(asked) => ask_in_workspace(api::lists::saved_views(), move |saved| page(&asked.view, saved)),
        Err(error) => failure(&error),
    }
}

fn page(view: &View, saved: Vec<SavedView>) -> AnyView {
    let (words, query) = (words(), query());
    let error = query.get("problem").and_then(|problem| match problem.as_str() {
        "missing" => Some(words.text("views-problem-missing")),
        "too-long" => Some(words.text("views-problem-too-long")),
        "too-many" => Some(words.text("views-problem-too-many")),
        _ => None,
    });
    let summary = error.iter().map(|error| ("#name".to_owned(), error.clone())).collect::<Vec<_>>();
    let list = if saved.is_empty() {
        view! { <p class="hint">{words.text("views-none")}</p> }.into_any()
    } else {
        let back = panel_at(Kind::Views, view, &from());
        let views = saved.into_iter().map(|saved| entry(words, saved, &back)).collect_view();
        view! { <ul class="saved-views">{views}</ul> }.into_any()
    };
    let body = view! {
        {list}
        <form class="panel-form" method="post" action="/api/views/save">
            <h2>{words.text("views-save-title")}</h2>
            <input type="hidden" name="query" value=query_text(view)/>
            <TextField
                name="name"
                label=words.text("views-name")
                value=query.get("name").unwrap_or_default()
                hint=words.text("views-name-hint")
                error
            />
            <Checkbox name="shared" label=words.text("views-share") value="yes"/>
            <div class="panel-foot"><Button kind=ButtonKind::Primary>{words.text("views-save")}</Button></div>
        </form>
    };
    panel_with(words.text("deals-views"), summary, list_behind(view), body.into_any())
}

fn entry(words: Words, saved: SavedView, back: &str) -> AnyView {
    let whose = if saved.is_own {
        saved.shared.then(|| words.text("views-shared"))
    } else {
        Some(words.with("views-of", args! { "name" => saved.owner_name.as_str() }))
    };
    let whose = whose.map(|whose| view! { <Label text=whose/> });
    let delete = saved.is_own.then(|| {
        let label = words.with("views-delete", args! { "name" => saved.name.as_str() });
        view! {
            <form method="post" action="/api/views/delete">
                <input type="hidden" name="back" value=back.to_owned()/>
                <button class="icon-button" name="view" value=saved.id>
                    <Icon name="trash" label/>
                </button>
            </form>
        }
    });
    view! {
        <li>
            <a href=format!("/deals?{}", saved.query)><bdi>{saved.name}</bdi></a>
            {whose}
            {delete}
        </li>
    }
    .into_any()
}
