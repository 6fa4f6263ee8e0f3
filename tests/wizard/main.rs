//! The wizard as a browser without scripts walks it: every page's form is read, filled in and sent.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "../support/companies.rs"]
mod companies;
#[path = "../support/page.rs"]
mod page;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/wizard.rs"]
mod walk;

mod answers;
mod customers;
mod drafts;
mod paths;
mod windows;

use companies::{FABRIKAM, NORTHWIND, SWEDEN, Visit, World};
use reqwest::StatusCode;
use tandem::domain::deal::Deal;
use tandem::domain::id::ReferralId;
use walk::{Page, Walk};

const ADA: &str = "ada@fabrikam.example";
const SAVE: &str = "/api/drafts/save";
const HELP: &str = "proof_of_concept_or_demo";

type Answers<'a> = &'a [(&'a str, &'a str)];

const DETAILS: Answers = &[
    ("details.name", "Ledger for Contoso"),
    ("details.location", SWEDEN),
    ("details.value", "25 000"),
    ("details.currency", "SEK"),
    ("details.close_date", "2027-03-31"),
    ("details.intent", "undecided"),
    ("details.notes", "They leave their old system.\r\nSoon."),
    ("details.crm_id", "CRM-7"),
];
const CONTACT: Answers = &[
    ("contact.first_name", "Cleo"),
    ("contact.last_name", "Berg"),
    ("contact.phone", "+46 31 700 000"),
    ("contact.email", "cleo@contoso.example"),
];
const TEAM: Answers = &[
    ("team.0.first_name", "Ada"),
    ("team.0.last_name", "Nyström"),
    ("team.0.phone", "+46 8 123 456"),
    ("team.0.email", "ada@fabrikam.example"),
];

/// Chooses the one Contoso that the directory has in Göteborg under this D-U-N-S number.
async fn customer(walk: &Walk<'_>) {
    let form = walk.page("customer").await;
    let typed = [("customer.mode", "name"), ("customer.country", "SE"), ("customer.name", "conto")];
    let to = form.send(&typed, "find").await;
    assert_eq!(to, walk.path("customer#customer-results"));
    let form = walk.page(&to).await;
    assert_eq!(form.options("customer.chosen").len(), 2, "two entities of one name in one city (F38)");
    assert!(form.text().contains("150483782") && form.text().contains("150483783"), "told apart by D-U-N-S");
    assert_eq!(form.send(&[("customer.chosen", "contoso")], "next").await, walk.path("contact"));
}

/// The steps up to the team, as each path has them.
async fn begin(walk: &Walk<'_>, contact: Answers<'_>) {
    customer(walk).await;
    assert_eq!(walk.answer("contact", contact, "next").await, walk.path("details"));
    assert_eq!(walk.answer("details", DETAILS, "next").await, walk.path("team"));
    assert_eq!(walk.answer("team", TEAM, "next").await, walk.path("solution"));
}

async fn create(walk: &Walk<'_>) -> ReferralId {
    walk::deal_of(&walk.answer("consent", &[("consent", "yes")], "create").await)
}

/// From the team on to the review, with the notes that only an assessment's contact step asks for.
async fn assess(walk: &Walk<'_>) {
    let answers =
        [("solution.assessment", "cloud-assessment"), ("solution.assessment_location", "fabrikam-poland")];
    assert_eq!(walk.answer("solution", &answers, "go:contact").await, walk.path("contact"));
    assert_eq!(
        walk.answer("contact", &[("contact.notes", "Ask for Cleo")], "go:consent").await,
        walk.path("consent")
    );
}

/// A draft that only wants its last button.
async fn ready<'a>(ada: &'a Visit<'a>) -> Walk<'a> {
    let walk = Walk::start(ada).await;
    begin(&walk, CONTACT).await;
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP)], "next").await;
    walk
}

/// All referrals of a deal's engagement as they are stored, by company.
async fn parties(world: &World, own: &ReferralId) -> Vec<(String, Deal)> {
    let mut read = world.server.app.store.read().await.unwrap();
    let ids = "SELECT org_id, id FROM referrals WHERE engagement_id = \
               (SELECT engagement_id FROM referrals WHERE id = $1) ORDER BY org_id";
    let ids: Vec<(String, String)> =
        sqlx::query_as(ids).bind(own.as_str()).fetch_all(&mut *read).await.unwrap();
    drop(read);
    let mut all = Vec::new();
    for (org, id) in ids {
        let reader = match org.as_str() {
            FABRIKAM => ADA,
            NORTHWIND => "nils@northwind.example",
            _ => "vera@vendor.example",
        };
        all.push((org, world.stored(reader, &ReferralId::new(id)).await));
    }
    all
}

async fn count(world: &World, table: &str) -> usize {
    world.dump().await[table].len()
}

async fn rejected(walk: &Walk<'_>, step: &str, expected: &[&str]) {
    let page = walk.page(&format!("{step}?check=1")).await;
    let said = page.problems();
    assert_eq!(said, expected, "{step}");
}

async fn autosave(page: &Page<'_>, answers: Answers<'_>) -> String {
    let request = page.visit.browser.post(page.visit.server.address("/api/drafts/autosave"));
    let mut form = page.form(answers, "");
    form.retain(|(name, _)| name != "intent");
    let answer = request.header("accept", "application/json").form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.text().await.unwrap()
}
