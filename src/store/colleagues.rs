//! The people of a company, for whoever manages them: listed by name, and one by one.
//!
//! A page is found by the person before or after it, as the deals' pages are; ten thousand people
//! cost what ten do. Whoever is of another company is not found.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;

use crate::domain::access::{Grant, Role};
use crate::domain::id::{OrgId, UserId};
use crate::domain::people::Standing;
use crate::domain::values::EmailAddress;

use super::people::grant_of;
use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Result, words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: UserId,
    pub name: String,
    pub email: EmailAddress,
    pub standing: Standing,
    pub created_at: DateTime<Utc>,
    /// To the minute; none: never.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// In the order of their granting.
    pub grants: Vec<Grant>,
}

/// Who is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In any scope.
    pub role: Option<Role>,
    pub standing: Option<Standing>,
    /// Nobody who was deactivated.
    pub may_sign_in: bool,
    /// Parts of names and addresses, all of which must be there.
    pub text: String,
}

/// Words of a search that are looked at.
const MOST_WORDS: usize = 5;

/// Which page is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    First,
    After(UserId),
    Before(UserId),
}

/// People by name, and whether the list goes on at either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub people: Vec<Colleague>,
    pub has_before: bool,
    pub has_after: bool,
}

macro_rules! standing {
    () => {
        "CASE WHEN u.deactivated_at IS NOT NULL THEN 'deactivated' WHEN u.password_hash IS NULL THEN 'invited' \
         ELSE 'active' END"
    };
}

/// A page of a company's people. At a page found by a person there is somebody on that person's
/// side: the very person.
pub async fn page(
    connection: &mut Connection,
    org: &OrgId,
    filter: &Filter,
    from: &From,
    rows: usize,
) -> Result<Page> {
    let mut sql = Sql::new(concat!(
        "SELECT u.id, u.name, u.email, u.standing, u.created_at, u.last_seen_at, g.role, g.location_id FROM \
         (SELECT u.id, u.name, u.name_key, u.email, ",
        standing!(),
        " AS standing, u.created_at, u.last_seen_at FROM users u WHERE "
    ));
    fits(&mut sql, org, filter);
    if let Some(standing) = filter.standing {
        sql.push(concat!(" AND ", standing!(), " = ")).bind(standing.code());
    }
    let backwards = matches!(from, From::Before(_));
    if let From::After(id) | From::Before(id) = from {
        sql.push(if backwards { " AND (u.name_key, u.id) < " } else { " AND (u.name_key, u.id) > " });
        sql.push("(SELECT p.name_key, p.id FROM users p WHERE p.id = ").bind(id.as_str());
        sql.push(" AND p.org_id = ").bind(org.as_str()).push(")");
    }
    sql.push(if backwards { " ORDER BY u.name_key DESC, u.id DESC" } else { " ORDER BY u.name_key, u.id" });
    // One more than wanted tells whether there are more.
    sql.limit(rows.saturating_add(1));
    sql.push(") u LEFT JOIN grants g ON g.user_id = u.id");
    sql.push(if backwards {
        " ORDER BY u.name_key DESC, u.id DESC, g.id"
    } else {
        " ORDER BY u.name_key, u.id, g.id"
    });
    let mut people = folded(&sql.query().fetch_all(connection).await?)?;
    let more = people.len() > rows;
    people.truncate(rows);
    if backwards {
        people.reverse();
    }
    let (has_before, has_after) = match from {
        From::First => (false, more),
        From::After(_) => (true, more),
        From::Before(_) => (more, true),
    };
    Ok(Page { people, has_before, has_after })
}

