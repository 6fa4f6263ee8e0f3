//! The wizard's rules, fact by fact, and what holds for every draft there can be.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use proptest::prelude::*;

use super::super::access::testing::{actor, everywhere};
use super::super::access::{Creatable, OrgKind, Role, Visibility};
use super::super::customer::{Address, Category, Customer};
use super::super::deal::{Deal, DealType, Details, Direction, Help, HelpType, Party, State};
use super::super::event::Event;
use super::super::id::{CustomerId, EngagementId, LocationId, OrgId, ReferralId, SolutionId};
use super::super::lifecycle::Command;
use super::super::programme::Programme;
use super::super::solution::{Incentive, Solution, SolutionKind};
use super::super::stage::{Progress, Track};
use super::super::values::{Currency, EmailAddress, Money};
use super::*;

const HELP: &str = "proof_of_concept_or_demo";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

fn solution(id: &str, publisher: &str, kind: SolutionKind, incentive: Option<Incentive>) -> Solution {
    Solution {
        id: SolutionId::new(id),
        name: format!("Solution {id}"),
        publisher: OrgId::new(publisher),
        publisher_name: publisher.to_uppercase(),
        kind,
        published: true,
        co_sell_ready: true,
        services: id == "adoption",
        incentive,
    }
}

fn facts() -> Facts {
    Facts {
        solutions: vec![
            solution("ledger", "fabrikam", SolutionKind::Own, Some(Incentive::AzureIpCoSell)),
            solution("portal", "fabrikam", SolutionKind::Own, None),
            solution("adoption", "fabrikam", SolutionKind::Own, None),
            solution("cloud", "vendor", SolutionKind::Vendor, None),
            solution("routes", "northwind", SolutionKind::ThirdParty, None),
            solution("stock", "northwind", SolutionKind::ThirdParty, None),
            solution("readiness", "vendor", SolutionKind::Assessment, None),
        ],
        creatable: Creatable { entire_organization: true, locations: vec![LocationId::new("stockholm")] },
        locations: vec![LocationId::new("stockholm"), LocationId::new("oslo")],
        assessments_vetted: true,
        org: OrgId::new("fabrikam"),
        email: EmailAddress::parse("ada@fabrikam.example").unwrap(),
        sees: Visibility {
            org: OrgId::new("fabrikam"),
            all: true,
            locations: Vec::new(),
            team_everywhere: false,
            team_locations: Vec::new(),
        },
    }
}

fn customer() -> Customer {
    Customer {
        id: Some(CustomerId::new("contoso-1")),
        name: "Contoso".into(),
        country: "SE".parse().unwrap(),
        address: Address { city: "Göteborg".into(), ..Address::default() },
        duns: Some("150483782".into()),
        vendor_account_id: None,
        category: Category::Managed,
    }
}

fn draft(answers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft { account: Some(customer()), ..Draft::default() };
    for (path, text) in answers {
        assert!(draft.set(path, text), "{path}");
    }
    draft
}

/// A private deal from which nothing is missing.
const PRIVATE: &[(&str, &str)] = &[
    ("customer.mode", "name"),
    ("customer.chosen", "contoso-1"),
    ("details.name", "Ledger for Contoso"),
    ("details.location", "stockholm"),
    ("details.value", "25000"),
    ("details.currency", "SEK"),
    ("details.close_date", "2026-09-30"),
    ("details.notes", "They move to the cloud"),
    ("details.crm_id", "CRM-7"),
    ("details.campaign_id", "spring"),
    ("details.intent", "undecided"),
    ("team.0.first_name", "Ada"),
    ("team.0.last_name", "Nyström"),
    ("team.0.phone", "+46 8 123 456"),
    ("team.0.email", "ada@fabrikam.example"),
    ("solution.0.id", "portal"),
    ("help.kind", "none"),
    ("help.share", "no"),
    ("consent", "yes"),
];

const CONTACT: &[(&str, &str)] = &[
    ("contact.first_name", "Cleo"),
    ("contact.last_name", "Berg"),
    ("contact.phone", "+46 31 700 000"),
    ("contact.email", "cleo@contoso.example"),
];

