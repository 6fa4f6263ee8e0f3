//! An address that names nothing.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::ui::page::failure;

#[component]
pub fn NotFound() -> impl IntoView {
    failure(&ApiError::NotFound)
}
