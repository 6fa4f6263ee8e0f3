//! The demo data: that it shows everything there is, and nothing that the product would not have
//! made.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[macro_use]
#[path = "support/engines.rs"]
mod engines;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::Row;
use tandem::domain::deal::{Deal, DealType, Direction, Outcome, Party, State, VendorDeclineReason};
use tandem::domain::draft::Step;
use tandem::domain::event::Event;
use tandem::domain::id::{EngagementId, ReferralId};
use tandem::domain::lifecycle::{self, By, CommandKind};
use tandem::domain::values::{Currency, parse_duns, parse_phone, parse_vendor_account_id};
use tandem::service::clock::SetClock;
use tandem::service::demo::{self, DemoError, Plan};
use tandem::service::demo_people::{DemoSignIn, PASSWORD};
use tandem::service::request::ClientAddress;
use tandem::service::sessions::{self, Visitor};
use tandem::service::sign_in::{Attempt, sign_in};
use tandem::service::{App, Settings, accounts, drafts, gate};
use tandem::store::{self, Dialect, Store};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

async fn app(store: Store) -> App {
    App::open(store, Arc::new(SetClock::at(now())), Settings::default()).await.unwrap()
}

async fn loaded(store: Store, deals: usize) -> App {
    let app = app(store).await;
    let loaded = demo::load(&app, Plan { deals, seed: 7 }).await.unwrap();
    assert_eq!(loaded.deals, deals);
    app
}

/// Everybody's referrals, as they are stored.
async fn referrals(app: &App) -> Vec<Deal> {
    let mut read = app.store.read().await.unwrap();
    let sql = "SELECT b.body FROM referral_bodies b JOIN referrals r ON r.id = b.referral_id \
               ORDER BY r.engagement_id, r.party, r.id";
    let rows = sqlx::query(sql).fetch_all(&mut *read).await.unwrap();
    rows.iter().map(|row| serde_json::from_str(row.get("body")).unwrap()).collect()
}

async fn texts(app: &App, sql: &'static str) -> Vec<Vec<String>> {
    let mut read = app.store.read().await.unwrap();
    let rows = sqlx::query(sql).fetch_all(&mut *read).await.unwrap();
    rows.iter().map(|row| (0..row.len()).map(|at| row.get::<String, _>(at)).collect()).collect()
}

async fn sign_in_as(app: &App, email: &str) -> Arc<sessions::Session> {
    let attempt = Attempt {
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        address: ClientAddress::default(),
        user_agent: String::new(),
        former_token: None,
    };
    let token = sign_in(app, attempt).await.unwrap().token;
    match sessions::find(app, &token).await.unwrap() {
        Visitor::SignedIn(session) => session,
        _ => panic!("{email} is not signed in"),
    }
}

