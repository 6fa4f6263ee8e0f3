//! User management, for those who give roles (F05): the list, an invitation, and one person.

mod end;
mod explainer;
mod history;
mod invite;
mod list;
mod person;
mod roles;

pub use end::PersonEnd;
pub use invite::InvitePerson;
pub use list::PeopleList;
pub use person::PersonPage;

use crate::api::people::Location;
use crate::domain::access::{Grant, Scope};
use crate::domain::id::LocationId;
use crate::domain::people::Standing;
use crate::ui::places::location_name;
use crate::ui::widgets::{StatusPill, Tone};
use crate::words::{Words, args};
use leptos::prelude::*;

/// A role with the place that it is for, where it can be for one.
pub fn grant_text(words: Words, grant: &Grant, locations: &[Location]) -> String {
    let role = words.role(grant.role);
    let place = match &grant.scope {
        Scope::Location(location) => place_text(words, Some(location), locations),
        Scope::Company if grant.role.takes_location() => words.text("account-scope-company"),
        Scope::Company => return role,
    };
    words.with("people-grant", args! { "role" => role, "place" => place })
}

fn place_text(words: Words, location: Option<&LocationId>, locations: &[Location]) -> String {
    let Some(id) = location else { return words.text("field-details-location-all") };
    location_name(locations, id).unwrap_or_else(|| words.text("none-given"))
}

/// Back to the list, above what is of one person.
fn crumbs(words: Words) -> AnyView {
    view! {
        <nav class="crumbs" aria-label=words.text("frame-crumbs")>
            <ol><li><a href="/people">{words.text("people-title")}</a></li></ol>
        </nav>
    }
    .into_any()
}

fn standing_pill(words: Words, standing: Standing) -> AnyView {
    let (tone, icon) = match standing {
        Standing::Active => (Tone::Good, "check"),
        Standing::Invited => (Tone::Warn, "clock"),
        Standing::Deactivated => (Tone::Neutral, "lock"),
    };
    view! { <StatusPill tone icon=icon text=words.standing(standing)/> }.into_any()
}
