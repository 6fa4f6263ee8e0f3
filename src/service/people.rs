//! A company's people, for those who give roles (F05): listed, invited, given roles and deactivated,
//! and why one of them may or may not see a deal.
//!
//! Each command asks anew, in the transaction that carries it out, whether its author still gives
//! roles; what it does is recorded there, and counts from the person's next request. To whoever may
//! not manage people nobody here exists.

use chrono::{DateTime, Duration, Utc};

use super::acting::acting;
use super::{App, Error, token};
use crate::domain::access::{Actor, Capability, DealScope, Denied, Grant, Scope, may};
use crate::domain::id::{LocationId, OrgId, UserId};
use crate::domain::people::{
    self, Command, Company, Invitee, Managed, PersonEvent, Refused, Standing, explain, gives_roles, opens,
};
pub use crate::store::colleagues::{Colleague, Counts, Filter, From as Start, Page};
use crate::store::events::Doer;
pub use crate::store::orgs::Location;
use crate::store::people::User;
use crate::store::people_events::Happened;
pub use crate::store::people_events::{History, Logged};
use crate::store::{self, Connection, DealFacts, StoreError, Transaction, Unique};

/// How long the link of an invitation opens anything, and that of somebody who has a password already
/// (SECURITY D9).
pub const INVITATION: Duration = Duration::days(7);
pub const RESET: Duration = Duration::minutes(10);

/// Rows of the list's page.
pub const ROWS: usize = 50;
/// Entries of a person's history that their page shows.
const HISTORY: usize = 100;

/// A page of the list, with the counts of its tabs.
#[derive(Clone, Debug)]
pub struct List {
    pub page: Page,
    pub counts: Counts,
    /// Of the company, for naming those of the grants.
    pub locations: Vec<Location>,
    pub now: DateTime<Utc>,
}

/// A person as their page shows them.
#[derive(Clone, Debug)]
pub struct PersonView {
    pub person: Colleague,
    /// The person who looks.
    pub oneself: bool,
    /// The parts of the workspace that their roles open.
    pub opens: Vec<Capability>,
    /// Until when their link opens anything; none when there is no such link.
    pub link_until: Option<DateTime<Utc>>,
    /// Why they cannot be deactivated; none when they can.
    pub not_deactivated: Option<Refused>,
    /// As well for being reactivated.
    pub not_reactivated: Option<Refused>,
    /// Why they keep the role that gives roles.
    pub not_resigned: Option<Refused>,
    /// Why no link is made for them.
    pub not_linked: Option<Refused>,
    pub history: History,
    pub locations: Vec<Location>,
    /// The answers about the deal that was asked for.
    pub explained: Option<Explained>,
    pub now: DateTime<Utc>,
    link_hash: String,
}

/// Why somebody may or may not do something with a deal.
#[derive(Clone, Debug)]
pub enum Explained {
    /// The company holds no such deal.
    NoSuchDeal,
    Deal(Opened),
}

/// The grant that says yes to each act, or why not.
pub type Answers = Vec<(Capability, Result<Grant, Denied>)>;

