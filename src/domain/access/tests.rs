use chrono::DateTime;
use proptest::prelude::*;

use super::testing::{actor, at, everywhere};
use super::*;
use crate::domain::customer::{Address, Category, Customer};
use crate::domain::deal::{DealType, Details, Direction, Help, Party, PurchaseIntent, State};
use crate::domain::id::{EngagementId, ReferralId};
use crate::domain::people::{Standing, opens};
use crate::domain::person::Person;
use crate::domain::values::{Currency, Money};

/// SPEC §3.3 as text, to be compared with it by eye. The deal is at the location `here`; a grant for
/// a location is `in` when for `here` and `out` when for another one; `t` is on the team and `-` is
/// not. The programme is that of the defaults, but for a row that names its setting:
/// `+users` users may create deals (C1), `+strict` the company's strict locations (C21).
/// BPA, CSA, AA and none are on the team: it must not help them.
const TABLE: &str = "
                            RA-G  RA-L        RU-G        RU-L              BPA   CSA   AA    none
                                  in    out   t     -     in,t  in,-  out,t
    assign_roles            no    no    no    no    no    no    no    no    no    no    yes   no
    open_workspace          yes   yes   yes   yes   yes   yes   yes   yes   no    no    no    no
    open_drafts             yes   yes   yes   yes   yes   yes   yes   yes   no    no    no    no
    open_profiles           yes   yes   yes   no    no    no    no    no    yes   no    no    no
    open_solutions          no    no    no    no    no    no    no    no    no    yes   no    no
    create_deal             yes   yes   no    no    no    no    no    no    no    no    no    no
    create_deal+users       yes   yes   no    yes   yes   yes   yes   no    no    no    no    no
    create_assessment       yes   yes   no    no    no    no    no    no    no    no    no    no
    create_assessment+users yes   yes   no    yes   yes   yes   yes   no    no    no    no    no
    view_deal               yes   yes   yes   yes   no    yes   no    no    no    no    no    no
    view_deal+strict        yes   yes   no    yes   no    yes   no    no    no    no    no    no
    edit_deal               yes   yes   no    yes   no    yes   no    no    no    no    no    no
    answer_deal             yes   yes   no    yes   no    yes   no    no    no    no    no    no
    assign_team             yes   yes   no    yes   no    yes   no    no    no    no    no    no
    move_deal               yes   yes   no    yes   no    yes   no    no    no    no    no    no
    register_deal           yes   yes   no    yes   no    yes   no    no    no    no    no    no
    see_leads               yes   no    no    no    no    no    no    no    no    no    no    no
    see_profile_leads       yes   no    no    no    no    no    no    no    yes   no    no    no
    bulk_files              yes   yes   no    yes   no    yes   no    no    no    no    no    no
    see_insights            yes   yes   no    no    no    no    no    no    no    no    no    no
    see_customer_insights   yes   yes   no    no    no    no    no    no    no    no    no    no
    choose_columns          yes   yes   yes   yes   yes   yes   yes   yes   no    no    no    no
    edit_routing            yes   no    no    no    no    no    no    no    no    no    no    no
    view_routing            yes   yes   yes   yes   yes   yes   yes   yes   no    no    no    no
    edit_profile            yes   yes   no    no    no    no    no    no    yes   no    no    no
    delete_profile          no    no    no    no    no    no    no    no    yes   no    no    no
    configure_solutions     no    no    no    no    no    no    no    no    no    yes   no    no
    receive_inbound_mail    yes   yes   no    no    no    no    no    no    no    no    no    no
    use_api                 yes   yes   yes   yes   yes   yes   yes   yes   no    no    no    no
";

