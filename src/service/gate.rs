//! The New deal gate (SPEC §3.4, F06): whether it is open, and who can open it.

use std::collections::{BTreeMap, BTreeSet};

use super::{App, Error};
use crate::domain::access::{Actor, Role, WhoCanHelp};
use crate::domain::gate::{Unmet, new_deal_gate};
use crate::store::{self, Connection};

/// What keeps a person from creating deals; open when there is nothing.
#[derive(Clone, Debug)]
pub struct Gate {
    /// Each condition with the names of the colleagues who can change it.
    pub unmet: Vec<(Unmet, Vec<String>)>,
}

impl Gate {
    pub fn is_open(&self) -> bool {
        self.unmet.is_empty()
    }
}

/// One query while the gate is open; one more for who can help.
pub async fn of(app: &App, actor: &Actor) -> Result<Gate, Error> {
    let mut read = app.store.read().await?;
    let closed_by = closed_by(app, actor, &mut read).await?;
    let helpers: BTreeSet<Role> = closed_by.iter().map(helper).collect();
    let mut known: BTreeMap<Role, Vec<String>> = BTreeMap::new();
    if !helpers.is_empty() {
        for (role, holder) in store::people::holders_of_any(&mut read, &actor.org, &helpers).await? {
            known.entry(role).or_default().push(holder.name);
        }
    }
    let names = |condition: &Unmet| known.get(&helper(condition)).cloned().unwrap_or_default();
    Ok(Gate { unmet: closed_by.iter().map(|condition| (*condition, names(condition))).collect() })
}

const fn helper(condition: &Unmet) -> Role {
    match condition.who {
        WhoCanHelp::SolutionAdmin => Role::SolutionAdmin,
        _ => Role::AccountAdmin,
    }
}

/// The conditions that do not hold, asked within another use case.
pub(super) async fn closed_by(
    app: &App,
    actor: &Actor,
    connection: &mut Connection,
) -> Result<Vec<Unmet>, Error> {
    let facts = store::solutions::gate(connection, &actor.org).await?;
    Ok(new_deal_gate(actor, &facts, &app.programme))
}