const PARTNER: &[(&str, &str)] = &[
    ("partners.0.name", "northwind"),
    ("partners.0.org", "northwind"),
    ("partners.0.value", "9000"),
    ("partners.0.currency", "EUR"),
    ("partners.0.close_date", "2026-08-01"),
    ("partners.0.notes", "Deliveries are yours"),
    ("partners.0.help", HELP),
    ("partners.0.team", "0"),
    ("partners.0.solutions", "routes"),
];

fn private() -> Draft {
    draft(PRIVATE)
}

fn with(base: &[&[(&str, &str)]], more: &[(&str, &str)]) -> Draft {
    draft(&[&base.concat(), more].concat())
}

fn co_sell() -> Draft {
    with(&[PRIVATE, CONTACT], &[("help.kind", HELP), ("help.notes", "Join the demo")])
}

fn assessment() -> Draft {
    let answers = [
        ("solution.0.id", ""),
        ("solution.assessment", "readiness"),
        ("solution.assessment_location", "oslo"),
        ("contact.notes", "Ask for Cleo"),
    ];
    with(&[PRIVATE, CONTACT], &answers)
}

fn judge(draft: &Draft) -> Checked {
    check(draft, &facts(), &Programme::default(), today())
}

/// The problems as `field code`.
fn problems(draft: &Draft) -> Vec<String> {
    let found = judge(draft).problems;
    found.iter().map(|problem| format!("{} {}", problem.field, problem.code)).collect()
}

#[track_caller]
fn says(draft: &Draft, expected: &[&str]) {
    assert_eq!(problems(draft), expected);
}

#[track_caller]
fn deal(draft: &Draft) -> NewDeal {
    let Checked { problems, deal } = judge(draft);
    deal.unwrap_or_else(|| panic!("{problems:?}"))
}

fn set(draft: &Draft, path: &str, text: &str) -> Draft {
    let mut changed = draft.clone();
    assert!(changed.set(path, text), "{path}");
    changed
}

// ---- each fact ------------------------------------------------------------------------------

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
fn amounts_that_can_be_read_take_one_form_once_their_step_is_left() {
    let mut draft = with(
        &[PRIVATE, PARTNER],
        &[
            ("details.value", "25,000"),
            ("partners.0.value", "9 000,5"),
            ("solution.0.price", "about 3"),
            ("solution.0.currency", "SEK"),
        ],
    );
    let typed = draft.clone();
    draft.see(Step::Contact);
    assert_eq!(draft.details, typed.details, "of another step");
    Step::ALL.iter().for_each(|step| draft.see(*step));
    let told = ["details.value", "partners.0.value", "solution.0.price"].map(|path| draft.get(path).unwrap());
    assert_eq!(told, ["25000.00", "9000.50", "about 3"]);
    let mut dinars = set(&set(&typed, "details.currency", "KWD"), "details.value", "25");
    dinars.see(Step::Details);
    let dollars = set(&dinars, "details.currency", "USD").details;
    let read = super::super::edit::check_value(&dollars.value, &dollars.currency);
    assert_eq!(read.unwrap().minor(), 2_500, "whoever corrects the currency keeps the figure");
    let unknown = set(&typed, "details.currency", "");
    let mut kept = unknown.clone();
    kept.see(Step::Details);
    assert_eq!(kept.details, unknown.details, "without a currency nothing can be read");
}