/// The columns of [`TABLE`]: who, and whether they are on the team.
fn columns() -> Vec<(Option<Grant>, bool)> {
    use Role::{AccountAdmin, ProfileAdmin, ReferralsAdmin, ReferralsUser, SolutionAdmin};
    vec![
        (Some(everywhere(ReferralsAdmin)), false),
        (Some(at(ReferralsAdmin, "here")), false),
        (Some(at(ReferralsAdmin, "elsewhere")), false),
        (Some(everywhere(ReferralsUser)), true),
        (Some(everywhere(ReferralsUser)), false),
        (Some(at(ReferralsUser, "here")), true),
        (Some(at(ReferralsUser, "here")), false),
        (Some(at(ReferralsUser, "elsewhere")), true),
        (Some(everywhere(ProfileAdmin)), true),
        (Some(everywhere(SolutionAdmin)), true),
        (Some(everywhere(AccountAdmin)), true),
        (None, true),
    ]
}

fn users_may_create() -> Programme {
    Programme { users_may_create: true, ..Programme::default() }
}

/// Asks about a deal of the actor's own company.
fn ask(
    actor: &Actor,
    capability: Capability,
    location: Option<&str>,
    on_team: bool,
    programme: &Programme,
) -> Result<(), Denied> {
    let location = location.map(LocationId::new);
    let deal = DealScope { org: &actor.org, location: location.as_ref(), on_team };
    may(actor, capability, Some(deal), programme)
}

fn ask_here(
    grants: impl IntoIterator<Item = Grant>,
    capability: Capability,
    on_team: bool,
) -> Result<(), Denied> {
    ask(&actor(OrgKind::Partner, grants), capability, Some("here"), on_team, &Programme::default())
}

#[test]
fn the_matrix_is_that_of_spec_3_3_cell_by_cell() {
    let mut rows = std::collections::BTreeSet::new();
    for line in TABLE.lines().skip(3).filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let name = words.next().expect("a capability");
        let (code, setting) = name.split_once('+').unwrap_or((name, ""));
        let capability: Capability = code.parse().expect("a capability's code");
        rows.insert(capability);
        let programme = if setting == "users" { users_may_create() } else { Programme::default() };
        let cells: Vec<_> = words.collect();
        assert_eq!(cells.len(), columns().len(), "{name}");
        for (at, ((grant, on_team), cell)) in columns().into_iter().zip(cells).enumerate() {
            let mut actor = actor(OrgKind::Partner, grant);
            actor.assessments_vetted = true;
            actor.strict_locations = setting == "strict";
            let answer = ask(&actor, capability, Some("here"), on_team, &programme);
            assert_eq!(answer.is_ok(), cell == "yes", "{name}, column {at}: {answer:?}");
        }
    }
    assert!(Capability::ALL.iter().all(|capability| rows.contains(capability)), "{rows:?}");
}

/// The vendor's two roles are our addition: SPEC §3.3 has no columns for them.
#[test]
fn the_vendors_staff_works_on_the_vendors_referrals() {
    let rights = |role| {
        let actor = actor(OrgKind::Vendor, [everywhere(role)]);
        let allowed =
            Capability::ALL.iter().filter(|c| ask(&actor, **c, None, false, &Programme::default()).is_ok());
        allowed.map(|c| c.code()).collect::<Vec<_>>()
    };
    assert_eq!(rights(Role::VendorSeller), ["open_workspace", "view_deal", "answer_deal", "move_deal"]);
    assert_eq!(rights(Role::ProgrammeManager), ["open_workspace", "view_deal", "see_insights"]);
}

#[test]
fn a_role_of_the_other_kind_of_company_means_nothing() {
    let programme = users_may_create();
    for role in Role::ALL.iter().copied() {
        for kind in OrgKind::ALL.iter().copied().filter(|kind| *kind != role.org_kind()) {
            let actor = actor(kind, [everywhere(role)]);
            for capability in Capability::ALL.iter().copied() {
                let answer = ask(&actor, capability, None, true, &programme);
                assert_eq!(answer, Err(Denied::NoRole), "{role:?} at a {kind:?}: {capability:?}");
            }
            assert_eq!(opens(&actor, Standing::Active, &programme), []);
        }
    }
}

