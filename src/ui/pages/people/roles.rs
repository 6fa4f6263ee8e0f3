//! The roles of a person, each to be withdrawn, and the form that grants one more.

use leptos::prelude::*;

use super::grant_text;
use super::person::place;
use crate::api::people::PersonView;
use crate::domain::access::{Grant, OrgKind, Role, Scope};
use crate::domain::people::{Refused, gives_roles, roles_of};
use crate::ui::reader::query;
use crate::ui::widgets::{Button, ButtonKind, Card, LinkButton, Select};
use crate::words::{Words, args};

pub fn card(words: Words, view: &PersonView, mistake: Option<Mistake>) -> AnyView {
    let none = view.person.grants.is_empty().then(|| view! { <p>{words.text("people-no-role")}</p> });
    let grants = view.person.grants.iter().map(|grant| row(words, view, grant)).collect_view();
    let form = form(words, view, mistake);
    view! {
        <Card title=words.text("account-roles") id="roles">
            {none}
            <ul class="people-grants">{grants}</ul>
            {form}
        </Card>
    }
    .into_any()
}

/// A field of the form, and what is wrong with what was chosen there.
pub type Mistake = (&'static str, String);

/// Why the form was refused, if it was just sent: it says so itself.
pub fn mistake(words: Words) -> Option<Mistake> {
    let query = query();
    let code = query.get("refused").filter(|_| query.get("role").is_some())?;
    if code == "no_role_chosen" {
        return Some(("role", words.text("people-refused-no_role_chosen")));
    }
    let refused: Refused = code.parse().ok()?;
    Some((refused.field(), words.text(&format!("people-refused-{}", refused.code()))))
}

fn row(words: Words, view: &PersonView, grant: &Grant) -> impl IntoView + use<> {
    let text = grant_text(words, grant, &view.locations);
    let what = words.with(
        "people-withdraw-what",
        args! { "grant" => text.as_str(), "name" => view.person.name.as_str() },
    );
    let button = view! {
        <span aria-hidden="true">{words.text("people-withdraw")}</span>
        <span class="visually-hidden">{what}</span>
    };
    let act = match view.oneself && gives_roles(grant) {
        true => {
            let href = format!("{}/resign", place(view));
            view! { <LinkButton href kind=ButtonKind::Link>{button}</LinkButton> }.into_any()
        }
        false => withdraw(view, grant, button.into_any()),
    };
    view! {
        <li>
            <div>
                <p><strong>{text}</strong></p>
                <p class="quiet">{words.role_meaning(grant.role)}</p>
            </div>
            {act}
        </li>
    }
}

fn withdraw(view: &PersonView, grant: &Grant, button: AnyView) -> AnyView {
    let location = match &grant.scope {
        Scope::Company => String::new(),
        Scope::Location(location) => location.as_str().to_owned(),
    };
    view! {
        <form method="post" action="/api/people/withdraw">
            <input type="hidden" name="person" value=view.person.id.as_str().to_owned()/>
            <input type="hidden" name="role" value=grant.role.code()/>
            <input type="hidden" name="location" value=location/>
            <Button kind=ButtonKind::Link>{button}</Button>
        </form>
    }
    .into_any()
}

fn form(words: Words, view: &PersonView, mistake: Option<Mistake>) -> impl IntoView + use<> {
    let roles: Vec<(String, String)> =
        roles_of(OrgKind::Partner).map(|role| (role.code().to_owned(), words.role(role))).collect();
    let locations: Vec<(String, String)> = view
        .locations
        .iter()
        .map(|location| (location.id.as_str().to_owned(), location.name.clone()))
        .collect();
    let query = query();
    let chosen = |field: &str| query.get(field).filter(|_| mistake.is_some()).unwrap_or_default();
    let error = |field: &str| mistake.as_ref().filter(|(at, _)| *at == field).map(|(_, said)| said.clone());
    let (role, location) = (chosen("role"), chosen("location"));
    let (at_role, at_location) = (error("role"), error("location"));
    let of = |role: Role| words.role(role);
    let hint = words.with(
        "people-location-hint",
        args! { "admin" => of(Role::ReferralsAdmin), "user" => of(Role::ReferralsUser) },
    );
    view! {
        <form class="stack people-grant" id="grant" method="post" action="/api/people/grant">
            <h3>{words.text("people-grant-title")}</h3>
            <input type="hidden" name="person" value=view.person.id.as_str().to_owned()/>
            <Select
                name="role"
                label=words.text("people-role")
                options=roles
                value=role
                prompt=words.text("wizard-choose")
                error=at_role
            />
            <Select
                name="location"
                label=words.text("field-details-location")
                options=locations
                value=location
                prompt=words.text("account-scope-company")
                hint=Some(hint)
                error=at_location
            />
            <div><Button kind=ButtonKind::Primary>{words.text("people-grant-button")}</Button></div>
        </form>
    }
}
