//! `/`: the deals, or the way in.

use leptos::prelude::*;

use crate::api;

#[component]
pub fn Home() -> impl IntoView {
    leptos_axum::redirect(if api::session().is_ok() { "/deals" } else { "/sign-in" });
}
