//! What a deal sells: solutions of four kinds, and the incentives that they qualify for.

use serde::{Deserialize, Serialize};

use super::deal::coded;
use super::id::{LocationId, OrgId, SolutionId};
use super::values::Money;

coded! {
    /// The four kinds of SPEC §5.5.
    SolutionKind {
        /// The company's own, co-sell ready.
        Own = "own",
        /// The vendor's.
        Vendor = "vendor",
        /// Co-sell ready, of another partner.
        ThirdParty = "third_party",
        /// A type of solution assessment; a deal with one has no other solution (F44).
        Assessment = "assessment",
    }
}

/// The IP incentives: only these make a deal registrable (SPEC §9.1, F10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Incentive {
    AzureIpCoSell,
    BizAppsPremium,
    BizAppsStandard,
}

impl Incentive {
    pub const ALL: [Self; 3] = [Self::AzureIpCoSell, Self::BizAppsPremium, Self::BizAppsStandard];

    pub const fn code(self) -> &'static str {
        match self {
            Self::AzureIpCoSell => "azure_ip_co_sell",
            Self::BizAppsPremium => "biz_apps_premium",
            Self::BizAppsStandard => "biz_apps_standard",
        }
    }
}

/// An entry of the catalogue, as one company sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    pub id: SolutionId,
    pub name: String,
    pub publisher: OrgId,
    pub publisher_name: String,
    pub kind: SolutionKind,
    /// Published in the commercial marketplace (SPEC §3.4).
    pub published: bool,
    /// In co-sell ready status (SPEC §3.4, §17).
    pub co_sell_ready: bool,
    /// What is sold is work: a co-sell of it is a services co-sell (SPEC §5.3).
    pub services: bool,
    pub incentive: Option<Incentive>,
}

/// A company that can be invited, and what it offers (SPEC §5.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offering {
    pub org: OrgId,
    pub name: String,
    pub solutions: Vec<Solution>,
}

/// A solution as a deal holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealSolution {
    pub id: SolutionId,
    pub name: String,
    pub publisher_name: String,
    pub kind: SolutionKind,
    pub incentive: Option<Incentive>,
    /// As in [`Solution::services`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub services: bool,
    /// At least 1 when given.
    pub quantity: Option<u32>,
    /// The price of one.
    pub price: Option<Money>,
    /// The location that an assessment is for: it drives the incentive's payout (F44).
    pub assessment_location: Option<LocationId>,
}
