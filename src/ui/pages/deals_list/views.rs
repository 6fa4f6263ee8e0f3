//! Lists that were saved under a name, one's own and those that colleagues share.

use leptos::prelude::*;

use super::address::{Kind, panel_at};
use super::panel::{asked, from, list_behind, panel_with};
use crate::api;
use crate::api::lists::{SavedView, query_text};
use crate::domain::view::View;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_in_workspace, failure};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Checkbox, Dialogue, Icon, Label, LinkButton, TextField, Tone,
};
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
    let here = panel_at(Kind::Views, view, &from());
    let to_delete = query.get("delete");
    let to_delete = saved.iter().find(|saved| saved.is_own && Some(&saved.id) == to_delete.as_ref());
    if let Some(saved) = to_delete {
        return question(words, saved, &here);
    }
    let done = query.get("done").and_then(|done| match done.as_str() {
        "deleted" => Some(words.text("views-deleted")),
        "unshared" => Some(words.text("views-unshared")),
        _ => None,
    });
    let done = done.map(|title| view! { <Banner tone=Tone::Good title told=true/> });
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
        let views = saved.into_iter().map(|saved| entry(words, saved, &here)).collect_view();
        view! { <ul class="saved-views">{views}</ul> }.into_any()
    };
    let body = view! {
        {done}
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
            <Checkbox
                name="shared"
                label=words.text("views-share")
                value="yes"
                checked=query.get("shared").is_some()
            />
            <div class="panel-foot"><Button kind=ButtonKind::Primary>{words.text("views-save")}</Button></div>
        </form>
    };
    panel_with(words.text("deals-views"), summary, list_behind(view), body.into_any())
}

/// Asked before a view is deleted.
fn question(words: Words, saved: &SavedView, here: &str) -> AnyView {
    let title = words.text("views-delete-title");
    let body = words.with("views-delete-body", args! { "name" => saved.name.as_str() });
    let (id, back) = (saved.id.clone(), format!("{here}&done=deleted"));
    let actions = view! {
        <LinkButton href=here.to_owned()>{words.text("views-delete-no")}</LinkButton>
        <form method="post" action="/api/views/delete">
            <input type="hidden" name="back" value=back/>
            <Button kind=ButtonKind::Danger name="view" value=id>
                {words.text("views-delete-yes")}
            </Button>
        </form>
    };
    let shared = saved.shared.then(|| view! { <p>{words.text("views-delete-shared")}</p> });
    view! {
        <PageTitle text=title.clone()/>
        <Frame place=Place::Deals>
            <Dialogue id="delete" title actions=actions.into_any()>
                <p>{body}</p>
                {shared}
            </Dialogue>
        </Frame>
    }
    .into_any()
}

/// A view with what its owner may do about it.
fn entry(words: Words, saved: SavedView, here: &str) -> AnyView {
    let whose = if saved.is_own {
        saved.shared.then(|| words.text("views-shared"))
    } else {
        Some(words.with("views-of", args! { "name" => saved.owner_name.as_str() }))
    };
    let whose = whose.map(|whose| view! { <Label text=whose/> });
    let delete = saved.is_own.then(|| {
        let label = words.with("views-delete", args! { "name" => saved.name.as_str() });
        let href = format!("{here}&delete={}", saved.id);
        view! { <a class="icon-button" href=href><Icon name="trash" label/></a> }
    });
    let unshare = (saved.is_own && saved.shared).then(|| {
        let label = words.with("views-unshare-what", args! { "name" => saved.name.as_str() });
        view! {
            <form method="post" action="/api/views/unshare">
                <input type="hidden" name="back" value=format!("{here}&done=unshared")/>
                <button class="button" data-kind="link" name="view" value=saved.id.clone() aria-label=label>
                    {words.text("views-unshare")}
                </button>
            </form>
        }
    });
    view! {
        <li>
            <a href=format!("/deals?{}", saved.query)><bdi>{saved.name}</bdi></a>
            {whose}
            {unshare}
            {delete}
        </li>
    }
    .into_any()
}
