//! Which deals a list shows and how (SPEC §10.2, §10.3): tab, group, filters, search, order, columns.
//!
//! A view is the query of its address, which is read and written here: it can be shared, saved under
//! a name and come back to. What cannot be read is left out and named, so that no list pretends to
//! be filtered by it.

mod filters;
mod habits;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use self::filters::{Amount, Filters, Span};
pub use self::habits::Habits;
use super::access::OrgKind;
use super::deal::{Direction, Substatus, coded};

coded! {
    Tab {
        Inbound = "inbound",
        Outbound = "outbound",
        /// Of both directions, those that the person has marked.
        Favorites = "favorites",
    }
}

impl Tab {
    /// None: both.
    pub const fn direction(self) -> Option<Direction> {
        match self {
            Self::Inbound => Some(Direction::Inbound),
            Self::Outbound => Some(Direction::Outbound),
            Self::Favorites => None,
        }
    }

    /// Those of the deals that it shows.
    pub const fn directions(self) -> &'static [Direction] {
        match self {
            Self::Inbound => &[Direction::Inbound],
            Self::Outbound => &[Direction::Outbound],
            Self::Favorites => Direction::ALL,
        }
    }
}

coded! {
    /// By the status of SPEC §6.1; archived deals can be read at any time (F34).
    Group {
        Inbox = "inbox",
        Active = "active",
        Archive = "archive",
    }
}

impl Group {
    pub const fn status(self) -> &'static str {
        match self {
            Self::Inbox => "new",
            Self::Active => "active",
            Self::Archive => "closed",
        }
    }

    pub fn of_status(status: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.status() == status)
    }

    /// The substatuses of SPEC §6.1 that a deal of the group may have (F49).
    pub fn substatuses(self) -> impl Iterator<Item = Substatus> {
        Substatus::ALL.iter().copied().filter(move |substatus| substatus.group() == self)
    }
}

impl Substatus {
    pub const fn group(self) -> Group {
        match self {
            Self::Pending => Group::Inbox,
            Self::Accepted => Group::Active,
            _ => Group::Archive,
        }
    }
}

coded! {
    SortKey {
        Created = "created",
        Name = "name",
        Customer = "customer",
        Status = "status",
        /// The number, whatever its currency.
        Value = "value",
        Closes = "closes",
    }
}

/// Equal ones are in the order in which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

impl Sort {
    pub const NEWEST: Self = Self { key: SortKey::Created, descending: true };

    /// Every order there is; the two of a key beside each other, the one that it begins with first.
    pub fn all() -> impl Iterator<Item = Self> {
        SortKey::ALL.iter().copied().map(Self::first).flat_map(|first| [first, first.reversed()])
    }

    /// How a list is first sorted by a column.
    pub const fn first(key: SortKey) -> Self {
        Self { key, descending: matches!(key, SortKey::Created | SortKey::Value) }
    }

    pub const fn reversed(self) -> Self {
        Self { descending: !self.descending, ..self }
    }

    /// `-value` is descending.
    pub fn code(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.key.code())
    }

    fn parse(text: &str) -> Option<Self> {
        let key = text.strip_prefix('-');
        Some(Self { key: key.unwrap_or(text).parse().ok()?, descending: key.is_some() })
    }
}

coded! {
    /// In the order in which they are shown.
    Column {
        Name = "name",
        Customer = "customer",
        Country = "country",
        Value = "value",
        Closes = "closes",
        Status = "status",
        Vendor = "vendor",
        Stage = "stage",
        Type = "type",
        Location = "location",
        Created = "created",
        /// Of deals that sell a services offer (SPEC §5.3).
        PartnerRole = "role",
        CrmId = "crm",
        ReferralId = "referral",
    }
}

impl Column {
    /// SPEC §10.3.
    pub const MOST: usize = 9;

    /// The vendor's own deals have its status as theirs: beside it there is no other.
    pub fn is_for(self, people: OrgKind) -> bool {
        self != Self::Vendor || people != OrgKind::Vendor
    }

    /// Cannot be hidden (SPEC §10.3).
    pub const fn is_locked(self) -> bool {
        matches!(self, Self::Name | Self::Customer | Self::Status)
    }

