//! How a use case says no.

use crate::domain::lifecycle::Refusal;
use crate::store::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Does not exist, or not for this person: nobody can tell which.
    #[error("not found")]
    NotFound,
    /// The lifecycle or the roles say no.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The New deal gate is closed (SPEC §3.4).
    #[error("the New deal gate is closed")]
    Gate,
    #[error("the store failed")]
    Unavailable(#[source] StoreError),
}

impl Error {
    /// A stored document that nobody can have written.
    pub fn unreadable(error: serde_json::Error) -> Self {
        Self::Unavailable(StoreError::Other(Box::new(error)))
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            other => Self::Unavailable(other),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
