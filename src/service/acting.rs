//! Who acts, as it is when something is written.

use super::Error;
use crate::domain::access::Actor;
use crate::store::{self, Connection};

/// What the person may do by now, to be asked in the transaction that writes: between the request's
/// first line and its last a role may be withdrawn. Who has no account any more is not found.
pub(super) async fn acting(tx: &mut Connection, actor: &Actor) -> Result<Actor, Error> {
    store::people::actor(tx, &actor.user).await?.ok_or(Error::NotFound)
}
