//! What narrows a list: one form, all of it at once, together with the search (SPEC §10.3).

use chrono::NaiveDate;
use leptos::prelude::*;

use super::address::list_at;
use super::panel::{asked, kept, list_behind, panel_with};
use crate::api;
use crate::api::lists::{Choices, FoundSolutions as Found};
use crate::domain::deal::{DealType, Substatus};
use crate::domain::solution::SolutionKind;
use crate::domain::values::{CountryCode, parse_date};
use crate::domain::view::{Amount, Asked, Column, Filters, View};
use crate::ui::page::{ask_in_workspace, failure};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{Banner, Button, ButtonKind, FieldId, LinkButton, Select, TextField, Tone, Width};
use crate::words::{Words, args};

/// What is looked for among the solutions of other partners: no part of a view.
const FIND: &str = "find_solution";
/// What was looked for already.
const SOUGHT: &str = "sought";

#[component]
pub fn DealsFilter() -> impl IntoView {
    let asked = match asked() {
        Ok(asked) => asked,
        Err(error) => return failure(&error),
    };
    let (view, sought) = (asked.view.clone(), query().get(FIND).unwrap_or_default());
    let question = async move { Ok((api::lists::choices(&view, &sought).await?, sought)) };
    ask_in_workspace(question, move |(choices, sought)| page(&asked, choices, sought))
}

/// Whether somebody typed what they look for and has not been shown it.
pub fn looks_for_solution(pairs: &[(String, String)]) -> bool {
    let said =
        |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map_or("", |(_, text)| text.trim());
    !said(FIND).is_empty() && said(FIND) != said(SOUGHT)
}

/// What of a view the form does not ask for.
fn rest(view: &View) -> AnyView {
    let named: Vec<&str> = view.filters.pairs().into_iter().map(|(name, _)| name).collect();
    kept(view, &named)
}

fn page(asked: &Asked, choices: Choices, sought: String) -> AnyView {
    let (words, view) = (words(), &asked.view);
    let filters = &view.filters;
    let yes = || "yes".to_owned();
    let types = DealType::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), words.deal_type(*kind), filters.types.contains(kind)));
    let partners = Choice::new("yes", words.text("label-with-partners"), filters.with_partners);
    let statuses = Substatus::ALL
        .iter()
        .map(|at| Choice::new(at.code(), words.substatus(*at), filters.statuses.contains(at)));
    let none = Choice::new("none", words.text("vendor-not-involved"), filters.vendor.contains(&None));
    let vendor = Substatus::ALL
        .iter()
        .map(|at| Choice::new(at.code(), words.substatus(*at), filters.vendor.contains(&Some(*at))))
        .chain([none]);
    let everywhere = Choice::new("none", words.text("deal-location-all"), filters.locations.contains(&None));
    let locations = choices.locations.clone().into_iter().map(|at| {
        let chosen = filters.locations.contains(&Some(at.id.clone()));
        Choice::new(at.id.as_str(), at.name.clone(), chosen)
    });
    let locations = [everywhere].into_iter().chain(locations);
    let mine = Choice { value: yes(), label: words.text("filter-mine"), chosen: filters.mine };
    let has_vendor = api::lists::habits().is_ok_and(|habits| habits.has(Column::Vendor));
    let back = list_at(&View { filters: Filters::default(), ..view.clone() });
    let body = view! {
        <form class="panel-form" method="get" action="/deals">
            // Enter in a field presses a form's first button: this one.
            <button hidden></button>
            {rest(view)}
            <div class="panel-fields">
                {boxes("mine", None, [mine])}
                {boxes("type", Some(words.label("view", "type")), types)}
                {boxes("partners", None, [partners])}
                {boxes("status", Some(words.label("view", "status")), statuses)}
                {has_vendor.then(|| boxes("vendor", Some(words.label("view", "vendor")), vendor))}
                {line(words, asked, "customer", words.text("filter-customer-hint"))}
                {countries(words, filters)}
                {solutions(words, filters, choices, sought)}
                {boxes("location", Some(words.label("view", "location")), locations)}
                {span(words, asked, "value", ["value_from", "value_to"], None)}
                {currency(words, filters)}
                {span(words, asked, "closes", ["closes_from", "closes_to"], date_hint(words))}
                {span(words, asked, "created", ["created_from", "created_to"], date_hint(words))}
            </div>
            <div class="panel-foot">
                <Button kind=ButtonKind::Primary>{words.text("filter-apply")}</Button>
                <LinkButton href=back kind=ButtonKind::Link>{words.text("filter-reset")}</LinkButton>
            </div>
        </form>
    };
    panel_with(words.text("deals-filter"), problems(words, asked, ""), list_behind(view), body.into_any())
}

