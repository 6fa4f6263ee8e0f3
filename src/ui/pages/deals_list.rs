//! The list of deals: inbound or outbound, by stage of life, newest first (SPEC §10.2).

use leptos::prelude::*;

use crate::api;
use crate::api::deals::{Gate, Group, Key, Line, List, Start};
use crate::domain::deal::Direction;
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_in_workspace};
use crate::ui::reader::{query, words};
use crate::ui::widgets::{
    Button, ButtonKind, Cell, Column, EmptyState, Icon, Label, Pagination, RowHead, StatusPill, TabItem,
    Table, Tabs, Tone,
};
use crate::words::{Words, args};

/// Which list is shown; the address says it.
#[derive(Clone)]
struct View {
    direction: Direction,
    group: Option<Group>,
}

#[component]
pub fn DealsList() -> impl IntoView {
    let query = query();
    let get = |name: &str| query.get(name);
    let direction = get("tab").and_then(|tab| tab.parse().ok()).unwrap_or(Direction::Outbound);
    let view = View { direction, group: get("group").and_then(|group| group_of(&group)) };
    let from = match (get("after").as_deref().and_then(key), get("before").as_deref().and_then(key)) {
        (Some(key), _) => Start::OlderThan(key),
        (None, Some(key)) => Start::NewerThan(key),
        (None, None) => Start::Newest,
    };
    let question = {
        let view = view.clone();
        async move { Ok((api::deals::list(view.direction, view.group, &from).await?, api::deals::gate().await?)) }
    };
    ask_in_workspace(question, move |(list, gate)| page(&view, list, gate))
}

const fn group_code(group: Group) -> &'static str {
    match group {
        Group::Inbox => "inbox",
        Group::Active => "active",
        Group::Archive => "archive",
    }
}

fn group_of(code: &str) -> Option<Group> {
    Group::ALL.into_iter().find(|group| group_code(*group) == code)
}

/// `milliseconds.id`, as the pages' links carry it.
fn key(text: &str) -> Option<Key> {
    let (millis, id) = text.split_once('.')?;
    let created_at = chrono::DateTime::from_timestamp_millis(millis.parse().ok()?)?;
    Some(Key { created_at, id: crate::domain::id::ReferralId::new(id) })
}

fn key_text(key: &Key) -> String {
    format!("{}.{}", key.created_at.timestamp_millis(), key.id)
}

fn address(direction: Direction, group: Option<Group>) -> String {
    let group = group.map(|group| format!("&group={}", group_code(group))).unwrap_or_default();
    format!("/deals?tab={}{group}", direction.code())
}

fn page(view: &View, list: List, gate: Gate) -> AnyView {
    let words = words();
    let count = |count: usize| Some(words.number(i64::try_from(count).unwrap_or(i64::MAX)));
    let tabs = Direction::ALL
        .iter()
        .map(|direction| TabItem {
            href: address(*direction, None),
            label: words.direction(*direction),
            count: count(list.counts.of(*direction, None)),
            current: *direction == view.direction,
        })
        .collect();
    let group = |group: Option<Group>| TabItem {
        href: address(view.direction, group),
        label: words.label("deals-group", group.map_or("all", group_code)),
        count: count(list.counts.of(view.direction, group)),
        current: group == view.group,
    };
    let groups = std::iter::once(None).chain(Group::ALL.into_iter().map(Some)).map(group).collect();
    let total = list.counts.of(view.direction, view.group);
    let body = if list.page.lines.is_empty() {
        let code = view.direction.code();
        let (title, body) = (format!("deals-empty-{code}-title"), format!("deals-empty-{code}"));
        view! { <EmptyState icon="deals" title=words.text(&title) body=words.text(&body)/> }.into_any()
    } else {
        view! { {table(words, &list.page.lines)} {pages(words, view, &list, total)} }.into_any()
    };
    view! {
        <PageTitle text=words.text("deals-title")/>
        <Frame place=Place::Deals>
            <header class="page-head">
                <h1>{words.text("deals-title")}</h1>
                <div class="actions"><NewDealButton gate/></div>
            </header>
            <div class="list-tools">
                <Tabs label=words.text("deals-tabs") items=tabs/>
                <Tabs label=words.text("deals-groups") items=groups/>
            </div>
            {body}
        </Frame>
    }
    .into_any()
}

