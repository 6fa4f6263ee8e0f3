//! Where the lists and what belongs to them are.

use crate::api::lists::query_text;
use crate::domain::id::ReferralId;
use crate::domain::view::View;

/// What is asked beside a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Filter,
    Columns,
    Views,
}

pub fn list_at(view: &View) -> String {
    format!("/deals?{}", query_text(view))
}

pub fn page_after(view: &View, id: &ReferralId) -> String {
    format!("{}&after={id}", list_at(view))
}

pub fn page_before(view: &View, id: &ReferralId) -> String {
    format!("{}&before={id}", list_at(view))
}

pub fn panel_at(kind: Kind, view: &View) -> String {
    let name = match kind {
        Kind::Filter => "filter",
        Kind::Columns => "columns",
        Kind::Views => "views",
    };
    format!("/deals/{name}?{}", query_text(view))
}
