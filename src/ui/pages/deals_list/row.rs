//! A deal in a list: what its columns say, what was found in it, and the marks beside it.

use leptos::prelude::*;

use crate::api::lists::{Found, Hits, Line, List};
use crate::domain::deal::{DealType, Substatus};
use crate::domain::services::PartnerRole;
use crate::domain::view::{Column, Part, View};
use crate::ui::markup::{Markup, Rendered};
use crate::ui::widgets::{Icon, Label, StatusPill, Tone};
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

/// The rows of a list, as the body of its table.
pub fn rows(words: Words, view: &View, list: &List) -> String {
    let rows = Rows::new(words, view, list);
    let mut html = Markup::default();
    for line in &list.page.lines {
        rows.row(&mut html, line);
    }
    html.into_html()
}

/// What is the same for all rows of a page.
struct Rows<'a> {
    words: Words,
    view: &'a View,
    hits: Hits,
    list: &'a List,
    /// Of the columns that are shown.
    labels: Vec<(Column, Rendered)>,
    statuses: Vec<(Substatus, Rendered)>,
    vendors: Vec<(Substatus, Rendered)>,
    types: Vec<(DealType, Rendered)>,
    heart: Rendered,
    eye: Rendered,
    partners: Rendered,
    mark: Rendered,
    unmark: Rendered,
    none: Rendered,
    /// What is said around a deal's name.
    favorite: (Rendered, Rendered),
    preview: (Rendered, Rendered),
}

impl<'a> Rows<'a> {
    fn new(words: Words, view: &'a View, list: &'a List) -> Self {
        let pill = |substatus: &Substatus| {
            let (tone, icon) = look(substatus.code());
            let text = words.substatus(*substatus);
            (*substatus, Rendered::of(view! { <StatusPill tone icon=icon text/> }))
        };
        let vendor = |substatus: &Substatus| (*substatus, Rendered::of(words.substatus(*substatus)));
        let label = |kind: &DealType| (*kind, Rendered::of(view! { <Label text=words.deal_type(*kind)/> }));
        let said = |key: &str| Rendered::text(&words.text(key));
        let around = |key: &str| {
            let (before, after) = words.around(key, "name", args! {});
            (Rendered::text(&before), Rendered::text(&after))
        };
        let labelled = |column: Column| (column, Rendered::text(&words.column(column)));
        let partners = words.text("label-with-partners");
        let title = partners.clone();
        Self {
            words,
            view,
            hits: Hits::new(&view.search),
            list,
            labels: view.columns.iter().map(labelled).collect(),
            statuses: Substatus::ALL.iter().map(pill).collect(),
            vendors: Substatus::ALL.iter().map(vendor).collect(),
            types: DealType::ALL.iter().map(label).collect(),
            heart: Rendered::of(view! { <Icon name="heart"/> }),
            eye: Rendered::of(view! { <Icon name="eye"/> }),
            partners: Rendered::of(
                view! { <span class="mark" title=title><Icon name="handshake" label=partners/></span> },
            ),
            mark: said("favorite-mark"),
            unmark: said("favorite-unmark"),
            none: said("none-given"),
            favorite: around("favorite-of"),
            preview: around("deals-preview-of"),
        }
    }

    fn row(&self, html: &mut Markup, line: &Line) {
        html.raw("<tr>");
        for (column, label) in &self.labels {
            match column {
                Column::Name => self.head(html, line),
                _ => self.cell(html, *column, label, line),
            }
        }
        html.raw("</tr>");
    }

    fn cell(&self, html: &mut Markup, column: Column, label: &Rendered, line: &Line) {
        html.raw("<td data-label=\"").rendered(label).raw("\"");
        let is_empty = match column {
            Column::Vendor => line.vendor.is_none(),
            Column::Stage => line.percent.is_none(),
            Column::PartnerRole => role(line).is_none(),
            Column::CrmId => line.crm_id.is_none(),
            _ => false,
        };
        if is_empty {
            // Not on phones, where it would be a line that says nothing.
            html.raw(" data-card=\"off\"><span>").rendered(&self.none).raw("</span></td>");
            return;
        }
        html.raw(match column {
            Column::Value => " class=\"number\"><span>",
            Column::Status => " data-card=\"aside\"><span>",
            _ => "><span>",
        });
        self.value(html, column, line);
        html.raw("</span></td>");
    }

