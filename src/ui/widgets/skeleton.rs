//! The shape of lines that are on their way.

use leptos::prelude::*;

/// `label` is what screen readers hear meanwhile.
#[component]
pub fn Skeleton(#[prop(into)] label: String, #[prop(default = 3)] lines: u8) -> impl IntoView {
    let lines =
        (0..lines).map(|_| view! { <span class="skeleton" aria-hidden="true"></span> }).collect_view();
    view! { <div class="stack" aria-busy="true"><span class="visually-hidden">{label}</span>{lines}</div> }
}
