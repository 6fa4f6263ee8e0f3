//! How fast a running server answers: `measure` asks it, `report` makes the page of what several
//! runs have found. `script/bench` starts the servers and calls both.
//!
//! Nothing here is asserted besides that every answer is the one that was asked for.

mod browser;
mod json;
mod load;
mod report;
mod requests;

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use sqlx::{AnyConnection, Row as _};
use tandem::service::demo_people::{DemoSignIn, PASSWORD};
use tandem::store::{self, Dialect, Store};

use self::browser::{Ask, Visitor};
use self::load::{Figures, Next};
use self::report::{CONNECTIONS, Record, Row};
use self::requests::{Answers, LISTS, page};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// As the server's own, which the JSON is compared with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// What `cargo bench` says to every bench
    #[arg(long, hide = true, global = true)]
    bench: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Asks a server over demo data, which it adds deals to
    Measure(Measure),
    /// Prints the page of what was measured
    Report {
        /// The folder that holds the records
        #[arg(long)]
        records: PathBuf,
        #[arg(long)]
        commit: String,
        #[arg(long)]
        date: String,
        #[arg(long, default_value_t = 5.0)]
        seconds: f64,
    },
}

#[derive(Args)]
struct Measure {
    /// Where the server listens
    #[arg(long)]
    server: SocketAddr,
    /// Its process
    #[arg(long)]
    process: u32,
    /// Its database
    #[arg(long)]
    database_url: String,
    /// How many deals were loaded, and how long that took
    #[arg(long)]
    deals: u64,
    #[arg(long, default_value_t = 0.0)]
    load_seconds: f64,
    /// For each kind of request and number of connections
    #[arg(long, default_value_t = 5.0)]
    seconds: f64,
    /// Asks for compressed answers
    #[arg(long)]
    gzip: bool,
    /// The file to write what was measured into
    #[arg(long)]
    record: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<()> {
    match Cli::parse().command {
        Some(Command::Measure(asked)) => Box::pin(measure(asked)).await,
        Some(Command::Report { records, commit, date, seconds }) => {
            print!("{}", report::page(&records, &commit, &date, seconds)?);
            Ok(())
        }
        None => {
            println!("script/bench starts the servers that this bench asks.");
            Ok(())
        }
    }
}

async fn measure(asked: Measure) -> Result<()> {
    let (engine, database_bytes) = database(&asked.database_url).await?;
    let at_rest = report::memory_of(asked.process)?;
    let stranger = Visitor { server: asked.server, cookie: String::new(), gzip: asked.gzip };
    let person = stranger.signed_in(DemoSignIn::ALL[0].email, PASSWORD).await?;
    let json = Visitor { server: json::serve(&asked.database_url)?, ..person.clone() };
    let bench = Bench { time: Duration::try_from_secs_f64(asked.seconds)?, seconds: asked.seconds };

    let mut rows = vec![bench.row("sign-in page", &stranger, &page("/sign-in")).await?];
    for (name, path) in LISTS {
        let mut row = bench.row(name, &person, &page(path)).await?;
        row.json = Some(bench.row(name, &json, &page(path)).await?.figures);
        rows.push(row);
    }
    rows.extend(bench.rows_of_deals(&person).await?);
    let everybody = Duration::from_secs(1);
    load::measure(&person, 64, (Duration::ZERO, everybody), &page(LISTS[0].1)).await?;
    let record = Record {
        engine,
        deals: asked.deals,
        load_seconds: asked.load_seconds,
        database_bytes,
        memory_kib: [at_rest, report::memory_of(asked.process)?],
        gzip: asked.gzip,
        rows,
    };
    println!("{}", record.table());
    if let Some(file) = asked.record {
        fs::write(file, serde_json::to_string(&record)?)?;
    }
    Ok(())
}

/// Drafts that are created for each number of connections, per second of the other requests.
const CREATED_A_SECOND: f64 = 40.0;
const FEWEST_CREATED: u32 = 20;

struct Bench {
    time: Duration,
    seconds: f64,
}

impl Bench {
    async fn row(&self, name: &str, visitor: &Visitor, next: &Next) -> Result<Row> {
        let times = (self.time.min(Duration::from_secs(1)) / 2, self.time);
        let mut figures = [Figures::default(); 2];
        for (figures, connections) in figures.iter_mut().zip(CONNECTIONS) {
            *figures = load::measure(visitor, connections, times, next).await?;
        }
        Ok(Row { name: name.to_owned(), figures, json: None })
    }

    /// What is about single deals, their making last.
    async fn rows_of_deals(&self, person: &Visitor) -> Result<Vec<Row>> {
        // What is read here is not measured, and nothing decompresses it.
        let mut connection = Visitor { gzip: false, ..person.clone() }.connect().await?;
        // A deal's page looks for its neighbours in the list that was left last: the whole one.
        connection.send(&Ask::page(LISTS[0].1)).await?;
        let answers = Arc::new(Answers::find(&mut connection).await?);
        let deals = requests::deals(&mut connection).await?;
        let step = requests::step(&mut connection, &answers).await?;
        let saves = answers.saves(&mut connection, CONNECTIONS[1]).await?;
        Ok(vec![
            self.row("deal page", person, &deals).await?,
            self.row("wizard step", person, &step).await?,
            self.row("step save", person, &saves).await?,
            self.creates(person, &answers).await?,
            self.row("suggestion", person, &requests::suggestions()).await?,
        ])
    }

    async fn creates(&self, person: &Visitor, answers: &Arc<Answers>) -> Result<Row> {
        let mut count = FEWEST_CREATED;
        while f64::from(count) < self.seconds * CREATED_A_SECOND {
            count += 1;
        }
        let as_long_as_there_are = (Duration::ZERO, Duration::from_secs(600));
        let mut figures = [Figures::default(); 2];
        for (figures, connections) in figures.iter_mut().zip(CONNECTIONS) {
            let drafts = answers.drafts(person, usize::try_from(count)?).await?;
            *figures = load::measure(person, connections, as_long_as_there_are, &drafts).await?;
        }
        Ok(Row { name: "create".to_owned(), figures, json: None })
    }
}

/// The engine's name with its version, and the database's bytes.
async fn database(url: &str) -> Result<(String, u64)> {
    let store = Store::connect(&store::Settings::new(url)).await?;
    let mut read = store.read().await?;
    let (name, version, bytes) = match store.dialect() {
        Dialect::Sqlite => (
            "SQLite",
            "SELECT sqlite_version()",
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
        ),
        Dialect::Postgres => (
            "PostgreSQL",
            "SELECT CAST(current_setting('server_version') AS TEXT)",
            "SELECT pg_database_size(current_database())",
        ),
    };
    let version: String = one(&mut read, version).await?;
    let bytes: i64 = one(&mut read, bytes).await?;
    drop(read);
    store.close().await;
    Ok((format!("{name} {version}"), u64::try_from(bytes)?))
}

async fn one<T>(connection: &mut AnyConnection, sql: &'static str) -> Result<T>
where
    T: for<'r> sqlx::Decode<'r, sqlx::Any> + sqlx::Type<sqlx::Any>,
{
    Ok(sqlx::query(sql).fetch_one(connection).await?.try_get(0)?)
}
