//! Opening the database, its connections, and its migrations.
//!
//! SQLite has one writing connection, so that no statement of this process ever finds the file
//! locked by another, and several that only read. PostgreSQL has one pool for both.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Any, AnyPool, AssertSqlSafe, Executor, Row};

use super::{Connection, Dialect, Result, StoreError, people, solutions};

/// The first SQLite without the checkpoint race that loses committed data in WAL mode.
const SOUND_SQLITE: [u32; 3] = [3, 51, 3];

/// An answered request is on disk (`synchronous`), and the log does not keep the size of its worst
/// hour (`journal_size_limit`, in bytes).
const WRITER: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864";
const READER: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA query_only = ON";

/// How long a write is waited for that may as well be left undone.
const PATIENCE: Duration = Duration::from_millis(100);

static SQLITE_STEPS: Migrator = sqlx::migrate!("./migrations/sqlite");
static POSTGRES_STEPS: Migrator = sqlx::migrate!("./migrations/postgres");

/// Referrals of one transaction, after a step that has changed what lists know of them.
const LISTED_AT_ONCE: usize = 500;
/// Referrals after which the log says how far it has come: with many it takes minutes.
const LISTED_BETWEEN_LINES: usize = 10_000;

#[derive(Clone)]
pub struct Settings {
    /// `sqlite://path/to/file` (created, with its folder, unless `?mode=` says otherwise) or
    /// `postgres://…`.
    pub url: String,
    /// SQLite: connections that only read. PostgreSQL: connections altogether.
    pub max_readers: u32,
    /// How long a request waits for a free connection before the database counts as unavailable.
    pub acquire_timeout: Duration,
    /// PostgreSQL: the longest that one statement may take.
    pub statement_timeout: Duration,
}

impl Settings {
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            max_readers: 8,
            acquire_timeout: Duration::from_secs(5),
            statement_timeout: Duration::from_secs(10),
        }
    }
}

/// The open database; a clone is another handle to the same.
#[derive(Clone, Debug)]
pub struct Store {
    dialect: Dialect,
    writer: AnyPool,
    reader: AnyPool,
}

impl Store {
    /// Opens the database; the words of `Refused` say what stands against it.
    pub async fn connect(settings: &Settings) -> Result<Self> {
        install_default_drivers();
        let scheme = settings.url.split(':').next().unwrap_or_default();
        match scheme {
            "sqlite" => connect_sqlite(settings).await,
            "postgres" | "postgresql" => connect_postgres(settings).await,
            _ => refuse("the database's address has to begin with sqlite:// or postgres://"),
        }
    }

    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Brings the schema up to date. Does nothing when it is.
    pub async fn migrate(&self) -> Result<()> {
        let mut connection = self.writer.acquire().await?;
        let steps = match self.dialect {
            Dialect::Sqlite => {
                // A table is rebuilt by dropping the former one.
                connection.execute("PRAGMA foreign_keys = OFF").await?;
                &SQLITE_STEPS
            }
            Dialect::Postgres => {
                connection.execute("SET statement_timeout = 0").await?;
                &POSTGRES_STEPS
            }
        };
        let before = steps_done(&mut connection).await?;
        let mut outcome = steps.run_direct(None, &mut *connection, false).await.map_err(migration_error);
        let is_new = outcome.is_ok() && steps_done(&mut connection).await? != before;
        // Reads all of the database.
        if is_new && self.dialect == Dialect::Sqlite {
            outcome = refuse_dangling(&mut connection).await;
        }
        // The connection's settings are no longer those of the pool.
        connection.close().await?;
        outcome?;
        let mut tx = self.write().await?;
        people::fill_name_keys(&mut tx).await?;
        solutions::fill_words(&mut tx).await?;
        tx.commit().await?;
        let mut listed = 0;
        while {
            let mut tx = self.write().await?;
            let more = super::deals::list_migrated(&mut tx, LISTED_AT_ONCE).await?;
            tx.commit().await?;
            listed += LISTED_AT_ONCE;
            more
        } {
            if listed.is_multiple_of(LISTED_BETWEEN_LINES) {
                tracing::info!(referrals = listed, "bringing the lists up to this version");
            }
        }
        Ok(())
    }

    /// A connection for reading. On SQLite it cannot do anything else.
    pub async fn read(&self) -> Result<PoolConnection<Any>> {
        Ok(self.reader.acquire().await?)
    }

    /// A transaction that may write. On SQLite it is the only one until it ends: nothing but
    /// statements belongs between its begin and its commit.
    pub async fn write(&self) -> Result<Transaction> {
        Ok(Transaction(self.writer.begin_with(self.dialect.begin()).await?))
    }

