//! The New deal gate (SPEC §3.4, F06): whether it is open, and who can open it.

use super::{App, Error};
use crate::domain::access::{self, Actor, Capability};
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

/// One query.
pub async fn of(app: &App, actor: &Actor) -> Result<Gate, Error> {
    asked(app, actor, &mut *app.store.read().await?).await
}

/// The same within another use case.
pub(super) async fn asked(app: &App, actor: &Actor, connection: &mut Connection) -> Result<Gate, Error> {
    let role = access::may(actor, Capability::CreateDeal, None, &app.programme);
    let (facts, people) = store::solutions::gate(connection, &actor.org, role.is_err()).await?;
    let names = |condition: &Unmet| {
        let able = people.iter().filter(|(role, _)| Some(*role) == condition.who.role());
        able.map(|(_, name)| name.clone()).collect()
    };
    let unmet = new_deal_gate(actor, &facts, &app.programme);
    Ok(Gate { unmet: unmet.into_iter().map(|condition| (condition, names(&condition))).collect() })
}

/// Whether nothing keeps the person from creating a deal, asked within another use case.
pub(super) async fn is_open(app: &App, actor: &Actor, connection: &mut Connection) -> Result<bool, Error> {
    let (facts, _) = store::solutions::gate(connection, &actor.org, false).await?;
    Ok(new_deal_gate(actor, &facts, &app.programme).is_empty())
}
