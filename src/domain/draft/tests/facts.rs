//! Fact by fact: what a draft must say before it can become a deal, and which deal it would become.

use chrono::Months;

use super::{
    CONTACT, HELP, PARTNER, PRIVATE, assessment, co_sell, created, customer, deal, draft, facts, private,
    problems, says, set, today, with,
};
use crate::domain::access::{Creatable, Visibility};
use crate::domain::customer::{Category, Customer};
use crate::domain::deal::{DealType, Help, HelpType};
use crate::domain::draft::{
    Draft, ENTIRE_ORGANIZATION, Facts, PersonAnswers, Problem, Step, StepState, TEAM, check, derived_type,
    step_states,
};
use crate::domain::id::LocationId;
use crate::domain::programme::Programme;
use crate::domain::solution::SolutionKind;
use crate::domain::values::{Currency, EmailAddress, Money};

#[test]
fn an_empty_draft_says_all_that_is_missing_in_the_order_of_the_pages() {
    says(
        &Draft::default(),
        &[
            "customer.country missing",
            "customer.name missing",
            "details.name missing",
            "details.location missing",
            "details.value missing",
            "details.currency missing",
            "details.close_date missing",
            "details.intent missing",
            "details.notes missing",
            "team.rows none",
            "solution.0.id none",
            "help.share missing",
            "consent missing",
        ],
    );
}

#[test]
fn f36_only_companies_that_were_vetted_create_assessments() {
    assert_eq!(deal(&assessment()).deal_type, DealType::Assessment);
    let unvetted = Facts { assessments_vetted: false, ..facts() };
    let found = check(&assessment(), &unvetted, &Programme::default(), today()).problems;
    assert_eq!(found, [Problem::new("solution.assessment", "not-vetted")]);
}

#[test]
fn f38_the_exact_account_has_to_be_chosen() {
    assert_eq!(deal(&private()).customer, customer());
    let typed = |mode: &str, field: &str, text: &str| {
        let none = set(&set(&private(), "customer.chosen", ""), "customer.mode", mode);
        problems(&set(&none, field, text))
    };
    let name = |text| typed("name", "customer.name", text);
    assert_eq!(name("Contoso"), ["customer.country missing", "customer.name not-chosen"]);
    assert_eq!(typed("", "customer.country", "SE"), ["customer.name missing"]);
    assert_eq!(typed("duns", "customer.duns", " "), ["customer.duns missing"]);
    assert_eq!(typed("duns", "customer.duns", "12345"), ["customer.duns malformed"]);
    assert_eq!(typed("duns", "customer.duns", "15-048-3782"), ["customer.duns not-chosen"]);
    assert_eq!(typed("account", "customer.account", ""), ["customer.account missing"]);
    assert_eq!(typed("account", "customer.account", "Contoso"), ["customer.account malformed"]);
    assert_eq!(typed("account", "customer.account", "6-ABCDEFG23XB"), ["customer.account not-chosen"]);
}

#[test]
fn f38_an_account_that_the_directory_does_not_have_is_not_taken() {
    says(&set(&private(), "customer.chosen", "contoso-2"), &["customer.chosen unknown"]);
    says(&Draft { account: None, ..private() }, &["customer.chosen unknown"]);
}

#[test]
fn f38_who_types_something_else_after_choosing_wants_another_account() {
    let account = Customer { vendor_account_id: Some("6-ABCDEFG23XB".into()), ..customer() };
    let fits = |answers: &[(&str, &str)]| draft(answers).customer.fits(&account);
    for (mode, path, good, bad) in [
        (
            "name",
            "customer.name",
            &["Contoso", "  contoso "][..],
            &["", " ", "Conto", "Contoso Nordic", "Trey"][..],
        ),
        ("duns", "customer.duns", &["", " ", "15-048-3782"], &["150483783", "1504"]),
        ("account", "customer.account", &["", "6-abcdefg23xb"], &["6-ABCDEFG23XC", "Contoso"]),
    ] {
        for text in good {
            assert!(fits(&[("customer.mode", mode), (path, text)]), "{path} {text:?}");
        }
        for text in bad {
            assert!(!fits(&[("customer.mode", mode), (path, text)]), "{path} {text:?}");
        }
    }
    for (country, expected) in [("", true), ("SE", true), ("se", true), ("NO", false), ("nowhere", false)] {
        let answers = [("customer.name", "Contoso"), ("customer.country", country)];
        assert_eq!(fits(&answers), expected, "{country:?}");
    }
}

