//! The lists of deals (SPEC §10.2, §10.3): inbound, outbound and favorites, by group, filtered,
//! searched, sorted, with the columns that the reader has chosen. The address says all of it.

mod address;
mod columns;
mod filters;
mod panel;
mod preview;
mod row;
mod tools;
mod views;

use leptos::prelude::*;

use self::address::{Kind, here, list_at, page_at, panel_at};
use self::columns::CHOSEN;
pub use self::columns::DealsColumns;
pub use self::filters::DealsFilter;
pub use self::preview::DealPreview;
pub use self::row::look;
pub use self::views::DealsViews;
use crate::api;
use crate::api::deals::Gate;
use crate::api::lists::{Count, From, Line, List};
use crate::domain::id::ReferralId;
use crate::domain::view::{Asked, Column, Group, ROWS, Sort, Tab, View};
use crate::ui::frame::{Frame, Place};
use crate::ui::page::{PageTitle, ask_in_workspace, failure};
use crate::ui::reader::{query, query_pairs, reader, words};
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Column as Head, Direction, EmptyState, ErrorSummary, LinkButton, Pagination,
    TabItem, Table, Tabs, Tone,
};
use crate::words::{Words, args};

#[component]
pub fn DealsList() -> impl IntoView {
    let pairs = query_pairs();
    let left = reader().session.map(|session| session.deals_view.clone()).unwrap_or_default();
    // Who comes without saying which list gets the one that they left, where it begins.
    if pairs.is_empty() && !left.is_empty() {
        match api::lists::left() {
            Ok(left) => crate::api::go(&list_at(&left)),
            Err(error) => return failure(&error),
        }
        return ().into_any();
    }
    // Enter presses the button that applies the filters, whatever is typed beside them.
    if let Some(form) = here("/deals/filter", &pairs, &[]).filter(|_| filters::looks_for_solution(&pairs)) {
        crate::api::go(&format!("{form}#filter-solution"));
        return ().into_any();
    }
    let asked = match api::lists::asked(&pairs) {
        Ok(asked) => asked,
        Err(error) => return failure(&error),
    };
    let from = api::lists::from_of(&pairs);
    // The same page once more, as after a heart is pressed.
    let back = here("/deals", &pairs, &["saved", CHOSEN]).unwrap_or_else(|| page_at(&asked.view, &from));
    let chosen = columns::are_chosen(&pairs).then(|| back.clone());
    let question = {
        let view = asked.view.clone();
        let from = from.clone();
        async move {
            let list = api::lists::list(&view, &from).await?;
            // A page that is not there is none to come back to.
            let page = if list.page.lines.is_empty() { &From::Start } else { &from };
            api::lists::remember(&view, page, chosen.is_some()).await?;
            if let Some(back) = chosen {
                crate::api::go(&back);
            }
            Ok(list)
        }
    };
    // What could not be read goes with the reader to the filters, to be mended there.
    let unread = filters::to_mend(&asked, &pairs);
    ask_in_workspace(question, move |list| page(&asked, unread, &from, back, list))
}

