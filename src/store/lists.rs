//! Pages of referrals as a view asks for them, and the counts of its tabs (SPEC §10.2, §10.3).
//!
//! A page is found by the row before or after it, so that the last page of a million costs what the
//! first does, and a deal that comes in between shifts nothing. A view that shows all of a tab walks
//! a key of `referrals`; one that narrows it is looked up in the index of words (`search`, `found`).

use chrono::serde::{ts_milliseconds, ts_milliseconds_option};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::domain::access::Actor;
use crate::domain::deal::{Deal, DealType, Direction, Substatus};
use crate::domain::id::{LocationId, ReferralId, UserId};
use crate::domain::values::{CountryCode, Currency, EmailAddress, Money};
use crate::domain::view::{Column, Group, Part, SortKey, Tab, View};

pub use super::found::Named;
use super::found::{
    Asked, Found, Reach, push_counted, push_found, push_marked, push_newest, push_oldest, seq, text, than,
};
use super::row::{Columns, read_document};
use super::search::{self, Match};
use super::sql::{Sql, Value};
use super::{Connection, Dialect, Result, StoreError, Viewer};

/// Who asks for a view.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    pub viewer: &'a Viewer,
    pub user: &'a UserId,
    pub email: &'a EmailAddress,
    /// Whose days are meant.
    pub zone: Tz,
}

impl<'a> Asker<'a> {
    pub fn new(actor: &'a Actor, viewer: &'a Viewer) -> Self {
        Self { viewer, user: &actor.user, email: &actor.email, zone: Tz::UTC }
    }

    /// The same where the days are those of a zone; an unknown one, or none, is UTC.
    pub fn in_zone(self, name: &str) -> Self {
        Self { zone: name.parse().unwrap_or(Tz::UTC), ..self }
    }
}

/// Which page is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Start,
    /// What comes after a row in the list. Nothing does when the viewer has no such row.
    After(ReferralId),
    /// What comes right before a row in the list.
    Before(ReferralId),
}

/// A row of a list: no more than a list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: ReferralId,
    pub name: String,
    pub customer_name: String,
    pub customer_country: CountryCode,
    pub direction: Direction,
    pub deal_type: DealType,
    pub with_partners: bool,
    pub location: Option<LocationId>,
    pub substatus: Substatus,
    /// Chance of winning; none before an answer.
    pub percent: Option<u8>,
    pub value: Money,
    pub close_date: NaiveDate,
    pub crm_id: Option<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    /// Of the vendor's referral in the engagement; none when it holds none.
    pub vendor: Option<Substatus>,
    /// The deal's id in the vendor's system, as far as it is shown.
    pub vendor_crm_id: Option<String>,
    /// Marked by the one who asks.
    pub is_favorite: bool,
    /// The whole referral, where the view searches or shows what no column of the table has.
    pub deal: Option<Box<Deal>>,
}

/// Rows, and whether the list goes on at either end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub lines: Vec<Line>,
    pub goes_on_before: bool,
    pub goes_on_after: bool,
}

/// The words by which a view looks for what begins so, for its page and its counts, and for what its
/// search finds [`anywhere`] and among [`customers`].
pub async fn named(connection: &mut Connection, asker: Asker<'_>, view: &View) -> Result<Named> {
    let parts = Part::ALL.iter().copied().map(Some).filter(|_| view.is_searched());
    let views = [None].into_iter().chain(parts).map(|part| View { part, ..view.clone() });
    let questions: Vec<_> = views.map(|view| question(asker, &view, None)).collect();
    Named::load(connection, asker.viewer, &questions).await
}

