//! A referral as each party of an engagement holds it, and the words for what it can be.
//!
//! An impossible state does not compile: an outcome exists only on a closed referral, an expiry
//! only on one that waits for an answer.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::customer::Customer;
use super::id::{EngagementId, LocationId, OrgId, ReferralId, UserId};
use super::person::Person;
use super::programme::Programme;
use super::services::Services;
use super::solution::{DealSolution, SolutionKind};
use super::stage::Progress;
use super::values::Money;

/// A closed set of words that is stored, put in URLs and sent over the wire as `code()`.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored form; also the end of the key of its label in the locale files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|x| x.code() == text).ok_or(())
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// Derived from the wizard's answers, never chosen (SPEC §4).
    DealType {
        /// Nobody at the vendor sees it.
        Private = "private",
        /// The vendor's sellers see it in their pipeline, none is assigned.
        PartnerLed = "partner_led",
        /// A seller may take part.
        CoSell = "co_sell",
        /// Of vetted partners only; its solution is an assessment type (F36, F44).
        Assessment = "assessment",
    }
}

impl DealType {
    /// The type that the answers make (SPEC §4). That partners are invited is a label of its own
    /// ([`Deal::with_partners`]), since such a deal is private, partner-led or co-sell as well.
    pub fn derive(kinds: impl IntoIterator<Item = SolutionKind>, help: &Help) -> Self {
        if kinds.into_iter().any(|kind| kind == SolutionKind::Assessment) {
            return Self::Assessment;
        }
        match help {
            Help::None { sellers_may_view: false } => Self::Private,
            Help::None { sellers_may_view: true } => Self::PartnerLed,
            Help::Asked { .. } => Self::CoSell,
        }
    }

    /// Whether the vendor holds a referral of its own in the engagement.
    pub const fn shared_with_vendor(self) -> bool {
        matches!(self, Self::CoSell | Self::Assessment)
    }

    /// Whether the vendor's people can see the deal at all.
    pub const fn seen_by_vendor(self) -> bool {
        !matches!(self, Self::Private)
    }
}

coded! {
    /// What help a partner may ask the vendor for (SPEC §5.6), in the order of the bulk file's 1–6.
    HelpType {
        WorkloadValue = "workload_specific_value_proposition",
        TechnicalArchitecture = "customer_technical_architecture",
        ProofOfConcept = "proof_of_concept_or_demo",
        QuotesOrLicensing = "quotes_or_licensing",
        PostSales = "post_sales_customer_success",
        General = "general_or_other",
    }
}

/// The answers of SPEC §5.6. For an assessment the question is not asked; it counts as none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Help {
    None { sellers_may_view: bool },
    Asked { help: HelpType, notes: String },
}

coded! {
    /// Marketplace purchase intent (SPEC §5.3).
    PurchaseIntent {
        Yes = "yes",
        No = "no",
        Undecided = "undecided",
    }
}

coded! {
    /// From the view of the company that holds the referral.
    Direction {
        Inbound = "inbound",
        Outbound = "outbound",
    }
}

coded! {
    /// Whose copy of the engagement a referral is (SPEC §6.4).
    Party {
        /// The company that created the deal.
        Creator = "creator",
        Vendor = "vendor",
        /// An invited partner.
        Partner = "partner",
    }
}

coded! {
    /// Why a referral was declined or lost (SPEC §6.2), in the order of the bulk file's 1–8.
    LossReason {
        Budget = "budget",
        NoResponse = "no_response",
        OtherVendor = "other_vendor",
        RequirementNotMet = "requirement_not_met",
        NotACustomer = "not_a_customer",
        TimeLine = "time_line",
        Abuse = "abuse",
        Other = "other",
    }
}

coded! {
    /// Why a referral was closed as error (SPEC §6.2), in the order of the bulk file's 1–9.
    ErrorReason {
        DuplicateUpload = "duplicate_upload",
        DuplicateCreated = "duplicate_created",
        DuplicateSent = "duplicate_sent",
        ConnectorSync = "connector_sync",
        CustomerMatching = "customer_matching",
        /// To be explained in the notes.
        Solution = "solution",
        Test = "test",
        Data = "data",
        /// To be explained in the notes.
        Other = "other",
    }
}

impl ErrorReason {
    pub const fn wants_notes(self) -> bool {
        matches!(self, Self::Solution | Self::Other)
    }
}

coded! {
    /// Why the vendor declined (SPEC §8); the first two are the named ones of F16.
    VendorDeclineReason {
        NoCustomerRecord = "no_customer_record",
        NoSellerManages = "no_seller_manages",
        Other = "other",
    }
}

/// How a referral ended. Each is terminal: nothing can be changed afterwards (F07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    Won,
    Lost {
        reason: LossReason,
        notes: String,
    },
    Declined {
        reason: LossReason,
        notes: String,
    },
    /// The vendor's own decline; its reason is shown as SPEC §8 says.
    VendorDeclined {
        reason: VendorDeclineReason,
    },
    Expired,
    Error {
        reason: ErrorReason,
        notes: String,
    },
}

impl Outcome {
    pub const fn substatus(&self) -> Substatus {
        match self {
            Self::Won => Substatus::Won,
            Self::Lost { .. } => Substatus::Lost,
            Self::Declined { .. } | Self::VendorDeclined { .. } => Substatus::Declined,
            Self::Expired => Substatus::Expired,
            Self::Error { .. } => Substatus::Error,
        }
    }
}

