//! The question before a deal is ended: says that it cannot be undone and what follows (F07). A page
//! of its own; where scripts run the deal's page shows it as a dialogue.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::deal::reason;
use crate::api;
use crate::api::ApiError;
use crate::api::deals::DealView;
use crate::domain::closing::{Act, Closing};
use crate::domain::deal::{ErrorReason, LossReason};
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{Crumbs, PageTitle, ask_in_workspace, failure};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Dialogue, ErrorSummary, FieldId, KeyValue, KeyValues, LinkButton, Select,
    TextArea, Tone,
};
use crate::words::{Words, args};

#[component]
pub fn DealAct() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let query = query();
    let id = params.get("id").unwrap_or_default();
    let Some(act) = params.get("act").and_then(|act| act.parse::<Act>().ok()) else {
        return failure(&ApiError::NotFound);
    };
    let (kept, checked) = (query.get("kept"), query.get("check").is_some());
    let question = async move {
        let typed = match kept.filter(|kept| !kept.is_empty()) {
            Some(stash) => Some(api::deals::kept_closing(&id, act, &stash).await?),
            None => checked.then(Closing::default),
        };
        Ok((api::deals::deal(&id, None).await?, api::programme()?, typed))
    };
    ask_in_workspace(question, move |(view, programme, typed)| page(&view, &programme, act, typed))
}

fn page(view: &DealView, programme: &Programme, act: Act, typed: Option<Closing>) -> AnyView {
    let (words, deal, code) = (words(), &view.deal, act.code());
    let place = format!("/deals/{}", deal.id);
    let verdict = view.verdicts.iter().find(|(kind, _)| *kind == act.kind());
    let refusal = verdict.and_then(|(_, verdict)| Some(reason(words, verdict.as_ref().err()?)));
    let title = words.with(&format!("act-{code}-title"), args! { "name" => deal.details.name.as_str() });
    let consequence = match act {
        Act::Won => words.with("act-won-consequence", args! { "value" => words.money(deal.details.value) }),
        _ => words.text(&format!("act-{code}-consequence")),
    };
    let keep = words.text("act-keep-open");
    let problems = match &typed {
        Some(closing) => closing.command(act, &programme.limits).err().unwrap_or_default(),
        None => Vec::new(),
    };
    let message = |field: &str| {
        let problem = problems.iter().find(|problem| problem.field == field)?;
        Some(words.with(&problem.message_key(), args! { "notes" => programme.limits.notes }))
    };
    let summary = ["act.reason", "act.notes"]
        .into_iter()
        .filter_map(|field| Some((format!("#{}", FieldId::new(field).control()), message(field)?)))
        .collect::<Vec<_>>();
    let form = match refusal {
        Some(refusal) => view! {
            <Banner tone=Tone::Warn title=refusal/>
            {typed.as_ref().and_then(|closing| in_vain(words, closing))}
            <div class="dialogue-actions"><LinkButton href=place.clone()>{keep}</LinkButton></div>
        }
        .into_any(),
        None => {
            let kind = if act == Act::Won { ButtonKind::Primary } else { ButtonKind::Danger };
            let questions = questions(
                words,
                act,
                &typed.clone().unwrap_or_default(),
                message("act.reason"),
                message("act.notes"),
            );
            view! {
                <form class="stack" method="post" action="/api/deals/close">
                    <input type="hidden" name="deal" value=deal.id.as_str().to_owned()/>
                    <input type="hidden" name="act" value=code/>
                    {questions}
                    <div class="dialogue-actions">
                        <LinkButton href=place.clone()>{keep}</LinkButton>
                        <Button kind>{words.text(&format!("act-{code}-confirm"))}</Button>
                    </div>
                </form>
            }
            .into_any()
        }
    };
    // The question names the deal itself.
    let (page_title, wrong) = (title.clone(), !summary.is_empty());
    let (id, name) = (deal.id.clone(), deal.details.name.clone());
    let early = (act == Act::Won).then(|| early(words, view, programme, view.now)).flatten();
    view! {
        <PageTitle text=page_title wrong/>
        <Frame place=Place::Deals>
            <Crumbs deal=id name/>
            <ErrorSummary title=words.text("problems-title") items=summary/>
            <Dialogue id="act" title actions=().into_any()>
                <p><strong>{words.text("act-cannot-undo")}</strong></p>
                <p>{consequence}</p>
                {early}
                {form}
            </Dialogue>
        </Frame>
    }
    .into_any()
}

/// The notes that were typed and cannot be saved, to be copied.
fn in_vain(words: Words, typed: &Closing) -> Option<AnyView> {
    let notes = Some(typed.notes.clone()).filter(|notes| !notes.trim().is_empty())?;
    let rows = vec![KeyValue::new(words.text("act-notes"), view! { <bdi class="prose">{notes}</bdi> })];
    Some(view! { <p>{words.text("deal-edit-kept")}</p> <KeyValues rows/> }.into_any())
}

/// Won too soon after its creation, a registrable deal may be refused (SPEC §6.3).
fn early(words: Words, view: &DealView, programme: &Programme, now: DateTime<Utc>) -> Option<AnyView> {
    let safe_from = view.deal.safe_to_win_from(programme).filter(|safe_from| now < *safe_from)?;
    let title = words.with(
        "act-won-72-hours",
        args! { "hours" => programme.won_hours, "date" => words.date_time(safe_from) },
    );
    Some(view! { <Banner tone=Tone::Warn title/> }.into_any())
}

fn questions(
    words: Words,
    act: Act,
    typed: &Closing,
    reason_error: Option<String>,
    notes_error: Option<String>,
) -> Option<AnyView> {
    let options: Vec<(String, String)> = match act {
        Act::Won => return None,
        Act::Lost => {
            LossReason::ALL.iter().map(|why| (why.code().to_owned(), words.loss_reason(*why))).collect()
        }
        Act::Error => {
            ErrorReason::ALL.iter().map(|why| (why.code().to_owned(), words.error_reason(*why))).collect()
        }
    };
    // A reason that has to be explained can be chosen.
    let may_be_silent = act != Act::Error;
    let questions = view! {
        <Select
            name="act.reason"
            label=words.text("act-reason")
            options
            value=typed.reason.clone()
            prompt=words.text("wizard-choose")
            error=reason_error
        />
        <TextArea
            name="act.notes"
            label=words.text("act-notes")
            value=typed.notes.clone()
            optional=may_be_silent.then(|| words.text("wizard-optional"))
            hint=(!may_be_silent).then(|| words.text("act-notes-hint"))
            error=notes_error
        />
    };
    Some(questions.into_any())
}
