//! Which referrals a person sees: the only place where that becomes SQL.
//!
//! The domain decides it ([`Visibility`]); every query for referrals goes through [`Viewer`], so
//! that a referral of another company, or one outside the person's scope, is not found rather than
//! refused. PostgreSQL and SQLite have the same condition.

use crate::domain::access::{Actor, Visibility};
use crate::domain::deal::Direction;
use crate::domain::id::{LocationId, OrgId, ReferralId};
use crate::domain::values::EmailAddress;

use super::row::Columns;
use super::search::{Match, Place};
use super::sql::Sql;
use super::{Connection, Result};

/// Who looks: the domain's answer for an actor, and the address by which teams name them.
#[derive(Clone, Debug)]
pub struct Viewer {
    visibility: Visibility,
    email_key: String,
}

impl Viewer {
    pub fn new(actor: &Actor, visibility: Visibility) -> Self {
        Self { visibility, email_key: actor.email.key() }
    }

    /// The condition that `r`, a row of `referrals`, is visible.
    pub(super) fn sees(&self, sql: &mut Sql) {
        let Visibility { org, all, locations, team_everywhere, team_locations } = &self.visibility;
        sql.push("r.org_id = ").bind(org.as_str());
        if *all {
            return;
        }
        sql.push(" AND (1 = 0");
        if !locations.is_empty() {
            sql.push(" OR ");
            within(sql, locations);
        }
        if *team_everywhere || !team_locations.is_empty() {
            sql.push(" OR (EXISTS (SELECT 1 FROM referral_team t WHERE t.org_id = ").bind(org.as_str());
            sql.push(" AND t.email_key = ").bind(self.email_key.as_str());
            sql.push(" AND t.referral_id = r.id)");
            if !team_everywhere {
                sql.push(" AND ");
                within(sql, team_locations);
            }
            sql.push(")");
        }
        sql.push(")");
    }
}

impl Viewer {
    /// Sees every deal of the company, so that a list need not look for those in scope.
    pub(super) const fn sees_all(&self) -> bool {
        self.visibility.all
    }

    pub(super) const fn org(&self) -> &OrgId {
        &self.visibility.org
    }

    /// What the words of each visible referral of the company in these directions are like. It is there
    /// to find them: what counts is [`Self::sees`].
    pub(super) fn words(&self, directions: &[Direction]) -> Option<Match> {
        let Visibility { org, all, locations, team_everywhere, team_locations } = &self.visibility;
        if *all {
            return None;
        }
        let place = Place { org, directions };
        let at = |locations: &[LocationId]| -> Vec<Match> {
            locations.iter().map(|location| place.location(Some(location))).collect()
        };
        let mut choices = at(locations);
        let member = place.member(&self.email_key);
        if *team_everywhere {
            choices.push(member);
        } else if !team_locations.is_empty() {
            choices.push(Match::All(vec![member, Match::Any(at(team_locations))]));
        }
        // Who sees nothing finds nothing.
        Some(Match::Any(choices))
    }
}

fn within(sql: &mut Sql, locations: &[LocationId]) {
    sql.push("r.location_id IN (").bind_all(locations.iter().map(LocationId::as_str)).push(")");
}

/// All that is told of a referral to whoever asks why a colleague may not see it, and may perhaps not
/// see it either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DealFacts {
    pub location: Option<LocationId>,
    /// The colleague is on its team.
    pub on_team: bool,
}

/// The one question about a referral that no [`Viewer`] asks. None when the company holds no such
/// referral, whoever else may.
pub async fn deal_facts(
    connection: &mut Connection,
    org: &OrgId,
    referral: &ReferralId,
    colleague: &EmailAddress,
) -> Result<Option<DealFacts>> {
    let query = sqlx::query(
        "SELECT r.location_id, (SELECT COUNT(*) FROM referral_team t WHERE t.org_id = r.org_id \
         AND t.email_key = $1 AND t.referral_id = r.id) AS on_team FROM referrals r \
         WHERE r.id = $2 AND r.org_id = $3",
    );
    let query = query.bind(colleague.key()).bind(referral.as_str()).bind(org.as_str());
    let Some(row) = query.fetch_optional(connection).await? else { return Ok(None) };
    let location = row.maybe_text("location_id")?.map(LocationId::new);
    Ok(Some(DealFacts { location, on_team: row.flag("on_team")? }))
}
