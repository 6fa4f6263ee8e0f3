//! What a list is like where its address does not say it: how the lists of a person begin, and the
//! columns that they have chosen for all of them.

use super::super::access::OrgKind;
use super::{Asked, Column, Columns, Tab, View};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habits {
    org: OrgKind,
    /// Of the person's choice.
    pub columns: Columns,
}

/// By which a kept list says the person's columns where it shows others.
const OWN: &str = "own";

impl Habits {
    pub fn new(org: OrgKind) -> Self {
        Self { org, columns: Self::usual(org) }
    }

    fn usual(org: OrgKind) -> Columns {
        Columns::default().iter().filter(|column| column.is_for(org)).collect()
    }

    /// The list that a company's people begin with.
    pub const fn tab(&self) -> Tab {
        match self.org {
            OrgKind::Vendor => Tab::Inbound,
            OrgKind::Partner => Tab::Outbound,
        }
    }

    pub fn begin(&self, tab: Tab) -> View {
        View { columns: self.columns, ..View::new(tab) }
    }

    /// Which columns there are to choose from.
    pub fn choices(&self) -> impl Iterator<Item = Column> {
        Column::ALL.iter().copied().filter(|column| self.has(*column))
    }

    pub fn has(&self, column: Column) -> bool {
        column.is_for(self.org)
    }

    /// As [`View::parse`]. An address that names no columns has the person's own.
    pub fn read<'a>(&self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Asked {
        let mut asked = View::parse(pairs, self.tab());
        let view = &mut asked.view;
        if !asked.names_columns {
            view.columns = self.columns;
        }
        view.columns = view.columns.iter().filter(|column| self.has(*column)).collect();
        asked.left_out.retain(|column| self.has(*column));
        if !self.has(Column::Vendor) && !view.filters.vendor.is_empty() {
            view.filters.vendor.clear();
            asked.ignored.insert("vendor");
        }
        asked
    }

    /// The query that [`Self::read`] reads back.
    pub fn pairs(&self, view: &View) -> Vec<(&'static str, String)> {
        let usual = Self::usual(self.org);
        view.pairs_with(view.columns != usual || self.columns != usual)
    }

    /// What is kept of a list that is left, for [`Self::of`]; nothing of one as everybody begins.
    pub fn keep(&self, view: &View) -> Vec<(&'static str, String)> {
        if self.columns == Self::usual(self.org) && *view == self.begin(self.tab()) {
            return Vec::new();
        }
        let mut pairs = self.pairs(view);
        if self.columns != view.columns {
            pairs.extend(self.columns.iter().map(|column| (OWN, column.code().to_owned())));
        }
        pairs
    }

    /// A person's habits, and the list that they left.
    pub fn of<'a>(org: OrgKind, kept: &[(&'a str, &'a str)]) -> (Self, View) {
        let mut habits = Self::new(org);
        let asked = habits.read(kept.iter().copied());
        let own = kept.iter().filter(|(name, _)| *name == OWN);
        let own: Vec<Column> = own.filter_map(|(_, column)| column.parse().ok()).collect();
        if !own.is_empty() {
            habits.columns = own.into_iter().filter(|column| column.is_for(org)).collect();
        } else if asked.names_columns {
            habits.columns = asked.view.columns;
        }
        (habits, asked.view)
    }
}
