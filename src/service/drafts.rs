//! The wizard's drafts: begun, saved, compared, deleted, and turned into deals.
//!
//! A draft is its owner's alone. Two windows on one draft are told of each other: a save names the
//! answers that its window had read, and the window itself, so that only a change by another one
//! is a conflict.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::acting::acting;
use super::aside::{self, Place, json};
use super::gate;
use super::named::{Named, named};
use super::solutions::{self, Others};
use super::{App, Error, customers, partners};
use crate::domain::access::{self, Actor};
use crate::domain::customer::{Account, Customer};
use crate::domain::draft::{
    self, Checked, Draft, Facts, Ids, Intent, NewDeal, PartnerAnswers, Problem, Rows, Step, StepState,
    step_states,
};
use crate::domain::edit::{Origin, compare};
use crate::domain::id::{CustomerId, DraftId, EngagementId, LocationId, OrgId, ReferralId, UserId};
use crate::domain::person::Person;
use crate::domain::solution::Offering;
use crate::domain::values::{EmailAddress, parse_duns, parse_vendor_account_id};
use crate::store::creations::Claim;
use crate::store::customers::Entry;
pub use crate::store::drafts::DraftLine;
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
    List,
    /// The choice between this window's answers, kept under the id, and another's.
    Conflict(String),
    Deal(ReferralId),
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

/// Answers that were kept aside, beside what the draft holds now.
#[derive(Clone, Debug)]
pub struct Kept {
    pub step: Step,
    pub base: BTreeMap<String, String>,
    pub mine: BTreeMap<String, String>,
    pub theirs: BTreeMap<String, String>,
    /// The save came after the sign-in had expired.
    pub after_expiry: bool,
    pub named: Named,
}

#[derive(Serialize, Deserialize)]
struct Stash {
    step: Step,
    base: BTreeMap<String, String>,
    mine: BTreeMap<String, String>,
    after_expiry: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    Done(Step),
    /// The draft changed once more meanwhile.
    Again(Step),
}

/// How many people of earlier deals are offered (SPEC §5.4).
const RECENT: usize = 6;
/// How many drafts are listed.
const DRAFTS: usize = 200;
/// Among how many of them one is sought that nobody has written in.
const LOOKED_AT: usize = 20;
/// How many accounts a search lists, and how many *Search more*.
const FOUND: usize = 15;
const FOUND_MORE: usize = 200;