#[test]
fn nobody_touches_a_deal_of_another_company() {
    let other = OrgId::new("northwind");
    for capability in Capability::ALL.iter().copied() {
        for kind in OrgKind::ALL.iter().copied() {
            let actor = actor(kind, Role::ALL.iter().copied().map(everywhere));
            let deal = DealScope { org: &other, location: None, on_team: true };
            let answer = may(&actor, capability, Some(deal), &Programme::default());
            assert_eq!(answer, Err(Denied::OtherCompany));
        }
    }
}

#[test]
fn entire_organization_is_not_in_the_scope_of_a_location() {
    let programme = users_may_create();
    let admin = actor(OrgKind::Partner, [at(Role::ReferralsAdmin, "here")]);
    assert_eq!(ask(&admin, Capability::EditDeal, None, true, &programme), Err(Denied::OutsideLocation));
    assert_eq!(ask(&admin, Capability::CreateDeal, None, true, &programme), Err(Denied::OutsideLocation));
    assert_eq!(ask(&admin, Capability::ViewDeal, None, false, &programme), Ok(()));
    let strict = Actor { strict_locations: true, ..admin };
    assert_eq!(ask(&strict, Capability::ViewDeal, None, false, &programme), Err(Denied::OutsideLocation));
}

#[test]
fn a_location_means_nothing_to_a_role_that_takes_none() {
    let solutions = [at(Role::SolutionAdmin, "elsewhere")];
    assert_eq!(ask_here(solutions, Capability::ConfigureSolutions, false), Ok(()));
    let profiles = [at(Role::ProfileAdmin, "elsewhere")];
    assert_eq!(ask_here(profiles, Capability::EditProfile, false), Ok(()));
}

#[test]
fn a_refusal_tells_what_comes_closest_and_who_can_help() {
    let told = |grants: &[Grant], capability| {
        let denied = ask_here(grants.iter().cloned(), capability, false).expect_err("denied");
        (denied.code(), denied.who_can_help(OrgKind::Partner).code())
    };
    let user_here = at(Role::ReferralsUser, "here");
    let user_elsewhere = at(Role::ReferralsUser, "elsewhere");
    let solutions = everywhere(Role::SolutionAdmin);
    let edit = Capability::EditDeal;
    assert_eq!(told(&[], edit), ("no_role", "account_admin"));
    assert_eq!(told(std::slice::from_ref(&solutions), edit), ("needs_role", "account_admin"));
    assert_eq!(told(&[user_elsewhere.clone(), solutions], edit), ("outside_location", "account_admin"));
    assert_eq!(told(&[user_here.clone(), user_elsewhere], edit), ("not_on_team", "referrals_admin"));
    let admin_here = at(Role::ReferralsAdmin, "here");
    assert_eq!(
        told(&[user_here, admin_here], Capability::SeeLeads),
        ("needs_whole_company", "account_admin")
    );
}

#[test]
fn needs_role_names_the_roles_that_would_do() {
    let told = |programme: &Programme| {
        let actor = actor(OrgKind::Partner, [everywhere(Role::SolutionAdmin)]);
        may(&actor, Capability::CreateDeal, None, programme)
    };
    assert_eq!(told(&Programme::default()), Err(Denied::NeedsRole(vec![Role::ReferralsAdmin])));
    let both = vec![Role::ReferralsAdmin, Role::ReferralsUser];
    assert_eq!(told(&users_may_create()), Err(Denied::NeedsRole(both)));
    let seller = actor(OrgKind::Vendor, [everywhere(Role::VendorSeller)]);
    let answer = may(&seller, Capability::CreateDeal, None, &users_may_create());
    assert_eq!(answer, Err(Denied::PartnersOnly));
}

#[test]
fn f01_without_a_role_there_is_no_access_and_account_admins_can_help() {
    let programme = Programme::default();
    let nobody = actor(OrgKind::Partner, []);
    assert_eq!(opens(&nobody, Standing::Active, &programme), []);
    let denied = may(&nobody, Capability::OpenWorkspace, None, &programme).expect_err("no role");
    assert_eq!(denied.who_can_help(OrgKind::Partner), WhoCanHelp::AccountAdmin);
    assert_eq!(roles_for(Capability::AssignRoles, OrgKind::Partner, &programme), [Role::AccountAdmin]);
    for role in Role::ALL.iter().copied() {
        assert!(
            !opens(&actor(role.org_kind(), [everywhere(role)]), Standing::Active, &programme).is_empty(),
            "{role:?}"
        );
    }
}

