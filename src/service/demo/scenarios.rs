//! Which deals there are: sixty cases, each of which every installation of the demo has once before
//! any comes again. Together they show every state in every type (SPEC §4, §6.1), each of the
//! vendor's answers (SPEC §8) and each stage (SPEC §7).

use crate::domain::deal::{DealType, VendorDeclineReason};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Company {
    Fabrikam,
    Northwind,
    /// One of the other partners.
    Other,
}

/// What becomes of a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nobody has answered yet; so many percent of the time for an answer are left.
    Waiting(i64),
    /// So many stages are complete.
    Active(usize),
    Won,
    Lost,
    /// By a partner.
    Declined,
    /// By the vendor.
    VendorDeclined(VendorDeclineReason),
    Expired,
    /// Closed as error.
    Error,
    /// Closed as error instead of being answered.
    ErrorUnread,
}

/// Where a deal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Company(Company),
    /// The vendor sends it to this company; the fate is that of the company's referral.
    VendorTo(Company),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Scenario {
    pub origin: Origin,
    pub deal_type: DealType,
    pub fate: Fate,
    /// Of the vendor's referral, where the type gives it one.
    pub vendor: Option<Fate>,
    pub guest: Option<(Company, Fate)>,
    /// Worth less than the threshold below which a decline has no reason (SPEC §8).
    pub small: bool,
}

impl Scenario {
    /// The percentage of time left of the referral that still waits.
    pub fn time_left(&self) -> Option<i64> {
        let fates = [Some(self.fate), self.vendor, self.guest.map(|(_, fate)| fate)];
        fates.into_iter().flatten().find_map(|fate| match fate {
            Fate::Waiting(left) => Some(left),
            _ => None,
        })
    }

    const fn vendor(mut self, fate: Fate) -> Self {
        self.vendor = Some(fate);
        self
    }

    const fn with(mut self, company: Company, fate: Fate) -> Self {
        self.guest = Some((company, fate));
        self
    }

    const fn small(mut self) -> Self {
        self.small = true;
        self
    }
}

const fn own(company: Company, deal_type: DealType, fate: Fate) -> Scenario {
    Scenario { origin: Origin::Company(company), deal_type, fate, vendor: None, guest: None, small: false }
}

const fn sent(company: Company, deal_type: DealType, fate: Fate) -> Scenario {
    Scenario { origin: Origin::VendorTo(company), ..own(company, deal_type, fate) }
}

use Company::{Fabrikam as F, Northwind as N, Other as O};
use DealType::{Assessment, CoSell, PartnerLed, Private};
use Fate::{Active, Declined, Error, ErrorUnread, Expired, Lost, VendorDeclined, Waiting, Won};
use VendorDeclineReason::{NoCustomerRecord, NoSellerManages, Other};

#[rustfmt::skip]
const SCENARIOS: [Scenario; 60] = [
    own(F, Private, Active(0)),
    own(F, Private, Active(4)),
    own(N, Private, Active(1)),
    own(F, Private, Error),
    own(F, PartnerLed, Active(1)),
    own(F, PartnerLed, Won),
    own(N, PartnerLed, Lost),
    own(F, PartnerLed, Error),

    own(F, CoSell, Active(0)).vendor(Waiting(93)),
    own(F, CoSell, Active(1)).vendor(Waiting(50)),
    own(F, CoSell, Active(0)).vendor(Waiting(15)),
    own(N, CoSell, Active(0)).vendor(Waiting(3)),
    own(F, CoSell, Active(2)).vendor(Active(0)),
    own(F, CoSell, Active(4)).vendor(Active(0)),
    own(F, CoSell, Active(1)).vendor(VendorDeclined(NoCustomerRecord)),
    own(F, CoSell, Active(2)).vendor(VendorDeclined(NoSellerManages)),
    own(F, CoSell, Active(1)).vendor(VendorDeclined(Other)),
    own(F, CoSell, Active(3)).vendor(VendorDeclined(NoSellerManages)).small(),
    own(N, CoSell, Active(2)).vendor(Expired),
    own(F, CoSell, Won).vendor(Won),
    own(F, CoSell, Lost).vendor(Lost),

    own(F, Assessment, Active(0)).vendor(Waiting(70)),
    own(F, Assessment, Active(2)).vendor(Active(0)),
    own(F, Assessment, Active(4)).vendor(Active(1)),
    own(F, Assessment, Won).vendor(Won),
    own(F, Assessment, Lost).vendor(VendorDeclined(Other)),
    own(F, Assessment, Error).vendor(Expired),
    own(F, Assessment, Active(1)).vendor(Active(0)).with(O, Active(1)),

    sent(F, CoSell, Waiting(90)),
    sent(F, CoSell, Waiting(12)),
    sent(N, CoSell, Waiting(25)),
    sent(F, CoSell, Active(0)),
    sent(F, CoSell, Won),
    sent(F, CoSell, Lost),
    sent(F, CoSell, Declined),
    sent(N, CoSell, Expired),
    sent(F, CoSell, Error),
    sent(F, Assessment, Waiting(60)),
    sent(F, Assessment, Active(1)),
    sent(F, Assessment, Active(3)),
    sent(F, Assessment, Declined),
    sent(F, Assessment, Expired),
    sent(F, Assessment, ErrorUnread),

    own(F, Private, Active(1)).with(N, Waiting(40)),
    own(O, Private, Active(2)).with(F, Active(1)),
    own(F, Private, Won).with(N, Won),
    own(N, Private, Lost).with(F, Lost),
    own(O, Private, Active(1)).with(F, Declined),
    own(N, Private, Active(2)).with(F, Expired),
    own(N, Private, Error).with(F, Error),
    own(N, PartnerLed, Active(0)).with(F, Waiting(80)),
    own(F, PartnerLed, Active(3)).with(N, Active(2)),
    own(O, PartnerLed, Won).with(F, Won),
    own(F, PartnerLed, Lost).with(O, Lost),
    own(O, PartnerLed, Active(1)).with(F, Declined),
    own(F, PartnerLed, Won).with(N, Expired),
    own(N, PartnerLed, Lost).with(F, ErrorUnread),
    own(F, CoSell, Active(2)).vendor(Active(0)).with(N, Active(1)),
    own(F, CoSell, Active(0)).vendor(Waiting(30)).with(O, Waiting(30)),
    own(N, CoSell, Active(3)).vendor(VendorDeclined(NoSellerManages)).with(F, Active(3)),
];

/// Has no divisor in common with the number of cases: each comes once before any comes again.
const STRIDE: usize = 7;

/// The case of the deal of this number; neighbours differ, so that a few deals are a fair sample.
pub(super) const fn scenario(number: usize) -> &'static Scenario {
    &SCENARIOS[number % SCENARIOS.len() * STRIDE % SCENARIOS.len()]
}

pub(super) const COUNT: usize = SCENARIOS.len();