/// A page of a view. At a page found by a row there is something on that row's side: the row itself.
pub async fn page(
    connection: &mut Connection,
    asker: Asker<'_>,
    view: &View,
    named: &Named,
    from: &From,
) -> Result<Page> {
    let shown = Shown::new(Dialect::of(connection), asker, view, named);
    if *from == From::Start && shown.question.as_ref().is_some_and(Match::is_nothing) {
        return Ok(Page::default());
    }
    let whole = view.is_searched() || view.columns.has(Column::PartnerRole);
    // One more than wanted tells whether there are more.
    let rows = |sql: &mut Sql| shown.push_rows(sql, from, view.rows.saturating_add(1));
    let mut lines = lines(connection, asker, whole, rows).await?;
    let more = lines.len() > view.rows;
    lines.truncate(view.rows);
    if matches!(from, From::Before(_)) {
        lines.reverse();
    }
    let (goes_on_before, goes_on_after) = match from {
        From::Start => (false, more),
        From::After(_) => (true, more),
        From::Before(_) => (more, true),
    };
    Ok(Page { lines, goes_on_before, goes_on_after })
}

/// A deal's place in the lists: what comes before and after it in a view, each with its name, and
/// whether the one who asks has marked it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    pub previous: Option<(ReferralId, String)>,
    pub next: Option<(ReferralId, String)>,
    pub is_favorite: bool,
}

/// A deal that the view does not show has no neighbours in it.
pub async fn around(
    connection: &mut Connection,
    asker: Asker<'_>,
    view: &View,
    id: &ReferralId,
) -> Result<Around> {
    let named = named(connection, asker, view).await?;
    let shown = Shown::new(Dialect::of(connection), asker, view, &named);
    let mut sql = Sql::new("WITH here AS (SELECT r.id");
    shown.push_one(&mut sql, id);
    sql.push(") SELECT 'favorite' AS what, f.referral_id AS id, '' AS name FROM favorites f");
    sql.push(" WHERE f.user_id = ").bind(asker.user.as_str());
    sql.push(" AND f.referral_id = ").bind(id.as_str());
    sql.push(" UNION ALL SELECT * FROM (SELECT 'previous' AS what, r.id, r.name");
    shown.push_rows(&mut sql, &From::Before(id.clone()), 1);
    sql.push(") b WHERE EXISTS (SELECT 1 FROM here)");
    sql.push(" UNION ALL SELECT * FROM (SELECT 'next' AS what, r.id, r.name");
    shown.push_rows(&mut sql, &From::After(id.clone()), 1);
    sql.push(") a WHERE EXISTS (SELECT 1 FROM here)");
    let mut found = Around::default();
    for row in sql.query().fetch_all(connection).await? {
        let neighbour = Some((ReferralId::new(row.text("id")?), row.text("name")?));
        match row.text("what")?.as_str() {
            "previous" => found.previous = neighbour,
            "next" => found.next = neighbour,
            _ => found.is_favorite = true,
        }
    }
    Ok(found)
}

/// The latest deals of either direction that a text finds, each with its referral.
pub async fn anywhere(
    connection: &mut Connection,
    asker: Asker<'_>,
    named: &Named,
    text: &str,
    most: usize,
) -> Result<Vec<Line>> {
    let Some(question) = search::anywhere(text) else { return Ok(Vec::new()) };
    latest(connection, asker, named, question, true, most).await
}

/// Customers of the latest deals that have all words of a text in their names, each once, with the
/// deal that is the latest of each. Of one name in two countries there are two.
pub async fn customers(
    connection: &mut Connection,
    asker: Asker<'_>,
    named: &Named,
    text: &str,
    most: usize,
) -> Result<Vec<Line>> {
    let Some(question) = search::of_customer(text) else { return Ok(Vec::new()) };
    let mut lines: Vec<Line> = Vec::new();
    for line in latest(connection, asker, named, question, false, MOST_DEALS_OF_CUSTOMERS).await? {
        let is_other = |other: &Line| {
            (&other.customer_name, other.customer_country) != (&line.customer_name, line.customer_country)
        };
        if lines.len() < most && lines.iter().all(is_other) {
            lines.push(line);
        }
    }
    Ok(lines)
}

