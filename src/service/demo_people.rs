//! The people of the demo data, for the loader that makes them and the sign-in page that lists them.

use crate::domain::access::Role;

/// The password of all of them.
pub const PASSWORD: &str = "tandem-demo";

/// Somebody to sign in as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoSignIn {
    pub email: &'static str,
    pub name: &'static str,
    pub company: &'static str,
    pub role: Option<Role>,
    /// The city of the only location that the role is for.
    pub location: Option<&'static str>,
}

pub const FABRIKAM: &str = "Fabrikam";
pub const NORTHWIND: &str = "Northwind";

impl DemoSignIn {
    pub const ALL: &'static [Self] = &[
        Self::at_fabrikam("referrals-admin@fabrikam.example", "Rosa Almeida", Some(Role::ReferralsAdmin)),
        Self {
            location: Some("Stockholm"),
            ..Self::at_fabrikam(
                "referrals-admin-sweden@fabrikam.example",
                "Sven Lindqvist",
                Some(Role::ReferralsAdmin),
            )
        },
        Self::at_fabrikam("referrals-user@fabrikam.example", "Uma Rao", Some(Role::ReferralsUser)),
        Self::at_fabrikam("account-admin@fabrikam.example", "Amir Haddad", Some(Role::AccountAdmin)),
        Self::at_fabrikam("profile-admin@fabrikam.example", "Petra Novak", Some(Role::ProfileAdmin)),
        Self::at_fabrikam("solution-admin@fabrikam.example", "Sol Okafor", Some(Role::SolutionAdmin)),
        Self::at_fabrikam("no-role@fabrikam.example", "Nora Keller", None),
        Self {
            company: NORTHWIND,
            ..Self::at_fabrikam("referrals-admin@northwind.example", "Nils Berg", Some(Role::ReferralsAdmin))
        },
        Self {
            company: "",
            ..Self::at_fabrikam("seller@vendor.example", "Valeria Conti", Some(Role::VendorSeller))
        },
        Self {
            company: "",
            ..Self::at_fabrikam(
                "programme-manager@vendor.example",
                "Marek Zielinski",
                Some(Role::ProgrammeManager),
            )
        },
    ];

    const fn at_fabrikam(email: &'static str, name: &'static str, role: Option<Role>) -> Self {
        Self { email, name, company: FABRIKAM, role, location: None }
    }
}
