//! Lists of deals: what a view shows, what is marked in it, views under a name, and the neighbours of
//! a deal in the list that it was opened from.

use std::collections::HashMap;

use super::acting::acting;
use super::gate::{self, Gate};
pub use super::hits::Hits;
use super::people::may_manage;
use super::sessions::Session;
use super::{App, Error, reasons, solutions};
use crate::domain::access::{Actor, Capability, may};
use crate::domain::deal::Deal;
use crate::domain::id::ReferralId;
use crate::domain::lifecycle::Refusal;
use crate::domain::solution::Solution;
use crate::domain::values::{clean_line, too_long};
use crate::domain::view::{Column, Part, Search, Tab, View, search};
use crate::store;
pub use crate::store::colleagues::Colleague;
use crate::store::colleagues::{self, Filter};
use crate::store::lists::Asker;
pub use crate::store::lists::{Around, Count, Counts, From, Line, Page};
pub use crate::store::names::Names;
pub use crate::store::orgs::Location;
pub use crate::store::views::SavedView;

/// A page of a view with the counts of its tabs.
#[derive(Clone, Debug)]
pub struct List {
    pub page: Page,
    pub counts: Counts,
    /// What a search has found where no column shows it.
    pub found: HashMap<ReferralId, Vec<Found>>,
    /// Of the company's locations and of the solutions that are filtered by; only when the page shows
    /// them.
    pub names: Names,
    /// Whether the person may begin a deal.
    pub gate: Gate,
}

/// A text of a deal that has a word that was searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub place: Place,
    /// The words around it.
    pub text: String,
}

/// Where in a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Notes,
    Team,
    Contact,
    CrmId,
    VendorCrmId,
    CampaignId,
    Id,
}

impl Place {
    /// The end of the key of its label.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Team => "team",
            Self::Contact => "contact",
            Self::CrmId => "crm",
            Self::VendorCrmId => "vendor_crm",
            Self::CampaignId => "campaign",
            Self::Id => "id",
        }
    }

    pub const fn part(self) -> Part {
        match self {
            Self::Notes => Part::Notes,
            Self::Team => Part::Team,
            Self::Contact => Part::Customer,
            Self::CrmId | Self::VendorCrmId | Self::CampaignId | Self::Id => Part::Ids,
        }
    }
}

pub async fn list(app: &App, session: &Session, view: &View, from: &From) -> Result<List, Error> {
    let actor = &session.actor;
    let (mut read, viewer) = (app.store.read().await?, app.viewer(actor));
    let asker = Asker::new(actor, &viewer).in_zone(&session.time_zone);
    let named = store::lists::named(&mut read, asker, view).await?;
    let page = store::lists::page(&mut read, asker, view, &named, from).await?;
    let counts = store::lists::counts(&mut read, asker, view, &named).await?;
    let found = found_in_all(&page.lines, view);
    let locations = view.columns.has(Column::Location) || !view.filters.locations.is_empty();
    let solutions: Vec<_> = view.filters.solutions.iter().cloned().collect();
    let names = store::names::load(&mut read, &actor.org, locations, &solutions).await?;
    let gate = gate::asked(app, actor, &mut read).await?;
    Ok(List { page, counts, found, names, gate })
}

/// Characters around what was found.
const EXCERPT: usize = 90;
/// Places that a row names.
const PLACES: usize = 2;

/// Of the deals of a search, those that are known as a whole.
fn found_in_all(lines: &[Line], view: &View) -> HashMap<ReferralId, Vec<Found>> {
    let hits = Hits::new(&view.search);
    let deals = lines.iter().filter_map(|line| Some((line, line.deal.as_ref()?)));
    deals.map(|(line, deal)| (deal.id.clone(), found_in(line, deal, &hits, view))).collect()
}

