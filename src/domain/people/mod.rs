//! A company's people: what an account admin may do to whom (F05), and why somebody may or may not do
//! something with a deal.
//!
//! Whether a person may manage at all is [`Capability::AssignRoles`]; here is what even those may not
//! do. The pages ask, the services enforce, the command line grants by the same functions.

#[cfg(test)]
mod tests;

use super::access::{Actor, Capability, DealScope, Denied, Grant, OrgKind, Role, Scope, because};
use super::deal::coded;
use super::id::{LocationId, ReferralId, UserId};
use super::programme::Programme;
use super::values::{EmailAddress, clean_line, too_long};

coded! {
    /// Whether an account opens anything.
    Standing {
        Active = "active",
        /// Has no password yet.
        Invited = "invited",
        Deactivated = "deactivated",
    }
}

/// What is done to a person of one's company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Grant(Grant),
    Withdraw(Grant),
    Deactivate,
    Reactivate,
    /// Makes the one-time link with which the person chooses a password.
    MakeLink,
}

coded! {
    /// What happened to a person, as it is recorded for ever: none is renamed or given another meaning.
    PersonEvent {
        /// The operator made the account.
        Added = "added",
        Invited = "invited",
        /// With the role and its location.
        Granted = "granted",
        /// With the role and its location.
        Withdrawn = "withdrawn",
        Deactivated = "deactivated",
        Reactivated = "reactivated",
        LinkMade = "link_made",
        /// Chose their first password by an invitation's link.
        Joined = "joined",
        /// Chose another one by a link, or the operator set one.
        PasswordSet = "password_set",
    }
}

coded! {
    /// Why it is not done. The code ends the key of the message.
    Refused {
        /// Nobody would be left who could give roles (F05).
        LastAdmin = "last_admin",
        /// One does not deactivate oneself, nor choose a password without the present one.
        Oneself = "oneself",
        WrongCompany = "wrong_company",
        /// The role is always for the entire company.
        NoLocation = "no_location",
        UnknownLocation = "unknown_location",
        GrantedAlready = "granted_already",
        NotGranted = "not_granted",
        Deactivated = "deactivated",
        NotDeactivated = "not_deactivated",
    }
}

impl Refused {
    /// The field of a grant's form in which something else has to be chosen.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NoLocation | Self::UnknownLocation => "location",
            _ => "role",
        }
    }
}

/// A person, as far as these rules want to know.
#[derive(Clone, Copy, Debug)]
pub struct Managed<'a> {
    pub user: &'a UserId,
    pub standing: Standing,
    pub grants: &'a [Grant],
    /// Others of the company who are active and give roles.
    pub other_admins: usize,
}

/// Their company.
#[derive(Clone, Copy, Debug)]
pub struct Company<'a> {
    pub kind: OrgKind,
    pub locations: &'a [LocationId],
}

/// What comes of a command by `by`, or why nothing does.
pub fn decide(
    command: &Command,
    person: Managed<'_>,
    company: Company<'_>,
    by: &UserId,
) -> Result<PersonEvent, Refused> {
    let oneself = person.user == by;
    match command {
        Command::Grant(grant) => grantable(grant, person.grants, company).map(|()| PersonEvent::Granted),
        Command::Withdraw(grant) if !person.grants.contains(grant) => Err(Refused::NotGranted),
        Command::Withdraw(grant) => {
            let left = person.grants.iter().filter(|other| *other != grant);
            if person.is_last_admin() && !left.clone().any(gives_roles) {
                return Err(Refused::LastAdmin);
            }
            Ok(PersonEvent::Withdrawn)
        }
        Command::Deactivate if person.standing == Standing::Deactivated => Err(Refused::Deactivated),
        Command::Deactivate if oneself => Err(Refused::Oneself),
        Command::Deactivate if person.is_last_admin() => Err(Refused::LastAdmin),
        Command::Deactivate => Ok(PersonEvent::Deactivated),
        Command::Reactivate if person.standing != Standing::Deactivated => Err(Refused::NotDeactivated),
        Command::Reactivate => Ok(PersonEvent::Reactivated),
        Command::MakeLink if person.standing == Standing::Deactivated => Err(Refused::Deactivated),
        Command::MakeLink if oneself => Err(Refused::Oneself),
        Command::MakeLink => Ok(PersonEvent::LinkMade),
    }
}