    /// As [`Self::write`], for what may as well be left undone: `Unavailable` where others would have to
    /// be waited for.
    pub async fn write_if_free(&self) -> Result<Transaction> {
        let mut tx = match tokio::time::timeout(PATIENCE, self.write()).await {
            Ok(begun) => begun?,
            Err(_) => return Err(sqlx::Error::PoolTimedOut.into()),
        };
        if self.dialect == Dialect::Postgres {
            let wait = format!("SET LOCAL lock_timeout = {}", PATIENCE.as_millis());
            tx.execute(AssertSqlSafe(wait)).await?;
        }
        Ok(tx)
    }

    /// A single statement that may as well be left undone ([`Self::write_once`]): `Unavailable` where
    /// others would have to be waited for.
    pub async fn if_free<T>(&self, write: impl Future<Output = Result<T>>) -> Result<T> {
        match tokio::time::timeout(PATIENCE, write).await {
            Ok(written) => written,
            Err(_) => Err(sqlx::Error::PoolTimedOut.into()),
        }
    }

    /// A connection for a single statement that writes: it is a transaction of its own.
    pub async fn write_once(&self) -> Result<PoolConnection<Any>> {
        Ok(self.writer.acquire().await?)
    }

    /// SQLite changes its kind of journal for the only connection alone.
    pub(super) async fn close_idle_readers(&self) -> Result<()> {
        while let Some(reader) = self.reader.try_acquire() {
            reader.close().await?;
        }
        Ok(())
    }

    /// Whether the database answers and has the schema of this version; the words of `Refused` say
    /// what is missing.
    pub async fn check_ready(&self) -> Result<()> {
        let steps = match self.dialect {
            Dialect::Sqlite => &SQLITE_STEPS,
            Dialect::Postgres => &POSTGRES_STEPS,
        };
        let mut read = self.read().await?;
        let done = steps_done(&mut read).await?;
        if usize::try_from(done) != Ok(steps.iter().count()) {
            return refuse("the database's schema is not that of this version: run `tandem migrate`");
        }
        let left = read.fetch_optional("SELECT 1 FROM referrals WHERE listed = 0 LIMIT 1").await?;
        match left {
            None => Ok(()),
            Some(_) => refuse("the lists are not yet those of this version: run `tandem migrate`"),
        }
    }

