//! `/`: the deals, the people for whoever opens nothing else, or the way in.

use leptos::prelude::*;

use crate::api;

#[component]
pub fn Home() -> impl IntoView {
    crate::api::go(api::session::first_page().unwrap_or("/sign-in"));
}
