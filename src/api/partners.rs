//! Partners to invite, as the wizard asks for them.

use leptos::prelude::*;

use super::ApiError;
use crate::domain::solution::Offering;

/// Partners whose name fits `text`, with what they offer; the best eight. For everyone who may work
/// in the workspace.
#[server(endpoint = "partners/suggest")]
pub async fn suggest_partners(text: String) -> Result<Vec<Offering>, ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    Ok(crate::service::partners::suggest(&app, &session.actor, &text).await?)
}
