//! Tandem: the co-sell workspace in which a platform vendor and its partners work shared deals.
//!
//! The map of the house; `tests/house.rs` holds every arrow that there is:
//!
//! ```text
//! ui ─▶ api ─▶ service ─▶ store ─▶ (SQLite | PostgreSQL)
//!       jobs ─┘ │
//!               ▼
//!            domain   ◀─ everyone may read it, it reads nobody
//! ```
//!
//! - [`domain`]: the programme's rules. Pure; on the server and in the browser.
//! - [`api`]: server functions: who is asking, call a service, answer.
//! - [`islands`]: what the browser makes interactive; small, ends in the WebAssembly module.
//! - `ui`: the pages, rendered on the server alone.
//! - `words`: the locale files and the locale's forms of numbers and dates.
//! - `service`: use cases, one transaction each.
//! - `store`: SQL and nothing but SQL.
//! - `jobs`: what the clock drives.
//! - `server`: settings, the router and what every request passes through.

// A page is one nested type; the larger ones go beyond the default depth.
#![recursion_limit = "512"]

pub mod api;
pub mod domain;
pub mod islands;

#[cfg(feature = "ssr")]
pub mod jobs;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod words;

/// Starts the islands of the page that has just been loaded.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
