//! Referrals, whole. The body is what counts; the columns of `referrals` and the rows of
//! `referral_team` are derived from it here, in one place, so that they cannot differ.

use chrono::{DateTime, Utc};

use crate::domain::deal::{Deal, Direction, State};
use crate::domain::id::{EngagementId, LocationId, ReferralId};
use crate::domain::person::Person;

use super::row::{Columns, document, limit};
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result, StoreError, Viewer};

/// To be called before the engagement's first referral is inserted.
pub async fn open_engagement(
    connection: &mut Connection,
    id: &EngagementId,
    now: DateTime<Utc>,
) -> Result<()> {
    let query = sqlx::query("INSERT INTO engagements (id, created_at) VALUES ($1, $2)");
    query.bind(id.as_str()).bind(now.timestamp_millis()).execute(connection).await?;
    Ok(())
}

/// Adds a referral with its body and team, in the version that the deal says.
pub async fn insert(connection: &mut Connection, deal: &Deal) -> Result<()> {
    insert_many(connection, &[deal]).await
}

const ROWS_A_STATEMENT: usize = MOST_BINDS / 24;

/// As [`insert`], for many at once.
pub async fn insert_many(connection: &mut Connection, deals: &[&Deal]) -> Result<()> {
    for chunk in deals.chunks(ROWS_A_STATEMENT) {
        insert_rows(connection, chunk).await?;
        insert_bodies(connection, chunk).await?;
        insert_teams(connection, chunk).await?;
    }
    Ok(())
}

async fn insert_rows(connection: &mut Connection, deals: &[&Deal]) -> Result<()> {
    let mut sql = Sql::new(
        "INSERT INTO referrals (id, engagement_id, org_id, party, direction, created_by, created_at",
    );
    for (at, deal) in deals.iter().enumerate() {
        let derived = derived(deal);
        if at == 0 {
            for (column, _) in &derived {
                sql.push(", ").push(column);
            }
            sql.push(") VALUES ");
        }
        sql.push(if at == 0 { "(" } else { ", (" }).bind_all([
            deal.id.as_str(),
            deal.engagement.as_str(),
            deal.org.as_str(),
            deal.party.code(),
            deal.direction.code(),
            deal.created_by.as_str(),
        ]);
        sql.push(", ").bind(deal.created_at.timestamp_millis());
        for (_, value) in derived {
            sql.push(", ").bind(value);
        }
        sql.push(")");
    }
    sql.query().execute(connection).await?;
    Ok(())
}

async fn insert_bodies(connection: &mut Connection, deals: &[&Deal]) -> Result<()> {
    let mut sql = Sql::new("INSERT INTO referral_bodies (referral_id, body) VALUES ");
    for (at, deal) in deals.iter().enumerate() {
        sql.push(if at == 0 { "(" } else { ", (" }).bind(deal.id.as_str()).push(", ");
        sql.bind(document(deal)?).push(")");
    }
    sql.query().execute(connection).await?;
    Ok(())
}

/// Saves a referral that was read in version `expected`; afterwards it has the next one. `Stale`
/// when it has been saved since, `NotFound` when its company holds none such. What a referral is
/// (its engagement, company, party, direction, author) never changes.
pub async fn save(connection: &mut Connection, deal: &mut Deal, expected: i64) -> Result<()> {
    let next = Deal { version: expected + 1, ..deal.clone() };
    let mut sql = Sql::new("UPDATE referrals SET ");
    for (at, (column, value)) in derived(&next).into_iter().enumerate() {
        sql.push(if at == 0 { "" } else { ", " }).push(column).push(" = ").bind(value);
    }
    sql.push(" WHERE id = ").bind(next.id.as_str());
    sql.push(" AND org_id = ").bind(next.org.as_str());
    sql.push(" AND version = ").bind(expected);
    if sql.query().execute(&mut *connection).await?.rows_affected() == 0 {
        return Err(why_not_saved(connection, &next).await?);
    }
    sqlx::query("UPDATE referral_bodies SET body = $1 WHERE referral_id = $2")
        .bind(document(&next)?)
        .bind(next.id.as_str())
        .execute(&mut *connection)
        .await?;
    let clear = sqlx::query("DELETE FROM referral_team WHERE referral_id = $1 AND org_id = $2");
    clear.bind(next.id.as_str()).bind(next.org.as_str()).execute(&mut *connection).await?;
    insert_teams(connection, &[&next]).await?;
    *deal = next;
    Ok(())
}

async fn why_not_saved(connection: &mut Connection, deal: &Deal) -> Result<StoreError> {
    let query = sqlx::query("SELECT 1 FROM referrals WHERE id = $1 AND org_id = $2");
    let found = query.bind(deal.id.as_str()).bind(deal.org.as_str()).fetch_optional(connection).await?;
    Ok(if found.is_some() { StoreError::Stale } else { StoreError::NotFound })
}

/// The columns that change with the deal.
fn derived(deal: &Deal) -> [(&'static str, Value); 17] {
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
        ("substatus", deal.state.substatus().into()),
        ("percent", deal.state.percent().map(i64::from).into()),
        ("name", details.name.as_str().into()),
        ("customer_name", deal.customer.name.as_str().into()),
        ("customer_country", deal.customer.country.code().into()),
        ("value_minor", details.value.minor().into()),
        ("currency", details.value.currency().code().into()),
        ("close_date", details.close_date.to_string().into()),
        ("crm_id", details.crm_id.as_deref().into()),
        ("updated_at", deal.updated_at.timestamp_millis().into()),
        ("expires_at", millis(expires_at)),
        ("closed_at", millis(closed_at)),
        ("version", deal.version.into()),
    ]
}

const MEMBERS_A_STATEMENT: usize = MOST_BINDS / 4;

async fn insert_teams(connection: &mut Connection, deals: &[&Deal]) -> Result<()> {
    let members = deals.iter().flat_map(|deal| (0_i64..).zip(&deal.team).map(move |member| (deal, member)));
    let members: Vec<_> = members.collect();
    for chunk in members.chunks(MEMBERS_A_STATEMENT) {
        let mut sql =
            Sql::new("INSERT INTO referral_team (referral_id, org_id, email_key, position) VALUES ");
        for (at, (deal, (position, member))) in chunk.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind(deal.id.as_str()).push(", ").bind(deal.org.as_str()).push(", ");
            sql.bind(member.email.key()).push(", ").bind(*position).push(")");
        }
        sql.query().execute(&mut *connection).await?;
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

/// As [`load`], in a transaction: nobody else changes the referral until it ends.
pub async fn load_for_update(connection: &mut Connection, viewer: &Viewer, id: &ReferralId) -> Result<Deal> {
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
    sql.push(" ORDER BY r.created_at DESC, r.id DESC LIMIT ").bind(limit(RECENT_DEALS));
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
