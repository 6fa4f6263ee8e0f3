//! Names and addresses that a reader takes along.

use leptos::prelude::*;

use super::widgets::CopyButton;
use crate::domain::values::EmailAddress;
use crate::words::{Words, args};

/// Writes to somebody.
pub fn mail(email: &EmailAddress) -> AnyView {
    let address = email.as_str().to_owned();
    view! { <a href=format!("mailto:{address}")>{address.clone()}</a> }.into_any()
}

pub fn copy(words: Words, text: &str) -> AnyView {
    let label = words.with("copy-this", args! { "text" => text });
    let (copied, failed) = (words.text("copy-done"), words.text("copy-failed"));
    view! { " " <CopyButton text label copied failed/> }.into_any()
}
