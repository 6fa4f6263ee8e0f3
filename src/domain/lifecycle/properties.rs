//! Random people send random commands at random times: what must hold on every path.

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::samples::{
    admin, days, deal, details, fitting, holder, invitation, next_stage, person, programme, seller, solution,
    start,
};
use super::{Acceptance, By, Class, Command, CommandKind, Refusal, apply, decide, verdict, verdicts};
use crate::domain::access::testing::{actor, at, everywhere};
use crate::domain::access::{Actor, OrgKind, Role};
use crate::domain::deal::{Deal, DealType, ErrorReason, HelpType, LossReason, Outcome, Party, State};
use crate::domain::event::Event;
use crate::domain::id::OrgId;
use crate::domain::solution::SolutionKind;
use crate::domain::stage::{Stage, Track};

/// Who sends a command; none is the clock.
type Sender = Option<Actor>;

#[derive(Clone, Debug)]
struct Step {
    sender: Sender,
    ask: Ask,
    /// Hours since the step before.
    hours: i64,
}

#[derive(Clone, Debug)]
enum Ask {
    /// Input that fits the deal as it is then.
    Fitting(CommandKind),
    Any(Box<Command>),
}

fn any_deal() -> impl Strategy<Value = Deal> {
    (select(Party::ALL), select(DealType::ALL), any::<bool>()).prop_map(|(party, deal_type, with_contact)| {
        let mut deal = deal(party, deal_type);
        if with_contact {
            deal.contact = Some(person(8));
        }
        deal
    })
}

fn people() -> Vec<Sender> {
    let elsewhere = Actor { org: OrgId::new("contoso"), ..admin() };
    let partner = |grants: Vec<_>| Some(actor(OrgKind::Partner, grants));
    vec![
        Some(admin()),
        Some(seller()),
        None,
        Some(elsewhere),
        partner(vec![]),
        partner(vec![everywhere(Role::ReferralsUser)]),
        partner(vec![everywhere(Role::ProfileAdmin)]),
        partner(vec![at(Role::ReferralsAdmin, "stockholm")]),
        partner(vec![at(Role::ReferralsAdmin, "lund")]),
        Some(actor(OrgKind::Vendor, [everywhere(Role::ProgrammeManager)])),
    ]
}

fn any_command() -> impl Strategy<Value = Command> {
    let number = 0_u8..5;
    let team = proptest::collection::vec((0_u8..5).prop_map(person), 0..5);
    let kinds = select(vec![SolutionKind::Own, SolutionKind::Vendor, SolutionKind::Assessment]);
    let solutions = proptest::collection::vec((0_u8..5, kinds).prop_map(|(n, kind)| solution(n, kind)), 0..5);
    let notes = select(vec!["", " ", "Because"]).prop_map(str::to_owned);
    let acceptance = (number.clone(), team.clone(), proptest::option::of(solutions.clone()));
    prop_oneof![
        acceptance.prop_map(|(n, team, solutions)| {
            Command::Accept(Box::new(Acceptance { details: details(n), team, solutions }))
        }),
        (select(LossReason::ALL), notes.clone())
            .prop_map(|(reason, notes)| Command::Decline { reason, notes }),
        number.clone().prop_map(|n| Command::Edit(Box::new(details(n)))),
        team.prop_map(Command::ChangeTeam),
        number.clone().prop_map(|n| Command::SetContact(person(n))),
        solutions.prop_map(|solutions| Command::ChangeSolutions { solutions, services: None }),
        select(Stage::ALL).prop_map(Command::MarkStage),
        (select(LossReason::ALL), notes.clone()).prop_map(|(reason, notes)| Command::Lose { reason, notes }),
        (select(ErrorReason::ALL), notes.clone())
            .prop_map(|(reason, notes)| Command::CloseAsError { reason, notes }),
        (select(HelpType::ALL), notes, proptest::option::of(number.clone().prop_map(person)))
            .prop_map(|(help, notes, contact)| Command::AskHelp { help, notes, contact, services: None }),
        number.prop_map(|n| Command::InvitePartner(Box::new(invitation(n)))),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    // Those who may do most come up most, or few paths would lead far.
    let sender = prop_oneof![
        3 => Just(Some(admin())),
        3 => Just(Some(seller())),
        2 => select(people()),
    ];
    let ask = prop_oneof![
        4 => Just(Ask::Fitting(CommandKind::MarkStage)),
        2 => Just(Ask::Fitting(CommandKind::Win)),
        4 => select(CommandKind::ALL).prop_map(Ask::Fitting),
        4 => any_command().prop_map(|command| Ask::Any(Box::new(command))),
    ];
    (sender, ask, 0_i64..72).prop_map(|(sender, ask, hours)| Step { sender, ask, hours })
}

fn any_path() -> impl Strategy<Value = (Deal, Vec<Step>)> {
    (any_deal(), proptest::collection::vec(any_step(), 0..40))
}

/// One step as it went.
struct Taken {
    before: Deal,
    command: Command,
    sender: Sender,
    now: DateTime<Utc>,
    decision: Result<Vec<Event>, Refusal>,
    after: Deal,
}

impl Taken {
    fn by(&self) -> By<'_> {
        by(&self.sender)
    }
}

