//! Who may do what: the roles of SPEC §3 and the one question [`may`] that every page, service and
//! API call asks.
//!
//! The table itself is in `matrix`; nothing else may decide by a role. What an act needs besides the
//! right to it (an open deal, a complete stage) is the lifecycle's, not of here.

mod matrix;
mod visibility;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use self::matrix::Reach;
pub use self::visibility::{Visibility, visibility};
use super::deal::{Deal, coded};
use super::id::{LocationId, OrgId, UserId};
use super::programme::Programme;
use super::values::EmailAddress;

coded! {
    OrgKind {
        Partner = "partner",
        Vendor = "vendor",
    }
}

coded! {
    /// The partners' roles of SPEC §3.1, and two of the vendor's staff, which SPEC §2 has as actors
    /// but gives no rights: those are our addition.
    Role {
        /// Grants roles; opens nothing of the workspace itself (F05).
        AccountAdmin = "account_admin",
        ReferralsAdmin = "referrals_admin",
        /// Works only on deals on whose team they are.
        ReferralsUser = "referrals_user",
        ProfileAdmin = "profile_admin",
        SolutionAdmin = "solution_admin",
        /// Of the vendor: answers and works on the vendor's referrals.
        VendorSeller = "vendor_seller",
        /// Of the vendor: sees every referral of the vendor and its figures, changes none.
        ProgrammeManager = "programme_manager",
    }
}

impl Role {
    /// Where the role means something: a partner's role gives nothing at the vendor, nor the other
    /// way round.
    pub const fn org_kind(self) -> OrgKind {
        match self {
            Self::VendorSeller | Self::ProgrammeManager => OrgKind::Vendor,
            _ => OrgKind::Partner,
        }
    }

    /// Whether the role may be granted for a single location (SPEC §3.2). Every other one is always
    /// for the entire company, whatever the grant's scope says.
    pub const fn takes_location(self) -> bool {
        matches!(self, Self::ReferralsAdmin | Self::ReferralsUser)
    }
}

/// How far a grant reaches (SPEC §3.2). A role for several locations is several grants.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "location", rename_all = "snake_case")]
pub enum Scope {
    Company,
    Location(LocationId),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    pub scope: Scope,
}

/// Who asks: a person of one company, with all that the rules want to know about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub user: UserId,
    pub org: OrgId,
    pub org_kind: OrgKind,
    /// By which a deal's team names them.
    pub email: EmailAddress,
    pub name: String,
    /// They add up: no grant takes away what another gives.
    pub grants: Vec<Grant>,
    /// The company's setting of SPEC §19 C21.
    pub strict_locations: bool,
    /// The company may do solution assessments (F36).
    pub assessments_vetted: bool,
}

coded! {
    /// The rows of SPEC §3.3. Three of them are split where the table's cells speak of parts:
    /// opening (workspace, drafts, profiles, solutions), leads (all, those of profiles) and creating
    /// (deals, assessments).
    Capability {
        AssignRoles = "assign_roles",
        /// The deals of the workspace.
        OpenWorkspace = "open_workspace",
        /// One's own drafts of deals: also of who may create none any more, and has some from before.
        OpenDrafts = "open_drafts",
        OpenProfiles = "open_profiles",
        OpenSolutions = "open_solutions",
        CreateDeal = "create_deal",
        /// As [`Self::CreateDeal`], in a vetted company only (F36).
        CreateAssessment = "create_assessment",
        ViewDeal = "view_deal",
        EditDeal = "edit_deal",
        /// Accept or decline.
        AnswerDeal = "answer_deal",
        AssignTeam = "assign_team",
        /// Mark stages, won, lost; close as error.
        MoveDeal = "move_deal",
        RegisterDeal = "register_deal",
        /// Leads of every kind (SPEC §19 C3).
        SeeLeads = "see_leads",
        /// Leads that came through a business profile, to read.
        SeeProfileLeads = "see_profile_leads",
        BulkFiles = "bulk_files",
        SeeInsights = "see_insights",
        SeeCustomerInsights = "see_customer_insights",
        ChooseColumns = "choose_columns",
        EditRouting = "edit_routing",
        ViewRouting = "view_routing",
        EditProfile = "edit_profile",
        DeleteProfile = "delete_profile",
        ConfigureSolutions = "configure_solutions",
        ReceiveInboundMail = "receive_inbound_mail",
        UseApi = "use_api",
    }
}

