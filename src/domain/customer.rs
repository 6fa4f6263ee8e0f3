//! The customer of a deal: who it is, where, and whether the vendor manages the account.

use serde::{Deserialize, Serialize};

use super::id::CustomerId;
use super::values::CountryCode;

/// Which tab of the directory an account was found under (SPEC §5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// One of the vendor's teams owns the account; the only registrable kind (SPEC §9.2).
    Managed,
    /// Known to the vendor, owned by no team.
    Unmanaged,
    /// From the D-U-N-S directory or typed by hand: managed or not is known after matching.
    Other,
}

impl Category {
    pub const ALL: [Self; 3] = [Self::Managed, Self::Unmanaged, Self::Other];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Managed => "managed",
            Self::Unmanaged => "unmanaged",
            Self::Other => "other",
        }
    }
}

impl std::str::FromStr for Category {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|c| c.code() == text).ok_or(())
    }
}

/// An account as a search shows it: in one row with those that are linked to it, which the same team
/// of the vendor owns (SPEC §5.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub customer: Customer,
    pub linked: Vec<Customer>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub state: String,
    pub postal_code: String,
}

/// A customer account as a deal keeps it: a copy made at creation, so that a later change of the
/// directory does not rewrite a deal's history.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Customer {
    /// The directory's entry; none for an account typed by hand.
    pub id: Option<CustomerId>,
    pub name: String,
    pub country: CountryCode,
    pub address: Address,
    /// Nine digits; tells entities of one name apart (SPEC §5.1, F38).
    pub duns: Option<String>,
    /// The vendor's account id, such as `6-ABCDEFG23XB`.
    pub vendor_account_id: Option<String>,
    pub category: Category,
}
