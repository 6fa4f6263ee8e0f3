//! Pages of referrals, newest first, and the counts of their tabs.
//!
//! A page is found by the key of the row before or after it, so that the last page of a million
//! costs what the first does, and a deal that comes in between shifts nothing.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::any::AnyRow;

use crate::domain::deal::{DealType, Direction};
use crate::domain::id::{EngagementId, LocationId, ReferralId};
use crate::domain::values::{CountryCode, Money};

use super::row::{Columns, limit};
use super::sql::Sql;
use super::{Connection, Result, StoreError, Viewer};

/// The chips of SPEC §10.2: by status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    Inbox,
    Active,
    Archive,
}

impl Group {
    pub const ALL: [Self; 3] = [Self::Inbox, Self::Active, Self::Archive];

    /// The status of SPEC §6.1 that it stands for.
    pub const fn status(self) -> &'static str {
        match self {
            Self::Inbox => "new",
            Self::Active => "active",
            Self::Archive => "closed",
        }
    }
}

impl FromStr for Group {
    type Err = ();

    fn from_str(status: &str) -> std::result::Result<Self, ()> {
        Self::ALL.into_iter().find(|group| group.status() == status).ok_or(())
    }
}

/// Where a referral stands in the list; milliseconds are all of its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub created_at: DateTime<Utc>,
    pub id: ReferralId,
}

/// Which page is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Newest,
    /// What comes after a row in the list.
    OlderThan(Key),
    /// What comes right before a row in the list.
    NewerThan(Key),
}

/// A row of a list: no more than a list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: ReferralId,
    pub engagement: EngagementId,
    pub name: String,
    pub customer_name: String,
    pub customer_country: CountryCode,
    pub direction: Direction,
    pub deal_type: DealType,
    pub with_partners: bool,
    pub location: Option<LocationId>,
    /// Status and substatus of SPEC §6.1.
    pub status: String,
    pub substatus: String,
    /// Chance of winning; none before an answer.
    pub percent: Option<u8>,
    pub value: Money,
    pub close_date: NaiveDate,
    pub crm_id: Option<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    /// The substatus of the vendor's referral in the engagement; none when it holds none.
    pub vendor_substatus: Option<String>,
}

impl Line {
    pub fn key(&self) -> Key {
        Key { created_at: self.created_at, id: self.id.clone() }
    }
}

/// Rows, newest first, and whether the list goes on at either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub lines: Vec<Line>,
    pub has_newer: bool,
    pub has_older: bool,
}

/// A page of one direction's referrals, of one group or all. At a page found by a key there is
/// something on the key's side: the row of the key itself.
pub async fn page(
    connection: &mut Connection,
    viewer: &Viewer,
    direction: Direction,
    group: Option<Group>,
    from: &From,
    rows: usize,
) -> Result<Page> {
    let mut sql = Sql::new(
        "SELECT r.id, r.engagement_id, r.name, r.customer_name, r.customer_country, r.direction, r.deal_type, \
         r.with_partners, r.location_id, r.status, r.substatus, r.percent, r.value_minor, r.currency, \
         r.close_date, r.crm_id, r.created_at, r.expires_at, v.substatus AS vendor_substatus FROM referrals r \
         LEFT JOIN referrals v ON v.engagement_id = r.engagement_id AND v.party = 'vendor' WHERE ",
    );
    viewer.sees(&mut sql);
    sql.push(" AND r.direction = ").bind(direction.code());
    if let Some(group) = group {
        sql.push(" AND r.status = ").bind(group.status());
    }
    match from {
        From::Newest => {}
        From::OlderThan(key) => beyond(&mut sql, " AND (r.created_at, r.id) < (", key),
        From::NewerThan(key) => beyond(&mut sql, " AND (r.created_at, r.id) > (", key),
    }
    let backwards = matches!(from, From::NewerThan(_));
    sql.push(if backwards {
        " ORDER BY r.created_at, r.id"
    } else {
        " ORDER BY r.created_at DESC, r.id DESC"
    });
    // One more than wanted tells whether there are more.
    sql.push(" LIMIT ").bind(limit(rows.saturating_add(1)));
    let found = sql.query().fetch_all(connection).await?;
    let more = found.len() > rows;
    let mut lines: Vec<Line> = found.iter().take(rows).map(line).collect::<Result<_>>()?;
    if backwards {
        lines.reverse();
    }
    let (has_newer, has_older) = match from {
        From::Newest => (false, more),
        From::OlderThan(_) => (true, more),
        From::NewerThan(_) => (more, true),
    };
    Ok(Page { lines, has_newer, has_older })
}

fn beyond(sql: &mut Sql, comparison: &'static str, key: &Key) {
    sql.push(comparison).bind(key.created_at.timestamp_millis()).push(", ").bind(key.id.as_str()).push(")");
}

fn line(row: &AnyRow) -> Result<Line> {
    let percent = row.maybe_number("percent")?.map(u8::try_from).transpose();
    Ok(Line {
        id: ReferralId::new(row.text("id")?),
        engagement: EngagementId::new(row.text("engagement_id")?),
        name: row.text("name")?,
        customer_name: row.text("customer_name")?,
        customer_country: row.parsed("customer_country")?,
        direction: row.parsed("direction")?,
        deal_type: row.parsed("deal_type")?,
        with_partners: row.flag("with_partners")?,
        location: row.maybe_text("location_id")?.map(LocationId::new),
        status: row.text("status")?,
        substatus: row.text("substatus")?,
        percent: percent.map_err(|_| StoreError::Unreadable("referrals.percent"))?,
        value: Money::new(row.number("value_minor")?, row.parsed("currency")?),
        close_date: row.date("close_date")?,
        crm_id: row.maybe_text("crm_id")?,
        created_at: row.time("created_at")?,
        expires_at: row.maybe_time("expires_at")?,
        vendor_substatus: row.maybe_text("vendor_substatus")?,
    })
}

/// How many referrals a viewer sees behind each tab and chip.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Direction, Group, usize)>);

impl Counts {
    /// Of one direction, in one group or all.
    pub fn of(&self, direction: Direction, group: Option<Group>) -> usize {
        let counted =
            |(d, g, _): &&(Direction, Group, usize)| *d == direction && group.is_none_or(|group| *g == group);
        self.0.iter().filter(counted).map(|(_, _, count)| count).sum()
    }
}

/// All tabs and chips in one query.
pub async fn counts(connection: &mut Connection, viewer: &Viewer) -> Result<Counts> {
    let mut sql = Sql::new("SELECT r.direction, r.status, COUNT(*) AS referrals FROM referrals r WHERE ");
    viewer.sees(&mut sql);
    sql.push(" GROUP BY r.direction, r.status");
    let rows = sql.query().fetch_all(connection).await?;
    let count = |row: &AnyRow| Ok((row.parsed("direction")?, row.parsed("status")?, row.count("referrals")?));
    Ok(Counts(rows.iter().map(count).collect::<Result<_>>()?))
}