fn page(asked: &Asked, unread: String, from: &From, back: String, list: List) -> AnyView {
    let (words, view) = (words(), &asked.view);
    let total = list.counts.of(view.tab, view.group);
    let title = title(words, view);
    let (tabs, tools) = (tabs(words, view, &list), tools::tools(words, view, from, &list.counts, &unread));
    let form = format!("{}{unread}", panel_at(Kind::Filter, view, from));
    let problems = filters::problems(words, asked, &form);
    let wrong = !problems.is_empty();
    let (ignored, left_out, saved) = (ignored(words, asked), left_out(words, asked, from), saved(words));
    let chips = tools::chips(words, view, &list.names);
    let found = words.with("deals-found", args! { "count" => counted(words, total) });
    let body = if list.page.lines.is_empty() {
        nothing(words, view, from, &list)
    } else {
        view! { {table(words, view, &list)} {pages(words, view, &list, total)} }.into_any()
    };
    view! {
        <PageTitle text=title wrong/>
        <Frame place=Place::Deals>
            <header class="page-head">
                <h1>{words.text("deals-title")}</h1>
                <div class="actions"><NewDealButton gate=list.gate/></div>
            </header>
            {saved}
            {tabs}
            {tools}
            // The form for them may open beside it, with a summary of its own.
            <ErrorSummary id="unread" title=words.text("deals-unread") items=problems/>
            {ignored}
            {left_out}
            {chips}
            <div class="list-split">
                <div class="list-main">{body}</div>
                <aside class="panel-place" id="panel" aria-label=words.text("panel")></aside>
            </div>
            // Filled by `page.js` with the card of the deal that is pointed at.
            <aside id="hover-card" popover="auto" class="panel card hover-card" aria-label=words.text("deals-preview")></aside>
            // Said by `page.js`: a live region tells what changes in it, and nothing that was there before.
            <p class="visually-hidden" role="status" id="list-status" data-text=found></p>
            // What it says of each heart once that is pressed.
            <form
                method="post"
                action="/api/deals/favorite"
                id="favorites"
                data-mark=words.text("favorite-mark")
                data-unmark=words.text("favorite-unmark")
                data-failed=words.text("favorite-failed")
            >
                <input type="hidden" name="back" value=back/>
            </form>
        </Frame>
    }
    .into_any()
}

/// What the list is of, so that the browser's history tells one from another.
fn title(words: Words, view: &View) -> String {
    let tab = words.tab(view.tab);
    match view.group {
        None => tab,
        Some(group) => words.with("deals-page-title", args! { "tab" => tab, "group" => words.group(group) }),
    }
}

/// A number that tells where not all was counted.
pub fn counted(words: Words, count: Count) -> String {
    let number = words.number(i64::try_from(count.referrals).unwrap_or(i64::MAX));
    if count.or_more { words.with("deals-or-more", args! { "number" => number }) } else { number }
}

