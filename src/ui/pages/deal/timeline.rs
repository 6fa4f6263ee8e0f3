//! All that happened to the deal, newest first, with who and when.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::api::deals::{DealView, Logged};
use crate::domain::event::{Change, Event};
use crate::domain::person::Person;
use crate::ui::widgets::{ButtonKind, LinkButton, Timeline, TimelineEntry, Tone};
use crate::words::{Words, args};

pub fn entries(words: Words, view: &DealView) -> AnyView {
    let entries = view.timeline.iter().map(|logged| entry(words, logged, view.now)).collect();
    let last = view.timeline.last().filter(|_| view.has_older);
    let older = last.map(|last| {
        let href = format!("/deals/{}?before={}#timeline", view.deal.id, last.id);
        view! { <LinkButton href kind=ButtonKind::Link>{words.text("deals-older")}</LinkButton> }
    });
    view! { <Timeline entries/> {older} }.into_any()
}

fn entry(words: Words, logged: &Logged, now: DateTime<Utc>) -> TimelineEntry {
    let (icon, tone) = look(&logged.event);
    let doer = &logged.doer;
    let who = if doer.id.is_none() { words.text("event-system") } else { doer.name.clone() };
    let ago = words.ago(logged.at, now);
    TimelineEntry {
        icon,
        tone,
        what: sentence(words, &logged.event),
        at: logged.at.to_rfc3339(),
        when: format!("{ago} · {}", words.date_time(logged.at)),
        who: Some(who),
        note: note(words, &logged.event),
    }
}

const fn look(event: &Event) -> (&'static str, Tone) {
    match event {
        Event::Created { .. } => ("plus", Tone::Info),
        Event::Received { .. } => ("inbound", Tone::Info),
        Event::Accepted => ("check", Tone::Good),
        Event::StageMarked { .. } => ("flag", Tone::Good),
        Event::Won => ("check", Tone::Good),
        Event::Lost { .. } | Event::Declined { .. } | Event::VendorDeclined { .. } => ("cross", Tone::Bad),
        Event::ClosedAsError { .. } => ("error", Tone::Neutral),
        Event::Expired => ("clock", Tone::Neutral),
        Event::TeamChanged { .. } | Event::ContactChanged { .. } => ("people", Tone::Neutral),
        Event::SharedWithVendor => ("eye", Tone::Info),
        Event::HelpAsked { .. } | Event::PartnerInvited { .. } => ("handshake", Tone::Info),
        Event::Edited { .. } | Event::SolutionsChanged { .. } => ("pencil", Tone::Neutral),
    }
}

fn sentence(words: Words, event: &Event) -> String {
    let key = format!("event-{}", event.kind());
    match event {
        Event::Created { deal_type } => words.with(&key, args! { "type" => words.deal_type(*deal_type) }),
        Event::Declined { reason, .. } | Event::Lost { reason, .. } => {
            words.with(&key, args! { "reason" => words.loss_reason(*reason) })
        }
        Event::ClosedAsError { reason, .. } => {
            words.with(&key, args! { "reason" => words.error_reason(*reason) })
        }
        Event::StageMarked { stage, percent } => {
            words.with(&key, args! { "stage" => words.stage(*stage), "percent" => words.percent(*percent) })
        }
        Event::HelpAsked { help, .. } => words.with(&key, args! { "help" => words.help_type(*help) }),
        Event::PartnerInvited { invitation } => {
            words.with(&key, args! { "partner" => invitation.partner_name.as_str() })
        }
        _ => words.text(&key),
    }
}

/// What a person wrote, or what changed from what to what.
fn note(words: Words, event: &Event) -> Option<String> {
    let note = match event {
        Event::Declined { notes, .. }
        | Event::Lost { notes, .. }
        | Event::ClosedAsError { notes, .. }
        | Event::HelpAsked { notes, .. } => notes.clone(),
        Event::Edited { changes } => {
            changes.iter().map(|change| changed(words, change)).collect::<Vec<_>>().join("\n")
        }
        Event::TeamChanged { added, removed } => {
            let line = |key: &'static str| {
                move |person: &Person| words.with(key, args! { "name" => person.full_name() })
            };
            let added = added.iter().map(line("event-team-added"));
            added.chain(removed.iter().map(line("event-team-removed"))).collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    };
    (!note.is_empty()).then_some(note)
}

fn changed(words: Words, change: &Change) -> String {
    let none = || words.text("none-given");
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(none);
    let (key, before, after) = match change {
        Change::Name { before, after } => ("name", before.clone(), after.clone()),
        Change::Value { before, after } => ("value", words.money(*before), words.money(*after)),
        Change::CloseDate { before, after } => ("close_date", words.date(*before), words.date(*after)),
        Change::CrmId { before, after } => ("crm_id", or_none(before), or_none(after)),
        Change::CampaignId { before, after } => ("campaign_id", or_none(before), or_none(after)),
        Change::PurchaseIntent { before, after } => {
            ("intent", words.purchase_intent(*before), words.purchase_intent(*after))
        }
        Change::Notes { .. } => return words.text("event-edited-notes"),
    };
    let field = words.text(&format!("field-details-{key}"));
    words.with("event-edited-value", args! { "field" => field, "before" => before, "after" => after })
}
