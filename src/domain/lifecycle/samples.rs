//! Deals, people and commands for the tests of the lifecycle.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{Acceptance, Command, CommandKind, opening};
use crate::domain::access::testing::{actor, everywhere};
use crate::domain::access::{Actor, OrgKind, Role};
use crate::domain::customer::{Address, Category, Customer};
use crate::domain::deal::{
    Deal, DealType, Details, Direction, ErrorReason, Help, HelpType, Invitation, LossReason, Party,
    PurchaseIntent, State, VendorDeclineReason,
};
use crate::domain::id::{EngagementId, LocationId, OrgId, ReferralId, SolutionId, UserId};
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use crate::domain::solution::{DealSolution, SolutionKind};
use crate::domain::stage::{Stage, Track};
use crate::domain::values::{CountryCode, Currency, EmailAddress, Money};

pub fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_750_000_000, 0).expect("a time")
}

pub fn days(count: i64) -> Duration {
    Duration::days(count)
}

/// Limits so small that tests reach them.
pub fn programme() -> Programme {
    let mut programme = Programme::default();
    programme.limits.team = 3;
    programme.limits.solutions = 3;
    programme.limits.partners = 2;
    programme
}

pub fn admin() -> Actor {
    actor(OrgKind::Partner, [everywhere(Role::ReferralsAdmin)])
}

pub fn seller() -> Actor {
    actor(OrgKind::Vendor, [everywhere(Role::VendorSeller)])
}

/// Who has every right on this party's referrals.
pub fn holder(party: Party) -> Actor {
    if party == Party::Vendor { seller() } else { admin() }
}

pub fn person(number: u8) -> Person {
    Person {
        first_name: "Ida".into(),
        last_name: format!("Number {number}"),
        phone: "+4681234567".into(),
        email: EmailAddress::parse(&format!("ida{number}@fabrikam.example")).expect("an address"),
    }
}

pub fn solution(number: u8, kind: SolutionKind) -> DealSolution {
    DealSolution {
        id: SolutionId::new(format!("s{number}")),
        name: format!("Ledger {number}"),
        publisher_name: "Fabrikam".into(),
        kind,
        incentive: None,
        services: false,
        quantity: None,
        price: None,
        assessment_location: None,
    }
}

pub fn details(number: u8) -> Details {
    Details {
        name: format!("Deal {number}"),
        value: Money::new(2_500_000 + i64::from(number), Currency::USD),
        close_date: NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date"),
        crm_id: None,
        campaign_id: (number > 2).then(|| format!("C{number}")),
        notes: "They move to the cloud".into(),
        purchase_intent: PurchaseIntent::Undecided,
    }
}

pub fn invitation(number: u8) -> Invitation {
    Invitation {
        partner: OrgId::new(format!("partner{number}")),
        partner_name: format!("Northwind {number}"),
        value: Money::new(100, Currency::USD),
        close_date: NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date"),
        notes: String::new(),
        team: vec![person(0)],
        solutions: vec![solution(9, SolutionKind::ThirdParty)],
        help: HelpType::General,
    }
}

/// A referral as it begins at [`start`].
pub fn deal(party: Party, deal_type: DealType) -> Deal {
    let kind = if deal_type == DealType::Assessment { SolutionKind::Assessment } else { SolutionKind::Own };
    Deal {
        id: ReferralId::new("r"),
        engagement: EngagementId::new("e"),
        org: holder(party).org,
        party,
        direction: if party == Party::Creator { Direction::Outbound } else { Direction::Inbound },
        deal_type,
        with_partners: false,
        location: Some(LocationId::new("stockholm")),
        state: opening(party, deal_type, start(), &programme()),
        customer: Customer {
            id: None,
            name: "Wide World Importers".into(),
            country: "SE".parse::<CountryCode>().expect("a country"),
            address: Address::default(),
            duns: None,
            vendor_account_id: None,
            category: Category::Managed,
        },
        contact: deal_type.shared_with_vendor().then(|| person(8)),
        contact_notes: String::new(),
        details: details(0),
        team: vec![person(0)],
        solutions: vec![solution(0, kind)],
        services: None,
        help: match deal_type {
            DealType::CoSell => Help::Asked { help: HelpType::General, notes: String::new() },
            DealType::PartnerLed => Help::None { sellers_may_view: true },
            DealType::Private | DealType::Assessment => Help::None { sellers_may_view: false },
        },
        wanted: None,
        invitations: Vec::new(),
        created_by: UserId::new("user"),
        created_at: start(),
        updated_at: start(),
        version: 1,
    }
}

/// The stage that may be marked next, or else the last.
pub fn next_stage(deal: &Deal) -> Stage {
    match deal.state {
        State::Active { progress, .. } => progress.next().unwrap_or(Stage::Negotiated),
        _ => Track::of(deal.deal_type).stages()[0],
    }
}

/// A command whose input is right for the deal and changes something.
pub fn fitting(deal: &Deal, kind: CommandKind) -> Command {
    let fresh = if deal.details.name == details(1).name { 2 } else { 1 };
    let other_team = if deal.team == [person(1)] { vec![person(2)] } else { vec![person(1)] };
    let other_solutions = if deal.solutions == [solution(1, SolutionKind::Own)] {
        vec![solution(2, SolutionKind::Own)]
    } else {
        vec![solution(1, SolutionKind::Own)]
    };
    let notes = String::from("A word on it");
    match kind {
        CommandKind::Accept => Command::Accept(Box::new(Acceptance {
            details: details(fresh),
            team: if deal.team.len() < programme().limits.team { other_team } else { Vec::new() },
            solutions: None,
        })),
        CommandKind::Decline => Command::Decline { reason: LossReason::Budget, notes: String::new() },
        CommandKind::VendorDecline => Command::VendorDecline { reason: VendorDeclineReason::NoSellerManages },
        CommandKind::Expire => Command::Expire,
        CommandKind::Edit => Command::Edit(Box::new(details(fresh))),
        CommandKind::ChangeTeam => Command::ChangeTeam(other_team),
        CommandKind::SetContact => {
            Command::SetContact(if deal.contact == Some(person(6)) { person(7) } else { person(6) })
        }
        CommandKind::ChangeSolutions => {
            Command::ChangeSolutions { solutions: other_solutions, services: None }
        }
        CommandKind::MarkStage => Command::MarkStage(next_stage(deal)),
        CommandKind::Win => Command::Win,
        CommandKind::Lose => Command::Lose { reason: LossReason::OtherVendor, notes },
        CommandKind::CloseAsError => Command::CloseAsError { reason: ErrorReason::Other, notes },
        CommandKind::ShareWithVendor => Command::ShareWithVendor,
        CommandKind::AskHelp => {
            Command::AskHelp { help: HelpType::General, notes, contact: Some(person(6)), services: None }
        }
        CommandKind::InvitePartner => {
            let is_new = |fresh: &Invitation| deal.invitations.iter().all(|old| old.partner != fresh.partner);
            let fresh = (0..9).map(invitation).find(is_new).expect("fewer than nine are invited");
            Command::InvitePartner(Box::new(fresh))
        }
    }
}