coded! {
    /// What lists know of a state (SPEC §6.1); what [`State::substatus`] says.
    Substatus {
        Pending = "pending",
        Accepted = "accepted",
        Won = "won",
        Lost = "lost",
        Declined = "declined",
        Expired = "expired",
        Error = "error",
    }
}

/// Status and substatus of SPEC §6.1 as one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum State {
    /// Waits for the receiving party's answer until `expires_at`.
    New { expires_at: DateTime<Utc> },
    /// Accepted, or created by the party itself (F46); `since` is that moment.
    Active { since: DateTime<Utc>, progress: Progress },
    /// Terminal. `progress` is how far it had come, none when it was never accepted.
    Closed { at: DateTime<Utc>, outcome: Outcome, progress: Option<Progress> },
}

impl State {
    /// The API's status: `new`, `active` or `closed` (SPEC §6.1).
    pub const fn status(&self) -> &'static str {
        match self {
            Self::New { .. } => "new",
            Self::Active { .. } => "active",
            Self::Closed { .. } => "closed",
        }
    }

    pub const fn substatus(&self) -> Substatus {
        match self {
            Self::New { .. } => Substatus::Pending,
            Self::Active { .. } => Substatus::Accepted,
            Self::Closed { outcome, .. } => outcome.substatus(),
        }
    }

    pub const fn is_terminal(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }

    /// Chance of winning in percent as the stage tables give it (SPEC §7); 100 when won.
    pub fn percent(&self) -> Option<u8> {
        match self {
            Self::New { .. } => None,
            Self::Active { progress, .. } => Some(progress.percent()),
            Self::Closed { outcome: Outcome::Won, .. } => Some(Progress::WON),
            Self::Closed { progress, .. } => progress.map(Progress::percent),
        }
    }
}

/// What a partner may change on an open deal (SPEC §5.3 "After", §6.2 T6, F32).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub name: String,
    pub value: Money,
    pub close_date: NaiveDate,
    pub crm_id: Option<String>,
    pub campaign_id: Option<String>,
    pub notes: String,
    pub purchase_intent: PurchaseIntent,
}

/// A partner as it was invited; the inviter cannot change it afterwards (SPEC §5.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub partner: OrgId,
    pub partner_name: String,
    pub value: Money,
    pub close_date: NaiveDate,
    pub notes: String,
    pub team: Vec<Person>,
    pub solutions: Vec<DealSolution>,
    pub help: HelpType,
}

/// One party's referral, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    pub id: ReferralId,
    pub engagement: EngagementId,
    /// The company that holds this copy.
    pub org: OrgId,
    pub party: Party,
    pub direction: Direction,
    pub deal_type: DealType,
    /// Other partners take part (the label *Partner-to-partner*, SPEC §4).
    pub with_partners: bool,
    /// Fixed at creation (F42); none means *Entire organization*.
    pub location: Option<LocationId>,
    pub state: State,
    pub customer: Customer,
    /// The customer's contact; locked once the deal was first shared (SPEC §5.2).
    pub contact: Option<Person>,
    /// Notes for the vendor's assessment specialist (F40); assessments only.
    pub contact_notes: String,
    pub details: Details,
    pub team: Vec<Person>,
    pub solutions: Vec<DealSolution>,
    /// Services co-sell only (SPEC §5.3).
    #[serde(default)]
    pub services: Option<Services>,
    /// Of the vendor.
    pub help: Help,
    /// What the inviting partner asks for (SPEC §5.7); on an invited partner's referral only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<HelpType>,
    pub invitations: Vec<Invitation>,
    pub created_by: UserId,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Counts saves from 1; the row's ETag.
    pub version: i64,
}

/// *Yes* to the purchase intent needs a solution with an incentive (SPEC §5.3); an assessment is no
/// purchase.
pub fn lacks_incentive(intent: PurchaseIntent, solutions: &[DealSolution]) -> bool {
    let buys = intent == PurchaseIntent::Yes && !solutions.is_empty();
    let is_none = |solution: &DealSolution| solution.incentive.is_none();
    buys && solutions.iter().all(|solution| is_none(solution) && solution.kind != SolutionKind::Assessment)
}

impl Deal {
    /// Whether a change would leave the deal without an incentive that its intent needs. What a deal
    /// came without, such as one that was received, is not asked of each later change.
    pub fn would_lack_incentive(&self, intent: PurchaseIntent, solutions: &[DealSolution]) -> bool {
        lacks_incentive(intent, solutions) && !lacks_incentive(self.details.purchase_intent, &self.solutions)
    }

    /// With the vendor's help it is a services co-sell (SPEC §5.3).
    pub fn sells_services(&self) -> bool {
        self.solutions.iter().any(|solution| solution.services)
    }

    /// A services offer would make it a services co-sell, which nothing is known about (SPEC §5.3).
    pub fn lacks_services(&self) -> bool {
        matches!(self.help, Help::Asked { .. }) && self.services.is_none()
    }

    /// A solution of it qualifies for an incentive (SPEC §9.1, F10).
    pub fn is_ip_eligible(&self) -> bool {
        self.solutions.iter().any(|solution| solution.incentive.is_some())
    }

    /// From when on it can be won without putting its registration at risk (SPEC §6.3: 72 hours
    /// after creation); none when it has nothing to register.
    pub fn safe_to_win_from(&self, programme: &Programme) -> Option<DateTime<Utc>> {
        let registrable =
            matches!(self.deal_type, DealType::PartnerLed | DealType::CoSell) && self.is_ip_eligible();
        registrable.then(|| self.created_at + Duration::hours(i64::from(programme.won_hours)))
    }
}
