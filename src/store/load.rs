//! Filling a database that was empty and that nobody uses yet: much faster, but it is of no use when
//! the machine fails on the way.

use sqlx::{AssertSqlSafe, Executor};

use super::row::Columns;
use super::{Connection, Dialect, Result, Store};

/// Everything is written once (`journal_mode`) and nothing on disk before the end (`synchronous`); what
/// changes again and again stays in memory (`cache_size`, in KiB); words are merged once, at the end;
/// references are taken on trust (`foreign_keys`).
const SQLITE_BEGIN: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; \
    PRAGMA cache_size = -1048576; PRAGMA threads = 2; \
    INSERT INTO referral_search (referral_search, rank) VALUES ('automerge', 0); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('hashsize', 67108864)";
/// The figures of the words' index are those that it has by itself.
const SQLITE_END: &str = "INSERT INTO referral_search (referral_search) VALUES ('optimize'); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('automerge', 4); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('hashsize', 1048576); \
    ANALYZE; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL";
const POSTGRES_END: &str = "ANALYZE";

/// Indexes that are faster made at the end than kept up; what must be unique stays guarded.
const SQLITE_INDEXES: &str = "SELECT name, sql AS definition FROM sqlite_schema WHERE type = 'index' \
    AND tbl_name IN ('referrals', 'referral_team', 'events') AND sql LIKE 'CREATE INDEX %' ORDER BY name";
const POSTGRES_INDEXES: &str = "SELECT CAST(indexname AS TEXT) AS name, indexdef AS definition FROM pg_indexes \
    WHERE schemaname = current_schema() AND tablename IN ('referrals', 'referral_team', 'referral_search') \
    AND indexdef LIKE 'CREATE INDEX %' ORDER BY name";

/// The end of a load: what is to be made again.
#[must_use]
pub struct Load {
    indexes: Vec<String>,
}

impl Store {
    /// Until [`Self::end_load`] has answered, the database may be unreadable when the machine fails.
    pub async fn begin_load(&self) -> Result<Load> {
        let mut writer = self.write_once().await?;
        let listed = match self.dialect() {
            Dialect::Sqlite => {
                self.close_idle_readers().await?;
                writer.execute(SQLITE_BEGIN).await?;
                SQLITE_INDEXES
            }
            Dialect::Postgres => POSTGRES_INDEXES,
        };
        let mut indexes = Vec::new();
        for row in sqlx::query(listed).fetch_all(&mut *writer).await? {
            run(&mut writer, format!("DROP INDEX {}", row.text("name")?)).await?;
            indexes.push(row.text("definition")?);
        }
        Ok(Load { indexes })
    }

    /// Makes the indexes, and brings what was loaded to the disk and to the query planner's notice.
    pub async fn end_load(&self, load: Load) -> Result<()> {
        let mut writer = self.write_once().await?;
        if self.dialect() == Dialect::Postgres {
            writer.execute("SET statement_timeout = 0; SET maintenance_work_mem = '512MB'").await?;
        }
        for index in load.indexes {
            run(&mut writer, index).await?;
        }
        writer
            .execute(match self.dialect() {
                Dialect::Sqlite => SQLITE_END,
                Dialect::Postgres => POSTGRES_END,
            })
            .await?;
        // The next connection has the pool's own settings.
        Ok(writer.close().await?)
    }
}

/// A statement that the database's own catalogue has said.
async fn run(connection: &mut Connection, statement: String) -> Result<()> {
    connection.execute(AssertSqlSafe(statement)).await?;
    Ok(())
}