    /// Among all.
    fn place(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).expect("all are among all")
    }

    const fn is_default(self) -> bool {
        self.is_locked()
            || matches!(self, Self::Value | Self::Closes | Self::Vendor | Self::Stage | Self::Type)
    }

    pub const fn sort_key(self) -> Option<SortKey> {
        Some(match self {
            Self::Name => SortKey::Name,
            Self::Customer => SortKey::Customer,
            Self::Value => SortKey::Value,
            Self::Closes => SortKey::Closes,
            Self::Status => SortKey::Status,
            Self::Created => SortKey::Created,
            _ => return None,
        })
    }
}

/// The columns that are shown: the locked ones, and others up to [`Column::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns([bool; Column::ALL.len()]);

impl Columns {
    /// Those beyond the most are left out, from the end.
    pub fn new(chosen: impl IntoIterator<Item = Column>) -> Self {
        Self::fit(chosen).0
    }

    /// As [`Self::new`], with those that are left out.
    pub fn fit(chosen: impl IntoIterator<Item = Column>) -> (Self, Vec<Column>) {
        let mut wanted = Self([false; Column::ALL.len()]);
        for column in chosen {
            wanted.0[column.place()] = true;
        }
        let mut shown = Self(std::array::from_fn(|place| Column::ALL[place].is_locked()));
        let mut room = Column::MOST - shown.iter().count();
        let mut left_out = Vec::new();
        for column in wanted.iter().filter(|column| !column.is_locked()) {
            if room == 0 {
                left_out.push(column);
            } else {
                shown.0[column.place()] = true;
                room -= 1;
            }
        }
        (shown, left_out)
    }

    /// In the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = Column> {
        Column::ALL.iter().zip(self.0).filter(|(_, is_shown)| *is_shown).map(|(column, _)| *column)
    }

    pub fn has(&self, column: Column) -> bool {
        self.0[column.place()]
    }
}

impl Default for Columns {
    fn default() -> Self {
        Self::new(Column::ALL.iter().copied().filter(|column| column.is_default()))
    }
}

impl FromIterator<Column> for Columns {
    fn from_iter<I: IntoIterator<Item = Column>>(chosen: I) -> Self {
        Self::new(chosen)
    }
}

/// Of a list's page.
pub const ROWS: [usize; 3] = [25, 50, 100];

/// What was searched for, as far as it can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search<'a> {
    Nothing,
    /// Fewer than three letters and digits (SPEC §10.3): nothing is left out because of it.
    TooShort,
    Text(&'a str),
}

/// Of a search, and of a word that is looked for by its beginning.
pub const FEWEST_LETTERS: usize = 3;
/// Characters; what is longer is cut off.
const LONGEST_SEARCH: usize = 200;

/// What a search finds has all its words: those of [`FEWEST_LETTERS`] and more as beginnings of words,
/// shorter ones whole.
pub fn search(typed: &str) -> Search<'_> {
    match typed.chars().filter(|c| c.is_alphanumeric()).count() {
        0 if typed.trim().is_empty() => Search::Nothing,
        letters if letters < FEWEST_LETTERS => Search::TooShort,
        _ => Search::Text(typed),
    }
}

coded! {
    /// Of a deal: what a search may be held to (SPEC §10.3).
    Part {
        Name = "name",
        /// Its name, and the person to talk to there.
        Customer = "customer",
        Notes = "notes",
        Team = "team",
        /// Of the deal and its engagement, in the CRM and of the campaign.
        Ids = "ids",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub tab: Tab,
    /// None: all.
    pub group: Option<Group>,
    /// As typed.
    pub search: String,
    /// Where all of the search's words have to be; none: wherever. Without a search there is none.
    pub part: Option<Part>,
    pub filters: Filters,
    pub sort: Sort,
    pub columns: Columns,
    /// One of [`ROWS`].
    pub rows: usize,
}

/// A view, and what its address said that is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub view: View,
    /// The names of what could not be read.
    pub ignored: BTreeSet<&'static str>,
    /// The address says which columns there are.
    pub names_columns: bool,
    /// Columns beyond the most.
    pub left_out: Vec<Column>,
}

impl View {
    pub fn new(tab: Tab) -> Self {
        Self {
            tab,
            group: None,
            search: String::new(),
            part: None,
            filters: Filters::default(),
            sort: Sort::NEWEST,
            columns: Columns::default(),
            rows: ROWS[0],
        }
    }

