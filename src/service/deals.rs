//! Deals: seen, changed, and moved by commands. What a command may do is the domain's to say; here
//! it is loaded, decided, saved and recorded in one transaction.

use chrono::{DateTime, Utc};

use super::acting::acting;
use super::{App, Error};
use crate::domain::access::Actor;
use crate::domain::deal::{Deal, Party, State};
use crate::domain::draft;
use crate::domain::event::Event;
use crate::domain::id::ReferralId;
use crate::domain::lifecycle::{self, By, Command, CommandKind, Refusal};
use crate::domain::values::Currency;
use crate::domain::vendor::{Seller, VendorStatus, seller, vendor_status};
use crate::store::events::Doer;
pub use crate::store::events::Logged;
pub use crate::store::orgs::Location;
use crate::store::{self, Connection};

/// A deal as its page shows it.
#[derive(Clone, Debug)]
pub struct DealView {
    pub deal: Deal,
    /// Every command, and why not for those that are not permitted.
    pub verdicts: Vec<(CommandKind, Result<(), Refusal>)>,
    pub vendor: VendorStatus,
    pub seller: Option<Seller>,
    /// The state of each invited partner's referral, in the order of the invitations.
    pub partners: Vec<Option<State>>,
    pub locations: Vec<Location>,
    /// Newest first.
    pub timeline: Vec<Logged>,
    /// It goes on after its last entry.
    pub has_older: bool,
    pub now: DateTime<Utc>,
}

/// Entries of the timeline that a page shows.
const TIMELINE: usize = 100;

/// `before` is the id of the entry after which the timeline goes on.
pub async fn view(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    before: Option<&str>,
) -> Result<DealView, Error> {
    let (mut read, viewer, now) = (app.store.read().await?, app.viewer(actor), app.clock.now());
    let deal = store::deals::load(&mut read, &viewer, id).await?;
    let others = store::deals::other_parties(&mut read, &viewer, id).await?;
    let before = before.and_then(super::askable);
    let mut timeline = store::events::list(&mut read, &viewer, id, before, TIMELINE + 1).await?;
    let has_older = timeline.len() > TIMELINE;
    timeline.truncate(TIMELINE);
    let locations = store::orgs::locations(&mut read, &actor.org).await?;
    let vendors = others.iter().find(|other| other.party == Party::Vendor);
    let partner = |invitation: &crate::domain::deal::Invitation| {
        others.iter().find(|other| other.org == invitation.partner).map(|other| other.state.clone())
    };
    let vendor = vendor_seen(app, vendors);
    Ok(DealView {
        seller: seller(vendors),
        verdicts: lifecycle::verdicts(&deal, By::Actor(actor), now, &app.programme),
        vendor,
        partners: deal.invitations.iter().map(partner).collect(),
        deal,
        locations,
        timeline,
        has_older,
        now,
    })
}

/// What a partner sees of the vendor's referral.
pub(super) fn vendor_seen(app: &App, vendors: Option<&Deal>) -> VendorStatus {
    let state = vendors.map(|deal| &deal.state);
    vendor_status(state, in_threshold_currency(app, vendors), &app.programme)
}

/// The vendor's value in the currency of the threshold below which a decline has no reason; none
/// when no rate is known (SPEC §8, F15).
fn in_threshold_currency(app: &App, vendors: Option<&Deal>) -> Option<crate::domain::values::Money> {
    let wanted: Currency = app.programme.decline_reason_from.currency();
    app.programme.rates.convert(vendors?.details.value, wanted)
}

/// A deal alone, for the pages of one act.
pub async fn load(app: &App, actor: &Actor, id: &ReferralId) -> Result<Deal, Error> {
    Ok(store::deals::load(&mut *app.store.read().await?, &app.viewer(actor), id).await?)
}

/// Carries a command out, or says why not and changes nothing.
pub async fn command(app: &App, actor: &Actor, id: &ReferralId, command: &Command) -> Result<Deal, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let deal = store::deals::load_for_update(&mut tx, &app.viewer(actor), id).await?;
    let deal = carry_out(app, actor, &mut tx, deal, command).await?;
    tx.commit().await?;
    Ok(deal)
}

pub(super) async fn carry_out(
    app: &App,
    actor: &Actor,
    tx: &mut Connection,
    deal: Deal,
    command: &Command,
) -> Result<Deal, Error> {
    let now = app.clock.now();
    let events = lifecycle::decide(&deal, command, By::Actor(actor), now, &app.programme)?;
    let (expected, shared) = (deal.version, deal.deal_type);
    let mut deal = events.iter().fold(deal, |deal, event| lifecycle::apply(deal, event, now));
    store::deals::save(tx, &mut deal, expected).await?;
    let doer = Doer::of(actor);
    for event in &events {
        store::events::append(tx, &deal, &doer, event, now).await?;
        welcome(app, tx, &deal, event, &doer).await?;
    }
    if deal.deal_type != shared {
        tell_partners(app, actor, tx, &deal, &doer).await?;
    }
    Ok(deal)
}

/// The referrals of invited partners follow the deal when it is shared further.
async fn tell_partners(
    app: &App,
    actor: &Actor,
    tx: &mut Connection,
    deal: &Deal,
    doer: &Doer,
) -> Result<(), Error> {
    let now = app.clock.now();
    for other in store::deals::other_parties(tx, &app.viewer(actor), &deal.id).await? {
        let Some(event) = lifecycle::follow(&other, deal.deal_type) else { continue };
        let expected = other.version;
        let mut other = lifecycle::apply(other, &event, now);
        store::deals::save(tx, &mut other, expected).await?;
        store::events::append(tx, &other, doer, &event, now).await?;
    }
    Ok(())
}

/// Gives the party that an event brings in its own referral of the engagement.
async fn welcome(
    app: &App,
    tx: &mut Connection,
    deal: &Deal,
    event: &Event,
    doer: &Doer,
) -> Result<(), Error> {
    if !matches!(event, Event::HelpAsked { .. } | Event::PartnerInvited { .. }) {
        return Ok(());
    }
    let vendor = store::orgs::vendor(tx).await?.ok_or(Error::NotFound)?;
    let (id, now) = (ReferralId::new(store::id::fresh()), app.clock.now());
    if let Some(made) = draft::join(deal, event, &vendor.id, id, now, &app.programme) {
        store::deals::insert(tx, &made.deal).await?;
        store::events::append(tx, &made.deal, doer, &made.event, now).await?;
    }
    Ok(())
}
