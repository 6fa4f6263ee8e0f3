//! Search, filters, columns and views over a list, and the chips of what is on.

use leptos::prelude::*;

use super::address::{Kind, list_at, panel_at};
use super::panel::kept;
use super::{counted, panel_link};
use crate::api::lists::{Counts, From, Names};
use crate::domain::deal::Substatus;
use crate::domain::id::{LocationId, SolutionId};
use crate::domain::view::{Amount, Filters, Part, Search, Sort, SortKey, View, search};
use crate::ui::widgets::{Button, Chip, Icon};
use crate::words::{Words, args};

pub fn tools(words: Words, view: &View, from: &From, counts: &Counts, unread: &str) -> AnyView {
    let on = view.filters.pairs().len();
    let filter = match on {
        0 => words.text("deals-filter"),
        on => words.with("deals-filter-on", args! { "count" => on }),
    };
    let too_short = matches!(search(&view.search), Search::TooShort)
        .then(|| view! { <p class="hint" id="list-search-hint">{words.text("deals-search-short")}</p> });
    let filters = &view.filters;
    let notes = [
        (matches!(search(&filters.customer), Search::TooShort), "filter-customer-hint"),
        (view.sort.key == SortKey::Value && filters.currency.is_none(), "deals-value-hint"),
    ];
    let notes = notes.into_iter().filter(|(wanted, _)| *wanted);
    let notes = notes.map(|(_, key)| view! { <p class="hint">{words.text(key)}</p> }).collect_view();
    let described_by = too_short.is_some().then_some("list-search-hint");
    view! {
        <div class="list-bar">
            <form class="list-search" role="search" method="get" action="/deals">
                {kept(view, &["q"])}
                <label class="visually-hidden" for="list-search">{words.text("deals-search")}</label>
                <input
                    class="input"
                    type="search"
                    id="list-search"
                    name="q"
                    value=view.search.clone()
                    placeholder=words.text("deals-search-hint")
                    maxlength="200"
                    autocomplete="off"
                    aria-describedby=described_by
                />
                <Button icon="search">{words.text("deals-search-go")}</Button>
            </form>
            {orders(words, view)}
            <div class="list-acts">
                {panel_link(format!("{}{unread}", panel_at(Kind::Filter, view, from)), "filter", filter)}
                {panel_link(panel_at(Kind::Columns, view, from), "columns", words.text("deals-columns"))}
                {panel_link(panel_at(Kind::Views, view, from), "views", words.text("deals-views"))}
            </div>
            {parts(words, view, counts)}
            {too_short}
            {notes}
        </div>
    }
    .into_any()
}

/// Where in the deals of the list a search finds what; nothing leads to where it finds nothing, and
/// where that is everywhere nothing needs to be said.
fn parts(words: Words, view: &View, counts: &Counts) -> Option<AnyView> {
    counts.in_part(None).filter(|anywhere| !anywhere.is_none())?;
    let all = [None].into_iter().chain(Part::ALL.iter().copied().map(Some));
    let one = |part: Option<Part>| {
        let count = counts.in_part(part)?;
        let name = part.map_or_else(|| words.text("deals-everywhere"), |part| words.part(part));
        let text = match count.referrals {
            // Nobody knows yet.
            0 if count.or_more => name,
            _ => format!("{name} {}", counted(words, count)),
        };
        let current = part == view.part;
        if count.is_none() && !current {
            return Some(view! { <li><span>{text}</span></li> }.into_any());
        }
        let (href, current) = (list_at(&View { part, ..view.clone() }), current.then_some("true"));
        Some(view! { <li><a href=href aria-current=current>{text}</a></li> }.into_any())
    };
    let items: Vec<_> = all.filter_map(one).collect();
    let label = words.text("view-in");
    (!items.is_empty())
        .then(|| view! { <nav class="parts" aria-label=label><ul>{items}</ul></nav> }.into_any())
}

/// How the list is sorted, and every other order: where rows are cards there is no head to sort by.
fn orders(words: Words, view: &View) -> AnyView {
    let order = |sort: Sort| words.label("deals-order", &sort.code());
    let one = |sort: Sort| {
        let current = (sort == view.sort).then_some("true");
        let href = list_at(&View { sort, ..view.clone() });
        view! { <li><a href=href aria-current=current>{order(sort)}</a></li> }
    };
    let all = Sort::all().map(one).collect_view();
    view! {
        <details class="menu list-order">
            <summary class="button" data-kind="quiet">
                {words.with("deals-sorted", args! { "order" => order(view.sort) })}
                <Icon name="chevron-down"/>
            </summary>
            <ul class="menu-list" aria-label=words.text("view-sort")>{all}</ul>
        </details>
    }
    .into_any()
}

/// The same tab and group with nothing that narrows them.
pub fn cleared(view: &View) -> View {
    View { filters: Filters::default(), ..view.unsearched() }
}

/// Each filter that is on, and the search, with a way to take it off.
pub fn chips(words: Words, view: &View, names: &Names) -> Option<AnyView> {
    let chip = |text: String, without: View| {
        let remove =
            (list_at(&without), words.with("deals-chip-remove", args! { "filter" => text.as_str() }));
        view! { <li><Chip text remove/></li> }.into_any()
    };
    let mut chips = Vec::new();
    if view.is_searched() {
        let text = view.search.as_str();
        let text = match view.part {
            None => words.with("deals-chip-search", args! { "text" => text }),
            Some(part) => {
                words.with("deals-chip-search-in", args! { "part" => words.part(part), "text" => text })
            }
        };
        chips.push(chip(text, view.unsearched()));
    }
    for (name, value) in view.filters.pairs() {
        let said = value_of(words, view, names, name, &value);
        let text = match said {
            Some(said) => {
                words.with("deals-chip", args! { "name" => words.label("view", name), "value" => said })
            }
            None => words.label("view", name),
        };
        chips.push(chip(text, view.without(name, &value)));
    }
    if chips.is_empty() {
        return None;
    }
    let clear = list_at(&cleared(view));
    Some(
        view! {
            <ul class="chips" aria-label=words.text("deals-chips")>
                {chips}
                <li><a class="chip-clear" href=clear>{words.text("deals-clear")}</a></li>
            </ul>
        }
        .into_any(),
    )
}

/// How a filter's value is called; none where the filter says it all.
fn value_of(words: Words, view: &View, names: &Names, name: &str, value: &str) -> Option<String> {
    let filters = &view.filters;
    let substatus = |code: &str| code.parse::<Substatus>().map(|substatus| words.substatus(substatus)).ok();
    let amount = |amount: Option<Amount>| amount.map(Amount::to_input);
    let amount = |end| amount(end).and_then(|plain| words.decimal(&plain));
    let span = &filters.closes;
    Some(match name {
        "country" => value.parse().map(|country| words.country(country)).unwrap_or_default(),
        "type" => value.parse().map(|kind| words.deal_type(kind)).unwrap_or_default(),
        "status" => substatus(value)?,
        "vendor" => substatus(value).unwrap_or_else(|| words.text("vendor-not-involved")),
        "location" if value == "none" => words.text("deal-location-all"),
        "location" => names.locations.get(&LocationId::new(value))?.clone(),
        "solution" => names.solutions.get(&SolutionId::new(value))?.clone(),
        "customer" => value.to_owned(),
        "value_from" => amount(filters.value.from)?,
        "value_to" => amount(filters.value.to)?,
        "currency" => value.to_owned(),
        "closes_from" => words.date(span.from?),
        "closes_to" => words.date(span.to?),
        "created_from" => words.date(filters.created.from?),
        "created_to" => words.date(filters.created.to?),
        _ => return None,
    })
}
