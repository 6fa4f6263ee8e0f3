//! The scripts that only some pages load. Each stands in the page beside what needs it: from an address one
//! cannot tell whether what is there exists, and may be seen.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::asset::{DIALOGUE, ISLANDS, asset};

/// The addresses of what the islands run on.
#[derive(Clone, Debug)]
pub struct IslandFiles {
    pub program: String,
    pub module: String,
}

/// Brings the page's islands to life; once a page. In the place of Leptos's `HydrationScripts`, which fetch
/// the module beside the styles and so delay them.
#[component]
pub fn Islands() -> impl IntoView {
    use_context::<IslandFiles>().map(|files| {
        view! {
            <script
                type="module"
                src=asset(ISLANDS)
                nonce=use_nonce()
                data-program=files.program
                data-module=files.module
            ></script>
        }
    })
}

/// Asks in a dialogue before acts that cannot be undone.
#[component]
pub fn Dialogues() -> impl IntoView {
    view! { <script type="module" src=asset(DIALOGUE) nonce=use_nonce()></script> }
}
