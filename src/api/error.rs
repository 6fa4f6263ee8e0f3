//! How an endpoint says no: stable codes, never a sentence, never an inner error's text.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

use crate::domain::lifecycle::Class;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ApiError {
    #[error("not signed in")]
    NotSignedIn,
    /// Does not exist for the person who asks; whether it exists for others is not told.
    #[error("not found")]
    NotFound,
    /// A rule says no; the code of its reason.
    #[error("refused: {code}")]
    Refused { code: String, class: Class },
    /// The request itself could not be read.
    #[error("malformed request")]
    Malformed,
    #[error("unavailable")]
    Unavailable,
}

impl ApiError {
    /// Seconds after which what was not available may be so again.
    pub const RETRY_AFTER: u32 = 5;

    /// The HTTP status that says the same.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotSignedIn => 401,
            Self::NotFound => 404,
            Self::Refused { class: Class::Forbidden, .. } => 403,
            Self::Refused { class: Class::Conflict, .. } => 409,
            Self::Refused { class: Class::Unprocessable, .. } => 422,
            Self::Malformed => 400,
            Self::Unavailable => 503,
        }
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::Malformed,
            _ => Self::Unavailable,
        }
    }
}
