//! The wizard's drafts: begun, saved, compared, deleted, and turned into deals.
//!
//! A draft is its owner's alone. Two windows on one draft are told of each other (`windows`).

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use sha2::{Digest, Sha256};

use super::acting::acting;
use super::aside::{self, Place, json};
use super::gate;
use super::solutions::{self, Others};
pub use super::windows::{Kept, Resolved, keep_aside, kept, resolve};
use super::windows::{Taken, last_number, take};
use super::{App, Error, customers, partners, token};
use crate::domain::access::{self, Actor, Capability, may};
use crate::domain::customer::Account;
use crate::domain::draft::{
    self, Checked, Draft, Facts, Ids, Intent, NewDeal, PartnerAnswers, Problem, Rows, Step, StepState,
    step_states,
};
use crate::domain::id::{DraftId, EngagementId, LocationId, ReferralId};
use crate::domain::lifecycle::Refusal;
use crate::domain::person::Person;
use crate::domain::solution::Offering;
use crate::domain::values::EmailAddress;
use crate::store::creations::Claim;
pub use crate::store::drafts::DraftLine;
use crate::store::drafts::SavedDraft;
use crate::store::events::Doer;
pub use crate::store::orgs::Location;
use crate::store::{self, Connection, StoreError};

/// What a step's form sends.
#[derive(Clone, Debug)]
pub struct Sent {
    pub step: Step,
    /// The step's fields as the window had read them, as JSON.
    pub base: String,
    /// Names the window.
    pub editor: String,
    /// Counts the window's saves from 1; none where it has no scripts.
    pub number: Option<u32>,
    /// Names the answers that the window's review showed; for creating the deal.
    pub review: String,
    pub fields: BTreeMap<String, String>,
}

/// Where a save leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landing {
    Step(Step),
    /// The element of that id.
    Place(Step, String),
    /// The customer's step, with more of what fits.
    More,
    /// The same step, with what is wrong.
    Problems(Step),
    /// The review once more: other answers than it showed would have become the deal.
    Review,
    List,
    /// The choice between this window's answers, kept under the id, and another's.
    Conflict(String),
    Deal(ReferralId),
}

/// A page of somebody's drafts.
#[derive(Clone, Debug)]
pub struct DraftList {
    pub lines: Vec<DraftLine>,
    pub page: usize,
    pub pages: usize,
    /// Of all pages.
    pub count: usize,
}

/// A draft as one of its pages shows it.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    pub id: DraftId,
    pub answers: Draft,
    pub facts: Facts,
    /// All that is wrong or missing in the whole draft.
    pub problems: Vec<Problem>,
    /// What would be created; present when nothing is missing but the consent, too.
    pub deal: Option<NewDeal>,
    pub states: Vec<(Step, StepState)>,
    pub base: String,
    /// Names the answers, on the review only.
    pub review: String,
    /// A fresh name for the window that shows it.
    pub editor: String,
    pub today: NaiveDate,
    pub locations: Vec<Location>,
    /// Accounts that fit what was looked for; on the customer's step only.
    pub found: Vec<Account>,
    /// Whether there are more of them.
    pub more: bool,
    /// Partners who fit the name in that row; on the team's step only.
    pub partners: Option<(usize, Vec<Offering>)>,
    /// How solutions of other partners are found; on the solution's step only.
    pub others: Others,
    /// People of earlier deals who are not on the team yet; on the team's step only.
    pub recent: Vec<Person>,
}

/// How many people of earlier deals are offered (SPEC §5.4).
const RECENT: usize = 6;
/// How many drafts a page lists.
const DRAFTS: usize = 50;
/// Among how many of them one is sought that nobody has written in.
const LOOKED_AT: usize = 20;
/// How many accounts a search lists, and how many *Search more*.
const FOUND: usize = 15;
const FOUND_MORE: usize = 200;

/// For so long a draft that nobody has written in may be open in a window, where its first step is being
/// typed: whoever presses *New deal* beside it means another deal.
const OPEN_FOR: Duration = Duration::minutes(15);

