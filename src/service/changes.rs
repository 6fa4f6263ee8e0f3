//! Changing a part of a deal after its creation: its details, team, contact, solutions, the vendor's
//! help, one more partner. Asked with the wizard's questions; until it is saved, what was typed is kept
//! aside, so that rows can be added without scripts and nothing is lost to a mistake.
//!
//! A save names the answers that its page had read. Where somebody else changed the part since,
//! both changes are kept if they touch different things; otherwise the person chooses. Where the part
//! cannot be changed any more, what was typed is kept to be copied.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::acting::acting;
use super::aside::{self, Place, json};
use super::deals::carry_out;
use super::drafts::{OpenDraft, add_recent, facts, recent};
use super::named::{Named, named};
use super::solutions::{self, Others};
use super::{App, Error, partners};
use crate::domain::access::{Actor, DealScope, visibility};
use crate::domain::deal::Deal;
use crate::domain::draft::{self, Draft, Intent, Met, Part, Rows};
use crate::domain::edit::{Fields, Origin, compare};
use crate::domain::id::{DraftId, OrgId, ReferralId, UserId};
use crate::domain::lifecycle::{self, By, Refusal};
use crate::store::{self, Connection, Transaction};

/// A part's page.
#[derive(Clone, Debug)]
pub struct OpenChange {
    pub deal: Deal,
    /// The answers so far with all that is wrong with them, in the wizard's form.
    pub draft: OpenDraft,
}

/// What the part's form sends.
pub struct Sent<'a> {
    /// The part's fields as the page had read them, as JSON.
    pub base: &'a str,
    /// Names what an earlier press left aside.
    pub kept: Option<&'a str>,
    pub intent: &'a Intent,
    pub fields: &'a BTreeMap<String, String>,
}

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    Saved,
    /// Saved; the person is not on the team any more and does not see the deal.
    Left,
    /// Kept under the id, to be gone on with at the element of that name.
    Goes {
        stash: String,
        place: String,
    },
    /// Kept under the id; something is wrong.
    Problems(String),
    /// Kept under the id; somebody else changed the same thing.
    Conflict(String),
    /// Kept under the id; the part cannot be changed, or not any more.
    Refused(String),
}

/// What was kept of a part beside what the deal says now, row by row.
#[derive(Clone, Debug)]
pub struct KeptChange {
    pub deal: Deal,
    pub base: Fields,
    pub mine: Fields,
    pub theirs: Fields,
    /// What the deal says now as the deal has it, as JSON: what the choice is made over.
    pub shown: String,
    /// Why none of it can be saved.
    pub refusal: Option<Refusal>,
    pub named: Named,
}

const KIND: &str = "part";

/// What is kept of a part's answers.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// What they were typed over.
    #[serde(default)]
    base: Fields,
    #[serde(flatten)]
    input: Input,
}

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
    let (base, answers) = match kept.filter(|stash| !stash.is_empty()) {
        Some(stash) => typed(&mut read, actor, &deal, part, stash).await?,
        None => (now(&deal, part), Draft::of(&deal, part)),
    };
    let offered = (part == Part::Solutions).then_some(solutions::OFFERED);
    let (mut facts, locations) = facts(app, actor, &mut read, &answers, offered).await?;
    let others = match part {
        Part::Solutions => solutions::look_up(&mut read, actor, &answers, &mut facts).await?,
        _ => Others::default(),
    };
    if part == Part::Solutions {
        facts.keep_sold(&deal);
    }
    let partners = match part {
        Part::Partner => partners::look_up(&mut read, actor, &answers).await?,
        _ => None,
    };
    let recent = match part {
        Part::Team => recent(app, &mut read, actor, &answers).await?,
        _ => Vec::new(),
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
        base: json(&base)?,
        review: String::new(),
        editor: String::new(),
        today,
        locations,
        found: Vec::new(),
        more: false,
        partners,
        others,
        recent,
    };
    Ok(OpenChange { deal, draft })
}

fn permitted(app: &App, actor: &Actor, deal: &Deal, part: Part) -> Result<(), Refusal> {
    lifecycle::verdict(deal, part.command(), By::Actor(actor), app.clock.now(), &app.programme)
}

/// The part's fields as the deal says them.
fn now(deal: &Deal, part: Part) -> Fields {
    Draft::of(deal, part).part_fields(part)
}

/// The part's answers as they were when the base was read.
fn over(base: &str, deal: &Deal, part: Part) -> (Fields, Draft) {
    let mut draft = Draft::of(deal, part);
    draft.put_part(part, &aside::fields(base));
    (draft.part_fields(part), draft)
}

/// What was kept aside, with what it was typed over.
async fn typed(
    read: &mut Connection,
    actor: &Actor,
    deal: &Deal,
    part: Part,
    stash: &str,
) -> Result<(Fields, Draft), Error> {
    let target = target(&deal.id, part);
    let place = Place { kind: KIND, target: &target };
    let kept: Kept = aside::load(read, &actor.user, &place, stash).await?;
    Ok(match kept.input {
        Input::Answers(answers) => (kept.base, *answers),
        Input::Sent(sent) => {
            let (base, mut answers) = over(&json(&kept.base)?, deal, part);
            answers.take_part(part, deal, &sent);
            (base, answers)
        }
    })
}

