//! `/`: the deals, the people for whoever opens nothing else, or the way in.

use leptos::prelude::*;

use crate::api;

#[component]
pub fn Home() -> impl IntoView {
    let people = || api::people::may_manage().unwrap_or(false);
    crate::api::go(match api::session::may_open_workspace() {
        Ok(false) if people() => "/people",
        Ok(_) => "/deals",
        Err(_) => "/sign-in",
    });
}
