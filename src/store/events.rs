//! What happened to referrals: only added, never changed.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::Actor;
use crate::domain::deal::Deal;
use crate::domain::event::Event;
use crate::domain::id::{ReferralId, UserId};

use super::row::{Columns, document};
use super::sql::{MOST_BINDS, Sql, Value};
use super::{Connection, Dialect, Result, Viewer, id};

/// Who did it, as the timeline is to call them for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doer {
    /// None: the clock.
    pub id: Option<UserId>,
    pub name: String,
}

impl Doer {
    pub fn of(actor: &Actor) -> Self {
        Self { id: Some(actor.user.clone()), name: actor.name.clone() }
    }
}

/// An entry of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Sorts in the order of writing.
    pub id: String,
    pub at: DateTime<Utc>,
    pub doer: Doer,
    pub event: Event,
}

/// Something that happened, to be added.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    pub deal: &'a Deal,
    pub doer: &'a Doer,
    pub event: &'a Event,
    pub at: DateTime<Utc>,
}

/// Adds what happened to a deal, in the transaction that changed it.
pub async fn append(
    connection: &mut Connection,
    deal: &Deal,
    doer: &Doer,
    event: &Event,
    at: DateTime<Utc>,
) -> Result<()> {
    append_many(connection, &[Happened { deal, doer, event, at }]).await
}

const ROWS_A_STATEMENT: usize = MOST_BINDS / 9;

/// As [`append`], for many at once. The order is that of the timelines.
pub async fn append_many(connection: &mut Connection, happened: &[Happened<'_>]) -> Result<()> {
    Entries::new(Dialect::of(connection), happened)?.append(connection).await
}

/// What happened, ready to be added, made without a connection.
#[derive(Default)]
pub struct Entries(Vec<Sql>);

impl Entries {
    /// In the order of the timelines.
    pub fn new(dialect: Dialect, happened: &[Happened<'_>]) -> Result<Self> {
        let chunks = happened.chunks(ROWS_A_STATEMENT).map(|chunk| entries(dialect, chunk));
        Ok(Self(chunks.collect::<Result<_>>()?))
    }

    pub async fn append(self, connection: &mut Connection) -> Result<()> {
        for mut sql in self.0 {
            sql.query().execute(&mut *connection).await?;
        }
        Ok(())
    }
}

fn entries(dialect: Dialect, happened: &[Happened<'_>]) -> Result<Sql> {
    let mut sql = Sql::of_rows(
        dialect,
        "INSERT INTO events (id, engagement_id, referral_id, org_id, at, actor_id, actor_name, kind, body) \
         VALUES ",
    );
    for Happened { deal, doer, event, at } in happened {
        let values: [Value; 9] = [
            id::fresh().into(),
            deal.engagement.as_str().into(),
            deal.id.as_str().into(),
            deal.org.as_str().into(),
            at.timestamp_millis().into(),
            doer.id.as_ref().map(UserId::as_str).into(),
            doer.name.as_str().into(),
            event.kind().into(),
            document(event)?.into(),
        ];
        sql.row(values);
    }
    Ok(sql)
}

/// The timeline of a referral that the viewer sees, newest first; `before` is the id of the last
/// entry of the page above.
pub async fn list(
    connection: &mut Connection,
    viewer: &Viewer,
    referral: &ReferralId,
    before: Option<&str>,
    most: usize,
) -> Result<Vec<Logged>> {
    let mut sql = Sql::new(
        "SELECT e.id, e.at, e.actor_id, e.actor_name, e.body FROM events e \
         JOIN referrals r ON r.id = e.referral_id AND r.org_id = e.org_id WHERE e.referral_id = ",
    );
    sql.bind(referral.as_str()).push(" AND ");
    viewer.sees(&mut sql);
    if let Some(before) = before {
        sql.push(" AND e.id < ").bind(before);
    }
    sql.push(" ORDER BY e.id DESC").limit(most);
    sql.query().fetch_all(connection).await?.iter().map(logged).collect()
}

fn logged(row: &AnyRow) -> Result<Logged> {
    Ok(Logged {
        id: row.text("id")?,
        at: row.time("at")?,
        doer: Doer { id: row.maybe_text("actor_id")?.map(UserId::new), name: row.text("actor_name")? },
        event: row.document("body")?,
    })
}
