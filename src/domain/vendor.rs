//! What a partner sees of the vendor's side of a deal (SPEC §8): a status, perhaps a reason, the
//! seller or not. Pages, the grid, the API and mails all show this and never the vendor's referral
//! itself, so that what is hidden here is hidden everywhere.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::deal::{Deal, Outcome, State, Substatus, VendorDeclineReason, coded};
use super::person::Person;
use super::programme::Programme;
use super::values::Money;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum VendorStatus {
    /// The vendor holds no referral: private and partner-led deals, and a partner's deal with other
    /// partners alone. Shown as no value.
    NotShared,
    Pending {
        expires_at: DateTime<Utc>,
    },
    Accepted,
    Declined {
        reason: ReasonShown,
    },
    /// Never with a reason (F14).
    Expired,
    Won,
    Lost,
    /// Closed as error; SPEC §8 does not name it, SPEC §6.1 has it for every referral.
    Error,
}

/// What is told of a decline's reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shown", content = "reason", rename_all = "snake_case")]
pub enum ReasonShown {
    Given(VendorDeclineReason),
    /// The deal is worth less than the programme's threshold (F15). The page may say that much.
    HiddenBelowThreshold,
    /// The vendor gave none of its own reasons.
    NotGiven,
}

impl ReasonShown {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given(reason) => reason.code(),
            Self::HiddenBelowThreshold => "hidden_below_threshold",
            Self::NotGiven => "not_given",
        }
    }
}

coded! {
    /// What a partner can do about the vendor's answer.
    Remedy {
        /// A decline cannot be taken back: the deal is created again and the vendor invited again,
        /// also when the vendor declined by accident (F13).
        RecreateAndInvite = "recreate_and_invite",
    }
}

impl VendorStatus {
    /// The stored and sent form; also the end of the key of its label.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotShared => "not_shared",
            Self::Pending { .. } => "pending",
            Self::Accepted => "accepted",
            Self::Declined { .. } => "declined",
            Self::Expired => "expired",
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Error => "error",
        }
    }

    pub const fn remedy(&self) -> Option<Remedy> {
        match self {
            Self::Declined { .. } => Some(Remedy::RecreateAndInvite),
            _ => None,
        }
    }
}

/// The vendor's status as a partner of the engagement sees it.
///
/// `value` is the deal's value in the currency of [`Programme::decline_reason_from`] (see
/// [`Rates`](super::rates::Rates)). Take it from the vendor's own referral: that one is closed by the
/// decline and keeps its value, while a partner could raise its own afterwards to learn the reason.
/// Without a value, since no rate is known, the reason is shown: hiding it is the exception, for
/// deals known to be small, and no reason at all is what partners complain about.
pub fn vendor_status(vendor: Option<&State>, value: Option<Money>, programme: &Programme) -> VendorStatus {
    match vendor {
        None => VendorStatus::NotShared,
        Some(State::New { expires_at }) => VendorStatus::Pending { expires_at: *expires_at },
        Some(State::Active { .. }) => VendorStatus::Accepted,
        Some(State::Closed { outcome, .. }) => closed(outcome, value, programme),
    }
}

fn closed(outcome: &Outcome, value: Option<Money>, programme: &Programme) -> VendorStatus {
    match outcome {
        Outcome::Won => VendorStatus::Won,
        Outcome::Lost { .. } => VendorStatus::Lost,
        Outcome::Expired => VendorStatus::Expired,
        Outcome::Error { .. } => VendorStatus::Error,
        Outcome::VendorDeclined { .. } | Outcome::Declined { .. } if is_below(value, programme) => {
            VendorStatus::Declined { reason: ReasonShown::HiddenBelowThreshold }
        }
        Outcome::VendorDeclined { reason } => VendorStatus::Declined { reason: ReasonShown::Given(*reason) },
        Outcome::Declined { .. } => VendorStatus::Declined { reason: ReasonShown::NotGiven },
    }
}

fn is_below(value: Option<Money>, programme: &Programme) -> bool {
    let threshold = &programme.decline_reason_from;
    value.and_then(|value| value.cmp_same_currency(threshold)) == Some(Ordering::Less)
}

/// Whether the partner sees who the vendor's seller is, by what the vendor's referral has come to. Hidden
/// once the vendor declined (F12); there is nobody to see before it accepts, since acceptance is what
/// gives the contacts (SPEC §8).
pub const fn is_seller_visible(vendors: Substatus) -> bool {
    match vendors {
        Substatus::Accepted | Substatus::Won | Substatus::Lost => true,
        Substatus::Pending | Substatus::Declined | Substatus::Expired | Substatus::Error => false,
    }
}

/// What the vendor's acceptance gives a partner to work with (SPEC §8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// The deal's id in the vendor's own system.
    pub crm_id: Option<String>,
    pub team: Vec<Person>,
}

