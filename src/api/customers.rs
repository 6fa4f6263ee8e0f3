//! The customer directory, as the wizard asks for it.

use leptos::prelude::*;

use super::ApiError;
use crate::domain::customer::Account;

/// Accounts whose name fits `text`, in `country` (ISO 3166; without one there are none); the best ten.
/// For everyone who may work in the workspace.
#[server(endpoint = "customers/suggest")]
pub async fn suggest_customers(country: String, text: String) -> Result<Vec<Account>, ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    Ok(crate::service::customers::suggest(&app, &session.actor, &country, &text).await?)
}
