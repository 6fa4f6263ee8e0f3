//! The document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

use super::app::App;
use super::asset::{PAGE, asset};
use super::reader::reader;
use super::scripts::IslandFiles;

pub fn shell(options: LeptosOptions, files: IslandFiles) -> impl IntoView {
    provide_context(files);
    // The islands alone are alive in the browser.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
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
                <HashedStylesheet options=options.clone() id="styles"/>
                <script type="module" src=asset(PAGE) nonce=use_nonce()></script>
                <AutoReload options/>
                <MetaTags/>
            </head>
            <body>
                <App/>
                <span id="whole" hidden></span>
            </body>
        </html>
    }
}
