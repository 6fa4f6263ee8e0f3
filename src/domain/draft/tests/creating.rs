//! What is created of a draft and who gets it, and what a page of a deal changes in it later.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};

use super::{
    CONTACT, HELP, PARTNER, PRIVATE, assessment, co_sell, created, edited, facts, now, private, says, set,
    today, with,
};
use crate::domain::deal::{Deal, DealType, Details, Direction, Help, HelpType, Party, State};
use crate::domain::draft::{DetailsAnswers, Draft, Part, Problem, change};
use crate::domain::event::Event;
use crate::domain::id::OrgId;
use crate::domain::lifecycle::Command;
use crate::domain::programme::Programme;
use crate::domain::stage::{Progress, Track};
use crate::domain::values::{Currency, Money};

// ---- create ----------------------------------------------------------------------------------

#[test]
fn f46_what_was_created_starts_accepted() {
    for (draft, track) in
        [(private(), Track::Regular), (co_sell(), Track::Regular), (assessment(), Track::Assessment)]
    {
        let own = &created(&draft)[0];
        assert_eq!(own.deal.state, State::Active { since: now(), progress: Progress::start(track) });
        assert_eq!((own.deal.state.substatus().code(), own.deal.party), ("accepted", Party::Creator));
        assert_eq!((own.deal.direction, own.deal.org.as_str()), (Direction::Outbound, "fabrikam"));
        assert_eq!(own.event, Event::Created { deal_type: own.deal.deal_type });
        assert_eq!((own.deal.version, own.deal.created_at, own.deal.created_by.as_str()), (1, now(), "user"));
    }
}

#[test]
fn f46_the_vendor_gets_a_copy_only_of_what_it_was_asked_about() {
    assert_eq!(created(&private()).len(), 1);
    assert_eq!(created(&set(&private(), "help.share", "yes")).len(), 1);
    for draft in [co_sell(), assessment()] {
        let all = created(&draft);
        let [own, vendors] = all.as_slice() else { panic!("{} referrals", all.len()) };
        let copy = &vendors.deal;
        assert_eq!(copy.state, State::New { expires_at: now() + Duration::days(14) });
        assert_eq!(
            (copy.state.substatus().code(), copy.party, copy.direction),
            ("pending", Party::Vendor, Direction::Inbound)
        );
        assert_eq!((copy.org.as_str(), copy.id.as_str()), ("vendor", "vendors"));
        assert_eq!(copy.engagement, own.deal.engagement);
        assert_eq!((&copy.details.crm_id, &copy.details.campaign_id), (&None, &None));
        assert_eq!((copy.team.len(), copy.invitations.len(), &copy.location), (0, 0, &None));
        assert_eq!(
            (&copy.contact, &copy.customer, &copy.help),
            (&own.deal.contact, &own.deal.customer, &own.deal.help)
        );
        assert_eq!(vendors.event, Event::Received { from: OrgId::new("fabrikam") });
        assert_eq!(own.deal.details.crm_id.as_deref(), Some("CRM-7"));
    }
}

#[test]
fn f46_an_invited_partner_gets_its_own_share_and_no_more() {
    let all = created(&with(
        &[PRIVATE, CONTACT, PARTNER],
        &[("help.kind", HELP), ("help.notes", "For the vendor")],
    ));
    let [own, _, partners] = all.as_slice() else { panic!("{} referrals", all.len()) };
    assert!(own.deal.with_partners && own.deal.invitations.len() == 1);
    let copy = &partners.deal;
    assert_eq!(copy.state, State::New { expires_at: now() + Duration::days(14) });
    assert_eq!(
        (copy.org.as_str(), copy.party, copy.direction),
        ("northwind", Party::Partner, Direction::Inbound)
    );
    assert_eq!(copy.details.value, Money::new(900_000, Currency::EUR));
    assert_eq!(copy.details.close_date, NaiveDate::from_ymd_opt(2026, 8, 1).unwrap());
    assert_eq!(
        (copy.details.notes.as_str(), copy.details.name.as_str()),
        ("Deliveries are yours", "Ledger for Contoso")
    );
    assert_eq!((&copy.details.crm_id, &copy.details.campaign_id), (&None, &None));
    let solutions: Vec<_> = copy.solutions.iter().map(|solution| solution.id.as_str()).collect();
    assert_eq!((solutions.as_slice(), copy.team.len()), (&["routes"][..], 1));
    assert_eq!((&copy.contact, copy.contact_notes.as_str(), copy.invitations.len()), (&None, "", 0));
    assert_eq!((&copy.location, copy.with_partners), (&None, true));
    assert!(matches!(copy.help, Help::None { .. }), "the vendor was not asked by the guest");
    assert!(!copy.lacks_services());
    assert_eq!(copy.wanted, Some(HelpType::ProofOfConcept));
    let said = serde_json::to_string(copy).unwrap();
    for secret in ["CRM-7", "spring", "Cleo", "For the vendor", "They move", "25000", "stockholm"] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
}

