//! People as a deal names them: team members and the customer's contact.

use serde::{Deserialize, Serialize};

use super::deal::coded;
use super::values::EmailAddress;

coded! {
    /// How somebody likes the pages.
    Theme {
        /// As their device does.
        System = "system",
        Light = "light",
        Dark = "dark",
    }
}

/// A complete contact: all four parts are mandatory (SPEC §5.2, §5.4, F40, F43).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    pub first_name: String,
    pub last_name: String,
    pub phone: String,
    pub email: EmailAddress,
}

impl Person {
    /// The name in the order in which it was given.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}