#[test]
fn f02_a_referrals_admin_reads_and_writes() {
    for capability in [
        Capability::OpenWorkspace,
        Capability::CreateDeal,
        Capability::ViewDeal,
        Capability::EditDeal,
        Capability::AnswerDeal,
        Capability::AssignTeam,
        Capability::MoveDeal,
        Capability::RegisterDeal,
        Capability::SeeLeads,
    ] {
        assert_eq!(ask_here([everywhere(Role::ReferralsAdmin)], capability, false), Ok(()), "{capability:?}");
    }
}

#[test]
fn f03_a_business_profile_admin_opens_profiles_only() {
    let opens = |capability| ask_here([everywhere(Role::ProfileAdmin)], capability, true).is_ok();
    assert!(
        opens(Capability::OpenProfiles) && opens(Capability::EditProfile) && opens(Capability::DeleteProfile)
    );
    for capability in [
        Capability::AssignRoles,
        Capability::OpenWorkspace,
        Capability::OpenSolutions,
        Capability::CreateDeal,
        Capability::ViewDeal,
        Capability::SeeLeads,
    ] {
        assert!(!opens(capability), "{capability:?}");
    }
}

#[test]
fn f04_a_referrals_admin_manages_profiles_but_does_not_delete_them() {
    let admin = || [everywhere(Role::ReferralsAdmin)];
    assert_eq!(ask_here(admin(), Capability::EditProfile, false), Ok(()));
    let denied = ask_here(admin(), Capability::DeleteProfile, false);
    assert_eq!(denied, Err(Denied::NeedsRole(vec![Role::ProfileAdmin])));
}

#[test]
fn f05_only_an_account_admin_grants_access_and_opens_no_workspace_by_it() {
    for role in Role::ALL.iter().copied() {
        let answer = ask_here([everywhere(role)], Capability::AssignRoles, true);
        assert_eq!(answer.is_ok(), role == Role::AccountAdmin, "{role:?}");
    }
    let denied = ask_here([everywhere(Role::AccountAdmin)], Capability::OpenWorkspace, true);
    let roles = vec![Role::ReferralsAdmin, Role::ReferralsUser];
    assert_eq!(denied, Err(Denied::NeedsRole(roles)));
    // Who has both roles has both rights: grants add up.
    let both = || [everywhere(Role::AccountAdmin), everywhere(Role::ReferralsUser)];
    assert_eq!(ask_here(both(), Capability::AssignRoles, false), Ok(()));
    assert_eq!(ask_here(both(), Capability::OpenWorkspace, false), Ok(()));
}

#[test]
fn f36_assessments_are_for_vetted_partners_and_the_roles_admin_and_user() {
    let programme = users_may_create();
    for role in Role::ALL.iter().copied() {
        let plain = actor(role.org_kind(), [everywhere(role)]);
        let vetted = Actor { assessments_vetted: true, ..plain.clone() };
        let right_role = matches!(role, Role::ReferralsAdmin | Role::ReferralsUser);
        let create = |actor| may(actor, Capability::CreateAssessment, None, &programme);
        assert_eq!(create(&vetted).is_ok(), right_role, "{role:?}");
        assert_eq!(create(&plain) == Err(Denied::NotVetted), right_role, "{role:?}");
    }
    assert_eq!(Denied::NotVetted.who_can_help(OrgKind::Partner), WhoCanHelp::AssessmentTeam);
}

