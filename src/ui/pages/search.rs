//! What is found from anywhere: deals, customers, people and pages. The field is in the top bar.

use leptos::prelude::*;

use crate::api;
use crate::api::lists::{Colleague, Everywhere, Hits, Line};
use crate::domain::view::{Filters, Search as Typed, Tab, View, search};
use crate::ui::frame::{Frame, Place, entries};
use crate::ui::page::{PageTitle, ask, ask_in_workspace};
use crate::ui::pages::deals_list::{counted, look};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{Button, EmptyState, StatusPill};
use crate::words::{Words, args};

#[component]
pub fn Search() -> impl IntoView {
    let typed = query().get("q").unwrap_or_default().trim().to_owned();
    let question = {
        let typed = typed.clone();
        async move { api::lists::everywhere(&typed).await }
    };
    let show = move |found: Everywhere| page(&typed, &found);
    // Who gives roles looks for people, with deals or without.
    match api::people::may_manage() {
        Ok(true) => ask(question, show).into_any(),
        _ => ask_in_workspace(question, show),
    }
}

fn page(typed: &str, found: &Everywhere) -> AnyView {
    let words = words();
    let with_deals = api::session::may_open_workspace().unwrap_or(false);
    let (label, nothing) = match with_deals {
        true => ("search-everything", "search-nothing-typed"),
        false => ("search-colleagues", "search-colleagues-nothing-typed"),
    };
    let heading = match typed.is_empty() {
        true => words.text("search-title"),
        false => words.with("search-title-of", args! { "text" => typed }),
    };
    let body = match search(typed) {
        Typed::Nothing => hint(words, nothing),
        Typed::TooShort => hint(words, "deals-search-short"),
        Typed::Text(_) => results(words, typed, found),
    };
    let typed = typed.to_owned();
    view! {
        <PageTitle text=heading.clone()/>
        <Frame place=Place::Elsewhere class="narrow">
            <header class="page-head"><h1><bdi>{heading}</bdi></h1></header>
            <form class="list-search" role="search" method="get" action="/search">
                <label class="visually-hidden" for="search-again">{words.text(label)}</label>
                <input class="input" type="search" id="search-again" name="q" value=typed maxlength="200"/>
                <Button icon="search">{words.text("deals-search-go")}</Button>
            </form>
            {body}
        </Frame>
    }
    .into_any()
}

fn hint(words: Words, key: &str) -> AnyView {
    view! { <p class="hint">{words.text(key)}</p> }.into_any()
}

fn results(words: Words, typed: &str, found: &Everywhere) -> AnyView {
    let hits = Hits::new(typed);
    let deals = found.deals.iter().map(|line| deal(words, &hits, line, found)).collect::<Vec<_>>();
    let customers = found.customers.iter().map(|line| customer(words, &hits, line)).collect::<Vec<_>>();
    let manages = api::people::may_manage().unwrap_or(false);
    let people = found.people.iter().map(|person| colleague(&hits, person, manages)).collect::<Vec<_>>();
    let pages = pages(words, &hits);
    if [&deals, &customers, &people, &pages].iter().all(|found| found.is_empty()) {
        let (title, body) = (words.text("search-none-title"), words.text("search-none"));
        return view! { <EmptyState icon="search" title body/> }.into_any();
    }
    let more = [Tab::Inbound, Tab::Outbound].map(|tab| {
        let count = found.counts.of(tab, None);
        let href = api::lists::list_at(&View { search: typed.to_owned(), ..api::lists::all_of(tab) });
        let text = words.with("search-all-in", args! { "tab" => words.tab(tab) });
        let count = (!count.is_none()).then(|| counted(words, count))?;
        Some(view! { <li><a href=href>{text}</a> " " <span class="quiet">{count}</span></li> })
    });
    let more = (!deals.is_empty()).then(|| view! { <ul class="search-more">{more.collect_view()}</ul> });
    view! {
        {section(words, "search-deals", deals)}
        {more}
        {section(words, "search-customers", customers)}
        {section(words, "search-people", people)}
        {section(words, "search-pages", pages)}
    }
    .into_any()
}

/// Where the deals of the reader's own company begin.
fn first_tab() -> Tab {
    api::lists::habits().map_or(Tab::Outbound, |habits| habits.tab())
}

/// Leads to the person where people are managed, else to the deals of their teams.
fn colleague(hits: &Hits, person: &Colleague, manages: bool) -> AnyView {
    let (name, email) = (person.name.as_str(), person.email.as_str());
    let href = match manages {
        true => format!("/people/{}", person.id),
        false => api::lists::list_at(&View { search: email.to_owned(), ..api::lists::all_of(first_tab()) }),
    };
    view! {
        <li>
            <a href=href><bdi>{marked(hits, name)}</bdi></a>
            <span class="quiet"><bdi>{marked(hits, email)}</bdi></span>
        </li>
    }
    .into_any()
}

fn section(words: Words, heading: &str, entries: Vec<AnyView>) -> Option<AnyView> {
    if entries.is_empty() {
        return None;
    }
    let heading = words.text(heading);
    Some(view! { <section class="card results"><h2>{heading}</h2><ul>{entries}</ul></section> }.into_any())
}

fn deal(words: Words, hits: &Hits, line: &Line, everywhere: &Everywhere) -> AnyView {
    let (tone, icon) = look(line.substatus.code());
    let status = words.substatus(line.substatus);
    let value = words.money(line.value);
    let (before, after) = words.around("search-deal-facts", "customer", args! { "value" => value });
    let found = everywhere.found.get(&line.id).into_iter().flatten();
    let found = found.map(|found| {
        let place = words.label("found-in", found.place.code());
        let (before, after) = words.around("deals-found-in", "text", args! { "place" => place });
        view! { <p class="found">{before}<bdi>{marked(hits, &found.text)}</bdi>{after}</p> }
    });
    let found = found.collect_view();
    view! {
        <li>
            <a href=format!("/deals/{}", line.id)><bdi>{marked(hits, &line.name)}</bdi></a>
            <span class="quiet">{before}<bdi>{marked(hits, &line.customer_name)}</bdi>{after}</span>
            <StatusPill tone icon=icon text=status/>
            {found}
        </li>
    }
    .into_any()
}

/// Leads to the customer's deals.
fn customer(words: Words, hits: &Hits, line: &Line) -> AnyView {
    let tab =
        if line.direction == crate::domain::deal::Direction::Inbound { Tab::Inbound } else { Tab::Outbound };
    let countries = [line.customer_country].into();
    let filters = Filters { customer: line.customer_name.clone(), countries, ..Filters::default() };
    let href = api::lists::list_at(&View { filters, ..api::lists::all_of(tab) });
    let country = words.country(line.customer_country);
    view! {
        <li><a href=href><bdi>{marked(hits, &line.customer_name)}</bdi></a> <span class="quiet">{country}</span></li>
    }
    .into_any()
}

fn pages(words: Words, hits: &Hits) -> Vec<AnyView> {
    let named = |(href, name): (String, String)| {
        let found = hits.of([name.as_str()]);
        hits.are_all(&found).then(|| view! { <li><a href=href>{name}</a></li> }.into_any())
    };
    entries(words).into_iter().filter_map(named).collect()
}

pub fn marked(hits: &Hits, text: &str) -> AnyView {
    if hits.is_empty() {
        return text.to_owned().into_any();
    }
    let piece = |(piece, is_hit): (&str, bool)| match is_hit {
        true => view! { <mark>{piece.to_owned()}</mark> }.into_any(),
        false => piece.to_owned().into_any(),
    };
    hits.mark(text).into_iter().map(piece).collect_view().into_any()
}
