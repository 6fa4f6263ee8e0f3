//! People: their accounts, and what they may do as the domain's [`Actor`].

use std::fmt;

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::{Actor, Grant, Role, Scope};
use crate::domain::id::{LocationId, OrgId, UserId};
use crate::domain::values::EmailAddress;

use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Dialect, Result, StoreError, fold, id};

/// An account. Its address is unique over all companies, in whatever case it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub org: OrgId,
    pub email: EmailAddress,
    pub name: String,
    pub phone: String,
    pub title: String,
    /// None: cannot sign in with a password.
    pub password_hash: Option<PasswordHash>,
    /// A language tag such as `sv`.
    pub locale: String,
    pub theme: String,
    pub created_at: DateTime<Utc>,
    /// Since then the account opens nothing.
    pub deactivated_at: Option<DateTime<Utc>>,
}

impl User {
    /// A fresh account. Language and theme are the browser's until the person chooses.
    pub fn new(
        org: OrgId,
        email: EmailAddress,
        name: String,
        password_hash: Option<PasswordHash>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: UserId::new(id::fresh()),
            org,
            email,
            name,
            phone: String::new(),
            title: String::new(),
            password_hash,
            locale: String::new(),
            theme: String::new(),
            created_at: now,
            deactivated_at: None,
        }
    }
}

/// A PHC string. It stays out of logs.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// Somebody to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub name: String,
    pub email: EmailAddress,
}

macro_rules! users_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, org_id, email, name, phone, title, password_hash, locale, theme, created_at, \
             deactivated_at FROM users WHERE ",
            $condition
        )
    };
}

