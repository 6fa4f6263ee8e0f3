//! Referrals, whole. The body is what counts; the columns of `referrals`, the rows of `referral_team`
//! and the words by which it is found are derived from it here, in one place, so that they cannot
//! differ.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::deal::{Deal, Direction, Party, State, Substatus};
use crate::domain::id::{EngagementId, LocationId, ReferralId};
use crate::domain::person::Person;
use crate::domain::view::Amount;

use super::insertion::{self, Insertion, Vendors};
use super::row::{Columns, document};
use super::search::{OfVendor, words_of};
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result, StoreError, Viewer, favorites, fold};

/// To be called before the engagement's first referral is inserted.
pub async fn open_engagement(
    connection: &mut Connection,
    id: &EngagementId,
    now: DateTime<Utc>,
) -> Result<()> {
    open_engagements(connection, &[(id.clone(), now)]).await
}

/// As [`open_engagement`], for many at once.
pub async fn open_engagements(
    connection: &mut Connection,
    opened: &[(EngagementId, DateTime<Utc>)],
) -> Result<()> {
    for chunk in opened.chunks(MOST_BINDS / 2) {
        let dialect = Dialect::of(connection);
        let mut sql = Sql::of_rows(dialect, "INSERT INTO engagements (id, created_at) VALUES ");
        for (id, at) in chunk {
            sql.row([Value::from(id.as_str()), at.timestamp_millis().into()]);
        }
        sql.query().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Adds a referral with its body and team, in the version that the deal says.
pub async fn insert(connection: &mut Connection, deal: &Deal) -> Result<()> {
    insert_many(connection, &[deal]).await
}

/// As [`insert`], for many at once: in their order, unless referrals of other companies stand
/// between. All of an engagement belong into one call, or the vendor's comes last.
pub async fn insert_many(connection: &mut Connection, deals: &[&Deal]) -> Result<()> {
    let vendors = vendors_of(connection, deals).await?;
    Insertion::new(Dialect::of(connection), deals, &vendors)?.run(connection).await?;
    tell_earlier(connection, deals).await
}

/// Of those that are inserted, and of those that joined an engagement which there was.
async fn vendors_of(connection: &mut Connection, deals: &[&Deal]) -> Result<Vendors> {
    let mut vendors = insertion::vendors_among(deals);
    let joined: Vec<_> = deals
        .iter()
        .filter(|deal| deal.party == Party::Partner && !vendors.contains_key(&deal.engagement))
        .collect();
    for chunk in joined.chunks(MOST_BINDS) {
        let mut sql = Sql::of_rows(
            Dialect::of(connection),
            "SELECT engagement_id, substatus, crm_id FROM referrals WHERE party = 'vendor' AND engagement_id IN (",
        );
        sql.bind_all(chunk.iter().map(|deal| deal.engagement.as_str())).push(")");
        for row in sql.query().fetch_all(&mut *connection).await? {
            let said = OfVendor::new(row.parsed("substatus")?, row.maybe_text("crm_id")?);
            vendors.insert(EngagementId::new(row.text("engagement_id")?), said);
        }
    }
    Ok(vendors)
}

/// Saves a referral that was read in version `expected`; afterwards it has the next one. `Stale`
/// when it has been saved since, `NotFound` when its company holds none such. What a referral is
/// (its engagement, company, party, direction, author) never changes.
pub async fn save(connection: &mut Connection, deal: &mut Deal, expected: i64) -> Result<()> {
    let next = Deal { version: expected + 1, ..deal.clone() };
    let mut sql = Sql::new("UPDATE referrals SET ");
    set_derived(&mut sql, &next);
    if next.party == Party::Vendor {
        sql.push(", vendor_substatus = ").bind(next.state.substatus().code());
    }
    sql.push(" WHERE id = ").bind(next.id.as_str());
    sql.push(" AND org_id = ").bind(next.org.as_str());
    sql.push(" AND version = ").bind(expected).push(" RETURNING seq, vendor_substatus, vendor_crm_id");
    let Some(row) = sql.query().fetch_optional(&mut *connection).await? else {
        return Err(why_not_saved(connection, &next).await?);
    };
    write_words(connection, row.number("seq")?, &next, of_vendor(&row)?.as_ref()).await?;
    sqlx::query("UPDATE referral_bodies SET body = $1 WHERE referral_id = $2")
        .bind(document(&next)?)
        .bind(next.id.as_str())
        .execute(&mut *connection)
        .await?;
    let clear = sqlx::query("DELETE FROM referral_team WHERE referral_id = $1 AND org_id = $2");
    clear.bind(next.id.as_str()).bind(next.org.as_str()).execute(&mut *connection).await?;
    insertion::insert_team(connection, &next).await?;
    if next.party == Party::Vendor {
        tell_others(connection, &next).await?;
    }
    *deal = next;
    Ok(())
}

/// What it says in a row.
fn of_vendor(row: &AnyRow) -> Result<Option<OfVendor>> {
    let substatus = row.maybe_parsed("vendor_substatus")?;
    let crm_id = row.maybe_text("vendor_crm_id")?;
    Ok(substatus.map(|substatus| OfVendor { substatus, crm_id }))
}

async fn write_words(
    connection: &mut Connection,
    seq: i64,
    deal: &Deal,
    of_vendor: Option<&OfVendor>,
) -> Result<()> {
    let marked_by = favorites::of(connection, &deal.id).await?;
    let (dialect, words) = (Dialect::of(connection), words_of(deal, of_vendor, &marked_by));
    let of_company: Vec<_> = dialect.looked_for(&words).map(|word| (&deal.org, word)).collect();
    for mut vocabulary in dialect.write_vocabulary(&of_company) {
        vocabulary.query().execute(&mut *connection).await?;
    }
    dialect.write_search([(seq, words)]).query().execute(connection).await?;
    Ok(())
}

/// What the vendors' referrals that were inserted say, to the other parties' rows which were there.
async fn tell_earlier(connection: &mut Connection, inserted: &[&Deal]) -> Result<()> {
    let vendors: Vec<_> = inserted.iter().filter(|deal| deal.party == Party::Vendor).collect();
    for chunk in vendors.chunks(MOST_BINDS) {
        let mut sql = Sql::of_rows(
            Dialect::of(connection),
            "SELECT DISTINCT engagement_id FROM referrals WHERE vendor_substatus IS NULL \
             AND engagement_id IN (",
        );
        sql.bind_all(chunk.iter().map(|deal| deal.engagement.as_str())).push(")");
        let mut behind = HashSet::new();
        for row in sql.query().fetch_all(&mut *connection).await? {
            behind.insert(row.text("engagement_id")?);
        }
        for deal in chunk.iter().filter(|deal| behind.contains(deal.engagement.as_str())) {
            tell_others(connection, deal).await?;
        }
    }
    Ok(())
}

/// What the vendor's referral says, to the other parties' rows that say something else.
async fn tell_others(connection: &mut Connection, vendors: &Deal) -> Result<()> {
    let said = OfVendor::said_by(vendors);
    let (substatus, crm_id) = (said.substatus.code(), said.crm_id.as_deref());
    let rows = sqlx::query(
        "SELECT r.seq, b.body FROM referrals r JOIN referral_bodies b ON b.referral_id = r.id \
         WHERE r.engagement_id = $1 AND r.party <> 'vendor' \
         AND (COALESCE(r.vendor_substatus, '') <> $2 OR COALESCE(r.vendor_crm_id, '') <> $3)",
    );
    let rows = rows.bind(vendors.engagement.as_str()).bind(substatus).bind(crm_id.unwrap_or_default());
    let rows = rows.fetch_all(&mut *connection).await?;
    for row in rows {
        let (seq, deal): (i64, Deal) = (row.number("seq")?, row.document("body")?);
        let update =
            sqlx::query("UPDATE referrals SET vendor_substatus = $1, vendor_crm_id = $2 WHERE seq = $3");
        update.bind(substatus).bind(crm_id).bind(seq).execute(&mut *connection).await?;
        write_words(connection, seq, &deal, Some(&said)).await?;
    }
    Ok(())
}

/// Derives the columns and words of a referral anew, after something besides the deal has changed
/// what they are made of. The caller holds the referral ([`load_for_update`]).
pub(super) async fn relist(connection: &mut Connection, id: &ReferralId) -> Result<()> {
    let row = sqlx::query(
        "SELECT r.seq, r.vendor_substatus, r.vendor_crm_id, b.body FROM referrals r \
         JOIN referral_bodies b ON b.referral_id = r.id WHERE r.id = $1",
    );
    let row = row.bind(id.as_str()).fetch_one(&mut *connection).await?;
    let (seq, deal): (i64, Deal) = (row.number("seq")?, row.document("body")?);
    write_derived(connection, seq, &deal).await?;
    write_words(connection, seq, &deal, of_vendor(&row)?.as_ref()).await
}

async fn write_derived(connection: &mut Connection, seq: i64, deal: &Deal) -> Result<()> {
    let mut sql = Sql::new("UPDATE referrals SET ");
    set_derived(&mut sql, deal);
    sql.push(" WHERE seq = ").bind(seq);
    sql.query().execute(connection).await?;
    Ok(())
}

fn set_derived(sql: &mut Sql, deal: &Deal) {
    for (at, (column, value)) in derived(deal).into_iter().enumerate() {
        sql.push(if at == 0 { "" } else { ", " }).push(column).push(" = ").bind(value);
    }
}

/// Lists so many of the referrals that a migration left for it; answers whether there may be more.
pub(super) async fn list_migrated(connection: &mut Connection, most: usize) -> Result<bool> {
    let mut sql = Sql::new("SELECT id FROM referrals WHERE listed = 0 ORDER BY seq");
    let rows = sql.limit(most).query().fetch_all(&mut *connection).await?;
    for row in &rows {
        let id = ReferralId::new(row.text("id")?);
        lock_engagement(connection, &id).await?;
        relist(connection, &id).await?;
    }
    Ok(rows.len() == most)
}

async fn why_not_saved(connection: &mut Connection, deal: &Deal) -> Result<StoreError> {
    let query = sqlx::query("SELECT 1 FROM referrals WHERE id = $1 AND org_id = $2");
    let found = query.bind(deal.id.as_str()).bind(deal.org.as_str()).fetch_optional(connection).await?;
    Ok(if found.is_some() { StoreError::Stale } else { StoreError::NotFound })
}

/// The columns that change with the deal.
pub(super) fn derived(deal: &Deal) -> [(&'static str, Value); 22] {
    let (expires_at, closed_at) = match &deal.state {
        State::New { expires_at } => (Some(*expires_at), None),
        State::Active { .. } => (None, None),
        State::Closed { at, .. } => (None, Some(*at)),
    };
    let millis = |time: Option<DateTime<Utc>>| Value::from(time.map(|time| time.timestamp_millis()));
    let details = &deal.details;
    [
        ("deal_type", deal.deal_type.code().into()),
        ("with_partners", i64::from(deal.with_partners).into()),
        ("location_id", deal.location.as_ref().map(LocationId::as_str).into()),
        ("status", deal.state.status().into()),
        ("substatus", deal.state.substatus().code().into()),
        ("substatus_rank", rank(deal.state.substatus()).into()),
        ("percent", deal.state.percent().map(i64::from).into()),
        ("name", details.name.as_str().into()),
        ("name_key", fold(&details.name).into()),
        ("customer_name", deal.customer.name.as_str().into()),
        ("customer_key", fold(&deal.customer.name).into()),
        ("customer_country", deal.customer.country.code().into()),
        ("value_minor", details.value.minor().into()),
        ("currency", details.value.currency().code().into()),
        ("value_rank", Amount::of(details.value).0.into()),
        ("close_date", details.close_date.to_string().into()),
        ("crm_id", details.crm_id.as_deref().into()),
        ("updated_at", deal.updated_at.timestamp_millis().into()),
        ("expires_at", millis(expires_at)),
        ("closed_at", millis(closed_at)),
        ("version", deal.version.into()),
        ("listed", 1.into()),
    ]
}

/// In the order in which lists sort by it.
fn rank(substatus: Substatus) -> i64 {
    let at = Substatus::ALL.iter().position(|other| *other == substatus);
    at.and_then(|at| i64::try_from(at).ok()).unwrap_or_default()
}

/// Makes the writers of a referral's engagement wait for each other. What the vendor's referral says
/// is written to all parties' rows ([`tell_others`]): who read one of them before would write what is
/// old by then, and who locked them in another order would wait for ever.
async fn lock_engagement(connection: &mut Connection, id: &ReferralId) -> Result<()> {
    let lock = Dialect::of(connection).for_update();
    // SQLite has only one writer.
    if !lock.is_empty() {
        let mut sql = Sql::new("SELECT id FROM engagements WHERE id = (SELECT engagement_id FROM referrals");
        sql.push(" WHERE id = ").bind(id.as_str()).push(")").push(lock);
        sql.query().fetch_optional(connection).await?;
    }
    Ok(())
}

const BODY: &str = "SELECT b.body FROM referrals r JOIN referral_bodies b ON b.referral_id = r.id WHERE ";

/// `NotFound` also when the viewer may not see it.
pub async fn load(connection: &mut Connection, viewer: &Viewer, id: &ReferralId) -> Result<Deal> {
    let mut sql = Sql::new(BODY);
    sql.push("r.id = ").bind(id.as_str()).push(" AND ");
    viewer.sees(&mut sql);
    sql.query().fetch_one(connection).await?.document("body")
}

/// As [`load`], in a transaction: nobody else changes the referral or those of the other parties
/// until it ends.
pub async fn load_for_update(connection: &mut Connection, viewer: &Viewer, id: &ReferralId) -> Result<Deal> {
    lock_engagement(connection, id).await?;
    let lock = Dialect::of(connection).for_update();
    let mut sql = Sql::new(BODY);
    sql.push("r.id = ").bind(id.as_str()).push(" AND ");
    viewer.sees(&mut sql);
    sql.push(lock).query().fetch_one(connection).await?.document("body")
}

/// The referrals of all other parties in the engagement of a referral that the viewer sees, the
/// vendor's first. They belong to other companies: what of them is shown is the domain's to say
/// (SPEC §6.4, §8).
pub async fn other_parties(
    connection: &mut Connection,
    viewer: &Viewer,
    id: &ReferralId,
) -> Result<Vec<Deal>> {
    let mut sql = Sql::new(
        "SELECT b.body FROM referrals r JOIN referrals other ON other.engagement_id = r.engagement_id \
         AND other.id <> r.id JOIN referral_bodies b ON b.referral_id = other.id WHERE ",
    );
    sql.push("r.id = ").bind(id.as_str()).push(" AND ");
    viewer.sees(&mut sql);
    sql.push(" ORDER BY CASE other.party WHEN 'vendor' THEN 0 WHEN 'creator' THEN 1 ELSE 2 END, other.id");
    sql.query().fetch_all(connection).await?.iter().map(|row| row.document("body")).collect()
}

/// Deals whose teams are looked through for [`recent_people`].
const RECENT_DEALS: usize = 20;

/// The people on the teams of the viewer's latest outbound deals, the latest first, each once
/// (F43).
pub async fn recent_people(connection: &mut Connection, viewer: &Viewer, most: usize) -> Result<Vec<Person>> {
    let mut sql = Sql::new(BODY);
    sql.push("r.direction = ").bind(Direction::Outbound.code()).push(" AND ");
    viewer.sees(&mut sql);
    sql.push(" ORDER BY r.seq DESC").limit(RECENT_DEALS);
    let mut people: Vec<Person> = Vec::new();
    for row in sql.query().fetch_all(connection).await? {
        for person in row.document::<Deal>("body")?.team {
            if !people.iter().any(|other| other.email == person.email) {
                people.push(person);
            }
        }
    }
    people.truncate(most);
    Ok(people)
}
