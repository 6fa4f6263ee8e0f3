//! Referrals: kept whole, seen by scope, saved under versions, listed by key; events and claims.

use sqlx::Row;
use tandem::domain::access::Role;
use tandem::domain::deal::{Deal, LossReason, Outcome, Party, State};
use tandem::domain::event::Event;
use tandem::domain::id::{DraftId, LocationId, OrgId, ReferralId, UserId};
use tandem::store::creations::{self, Claim};
use tandem::store::events::{self, Doer};
use tandem::store::{Store, StoreError, Unique, Viewer, deals};

use crate::fixture::{
    NORTHWIND, SWEDEN, actor, admin, deal, email, insert, person, time, vendors, viewer, world,
};

fn of_northwind() -> Viewer {
    viewer(&actor("cleo@northwind.example", &[(Role::ReferralsAdmin, None)]))
}

fn closed(deal: Deal, outcome: Outcome) -> Deal {
    Deal { state: State::Closed { at: time(77), outcome, progress: None }, ..deal }
}

async fn row(store: &Store, id: &ReferralId) -> sqlx::any::AnyRow {
    let query = sqlx::query("SELECT * FROM referrals WHERE id = $1").bind(id.as_str());
    query.fetch_one(&mut *store.read().await.unwrap()).await.unwrap()
}

