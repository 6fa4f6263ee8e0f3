//! The table of SPEC §3.3, cell by cell: the only place where a role means a right.

use super::{Capability, Role};
use crate::domain::programme::Programme;

/// A cell as the table has it.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    No,
    Yes,
    /// Only for deals of the grant's location.
    Loc,
    /// For all deals, or as `Loc` where the company keeps strict locations (SPEC §19 C21).
    LocIfStrict,
    /// Only for deals on whose team the person is.
    Team,
    LocTeam,
    /// `Yes` where the programme lets Referrals users create deals (SPEC §19 C1).
    IfUsersMay,
    /// `Loc` where it does.
    LocIfUsersMay,
}

/// A cell with the settings of company and programme applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    Never,
    Always,
    Location,
    Team,
    LocationAndTeam,
}

impl Reach {
    pub(super) const fn wants_location(self) -> bool {
        matches!(self, Self::Location | Self::LocationAndTeam)
    }

    pub(super) const fn wants_team(self) -> bool {
        matches!(self, Self::Team | Self::LocationAndTeam)
    }
}

impl Cell {
    pub(super) const fn settle(self, programme: &Programme, strict_locations: bool) -> Reach {
        match self {
            Self::Yes => Reach::Always,
            Self::Loc => Reach::Location,
            Self::LocIfStrict if strict_locations => Reach::Location,
            Self::LocIfStrict => Reach::Always,
            Self::Team => Reach::Team,
            Self::LocTeam => Reach::LocationAndTeam,
            Self::IfUsersMay if programme.users_may_create => Reach::Always,
            Self::LocIfUsersMay if programme.users_may_create => Reach::Location,
            Self::No | Self::IfUsersMay | Self::LocIfUsersMay => Reach::Never,
        }
    }
}

/// The cell of a role that is granted for the entire company, or else for a location.
pub(super) const fn cell(capability: Capability, role: Role, company: bool) -> Cell {
    let [ra_g, ra_l, ru_g, ru_l, profile, solution, account, seller, manager] = row(capability);
    match role {
        Role::ReferralsAdmin if company => ra_g,
        Role::ReferralsAdmin => ra_l,
        Role::ReferralsUser if company => ru_g,
        Role::ReferralsUser => ru_l,
        Role::ProfileAdmin => profile,
        Role::SolutionAdmin => solution,
        Role::AccountAdmin => account,
        Role::VendorSeller => seller,
        Role::ProgrammeManager => manager,
    }
}

/// The columns in SPEC's order, then the vendor's two.
#[rustfmt::skip]
const fn row(capability: Capability) -> [Cell; 9] {
    use Capability as C;
    use Cell::{IfUsersMay, Loc, LocIfStrict, LocIfUsersMay, LocTeam, No, Team, Yes};
    match capability {
        //                        RA-G RA-L         RU-G        RU-L           BPA  CSA  AA   VS   PM
        C::AssignRoles         => [No,  No,          No,         No,            No,  No,  Yes, No,  No ],
        C::OpenWorkspace       => [Yes, Yes,         Yes,        Yes,           No,  No,  No,  Yes, Yes],
        C::OpenDrafts          => [Yes, Yes,         Yes,        Yes,           No,  No,  No,  No,  No ],
        C::OpenProfiles        => [Yes, Yes,         No,         No,            Yes, No,  No,  No,  No ],
        C::OpenSolutions       => [No,  No,          No,         No,            No,  Yes, No,  No,  No ],
        C::CreateDeal          => [Yes, Loc,         IfUsersMay, LocIfUsersMay, No,  No,  No,  No,  No ],
        C::CreateAssessment    => [Yes, Loc,         IfUsersMay, LocIfUsersMay, No,  No,  No,  No,  No ],
        C::ViewDeal            => [Yes, LocIfStrict, Team,       LocTeam,       No,  No,  No,  Yes, Yes],
        C::EditDeal            => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  No,  No ],
        C::AnswerDeal          => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  Yes, No ],
        C::AssignTeam          => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  No,  No ],
        C::MoveDeal            => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  Yes, No ],
        C::RegisterDeal        => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  No,  No ],
        C::SeeLeads            => [Yes, No,          No,         No,            No,  No,  No,  No,  No ],
        C::SeeProfileLeads     => [Yes, No,          No,         No,            Yes, No,  No,  No,  No ],
        C::BulkFiles           => [Yes, Loc,         Team,       LocTeam,       No,  No,  No,  No,  No ],
        C::SeeInsights         => [Yes, Loc,         No,         No,            No,  No,  No,  No,  Yes],
        C::SeeCustomerInsights => [Yes, Loc,         No,         No,            No,  No,  No,  No,  No ],
        C::ChooseColumns       => [Yes, Yes,         Yes,        Yes,           No,  No,  No,  No,  No ],
        C::EditRouting         => [Yes, No,          No,         No,            No,  No,  No,  No,  No ],
        C::ViewRouting         => [Yes, Yes,         Yes,        Yes,           No,  No,  No,  No,  No ],
        C::EditProfile         => [Yes, Loc,         No,         No,            Yes, No,  No,  No,  No ],
        C::DeleteProfile       => [No,  No,          No,         No,            Yes, No,  No,  No,  No ],
        C::ConfigureSolutions  => [No,  No,          No,         No,            No,  Yes, No,  No,  No ],
        C::ReceiveInboundMail  => [Yes, Loc,         No,         No,            No,  No,  No,  No,  No ],
        C::UseApi              => [Yes, Yes,         Yes,        Yes,           No,  No,  No,  No,  No ],
    }
}
