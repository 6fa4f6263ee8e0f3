//! A deal's life over HTTP, by plain forms: its stages, its end, its edits, who sees and may do what
//! (SPEC §3, §6 to §8).

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "../support/companies.rs"]
mod companies;
#[path = "../support/page.rs"]
mod page;
#[path = "../support/mod.rs"]
mod support;

mod access;
mod edits;
mod life;
mod sharing;

use std::collections::BTreeMap;

use companies::{Visit, World};
use page::{Page, read};
use tandem::domain::deal::Deal;

const ADA: &str = "ada@fabrikam.example";
const SVEN: &str = "sven@fabrikam.example";
const UMA: &str = "uma@fabrikam.example";
const NILS: &str = "nils@northwind.example";
const VERA: &str = "vera@vendor.example";

const EDIT: &str = "/api/deals/change";
const DETAILS: (&str, &str) = ("part", "details");

async fn deal_page(visit: &Visit<'_>, deal: &Deal) -> Page {
    read(visit, &format!("/deals/{}", deal.id)).await
}

async fn mark(visit: &Visit<'_>, deal: &Deal, stage: &str) -> String {
    visit.send("/api/deals/mark_stage", &[("deal", deal.id.as_str()), ("stage", stage)]).await
}

async fn close(visit: &Visit<'_>, deal: &Deal, act: &str, more: &[(&str, &str)]) -> String {
    let form = [&[("deal", deal.id.as_str()), ("act", act)], more].concat();
    visit.send("/api/deals/close", &form).await
}

fn place(deal: &Deal) -> String {
    format!("/deals/{}", deal.id)
}

/// Where a command leads that was carried out.
fn done(deal: &Deal, command: &str) -> String {
    format!("{}?done={command}", place(deal))
}

fn edit_page(deal: &Deal) -> String {
    format!("{}/change/details", place(deal))
}

/// The edit form as a page of this person's browser holds it.
async fn edit_form(visit: &Visit<'_>, deal: &Deal) -> BTreeMap<String, String> {
    read(visit, &edit_page(deal)).await.form(EDIT)
}

/// What the banners on a page say.
fn banners(page: &Page) -> String {
    page.texts(".banner h2").join(" | ")
}

/// Sends an edit that is refused; what of it is kept to be copied, and what is said to that.
async fn not_saved(visit: &Visit<'_>, form: &[(&str, &str)]) -> (String, String) {
    let to = visit.send(EDIT, form).await;
    assert!(to.contains("/change/details?kept="), "{to}");
    let page = read(visit, &to).await;
    assert!(!page.has("main form:not([action='/api/session/sign_out'])"), "there is nothing to send");
    (page.texts("main .key-values dd").join(" | "), banners(&page))
}

/// What is typed in vain waits for its author; nothing else is written.
async fn but_stashes(world: &World) -> BTreeMap<String, Vec<String>> {
    let mut dump = world.dump().await;
    dump.remove("stashes");
    dump
}
