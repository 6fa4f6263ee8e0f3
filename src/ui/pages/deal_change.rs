//! A part of a deal, changed after its creation with the wizard's questions.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::deal::reason;
use crate::api;
use crate::api::ApiError;
use crate::api::deals::{KeptChange, OpenChange};
use crate::domain::draft::Part;
use crate::domain::edit::{FieldDiff, Origin, compare};
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{Crumbs, PageTitle, ask_in_workspace, failure, title_of};
use crate::ui::reader::{query, words};
use crate::ui::scripts::Islands;
use crate::ui::widgets::{
    Banner, Button, ButtonKind, ErrorSummary, FieldId, KeyValue, KeyValues, LinkButton, Tone,
};
use crate::ui::wizard::fields::Fields;
use crate::ui::wizard::said::Said;
use crate::ui::wizard::{details, solution, team};

#[component]
pub fn DealChange() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let query = query();
    let id = params.get("id").unwrap_or_default();
    let Some(part) = params.get("part").and_then(|part| part.parse::<Part>().ok()) else {
        return failure(&ApiError::NotFound);
    };
    let (kept, checked) = (query.get("kept"), query.get("check").is_some());
    let question = async move {
        let kept = kept.filter(|kept| !kept.is_empty());
        let open = api::deals::change_form(&id, part, kept.as_deref()).await;
        let shown = match (open, kept) {
            (Err(ApiError::Refused { .. }), Some(stash)) => {
                Shown::Kept(Box::new(api::deals::kept_change(&id, part, &stash).await?))
            }
            (open, _) => Shown::Form(Box::new(open?)),
        };
        Ok((shown, api::programme()?))
    };
    ask_in_workspace(question, move |(shown, programme)| match shown {
        Shown::Form(open) => page(&open, &programme, part, checked),
        Shown::Kept(kept) => kept_page(&kept, &programme, part),
    })
}

enum Shown {
    Form(Box<OpenChange>),
    /// What was typed into a form that cannot be saved any more.
    Kept(Box<KeptChange>),
}

/// The details' page by the address that it once had.
#[component]
pub fn DealEdit() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    api::go(&format!("/deals/{}/change/{}", api::session::encode(&id), Part::Details.code()));
}

fn page(open: &OpenChange, programme: &Programme, part: Part, checked: bool) -> AnyView {
    let words = words();
    let problems = if checked { open.draft.problems.clone() } else { Vec::new() };
    let fields = Fields::new(&open.draft, programme, &problems);
    let summary = problems
        .iter()
        .map(|problem| (format!("#{}", FieldId::new(&problem.field).control()), fields.message(problem)))
        .collect::<Vec<_>>();
    let questions = match part {
        Part::Details => details::asked(&fields, None),
        Part::Team => team::team_rows(&fields),
        Part::Contact => fields.person("contact", false),
        Part::Solutions => {
            let services = open.deal.lacks_services().then(|| solution::services_part(&fields));
            view! { {solution::solution_rows(&fields)} {services} }.into_any()
        }
        Part::Help => {
            let contact = open.draft.answers.asks_contact(&open.deal).then(|| {
                view! { <h2>{words.text("deal-contact")}</h2> {fields.person("contact", false)} }
            });
            let services = open.deal.sells_services().then(|| solution::services(&fields));
            view! { {solution::help_asked(&fields)} {services} {contact} }.into_any()
        }
        Part::Partner => {
            view! { <div id="partners-rows">{team::invitations(&fields, false)}</div> }.into_any()
        }
    };
    let heading = words.label("deal-change", part.code());
    let (deal, name) = (open.deal.id.clone(), open.deal.details.name.clone());
    let title = title_of(&heading, &name);
    let wrong = !summary.is_empty();
    let lead = words.text(&format!("deal-change-{}.lead", part.code()));
    let (id, kept) = (open.deal.id.as_str().to_owned(), open.draft.id.as_str().to_owned());
    let base = open.draft.base.clone();
    let place = format!("/deals/{id}");
    let is_alive = part == Part::Partner || part == Part::Solutions && open.draft.others.by_typing;
    view! {
        <PageTitle text=title wrong/>
        {is_alive.then(|| view! { <Islands/> })}
        <Frame place=Place::Deals class="narrow roomy">
            <Crumbs deal name/>
            <header class="page-head"><h1>{heading}</h1></header>
            <p class="lede">{lead}</p>
            <ErrorSummary title=words.text("problems-title") items=summary/>
            <form class="question" method="post" action="/api/deals/change" novalidate>
                // Enter in a field presses a form's first button: this one.
                <button name="intent" value="save" hidden></button>
                <input type="hidden" name="deal" value=id/>
                <input type="hidden" name="part" value=part.code()/>
                <input type="hidden" name="base" value=base/>
                <input type="hidden" name="kept" value=kept/>
                {questions}
                <div class="wizard-foot">
                    <LinkButton href=place kind=ButtonKind::Link>{words.text("deal-edit-cancel")}</LinkButton>
                    <Button kind=ButtonKind::Primary name="intent" value="save">{words.text("deal-edit-save")}</Button>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

/// What was typed in vain, to be copied, beside the reason.
fn kept_page(kept: &KeptChange, programme: &Programme, part: Part) -> AnyView {
    let words = words();
    let said = Said { words, taxonomy: &programme.taxonomy, named: &kept.named };
    let is_typed = |diff: &FieldDiff| {
        let is_mine = matches!(diff.origin, Origin::OnlyMine | Origin::Both);
        // A partner that was chosen is told by its name.
        is_mine && !diff.mine.trim().is_empty() && !diff.field.ends_with(".org")
    };
    let rows: Vec<KeyValue> = compare(&kept.base, &kept.mine, &kept.theirs)
        .fields
        .iter()
        .filter(|diff| is_typed(diff))
        .map(|diff| {
            let text = said.value(&diff.field, &kept.mine);
            KeyValue::new(said.label(&diff.field), view! { <bdi class="prose">{text}</bdi> })
        })
        .collect();
    let typed = (!rows.is_empty()).then(|| {
        view! { <p class="lede">{words.text("deal-edit-kept")}</p> <KeyValues rows/> }
    });
    let refusal = kept.refusal.as_ref().map(|refusal| {
        view! { <Banner tone=Tone::Warn title=reason(words, refusal) told=true/> }
    });
    let heading = words.label("deal-change", part.code());
    let (deal, name) = (kept.deal.id.clone(), kept.deal.details.name.clone());
    let (title, place) = (title_of(&heading, &name), format!("/deals/{deal}"));
    view! {
        <PageTitle text=title wrong=true/>
        <Frame place=Place::Deals class="narrow roomy">
            <Crumbs deal name/>
            <header class="page-head"><h1>{heading}</h1></header>
            {refusal}
            {typed}
            <div class="actions"><LinkButton href=place>{words.text("deal-edit-back")}</LinkButton></div>
        </Frame>
    }
    .into_any()
}
