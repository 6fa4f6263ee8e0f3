//! The customer of a deal: who it is, where, and whether the vendor manages the account.

use serde::{Deserialize, Serialize};

use super::deal::coded;
use super::id::CustomerId;
use super::values::CountryCode;

coded! {
    /// Which tab of the directory an account was found under (SPEC §5.1).
    Category {
        /// One of the vendor's teams owns the account; the only registrable kind (SPEC §9.2).
        Managed = "managed",
        /// Known to the vendor, owned by no team.
        Unmanaged = "unmanaged",
        /// From the D-U-N-S directory or typed by hand: managed or not is known after matching.
        Other = "other",
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

impl Address {
    /// What is known of it, in the order of an envelope.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.line1, &self.line2, &self.postal_code, &self.city, &self.state]
            .into_iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
    }

    /// The same in one line.
    pub fn line(&self) -> String {
        self.lines().collect::<Vec<_>>().join(", ")
    }
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
