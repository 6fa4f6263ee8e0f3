//! The deals' endpoints, and what their pages read.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::ApiError;

/// Marks the next sales stage (SPEC §7). For people who may move the deal.
#[server(endpoint = "deals/mark_stage")]
pub async fn mark_stage(deal: String, stage: String) -> Result<(), ApiError> {
    use crate::domain::lifecycle::Command;
    let stage = stage.parse().map_err(|()| ApiError::Malformed)?;
    run(&deal, &Command::MarkStage(stage)).await
}

/// Shows a private deal to the vendor's sellers; there is no way back (SPEC §4). For people who may
/// edit the deal.
#[server(endpoint = "deals/share")]
pub async fn share_deal(deal: String) -> Result<(), ApiError> {
    run(&deal, &crate::domain::lifecycle::Command::ShareWithVendor).await
}

/// Ends a deal: `act` is `won`, `lost` or `error` (SPEC §6.2 T7 to T9). For people who may move it.
/// What is not complete, is refused, or arrives after the sign-in has expired is kept aside for its author.
#[server(endpoint = "deals/close")]
pub async fn close_deal(
    deal: String,
    act: String,
    #[server(default)]
    #[server(rename = "act.reason")]
    reason: String,
    #[server(default)]
    #[server(rename = "act.notes")]
    notes: String,
) -> Result<(), ApiError> {
    use crate::domain::closing::{Act, Closing};
    use crate::service::closing;
    let act: Act = act.parse().map_err(|()| ApiError::Malformed)?;
    let (app, id) = (super::app()?, crate::domain::id::ReferralId::new(deal));
    let filled = Closing { reason, notes };
    let question =
        |stash| format!("/deals/{}/{}?kept={stash}", super::session::encode(id.as_str()), act.code());
    let keep = async |author: (&_, &_)| Ok(question(closing::keep(&app, author, &id, act, &filled).await?));
    let Some(session) = super::session_or_kept(keep).await? else { return Ok(()) };
    let Ok(command) = filled.command(act, &app.programme.limits) else {
        let stash = closing::keep_incomplete(&app, &session.actor, &id, act, &filled).await?;
        crate::api::go(&question(stash));
        return Ok(());
    };
    match closing::close(&app, &session.actor, &id, act, &filled, &command).await {
        Ok(Some(stash)) => {
            crate::api::go(&question(stash));
            Ok(())
        }
        closed => answer(&id, command.kind(), closed.map(|_| ())),
    }
}

/// Saves a part of a deal: its details, team, contact, solutions, help or one more partner. For people
/// who may edit the deal. What arrives after the sign-in has expired is kept aside for its author.
#[server(endpoint = "deals/change")]
pub async fn change_deal(
    deal: String,
    part: String,
    #[server(default)] base: String,
    #[server(default)] kept: String,
    #[server(default)] intent: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::domain::draft::{Intent, Part};
    use crate::service::changes::{self, Sent};
    let app = super::app()?;
    let part: Part = part.parse().map_err(|()| ApiError::Malformed)?;
    let id = crate::domain::id::ReferralId::new(deal);
    let keep = async |author: (&_, &_)| {
        let stash = changes::keep(&app, author, &id, part, &base, fields.clone()).await?;
        let place = super::session::encode(id.as_str());
        Ok(format!("/deals/{place}/change/{}?kept={stash}", part.code()))
    };
    let Some(session) = super::session_or_kept(keep).await? else { return Ok(()) };
    let kept = Some(kept.as_str()).filter(|kept| !kept.is_empty());
    let sent = Sent { base: &base, kept, intent: &Intent::parse(&intent), fields: &fields };
    let changed = Box::pin(changes::change(&app, &session.actor, &id, part, &sent)).await;
    answer_change(&id, part, changed)
}

/// The choice after a part met another person's change: `choose.{path}` is `mine` or `theirs`. For
/// the person whose save it was.
#[server(endpoint = "deals/resolve_change")]
pub async fn resolve_change(
    deal: String,
    part: String,
    stash: String,
    theirs: String,
    #[server(default)] intent: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::service::changes;
    let (app, session) = (super::app()?, super::session()?);
    let part = part.parse().map_err(|()| ApiError::Malformed)?;
    let id = crate::domain::id::ReferralId::new(deal);
    if intent == "discard" {
        changes::discard(&app, &session.actor, &id, part, &stash).await?;
        crate::api::go(&format!("/deals/{}", super::session::encode(id.as_str())));
        return Ok(());
    }
    let changed = Box::pin(changes::resolve(&app, &session.actor, &id, part, &stash, &theirs, &fields)).await;
    answer_change(&id, part, changed)
}

