//! Where a one-time link leads: a name and a password, and one is in. A link that is used, expired or
//! unknown has one page.

use axum::http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::sign_in::languages;
use crate::api;
use crate::api::people::{Door, Guest};
use crate::domain::people::Standing;
use crate::ui::page::{PageTitle, ask, set_status, throttled, unfit};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{Button, ButtonKind, ErrorSummary, Icon, LinkButton, TextField};
use crate::words::Words;

#[component]
pub fn Welcome() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let question = {
        let token = token.clone();
        async move { api::people::guest(&token).await }
    };
    ask(question, move |door| match door {
        Door::Open(guest) => open(&guest, token),
        Door::Gone => {
            set_status(StatusCode::NOT_FOUND);
            closed(words().text("welcome-gone"))
        }
        Door::Throttled { retry_after_seconds } => closed(throttled(words(), retry_after_seconds)),
    })
}

/// The field that a problem is about, and its message.
fn problem(words: Words, code: &str) -> (&'static str, String) {
    (if code.starts_with("name-") { "name" } else { "password" }, unfit(words, code))
}

fn open(guest: &Guest, token: String) -> AnyView {
    let (words, query) = (words(), query());
    let problem = query.get("problem").map(|code| problem(words, &code));
    let at = |field: &str| problem.as_ref().filter(|(at, _)| *at == field).map(|(_, said)| said.clone());
    let (at_name, at_password) = (at("name"), at("password"));
    let summary: Vec<_> =
        problem.iter().map(|(field, message)| (format!("#{field}"), message.clone())).collect();
    let joins = guest.standing == Standing::Invited;
    let (heading, lead, button) = if joins {
        (words.text("welcome-title"), words.text("welcome-lead"), words.text("welcome-button"))
    } else {
        (
            words.text("welcome-again-title"),
            words.text("welcome-again-lead"),
            words.text("welcome-again-button"),
        )
    };
    let wrong = !summary.is_empty();
    let name = query.get("name").unwrap_or_else(|| guest.name.clone());
    let form = view! {
        <p class="lede">{lead}</p>
        <ErrorSummary title=words.text("problems-title") items=summary/>
        <form class="stack" method="post" action="/api/people/welcome">
            <input type="hidden" name="token" value=token/>
            <TextField
                name="email"
                label=words.text("sign-in-email")
                value=guest.email.as_str().to_owned()
                autocomplete="username"
                readonly=true
            />
            <TextField name="name" label=words.text("account-name") value=name error=at_name autocomplete="name"/>
            <TextField
                name="password"
                label=words.text("sign-in-password")
                hint=Some(words.text("account-password-hint"))
                input_type="password"
                autocomplete="new-password"
                error=at_password
            />
            <Button kind=ButtonKind::Primary>{button}</Button>
        </form>
    };
    gate(words, heading, wrong, form.into_any())
}

fn closed(what: String) -> AnyView {
    let words = words();
    let body = view! {
        <p class="lede">{what}</p>
        <div><LinkButton href="/sign-in">{words.text("sign-in-button")}</LinkButton></div>
    };
    let heading = words.text("welcome-closed-title");
    gate(words, heading, false, body.into_any())
}

fn gate(words: Words, heading: String, wrong: bool, body: AnyView) -> AnyView {
    view! {
        <PageTitle text=heading.clone() wrong/>
        <main class="gate roomy" id="page">
            <a class="brand" href="/"><Icon name="tandem"/><span>{words.text("product-name")}</span></a>
            <div class="gate-card"><h1>{heading}</h1>{body}</div>
            {languages(words)}
        </main>
    }
    .into_any()
}
