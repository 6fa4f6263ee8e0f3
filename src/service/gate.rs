//! The New deal gate (SPEC §3.4, F06): whether it is open, and who can open it.

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

/// One query while the gate is open.
pub async fn of(app: &App, actor: &Actor) -> Result<Gate, Error> {
    let mut read = app.store.read().await?;
    let mut unmet = Vec::new();
    for condition in closed_by(app, actor, &mut read).await? {
        let role = match condition.who {
            WhoCanHelp::SolutionAdmin => Role::SolutionAdmin,
            _ => Role::AccountAdmin,
        };
        let helpers = store::people::holders(&mut read, &actor.org, role).await?;
        unmet.push((condition, helpers.into_iter().map(|helper| helper.name).collect()));
    }
    Ok(Gate { unmet })
}

/// The conditions that do not hold, asked within another use case.
pub(super) async fn closed_by(app: &App, actor: &Actor, connection: &mut Connection) -> Result<Vec<Unmet>, Error> {
    let facts = store::solutions::gate(connection, &actor.org).await?;
    Ok(new_deal_gate(actor, &facts, &app.programme))
}