const MOST_DEALS_OF_CUSTOMERS: usize = 200;

async fn latest(
    connection: &mut Connection,
    asker: Asker<'_>,
    named: &Named,
    question: Match,
    whole: bool,
    most: usize,
) -> Result<Vec<Line>> {
    let dialect = Dialect::of(connection);
    let all = [search::company(asker.viewer.org())]
        .into_iter()
        .chain(asker.viewer.words(Direction::ALL))
        .chain([question])
        .collect();
    let question = named.name(Match::All(all));
    if question.is_nothing() {
        return Ok(Vec::new());
    }
    let rows = |sql: &mut Sql| {
        let reach = Reach::Walk { descending: true, beyond: None, rows: most };
        let asked = Asked::Question(&question);
        let found = Found { viewer: asker.viewer, asked, also: &|_| {}, blocks: None, reach };
        push_found(sql, dialect, &found);
        sql.push(" ORDER BY ").push(seq(dialect)).push(" DESC").limit(most);
    };
    lines(connection, asker, whole, rows).await
}

/// A row as it is read, in the order of [`PACKED`].
#[derive(Deserialize)]
struct Packed {
    id: ReferralId,
    name: String,
    customer_name: String,
    customer_country: CountryCode,
    direction: Direction,
    deal_type: DealType,
    with_partners: u8,
    location_id: Option<LocationId>,
    substatus: Substatus,
    percent: Option<u8>,
    value_minor: i64,
    currency: Currency,
    close_date: NaiveDate,
    crm_id: Option<String>,
    #[serde(with = "ts_milliseconds")]
    created_at: DateTime<Utc>,
    #[serde(with = "ts_milliseconds_option")]
    expires_at: Option<DateTime<Utc>>,
    vendor_substatus: Option<Substatus>,
    vendor_crm_id: Option<String>,
    favorites: u8,
}

const PACKED: &str = "r.id, r.name, r.customer_name, r.customer_country, r.direction, r.deal_type, \
    r.with_partners, r.location_id, r.substatus, r.percent, r.value_minor, r.currency, r.close_date, r.crm_id, \
    r.created_at, r.expires_at, r.vendor_substatus, r.vendor_crm_id, ";

/// The rows of `r` that `push_rows` says, from `FROM` to `LIMIT`, in their order; `whole`: with their
/// referrals. They come as one text: the driver hands each row from thread to thread and copies each of
/// its values several times, which takes longer than finding them.
async fn lines(
    connection: &mut Connection,
    asker: Asker<'_>,
    whole: bool,
    push_rows: impl FnOnce(&mut Sql),
) -> Result<Vec<Line>> {
    let dialect = Dialect::of(connection);
    let mut sql = Sql::new("SELECT '[' || string_agg(line, ',') || ']' AS lines FROM (SELECT '[' || ");
    sql.push(dialect.begin_packed()).push(PACKED);
    sql.push("(SELECT COUNT(*) FROM favorites f WHERE f.referral_id = r.id AND f.user_id = ");
    sql.bind(asker.user.as_str()).push(")").push(dialect.end_packed()).push(" || ',' || ");
    sql.push(match whole {
        true => "COALESCE((SELECT b.body FROM referral_bodies b WHERE b.referral_id = r.id), 'null')",
        false => "'null'",
    });
    push_rows(sql.push(" || ']' AS line"));
    let row = sql.push(") AS rows_in_order").query().fetch_one(connection).await?;
    let Some(lines) = row.maybe_text("lines")? else { return Ok(Vec::new()) };
    Ok(read_document::<Vec<(Packed, Option<Box<Deal>>)>>(&lines)?.into_iter().map(line).collect())
}

/// What a view shows to whom, in one group or all.
struct Shown<'a> {
    asker: Asker<'a>,
    view: &'a View,
    dialect: Dialect,
    /// None: all of a tab, whose keys are walked.
    question: Option<Match>,
}

