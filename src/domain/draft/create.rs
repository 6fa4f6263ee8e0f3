//! What *Create deal* makes: the engagement's referrals, one per party (SPEC §6.4, T1, T2).

use chrono::{DateTime, Utc};

use super::super::access::Actor;
use super::super::deal::{Deal, DealType, Details, Direction, Help, Invitation, Party};
use super::super::event::Event;
use super::super::id::{EngagementId, OrgId, ReferralId};
use super::super::lifecycle::opening;
use super::super::programme::Programme;
use super::check::NewDeal;

/// Fresh ids, made by the caller: the domain makes no randomness.
#[derive(Clone, Debug)]
pub struct Ids {
    pub engagement: EngagementId,
    pub own: ReferralId,
    pub vendor: ReferralId,
    /// One for each invitation.
    pub partners: Vec<ReferralId>,
}

/// A referral that came to be, and what its timeline begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    pub deal: Deal,
    pub event: Event,
}

/// The referrals of all parties, the creator's first. The creator's starts Accepted (F46); the
/// vendor's and each invited partner's wait for an answer (SPEC §6.2 T1).
pub fn create(
    new: NewDeal,
    by: &Actor,
    vendor: &OrgId,
    ids: &Ids,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Vec<Created> {
    let own = own_referral(new, by, ids, now, programme);
    let mut all = Vec::new();
    if own.deal_type.shared_with_vendor() {
        all.push(vendors(&own, vendor, ids.vendor.clone(), now, programme));
    }
    for (invitation, id) in own.invitations.iter().zip(&ids.partners) {
        all.push(invited(&own, invitation, id.clone(), now, programme));
    }
    let event = Event::Created { deal_type: own.deal_type };
    all.insert(0, Created { deal: own, event });
    all
}

/// The referral of the party that an event on the creator's open deal brings in, if it brings one
/// in: the vendor when help is asked, a partner when it is invited (SPEC §4, §5.7).
pub fn join(
    deal: &Deal,
    event: &Event,
    vendor: &OrgId,
    id: ReferralId,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Option<Created> {
    match event {
        Event::HelpAsked { .. } => Some(vendors(deal, vendor, id, now, programme)),
        Event::PartnerInvited { invitation } => Some(invited(deal, invitation, id, now, programme)),
        _ => None,
    }
}

/// What the vendor's seller works with: the deal, without the creator's own numbers and people.
fn vendors(own: &Deal, vendor: &OrgId, id: ReferralId, now: DateTime<Utc>, programme: &Programme) -> Created {
    let deal = Deal {
        id,
        org: vendor.clone(),
        party: Party::Vendor,
        direction: Direction::Inbound,
        location: None,
        state: opening(Party::Vendor, own.deal_type, now, programme),
        invitations: Vec::new(),
        details: Details { crm_id: None, campaign_id: None, ..own.details.clone() },
        // Its own people come with its acceptance (SPEC §8).
        team: Vec::new(),
        created_at: now,
        updated_at: now,
        version: 1,
        ..own.clone()
    };
    Created { deal, event: Event::Received { from: own.org.clone() } }
}

fn own_referral(new: NewDeal, by: &Actor, ids: &Ids, now: DateTime<Utc>, programme: &Programme) -> Deal {
    Deal {
        id: ids.own.clone(),
        engagement: ids.engagement.clone(),
        org: by.org.clone(),
        party: Party::Creator,
        direction: Direction::Outbound,
        deal_type: new.deal_type,
        with_partners: !new.invitations.is_empty(),
        location: new.location,
        state: opening(Party::Creator, new.deal_type, now, programme),
        customer: new.customer,
        contact: new.contact,
        contact_notes: new.contact_notes,
        details: new.details,
        team: new.team,
        solutions: new.solutions,
        services: new.services,
        help: new.help,
        wanted: None,
        invitations: new.invitations,
        created_by: by.user.clone(),
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// The invitee's copy holds the invitee's share of the deal, and neither the inviter's own
/// identifiers nor its other invitations (SPEC §5.7, §6.4).
fn invited(
    own: &Deal,
    invitation: &Invitation,
    id: ReferralId,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Created {
    let deal = Deal {
        id,
        org: invitation.partner.clone(),
        party: Party::Partner,
        direction: Direction::Inbound,
        deal_type: if own.deal_type == DealType::Assessment { DealType::CoSell } else { own.deal_type },
        with_partners: true,
        location: None,
        state: opening(Party::Partner, own.deal_type, now, programme),
        contact: None,
        contact_notes: String::new(),
        details: Details {
            value: invitation.value,
            close_date: invitation.close_date,
            notes: invitation.notes.clone(),
            crm_id: None,
            campaign_id: None,
            ..own.details.clone()
        },
        team: invitation.team.clone(),
        solutions: invitation.solutions.clone(),
        services: None,
        // The vendor was asked by the inviter, if at all.
        help: Help::None { sellers_may_view: own.deal_type.seen_by_vendor() },
        wanted: Some(invitation.help),
        invitations: Vec::new(),
        created_at: now,
        updated_at: now,
        version: 1,
        ..own.clone()
    };
    Created { deal, event: Event::Received { from: own.org.clone() } }
}
