//! For a person without a role that opens what was asked for: says so, and who can help (F01).

use axum::http::StatusCode;
use leptos::prelude::*;

use crate::api;
use crate::domain::access::Role;
use crate::ui::addresses;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask, set_status};
use crate::ui::reader::{request_address, words};
use crate::ui::widgets::{Avatar, Button, ButtonKind, Icon, LinkButton};
use crate::words::args;

/// `to_people`: the people of the company were asked for, not the deals.
#[component]
pub fn NoAccess(#[prop(optional)] to_people: bool) -> impl IntoView {
    set_status(StatusCode::FORBIDDEN);
    ask(api::session::helpers(Role::AccountAdmin), move |helpers| {
        let words = words();
        let Ok(session) = api::session() else { return ().into_any() };
        let (name, company) = (session.actor.name.as_str(), session.org_name.as_str());
        let is_admin = api::people::may_manage().unwrap_or(false);
        let has_role = !session.actor.grants.is_empty();
        let lead = match (is_admin, has_role) {
            _ if to_people => words.text("no-access-people"),
            (true, _) => words.with("no-access-admin-self", args! { "company" => company }),
            (false, true) => words.text("no-access-other"),
            (false, false) => words.with("no-access-lead", args! { "name" => name, "company" => company }),
        };
        // Who can help themselves is not sent to themselves.
        let helpers: Vec<_> =
            helpers.into_iter().filter(|person| person.email != session.actor.email).collect();
        let nobody = (helpers.is_empty() && !is_admin).then(|| {
            view! { <p>{words.with("no-access-nobody", args! { "company" => company })}</p> }
        });
        let heading =
            (!helpers.is_empty() || !is_admin).then(|| view! { <h2>{words.text("no-access-admins")}</h2> });
        let people = (!helpers.is_empty()).then(|| {
            helpers
                .into_iter()
                .map(|person| {
                    view! {
                        <li>
                            <Avatar name=person.name.clone()/>
                            <div>
                                <p><bdi>{person.name}</bdi></p>
                                <p>{addresses::mail(&person.email)}</p>
                            </div>
                        </li>
                    }
                })
                .collect_view()
        });
        let people = people.map(|people| view! { <ul class="people">{people}</ul> });
        let title = words.text(if to_people { "no-access-people-title" } else { "no-access-title" });
        view! {
            <PageTitle text=title.clone()/>
            <Frame place=Place::Elsewhere>
                <div class="message">
                    <Icon name="lock"/>
                    <h1>{title}</h1>
                    <p>{lead}</p>
                    {is_admin.then(|| view! {
                        <div class="actions">
                            <LinkButton href="/people" kind=ButtonKind::Primary icon="people">
                                {words.text("no-access-manage")}
                            </LinkButton>
                        </div>
                    })}
                    {heading}
                    {nobody}
                    {people}
                    {(!to_people).then(|| view! { <p>{words.text("no-access-again")}</p> })}
                    <div class="actions">
                        <LinkButton href=request_address()>{words.text("no-access-retry")}</LinkButton>
                        <form method="post" action="/api/session/sign_out">
                            <Button icon="sign-out">{words.text("nav-sign-out")}</Button>
                        </form>
                    </div>
                </div>
            </Frame>
        }
        .into_any()
    })
}