impl<'a> Shown<'a> {
    fn new(dialect: Dialect, asker: Asker<'a>, view: &'a View, named: &Named) -> Self {
        let question = match is_all_of_a_tab(asker, view) {
            true => None,
            false => Some(named.name(question(asker, view, view.group))),
        };
        Self { asker, view, dialect, question }
    }

    /// From `FROM` to `LIMIT`.
    fn push_rows(&self, sql: &mut Sql, from: &From, rows: usize) {
        let Self { asker, view, dialect, .. } = *self;
        let key = view.sort.key;
        let descending = view.sort.descending != matches!(from, From::Before(_));
        let beyond = match from {
            From::Start => None,
            From::After(id) | From::Before(id) => Some(id),
        };
        let ordered = column(key);
        let number = |id: &ReferralId| {
            let id = id.clone();
            move |sql: &mut Sql| push_of_row(sql, asker, "k.seq", &id)
        };
        let number = beyond.map(number);
        let of_walk = match &self.question {
            None => {
                self.push_tab(sql);
                if let (None, Some(number)) = (ordered, &number) {
                    number(sql.push(" AND r.seq").push(than(descending)));
                }
                if let (Some(columns), Some(id)) = (ordered, beyond) {
                    push_beyond(sql, asker, columns, descending, id);
                }
                "r.seq"
            }
            Some(question) => {
                let also = |sql: &mut Sql| {
                    push_spans(sql, asker, view);
                    if let (Some(columns), Some(id)) = (ordered, beyond) {
                        push_beyond(sql, asker, columns, descending, id);
                    }
                };
                let beyond = number.as_ref().map(|number| -> &dyn Fn(&mut Sql) { number });
                let reach = match ordered {
                    None => Reach::Walk { descending, beyond, rows },
                    Some(_) => Reach::All("0"),
                };
                let marked = |sql: &mut Sql| push_marked(sql, asker.viewer, asker.user);
                let marked: &dyn Fn(&mut Sql) = &marked;
                let blocks = (view.tab == Tab::Favorites).then_some(marked);
                let asked = Asked::Question(question);
                push_found(sql, dialect, &Found { viewer: asker.viewer, asked, also: &also, blocks, reach });
                seq(dialect)
            }
        };
        sql.push(" ORDER BY ");
        if let Some((column, _)) = ordered {
            sql.push(column).push(if descending { " DESC, " } else { ", " });
        }
        sql.push(if ordered.is_some() { "r.seq" } else { of_walk });
        sql.push(if descending { " DESC" } else { "" }).limit(rows);
    }

    /// `FROM` and `WHERE` of the row with an id: its words are looked up, not all that have those of the
    /// view.
    fn push_one(&self, sql: &mut Sql, id: &ReferralId) {
        let Self { asker, view, dialect, .. } = *self;
        let number = |sql: &mut Sql| push_of_row(sql, asker, "k.seq", id);
        match &self.question {
            None => {
                self.push_tab(sql);
                number(sql.push(" AND r.seq = "));
            }
            Some(question) => {
                let also = |sql: &mut Sql| push_spans(sql, asker, view);
                let (asked, reach) = (Asked::Question(question), Reach::One(&number));
                let found = Found { viewer: asker.viewer, asked, also: &also, blocks: None, reach };
                push_found(sql, dialect, &found);
            }
        }
    }

    /// `FROM` and `WHERE` of all of a tab.
    fn push_tab(&self, sql: &mut Sql) {
        self.asker.viewer.sees(sql.push(" FROM referrals r WHERE "));
        if let Some(direction) = self.view.tab.direction() {
            sql.push(" AND r.direction = ").bind(direction.code());
        }
        if let Some(group) = self.view.group {
            sql.push(" AND r.status = ").bind(group.status());
        }
    }
}

/// Of one direction, and nothing is narrowed: keys of `referrals` are walked.
fn is_all_of_a_tab(asker: Asker<'_>, view: &View) -> bool {
    view.tab.direction().is_some() && view.is_whole() && asker.viewer.sees_all()
}