on_both_engines! {
    /// Also with as few deals as there are by default.
    async fn every_state_and_answer_is_there(store) {
        let app = loaded(store, Plan::DEALS).await;
        let all = referrals(&app).await;
        let found: BTreeSet<_> = all.iter().map(|deal| (deal.state.substatus().code(), deal.deal_type.code())).collect();
        for state in ["pending", "accepted", "won", "lost", "declined", "expired", "error"] {
            for deal_type in DealType::ALL {
                assert!(found.contains(&(state, deal_type.code())), "{state} {deal_type:?}");
            }
        }
        for deal_type in DealType::ALL {
            assert!(all.iter().any(|deal| deal.with_partners && deal.deal_type == *deal_type), "{deal_type:?}");
            let stages: BTreeSet<_> = all
                .iter()
                .filter(|deal| deal.party != Party::Vendor && deal.deal_type == *deal_type)
                .filter_map(|deal| match deal.state {
                    State::Active { progress, .. } => Some(progress.completed()),
                    _ => None,
                })
                .collect();
            let wanted = if matches!(deal_type, DealType::CoSell | DealType::Assessment) { 5 } else { 3 };
            assert!(stages.len() >= wanted, "{deal_type:?} {stages:?}");
        }
        vendors_answers(&app, &all);
        let companies: BTreeSet<_> = all.iter().filter(|deal| deal.direction == Direction::Inbound).map(|deal| &deal.org).collect();
        assert!(companies.len() >= 3, "vendor, Fabrikam and Northwind at least");
    }

    /// A large one is loaded in another way, which leaves nothing different behind.
    async fn a_large_load_leaves_the_database_as_any_other(store) {
        let schema = match store.dialect() {
            Dialect::Sqlite => {
                // Without what the query planner notes.
                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%' ORDER BY name"
            },
            Dialect::Postgres => {
                "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes WHERE schemaname = current_schema() \
                 ORDER BY indexname"
            }
        };
        let app = app(store).await;
        let before = texts(&app, schema).await;
        demo::load(&app, Plan { deals: 1_050, seed: 7 }).await.unwrap();
        assert!(texts(&app, schema).await == before, "the schema has changed");

        adds_up(&app).await;
        if app.store.dialect() == Dialect::Sqlite {
            assert_eq!(texts(&app, "SELECT \"table\" FROM pragma_foreign_key_check").await, Vec::<Vec<String>>::new());
            assert_eq!(texts(&app, "SELECT integrity_check FROM pragma_integrity_check").await, [["ok"]]);
            let mut write = app.store.write_once().await.unwrap();
            for (setting, value) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
                let sql = format!("SELECT CAST({setting} AS TEXT) FROM pragma_{setting}");
                let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(&mut *write).await.unwrap();
                assert_eq!(row.get::<String, _>(0), value, "{setting}");
            }
        }
    }

    async fn a_small_load_is_counted_and_found_and_goes_on(store) {
        adds_up(&loaded(store, Plan::DEALS).await).await;
    }

    async fn each_deal_is_one_that_the_product_would_have_made(store) {
        let app = loaded(store, 300).await;
        let all = referrals(&app).await;
        let engagements: BTreeSet<_> = all.iter().map(|deal| &deal.engagement).collect();
        assert_eq!(engagements.len(), 300);
        let admins = [
            sign_in_as(&app, "referrals-admin@fabrikam.example").await.actor.clone(),
            sign_in_as(&app, "referrals-admin@northwind.example").await.actor.clone(),
            sign_in_as(&app, "seller@vendor.example").await.actor.clone(),
        ];
        for deal in &all {
            sound(deal);
            let Some(admin) = admins.iter().find(|admin| admin.org == deal.org) else { continue };
            let permitted = lifecycle::verdicts(deal, By::Actor(admin), now(), &app.programme)
                .into_iter()
                .filter_map(|(kind, verdict)| verdict.ok().map(|()| kind))
                .collect::<Vec<CommandKind>>();
            assert_eq!(permitted.is_empty(), deal.state.is_terminal(), "{:?} {permitted:?}", deal.details.name);
        }
        let by_clock = all.iter().filter(|deal| matches!(deal.state, State::Closed { outcome: Outcome::Expired, .. }));
        assert!(by_clock.count() > 0);
        timelines(&app, &all).await;
    }

    async fn everybody_can_sign_in_and_sees_what_is_theirs(store) {
        let app = loaded(store, 120).await;
        for person in DemoSignIn::ALL {
            let session = sign_in_as(&app, person.email).await;
            assert_eq!(session.actor.name, person.name);
            let company = if person.company.is_empty() { app.programme.vendor_name.as_str() } else { person.company };
            assert_eq!(session.org_name, company);
            assert_eq!(session.actor.grants.first().map(|grant| grant.role), person.role);
        }
        let all = referrals(&app).await;
        let uma = sign_in_as(&app, "referrals-user@fabrikam.example").await.actor.clone();
        let hers = all.iter().filter(|deal| deal.org == uma.org && deal.team.iter().any(|member| member.email == uma.email));
        let (hers, fabrikams) = (hers.count(), all.iter().filter(|deal| deal.org == uma.org).count());
        assert!(hers >= 5 && hers < fabrikams, "{hers} of {fabrikams}");
        let rosa = sign_in_as(&app, "referrals-admin@fabrikam.example").await.actor.clone();
        assert!(gate::of(&app, &rosa).await.unwrap().is_open());
        assert!(rosa.assessments_vetted);
        let nils = sign_in_as(&app, "referrals-admin@northwind.example").await.actor.clone();
        assert!(gate::of(&app, &nils).await.unwrap().is_open());
        assert!(!nils.assessments_vetted);
        unfinished(&app, &rosa).await;
    }

    async fn customers_are_of_many_countries_and_namesakes_are_told_apart(store) {
        let app = loaded(store, 1).await;
        let all = texts(&app, "SELECT country, city, name, COALESCE(duns, ''), line1, COALESCE(vendor_account_id, ''), \
            category, COALESCE(parent_id, '') FROM customers").await;
        assert!((380..=450).contains(&all.len()), "{}", all.len());
        let countries: BTreeSet<_> = all.iter().map(|row| &row[0]).collect();
        assert!(countries.len() >= 15, "{countries:?}");
        let mut namesakes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in &all {
            assert_eq!(parse_duns(&row[3]).as_deref(), Ok(row[3].as_str()));
            assert_eq!(row[5].is_empty(), row[6] == "other", "{row:?}");
            assert!(row[5].is_empty() || parse_vendor_account_id(&row[5]).as_deref() == Ok(row[5].as_str()));
            namesakes.entry((&row[0], &row[1], &row[2])).or_default().push((&row[3], &row[4]));
        }
        namesakes.retain(|_, entities| entities.len() > 1);
        assert!(namesakes.values().any(|entities| entities.len() == 3));
        for entities in namesakes.values() {
            let numbers: BTreeSet<_> = entities.iter().map(|(duns, _)| duns).collect();
            let streets: BTreeSet<_> = entities.iter().map(|(_, street)| street).collect();
            assert_eq!((numbers.len(), streets.len()), (entities.len(), entities.len()), "{entities:?}");
        }
        assert!(namesakes.len() >= 4, "{namesakes:?}");
        assert!(all.iter().filter(|row| !row[7].is_empty()).count() >= 20, "linked accounts");
    }

    async fn a_database_that_is_in_use_is_left_alone(store) {
        let app = app(store).await;
        let loaded = demo::load_first(&app).await.unwrap().unwrap();
        assert_eq!((loaded.deals, loaded.companies), (60, 14));
        let before = referrals(&app).await.len();
        let refused = demo::load(&app, Plan::default()).await;
        assert!(matches!(refused, Err(DemoError::NotEmpty)));
        assert!(refused.unwrap_err().to_string().contains("DATABASE_URL"));
        assert!(demo::load_first(&app).await.unwrap().is_none());
        assert_eq!(referrals(&app).await.len(), before);
    }
}

