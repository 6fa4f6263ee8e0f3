//! Use cases: load, ask the domain, save, record what happened, in one transaction each.
//!
//! `api`, the server's middleware and the binary's commands call these; pages never do. A rule that
//! could be a pure function belongs to `domain`, a statement of SQL to `store`.

pub mod accounts;
mod acting;
mod aside;
pub mod changes;
pub mod clock;
pub mod closing;
pub mod cookie;
pub mod customers;
pub mod deals;
pub mod demo;
pub mod demo_people;
pub mod drafts;
mod error;
pub mod gate;
mod hits;
pub mod import;
pub mod lists;
pub mod named;
pub mod partners;
pub mod passwords;
pub mod people;
pub mod preview;
pub mod profile;
mod reasons;
pub mod request;
pub mod sessions;
pub mod sign_in;
pub mod solutions;
mod throttle;
mod token;
pub mod upkeep;
pub mod welcome;
mod windows;

use std::sync::Arc;

use chrono::{Duration, NaiveDate};

use self::clock::Clock;
use self::cookie::SessionCookie;
pub use self::error::Error;
use self::passwords::Passwords;
pub use self::reasons::reasons;
use crate::domain::access::{self, Actor};
use crate::domain::programme::Programme;
use crate::store::{self, Store, Viewer};

/// What use cases work with. A clone is another handle to the same.
#[derive(Clone)]
pub struct App {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub settings: Arc<Settings>,
    /// As it was at the start; a change of it takes effect at the next.
    pub programme: Arc<Programme>,
    pub passwords: Passwords,
}

/// What the operator decides.
#[derive(Clone, Debug)]
pub struct Settings {
    /// A session ends after so long without a request …
    pub session_idle: Duration,
    /// … and after so long in any case.
    pub session_max: Duration,
    pub cookie: SessionCookie,
    /// How people reach the server, such as `https://tandem.example`: for links that leave its pages.
    pub origin: String,
    /// Whether the sign-in page shows the demo's people.
    pub demo: bool,
    /// Takes the place of the programme's own vendor name.
    pub vendor: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            session_idle: Duration::minutes(30),
            session_max: Duration::hours(12),
            cookie: SessionCookie::new(false),
            origin: String::new(),
            demo: false,
            vendor: None,
        }
    }
}

impl App {
    /// Loads the programme, which needs a migrated database.
    pub async fn open(store: Store, clock: Arc<dyn Clock>, settings: Settings) -> Result<Self, Error> {
        let mut programme = store::programme::load(&mut *store.read().await?).await?.bounded();
        if let Some(vendor) = &settings.vendor {
            programme.vendor_name.clone_from(vendor);
        }
        let passwords = Passwords::new()?;
        Ok(Self { store, clock, settings: Arc::new(settings), programme: Arc::new(programme), passwords })
    }

    /// The day by which dates are judged: the same for everybody, wherever they are.
    pub fn today(&self) -> NaiveDate {
        self.clock.now().date_naive()
    }

    /// Whose referrals a person's queries find.
    pub fn viewer(&self, actor: &Actor) -> Viewer {
        Viewer::new(actor, access::visibility(actor, &self.programme))
    }
}

/// An id of an address, as a database may be asked for it: PostgreSQL takes no NUL.
fn askable(id: &str) -> Option<&str> {
    Some(id).filter(|id| !id.contains('\0'))
}
