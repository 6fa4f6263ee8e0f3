//! Solutions of other partners (SPEC §5.5): all of them in the lists while they are few, found by
//! typing where they are many.

use super::{App, Error};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::draft::{Draft, Facts, Intent};
use crate::domain::id::{OrgId, SolutionId};
use crate::domain::lifecycle::Refusal;
use crate::domain::solution::{Solution, SolutionKind};
use crate::store::{self, Connection};

/// So many are listed as they are.
const LISTED: usize = 20;
/// How many a list has to be made of: one more tells that there are too many.
pub(super) const OFFERED: usize = LISTED + 1;
/// How many a search lists.
const FOUND: usize = 50;
/// How many are suggested at once.
const SUGGESTIONS: usize = 8;

/// How a person comes by those that are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// They are too many for a list.
    pub by_typing: bool,
    /// What was looked for in that row.
    pub sought: Option<(usize, Found)>,
}

/// What a text has found; the solutions themselves are among those of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub ids: Vec<SolutionId>,
    /// There are more that fit.
    pub more: bool,
}

/// Those whose name or publisher fits what is being typed; for people who work with deals.
pub async fn suggest(app: &App, actor: &Actor, text: &str) -> Result<Vec<Solution>, Error> {
    may(actor, Capability::OpenWorkspace, None, &app.programme).map_err(Refusal::Denied)?;
    Ok(store::solutions::of_others(&mut *app.store.read().await?, &actor.org, text, SUGGESTIONS).await?)
}

/// Leaves in `facts` what a list shows, where they hold what was [`OFFERED`], and adds what the draft
/// looks for.
pub(super) async fn look_up(
    connection: &mut Connection,
    actor: &Actor,
    draft: &Draft,
    facts: &mut Facts,
) -> Result<Others, Error> {
    let (ids, partners) = (draft.solution_ids(), draft.partner_ids());
    let named = |known: &Solution| ids.contains(&known.id) || partners.contains(&known.publisher);
    let by_typing = cut(&mut facts.solutions, named);
    let row = draft.seeking().filter(|_| by_typing);
    let sought = match row.and_then(|row| Some((row, draft.solutions.get(row)?))) {
        Some((row, typed)) => {
            Some((row, find(connection, &actor.org, &typed.find, &mut facts.solutions).await?))
        }
        None => None,
    };
    Ok(Others { by_typing, sought })
}

/// Takes those of other partners off a list of what was [`OFFERED`] that has too many, but for those
/// that are named. Says whether it had.
pub(super) fn cut(solutions: &mut Vec<Solution>, named: impl Fn(&Solution) -> bool) -> bool {
    let of_others = |known: &Solution| known.kind == SolutionKind::ThirdParty;
    let too_many = solutions.iter().filter(|known| of_others(known)).count() > LISTED;
    if too_many {
        solutions.retain(|known| !of_others(known) || named(known));
    }
    too_many
}

/// Adds to a list what a text finds.
pub(super) async fn find(
    connection: &mut Connection,
    org: &OrgId,
    text: &str,
    solutions: &mut Vec<Solution>,
) -> Result<Found, Error> {
    let mut found = store::solutions::of_others(connection, org, text, FOUND + 1).await?;
    let more = found.len() > FOUND;
    found.truncate(FOUND);
    let ids = found.iter().map(|known| known.id.clone()).collect();
    found.retain(|known| !solutions.contains(known));
    solutions.append(&mut found);
    Ok(Found { ids, more })
}

/// Follows what was typed: the only one that fits is chosen.
pub(super) async fn choose(
    draft: &mut Draft,
    intent: &Intent,
    actor: &Actor,
    connection: &mut Connection,
) -> Result<(), Error> {
    if let Intent::Seek(row) = intent {
        draft.seek(*row);
    }
    let row = draft.seeking().and_then(|row| draft.solutions.get_mut(row));
    let Some(row) = row.filter(|row| row.id.is_empty()) else { return Ok(()) };
    let found = store::solutions::of_others(connection, &actor.org, &row.find, 2).await?;
    if let [only] = found.as_slice() {
        only.id.as_str().clone_into(&mut row.id);
        row.find.clear();
    }
    Ok(())
}
