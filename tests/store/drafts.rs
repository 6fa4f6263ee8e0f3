//! Drafts and stashes: nothing typed is lost, nothing is overwritten, nobody else sees it.

use tandem::domain::draft::{Draft, Step};
use tandem::domain::id::{DraftId, OrgId, UserId};
use tandem::store::stashes::{self, Stash};
use tandem::store::{StoreError, drafts};

use crate::fixture::{FABRIKAM, time, world};

fn named(name: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set("details.name", name);
    draft.set("details.notes", "</textarea>\0 👋 مرحبا");
    draft
}

fn ids() -> (DraftId, OrgId, UserId, UserId) {
    (DraftId::new("d1"), OrgId::new(FABRIKAM), UserId::new("ada"), UserId::new("bo"))
}

on_both_engines! {
    async fn a_draft_is_kept_as_it_was_typed(store) {
        world(&store).await;
        let (id, org, ada, _) = ids();
        let mut tx = store.write().await.unwrap();
        let draft = named("Deal \0 one");
        drafts::insert(&mut tx, &id, &org, &ada, &draft, Step::Details, time(1)).await.unwrap();
        let found = drafts::load(&mut tx, &ada, &id).await.unwrap();
        assert_eq!(found.draft, draft);
        assert_eq!((found.version, found.step, found.org, found.owner), (1, Step::Details, org, ada));
        assert_eq!((found.created_at, found.updated_at), (time(1), time(1)));
    }

    async fn of_two_saves_of_one_version_the_second_is_told(store) {
        world(&store).await;
        let (id, org, ada, _) = ids();
        let mut tx = store.write().await.unwrap();
        drafts::insert(&mut tx, &id, &org, &ada, &named("one"), Step::Customer, time(1)).await.unwrap();
        let version = drafts::save(&mut tx, &ada, &id, 1, &named("two"), Step::Team, time(2)).await.unwrap();
        assert_eq!(version, 2);
        let late = drafts::save(&mut tx, &ada, &id, 1, &named("three"), Step::Team, time(3)).await;
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let found = drafts::load(&mut tx, &ada, &id).await.unwrap();
        assert_eq!((found.version, found.draft, found.updated_at), (2, named("two"), time(2)));
    }

    async fn a_draft_is_its_owners_alone(store) {
        world(&store).await;
        let (id, org, ada, bo) = ids();
        let mut tx = store.write().await.unwrap();
        drafts::insert(&mut tx, &id, &org, &ada, &named("one"), Step::Customer, time(1)).await.unwrap();
        assert!(matches!(drafts::load(&mut tx, &bo, &id).await, Err(StoreError::NotFound)));
        let saved = drafts::save(&mut tx, &bo, &id, 1, &named("x"), Step::Team, time(2)).await;
        assert!(matches!(saved, Err(StoreError::NotFound)), "{saved:?}");
        assert!(matches!(drafts::delete(&mut tx, &bo, &id).await, Err(StoreError::NotFound)));
        assert!(drafts::list(&mut tx, &bo, 9, 0).await.unwrap().is_empty());
        assert!(matches!(drafts::line(&mut tx, &bo, &id).await, Err(StoreError::NotFound)));
        assert_eq!(drafts::count(&mut tx, &bo).await.unwrap(), 0);
        assert_eq!(drafts::load(&mut tx, &ada, &id).await.unwrap().draft, named("one"));
        drafts::delete(&mut tx, &ada, &id).await.unwrap();
        assert!(matches!(drafts::load(&mut tx, &ada, &id).await, Err(StoreError::NotFound)));
        assert!(matches!(drafts::delete(&mut tx, &ada, &id).await, Err(StoreError::NotFound)));
    }

    async fn drafts_are_listed_the_last_saved_first(store) {
        world(&store).await;
        let (_, org, ada, _) = ids();
        let mut tx = store.write().await.unwrap();
        for (n, name) in [(1, "first"), (2, "second \0"), (3, "")] {
            drafts::insert(&mut tx, &DraftId::new(format!("d{n}")), &org, &ada, &named(name), Step::Customer, time(n)).await.unwrap();
        }
        drafts::save(&mut tx, &ada, &DraftId::new("d1"), 1, &named("first"), Step::Team, time(9)).await.unwrap();
        let lines = drafts::list(&mut tx, &ada, 9, 0).await.unwrap();
        let lines: Vec<_> = lines.iter().map(|line| (line.title.trim(), line.step, line.updated_at)).collect();
        assert_eq!(lines, [("first", Step::Team, time(9)), ("", Step::Customer, time(3)), ("second", Step::Customer, time(2))]);
        assert_eq!(drafts::list(&mut tx, &ada, 1, 0).await.unwrap().len(), 1);
        let rest = drafts::list(&mut tx, &ada, 9, 1).await.unwrap();
        assert_eq!(rest.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["d3", "d2"]);
        assert_eq!(drafts::count(&mut tx, &ada).await.unwrap(), 3);
        assert_eq!(drafts::line(&mut tx, &ada, &DraftId::new("d3")).await.unwrap(), rest[0]);
    }

    async fn refused_input_is_kept_for_its_author(store) {
        world(&store).await;
        let (_, org, ada, bo) = ids();
        let stash = |id: &str, at| Stash {
            id: id.into(),
            org: org.clone(),
            user: ada.clone(),
            kind: "deal".into(),
            target: "r1".into(),
            base_version: (id == "s1").then_some(3),
            body: r#"{"notes":"</textarea>"}"#.into(),
            created_at: time(at),
        };
        let mut tx = store.write().await.unwrap();
        for (id, at) in [("s1", 1), ("s2", 2), ("s3", 3)] {
            stashes::put(&mut tx, &stash(id, at)).await.unwrap();
            assert_eq!(stashes::load(&mut tx, &ada, id).await.unwrap(), Some(stash(id, at)));
        }
        assert_eq!(stashes::load(&mut tx, &bo, "s1").await.unwrap(), None);
        stashes::delete(&mut tx, &bo, "s1").await.unwrap();
        assert!(stashes::load(&mut tx, &ada, "s1").await.unwrap().is_some());
        stashes::delete(&mut tx, &ada, "s1").await.unwrap();
        assert_eq!(stashes::load(&mut tx, &ada, "s1").await.unwrap(), None);
        assert_eq!(stashes::delete_before(&mut tx, time(3)).await.unwrap(), 1);
        assert!(stashes::load(&mut tx, &ada, "s3").await.unwrap().is_some());
        let other = Stash { body: "{}".into(), ..stash("s3", 4) };
        stashes::put(&mut tx, &other).await.unwrap();
        assert_eq!(stashes::load(&mut tx, &ada, "s3").await.unwrap(), Some(other), "in its place");
        let of_bo = Stash { id: "of-bo".into(), user: bo.clone(), ..stash("s", 0) };
        stashes::put(&mut tx, &of_bo).await.unwrap();
        for n in 0..stashes::MOST {
            stashes::put(&mut tx, &stash(&format!("more-{n}"), 5)).await.unwrap();
        }
        assert!(stashes::load(&mut tx, &ada, "s3").await.unwrap().is_none(), "what was left first goes");
        assert!(stashes::load(&mut tx, &ada, "more-0").await.unwrap().is_some());
        assert!(stashes::load(&mut tx, &bo, "of-bo").await.unwrap().is_some(), "each has their own");
    }
}