/// Nothing, when name and customer have it all.
fn found_in(row: &Line, deal: &Deal, hits: &Hits, view: &View) -> Vec<Found> {
    let details = &deal.details;
    let shown = [(Part::Name, details.name.as_str()), (Part::Customer, deal.customer.name.as_str())];
    let shown = shown.into_iter().filter(|(part, _)| view.searches(*part));
    if hits.are_all(&hits.of(shown.map(|(_, text)| text))) {
        return Vec::new();
    }
    let people = |people: &mut dyn Iterator<Item = &crate::domain::person::Person>| {
        let mut all =
            people.map(|person| format!("{} {}, {}", person.first_name, person.last_name, person.email));
        all.find_map(|person| hits.excerpt(&person, EXCERPT))
    };
    let line = |text: &Option<String>| text.as_ref().and_then(|text| hits.excerpt(text, EXCERPT));
    let ids = [deal.id.as_str(), deal.engagement.as_str()];
    let id = ids.into_iter().find(|id| hits.is_id(id)).map(str::to_owned);
    let places = [
        (Place::Id, id),
        (Place::CrmId, line(&details.crm_id)),
        (Place::VendorCrmId, line(&row.vendor_crm_id)),
        (Place::CampaignId, line(&details.campaign_id)),
        (Place::Contact, people(&mut deal.contact.iter())),
        (Place::Team, people(&mut deal.team.iter())),
        (Place::Notes, hits.excerpt(&details.notes, EXCERPT)),
    ];
    let places = places.into_iter().filter(|(place, _)| view.searches(place.part()));
    let mut found: Vec<_> = places.filter_map(|(place, text)| Some(Found { place, text: text? })).collect();
    // Where all of it is, nothing else needs to be said.
    if let Some(at) = found.iter().position(|one| hits.are_all(&hits.of([one.text.as_str()]))) {
        return vec![found.swap_remove(at)];
    }
    found.truncate(PLACES);
    found
}

/// Keeps the list as the person leaves it, so that it is the same after the next sign-in, unless the
/// database is busy: that must not keep anybody from reading.
pub async fn remember(app: &App, session: &Session, query: &str) {
    if session.deals_view == query || query.len() > LONGEST_QUERY {
        return;
    }
    if let Err(error) = keep_view(app, session, query).await {
        tracing::warn!(error = reasons(&error), "could not keep the list that was left");
    }
}

/// As [`remember`], of what the person has pressed a button for: it is written or the failure told. A
/// query that is too long leaves its place to the shorter one.
pub async fn choose(app: &App, session: &Session, query: &str, shorter: &str) -> Result<(), Error> {
    let query = if query.len() > LONGEST_QUERY { shorter } else { query };
    let mut write = app.store.write_once().await?;
    Ok(store::people::set_deals_view(&mut write, &session.actor.user, query).await?)
}

async fn keep_view(app: &App, session: &Session, query: &str) -> Result<(), Error> {
    let write = async {
        let mut write = app.store.write_once().await?;
        store::people::set_deals_view(&mut write, &session.actor.user, query).await
    };
    Ok(app.store.if_free(write).await?)
}

/// Bytes of an address's query that are kept.
const LONGEST_QUERY: usize = 4_000;

/// A deal's place in the list as the person left it.
pub async fn around(app: &App, session: &Session, left: &View, deal: &Deal) -> Result<Around, Error> {
    let actor = &session.actor;
    let (mut read, viewer) = (app.store.read().await?, app.viewer(actor));
    let asker = Asker::new(actor, &viewer).in_zone(&session.time_zone);
    Ok(store::lists::around(&mut read, asker, left, &deal.id).await?)
}

/// Marks a deal, or takes the mark away.
pub async fn mark(app: &App, actor: &Actor, id: &ReferralId, marked: bool) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    let (viewer, now) = (app.viewer(actor), app.clock.now());
    store::favorites::mark(&mut tx, &viewer, &actor.user, id, marked, now).await?;
    Ok(tx.commit().await?)
}

pub async fn saved_views(app: &App, actor: &Actor) -> Result<Vec<SavedView>, Error> {
    Ok(store::views::of(&mut *app.store.read().await?, &actor.org, &actor.user).await?)
}

/// How a view was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    New,
    /// In place of the view that had its name.
    Replaced,
    /// As well, and colleagues see it: as they did before, or from now on.
    ReplacedShared,
}

/// Why a view is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    Missing,
    TooLong,
    /// The person has as many as one may have.
    TooMany,
}

const LONGEST_NAME: usize = 60;
/// Views of one person.
pub const MOST_VIEWS: usize = 50;

/// Under a name that the person has used before it replaces the former view, which stays shared if it
/// was ([`unshare_view`]): the box beside the name says nothing of that. The query is one that
/// was put together from a [`View`], whose parts have their bounds.
pub async fn save_view(
    app: &App,
    actor: &Actor,
    name: &str,
    query: &str,
    shared: bool,
) -> Result<Result<Saved, Unnamed>, Error> {
    let name = clean_line(name);
    if name.is_empty() {
        return Ok(Err(Unnamed::Missing));
    }
    if too_long(&name, LONGEST_NAME) {
        return Ok(Err(Unnamed::TooLong));
    }
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    in_workspace(app, actor)?;
    if store::views::others(&mut tx, &actor.user, &name).await? >= MOST_VIEWS {
        return Ok(Err(Unnamed::TooMany));
    }
    let former = store::views::shared(&mut tx, &actor.user, &name).await?;
    let shared = shared || former == Some(true);
    store::views::save(&mut tx, (&actor.org, &actor.user), &name, query, shared, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Ok(match former {
        None => Saved::New,
        Some(_) if shared => Saved::ReplacedShared,
        Some(_) => Saved::Replaced,
    }))
}

