//! Databases on the PostgreSQL server of `script/with-postgres`.

#![allow(dead_code, clippy::unwrap_used)]

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};
use tandem::store::id;

/// The address of a new, empty database, and its name.
pub async fn new_database(server: &str) -> (String, String) {
    let name = format!("tandem_{}", id::fresh().replace('-', ""));
    tell(server, format!("CREATE DATABASE {name} TEMPLATE template0")).await;
    (format!("{}/{name}", server.rsplit_once('/').unwrap().0), name)
}

pub async fn drop_database(server: &str, name: &str) {
    tell(server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
}

async fn tell(server: &str, statement: String) {
    install_default_drivers();
    let mut connection = AnyConnection::connect(server).await.unwrap();
    connection.execute(AssertSqlSafe(statement)).await.unwrap();
    connection.close().await.unwrap();
}
