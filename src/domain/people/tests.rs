use proptest::prelude::*;

use super::super::access::testing::{actor, at, everywhere};
use super::super::access::{may, visibility};
use super::*;

fn places() -> Vec<LocationId> {
    ["here", "there"].map(LocationId::new).into()
}

fn ask(
    command: &Command,
    user: &str,
    standing: Standing,
    grants: &[Grant],
    other_admins: usize,
) -> Result<PersonEvent, Refused> {
    let (user, places) = (UserId::new(user), places());
    let person = Managed { user: &user, standing, grants, other_admins };
    let company = Company { kind: OrgKind::Partner, locations: &places };
    decide(command, person, company, &UserId::new("admin"))
}

fn ask_of_uma(command: &Command, grants: &[Grant]) -> Result<PersonEvent, Refused> {
    ask(command, "uma", Standing::Active, grants, 1)
}

#[test]
fn f05_a_role_is_granted_once_for_a_place_of_the_company_that_has_such_roles() {
    let grant = |grant: Grant, has: &[Grant]| ask_of_uma(&Command::Grant(grant), has);
    let has = [everywhere(Role::ReferralsUser), at(Role::ReferralsAdmin, "here")];
    assert_eq!(grant(everywhere(Role::ReferralsAdmin), &has), Ok(PersonEvent::Granted));
    assert_eq!(grant(at(Role::ReferralsAdmin, "there"), &has), Ok(PersonEvent::Granted));
    assert_eq!(grant(at(Role::ReferralsAdmin, "here"), &has), Err(Refused::GrantedAlready));
    assert_eq!(grant(everywhere(Role::ReferralsUser), &has), Err(Refused::GrantedAlready));
    assert_eq!(grant(at(Role::ReferralsUser, "elsewhere"), &has), Err(Refused::UnknownLocation));
    assert_eq!(grant(at(Role::AccountAdmin, "here"), &has), Err(Refused::NoLocation));
    assert_eq!(grant(everywhere(Role::VendorSeller), &has), Err(Refused::WrongCompany));
}

#[test]
fn f05_somebody_who_gives_roles_is_always_left() {
    let admin = [everywhere(Role::AccountAdmin), everywhere(Role::ReferralsAdmin)];
    let withdraw = Command::Withdraw(everywhere(Role::AccountAdmin));
    for user in ["admin", "uma"] {
        assert_eq!(ask(&withdraw, user, Standing::Active, &admin, 0), Err(Refused::LastAdmin), "{user}");
        assert_eq!(ask(&withdraw, user, Standing::Active, &admin, 1), Ok(PersonEvent::Withdrawn), "{user}");
    }
    let other = Command::Withdraw(everywhere(Role::ReferralsAdmin));
    assert_eq!(ask(&other, "admin", Standing::Active, &admin, 0), Ok(PersonEvent::Withdrawn));
    assert_eq!(ask(&Command::Deactivate, "uma", Standing::Active, &admin, 0), Err(Refused::LastAdmin));
    assert_eq!(ask(&Command::Deactivate, "uma", Standing::Active, &admin, 1), Ok(PersonEvent::Deactivated));
    assert_eq!(
        ask(&withdraw, "uma", Standing::Invited, &admin, 0),
        Ok(PersonEvent::Withdrawn),
        "nobody relies on who never came"
    );
}

#[test]
fn nobody_locks_themself_out_or_gets_round_their_password() {
    assert_eq!(ask(&Command::Deactivate, "admin", Standing::Active, &[], 1), Err(Refused::Oneself));
    assert_eq!(ask(&Command::MakeLink, "admin", Standing::Active, &[], 1), Err(Refused::Oneself));
    assert_eq!(ask(&Command::MakeLink, "uma", Standing::Invited, &[], 1), Ok(PersonEvent::LinkMade));
}

#[test]
fn what_is_done_already_is_not_done_again() {
    let withdraw = Command::Withdraw(everywhere(Role::ReferralsUser));
    assert_eq!(ask_of_uma(&withdraw, &[]), Err(Refused::NotGranted));
    assert_eq!(ask_of_uma(&Command::Reactivate, &[]), Err(Refused::NotDeactivated));
    let gone = |command| ask(&command, "uma", Standing::Deactivated, &[], 1);
    assert_eq!(gone(Command::Deactivate), Err(Refused::Deactivated));
    assert_eq!(gone(Command::MakeLink), Err(Refused::Deactivated));
    assert_eq!(gone(Command::Reactivate), Ok(PersonEvent::Reactivated));
}

#[test]
fn an_invitation_wants_a_name_and_an_address() {
    let parse = |name: &str, email: &str| Invitee::parse(name, email, &Programme::default());
    let invitee = parse("  Iris\tLund ", " Iris@Fabrikam.Example ").expect("both are given");
    assert_eq!((invitee.name.as_str(), invitee.email.as_str()), ("Iris Lund", "Iris@fabrikam.example"));
    assert_eq!(parse(" ", ""), Err(vec![("name", "missing"), ("email", "missing")]));
    let long = parse(&"x".repeat(101), "iris");
    assert_eq!(long, Err(vec![("name", "too-long"), ("email", "malformed")]));
}

#[test]
fn a_deal_is_meant_by_its_address_or_its_id() {
    for pasted in [
        "0190-a",
        " 0190-a\n",
        "/deals/0190-a",
        "deals/0190-a",
        "https://tandem.example/deals/0190-a",
        "https://tandem.example/deals/0190-a/edit?kept=1#details-name",
        "0190-a?x=/deals/0",
    ] {
        assert_eq!(deal_in(pasted), ReferralId::new("0190-a"), "{pasted:?}");
    }
    assert_eq!(deal_in("https://tandem.example/deals/"), ReferralId::new(""));
}

