//! The table once more, written out, and the rules that it does not show.

use super::samples::{
    days, deal, details, fitting, holder, invitation, next_stage, person, programme, solution, start,
};
use super::{
    Acceptance, By, Class, Command, CommandKind, Part, Refusal, apply, decide, follow, opening, verdict,
    verdicts,
};
use crate::domain::access::testing::{actor, at, everywhere};
use crate::domain::access::{Denied, OrgKind, Role};
use crate::domain::deal::{
    Deal, DealType, Details, ErrorReason, Help, HelpType, Invitation, LossReason, Outcome, Party,
    PurchaseIntent, State, VendorDeclineReason,
};
use crate::domain::event::Event;
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use crate::domain::services::{PartnerRole, Services, Topic};
use crate::domain::solution::{DealSolution, Incentive, SolutionKind};
use crate::domain::stage::{Progress, Stage, Track};
use crate::domain::values::EmailAddress;

/// Accepted at the start, with this many stages complete.
fn active(mut deal: Deal, stages: usize) -> Deal {
    let mut progress = Progress::start(Track::of(deal.deal_type));
    for _ in 0..stages {
        progress = progress.advanced().expect("four stages");
    }
    deal.state = State::Active { since: start(), progress };
    deal
}

fn closed(deal: Deal, outcome: Outcome) -> Deal {
    Deal { state: State::Closed { at: start(), outcome, progress: None }, ..deal }
}

fn outcomes() -> [Outcome; 6] {
    let notes = String::new;
    [
        Outcome::Won,
        Outcome::Lost { reason: LossReason::Budget, notes: notes() },
        Outcome::Declined { reason: LossReason::Budget, notes: notes() },
        Outcome::VendorDeclined { reason: VendorDeclineReason::Other },
        Outcome::Expired,
        Outcome::Error { reason: ErrorReason::Test, notes: notes() },
    ]
}

/// By who may do most: the holder, and the clock where only it can.
fn decide_fully(deal: &Deal, command: &Command) -> Result<Vec<Event>, Refusal> {
    let holder = holder(deal.party);
    let by = if *command == Command::Expire { By::Clock } else { By::Actor(&holder) };
    decide(deal, command, by, start() + days(1), &programme())
}

fn done(deal: Deal, command: &Command) -> Deal {
    let events = decide_fully(&deal, command).expect("permitted");
    events.iter().fold(deal, |deal, event| apply(deal, event, start() + days(1)))
}

fn refused(deal: &Deal, command: &Command) -> Refusal {
    decide_fully(deal, command).expect_err("refused")
}

