//! How the things are called that lists name by id.

use std::collections::HashMap;

use super::row::Columns;
use super::sql::Sql;
use super::{Connection, Result};
use crate::domain::id::{LocationId, OrgId, SolutionId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub locations: HashMap<LocationId, String>,
    pub solutions: HashMap<SolutionId, String>,
}

/// Of a company's locations, where they are wanted, and of these solutions as far as the company may
/// know of them. One query at most.
pub async fn load(
    connection: &mut Connection,
    org: &OrgId,
    locations: bool,
    solutions: &[SolutionId],
) -> Result<Names> {
    let mut names = Names::default();
    if !locations && solutions.is_empty() {
        return Ok(names);
    }
    let mut sql = Sql::new("SELECT 'location' AS kind, id, name FROM locations WHERE org_id = ");
    sql.bind(org.as_str());
    if !solutions.is_empty() {
        sql.push(
            " UNION ALL SELECT 'solution' AS kind, id, name FROM solutions WHERE (published = 1 OR org_id = ",
        );
        sql.bind(org.as_str()).push(") AND id IN (");
        sql.bind_all(solutions.iter().map(SolutionId::as_str)).push(")");
    }
    for row in sql.query().fetch_all(connection).await? {
        let (id, name) = (row.text("id")?, row.text("name")?);
        match row.text("kind")?.as_str() {
            "location" => names.locations.insert(LocationId::new(id), name),
            _ => names.solutions.insert(SolutionId::new(id), name),
        };
    }
    Ok(names)
}
