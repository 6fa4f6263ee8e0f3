//! Deals: seen, changed, and moved by commands. What a command may do is the domain's to say; here
//! it is loaded, decided, saved and recorded in one transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::acting::acting;
use super::aside::{self, Place};
use super::{App, Error};
use crate::domain::access::Actor;
use crate::domain::deal::{Deal, Details, Party, State};
use crate::domain::draft::{self, Problem};
use crate::domain::edit::{self, EditForm, Fields, compare};
use crate::domain::event::Event;
use crate::domain::id::{OrgId, ReferralId, UserId};
use crate::domain::lifecycle::{self, By, Command, CommandKind, Refusal};
use crate::domain::values::Currency;
use crate::domain::vendor::{Seller, VendorStatus, seller, vendor_status};
use crate::store::events::Doer;
pub use crate::store::events::Logged;
pub use crate::store::orgs::Location;
use crate::store::{self, Connection, Transaction};

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

/// How a save of the edit form went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    Saved,
    /// Something is wrong; what was typed is kept under the id.
    Problems(String),
    /// Somebody else saved meanwhile; what was typed is kept under the id.
    Conflict(String),
}

/// The edit form as its page shows it.
#[derive(Clone, Debug)]
pub struct OpenEdit {
    pub deal: Deal,
    pub form: EditForm,
    pub problems: Vec<Problem>,
    /// What the deal holds now, as JSON: what the next save compares with.
    pub base: String,
}

/// Typed values that were kept aside, beside what the deal holds now.
#[derive(Clone, Debug)]
pub struct KeptEdit {
    pub deal: Deal,
    pub base: Fields,
    pub mine: Fields,
    pub theirs: Fields,
}

#[derive(Serialize, Deserialize)]
struct Stash {
    base: Fields,
    mine: EditForm,
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
    // PostgreSQL takes no NUL.
    let before = before.filter(|before| !before.contains('\0'));
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
        seller: seller(vendors, &vendor),
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
    let expected = deal.version;
    let mut deal = events.iter().fold(deal, |deal, event| lifecycle::apply(deal, event, now));
    store::deals::save(tx, &mut deal, expected).await?;
    let doer = Doer::of(actor);
    for event in &events {
        store::events::append(tx, &deal, &doer, event, now).await?;
        welcome(app, tx, &deal, event, &doer).await?;
    }
    Ok(deal)
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

/// The edit form; `kept` names what an earlier save left aside.
pub async fn open_edit(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    kept: Option<&str>,
) -> Result<OpenEdit, Error> {
    let mut read = app.store.read().await?;
    let deal = store::deals::load(&mut read, &app.viewer(actor), id).await?;
    lifecycle::verdict(&deal, CommandKind::Edit, By::Actor(actor), app.clock.now(), &app.programme)?;
    // What was kept goes on from what its author had read, so that a change in between is noticed.
    let Stash { base, mine: form } = match kept {
        Some(stash) => aside::load(&mut read, &actor.user, &aside(id), stash).await?,
        None => {
            let current = EditForm::of(&deal.details);
            Stash { base: current.fields(), mine: current }
        }
    };
    let problems = parsed(app, &deal, &form).err().unwrap_or_default();
    let problems =
        problems.into_iter().map(|problem| Problem::new(field(problem.field), problem.code)).collect();
    Ok(OpenEdit { base: json(&base)?, deal, form, problems })
}

/// What the form says, by itself and beside the deal's solutions.
fn parsed(app: &App, deal: &Deal, form: &EditForm) -> Result<Details, Vec<edit::Problem>> {
    let details = form.parse_change(&deal.details, app.today(), &app.programme)?;
    if deal.would_lack_incentive(details.purchase_intent, &deal.solutions) {
        return Err(vec![edit::Problem::new("purchase_intent", "no-incentive")]);
    }
    Ok(details)
}

/// The wizard's path of an edit form's field, so that both share labels and messages.
fn field(name: &str) -> String {
    format!("details.{}", if name == "purchase_intent" { "intent" } else { name })
}

/// `base` is what the form was filled in over, as JSON; `kept` names what is not needed any more once
/// it is saved.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    (base, kept): (&str, Option<&str>),
    form: EditForm,
) -> Result<Edited, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let deal = store::deals::load_for_update(&mut tx, &app.viewer(actor), id).await?;
    // Who may not edit at all has nothing to be kept for another try.
    lifecycle::verdict(&deal, CommandKind::Edit, By::Actor(actor), app.clock.now(), &app.programme)?;
    let base: Fields = serde_json::from_str(base).unwrap_or_default();
    let theirs = EditForm::of(&deal.details).fields();
    let parsed = parsed(app, &deal, &form);
    let compared = compare(&base, &form.fields(), &theirs);
    if theirs != base && compared.leaves_theirs() {
        return saved(actor, tx, kept).await;
    }
    let met = theirs != base && theirs != form.fields();
    if met || parsed.is_err() {
        let input = Stash { base, mine: form };
        let stash = aside::keep(&mut tx, app, (&actor.user, &actor.org), &aside(id), &input).await?;
        tx.commit().await?;
        return Ok(if met { Edited::Conflict(stash) } else { Edited::Problems(stash) });
    }
    if let Ok(details) = parsed {
        match carry_out(app, actor, &mut tx, deal, &Command::Edit(Box::new(details))).await {
            // Saving without a change is no mistake of the person's.
            Ok(_) | Err(Error::Refused(Refusal::NothingChanged)) => {}
            Err(error) => return Err(error),
        }
    }
    saved(actor, tx, kept).await
}