#[test]
fn f38_a_customer_of_no_directory_is_typed_by_hand() {
    let manual = with(
        &[PRIVATE],
        &[
            ("customer.mode", "manual"),
            ("customer.country", "it"),
            ("customer.name", "  Trey \t Research "),
            ("customer.line1", "Via Roma 1"),
            ("customer.city", "Torino"),
            ("customer.duns", "15-048-3782"),
        ],
    );
    let customer = deal(&manual).customer;
    assert_eq!(
        (customer.id, customer.name.as_str(), customer.category),
        (None, "Trey Research", Category::Other)
    );
    assert_eq!((customer.country.code(), customer.address.city.as_str()), ("IT", "Torino"));
    assert_eq!(customer.duns.as_deref(), Some("150483782"));
    for (path, code) in [
        ("customer.country", "missing"),
        ("customer.name", "missing"),
        ("customer.line1", "missing"),
        ("customer.city", "missing"),
    ] {
        says(
            &set(&manual, path, " \u{200b}"),
            &[&format!("{path} {}", if path == "customer.country" { "unknown" } else { code })],
        );
        says(&set(&manual, path, ""), &[&format!("{path} {code}")]);
    }
    for path in ["customer.line2", "customer.state", "customer.postal_code", "customer.duns"] {
        deal(&set(&manual, path, ""));
    }
    for path in
        ["name", "line1", "line2", "city", "state", "postal_code"].map(|name| format!("customer.{name}"))
    {
        says(&set(&manual, &path, &"ł".repeat(101)), &[&format!("{path} too-long")]);
        deal(&set(&manual, &path, &"ł".repeat(100)));
    }
    says(&set(&manual, "customer.country", "ZZ"), &["customer.country unknown"]);
}

#[test]
fn f39_the_contact_is_optional_while_the_vendor_is_not_invited_and_whole_when_given() {
    for share in ["no", "yes"] {
        let quiet = set(&private(), "help.share", share);
        assert_eq!(deal(&quiet).contact, None);
        let begun = set(&quiet, "contact.first_name", "Cleo");
        says(&begun, &["contact.last_name missing", "contact.phone missing", "contact.email missing"]);
        let whole = with(&[PRIVATE, CONTACT], &[("help.share", share), ("contact.notes", "of no use")]);
        let new = deal(&whole);
        assert_eq!(new.contact.map(|contact| contact.full_name()).as_deref(), Some("Cleo Berg"));
        assert_eq!(new.contact_notes, "", "notes are for an assessment's specialist");
    }
}

#[test]
fn f39_asking_for_help_makes_the_contact_mandatory() {
    deal(&co_sell());
    for (path, _) in CONTACT {
        says(&set(&co_sell(), path, " "), &[&format!("{path} missing")]);
    }
    says(&set(&co_sell(), "contact.email", "cleo@"), &["contact.email malformed"]);
    says(&set(&co_sell(), "contact.phone", "call me"), &["contact.phone malformed"]);
}

#[test]
fn f40_an_assessment_wants_the_contact_and_notes_for_the_specialist() {
    let new = deal(&assessment());
    assert_eq!(new.contact_notes, "Ask for Cleo");
    assert!(new.contact.is_some());
    for (path, _) in CONTACT.iter().chain(&[("contact.notes", "")]) {
        says(&set(&assessment(), path, ""), &[&format!("{path} missing")]);
    }
    says(&set(&assessment(), "contact.notes", &"x".repeat(4_001)), &["contact.notes too-long"]);
}

