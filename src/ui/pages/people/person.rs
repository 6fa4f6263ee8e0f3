//! One person: who they are, what their roles open, the way in, and what was done to them.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{crumbs, explainer, history, roles, standing_pill};
use crate::api::people::PersonView;
use crate::api::{self, session::encode};
use crate::domain::access::Capability;
use crate::domain::people::{Refused, Standing};
use crate::ui::addresses;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_as_manager};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Card, ErrorSummary, KeyValue, KeyValues, LinkButton, TextField, Tone,
};
use crate::words::{Words, args};

#[component]
pub fn PersonPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let pasted = query().get("deal");
    let question = {
        let pasted = pasted.clone().filter(|deal| !deal.trim().is_empty());
        let before = query().get("before");
        async move {
            let person = api::people::person(&id, pasted.as_deref(), before.as_deref()).await?;
            let link = api::people::fresh_link(&person)?;
            Ok((person, link))
        }
    };
    ask_as_manager(question, move |(view, link)| page(&view, link, pasted.as_deref()))
}

/// Where the forms of a person's page come back to.
pub fn place(view: &PersonView) -> String {
    format!("/people/{}", encode(view.person.id.as_str()))
}

fn page(view: &PersonView, link: Option<String>, pasted: Option<&str>) -> AnyView {
    let words = words();
    let person = &view.person;
    let name = person.name.clone();
    let pill = standing_pill(words, person.standing);
    let mistake = roles::mistake(words);
    let told = told(words, view, mistake.is_some());
    let unexplained = explainer::mistake(words, view, pasted);
    let wrong = mistake.is_some() || unexplained.is_some();
    let summary = mistake.iter().map(|(field, message)| (format!("#{field}"), message.clone()));
    let asked = unexplained.iter().map(|message| ("#deal".to_owned(), message.clone()));
    let summary = summary.chain(asked).collect::<Vec<_>>();
    let link = link.map(|link| fresh_link(words, view, link));
    let (facts, roles) = (facts(words, view), roles::card(words, view, mistake));
    let (way_in, history) = (way_in(words, view), history::card(words, view));
    let explainer = explainer::card(words, view, pasted, unexplained);
    view! {
        <PageTitle text=name.clone() wrong/>
        <Frame place=Place::People class="narrow roomy">
            {crumbs(words)}
            <header class="page-head">
                <h1><bdi>{name}</bdi></h1>
                {pill}
            </header>
            <ErrorSummary title=words.text("problems-title") items=summary/>
            {told}
            {link}
            {facts}
            {roles}
            {way_in}
            {explainer}
            {history}
        </Frame>
    }
    .into_any()
}

/// What was done just now, or why it was not, unless the form of roles says that itself.
fn told(words: Words, view: &PersonView, at_form: bool) -> Option<AnyView> {
    let query = query();
    if let Some(code) = query.get("refused").filter(|_| !at_form) {
        let key = format!("people-refused-{code}");
        let title = if words.has(&key) { words.text(&key) } else { words.text("people-refused-other") };
        return Some(view! { <Banner tone=Tone::Bad title told=true/> }.into_any());
    }
    let done = query.get("done").filter(|done| {
        ["invited", "granted", "withdrawn", "deactivated", "reactivated", "linked"].contains(&done.as_str())
    })?;
    let later = done == "granted" && view.person.standing == Standing::Deactivated;
    let done = if later { "granted-deactivated" } else { done.as_str() };
    let title = words.with(&format!("people-done-{done}"), args! { "name" => view.person.name.as_str() });
    Some(view! { <Banner tone=Tone::Good title told=true/> }.into_any())
}

fn fresh_link(words: Words, view: &PersonView, link: String) -> AnyView {
    let copy = addresses::copy(words, &link);
    let until = view.link_until.map(|until| words.date_time(until)).unwrap_or_default();
    let lead =
        words.with("people-link-lead", args! { "name" => view.person.name.as_str(), "until" => until });
    view! {
        <Card title=words.text("people-link-title")>
            <p>{lead}</p>
            <TextField
                name="link"
                label=words.text("people-link")
                hint=Some(words.text("people-link-hint"))
                value=link
                readonly=true
            />
            <p>{copy}</p>
        </Card>
    }
    .into_any()
}

fn facts(words: Words, view: &PersonView) -> AnyView {
    let person = &view.person;
    let time = |at: chrono::DateTime<chrono::Utc>| {
        view! { <time datetime=at.to_rfc3339()>{words.date_time(at)}</time> }.into_any()
    };
    let part = |part: &Capability| {
        let part = words.label("people-opens", part.code());
        view! { <li>{part}</li> }
    };
    let opens = match view.opens.is_empty() {
        true => words.text("people-opens-nothing").into_any(),
        false => {
            let parts = view.opens.iter().map(part).collect_view();
            view! { <ul class="people-roles">{parts}</ul> }.into_any()
        }
    };
    let never = || words.text("people-never").into_any();
    let rows = vec![
        KeyValue::new(words.text("sign-in-email"), addresses::mail(&person.email)),
        KeyValue::new(words.text("people-opens"), opens),
        KeyValue::new(words.text("people-since"), time(person.created_at)),
        KeyValue::new(words.text("people-column-seen"), person.last_seen_at.map_or_else(never, time)),
    ];
    view! { <Card title=words.text("people-person")><KeyValues rows/></Card> }.into_any()
}

/// A new link, and the end of it all.
fn way_in(words: Words, view: &PersonView) -> AnyView {
    let person = &view.person;
    let reason = |refused: Option<Refused>| {
        refused.map(|refused| words.text(&format!("people-refused-{}", refused.code())))
    };
    let lead = match (person.standing, view.link_until) {
        (Standing::Deactivated, _) => words.text("people-way-in-deactivated"),
        (_, Some(until)) => words.with("people-way-in-linked", args! { "until" => words.date_time(until) }),
        (Standing::Invited, None) => words.text("people-way-in-invited"),
        (Standing::Active, None) => words.text("people-way-in-active"),
    };
    let (act, not_ended) = match view.not_reactivated {
        None => ("reactivate", None),
        Some(_) => ("deactivate", view.not_deactivated),
    };
    let href = format!("{}/{act}", place(view));
    let (not_linked, not_ended) = (reason(view.not_linked), reason(not_ended));
    let id = person.id.as_str().to_owned();
    // A deactivated account has no link to be made; that it is so stands above.
    let link = (person.standing != Standing::Deactivated).then(|| {
        view! {
            <form method="post" action="/api/people/link">
                <input type="hidden" name="person" value=id/>
                <Button icon="link" id="make-link" disabled_reason=not_linked>{words.text("people-make-link")}</Button>
            </form>
        }
    });
    let act_text = words.text(&format!("people-{act}"));
    let kind = if act == "deactivate" { ButtonKind::Danger } else { ButtonKind::Quiet };
    view! {
        <Card title=words.text("people-way-in")>
            <p>{lead}</p>
            <div class="people-acts">
                {link}
                <LinkButton href kind id=act disabled_reason=not_ended>
                    {act_text}
                </LinkButton>
            </div>
        </Card>
    }
    .into_any()
}