#[cfg(feature = "ssr")]
pub use reading::{
    DealView, Gate, KeptChange, Location, Logged, Named, OpenChange, Preview, change_form, deal, deal_alone,
    gate, kept_change, kept_closing, preview,
};
#[cfg(feature = "ssr")]
use reading::{answer, answer_change, run};

#[cfg(feature = "ssr")]
mod reading {
    use super::super::{ApiError, app, session};
    use crate::domain::deal::Deal;
    use crate::domain::draft::Part;
    use crate::domain::id::ReferralId;
    use crate::domain::lifecycle::CommandKind;
    use crate::service::changes::{self, Changed};
    pub use crate::service::changes::{KeptChange, OpenChange};
    use crate::service::deals;
    pub use crate::service::deals::{DealView, Location, Logged};
    pub use crate::service::gate::Gate;
    pub use crate::service::named::Named;
    pub use crate::service::preview::Preview;

    pub async fn deal(id: &str, before: Option<&str>) -> Result<DealView, ApiError> {
        Ok(deals::view(&app()?, &session()?.actor, &ReferralId::new(id), before).await?)
    }

    pub async fn deal_alone(id: &str) -> Result<Deal, ApiError> {
        Ok(deals::load(&app()?, &session()?.actor, &ReferralId::new(id)).await?)
    }

    /// The card of a deal beside a list.
    pub async fn preview(id: &str) -> Result<Preview, ApiError> {
        Ok(crate::service::preview::preview(&app()?, &session()?.actor, &ReferralId::new(id)).await?)
    }

    /// What keeps the person from creating deals, and who can help.
    pub async fn gate() -> Result<Gate, ApiError> {
        Ok(crate::service::gate::of(&app()?, &session()?.actor).await?)
    }

    pub async fn change_form(id: &str, part: Part, kept: Option<&str>) -> Result<OpenChange, ApiError> {
        Ok(changes::open(&app()?, &session()?.actor, &ReferralId::new(id), part, kept).await?)
    }

    pub async fn kept_change(id: &str, part: Part, stash: &str) -> Result<KeptChange, ApiError> {
        Ok(changes::kept(&app()?, &session()?.actor, &ReferralId::new(id), part, stash).await?)
    }

    /// What was typed to end a deal and could not be carried out.
    pub async fn kept_closing(
        id: &str,
        act: crate::domain::closing::Act,
        stash: &str,
    ) -> Result<crate::domain::closing::Closing, ApiError> {
        let (app, session) = (app()?, session()?);
        Ok(crate::service::closing::kept(&app, &session.actor, &ReferralId::new(id), act, stash).await?)
    }

    /// Carries a command out and goes back to the deal, which says why when it was refused.
    pub(super) async fn run(id: &str, command: &crate::domain::lifecycle::Command) -> Result<(), ApiError> {
        let id = ReferralId::new(id);
        let done = deals::command(&app()?, &session()?.actor, &id, command).await;
        answer(&id, command.kind(), done.map(|_| ()))
    }

    pub(super) fn answer(
        id: &ReferralId,
        kind: CommandKind,
        done: Result<(), crate::service::Error>,
    ) -> Result<(), ApiError> {
        let place = format!("/deals/{}", crate::api::session::encode(id.as_str()));
        match done.map_err(ApiError::from) {
            Ok(()) => crate::api::go(&format!("{place}?done={}", kind.code())),
            Err(ApiError::Refused { code, .. }) => crate::api::go(&format!("{place}?refused={code}")),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    pub(super) fn answer_change(
        id: &ReferralId,
        part: Part,
        changed: Result<Changed, crate::service::Error>,
    ) -> Result<(), ApiError> {
        let place = format!("/deals/{}", crate::api::session::encode(id.as_str()));
        let page = format!("{place}/change/{}", part.code());
        let to = match changed.map_err(ApiError::from) {
            Ok(Changed::Saved) => format!("{place}?saved=1"),
            Ok(Changed::Left) => {
                // Back to the list as they left it.
                let query = crate::api::lists::query_text(&crate::api::lists::left()?);
                format!("/deals?{query}&saved=left")
            }
            Ok(Changed::Goes { stash, place }) => format!("{page}?kept={stash}#{place}"),
            Ok(Changed::Problems(stash)) => format!("{page}?kept={stash}&check=1"),
            Ok(Changed::Conflict(stash)) => format!("{page}/kept/{stash}"),
            // The page says why, beside what was typed.
            Ok(Changed::Refused(stash)) => format!("{page}?kept={stash}"),
            Err(ApiError::Refused { code, .. }) => format!("{place}?refused={code}"),
            Err(error) => return Err(error),
        };
        crate::api::go(&to);
        Ok(())
    }
}
