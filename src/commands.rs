//! The commands of the binary: what they are called, what they take, and which use case does it.

use std::fmt;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};
use tandem::domain::access::{OrgKind, Role};
use tandem::domain::values::EmailAddress;
use tandem::server::config::LogFormat;
use tandem::server::{Application, Config, panics};
use tandem::service::accounts::{self, NewAccount};
use tandem::service::clock::SystemClock;
use tandem::service::demo::{self, Plan};
use tandem::service::demo_people::{self, DemoSignIn};
use tandem::service::{App, Settings, import, reasons};
use tandem::store::{self, Store};
use tracing_subscriber::EnvFilter;

/// The self-hosted co-sell workspace
#[derive(Parser)]
#[command(name = "tandem", version, about)]
pub struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the workspace until it is told to stop (SIGTERM or Ctrl-C)
    Serve {
        /// Starts only if the database's schema is up to date
        #[arg(long)]
        no_migrate: bool,
    },
    /// Brings the database's schema up to date
    Migrate,
    /// Fills an empty database with invented companies, people, customers and deals
    ///
    /// Their sign-ins are shown on the sign-in page of a server that runs with --demo.
    Demo {
        /// How many deals
        #[arg(long, value_name = "N", default_value_t = Plan::DEALS)]
        deals: usize,
        /// The same number gives the same data
        #[arg(long, value_name = "S", default_value_t = Plan::SEED)]
        seed: u64,
    },
    /// Sets people's accounts up
    #[command(subcommand)]
    User(UserCommand),
    /// Reads data from files
    #[command(subcommand)]
    Import(ImportCommand),
}