#[test]
fn f41_each_detail_is_mandatory_or_not() {
    for name in ["location", "name", "value", "currency", "close_date", "notes", "intent"] {
        let path = format!("details.{name}");
        says(&set(&private(), &path, ""), &[&format!("{path} missing")]);
    }
    for (name, most) in [("crm_id", 100), ("campaign_id", 100), ("notes", 4_000)] {
        let of = |length| set(&private(), &format!("details.{name}"), &"å".repeat(length));
        deal(&of(most));
        says(&of(most + 1), &[&format!("details.{name} too-long")]);
    }
    let new = deal(&set(&set(&private(), "details.crm_id", " "), "details.campaign_id", ""));
    assert_eq!((new.details.crm_id, new.details.campaign_id), (None, None));
}

#[test]
fn f41_names_are_counted_in_characters() {
    for letter in ["x", "é", "👩", "ש"] {
        let name = deal(&set(&private(), "details.name", &letter.repeat(100))).details.name;
        assert_eq!(name, letter.repeat(100));
        says(&set(&private(), "details.name", &letter.repeat(101)), &["details.name too-long"]);
    }
    says(&set(&private(), "details.name", &"x".repeat(10_000)), &["details.name too-long"]);
    assert_eq!(deal(&set(&private(), "details.name", " a\0\u{202e}\n\u{7}b ")).details.name, "a b");
}

#[test]
fn f41_values_and_their_bounds() {
    let of = |text: &str| set(&private(), "details.value", text);
    let money = |minor| Money::new(minor, Currency::SEK);
    assert_eq!(deal(&of("0.01")).details.value, money(1));
    assert_eq!(deal(&of("999999999999.99")).details.value, money(99_999_999_999_999));
    for (text, code) in [
        ("0", "zero"),
        ("0.00", "zero"),
        ("-1", "negative"),
        ("1000000000000", "too-large"),
        (&"9".repeat(10_000), "too-large"),
        ("1.001.1", "not-a-number"),
        ("0.001", "too-many-decimals"),
    ] {
        says(&of(text), &[&format!("details.value {code}")]);
    }
    says(&set(&private(), "details.currency", "XAU"), &["details.currency unknown-currency"]);
}

#[test]
fn f41_close_dates_and_their_bounds() {
    let of = |text: &str| set(&private(), "details.close_date", text);
    let ten_years = today().checked_add_months(Months::new(120)).unwrap();
    for date in [today(), ten_years] {
        assert_eq!(deal(&of(&date.to_string())).details.close_date, date);
    }
    for (text, code) in [
        (today().pred_opt().unwrap().to_string().as_str(), "in-the-past"),
        (ten_years.succ_opt().unwrap().to_string().as_str(), "too-far"),
        ("2027-02-31", "not-in-calendar"),
        ("2027-02-29", "not-in-calendar"),
        ("31 February 2027", "not-in-calendar"),
        ("03/04/2027", "ambiguous"),
        ("next year", "malformed"),
    ] {
        says(&of(text), &[&format!("details.close_date {code}")]);
    }
}

#[test]
fn f42_a_deal_is_created_where_the_person_may_create() {
    assert_eq!(deal(&private()).location, Some(LocationId::new("stockholm")));
    assert_eq!(deal(&set(&private(), "details.location", ENTIRE_ORGANIZATION)).location, None);
    says(&set(&private(), "details.location", "oslo"), &["details.location not-permitted"]);
    says(&set(&private(), "details.location", "of-another-company"), &["details.location not-permitted"]);
    let here = Creatable { entire_organization: false, ..facts().creatable };
    let everywhere = set(&private(), "details.location", ENTIRE_ORGANIZATION);
    let narrow = Facts { creatable: here, ..facts() };
    let found = check(&everywhere, &narrow, &Programme::default(), today()).problems;
    assert_eq!(found, [Problem::new("details.location", "not-permitted")]);
}

