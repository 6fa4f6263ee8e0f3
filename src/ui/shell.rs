//! The document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

use super::app::{App, has_dialogue, has_island};
use super::reader::{reader, request_path};

/// Leptos waits for an idle moment before islands come alive, and for as long as it takes: on a page that
/// never reports one they would stay dead. This ends the wait.
const SOON: &str = "(wait => wait && (window.requestIdleCallback = (act, options) => \
    wait.call(window, act, { timeout: 300, ...options })))(window.requestIdleCallback)";

pub fn shell(options: LeptosOptions) -> impl IntoView {
    let path = request_path();
    let (island, dialogue) = (has_island(&path), has_dialogue(&path));
    let (styles, scripts) = (options.clone(), options);
    let reader = reader();
    let theme = reader.theme();
    view! {
        <!DOCTYPE html>
        <html lang=reader.words.locale().code() data-theme=theme>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="alternate icon" href="/favicon.ico"/>
                <HashedStylesheet options=styles id="styles"/>
                {reader.session.is_some().then(|| view! { <script type="module" src="/page.js" nonce=use_nonce()></script> })}
                {dialogue.then(|| view! { <script type="module" src="/dialogue.js" nonce=use_nonce()></script> })}
                {island.then(|| view! {
                    <script nonce=use_nonce()>{SOON}</script>
                    <HydrationScripts options=scripts islands=true/>
                })}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
