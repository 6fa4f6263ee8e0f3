//! One deal: where it stands and what can be done, what it is, who is in it, what happened.

mod difference;
mod ends;
mod facts;
mod place;
mod progress;
mod timeline;
mod vendor_card;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::deals_list::look;
use crate::api;
use crate::api::deals::DealView;
use crate::domain::deal::{Deal, State};
use crate::domain::lifecycle::{CommandKind, Refusal};
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_in_workspace};
use crate::ui::reader::{query, words};
use crate::ui::scripts::Dialogues;
use crate::ui::widgets::{Banner, Card, Label, StatusPill, Tone};
use crate::words::{Words, args};

/// What the address says besides the deal: what was just done or refused.
struct Note {
    created: bool,
    saved: bool,
    done: Option<CommandKind>,
    refused: Option<String>,
}

#[component]
pub fn DealPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let query = query();
    let note = Note {
        created: query.get("created").is_some(),
        saved: query.get("saved").is_some(),
        done: query.get("done").and_then(|done| done.parse().ok()),
        refused: query.get("refused"),
    };
    let before = query.get("before");
    api::lists::come_from();
    let question = async move {
        let view = api::deals::deal(&id, before.as_deref()).await?;
        api::lists::keep_left().await?;
        let around = api::lists::around(&view.deal).await?;
        Ok((view, around, api::lists::left()?, api::programme()?))
    };
    ask_in_workspace(question, move |(view, around, left, programme)| {
        page(&view, place::bar(words(), &view, &around, &left), &programme, &note)
    })
}

fn page(view: &DealView, place: AnyView, programme: &Programme, note: &Note) -> AnyView {
    let (words, deal) = (words(), &view.deal);
    let (tone, icon) = look(deal.state.substatus().code());
    let direction =
        if deal.direction == crate::domain::deal::Direction::Inbound { "inbound" } else { "outbound" };
    let partners = deal
        .with_partners
        .then(|| view! { <Label text=words.text("label-with-partners") icon="handshake"/> });
    let closes = words.with("deal-closes", args! { "date" => words.date(deal.details.close_date) });
    let (name, customer, value) = (deal.details.name.clone(), deal.customer.name.clone(), deal.details.value);
    let (state, direction_word) = (words.state(&deal.state), words.direction(deal.direction));
    let deal_type = words.deal_type(deal.deal_type);
    let (banners, progress, ends) =
        (banners(words, view, note), progress::card(words, view, programme), ends::section(words, view));
    let timeline = timeline::entries(words, view);
    let what = view! {
        {facts::details(words, view)}
        {facts::customer(words, deal)}
        {facts::solutions(words, view)}
        <Card title=words.text("deal-timeline") id="timeline">{timeline}</Card>
    }
    .into_any();
    let who = view! {
        {vendor_card::card(words, view, programme)}
        {facts::team(words, view)}
        {facts::contact(words, view)}
        {facts::partners(words, view)}
    }
    .into_any();
    view! {
        <PageTitle text=name.clone()/>
        {ends.is_some().then(|| view! { <Dialogues/> })}
        <Frame place=Place::Deals class="deal">
            {place}
            {banners}
            <header class="deal-head">
                <div>
                    <h1><bdi>{name}</bdi></h1>
                    <p class="deal-facts">
                        <StatusPill tone icon=icon text=state/>
                        <Label text=direction_word icon=direction/>
                        <Label text=deal_type/>
                        {partners}
                        <bdi>{customer}</bdi>
                    </p>
                </div>
                <p class="deal-value">
                    <data value=value.to_input()>{words.money(value)}</data>
                    <span>{closes}</span>
                </p>
            </header>
            {progress}
            <div class="deal-columns"><div>{what}</div><div>{who}</div></div>
            {ends}
        </Frame>
    }
    .into_any()
}

fn banners(words: Words, view: &DealView, note: &Note) -> AnyView {
    let meaning = words.deal_type_meaning(view.deal.deal_type);
    let created = note.created.then(|| {
        view! { <Banner tone=Tone::Good title=words.text("deal-created-note") told=true><p>{meaning}</p></Banner> }
    });
    let saved = note
        .saved
        .then(|| words.text("deal-edit-saved"))
        .or_else(|| done(words, &view.deal, note.done?))
        .map(|title| view! { <Banner tone=Tone::Good title told=true/> });
    let refused = note.refused.as_ref().and_then(|code| {
        let refusal = refusal(view, code)?;
        Some(view! { <Banner tone=Tone::Warn title=reason(words, &refusal) told=true/> })
    });
    view! { {created} {saved} {refused} }.into_any()
}

/// What a command has made of the deal, as far as it is so: an address alone does nothing.
fn done(words: Words, deal: &Deal, kind: CommandKind) -> Option<String> {
    match (kind, &deal.state) {
        (CommandKind::MarkStage, State::Active { progress, .. }) => {
            let stages = progress.track().stages();
            let stage = stages.get(progress.completed().checked_sub(1)?)?;
            Some(words.with("deal-done-stage", args! { "stage" => words.stage(*stage) }))
        }
        (CommandKind::ShareWithVendor, _) if deal.deal_type.seen_by_vendor() => {
            Some(words.text("deal-done-shared"))
        }
        (CommandKind::Win | CommandKind::Lose | CommandKind::CloseAsError, State::Closed { .. }) => {
            Some(words.with("deal-done-closed", args! { "state" => words.state(&deal.state) }))
        }
        _ => None,
    }
}

/// The refusal of that code, if the deal still gives it; anything else in the address is nobody's
/// word.
fn refusal(view: &DealView, code: &str) -> Option<Refusal> {
    let mut given = view.verdicts.iter().filter_map(|(_, verdict)| verdict.as_ref().err());
    // A stage out of order: the act is possible, only not with this stage.
    let of_stage = || match &view.deal.state {
        State::Active { progress, .. } => progress.next().map(|next| Refusal::WrongStage { next }),
        _ => None,
    };
    given
        .find(|refusal| refusal.code() == code)
        .cloned()
        .or_else(|| of_stage().filter(|refusal| refusal.code() == code))
}

/// Why a command is not possible, as one sentence.
pub fn reason(words: Words, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    match refusal {
        Refusal::StagesMissing { next, left } => {
            words.with(&key, args! { "left" => *left, "stage" => words.stage(*next) })
        }
        Refusal::WrongStage { next } => words.with(&key, args! { "stage" => words.stage(*next) }),
        _ => words.text(&key),
    }
}

/// What a command's button needs: nothing when it does not belong here, else its reason when it
/// cannot be pressed.
pub fn verdict(view: &DealView, kind: CommandKind) -> Option<Option<&Refusal>> {
    if !kind.suits(view.deal.deal_type) {
        return None;
    }
    let (_, verdict) = view.verdicts.iter().find(|(known, _)| *known == kind)?;
    match verdict {
        Ok(()) => Some(None),
        Err(refusal) if refusal.hides() => None,
        Err(refusal) => Some(Some(refusal)),
    }
}
