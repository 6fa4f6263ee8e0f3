//! Opening and migrating: what is set on each connection, and what is refused.

use sqlx::{Executor, Row};
use tandem::domain::access::OrgKind;
use tandem::domain::id::{LocationId, OrgId};
use tandem::store::{Dialect, Settings, Store, StoreError, id, orgs};

use crate::fixture::{self, FABRIKAM, org};

async fn pragma(connection: &mut tandem::store::Connection, name: &'static str) -> String {
    let row = connection.fetch_one(name).await.unwrap();
    row.try_get::<i64, _>(0).map_or_else(|_| row.get::<String, _>(0), |number| number.to_string())
}

#[tokio::test]
async fn sqlite_is_opened_so_that_an_answered_write_is_on_disk() {
    let folder = std::env::temp_dir().join(format!("tandem-open-{}", id::fresh()));
    let store = Store::connect(&Settings::new(format!("sqlite://{}/deep/er/t.sqlite", folder.display())))
        .await
        .unwrap();
    store.migrate().await.unwrap();
    let mut tx = store.write().await.unwrap();
    for (name, value) in [
        ("PRAGMA journal_mode", "wal"),
        ("PRAGMA synchronous", "2"),
        ("PRAGMA foreign_keys", "1"),
        ("PRAGMA busy_timeout", "5000"),
        ("PRAGMA journal_size_limit", "67108864"),
        ("PRAGMA query_only", "0"),
    ] {
        assert_eq!(pragma(&mut tx, name).await, value, "{name}");
    }
    let mut read = store.read().await.unwrap();
    for (name, value) in
        [("PRAGMA query_only", "1"), ("PRAGMA foreign_keys", "1"), ("PRAGMA busy_timeout", "5000")]
    {
        assert_eq!(pragma(&mut read, name).await, value, "{name}");
    }
    assert!(read.execute("DELETE FROM users").await.is_err());
    drop((tx, read));
    store.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn what_cannot_be_opened_is_refused_in_words_without_the_address() {
    for (url, words) in [
        ("mysql://root:secret@localhost/tandem", "has to begin with sqlite:// or postgres://"),
        ("nonsense", "has to begin with sqlite:// or postgres://"),
        ("sqlite::memory:", "SQLite needs a file"),
        ("sqlite://t.sqlite?mode=memory", "SQLite needs a file"),
        ("sqlite://t.sqlite?mode=sideways", "unknown value"),
        ("sqlite:///proc/no/such/folder/t.sqlite", "cannot create /proc/no/such/folder"),
        ("sqlite:///proc/t.sqlite", "cannot open /proc/t.sqlite"),
    ] {
        let error = Store::connect(&Settings::new(url)).await.unwrap_err();
        let StoreError::Refused(said) = error else { panic!("{url}: {error:?}") };
        assert!(said.contains(words), "{url}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_unavailable() {
    let error = Store::connect(&Settings::new("postgres://tandem@127.0.0.1:1/tandem")).await.unwrap_err();
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
}

on_both_engines! {
    async fn migrating_twice_changes_nothing(store) {
        fixture::world(&store).await;
        store.migrate().await.unwrap();
        let found = orgs::by_name(&mut store.read().await.unwrap(), "FABRIKÂM").await.unwrap();
        assert_eq!(found, [org(FABRIKAM, OrgKind::Partner, "Fabrikam")]);
    }

    async fn a_schema_of_a_newer_version_is_refused_in_words(store) {
        let mut tx = store.write().await.unwrap();
        tx.execute("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1").await.unwrap();
        tx.commit().await.unwrap();
        let error = store.migrate().await.unwrap_err();
        assert!(matches!(&error, StoreError::Refused(said) if said.contains("a newer one wrote it")), "{error:?}");
    }

    async fn what_is_not_committed_is_not_kept(store) {
        let mut tx = store.write().await.unwrap();
        orgs::insert(&mut tx, &org("lost", OrgKind::Partner, "Lost")).await.unwrap();
        drop(tx);
        assert!(orgs::by_name(&mut store.read().await.unwrap(), "lost").await.unwrap().is_empty());
    }

    async fn no_statement_shows_in_an_error(store) {
        fixture::world(&store).await;
        let mut tx = store.write().await.unwrap();
        let known = orgs::locations(&mut tx, &OrgId::new(FABRIKAM)).await.unwrap().remove(0);
        let stranger = orgs::Location { id: LocationId::new("x"), org: OrgId::new("nobody"), ..known };
        let error = orgs::insert_location(&mut tx, &stranger).await.unwrap_err();
        let said = error.to_string().to_lowercase();
        assert!(!said.contains("insert") && !said.contains("locations"), "{said}");
    }

    async fn the_store_can_be_checkpointed_and_says_which_it_is(store) {
        store.checkpoint().await.unwrap();
        let dialect = Dialect::of(&store.read().await.unwrap());
        assert_eq!(dialect, store.dialect());
    }
}