/// What the rules need to know of the deal (or of a profile, which has a location too).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealScope<'a> {
    /// The company that holds the referral.
    pub org: &'a OrgId,
    /// None is *Entire organization*: no grant for a location covers it.
    pub location: Option<&'a LocationId>,
    /// The actor is on its team.
    pub on_team: bool,
}

impl<'a> DealScope<'a> {
    pub fn of(deal: &'a Deal, actor: &Actor) -> Self {
        let on_team = deal.team.iter().any(|member| member.email == actor.email);
        Self { org: &deal.org, location: deal.location.as_ref(), on_team }
    }
}

/// Why not. Ordered from the furthest to the nearest: who has several grants is told of the one
/// that comes closest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Denied {
    /// The referral is not of the actor's company. Tell nobody that it exists.
    #[error("the referral belongs to another company")]
    OtherCompany,
    /// The vendor's staff never does this.
    #[error("only partners do this")]
    PartnersOnly,
    /// No role that means anything at this company (F01).
    #[error("no role")]
    NoRole,
    /// Any of these would do, at least for some deals; never empty.
    #[error("needs one of the roles {0:?}")]
    NeedsRole(Vec<Role>),
    /// The role is right, but for locations only.
    #[error("needs the role for the entire company")]
    NeedsWholeCompany,
    #[error("outside the locations of the role")]
    OutsideLocation,
    #[error("not on the deal's team")]
    NotOnTeam,
    /// The company was not vetted for solution assessments (F36).
    #[error("the company is not vetted for solution assessments")]
    NotVetted,
}

coded! {
    /// Whom to ask for what is missing.
    WhoCanHelp {
        /// Grants roles and their locations (F01, F05).
        AccountAdmin = "account_admin",
        /// Puts people on a deal's team (SPEC §3.3 *Assign team members*).
        ReferralsAdmin = "referrals_admin",
        /// Publishes solutions and configures co-sell (SPEC §3.1).
        SolutionAdmin = "solution_admin",
        /// The vendor's team that vets partners for assessments (SPEC §2).
        AssessmentTeam = "assessment_team",
        /// Who runs the installation gives the vendor's staff their roles.
        Operator = "operator",
        Nobody = "nobody",
    }
}

impl WhoCanHelp {
    /// The role of colleagues who can; none when nobody of the company can.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::AccountAdmin => Some(Role::AccountAdmin),
            Self::ReferralsAdmin => Some(Role::ReferralsAdmin),
            Self::SolutionAdmin => Some(Role::SolutionAdmin),
            Self::AssessmentTeam | Self::Operator | Self::Nobody => None,
        }
    }
}

impl Denied {
    /// The stable name; also the end of the key of its message in the locale files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OtherCompany => "other_company",
            Self::PartnersOnly => "partners_only",
            Self::NoRole => "no_role",
            Self::NeedsRole(_) => "needs_role",
            Self::NeedsWholeCompany => "needs_whole_company",
            Self::OutsideLocation => "outside_location",
            Self::NotOnTeam => "not_on_team",
            Self::NotVetted => "not_vetted",
        }
    }

    /// Who can change it, for somebody of a company of this kind.
    pub const fn who_can_help(&self, kind: OrgKind) -> WhoCanHelp {
        match (self, kind) {
            (Self::OtherCompany | Self::PartnersOnly, _) => WhoCanHelp::Nobody,
            (_, OrgKind::Vendor) => WhoCanHelp::Operator,
            (Self::NotOnTeam, _) => WhoCanHelp::ReferralsAdmin,
            (Self::NotVetted, _) => WhoCanHelp::AssessmentTeam,
            (Self::NoRole | Self::NeedsRole(_) | Self::NeedsWholeCompany | Self::OutsideLocation, _) => {
                WhoCanHelp::AccountAdmin
            }
        }
    }
}

