//! The words by which deals are found: what they say, and what they are filtered by. One look-up in
//! one index answers any mixture of filters, search and scope (SPEC §10.3).
//!
//! What a deal is filtered by is a word with a letter and an underscore in front, which no word of a
//! text has. The words of a deal are made here and nowhere else, as are the questions.

use std::fmt::Write;

use crate::domain::deal::{Deal, DealType, Direction, Substatus};
use crate::domain::id::{LocationId, OrgId, UserId};
use crate::domain::values::{CountryCode, EmailAddress};
use crate::domain::vendor::is_seller_visible;
use crate::domain::view::{FEWEST_LETTERS, Filters, Group, Part, Search, View, search};

use super::fold::{each_word, words};

/// What the words of a deal have to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Word(String),
    /// Begins so.
    Prefix(String),
    /// Never empty.
    All(Vec<Match>),
    /// Without choices: nothing is found.
    Any(Vec<Match>),
}

impl Match {
    /// None, where nothing is asked.
    fn any(choices: Vec<Self>) -> Option<Self> {
        (!choices.is_empty()).then_some(Self::Any(choices))
    }

    pub(super) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Any(choices) if choices.is_empty())
    }
}

/// Words of a search that count.
const MOST_WORDS: usize = 12;

// ---- what a deal is filtered by -----------------------------------------------------------------

/// A word of letters and digits, and of no other characters than underscores, for any text; another
/// one for every other text.
fn facet(kind: char, text: &str) -> String {
    let mut word = String::from(kind);
    word.push('_');
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => word.push(c),
            // Of ids.
            '-' => word.push_str("_2d_"),
            _ => {
                let _ = write!(word, "_{:x}_", u32::from(c));
            }
        }
    }
    word
}

const NONE: &str = "none";

pub(super) fn company(org: &OrgId) -> Match {
    Match::Word(facet('o', org.as_str()))
}

/// A word that says something of deals of one company and direction: nearly every list asks for both, and
/// one word that few deals have is found faster than three.
fn held(kind: char, code: &str, direction: Direction, org: &OrgId) -> String {
    facet(kind, &format!("{code}{}{org}", direction.code()))
}

/// Of all deals of one company and direction, its shelf.
const SHELF: char = 'd';
const GROUP: char = 'g';
/// Of a group.
const TYPE: char = 't';
const SUBSTATUS: char = 's';
const VENDOR: char = 'v';
const COUNTRY: char = 'c';
const LOCATION: char = 'l';
const WITH_PARTNERS: char = 'w';
const SOLUTION: char = 'p';
const MEMBER: char = 'm';

fn vendor(substatus: Option<Substatus>) -> &'static str {
    substatus.map_or(NONE, Substatus::code)
}

fn location(location: Option<&LocationId>) -> &str {
    location.map_or(NONE, LocationId::as_str)
}

fn country(code: CountryCode) -> String {
    code.code().to_ascii_lowercase()
}

fn favorite(user: &UserId) -> String {
    facet('f', user.as_str())
}

/// The word of all deals of one company and direction.
pub(super) fn shelf(org: &OrgId, direction: Direction) -> String {
    held(SHELF, "", direction, org)
}

/// This word among those of a deal.
pub(super) fn shelf_of(words: &str) -> Option<&str> {
    words.split(' ').find(|word| word.strip_prefix(SHELF).is_some_and(|of| of.starts_with('_')))
}

/// Where deals are looked for.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub org: &'a OrgId,
    pub directions: &'a [Direction],
}

impl Place<'_> {
    fn has(self, kind: char, code: &str) -> Match {
        let word = |direction: &Direction| Match::Word(held(kind, code, *direction, self.org));
        match self.directions {
            [direction] => word(direction),
            directions => Match::Any(directions.iter().map(word).collect()),
        }
    }

    pub(super) fn location(self, at: Option<&LocationId>) -> Match {
        self.has(LOCATION, location(at))
    }

    /// Has this address on its team.
    pub(super) fn member(self, email_key: &str) -> Match {
        self.has(MEMBER, email_key)
    }
}