/// The vendor's answers of SPEC §8, among them one whose reason is not shown for the small value.
/// What a load counts and numbers itself is what the database would have, and another deal can be added.
async fn adds_up(app: &App) {
    let groups = "SELECT org_id, direction, status, COALESCE(location_id, ''), CAST(COUNT(*) AS TEXT) \
                  FROM referrals GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";
    let tabs = "SELECT org_id, direction, status, location_id, CAST(referrals AS TEXT) FROM referral_counts \
                ORDER BY 1, 2, 3, 4";
    let (groups, tabs) = (texts(app, groups).await, texts(app, tabs).await);
    assert!(groups.iter().any(|row| !row[3].is_empty()), "some have a location");
    assert_eq!(tabs, groups);
    let ends = "SELECT CAST(MIN(seq) AS TEXT), CAST(MAX(seq) AS TEXT), CAST(COUNT(*) AS TEXT) FROM referrals";
    let ends = texts(app, ends).await.remove(0);
    assert_eq!(ends[0], "1");
    assert_eq!(ends[1], ends[2]);
    assert_eq!(texts(app, "SELECT CAST(COUNT(*) AS TEXT) FROM referral_search").await, [[ends[2].as_str()]]);

    let mut deal = referrals(app).await.into_iter().find(|deal| deal.party == Party::Creator).unwrap();
    (deal.id, deal.engagement) = (ReferralId::new("another"), EngagementId::new("another"));
    let mut tx = app.store.write().await.unwrap();
    store::deals::open_engagements(&mut tx, &[(deal.engagement.clone(), now())]).await.unwrap();
    store::deals::insert(&mut tx, &deal).await.unwrap();
    tx.commit().await.unwrap();
    let newest = "SELECT id FROM referrals ORDER BY seq DESC LIMIT 1";
    assert_eq!(texts(app, newest).await, [["another"]]);
}

