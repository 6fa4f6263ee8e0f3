//! The lists' SQL answered as JSON, over HTTP as well: what a page costs beyond its queries.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use serde::Serialize;
use tandem::domain::values::Money;
use tandem::domain::view::{Tab, View};
use tandem::service::clock::SystemClock;
use tandem::service::sessions::{self, Visitor};
use tandem::service::{self, App};
use tandem::store::lists::{Asker, From, Line};
use tandem::store::{self, Store};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::compression::CompressionLayer;

use crate::Result;

/// Answers `/deals?…` on a port of its own, with threads of its own, until the process ends.
pub fn serve(database_url: &str) -> Result<SocketAddr> {
    let (tell, told) = mpsc::channel();
    let url = database_url.to_owned();
    thread::spawn(move || {
        let told = tell.clone();
        let ended = Runtime::new().map_err(Into::into).and_then(|runtime| runtime.block_on(run(&url, tell)));
        if let Err(error) = ended {
            let _ = told.send(Err(error.to_string()));
        }
    });
    Ok(told.recv()??)
}

async fn run(url: &str, tell: mpsc::Sender<std::result::Result<SocketAddr, String>>) -> Result<()> {
    let store = Store::connect(&store::Settings::new(url)).await?;
    let app = App::open(store, Arc::new(SystemClock), service::Settings::default()).await?;
    let router = Router::new().route("/deals", get(list)).layer(CompressionLayer::new()).with_state(app);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    tell.send(Ok(listener.local_addr()?))?;
    Ok(axum::serve(listener, router).await?)
}

#[derive(Serialize)]
struct List<'a> {
    rows: Vec<Row<'a>>,
    goes_on: bool,
    counts: Vec<(&'static str, usize)>,
    may_create: bool,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    customer: &'a str,
    country: &'a str,
    kind: &'static str,
    status: &'static str,
    percent: Option<u8>,
    value: Money,
    closes: String,
    vendor: Option<&'static str>,
    is_favorite: bool,
}

impl<'a> Row<'a> {
    fn of(line: &'a Line) -> Self {
        Self {
            id: line.id.as_str(),
            name: &line.name,
            customer: &line.customer_name,
            country: line.customer_country.code(),
            kind: line.deal_type.code(),
            status: line.substatus.code(),
            percent: line.percent,
            value: line.value,
            closes: line.close_date.to_string(),
            vendor: line.vendor.map(|vendor| vendor.code()),
            is_favorite: line.is_favorite,
        }
    }
}

async fn list(
    State(app): State<App>,
    headers: HeaderMap,
    Query(pairs): Query<Vec<(String, String)>>,
) -> std::result::Result<impl IntoResponse, (StatusCode, String)> {
    match answer(&app, &headers, &pairs).await {
        Ok(json) => Ok(([(header::CONTENT_TYPE, "application/json")], json)),
        Err(error) => Err((StatusCode::INTERNAL_SERVER_ERROR, service::reasons(error.as_ref()))),
    }
}

async fn answer(app: &App, headers: &HeaderMap, pairs: &[(String, String)]) -> Result<String> {
    let cookies = headers.get(header::COOKIE).and_then(|cookies| cookies.to_str().ok());
    let token = cookies.and_then(|cookies| app.settings.cookie.read(cookies)).ok_or("no cookie")?;
    let Visitor::SignedIn(session) = sessions::find(app, token).await? else {
        return Err("not signed in".into());
    };
    let pairs = pairs.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let view = View::parse(pairs, Tab::Outbound).view;
    let viewer = app.viewer(&session.actor);
    let asker = Asker::new(&session.actor, &viewer);
    let mut read = app.store.read().await?;
    let named = store::lists::named(&mut read, asker, &view).await?;
    let page = store::lists::page(&mut read, asker, &view, &named, &From::Start).await?;
    let counts = store::lists::counts(&mut read, asker, &view, &named).await?;
    let (gate, _) = store::solutions::gate(&mut read, &session.actor.org, false).await?;
    let list = List {
        rows: page.lines.iter().map(Row::of).collect(),
        goes_on: page.goes_on_after,
        counts: Tab::ALL.iter().map(|tab| (tab.code(), counts.of(*tab, None).referrals)).collect(),
        may_create: gate.ready_and_published > 0,
    };
    Ok(serde_json::to_string(&list)?)
}
