//! What can be asked of a referral, with the input that it needs.

use super::super::deal::{
    Deal, DealType, Details, ErrorReason, Help, HelpType, Invitation, LossReason, Outcome, State,
    VendorDeclineReason, coded,
};
use super::super::person::Person;
use super::super::services::Services;
use super::super::solution::DealSolution;
use super::super::stage::Stage;

/// A command whose input was parsed at the edge: texts are trimmed and within their limits, dates
/// were checked against today. What depends on the referral is checked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// T3; of an invited partner, a receiving partner or the vendor.
    Accept(Box<Acceptance>),
    /// T4, of a partner.
    Decline {
        reason: LossReason,
        notes: String,
    },
    /// The vendor's own decline, with the reasons of SPEC §8.
    VendorDecline {
        reason: VendorDeclineReason,
    },
    /// T5; only the clock says it.
    Expire,
    /// T6: the details as they shall be.
    Edit(Box<Details>),
    /// The whole team as it shall be (SPEC §5.4).
    ChangeTeam(Vec<Person>),
    /// The customer's contact, as long as it was not shared (SPEC §5.2).
    SetContact(Person),
    /// All solutions as they shall be (SPEC §5.5).
    ChangeSolutions {
        solutions: Vec<DealSolution>,
        /// Needed when the first services offer comes to a co-sell deal (SPEC §5.3).
        services: Option<Services>,
    },
    MarkStage(Stage),
    /// T7.
    Win,
    /// T8.
    Lose {
        reason: LossReason,
        notes: String,
    },
    /// T9.
    CloseAsError {
        reason: ErrorReason,
        notes: String,
    },
    /// Private becomes partner-led (SPEC §4).
    ShareWithVendor,
    /// Private or partner-led becomes co-sell (SPEC §4). The contact is needed when the deal has
    /// none yet; one given here replaces the deal's, for the last time.
    AskHelp {
        help: HelpType,
        notes: String,
        contact: Option<Person>,
        /// Needed when the deal sells a services offer (SPEC §5.3).
        services: Option<Services>,
    },
    /// SPEC §5.7.
    InvitePartner(Box<Invitation>),
}

/// What is entered on acceptance (SPEC §6.2 T3, F27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Name, value, close date, notes, CRM and campaign id as the receiver wants them.
    pub details: Details,
    /// People to add to the team; those who are on it already are passed over.
    pub team: Vec<Person>,
    /// Another choice of solutions, which a partner may make (SPEC §5.7); none keeps the given.
    pub solutions: Option<Vec<DealSolution>>,
}

coded! {
    /// A command without its input: what a button stands for.
    CommandKind {
        Accept = "accept",
        Decline = "decline",
        VendorDecline = "vendor_decline",
        Expire = "expire",
        Edit = "edit",
        ChangeTeam = "change_team",
        SetContact = "set_contact",
        ChangeSolutions = "change_solutions",
        MarkStage = "mark_stage",
        Win = "win",
        Lose = "lose",
        CloseAsError = "close_as_error",
        ShareWithVendor = "share_with_vendor",
        AskHelp = "ask_help",
        InvitePartner = "invite_partner",
    }
}

impl Command {
    /// Whether the deal says all of it already, as after a form that was sent twice.
    pub fn is_met(&self, deal: &Deal) -> bool {
        match self {
            Self::Edit(details) => deal.details == **details,
            Self::ChangeTeam(team) => deal.team == *team,
            Self::SetContact(person) => deal.contact.as_ref() == Some(person),
            Self::ChangeSolutions { solutions, services } => {
                deal.solutions == *solutions && has(deal.services.as_ref(), services.as_ref())
            }
            Self::AskHelp { help, notes, contact, services } => {
                let asked = Help::Asked { help: *help, notes: notes.clone() };
                deal.help == asked
                    && has(deal.contact.as_ref(), contact.as_ref())
                    && has(deal.services.as_ref(), services.as_ref())
            }
            Self::InvitePartner(invitation) => deal.invitations.contains(invitation),
            Self::Win => ended_with(deal, &Outcome::Won),
            Self::Lose { reason, notes } => {
                ended_with(deal, &Outcome::Lost { reason: *reason, notes: notes.clone() })
            }
            Self::CloseAsError { reason, notes } => {
                ended_with(deal, &Outcome::Error { reason: *reason, notes: notes.clone() })
            }
            _ => false,
        }
    }

    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::Accept(_) => CommandKind::Accept,
            Self::Decline { .. } => CommandKind::Decline,
            Self::VendorDecline { .. } => CommandKind::VendorDecline,
            Self::Expire => CommandKind::Expire,
            Self::Edit(_) => CommandKind::Edit,
            Self::ChangeTeam(_) => CommandKind::ChangeTeam,
            Self::SetContact(_) => CommandKind::SetContact,
            Self::ChangeSolutions { .. } => CommandKind::ChangeSolutions,
            Self::MarkStage(_) => CommandKind::MarkStage,
            Self::Win => CommandKind::Win,
            Self::Lose { .. } => CommandKind::Lose,
            Self::CloseAsError { .. } => CommandKind::CloseAsError,
            Self::ShareWithVendor => CommandKind::ShareWithVendor,
            Self::AskHelp { .. } => CommandKind::AskHelp,
            Self::InvitePartner(_) => CommandKind::InvitePartner,
        }
    }
}

impl CommandKind {
    /// Whether deals of this type know the command at all: an assessment is shared from the beginning,
    /// and help is not asked for it (SPEC §5.6).
    pub const fn suits(self, deal_type: DealType) -> bool {
        !(matches!(self, Self::ShareWithVendor | Self::AskHelp) && matches!(deal_type, DealType::Assessment))
    }

    /// Whether the referral is closed for good by it, so that a warning comes first (SPEC §6.2
    /// T10, F07).
    pub const fn closes(self) -> bool {
        matches!(
            self,
            Self::Decline | Self::VendorDecline | Self::Expire | Self::Win | Self::Lose | Self::CloseAsError
        )
    }
}

/// Whether what was given is what the deal has; nothing may have been given.
fn has<T: PartialEq>(deal: Option<&T>, given: Option<&T>) -> bool {
    given.is_none() || given == deal
}

fn ended_with(deal: &Deal, expected: &Outcome) -> bool {
    matches!(&deal.state, State::Closed { outcome, .. } if outcome == expected)
}
