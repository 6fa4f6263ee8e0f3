//! Input that could not be saved where it belongs, kept aside for its author: one form of it for
//! drafts, deals and their parts.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{App, Error};
use crate::domain::edit::Fields;
use crate::domain::id::{OrgId, UserId};
use crate::store::stashes::{self, Stash};
use crate::store::{self, Connection};

pub(super) fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(Error::unreadable)
}

/// The fields that a page had read. What cannot be read counts as nothing: then every answer differs
/// and the person chooses.
pub(super) fn fields(json: &str) -> Fields {
    serde_json::from_str(json).unwrap_or_default()
}

/// What some input was for: the kind of thing, and its id or path.
pub(super) struct Place<'a> {
    pub kind: &'static str,
    pub target: &'a str,
}

/// Keeps it under a fresh id.
pub(super) async fn keep(
    tx: &mut Connection,
    app: &App,
    author: (&UserId, &OrgId),
    place: &Place<'_>,
    input: &impl Serialize,
) -> Result<String, Error> {
    keep_over(tx, app, author, place, None, input).await
}

/// Keeps it in place of what its author had kept for this very thing and has gone on from; under a
/// fresh id where there is no such thing.
pub(super) async fn keep_over(
    tx: &mut Connection,
    app: &App,
    (user, org): (&UserId, &OrgId),
    place: &Place<'_>,
    former: Option<&str>,
    input: &impl Serialize,
) -> Result<String, Error> {
    let former = match former {
        Some(former) => match load::<serde_json::Value>(tx, user, place, former).await {
            Ok(_) => Some(former.to_owned()),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        },
        None => None,
    };
    let id = former.unwrap_or_else(store::id::fresh);
    let stash = Stash {
        id: id.clone(),
        org: org.clone(),
        user: user.clone(),
        kind: place.kind.to_owned(),
        target: place.target.to_owned(),
        base_version: None,
        body: json(input)?,
        created_at: app.clock.now(),
    };
    stashes::put(tx, &stash).await?;
    Ok(id)
}

/// Gives up what its author kept under an id, if it was for this very thing.
pub(super) async fn discard(
    tx: &mut Connection,
    user: &UserId,
    place: &Place<'_>,
    id: &str,
) -> Result<(), Error> {
    load::<serde_json::Value>(tx, user, place, id).await?;
    Ok(stashes::delete(tx, user, id).await?)
}

/// What its author kept under an id, if it was for this very thing.
pub(super) async fn load<T: DeserializeOwned>(
    read: &mut Connection,
    user: &UserId,
    place: &Place<'_>,
    id: &str,
) -> Result<T, Error> {
    let id = super::askable(id).ok_or(Error::NotFound)?;
    let stash = stashes::load(read, user, id).await?.ok_or(Error::NotFound)?;
    if stash.kind != place.kind || stash.target != place.target {
        return Err(Error::NotFound);
    }
    serde_json::from_str(&stash.body).map_err(Error::unreadable)
}
