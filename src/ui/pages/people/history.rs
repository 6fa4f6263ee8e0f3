//! What was done to a person, newest first: who, when, and which role for which place.

use leptos::prelude::*;

use super::grant_text;
use super::person::place;
use crate::api::people::{Logged, PersonView};
use crate::api::session::encode;
use crate::domain::people::PersonEvent;
use crate::ui::widgets::{ButtonKind, Card, LinkButton, Timeline, TimelineEntry, Tone};
use crate::words::{Words, args};

pub fn card(words: Words, view: &PersonView) -> AnyView {
    let body = if view.history.entries.is_empty() {
        view! { <p>{words.text("people-history-empty")}</p> }.into_any()
    } else {
        let entries = view.history.entries.iter().map(|logged| entry(words, view, logged)).collect();
        let older = view.history.older.as_ref().map(|last| {
            let href = format!("{}?before={}#history", place(view), encode(last));
            view! { <LinkButton href kind=ButtonKind::Link>{words.text("deals-older")}</LinkButton> }
        });
        view! { <Timeline entries/> {older} }.into_any()
    };
    view! { <Card title=words.text("people-history") id="history">{body}</Card> }.into_any()
}

fn entry(words: Words, view: &PersonView, logged: &Logged) -> TimelineEntry {
    let (icon, tone) = look(logged.event);
    let grant = logged.grant.as_ref().map(|grant| grant_text(words, grant, &view.locations));
    let ago = words.ago(logged.at, view.now);
    let who = match logged.doer.id {
        Some(_) => logged.doer.name.clone(),
        None => words.text("people-operator"),
    };
    TimelineEntry {
        icon,
        tone,
        what: words.with(
            &format!("people-event-{}", logged.event.code()),
            args! { "grant" => grant.unwrap_or_default() },
        ),
        at: logged.at.to_rfc3339(),
        when: format!("{ago} · {}", words.date_time(logged.at)),
        who: Some(who),
        note: None,
        rewritten: None,
    }
}

const fn look(event: PersonEvent) -> (&'static str, Tone) {
    match event {
        PersonEvent::Added | PersonEvent::Invited => ("plus", Tone::Info),
        PersonEvent::Granted => ("check", Tone::Good),
        PersonEvent::Joined | PersonEvent::Reactivated => ("person", Tone::Good),
        PersonEvent::Withdrawn => ("cross", Tone::Bad),
        PersonEvent::Deactivated => ("lock", Tone::Bad),
        PersonEvent::LinkMade | PersonEvent::PasswordSet => ("link", Tone::Neutral),
    }
}
