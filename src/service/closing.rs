//! Ending a deal. What was typed for it is kept aside for its author while something is missing, after
//! the sign-in has expired, or where it is refused.

use super::aside::{self, Place};
use super::{App, Error, deals};
use crate::domain::access::Actor;
use crate::domain::closing::{Act, Closing};
use crate::domain::id::{OrgId, ReferralId, UserId};
use crate::domain::lifecycle::{Command, Refusal};

const KIND: &str = "close";

/// Ends a deal. Where that is refused, the notes are kept to be copied; under which id.
pub async fn close(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    act: Act,
    closing: &Closing,
    command: &Command,
) -> Result<Option<String>, Error> {
    match deals::command(app, actor, id, command).await {
        Err(Error::Refused(refusal)) => {
            let is_denied = matches!(refusal, Refusal::Denied(_));
            // Pressed twice: the first press has made it so.
            if !is_denied && command.is_met(&deals::load(app, actor, id).await?) {
                return Ok(None);
            }
            if closing.notes.trim().is_empty() {
                return Err(refusal.into());
            }
            Ok(Some(keep(app, (&actor.user, &actor.org), id, act, closing).await?))
        }
        done => done.map(|_| None),
    }
}

/// Keeps what is not complete yet, of a deal that the person sees.
pub async fn keep_incomplete(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    act: Act,
    closing: &Closing,
) -> Result<String, Error> {
    deals::load(app, actor, id).await?;
    keep(app, (&actor.user, &actor.org), id, act, closing).await
}

/// Keeps what arrived after the sign-in had expired. Says nothing about whether the deal exists.
pub async fn keep(
    app: &App,
    author: (&UserId, &OrgId),
    id: &ReferralId,
    act: Act,
    closing: &Closing,
) -> Result<String, Error> {
    let target = target(id, act);
    let mut tx = app.store.write().await?;
    let stash = aside::keep(&mut tx, app, author, &Place { kind: KIND, target: &target }, closing).await?;
    tx.commit().await?;
    Ok(stash)
}

pub async fn kept(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    act: Act,
    stash: &str,
) -> Result<Closing, Error> {
    let target = target(id, act);
    let mut read = app.store.read().await?;
    aside::load(&mut read, &actor.user, &Place { kind: KIND, target: &target }, stash).await
}

fn target(deal: &ReferralId, act: Act) -> String {
    format!("{deal}/{}", act.code())
}
