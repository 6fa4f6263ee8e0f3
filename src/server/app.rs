//! The whole server in one value: built on any port, so that a test runs what production runs.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tokio::net::TcpListener;
use tokio::sync::Notify;

use super::base_url::BaseUrl;
use super::config::Config;
use super::refusal::Look;
use super::site::Site;
use super::{
    assets, client_address, csrf, headers, health, leptos_routes, limits, panics, refusal, request_log,
};
use crate::jobs;
use crate::service::clock::{Clock, SystemClock};
use crate::service::cookie::SessionCookie;
use crate::service::{App, Error, Settings, reasons};
use crate::store::Store;

/// Why the server does not start: one line that names the setting.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("TANDEM_LISTEN: cannot listen on {0}: {1}")]
    Listen(SocketAddr, io::Error),
    #[error("TANDEM_SITE: {0}")]
    Site(String),
    #[error("DATABASE_URL: {}", reasons(.0))]
    Database(#[from] Error),
}

/// A server that listens, and answers once [`Application::serve`] runs.
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    base_url: BaseUrl,
    router: Router,
    app: App,
    drain: Duration,
}

impl Application {
    pub async fn build(config: &Config, store: Store) -> Result<Self, StartError> {
        Self::build_with_clock(config, store, Arc::new(SystemClock)).await
    }

    /// As [`Self::build`], with a clock that a test can move.
    pub async fn build_with_clock(
        config: &Config,
        store: Store,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StartError> {
        let listen = |error| StartError::Listen(config.listen, error);
        let listener = TcpListener::bind(config.listen).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        let base_url = config.base_url(address);
        let site = Site::find(config.site.as_deref()).map_err(StartError::Site)?;
        let app = App::open(store, clock, settings(config, &base_url)).await?;
        let router = router(config, &base_url, &site, &app);
        let drain = Duration::from_secs(config.drain.into());
        Ok(Self { listener, address, base_url, router, app, drain })
    }

    /// The socket's address; the port is the real one where 0 was asked for.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How people reach it.
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    /// What the use cases work with.
    pub fn service(&self) -> &App {
        &self.app
    }

    /// Answers until `stop` is done; then takes no new request, lets those that have begun finish,
    /// and closes the database. When they take too long it ends nevertheless.
    pub async fn serve(self, stop: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        let stopping = Arc::new(Notify::new());
        let told = stopping.clone();
        let router = self.router.into_make_service_with_connect_info::<SocketAddr>();
        let server = axum::serve(self.listener, router).with_graceful_shutdown(async move {
            stop.await;
            tracing::info!("stopping: no new requests");
            told.notify_one();
        });
        let too_long = async {
            stopping.notified().await;
            tokio::time::sleep(self.drain).await;
        };
        tokio::select! {
            ended = server.into_future() => ended?,
            () = jobs::run(self.app.clone()) => {}
            () = too_long => tracing::warn!("stopped with requests unanswered"),
        }
        // A request that was cut off may hold its connection: no reason to stay.
        let _ = tokio::time::timeout(Duration::from_secs(2), self.app.store.close()).await;
        tracing::info!("stopped");
        Ok(())
    }
}

fn settings(config: &Config, base_url: &BaseUrl) -> Settings {
    Settings {
        session_idle: config.session_idle(),
        session_max: config.session_max(),
        cookie: SessionCookie::new(base_url.is_https()),
        origin: base_url.origin().to_owned(),
        demo: config.demo,
        vendor: config.vendor.clone(),
    }
}

/// Every request goes down through the layers, read from the last one up, and every answer back.
fn router(config: &Config, base_url: &BaseUrl, site: &Site, app: &App) -> Router {
    let body_limit = usize::try_from(config.body_limit).unwrap_or(usize::MAX);
    let time_limit = Duration::from_secs(config.request_timeout.into());
    let trusted: Arc<[client_address::Network]> = config.trusted_proxies.clone().into();
    let look =
        Look { vendor: app.programme.vendor_name.as_str().into(), stylesheet: site.stylesheet().into() };
    leptos_routes::router(app.clone(), site.leptos_options(), site.island_files())
        .merge(assets::router(site))
        .merge(health::router(app.clone()))
        .layer(from_fn_with_state(body_limit, limits::body))
        .layer(from_fn_with_state(Arc::new(base_url.clone()), csrf::guard))
        .layer(from_fn_with_state(trusted, client_address::note))
        .layer(from_fn_with_state(time_limit, limits::time))
        .layer(panics::catch())
        .layer(from_fn_with_state(look, refusal::explain))
        .layer(from_fn_with_state(base_url.is_https(), headers::add))
        .layer(from_fn(request_log::record))
}