#[test]
fn f43_at_least_one_complete_team_contact() {
    let nobody = Draft { team: vec![PersonAnswers::default()], ..private() };
    says(&nobody, &["team.rows none"]);
    for name in ["first_name", "last_name", "phone", "email"] {
        says(&set(&private(), &format!("team.0.{name}"), ""), &[&format!("team.0.{name} missing")]);
    }
    let second = set(&private(), "team.1.phone", "12");
    let expected = ["first_name missing", "last_name missing", "phone malformed", "email missing"];
    assert_eq!(problems(&second), expected.map(|problem| format!("team.1.{problem}")));
}

#[test]
fn f43_nobody_is_on_a_team_twice() {
    let mut twice = private();
    let again = PersonAnswers { email: "ADA@Fabrikam.example".into(), ..twice.team[0].clone() };
    twice.team.extend([PersonAnswers::default(), again]);
    says(&twice, &["team.2.email twice"]);
}

#[test]
fn f43_a_team_has_at_most_fifty_people() {
    let mut many = private();
    let row =
        |at: usize| PersonAnswers { email: format!("p{at}@fabrikam.example"), ..private().team[0].clone() };
    many.team = (0..50).map(row).collect();
    assert_eq!(deal(&many).team.len(), 50);
    many.team.push(row(50));
    says(&many, &["team.rows too-many"]);
}

#[test]
fn f44_an_assessment_has_one_type_a_location_and_no_other_solution() {
    let solutions = deal(&assessment()).solutions;
    let [only] = solutions.as_slice() else { panic!("{solutions:?}") };
    assert_eq!((only.id.as_str(), only.kind), ("readiness", SolutionKind::Assessment));
    assert_eq!(only.assessment_location, Some(LocationId::new("oslo")));
    says(&set(&assessment(), "solution.0.id", "ledger"), &["solution.assessment not-alone"]);
    says(&set(&assessment(), "solution.assessment_location", ""), &["solution.assessment_location missing"]);
    says(
        &set(&assessment(), "solution.assessment_location", "rome"),
        &["solution.assessment_location unknown"],
    );
    says(&set(&assessment(), "solution.assessment", "ledger"), &["solution.assessment unknown"]);
    says(&set(&private(), "solution.0.id", "readiness"), &["solution.0.id unknown"]);
}

#[test]
fn an_assessments_own_fields_are_its_steps_to_mend() {
    let state = |draft: &Draft, step: Step| {
        let problems = check(draft, &facts(), &Programme::default(), today()).problems;
        step_states(draft, &problems).into_iter().find(|(known, _)| *known == step).unwrap().1
    };
    let mut draft = assessment();
    draft.seen.extend(Step::ALL);
    assert_eq!(state(&draft, Step::Solution), StepState::Complete);
    for (path, text) in [
        ("solution.assessment_location", ""),
        ("solution.assessment", "none such"),
        ("solution.0.id", "ledger"),
    ] {
        let wrong = set(&draft, path, text);
        assert_eq!(state(&wrong, Step::Solution), StepState::Attention, "{path}");
        assert_eq!(state(&wrong, Step::Consent), StepState::Complete, "{path}");
    }
}

#[test]
fn f44_an_assessment_asks_for_no_help_whatever_was_typed_before() {
    for kind in ["none", HELP, "nonsense"] {
        let new = deal(&set(&assessment(), "help.kind", kind));
        assert_eq!(new.help, Help::None { sellers_may_view: false });
        assert_eq!(new.deal_type, DealType::Assessment);
    }
}

#[test]
fn f45_without_consent_there_is_no_deal() {
    for text in ["", "no", "on", "YES"] {
        says(&set(&private(), "consent", text), &["consent missing"]);
    }
}