// ---- the words of a deal ------------------------------------------------------------------------

/// What the vendor's referral says in the other parties' rows.
#[derive(Clone)]
pub(super) struct OfVendor {
    pub substatus: Substatus,
    /// The deal's id in the vendor's system, as far as partners see it (F12).
    pub crm_id: Option<String>,
}

impl OfVendor {
    pub fn new(substatus: Substatus, crm_id: Option<String>) -> Self {
        Self { substatus, crm_id: crm_id.filter(|_| is_seller_visible(substatus)) }
    }

    pub fn said_by(vendors: &Deal) -> Self {
        Self::new(vendors.state.substatus(), vendors.details.crm_id.clone())
    }
}

/// Of a deal of which the vendor's referral says something, marked by some; each once, in their order,
/// joined by blanks.
pub(super) fn words_of(deal: &Deal, of_vendor: Option<&OfVendor>, marked_by: &[UserId]) -> String {
    let held = |kind: char, code: &str| held(kind, code, deal.direction, &deal.org);
    let status = deal.state.status();
    let mut all = vec![
        facet('o', deal.org.as_str()),
        held(SHELF, ""),
        held(GROUP, status),
        held(TYPE, &format!("{}{status}", deal.deal_type.code())),
        held(SUBSTATUS, deal.state.substatus().code()),
        held(VENDOR, vendor(of_vendor.map(|said| said.substatus))),
        held(COUNTRY, &country(deal.customer.country)),
        held(LOCATION, location(deal.location.as_ref())),
        facet('i', &plain(deal.id.as_str())),
        facet('i', &plain(deal.engagement.as_str())),
    ];
    if deal.with_partners {
        all.push(held(WITH_PARTNERS, ""));
    }
    all.extend(deal.solutions.iter().map(|solution| held(SOLUTION, solution.id.as_str())));
    all.extend(deal.team.iter().map(|person| held(MEMBER, &person.email.key())));
    all.extend(marked_by.iter().map(favorite));
    // Of all that a deal says, many words come again: they share one text until each is there once.
    let (mut said, mut ends) = (String::new(), Vec::new());
    let vendors_id = of_vendor.and_then(|said| said.crm_id.as_deref()).map(|id| (ID, id));
    for (source, text) in all_said(deal).into_iter().chain(vendors_id) {
        each_word(text, |word| {
            push_from(&mut said, source, word);
            ends.push(said.len());
            said.push_str(word);
            ends.push(said.len());
        });
    }
    let starts = [0].into_iter().chain(ends.iter().copied());
    let said = starts.zip(&ends).map(|(start, end)| &said[start..*end]);
    let mut words: Vec<_> = all.iter().map(String::as_str).chain(said).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The sources of a deal's texts, each with what its words have in front where they are looked for in
/// it alone: letters that nothing is filtered by.
const NAME: char = 'n';
const CUSTOMER: char = 'k';
const CONTACT: char = 'h';
const NOTES: char = 'r';
const TEAM: char = 'e';
/// In the CRM and of the campaign: the deal's own ids have their digits kept as one word.
const ID: char = 'x';
const SOURCES: [char; 6] = [NAME, CUSTOMER, CONTACT, NOTES, TEAM, ID];

const fn sources(part: Part) -> &'static [char] {
    match part {
        Part::Name => &[NAME],
        Part::Customer => &[CUSTOMER, CONTACT],
        Part::Notes => &[NOTES],
        Part::Team => &[TEAM],
        Part::Ids => &[ID],
    }
}