/// None: the order in which they came. Of the row `r`, and of the row `k`.
const fn column(key: SortKey) -> Option<(&'static str, &'static str)> {
    Some(match key {
        SortKey::Created => return None,
        SortKey::Name => ("r.name_key", "k.name_key"),
        SortKey::Customer => ("r.customer_key", "k.customer_key"),
        SortKey::Status => ("r.substatus_rank", "k.substatus_rank"),
        SortKey::Value => ("r.value_rank", "k.value_rank"),
        SortKey::Closes => ("r.close_date", "k.close_date"),
    })
}

/// A column of the row `k` that has an id, which has to be of the viewer's company: the order of
/// others' rows is not for them to find out.
fn push_of_row(sql: &mut Sql, asker: Asker<'_>, column: &'static str, id: &ReferralId) {
    sql.push("(SELECT ").push(column).push(" FROM referrals k WHERE k.id = ").bind(id.as_str());
    sql.push(" AND k.org_id = ").bind(asker.viewer.org().as_str()).push(")");
}

/// The condition that a row comes beyond another one in the order of a column.
fn push_beyond(
    sql: &mut Sql,
    asker: Asker<'_>,
    (column, of_key): (&'static str, &'static str),
    descending: bool,
    id: &ReferralId,
) {
    sql.push(" AND (").push(column).push(", r.seq)").push(than(descending)).push("(");
    push_of_row(sql, asker, of_key, id);
    push_of_row(sql.push(", "), asker, "k.seq", id);
    sql.push(")");
}

fn question(asker: Asker<'_>, view: &View, group: Option<Group>) -> Match {
    let asker_is = (asker.viewer.org(), asker.user, asker.email);
    let in_scope = asker.viewer.words(view.tab.directions());
    Match::All(search::asked(view, group, asker_is).into_iter().chain(in_scope).collect())
}

/// What no word says.
fn push_spans(sql: &mut Sql, asker: Asker<'_>, view: &View) {
    let filters = &view.filters;
    let mut bound = |condition: &'static str, value: Option<i64>| {
        if let Some(value) = value {
            sql.push(condition).bind(value);
        }
    };
    bound(" AND r.value_rank >= ", filters.value.from.map(|amount| amount.0));
    bound(" AND r.value_rank <= ", filters.value.to.map(|amount| amount.0));
    let midnight = |day: NaiveDate| beginning(day, asker.zone).timestamp_millis();
    bound(" AND r.created_at >= ", filters.created.from.map(midnight));
    let after = filters.created.to.and_then(|day| day.checked_add_days(Days::new(1)));
    bound(" AND r.created_at < ", after.map(midnight));
    if let Some(from) = filters.closes.from {
        sql.push(" AND r.close_date >= ").bind(from.to_string());
    }
    if let Some(to) = filters.closes.to {
        sql.push(" AND r.close_date <= ").bind(to.to_string());
    }
    if let Some(currency) = filters.currency {
        sql.push(" AND r.currency = ").bind(currency.code());
    }
}

/// When a day begins on the clocks of a zone: where they skip midnight, as soon as they go on.
fn beginning(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    let mut quarters = (0..200).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
    let begins = |at: NaiveDateTime| zone.from_local_datetime(&at).earliest();
    quarters.find_map(begins).map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
}

fn line((row, deal): (Packed, Option<Box<Deal>>)) -> Line {
    Line {
        id: row.id,
        name: row.name,
        customer_name: row.customer_name,
        customer_country: row.customer_country,
        direction: row.direction,
        deal_type: row.deal_type,
        with_partners: row.with_partners != 0,
        location: row.location_id,
        substatus: row.substatus,
        percent: row.percent,
        value: Money::new(row.value_minor, row.currency),
        close_date: row.close_date,
        crm_id: row.crm_id,
        created_at: row.created_at,
        expires_at: row.expires_at,
        vendor: row.vendor_substatus,
        vendor_crm_id: row.vendor_crm_id,
        is_favorite: row.favorites != 0,
        deal,
    }
}