#[test]
fn f45_the_type_follows_from_the_answers() {
    let type_of = |draft: &Draft| {
        assert_eq!(derived_type(draft), deal(draft).deal_type);
        derived_type(draft)
    };
    assert_eq!(type_of(&private()), DealType::Private);
    assert_eq!(type_of(&set(&private(), "help.kind", "")), DealType::Private);
    assert_eq!(type_of(&set(&private(), "help.share", "yes")), DealType::PartnerLed);
    for help in HelpType::ALL {
        assert_eq!(type_of(&set(&co_sell(), "help.kind", help.code())), DealType::CoSell);
    }
    assert_eq!(type_of(&assessment()), DealType::Assessment);
    assert_eq!(derived_type(&Draft::default()), DealType::Private);
}

#[test]
fn help_is_one_of_the_list_and_then_nobody_asks_about_sharing() {
    says(&set(&private(), "help.kind", "a ride"), &["help.kind unknown"]);
    says(&set(&private(), "help.share", "maybe"), &["help.share missing"]);
    says(&set(&co_sell(), "help.notes", &"x".repeat(4_001)), &["help.notes too-long"]);
    let asked = deal(&set(&co_sell(), "help.share", "")).help;
    assert_eq!(asked, Help::Asked { help: HelpType::ProofOfConcept, notes: "Join the demo".into() });
}

#[test]
fn solutions_are_of_the_catalogue_each_once_and_at_most_fifty() {
    let two = with(
        &[PRIVATE],
        &[
            ("solution.1.id", "cloud"),
            ("solution.1.quantity", "3"),
            ("solution.1.price", "12,50"),
            ("solution.1.currency", "EUR"),
            ("solution.2.id", "routes"),
        ],
    );
    let solutions = deal(&two).solutions;
    let kinds: Vec<_> = solutions.iter().map(|solution| solution.kind).collect();
    assert_eq!(kinds, [SolutionKind::Own, SolutionKind::Vendor, SolutionKind::ThirdParty]);
    assert_eq!(
        (solutions[1].quantity, solutions[1].price),
        (Some(3), Some(Money::new(1_250, Currency::EUR)))
    );
    says(&set(&two, "solution.2.id", "cloud"), &["solution.2.id twice"]);
    says(&set(&two, "solution.2.id", "of nobody"), &["solution.2.id unknown"]);
    says(&set(&two, "solution.2.id", ""), &[]);
    says(&set(&set(&two, "solution.2.id", ""), "solution.2.quantity", "2"), &["solution.2.id unknown"]);
    for quantity in ["0", "-1", "1.5", "1000001", "many", &"9".repeat(50)] {
        says(&set(&two, "solution.1.quantity", quantity), &["solution.1.quantity malformed"]);
    }
    says(&set(&two, "solution.1.price", "free"), &["solution.1.price not-a-number"]);
    says(&set(&two, "solution.1.currency", ""), &["solution.1.currency missing"]);
    let mut many = private();
    many.solutions = vec![many.solutions[0].clone(); 51];
    let found = problems(&many);
    assert_eq!(found.iter().filter(|problem| problem.ends_with("too-many")).count(), 1);
    assert_eq!(found.iter().filter(|problem| problem.ends_with("twice")).count(), 50);
}

#[test]
fn intending_to_buy_in_the_marketplace_wants_a_solution_with_an_incentive() {
    let buys = set(&private(), "details.intent", "yes");
    says(&buys, &["solution.0.id no-incentive"]);
    deal(&set(&buys, "solution.0.id", "ledger"));
    deal(&set(&buys, "solution.1.id", "ledger"));
    deal(&set(&assessment(), "details.intent", "yes"));
    says(&set(&private(), "details.intent", "perhaps"), &["details.intent unknown"]);
}

