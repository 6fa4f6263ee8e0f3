//! Whether the button *New deal* is open, and if not, what is missing and who can mend it
//! (SPEC §3.4, F06). The same answer guards the wizard and the API.

use serde::{Deserialize, Serialize};

use super::access::{Actor, Capability, Denied, WhoCanHelp, may};
use super::deal::coded;
use super::programme::Programme;

/// How many of the company's own solutions are so far. The gate wants both of *one* solution, so
/// that the first two numbers only tell what to do next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateFacts {
    /// Published in the commercial marketplace.
    pub published: usize,
    /// In co-sell ready status.
    pub co_sell_ready: usize,
    pub ready_and_published: usize,
}

coded! {
    /// All must hold (SPEC §19 C15), and each is named while it does not; to the vendor's people the
    /// first one alone.
    GateCondition {
        Partner = "partner",
        /// The person may create deals.
        Role = "role",
        PublishedSolution = "published_solution",
        CoSellReady = "co_sell_ready",
    }
}

/// A condition that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    pub condition: GateCondition,
    pub who: WhoCanHelp,
}

/// What keeps this person from creating a deal; empty when nothing does.
pub fn new_deal_gate(actor: &Actor, facts: &GateFacts, programme: &Programme) -> Vec<Unmet> {
    let denied = may(actor, Capability::CreateDeal, None, programme).err();
    if denied == Some(Denied::PartnersOnly) {
        return vec![Unmet { condition: GateCondition::Partner, who: WhoCanHelp::Nobody }];
    }
    let role = denied
        .map(|denied| Unmet { condition: GateCondition::Role, who: denied.who_can_help(actor.org_kind) });
    let solution = |condition| Unmet { condition, who: WhoCanHelp::SolutionAdmin };
    role.into_iter().chain(missing_of_solutions(facts).map(solution)).collect()
}

/// Of a ready solution that is not published only the publishing is missing. Of a published one that
/// is not ready, the readiness: also when another, unpublished solution is ready.
fn missing_of_solutions(facts: &GateFacts) -> impl Iterator<Item = GateCondition> {
    let open = facts.ready_and_published > 0;
    let published = open || facts.published > 0;
    let ready = open || (facts.co_sell_ready > 0 && !published);
    let missing = [(published, GateCondition::PublishedSolution), (ready, GateCondition::CoSellReady)];
    missing.into_iter().filter(|(met, _)| !met).map(|(_, condition)| condition)
}

#[cfg(test)]
mod tests {
    use super::super::access::testing::{actor, everywhere};
    use super::super::access::{OrgKind, Role};
    use super::*;

    /// `solutions`: whether each of the company's own is published, and co-sell ready.
    fn missing(role: Option<Role>, solutions: &[(bool, bool)], programme: &Programme) -> Vec<&'static str> {
        let count = |is: fn(&(bool, bool)) -> bool| solutions.iter().filter(|one| is(one)).count();
        let facts = GateFacts {
            published: count(|(published, _)| *published),
            co_sell_ready: count(|(_, ready)| *ready),
            ready_and_published: count(|(published, ready)| *published && *ready),
        };
        let actor = actor(OrgKind::Partner, role.map(everywhere));
        let unmet = new_deal_gate(&actor, &facts, programme);
        unmet.iter().map(|unmet| unmet.condition.code()).collect()
    }

    #[test]
    fn f06_new_deal_is_open_only_with_all_three_and_names_each_that_is_missing() {
        let programme = Programme::default();
        // C15: admin role, published, co-sell ready. All, not any.
        let table = [
            (true, true, true, ""),
            (true, true, false, "co_sell_ready"),
            (true, false, true, "published_solution"),
            (true, false, false, "published_solution co_sell_ready"),
            (false, true, true, "role"),
            (false, true, false, "role co_sell_ready"),
            (false, false, true, "role published_solution"),
            (false, false, false, "role published_solution co_sell_ready"),
        ];
        for (admin, published, ready, expected) in table {
            let role = if admin { Role::ReferralsAdmin } else { Role::ReferralsUser };
            let found = missing(Some(role), &[(published, ready)], &programme);
            assert_eq!(found.join(" "), expected, "admin {admin}, published {published}, ready {ready}");
        }
    }

    #[test]
    fn f06_published_and_ready_must_be_the_same_solution() {
        let programme = Programme::default();
        let two = [(true, false), (false, true)];
        assert_eq!(missing(Some(Role::ReferralsAdmin), &two, &programme), ["co_sell_ready"]);
        let three = [(true, false), (false, true), (true, true)];
        assert!(missing(Some(Role::ReferralsAdmin), &three, &programme).is_empty());
    }

    #[test]
    fn f06_users_pass_where_the_programme_lets_them_create() {
        let programme = Programme { users_may_create: true, ..Programme::default() };
        assert!(missing(Some(Role::ReferralsUser), &[(true, true)], &programme).is_empty());
        assert_eq!(missing(Some(Role::ProfileAdmin), &[(true, true)], &programme), ["role"]);
        assert_eq!(missing(None, &[(true, true)], &programme), ["role"]);
    }

    #[test]
    fn f06_the_vendors_people_are_told_that_only_partners_create() {
        for role in [Role::VendorSeller, Role::ProgrammeManager] {
            let actor = actor(OrgKind::Vendor, [everywhere(role)]);
            let unmet = new_deal_gate(&actor, &GateFacts::default(), &Programme::default());
            assert_eq!(unmet, [Unmet { condition: GateCondition::Partner, who: WhoCanHelp::Nobody }]);
        }
    }

    #[test]
    fn f06_each_condition_says_who_can_help() {
        let nobody = actor(OrgKind::Partner, []);
        let unmet = new_deal_gate(&nobody, &GateFacts::default(), &Programme::default());
        let found: Vec<_> = unmet.iter().map(|unmet| (unmet.condition, unmet.who)).collect();
        assert_eq!(
            found,
            [
                (GateCondition::Role, WhoCanHelp::AccountAdmin),
                (GateCondition::PublishedSolution, WhoCanHelp::SolutionAdmin),
                (GateCondition::CoSellReady, WhoCanHelp::SolutionAdmin),
            ]
        );
    }
}
