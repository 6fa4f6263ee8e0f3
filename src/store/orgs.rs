//! Companies and their locations.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::OrgKind;
use crate::domain::id::{LocationId, OrgId};
use crate::domain::values::CountryCode;

use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Dialect, Result, fold};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    pub id: OrgId,
    pub kind: OrgKind,
    pub name: String,
    /// SPEC §19 C21.
    pub strict_locations: bool,
    /// F36.
    pub assessments_vetted: bool,
    pub created_at: DateTime<Utc>,
}

/// A registered site of a company (SPEC §1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    pub id: LocationId,
    pub org: OrgId,
    pub name: String,
    pub city: String,
    pub country: CountryCode,
    /// The location PartnerID.
    pub partner_id: String,
}

pub async fn insert(connection: &mut Connection, org: &Org) -> Result<()> {
    sqlx::query(
        "INSERT INTO organizations (id, kind, name, name_key, strict_locations, assessments_vetted, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(org.id.as_str())
    .bind(org.kind.code())
    .bind(org.name.as_str())
    .bind(fold(&org.name))
    .bind(i64::from(org.strict_locations))
    .bind(i64::from(org.assessments_vetted))
    .bind(org.created_at.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn insert_location(connection: &mut Connection, location: &Location) -> Result<()> {
    sqlx::query(
        "INSERT INTO locations (id, org_id, name, city, country, partner_id) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(location.id.as_str())
    .bind(location.org.as_str())
    .bind(location.name.as_str())
    .bind(location.city.as_str())
    .bind(location.country.code())
    .bind(location.partner_id.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

macro_rules! orgs_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, kind, name, strict_locations, assessments_vetted, created_at FROM organizations WHERE ",
            $condition
        )
    };
}

pub async fn by_id(connection: &mut Connection, id: &OrgId) -> Result<Option<Org>> {
    let query = sqlx::query(orgs_where!("id = $1")).bind(id.as_str());
    query.fetch_optional(connection).await?.map(|row| org(&row)).transpose()
}

/// Until the transaction ends nobody else changes who may do what in the company, or how they come in.
/// Comes before any row of its people: who held one and waited for the company would be waited for.
pub async fn lock(connection: &mut Connection, id: &OrgId) -> Result<()> {
    let mut sql = Sql::new("SELECT o.id FROM organizations o WHERE o.id = ");
    sql.bind(id.as_str()).push(Dialect::of(connection).for_no_key_update());
    sql.query().fetch_one(connection).await?;
    Ok(())
}

/// Without regard to case and diacritics; names are not unique.
pub async fn by_name(connection: &mut Connection, name: &str) -> Result<Vec<Org>> {
    let query = sqlx::query(orgs_where!("name_key = $1 ORDER BY id")).bind(fold(name));
    query.fetch_all(connection).await?.iter().map(org).collect()
}

/// Whether there is a company at all.
pub async fn any(connection: &mut Connection) -> Result<bool> {
    Ok(sqlx::query("SELECT 1 FROM organizations LIMIT 1").fetch_optional(connection).await?.is_some())
}

/// The host vendor; none before it was set up.
pub async fn vendor(connection: &mut Connection) -> Result<Option<Org>> {
    let query = sqlx::query(orgs_where!("kind = 'vendor' ORDER BY id LIMIT 1"));
    query.fetch_optional(connection).await?.map(|row| org(&row)).transpose()
}

fn org(row: &AnyRow) -> Result<Org> {
    Ok(Org {
        id: OrgId::new(row.text("id")?),
        kind: row.parsed("kind")?,
        name: row.text("name")?,
        strict_locations: row.flag("strict_locations")?,
        assessments_vetted: row.flag("assessments_vetted")?,
        created_at: row.time("created_at")?,
    })
}

/// A company's locations by name.
pub async fn locations(connection: &mut Connection, org: &OrgId) -> Result<Vec<Location>> {
    let query =
        sqlx::query("SELECT id, org_id, name, city, country, partner_id FROM locations WHERE org_id = $1");
    let rows = query.bind(org.as_str()).fetch_all(connection).await?;
    let mut locations: Vec<_> = rows.iter().map(location).collect::<Result<_>>()?;
    locations.sort_by_cached_key(|location| fold(&location.name));
    Ok(locations)
}

fn location(row: &AnyRow) -> Result<Location> {
    Ok(Location {
        id: LocationId::new(row.text("id")?),
        org: OrgId::new(row.text("org_id")?),
        name: row.text("name")?,
        city: row.text("city")?,
        country: row.parsed("country")?,
        partner_id: row.text("partner_id")?,
    })
}

/// The first text after all that begin with `key`, as bytes are compared.
pub(super) fn past(key: &str) -> String {
    format!("{key}{}", char::MAX)
}