#[test]
fn f03_f04_what_a_person_opens_follows_from_their_roles() {
    use Capability::{AssignRoles, OpenProfiles, OpenSolutions, OpenWorkspace};
    let opens = |grants: &[Grant]| {
        opens(&actor(OrgKind::Partner, grants.iter().cloned()), Standing::Active, &Programme::default())
    };
    assert_eq!(opens(&[everywhere(Role::ProfileAdmin)]), [OpenProfiles], "F03");
    assert_eq!(opens(&[everywhere(Role::ReferralsAdmin)]), [OpenWorkspace, OpenProfiles], "F04");
    assert_eq!(opens(&[everywhere(Role::ReferralsUser)]), [OpenWorkspace]);
    assert_eq!(opens(&[everywhere(Role::AccountAdmin)]), [AssignRoles], "F05");
    assert_eq!(
        opens(&[everywhere(Role::SolutionAdmin), everywhere(Role::ProfileAdmin)]),
        [OpenProfiles, OpenSolutions]
    );
    assert_eq!(opens(&[]), []);
    let former = actor(OrgKind::Partner, [everywhere(Role::ReferralsAdmin)]);
    assert_eq!(super::opens(&former, Standing::Deactivated, &Programme::default()), []);
}

fn any_grant() -> impl Strategy<Value = Grant> {
    let scope = prop_oneof![
        Just(Scope::Company),
        Just(Scope::Location(LocationId::new("here"))),
        Just(Scope::Location(LocationId::new("there"))),
    ];
    (proptest::sample::select(Role::ALL), scope).prop_map(|(role, scope)| Grant { role, scope })
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        any_grant().prop_map(Command::Grant),
        any_grant().prop_map(Command::Withdraw),
        Just(Command::Deactivate),
        Just(Command::Reactivate),
        Just(Command::MakeLink),
    ]
}

/// Somebody of the company of the properties below.
#[derive(Clone, Debug)]
struct Somebody {
    standing: Standing,
    grants: Vec<Grant>,
}

impl Somebody {
    fn gives_roles(&self) -> bool {
        self.standing == Standing::Active && self.grants.iter().any(gives_roles)
    }

    fn obey(&mut self, command: &Command) {
        match command {
            Command::Grant(grant) => self.grants.push(grant.clone()),
            Command::Withdraw(grant) => self.grants.retain(|other| other != grant),
            Command::Deactivate => self.standing = Standing::Deactivated,
            Command::Reactivate => self.standing = Standing::Active,
            Command::MakeLink => {}
        }
    }
}

proptest! {
    /// Whatever account admins do to each other and themselves, and in whatever order.
    #[test]
    fn f05_a_company_never_loses_its_last_admin(
        steps in proptest::collection::vec((0_usize..3, 0_usize..3, any_command()), 0..40),
    ) {
        let ids = ["a", "b", "c"].map(UserId::new);
        let admin = Somebody { standing: Standing::Active, grants: vec![everywhere(Role::AccountAdmin)] };
        let mut people = [admin.clone(), admin.clone(), Somebody { grants: Vec::new(), ..admin }];
        let places = places();
        for (by, whom, command) in steps {
            if !people[by].gives_roles() {
                continue;
            }
            let other_admins =
                (0..3).filter(|other| *other != whom && people[*other].gives_roles()).count();
            let Somebody { standing, grants } = people[whom].clone();
            let person = Managed { user: &ids[whom], standing, grants: &grants, other_admins };
            let company = Company { kind: OrgKind::Partner, locations: &places };
            if decide(&command, person, company, &ids[by]).is_ok() {
                people[whom].obey(&command);
            }
            prop_assert!(people.iter().any(Somebody::gives_roles));
            for somebody in &people {
                for grant in &somebody.grants {
                    prop_assert_eq!(grant.role.org_kind(), OrgKind::Partner);
                    prop_assert!(grant.scope == Scope::Company || grant.role.takes_location());
                    prop_assert_eq!(somebody.grants.iter().filter(|other| *other == grant).count(), 1);
                }
            }
        }
    }

    /// The explainer never says anything but what the pages and services will say (F42).
    #[test]
    fn the_explainer_says_what_is_decided(
        grants in proptest::collection::vec(any_grant(), 0..5),
        place in 0_usize..3,
        on_team in any::<bool>(),
        strict_locations in any::<bool>(),
    ) {
        let programme = Programme::default();
        let person = Actor { strict_locations, ..actor(OrgKind::Partner, grants) };
        let location = places().into_iter().nth(place);
        let deal = DealScope { org: &person.org, location: location.as_ref(), on_team };
        prop_assert_eq!(
            explain(&person, Standing::Deactivated, deal, &programme),
            Err(Refused::Deactivated),
            "whatever the roles say"
        );
        let answers = explain(&person, Standing::Active, deal, &programme);
        for (capability, answer) in answers.into_iter().flatten() {
            prop_assert_eq!(
                answer.clone().map(|_| ()),
                may(&person, capability, Some(deal), &programme)
            );
            if let Ok(grant) = answer {
                // That grant alone would do.
                let with_it = Actor { grants: vec![grant.clone()], ..person.clone() };
                prop_assert_eq!(may(&with_it, capability, Some(deal), &programme), Ok(()));
            }
            if capability == Capability::ViewDeal {
                prop_assert_eq!(answer.is_ok(), visibility(&person, &programme).covers(deal));
            }
        }
    }
}