fn tabs(words: Words, view: &View, list: &List) -> AnyView {
    let tab = |tab: Tab| {
        let elsewhere = View { tab, group: None, ..view.clone() };
        TabItem {
            href: list_at(&elsewhere),
            label: words.tab(tab),
            count: Some(counted(words, list.counts.of(tab, None))),
            current: tab == view.tab,
        }
    };
    let group = |group: Option<Group>| TabItem {
        href: list_at(&View { group, ..view.clone() }),
        label: group.map_or_else(|| words.text("deals-group-all"), |group| words.group(group)),
        count: Some(counted(words, list.counts.of(view.tab, group))),
        current: group == view.group,
    };
    let tabs = Tab::ALL.iter().copied().map(tab).collect();
    let groups = std::iter::once(None).chain(Group::ALL.iter().copied().map(Some)).map(group).collect();
    view! {
        <div class="list-tools">
            <Tabs label=words.text("deals-tabs") items=tabs/>
            <Tabs label=words.text("deals-groups") items=groups/>
        </div>
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

/// What was saved just now: the list under a name, or a team that the reader has left.
fn saved(words: Words) -> Option<AnyView> {
    let title = match query().get("saved").as_deref() {
        Some("left") => words.text("deal-edit-left"),
        Some("new") => words.text("views-saved"),
        Some("replaced") => words.text("views-replaced"),
        Some("replaced-shared") => words.text("views-replaced-shared"),
        _ => return None,
    };
    Some(view! { <Banner tone=Tone::Good title told=true/> }.into_any())
}

/// What the address said and nobody understands, besides what was typed into a line: the list is not
/// filtered by it.
fn ignored(words: Words, asked: &Asked) -> Option<AnyView> {
    let names = asked.ignored.iter().filter(|name| !filters::is_typed(name));
    let names = names.map(|name| words.label("view", name)).collect::<Vec<_>>();
    if names.is_empty() {
        return None;
    }
    let title = words.with("deals-ignored", args! { "names" => names.join(", ") });
    Some(view! { <Banner tone=Tone::Warn title/> }.into_any())
}

/// Columns that were chosen beyond the most.
fn left_out(words: Words, asked: &Asked, from: &From) -> Option<AnyView> {
    if asked.left_out.is_empty() {
        return None;
    }
    let names = asked.left_out.iter().map(|column| words.column(*column)).collect::<Vec<_>>().join(", ");
    let title = words.with("deals-left-out", args! { "most" => Column::MOST, "names" => names });
    let to = panel_at(Kind::Columns, &asked.view, from);
    let choose = panel_link(to, "columns", words.text("deals-columns"));
    Some(view! { <Banner tone=Tone::Warn title>{choose}</Banner> }.into_any())
}

fn nothing(words: Words, view: &View, from: &From, list: &List) -> AnyView {
    let link = |to: String, text: &str| {
        let text = words.text(text);
        view! { <LinkButton href=to>{text}</LinkButton> }.into_any()
    };
    let (code, action) = if *from != From::Start {
        ("beyond", Some(link(list_at(view), "deals-to-start")))
    } else if view.part.is_some() && list.counts.in_part(None).is_some_and(|count| !count.is_none()) {
        ("part", Some(link(list_at(&View { part: None, ..view.clone() }), "deals-search-everywhere")))
    } else if !view.is_whole() {
        ("narrowed", Some(link(list_at(&tools::cleared(view)), "deals-clear")))
    } else {
        match (view.tab, view.group) {
            (Tab::Favorites, _) if list.counts.of(view.tab, None).is_none() => ("favorites", None),
            (_, Some(group)) => {
                (group.code(), Some(link(list_at(&View { group: None, ..view.clone() }), "deals-all")))
            }
            (tab, None) => (tab.code(), None),
        }
    };
    let (title, body) = (format!("deals-empty-{code}-title"), format!("deals-empty-{code}"));
    view! { <EmptyState icon="deals" title=words.text(&title) body=words.text(&body) action/> }.into_any()
}

fn table(words: Words, view: &View, list: &List) -> AnyView {
    let columns = view.columns.iter().map(|column| head(words, view, column)).collect();
    let rows = row::rows(words, view, list);
    view! { <Table label=words.text("deals-title") columns rows/> }.into_any()
}

fn head(words: Words, view: &View, column: Column) -> Head {
    let label = words.column(column);
    let head = if column == Column::Value { Head::number(label) } else { Head::text(label) };
    let Some(key) = column.sort_key() else { return head };
    let now = (view.sort.key == key).then_some(if view.sort.descending {
        Direction::Descending
    } else {
        Direction::Ascending
    });
    let sort = if now.is_some() { view.sort.reversed() } else { Sort::first(key) };
    head.sorted(list_at(&View { sort, ..view.clone() }), now)
}

fn pages(words: Words, view: &View, list: &List, total: Count) -> AnyView {
    let (first, last) = (list.page.lines.first(), list.page.lines.last());
    let link = |wanted: bool, line: Option<&Line>, from: fn(ReferralId) -> From, word: &str| {
        let line = line.filter(|_| wanted)?;
        Some((page_at(view, &from(line.id.clone())), words.text(word)))
    };
    let newest = view.sort == Sort::NEWEST;
    let (before, after) =
        if newest { ("deals-newer", "deals-older") } else { ("deals-previous", "deals-next") };
    let previous = link(list.page.goes_on_before, first, From::Before, before);
    let next = link(list.page.goes_on_after, last, From::After, after);
    let status =
        words.with("deals-count", args! { "count" => total.referrals, "shown" => counted(words, total) });
    let sizes = ROWS
        .into_iter()
        .map(|rows| {
            let current = (rows == view.rows).then_some("true");
            let href = list_at(&View { rows, ..view.clone() });
            view! { <li><a href=href aria-current=current>{rows}</a></li> }
        })
        .collect_view();
    view! {
        <div class="list-foot">
            <Pagination label=words.text("deals-pages") status previous next/>
            <nav class="sizes" aria-label=words.text("deals-rows")>
                <p>{words.text("deals-rows")}</p>
                <ul>{sizes}</ul>
            </nav>
        </div>
    }
    .into_any()
}

/// The link to a panel, which opens beside the list where scripts run and is a page of its own
/// otherwise.
fn panel_link(href: String, icon: &'static str, text: String) -> AnyView {
    view! { <LinkButton href icon panel=true>{text}</LinkButton> }.into_any()
}