/// All that a deal says.
fn all_said(deal: &Deal) -> Vec<(char, &str)> {
    let details = &deal.details;
    let mut said = vec![
        (CUSTOMER, deal.customer.name.as_str()),
        (NAME, details.name.as_str()),
        (NOTES, details.notes.as_str()),
    ];
    said.extend([&details.crm_id, &details.campaign_id].into_iter().flatten().map(|id| (ID, id.as_str())));
    let team = deal.team.iter().map(|person| (TEAM, person));
    for (source, person) in team.chain(deal.contact.iter().map(|person| (CONTACT, person))) {
        let texts = [person.first_name.as_str(), person.last_name.as_str(), person.email.as_str()];
        said.extend(texts.map(|text| (source, text)));
    }
    said
}

/// A word as it is kept for its source.
fn from(source: char, word: &str) -> String {
    let mut from = String::new();
    push_from(&mut from, source, word);
    from
}

fn push_from(words: &mut String, source: char, word: &str) {
    words.push(source);
    words.push('_');
    words.push_str(word);
}

/// Of the letters that a word begins with, so many are a word of SQLite's index: very many words may begin
/// so.
const SHORT: [usize; 2] = [FEWEST_LETTERS, 4];
/// In front of those letters.
const BEGINNING: char = 'q';

/// Whether a word is not longer than such a beginning.
pub(super) fn is_short(word: &str) -> bool {
    word.chars().count() <= SHORT[1]
}

/// The word of SQLite's index that stands for all that begin so.
pub(super) fn beginning(start: &str) -> Option<String> {
    let is_one = !start.contains('_') && SHORT.contains(&start.chars().count());
    is_one.then(|| from(BEGINNING, start))
}

/// The words of a referral, and the letters with which they begin, as SQLite's index has them.
pub(super) fn with_beginnings(words: &str) -> String {
    let mut all = words.to_owned();
    let mut last = [""; SHORT.len()];
    // In their order, so that those which begin alike follow each other.
    for word in words.split(' ').filter(|word| !word.contains('_')) {
        for (letters, last) in SHORT.into_iter().zip(&mut last) {
            let mut ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
            let Some(start) = ends.nth(letters).map(|end| &word[..end]) else { continue };
            if start != *last {
                all.push(' ');
                push_from(&mut all, BEGINNING, start);
                *last = start;
            }
        }
    }
    all
}

/// Whether a word is one of a text, for a source or without. Of the others only ids are looked for by
/// their beginnings, of which each is another.
pub(super) fn is_of_text(word: &str) -> bool {
    !word.contains('_') || word.starts_with(SOURCES)
}

/// As ids are typed or pasted.
fn plain(id: &str) -> String {
    id.chars().filter(|c| *c != '-').flat_map(char::to_lowercase).collect()
}

// ---- the questions ------------------------------------------------------------------------------

/// What a view asks for, with a group in place of its own and without its spans and currency, which
/// no word says. It finds nothing of another company.
pub(super) fn asked(
    view: &View,
    of: Option<Group>,
    (org, user, email): (&OrgId, &UserId, &EmailAddress),
) -> Vec<Match> {
    let place = Place { org, directions: view.tab.directions() };
    let mut all = Vec::new();
    if view.tab.direction().is_none() {
        all.push(Match::Word(favorite(user)));
    }
    all.extend(filtered(&view.filters, email, of, place));
    // Whatever is filtered by is said of one company and direction.
    if all.is_empty() {
        all.push(place.has(SHELF, ""));
    }
    all.extend(names(&view.filters.customer));
    if let Search::Text(text) = search(&view.search) {
        all.extend(searched(text, view.part));
    }
    all
}

