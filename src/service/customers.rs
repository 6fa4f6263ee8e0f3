//! The customer directory.

use std::collections::HashSet;

use super::{App, Error};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::customer::{Account, Customer};
use crate::domain::id::CustomerId;
use crate::domain::lifecycle::Refusal;
use crate::store::customers::Entry;
use crate::store::{self, Connection};

/// How many accounts are suggested at once.
const SUGGESTIONS: usize = 10;
/// How many linked accounts are shown with those that were found.
const LINKED: usize = 200;

/// Accounts of a country that fit what is being typed; for people who work with deals.
pub async fn suggest(app: &App, actor: &Actor, country: &str, text: &str) -> Result<Vec<Account>, Error> {
    may(actor, Capability::OpenWorkspace, None, &app.programme).map_err(Refusal::Denied)?;
    let Ok(country) = country.parse() else { return Ok(Vec::new()) };
    let mut read = app.store.read().await?;
    let found = store::customers::suggest(&mut read, country, text, SUGGESTIONS).await?;
    with_linked(&mut read, found).await
}

/// Puts linked accounts into the row of the account that they are linked to, whether the search
/// found them or not. One that is in no such row stands alone, so that nothing found is left out.
pub(super) async fn with_linked(
    connection: &mut Connection,
    found: Vec<Entry>,
) -> Result<Vec<Account>, Error> {
    let parents: Vec<&CustomerId> = found
        .iter()
        .filter(|entry| entry.parent.is_none())
        .filter_map(|entry| entry.customer.id.as_ref())
        .collect();
    let linked = store::customers::linked_to(connection, &parents, LINKED).await?;
    let of = |parent: &Customer| -> Vec<Customer> {
        let own = linked.iter().filter(|entry| entry.parent.is_some() && entry.parent == parent.id);
        own.map(|entry| entry.customer.clone()).collect()
    };
    let in_a_row: HashSet<&CustomerId> =
        linked.iter().filter_map(|entry| entry.customer.id.as_ref()).collect();
    let rows =
        found.iter().filter(|entry| !entry.customer.id.as_ref().is_some_and(|id| in_a_row.contains(id)));
    Ok(rows.map(|entry| Account { linked: of(&entry.customer), customer: entry.customer.clone() }).collect())
}