async fn team_of(store: &Store, id: &ReferralId) -> Vec<String> {
    let query = sqlx::query("SELECT email_key FROM referral_team WHERE referral_id = $1 ORDER BY position");
    let rows = query.bind(id.as_str()).fetch_all(&mut *store.read().await.unwrap()).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

on_both_engines! {
    async fn a_deal_is_kept_whole(store) {
        world(&store).await;
        let kept = deal("Ledger roll-out", 1);
        insert(&store, &[&kept]).await;
        let mut read = store.read().await.unwrap();
        assert_eq!(deals::load(&mut read, &admin(), &kept.id).await.unwrap(), kept);
        drop(read);
        let mut tx = store.write().await.unwrap();
        assert_eq!(deals::load_for_update(&mut tx, &admin(), &kept.id).await.unwrap(), kept);
    }

    async fn the_columns_say_what_the_body_says(store) {
        world(&store).await;
        let mut kept = deal("One", 1);
        kept.location = Some(LocationId::new(SWEDEN));
        kept.team = vec![person("Ada@fabrikam.example"), person("bo@fabrikam.example")];
        insert(&store, &[&kept]).await;
        let found = row(&store, &kept.id).await;
        assert_eq!(found.get::<String, _>("status"), "active");
        assert_eq!(found.get::<Option<i64>, _>("percent"), Some(10));
        assert_eq!(found.get::<i64, _>("value_minor"), 2_500_001);
        assert_eq!(found.get::<String, _>("close_date"), "2027-02-28");
        assert_eq!(found.get::<Option<String>, _>("location_id").as_deref(), Some(SWEDEN));
        assert_eq!(team_of(&store, &kept.id).await, ["ada@fabrikam.example", "bo@fabrikam.example"]);

        kept.details.name = "Two".into();
        kept.details.crm_id = None;
        kept.team = vec![person("cleo@northwind.example")];
        kept = closed(kept, Outcome::Lost { reason: LossReason::Budget, notes: String::new() });
        let mut tx = store.write().await.unwrap();
        deals::save(&mut tx, &mut kept, 1).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(kept.version, 2);
        let found = row(&store, &kept.id).await;
        assert_eq!((found.get::<String, _>("status"), found.get::<String, _>("substatus")), ("closed".into(), "lost".into()));
        assert_eq!(found.get::<Option<i64>, _>("percent"), None);
        assert_eq!(found.get::<Option<i64>, _>("closed_at"), Some(time(77).timestamp_millis()));
        assert_eq!(found.get::<Option<String>, _>("crm_id"), None);
        assert_eq!((found.get::<String, _>("name"), found.get::<i64, _>("version")), ("Two".into(), 2));
        assert_eq!(team_of(&store, &kept.id).await, ["cleo@northwind.example"]);
        assert_eq!(deals::load(&mut store.read().await.unwrap(), &admin(), &kept.id).await.unwrap(), kept);
    }

    async fn a_save_over_an_older_version_changes_nothing(store) {
        world(&store).await;
        let first = deal("One", 1);
        insert(&store, &[&first]).await;
        let mut tx = store.write().await.unwrap();
        let mut mine = Deal { details: tandem::domain::deal::Details { name: "Mine".into(), ..first.details.clone() }, ..first.clone() };
        deals::save(&mut tx, &mut mine, 1).await.unwrap();
        let mut theirs = first.clone();
        let outcome = deals::save(&mut tx, &mut theirs, 1).await;
        assert!(matches!(outcome, Err(StoreError::Stale)), "{outcome:?}");
        assert_eq!(theirs, first);
        assert_eq!(deals::load(&mut tx, &admin(), &first.id).await.unwrap(), mine);
        let mut foreign = Deal { org: OrgId::new(NORTHWIND), ..mine.clone() };
        let outcome = deals::save(&mut tx, &mut foreign, 2).await;
        assert!(matches!(outcome, Err(StoreError::NotFound)), "{outcome:?}");
        let mut unknown = Deal { id: ReferralId::new("none"), ..mine };
        assert!(matches!(deals::save(&mut tx, &mut unknown, 2).await, Err(StoreError::NotFound)));
    }

    async fn of_many_saves_at_once_one_wins(store) {
        world(&store).await;
        let first = deal("One", 1);
        insert(&store, &[&first]).await;
        let save = |store: Store, mut deal: Deal| async move {
            let mut tx = store.write().await.unwrap();
            let outcome = deals::save(&mut tx, &mut deal, 1).await;
            if outcome.is_ok() {
                tx.commit().await.unwrap();
            }
            outcome
        };
        let all: Vec<_> = (0..8).map(|_| tokio::spawn(save(store.clone(), first.clone()))).collect();
        let mut won = 0;
        for task in all {
            match task.await.unwrap() {
                Ok(()) => won += 1,
                Err(error) => assert!(matches!(error, StoreError::Stale), "{error:?}"),
            }
        }
        assert_eq!(won, 1);
    }

    async fn another_company_finds_nothing_by_any_id(store) {
        world(&store).await;
        let kept = deal("One", 1);
        let vendor = vendors(&kept);
        insert(&store, &[&kept, &vendor]).await;
        let mut tx = store.write().await.unwrap();
        let doer = Doer { id: None, name: "Ada".into() };
        events::append(&mut tx, &kept, &doer, &Event::Won, time(2)).await.unwrap();
        for id in [&kept.id, &ReferralId::new("no such deal")] {
            for load in [deals::load(&mut tx, &of_northwind(), id).await, deals::load_for_update(&mut tx, &of_northwind(), id).await] {
                assert!(matches!(load, Err(StoreError::NotFound)), "{load:?}");
            }
            assert!(deals::other_parties(&mut tx, &of_northwind(), id).await.unwrap().is_empty());
            assert!(events::list(&mut tx, &of_northwind(), id, None, 9).await.unwrap().is_empty());
        }
        assert!(deals::recent_people(&mut tx, &of_northwind(), 9).await.unwrap().is_empty());
        // The vendor's own copy is the vendor's alone.
        assert!(matches!(deals::load(&mut tx, &admin(), &vendor.id).await, Err(StoreError::NotFound)));
        let seller = viewer(&actor("vera@vendor.example", &[(Role::VendorSeller, None)]));
        assert_eq!(deals::load(&mut tx, &seller, &vendor.id).await.unwrap(), vendor);
        assert!(matches!(deals::load(&mut tx, &seller, &kept.id).await, Err(StoreError::NotFound)));
    }

    async fn the_other_parties_of_an_engagement_come_the_vendor_first(store) {
        world(&store).await;
        let kept = deal("One", 1);
        let vendor = vendors(&kept);
        let partner = Deal {
            id: ReferralId::new("a"), org: OrgId::new(NORTHWIND), party: Party::Partner, ..vendor.clone()
        };
        let stranger = deal("Two", 2);
        insert(&store, &[&kept, &partner, &vendor, &stranger]).await;
        let mut read = store.read().await.unwrap();
        let found = deals::other_parties(&mut read, &admin(), &kept.id).await.unwrap();
        assert_eq!(found, [vendor.clone(), partner.clone()]);
        let found = deals::other_parties(&mut read, &of_northwind(), &partner.id).await.unwrap();
        assert_eq!(found, [vendor, kept]);
        assert!(deals::other_parties(&mut read, &admin(), &stranger.id).await.unwrap().is_empty());
    }

    async fn a_company_holds_one_copy_of_an_engagement(store) {
        world(&store).await;
        let kept = deal("One", 1);
        insert(&store, &[&kept]).await;
        let mut tx = store.write().await.unwrap();
        let again = Deal { id: ReferralId::new("again"), ..kept };
        let error = deals::insert(&mut tx, &again).await.unwrap_err();
        assert!(matches!(error, StoreError::Duplicate(Unique::Party)), "{error:?}");
    }

    async fn f43_recent_people_come_latest_first_and_once(store) {
        world(&store).await;
        let with = |created, team: &[&str]| Deal { team: team.iter().map(|a| person(a)).collect(), ..deal("x", created) };
        let (old, new) = (with(1, &["ada@fabrikam.example", "old@fabrikam.example"]), with(2, &["bo@fabrikam.example", "ADA@fabrikam.example"]));
        insert(&store, &[&old, &new]).await;
        let mut read = store.read().await.unwrap();
        let found = deals::recent_people(&mut read, &admin(), 9).await.unwrap();
        let found: Vec<_> = found.into_iter().map(|person| person.email).collect();
        assert_eq!(found, ["bo@fabrikam.example", "ada@fabrikam.example", "old@fabrikam.example"].map(email));
        assert_eq!(deals::recent_people(&mut read, &admin(), 1).await.unwrap().len(), 1);
    }

    async fn the_timeline_is_newest_first_in_the_order_of_writing(store) {
        world(&store).await;
        let kept = deal("One", 1);
        insert(&store, &[&kept]).await;
        let ada = Doer { id: Some(UserId::new("ada")), name: "Ada Nyström".into() };
        let clock = Doer { id: None, name: String::new() };
        let mut tx = store.write().await.unwrap();
        let lost = Event::Lost { reason: LossReason::Other, notes: "</textarea>".into() };
        events::append(&mut tx, &kept, &ada, &Event::Accepted, time(5)).await.unwrap();
        events::append(&mut tx, &kept, &ada, &lost, time(5)).await.unwrap();
        events::append(&mut tx, &kept, &clock, &Event::Expired, time(5)).await.unwrap();
        let found = events::list(&mut tx, &admin(), &kept.id, None, 9).await.unwrap();
        let entries: Vec<_> = found.iter().map(|e| (e.event.clone(), e.doer.clone(), e.at)).collect();
        assert_eq!(entries, [(Event::Expired, clock, time(5)), (lost, ada.clone(), time(5)), (Event::Accepted, ada, time(5))]);
        let first = events::list(&mut tx, &admin(), &kept.id, None, 2).await.unwrap();
        assert_eq!(first, found[..2]);
        let rest = events::list(&mut tx, &admin(), &kept.id, Some(&first[1].id), 2).await.unwrap();
        assert_eq!(rest, found[2..]);
    }

    async fn what_happened_cannot_be_rewritten(store) {
        world(&store).await;
        let kept = deal("One", 1);
        insert(&store, &[&kept]).await;
        let mut tx = store.write().await.unwrap();
        events::append(&mut tx, &kept, &Doer { id: None, name: String::new() }, &Event::Won, time(1)).await.unwrap();
        tx.commit().await.unwrap();
        for statement in ["UPDATE events SET kind = 'lost'", "DELETE FROM events"] {
            let mut tx = store.write().await.unwrap();
            assert!(sqlx::query(statement).execute(&mut *tx).await.is_err(), "{statement}");
        }
    }

    async fn a_draft_becomes_one_deal(store) {
        world(&store).await;
        let (ada, draft) = (UserId::new("ada"), DraftId::new("d1"));
        let kept = deal("One", 1);
        let mut tx = store.write().await.unwrap();
        assert_eq!(creations::find(&mut tx, &ada, &draft).await.unwrap(), None);
        assert_eq!(creations::claim(&mut tx, &ada, &draft, &kept.id, time(1)).await.unwrap(), Claim::First);
        deals::open_engagement(&mut tx, &kept.engagement, time(1)).await.unwrap();
        deals::insert(&mut tx, &kept).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let again = creations::claim(&mut tx, &ada, &draft, &ReferralId::new("other"), time(2)).await.unwrap();
        assert_eq!(again, Claim::Made(kept.id.clone()));
        assert_eq!(creations::find(&mut tx, &ada, &draft).await.unwrap(), Some(kept.id));
        let stranger = creations::claim(&mut tx, &UserId::new("bo"), &draft, &ReferralId::new("x"), time(3)).await;
        assert!(matches!(stranger, Err(StoreError::NotFound)), "{stranger:?}");
        assert_eq!(creations::find(&mut tx, &UserId::new("bo"), &draft).await.unwrap(), None);
    }

    async fn a_claim_without_its_deal_is_not_kept(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        let (ada, draft) = (UserId::new("ada"), DraftId::new("d1"));
        creations::claim(&mut tx, &ada, &draft, &ReferralId::new("never made"), time(1)).await.unwrap();
        assert!(tx.commit().await.is_err());
        assert_eq!(creations::find(&mut store.read().await.unwrap(), &ada, &draft).await.unwrap(), None);
    }

    async fn of_many_creations_at_once_one_makes_the_deal(store) {
        world(&store).await;
        let create = |store: Store| async move {
            let kept = deal("One", 1);
            let mut tx = store.write().await.unwrap();
            match creations::claim(&mut tx, &UserId::new("ada"), &DraftId::new("d"), &kept.id, time(1)).await.unwrap() {
                Claim::Made(id) => id,
                Claim::First => {
                    deals::open_engagement(&mut tx, &kept.engagement, time(1)).await.unwrap();
                    deals::insert(&mut tx, &kept).await.unwrap();
                    tx.commit().await.unwrap();
                    kept.id
                }
            }
        };
        let all: Vec<_> = (0..8).map(|_| tokio::spawn(create(store.clone()))).collect();
        let mut made = Vec::new();
        for task in all {
            made.push(task.await.unwrap());
        }
        made.dedup();
        assert_eq!(made.len(), 1);
        let rows = sqlx::query("SELECT COUNT(*) FROM referrals");
        let rows: i64 = rows.fetch_one(&mut *store.read().await.unwrap()).await.unwrap().get(0);
        assert_eq!(rows, 1);
    }

    async fn more_than_a_statement_holds_is_inserted_in_order(store) {
        world(&store).await;
        let team: Vec<_> = (0..7).map(|n| person(&format!("p{n}@fabrikam.example"))).collect();
        let all: Vec<Deal> = (0..60).map(|n| Deal { team: team.clone(), ..deal(&format!("{n}"), n) }).collect();
        let doer = Doer { id: None, name: String::new() };
        let log: Vec<_> = (0..150)
            .map(|n| events::Happened { deal: &all[0], doer: &doer, event: &Event::Accepted, at: time(n) })
            .collect();
        let mut tx = store.write().await.unwrap();
        for deal in &all {
            deals::open_engagement(&mut tx, &deal.engagement, deal.created_at).await.unwrap();
        }
        deals::insert_many(&mut tx, &all.iter().collect::<Vec<_>>()).await.unwrap();
        events::append_many(&mut tx, &log).await.unwrap();
        for deal in &all {
            assert_eq!(deals::load(&mut tx, &admin(), &deal.id).await.unwrap(), *deal);
        }
        let found = events::list(&mut tx, &admin(), &all[0].id, None, 200).await.unwrap();
        assert_eq!((found.len(), found[0].at, found[149].at), (150, time(149), time(0)));
        tx.commit().await.unwrap();
        assert_eq!(team_of(&store, &all[59].id).await.len(), 7);
    }

    async fn a_nul_in_an_id_finds_nothing(store) {
        world(&store).await;
        let found = deals::load(&mut store.read().await.unwrap(), &admin(), &ReferralId::new("a\0b")).await;
        assert!(matches!(found, Err(StoreError::NotFound)), "{found:?}");
    }
}
