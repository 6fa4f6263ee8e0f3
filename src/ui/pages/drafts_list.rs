//! The drafts of one person, and the question before one is deleted.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::deals_list::NewDealButton;
use crate::api;
use crate::api::drafts::{DraftLine, DraftList, list_path};
use crate::domain::draft::Step;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_in_workspace, ask_of_draft};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Button, ButtonKind, Cell, Column, Dialogue, EmptyState, LinkButton, Pagination, RowHead, Table,
};
use crate::words::{Words, args};

#[component]
pub fn DraftsList() -> impl IntoView {
    let page = asked_page();
    let question = async move { Ok((api::drafts::drafts(page).await?, api::deals::gate().await?)) };
    ask_in_workspace(question, |(drafts, gate)| {
        let words = words();
        let list = if drafts.lines.is_empty() {
            view! { <EmptyState icon="drafts" title=words.text("drafts-empty-title") body=words.text("drafts-empty")/> }
                .into_any()
        } else {
            let pages = (drafts.pages > 1).then(|| pages(words, &drafts));
            view! { {table(words, drafts)} {pages} }.into_any()
        };
        view! {
            <PageTitle text=words.text("drafts-title")/>
            <Frame place=Place::Drafts>
                <header class="page-head">
                    <h1>{words.text("drafts-title")}</h1>
                    <div class="actions"><NewDealButton gate/></div>
                </header>
                <p class="lede">{words.text("drafts-lead")}</p>
                {list}
            </Frame>
        }
        .into_any()
    })
}

/// The page of the list that the address names.
fn asked_page() -> usize {
    query().get("page").and_then(|page| page.parse().ok()).unwrap_or(1)
}

fn pages(words: Words, list: &DraftList) -> AnyView {
    let link = |page: usize, word: &str| (list_path(page), words.text(word));
    let previous = (list.page > 1).then(|| link(list.page - 1, "deals-newer"));
    let next = (list.page < list.pages).then(|| link(list.page + 1, "deals-older"));
    let status = words.with("drafts-count", args! { "count" => list.count });
    view! { <Pagination label=words.text("deals-pages") status previous next/> }.into_any()
}

fn table(words: Words, list: DraftList) -> AnyView {
    let columns = vec![
        Column::text(words.text("drafts-column-name")),
        Column::text(words.text("drafts-column-step")),
        Column::text(words.text("drafts-column-changed")),
        Column::text(words.text("drafts-delete")),
    ];
    let page = list.page;
    let rows = list
        .lines
        .into_iter()
        .map(|draft| {
            let name = named(words, &draft.title);
            let href = format!("/drafts/{}/{}", draft.id, draft.step.code());
            let delete = words.with("drafts-delete-what", args! { "name" => name.as_str() });
            view! {
                <tr>
                    <RowHead><a href=href><bdi>{name}</bdi></a></RowHead>
                    <Cell label=words.text("drafts-column-step")>{step_name(words, draft.step)}</Cell>
                    <Cell label=words.text("drafts-column-changed")>
                        <time datetime=draft.updated_at.to_rfc3339()>{words.date_time(draft.updated_at)}</time>
                    </Cell>
                    <Cell label=words.text("drafts-delete") card="aside">
                        <a href=deletion(&draft, page) aria-label=delete>{words.text("drafts-delete")}</a>
                    </Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table label=words.text("drafts-title") columns>{rows}</Table> }.into_any()
}

/// The question before a draft is deleted, which knows the page of the list that it comes from.
fn deletion(draft: &DraftLine, page: usize) -> String {
    let list = list_path(page);
    let from = list.split_once('?').map(|(_, page)| format!("?{page}")).unwrap_or_default();
    format!("/drafts/{}/delete{from}", draft.id)
}

pub fn named(words: Words, title: &str) -> String {
    if title.is_empty() { words.text("drafts-unnamed") } else { title.to_owned() }
}

pub fn step_name(words: Words, step: Step) -> String {
    words.label("wizard-step", step.code())
}

#[component]
pub fn DraftDelete() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let (draft, page) = (id.clone(), asked_page());
    let question = async move { api::drafts::line(&id).await };
    ask_of_draft(draft, question, move |draft| {
        let words = words();
        let name = named(words, &draft.title);
        let actions = view! {
            <LinkButton href=list_path(page)>{words.text("draft-delete-no")}</LinkButton>
            <form method="post" action="/api/drafts/delete">
                <input type="hidden" name="draft" value=draft.id.as_str().to_owned()/>
                <input type="hidden" name="page" value=page/>
                <Button kind=ButtonKind::Danger>{words.text("draft-delete-yes")}</Button>
            </form>
        };
        view! {
            <PageTitle text=words.text("draft-delete-title")/>
            <Frame place=Place::Drafts>
                <Dialogue id="delete" title=words.text("draft-delete-title") actions=actions.into_any()>
                    <p>{words.with("draft-delete-body", args! { "name" => name })}</p>
                </Dialogue>
            </Frame>
        }
        .into_any()
    })
}