/// A new draft; or the one that was begun before and never written in.
pub async fn start(app: &App, actor: &Actor) -> Result<DraftId, Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    if !gate::is_open(app, actor, &mut tx).await? {
        return Err(Error::Gate);
    }
    let (draft, now) = (Draft::default(), app.clock.now());
    let begun = store::drafts::untitled(&mut tx, &actor.user, LOOKED_AT).await?;
    if let Some(row) = begun.into_iter().find(|begun| begun.draft.is_untouched()) {
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

pub async fn list(app: &App, actor: &Actor) -> Result<Vec<DraftLine>, Error> {
    Ok(store::drafts::list(&mut *app.store.read().await?, &actor.user, DRAFTS).await?)
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
        Step::Customer => found = look_up(&mut read, &answers, most + 1).await?,
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
    if let Err(stash) = take(&mut draft, &sent) {
        let stash = aside::keep(&mut tx, app, (&actor.user, &actor.org), &aside(id), &stash).await?;
        tx.commit().await?;
        return Ok(Landing::Conflict(stash));
    }
    if step == Step::Customer && *intent == Intent::ChangeCustomer {
        draft.customer.chosen.clear();
    }
    choose(&mut draft, &former, step, actor, &mut tx).await?;
    if step == Step::Solution {
        solutions::choose(&mut draft, intent, actor, &mut tx).await?;
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
    let key = aside::keep(&mut tx, app, (user, org), &aside(id), &stash).await?;
    tx.commit().await?;
    Ok(key)
}

pub async fn kept(app: &App, actor: &Actor, id: &DraftId, stash: &str) -> Result<Kept, Error> {
    let mut read = app.store.read().await?;
    let kept: Stash = aside::load(&mut read, &actor.user, &aside(id), stash).await?;
    let draft = store::drafts::load(&mut read, &actor.user, id).await?.draft;
    let theirs = draft.fields(kept.step);
    let mine = theirs.clone().into_iter().chain(kept.mine).collect();
    let (base, step, after_expiry) = (kept.base, kept.step, kept.after_expiry);
    let named = named(&mut read, &actor.org, [&base, &mine, &theirs]).await?;
    Ok(Kept { step, base, mine, theirs, after_expiry, named })
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
    let kept: Stash = aside::load(&mut tx, &actor.user, &aside(id), stash).await?;
    let row = store::drafts::load_for_update(&mut tx, &actor.user, id).await?;
    let mut draft = row.draft;
    let theirs = draft.fields(kept.step);
    let shown = picks.get("theirs").map(|json| aside::fields(json));
    if shown.is_some_and(|shown| shown != theirs) {
        return Ok(Resolved::Again(kept.step));
    }
    if !keep_theirs {
        let former = draft.partners.clone();
        let picked = |path: &String| picks.get(&format!("choose.{path}")).is_none_or(|side| side == "mine");
        for (path, text) in kept.mine.iter().filter(|(path, _)| picked(path)) {
            draft.set(path, text);
        }
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

/// Puts a window's answers into the draft; gives them back where somebody else changed this step
/// since the window read it, and not to the same.
fn take(draft: &mut Draft, sent: &Sent) -> Result<(), Box<Stash>> {
    let step = sent.step;
    let (theirs, base) = (draft.fields(step), aside::fields(&sent.base));
    let mut taken = draft.clone();
    taken.take(step, &sent.fields);
    if theirs != base && draft.editors.get(&step) != Some(&sent.editor) {
        let mine = taken.fields(step);
        let compared = compare(&base, &mine, &theirs);
        if compared.leaves_theirs() {
            return Ok(());
        }
        if compared.fields.iter().any(|field| field.origin != Origin::Same) {
            return Err(Box::new(Stash { step, base, mine, after_expiry: false }));
        }
    }
    let number = sent.number.unwrap_or_default().max(last_number(draft, sent));
    taken.saves.insert(step, number);
    taken.editors.insert(step, sent.editor.clone());
    *draft = taken;
    Ok(())
}

/// Of the saves that were taken from the same window; 0 when another one changed the step last.
fn last_number(draft: &Draft, sent: &Sent) -> u32 {
    let same = draft.editors.get(&sent.step) == Some(&sent.editor);
    draft.saves.get(&sent.step).copied().filter(|_| same).unwrap_or_default()
}

/// A set of boxes is sent as one field for each that is ticked.
fn was_sent(path: &str, fields: &BTreeMap<String, String>) -> bool {
    let is_part =
        |sent: &String| sent.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    fields.keys().any(is_part)
}

/// Follows the choices that a step's typed names and numbers stand for.
async fn choose(
    draft: &mut Draft,
    former: &[PartnerAnswers],
    step: Step,
    actor: &Actor,
    tx: &mut Connection,
) -> Result<(), Error> {
    match step {
        Step::Customer => choose_customer(draft, tx).await,
        Step::Team => partners::choose(draft, former, actor, tx).await,
        _ => Ok(()),
    }
}

/// Looks up the directory's entry that the answers name. A number that belongs to exactly one
/// account chooses it; who goes on typing after a choice gives the choice up.
async fn choose_customer(draft: &mut Draft, connection: &mut Connection) -> Result<(), Error> {
    if draft.customer.mode == "manual" {
        draft.account = None;
        return Ok(());
    }
    let typed = &draft.customer;
    let is_it = |known: &&Customer| known.id.as_ref().is_some_and(|id| id.as_str() == typed.chosen);
    let known = draft.account.as_ref().filter(is_it).map(|account| typed.fits(account));
    if known == Some(false) {
        draft.customer.chosen.clear();
    }
    if draft.customer.chosen.is_empty() {
        draft.account = None;
        return choose_by_number(draft, connection).await;
    }
    if known.is_none() {
        draft.account = by_id(connection, &draft.customer.chosen).await?;
        if draft.account.is_none() {
            draft.customer.chosen.clear();
        }
    }
    if let Some(account) = draft.account.as_ref().filter(|_| !is_number(&draft.customer.mode)) {
        draft.customer.name.clone_from(&account.name);
        account.country.code().clone_into(&mut draft.customer.country);
    }
    Ok(())
}

async fn by_id(connection: &mut Connection, id: &str) -> Result<Option<Customer>, Error> {
    Ok(store::customers::by_id(connection, &CustomerId::new(id)).await?.map(|entry| entry.customer))
}

async fn choose_by_number(draft: &mut Draft, connection: &mut Connection) -> Result<(), Error> {
    if !is_number(&draft.customer.mode) {
        return Ok(());
    }
    if let [only] = look_up(connection, draft, 2).await?.as_slice() {
        let only = &only.customer;
        only.id.as_ref().map_or("", |id| id.as_str()).clone_into(&mut draft.customer.chosen);
        draft.account = Some(only.clone());
    }
    Ok(())
}

fn is_number(mode: &str) -> bool {
    matches!(mode, "duns" | "account")
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
        Intent::ChangeCustomer => Landing::Place(step, "customer-name".to_owned()),
        Intent::Add(rows) => {
            let row = draft.add_row(*rows);
            Landing::Place(step, format!("{}-{row}", rows.code()))
        }
        Intent::Remove(rows, row) => {
            draft.remove_row(*rows, *row);
            Landing::Place(step, format!("{}-rows", rows.code()))
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

/// Accounts that fit what was typed into the customer's step; none while one is chosen.
async fn look_up(connection: &mut Connection, draft: &Draft, most: usize) -> Result<Vec<Entry>, Error> {
    let typed = &draft.customer;
    if !typed.chosen.is_empty() {
        return Ok(Vec::new());
    }
    let found = match typed.mode.as_str() {
        "duns" => match parse_duns(&typed.duns) {
            Ok(duns) => store::customers::by_duns(connection, &duns, most).await?,
            Err(_) => Vec::new(),
        },
        "account" => match parse_vendor_account_id(&typed.account) {
            Ok(account) => {
                store::customers::by_vendor_account(connection, &account).await?.into_iter().collect()
            }
            Err(_) => Vec::new(),
        },
        "manual" => Vec::new(),
        _ => match typed.country.parse() {
            Ok(country) => store::customers::suggest(connection, country, &typed.name, most).await?,
            Err(_) => Vec::new(),
        },
    };
    Ok(found)
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
async fn created(tx: &mut Connection, actor: &Actor, id: &DraftId) -> Result<ReferralId, Error> {
    store::creations::find(tx, &actor.user, id).await?.ok_or(Error::NotFound)
}

fn aside(draft: &DraftId) -> Place<'_> {
    Place { kind: "draft", target: draft.as_str() }
}
