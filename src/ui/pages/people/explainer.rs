//! Why this person may or may not do something with a deal: answered by the function that decides.

use leptos::prelude::*;

use super::{grant_text, place_text};
use crate::api::people::{Explained, Opened, PersonView};
use crate::domain::access::{Capability, Denied, Grant, OrgKind};
use crate::domain::people::Standing;
use crate::ui::widgets::{Banner, Button, Card, KeyValue, KeyValues, StatusPill, TextField, Tone};
use crate::words::{Words, args};

/// Why what was asked for cannot be answered; none where it can, or nobody has asked.
pub fn mistake(words: Words, view: &PersonView, pasted: Option<&str>) -> Option<String> {
    let key = match &view.explained {
        None if pasted.is_some() => "explain-missing",
        Some(Explained::NoSuchDeal) => "explain-no-such-deal",
        _ => return None,
    };
    Some(words.text(key))
}

pub fn card(words: Words, view: &PersonView, pasted: Option<&str>, mistake: Option<String>) -> AnyView {
    let action = super::person::place(view);
    let lead = words.with("explain-lead", args! { "name" => view.person.name.as_str() });
    let pasted = pasted.unwrap_or_default().to_owned();
    let answer = view.explained.as_ref().map(|explained| answer(words, view, explained));
    view! {
        <Card title=words.text("explain-title") id="explain">
            <p>{lead}</p>
            <form class="people-explain" method="get" action=action>
                <TextField
                    name="deal"
                    label=words.text("explain-deal")
                    hint=Some(words.text("explain-deal-hint"))
                    value=pasted
                    error=mistake
                    autocomplete="off"
                />
                <div><Button icon="search">{words.text("explain-button")}</Button></div>
            </form>
            {answer}
        </Card>
    }
    .into_any()
}

fn answer(words: Words, view: &PersonView, explained: &Explained) -> AnyView {
    let banner = |tone, key: &str| view! { <Banner tone title=words.text(key)/> }.into_any();
    let deal = match explained {
        // Said at the field.
        Explained::NoSuchDeal => return ().into_any(),
        Explained::Deal(deal) => deal,
    };
    let answers = match &deal.answers {
        Ok(answers) => answers,
        Err(refused) => {
            let title = words.text(&format!("explain-{}", refused.code()));
            return view! { <Banner tone=Tone::Warn title told=true/> }.into_any();
        }
    };
    let not_in = (view.person.standing == Standing::Invited).then(|| banner(Tone::Info, "explain-invited"));
    let rows = answers.iter().map(|(capability, answer)| {
        let question = words.label("explain", capability.code());
        KeyValue::new(question, one(words, view, *capability, answer))
    });
    let facts = facts(words, view, deal);
    view! {
        {not_in}
        <p role="status" tabindex="-1" autofocus>{facts}</p>
        <KeyValues rows=rows.collect()/>
        <p class="hint">{words.text("explain-open-only")}</p>
    }
    .into_any()
}

/// What the answers follow from, which is all that is told of the deal.
fn facts(words: Words, view: &PersonView, deal: &Opened) -> String {
    let place = place_text(words, deal.location.as_ref(), &view.locations);
    let name = view.person.name.as_str();
    let key = if deal.on_team { "explain-on-team" } else { "explain-off-team" };
    words.with(key, args! { "place" => place, "name" => name })
}

fn one(words: Words, view: &PersonView, capability: Capability, answer: &Result<Grant, Denied>) -> AnyView {
    let name = view.person.name.as_str();
    match answer {
        Ok(grant) => {
            let grant = grant_text(words, grant, &view.locations);
            view! {
                <div class="people-answer" data-capability=capability.code()>
                    <StatusPill tone=Tone::Good icon="check" text=words.text("explain-yes")/>
                    <p>{words.with("explain-because", args! { "grant" => grant })}</p>
                </div>
            }
            .into_any()
        }
        Err(denied) => {
            let who = denied.who_can_help(OrgKind::Partner).code();
            view! {
                <div class="people-answer" data-capability=capability.code()>
                    <StatusPill tone=Tone::Neutral icon="cross" text=words.text("explain-no")/>
                    <p>{why_not(words, name, denied)}</p>
                    <p class="quiet">{words.label("explain-who", who)}</p>
                </div>
            }
            .into_any()
        }
    }
}

fn why_not(words: Words, name: &str, denied: &Denied) -> String {
    let key = format!("explain-denied-{}", denied.code());
    let roles = match denied {
        Denied::NeedsRole(roles) => {
            let roles: Vec<_> = roles.iter().map(|role| words.role(*role)).collect();
            roles.join(", ")
        }
        _ => String::new(),
    };
    words.with(&key, args! { "name" => name, "roles" => roles })
}
