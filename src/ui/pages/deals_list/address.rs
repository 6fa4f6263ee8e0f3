//! Where the lists and what belongs to them are.

pub use crate::api::lists::list_at;
use crate::api::lists::{From, address_of, page_text};
use crate::domain::view::View;

/// What is asked beside a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Filter,
    Columns,
    Views,
}

/// A list at one of its pages.
pub fn page_at(view: &View, from: &From) -> String {
    format!("/deals?{}", page_text(view, from))
}

/// The address that says this, without what was left empty and what is said only once; none where that
/// is nothing.
pub fn here(path: &str, pairs: &[(String, String)], but: &[&str]) -> Option<String> {
    let stays = |(name, text): &&(String, String)| !text.trim().is_empty() && !but.contains(&name.as_str());
    let pairs: Vec<_> = pairs.iter().filter(stays).cloned().collect();
    (!pairs.is_empty()).then(|| format!("{path}?{}", address_of(&pairs)))
}

/// What is asked beside a page of a list, with the way back to that page.
pub fn panel_at(kind: Kind, view: &View, from: &From) -> String {
    let name = match kind {
        Kind::Filter => "filter",
        Kind::Columns => "columns",
        Kind::Views => "views",
    };
    format!("/deals/{name}?{}", page_text(view, from))
}
