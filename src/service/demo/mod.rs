//! The demo data: invented companies, people, customers and deals that make an empty installation
//! look like one that has been in use for half a year.
//!
//! Deals are made by the domain's own lifecycle (`history`), so that each is what the product would
//! have made. The same seed gives the same data; only ids, and times relative to now, are new. The
//! binary's `demo` and the first start in demo mode call this. Nothing here is text of the
//! interface.

mod companies;
mod customers;
mod deals;
mod drafts;
mod history;
mod places;
mod random;
mod scenarios;
mod words;

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use tokio::sync::mpsc;

use self::companies::Houses;
use self::deals::{Engagement, World};
pub use self::history::Contradiction;
use self::history::Referral;
use self::random::Random;
use super::demo_people::PASSWORD;
use super::{App, Error};
use crate::domain::id::EngagementId;
use crate::store::customers::Entry;
use crate::store::events::{Entries, Happened};
use crate::store::people::PasswordHash;
use crate::store::{self, Bulk, Dialect, Insertion, StoreError};

/// How much, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Engagements; each has the referrals of all its parties.
    pub deals: usize,
    pub seed: u64,
}

impl Plan {
    /// Each case once.
    pub const DEALS: usize = scenarios::COUNT;
    pub const SEED: u64 = 2_026;
}

impl Default for Plan {
    fn default() -> Self {
        Self { deals: Self::DEALS, seed: Self::SEED }
    }
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub companies: usize,
    pub customers: usize,
    pub deals: usize,
}

/// Why there is no demo data, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(
        "the database holds companies already, and demo data goes into an empty one only: \
         name another with DATABASE_URL, or remove this one first"
    )]
    NotEmpty,
    #[error(transparent)]
    Contradiction(#[from] Contradiction),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// Engagements that are written at once: few enough that their memory is used again and again.
const BATCH: usize = 100;
/// Batches that wait: as many as are made while the words of thousands of referrals are written at once.
const WAITING: usize = 32;
/// More than this need haste.
const MANY: usize = 1_000;

/// On the first start, when the database has no company yet; later nothing is done.
pub async fn load_first(app: &App) -> Result<Option<Loaded>, DemoError> {
    match load(app, Plan::default()).await {
        Ok(loaded) => Ok(Some(loaded)),
        Err(DemoError::NotEmpty) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Fills an empty database.
pub async fn load(app: &App, plan: Plan) -> Result<Loaded, DemoError> {
    if store::orgs::any(&mut *app.store.read().await?).await? {
        return Err(DemoError::NotEmpty);
    }
    let now = app.clock.now();
    let hash = PasswordHash(app.passwords.hash(PASSWORD.to_owned()).await.map_err(Error::from)?);
    let mut random = Random::new(plan.seed, 0);
    let houses = Houses::new(&app.programme.vendor_name, now - Duration::days(400), &mut random);
    let accounts = customers::directory(&mut random);
    let entries: Vec<Entry> = accounts.iter().map(|account| account.entry.clone()).collect();
    let mut tx = app.store.write().await?;
    if store::orgs::any(&mut tx).await? {
        return Err(DemoError::NotEmpty);
    }
    houses.save(&mut tx, &hash).await?;
    store::customers::insert_many(&mut tx, &entries).await?;
    drafts::save(&mut tx, &houses.fabrikam, &accounts, now, &mut random).await?;
    tx.commit().await?;
    let loaded = Loaded { companies: houses.all().count(), customers: accounts.len(), deals: plan.deals };
    let world = World { houses, accounts, programme: Arc::clone(&app.programme), now, seed: plan.seed };
    if plan.deals <= MANY {
        save(app, world, plan.deals).await?;
    } else {
        let load = app.store.begin_load().await?;
        let saved = save(app, world, plan.deals).await;
        app.store.end_load(load).await?;
        saved?;
    }
    Ok(loaded)
}

/// Engagements with all that comes with them, ready to be written.
struct Batch {
    opened: Vec<(EngagementId, DateTime<Utc>)>,
    referrals: Insertion,
    log: Entries,
    is_last: bool,
}

impl Batch {
    fn new(dialect: Dialect, engagements: &[Engagement], bulk: &mut Bulk) -> Result<Self, StoreError> {
        let referrals = || engagements.iter().flat_map(|engagement| &engagement.referrals);
        let deals: Vec<_> = referrals().map(|referral| &referral.deal).collect();
        let mut log = Vec::new();
        for Referral { deal, log: entries } in referrals() {
            log.extend(entries.iter().map(|(at, doer, event)| Happened { deal, doer, event, at: *at }));
        }
        Ok(Self {
            opened: engagements
                .iter()
                .map(|engagement| (engagement.id.clone(), engagement.created_at))
                .collect(),
            referrals: bulk.add(&deals)?,
            log: Entries::new(dialect, &log)?,
            is_last: false,
        })
    }

    fn end(bulk: Bulk) -> Self {
        Self { opened: Vec::new(), referrals: bulk.end(), log: Entries::default(), is_last: true }
    }
}

type Made = Result<Batch, DemoError>;

/// Makes batches on a thread of its own, while earlier ones are written. The last says that it is, or
/// why there are no more.
fn make(world: World, dialect: Dialect, deals: usize, mut bulk: Bulk) -> mpsc::Receiver<Made> {
    let (made, batches) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        for begin in (0..deals).step_by(BATCH) {
            let numbers = begin..deals.min(begin + BATCH);
            let mut made_of = |numbers: Range<usize>| {
                let made = numbers.map(|number| world.engagement(number));
                let mut engagements = made.collect::<Result<Vec<_>, _>>()?;
                // Lists show first what came last.
                engagements.sort_by_key(|engagement| engagement.created_at);
                Ok(Batch::new(dialect, &engagements, &mut bulk)?)
            };
            let batch = made_of(numbers);
            let is_last = batch.is_err();
            // Nobody receives it once writing has failed.
            if made.blocking_send(batch).is_err() || is_last {
                return;
            }
        }
        let _ = made.blocking_send(Ok(Batch::end(bulk)));
    });
    batches
}

async fn save(app: &App, world: World, deals: usize) -> Result<(), DemoError> {
    let mut tx = app.store.write().await?;
    let bulk = Bulk::begin(&mut tx).await?;
    let mut batches = make(world, app.store.dialect(), deals, bulk);
    loop {
        let batch = batches.recv().await.expect("the last batch says that it is the last");
        let Batch { opened, referrals, log, is_last } = batch?;
        store::deals::open_engagements(&mut tx, &opened).await?;
        referrals.run(&mut tx).await?;
        log.append(&mut tx).await?;
        if is_last {
            return Ok(tx.commit().await?);
        }
    }
}