#[test]
fn f42_location_and_team_decide_who_sees_and_admins_see_regardless() {
    let sees = |grant, on_team| ask_here([grant], Capability::ViewDeal, on_team);
    assert_eq!(sees(at(Role::ReferralsUser, "here"), true), Ok(()));
    assert_eq!(sees(at(Role::ReferralsUser, "here"), false), Err(Denied::NotOnTeam));
    assert_eq!(sees(at(Role::ReferralsUser, "elsewhere"), true), Err(Denied::OutsideLocation));
    assert_eq!(sees(everywhere(Role::ReferralsAdmin), false), Ok(()));
    assert_eq!(sees(at(Role::ReferralsAdmin, "elsewhere"), false), Ok(()));
}

#[test]
fn f42_the_team_is_known_by_its_addresses() {
    let member = |email| Person {
        first_name: "Ada".into(),
        last_name: "Byron".into(),
        phone: "+46 8 123 456".into(),
        email: EmailAddress::parse(email).expect("an address"),
    };
    let user = actor(OrgKind::Partner, [at(Role::ReferralsUser, "here")]);
    let sees = |team: Vec<Person>| {
        let deal = deal_of(&user, team);
        may(&user, Capability::ViewDeal, Some(DealScope::of(&deal, &user)), &Programme::default())
    };
    assert_eq!(sees(vec![member("eve@fabrikam.example"), member("Ada@Fabrikam.example")]), Ok(()));
    assert_eq!(sees(vec![member("eve@fabrikam.example")]), Err(Denied::NotOnTeam));
    assert_eq!(sees(vec![]), Err(Denied::NotOnTeam));
}