#[derive(Subcommand)]
enum UserCommand {
    /// Makes an account, without any role
    Add {
        #[arg(value_parser = email)]
        email: EmailAddress,
        /// The person's name
        #[arg(long)]
        name: String,
        /// The name of their company
        #[arg(long)]
        company: String,
        /// Makes the company as well
        #[arg(long, value_name = "KIND")]
        new_company: Option<Kind>,
        /// File that holds the password, - for standard input; without it they cannot sign in yet
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Sets a person's password and signs them out everywhere
    SetPassword {
        #[arg(value_parser = email)]
        email: EmailAddress,
        /// File that holds the password [default: standard input]
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Gives a person a role
    Grant {
        #[arg(value_parser = email)]
        email: EmailAddress,
        /// account_admin, referrals_admin, referrals_user, profile_admin, solution_admin,
        /// vendor_seller or programme_manager
        #[arg(value_parser = role)]
        role: Role,
        /// Only for this location of their company: its name, PartnerID or id
        #[arg(long)]
        location: Option<String>,
    },
}

#[derive(Subcommand)]
enum ImportCommand {
    /// Adds customers to the directory, or rewrites those that are in it
    ///
    /// The file is CSV (RFC 4180) in UTF-8; its first line names the columns, in any order:
    ///
    /// name, country (ISO 3166, two letters): required.
    /// line1, line2, city, state, postal_code: the address.
    /// duns: nine digits. vendor_account_id: such as 6-ABCDEFG23XB.
    /// category: managed, unmanaged or other; other when empty.
    /// domain: the customer's Internet domain.
    /// parent_vendor_account_id: the account that this one is linked to.
    ///
    /// parent_vendor_account_id has to be in the file or in the directory, and linked to no other.
    ///
    /// A row is the customer with its vendor_account_id; without one, the only customer with its
    /// duns; else it is a new one. A row that cannot be read is named with its line and left out; the others are kept.
    #[command(verbatim_doc_comment)]
    Customers { file: PathBuf },
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Partner,
    Vendor,
}

/// Why a command failed, in one line.
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Error {
    fn from(error: E) -> Self {
        Self(reasons(&error))
    }
}

pub async fn run(Cli { config, command }: Cli) -> Result<(), Error> {
    start_log(&config);
    match command {
        Command::Serve { no_migrate } => serve(&config, !no_migrate).await,
        Command::Migrate => migrate(&config).await,
        Command::Demo { deals, seed } => demo(&open(&config).await?, Plan { deals, seed }).await,
        Command::User(command) => user(&open(&config).await?, command).await,
        Command::Import(ImportCommand::Customers { file }) => {
            import_customers(&open(&config).await?, &file).await
        }
    }
}

fn start_log(config: &Config) {
    let filter = EnvFilter::new(&config.log);
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let log = log.with_ansi(io::stderr().is_terminal());
    match config.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
    panics::log();
}

async fn connect(config: &Config) -> Result<Store, Error> {
    let opened = Store::connect(&store::Settings::new(&config.database_url)).await;
    opened.map_err(|error| Error(format!("DATABASE_URL: {}", Error::from(error))))
}

/// The use cases, for a command beside the server.
async fn open(config: &Config) -> Result<App, Error> {
    let store = connect(config).await?;
    store.migrate().await?;
    let settings = Settings { vendor: config.vendor.clone(), ..Settings::default() };
    Ok(App::open(store, Arc::new(SystemClock), settings).await?)
}

async fn serve(config: &Config, migrate: bool) -> Result<(), Error> {
    let store = connect(config).await?;
    if migrate {
        store.migrate().await?;
    } else {
        store.check_ready().await?;
    }
    let application = Application::build(config, store).await?;
    if config.demo
        && let Some(loaded) = demo::load_first(application.service()).await?
    {
        tracing::info!("loaded the demo data: {} customers, {} deals", loaded.customers, loaded.deals);
    }
    tracing::info!("listening on {}, reached by {}", application.address(), application.base_url().origin());
    println!("Tandem: {}", application.base_url().origin());
    if config.demo {
        println!("Demo sign-ins, all with the password {}:", demo_people::PASSWORD);
        for person in DemoSignIn::ALL {
            println!("  {}", person.email);
        }
    }
    let stop = stop_signal()?;
    Ok(application.serve(stop).await?)
}

/// Done when the process is told to stop.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

async fn migrate(config: &Config) -> Result<(), Error> {
    let store = connect(config).await?;
    store.migrate().await?;
    store.close().await;
    println!("The database's schema is up to date.");
    Ok(())
}

async fn demo(app: &App, plan: Plan) -> Result<(), Error> {
    let loaded = demo::load(app, plan).await?;
    println!(
        "Made {} companies, {} customers and {} deals.",
        loaded.companies, loaded.customers, loaded.deals
    );
    println!(
        "Everybody's password is {}; {} signs in first.",
        demo_people::PASSWORD,
        DemoSignIn::ALL[0].email
    );
    app.store.close().await;
    Ok(())
}

async fn user(app: &App, command: UserCommand) -> Result<(), Error> {
    match command {
        UserCommand::Add { email, name, company, new_company, password_file } => {
            let password = password_file.map(|file| read_password(&file)).transpose()?;
            let can = if password.is_some() { "can sign in" } else { "has no password yet" };
            let new_company = new_company.map(|kind| match kind {
                Kind::Partner => OrgKind::Partner,
                Kind::Vendor => OrgKind::Vendor,
            });
            let done = format!("Added {} to {company}; the account {can} and has no role.", email.as_str());
            accounts::add(app, NewAccount { email, name, company, new_company, password }).await?;
            println!("{done}");
        }
        UserCommand::SetPassword { email, password_file } => {
            let password = read_password(password_file.as_deref().unwrap_or(Path::new("-")))?;
            accounts::set_password(app, &email, password).await?;
            println!("Set the password of {}; every session of theirs has ended.", email.as_str());
        }
        UserCommand::Grant { email, role, location } => {
            accounts::grant(app, &email, role, location.as_deref()).await?;
            let scope =
                location.map_or("the entire company".to_owned(), |location| format!("location {location}"));
            println!("Granted {} the role {} for {scope}.", email.as_str(), role.code());
        }
    }
    app.store.close().await;
    Ok(())
}

async fn import_customers(app: &App, file: &Path) -> Result<(), Error> {
    let content = std::fs::File::open(file).map_err(|error| Error(format!("{}: {error}", file.display())))?;
    let report = import::customers(app, content).await?;
    for refused in &report.refused {
        println!("Line {}: {}", refused.line, refused.reason);
    }
    println!("Added {}, updated {}, refused {}.", report.added, report.updated, report.refused.len());
    app.store.close().await;
    Ok(())
}

/// The first line of a file or of standard input. A password never stands on the command line, where
/// every process can read it.
fn read_password(file: &Path) -> Result<String, Error> {
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin().read_to_string(&mut text)?;
    } else {
        text =
            std::fs::read_to_string(file).map_err(|error| Error(format!("{}: {error}", file.display())))?;
    }
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn email(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|error| error.to_string())
}

fn role(text: &str) -> Result<Role, String> {
    text.replace('-', "_").parse().map_err(|_| "is none of the roles that --help lists".to_owned())
}