/// All that the part's form asks, in three versions: as it was, as it was typed, as the deal says it.
fn versions(part: Part, base: &Fields, mut typed: Draft, deal: &Deal) -> [Fields; 3] {
    if part == Part::Partner {
        // There was no such invitation before; whom it picks is told by the deal's team.
        let begun = Draft::of(deal, part);
        typed.follow_team(&begun);
        let begun = begun.fields(part.step());
        return [begun.clone(), typed.fields(part.step()), begun];
    }
    draft::align(part, [base, &typed.part_fields(part), &now(deal, part)])
}

/// Keeps what arrived after the sign-in had expired, for the person who had been signed in. Says
/// nothing about whether the deal exists.
pub async fn keep(
    app: &App,
    author: (&UserId, &OrgId),
    id: &ReferralId,
    part: Part,
    base: &str,
    sent: BTreeMap<String, String>,
) -> Result<String, Error> {
    let target = target(id, part);
    let place = Place { kind: KIND, target: &target };
    let kept = Kept { base: aside::fields(base), input: Input::Sent(sent) };
    let mut tx = app.store.write().await?;
    let stash = aside::keep(&mut tx, app, author, &place, &kept).await?;
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
    sent: &Sent<'_>,
) -> Result<Changed, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let deal = store::deals::load_for_update(&mut tx, &app.viewer(actor), id).await?;
    let kept = match sent.kept {
        Some(stash) => match typed(&mut tx, actor, &deal, part, stash).await {
            // Saved by a first press of the same button; the form holds all of it once more.
            Err(Error::NotFound) if !sent.base.is_empty() => None,
            kept => Some(kept?),
        },
        None => None,
    };
    let (mut base, mut draft) = kept.unwrap_or_else(|| over(sent.base, &deal, part));
    let former = draft.partners.clone();
    draft.take_part(part, &deal, sent.fields);
    if let Err(refusal) = permitted(app, actor, &deal, part) {
        return Save { part, deal, base, draft }.refused(app, actor, tx, sent.kept, refusal).await;
    }
    if part == Part::Partner {
        draft.follow_team(&Draft::of(&deal, part));
        base = now(&deal, part);
        partners::choose(&mut draft, &former, actor, &mut tx).await?;
    }
    if part == Part::Solutions {
        solutions::choose(&mut draft, sent.intent, actor, &mut tx).await?;
    }
    let place = match sent.intent {
        Intent::Add(rows) => Some(format!("{}-{}", rows.code(), draft.add_row(*rows))),
        Intent::Remove(rows, row) => {
            draft.remove_row(*rows, *row);
            Some(format!("{}-rows", rows.code()))
        }
        Intent::Recent(email) if part == Part::Team => {
            add_recent(app, &mut tx, actor, &mut draft, email).await?;
            Some(format!("{}-rows", Rows::Team.code()))
        }
        Intent::Find => Some("partners-rows".to_owned()),
        Intent::Seek(row) => Some(format!("{}-{row}", Rows::Solutions.code())),
        _ => None,
    };
    let save = Save { part, deal, base, draft };
    match place {
        Some(place) => Ok(Changed::Goes { stash: save.keep(app, actor, tx, sent.kept).await?, place }),
        None => save.carry_out(app, actor, tx, sent.kept).await,
    }
}

/// A part's answers on their way into the deal.
struct Save {
    part: Part,
    deal: Deal,
    base: Fields,
    draft: Draft,
}

impl Save {
    /// `kept` names what is not needed any more once it is saved.
    async fn carry_out(
        mut self,
        app: &App,
        actor: &Actor,
        mut tx: Transaction,
        kept: Option<&str>,
    ) -> Result<Changed, Error> {
        let part = self.part;
        self.draft.drop_blank_rows();
        // The page is about one invitation: it is asked again even if it was left as it began.
        if part == Part::Partner && self.draft.partners.is_empty() {
            self.draft.add_row(Rows::Partners);
        }
        let theirs = now(&self.deal, part);
        match draft::meet(part, &self.base, &self.draft.part_fields(part), &theirs) {
            Met::Nobody => {}
            Met::Theirs => return saved(actor, tx, kept).await,
            Met::Joined(both) => {
                self.draft.put_part(part, &both);
                self.draft.drop_blank_rows();
                self.base = theirs;
            }
            Met::Conflict => return Ok(Changed::Conflict(self.keep(app, actor, tx, kept).await?)),
        }
        let (facts, _) = facts(app, actor, &mut tx, &self.draft, None).await?;
        let command = draft::change(part, &self.draft, &self.deal, &facts, &app.programme, app.today());
        let Ok(command) = command else {
            return Ok(Changed::Problems(self.keep(app, actor, tx, kept).await?));
        };
        match carry_out(app, actor, &mut tx, self.deal, &command).await {
            Ok(deal) => {
                let saved = saved(actor, tx, kept).await?;
                let sees = visibility(actor, &app.programme).covers(DealScope::of(&deal, actor));
                Ok(if sees { saved } else { Changed::Left })
            }
            // Saving without a change is no mistake of the person's.
            Err(Error::Refused(Refusal::NothingChanged)) => saved(actor, tx, kept).await,
            Err(error) => Err(error),
        }
    }