/// Whether the actor may do it with this deal. Without a deal: whether they may do it with any at
/// all, the question of a menu item or a button; the deal is then asked about later.
pub fn may(
    actor: &Actor,
    capability: Capability,
    deal: Option<DealScope<'_>>,
    programme: &Programme,
) -> Result<(), Denied> {
    because(actor, capability, deal, programme).map(|_| ())
}

/// [`may`], with the grant that says yes: for explaining an answer by the very function that gives it.
pub fn because<'a>(
    actor: &'a Actor,
    capability: Capability,
    deal: Option<DealScope<'_>>,
    programme: &Programme,
) -> Result<&'a Grant, Denied> {
    if deal.is_some_and(|deal| deal.org != &actor.org) {
        return Err(Denied::OtherCompany);
    }
    let mut nearest = nobody_says_yes(actor, capability, programme);
    for grant in actor.counting_grants() {
        match grant_covers(actor, grant, capability, deal, programme) {
            Ok(()) if capability == Capability::CreateAssessment && !actor.assessments_vetted => {
                return Err(Denied::NotVetted);
            }
            Ok(()) => return Ok(grant),
            Err(Some(reason)) if reason > nearest => nearest = reason,
            Err(_) => {}
        }
    }
    Err(nearest)
}

/// The roles of this kind of company that may do it, at least for some deals.
pub fn roles_for(capability: Capability, kind: OrgKind, programme: &Programme) -> Vec<Role> {
    let does = |role: &Role| matrix::cell(capability, *role, true).settle(programme, false) != Reach::Never;
    Role::ALL.iter().copied().filter(|role| role.org_kind() == kind).filter(does).collect()
}

/// What the *Location* field of a new deal offers to this person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creatable {
    pub entire_organization: bool,
    /// In the order of the company's list.
    pub locations: Vec<LocationId>,
}

pub fn creatable_locations(actor: &Actor, all: &[LocationId], programme: &Programme) -> Creatable {
    let creates = |location: Option<&LocationId>| {
        let deal = DealScope { org: &actor.org, location, on_team: false };
        may(actor, Capability::CreateDeal, Some(deal), programme).is_ok()
    };
    Creatable {
        entire_organization: creates(None),
        locations: all.iter().filter(|location| creates(Some(location))).cloned().collect(),
    }
}

impl Actor {
    /// The grants that mean something at the actor's company.
    fn counting_grants(&self) -> impl Iterator<Item = &Grant> {
        self.grants.iter().filter(|grant| grant.role.org_kind() == self.org_kind)
    }
}

impl Grant {
    /// The location that bounds the grant; none when it is for the entire company.
    fn location(&self) -> Option<&LocationId> {
        match &self.scope {
            Scope::Location(location) if self.role.takes_location() => Some(location),
            _ => None,
        }
    }
}

fn nobody_says_yes(actor: &Actor, capability: Capability, programme: &Programme) -> Denied {
    if actor.counting_grants().next().is_none() {
        return Denied::NoRole;
    }
    let roles = roles_for(capability, actor.org_kind, programme);
    if roles.is_empty() { Denied::PartnersOnly } else { Denied::NeedsRole(roles) }
}

/// `Err(None)`: the role has nothing to do with it.
fn grant_covers(
    actor: &Actor,
    grant: &Grant,
    capability: Capability,
    deal: Option<DealScope<'_>>,
    programme: &Programme,
) -> Result<(), Option<Denied>> {
    let reach =
        |company| matrix::cell(capability, grant.role, company).settle(programme, actor.strict_locations);
    let bound = grant.location();
    let reach_here = reach(bound.is_none());
    if reach_here == Reach::Never {
        let wider = bound.is_some() && reach(true) != Reach::Never;
        return Err(wider.then_some(Denied::NeedsWholeCompany));
    }
    let Some(deal) = deal else { return Ok(()) };
    if reach_here.wants_location() && deal.location != bound {
        return Err(Some(Denied::OutsideLocation));
    }
    if reach_here.wants_team() && !deal.on_team {
        return Err(Some(Denied::NotOnTeam));
    }
    Ok(())
}
