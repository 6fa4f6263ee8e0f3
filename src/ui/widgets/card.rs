//! A part of a page with a heading of its own and, at most, one act.

use leptos::prelude::*;

/// `id` makes it a place that links can point at.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional_no_strip, into)] action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card" id=id>
            <div class="card-head"><h2>{title}</h2>{action}</div>
            {children()}
        </section>
    }
}