// ---- counts -------------------------------------------------------------------------------------

/// How many referrals are behind a tab or a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub referrals: usize,
    /// There are more, or there may be: they were not counted to the end.
    pub or_more: bool,
}

impl Count {
    /// Whether there is none for certain.
    pub const fn is_none(self) -> bool {
        self.referrals == 0 && !self.or_more
    }

    /// As it is where no more are counted.
    fn up_to(self, most: usize) -> Self {
        Self { referrals: self.referrals.min(most), or_more: self.or_more || self.referrals > most }
    }
}

impl std::ops::Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { referrals: self.referrals + other.referrals, or_more: self.or_more || other.or_more }
    }
}

/// How many referrals are behind each tab of a view and behind each group of its own tab; and where a
/// search finds so many of its tab and group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    tabs: Vec<(Tab, Option<Group>, Count)>,
    parts: Vec<(Option<Part>, Count)>,
    /// As far as a tab is counted; none: to its end.
    most: Option<usize>,
}

impl Counts {
    /// Of one tab, in one group or all. Groups of other tabs than the view's own may not be counted.
    pub fn of(&self, tab: Tab, group: Option<Group>) -> Count {
        let counted =
            |(t, g, _): &&(Tab, Option<Group>, Count)| *t == tab && (group.is_none() || *g == group);
        let all = self.tabs.iter().filter(counted).map(|(.., count)| *count);
        let all = all.fold(Count::default(), |a, b| a + b);
        // The groups of the view's own tab are counted one by one, other tabs as a whole.
        self.most.map_or(all, |most| all.up_to(most))
    }

    fn add(&mut self, counted: &Counted, count: Count) {
        match counted.part {
            None => self.tabs.push((counted.tab, counted.group, count)),
            Some(part) => self.parts.push((part, count)),
        }
    }

    /// What a search finds in a part of the deals or anywhere in them; none where nothing is looked for.
    pub fn in_part(&self, part: Option<Part>) -> Option<Count> {
        self.parts.iter().find(|(other, _)| *other == part).map(|(_, count)| *count)
    }
}

/// As far as what is looked up is counted.
const COUNTED: i64 = 1_000;
/// Where a company has more than so many referrals, that would take longer than all else of a page:
/// there it is counted less far.
const MANY: i64 = 20_000;
const COUNTED_OF_MANY: i64 = 50;
/// As far as what a search finds elsewhere is counted: that comes on top of all else.
const COUNTED_OF_PART: i64 = 100;
const COUNTED_OF_PART_OF_MANY: i64 = 20;
/// In place of a group's status.
const ALL: &str = "";

/// What is counted with a query of its own.
struct Counted {
    tab: Tab,
    /// None: all of them.
    group: Option<Group>,
    /// Another one than the view's own: None in it is anywhere in the deals.
    part: Option<Option<Part>>,
    question: Match,
}

/// What a view asks for, of each tab and of the groups of its own, and in each part of the deals where
/// it searches them, in one query.
pub async fn counts(
    connection: &mut Connection,
    asker: Asker<'_>,
    view: &View,
    named: &Named,
) -> Result<Counts> {
    if view.is_whole() && asker.viewer.sees_all() {
        return counts_of_all(connection, asker).await;
    }
    let (in_vain, asked): (Vec<_>, Vec<_>) =
        counted(asker, view, named).partition(|each| each.question.is_nothing());
    let mut counts = Counts::default();
    for each in &in_vain {
        counts.add(each, Count::default());
    }
    let mut most_of_part = usize::MAX;
    if !asked.is_empty() {
        let mut sql = looked_up(Dialect::of(connection), asker, view, &asked);
        for row in sql.query().fetch_all(connection).await? {
            let each = asked.get(row.count("at")?).ok_or(StoreError::Unreadable("at"))?;
            let (referrals, most, is_cut) =
                (row.count("referrals")?, row.count("most")?, row.count("oldest")? > 0);
            counts.add(each, Count { referrals: referrals.min(most), or_more: is_cut || referrals > most });
            match each.part {
                None => counts.most = Some(most),
                Some(_) => most_of_part = most,
            }
        }
    }
    if view.is_searched() {
        let own = counts.of(view.tab, view.group);
        counts.parts.push((view.part, own.up_to(most_of_part)));
    }
    Ok(counts)
}