pub async fn insert(connection: &mut Connection, user: &User) -> Result<()> {
    sqlx::query(
        "INSERT INTO users (id, org_id, email, email_key, name, name_key, phone, title, password_hash, locale, \
         theme, created_at, deactivated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(user.id.as_str())
    .bind(user.org.as_str())
    .bind(user.email.as_str())
    .bind(user.email.key())
    .bind(user.name.as_str())
    .bind(fold(&user.name))
    .bind(user.phone.as_str())
    .bind(user.title.as_str())
    .bind(user.password_hash.as_ref().map(|hash| hash.0.as_str()))
    .bind(user.locale.as_str())
    .bind(user.theme.as_str())
    .bind(user.created_at.timestamp_millis())
    .bind(user.deactivated_at.map(|at| at.timestamp_millis()))
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn by_email(connection: &mut Connection, email: &EmailAddress) -> Result<Option<User>> {
    let query = sqlx::query(users_where!("email_key = $1")).bind(email.key());
    query.fetch_optional(connection).await?.map(|row| user(&row)).transpose()
}

pub async fn by_id(connection: &mut Connection, id: &UserId) -> Result<Option<User>> {
    let query = sqlx::query(users_where!("id = $1")).bind(id.as_str());
    query.fetch_optional(connection).await?.map(|row| user(&row)).transpose()
}

/// As [`by_id`], in a transaction: nobody else changes the account until it ends.
pub async fn by_id_for_update(connection: &mut Connection, id: &UserId) -> Result<Option<User>> {
    let lock = Dialect::of(connection).for_update();
    let mut sql = Sql::new(users_where!("id = "));
    let query = sql.bind(id.as_str()).push(lock).query();
    query.fetch_optional(connection).await?.map(|row| user(&row)).transpose()
}

fn user(row: &AnyRow) -> Result<User> {
    Ok(User {
        id: UserId::new(row.text("id")?),
        org: OrgId::new(row.text("org_id")?),
        email: row.email("email")?,
        name: row.text("name")?,
        phone: row.text("phone")?,
        title: row.text("title")?,
        password_hash: row.maybe_text("password_hash")?.map(PasswordHash),
        locale: row.text("locale")?,
        theme: row.text("theme")?,
        created_at: row.time("created_at")?,
        deactivated_at: row.maybe_time("deactivated_at")?,
    })
}

pub async fn set_password(connection: &mut Connection, id: &UserId, hash: &PasswordHash) -> Result<()> {
    let query = sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2");
    let done = query.bind(hash.0.as_str()).bind(id.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Language, theme, time zone and whether `/` leads to the search, as the person chose them; without a zone
/// theirs stays.
pub async fn set_preferences(
    connection: &mut Connection,
    id: &UserId,
    locale: &str,
    theme: &str,
    time_zone: Option<&str>,
    slash_key: bool,
) -> Result<()> {
    let query = sqlx::query(
        "UPDATE users SET locale = $1, theme = $2, time_zone = COALESCE($3, time_zone), slash_key = $4 \
         WHERE id = $5",
    );
    let query = query.bind(locale).bind(theme).bind(time_zone).bind(i64::from(slash_key)).bind(id.as_str());
    let done = query.execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// The list of deals as the person left it: an address's query.
pub async fn set_deals_view(connection: &mut Connection, id: &UserId, query: &str) -> Result<()> {
    let update = sqlx::query("UPDATE users SET deals_view = $1 WHERE id = $2");
    update.bind(query).bind(id.as_str()).execute(connection).await?;
    Ok(())
}

pub async fn rename(connection: &mut Connection, id: &UserId, name: &str) -> Result<()> {
    let query = sqlx::query("UPDATE users SET name = $1, name_key = $2 WHERE id = $3");
    let done = query.bind(name).bind(fold(name)).bind(id.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Notes when the person last sent a request.
pub async fn saw(connection: &mut Connection, id: &UserId, now: DateTime<Utc>) -> Result<()> {
    let query = sqlx::query("UPDATE users SET last_seen_at = $1 WHERE id = $2");
    query.bind(now.timestamp_millis()).bind(id.as_str()).execute(connection).await?;
    Ok(())
}

/// Fills in the keys of names that were stored before there were any: folding is not SQL's to do.
pub(super) async fn fill_name_keys(connection: &mut Connection) -> Result<()> {
    let query = sqlx::query("SELECT id, name FROM users WHERE name_key = ''");
    for row in query.fetch_all(&mut *connection).await? {
        let fill = sqlx::query("UPDATE users SET name_key = $1 WHERE id = $2");
        fill.bind(fold(&row.text("name")?)).bind(row.text("id")?).execute(&mut *connection).await?;
    }
    Ok(())
}

/// From `at` on the account opens nothing; open sessions end with their next request.
pub async fn deactivate(connection: &mut Connection, id: &UserId, at: DateTime<Utc>) -> Result<()> {
    let query = sqlx::query("UPDATE users SET deactivated_at = $1 WHERE id = $2");
    let done = query.bind(at.timestamp_millis()).bind(id.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Takes [`deactivate`] back.
pub async fn reactivate(connection: &mut Connection, id: &UserId) -> Result<()> {
    let query = sqlx::query("UPDATE users SET deactivated_at = NULL WHERE id = $1");
    let done = query.bind(id.as_str()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// `by` is none for the command line. `Duplicate` when the user has the role in that scope.
pub async fn grant(
    connection: &mut Connection,
    user: &UserId,
    grant: &Grant,
    by: Option<&UserId>,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO grants (id, user_id, role, location_id, granted_at, granted_by) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id::fresh())
    .bind(user.as_str())
    .bind(grant.role.code())
    .bind(location(&grant.scope))
    .bind(at.timestamp_millis())
    .bind(by.map(UserId::as_str))
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a role in one scope away. Nothing happens when the user does not have it.
pub async fn revoke(connection: &mut Connection, user: &UserId, grant: &Grant) -> Result<()> {
    sqlx::query("DELETE FROM grants WHERE user_id = $1 AND role = $2 AND COALESCE(location_id, '') = $3")
        .bind(user.as_str())
        .bind(grant.role.code())
        .bind(location(&grant.scope).unwrap_or_default())
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) fn location(scope: &Scope) -> Option<&str> {
    match scope {
        Scope::Company => None,
        Scope::Location(location) => Some(location.as_str()),
    }
}

/// The columns that [`actor_of`] reads: a row for each grant, one with NULLs when there is none.
macro_rules! actors_from {
    ($columns:literal, $from:literal) => {
        concat!(
            "SELECT ",
            $columns,
            "u.id AS user_id, u.org_id, u.email, u.name, o.kind AS org_kind, o.name AS org_name, \
             o.strict_locations, o.assessments_vetted, u.locale, u.theme, u.time_zone, u.slash_key, u.deals_view, \
             g.role, g.location_id FROM ",
            $from,
            " JOIN organizations o ON o.id = u.org_id LEFT JOIN grants g ON g.user_id = u.id "
        )
    };
}
pub(super) use actors_from;

/// What the rules want to know about a person. None when there is no such account or it was
/// deactivated.
pub async fn actor(connection: &mut Connection, id: &UserId) -> Result<Option<Actor>> {
    let sql =
        concat!(actors_from!("", "users u"), "WHERE u.id = $1 AND u.deactivated_at IS NULL ORDER BY g.id");
    let rows = sqlx::query(sql).bind(id.as_str()).fetch_all(connection).await?;
    actor_of(&rows)
}

/// Folds the rows of one person.
pub(super) fn actor_of(rows: &[AnyRow]) -> Result<Option<Actor>> {
    let Some(row) = rows.first() else { return Ok(None) };
    let grants = rows.iter().filter_map(|row| grant_of(row).transpose()).collect::<Result<_>>()?;
    Ok(Some(Actor {
        user: UserId::new(row.text("user_id")?),
        org: OrgId::new(row.text("org_id")?),
        org_kind: row.parsed("org_kind")?,
        email: row.email("email")?,
        name: row.text("name")?,
        grants,
        strict_locations: row.flag("strict_locations")?,
        assessments_vetted: row.flag("assessments_vetted")?,
    }))
}

/// The role and location of a row; none where the role is NULL.
pub(super) fn grant_of(row: &AnyRow) -> Result<Option<Grant>> {
    let Some(role) = row.maybe_parsed("role")? else { return Ok(None) };
    let location = row.maybe_text("location_id")?.map(LocationId::new);
    Ok(Some(Grant { role, scope: location.map_or(Scope::Company, Scope::Location) }))
}

/// The people of a company who have a role, in any scope, by name (F01).
pub async fn holders(connection: &mut Connection, org: &OrgId, role: Role) -> Result<Vec<Holder>> {
    let rows = sqlx::query(
        "SELECT u.name, u.email FROM users u WHERE u.org_id = $1 AND u.deactivated_at IS NULL \
         AND EXISTS (SELECT 1 FROM grants g WHERE g.user_id = u.id AND g.role = $2)",
    )
    .bind(org.as_str())
    .bind(role.code())
    .fetch_all(connection)
    .await?;
    let holder = |row: &AnyRow| Ok(Holder { name: row.text("name")?, email: row.email("email")? });
    let mut holders: Vec<_> = rows.iter().map(holder).collect::<Result<_>>()?;
    holders.sort_by_cached_key(|holder| fold(&holder.name));
    Ok(holders)
}