/// A new draft; or one that was begun a while ago and never written in.
pub async fn start(app: &App, actor: &Actor) -> Result<DraftId, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    if !gate::is_open(app, actor, &mut tx).await? {
        return Err(Error::Gate);
    }
    let (draft, now) = (Draft::default(), app.clock.now());
    let begun = store::drafts::untitled(&mut tx, &actor.user, LOOKED_AT).await?;
    let is_left = |row: &SavedDraft| row.updated_at <= now - OPEN_FOR && row.draft.is_untouched();
    if let Some(row) = begun.into_iter().find(is_left) {
        // Steps that were left before do not begin with their problems.
        store::drafts::save(&mut tx, &actor.user, &row.id, row.version, &draft, Step::Customer, now).await?;
        tx.commit().await?;
        return Ok(row.id);
    }
    let id = DraftId::new(store::id::fresh());
    store::drafts::insert(&mut tx, &id, &actor.org, &actor.user, &draft, Step::Customer, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// A page of the drafts, counted from 1; the last one where there are not so many.
pub async fn list(app: &App, actor: &Actor, page: usize) -> Result<DraftList, Error> {
    may(actor, Capability::OpenDrafts, None, &app.programme).map_err(Refusal::Denied)?;
    let mut read = app.store.read().await?;
    let count = store::drafts::count(&mut read, &actor.user).await?;
    let pages = count.div_ceil(DRAFTS).max(1);
    let page = page.clamp(1, pages);
    let lines = store::drafts::list(&mut read, &actor.user, DRAFTS, (page - 1) * DRAFTS).await?;
    Ok(DraftList { lines, page, pages, count })
}

pub async fn line(app: &App, actor: &Actor, id: &DraftId) -> Result<DraftLine, Error> {
    Ok(store::drafts::line(&mut *app.store.read().await?, &actor.user, id).await?)
}

pub async fn delete(app: &App, actor: &Actor, id: &DraftId) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    let actor = acting(&mut tx, actor).await?;
    store::drafts::delete(&mut tx, &actor.user, id).await?;
    tx.commit().await?;
    Ok(())
}

/// `more`: *Search more* was pressed on the customer's step.
pub async fn open(
    app: &App,
    actor: &Actor,
    id: &DraftId,
    step: Step,
    more: bool,
) -> Result<OpenDraft, Error> {
    let mut read = app.store.read().await?;
    let answers = store::drafts::load(&mut read, &actor.user, id).await?.draft;
    let offered = (step == Step::Solution).then_some(solutions::OFFERED);
    let (mut facts, locations) = facts(app, actor, &mut read, &answers, offered).await?;
    let others = match step {
        Step::Solution => solutions::look_up(&mut read, actor, &answers, &mut facts).await?,
        _ => Others::default(),
    };
    let today = app.today();
    let Checked { problems, deal } = draft::check(&answers, &facts, &app.programme, today);
    let (mut found, mut recent_people, mut partners_found) = (Vec::new(), Vec::new(), None);
    let most = if more { FOUND_MORE } else { FOUND };
    match step {
        Step::Customer => found = customers::look_up(&mut read, &answers, most + 1).await?,
        Step::Team => {
            recent_people = recent(app, &mut read, actor, &answers).await?;
            partners_found = partners::look_up(&mut read, actor, &answers).await?;
        }
        _ => {}
    }
    let there_are_more = found.len() > most;
    found.truncate(most);
    let found = customers::with_linked(&mut read, found).await?;
    Ok(OpenDraft {
        id: id.clone(),
        states: step_states(&answers, &problems),
        base: json(&answers.fields(step))?,
        review: if step == Step::Consent { review(&answers)? } else { String::new() },
        editor: store::id::fresh(),
        answers,
        facts,
        problems,
        deal,
        today,
        locations,
        found,
        more: there_are_more && !more,
        partners: partners_found,
        others,
        recent: recent_people,
    })
}

pub async fn save(
    app: &App,
    actor: &Actor,
    id: &DraftId,
    sent: Sent,
    intent: &Intent,
) -> Result<Landing, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let row = match store::drafts::load_for_update(&mut tx, &actor.user, id).await {
        Ok(row) => row,
        // *Create deal* pressed twice, or once more after a lost answer: the deal is there.
        Err(StoreError::NotFound) => return Ok(Landing::Deal(created(&mut tx, actor, id).await?)),
        Err(error) => return Err(error.into()),
    };
    let mut draft = row.draft;
    let (step, former) = (sent.step, draft.partners.clone());
    let taken = match take(&mut draft, &sent) {
        Ok(taken) => taken,
        Err(stash) => {
            let stash = aside::keep(&mut tx, app, (&actor.user, &actor.org), &place(id), &stash).await?;
            tx.commit().await?;
            return Ok(Landing::Conflict(stash));
        }
    };
    let meant = match taken {
        Taken::Mine => Some(intent.clone()),
        Taken::Theirs => intent.over(&aside::fields(&sent.base), &draft.fields(step)),
    };
    let Some(intent) = &meant else { return Ok(place_of(intent, step)) };
    if taken == Taken::Theirs && intent.alters() {
        // The window that typed here last has not seen what comes now.
        draft.editors.remove(&step);
    }
    if step == Step::Customer && *intent == Intent::ChangeCustomer {
        draft.give_up_customer();
    } else {
        choose(&mut draft, &former, step, actor, &mut tx).await?;
    }
    if step == Step::Solution {
        solutions::choose(&mut draft, intent, actor, &mut tx).await?;
    }
    if *intent == Intent::Create {
        // The box is this window's, and so is what it agrees to.
        if step == Step::Consent {
            draft.take(step, &sent.fields);
        }
        if sent.review != review(&draft)? {
            draft.consent.clear();
            store::drafts::save(
                &mut tx,
                &actor.user,
                id,
                row.version,
                &draft,
                Step::Consent,
                app.clock.now(),
            )
            .await?;
            tx.commit().await?;
            return Ok(Landing::Review);
        }
    }
    if intent.leaves() {
        draft.drop_blank_rows();
        draft.see(step);
    }
    let landing = match intent {
        Intent::Create => match make_deal(app, actor, id, &draft, &mut tx).await? {
            Some(deal) => {
                store::drafts::delete(&mut tx, &actor.user, id).await?;
                tx.commit().await?;
                return Ok(Landing::Deal(deal));
            }
            None => Landing::Problems(Step::Consent),
        },
        _ => follow(&mut draft, app, actor, step, intent, &mut tx).await?,
    };
    let last = match &landing {
        Landing::Step(to) => *to,
        _ => step,
    };
    store::drafts::save(&mut tx, &actor.user, id, row.version, &draft, last, app.clock.now()).await?;
    tx.commit().await?;
    Ok(landing)
}