#[test]
fn a_figure_that_comes_back_as_its_reader_writes_it_is_no_change() {
    let kept = [
        ("details.value", "25000.00"),
        ("details.currency", "USD"),
        ("details.close_date", "2026-09-30"),
        ("details.crm_id", "25000.00"),
    ];
    let draft = with(&[PRIVATE], &kept);
    let taken = |draft: &Draft, sent: &[(&str, &str)]| {
        let mut draft = draft.clone();
        let sent = sent.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        draft.take(Step::Details, &sent.collect());
        draft
    };
    let as_written = [("details.value", "25.000,00"), ("details.close_date", "30\u{a0}сент. 2026\u{202f}г.")];
    assert_eq!(taken(&draft, &as_written), draft);
    let yen = taken(&draft, &[("details.currency", "JPY"), ("details.value", "25,000.00")]);
    assert_eq!(yen, set(&draft, "details.currency", "JPY"), "beside another currency");
    for (path, text) in [
        ("details.value", "25.000,01"),
        ("details.value", "25000 or so"),
        ("details.value", ""),
        ("details.close_date", "1.10.2026"),
        ("details.crm_id", "25,000.00"),
    ] {
        assert_eq!(taken(&draft, &[(path, text)]), set(&draft, path, text), "{path}: {text}");
    }
    let typed = set(&draft, "details.value", "25 000");
    let again = taken(&typed, &[("details.value", "25,000")]);
    assert_eq!(again, set(&draft, "details.value", "25,000"), "what was typed is replaced by what is typed");
    assert!(draft.plain("details.value").is_some() && typed.plain("details.value").is_none());

    let mut invited = draft.clone();
    invited.add_row(Rows::Partners);
    let mut written = set(&invited, "partners.0.value", "25,000.00");
    written = set(&written, "partners.0.close_date", "30 Sept 2026");
    written.drop_blank_rows();
    assert_eq!(written, draft, "a row that was added and left alone goes");
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

// ---- create ----------------------------------------------------------------------------------

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_000_000, 0).unwrap()
}

fn created(draft: &Draft) -> Vec<Created> {
    let new = deal(draft);
    let id = |text: &str| ReferralId::new(text);
    let ids = Ids {
        engagement: EngagementId::new("engagement"),
        own: id("own"),
        vendor: id("vendors"),
        partners: vec![id("partners")],
    };
    let by = actor(OrgKind::Partner, [everywhere(Role::ReferralsAdmin)]);
    create(new, &by, &OrgId::new("vendor"), &ids, now(), &Programme::default())
}

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

// ---- changes -----------------------------------------------------------------------------------

/// What comes of the page of a deal's details when one answer is changed.
fn edited(deal: &Deal, path: &str, text: &str) -> Result<Command, Vec<Problem>> {
    let draft = set(&Draft::of(deal, Part::Details), path, text);
    change(Part::Details, &draft, deal, &facts(), &Programme::default(), today())
}

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

// ---- answers -----------------------------------------------------------------------------------

/// Every field of the wizard, with two rows of each group.
fn paths() -> Vec<String> {
    let rows = |at: &'static str, names: &'static [&'static str]| {
        (0..2).flat_map(move |row| names.iter().map(move |name| format!("{at}.{row}.{name}")))
    };
    let of = |at: &'static str, names: &'static [&'static str]| {
        names.iter().map(move |name| format!("{at}.{name}"))
    };
    of("customer", CustomerAnswers::NAMES)
        .chain(of("contact", ContactAnswers::NAMES))
        .chain(of("details", DetailsAnswers::NAMES))
        .chain(rows("team", PersonAnswers::NAMES))
        .chain(rows("partners", PartnerAnswers::NAMES))
        .chain(rows("solution", SolutionAnswers::NAMES))
        .chain(of("solution", &["assessment", "assessment_location"]))
        .chain(of("services", ServicesAnswers::NAMES))
        .chain(of("help", HelpAnswers::NAMES))
        .chain(["consent".to_owned()])
        .collect()
}

#[test]
fn what_is_put_at_a_path_is_found_there_and_nowhere_else() {
    let mut draft = Draft::default();
    for (at, path) in paths().iter().enumerate() {
        assert!(draft.set(path, &format!("text {at}")), "{path}");
    }
    for (at, path) in paths().iter().enumerate() {
        assert_eq!(draft.get(path), Some(format!("text {at}").as_str()), "{path}");
    }
    let mut all: Vec<_> = Step::ALL.iter().flat_map(|step| draft.fields(*step).into_keys()).collect();
    all.sort();
    // What is looked for is no answer.
    let mut expected: Vec<_> = paths().into_iter().filter(|path| !path.ends_with(".find")).collect();
    expected.sort();
    assert_eq!(all, expected, "each field belongs to the form of exactly one step");
}