/// Of the deal no more than its location is told, and whether the person is on its team: who gives
/// roles need not see deals, nor learn of one by asking.
#[derive(Clone, Debug)]
pub struct Opened {
    /// None: entire organization.
    pub location: Option<LocationId>,
    pub on_team: bool,
    /// Or why no grant says anything.
    pub answers: Result<Answers, Refused>,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    #[error("refused: {}", .0.code())]
    Refused(Refused),
    #[error(transparent)]
    Failed(#[from] Error),
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum NotInvited {
    /// Fields with the codes of what is wrong with them.
    #[error("the form has problems")]
    Problems(Vec<(&'static str, &'static str)>),
    /// A colleague has this address.
    #[error("has an account already")]
    Colleague(UserId),
    /// Somebody beyond the company has; no more is told of them.
    #[error("cannot be invited")]
    Taken,
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for NotDone {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<StoreError> for NotInvited {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// A person with the token of their fresh link, which is told once and kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Linked {
    pub user: UserId,
    pub token: Option<String>,
}

impl PersonView {
    /// Whether a token is that of the person's link.
    pub fn is_linked_by(&self, token: &str) -> bool {
        token::hash(token).is_some_and(|hash| hash == self.link_hash)
    }
}

pub fn may_manage(app: &App, actor: &Actor) -> bool {
    may(actor, Capability::AssignRoles, None, &app.programme).is_ok()
}

/// Whether somebody can open the people, but not the deals.
pub fn only_manages(app: &App, actor: &Actor) -> bool {
    may_manage(app, actor) && may(actor, Capability::OpenWorkspace, None, &app.programme).is_err()
}

/// Somebody who has come in just now.
pub async fn actor(app: &App, user: &UserId) -> Result<Actor, Error> {
    store::people::actor(&mut *app.store.read().await?, user).await?.ok_or(Error::NotFound)
}

fn manager(app: &App, actor: &Actor) -> Result<(), Error> {
    if may_manage(app, actor) { Ok(()) } else { Err(Error::NotFound) }
}

pub async fn list(app: &App, actor: &Actor, filter: &Filter, from: &Start) -> Result<List, Error> {
    manager(app, actor)?;
    let mut read = app.store.read().await?;
    Ok(List {
        page: store::colleagues::page(&mut read, &actor.org, filter, from, ROWS).await?,
        counts: store::colleagues::counts(&mut read, &actor.org, filter).await?,
        locations: store::orgs::locations(&mut read, &actor.org).await?,
        now: app.clock.now(),
    })
}

/// One person; `deal` is what was pasted to be explained, `before` the id of the entry after which
/// the history goes on.
pub async fn person(
    app: &App,
    actor: &Actor,
    id: &UserId,
    deal: Option<&str>,
    before: Option<&str>,
) -> Result<PersonView, Error> {
    manager(app, actor)?;
    let (mut read, org, now) = (app.store.read().await?, &actor.org, app.clock.now());
    let found = store::colleagues::one(&mut read, org, id).await?.ok_or(Error::NotFound)?;
    let explained = match deal {
        Some(pasted) => {
            let deal = people::deal_in(pasted);
            let facts = store::deal_facts(&mut read, org, &deal, &found.colleague.email).await?;
            Some(explained(app, &as_actor(&found.colleague, actor), found.colleague.standing, facts))
        }
        None => None,
    };
    let before = before.and_then(super::askable);
    let history = store::people_events::of(&mut read, org, id, before, HISTORY).await?;
    let locations = store::orgs::locations(&mut read, org).await?;
    let refusal = |command| decide(&command, &found, actor, &[]).err();
    let (link_hash, link_until) = found.link.clone().unzip();
    Ok(PersonView {
        oneself: *id == actor.user,
        opens: opens(&as_actor(&found.colleague, actor), found.colleague.standing, &app.programme),
        link_until: link_until.filter(|until| now < *until),
        not_deactivated: refusal(Command::Deactivate),
        not_reactivated: refusal(Command::Reactivate),
        not_resigned: match found.colleague.grants.iter().find(|grant| gives_roles(grant)) {
            Some(grant) => refusal(Command::Withdraw(grant.clone())),
            None => Some(Refused::NotGranted),
        },
        not_linked: refusal(Command::MakeLink),
        person: found.colleague,
        history,
        locations,
        explained,
        now,
        link_hash: link_hash.unwrap_or_default(),
    })
}

/// What the rules want to know about a colleague of `actor`.
fn as_actor(colleague: &Colleague, actor: &Actor) -> Actor {
    Actor {
        user: colleague.id.clone(),
        email: colleague.email.clone(),
        name: colleague.name.clone(),
        grants: colleague.grants.clone(),
        ..actor.clone()
    }
}

fn explained(app: &App, person: &Actor, standing: Standing, facts: Option<DealFacts>) -> Explained {
    let Some(DealFacts { location, on_team }) = facts else { return Explained::NoSuchDeal };
    let deal = DealScope { org: &person.org, location: location.as_ref(), on_team };
    let answers = explain(person, standing, deal, &app.programme);
    let answers =
        answers.map(|answers| answers.map(|(capability, answer)| (capability, answer.cloned())).into());
    Explained::Deal(Opened { location, on_team, answers })
}

fn decide(
    command: &Command,
    person: &store::colleagues::Person,
    actor: &Actor,
    locations: &[LocationId],
) -> Result<PersonEvent, Refused> {
    let colleague = &person.colleague;
    let managed = Managed {
        user: &colleague.id,
        standing: colleague.standing,
        grants: &colleague.grants,
        other_admins: person.other_admins,
    };
    people::decide(command, managed, Company { kind: actor.org_kind, locations }, &actor.user)
}

/// Makes an account without a password or a role, and the link by which its owner chooses one.
pub async fn invite(app: &App, actor: &Actor, name: &str, email: &str) -> Result<Linked, NotInvited> {
    manager(app, actor)?;
    let invitee = Invitee::parse(name, email, &app.programme).map_err(NotInvited::Problems)?;
    let mut tx = begin(app, actor).await?;
    if let Some(other) = store::people::by_email(&mut tx, &invitee.email).await? {
        let colleague = other.org == actor.org;
        return Err(if colleague { NotInvited::Colleague(other.id) } else { NotInvited::Taken });
    }
    let user = User::new(actor.org.clone(), invitee.email, invitee.name, None, app.clock.now());
    match store::people::insert(&mut tx, &user).await {
        Err(StoreError::Duplicate(Unique::Email)) => return Err(NotInvited::Taken),
        other => other?,
    }
    record(app, &mut tx, (&user.org, &user.id), &Doer::of(actor), PersonEvent::Invited, None).await?;
    let token = link(app, &mut tx, &user.id, INVITATION).await?;
    tx.commit().await?;
    Ok(Linked { user: user.id, token: Some(token) })
}

/// Carries a command out, or says why not and changes nothing.
pub async fn command(app: &App, actor: &Actor, id: &UserId, command: &Command) -> Result<Linked, NotDone> {
    manager(app, actor)?;
    let mut tx = begin(app, actor).await?;
    let found = store::colleagues::one(&mut tx, &actor.org, id).await?.ok_or(Error::NotFound)?;
    let locations = match command {
        Command::Grant(Grant { scope: Scope::Location(_), .. }) => {
            let locations = store::orgs::locations(&mut tx, &actor.org).await?;
            locations.into_iter().map(|location| location.id).collect()
        }
        _ => Vec::new(),
    };
    let event = decide(command, &found, actor, &locations).map_err(NotDone::Refused)?;
    let token = carry_out(app, &mut tx, actor, &found.colleague, command).await?;
    let grant = match command {
        Command::Grant(grant) | Command::Withdraw(grant) => Some(grant),
        _ => None,
    };
    record(app, &mut tx, (&actor.org, id), &Doer::of(actor), event, grant).await?;
    tx.commit().await?;
    Ok(Linked { user: id.clone(), token })
}

async fn carry_out(
    app: &App,
    tx: &mut Connection,
    actor: &Actor,
    person: &Colleague,
    command: &Command,
) -> Result<Option<String>, Error> {
    let (id, now) = (&person.id, app.clock.now());
    match command {
        Command::Grant(grant) => store::people::grant(tx, id, grant, Some(&actor.user), now).await?,
        Command::Withdraw(grant) => store::people::revoke(tx, id, grant).await?,
        Command::Deactivate => {
            store::people::deactivate(tx, id, now).await?;
            store::sessions::delete_of(tx, id).await?;
            store::sign_in_links::delete_of(tx, id).await?;
        }
        Command::Reactivate => store::people::reactivate(tx, id).await?,
        Command::MakeLink => {
            let invited = person.standing == Standing::Invited;
            return Ok(Some(link(app, tx, id, if invited { INVITATION } else { RESET }).await?));
        }
    }
    Ok(None)
}

/// A transaction in which nobody else manages the company's people, and its author still may.
async fn begin(app: &App, actor: &Actor) -> Result<Transaction, Error> {
    let mut tx = app.store.write().await?;
    store::orgs::lock(&mut tx, &actor.org).await?;
    manager(app, &acting(&mut tx, actor).await?)?;
    Ok(tx)
}

async fn link(app: &App, tx: &mut Connection, user: &UserId, lasts: Duration) -> Result<String, Error> {
    let (token, now) = (token::new()?, app.clock.now());
    let hash = token::hash(&token).unwrap_or_default();
    store::sign_in_links::put(tx, user, &hash, now, now + lasts).await?;
    Ok(token)
}

/// Adds to the history of a person of a company, in the transaction that makes it.
pub(super) async fn record(
    app: &App,
    tx: &mut Connection,
    (org, user): (&OrgId, &UserId),
    doer: &Doer,
    event: PersonEvent,
    grant: Option<&Grant>,
) -> Result<(), Error> {
    let at = app.clock.now();
    Ok(store::people_events::append(tx, Happened { org, user, doer, event, grant, at }).await?)
}
