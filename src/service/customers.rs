//! The customer directory.

use std::collections::HashSet;

use super::{App, Error};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::customer::{Account, Customer};
use crate::domain::draft::Draft;
use crate::domain::id::CustomerId;
use crate::domain::lifecycle::Refusal;
use crate::domain::values::{parse_duns, parse_vendor_account_id};
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

/// Accounts that fit what was typed into the customer's step; none while one is chosen.
pub(super) async fn look_up(
    connection: &mut Connection,
    draft: &Draft,
    most: usize,
) -> Result<Vec<Entry>, Error> {
    let typed = &draft.customer;
    if !typed.chosen.is_empty() {
        return Ok(Vec::new());
    }
    let found = match typed.mode.as_str() {
        "duns" => match parse_duns(&typed.duns) {
            Ok(duns) => store::customers::by_duns(connection, &duns, most).await?,
            Err(_) => Vec::new(),
        },
        "account" => match parse_vendor_account_id(&typed.account) {
            Ok(account) => {
                store::customers::by_vendor_account(connection, &account).await?.into_iter().collect()
            }
            Err(_) => Vec::new(),
        },
        "manual" => Vec::new(),
        _ => match typed.country.parse() {
            Ok(country) => store::customers::suggest(connection, country, &typed.name, most).await?,
            Err(_) => Vec::new(),
        },
    };
    Ok(found)
}

/// Looks up the directory's entry that the answers name. A number that belongs to exactly one
/// account chooses it; who goes on typing after a choice gives the choice up.
pub(super) async fn choose(draft: &mut Draft, connection: &mut Connection) -> Result<(), Error> {
    if draft.customer.mode == "manual" {
        draft.account = None;
        return Ok(());
    }
    let typed = &draft.customer;
    let is_it = |known: &&Customer| known.id.as_ref().is_some_and(|id| id.as_str() == typed.chosen);
    let known = draft.account.as_ref().filter(is_it).map(|account| typed.fits(account));
    if known == Some(false) {
        draft.customer.chosen.clear();
    }
    if draft.customer.chosen.is_empty() {
        draft.account = None;
        return choose_by_number(draft, connection).await;
    }
    if known.is_none() {
        draft.account = by_id(connection, &draft.customer.chosen).await?;
        if draft.account.is_none() {
            draft.customer.chosen.clear();
        }
    }
    if let Some(account) = draft.account.as_ref().filter(|_| !is_number(&draft.customer.mode)) {
        draft.customer.name.clone_from(&account.name);
        account.country.code().clone_into(&mut draft.customer.country);
    }
    Ok(())
}

async fn by_id(connection: &mut Connection, id: &str) -> Result<Option<Customer>, Error> {
    Ok(store::customers::by_id(connection, &CustomerId::new(id)).await?.map(|entry| entry.customer))
}

async fn choose_by_number(draft: &mut Draft, connection: &mut Connection) -> Result<(), Error> {
    if !is_number(&draft.customer.mode) {
        return Ok(());
    }
    if let [only] = look_up(connection, draft, 2).await?.as_slice() {
        let only = &only.customer;
        only.id.as_ref().map_or("", |id| id.as_str()).clone_into(&mut draft.customer.chosen);
        draft.account = Some(only.clone());
    }
    Ok(())
}

fn is_number(mode: &str) -> bool {
    matches!(mode, "duns" | "account")
}