/// The button, and why it cannot be pressed (F06).
#[component]
pub fn NewDealButton(gate: Gate) -> impl IntoView {
    let words = words();
    let reason = (!gate.is_open()).then(|| {
        let reason = |(unmet, people): &(crate::domain::gate::Unmet, Vec<String>)| {
            let key = format!("gate-{}", unmet.condition.code());
            match people.is_empty() {
                true => words.text(&format!("{key}-nobody")),
                false => words.with(&key, args! { "people" => people.join(", ") }),
            }
        };
        gate.unmet.iter().map(reason).collect::<Vec<_>>().join(" ")
    });
    view! {
        <form method="post" action="/api/drafts/start">
            <Button kind=ButtonKind::Primary icon="plus" id="new-deal" disabled_reason=reason>
                {words.text("new-deal")}
            </Button>
        </form>
    }
}

fn table(words: Words, lines: &[Line]) -> AnyView {
    let names = ["name", "customer", "value", "closes", "status", "vendor", "stage", "type"];
    let of = |name: &str| if name == "value" { Column::number } else { Column::text };
    let columns = names.iter().map(|name| of(name)(column(words, name))).collect();
    let rows = lines.iter().map(|line| row(words, line)).collect_view();
    view! { <Table label=words.text("deals-title") columns>{rows}</Table> }.into_any()
}

fn column(words: Words, name: &str) -> String {
    words.label("deals-column", name)
}

fn row(words: Words, line: &Line) -> AnyView {
    let (name, customer, stage) = (line.name.clone(), line.customer_name.clone(), line.percent);
    let (state, deal_type) = (words.label("state", &line.substatus), line.deal_type);
    let (value, closes) = (line.value, line.close_date);
    let (tone, icon) = look(&line.substatus);
    // A mark beside the type, so that the column stays narrow.
    let partners = line.with_partners.then(|| {
        let text = words.text("label-with-partners");
        let title = text.clone();
        view! { <span class="mark" title=title><Icon name="handshake"/><span class="visually-hidden">{text}</span></span> }
    });
    let vendor = line
        .vendor_substatus
        .as_ref()
        .map_or_else(|| words.text("none-given"), |substatus| words.label("state", substatus));
    let country = words.country(line.customer_country);
    let href = format!("/deals/{}", line.id);
    view! {
        <tr>
            <RowHead><a href=href><bdi>{name}</bdi></a></RowHead>
            <Cell label=column(words, "customer")><bdi>{customer}</bdi>", "{country}</Cell>
            <Cell label=column(words, "value") number=true>{words.money(value)}</Cell>
            <Cell label=column(words, "closes")>
                <time datetime=closes.to_string()>{words.date(closes)}</time>
            </Cell>
            <Cell label=column(words, "status") card="aside">
                <StatusPill tone icon=icon text=state/>
            </Cell>
            <Cell label=column(words, "vendor")>{vendor}</Cell>
            <Cell label=column(words, "stage")>
                {stage.map_or_else(|| words.text("none-given"), |percent| words.percent(percent))}
            </Cell>
            <Cell label=column(words, "type")><Label text=words.deal_type(deal_type)/>{partners}</Cell>
        </tr>
    }
    .into_any()
}

/// What a state looks like, here and on the deal's page.
pub fn look(substatus: &str) -> (Tone, &'static str) {
    match substatus {
        "won" => (Tone::Good, "check"),
        "accepted" => (Tone::Info, "arrow-right"),
        "pending" => (Tone::Warn, "clock"),
        "lost" | "declined" => (Tone::Bad, "cross"),
        "error" => (Tone::Neutral, "error"),
        _ => (Tone::Neutral, "clock"),
    }
}

fn pages(words: Words, view: &View, list: &List, total: usize) -> AnyView {
    let here = address(view.direction, view.group);
    let (first, last) = (list.page.lines.first().map(Line::key), list.page.lines.last().map(Line::key));
    let link = |wanted: bool, side: &str, key: Option<Key>, word: &str| {
        let key = key.filter(|_| wanted)?;
        Some((format!("{here}&{side}={}", key_text(&key)), words.text(word)))
    };
    let previous = link(list.page.has_newer, "before", first, "deals-newer");
    let next = link(list.page.has_older, "after", last, "deals-older");
    let status = words.with("deals-count", args! { "count" => total });
    view! { <Pagination label=words.text("deals-pages") status previous next/> }.into_any()
}
