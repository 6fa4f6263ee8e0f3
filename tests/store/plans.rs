//! How the engines answer: a page of a list walks the key that it is sorted by, wherever it begins, and
//! a suggestion is looked up. Neither reads or sorts all that there is.
//!
//! SQLite says its plan as it is. PostgreSQL, which rightly scans a small table, is told to do without
//! scans and sorts: what its plan has of them then cannot be done without.

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, Row};
use tandem::domain::deal::Deal;
use tandem::domain::id::{OrgId, ReferralId, SolutionId};
use tandem::domain::view::{Group, Sort, SortKey, Tab, View};
use tandem::store::customers::{self, Entry};
use tandem::store::lists::{self, Asker, From};
use tandem::store::solutions::{self, Kind, Published};
use tandem::store::{Connection, Store};

use crate::fixture::{FABRIKAM, NORTHWIND, actor, admin, customer, deal, entry, insert, world};
use crate::statements::statements_of;

/// The plan of a statement, a step a line. Its arguments are left open: no plan of ours may hang on them.
async fn plan(connection: &mut Connection, statement: &str) -> Vec<String> {
    plan_without(connection, statement, &["enable_seqscan", "enable_sort", "enable_incremental_sort"]).await
}

/// The same where PostgreSQL has to do without some of what it knows.
async fn plan_without(connection: &mut Connection, statement: &str, without: &[&str]) -> Vec<String> {
    let lines = |rows: Vec<sqlx::any::AnyRow>, at: usize| -> Vec<String> {
        rows.iter().map(|row| row.get::<String, _>(at)).collect()
    };
    if connection.backend_name() == "SQLite" {
        let explain = format!("EXPLAIN QUERY PLAN {statement}");
        return lines(sqlx::query(AssertSqlSafe(explain)).fetch_all(connection).await.unwrap(), 3);
    }
    let arguments = (1..100).take_while(|n| statement.contains(&format!("${n}"))).count();
    let nulls = vec!["NULL"; arguments].join(", ");
    let without = without.iter().map(|setting| format!("SET {setting} = off"));
    let generic = "SET plan_cache_mode = force_generic_plan".to_owned();
    for statement in without.chain([generic, format!("PREPARE asked AS {statement}")]) {
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *connection).await.unwrap();
    }
    let explain = format!("EXPLAIN (COSTS OFF) EXECUTE asked({nulls})");
    let plan = sqlx::query(AssertSqlSafe(explain)).fetch_all(&mut *connection).await.unwrap();
    for statement in ["DEALLOCATE asked", "RESET ALL"] {
        sqlx::raw_sql(statement).execute(&mut *connection).await.unwrap();
    }
    lines(plan, 0)
}

/// The steps that read a whole table.
fn scans(plan: &[String]) -> Vec<&String> {
    let is_scan = |step: &&String| {
        let on_sqlite = step.starts_with("SCAN ") && !step.contains("VIRTUAL TABLE INDEX");
        let small = [
            "CONSTANT ROW",
            "SCAN b",
            "SCAN a",
            "SCAN named",
            "SCAN with_words",
            "SCAN m",
            "SCAN enough",
            "SCAN rows_in_order",
        ];
        let of_rows = !small.iter().any(|small| step.contains(small));
        step.contains("Seq Scan") || (on_sqlite && of_rows)
    };
    plan.iter().filter(is_scan).collect()
}

/// The steps that put rows in order.
fn sorts(plan: &[String]) -> Vec<&String> {
    plan.iter().filter(|step| step.contains("USE TEMP B-TREE") || step.contains("Sort")).collect()
}

/// The statement that a page is read by.
async fn statement(connection: &mut Connection, view: &View, from: &From) -> String {
    let (ada, viewer) = (actor("ada@fabrikam.example", &[]), admin());
    let asker = Asker::new(&ada, &viewer);
    let named = lists::named(connection, asker, view).await.unwrap();
    let work = lists::page(connection, asker, view, &named, from);
    let (page, mut run) = statements_of(work).await;
    assert!(!page.unwrap().lines.is_empty(), "{view:?} {from:?}");
    run.retain(|statement| statement.starts_with("SELECT"));
    assert_eq!(run.len(), 1, "{run:#?}");
    run.remove(0)
}

/// What the rows of a list are ordered by.
const fn column(key: SortKey) -> &'static str {
    match key {
        SortKey::Created => "seq",
        SortKey::Name => "name_key",
        SortKey::Customer => "customer_key",
        SortKey::Status => "substatus_rank",
        SortKey::Value => "value_rank",
        SortKey::Closes => "close_date",
    }
}

async fn listed(store: &Store) -> Vec<ReferralId> {
    world(store).await;
    let deals: Vec<Deal> = (0..80).map(|n| deal(&format!("Deal {:02}", n / 2), n)).collect();
    insert(store, &deals.iter().collect::<Vec<_>>()).await;
    deals.into_iter().map(|deal| deal.id).collect()
}