fn vendors_answers(app: &App, all: &[Deal]) {
    let vendors: Vec<_> = all.iter().filter(|deal| deal.party == Party::Vendor).collect();
    for reason in VendorDeclineReason::ALL {
        let declined = |deal: &&&Deal| matches!(&deal.state, State::Closed { outcome: Outcome::VendorDeclined { reason: given }, .. } if given == reason);
        assert!(vendors.iter().any(|deal| declined(&deal)), "{reason:?}");
    }
    let threshold = app.programme.decline_reason_from;
    let small = vendors.iter().filter(|deal| deal.state.substatus().code() == "declined");
    let small = small
        .filter(|deal| deal.details.value.cmp_same_currency(&threshold).is_some_and(|order| order.is_lt()));
    assert_eq!(small.count(), 1);
    for substatus in ["pending", "accepted", "won", "lost", "expired"] {
        assert!(vendors.iter().any(|deal| deal.state.substatus().code() == substatus), "{substatus}");
    }
}

/// What holds of every referral.
fn sound(deal: &Deal) {
    assert!(deal.created_at <= deal.updated_at && deal.updated_at <= now(), "{deal:?}");
    assert!(!deal.details.name.is_empty() && deal.details.name.chars().count() <= 100);
    assert!(!deal.details.notes.is_empty() && deal.details.value.minor() > 0);
    assert!(!deal.solutions.is_empty());
    let currencies = ["USD", "EUR", "SEK", "PLN", "GBP"].map(|code| code.parse::<Currency>().unwrap());
    assert!(currencies.contains(&deal.details.value.currency()));
    match deal.state {
        State::New { expires_at } => assert!(expires_at > now(), "{deal:?}"),
        State::Active { since, .. } => assert!(since >= deal.created_at && since <= now()),
        State::Closed { at, .. } => assert!(at >= deal.created_at && at <= now()),
    }
    let was_accepted = !matches!(deal.state, State::New { .. } | State::Closed { progress: None, .. });
    assert!(!was_accepted || !deal.team.is_empty(), "{deal:?}");
    // An invited partner does not get it (SPEC §5.7).
    let wants_contact =
        deal.deal_type.shared_with_vendor() && !(deal.party == Party::Partner && deal.with_partners);
    assert!(!wants_contact || deal.contact.is_some(), "{deal:?}");
    if deal.deal_type == DealType::Assessment {
        assert!(!deal.contact_notes.is_empty() && deal.solutions.len() == 1);
        assert!(deal.solutions[0].assessment_location.is_some());
    }
    for person in deal.team.iter().chain(&deal.contact) {
        assert_eq!(parse_phone(&person.phone).as_deref(), Ok(person.phone.as_str()));
        assert!(!person.first_name.is_empty() && !person.last_name.is_empty());
    }
}