fn filtered(filters: &Filters, email: &EmailAddress, of: Option<Group>, place: Place<'_>) -> Vec<Match> {
    let Filters {
        countries,
        types,
        with_partners,
        statuses,
        vendor: vendors,
        solutions,
        locations,
        mine,
        customer: _,
        value: _,
        currency: _,
        closes: _,
        created: _,
    } = filters;
    let groups = of.as_ref().map_or(Group::ALL, std::slice::from_ref);
    let of_groups = |kind: &DealType| {
        groups.iter().map(|group| place.has(TYPE, &format!("{}{}", kind.code(), group.status()))).collect()
    };
    let mut all = Vec::new();
    let mut any = |choices: Vec<Match>| all.extend(Match::any(choices));
    any(types.iter().map(of_groups).map(Match::Any).collect());
    any(countries.iter().map(|code| place.has(COUNTRY, &country(*code))).collect());
    any(with_partners.then(|| place.has(WITH_PARTNERS, "")).into_iter().collect());
    any(statuses.iter().map(|substatus| place.has(SUBSTATUS, substatus.code())).collect());
    any(vendors.iter().map(|substatus| place.has(VENDOR, vendor(*substatus))).collect());
    any(solutions.iter().map(|solution| place.has(SOLUTION, solution.as_str())).collect());
    any(locations.iter().map(|at| place.location(at.as_ref())).collect());
    any(mine.then(|| place.member(&email.key())).into_iter().collect());
    // A type is said with its group.
    if let (Some(of), true) = (of, types.is_empty()) {
        all.push(place.has(GROUP, of.status()));
    }
    all
}

/// The words of a customer's name.
fn names(text: &str) -> impl Iterator<Item = Match> {
    words(text).into_iter().take(MOST_WORDS).map(|word| wanted(Some(CUSTOMER), &word))
}

/// A word that is looked for, in one source or anywhere.
fn wanted(source: Option<char>, word: &str) -> Match {
    let kept = source.map_or_else(|| word.to_owned(), |source| from(source, word));
    if is_beginning(word) { Match::Prefix(kept) } else { Match::Word(kept) }
}

/// A shorter word is looked for whole: too much begins so.
fn is_beginning(word: &str) -> bool {
    word.chars().count() >= FEWEST_LETTERS
}

/// What a text asks for: all of its words, or an id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub words: Vec<String>,
    id: Option<String>,
}

impl Terms {
    pub fn of(text: &str) -> Self {
        Self { words: words(text).into_iter().take(MOST_WORDS).collect(), id: id_prefix(text) }
    }

    /// Whether one of the words that were looked for finds a word.
    pub fn finds(wanted: &str, word: &str) -> bool {
        if is_beginning(wanted) { word.starts_with(wanted) } else { word == wanted }
    }

    pub fn is_id(&self, id: &str) -> bool {
        self.id.as_ref().is_some_and(|wanted| plain(id).starts_with(wanted))
    }
}

fn searched(text: &str, part: Option<Part>) -> Option<Match> {
    let Terms { words, id } = Terms::of(text);
    let word = |word: &String| match part {
        None => wanted(None, word),
        Some(part) => Match::Any(sources(part).iter().map(|source| wanted(Some(*source), word)).collect()),
    };
    let words: Vec<_> = words.iter().map(word).collect();
    let words = (!words.is_empty()).then_some(Match::All(words));
    let id = id.filter(|_| part.is_none_or(|part| part == Part::Ids));
    let id = id.map(|id| Match::Prefix(facet('i', &id)));
    Match::any(words.into_iter().chain(id).collect())
}

/// What finds a deal wherever it is; none for a text that finds nothing.
pub(super) fn anywhere(text: &str) -> Option<Match> {
    match search(text) {
        Search::Text(text) => searched(text, None),
        Search::Nothing | Search::TooShort => None,
    }
}

/// What finds the deals of customers by their names.
pub(super) fn of_customer(text: &str) -> Option<Match> {
    let names: Vec<_> = names(text).collect();
    (matches!(search(text), Search::Text(_)) && !names.is_empty()).then_some(Match::All(names))
}

/// Eight digits of an id are those that tell it from others of the same minute.
const FEWEST_OF_ID: usize = 8;

fn id_prefix(text: &str) -> Option<String> {
    let id = plain(text.trim());
    let looks_like_one = id.len() >= FEWEST_OF_ID && id.chars().all(|c| c.is_ascii_hexdigit());
    looks_like_one.then_some(id)
}
