//! The customer directory.

use super::{App, Error};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::customer::Customer;
use crate::domain::lifecycle::Refusal;
use crate::store;

/// How many accounts are suggested at once.
const SUGGESTIONS: usize = 10;

/// Accounts of a country that fit what is being typed; for people who work with deals.
pub async fn suggest(app: &App, actor: &Actor, country: &str, text: &str) -> Result<Vec<Customer>, Error> {
    may(actor, Capability::OpenWorkspace, None, &app.programme).map_err(Refusal::Denied)?;
    let Ok(country) = country.parse() else { return Ok(Vec::new()) };
    let found = store::customers::suggest(&mut *app.store.read().await?, country, text, SUGGESTIONS).await?;
    Ok(found.into_iter().map(|entry| entry.customer).collect())
}
