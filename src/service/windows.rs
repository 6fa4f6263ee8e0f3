//! Two windows on one draft: a save names the answers that its window had read, and the window itself,
//! so that only a change by another one is a conflict. Then the person chooses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::acting::acting;
use super::aside::{self, json};
use super::drafts::{Sent, choose, created, place};
use super::named::{Named, named};
use super::{App, Error};
use crate::domain::access::Actor;
use crate::domain::draft::{self, Draft, Step};
use crate::domain::edit::Fields;
use crate::domain::id::{DraftId, OrgId, ReferralId, UserId};
use crate::store::{self, StoreError};

/// Answers that were kept aside, beside what the draft holds now, row by row.
#[derive(Clone, Debug)]
pub struct Kept {
    pub step: Step,
    pub base: Fields,
    pub mine: Fields,
    pub theirs: Fields,
    /// What the draft holds now as the draft has it, as JSON: what the choice is made over.
    pub shown: String,
    /// The save came after the sign-in had expired.
    pub after_expiry: bool,
    pub named: Named,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Stash {
    step: Step,
    base: Fields,
    mine: Fields,
    after_expiry: bool,
}

impl Stash {
    /// As it was, mine and theirs, with the same number for the same row.
    fn beside(&self, theirs: &Fields) -> [Fields; 3] {
        let mine = draft::with_unasked(&self.mine, &self.base, theirs);
        draft::align_step(self.step, [&self.base, &mine, theirs])
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    Done(Step),
    /// The draft changed once more meanwhile.
    Again(Step),
    /// The draft has become this deal.
    Deal(ReferralId),
}

/// Whose answers a draft holds after a save.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    Mine,
    /// Another window's: this one has changed nothing, or the same.
    Theirs,
}

/// Puts a window's answers into the draft; gives them back where somebody else changed this step
/// since the window read it, and not to the same.
pub(super) fn take(draft: &mut Draft, sent: &Sent) -> Result<Taken, Box<Stash>> {
    let step = sent.step;
    let (theirs, base) = (draft.fields(step), aside::fields(&sent.base));
    if theirs != base && draft.editors.get(&step) != Some(&sent.editor) {
        // Over what the window showed: another one may have moved the rows.
        let mut typed = draft.clone();
        typed.put_step(step, &base);
        typed.take(step, &sent.fields);
        let mine = typed.fields(step);
        if draft::compare_step(step, &base, &mine, &theirs).leaves_theirs() {
            return Ok(Taken::Theirs);
        }
        return Err(Box::new(Stash { step, base, mine, after_expiry: false }));
    }
    let number = sent.number.unwrap_or_default().max(last_number(draft, sent));
    draft.take(step, &sent.fields);
    draft.saves.insert(step, number);
    draft.editors.insert(step, sent.editor.clone());
    Ok(Taken::Mine)
}

/// Of the saves that were taken from the same window; 0 when another one changed the step last.
pub(super) fn last_number(draft: &Draft, sent: &Sent) -> u32 {
    let same = draft.editors.get(&sent.step) == Some(&sent.editor);
    draft.saves.get(&sent.step).copied().filter(|_| same).unwrap_or_default()
}

/// A set of boxes is sent as one field for each that is ticked.
fn was_sent(path: &str, fields: &BTreeMap<String, String>) -> bool {
    let is_part =
        |sent: &String| sent.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    fields.keys().any(is_part)
}

/// Keeps what arrived after the sign-in had expired, for the person who had been signed in. Says
/// nothing about whether the draft exists.
pub async fn keep_aside(
    app: &App,
    user: &UserId,
    org: &OrgId,
    id: &DraftId,
    sent: &Sent,
) -> Result<String, Error> {
    let mut mine = Draft::default();
    mine.take(sent.step, &sent.fields);
    let mut mine = mine.fields(sent.step);
    // What the page did not ask must not look like an answer that was emptied.
    mine.retain(|path, _| sent.step == Step::Consent || was_sent(path, &sent.fields));
    let stash = Stash { step: sent.step, base: aside::fields(&sent.base), mine, after_expiry: true };
    let mut tx = app.store.write().await?;
    let key = aside::keep(&mut tx, app, (user, org), &place(id), &stash).await?;
    tx.commit().await?;
    Ok(key)
}

pub async fn kept(app: &App, actor: &Actor, id: &DraftId, stash: &str) -> Result<Kept, Error> {
    let mut read = app.store.read().await?;
    let kept: Stash = aside::load(&mut read, &actor.user, &place(id), stash).await?;
    let draft = store::drafts::load(&mut read, &actor.user, id).await?.draft;
    let theirs = draft.fields(kept.step);
    let shown = json(&theirs)?;
    let [base, mine, theirs] = kept.beside(&theirs);
    let named = named(&mut read, &actor.org, [&base, &mine, &theirs]).await?;
    Ok(Kept { step: kept.step, base, mine, theirs, shown, after_expiry: kept.after_expiry, named })
}

/// Takes the chosen side of each field; `theirs` is what the page showed as the other side.
pub async fn resolve(
    app: &App,
    actor: &Actor,
    id: &DraftId,
    stash: &str,
    keep_theirs: bool,
    picks: &BTreeMap<String, String>,
) -> Result<Resolved, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let kept: Stash = aside::load(&mut tx, &actor.user, &place(id), stash).await?;
    let row = match store::drafts::load_for_update(&mut tx, &actor.user, id).await {
        Ok(row) => row,
        Err(StoreError::NotFound) => return Ok(Resolved::Deal(created(&mut tx, actor, id).await?)),
        Err(error) => return Err(error.into()),
    };
    let mut draft = row.draft;
    let theirs = draft.fields(kept.step);
    let shown = picks.get("theirs").map(|json| aside::fields(json));
    if shown.is_some_and(|shown| shown != theirs) {
        return Ok(Resolved::Again(kept.step));
    }
    if !keep_theirs {
        let former = draft.partners.clone();
        let [_, mine, theirs] = kept.beside(&theirs);
        let is_mine = |path: &String| picks.get(&format!("choose.{path}")).is_none_or(|side| side == "mine");
        let picked = mine.keys().chain(theirs.keys()).map(|path| {
            let side = if is_mine(path) { &mine } else { &theirs };
            (path.clone(), side.get(path).cloned().unwrap_or_default())
        });
        draft.put_step(kept.step, &picked.collect());
        draft.drop_blank_rows();
        draft.editors.remove(&kept.step);
        choose(&mut draft, &former, kept.step, actor, &mut tx).await?;
        store::drafts::save(&mut tx, &actor.user, id, row.version, &draft, kept.step, app.clock.now())
            .await?;
    }
    store::stashes::delete(&mut tx, &actor.user, stash).await?;
    tx.commit().await?;
    Ok(Resolved::Done(kept.step))
}