async fn saved(actor: &Actor, mut tx: Transaction, kept: Option<&str>) -> Result<Edited, Error> {
    if let Some(stash) = kept {
        store::stashes::delete(&mut tx, &actor.user, stash).await?;
    }
    tx.commit().await?;
    Ok(Edited::Saved)
}

/// Keeps what arrived after the sign-in had expired, for the person who had been signed in. Says
/// nothing about whether the deal exists.
pub async fn keep_edit(
    app: &App,
    author: (&UserId, &OrgId),
    id: &ReferralId,
    base: &str,
    form: EditForm,
) -> Result<String, Error> {
    let input = Stash { base: serde_json::from_str(base).unwrap_or_default(), mine: form };
    let mut tx = app.store.write().await?;
    let stash = aside::keep(&mut tx, app, author, &aside(id), &input).await?;
    tx.commit().await?;
    Ok(stash)
}

pub async fn kept_edit(app: &App, actor: &Actor, id: &ReferralId, stash: &str) -> Result<KeptEdit, Error> {
    let mut read = app.store.read().await?;
    let deal = store::deals::load(&mut read, &app.viewer(actor), id).await?;
    let kept: Stash = aside::load(&mut read, &actor.user, &aside(id), stash).await?;
    let theirs = EditForm::of(&deal.details).fields();
    Ok(KeptEdit { deal, base: kept.base, mine: kept.mine.fields(), theirs })
}

/// Gives up what was kept aside; the deal stays as it is.
pub async fn discard(app: &App, actor: &Actor, id: &ReferralId, stash: &str) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    aside::discard(&mut tx, &actor.user, &aside(id), stash).await?;
    tx.commit().await?;
    Ok(())
}

/// Saves the chosen side of each field: `choose.{field}` is `mine` or `theirs`.
pub async fn resolve_edit(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    stash: &str,
    theirs: &str,
    choices: &BTreeMap<String, String>,
) -> Result<Edited, Error> {
    let mut read = app.store.read().await?;
    let kept: Stash = aside::load(&mut read, &actor.user, &aside(id), stash).await?;
    drop(read);
    let shown: Fields = serde_json::from_str(theirs).unwrap_or_default();
    let mut form = EditForm::default();
    for (name, mine) in kept.mine.fields() {
        let side = choices.get(&format!("choose.{name}")).map(String::as_str);
        let text = if side == Some("theirs") { shown.get(&name).cloned().unwrap_or_default() } else { mine };
        form.set(&name, text);
    }
    edit(app, actor, id, (theirs, Some(stash)), form).await
}

fn aside(deal: &ReferralId) -> Place<'_> {
    Place { kind: "deal", target: deal.as_str() }
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(Error::unreadable)
}
