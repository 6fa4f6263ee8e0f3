//! Who asks and with what: what the middleware put into the request's context.

use std::sync::Arc;

use leptos::prelude::use_context;

use super::ApiError;
use crate::domain::id::{OrgId, UserId};
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

/// As [`session`]. Where the sign-in has expired, what was sent is kept for its author: `keep` says at
/// which address it waits, and the person signs in on the way there. Then there is no session.
pub async fn session_or_kept(
    keep: impl AsyncFnOnce((&UserId, &OrgId)) -> Result<String, ApiError>,
) -> Result<Option<Arc<Session>>, ApiError> {
    match visitor()? {
        Visitor::SignedIn(session) => Ok(Some(session)),
        Visitor::Expired { user, org } => {
            let place = keep((&user, &org)).await?;
            super::session::sign_in_again(&place);
            Ok(None)
        }
        Visitor::Anonymous => Err(ApiError::NotSignedIn),
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
