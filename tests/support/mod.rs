//! A server of one's own for each test: a random port, a database in a temporary folder (or, with
//! `TANDEM_TEST_ENGINE=postgres`, on a PostgreSQL), a clock that can be moved, and a browser that keeps its cookies to itself.

#![allow(dead_code, clippy::unwrap_used)]

mod postgres;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Duration};
use clap::{CommandFactory, Parser};
use reqwest::header::{HeaderMap, HeaderValue};
use tandem::domain::access::{OrgKind, Role};
use tandem::domain::programme::Programme;
use tandem::domain::values::EmailAddress;
use tandem::server::{Application, Config};
use tandem::service::App;
use tandem::service::accounts::{self, NewAccount};
use tandem::service::clock::SetClock;
use tandem::store::{self, Store};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub const PASSWORD: &str = "a password of seven words or so";
pub const ADA: &str = "ada@fabrikam.example";

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

/// The settings of `tandem serve` with these flags.
pub fn config(flags: &[&str]) -> Config {
    let fixed = ["tandem", "--listen=127.0.0.1:0"];
    Settings::try_parse_from(fixed.iter().chain(flags)).unwrap().config
}

/// The environment's variables of all settings.
pub fn variables() -> Vec<String> {
    let command = Settings::command();
    command.get_arguments().filter_map(|arg| Some(arg.get_env()?.to_str().unwrap().to_owned())).collect()
}

/// A folder that goes with the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("tandem-test-{}", store::id::fresh()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn database_url(&self) -> String {
        format!("sqlite://{}?mode=rwc", self.0.join("tandem.sqlite").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running server.
pub struct Server {
    pub url: String,
    pub app: App,
    pub clock: SetClock,
    pub folder: Folder,
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<std::io::Result<()>>,
}

impl Server {
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    pub async fn start_with(flags: &[&str]) -> Self {
        let (store, folder) = empty_store().await;
        Self::over(store, folder, flags).await
    }

    /// Under a programme of its own.
    pub async fn start_under(programme: &Programme) -> Self {
        let (store, folder) = empty_store().await;
        let mut tx = store.write().await.unwrap();
        store::programme::save(&mut tx, programme).await.unwrap();
        tx.commit().await.unwrap();
        Self::over(store, folder, &[]).await
    }

    pub async fn over(store: Store, folder: Folder, flags: &[&str]) -> Self {
        let clock = SetClock::at(DateTime::from_timestamp(1_790_000_000, 0).unwrap());
        let built =
            Application::build_with_clock(&config(flags), store, Arc::new(clock.clone())).await.unwrap();
        let (stop, stopped) = oneshot::channel();
        let (url, app) = (format!("http://{}", built.address()), built.service().clone());
        let running = tokio::spawn(built.serve(async {
            let _ = stopped.await;
        }));
        Self { url, app, clock, folder, stop: Some(stop), running }
    }

    /// Makes an account at Fabrikam with [`PASSWORD`].
    pub async fn person(&self, email: &str) {
        let mut read = self.app.store.read().await.unwrap();
        let exists = !store::orgs::by_name(&mut read, "Fabrikam").await.unwrap().is_empty();
        drop(read);
        let new = NewAccount {
            email: EmailAddress::parse(email).unwrap(),
            name: "Ada".into(),
            company: "Fabrikam".into(),
            new_company: (!exists).then_some(OrgKind::Partner),
            password: Some(PASSWORD.into()),
        };
        accounts::add(&self.app, new).await.unwrap();
    }

    pub async fn grant(&self, email: &str, role: Role) {
        let email = EmailAddress::parse(email).unwrap();
        accounts::grant(&self.app, &email, role, None).await.unwrap();
    }

    pub fn later(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Tells the server to stop.
    pub fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }

    /// Waits until it has stopped.
    pub async fn ended(self) -> std::io::Result<()> {
        self.running.await.unwrap()
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

async fn empty_store() -> (Store, Folder) {
    let folder = Folder::new();
    let url = match std::env::var("TANDEM_TEST_ENGINE").as_deref() {
        Ok("postgres") => postgres_database().await,
        _ => folder.database_url(),
    };
    let store = Store::connect(&store::Settings::new(url)).await.unwrap();
    store.migrate().await.unwrap();
    (store, folder)
}

/// A fresh database on the server of `script/with-postgres`, which goes with that server.
async fn postgres_database() -> String {
    let server = std::env::var("TEST_POSTGRES_URL").expect("TEST_POSTGRES_URL: run script/with-postgres");
    postgres::new_database(&server).await.0
}

/// Where a redirect leads.
pub fn leads_to(answer: &reqwest::Response) -> &str {
    assert!(answer.status().is_redirection(), "{answer:?}");
    answer.headers()["location"].to_str().unwrap()
}

/// A browser: keeps cookies, follows no redirect, says that its requests come from our own pages.
pub fn browser() -> reqwest::Client {
    let mut headers = HeaderMap::new();
    headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
    headers.insert("accept", HeaderValue::from_static("text/html"));
    client().cookie_store(true).default_headers(headers).build().unwrap()
}

/// Something that sends exactly what a test says.
pub fn program() -> reqwest::Client {
    client().build().unwrap()
}

fn client() -> reqwest::ClientBuilder {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy()
}
