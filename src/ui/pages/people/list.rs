//! The company's people by name, with their roles, to be narrowed down by role, state and name (F05).

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{grant_text, standing_pill};
use crate::api::people::{Colleague, Filter, List, Location, Start};
use crate::api::{self, session::encode};
use crate::domain::access::OrgKind;
use crate::domain::id::UserId;
use crate::domain::people::{Standing, roles_of};
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_as_manager};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Button, ButtonKind, Cell, Column, EmptyState, LinkButton, Pagination, RowHead, Select, TabItem, Table,
    Tabs, TextField,
};
use crate::words::{Words, args};

#[component]
pub fn PeopleList() -> impl IntoView {
    let query = query();
    let get = |name: &str| query.get(name).unwrap_or_default();
    let filter = Filter {
        role: get("role").parse().ok(),
        standing: get("state").parse().ok(),
        text: get("q").chars().take(100).collect(),
        ..Filter::default()
    };
    let from = match (query.get("after"), query.get("before")) {
        (Some(id), _) => Start::After(UserId::new(id)),
        (None, Some(id)) => Start::Before(UserId::new(id)),
        (None, None) => Start::First,
    };
    let question = {
        let filter = filter.clone();
        async move { api::people::people(&filter, &from).await }
    };
    ask_as_manager(question, move |list| page(&filter, &list))
}

/// The list so narrowed down, from its beginning.
fn address(filter: &Filter) -> String {
    let parts = [
        ("role", filter.role.map(|role| role.code().to_owned())),
        ("state", filter.standing.map(|standing| standing.code().to_owned())),
        ("q", Some(filter.text.trim()).filter(|text| !text.is_empty()).map(encode)),
    ];
    let parts: Vec<_> =
        parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    if parts.is_empty() { "/people".to_owned() } else { format!("/people?{}", parts.join("&")) }
}

fn page(filter: &Filter, list: &List) -> AnyView {
    let words = words();
    let tab = |standing: Option<Standing>| TabItem {
        href: address(&Filter { standing, ..filter.clone() }),
        label: standing
            .map_or_else(|| words.text("people-all"), |standing| words.label("people-tab", standing.code())),
        count: Some(words.number(i64::try_from(list.counts.of(standing)).unwrap_or(i64::MAX))),
        current: standing == filter.standing,
    };
    let tabs = std::iter::once(None).chain(Standing::ALL.iter().copied().map(Some)).map(tab).collect();
    let body = if list.page.people.is_empty() {
        let all = view! { <LinkButton href="/people">{words.text("people-show-all")}</LinkButton> };
        view! {
            <EmptyState
                icon="people"
                title=words.text("people-none-title")
                body=words.text("people-none")
                action=Some(all.into_any())
            />
        }
        .into_any()
    } else {
        view! { {table(words, list)} {pages(words, filter, list)} }.into_any()
    };
    let search = search(words, filter);
    view! {
        <PageTitle text=words.text("people-title")/>
        <Frame place=Place::People>
            <header class="page-head">
                <h1>{words.text("people-title")}</h1>
                <div class="actions">
                    <LinkButton href="/people/new" kind=ButtonKind::Primary icon="plus">
                        {words.text("people-invite")}
                    </LinkButton>
                </div>
            </header>
            <div class="list-tools">
                <Tabs label=words.text("people-states") items=tabs/>
                {search}
            </div>
            {body}
        </Frame>
    }
    .into_any()
}

fn search(words: Words, filter: &Filter) -> impl IntoView + use<> {
    let roles: Vec<(String, String)> =
        roles_of(OrgKind::Partner).map(|role| (role.code().to_owned(), words.role(role))).collect();
    let role = filter.role.map(|role| role.code().to_owned()).unwrap_or_default();
    let state = filter.standing.map(|standing| {
        view! { <input type="hidden" name="state" value=standing.code()/> }
    });
    let narrowed = filter.role.is_some() || !filter.text.trim().is_empty();
    let all = narrowed.then(|| {
        let href = address(&Filter { standing: filter.standing, ..Filter::default() });
        view! { <a href=href>{words.text("people-clear")}</a> }
    });
    view! {
        <form class="people-search" role="search" method="get" action="/people">
            {state}
            <TextField name="q" label=words.text("people-search") value=filter.text.clone()/>
            <Select
                name="role"
                label=words.text("people-role")
                options=roles
                value=role
                prompt=words.text("people-any-role")
            />
            <div class="people-search-act"><Button icon="search">{words.text("people-show")}</Button>{all}</div>
        </form>
    }
}

fn table(words: Words, list: &List) -> AnyView {
    let columns =
        ["name", "email", "roles", "seen", "state"].map(|name| Column::text(column(words, name))).into();
    let row = |person: &Colleague| row(words, person, &list.locations, list.now);
    let rows = list.page.people.iter().map(row).collect_view();
    view! { <Table label=words.text("people-title") columns>{rows}</Table> }.into_any()
}

fn column(words: Words, name: &str) -> String {
    words.label("people-column", name)
}

fn row(words: Words, person: &Colleague, locations: &[Location], now: DateTime<Utc>) -> AnyView {
    let href = format!("/people/{}", encode(person.id.as_str()));
    let roles = person
        .grants
        .iter()
        .map(|grant| view! { <li>{grant_text(words, grant, locations)}</li> })
        .collect_view();
    let roles = match person.grants.is_empty() {
        true => words.text("no-role").into_any(),
        false => view! { <ul class="people-roles">{roles}</ul> }.into_any(),
    };
    let seen = match person.last_seen_at {
        Some(at) => {
            let ago = words.ago(at, now);
            view! { <time datetime=at.to_rfc3339() title=words.date_time(at)>{ago}</time> }.into_any()
        }
        None => words.text("people-never").into_any(),
    };
    let (name, email) = (person.name.clone(), person.email.as_str().to_owned());
    let state = standing_pill(words, person.standing);
    view! {
        <tr>
            <RowHead><a href=href><bdi>{name}</bdi></a></RowHead>
            <Cell label=column(words, "email")>{email}</Cell>
            <Cell label=column(words, "roles")>{roles}</Cell>
            <Cell label=column(words, "seen")>{seen}</Cell>
            <Cell label=column(words, "state") card="aside">{state}</Cell>
        </tr>
    }
    .into_any()
}

fn pages(words: Words, filter: &Filter, list: &List) -> AnyView {
    let here = address(filter);
    let joint = if here.contains('?') { '&' } else { '?' };
    let link = |wanted: bool, side: &str, person: Option<&Colleague>, word: &str| {
        let person = person.filter(|_| wanted)?;
        Some((format!("{here}{joint}{side}={}", encode(person.id.as_str())), words.text(word)))
    };
    let page = &list.page;
    let previous = link(page.has_before, "before", page.people.first(), "people-before");
    let next = link(page.has_after, "after", page.people.last(), "people-after");
    let status = words.with("people-count", args! { "count" => list.counts.of(filter.standing) });
    view! { <Pagination label=words.text("people-pages") status previous next/> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Role;

    #[test]
    fn an_address_holds_what_narrows_the_list_down() {
        assert_eq!(address(&Filter::default()), "/people");
        let filter = Filter {
            role: Some(Role::AccountAdmin),
            standing: Some(Standing::Active),
            text: " å&b ".to_owned(),
            ..Filter::default()
        };
        assert_eq!(address(&filter), "/people?role=account_admin&state=active&q=%C3%A5%26b");
    }
}
