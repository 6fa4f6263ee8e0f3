//! A deal in a list: what its columns say, what was found in it, and the marks beside it.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::api::lists::{Found, Hits, Line, List};
use crate::domain::id::LocationId;
use crate::domain::view::{Column, Columns, View};
use crate::ui::pages::search::marked;
use crate::ui::widgets::{Cell, Icon, Label, RowHead, StatusPill, Tone};
use crate::words::{Words, args};

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

/// What is the same for all rows of a page.
pub struct Rows<'a> {
    words: Words,
    columns: &'a Columns,
    hits: Hits,
    list: &'a List,
    locations: HashMap<&'a LocationId, &'a str>,
    labels: HashMap<Column, String>,
    /// For a deal that is not marked, and for one that is.
    mark: [String; 2],
    preview: String,
    partners: String,
    none: String,
}

impl<'a> Rows<'a> {
    pub fn new(words: Words, view: &'a View, list: &'a List) -> Self {
        Self {
            words,
            columns: &view.columns,
            hits: Hits::new(&view.search),
            list,
            locations: list.locations.iter().map(|at| (&at.id, at.name.as_str())).collect(),
            labels: view.columns.iter().map(|column| (column, words.column(column))).collect(),
            mark: [words.text("favorite-mark"), words.text("favorite-unmark")],
            preview: words.text("deals-preview"),
            partners: words.text("label-with-partners"),
            none: words.text("none-given"),
        }
    }

    pub fn row(&self, line: &Line) -> AnyView {
        let cells = self.columns.iter().map(|column| self.cell(column, line)).collect_view();
        let class = line.is_favorite.then_some("favorite");
        view! { <tr class=class>{cells}</tr> }.into_any()
    }

    fn cell(&self, column: Column, line: &Line) -> AnyView {
        let words = self.words;
        let label = self.labels.get(&column).cloned().unwrap_or_default();
        let none = || self.none.clone();
        let text = |text: String| view! { <Cell label=label.clone()>{text}</Cell> }.into_any();
        match column {
            Column::Name => self.head(line),
            Column::Customer => {
                let customer = self.marked(&line.customer_name);
                view! { <Cell label><bdi>{customer}</bdi></Cell> }.into_any()
            }
            Column::Country => text(words.country(line.customer_country)),
            Column::Value => {
                let value = words.money(line.value);
                view! { <Cell label number=true>{value}</Cell> }.into_any()
            }
            Column::Closes => {
                let date = line.close_date;
                view! { <Cell label><time datetime=date.to_string()>{words.date(date)}</time></Cell> }
                    .into_any()
            }
            Column::Status => {
                let (tone, icon) = look(line.substatus.code());
                let status = words.substatus(line.substatus);
                view! { <Cell label card="aside"><StatusPill tone icon text=status/></Cell> }.into_any()
            }
            Column::Vendor => match line.vendor {
                Some(substatus) => text(words.substatus(substatus)),
                None => empty(label, none()),
            },
            Column::Stage => match line.percent {
                Some(percent) => text(words.percent(percent)),
                None => empty(label, none()),
            },
            Column::Type => {
                let partners = line.with_partners.then(|| {
                    let (title, name) = (self.partners.clone(), self.partners.clone());
                    view! { <span class="mark" title=title><Icon name="handshake" label=name/></span> }
                });
                let kind = words.deal_type(line.deal_type);
                view! { <Cell label><Label text=kind/>{partners}</Cell> }.into_any()
            }
            Column::Location => match &line.location {
                None => text(words.text("deal-location-all")),
                Some(location) => text(self.locations.get(location).copied().unwrap_or_default().to_owned()),
            },
            Column::Created => {
                let at = line.created_at;
                let day = words.date(at.date_naive());
                view! { <Cell label><time datetime=at.to_rfc3339()>{day}</time></Cell> }.into_any()
            }
            Column::CrmId => match &line.crm_id {
                Some(id) => {
                    let id = self.marked(id);
                    view! { <Cell label><bdi>{id}</bdi></Cell> }.into_any()
                }
                None => empty(label, none()),
            },
            Column::ReferralId => {
                let id = line.id.as_str().to_owned();
                view! { <Cell label><code>{id}</code></Cell> }.into_any()
            }
        }
    }

    /// Its name, the marks beside it, and where a search has found it if no column says so.
    fn head(&self, line: &Line) -> AnyView {
        let id = line.id.as_str().to_owned();
        let name = self.marked(&line.name);
        let found = self.list.found.get(&line.id).map(Vec::as_slice).unwrap_or_default();
        let found = found.iter().map(|found| self.found(found)).collect_view();
        let (heart, place) = (self.heart(line), format!("/deals/{id}"));
        let (preview, label) = (format!("{place}/preview"), format!("{}: {}", self.preview, line.name));
        view! {
            <RowHead>
                <div class="deal-name">
                    {heart}
                    <a href=place><bdi>{name}</bdi></a>
                    <a class="peek" href=preview data-panel="" aria-label=label><Icon name="eye"/></a>
                </div>
                {found}
            </RowHead>
        }
        .into_any()
    }

    fn heart(&self, line: &Line) -> AnyView {
        let (id, marked) = (line.id.as_str().to_owned(), line.is_favorite);
        let name = if marked { "unmark" } else { "mark" };
        let [mark, unmark] = &self.mark;
        view! {
            <button
                class="heart"
                form="favorites"
                name=name
                value=id
                aria-pressed=if marked { "true" } else { "false" }
                title=if marked { unmark.clone() } else { mark.clone() }
                data-mark=mark.clone()
                data-unmark=unmark.clone()
                aria-label=self.words.with("favorite-of", args! { "name" => line.name.as_str() })
            >
                <Icon name="heart"/>
            </button>
        }
        .into_any()
    }

    fn found(&self, found: &Found) -> AnyView {
        let place = self.words.label("found-in", found.place.code());
        let text = self.marked(&found.text);
        view! { <p class="found">{place}": "<bdi>{text}</bdi></p> }.into_any()
    }

    fn marked(&self, text: &str) -> AnyView {
        marked(&self.hits, text)
    }
}

/// Not on phones, where it would be a line that says nothing.
fn empty(label: String, none: String) -> AnyView {
    view! { <Cell label card="off">{none}</Cell> }.into_any()
}