    fn value(&self, html: &mut Markup, column: Column, line: &Line) {
        let words = self.words;
        match column {
            Column::Name => {}
            Column::Customer => self.marked(html, Part::Customer, &line.customer_name),
            Column::Country => {
                html.text(&words.country(line.customer_country));
            }
            Column::Value => {
                html.text(&words.money(line.value));
            }
            Column::Closes => {
                html.raw("<time datetime=\"").text(&line.close_date.to_string()).raw("\">");
                html.text(&words.date(line.close_date)).raw("</time>");
            }
            Column::Status => write(html, &self.statuses, line.substatus),
            Column::Vendor => {
                if let Some(substatus) = line.vendor {
                    write(html, &self.vendors, substatus);
                }
            }
            Column::Stage => {
                html.text(&line.percent.map(|percent| words.percent(percent)).unwrap_or_default());
            }
            Column::Type => {
                write(html, &self.types, line.deal_type);
                if line.with_partners {
                    html.rendered(&self.partners);
                }
            }
            Column::Location => {
                match &line.location {
                    None => html.text(&words.text("deal-location-all")),
                    Some(location) => html.text(
                        self.list.names.locations.get(location).map(String::as_str).unwrap_or_default(),
                    ),
                };
            }
            Column::Created => {
                html.raw("<time datetime=\"").text(&line.created_at.to_rfc3339()).raw("\">");
                html.text(&words.day(line.created_at)).raw("</time>");
            }
            Column::PartnerRole => {
                html.text(&role(line).map(|role| words.partner_role(role)).unwrap_or_default());
            }
            Column::CrmId => self.marked(html, Part::Ids, line.crm_id.as_deref().unwrap_or_default()),
            Column::ReferralId => {
                html.raw("<code>").text(line.id.as_str()).raw("</code>");
            }
        }
    }

    /// Its name, the marks beside it, and where a search has found it if no column says so.
    fn head(&self, html: &mut Markup, line: &Line) {
        let (id, name) = (Rendered::text(line.id.as_str()), Rendered::text(&line.name));
        html.raw("<th scope=\"row\"><div class=\"deal-name\">");
        self.button(html, line.is_favorite, &id, &name);
        html.raw("<a href=\"/deals/").rendered(&id).raw("\">");
        self.marked(html, Part::Name, &line.name);
        html.raw("</a><a class=\"peek\" data-panel href=\"/deals/").rendered(&id);
        html.raw("/preview\" aria-label=\"");
        around(html, &self.preview, &name);
        html.raw("\">").rendered(&self.eye).raw("</a></div>");
        for found in self.list.found.get(&line.id).into_iter().flatten() {
            self.found(html, found);
        }
        html.raw("</th>");
    }

    fn button(&self, html: &mut Markup, is_favorite: bool, id: &Rendered, name: &Rendered) {
        let (action, pressed, title) = match is_favorite {
            true => ("unmark", "true", &self.unmark),
            false => ("mark", "false", &self.mark),
        };
        html.raw("<button class=\"heart\" form=\"favorites\" name=\"").raw(action).raw("\" value=\"");
        html.rendered(id).raw("\" aria-pressed=\"").raw(pressed).raw("\" title=\"").rendered(title);
        html.raw("\" aria-label=\"");
        around(html, &self.favorite, name);
        html.raw("\">").rendered(&self.heart).raw("</button>");
    }

    fn found(&self, html: &mut Markup, found: &Found) {
        let place = self.words.label("found-in", found.place.code());
        let (before, after) = self.words.around("deals-found-in", "text", args! { "place" => place });
        html.raw("<p class=\"found\">").text(&before);
        self.marked(html, found.place.part(), &found.text);
        html.text(&after).raw("</p>");
    }

    fn marked(&self, html: &mut Markup, part: Part, text: &str) {
        html.raw("<bdi>");
        if self.hits.is_empty() || !self.view.searches(part) {
            html.text(text);
        } else {
            for (piece, is_hit) in self.hits.mark(text) {
                match is_hit {
                    true => html.raw("<mark>").text(piece).raw("</mark>"),
                    false => html.text(piece),
                };
            }
        }
        html.raw("</bdi>");
    }
}

fn role(line: &Line) -> Option<PartnerRole> {
    Some(line.deal.as_ref()?.services.as_ref()?.role)
}

fn around(html: &mut Markup, (before, after): &(Rendered, Rendered), name: &Rendered) {
    html.rendered(before).rendered(name).rendered(after);
}

fn write<T: PartialEq>(html: &mut Markup, rendered: &[(T, Rendered)], wanted: T) {
    if let Some((_, rendered)) = rendered.iter().find(|(value, _)| *value == wanted) {
        html.rendered(rendered);
    }
}
