//! Referrals on their way in: the statements that add them, made without a connection, so that a
//! thread can make the next while the last are run.

use std::collections::{HashMap, HashSet};

use crate::domain::deal::{Deal, Party, Substatus};
use crate::domain::id::EngagementId;

use super::deals::derived;
use super::row::{Columns, document};
use super::search::words_of;
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result};

/// What the vendor's referral of each engagement says.
pub(super) type Vendors = HashMap<EngagementId, Substatus>;

/// As far as the vendors' referrals are among these.
pub(super) fn vendors_among(deals: &[&Deal]) -> Vendors {
    let vendors = deals.iter().filter(|deal| deal.party == Party::Vendor);
    vendors.map(|deal| (deal.engagement.clone(), deal.state.substatus())).collect()
}

/// Referrals with their bodies, teams and words, ready to be added.
pub struct Insertion(Vec<Chunk>);

/// Words that earlier statements of a load have written.
#[derive(Debug, Default)]
pub struct Written(HashSet<String>);

/// What referrals are found by, which waits until there is much: SQLite's index of words merges what
/// it holds with what it held whenever another statement of many rows begins.
#[derive(Debug, Default)]
pub struct Index(Vec<(i64, String)>);

struct Chunk {
    rows: Sql,
    /// By the referrals' ids.
    words: HashMap<String, String>,
    vocabulary: Vec<Sql>,
    bodies: Sql,
    teams: Option<Sql>,
}

/// A row has 30 values; so do the teams that come with it, unless they are very large.
const ROWS_A_STATEMENT: usize = MOST_BINDS / 30;

impl Insertion {
    /// Of engagements whose referrals are all among these.
    pub fn of_whole_engagements(dialect: Dialect, deals: &[&Deal], written: &mut Written) -> Result<Self> {
        Self::after(dialect, deals, &vendors_among(deals), written)
    }

    pub(super) fn new(dialect: Dialect, deals: &[&Deal], vendors: &Vendors) -> Result<Self> {
        Self::after(dialect, deals, vendors, &mut Written::default())
    }

    fn after(dialect: Dialect, deals: &[&Deal], vendors: &Vendors, written: &mut Written) -> Result<Self> {
        let chunks = deals.chunks(ROWS_A_STATEMENT).map(|deals| Chunk::new(dialect, deals, vendors, written));
        Ok(Self(chunks.collect::<Result<_>>()?))
    }

    /// To be called after the engagements were opened. The referrals are not found before their
    /// words were written as well.
    pub async fn run(self, connection: &mut Connection, index: &mut Index) -> Result<()> {
        for Chunk { mut rows, mut words, vocabulary, mut bodies, teams } in self.0 {
            for row in rows.query().fetch_all(&mut *connection).await? {
                if let Some(words) = words.remove(&row.text("id")?) {
                    index.0.push((row.number("seq")?, words));
                }
            }
            for mut vocabulary in vocabulary {
                vocabulary.query().execute(&mut *connection).await?;
            }
            bodies.query().execute(&mut *connection).await?;
            if let Some(mut teams) = teams {
                teams.query().execute(&mut *connection).await?;
            }
        }
        Ok(())
    }
}

impl Index {
    /// Two binds each, about as many as a statement of SQLite may have.
    const MUCH: usize = 15_000;

    /// Once there is much.
    pub async fn write_much(&mut self, connection: &mut Connection) -> Result<()> {
        if self.0.len() < Self::MUCH { Ok(()) } else { self.write(connection).await }
    }

    /// All that waits.
    pub async fn write(&mut self, connection: &mut Connection) -> Result<()> {
        let dialect = Dialect::of(connection);
        let mut waiting = std::mem::take(&mut self.0).into_iter().peekable();
        while waiting.peek().is_some() {
            let mut sql = dialect.write_search(waiting.by_ref().take(Self::MUCH));
            sql.query().execute(&mut *connection).await?;
        }
        Ok(())
    }
}

impl Chunk {
    fn new(dialect: Dialect, deals: &[&Deal], vendors: &Vendors, written: &mut Written) -> Result<Self> {
        let of = |deal: &Deal| vendors.get(&deal.engagement).copied();
        let words = deals.iter().map(|deal| (deal.id.as_str().to_owned(), words_of(deal, of(deal), &[])));
        let words: HashMap<String, String> = words.collect();
        let all = words.values().flat_map(|words| dialect.looked_for(words));
        let fresh = all.filter(|word| !written.0.contains(*word) && written.0.insert((*word).to_owned()));
        let mut fresh: Vec<_> = fresh.collect();
        // Who adds the same words at the same time waits, but not each for the other.
        fresh.sort_unstable();
        let vocabulary = dialect.write_vocabulary(&fresh);
        let mut bodies = Sql::of_rows(dialect, "INSERT INTO referral_bodies (referral_id, body) VALUES ");
        for deal in deals {
            bodies.row([deal.id.as_str().to_owned(), document(deal)?]);
        }
        Ok(Self { rows: rows(dialect, deals, of), vocabulary, words, bodies, teams: teams(dialect, deals) })
    }
}

fn rows(dialect: Dialect, deals: &[&Deal], of: impl Fn(&Deal) -> Option<Substatus>) -> Sql {
    let mut sql = Sql::of_rows(
        dialect,
        "INSERT INTO referrals (id, engagement_id, org_id, party, direction, created_by, created_at, \
         vendor_substatus",
    );
    for (at, deal) in deals.iter().enumerate() {
        let derived = derived(deal);
        if at == 0 {
            for (column, _) in &derived {
                sql.push(", ").push(column);
            }
            sql.push(") VALUES ");
        }
        let fixed: [Value; 8] = [
            deal.id.as_str().into(),
            deal.engagement.as_str().into(),
            deal.org.as_str().into(),
            deal.party.code().into(),
            deal.direction.code().into(),
            deal.created_by.as_str().into(),
            deal.created_at.timestamp_millis().into(),
            of(deal).map(Substatus::code).into(),
        ];
        sql.row(fixed.into_iter().chain(derived.into_iter().map(|(_, value)| value)));
    }
    sql.push(" RETURNING id, seq");
    sql
}

pub(super) async fn insert_team(connection: &mut Connection, deal: &Deal) -> Result<()> {
    if let Some(mut teams) = teams(Dialect::of(connection), &[deal]) {
        teams.query().execute(connection).await?;
    }
    Ok(())
}

/// None where nobody is on any of the teams.
fn teams(dialect: Dialect, deals: &[&Deal]) -> Option<Sql> {
    let mut sql =
        Sql::of_rows(dialect, "INSERT INTO referral_team (referral_id, org_id, email_key, position) VALUES ");
    let mut members =
        deals.iter().flat_map(|deal| (0_i64..).zip(&deal.team).map(move |member| (deal, member))).peekable();
    members.peek()?;
    for (deal, (position, member)) in members {
        let values: [Value; 4] =
            [deal.id.as_str().into(), deal.org.as_str().into(), member.email.key().into(), position.into()];
        sql.row(values);
    }
    Some(sql)
}
