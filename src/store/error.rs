//! What can go wrong in the store. No message here holds SQL, a value or an address, since services
//! pass them on; the source beneath is for the log.

use std::error::Error;
use std::fmt;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It does not exist, or not for the one who asks: nobody can tell which.
    #[error("not found")]
    NotFound,
    /// Saved by somebody else since it was read: the version is not the expected one.
    #[error("changed since it was read")]
    Stale,
    #[error("{0} exists already")]
    Duplicate(Unique),
    /// Busy, full, unreachable or shutting down. The same may succeed later.
    #[error("the database is not available")]
    Unavailable(#[source] sqlx::Error),
    /// The store cannot be opened as it is; the words are for whoever runs the server.
    #[error("{0}")]
    Refused(String),
    /// A stored value that nobody can have written; names where.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    #[error("the database refused a statement")]
    Other(#[source] Box<dyn Error + Send + Sync>),
}

/// What there may be only one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unique {
    /// A user's e-mail address.
    Email,
    /// A role of a user in one scope.
    Grant,
    /// A customer's account id at the vendor.
    VendorAccount,
    /// A company's copy of an engagement.
    Party,
    /// Something whose key the caller chose, such as an id.
    Key,
}

/// The constraint as PostgreSQL names it, and the columns of SQLite's message.
const UNIQUES: &[(&str, &str, Unique)] = &[
    ("users_email_key_key", "users.email_key", Unique::Email),
    ("grants_once", "grants.user_id", Unique::Grant),
    ("customers_vendor_account_id_key", "customers.vendor_account_id", Unique::VendorAccount),
    ("referrals_once", "referrals.engagement_id", Unique::Party),
];

impl Unique {
    fn of(error: &dyn sqlx::error::DatabaseError) -> Self {
        let constraint = error.constraint().unwrap_or_default();
        let found = UNIQUES.iter().find(|(name, columns, _)| {
            constraint.starts_with(name) || (constraint.is_empty() && error.message().contains(columns))
        });
        found.map_or(Self::Key, |(_, _, unique)| *unique)
    }
}

impl fmt::Display for Unique {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Email => "a user with this e-mail address",
            Self::Grant => "this role",
            Self::VendorAccount => "a customer with this account id",
            Self::Party => "this company's part in the engagement",
            Self::Key => "an entry with this key",
        })
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_) => Self::Unavailable(error),
            sqlx::Error::Database(cause) => {
                let code = cause.code().unwrap_or_default();
                if cause.is_unique_violation() {
                    Self::Duplicate(Unique::of(cause.as_ref()))
                } else if code == NOT_TEXT {
                    Self::NotFound
                } else if is_passing(&code) {
                    Self::Unavailable(error)
                } else {
                    Self::Other(Box::new(error))
                }
            }
            _ => Self::Other(Box::new(error)),
        }
    }
}

/// PostgreSQL stores no NUL. Nothing that is stored has one, so that nothing is found by it, which
/// is SQLite's answer to the same question.
const NOT_TEXT: &str = "22021";

/// Whether the same statement may succeed later. PostgreSQL's codes have five characters and their
/// first two are the class; SQLite's are numbers with the primary code in the low byte.
fn is_passing(code: &str) -> bool {
    const CLASSES: &[&str] = &["08", "53", "57", "58"];
    const CODES: &[&str] = &["25006", "40001", "40P01", "55P03"];
    // BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN
    const SQLITE: &[u32] = &[5, 6, 8, 10, 13, 14];
    if code.len() == 5 {
        return CODES.contains(&code) || CLASSES.iter().any(|class| code.starts_with(class));
    }
    code.parse::<u32>().is_ok_and(|code| SQLITE.contains(&(code & 0xff)))
}

#[cfg(test)]
mod tests {
    use super::is_passing;

    #[test]
    fn what_passes_by_itself_is_told_from_what_does_not() {
        for code in
            ["5", "261", "517", "6", "13", "10", "1034", "14", "57P01", "57014", "53300", "40P01", "08006"]
        {
            assert!(is_passing(code), "{code}");
        }
        for code in ["1", "19", "787", "23503", "42601", "22003", ""] {
            assert!(!is_passing(code), "{code}");
        }
    }
}