#[test]
fn every_state_and_every_command() {
    use DealType::{Assessment, CoSell, PartnerLed, Private};
    use Party::{Creator, Partner, Vendor};

    let full = Deal { invitations: vec![invitation(0), invitation(1)], ..deal(Creator, CoSell) };
    let rows = [
        ("received", deal(Partner, CoSell), 1),
        ("received, time over", deal(Partner, CoSell), 14),
        ("asked of the vendor", deal(Vendor, CoSell), 1),
        ("asked of the vendor, time over", deal(Vendor, CoSell), 14),
        ("private", active(deal(Creator, Private), 0), 1),
        ("partner-led", active(deal(Creator, PartnerLed), 2), 1),
        ("co-sell", active(deal(Creator, CoSell), 4), 1),
        ("co-sell, all partners invited", active(full, 0), 1),
        ("assessment", active(deal(Creator, Assessment), 0), 1),
        ("assessment, all stages", active(deal(Creator, Assessment), 4), 1),
        ("accepted", active(deal(Partner, CoSell), 0), 1),
        ("accepted assessment", active(deal(Partner, Assessment), 3), 1),
        ("accepted by the vendor", active(deal(Vendor, CoSell), 0), 1),
        ("assessment at the vendor", active(deal(Vendor, Assessment), 3), 1),
        ("won", closed(deal(Creator, CoSell), Outcome::Won), 1),
        ("expired at the vendor", closed(deal(Vendor, CoSell), Outcome::Expired), 1),
    ];

    // Columns: accept, decline, vendor_decline, expire | edit, change_team, set_contact,
    // change_solutions, mark_stage | win, lose, close_as_error | share_with_vendor, ask_help,
    // invite_partner.
    #[rustfmt::skip]
    let expected = [
        "ok ok party due | early ok early early early | early early ok | party party party",
        "over over party ok | over over over over over | over over over | party party party",
        "ok party ok due | no no no no early | early early party | no no no",
        "over party over ok | no no no no over | over over party | no no no",
        "new new party new | ok ok ok ok ok | ok ok ok | ok ok ok",
        "new new party new | ok ok ok ok ok | ok ok ok | shared ok ok",
        "new new party new | ok ok contact ok done | ok ok ok | shared shared ok",
        "new new party new | ok ok contact ok ok | ok ok ok | shared shared full",
        "new new party new | ok ok contact fixed ok | stages ok ok | sa sa ok",
        "new new party new | ok ok contact fixed done | ok ok ok | sa sa ok",
        "new new party new | ok ok ok ok ok | ok ok ok | party party party",
        "new new party new | ok ok ok fixed ok | stages ok ok | party party party",
        "new party new new | no no no no party | ok ok party | no no no",
        "new party new new | no no no no ok | stages ok party | no no no",
        "end end end end | end end end end end | end end end | end end end",
        "end end end end | no no no no end | end end end | no no no",
    ];

    for ((name, deal, day), expected) in rows.iter().zip(expected) {
        let holder = holder(deal.party);
        let found: Vec<_> = CommandKind::ALL
            .iter()
            .map(|&kind| {
                let by = if kind == CommandKind::Expire { By::Clock } else { By::Actor(&holder) };
                short(verdict(deal, kind, by, start() + days(*day), &programme()))
            })
            .collect();
        let expected: Vec<_> = expected.split(' ').filter(|cell| *cell != "|").collect();
        assert_eq!(found, expected, "{name}");
    }
}

fn short(verdict: Result<(), Refusal>) -> &'static str {
    match verdict.map_err(|refusal| refusal.code()) {
        Ok(()) => "ok",
        Err("wrong_party") => "party",
        Err("not_due") => "due",
        Err("not_yet_accepted") => "early",
        Err("expired") => "over",
        Err("not_new") => "new",
        Err("already_shared") => "shared",
        Err("contact_locked") => "contact",
        Err("solutions_locked") => "fixed",
        Err("all_stages_done") => "done",
        Err("stages_missing") => "stages",
        Err("not_for_assessment") => "sa",
        Err("limit_reached") => "full",
        Err("terminal") => "end",
        Err("partners_only") => "no",
        Err(other) => other,
    }
}

#[test]
fn f07_f49_every_outcome_is_terminal_and_says_which() {
    for outcome in outcomes() {
        for party in Party::ALL {
            let deal = closed(deal(*party, DealType::CoSell), outcome.clone());
            let holder = holder(*party);
            for (kind, verdict) in verdicts(&deal, By::Actor(&holder), start(), &programme()) {
                match verdict.expect_err("closed") {
                    Refusal::Terminal { outcome: told } => assert_eq!(told, outcome.substatus().code()),
                    Refusal::ByClockOnly => assert_eq!(kind, CommandKind::Expire),
                    Refusal::Denied(_) => assert_eq!(*party, Party::Vendor),
                    other => panic!("{kind:?}: {other:?}"),
                }
            }
            let by_clock = verdict(&deal, CommandKind::Expire, By::Clock, start() + days(99), &programme());
            assert_eq!(by_clock, Err(Refusal::Terminal { outcome: outcome.substatus().code() }));
        }
    }
}