pub async fn unshare_view(app: &App, actor: &Actor, id: &str) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    in_workspace(app, actor)?;
    store::views::unshare(&mut tx, &actor.user, id).await?;
    Ok(tx.commit().await?)
}

pub async fn delete_view(app: &App, actor: &Actor, id: &str) -> Result<(), Error> {
    let mut tx = app.store.write().await?;
    let actor = &acting(&mut tx, actor).await?;
    in_workspace(app, actor)?;
    store::views::delete(&mut tx, &actor.user, id).await?;
    Ok(tx.commit().await?)
}

/// Whoever has no role here has no lists either.
fn in_workspace(app: &App, actor: &Actor) -> Result<(), Error> {
    Ok(may(actor, Capability::OpenWorkspace, None, &app.programme).map(|_| ()).map_err(Refusal::Denied)?)
}

/// What the filters offer to choose from.
#[derive(Clone, Debug)]
pub struct Choices {
    pub solutions: Vec<Solution>,
    /// Those of other partners are too many for a list.
    pub by_typing: bool,
    /// What was looked for among them.
    pub found: Option<solutions::Found>,
    pub locations: Vec<Location>,
}

/// `sought`: what is looked for among the solutions of other partners, where they are too many.
pub async fn choices(app: &App, actor: &Actor, view: &View, sought: &str) -> Result<Choices, Error> {
    let mut read = app.store.read().await?;
    let named: Vec<_> = view.filters.solutions.iter().cloned().collect();
    let offered = Some(solutions::OFFERED);
    let mut listed = store::solutions::named(&mut read, &actor.org, &named, &[], offered).await?;
    let by_typing = solutions::cut(&mut listed, |known| named.contains(&known.id));
    let found = if by_typing && !sought.trim().is_empty() {
        Some(solutions::find(&mut read, &actor.org, sought, &mut listed).await?)
    } else {
        None
    };
    let locations = store::orgs::locations(&mut read, &actor.org).await?;
    Ok(Choices { solutions: listed, by_typing, found, locations })
}

/// What a search from anywhere finds.
#[derive(Clone, Debug, Default)]
pub struct Everywhere {
    pub deals: Vec<Line>,
    /// What was found in them where nothing else shows it.
    pub found: HashMap<ReferralId, Vec<Found>>,
    /// Of all of them, by their tabs.
    pub counts: Counts,
    /// One deal of each customer.
    pub customers: Vec<Line>,
    /// Of the company, with those who are invited.
    pub people: Vec<Colleague>,
}

/// Of each kind.
const FOUND_ANYWHERE: usize = 8;

/// Who gives roles finds people even where no deal is open to them.
pub async fn everywhere(app: &App, actor: &Actor, text: &str) -> Result<Everywhere, Error> {
    let (mut read, viewer) = (app.store.read().await?, app.viewer(actor));
    let asker = Asker::new(actor, &viewer);
    let view = View { search: text.to_owned(), ..View::new(Tab::Outbound) };
    let named = store::lists::named(&mut read, asker, &view).await?;
    let deals = store::lists::anywhere(&mut read, asker, &named, text, FOUND_ANYWHERE).await?;
    let counts = match deals.is_empty() {
        true => Counts::default(),
        false => store::lists::counts(&mut read, asker, &view, &named).await?,
    };
    Ok(Everywhere {
        found: found_in_all(&deals, &view),
        deals,
        counts,
        customers: store::lists::customers(&mut read, asker, &named, text, FOUND_ANYWHERE).await?,
        people: match search(text) {
            Search::Text(text) => {
                if !may_manage(app, actor) {
                    in_workspace(app, actor)?;
                }
                let filter = Filter { text: text.to_owned(), may_sign_in: true, ..Filter::default() };
                let start = colleagues::From::First;
                colleagues::page(&mut read, &actor.org, &filter, &start, FOUND_ANYWHERE).await?.people
            }
            Search::Nothing | Search::TooShort => Vec::new(),
        },
    })
}
