//! Filling a database that was empty and that nobody uses yet: much faster, but it is of no use when
//! the machine fails on the way.

use sqlx::{AssertSqlSafe, Executor};

use super::row::Columns;
use super::{Connection, Dialect, Result, Store};

/// Everything is written once (`journal_mode`) and nothing on disk before the end (`synchronous`); what
/// changes again and again stays in memory (`cache_size`, in KiB), and no more, since an index is sorted
/// on both cores (`threads`) only as far as it exceeds it; words are merged once, at the end; references
/// are taken on trust (`foreign_keys`).
const SQLITE_BEGIN: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; \
    PRAGMA cache_size = -65536; PRAGMA threads = 2; \
    INSERT INTO referral_search (referral_search, rank) VALUES ('automerge', 0); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('crisismerge', 1999); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('hashsize', 67108864)";
/// The figures of the words' index are those that it has by itself.
/// With a limit ANALYZE takes no samples of values, with which SQLite plans a statement anew whenever
/// other values are bound.
const SQLITE_END: &str = "INSERT INTO referral_search (referral_search) VALUES ('optimize'); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('automerge', 4); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('crisismerge', 16); \
    INSERT INTO referral_search (referral_search, rank) VALUES ('hashsize', 1048576); \
    PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL";
const POSTGRES_END: &str = "ANALYZE";

/// What is faster made at the end than kept up, with the statements that take it away and make it
/// again: indexes (what must be unique stays guarded) and the trigger that counts, as [`super::Bulk`] does.
const SQLITE_SUSPENDED: &str = "SELECT 'DROP ' || type || ' ' || name AS away, sql AS again FROM sqlite_schema \
    WHERE type = 'index' AND tbl_name IN ('referrals', 'referral_team', 'events') \
    AND sql LIKE 'CREATE INDEX %' OR name = 'referral_counts_insert' ORDER BY name";
/// References as well, which SQLite can take on trust.
const POSTGRES_SUSPENDED: &str = "SELECT 'DROP INDEX ' || indexname AS away, indexdef AS again FROM pg_indexes \
    WHERE schemaname = current_schema() AND tablename IN ('referrals', 'referral_team', 'referral_search', 'events') \
    AND indexdef LIKE 'CREATE INDEX %' \
    UNION ALL SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || conname, \
    'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) \
    FROM pg_constraint WHERE contype = 'f' AND conrelid IN ('referrals'::regclass, 'referral_bodies'::regclass, \
    'referral_team'::regclass, 'referral_search'::regclass, 'events'::regclass) \
    UNION ALL SELECT 'ALTER TABLE referrals DISABLE TRIGGER referral_counts', \
    'ALTER TABLE referrals ENABLE TRIGGER referral_counts'";

/// The end of a load: the statements that make again what was taken away.
#[must_use]
pub struct Load(Vec<String>);

impl Store {
    /// Until [`Self::end_load`] has answered, the database may be unreadable when the machine fails.
    pub async fn begin_load(&self) -> Result<Load> {
        let mut writer = self.write_once().await?;
        let suspended = match self.dialect() {
            Dialect::Sqlite => {
                self.close_idle_readers().await?;
                writer.execute(SQLITE_BEGIN).await?;
                SQLITE_SUSPENDED
            }
            Dialect::Postgres => POSTGRES_SUSPENDED,
        };
        let mut again = Vec::new();
        for row in sqlx::query(suspended).fetch_all(&mut *writer).await? {
            run(&mut writer, row.text("away")?).await?;
            again.push(row.text("again")?);
        }
        Ok(Load(again))
    }

    /// Makes what was taken away, and brings what was loaded to the disk and to the query planner's
    /// notice.
    pub async fn end_load(&self, Load(again): Load) -> Result<()> {
        let mut writer = self.write_once().await?;
        if self.dialect() == Dialect::Postgres {
            writer.execute("SET statement_timeout = 0; SET maintenance_work_mem = '512MB'").await?;
        }
        for statement in again {
            run(&mut writer, statement).await?;
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
