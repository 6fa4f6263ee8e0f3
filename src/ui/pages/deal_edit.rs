//! The edit form of a deal's details (SPEC §5.3 "After", §6.2 T6).

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::api::deals::OpenEdit;
use crate::domain::deal::PurchaseIntent;
use crate::domain::draft::Problem;
use crate::domain::edit::EditForm;
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{Crumbs, PageTitle, ask_in_workspace, title_of};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Button, ButtonKind, ErrorSummary, FieldId, LinkButton, RadioCards, RadioOption, Select, TextArea,
    TextField, Width,
};
use crate::words::{Words, args};

#[component]
pub fn DealEdit() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let kept = query().get("kept");
    let question = async move {
        let edit = api::deals::edit_form(&id, kept.as_deref()).await?;
        Ok((edit, api::programme()?, kept.unwrap_or_default()))
    };
    ask_in_workspace(question, |(edit, programme, kept)| page(&edit, &programme, kept))
}

/// The message of a problem, with the bounds that it may name.
fn message(words: Words, problem: &Problem, programme: &Programme, example: &str) -> String {
    let limits = &programme.limits;
    let bounds = args! {
        "line" => limits.line,
        "notes" => limits.notes,
        "close_years" => limits.close_years,
        "date_example" => example,
    };
    words.with(&problem.message_key(), bounds)
}

fn page(edit: &OpenEdit, programme: &Programme, kept: String) -> AnyView {
    let (words, form) = (words(), &edit.form);
    let example = edit.deal.details.close_date.to_string();
    let messages: BTreeMap<String, String> = edit
        .problems
        .iter()
        .map(|problem| (problem.field.clone(), message(words, problem, programme, &example)))
        .collect();
    let error = move |path: &str| messages.get(path).cloned();
    let summary = edit
        .problems
        .iter()
        .map(|problem| {
            let href = format!("#{}", FieldId::new(&problem.field).control());
            (href, message(words, problem, programme, &example))
        })
        .collect::<Vec<_>>();
    let label = move |name: &str| words.text(&format!("field-details-{name}"));
    let optional = move || Some(words.text("wizard-optional"));
    let intents = PurchaseIntent::ALL
        .iter()
        .map(|it| RadioOption::new(it.code(), words.purchase_intent(*it)))
        .collect();
    let hint = words.with("field-details-close_date-hint", args! { "example" => example.as_str() });
    let place = format!("/deals/{}", edit.deal.id);
    // What is stored is shown as the language writes it, what was typed as it was typed.
    let stored = EditForm::of(&edit.deal.details);
    let is_stored = form.value == stored.value && form.currency == stored.currency;
    let value = if is_stored { words.amount_input(edit.deal.details.value) } else { form.value.clone() };
    let (form, base, id) = (form.clone(), edit.base.clone(), edit.deal.id.as_str().to_owned());
    let heading = words.text("deal-edit-title");
    let (deal, name) = (edit.deal.id.clone(), edit.deal.details.name.clone());
    let title = title_of(&heading, &name);
    let wrong = !summary.is_empty();
    view! {
        <PageTitle text=title wrong/>
        <Frame place=Place::Deals class="narrow roomy">
            <Crumbs deal name/>
            <header class="page-head"><h1>{heading}</h1></header>
            <ErrorSummary title=words.text("problems-title") items=summary/>
            <form class="question" method="post" action="/api/deals/edit" novalidate>
                <input type="hidden" name="deal" value=id/>
                <input type="hidden" name="base" value=base/>
                <input type="hidden" name="kept" value=kept/>
                <TextField name="details.name" label=label("name") value=form.name.clone() error=error("details.name")/>
                <div class="field-row" data-lead="first">
                    <TextField
                        name="details.value"
                        label=label("value")
                        value=value
                        error=error("details.value")
                        inputmode="decimal"
                    />
                    <Select
                        name="details.currency"
                        label=label("currency")
                        options=words.currency_choices()
                        value=form.currency.clone()
                        error=error("details.currency")
                    />
                </div>
                <TextField
                    name="details.close_date"
                    label=label("close_date")
                    value=form.close_date.clone()
                    hint=hint
                    error=error("details.close_date")
                    width=Width::Medium
                />
                <RadioCards
                    name="details.intent"
                    legend=label("intent")
                    options=intents
                    value=form.purchase_intent.clone()
                    error=error("details.intent")
                    columns=true
                />
                <TextArea name="details.notes" label=label("notes") value=form.notes.clone() error=error("details.notes")/>
                <TextField
                    name="details.crm_id"
                    label=label("crm_id")
                    value=form.crm_id.clone()
                    optional=optional()
                    error=error("details.crm_id")
                />
                <TextField
                    name="details.campaign_id"
                    label=label("campaign_id")
                    value=form.campaign_id.clone()
                    optional=optional()
                    error=error("details.campaign_id")
                />
                <p class="hint">{words.text("deal-edit-location")}</p>
                <div class="wizard-foot">
                    <Button kind=ButtonKind::Primary>{words.text("deal-edit-save")}</Button>
                    <LinkButton href=place kind=ButtonKind::Link>{words.text("deal-edit-cancel")}</LinkButton>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}
