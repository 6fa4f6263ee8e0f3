//! The programme's settings: the vendor's name, periods, thresholds and limits, as data.
//!
//! A rule takes what it needs from here; no number of the programme is written anywhere else.

use serde::{Deserialize, Serialize};

use super::rates::Rates;
use super::services::Taxonomy;
use super::values::{Currency, Money};

/// What the host vendor may set about its programme. The defaults are those of SPEC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Programme {
    /// How the host vendor is called everywhere (SPEC, preamble).
    pub vendor_name: String,
    /// Days a New referral waits for an answer before it expires (SPEC §6.3, F30).
    pub answer_days: u32,
    /// Hours between creation and Won for a registrable deal to be registered safely (SPEC §6.3).
    pub won_hours: u32,
    /// Below this value a decline shows no reason (SPEC §8, F15). Exactly this value shows it.
    pub decline_reason_from: Money,
    /// Whether Referrals users may create deals for their locations as well (SPEC §19 C1).
    pub users_may_create: bool,
    /// For comparing a value with a threshold in another currency.
    pub rates: Rates,
    /// For services co-sell (SPEC §5.3).
    pub taxonomy: Taxonomy,
    pub limits: Limits,
}

/// Upper bounds on what a deal may hold. Texts are counted in characters, not bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Team members of a deal (SPEC §5.4).
    pub team: usize,
    /// Solutions of a deal (SPEC §5.5).
    pub solutions: usize,
    /// Invited partners of a deal.
    pub partners: usize,
    /// Names, titles, ids and address lines.
    pub line: usize,
    /// Notes.
    pub notes: usize,
    /// The furthest close date, in years from today.
    pub close_years: u32,
}

impl Default for Programme {
    fn default() -> Self {
        Self {
            vendor_name: "Microsoft".into(),
            answer_days: 14,
            won_hours: 72,
            decline_reason_from: Money::new(2_500_000, Currency::USD),
            users_may_create: false,
            rates: Rates::default(),
            taxonomy: Taxonomy::default(),
            limits: Limits::default(),
        }
    }
}

impl Programme {
    /// The longest period that may be set; a date that far ahead can still be reckoned with.
    const LONGEST_DAYS: u32 = 3_660;

    /// What was set, with periods that any date can be moved by.
    #[must_use]
    pub fn bounded(self) -> Self {
        Self {
            answer_days: self.answer_days.min(Self::LONGEST_DAYS),
            won_hours: self.won_hours.min(Self::LONGEST_DAYS * 24),
            ..self
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { team: 50, solutions: 50, partners: 20, line: 100, notes: 4_000, close_years: 10 }
    }
}