/// False when another window changed the same step: then nothing is written. Neither is what a later
/// save of the same window has overtaken.
pub async fn autosave(app: &App, actor: &Actor, id: &DraftId, sent: Sent) -> Result<bool, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let row = store::drafts::load_for_update(&mut tx, &actor.user, id).await?;
    let mut draft = row.draft;
    if sent.number.is_some_and(|number| number <= last_number(&draft, &sent)) {
        return Ok(true);
    }
    let former = draft.partners.clone();
    if take(&mut draft, &sent).is_err() {
        return Ok(false);
    }
    choose(&mut draft, &former, sent.step, actor, &mut tx).await?;
    store::drafts::save(&mut tx, &actor.user, id, row.version, &draft, sent.step, app.clock.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Names what a review shows: other answers have another name.
fn review(draft: &Draft) -> Result<String, Error> {
    let shown = json(&(draft.reviewed(), &draft.account))?;
    Ok(token::text_of(&Sha256::digest(shown)))
}

/// Follows the choices that a step's typed names and numbers stand for.
pub(super) async fn choose(
    draft: &mut Draft,
    former: &[PartnerAnswers],
    step: Step,
    actor: &Actor,
    tx: &mut Connection,
) -> Result<(), Error> {
    match step {
        Step::Customer => customers::choose(draft, tx).await,
        Step::Team => partners::choose(draft, former, actor, tx).await,
        _ => Ok(()),
    }
}

/// Where a person sees what a button was about, when there was nothing to do.
fn place_of(intent: &Intent, step: Step) -> Landing {
    let place = match intent {
        Intent::Remove(rows, _) | Intent::Add(rows) => format!("{}-rows", rows.code()),
        Intent::Seek(_) => format!("{}-rows", Rows::Solutions.code()),
        Intent::ChangeCustomer => "customer-results".to_owned(),
        _ => return Landing::Step(step),
    };
    Landing::Place(step, place)
}

/// Does what the pressed button says besides saving, and tells where it leads.
async fn follow(
    draft: &mut Draft,
    app: &App,
    actor: &Actor,
    step: Step,
    intent: &Intent,
    tx: &mut Connection,
) -> Result<Landing, Error> {
    Ok(match intent {
        Intent::Later => Landing::List,
        Intent::Go(to) => Landing::Step(*to),
        Intent::Back => Landing::Step(step.previous().unwrap_or(step)),
        Intent::More if step == Step::Customer => Landing::More,
        Intent::Find if step == Step::Customer => Landing::Place(step, "customer-results".to_owned()),
        Intent::Find | Intent::More => Landing::Place(step, "partners-rows".to_owned()),
        Intent::Seek(row) => Landing::Place(step, format!("{}-{row}", Rows::Solutions.code())),
        Intent::ChangeCustomer => Landing::Place(step, draft::control_id(draft.customer.sought_by())),
        Intent::Add(rows) => {
            let row = draft.add_row(*rows);
            Landing::Place(step, format!("{}-{row}", rows.code()))
        }
        Intent::Remove(rows, row) => {
            draft.remove_row(*rows, *row);
            place_of(intent, step)
        }
        Intent::Recent(email) => {
            add_recent(app, tx, actor, draft, email).await?;
            Landing::Place(step, format!("{}-rows", Rows::Team.code()))
        }
        Intent::Next | Intent::Create => {
            let (facts, _) = facts(app, actor, tx, draft, None).await?;
            let problems = draft::check(draft, &facts, &app.programme, app.today()).problems;
            if problems.iter().any(|problem| problem.step() == step) {
                Landing::Problems(step)
            } else {
                Landing::Step(step.next().unwrap_or(step))
            }
        }
    })
}

/// Everything that a draft is judged by, and the company's locations by name. `offered` adds what a
/// list of solutions shows, with so many of other partners.
pub(super) async fn facts(
    app: &App,
    actor: &Actor,
    connection: &mut Connection,
    draft: &Draft,
    offered: Option<usize>,
) -> Result<(Facts, Vec<Location>), Error> {
    let locations = store::orgs::locations(connection, &actor.org).await?;
    let ids: Vec<LocationId> = locations.iter().map(|location| location.id.clone()).collect();
    let facts = Facts {
        solutions: store::solutions::named(
            connection,
            &actor.org,
            &draft.solution_ids(),
            &draft.partner_ids(),
            offered,
        )
        .await?,
        creatable: access::creatable_locations(actor, &ids, &app.programme),
        locations: ids,
        assessments_vetted: actor.assessments_vetted,
        org: actor.org.clone(),
        email: actor.email.clone(),
        sees: access::visibility(actor, &app.programme),
    };
    Ok((facts, locations))
}

/// People of earlier deals who are not on the team yet (F43).
pub(super) async fn recent(
    app: &App,
    read: &mut Connection,
    actor: &Actor,
    draft: &Draft,
) -> Result<Vec<Person>, Error> {
    let viewer = app.viewer(actor);
    let mut people = store::deals::recent_people(read, &viewer, RECENT * 3).await?;
    let on_team = |person: &Person| {
        draft.team.iter().any(|row| EmailAddress::parse(&row.email).is_ok_and(|email| email == person.email))
    };
    people.retain(|person| !on_team(person));
    people.truncate(RECENT);
    Ok(people)
}

/// Puts the person of that address on the team, who is one of those that are offered.
pub(super) async fn add_recent(
    app: &App,
    read: &mut Connection,
    actor: &Actor,
    draft: &mut Draft,
    email: &str,
) -> Result<(), Error> {
    let known = recent(app, read, actor, draft).await?;
    if let Some(person) = known.iter().find(|person| person.email.key() == email) {
        draft.drop_blank_rows();
        draft.add_person(person);
    }
    Ok(())
}

/// The deal of a complete draft; none when something is missing.
async fn make_deal(
    app: &App,
    actor: &Actor,
    id: &DraftId,
    draft: &Draft,
    tx: &mut Connection,
) -> Result<Option<ReferralId>, Error> {
    if !gate::is_open(app, actor, tx).await? {
        return Err(Error::Gate);
    }
    let (facts, _) = facts(app, actor, tx, draft, None).await?;
    let Some(new) = draft::check(draft, &facts, &app.programme, app.today()).deal else { return Ok(None) };
    let vendor = store::orgs::vendor(tx).await?.ok_or(Error::NotFound)?;
    let fresh = || ReferralId::new(store::id::fresh());
    let ids = Ids {
        engagement: EngagementId::new(store::id::fresh()),
        own: fresh(),
        vendor: fresh(),
        partners: new.invitations.iter().map(|_| fresh()).collect(),
    };
    let now = app.clock.now();
    if let Claim::Made(referral) = store::creations::claim(tx, &actor.user, id, &ids.own, now).await? {
        return Ok(Some(referral));
    }
    store::deals::open_engagement(tx, &ids.engagement, now).await?;
    let doer = Doer::of(actor);
    let made = draft::create(new, actor, &vendor.id, &ids, now, &app.programme);
    // Companies are counted in one order: two deals whose parties are the same do not wait for each other
    // for ever.
    let mut deals: Vec<_> = made.iter().map(|made| &made.deal).collect();
    deals.sort_by_key(|deal| &deal.org);
    store::deals::insert_many(tx, &deals).await?;
    for made in &made {
        store::events::append(tx, &made.deal, &doer, &made.event, now).await?;
    }
    Ok(Some(ids.own))
}

/// As [`created`], for who comes back to the draft.
pub async fn deal_of(app: &App, actor: &Actor, id: &DraftId) -> Result<ReferralId, Error> {
    created(&mut *app.store.read().await?, actor, id).await
}

/// The deal that a draft became, for the person who created it.
pub(super) async fn created(tx: &mut Connection, actor: &Actor, id: &DraftId) -> Result<ReferralId, Error> {
    store::creations::find(tx, &actor.user, id).await?.ok_or(Error::NotFound)
}

pub(super) fn place(draft: &DraftId) -> Place<'_> {
    Place { kind: "draft", target: draft.as_str() }
}