#[test]
fn a_services_co_sell_names_role_area_and_play_of_the_area() {
    let services: &[(&str, &str)] =
        &[("services.role", "transaction"), ("services.area", "security"), ("services.play", "threats")];
    let asked = set(&co_sell(), "solution.0.id", "adoption");
    says(&asked, &["services.role missing", "services.area missing", "services.play missing"]);
    deal(&set(&asked, "solution.0.id", "portal"));
    deal(&set(&private(), "solution.0.id", "adoption"));
    deal(&set(&assessment(), "services.role", "nonsense"));
    let answered = services.iter().fold(asked, |draft, (path, text)| set(&draft, path, text));
    let made = created(&answered);
    let own = made[0].deal.services.clone().unwrap();
    assert_eq!((own.area.code.as_str(), own.play.name.as_str()), ("security", "Threat protection"));
    assert_eq!(made[1].deal.services, Some(own));
    for (path, text, problem) in [
        ("services.role", "juggling", "services.role unknown"),
        ("services.area", "gardening", "services.area unknown"),
        ("services.play", "weeding", "services.play unknown"),
        ("services.play", "finance", "services.play not-of-area"),
        ("services.play", "", "services.play missing"),
    ] {
        says(&set(&answered, path, text), &[problem]);
    }
    let partner =
        with(&[PRIVATE, CONTACT, PARTNER, services], &[("solution.0.id", "adoption"), ("help.kind", HELP)]);
    assert_eq!(created(&partner).pop().unwrap().deal.services, None, "it is the creator's own");
}

#[test]
fn an_invitation_has_a_partner_a_share_people_and_solutions() {
    let invited = with(&[PRIVATE, PARTNER], &[]);
    let invitation = &deal(&invited).invitations[0];
    assert_eq!((invitation.partner.as_str(), invitation.partner_name.as_str()), ("northwind", "NORTHWIND"));
    assert_eq!(
        (invitation.value, invitation.help),
        (Money::new(900_000, Currency::EUR), HelpType::ProofOfConcept)
    );
    assert_eq!((invitation.team.len(), invitation.solutions[0].id.as_str()), (1, "routes"));
    let unnamed = set(&set(&invited, "partners.0.org", ""), "partners.0.name", " ");
    says(&unnamed, &["partners.0.name missing", "partners.0.solutions none"]);
    let unchosen = set(&invited, "partners.0.org", "");
    says(&unchosen, &["partners.0.name not-chosen", "partners.0.solutions none"]);
    for (name, code) in [
        ("name", "not-chosen"),
        ("value", "missing"),
        ("currency", "missing"),
        ("close_date", "missing"),
        ("help", "missing"),
        ("team", "none"),
        ("solutions", "none"),
    ] {
        let found = problems(&set(&invited, &format!("partners.0.{name}"), ""));
        assert!(found.contains(&format!("partners.0.{name} {code}")), "{found:?}");
    }
    deal(&set(&invited, "partners.0.notes", ""));
    let other = |path: &str, text: &str| problems(&set(&invited, path, text));
    assert_eq!(other("partners.0.org", "nobody"), ["partners.0.name unknown", "partners.0.solutions none"]);
    assert_eq!(other("partners.0.org", "vendor"), ["partners.0.name unknown", "partners.0.solutions none"]);
    assert_eq!(other("partners.0.name", "Adatum"), ["partners.0.name not-chosen"]);
    assert_eq!(other("partners.0.name", "north"), ["partners.0.name not-chosen"]);
    assert_eq!(other("partners.0.solutions", "ledger cloud"), ["partners.0.solutions none"]);
    assert_eq!(other("partners.0.close_date", "2026-02-28"), ["partners.0.close_date in-the-past"]);
    assert_eq!(other("partners.0.notes", &"x".repeat(4_001)), ["partners.0.notes too-long"]);
    assert_eq!(other("partners.0.help", "none"), ["partners.0.help unknown"]);
}

#[test]
fn a_company_invites_neither_itself_nor_another_one_twice() {
    let invited =
        with(&[PRIVATE, PARTNER], &[("partners.0.org", "fabrikam"), ("partners.0.solutions", "portal")]);
    says(&invited, &["partners.0.name own-company"]);
    let mut twice = with(&[PRIVATE, PARTNER], &[]);
    twice.partners = vec![twice.partners[0].clone(); 21];
    let found = problems(&twice);
    assert_eq!(found[0], "partners.0.name too-many");
    assert_eq!(found[1..].len(), 20);
    assert_eq!(found[20], "partners.20.name twice");
}

