//! Who asks and with what: what the middleware put into the request's context.

use std::sync::Arc;

use leptos::prelude::use_context;

use super::ApiError;
use crate::domain::lifecycle::Class;
use crate::domain::programme::Programme;
use crate::service::App;
use crate::service::sessions::{Session, Visitor};

pub fn app() -> Result<App, ApiError> {
    use_context().ok_or(ApiError::Unavailable)
}

pub fn visitor() -> Result<Visitor, ApiError> {
    use_context().ok_or(ApiError::Unavailable)
}

/// The session of a person who is signed in.
pub fn session() -> Result<Arc<Session>, ApiError> {
    match visitor()? {
        Visitor::SignedIn(session) => Ok(session),
        Visitor::Expired { .. } | Visitor::Anonymous => Err(ApiError::NotSignedIn),
    }
}

pub fn programme() -> Result<Arc<Programme>, ApiError> {
    Ok(app()?.programme)
}

impl From<crate::service::Error> for ApiError {
    fn from(error: crate::service::Error) -> Self {
        use crate::service::Error;
        match error {
            Error::NotFound => Self::NotFound,
            Error::Refused(refusal) => {
                Self::Refused { code: refusal.code().to_owned(), class: refusal.class() }
            }
            Error::Gate => Self::Refused { code: "gate".to_owned(), class: Class::Conflict },
            Error::Unavailable(cause) => {
                tracing::error!(error = crate::service::reasons(&cause), "the store failed");
                Self::Unavailable
            }
        }
    }
}
