//! An invitation: a name and an address. Roles follow on the person's page, where their link is shown.

use leptos::prelude::*;

use super::crumbs;
use crate::api::{self, session::encode};
use crate::domain::people::Invitee;
use crate::domain::programme::Programme;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_as_manager};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{Button, ButtonKind, ErrorSummary, LinkButton, TextField};
use crate::words::{Words, args};

#[component]
pub fn InvitePerson() -> impl IntoView {
    let question = async { Ok((api::people::typed(), api::programme()?)) };
    ask_as_manager(question, |(typed, programme)| page(typed, &programme))
}

/// Each field with what is wrong with it: by the same function that refused it, or since somebody has
/// the address.
fn problems(
    words: Words,
    code: &str,
    (name, email): &(String, String),
    programme: &Programme,
) -> Vec<(&'static str, String)> {
    match code {
        "taken" => vec![("email", words.text("people-email-taken"))],
        "colleague" => vec![("email", words.text("people-email-colleague"))],
        _ => {
            let found = Invitee::parse(name, email, programme).err().unwrap_or_default();
            let message = |(field, code): (&'static str, &str)| {
                let key = format!("people-{field}-{code}");
                (field, words.with(&key, args! { "characters" => programme.limits.line }))
            };
            found.into_iter().map(message).collect()
        }
    }
}

fn page(typed: (String, String), programme: &Programme) -> AnyView {
    let (words, query) = (words(), query());
    let problem = query.get("problem");
    let typed = if problem.is_some() { typed } else { Default::default() };
    let problems = problem.map(|code| problems(words, &code, &typed, programme)).unwrap_or_default();
    let at = |field: &str| problems.iter().find(|(at, _)| *at == field).map(|(_, message)| message.clone());
    let (at_name, at_email) = (at("name"), at("email"));
    let summary: Vec<_> =
        problems.iter().map(|(field, message)| (format!("#{field}"), message.clone())).collect();
    let heading = words.text("people-invite-title");
    let (title, wrong) = (heading.clone(), !summary.is_empty());
    let colleague = query.get("person").map(|id| {
        let href = format!("/people/{}", encode(&id));
        view! { <p><a href=href>{words.text("people-open-colleague")}</a></p> }
    });
    let (name, email) = typed;
    view! {
        <PageTitle text=title wrong/>
        <Frame place=Place::People class="narrow roomy">
            {crumbs(words)}
            <header class="page-head"><h1>{heading}</h1></header>
            <p class="lede">{words.text("people-invite-lead")}</p>
            <ErrorSummary title=words.text("problems-title") items=summary/>
            {colleague}
            <form class="stack" method="post" action="/api/people/invite">
                <TextField name="name" label=words.text("account-name") value=name error=at_name autocomplete="off"/>
                <TextField
                    name="email"
                    label=words.text("sign-in-email")
                    hint=Some(words.text("people-email-hint"))
                    value=email
                    error=at_email
                    inputmode="email"
                    autocomplete="off"
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary>{words.text("people-invite-send")}</Button>
                    <LinkButton href="/people">{words.text("people-cancel")}</LinkButton>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}