#[test]
fn what_a_forged_form_picks_beyond_any_limit_is_cut_and_told() {
    let many = |of: usize| (0..of).map(|at| format!("s{at}")).collect::<Vec<_>>().join(" ");
    let invited = with(&[PRIVATE, PARTNER], &[]);
    assert!(problems(&set(&invited, "partners.0.solutions", &format!("routes {}", many(49)))).is_empty());
    let cut = set(&invited, "partners.0.solutions", &format!("routes {}", many(32_000)));
    says(&cut, &["partners.0.solutions too-many"]);
    assert_eq!(cut.solution_ids().len(), 101, "a hundred, and the deal's own");
    let mut ticked = invited.clone();
    let boxes = (0..32_000).map(|at| (format!("partners.0.solutions.s{at}"), String::new())).collect();
    ticked.take(Step::Team, &boxes);
    assert_eq!(ticked.get("partners.0.solutions").unwrap().split(' ').count(), 100);
    let long = set(&invited, "partners.0.solutions", &"x".repeat(900_000));
    assert_eq!(long.get("partners.0.solutions"), Some(""));
    // As a draft may have been stored before.
    let mut stored = invited;
    stored.partners = vec![stored.partners[0].clone(); 100];
    stored.partners.iter_mut().enumerate().for_each(|(row, partner)| {
        partner.solutions = (0..500).map(|at| format!("{row}-{at}")).collect::<Vec<_>>().join(" ");
    });
    assert!(stored.solution_ids().len() <= 1_200);
}

#[test]
fn an_invitation_picks_people_by_the_row_that_they_were_typed_in() {
    let mut draft = with(
        &[PRIVATE, PARTNER],
        &[("partners.0.team", "2 2 7 x"), ("partners.0.solutions", "routes routes")],
    );
    let bob = PersonAnswers { email: "bob@fabrikam.example".into(), ..draft.team[0].clone() };
    draft.team.extend([PersonAnswers::default(), bob]);
    let invitation = &deal(&draft).invitations[0];
    let emails: Vec<_> = invitation.team.iter().map(|person| person.email.as_str()).collect();
    assert_eq!((emails.as_slice(), invitation.solutions.len()), (&["bob@fabrikam.example"][..], 1));
    says(&set(&draft, "partners.0.team", "1"), &["partners.0.team none"]);
}

#[test]
fn f42_who_sees_the_deals_of_their_teams_only_is_on_the_team_of_their_own() {
    let facts = |email: &str, team_locations: &[&str], locations: &[&str]| {
        let ids = |ids: &[&str]| ids.iter().copied().map(LocationId::new).collect();
        let (locations, team_locations) = (ids(locations), ids(team_locations));
        let sees = Visibility { all: false, locations, team_locations, ..facts().sees };
        Facts { email: EmailAddress::parse(email).unwrap(), sees, ..facts() }
    };
    let told = |draft: &Draft, facts: &Facts| check(draft, facts, &Programme::default(), today()).problems;
    let alone = [Problem::new(TEAM, "without-you")];
    let draft = set(&private(), "details.location", "stockholm");
    let (ada, uma) = ("Ada@Fabrikam.example", "uma@fabrikam.example");
    assert_eq!(told(&draft, &facts(uma, &["stockholm"], &[])), alone);
    assert_eq!(told(&draft, &facts(ada, &["stockholm"], &[])), []);
    assert_eq!(told(&draft, &facts(uma, &["oslo"], &["stockholm"])), [], "who sees it by their role");
    let misspelt = set(&draft, "team.0.phone", "?");
    let phone = [Problem::new("team.0.phone", "malformed")];
    assert_eq!(told(&misspelt, &facts(ada, &["stockholm"], &[])), phone, "they are there");
    let nobody = Draft { team: Vec::new(), ..draft };
    let none = [Problem::new(TEAM, "none")];
    assert_eq!(told(&nobody, &facts(uma, &["stockholm"], &[])), none, "one thing at a time");
}
