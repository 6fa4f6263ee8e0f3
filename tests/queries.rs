//! No page runs more than seven statements, whatever the number of rows: asked of the whole server, so
//! that looking up who asks is among them.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/every_page.rs"]
mod every_page;
#[path = "support/statements.rs"]
mod statements;
mod support;

use std::collections::BTreeSet;

use companies::{Visit, World};
use every_page::{Full, full, pages};
use statements::{count, statements_of_request};
use tandem::ui;

const MOST: usize = 7;

async fn statements(visit: &Visit<'_>, address: &str) -> (u16, Vec<String>) {
    let answer = visit.get(address).await;
    let (status, id) =
        (answer.status().as_u16(), answer.headers()["x-request-id"].to_str().unwrap().to_owned());
    answer.text().await.unwrap();
    (status, statements_of_request(&id).await)
}

/// The statements of each page, by its address without the ids.
async fn walk(full: &Full) -> Vec<(String, usize)> {
    count();
    let mut counts = Vec::new();
    for (_, who, addresses) in pages(full) {
        let visit = match who {
            "" => full.world.visit(),
            email => full.world.sign_in(email).await,
        };
        for address in addresses {
            let (status, run) = statements(&visit, &address).await;
            assert!(status < 500, "{who} {address}: {status}");
            let is_bound = |statement: &&String| statement.contains("LIMIT $");
            assert_eq!(run.iter().find(is_bound), None, "SQLite makes its plan anew each time: {address}");
            assert!(run.len() <= MOST, "{who} {address} runs {}:\n{}", run.len(), run.join("\n\n"));
            assert!(!run.is_empty() || who.is_empty(), "{who} {address}: nothing was counted");
            counts.push((format!("{who} {}", without(full, &address)), run.len()));
        }
    }
    counts
}

fn without(full: &Full, address: &str) -> String {
    let places = [
        full.deal.id.as_str(),
        full.draft.as_str(),
        &full.deal_stash,
        &full.part_stash,
        &full.seek_stash,
        &full.draft_stash,
    ];
    places.iter().fold(address.to_owned(), |address, id| address.replace(id, "ID"))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_runs_more_than_seven_statements_with_one_row() {
    walk(&full(1).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_runs_more_than_seven_statements_with_three_hundred() {
    let full = full(300).await;
    walk(&full).await;
    let listed: BTreeSet<String> =
        leptos_axum::generate_route_list(ui::App).iter().map(|route| route.path().to_owned()).collect();
    let walked: BTreeSet<String> =
        pages(&full).iter().filter(|page| !page.0.is_empty()).map(|page| page.0.to_owned()).collect();
    assert_eq!(listed, walked, "a page is not counted");
}

/// That this test can fail: what a request runs is found by its id, and nothing else is.
#[tokio::test(flavor = "multi_thread")]
async fn the_statements_of_a_request_are_counted() {
    count();
    let world = World::new().await;
    let ada = world.sign_in("ada@fabrikam.example").await;
    let noise = async {
        for _ in 0..5 {
            ada.get("/drafts").await;
        }
    };
    let ((status, run), ()) = tokio::join!(statements(&ada, "/deals"), noise);
    assert_eq!(status, 200);
    assert_eq!(run.len(), 4, "who asks, the page, the counts, the gate: {run:#?}");
    assert!(statements(&world.visit(), "/sign-in").await.1.is_empty());
}
