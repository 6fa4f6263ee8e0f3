//! The wizard's endpoints, and what its pages read.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::ApiError;

/// How an autosave went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Autosaved {
    Saved,
    /// Another window changed the same step: nothing was overwritten.
    ChangedElsewhere,
    SignedOut,
}

/// *New deal*: begins a draft and goes to its first step. For everyone whom the gate lets through
/// (SPEC §3.4).
#[server(endpoint = "drafts/start")]
pub async fn start_draft() -> Result<(), ApiError> {
    use crate::domain::draft::Step;
    let (app, session) = (super::app()?, super::session()?);
    let to = match crate::service::drafts::start(&app, &session.actor).await {
        Ok(draft) => step_path(draft.as_str(), Step::Customer),
        // The button was shown disabled with the reason; whoever comes past it sees it again.
        Err(crate::service::Error::Gate) => "/deals".to_owned(),
        Err(error) => return Err(error.into()),
    };
    crate::api::go(&to);
    Ok(())
}

/// Every button of the wizard's form: saves what was typed, then goes where the button leads. For
/// the draft's owner. What arrives after the sign-in has expired is kept aside for its owner. Beside the
/// fields, `review` names the answers that the review showed.
#[server(endpoint = "drafts/save")]
pub async fn save_draft(
    draft: String,
    step: String,
    base: String,
    editor: String,
    #[server(default)] save: String,
    #[server(default)] intent: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::domain::draft::{Intent, Step};
    use crate::service::drafts::{self, Landing, Sent};
    let app = super::app()?;
    let step: Step = step.parse().map_err(|()| ApiError::Malformed)?;
    let id = crate::domain::id::DraftId::new(draft);
    let mut fields = fields;
    let review = fields.remove("review").unwrap_or_default();
    let sent = Sent { step, base, editor, number: save.parse().ok(), review, fields };
    let keep = async |(user, org): (&_, &_)| {
        let stash = drafts::keep_aside(&app, user, org, &id, &sent).await?;
        Ok(format!("/drafts/{id}/{}/kept/{stash}", step.code()))
    };
    let Some(session) = super::session_or_kept(keep).await? else { return Ok(()) };
    let to = match drafts::save(&app, &session.actor, &id, sent, &Intent::parse(&intent)).await {
        Ok(Landing::Step(step)) => step_path(id.as_str(), step),
        Ok(Landing::Place(step, place)) => format!("{}#{place}", step_path(id.as_str(), step)),
        Ok(Landing::More) => format!("{}?more=1#customer-results", step_path(id.as_str(), step)),
        Ok(Landing::Problems(step)) => format!("{}?check=1", step_path(id.as_str(), step)),
        Ok(Landing::Review) => format!("{}?changed=1", step_path(id.as_str(), Step::Consent)),
        Ok(Landing::List) => "/drafts".to_owned(),
        Ok(Landing::Conflict(stash)) => format!("/drafts/{id}/{}/kept/{stash}", step.code()),
        Ok(Landing::Deal(deal)) => format!("/deals/{deal}?created=1"),
        // The gate closed meanwhile: the draft stays, and the list says what closed it.
        Err(crate::service::Error::Gate) => "/drafts".to_owned(),
        Err(error) => return Err(error.into()),
    };
    crate::api::go(&to);
    Ok(())
}

/// Saves while one types; changes nothing else. `save` counts the page's saves from 1, so that one that
/// comes late does not undo a later one. For the draft's owner.
#[server(endpoint = "drafts/autosave")]
pub async fn autosave_draft(
    draft: String,
    step: String,
    base: String,
    editor: String,
    #[server(default)] save: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<Autosaved, ApiError> {
    use crate::service::drafts::{self, Sent};
    let app = super::app()?;
    let Ok(session) = super::session() else { return Ok(Autosaved::SignedOut) };
    let step = step.parse().map_err(|()| ApiError::Malformed)?;
    let id = crate::domain::id::DraftId::new(draft);
    let sent = Sent { step, base, editor, number: save.parse().ok(), review: String::new(), fields };
    let kept = drafts::autosave(&app, &session.actor, &id, sent).await?;
    Ok(if kept { Autosaved::Saved } else { Autosaved::ChangedElsewhere })
}

