//! Changing a part of a deal after its creation: its team, contact, solutions, the vendor's help,
//! one more partner. Asked with the wizard's questions; until it is saved, what was typed is kept
//! aside, so that rows can be added without scripts and nothing is lost to a mistake.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::aside::{self, Place};
use super::deals::carry_out;
use super::drafts::{OFFERED, OpenDraft, facts};
use super::{App, Error, partners};
use crate::domain::access::Actor;
use crate::domain::deal::Deal;
use crate::domain::draft::{self, Draft, Intent, Part, Rows};
use crate::domain::id::{DraftId, OrgId, ReferralId, UserId};
use crate::domain::lifecycle::{self, By, Refusal};
use crate::store::{self, Connection};

/// A part's page.
#[derive(Clone, Debug)]
pub struct OpenChange {
    pub deal: Deal,
    /// The answers so far with all that is wrong with them, in the wizard's form.
    pub draft: OpenDraft,
}

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    Saved,
    /// Kept under the id, to be gone on with at the element of that name.
    Goes {
        stash: String,
        place: String,
    },
    /// Kept under the id; something is wrong.
    Problems(String),
}

const KIND: &str = "part";

/// What is kept of a part's answers.
#[derive(Serialize, Deserialize)]
enum Input {
    Answers(Box<Draft>),
    /// As it was sent by somebody whose sign-in had expired; the deal was not looked at then.
    Sent(BTreeMap<String, String>),
}

pub async fn open(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    part: Part,
    kept: Option<&str>,
) -> Result<OpenChange, Error> {
    let mut read = app.store.read().await?;
    let deal = store::deals::load(&mut read, &app.viewer(actor), id).await?;
    permitted(app, actor, &deal, part)?;
    let answers = answers(&mut read, actor, &deal, part, kept).await?;
    let offered = (part == Part::Solutions).then_some(OFFERED);
    let (facts, locations) = facts(app, actor, &mut read, &answers, offered).await?;
    let partners = match part {
        Part::Partner => partners::look_up(&mut read, actor, &answers).await?,
        _ => None,
    };
    let today = app.today();
    let problems =
        draft::change(part, &answers, &deal, &facts, &app.programme, today).err().unwrap_or_default();
    let draft = OpenDraft {
        id: DraftId::new(kept.unwrap_or_default()),
        answers,
        facts,
        problems,
        deal: None,
        states: Vec::new(),
        base: String::new(),
        editor: String::new(),
        today,
        locations,
        found: Vec::new(),
        more: false,
        partners,
        recent: Vec::new(),
    };
    Ok(OpenChange { deal, draft })
}

fn permitted(app: &App, actor: &Actor, deal: &Deal, part: Part) -> Result<(), Refusal> {
    lifecycle::verdict(deal, part.command(), By::Actor(actor), app.clock.now(), &app.programme)
}

/// What was kept aside, or what the deal says.
async fn answers(
    read: &mut Connection,
    actor: &Actor,
    deal: &Deal,
    part: Part,
    kept: Option<&str>,
) -> Result<Draft, Error> {
    let mut answers = Draft::of(deal, part);
    let Some(stash) = kept.filter(|stash| !stash.is_empty()) else { return Ok(answers) };
    let target = target(&deal.id, part);
    Ok(match aside::load(read, &actor.user, &Place { kind: KIND, target: &target }, stash).await? {
        Input::Answers(answers) => *answers,
        Input::Sent(sent) => {
            answers.take_part(part, deal, &sent);
            answers
        }
    })
}

/// Keeps what arrived after the sign-in had expired, for the person who had been signed in. Says
/// nothing about whether the deal exists.
pub async fn keep(
    app: &App,
    author: (&UserId, &OrgId),
    id: &ReferralId,
    part: Part,
    sent: BTreeMap<String, String>,
) -> Result<String, Error> {
    let target = target(id, part);
    let place = Place { kind: KIND, target: &target };
    let mut tx = app.store.write().await?;
    let stash = aside::keep(&mut tx, app, author, &place, &Input::Sent(sent)).await?;
    tx.commit().await?;
    Ok(stash)
}

fn target(deal: &ReferralId, part: Part) -> String {
    format!("{deal}/{}", part.code())
}

pub async fn change(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    part: Part,
    kept: Option<&str>,
    intent: &Intent,
    sent: &BTreeMap<String, String>,
) -> Result<Changed, Error> {
    let mut tx = app.store.write().await?;
    let deal = store::deals::load_for_update(&mut tx, &app.viewer(actor), id).await?;
    permitted(app, actor, &deal, part)?;
    let mut draft = answers(&mut tx, actor, &deal, part, kept).await?;
    draft.take_part(part, &deal, sent);
    if part == Part::Partner {
        partners::choose(&mut draft, actor, &mut tx).await?;
    }
    let place = match intent {
        Intent::Add(rows) => Some(format!("{}-{}", rows.code(), draft.add_row(*rows))),
        Intent::Remove(rows, row) => {
            draft.remove_row(*rows, *row);
            Some(format!("{}-rows", rows.code()))
        }
        Intent::Find => Some("partners-rows".to_owned()),
        _ => {
            draft.drop_blank_rows();
            None
        }
    };
    // The page is about one invitation: it is asked again even if it was left as it began.
    if part == Part::Partner && draft.partners.is_empty() {
        draft.add_row(Rows::Partners);
    }
    if place.is_none() {
        let (facts, _) = facts(app, actor, &mut tx, &draft, None).await?;
        if let Ok(command) = draft::change(part, &draft, &deal, &facts, &app.programme, app.today()) {
            match carry_out(app, actor, &mut tx, deal, &command).await {
                // Saving without a change is no mistake of the person's.
                Ok(_) | Err(Error::Refused(Refusal::NothingChanged)) => {}
                Err(error) => return Err(error),
            }
            if let Some(stash) = kept {
                store::stashes::delete(&mut tx, &actor.user, stash).await?;
            }
            tx.commit().await?;
            return Ok(Changed::Saved);
        }
    }
    let target = target(id, part);
    let aside = Place { kind: KIND, target: &target };
    let input = Input::Answers(Box::new(draft));
    let stash = aside::keep(&mut tx, app, (&actor.user, &actor.org), &aside, &input).await?;
    tx.commit().await?;
    Ok(match place {
        Some(place) => Changed::Goes { stash, place },
        None => Changed::Problems(stash),
    })
}
