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

use chrono::Duration;

use self::companies::Houses;
use self::deals::{Engagement, World};
pub use self::history::Contradiction;
use self::history::Referral;
use self::random::Random;
use super::demo_people::PASSWORD;
use super::{App, Error};
use crate::store::customers::Entry;
use crate::store::events::Happened;
use crate::store::people::PasswordHash;
use crate::store::{self, StoreError};

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

/// Engagements of one transaction: enough that its commit costs nothing, few enough for a statement.
const BATCH: usize = 250;

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
    let world =
        World { houses: &houses, accounts: &accounts, programme: &app.programme, now, seed: plan.seed };
    for begin in (0..plan.deals).step_by(BATCH) {
        let numbers = begin..plan.deals.min(begin + BATCH);
        let batch = numbers.map(|number| world.engagement(number)).collect::<Result<Vec<_>, _>>()?;
        save(app, &batch).await?;
    }
    Ok(Loaded { companies: houses.all().count(), customers: accounts.len(), deals: plan.deals })
}

async fn save(app: &App, batch: &[Engagement]) -> Result<(), StoreError> {
    let referrals = || batch.iter().flat_map(|engagement| &engagement.referrals);
    let deals: Vec<_> = referrals().map(|referral| &referral.deal).collect();
    let mut log = Vec::new();
    for Referral { deal, log: entries } in referrals() {
        log.extend(entries.iter().map(|(at, doer, event)| Happened { deal, doer, event, at: *at }));
    }
    let mut tx = app.store.write().await?;
    for engagement in batch {
        store::deals::open_engagement(&mut tx, &engagement.id, engagement.created_at).await?;
    }
    store::deals::insert_many(&mut tx, &deals).await?;
    store::events::append_many(&mut tx, &log).await?;
    tx.commit().await
}