#[test]
fn f07_a_warning_comes_before_each_command_that_closes() {
    for &kind in CommandKind::ALL {
        let start_of = |party| match kind {
            CommandKind::Accept | CommandKind::Decline | CommandKind::VendorDecline | CommandKind::Expire => {
                deal(party, DealType::CoSell)
            }
            _ => active(deal(Party::Creator, DealType::Private), 0),
        };
        let party = if kind == CommandKind::VendorDecline { Party::Vendor } else { Party::Partner };
        let before = start_of(party);
        let later = if kind == CommandKind::Expire { days(14) } else { days(1) };
        let holder = holder(before.party);
        let by = if kind == CommandKind::Expire { By::Clock } else { By::Actor(&holder) };
        let events =
            decide(&before, &fitting(&before, kind), by, start() + later, &programme()).expect("permitted");
        let after = events.iter().fold(before, |deal, event| apply(deal, event, start() + later));
        assert_eq!(after.state.is_terminal(), kind.closes(), "{kind:?}");
    }
}

#[test]
fn f13_after_a_decline_only_a_new_invitation_helps() {
    let declined = done(
        deal(Party::Vendor, DealType::CoSell),
        &Command::VendorDecline { reason: VendorDeclineReason::NoSellerManages },
    );
    assert_eq!(declined.state.substatus().code(), "declined");
    let own = active(deal(Party::Creator, DealType::CoSell), 0);
    for &kind in CommandKind::ALL {
        assert!(
            decide_fully(&declined, &fitting(&own, kind)).is_err(),
            "{kind:?} revives the vendor's referral"
        );
    }
    let ask =
        Command::AskHelp { help: HelpType::General, notes: String::new(), contact: None, services: None };
    assert_eq!(refused(&own, &ask), Refusal::AlreadyShared, "nor can the same deal ask again");
    let recreated = active(Deal { contact: Some(person(8)), ..deal(Party::Creator, DealType::Private) }, 0);
    assert_eq!(done(recreated, &ask).deal_type, DealType::CoSell);
}

#[test]
fn f46_created_deals_start_accepted_at_10_percent() {
    for &deal_type in DealType::ALL {
        let state = opening(Party::Creator, deal_type, start(), &programme());
        assert_eq!(
            (state.status(), state.substatus().code(), state.percent()),
            ("active", "accepted", Some(10))
        );
    }
}

#[test]
fn f30_received_referrals_wait_for_as_many_days_as_the_programme_says() {
    for (answer_days, expected) in [(14, 14), (30, 30), (u32::MAX, 3_660)] {
        let programme = Programme { answer_days, ..Programme::default() }.bounded();
        for party in [Party::Vendor, Party::Partner] {
            let state = opening(party, DealType::CoSell, start(), &programme);
            assert_eq!(state, State::New { expires_at: start() + days(expected) });
        }
    }
}

#[test]
fn f27_an_acceptance_takes_details_people_and_solutions() {
    let before = deal(Party::Partner, DealType::CoSell);
    let acceptance = Acceptance {
        details: details(3),
        team: vec![person(1), person(0), person(1)],
        solutions: Some(vec![solution(1, SolutionKind::Own)]),
    };
    let accept = Command::Accept(Box::new(acceptance));
    let kinds: Vec<_> = decide_fully(&before, &accept).expect("permitted").iter().map(Event::kind).collect();
    assert_eq!(kinds, ["accepted", "edited", "team_changed", "solutions_changed"]);

    let after = done(before, &accept);
    assert_eq!((after.state.substatus().code(), after.state.percent()), ("accepted", Some(10)));
    assert_eq!(after.details, details(3));
    assert_eq!(after.team, [person(0), person(1)]);
    assert_eq!(after.solutions, [solution(1, SolutionKind::Own)]);
}

#[test]
fn f27_crm_id_and_contacts_are_optional_on_acceptance() {
    let before = Deal { team: Vec::new(), ..deal(Party::Partner, DealType::CoSell) };
    let bare = Acceptance { details: before.details.clone(), team: Vec::new(), solutions: None };
    let events = decide_fully(&before, &Command::Accept(Box::new(bare)));
    assert_eq!(events, Ok(vec![Event::Accepted]));
}