fn counted<'a>(asker: Asker<'a>, view: &'a View, named: &'a Named) -> impl Iterator<Item = Counted> {
    let of_tab = |tab: &Tab| -> Vec<_> {
        match *tab == view.tab {
            true => Group::ALL.iter().map(|group| (*tab, Some(*group), None)).collect(),
            false => vec![(*tab, None, None)],
        }
    };
    let others = [None].into_iter().chain(Part::ALL.iter().copied().map(Some));
    let others = others.filter(|part| view.is_searched() && *part != view.part);
    let others = others.map(|part| (view.tab, view.group, Some(part)));
    Tab::ALL.iter().flat_map(of_tab).chain(others).map(move |(tab, group, part)| {
        let there = View { tab, part: part.unwrap_or(view.part), ..view.clone() };
        Counted { tab, group, part, question: named.name(question(asker, &there, group)) }
    })
}

/// What comes is counted as it comes.
async fn counts_of_all(connection: &mut Connection, asker: Asker<'_>) -> Result<Counts> {
    let mut sql = Sql::new(
        "SELECT direction AS tab, status, CAST(SUM(referrals) AS BIGINT) AS referrals FROM referral_counts \
         WHERE org_id = ",
    );
    sql.bind(asker.viewer.org().as_str()).push(" GROUP BY direction, status UNION ALL SELECT ");
    sql.bind(Tab::Favorites.code()).push(" AS tab, r.status, COUNT(*) AS referrals FROM favorites f");
    sql.push(" JOIN referrals r ON r.id = f.referral_id WHERE f.user_id = ").bind(asker.user.as_str());
    sql.push(" AND ");
    asker.viewer.sees(&mut sql);
    sql.push(" GROUP BY r.status");
    let mut counts = Counts::default();
    for row in sql.query().fetch_all(connection).await? {
        let group = Group::of_status(&row.text("status")?).ok_or(StoreError::Unreadable("status"))?;
        let count = Count { referrals: row.count("referrals")?, or_more: false };
        counts.tabs.push((row.parsed("tab")?, Some(group), count));
    }
    Ok(counts)
}