/// What is typed into lines, in the order of the form.
const TYPED: [&str; 7] =
    ["customer", "value_from", "value_to", "closes_from", "closes_to", "created_from", "created_to"];

/// Of what an address says, that which could not be read, to be mended in the form; and beside it all
/// that was typed, as it was typed.
pub fn to_mend(asked: &Asked, pairs: &[(String, String)]) -> String {
    let goes_along = |name: &str| asked.ignored.contains(name) || TYPED.contains(&name);
    let pairs = pairs.iter().filter(|(name, _)| !asked.ignored.is_empty() && goes_along(name));
    pairs.map(|(name, text)| format!("&{name}={}", api::session::encode(text))).collect()
}

/// What was typed and could not be read, each with the address of its field on the form's page.
pub fn problems(words: Words, asked: &Asked, form: &str) -> Vec<(String, String)> {
    let unread = TYPED.iter().filter(|name| asked.ignored.contains(*name));
    unread.map(|name| (format!("{form}#{}", FieldId::new(name).control()), problem(words, name))).collect()
}

/// Whether a name is of a line in the form.
pub fn is_typed(name: &str) -> bool {
    TYPED.contains(&name)
}

fn problem(words: Words, name: &str) -> String {
    let kind = match name {
        "customer" => "name",
        name if name.starts_with("value") => "amount",
        _ => "date",
    };
    let (field, example) = (words.label("view", name), example(words));
    words.with(&format!("filter-problem-{kind}"), args! { "field" => field, "example" => example })
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

impl Choice {
    fn new(value: &str, label: String, chosen: bool) -> Self {
        Self { value: value.to_owned(), label, chosen }
    }
}

/// A set of boxes of which any may be ticked; without a legend it is one box that says all.
fn boxes(name: &'static str, legend: Option<String>, choices: impl IntoIterator<Item = Choice>) -> AnyView {
    let boxes = choices
        .into_iter()
        .enumerate()
        .map(|(at, Choice { value, label, chosen })| {
            let id = format!("filter-{name}-{at}");
            view! {
                <li class="check">
                    <input type="checkbox" id=id.clone() name=name value=value checked=chosen/>
                    <label for=id>{label}</label>
                </li>
            }
        })
        .collect_view();
    match legend {
        None => view! { <ul class="checks">{boxes}</ul> }.into_any(),
        Some(legend) => view! {
            <fieldset class="fieldset">
                <legend>{legend}</legend>
                <ul class="checks">{boxes}</ul>
            </fieldset>
        }
        .into_any(),
    }
}

fn countries(words: Words, filters: &Filters) -> AnyView {
    let chosen = |country: &CountryCode| filters.countries.contains(country);
    let choices = words.countries().into_iter();
    let choices = choices.map(|(country, name)| Choice::new(country.code(), name, chosen(&country)));
    folded("country", words.label("view", "country"), choices, None)
}

/// Those that are ticked, then what was looked for, then the company's own and the vendor's before
/// those of other partners.
fn solutions(words: Words, filters: &Filters, choices: Choices, sought: String) -> AnyView {
    let (mut solutions, found) = (choices.solutions, choices.found.as_ref());
    solutions.sort_by_cached_key(|solution| {
        let chosen = filters.solutions.contains(&solution.id);
        let found = found.is_some_and(|found| found.ids.contains(&solution.id));
        (!chosen, !found, solution.kind == SolutionKind::ThirdParty)
    });
    let boxes = solutions.iter().map(|solution| {
        let chosen = filters.solutions.contains(&solution.id);
        let label = format!("{} ({})", solution.name, solution.publisher_name);
        Choice::new(solution.id.as_str(), label, chosen)
    });
    let find = choices.by_typing.then(|| find(words, found, sought));
    folded("solution", words.label("view", "solution"), boxes, find)
}

/// The way to another partner's solution: all that is ticked and typed goes along to this very page.
fn find(words: Words, found: Option<&Found>, sought: String) -> Find {
    let outcome = found.and_then(|found| {
        let title = match (found.ids.len(), found.more) {
            (0, _) => words.text("solutions-suggestions-none"),
            (count, true) => words.with("filter-solutions-more", args! { "count" => count }),
            (_, false) => return None,
        };
        Some(view! { <Banner tone=Tone::Info title/> })
    });
    let field = view! {
        <div class="filter-find">
            <TextField
                name=FIND
                label=words.text("field-solution-find")
                hint=words.text("field-solution-find-hint")
                value=sought.clone()
            />
            <input type="hidden" name=SOUGHT value=sought/>
            <div>
                <Button icon="search" formaction="/deals/filter#filter-solution">
                    {words.text("solutions-find")}
                </Button>
            </div>
            {outcome}
        </div>
    };
    Find { field: field.into_any(), asked: found.is_some() }
}

/// What stands above a long set of boxes.
struct Find {
    field: AnyView,
    asked: bool,
}

/// A long set of boxes, open where one of them is ticked or was looked for.
fn folded(
    name: &'static str,
    label: String,
    choices: impl Iterator<Item = Choice>,
    find: Option<Find>,
) -> AnyView {
    let choices: Vec<Choice> = choices.collect();
    let open = choices.iter().any(|choice| choice.chosen) || find.as_ref().is_some_and(|find| find.asked);
    let (legend, boxes) = (label.clone(), boxes(name, None, choices));
    view! {
        <details class="filter-more" id=format!("filter-{name}") open=open>
            <summary>{legend}</summary>
            {find.map(|find| find.field)}
            <div class="filter-scroll" tabindex="0" role="group" aria-label=label>
                {boxes}
            </div>
        </details>
    }
    .into_any()
}

/// What was typed, where something could not be read, else what it was read as.
fn typed(words: Words, asked: &Asked, name: &str) -> String {
    let filters = &asked.view.filters;
    let amount = |amount: Option<Amount>| amount.map(Amount::to_field);
    let date = |date: Option<NaiveDate>| date.map(|date| written(words, date));
    let read = match name {
        "customer" => Some(filters.customer.clone()),
        "value_from" => amount(filters.value.from),
        "value_to" => amount(filters.value.to),
        "closes_from" => date(filters.closes.from),
        "closes_to" => date(filters.closes.to),
        "created_from" => date(filters.created.from),
        "created_to" => date(filters.created.to),
        _ => None,
    };
    let typed = query().get(name).filter(|_| !asked.ignored.is_empty());
    typed.or(read).unwrap_or_default()
}

/// A day as the reader's language writes it, where that is read back.
fn written(words: Words, date: NaiveDate) -> String {
    let said = words.date(date);
    if parse_date(&said) == Ok(date) { said } else { date.to_string() }
}

/// A date as it may be typed.
fn example(words: Words) -> String {
    NaiveDate::from_ymd_opt(2027, 3, 1).map(|day| written(words, day)).unwrap_or_default()
}

fn date_hint(words: Words) -> Option<String> {
    Some(words.with("filter-date-hint", args! { "example" => example(words) }))
}

fn line(words: Words, asked: &Asked, name: &'static str, hint: impl Into<Option<String>>) -> AnyView {
    let error = asked.ignored.contains(name).then(|| problem(words, name));
    let (label, value, hint) = (words.label("view", name), typed(words, asked, name), hint.into());
    view! { <TextField name label value hint error width=Width::Medium/> }.into_any()
}

/// Both ends of a span, with the hint that is for either.
fn span(
    words: Words,
    asked: &Asked,
    legend: &str,
    names: [&'static str; 2],
    hint: Option<String>,
) -> AnyView {
    let ends = names.into_iter().map(|name| line(words, asked, name, hint.clone())).collect_view();
    view! {
        <fieldset class="fieldset">
            <legend>{words.label("filter-span", legend)}</legend>
            <div class="field-row">{ends}</div>
        </fieldset>
    }
    .into_any()
}

fn currency(words: Words, filters: &Filters) -> AnyView {
    let value = filters.currency.map(|currency| currency.code().to_owned()).unwrap_or_default();
    view! {
        <Select
            name="currency"
            label=words.label("view", "currency")
            options=words.currency_choices()
            value
            prompt=words.text("filter-any-currency")
            hint=words.text("deals-value-hint")
        />
    }
    .into_any()
}
