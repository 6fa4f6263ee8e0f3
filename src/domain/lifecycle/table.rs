//! The table: for each command who gives it, on whose referral, in which status, and what else
//! must hold. SPEC §6.2 T3–T10, §6.4.

use chrono::{DateTime, Utc};

use super::super::access::{self, Capability, DealScope};
use super::super::deal::{Deal, DealType, Party, State};
use super::super::programme::Programme;
use super::super::stage::Track;
use super::{By, CommandKind, Part, Refusal};

pub(super) struct Rule {
    hand: Hand,
    parties: &'static [Party],
    from: When,
    /// What else must hold of the deal, as far as it does not depend on the input.
    pub(super) also: fn(&Deal, &Programme) -> Result<(), Refusal>,
}

enum Hand {
    Person(Capability),
    Clock,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    New,
    Active,
    /// New or Active.
    Open,
}

const ALL: &[Party] = Party::ALL;
const PARTNERS: &[Party] = &[Party::Creator, Party::Partner];
const CREATOR: &[Party] = &[Party::Creator];
const VENDOR: &[Party] = &[Party::Vendor];

#[rustfmt::skip]
pub(super) const fn rule(kind: CommandKind) -> Rule {
    use CommandKind as K;
    use Capability::{AnswerDeal, AssignTeam, EditDeal, MoveDeal};
    use When::{Active, New, Open};
    use Hand::{Clock, Person};
    match kind {
        K::Accept          => row(Person(AnswerDeal), ALL,      New,    nothing_else),
        K::Decline         => row(Person(AnswerDeal), PARTNERS, New,    nothing_else),
        K::VendorDecline   => row(Person(AnswerDeal), VENDOR,   New,    nothing_else),
        K::Expire          => row(Clock,              ALL,      New,    nothing_else),
        K::Edit            => row(Person(EditDeal),   PARTNERS, Active, nothing_else),
        K::ChangeTeam      => row(Person(AssignTeam), PARTNERS, Open,   nothing_else),
        K::SetContact      => row(Person(EditDeal),   PARTNERS, Active, contact_open),
        K::ChangeSolutions => row(Person(EditDeal),   PARTNERS, Active, solutions_open),
        K::MarkStage       => row(Person(MoveDeal),   ALL,      Active, stage_left),
        K::Win             => row(Person(MoveDeal),   ALL,      Active, stages_done),
        K::Lose            => row(Person(MoveDeal),   ALL,      Active, nothing_else),
        K::CloseAsError    => row(Person(MoveDeal),   PARTNERS, Open,   nothing_else),
        K::ShareWithVendor => row(Person(EditDeal),   CREATOR,  Active, not_shared),
        K::AskHelp         => row(Person(EditDeal),   CREATOR,  Active, help_not_asked),
        K::InvitePartner   => row(Person(EditDeal),   CREATOR,  Active, room_for_partner),
    }
}

const fn row(
    hand: Hand,
    parties: &'static [Party],
    from: When,
    also: fn(&Deal, &Programme) -> Result<(), Refusal>,
) -> Rule {
    Rule { hand, parties, from, also }
}

impl Rule {
    pub(super) fn permits_caller(
        &self,
        deal: &Deal,
        by: By<'_>,
        programme: &Programme,
    ) -> Result<(), Refusal> {
        match (&self.hand, by) {
            (Hand::Clock, By::Clock) => Ok(()),
            (Hand::Clock, By::Actor(_)) => Err(Refusal::ByClockOnly),
            (Hand::Person(_), By::Clock) => Err(Refusal::NotByClock),
            (Hand::Person(capability), By::Actor(actor)) => {
                let scope = DealScope::of(deal, actor);
                access::may(actor, *capability, Some(scope), programme).map_err(Refusal::Denied)
            }
        }
    }

    /// For a referral that is not closed.
    pub(super) fn fits_state(&self, deal: &Deal, by: By<'_>, now: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.parties.contains(&deal.party) {
            return Err(Refusal::WrongParty);
        }
        let State::New { expires_at } = deal.state else {
            return if self.from == When::New { Err(Refusal::NotNew) } else { Ok(()) };
        };
        match by {
            By::Clock if now < expires_at => Err(Refusal::NotDue { expires_at }),
            By::Clock => Ok(()),
            By::Actor(_) if now >= expires_at => Err(Refusal::Expired),
            By::Actor(_) if self.from == When::Active => Err(Refusal::NotYetAccepted),
            By::Actor(_) => Ok(()),
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a cell of the table, of one type with the others")]
const fn nothing_else(_: &Deal, _: &Programme) -> Result<(), Refusal> {
    Ok(())
}

/// SPEC §5.2. An invitation brings no contact with it: an invited partner's own is shared with nobody,
/// however far the creator's is.
const fn contact_open(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    match deal.party {
        Party::Creator if deal.deal_type.shared_with_vendor() => Err(Refusal::ContactLocked),
        _ => Ok(()),
    }
}

/// F44.
const fn solutions_open(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    match deal.deal_type {
        DealType::Assessment => Err(Refusal::SolutionsLocked),
        _ => Ok(()),
    }
}

/// Stages are the partners' (SPEC §7). On an assessment the vendor marks them on its own copy as
/// well, since without them that copy could never be won.
fn stage_left(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    if deal.party == Party::Vendor && Track::of(deal.deal_type) == Track::Regular {
        return Err(Refusal::WrongParty);
    }
    match deal.state {
        State::Active { progress, .. } if progress.next().is_none() => Err(Refusal::AllStagesDone),
        _ => Ok(()),
    }
}

/// F47, §19 C6, C20.
fn stages_done(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    match deal.state {
        State::Active { progress, .. } if progress.track().is_mandatory() => match progress.next() {
            Some(next) => Err(Refusal::StagesMissing { next, left: 4 - progress.completed() }),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

const fn not_shared(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    match deal.deal_type {
        DealType::Private => Ok(()),
        DealType::PartnerLed | DealType::CoSell => Err(Refusal::AlreadyShared),
        DealType::Assessment => Err(Refusal::NotForAssessment),
    }
}

const fn help_not_asked(deal: &Deal, _: &Programme) -> Result<(), Refusal> {
    match deal.deal_type {
        DealType::Private | DealType::PartnerLed => Ok(()),
        DealType::CoSell => Err(Refusal::AlreadyShared),
        DealType::Assessment => Err(Refusal::NotForAssessment),
    }
}

const fn room_for_partner(deal: &Deal, programme: &Programme) -> Result<(), Refusal> {
    let limit = programme.limits.partners;
    if deal.invitations.len() < limit {
        Ok(())
    } else {
        Err(Refusal::LimitReached { part: Part::Partners, limit })
    }
}