/// Up to one more than the bound, by which a longer list is told.
fn looked_up(dialect: Dialect, asker: Asker<'_>, view: &View, asked: &[Counted]) -> Sql {
    let mut sql = Sql::new("WITH has AS (SELECT SUM(referrals) > ");
    sql.bind(MANY).push(" AS many FROM referral_counts WHERE org_id = ");
    sql.bind(asker.viewer.org().as_str()).push("), bound AS (SELECT CASE WHEN many THEN ");
    // Never less than the page shows.
    let of_many = i64::try_from(view.rows).unwrap_or(COUNTED).max(COUNTED_OF_MANY);
    sql.bind(of_many).push(" ELSE ").bind(COUNTED).push(" END AS most, CASE WHEN many THEN ");
    sql.bind(COUNTED_OF_PART_OF_MANY).push(" ELSE ").bind(COUNTED_OF_PART);
    sql.push(" END AS of_part, CASE WHEN many THEN ");
    // Those that somebody has marked are few.
    let shelf = view.tab.direction().map(|at| search::shelf(asker.viewer.org(), at));
    match &shelf {
        Some(_) => push_oldest(&mut sql),
        None => drop(sql.push("0")),
    }
    sql.push(" ELSE 0 END AS oldest FROM has)");
    if let (Some(shelf), Dialect::Sqlite) = (&shelf, dialect) {
        push_newest(&mut sql, shelf);
    }
    sql.push(" ");
    let marked = |sql: &mut Sql| {
        sql.push("(each.tab <> ").bind(Tab::Favorites.code()).push(" OR ");
        push_marked(sql, asker.viewer, asker.user);
        sql.push(")");
    };
    let push_all = |sql: &mut Sql, asked: Asked<'_>, oldest: &'static str| {
        sql.push("(SELECT 1 AS one");
        let blocks: Option<&dyn Fn(&mut Sql)> = Some(&marked);
        if asker.viewer.sees_all() && view.filters.are_words() {
            // The words say it all.
            push_counted(sql, dialect, asked, blocks, oldest);
        } else {
            let (also, reach) = (|sql: &mut Sql| push_spans(sql, asker, view), Reach::All(oldest));
            push_found(sql, dialect, &Found { viewer: asker.viewer, asked, also: &also, blocks, reach });
        }
    };
    match dialect {
        Dialect::Sqlite => {
            for (at, each) in (0_i64..).zip(asked) {
                let question = &each.question;
                let (bounds, bound, asked) = match each.part {
                    None => (
                        " AS at, (SELECT most FROM bound) AS most, 0 AS oldest",
                        "(SELECT most + 1 FROM bound)",
                        Asked::Question(question),
                    ),
                    Some(_) => (
                        " AS at, (SELECT of_part FROM bound) AS most, (SELECT oldest FROM bound) AS oldest",
                        "(SELECT of_part + 1 FROM bound)",
                        if shelf.is_some() { Asked::OfNewest(question) } else { Asked::Question(question) },
                    ),
                };
                sql.push(if at > 0 { " UNION ALL SELECT " } else { "SELECT " }).bind(at).push(bounds);
                push_all(sql.push(", COUNT(*) AS referrals FROM "), asked, "0");
                if each.part.is_some() {
                    // To the newest the index comes sooner from its end.
                    sql.push(" ORDER BY ").push(seq(dialect)).push(" DESC");
                }
                sql.push(" LIMIT ").push(bound).push(") AS found");
            }
        }
        // One query for all, since making plans takes as long as finding. Where a tab or group has
        // nothing at all, no block is asked.
        Dialect::Postgres => {
            sql.push("SELECT each.at, up_to.most, up_to.oldest, CASE WHEN each.tab = ");
            sql.bind(Tab::Favorites.code())
                .push(" OR EXISTS (SELECT 1 FROM referral_counts c WHERE c.org_id = ");
            sql.bind(asker.viewer.org().as_str()).push(" AND c.direction = each.tab AND (each.status = ");
            sql.bind(ALL)
                .push(" OR c.status = each.status) AND c.referrals > 0) THEN (SELECT COUNT(*) FROM ");
            push_all(&mut sql, Asked::Column("each.question"), "up_to.oldest");
            sql.push(" LIMIT up_to.most + 1) AS found) ELSE 0 END AS referrals FROM (VALUES ");
            for (at, each) in (0_i64..).zip(asked) {
                let status = each.group.map_or(ALL, Group::status);
                let values: [Value; 5] = [
                    at.into(),
                    each.tab.code().into(),
                    status.into(),
                    i64::from(each.part.is_some()).into(),
                    text(dialect, &each.question).into(),
                ];
                sql.row(values);
            }
            sql.push(") AS each (at, tab, status, of_part, question) CROSS JOIN LATERAL (");
            sql.push("SELECT most, CAST(0 AS BIGINT) AS oldest FROM bound WHERE each.of_part = 0");
            sql.push(" UNION ALL SELECT of_part, oldest FROM bound WHERE each.of_part <> 0) AS up_to");
        }
    }
    sql
}