#[test]
fn an_acceptance_changes_solutions_of_partners_and_of_regular_deals_only() {
    let accept = |before: &Deal, solutions| {
        let acceptance =
            Acceptance { details: before.details.clone(), team: Vec::new(), solutions: Some(solutions) };
        decide_fully(before, &Command::Accept(Box::new(acceptance)))
    };
    let other = || vec![solution(1, SolutionKind::Own)];
    let assessment = deal(Party::Partner, DealType::Assessment);
    assert_eq!(accept(&assessment, other()), Err(Refusal::SolutionsLocked));
    assert_eq!(accept(&assessment, assessment.solutions.clone()), Ok(vec![Event::Accepted]));
    assert_eq!(accept(&deal(Party::Vendor, DealType::CoSell), other()), Err(Refusal::WrongParty));
    assert_eq!(accept(&deal(Party::Partner, DealType::CoSell), vec![]), Err(Refusal::Empty(Part::Solutions)));
}

#[test]
fn f32_an_edit_tells_each_change_before_and_after() {
    let before = active(deal(Party::Partner, DealType::CoSell), 0);
    let mut wanted = before.details.clone();
    wanted.name = "Renamed".into();
    wanted.crm_id = Some("7".into());
    let edit = Command::Edit(Box::new(wanted.clone()));
    let [Event::Edited { changes }] = &decide_fully(&before, &edit).expect("permitted")[..] else {
        panic!("one event")
    };
    assert_eq!(changes.iter().map(|change| change.field()).collect::<Vec<_>>(), ["name", "crm_id"]);
    let after = done(before, &edit);
    assert_eq!(after.details, wanted);
    assert_eq!(refused(&after, &edit), Refusal::NothingChanged);
}

#[test]
fn f43_a_team_changes_by_whole_people_each_once() {
    let before = active(deal(Party::Creator, DealType::Private), 0);
    let moved = Person { phone: "+46700000000".into(), ..person(0) };
    let change = Command::ChangeTeam(vec![moved.clone(), person(1)]);
    assert_eq!(
        decide_fully(&before, &change),
        Ok(vec![Event::TeamChanged { added: vec![moved.clone(), person(1)], removed: vec![person(0)] }])
    );
    assert_eq!(done(before.clone(), &change).team, [moved, person(1)]);

    let team = |numbers: &[u8]| Command::ChangeTeam(numbers.iter().copied().map(person).collect());
    assert_eq!(refused(&before, &team(&[])), Refusal::Empty(Part::Team));
    assert_eq!(refused(&before, &team(&[0])), Refusal::NothingChanged);
    assert_eq!(refused(&before, &team(&[1, 2, 3, 4])), Refusal::LimitReached { part: Part::Team, limit: 3 });
    let shouted =
        Person { email: EmailAddress::parse("IDA1@Fabrikam.example").expect("an address"), ..person(1) };
    let twice = Command::ChangeTeam(vec![person(1), shouted]);
    assert_eq!(refused(&before, &twice), Refusal::Twice(Part::Team));
}

#[test]
fn f44_solutions_of_a_regular_deal_change_but_never_to_an_assessment() {
    let before = active(deal(Party::Creator, DealType::PartnerLed), 0);
    let own = |number| solution(number, SolutionKind::Own);
    let change = |solutions| Command::ChangeSolutions { solutions, services: None };
    assert_eq!(done(before.clone(), &change(vec![own(1), own(2)])).solutions, [own(1), own(2)]);
    assert_eq!(refused(&before, &change(vec![])), Refusal::Empty(Part::Solutions));
    assert_eq!(refused(&before, &change(vec![own(1), own(1)])), Refusal::Twice(Part::Solutions));
    assert_eq!(refused(&before, &change(before.solutions.clone())), Refusal::NothingChanged);
    assert_eq!(
        refused(&before, &change((0..4).map(own).collect())),
        Refusal::LimitReached { part: Part::Solutions, limit: 3 }
    );
    let assessment = solution(1, SolutionKind::Assessment);
    assert_eq!(refused(&before, &change(vec![assessment])), Refusal::AssessmentSolution);
}