/// None while, and as soon as, nobody of the vendor takes part (F12).
pub fn seller(vendors: Option<&Deal>) -> Option<Seller> {
    let vendors = vendors.filter(|vendors| is_seller_visible(vendors.state.substatus()))?;
    Some(Seller { crm_id: vendors.details.crm_id.clone(), team: vendors.team.clone() })
}

#[cfg(test)]
mod tests {
    use super::super::deal::{DealType, ErrorReason, LossReason};
    use super::super::stage::{Progress, Track};
    use super::super::values::Currency;
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_760_000_000 + hour * 3_600, 0).expect("in range")
    }

    fn ended(outcome: Outcome) -> State {
        State::Closed { at: at(1), outcome, progress: None }
    }

    fn declined(reason: VendorDeclineReason) -> State {
        ended(Outcome::VendorDeclined { reason })
    }

    fn usd(minor: i64) -> Option<Money> {
        Some(Money::new(minor, Currency::USD))
    }

    fn shown(state: &State, value: Option<Money>) -> VendorStatus {
        vendor_status(Some(state), value, &Programme::default())
    }

    fn every_state() -> Vec<State> {
        let notes = String::new;
        vec![
            State::New { expires_at: at(336) },
            State::Active { since: at(0), progress: Progress::start(Track::of(DealType::CoSell)) },
            declined(VendorDeclineReason::Other),
            ended(Outcome::Declined { reason: LossReason::Other, notes: notes() }),
            ended(Outcome::Expired),
            ended(Outcome::Won),
            ended(Outcome::Lost { reason: LossReason::Budget, notes: notes() }),
            ended(Outcome::Error { reason: ErrorReason::Test, notes: notes() }),
        ]
    }

    #[test]
    fn f11_the_vendors_status_follows_its_referral() {
        let codes: Vec<_> = every_state().iter().map(|state| shown(state, usd(2_500_000)).code()).collect();
        let expected = ["pending", "accepted", "declined", "declined", "expired", "won", "lost", "error"];
        assert_eq!(codes, expected);
        let pending = shown(&State::New { expires_at: at(336) }, None);
        assert_eq!(pending, VendorStatus::Pending { expires_at: at(336) });
    }

    #[test]
    fn f11_private_and_partner_led_deals_show_no_value() {
        assert_eq!(vendor_status(None, usd(1), &Programme::default()), VendorStatus::NotShared);
    }

    #[test]
    fn f12_a_decline_hides_the_seller() {
        let visible: Vec<_> =
            every_state().iter().map(|state| is_seller_visible(state.substatus())).collect();
        assert_eq!(visible, [false, true, false, false, false, true, true, false]);
        assert_eq!(seller(None), None);
    }

    #[test]
    fn f13_a_declined_deal_is_recreated_and_the_vendor_invited_again() {
        for state in every_state() {
            let status = shown(&state, usd(2_500_000));
            let expected = (status.code() == "declined").then_some(Remedy::RecreateAndInvite);
            assert_eq!(status.remedy(), expected, "{status:?}");
        }
    }

    #[test]
    fn f14_an_expired_one_has_no_reason_whatever_its_value() {
        for value in [None, usd(0), usd(2_500_000), usd(i64::MAX)] {
            assert_eq!(shown(&ended(Outcome::Expired), value), VendorStatus::Expired);
        }
    }

    #[test]
    fn f15_no_reason_below_25_000_usd() {
        let reason = VendorDeclineReason::NoCustomerRecord;
        let told = |value| match shown(&declined(reason), value) {
            VendorStatus::Declined { reason } => reason,
            other => panic!("{other:?}"),
        };
        assert_eq!(told(usd(2_499_999)), ReasonShown::HiddenBelowThreshold); // 24,999.99
        assert_eq!(told(usd(2_500_000)), ReasonShown::Given(reason)); // 25,000
        assert_eq!(told(usd(2_500_001)), ReasonShown::Given(reason)); // 25,000.01
        assert_eq!(told(usd(0)), ReasonShown::HiddenBelowThreshold);
        assert_eq!(told(None), ReasonShown::Given(reason));
    }

    #[test]
    fn f15_the_threshold_is_the_programmes() {
        let programme =
            Programme { decline_reason_from: Money::new(100, Currency::USD), ..Programme::default() };
        let reason = VendorDeclineReason::Other;
        let told = |value| vendor_status(Some(&declined(reason)), value, &programme);
        assert_eq!(told(usd(99)), VendorStatus::Declined { reason: ReasonShown::HiddenBelowThreshold });
        assert_eq!(told(usd(100)), VendorStatus::Declined { reason: ReasonShown::Given(reason) });
    }
}
