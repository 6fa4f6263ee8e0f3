//! The fold: what a referral is after an event.

use chrono::{DateTime, Utc};

use super::super::deal::{Deal, DealType, Help, Outcome, State};
use super::super::event::Event;
use super::super::stage::{Progress, Track};

/// The referral after `event`, which happened at `at`.
///
/// Never fails, so that any stored history can be read; an event that does not fit (a stage out
/// of order, anything after the end) changes nothing. The version is the store's to count.
#[must_use]
pub fn apply(mut deal: Deal, event: &Event, at: DateTime<Utc>) -> Deal {
    if deal.state.is_terminal() {
        return deal;
    }
    deal.updated_at = at;
    match event {
        Event::Created { .. } | Event::Received { .. } => {}
        Event::Accepted => {
            if matches!(deal.state, State::New { .. }) {
                deal.state =
                    State::Active { since: at, progress: Progress::start(Track::of(deal.deal_type)) };
            }
        }
        Event::Declined { reason, notes } => {
            close(&mut deal, at, Outcome::Declined { reason: *reason, notes: notes.clone() });
        }
        Event::VendorDeclined { reason } => close(&mut deal, at, Outcome::VendorDeclined { reason: *reason }),
        Event::Expired => close(&mut deal, at, Outcome::Expired),
        Event::Won => close(&mut deal, at, Outcome::Won),
        Event::Lost { reason, notes } => {
            close(&mut deal, at, Outcome::Lost { reason: *reason, notes: notes.clone() });
        }
        Event::ClosedAsError { reason, notes } => {
            close(&mut deal, at, Outcome::Error { reason: *reason, notes: notes.clone() });
        }
        Event::StageMarked { stage, .. } => {
            if let State::Active { progress, .. } = &mut deal.state
                && progress.next() == Some(*stage)
                && let Some(further) = progress.advanced()
            {
                *progress = further;
            }
        }
        Event::Edited { changes } => changes.iter().for_each(|change| change.apply(&mut deal.details)),
        Event::TeamChanged { added, removed } => {
            deal.team.retain(|person| !removed.contains(person));
            deal.team.extend(added.iter().cloned());
        }
        Event::ContactChanged { after, .. } => deal.contact = Some(after.clone()),
        Event::SolutionsChanged { after, services, .. } => {
            deal.solutions.clone_from(after);
            if services.is_some() {
                deal.services.clone_from(services);
            }
        }
        Event::SharedWithVendor => {
            deal.deal_type = DealType::PartnerLed;
            deal.help = Help::None { sellers_may_view: true };
        }
        Event::HelpAsked { help, notes, services } => {
            deal.services.clone_from(services);
            deal.deal_type = DealType::CoSell;
            deal.help = Help::Asked { help: *help, notes: notes.clone() };
        }
        Event::PartnerInvited { invitation } => {
            deal.with_partners = true;
            deal.invitations.push((**invitation).clone());
        }
        Event::SharedFurther { deal_type } => {
            deal.deal_type = *deal_type;
            if matches!(deal.help, Help::None { .. }) {
                deal.help = Help::None { sellers_may_view: deal_type.seen_by_vendor() };
            }
        }
    }
    deal
}

fn close(deal: &mut Deal, at: DateTime<Utc>, outcome: Outcome) {
    let progress = match deal.state {
        State::Active { progress, .. } => Some(progress),
        State::New { .. } | State::Closed { .. } => None,
    };
    deal.state = State::Closed { at, outcome, progress };
}