#[test]
fn f47_won_waits_for_four_stages_of_an_assessment_and_for_none_of_a_regular_deal() {
    let mut assessment = active(deal(Party::Creator, DealType::Assessment), 0);
    for (left, stage) in (1..=4).rev().zip(Track::Assessment.stages()) {
        let refusal = refused(&assessment, &Command::Win);
        assert_eq!(refusal, Refusal::StagesMissing { next: stage, left });
        assert_eq!(refusal.class(), Class::Unprocessable);
        assessment = done(assessment, &Command::MarkStage(stage));
    }
    assert_eq!(assessment.state.percent(), Some(80));
    assert_eq!(done(assessment, &Command::Win).state.percent(), Some(100));

    let regular = active(deal(Party::Creator, DealType::CoSell), 0);
    assert_eq!(done(regular, &Command::Win).state.substatus().code(), "won");
    let lost = Command::Lose { reason: LossReason::NoResponse, notes: String::new() };
    assert_eq!(done(active(deal(Party::Creator, DealType::Assessment), 1), &lost).state.percent(), Some(20));
}

#[test]
fn stages_are_marked_in_order_and_on_their_own_track() {
    let regular = active(deal(Party::Creator, DealType::CoSell), 1);
    assert_eq!(next_stage(&regular), Stage::Developed);
    let refusal = |stage| refused(&regular, &Command::MarkStage(stage));
    assert_eq!(refusal(Stage::Qualified), Refusal::WrongStage { next: Stage::Developed });
    assert_eq!(refusal(Stage::Negotiated), Refusal::WrongStage { next: Stage::Developed });
    assert_eq!(refusal(Stage::CollectData), Refusal::WrongTrack);
    assert_eq!(
        decide_fully(&regular, &Command::MarkStage(Stage::Developed)),
        Ok(vec![Event::StageMarked { stage: Stage::Developed, percent: 40 }])
    );
}

#[test]
fn closing_as_error_explains_the_reasons_that_need_it() {
    for before in [deal(Party::Partner, DealType::CoSell), active(deal(Party::Creator, DealType::Private), 0)]
    {
        for &reason in ErrorReason::ALL {
            let close = |notes: &str| Command::CloseAsError { reason, notes: notes.into() };
            assert_eq!(decide_fully(&before, &close(" \n")).is_err(), reason.wants_notes());
            assert_eq!(done(before.clone(), &close("Why")).state.substatus().code(), "error");
        }
    }
}

#[test]
fn asking_for_help_needs_a_contact_and_locks_it() {
    let ask = |contact| Command::AskHelp {
        help: HelpType::PostSales,
        notes: "Soon".into(),
        contact,
        services: None,
    };
    let before = active(deal(Party::Creator, DealType::Private), 0);
    assert_eq!(refused(&before, &ask(None)), Refusal::ContactRequired);
    assert!(
        verdict(&before, CommandKind::AskHelp, By::Actor(&holder(Party::Creator)), start(), &programme())
            .is_ok()
    );

    let after = done(before, &ask(Some(person(5))));
    assert_eq!(after.contact, Some(person(5)));
    assert_eq!(after.help, Help::Asked { help: HelpType::PostSales, notes: "Soon".into() });
    assert_eq!(refused(&after, &Command::SetContact(person(6))), Refusal::ContactLocked);

    let with_contact =
        Deal { contact: Some(person(5)), ..active(deal(Party::Creator, DealType::PartnerLed), 0) };
    let kinds = |contact| -> Vec<_> {
        decide_fully(&with_contact, &ask(contact)).expect("permitted").iter().map(Event::kind).collect()
    };
    assert_eq!(kinds(None), ["help_asked"]);
    assert_eq!(kinds(Some(person(5))), ["help_asked"]);
    assert_eq!(kinds(Some(person(6))), ["contact_changed", "help_asked"]);
}

