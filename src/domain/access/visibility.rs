//! Which deals an actor sees, as a condition that `store` can put into a query. It is worked out of
//! the same table as [`may`](super::may), so that a list never shows what a page refuses.

use serde::{Deserialize, Serialize};

use super::matrix::{self, Reach};
use super::{Actor, Capability, DealScope};
use crate::domain::id::{LocationId, OrgId};
use crate::domain::programme::Programme;

/// Of the referrals that `org` holds, those for which any one of the four says yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visibility {
    pub org: OrgId,
    /// Every one, *Entire organization* included.
    pub all: bool,
    /// Those of these locations. Sorted, each once, as is `team_locations`.
    pub locations: Vec<LocationId>,
    /// Those on whose team the actor is.
    pub team_everywhere: bool,
    /// Those of these locations on whose team the actor is.
    pub team_locations: Vec<LocationId>,
}

impl Visibility {
    pub fn covers(&self, deal: DealScope<'_>) -> bool {
        let within = |locations: &[LocationId]| deal.location.is_some_and(|l| locations.contains(l));
        let by_team = || self.team_everywhere || within(&self.team_locations);
        &self.org == deal.org && (self.all || within(&self.locations) || (deal.on_team && by_team()))
    }
}

pub fn visibility(actor: &Actor, programme: &Programme) -> Visibility {
    let mut seen = Visibility {
        org: actor.org.clone(),
        all: false,
        locations: Vec::new(),
        team_everywhere: false,
        team_locations: Vec::new(),
    };
    for grant in actor.counting_grants() {
        let location = grant.location();
        let cell = matrix::cell(Capability::ViewDeal, grant.role, location.is_none());
        match cell.settle(programme, actor.strict_locations) {
            Reach::Never => {}
            Reach::Always => seen.all = true,
            Reach::Team => seen.team_everywhere = true,
            Reach::Location => seen.locations.extend(location.cloned()),
            Reach::LocationAndTeam => seen.team_locations.extend(location.cloned()),
        }
    }
    for locations in [&mut seen.locations, &mut seen.team_locations] {
        locations.sort();
        locations.dedup();
    }
    seen
}