#[test]
fn paths_of_no_field_are_ignored() {
    let mut draft = private();
    for path in [
        "",
        ".",
        "consent.x",
        "customer",
        "customer.",
        "customer.account.id",
        "details.names",
        "team",
        "team.0",
        "team.0.",
        "team.x.email",
        "team.-1.email",
        "team.0.email.x",
        "team.100.email",
        "team.99999999999999999999.email",
        "partners.0.orgs",
        "solution.0",
        "solution.assessments",
        "solution.1.0.id",
        "account",
        "seen",
        "editors",
        "saves",
        "account.name",
        "help.kinds",
        "\0",
    ] {
        assert!(!draft.set(path, "forged"), "{path:?}");
        assert_eq!(draft.get(path), None, "{path:?}");
        for step in Step::ALL {
            draft.take(*step, &BTreeMap::from([(path.to_owned(), "forged".into())]));
        }
    }
    let mut expected = private();
    expected.consent.clear();
    expected.team.truncate(draft.team.len());
    draft.drop_blank_rows();
    assert_eq!(draft, expected);
}

#[test]
fn a_step_takes_its_own_fields_only_and_leaves_what_was_not_sent() {
    let mut draft = private();
    let sent = BTreeMap::from([
        ("details.name".to_owned(), "Renamed".to_owned()),
        ("help.share".to_owned(), "yes".to_owned()),
    ]);
    draft.take(Step::Details, &sent);
    assert_eq!(draft, set(&private(), "details.name", "Renamed"));
}

#[test]
fn the_consent_box_is_cleared_by_being_left_out() {
    let mut draft = private();
    draft.take(Step::Team, &BTreeMap::new());
    assert_eq!(draft.consent, "yes");
    draft.take(Step::Consent, &BTreeMap::new());
    assert_eq!(draft.consent, "");
}

#[test]
fn a_set_of_boxes_holds_those_that_are_ticked() {
    let mut draft = with(&[PARTNER], &[]);
    let sent = |picks: &[&str]| -> BTreeMap<String, String> {
        let picks = picks.iter().map(|pick| (format!("partners.0.team.{pick}"), "1".into()));
        picks.chain([("partners.0.team".to_owned(), String::new())]).collect()
    };
    draft.take(Step::Team, &sent(&["0", "2"]));
    assert_eq!(draft.partners[0].team, "0 2");
    draft.take(Step::Team, &BTreeMap::from([("partners.0.team.2".to_owned(), "1".to_owned())]));
    assert_eq!(draft.partners[0].team, "0 2", "once is enough");
    draft.take(Step::Team, &sent(&[]));
    assert_eq!(draft.partners[0].team, "");
    draft.take(Step::Team, &BTreeMap::from([("partners.0.notes.2".to_owned(), "1".to_owned())]));
    assert_eq!(draft.partners[0].notes, "Deliveries are yours", "notes are no set");
}

#[test]
fn removing_a_person_keeps_the_picks_of_the_others() {
    let mut draft = with(&[PARTNER], &[("partners.0.team", "0 1 2")]);
    draft.team =
        ["a", "b", "c"].map(|name| PersonAnswers { first_name: name.into(), ..Default::default() }).into();
    draft.remove_row(Rows::Team, 1);
    assert_eq!((draft.team.len(), draft.partners[0].team.as_str()), (2, "0 1"));
    draft.remove_row(Rows::Team, 0);
    assert_eq!((draft.team[0].first_name.as_str(), draft.partners[0].team.as_str()), ("c", "0"));
    for rows in [Rows::Team, Rows::Partners, Rows::Solutions] {
        let before = draft.clone();
        draft.remove_row(rows, 7);
        assert_eq!(draft, before);
    }
    draft.remove_row(Rows::Partners, 0);
    assert!(draft.partners.is_empty());
}

#[test]
fn blank_rows_go_and_picks_stay_with_their_people() {
    let mut draft = with(&[PARTNER], &[("partners.0.team", "1 3"), ("solution.2.id", "ledger")]);
    draft.team = ["", "b", " ", "d"]
        .map(|name| PersonAnswers { first_name: name.into(), ..Default::default() })
        .into();
    draft.drop_blank_rows();
    let names: Vec<_> = draft.team.iter().map(|row| row.first_name.as_str()).collect();
    assert_eq!((names.as_slice(), draft.partners[0].team.as_str()), (&["b", "d"][..], "0 1"));
    assert_eq!(draft.solutions.len(), 1);
}