fn by(sender: &Sender) -> By<'_> {
    sender.as_ref().map_or(By::Clock, By::Actor)
}

fn walk(start_deal: Deal, steps: Vec<Step>) -> Vec<Taken> {
    let mut deal = start_deal;
    let mut now = start();
    let mut path = Vec::new();
    for Step { sender, ask, hours } in steps {
        now += chrono::Duration::hours(hours);
        let command = match ask {
            Ask::Fitting(kind) => fitting(&deal, kind),
            Ask::Any(command) => *command,
        };
        let decision = decide(&deal, &command, by(&sender), now, &programme());
        let before = deal.clone();
        for event in decision.iter().flatten() {
            deal = apply(deal, event, now);
        }
        path.push(Taken { before, command, sender, now, decision, after: deal.clone() });
    }
    path
}

const fn progress_of(deal: &Deal) -> Option<usize> {
    match &deal.state {
        State::Active { progress, .. } | State::Closed { progress: Some(progress), .. } => {
            Some(progress.completed())
        }
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn f07_no_path_leaves_a_terminal_state((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            if !taken.before.state.is_terminal() {
                continue;
            }
            prop_assert!(taken.decision.is_err());
            prop_assert_eq!(&taken.after, &taken.before);
            if let Ok(reopened) = decide(
                &Deal { state: State::New { expires_at: taken.now + days(1) }, ..taken.before.clone() },
                &taken.command, taken.by(), taken.now, &programme(),
            ) {
                for event in &reopened {
                    prop_assert_eq!(&apply(taken.before.clone(), event, taken.now), &taken.before, "nor by a stray event");
                }
            }
        }
    }

    #[test]
    fn f49_a_closed_deal_offers_nothing_to_anybody((deal, steps) in any_path()) {
        let Some(last) = walk(deal, steps).pop() else { return Ok(()) };
        prop_assume!(last.after.state.is_terminal());
        for sender in people() {
            for (kind, verdict) in verdicts(&last.after, by(&sender), last.now, &programme()) {
                prop_assert!(verdict.is_err(), "{kind:?} for {sender:?}");
            }
        }
        let holder = holder(last.after.party);
        for (kind, verdict) in verdicts(&last.after, By::Actor(&holder), last.now, &programme()) {
            prop_assert!(verdict.is_err_and(|refusal| refusal.hides() || refusal.class() == Class::Forbidden), "{kind:?}");
        }
    }

    #[test]
    fn f47_stages_go_in_order_and_an_assessment_is_won_after_all_four((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            let (before, after) = (progress_of(&taken.before), progress_of(&taken.after));
            match (before, after) {
                (Some(before), Some(after)) => {
                    let marked = matches!(taken.command, Command::MarkStage(_)) && taken.decision.is_ok();
                    prop_assert_eq!(after, before + usize::from(marked));
                    prop_assert!(!marked || taken.command == Command::MarkStage(next_stage(&taken.before)));
                }
                (None, after) => prop_assert!(after.is_none_or(|done| done == 0)),
                (Some(_), None) => prop_assert!(false, "progress is never forgotten"),
            }
            let won = matches!(taken.after.state, State::Closed { outcome: Outcome::Won, .. });
            if won && Track::of(taken.after.deal_type) == Track::Assessment {
                prop_assert_eq!(after, Some(4));
            }
        }
    }

    #[test]
    fn f42_location_customer_and_identity_never_change((deal, steps) in any_path()) {
        for taken in walk(deal.clone(), steps) {
            let after = taken.after;
            prop_assert_eq!(&after.location, &deal.location);
            prop_assert_eq!(&after.customer, &deal.customer);
            prop_assert_eq!(
                (&after.id, &after.engagement, &after.org, after.party, after.direction),
                (&deal.id, &deal.engagement, &deal.org, deal.party, deal.direction)
            );
            prop_assert_eq!((after.created_at, after.version), (deal.created_at, deal.version));
        }
    }

    #[test]
    fn sharing_goes_further_only_and_then_contact_and_help_are_locked((deal, steps) in any_path()) {
        for Taken { before, after, .. } in walk(deal, steps) {
            prop_assert!(after.deal_type >= before.deal_type);
            prop_assert_eq!(after.deal_type == DealType::Assessment, before.deal_type == DealType::Assessment);
            if before.deal_type.shared_with_vendor() {
                // An invited partner's own contact is shared with nobody.
                if before.party != Party::Partner {
                    prop_assert_eq!(&after.contact, &before.contact);
                }
                prop_assert_eq!(&after.help, &before.help);
            }
            if before.deal_type != after.deal_type && after.deal_type == DealType::CoSell {
                prop_assert!(after.contact.is_some());
            }
        }
    }

    #[test]
    fn f44_an_assessment_keeps_its_solution_and_no_other_deal_gets_one((deal, steps) in any_path()) {
        for taken in walk(deal.clone(), steps) {
            if deal.deal_type == DealType::Assessment {
                prop_assert_eq!(&taken.after.solutions, &deal.solutions);
            } else {
                prop_assert!(taken.after.solutions.iter().all(|s| s.kind != SolutionKind::Assessment));
            }
        }
    }

    #[test]
    fn f43_a_team_keeps_at_least_one_and_stays_within_the_limits((deal, steps) in any_path()) {
        let limits = programme().limits;
        for Taken { after, .. } in walk(deal, steps) {
            prop_assert!((1..=limits.team).contains(&after.team.len()));
            prop_assert!((1..=limits.solutions).contains(&after.solutions.len()));
            prop_assert!(after.invitations.len() <= limits.partners);
            let emails: std::collections::HashSet<_> = after.team.iter().map(|p| &p.email).collect();
            prop_assert_eq!(emails.len(), after.team.len());
        }
    }

    #[test]
    fn an_invitation_stays_as_it_was_sent((deal, steps) in any_path()) {
        for Taken { before, after, .. } in walk(deal, steps) {
            prop_assert!(after.invitations.starts_with(&before.invitations));
            prop_assert_eq!(after.with_partners, before.with_partners || !after.invitations.is_empty());
        }
    }

    #[test]
    fn a_refused_command_changes_nothing_and_a_permitted_one_something((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            match &taken.decision {
                Err(_) => prop_assert_eq!(&taken.after, &taken.before),
                Ok(events) => {
                    prop_assert!(!events.is_empty());
                    let unchanged = Deal { updated_at: taken.after.updated_at, ..taken.before.clone() };
                    prop_assert_ne!(&taken.after, &unchanged);
                    prop_assert_eq!(taken.after.updated_at, taken.now);
                }
            }
        }
    }

    #[test]
    fn a_verdict_is_yes_exactly_when_fitting_input_is_taken((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            for (kind, verdict) in verdicts(&taken.after, taken.by(), taken.now, &programme()) {
                let command = fitting(&taken.after, kind);
                prop_assert_eq!(command.kind(), kind);
                let decided = decide(&taken.after, &command, taken.by(), taken.now, &programme());
                prop_assert_eq!(decided.map(|_| ()), verdict, "{:?} on {:?}", command, taken.after.state);
            }
        }
    }

    #[test]
    fn any_input_is_refused_where_the_verdict_is_no((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            let verdict = verdict(&taken.before, taken.command.kind(), taken.by(), taken.now, &programme());
            if let Err(refusal) = verdict {
                prop_assert_eq!(taken.decision.err(), Some(refusal));
            }
        }
    }

    #[test]
    fn decisions_depend_on_nothing_but_what_they_are_given((deal, steps) in any_path()) {
        for taken in walk(deal, steps) {
            let renumbered = Deal { version: 99, updated_at: start() - days(9), ..taken.before.clone() };
            let again = decide(&renumbered, &taken.command, taken.by(), taken.now, &programme());
            prop_assert_eq!(&again, &taken.decision);
        }
    }

    #[test]
    fn the_stored_events_rebuild_the_deal((deal, steps) in any_path()) {
        let mut rebuilt = deal.clone();
        let mut last = deal.clone();
        for taken in walk(deal, steps) {
            for event in taken.decision.iter().flatten() {
                let stored = serde_json::to_string(event).expect("an event");
                let read: Event = serde_json::from_str(&stored).expect("an event");
                rebuilt = apply(rebuilt, &read, taken.now);
            }
            last = taken.after;
        }
        prop_assert_eq!(rebuilt, last);
    }

    #[test]
    fn strangers_learn_nothing_of_the_state((deal, steps) in any_path()) {
        let stranger = Actor { org: OrgId::new("contoso"), ..admin() };
        let tell = |deal: &Deal, now| verdicts(deal, By::Actor(&stranger), now, &programme());
        let expected = tell(&deal, start());
        for taken in walk(deal, steps) {
            prop_assert_eq!(&tell(&taken.after, taken.now), &expected);
        }
    }

    #[test]
    fn f30_an_answer_is_taken_until_the_last_moment_and_expiry_from_then_on(seconds in -3_i64..4) {
        let deal = deal(Party::Partner, DealType::CoSell);
        let now = start() + days(14) + chrono::Duration::seconds(seconds);
        let holder = admin();
        let accept = verdict(&deal, CommandKind::Accept, By::Actor(&holder), now, &programme());
        let expire = verdict(&deal, CommandKind::Expire, By::Clock, now, &programme());
        prop_assert_eq!(accept.is_ok(), seconds < 0);
        prop_assert_eq!(expire.is_ok(), seconds >= 0);
    }
}
