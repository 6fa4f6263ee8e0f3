//! Whatever can be wrong with an answer is said in words, and every word for it can be heard.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;
use tandem::domain::access::{Creatable, Visibility};
use tandem::domain::customer::{Address, Category, Customer};
use tandem::domain::draft::{
    Answers, CODES, ContactAnswers, CustomerAnswers, DetailsAnswers, Draft, Facts, HelpAnswers,
    PartnerAnswers, PersonAnswers, Problem, ServicesAnswers, SolutionAnswers, Step, TEAM, check,
};
use tandem::domain::id::{CustomerId, LocationId, OrgId, SolutionId};
use tandem::domain::programme::Programme;
use tandem::domain::solution::{Solution, SolutionKind};
use tandem::domain::values::EmailAddress;
use tandem::words::{Locale, Words};

fn words() -> Words {
    Words::new(Locale::En, "Contoso")
}

fn facts() -> Facts {
    let solution = |id: &str, publisher: &str, kind: SolutionKind| Solution {
        id: SolutionId::new(id),
        name: id.into(),
        publisher: OrgId::new(publisher),
        publisher_name: publisher.into(),
        kind,
        published: true,
        co_sell_ready: true,
        services: id == "portal",
        incentive: None,
    };
    Facts {
        solutions: vec![
            solution("portal", "fabrikam", SolutionKind::Own),
            solution("routes", "northwind", SolutionKind::ThirdParty),
            solution("readiness", "vendor", SolutionKind::Assessment),
        ],
        creatable: Creatable { entire_organization: true, locations: Vec::new() },
        locations: vec![LocationId::new("oslo")],
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

fn account() -> Customer {
    Customer {
        id: Some(CustomerId::new("contoso")),
        name: "Contoso".into(),
        country: "SE".parse().unwrap(),
        address: Address::default(),
        duns: None,
        vendor_account_id: None,
        category: Category::Other,
    }
}

/// Every field, with one row of each group.
fn paths() -> Vec<String> {
    let of = |at: &'static str, names: &'static [&'static str]| {
        names.iter().map(move |name| format!("{at}.{name}"))
    };
    of("customer", CustomerAnswers::NAMES)
        .chain(of("contact", ContactAnswers::NAMES))
        .chain(of("details", DetailsAnswers::NAMES))
        .chain(of("team.0", PersonAnswers::NAMES))
        .chain(of("partners.0", PartnerAnswers::NAMES))
        .chain(of("solution.0", SolutionAnswers::NAMES))
        .chain(of("solution", &["assessment", "assessment_location"]))
        .chain(of("services", ServicesAnswers::NAMES))
        .chain(of("help", HelpAnswers::NAMES))
        .chain(["consent".to_owned()])
        .collect()
}

/// Answers that meet every limit from one side or the other.
fn texts() -> Vec<String> {
    let long = ["x".repeat(101), "x".repeat(4_001), format!("{}@contoso.example", "x".repeat(300))];
    let known = [
        "",
        " ",
        "manual",
        "duns",
        "account",
        "contoso",
        "of nobody",
        "all",
        "oslo",
        "SE",
        "USD",
        "XAU",
        "-1",
        "0",
        "9",
        "1.0000",
        "9999999999999",
        "nine",
        "2026-09-30",
        "2026-02-31",
        "2026-02-28",
        "2099-01-01",
        "03/04/2026",
        "yes",
        "no",
        "none",
        "general_or_other",
        "fabrikam",
        "northwind",
        "routes",
        "portal",
        "readiness",
        "finance",
        "ada@fabrikam.example",
        "+46 8 123 456",
        "6-ABCDEFG23XB",
        "150483782",
    ];
    known.map(str::to_owned).into_iter().chain(long).collect()
}

/// The keys of what is wrong with a draft, each of them checked.
fn keys(draft: &Draft, facts: &Facts) -> BTreeSet<String> {
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let words = words();
    let say = |problem: &Problem| {
        let key = problem.message_key();
        assert!(CODES.contains(&problem.code.as_str()), "{problem:?} has a code that is not listed");
        assert!(words.has(&key), "there are no words for {key}");
        key
    };
    check(draft, facts, &Programme::default(), today).problems.iter().map(say).collect()
}

fn draft(answers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft { account: Some(account()), ..Draft::default() };
    for (path, text) in answers {
        assert!(draft.set(path, text), "{path}");
    }
    draft
}

/// Drafts on each way through the wizard, a little wrong.
fn bases() -> Vec<Draft> {
    let team = [
        ("team.0.first_name", "Ada"),
        ("team.0.email", "ada@fabrikam.example"),
        ("team.0.phone", "+46 8 123 456"),
    ];
    let ways: [&[(&str, &str)]; 7] = [
        &[],
        &[("customer.mode", "duns"), ("contact.first_name", "Cleo")],
        &[("customer.mode", "account"), ("help.kind", "general_or_other")],
        &[("customer.mode", "manual"), ("solution.assessment", "readiness")],
        &[
            ("customer.chosen", "contoso"),
            ("details.intent", "yes"),
            ("details.currency", "USD"),
            ("team.0.last_name", "B"),
        ],
        &[
            ("team.0.last_name", "B"),
            ("partners.0.org", "northwind"),
            ("partners.0.name", "northwind"),
            ("partners.0.currency", "USD"),
            ("solution.0.id", "portal"),
            ("solution.0.price", "1"),
            ("solution.0.currency", "USD"),
        ],
        &[("solution.0.id", "portal"), ("help.kind", "general_or_other"), ("services.area", "security")],
    ];
    ways.iter().map(|way| draft(&[&team[..], way].concat())).collect()
}

/// What can be said, found by trying everything.
fn said() -> BTreeSet<String> {
    let mut all = keys(&Draft::default(), &facts());
    for base in bases() {
        for path in paths() {
            for text in texts() {
                let mut draft = base.clone();
                draft.set(&path, &text);
                all.extend(keys(&draft, &facts()));
            }
        }
        let mut many = base.clone();
        many.team = vec![base.team[0].clone(); 51];
        many.partners = vec![
            PartnerAnswers {
                org: "northwind".into(),
                ..base.partners.first().cloned().unwrap_or_default()
            };
            21
        ];
        for partner in &mut many.partners {
            let share = [("9", "USD", "2026-09-30", "general_or_other", "0", "routes")];
            for (value, currency, date, help, team, solutions) in share {
                value.clone_into(&mut partner.value);
                currency.clone_into(&mut partner.currency);
                date.clone_into(&mut partner.close_date);
                help.clone_into(&mut partner.help);
                team.clone_into(&mut partner.team);
                solutions.clone_into(&mut partner.solutions);
            }
        }
        many.solutions = vec![SolutionAnswers { id: "portal".into(), ..SolutionAnswers::default() }; 51];
        all.extend(keys(&many, &facts()));
        for partner in &mut many.partners {
            partner.solutions = (0..51).map(|at| format!("s{at} ")).collect();
        }
        all.extend(keys(&many, &facts()));
        let unvetted = Facts { assessments_vetted: false, ..facts() };
        all.extend(keys(&base, &unvetted));
        let user = EmailAddress::parse("uma@fabrikam.example").unwrap();
        let sees = Visibility { all: false, team_everywhere: true, ..facts().sees };
        let mut placed = base.clone();
        placed.set("details.location", "all");
        all.extend(keys(&placed, &Facts { email: user, sees, ..facts() }));
    }
    all
}

#[test]
fn every_problem_has_words_and_every_such_word_is_needed() {
    let words = words();
    let paths = paths().into_iter().chain([TEAM.to_owned()]);
    let every = paths.flat_map(|path| CODES.iter().map(move |code| Problem::new(path.clone(), code)));
    let written: BTreeSet<String> =
        every.map(|problem| problem.message_key()).filter(|key| words.has(key)).collect();
    // Of a later change of the deal alone, which asks the wizard's questions once more.
    let later = ["problem-help-kind.missing".to_owned(), "problem-details-intent.no-incentive".to_owned()];
    assert_eq!(said().into_iter().chain(later).collect::<BTreeSet<_>>(), written);
}

#[test]
fn every_code_is_used_by_some_field() {
    let said = said();
    for code in CODES {
        assert!(said.iter().any(|key| key.ends_with(&format!(".{code}"))), "{code}");
    }
}

/// The page of two windows' answers names every field that can differ.
#[test]
fn every_field_has_a_label() {
    let words = words();
    for path in paths() {
        let key = path.split('.').filter(|part| part.parse::<usize>().is_err());
        let key = key.fold("field".to_owned(), |key, part| format!("{key}-{part}"));
        assert!(words.has(&key), "{key}");
    }
    for step in Step::ALL {
        for prefix in ["wizard-step", "wizard-heading", "wizard-lead"] {
            assert!(words.has(&format!("{prefix}-{}", step.code())), "{prefix}-{}", step.code());
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_there_are_words_for_what_is_wrong(
        base in proptest::sample::select(bases()),
        changes in proptest::collection::vec(
            (proptest::sample::select(paths()), prop_oneof![proptest::sample::select(texts()), any::<String>()]),
            0..16,
        ),
        chosen in any::<bool>(),
    ) {
        let mut draft = base;
        for (path, text) in changes {
            draft.set(&path, &text);
        }
        draft.account = draft.account.filter(|_| chosen);
        keys(&draft, &facts());
    }
}
