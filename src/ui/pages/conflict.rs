//! Two answers to one question: what the person typed beside what is there now, field by field, so
//! that they choose. For a draft's step and for a deal's details.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::domain::edit::{Origin, compare};
use crate::domain::id::ReferralId;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{Crumbs, PageTitle, ask_in_workspace};
use crate::ui::reader::words;
use crate::ui::widgets::{Banner, Button, ButtonKind, ComparedField, Comparison, Side, Tone};
use crate::words::Words;

type Fields = BTreeMap<String, String>;

/// What both pages show.
struct Conflict {
    title: &'static str,
    lead: &'static str,
    action: &'static str,
    place: Place,
    /// The deal with its name, on the page of one.
    deal: Option<(ReferralId, String)>,
    hidden: Vec<(&'static str, String)>,
    base: Fields,
    mine: Fields,
    theirs: Fields,
}

#[component]
pub fn ConflictPage() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let (id, stash) = (get("id"), get("stash"));
    let question = async move {
        let kept = api::drafts::kept(&id, &stash).await?;
        let (title, lead) = match kept.after_expiry {
            true => ("kept-title", "kept-lead"),
            false => ("conflict-title", "conflict-lead"),
        };
        Ok(Conflict {
            title,
            lead,
            action: "/api/drafts/resolve",
            place: Place::Drafts,
            deal: None,
            hidden: vec![("draft", id), ("stash", stash)],
            base: kept.base,
            mine: kept.mine,
            theirs: kept.theirs,
        })
    };
    ask_in_workspace(question, page)
}

#[component]
pub fn KeptDeal() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let get = |name: &str| params.get(name).unwrap_or_default();
    let (id, stash) = (get("id"), get("stash"));
    let question = async move {
        let kept = api::deals::kept(&id, &stash).await?;
        let deal = api::deals::deal_alone(&id).await?;
        Ok(Conflict {
            title: "conflict-deal-title",
            lead: "conflict-lead",
            action: "/api/deals/resolve",
            place: Place::Deals,
            deal: Some((deal.id, deal.details.name)),
            hidden: vec![("deal", id), ("stash", stash)],
            base: kept.base,
            mine: kept.mine,
            theirs: kept.theirs,
        })
    };
    ask_in_workspace(question, page)
}

fn page(conflict: Conflict) -> AnyView {
    let words = words();
    let fields = compared(words, &conflict);
    let theirs = serde_json::to_string(&conflict.theirs).unwrap_or_default();
    let hidden = conflict
        .hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let same =
        fields.is_empty().then(|| view! { <Banner tone=Tone::Info title=words.text("conflict-same")/> });
    let title = words.text(conflict.title);
    let crumbs = conflict.deal.map(|(deal, name)| view! { <Crumbs deal name/> });
    view! {
        <PageTitle text=title.clone()/>
        <Frame place=conflict.place class="narrow roomy">
            {crumbs}
            <header class="page-head"><h1>{title}</h1></header>
            <p class="lede">{words.text(conflict.lead)}</p>
            {same}
            <form class="stack" method="post" action=conflict.action>
                {hidden}
                <input type="hidden" name="theirs" value=theirs/>
                <Comparison
                    mine=words.text("conflict-mine")
                    theirs=words.text("conflict-theirs")
                    base=words.text("conflict-base")
                    fields
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary name="intent" value="save">{words.text("conflict-save")}</Button>
                    <Button name="intent" value="discard">{words.text("conflict-discard")}</Button>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

fn compared(words: Words, conflict: &Conflict) -> Vec<ComparedField> {
    let shown =
        |text: &str| if text.trim().is_empty() { words.text("conflict-empty") } else { text.to_owned() };
    compare(&conflict.base, &conflict.mine, &conflict.theirs)
        .fields
        .into_iter()
        .filter(|field| field.mine != field.theirs)
        .map(|field| ComparedField {
            label: label(words, &field.field),
            chosen: if field.origin == Origin::OnlyTheirs { Side::Theirs } else { Side::Mine },
            name: field.field,
            mine: shown(&field.mine),
            theirs: shown(&field.theirs),
            base: shown(&field.base),
        })
        .collect()
}

/// The label of a field of the wizard, or of the edit form, which shares the details' labels.
fn label(words: Words, path: &str) -> String {
    let path = match path {
        "purchase_intent" => "details.intent".to_owned(),
        path if path.contains('.') || path == "consent" => path.to_owned(),
        path => format!("details.{path}"),
    };
    let key = path
        .split('.')
        .filter(|part| part.parse::<usize>().is_err())
        .fold("field".to_owned(), |key, part| format!("{key}-{part}"));
    words.text(&key)
}