    /// Moves SQLite's log into its file and empties it; wanted now and then, since readers that
    /// never pause keep the automatic one from finishing.
    pub async fn checkpoint(&self) -> Result<()> {
        if self.dialect == Dialect::Sqlite {
            self.writer.acquire().await?.execute("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Ok(())
    }

    /// Waits for the connections in use, then closes all.
    pub async fn close(&self) {
        self.reader.close().await;
        if self.dialect == Dialect::Sqlite
            && let Ok(mut writer) = self.writer.acquire().await
        {
            // Refreshes the query planner's figures. What fails here is only slower next time.
            let _ = writer.execute("PRAGMA optimize").await;
        }
        self.writer.close().await;
    }
}

/// Rolls back when it is dropped; only [`Transaction::commit`] keeps what was written.
#[derive(Debug)]
pub struct Transaction(sqlx::Transaction<'static, Any>);

impl Transaction {
    /// Once it has answered, the changes are on disk.
    pub async fn commit(self) -> Result<()> {
        Ok(self.0.commit().await?)
    }
}

impl Deref for Transaction {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Transaction {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

async fn steps_done(connection: &mut Connection) -> Result<i64> {
    let done = sqlx::query("SELECT COUNT(*) FROM _sqlx_migrations WHERE success");
    match done.fetch_one(connection).await.map_err(StoreError::from) {
        Ok(row) => Ok(row.try_get(0)?),
        // No such table: nothing was ever migrated.
        Err(StoreError::Other(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

async fn connect_sqlite(settings: &Settings) -> Result<Store> {
    let url = with_mode(&settings.url);
    let options = SqliteConnectOptions::from_str(&url).map_err(bad_address)?;
    if url.contains(":memory:") || url.contains("mode=memory") {
        return refuse("SQLite needs a file: a database in memory is gone with the process");
    }
    let path = options.get_filename();
    make_folder_of(path)?;
    let url = &url;
    let pool = |connections, pragmas| async move {
        AnyPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(settings.acquire_timeout)
            // A file does not hang up: asking each time costs as much as a small query.
            .test_before_acquire(false)
            .after_connect(move |connection, _| {
                Box::pin(async move { connection.execute(pragmas).await.map(|_| ()) })
            })
            .connect(url)
            .await
    };
    let writer = pool(1, WRITER).await.map_err(|error| cannot_open(path, error))?;
    refuse_unsound(&mut *writer.acquire().await?).await?;
    let reader = pool(settings.max_readers.max(1), READER).await?;
    Ok(Store { dialect: Dialect::Sqlite, writer, reader })
}

async fn connect_postgres(settings: &Settings) -> Result<Store> {
    let limit = settings.statement_timeout.as_millis();
    let pool = AnyPoolOptions::new()
        .max_connections(settings.max_readers.max(2))
        .acquire_timeout(settings.acquire_timeout)
        .after_connect(move |connection, _| {
            // Compiling a plan pays for reports of minutes; ours are milliseconds long. A plan that is
            // kept for any values suits neither a table that an import fills nor a rare word.
            let statement = format!(
                "SET statement_timeout = {limit}; SET jit = off; SET plan_cache_mode = force_custom_plan"
            );
            Box::pin(async move { connection.execute(AssertSqlSafe(statement)).await.map(|_| ()) })
        })
        .connect(&settings.url)
        .await?;
    Ok(Store { dialect: Dialect::Postgres, writer: pool.clone(), reader: pool })
}

/// Without a mode of its own the file is created when it is missing.
fn with_mode(url: &str) -> String {
    let joint = if url.contains('?') { '&' } else { '?' };
    if url.contains("mode=") { url.to_owned() } else { format!("{url}{joint}mode=rwc") }
}

fn make_folder_of(path: &Path) -> Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    std::fs::create_dir_all(folder)
        .or_else(|error| refuse(format!("cannot create {}: {error}", folder.display())))
}

/// Refuses a schema whose steps have left references to nothing.
async fn refuse_dangling(connection: &mut Connection) -> Result<()> {
    match connection.fetch_optional("PRAGMA foreign_key_check").await? {
        None => Ok(()),
        Some(_) => refuse("the database holds rows that refer to others which do not exist"),
    }
}

/// Refuses a SQLite that may lose data, and a file system on which the write-ahead log does not work.
async fn refuse_unsound(connection: &mut Connection) -> Result<()> {
    let version: String =
        sqlx::query("SELECT sqlite_version()").fetch_one(&mut *connection).await?.try_get(0)?;
    if !is_sound(&version) {
        let [major, minor, patch] = SOUND_SQLITE;
        return refuse(format!(
            "SQLite {version} may lose committed data; {major}.{minor}.{patch} or newer is needed"
        ));
    }
    let mode: String = sqlx::query("PRAGMA journal_mode").fetch_one(connection).await?.try_get(0)?;
    if mode != "wal" {
        return refuse("SQLite cannot keep a write-ahead log on this file system");
    }
    Ok(())
}

fn is_sound(version: &str) -> bool {
    let mut found = version.split('.').map(|part| part.parse().unwrap_or(0));
    let found: [u32; 3] = std::array::from_fn(|_| found.next().unwrap_or(0));
    found >= SOUND_SQLITE
}

fn refuse<T>(words: impl Into<String>) -> Result<T> {
    Err(StoreError::Refused(words.into()))
}

fn bad_address(error: sqlx::Error) -> StoreError {
    StoreError::Refused(format!("the database's address cannot be read: {error}"))
}

fn cannot_open(path: &Path, error: sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::Database(cause) => {
            StoreError::Refused(format!("cannot open {}: {}", path.display(), cause.message()))
        }
        other => other.into(),
    }
}

fn migration_error(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(step) => StoreError::Refused(format!(
            "the database has step {step}, which this version of Tandem does not know: a newer one wrote it"
        )),
        MigrateError::VersionMismatch(step) => StoreError::Refused(format!(
            "step {step} of the database is not the one that this version of Tandem has"
        )),
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        other => StoreError::Other(Box::new(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_sound, with_mode};

    #[test]
    fn a_sqlite_that_may_lose_data_is_told_from_a_sound_one() {
        for version in ["3.51.3", "3.51.10", "3.52.0", "4.0.0", "3.100"] {
            assert!(is_sound(version), "{version}");
        }
        for version in ["3.51.2", "3.50.9", "3.7.17", "2.8.17", "3.51", "", "unknown"] {
            assert!(!is_sound(version), "{version}");
        }
    }

    #[test]
    fn a_missing_file_is_created_unless_the_address_says_otherwise() {
        assert_eq!(with_mode("sqlite://a.sqlite"), "sqlite://a.sqlite?mode=rwc");
        assert_eq!(with_mode("sqlite://a.sqlite?cache=private"), "sqlite://a.sqlite?cache=private&mode=rwc");
        assert_eq!(with_mode("sqlite://a.sqlite?mode=rw"), "sqlite://a.sqlite?mode=rw");
    }
}
