//! All that happened to the deal, newest first, with who and when.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::difference;
use crate::api::deals::{DealView, Logged};
use crate::domain::event::Event;
use crate::ui::widgets::{ButtonKind, LinkButton, Rewritten, Timeline, TimelineEntry, Tone};
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
        rewritten: rewritten(words, &logged.event),
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
        Event::SharedWithVendor | Event::SharedFurther { .. } => ("eye", Tone::Info),
        Event::HelpAsked { .. } | Event::PartnerInvited { .. } => ("handshake", Tone::Info),
        Event::Edited { .. } | Event::SolutionsChanged { .. } => ("pencil", Tone::Neutral),
    }
}

fn sentence(words: Words, event: &Event) -> String {
    let key = format!("event-{}", event.kind());
    match event {
        Event::Created { deal_type } | Event::SharedFurther { deal_type } => {
            words.with(&key, args! { "type" => words.deal_type(*deal_type) })
        }
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

/// What changed from what to what, and what a person wrote.
fn note(words: Words, event: &Event) -> Option<String> {
    let written = match event {
        Event::Declined { notes, .. }
        | Event::Lost { notes, .. }
        | Event::ClosedAsError { notes, .. }
        | Event::HelpAsked { notes, .. } => notes.as_str(),
        Event::PartnerInvited { invitation } => &invitation.notes,
        _ => "",
    };
    let mut lines = difference::lines(words, event);
    lines.extend(Some(written.to_owned()).filter(|written| !written.is_empty()));
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn rewritten(words: Words, event: &Event) -> Option<Rewritten> {
    let (before, after) = difference::rewritten(event)?;
    let text = |text: &str| if text.is_empty() { words.text("none-given") } else { text.to_owned() };
    Some(Rewritten {
        what: words.text("event-edited-notes"),
        versions: [("event-before", before), ("event-after", after)]
            .map(|(key, version)| (words.text(key), text(version))),
    })
}
