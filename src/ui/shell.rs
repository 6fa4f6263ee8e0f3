//! The document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

use super::app::{App, has_dialogue, has_island};
use super::asset::{DIALOGUE, ISLANDS, PAGE, asset};
use super::reader::{reader, request_path};

/// The addresses of what the islands run on.
#[derive(Clone, Debug)]
pub struct IslandFiles {
    pub program: String,
    pub module: String,
}

pub fn shell(options: LeptosOptions, files: IslandFiles) -> impl IntoView {
    let path = request_path();
    let (island, dialogue) = (has_island(&path), has_dialogue(&path));
    let reader = reader();
    let theme = reader.theme();
    view! {
        <!DOCTYPE html>
        <html lang=reader.words.locale().code() data-theme=theme>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="description" content=reader.words.text("sign-in-lead")/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.ico" sizes="32x32"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                // A table that is painted in parts changes its columns' widths.
                <link rel="expect" href="#whole" blocking="render"/>
                <HashedStylesheet options=options id="styles"/>
                {reader.session.is_some().then(|| view! { <script type="module" src=asset(PAGE) nonce=use_nonce()></script> })}
                {dialogue.then(|| view! { <script type="module" src=asset(DIALOGUE) nonce=use_nonce()></script> })}
                {island.then(|| islands(files))}
                <MetaTags/>
            </head>
            <body>
                <App/>
                <span id="whole" hidden></span>
            </body>
        </html>
    }
}

/// In the place of Leptos's `HydrationScripts`, which fetch the module beside the styles and so delay them.
fn islands(files: IslandFiles) -> impl IntoView {
    // As there: the islands alone are alive in the browser.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    view! {
        <script
            type="module"
            src=asset(ISLANDS)
            nonce=use_nonce()
            data-program=files.program
            data-module=files.module
        ></script>
    }
}