/// Whether somebody of this company who has `grants` can be given one more.
pub fn grantable(grant: &Grant, grants: &[Grant], company: Company<'_>) -> Result<(), Refused> {
    if grant.role.org_kind() != company.kind {
        return Err(Refused::WrongCompany);
    }
    match &grant.scope {
        Scope::Location(_) if !grant.role.takes_location() => Err(Refused::NoLocation),
        Scope::Location(location) if !company.locations.contains(location) => Err(Refused::UnknownLocation),
        _ if grants.contains(grant) => Err(Refused::GrantedAlready),
        _ => Ok(()),
    }
}

/// The roles that this kind of company has.
pub fn roles_of(kind: OrgKind) -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(move |role| role.org_kind() == kind)
}

/// Whoever withdraws such a grant from themselves cannot give it back (F05).
pub fn gives_roles(grant: &Grant) -> bool {
    grant.role == Role::AccountAdmin
}

impl Managed<'_> {
    /// Somebody who has not signed in yet, or no longer can, keeps nobody's door open.
    fn is_last_admin(&self) -> bool {
        self.standing == Standing::Active && self.other_admins == 0 && self.grants.iter().any(gives_roles)
    }
}

/// A person's name as it is stored, or the code of what is wrong with it.
pub fn name(typed: &str, most_chars: usize) -> Result<String, &'static str> {
    let name = clean_line(typed);
    if name.is_empty() {
        return Err("missing");
    }
    if too_long(&name, most_chars) { Err("too-long") } else { Ok(name) }
}

/// Who is to be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    pub name: String,
    pub email: EmailAddress,
}

impl Invitee {
    /// Out of the form's two fields; else each field with the code of what is wrong with it.
    pub fn parse(
        typed_name: &str,
        typed_email: &str,
        programme: &Programme,
    ) -> Result<Self, Vec<(&'static str, &'static str)>> {
        let name = name(typed_name, programme.limits.line).map_err(|code| ("name", code));
        let email = EmailAddress::parse(typed_email).map_err(|error| ("email", error.code()));
        match (name, email) {
            (Ok(name), Ok(email)) => Ok(Self { name, email }),
            (name, email) => Err(name.err().into_iter().chain(email.err()).collect()),
        }
    }
}

/// What the explainer answers for.
pub const EXPLAINED: [Capability; 4] =
    [Capability::ViewDeal, Capability::EditDeal, Capability::AnswerDeal, Capability::MoveDeal];

/// Of each of [`EXPLAINED`] the grant by which it may be done, or why it may not.
pub type Answers<'a> = [(Capability, Result<&'a Grant, Denied>); 4];

/// What the person may do with this deal; or why nothing opens, whatever their roles say.
pub fn explain<'a>(
    person: &'a Actor,
    standing: Standing,
    deal: DealScope<'_>,
    programme: &Programme,
) -> Result<Answers<'a>, Refused> {
    if standing == Standing::Deactivated {
        return Err(Refused::Deactivated);
    }
    Ok(EXPLAINED.map(|capability| (capability, because(person, capability, Some(deal), programme))))
}

/// The parts of the workspace that a person can open (SPEC §3.3 *Open workspace*; F03, F04): none where
/// their account is deactivated.
pub fn opens(person: &Actor, standing: Standing, programme: &Programme) -> Vec<Capability> {
    if standing == Standing::Deactivated {
        return Vec::new();
    }
    [Capability::OpenWorkspace, Capability::OpenProfiles, Capability::OpenSolutions, Capability::AssignRoles]
        .into_iter()
        .filter(|part| because(person, *part, None, programme).is_ok())
        .collect()
}

/// The deal that somebody means who pastes its address, or its id alone.
pub fn deal_in(pasted: &str) -> ReferralId {
    let text = pasted.trim();
    let text = text.find(['?', '#']).map_or(text, |end| &text[..end]);
    let id = match text.split_once("/deals/").or_else(|| text.strip_prefix("deals/").map(|rest| ("", rest))) {
        Some((_, rest)) => rest.split('/').next().unwrap_or_default(),
        None => text,
    };
    ReferralId::new(id)
}