#[test]
fn f46_an_invited_partner_of_an_assessment_gets_no_assessment() {
    let mut draft = assessment();
    draft.partners = with(&[PARTNER], &[]).partners;
    let all = created(&draft);
    let copy = &all[2].deal;
    assert_eq!((copy.deal_type, copy.solutions[0].id.as_str()), (DealType::CoSell, "routes"));
}

// ---- changes -----------------------------------------------------------------------------------

#[test]
fn a_close_date_that_has_gone_by_may_stay_but_not_move_in_the_past() {
    let mut late = created(&private()).remove(0).deal;
    late.details.close_date = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    let renamed = Details { name: "Renamed".into(), ..late.details.clone() };
    assert_eq!(edited(&late, "details.name", "Renamed"), Ok(Command::Edit(Box::new(renamed))));
    let past = vec![Problem::new("details.close_date", "in-the-past")];
    assert_eq!(edited(&late, "details.close_date", "2020-01-02"), Err(past));
    says(&set(&private(), "details.close_date", "2020-01-01"), &["details.close_date in-the-past"]);
}

#[test]
fn an_intent_to_buy_needs_an_incentive_among_what_the_deal_has() {
    let unpaid = created(&private()).remove(0).deal;
    let problems = vec![Problem::new("details.intent", "no-incentive")];
    assert_eq!(edited(&unpaid, "details.intent", "yes"), Err(problems));
    let paid = created(&set(&private(), "solution.0.id", "ledger")).remove(0).deal;
    assert!(edited(&paid, "details.intent", "yes").is_ok());
}

#[test]
fn what_a_deal_sells_may_stay_when_it_is_not_offered_any_more() {
    let deal = created(&private()).remove(0).deal;
    let sold = deal.solutions[0].id.as_str();
    let mut fewer = facts();
    fewer.solutions.retain(|known| known.id.as_str() != sold);
    let chosen = |draft: &Draft, deal: &Deal| {
        change(Part::Solutions, draft, deal, &fewer, &Programme::default(), today())
    };
    let same = Draft::of(&deal, Part::Solutions);
    let kept = Command::ChangeSolutions { solutions: deal.solutions.clone(), services: None };
    assert_eq!(chosen(&same, &deal), Ok(kept));
    let mut more = set(&same, "solution.0.quantity", "7");
    more.set("solution.1.id", "cloud");
    let Ok(Command::ChangeSolutions { solutions, .. }) = chosen(&more, &deal) else { panic!("refused") };
    let ids: Vec<_> = solutions.iter().map(|one| (one.id.as_str(), one.quantity)).collect();
    assert_eq!(ids, [(sold, Some(7)), ("cloud", None)]);
    let without = Deal { solutions: solutions[1..].to_vec(), ..deal.clone() };
    let gone = vec![Problem::new("solution.0.id", "unknown")];
    assert_eq!(chosen(&same, &without), Err(gone), "what was taken off does not come back");
}

#[test]
fn f42_a_page_of_a_deal_takes_no_location() {
    let deal = created(&private()).remove(0).deal;
    let mut draft = Draft::of(&deal, Part::Details);
    let sent = [("details.location", "oslo"), ("details.notes", "Moved?"), ("team.0.email", "x@y.example")];
    let sent = sent.map(|(path, text)| (path.to_owned(), text.to_owned()));
    draft.take_part(Part::Details, &deal, &sent.into());
    assert_eq!(draft, set(&Draft::of(&deal, Part::Details), "details.notes", "Moved?"));
    draft.put_part(Part::Details, &BTreeMap::from([("details.location".into(), "oslo".into())]));
    assert_eq!(draft.details, DetailsAnswers::default());
    assert!(!draft.part_fields(Part::Details).contains_key("details.location"));
}
