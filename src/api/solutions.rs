//! Solutions of other partners, as the wizard asks for them.

use leptos::prelude::*;

use super::ApiError;
use crate::domain::solution::Solution;

/// Solutions of other partners whose name or publisher fits `text`, of what the company may choose
/// from; the best eight. For everyone who may work in the workspace.
#[server(endpoint = "solutions/suggest")]
pub async fn suggest_solutions(text: String) -> Result<Vec<Solution>, ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    Ok(crate::service::solutions::suggest(&app, &session.actor, &text).await?)
}