/// The choice between two windows' answers: `choose.{path}` is `mine` or `theirs`. For the owner.
#[server(endpoint = "drafts/resolve")]
pub async fn resolve_draft(
    draft: String,
    stash: String,
    #[server(default)] intent: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::service::drafts::{self, Resolved};
    let (app, session) = (super::app()?, super::session()?);
    let id = crate::domain::id::DraftId::new(draft);
    let keep_theirs = intent == "discard";
    let to = match drafts::resolve(&app, &session.actor, &id, &stash, keep_theirs, &fields).await? {
        Resolved::Done(step) => step_path(id.as_str(), step),
        Resolved::Again(step) => format!("/drafts/{id}/{}/kept/{stash}", step.code()),
        Resolved::Deal(deal) => format!("/deals/{deal}"),
    };
    crate::api::go(&to);
    Ok(())
}

/// Deletes a draft for good and goes back to that page of the list. For its owner.
#[server(endpoint = "drafts/delete")]
pub async fn delete_draft(draft: String, #[server(default)] page: String) -> Result<(), ApiError> {
    let (app, session) = (super::app()?, super::session()?);
    let id = crate::domain::id::DraftId::new(draft);
    crate::service::drafts::delete(&app, &session.actor, &id).await?;
    crate::api::go(&list_path(page.parse().unwrap_or(1)));
    Ok(())
}

/// The address of a page of the list, counted from 1.
#[cfg(feature = "ssr")]
pub fn list_path(page: usize) -> String {
    if page > 1 { format!("/drafts?page={page}") } else { "/drafts".to_owned() }
}

#[cfg(feature = "ssr")]
pub use reading::{
    DraftLine, DraftList, Kept, Location, OpenDraft, Others, deal_of, draft, drafts, kept, line, may_open,
};

#[cfg(feature = "ssr")]
mod reading {
    use super::ApiError;
    use crate::domain::access::{Capability, may};
    use crate::domain::draft::Step;
    use crate::domain::id::{DraftId, ReferralId};
    use crate::service::drafts;
    pub use crate::service::drafts::{DraftLine, DraftList, Kept, Location, OpenDraft};
    pub use crate::service::solutions::Others;

    pub fn may_open() -> Result<bool, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(may(&session.actor, Capability::OpenDrafts, None, &app.programme).is_ok())
    }

    /// A page of the drafts of the person who asks, last changed first.
    pub async fn drafts(page: usize) -> Result<DraftList, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(drafts::list(&app, &session.actor, page).await?)
    }

    /// One of them.
    pub async fn line(id: &str) -> Result<DraftLine, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(drafts::line(&app, &session.actor, &DraftId::new(id)).await?)
    }

    /// A draft at one of its steps, with all that its page shows.
    /// `more`: with more of the customers that fit.
    pub async fn draft(id: &str, step: Step, more: bool) -> Result<OpenDraft, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(drafts::open(&app, &session.actor, &DraftId::new(id), step, more).await?)
    }

    /// The deal that a draft has become.
    pub async fn deal_of(id: &str) -> Result<ReferralId, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(drafts::deal_of(&app, &session.actor, &DraftId::new(id)).await?)
    }

    /// What was kept aside when a save met another, or an expired sign-in.
    pub async fn kept(id: &str, stash: &str) -> Result<Kept, ApiError> {
        let (app, session) = (crate::api::app()?, crate::api::session()?);
        Ok(drafts::kept(&app, &session.actor, &DraftId::new(id), stash).await?)
    }
}

#[cfg(feature = "ssr")]
fn step_path(draft: &str, step: crate::domain::draft::Step) -> String {
    format!("/drafts/{draft}/{}", step.code())
}