    /// Reads an address's query; names that no view has are none of its business. Where it names no
    /// tab, it is the one given.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>, tab: Tab) -> Asked {
        let mut view = Self::new(tab);
        let mut columns: Option<BTreeSet<Column>> = None;
        let mut ignored = BTreeSet::new();
        let mut amounts = Vec::new();
        for (name, text) in pairs {
            let Some(name) = NAMES.iter().copied().chain(Filters::NAMES).find(|known| *known == name) else {
                continue;
            };
            // What a form sends for a field that was left alone.
            if text.trim().is_empty() {
                continue;
            }
            let read = match name {
                "tab" => text.parse().map(|tab| view.tab = tab).is_ok(),
                "group" => text.parse().map(|group| view.group = Some(group)).is_ok(),
                "q" => {
                    view.search = text.trim().chars().take(LONGEST_SEARCH).collect();
                    true
                }
                "in" => text.parse().map(|part| view.part = Some(part)).is_ok(),
                "sort" => Sort::parse(text).map(|sort| view.sort = sort).is_some(),
                "rows" => {
                    let rows = ROWS.into_iter().find(|rows| rows.to_string() == text);
                    rows.map(|rows| view.rows = rows).is_some()
                }
                "column" => {
                    let chosen = columns.get_or_insert_default();
                    text.parse().map(|column| chosen.insert(column)).is_ok()
                }
                // In which currency, another name may say.
                "value_from" | "value_to" => {
                    amounts.push((name, text));
                    true
                }
                _ => view.filters.take(name, text),
            };
            if !read {
                ignored.insert(name);
            }
        }
        for (name, text) in amounts {
            if !view.filters.take(name, text) {
                ignored.insert(name);
            }
        }
        view.filters.put_in_order();
        if view.search.is_empty() {
            view.part = None;
        }
        let names_columns = columns.is_some();
        let mut left_out = Vec::new();
        if let Some(columns) = columns {
            (view.columns, left_out) = Columns::fit(columns);
        }
        Asked { view, ignored, names_columns, left_out }
    }

    /// The query that [`Self::parse`] reads back, in the same order for the same view. The tab is
    /// always said, anything else only where it differs from what [`Self::new`] has.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        self.pairs_with(self.columns != Columns::default())
    }

    /// As [`Self::pairs`], with or without its columns.
    fn pairs_with(&self, columns: bool) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("tab", self.tab.code().to_owned())];
        pairs.extend(self.group.map(|group| ("group", group.code().to_owned())));
        if !self.search.is_empty() {
            pairs.push(("q", self.search.clone()));
            pairs.extend(self.part.map(|part| ("in", part.code().to_owned())));
        }
        pairs.extend(self.filters.pairs());
        if self.sort != Sort::NEWEST {
            pairs.push(("sort", self.sort.code()));
        }
        if columns {
            let chosen = self.columns.iter().filter(|column| !column.is_locked());
            let mut columns: Vec<_> = chosen.map(|column| ("column", column.code().to_owned())).collect();
            if columns.is_empty() {
                columns.push(("column", Column::Name.code().to_owned()));
            }
            pairs.extend(columns);
        }
        if self.rows != ROWS[0] {
            pairs.push(("rows", self.rows.to_string()));
        }
        pairs
    }

    /// The same without one of [`Filters::pairs`].
    pub fn without(&self, name: &str, text: &str) -> Self {
        let kept = self.pairs();
        let kept = kept.iter().filter(|(at, value)| (*at, value.as_str()) != (name, text));
        Self::parse(kept.map(|(name, text)| (*name, text.as_str())), self.tab).view
    }

    /// Whether what is looked for may be in a part.
    pub fn searches(&self, part: Part) -> bool {
        self.part.is_none_or(|only| only == part)
    }

    /// The same where nothing is looked for.
    pub fn unsearched(&self) -> Self {
        Self { search: String::new(), part: None, ..self.clone() }
    }

    /// Nothing narrows it besides its tab and group.
    pub fn is_whole(&self) -> bool {
        self.filters == Filters::default() && !self.is_searched()
    }

    /// Something is looked for that can be.
    pub fn is_searched(&self) -> bool {
        matches!(search(&self.search), Search::Text(_))
    }
}

const NAMES: [&str; 7] = ["tab", "group", "q", "in", "sort", "rows", "column"];