#[test]
fn a_row_in_which_something_was_typed_is_never_dropped() {
    let mut draft = private();
    let row = draft.add_row(Rows::Partners);
    draft.add_row(Rows::Solutions);
    assert_eq!((draft.partners[row].value.as_str(), draft.partners[row].team.as_str()), ("25000", "0"));
    assert_eq!(
        (draft.partners[row].currency.as_str(), draft.partners[row].close_date.as_str()),
        ("SEK", "2026-09-30")
    );
    let added = draft.clone();
    draft.drop_blank_rows();
    assert_eq!(draft, private(), "untouched rows go");
    for name in ["org", "value", "currency", "close_date", "notes", "help", "solutions"] {
        let mut typed = set(&added, &format!("partners.0.{name}"), "something");
        typed.drop_blank_rows();
        assert_eq!(typed.partners.len(), 1, "{name}");
        let found = problems(&typed);
        assert!(found.iter().any(|problem| problem.starts_with("partners.0.name")), "{name}: {found:?}");
    }
    for name in ["id", "quantity", "price"] {
        let mut typed = set(&added, &format!("solution.1.{name}"), "1");
        typed.drop_blank_rows();
        assert_eq!(typed.solutions.len(), 2, "{name}");
        let found = problems(&typed);
        assert!(found.contains(&"solution.1.id unknown".to_owned()), "{name}: {found:?}");
    }
}

#[test]
fn a_draft_is_called_by_its_deal_or_its_customer() {
    assert_eq!(private().title(), "Ledger for Contoso");
    let unnamed = set(&set(&private(), "details.name", " "), "customer.name", " Contoso ");
    assert_eq!((unnamed.title(), Draft::default().title()), ("Contoso", ""));
}

// ---- intents and steps -------------------------------------------------------------------------

#[test]
fn buttons_say_what_they_want() {
    for (text, intent) in [
        ("next", Intent::Next),
        ("back", Intent::Back),
        ("later", Intent::Later),
        ("go:solution", Intent::Go(Step::Solution)),
        ("find", Intent::Find),
        ("seek:1", Intent::Seek(1)),
        ("change-customer", Intent::ChangeCustomer),
        ("add:team", Intent::Add(Rows::Team)),
        ("add:partners", Intent::Add(Rows::Partners)),
        ("add:solution", Intent::Add(Rows::Solutions)),
        ("remove:team.2", Intent::Remove(Rows::Team, 2)),
        ("remove:solution.0", Intent::Remove(Rows::Solutions, 0)),
        ("recent:bo@x.example", Intent::Recent("bo@x.example".into())),
        ("create", Intent::Create),
    ] {
        assert_eq!(Intent::parse(text), intent, "{text}");
    }
    for text in
        ["", "nonsense", "go:", "go:nowhere", "seek:", "add:rows", "remove:team", "remove:team.-1", "Create"]
    {
        assert_eq!(Intent::parse(text), Intent::Next, "{text:?}");
    }
}

#[test]
fn only_who_leaves_a_step_is_told_what_is_missing_in_it() {
    for text in ["next", "back", "later", "go:team", "create"] {
        assert!(Intent::parse(text).leaves(), "{text}");
    }
    for text in ["find", "seek:0", "change-customer", "add:team", "remove:team.0", "recent:0"] {
        assert!(!Intent::parse(text).leaves(), "{text}");
    }
}

#[test]
fn what_is_looked_for_is_kept_until_something_is_chosen() {
    let mut draft = set(&set(&private(), "solution.1.find", "lamps"), "solution.2.find", "heat");
    assert_eq!(draft.seeking(), Some(1), "the first");
    assert!(problems(&draft).contains(&"solution.1.id unknown".to_owned()));
    assert!(!draft.fields(Step::Solution).keys().any(|path| path.ends_with("find")), "no answer");
    draft.set("solution.0.find", "other");
    assert_eq!(draft.seeking(), Some(1), "the first that has none");
    draft.seek(2);
    assert_eq!((draft.seeking(), draft.get("solution.1.find")), (Some(2), Some("")));
    draft.set("solution.0.find", "other");
    draft.drop_blank_rows();
    assert_eq!(draft.solutions.len(), 2, "what is looked for is not blank: {:?}", draft.solutions);
    assert_eq!((draft.get("solution.0.find"), draft.get("solution.1.find")), (Some(""), Some("heat")));
}