/// Each begins with how it came to be, is in order, and leads to the state that is stored.
async fn timelines(app: &App, all: &[Deal]) {
    let rows = texts(app, "SELECT referral_id, CAST(at AS TEXT), body, actor_name, COALESCE(actor_id, '') FROM events ORDER BY id").await;
    let mut logs: BTreeMap<String, Vec<(i64, Event)>> = BTreeMap::new();
    for row in rows {
        let event: Event = serde_json::from_str(&row[2]).unwrap();
        assert_eq!(row[4].is_empty(), event == Event::Expired);
        assert_eq!(row[3].is_empty(), event == Event::Expired, "by a person, with a name");
        logs.entry(row[0].clone()).or_default().push((row[1].parse().unwrap(), event));
    }
    for deal in all {
        let log = &logs[deal.id.as_str()];
        assert!(matches!(log[0].1, Event::Created { .. } | Event::Received { .. }));
        assert_eq!(log[0].0, deal.created_at.timestamp_millis());
        assert!(log.is_sorted_by_key(|(at, _)| *at), "{log:?}");
        let last = log.last().unwrap();
        assert_eq!(last.0, deal.updated_at.timestamp_millis(), "{deal:?} {log:?}");
        let ends = matches!(
            last.1,
            Event::Won
                | Event::Lost { .. }
                | Event::Declined { .. }
                | Event::VendorDeclined { .. }
                | Event::Expired
                | Event::ClosedAsError { .. }
        );
        assert_eq!(ends, deal.state.is_terminal());
    }
    let edits = logs.values().flatten().filter(|(_, event)| matches!(event, Event::Edited { .. })).count();
    assert!(edits > 50, "{edits}");
}

/// The drafts of the Referrals admin: the customer's step is complete, the deal is not.
async fn unfinished(app: &App, rosa: &tandem::domain::access::Actor) {
    let list = drafts::list(app, rosa, 1).await.unwrap().lines;
    assert_eq!(list.len(), 2);
    for line in list {
        let open = drafts::open(app, rosa, &line.id, line.step, false).await.unwrap();
        assert!(open.deal.is_none() && !line.title.is_empty());
        assert!(
            !open.problems.iter().any(|problem| matches!(problem.step(), Step::Customer | Step::Contact))
        );
    }
    let admins = accounts::holders(app, rosa, tandem::domain::access::Role::AccountAdmin).await.unwrap();
    assert_eq!(admins.len(), 1);
}

#[tokio::test]
async fn the_same_seed_gives_the_same_deals() {
    let one = names(7, 90).await;
    assert_eq!(one, names(7, 90).await);
    assert_ne!(one, names(8, 90).await);
    assert!(names(7, 120).await.is_superset(&one), "more of them, not others");
}

/// What the deals of a seed are, without their ids.
async fn names(seed: u64, deals: usize) -> BTreeSet<String> {
    let folder = std::env::temp_dir().join(format!("tandem-demo-{}", tandem::store::id::fresh()));
    let url = format!("sqlite://{}/tandem.sqlite", folder.display());
    let store = Store::connect(&tandem::store::Settings::new(url)).await.unwrap();
    store.migrate().await.unwrap();
    let app = app(store).await;
    demo::load(&app, Plan { deals, seed }).await.unwrap();
    let all = referrals(&app).await;
    app.store.close().await;
    std::fs::remove_dir_all(folder).unwrap();
    let line = |deal: &Deal| {
        let Deal { details, state, party, customer, created_at, .. } = deal;
        format!("{party:?} {details:?} {} {} {created_at}", state.substatus().code(), customer.name)
    };
    all.iter().map(line).collect()
}

#[test]
fn the_command_fills_an_empty_database_and_no_other() {
    let folder = std::env::temp_dir().join(format!("tandem-demo-{}", tandem::store::id::fresh()));
    let url = format!("sqlite://{}/tandem.sqlite", folder.display());
    let run = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tandem"));
        command
            .args(["demo", "--deals=5", "--seed=3"])
            .env_clear()
            .env("DATABASE_URL", &url)
            .output()
            .unwrap()
    };
    let (first, second) = (run(), run());
    std::fs::remove_dir_all(folder).unwrap();
    let said = String::from_utf8(first.stdout).unwrap();
    assert!(said.contains("5 deals") && said.contains(PASSWORD), "{said}");
    assert!(!second.status.success());
    let line = String::from_utf8(second.stderr).unwrap();
    assert!(line.contains("holds companies already") && line.lines().count() == 1, "{line}");
}