    /// Keeps what was typed, as far as anything was, for the part cannot be changed.
    async fn refused(
        self,
        app: &App,
        actor: &Actor,
        mut tx: Transaction,
        kept: Option<&str>,
        refusal: Refusal,
    ) -> Result<Changed, Error> {
        let [base, mine, theirs] = versions(self.part, &self.base, self.draft.clone(), &self.deal);
        if compare(&base, &mine, &theirs).fields.iter().all(|diff| diff.origin == Origin::OnlyTheirs) {
            return Err(refusal.into());
        }
        let (facts, _) = facts(app, actor, &mut tx, &self.draft, None).await?;
        let asked = draft::change(self.part, &self.draft, &self.deal, &facts, &app.programme, app.today());
        // Pressed twice: the first press has made it so.
        let is_met = asked.is_ok_and(|command| command.is_met(&self.deal));
        if is_met && !matches!(refusal, Refusal::Denied(_)) {
            return saved(actor, tx, kept).await;
        }
        Ok(Changed::Refused(self.keep(app, actor, tx, kept).await?))
    }

    /// Over what it came from.
    async fn keep(
        self,
        app: &App,
        actor: &Actor,
        mut tx: Transaction,
        former: Option<&str>,
    ) -> Result<String, Error> {
        let target = target(&self.deal.id, self.part);
        let place = Place { kind: KIND, target: &target };
        let kept = Kept { base: self.base, input: Input::Answers(Box::new(self.draft)) };
        let author = (&actor.user, &actor.org);
        let stash = aside::keep_over(&mut tx, app, author, &place, former, &kept).await?;
        tx.commit().await?;
        Ok(stash)
    }
}

async fn saved(actor: &Actor, mut tx: Transaction, kept: Option<&str>) -> Result<Changed, Error> {
    if let Some(stash) = kept {
        store::stashes::delete(&mut tx, &actor.user, stash).await?;
    }
    tx.commit().await?;
    Ok(Changed::Saved)
}

pub async fn kept(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    part: Part,
    stash: &str,
) -> Result<KeptChange, Error> {
    let mut read = app.store.read().await?;
    let deal = store::deals::load(&mut read, &app.viewer(actor), id).await?;
    let (base, draft) = typed(&mut read, actor, &deal, part, stash).await?;
    let shown = json(&now(&deal, part))?;
    let [base, mine, theirs] = versions(part, &base, draft, &deal);
    let mut named = named(&mut read, &actor.org, [&base, &mine, &theirs]).await?;
    // Also those that are not offered any more.
    for sold in &deal.solutions {
        named.solutions.entry(sold.id.as_str().to_owned()).or_insert_with(|| sold.name.clone());
    }
    let refusal = permitted(app, actor, &deal, part).err();
    Ok(KeptChange { deal, base, mine, theirs, shown, refusal, named })
}

/// Saves the chosen side of each field (`choose.{path}` is `mine` or `theirs`), and of the fields that
/// were not asked about whichever was changed; `shown` is what the page had as theirs.
pub async fn resolve(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    part: Part,
    stash: &str,
    shown: &str,
    choices: &BTreeMap<String, String>,
) -> Result<Changed, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let deal = store::deals::load_for_update(&mut tx, &app.viewer(actor), id).await?;
    let (base, mut draft) = typed(&mut tx, actor, &deal, part, stash).await?;
    if permitted(app, actor, &deal, part).is_err() {
        return Ok(Changed::Refused(stash.to_owned()));
    }
    let (shown, _) = over(shown, &deal, part);
    let [base, mine, theirs] = draft::align(part, [&base, &draft.part_fields(part), &shown]);
    let compared = compare(&base, &mine, &theirs);
    let mut picked = compared.preselected().clone();
    for diff in compared.fields {
        match choices.get(&format!("choose.{}", diff.field)).map(String::as_str) {
            Some("mine") => picked.insert(diff.field, diff.mine),
            Some("theirs") => picked.insert(diff.field, diff.theirs),
            _ => None,
        };
    }
    draft.put_part(part, &picked);
    Save { part, deal, base: shown, draft }.carry_out(app, actor, tx, Some(stash)).await
}

/// Gives up what was kept aside; the deal stays as it is.
pub async fn discard(
    app: &App,
    actor: &Actor,
    id: &ReferralId,
    part: Part,
    stash: &str,
) -> Result<(), Error> {
    let target = target(id, part);
    let mut tx = app.store.write().await?;
    aside::discard(&mut tx, &actor.user, &Place { kind: KIND, target: &target }, stash).await?;
    tx.commit().await?;
    Ok(())
}
