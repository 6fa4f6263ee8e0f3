//! People for the tests of every module that asks [`may`](super::may).

use super::{Actor, Grant, OrgKind, Role, Scope};
use crate::domain::id::{LocationId, OrgId, UserId};
use crate::domain::values::EmailAddress;

/// Of the company `fabrikam`, or of `vendor`.
pub(crate) fn actor(org_kind: OrgKind, grants: impl IntoIterator<Item = Grant>) -> Actor {
    Actor {
        user: UserId::new("user"),
        org: OrgId::new(match org_kind {
            OrgKind::Partner => "fabrikam",
            OrgKind::Vendor => "vendor",
        }),
        org_kind,
        email: EmailAddress::parse("ada@fabrikam.example").expect("an address"),
        name: "Ada Byron".into(),
        grants: grants.into_iter().collect(),
        strict_locations: false,
        assessments_vetted: false,
    }
}

pub(crate) fn everywhere(role: Role) -> Grant {
    Grant { role, scope: Scope::Company }
}

pub(crate) fn at(role: Role, location: &str) -> Grant {
    Grant { role, scope: Scope::Location(LocationId::new(location)) }
}