#[test]
fn a_services_offer_with_the_vendors_help_needs_its_role_area_and_play() {
    let offer = DealSolution { services: true, ..solution(1, SolutionKind::Own) };
    let change = Command::ChangeSolutions { solutions: vec![offer], services: None };
    let co_sell = active(deal(Party::Creator, DealType::CoSell), 0);
    assert_eq!(refused(&co_sell, &change), Refusal::ServicesRequired);
    let private = done(active(deal(Party::Creator, DealType::Private), 0), &change);
    let (help, notes, contact) = (HelpType::General, String::new(), Some(person(6)));
    let ask = Command::AskHelp { help, notes, contact, services: None };
    assert_eq!(refused(&private, &ask), Refusal::ServicesRequired);
}

#[test]
fn what_says_something_else_of_the_services_is_not_met() {
    let topic = |code: &str| Topic { code: code.into(), name: code.into() };
    let services = |role| Services { role, area: topic("security"), play: topic("threats") };
    let (ours, others) = (services(PartnerRole::Design), services(PartnerRole::Transaction));
    let offer = DealSolution { services: true, ..solution(1, SolutionKind::Own) };
    let sell = |services| Command::ChangeSolutions { solutions: vec![offer.clone()], services };
    let ask = |services| Command::AskHelp {
        help: HelpType::General,
        notes: String::new(),
        contact: Some(person(6)),
        services,
    };
    let private = done(active(deal(Party::Creator, DealType::Private), 0), &sell(None));
    let co_sell = active(deal(Party::Creator, DealType::CoSell), 0);
    let asked = done(private, &ask(Some(ours.clone())));
    let sold = done(co_sell, &sell(Some(ours.clone())));
    for (given, is_met) in [(None, true), (Some(ours), true), (Some(others), false)] {
        assert_eq!(ask(given.clone()).is_met(&asked), is_met, "{given:?}");
        assert_eq!(sell(given.clone()).is_met(&sold), is_met, "{given:?}");
    }
}

#[test]
fn who_means_to_buy_in_the_marketplace_keeps_a_solution_with_an_incentive() {
    let before = active(deal(Party::Creator, DealType::Private), 0);
    let sell = |solution| Command::ChangeSolutions { solutions: vec![solution], services: None };
    let buys = Details { purchase_intent: PurchaseIntent::Yes, ..details(1) };
    let buy = Command::Edit(Box::new(buys.clone()));
    assert_eq!(refused(&before, &buy), Refusal::IncentiveRequired);
    let incentive = Some(Incentive::ALL[0]);
    let sells = done(before, &sell(DealSolution { incentive, ..solution(1, SolutionKind::Own) }));
    let buying = done(sells, &buy);
    assert_eq!(refused(&buying, &sell(solution(2, SolutionKind::Own))), Refusal::IncentiveRequired);

    // Who received such a deal did not choose so, and can go on with it.
    let received = Deal { details: buys.clone(), ..active(deal(Party::Partner, DealType::CoSell), 0) };
    let renamed = Details { name: "Another name".into(), ..buys };
    assert_eq!(done(received, &Command::Edit(Box::new(renamed.clone()))).details, renamed);
}

#[test]
fn an_open_referral_of_an_invited_partner_follows_how_far_the_deal_is_shared() {
    use DealType::{CoSell, PartnerLed, Private};
    let told = |party, from, to| follow(&deal(party, from), to).is_some();
    for (from, to, follows) in [
        (Private, PartnerLed, true),
        (Private, CoSell, true),
        (PartnerLed, CoSell, true),
        (CoSell, CoSell, false),
        (CoSell, PartnerLed, false),
    ] {
        assert_eq!(told(Party::Partner, from, to), follows, "{from:?} to {to:?}");
        assert!(!told(Party::Creator, from, to) && !told(Party::Vendor, from, to));
    }
    let copy = Deal { help: Help::None { sellers_may_view: false }, ..deal(Party::Partner, Private) };
    let event = follow(&copy, CoSell).expect("it follows");
    let after = apply(copy.clone(), &event, start());
    assert_eq!((after.deal_type, &after.state), (CoSell, &copy.state));
    assert_eq!(after.help, Help::None { sellers_may_view: true }, "the guest asked for nothing");
    let lost = Outcome::Lost { reason: LossReason::Budget, notes: String::new() };
    assert_eq!(follow(&closed(copy, lost), CoSell), None, "what is closed stays as it is");
}