#[test]
fn a_draft_is_untouched_until_something_is_typed() {
    let mut draft = Draft::default();
    draft.set("customer.mode", "duns");
    draft.see(Step::Customer);
    draft.add_row(Rows::Team);
    assert!(draft.is_untouched());
    for path in ["customer.country", "details.name", "team.0.email", "solution.0.id", "help.kind", "consent"]
    {
        let mut typed = draft.clone();
        assert!(typed.set(path, " x"), "{path}");
        assert!(!typed.is_untouched(), "{path}");
    }
}

#[test]
fn steps_follow_each_other() {
    let codes: Vec<_> = Step::ALL.iter().map(|step| step.code()).collect();
    assert_eq!(codes, ["customer", "contact", "details", "team", "solution", "consent"]);
    assert_eq!((Step::Customer.previous(), Step::Consent.next()), (None, None));
    for pair in Step::ALL.windows(2) {
        assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
    }
}

#[test]
fn a_step_is_complete_or_wants_attention_once_it_was_seen() {
    let states = |draft: &Draft| -> Vec<&'static str> {
        step_states(draft, &judge(draft).problems).iter().map(|(_, state)| state.code()).collect()
    };
    let mut draft = Draft::default();
    assert_eq!(states(&draft), ["not_started"; 6]);
    draft.see(Step::Customer);
    draft.see(Step::Contact);
    assert_eq!(states(&draft)[..3], ["attention", "complete", "not_started"]);
    draft.see(Step::Consent);
    let all = ["attention", "complete", "attention", "attention", "attention", "attention"];
    assert_eq!(states(&draft), all, "the review reproaches every step");
    // An answer on one page makes a field of another one mandatory.
    draft.set("help.kind", HELP);
    assert_eq!(states(&draft)[1], "attention");
}

// ---- any draft there can be ----------------------------------------------------------------------

/// What people, browsers and forgers put into fields.
fn text() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "\0",
        "yes",
        "no",
        "none",
        "name",
        "duns",
        "account",
        "manual",
        "SE",
        "all",
        "stockholm",
        "oslo",
        "0",
        "0 1",
        "1",
        "-1",
        "25000",
        "0.01",
        "USD",
        "SEK",
        "XAU",
        "2026-09-30",
        "2026-02-28",
        "2027-02-31",
        "03/04/2027",
        "2099-01-01",
        "undecided",
        "portal",
        "ledger",
        "routes",
        "readiness",
        "northwind",
        "fabrikam",
        "contoso-1",
        "ada@fabrikam.example",
        "bob@fabrikam.example",
        "ada@",
        "+46 8 123 456",
        "12",
        "150483782",
        "6-ABCDEFG23XB",
        HELP,
        "</textarea><script>",
        "\u{202e}\u{200b}",
        "👩\u{200d}💻",
        "שלום",
    ];
    prop_oneof![
        8 => proptest::sample::select(known.map(str::to_owned).to_vec()),
        1 => Just("x".repeat(10_000)),
        1 => any::<String>(),
    ]
}