/// Of the company, with the role, and with the words of the text. The standing is the caller's.
fn fits(sql: &mut Sql, org: &OrgId, filter: &Filter) {
    sql.push("u.org_id = ").bind(org.as_str());
    if let Some(role) = filter.role {
        sql.push(" AND EXISTS (SELECT 1 FROM grants has WHERE has.user_id = u.id AND has.role = ");
        sql.bind(role.code()).push(")");
    }
    if filter.may_sign_in {
        sql.push(" AND u.deactivated_at IS NULL");
    }
    // Letters and digits alone: nothing in them means something to LIKE.
    for word in words(&filter.text).into_iter().take(MOST_WORDS) {
        let pattern = format!("%{word}%");
        sql.push(" AND (u.name_key LIKE ").bind(pattern.as_str());
        sql.push(" OR u.email_key LIKE ").bind(pattern).push(")");
    }
}

/// Folds the rows of several people, a row for each grant, one with NULLs when there is none.
fn folded(rows: &[AnyRow]) -> Result<Vec<Colleague>> {
    let mut people: Vec<Colleague> = Vec::new();
    for row in rows {
        let id = UserId::new(row.text("id")?);
        let grant = grant_of(row)?;
        match people.last_mut().filter(|last| last.id == id) {
            Some(last) => last.grants.extend(grant),
            None => people.push(Colleague {
                id,
                name: row.text("name")?,
                email: row.email("email")?,
                standing: row.parsed("standing")?,
                created_at: row.time("created_at")?,
                last_seen_at: row.maybe_time("last_seen_at")?,
                grants: grant.into_iter().collect(),
            }),
        }
    }
    Ok(people)
}

/// How many people there are in each standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Standing, usize)>);

impl Counts {
    /// In one standing or all.
    pub fn of(&self, standing: Option<Standing>) -> usize {
        let counted = |(one, _): &&(Standing, usize)| standing.is_none_or(|standing| *one == standing);
        self.0.iter().filter(counted).map(|(_, count)| count).sum()
    }
}

/// Of those who fit the filter in whatever standing.
pub async fn counts(connection: &mut Connection, org: &OrgId, filter: &Filter) -> Result<Counts> {
    let mut sql =
        Sql::new(concat!("SELECT ", standing!(), " AS standing, COUNT(*) AS people FROM users u WHERE "));
    fits(&mut sql, org, filter);
    sql.push(concat!(" GROUP BY ", standing!()));
    let rows = sql.query().fetch_all(connection).await?;
    let count = |row: &AnyRow| Ok((row.parsed("standing")?, row.count("people")?));
    Ok(Counts(rows.iter().map(count).collect::<Result<_>>()?))
}

/// One person, with what the rules of management want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub colleague: Colleague,
    /// Others of the company who are active and give roles.
    pub other_admins: usize,
    /// The hash of the link by which they may choose a password, and until when.
    pub link: Option<(String, DateTime<Utc>)>,
}

/// None when the company has no such person.
pub async fn one(connection: &mut Connection, org: &OrgId, id: &UserId) -> Result<Option<Person>> {
    // The others are counted once, not for each grant: nothing in there is of the row.
    let sql = concat!(
        "SELECT u.id, u.name, u.email, ",
        standing!(),
        " AS standing, u.created_at, u.last_seen_at, g.role, g.location_id, l.token_hash, l.expires_at, \
         (SELECT COUNT(*) FROM users o WHERE o.org_id = $3 AND o.id <> $2 AND o.deactivated_at IS NULL \
         AND o.password_hash IS NOT NULL AND o.id IN (SELECT a.user_id FROM grants a WHERE a.role = $1)) \
         AS other_admins FROM users u LEFT JOIN sign_in_links l ON l.user_id = u.id \
         LEFT JOIN grants g ON g.user_id = u.id WHERE u.id = $2 AND u.org_id = $3 ORDER BY g.id"
    );
    let query = sqlx::query(sql).bind(Role::AccountAdmin.code()).bind(id.as_str()).bind(org.as_str());
    let rows = query.fetch_all(connection).await?;
    let (Some(row), Some(colleague)) = (rows.first(), folded(&rows)?.pop()) else { return Ok(None) };
    let link = row.maybe_text("token_hash")?.zip(row.maybe_time("expires_at")?);
    Ok(Some(Person { colleague, other_admins: row.count("other_admins")?, link }))
}
