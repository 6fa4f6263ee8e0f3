//! Partners to invite (SPEC §5.7).

use super::{App, Error};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::draft::{Draft, PartnerAnswers};
use crate::domain::lifecycle::Refusal;
use crate::domain::solution::Offering;
use crate::store::{self, Connection};

/// How many partners are suggested at once.
const SUGGESTIONS: usize = 8;

/// Partners to invite whose name fits what is being typed, with what they offer; for people who work
/// with deals.
pub async fn suggest(app: &App, actor: &Actor, text: &str) -> Result<Vec<Offering>, Error> {
    may(actor, Capability::OpenWorkspace, None, &app.programme).map_err(Refusal::Denied)?;
    Ok(store::solutions::offerings(&mut *app.store.read().await?, &actor.org, text, SUGGESTIONS).await?)
}

/// The first invitation for which a name was typed and no partner chosen, with those that fit.
pub(super) async fn look_up(
    connection: &mut Connection,
    actor: &Actor,
    draft: &Draft,
) -> Result<Option<(usize, Vec<Offering>)>, Error> {
    let open = draft.partners.iter().position(|row| row.org.is_empty() && !row.name.trim().is_empty());
    let Some((row, typed)) = open.and_then(|row| Some((row, draft.partners.get(row)?))) else {
        return Ok(None);
    };
    Ok(Some((row, store::solutions::offerings(connection, &actor.org, &typed.name, SUGGESTIONS).await?)))
}

/// Follows what was typed: a partner is chosen by its name, or as the only one that fits; who goes
/// on typing after a choice gives the choice up. `former` is what was answered before.
pub(super) async fn choose(
    draft: &mut Draft,
    former: &[PartnerAnswers],
    actor: &Actor,
    connection: &mut Connection,
) -> Result<(), Error> {
    let chosen = draft.partner_ids();
    let known = store::solutions::named(connection, &actor.org, &[], &chosen, None).await?;
    let is_typed_on = |row: &PartnerAnswers| former.iter().any(|former| row.goes_on_from(former));
    for row in &mut draft.partners {
        let name =
            known.iter().find(|known| known.publisher.as_str() == row.org).map(|known| &known.publisher_name);
        match name {
            Some(name) if row.fits(name) || (row.may_mean(name) && !is_typed_on(row)) => {
                row.name.clone_from(name);
                continue;
            }
            Some(_) => row.org.clear(),
            // Whoever it is, nothing can be invited under that id; the check says so.
            None if !row.org.is_empty() => continue,
            None => {}
        }
        if row.name.trim().is_empty() {
            continue;
        }
        let found = store::solutions::offerings(connection, &actor.org, &row.name, 2).await?;
        if let [only] = found.as_slice() {
            only.org.as_str().clone_into(&mut row.org);
            row.name.clone_from(&only.name);
        }
    }
    Ok(())
}