/// From nearly complete drafts to heaps of nonsense.
pub(super) fn any_draft() -> impl Strategy<Value = Draft> {
    let base = proptest::sample::select(vec![
        Draft::default(),
        private(),
        co_sell(),
        assessment(),
        with(&[PRIVATE, CONTACT, PARTNER], &[]),
    ]);
    let change = (proptest::sample::select(paths()), text());
    (base, proptest::collection::vec(change, 0..12), any::<bool>()).prop_map(|(mut draft, changes, known)| {
        for (path, text) in changes {
            draft.set(&path, &text);
        }
        draft.account = draft.account.filter(|_| known);
        draft
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn there_is_a_deal_exactly_when_there_are_no_problems(
        draft in any_draft(),
        vetted in any::<bool>(),
        empty in any::<bool>(),
    ) {
        let mut facts = Facts { assessments_vetted: vetted, ..facts() };
        if empty {
            facts.solutions.clear();
            facts.creatable = Creatable::default();
        }
        let Checked { problems, deal } = check(&draft, &facts, &Programme::default(), today());
        prop_assert_eq!(deal.is_some(), problems.is_empty());
        for problem in &problems {
            prop_assert!(CODES.contains(&problem.code.as_str()), "{:?}", problem);
            let form = draft.fields(problem.step());
            let begins_a_list = problem.field == TEAM || problem.field == "solution.0.id";
            prop_assert!(form.contains_key(&problem.field) || begins_a_list, "no control for {:?}", problem);
        }
        if let Some(deal) = deal {
            prop_assert_eq!(deal.deal_type, derived_type(&draft));
            prop_assert!(!deal.team.is_empty() && !deal.solutions.is_empty());
            let once = created(&draft);
            prop_assert_eq!(once.len(), 1 + usize::from(deal.deal_type.shared_with_vendor()) + deal.invitations.len());
        }
        let _ = step_states(&draft, &problems);
    }

    #[test]
    fn a_page_of_a_deal_says_what_the_deal_is(
        minor in 1_i64..9_000_000_000,
        at in 0..Currency::ALL.len(),
        days in 0_i64..3_652,
        crm_id in proptest::option::of("[a-z0-9]{1,20}"),
    ) {
        let mut deal = created(&private()).remove(0).deal;
        deal.details.value = Money::new(minor, Currency::ALL[at]);
        deal.details.close_date = today() + Duration::days(days);
        deal.details.crm_id = crm_id;
        let same = Command::Edit(Box::new(deal.details.clone()));
        prop_assert_eq!(edited(&deal, "details.location", ""), Ok(same));
    }

    #[test]
    fn what_a_form_sends_back_is_what_it_was_shown(before in any_draft(), over in any_draft()) {
        for step in Step::ALL {
            let mut draft = Draft { team: Vec::new(), partners: Vec::new(), solutions: Vec::new(), ..over.clone() };
            draft.take(*step, &before.fields(*step));
            prop_assert_eq!(draft.fields(*step), before.fields(*step));
        }
    }

    #[test]
    fn a_draft_is_stored_as_it_is(draft in any_draft()) {
        let json = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
    }

    #[test]
    fn no_path_and_no_button_makes_trouble(
        mut draft in any_draft(),
        path in "[a-z]{0,9}(\\.[a-z0-9_]{0,9}){0,3}",
        row in any::<usize>(),
        text in text(),
    ) {
        let rows = draft.team.len() + draft.partners.len() + draft.solutions.len();
        draft.set(&path, &text);
        draft.take(Step::of_field(&path), &BTreeMap::from([(path, text.clone())]));
        prop_assert!(draft.team.len() + draft.partners.len() + draft.solutions.len() <= rows + 300);
        for rows in [Rows::Team, Rows::Partners, Rows::Solutions] {
            draft.remove_row(rows, row);
            draft.add_row(rows);
            draft.remove_row(rows, row % 4);
        }
        draft.drop_blank_rows();
        let once = draft.clone();
        draft.drop_blank_rows();
        prop_assert_eq!(&draft, &once, "nothing is left to drop");
        let _ = Intent::parse(&text);
        let _ = judge(&draft);
    }
}

#[test]
fn what_is_looked_for_stays_where_nothing_but_blanks_was_chosen() {
    let mut draft = set(&set(&Draft::default(), "solution.0.id", " "), "solution.0.find", "ledger");
    draft.drop_blank_rows();
    assert_eq!(draft.solutions.iter().map(|row| row.find.as_str()).collect::<Vec<_>>(), ["ledger"]);
}

#[test]
fn a_review_is_another_one_when_an_answer_is_another_one() {
    let draft = with(&[PRIVATE, PARTNER], &[("details.value", "25,000")]);
    let mut same = set(&draft, "details.value", "25 000.00");
    same.add_row(Rows::Team);
    same.see(Step::Consent);
    same.consent = "yes".into();
    assert_eq!(same.reviewed(), draft.reviewed(), "the same in other letters");
    for (path, text) in [("details.value", "26,000"), ("team.0.phone", "+46 8 1"), ("partners.0.notes", "x")]
    {
        assert_ne!(set(&draft, path, text).reviewed(), draft.reviewed(), "{path}");
    }
}