/// At the location `here`.
fn deal_of(actor: &Actor, team: Vec<Person>) -> Deal {
    let now = DateTime::UNIX_EPOCH;
    Deal {
        id: ReferralId::new("referral"),
        engagement: EngagementId::new("engagement"),
        org: actor.org.clone(),
        party: Party::Creator,
        direction: Direction::Outbound,
        deal_type: DealType::Private,
        with_partners: false,
        location: Some(LocationId::new("here")),
        state: State::New { expires_at: now },
        customer: Customer {
            id: None,
            name: "Northwind".into(),
            country: "SE".parse().expect("a country"),
            address: Address::default(),
            duns: None,
            vendor_account_id: None,
            category: Category::Other,
        },
        contact: None,
        contact_notes: String::new(),
        details: Details {
            name: "Ledger".into(),
            value: Money::new(0, Currency::USD),
            close_date: now.date_naive(),
            crm_id: None,
            campaign_id: None,
            notes: String::new(),
            purchase_intent: PurchaseIntent::No,
        },
        team,
        solutions: vec![],
        services: None,
        help: Help::None { sellers_may_view: false },
        wanted: None,
        invitations: vec![],
        created_by: UserId::new("somebody else"),
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

#[test]
fn the_location_field_offers_what_may_be_created() {
    let all = ["here", "there", "elsewhere"].map(LocationId::new);
    let offered = |grants: &[Grant], programme: &Programme| {
        let creatable =
            creatable_locations(&actor(OrgKind::Partner, grants.iter().cloned()), &all, programme);
        let locations: Vec<_> = creatable.locations.iter().map(|l| l.to_string()).collect();
        (creatable.entire_organization, locations.join(" "))
    };
    let everything = || (true, "here there elsewhere".to_owned());
    let default = Programme::default();
    assert_eq!(offered(&[everywhere(Role::ReferralsAdmin)], &default), everything());
    let two = [at(Role::ReferralsAdmin, "elsewhere"), at(Role::ReferralsAdmin, "here")];
    assert_eq!(offered(&two, &default), (false, "here elsewhere".to_owned()));
    let mixed = [at(Role::ReferralsAdmin, "here"), at(Role::ReferralsUser, "there")];
    assert_eq!(offered(&mixed, &default), (false, "here".to_owned()));
    assert_eq!(offered(&mixed, &users_may_create()), (false, "here there".to_owned()));
    assert_eq!(offered(&[everywhere(Role::ReferralsUser)], &users_may_create()), everything());
    assert_eq!(offered(&[everywhere(Role::ReferralsUser)], &default), (false, String::new()));
}

fn is_nothing(seen: &Visibility) -> bool {
    !seen.all && !seen.team_everywhere && seen.locations.is_empty() && seen.team_locations.is_empty()
}

#[test]
fn visibility_is_empty_without_a_role_for_deals() {
    let seen = |grant| is_nothing(&visibility(&actor(OrgKind::Partner, grant), &Programme::default()));
    assert!(seen(None) && seen(Some(everywhere(Role::ProfileAdmin))));
    assert!(!seen(Some(at(Role::ReferralsUser, "here"))));
}

const LOCATIONS: [&str; 3] = ["here", "there", "elsewhere"];

fn some_actor() -> impl Strategy<Value = Actor> {
    let scope = prop_oneof![
        Just(Scope::Company),
        prop::sample::select(&LOCATIONS[..]).prop_map(|l| Scope::Location(LocationId::new(l))),
    ];
    let grant = (prop::sample::select(Role::ALL), scope).prop_map(|(role, scope)| Grant { role, scope });
    let grants = prop::collection::vec(grant, 0..5);
    (prop::sample::select(OrgKind::ALL), grants, any::<bool>(), any::<bool>()).prop_map(
        |(kind, grants, strict_locations, assessments_vetted)| Actor {
            strict_locations,
            assessments_vetted,
            ..actor(kind, grants)
        },
    )
}

/// A deal's company, location and whether the actor is on the team; most often of the own company.
fn some_deal() -> impl Strategy<Value = (bool, Option<LocationId>, bool)> {
    let location = prop::option::of(prop::sample::select(&LOCATIONS[..]).prop_map(LocationId::new));
    (prop::bool::weighted(0.9), location, any::<bool>())
}

proptest! {
    #[test]
    fn what_is_listed_is_what_may_be_viewed(actor in some_actor(), (own, location, on_team) in some_deal()) {
        let org = if own { actor.org.clone() } else { OrgId::new("northwind") };
        let deal = DealScope { org: &org, location: location.as_ref(), on_team };
        let programme = Programme::default();
        let viewed = may(&actor, Capability::ViewDeal, Some(deal), &programme).is_ok();
        prop_assert_eq!(visibility(&actor, &programme).covers(deal), viewed);
        if is_nothing(&visibility(&actor, &programme)) {
            prop_assert!(!viewed);
        }
    }

    #[test]
    fn no_grant_takes_away_what_another_gives(
        actor in some_actor(), more in some_actor(), (_, location, on_team) in some_deal(),
        capability in prop::sample::select(Capability::ALL), users in any::<bool>(),
    ) {
        let programme = Programme { users_may_create: users, ..Programme::default() };
        let deal = DealScope { org: &actor.org, location: location.as_ref(), on_team };
        if may(&actor, capability, Some(deal), &programme).is_ok() {
            let mut richer = actor.clone();
            richer.grants.splice(0..0, more.grants);
            prop_assert_eq!(may(&richer, capability, Some(deal), &programme), Ok(()));
        }
    }

    /// Who may do something to a deal may open it, and who may do it to this one may do it at all.
    #[test]
    fn acting_implies_seeing_and_a_menu_item(
        actor in some_actor(), (_, location, on_team) in some_deal(),
        capability in prop::sample::select(Capability::ALL),
    ) {
        let programme = Programme::default();
        let deal = DealScope { org: &actor.org, location: location.as_ref(), on_team };
        if may(&actor, capability, Some(deal), &programme).is_ok() {
            prop_assert_eq!(may(&actor, capability, None, &programme), Ok(()));
            let acts_on_a_deal = matches!(
                capability,
                Capability::EditDeal | Capability::AnswerDeal | Capability::AssignTeam
                    | Capability::MoveDeal | Capability::RegisterDeal | Capability::SeeCustomerInsights
            );
            if acts_on_a_deal {
                prop_assert_eq!(may(&actor, Capability::ViewDeal, Some(deal), &programme), Ok(()));
            }
        }
    }
}
