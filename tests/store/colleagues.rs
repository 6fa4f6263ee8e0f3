//! The list of a company's people, what was done to them, and their one-time links.

use tandem::domain::access::{Grant, Role, Scope};
use tandem::domain::deal::Deal;
use tandem::domain::id::{LocationId, OrgId, ReferralId, UserId};
use tandem::domain::people::{PersonEvent, Standing};
use tandem::store::colleagues::{self, Filter, From};
use tandem::store::events::Doer;
use tandem::store::people_events::{self, Happened, Logged};
use tandem::store::{DealFacts, deal_facts, orgs, people, sign_in_links};

use crate::fixture::{FABRIKAM, SWEDEN, deal, email, insert, person, time, user, world};
use crate::statements::statements_of;

fn fabrikam() -> OrgId {
    OrgId::new(FABRIKAM)
}

fn everywhere(role: Role) -> Grant {
    Grant { role, scope: Scope::Company }
}

async fn names(connection: &mut tandem::store::Connection, filter: &Filter, from: &From) -> Vec<String> {
    let page = colleagues::page(connection, &fabrikam(), filter, from, 3).await.unwrap();
    page.people.into_iter().map(|person| person.name).collect()
}

on_both_engines! {
    async fn people_are_listed_by_name_without_case_and_diacritics(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        for (id, name) in [("p1", "Åke"), ("p2", "ÅKE"), ("p3", "zoe"), ("p4", "Bea"), ("p5", "👋")] {
            let new = people::User { name: name.into(), ..user(&format!("{id}@fabrikam.example")) };
            people::insert(&mut tx, &new).await.unwrap();
        }
        let none = Filter::default();
        let all = [vec!["👋", "ada Nyström", "Åke"], vec!["ÅKE", "Bea", "bo Nyström"], vec!["zoe"]];
        assert_eq!(names(&mut tx, &none, &From::First).await, all[0]);
        assert_eq!(names(&mut tx, &none, &From::After(UserId::new("p1"))).await, all[1]);
        assert_eq!(names(&mut tx, &none, &From::After(UserId::new("bo"))).await, all[2]);
        assert_eq!(names(&mut tx, &none, &From::Before(UserId::new("p3"))).await, all[1]);
        assert_eq!(names(&mut tx, &none, &From::Before(UserId::new("p2"))).await, all[0]);
        assert!(names(&mut tx, &none, &From::After(UserId::new("cleo"))).await.is_empty(), "of another company");
        let page = colleagues::page(&mut tx, &fabrikam(), &none, &From::Before(UserId::new("p3")), 3).await.unwrap();
        assert!(page.has_before && page.has_after);
        people::rename(&mut tx, &UserId::new("p3"), "Aaron").await.unwrap();
        assert_eq!(names(&mut tx, &none, &From::First).await, ["👋", "Aaron", "ada Nyström"]);
    }

    async fn names_from_before_there_were_keys_are_filled_in(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        sqlx::query("UPDATE users SET name_key = ''").execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        store.migrate().await.unwrap();
        let mut read = store.read().await.unwrap();
        let filter = Filter { text: "NYSTROM ada".into(), ..Filter::default() };
        assert_eq!(names(&mut read, &filter, &From::First).await, ["ada Nyström"]);
    }

    async fn f05_a_filter_looks_at_role_standing_and_words(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        let (ada, bo) = (UserId::new("ada"), UserId::new("bo"));
        let in_sweden = Grant { role: Role::ReferralsUser, scope: Scope::Location(LocationId::new(SWEDEN)) };
        for (who, grant) in [(&ada, everywhere(Role::AccountAdmin)), (&ada, in_sweden.clone()), (&bo, in_sweden.clone())] {
            people::grant(&mut tx, who, &grant, None, time(1)).await.unwrap();
        }
        let iris = people::User { password_hash: None, name: "100% _Iris_".into(), ..user("iris@fabrikam.example") };
        people::insert(&mut tx, &iris).await.unwrap();
        people::deactivate(&mut tx, &bo, time(2)).await.unwrap();
        let of = |role: Option<Role>, standing: Option<Standing>, text: &str| Filter { role, standing, text: text.into(), ..Filter::default() };
        for (filter, found) in [
            (of(Some(Role::AccountAdmin), None, ""), vec!["ada Nyström"]),
            (of(Some(Role::ReferralsUser), None, ""), vec!["ada Nyström", "bo Nyström"]),
            (of(Some(Role::ReferralsUser), Some(Standing::Deactivated), ""), vec!["bo Nyström"]),
            (of(None, Some(Standing::Invited), ""), vec!["100% _Iris_"]),
            (of(None, None, "fabrikam nystr"), vec!["ada Nyström", "bo Nyström"]),
            (Filter { may_sign_in: true, ..of(None, None, "nystr") }, vec!["ada Nyström"]),
            (of(None, None, "0_ 100%"), vec!["100% _Iris_"]),
            (of(None, None, "' OR 1=1"), vec![]),
            (of(None, None, "cleo"), vec![]),
        ] {
            assert_eq!(names(&mut tx, &filter, &From::First).await, found, "{filter:?}");
            let counts = colleagues::counts(&mut tx, &fabrikam(), &filter).await.unwrap();
            assert_eq!(counts.of(filter.standing), found.len(), "{filter:?}");
        }
        let counts = colleagues::counts(&mut tx, &fabrikam(), &Filter::default()).await.unwrap();
        assert_eq!([None, Some(Standing::Active), Some(Standing::Invited)].map(|of| counts.of(of)), [3, 1, 1]);
        let page = colleagues::page(&mut tx, &fabrikam(), &of(None, None, "ada"), &From::First, 3).await.unwrap();
        assert_eq!(page.people[0].grants, [everywhere(Role::AccountAdmin), in_sweden], "all, in their order");
    }

    async fn one_person_comes_with_what_the_rules_want_to_know(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        let (ada, bo) = (UserId::new("ada"), UserId::new("bo"));
        for name in ["ada", "bo", "cleo"] {
            people::grant(&mut tx, &UserId::new(name), &everywhere(Role::AccountAdmin), None, time(1)).await.unwrap();
        }
        people::grant(&mut tx, &ada, &everywhere(Role::ReferralsAdmin), None, time(1)).await.unwrap();
        people::saw(&mut tx, &ada, time(7)).await.unwrap();
        sign_in_links::put(&mut tx, &ada, "hash", time(1), time(9)).await.unwrap();
        let found = colleagues::one(&mut tx, &fabrikam(), &ada).await.unwrap().unwrap();
        assert_eq!(found.colleague.grants.len(), 2);
        assert_eq!((found.colleague.last_seen_at, found.colleague.standing), (Some(time(7)), Standing::Active));
        assert_eq!((found.other_admins, found.link), (1, Some(("hash".to_owned(), time(9)))));
        people::deactivate(&mut tx, &bo, time(2)).await.unwrap();
        assert_eq!(colleagues::one(&mut tx, &fabrikam(), &ada).await.unwrap().unwrap().other_admins, 0);
        people::reactivate(&mut tx, &bo).await.unwrap();
        assert_eq!(colleagues::one(&mut tx, &fabrikam(), &ada).await.unwrap().unwrap().other_admins, 1);
        assert_eq!(colleagues::one(&mut tx, &fabrikam(), &UserId::new("cleo")).await.unwrap(), None);
        let other = OrgId::new("northwind");
        assert_eq!(colleagues::one(&mut tx, &other, &ada).await.unwrap(), None);
        orgs::lock(&mut tx, &fabrikam()).await.unwrap();
        let ((), run) = statements_of(async {
            colleagues::one(&mut tx, &fabrikam(), &ada).await.unwrap();
            colleagues::page(&mut tx, &fabrikam(), &Filter::default(), &From::First, 50).await.unwrap();
        })
        .await;
        assert_eq!(run.len(), 2, "{run:#?}");
    }

    async fn what_was_done_is_read_back_and_never_changed(store) {
        world(&store).await;
        let (fabrikam, ada, bo) = (fabrikam(), UserId::new("ada"), UserId::new("bo"));
        let (by_bo, operator) = (
            Doer { id: Some(bo.clone()), name: "Bo as then called".into() },
            Doer { id: None, name: String::new() },
        );
        let in_sweden = Grant { role: Role::ReferralsAdmin, scope: Scope::Location(LocationId::new(SWEDEN)) };
        let everywhere = everywhere(Role::AccountAdmin);
        let mut expected = Vec::new();
        let mut tx = store.write().await.unwrap();
        for (n, (event, grant, doer)) in (0..).zip([
            (PersonEvent::Invited, None, &by_bo),
            (PersonEvent::Granted, Some(&in_sweden), &by_bo),
            (PersonEvent::Granted, Some(&everywhere), &operator),
            (PersonEvent::Withdrawn, Some(&everywhere), &by_bo),
        ]) {
            let happened = Happened { org: &fabrikam, user: &ada, doer, event, grant, at: time(n) };
            people_events::append(&mut tx, happened).await.unwrap();
            expected.insert(0, Logged { at: time(n), doer: doer.clone(), event, grant: grant.cloned() });
        }
        tx.commit().await.unwrap();
        let mut read = store.read().await.unwrap();
        assert_eq!(people_events::of(&mut read, &fabrikam, &ada, None, 10).await.unwrap().entries, expected);
        assert_eq!(people_events::of(&mut read, &fabrikam, &ada, None, 1).await.unwrap().entries, expected[..1]);
        assert!(people_events::of(&mut read, &fabrikam, &bo, None, 10).await.unwrap().entries.is_empty());
        assert!(people_events::of(&mut read, &OrgId::new("northwind"), &ada, None, 10).await.unwrap().entries.is_empty());
        for statement in ["UPDATE people_events SET actor_name = 'x'", "DELETE FROM people_events", "DELETE FROM users WHERE id = 'ada'"] {
            let mut tx = store.write().await.unwrap();
            assert!(sqlx::query(statement).execute(&mut *tx).await.is_err(), "{statement}");
        }
    }

    async fn a_link_lets_one_person_in_once_and_in_time(store) {
        world(&store).await;
        let (ada, bo) = (UserId::new("ada"), UserId::new("bo"));
        let mut tx = store.write().await.unwrap();
        sign_in_links::put(&mut tx, &ada, "first", time(0), time(100)).await.unwrap();
        sign_in_links::put(&mut tx, &ada, "second", time(1), time(101)).await.unwrap();
        sign_in_links::put(&mut tx, &bo, "third", time(1), time(101)).await.unwrap();
        assert_eq!(sign_in_links::find(&mut tx, "first", time(2)).await.unwrap(), None, "replaced");
        let found = sign_in_links::find(&mut tx, "second", time(100)).await.unwrap().unwrap();
        assert_eq!((&found.user, &found.org, found.standing), (&ada, &fabrikam(), Standing::Active));
        assert_eq!(found.email, email("ada@fabrikam.example"));
        assert_eq!(sign_in_links::find(&mut tx, "second", time(101)).await.unwrap(), None, "expired");
        assert!(!sign_in_links::claim(&mut tx, "second", time(101)).await.unwrap());
        assert!(sign_in_links::claim(&mut tx, "second", time(100)).await.unwrap());
        assert!(!sign_in_links::claim(&mut tx, "second", time(100)).await.unwrap(), "used up");
        people::deactivate(&mut tx, &bo, time(2)).await.unwrap();
        assert_eq!(sign_in_links::find(&mut tx, "third", time(3)).await.unwrap(), None);
        assert_eq!(sign_in_links::delete_expired(&mut tx, time(100)).await.unwrap(), 0);
        assert_eq!(sign_in_links::delete_expired(&mut tx, time(101)).await.unwrap(), 1);
    }

    async fn of_a_deal_its_location_and_team_are_told_within_the_company(store) {
        world(&store).await;
        let mut first: Deal = deal("First", 0);
        first.location = Some(LocationId::new(SWEDEN));
        first.team = vec![person("Bo@fabrikam.example")];
        insert(&store, &[&first]).await;
        let mut read = store.read().await.unwrap();
        let (ada, bo) = (email("ada@fabrikam.example"), email("bo@fabrikam.example"));
        let facts = |on_team| DealFacts { location: Some(LocationId::new(SWEDEN)), on_team };
        assert_eq!(deal_facts(&mut read, &fabrikam(), &first.id, &bo).await.unwrap(), Some(facts(true)));
        assert_eq!(deal_facts(&mut read, &fabrikam(), &first.id, &ada).await.unwrap(), Some(facts(false)));
        assert_eq!(deal_facts(&mut read, &OrgId::new("northwind"), &first.id, &bo).await.unwrap(), None);
        assert_eq!(deal_facts(&mut read, &fabrikam(), &ReferralId::new("' OR 1=1"), &bo).await.unwrap(), None);
    }

    async fn a_time_zone_stays_until_another_is_chosen(store) {
        world(&store).await;
        let ada = UserId::new("ada");
        let mut tx = store.write().await.unwrap();
        for (zone, kept) in [(Some("Europe/Stockholm"), "Europe/Stockholm"), (None, "Europe/Stockholm"), (Some(""), "")] {
            people::set_preferences(&mut tx, &ada, "sv", "dark", zone, false).await.unwrap();
            let row: (String, i64) = sqlx::query_as("SELECT time_zone, slash_key FROM users WHERE id = 'ada'").fetch_one(&mut *tx).await.unwrap();
            assert_eq!(row, (kept.to_owned(), 0));
        }
    }
}