#[test]
fn a_partner_is_invited_once_with_a_team_and_solutions_and_never_oneself() {
    let before = active(deal(Party::Creator, DealType::Private), 0);
    let invite = |invitation| Command::InvitePartner(Box::new(invitation));
    let after = done(before.clone(), &invite(invitation(1)));
    assert!(after.with_partners);
    assert_eq!(after.invitations, [invitation(1)]);
    assert_eq!(refused(&after, &invite(invitation(1))), Refusal::NothingChanged, "sent twice");
    let other = Invitation { notes: "Once more".into(), ..invitation(1) };
    assert_eq!(refused(&after, &invite(other)), Refusal::Twice(Part::Partners));

    let mut own = invitation(2);
    own.partner = before.org.clone();
    assert_eq!(refused(&before, &invite(own)), Refusal::OwnCompany);
    let mut alone = invitation(2);
    alone.team.clear();
    assert_eq!(refused(&before, &invite(alone)), Refusal::Empty(Part::Team));
    let mut empty = invitation(2);
    empty.solutions.clear();
    assert_eq!(refused(&before, &invite(empty)), Refusal::Empty(Part::Solutions));
}

#[test]
fn access_is_asked_before_anything_else() {
    let outsider = actor(OrgKind::Partner, [at(Role::ReferralsAdmin, "lund")]);
    for before in [
        deal(Party::Partner, DealType::CoSell),
        active(deal(Party::Creator, DealType::Private), 0),
        closed(deal(Party::Creator, DealType::Private), Outcome::Won),
    ] {
        for (kind, verdict) in verdicts(&before, By::Actor(&outsider), start() + days(99), &programme()) {
            let expected = match kind {
                CommandKind::Expire => Refusal::ByClockOnly,
                _ => Refusal::Denied(Denied::OutsideLocation),
            };
            assert_eq!(verdict, Err(expected));
        }
    }
}

#[test]
fn a_user_acts_on_the_deals_of_their_teams() {
    let user = actor(OrgKind::Partner, [everywhere(Role::ReferralsUser)]);
    let before = deal(Party::Partner, DealType::CoSell);
    let accept = |deal: &Deal| verdict(deal, CommandKind::Accept, By::Actor(&user), start(), &programme());
    assert_eq!(accept(&before), Err(Refusal::Denied(Denied::NotOnTeam)));
    let member = Person { email: user.email.clone(), ..person(1) };
    assert_eq!(accept(&Deal { team: vec![member], ..before }), Ok(()));
}

#[test]
fn the_clock_does_nothing_but_expire() {
    let before = deal(Party::Partner, DealType::CoSell);
    for (kind, verdict) in verdicts(&before, By::Clock, start() + days(14), &programme()) {
        let expected = if kind == CommandKind::Expire { Ok(()) } else { Err(Refusal::NotByClock) };
        assert_eq!(verdict, expected);
    }
}

#[test]
fn codes_are_distinct_and_found_again() {
    for kind in CommandKind::ALL {
        assert_eq!(kind.code().parse(), Ok(*kind));
        assert_eq!(fitting(&deal(Party::Creator, DealType::Private), *kind).kind(), *kind);
    }
    assert_eq!(Refusal::Denied(Denied::NotOnTeam).code(), Denied::NotOnTeam.code());
    assert_eq!(Refusal::Denied(Denied::NotOnTeam).class(), Class::Forbidden);
    assert_eq!(Refusal::Expired.class(), Class::Conflict);
    assert_eq!(Refusal::NotesRequired.class(), Class::Unprocessable);
}
