//! Why a command is not permitted.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::super::access::Denied;
use super::super::deal::coded;
use super::super::stage::Stage;

coded! {
    /// A list that a deal holds.
    Part {
        Team = "team",
        Solutions = "solutions",
        Partners = "partners",
    }
}

/// How the refusal is answered to a program (SPEC §15.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Class {
    /// This caller may not; HTTP 403.
    Forbidden,
    /// The referral is not in the state for it; HTTP 409.
    Conflict,
    /// A rule about the content is not met; HTTP 422.
    Unprocessable,
}

/// Why not. Each has a [`code`](Self::code) that is stable and names its sentence in the locale
/// files; the fields are that sentence's arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Denied(Denied),
    /// Only time itself expires a referral.
    ByClockOnly,
    /// The clock does nothing but expire.
    NotByClock,
    /// Not a command of this party's kind of referral (SPEC §6.4).
    WrongParty,
    /// Closed for good (F07); the outcome's code.
    Terminal {
        outcome: &'static str,
    },
    /// The time for an answer is over, whether or not the job has come by (F30).
    Expired,
    /// The time for an answer is not over yet.
    NotDue {
        expires_at: DateTime<Utc>,
    },
    /// Was answered already.
    NotNew,
    /// Has to be accepted first.
    NotYetAccepted,
    /// An assessment is not won before all four stages are complete (F47, §19 C20).
    StagesMissing {
        next: Stage,
        left: usize,
    },
    /// Stages are marked strictly in order (SPEC §7.1).
    WrongStage {
        next: Stage,
    },
    /// A stage of the other track.
    WrongTrack,
    AllStagesDone,
    /// Sharing goes further only (SPEC §4).
    AlreadyShared,
    /// An assessment is shared from the beginning; help is not asked for it (SPEC §5.6).
    NotForAssessment,
    /// An assessment's solution stays as it was created (F44).
    SolutionsLocked,
    /// An assessment type cannot join a regular deal (F44).
    AssessmentSolution,
    /// The contact was shared (SPEC §5.2).
    ContactLocked,
    /// The vendor's sellers need somebody at the customer (SPEC §5.2).
    ContactRequired,
    /// A services offer is sold with the vendor's help only when role, area and play are known (SPEC
    /// §5.3).
    ServicesRequired,
    /// Who means to buy in the marketplace needs a solution with an incentive (SPEC §5.3).
    IncentiveRequired,
    /// At least one must remain (F43, SPEC §5.5).
    Empty(Part),
    LimitReached {
        part: Part,
        limit: usize,
    },
    /// The same person, solution or partner twice.
    Twice(Part),
    /// A company does not invite itself.
    OwnCompany,
    /// This reason has to be explained (SPEC §6.2).
    NotesRequired,
    NothingChanged,
}

impl Refusal {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.code(),
            Self::ByClockOnly => "by_clock_only",
            Self::NotByClock => "not_by_clock",
            Self::WrongParty => "wrong_party",
            Self::Terminal { .. } => "terminal",
            Self::Expired => "expired",
            Self::NotDue { .. } => "not_due",
            Self::NotNew => "not_new",
            Self::NotYetAccepted => "not_yet_accepted",
            Self::StagesMissing { .. } => "stages_missing",
            Self::WrongStage { .. } => "wrong_stage",
            Self::WrongTrack => "wrong_track",
            Self::AllStagesDone => "all_stages_done",
            Self::AlreadyShared => "already_shared",
            Self::NotForAssessment => "not_for_assessment",
            Self::SolutionsLocked => "solutions_locked",
            Self::AssessmentSolution => "assessment_solution",
            Self::ContactLocked => "contact_locked",
            Self::ContactRequired => "contact_required",
            Self::ServicesRequired => "services_required",
            Self::IncentiveRequired => "incentive_required",
            Self::Empty(_) => "empty",
            Self::LimitReached { .. } => "limit_reached",
            Self::Twice(_) => "twice",
            Self::OwnCompany => "own_company",
            Self::NotesRequired => "notes_required",
            Self::NothingChanged => "nothing_changed",
        }
    }

    pub const fn class(&self) -> Class {
        match self {
            Self::Denied(_) | Self::ByClockOnly | Self::NotByClock | Self::WrongParty => Class::Forbidden,
            Self::Terminal { .. }
            | Self::Expired
            | Self::NotDue { .. }
            | Self::NotNew
            | Self::NotYetAccepted
            | Self::AlreadyShared => Class::Conflict,
            _ => Class::Unprocessable,
        }
    }

    /// Whether a page leaves the button out rather than showing it disabled with the reason: the
    /// command was never this reader's to give, or its time has passed for good (F49).
    pub const fn hides(&self) -> bool {
        matches!(
            self,
            Self::Denied(Denied::OtherCompany | Denied::PartnersOnly)
                | Self::ByClockOnly
                | Self::NotByClock
                | Self::WrongParty
                | Self::Terminal { .. }
                | Self::NotNew
                | Self::AlreadyShared
                | Self::AllStagesDone
        )
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}
