//! A store of its own for each test, on both engines: SQLite in a temporary folder, and PostgreSQL
//! at `TEST_POSTGRES_URL` (`script/with-postgres` starts one), in a database that goes with the test.

#![allow(dead_code, clippy::unwrap_used)]

#[path = "postgres.rs"]
mod postgres;

use tandem::store::{Settings, Store, id};
use tokio::task::JoinError;

/// Makes two tests, `sqlite` and `postgres`, of each function. It gets a migrated, empty store.
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($store:ident) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$meta])*
            async fn test($store: tandem::store::Store) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                crate::engines::on_sqlite(test).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                crate::engines::on_postgres(test).await;
            }
        }
    )+};
}

pub async fn on_sqlite<F: Future<Output = ()> + Send + 'static>(test: fn(Store) -> F) {
    let folder = std::env::temp_dir().join(format!("tandem-store-{}", id::fresh()));
    let outcome = run(format!("sqlite://{}/tandem.sqlite", folder.display()), test).await;
    std::fs::remove_dir_all(folder).unwrap();
    judge(outcome);
}

/// Says that it did nothing where there is no server.
pub async fn on_postgres<F: Future<Output = ()> + Send + 'static>(test: fn(Store) -> F) {
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        println!("skipped: TEST_POSTGRES_URL is not set");
        return;
    };
    let (url, name) = postgres::new_database(&server).await;
    let outcome = run(url, test).await;
    postgres::drop_database(&server, &name).await;
    judge(outcome);
}

/// A failed test still cleans up behind itself.
async fn run<F: Future<Output = ()> + Send + 'static>(
    url: String,
    test: fn(Store) -> F,
) -> Result<(), JoinError> {
    tokio::spawn(async move {
        let store = Store::connect(&Settings::new(url)).await.unwrap();
        store.migrate().await.unwrap();
        test(store.clone()).await;
        store.close().await;
    })
    .await
}

fn judge(outcome: Result<(), JoinError>) {
    if let Err(error) = outcome {
        std::panic::resume_unwind(error.into_panic());
    }
}