on_both_engines! {
    async fn a_page_walks_its_key_however_deep_it_is(store) {
        let ids = listed(&store).await;
        let mut read = store.read().await.unwrap();
        for (key, descending) in SortKey::ALL.iter().flat_map(|key| [(*key, true), (*key, false)]) {
            let view = View { sort: Sort { key, descending }, ..View::new(Tab::Outbound) };
            let first = statement(&mut read, &view, &From::Start).await;
            // The rows in the middle, which have others on both sides in every order.
            let near = statement(&mut read, &view, &From::After(ids[30].clone())).await;
            let far = statement(&mut read, &view, &From::After(ids[50].clone())).await;
            assert_eq!(near, far, "what is asked does not tell how deep the page is");
            assert!(!far.contains("OFFSET"), "{far}");
            let back = statement(&mut read, &view, &From::Before(ids[50].clone())).await;
            for asked in [&first, &far, &back] {
                let plan = plan(&mut read, asked).await;
                let told = format!("{key:?}, descending {descending}:\n{}\n{asked}", plan.join("\n"));
                assert!(scans(&plan).is_empty() && sorts(&plan).is_empty(), "{told}");
                if *asked != first {
                    assert!(begins_at_the_row(&plan, column(key)), "reads what comes before: {told}");
                }
            }
        }
    }

    async fn a_group_is_walked_from_its_newest(store) {
        let ids = listed(&store).await;
        let mut read = store.read().await.unwrap();
        let view = View { group: Some(Group::Active), ..View::new(Tab::Outbound) };
        for from in [From::Start, From::After(ids[50].clone()), From::Before(ids[50].clone())] {
            let asked = statement(&mut read, &view, &from).await;
            let plan = plan(&mut read, &asked).await;
            assert!(scans(&plan).is_empty() && sorts(&plan).is_empty(), "{}", plan.join("\n"));
        }
    }

    async fn words_are_looked_up_wherever_a_page_begins(store) {
        let ids = listed(&store).await;
        let mut read = store.read().await.unwrap();
        for descending in [true, false] {
            let sort = Sort { key: SortKey::Created, descending };
            let view = View { search: "deal".into(), sort, ..View::new(Tab::Outbound) };
            for from in [From::Start, From::After(ids[30].clone()), From::Before(ids[30].clone())] {
                let asked = statement(&mut read, &view, &from).await;
                let plan = plan_without(&mut read, &asked, &["enable_seqscan", "enable_indexscan"]).await;
                let told = format!("{from:?}, descending {descending}:\n{}\n{asked}", plan.join("\n"));
                assert!(scans(&plan).is_empty(), "{told}");
                let by_words = ["referral_search_words", "SCAN referral_search VIRTUAL TABLE INDEX"];
                assert!(plan.iter().any(|step| by_words.iter().any(|by| step.contains(by))), "{told}");
                // On PostgreSQL each block would read the key from the page's number on, if it could.
                let plan = plan_without(&mut read, &asked, &["enable_seqscan", "enable_bitmapscan"]).await;
                let beyond = |step: &String| step.contains("Index Cond: (seq <") || step.contains("Index Cond: (seq >");
                assert!(!plan.iter().any(beyond), "{told}\n{}", plan.join("\n"));
            }
        }
    }

    async fn a_suggestion_is_looked_up(store) {
        let mut tx = store.write().await.unwrap();
        let all: Vec<Entry> =
            (0..60).map(|n| entry(customer(&format!("{n}"), &format!("Group {n}"), "SE", "Malmö"))).collect();
        customers::insert_many(&mut tx, &all).await.unwrap();
        tx.commit().await.unwrap();
        let mut read = store.read().await.unwrap();
        let work = customers::suggest(&mut read, "SE".parse().unwrap(), "group", 8);
        let (found, run) = statements_of(work).await;
        assert_eq!(found.unwrap().len(), 8);
        let asked = run.into_iter().find(|statement| statement.starts_with("SELECT")).unwrap();
        let plan = plan(&mut read, &asked).await;
        assert!(scans(&plan).is_empty(), "{}\n{asked}", plan.join("\n"));
    }

    async fn a_solution_is_looked_up(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        for n in 0..60 {
            let solution = Published {
                id: SolutionId::new(format!("lamp-{n}")),
                publisher: OrgId::new(NORTHWIND),
                name: format!("Lamp {n}"),
                kind: Kind::Product,
                published: true,
                co_sell_ready: true,
                services: false,
                incentive: None,
            };
            solutions::insert(&mut tx, &solution).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut read = store.read().await.unwrap();
        let fabrikam = OrgId::new(FABRIKAM);
        let (found, run) = statements_of(solutions::of_others(&mut read, &fabrikam, "lamp north", 8)).await;
        assert_eq!((found.unwrap().len(), run.len()), (8, 1));
        let looked_up = plan(&mut read, &run[0]).await;
        assert!(scans(&looked_up).is_empty(), "{}\n{}", looked_up.join("\n"), run[0]);
    }

    async fn a_scan_and_a_sort_are_found(store) {
        listed(&store).await;
        let mut read = store.read().await.unwrap();
        let plan = plan(&mut read, "SELECT id FROM referrals WHERE percent > $1 ORDER BY percent LIMIT 5").await;
        let found: BTreeSet<bool> = [!scans(&plan).is_empty(), !sorts(&plan).is_empty()].into();
        assert_eq!(found, [true].into(), "{}", plan.join("\n"));
    }
}

/// Whether the rows before the one that the page begins at are passed over by the index.
fn begins_at_the_row(plan: &[String], column: &str) -> bool {
    let bounds = |step: &&String| {
        step.contains("Index Cond") || step.starts_with("SEARCH r USING") && step.contains('(')
    };
    plan.iter().filter(bounds).any(|step| {
        // SQLite's own number of a row is called so.
        let named = step.contains(column) || column == "seq" && step.contains("rowid");
        named && step.contains(['<', '>'])
    })
}
