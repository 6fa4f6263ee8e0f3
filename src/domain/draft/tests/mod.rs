//! The wizard's rules, fact by fact, and what holds for every draft there can be.

mod answers;
mod any;
mod creating;
mod facts;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::access::testing::{actor, everywhere};
use crate::domain::access::{Creatable, OrgKind, Role, Visibility};
use crate::domain::customer::{Address, Category, Customer};
use crate::domain::deal::Deal;
use crate::domain::draft::{
    Answers, Checked, ContactAnswers, Created, CustomerAnswers, DetailsAnswers, Draft, Facts, HelpAnswers,
    Ids, NewDeal, Part, PartnerAnswers, PersonAnswers, Problem, ServicesAnswers, SolutionAnswers, change,
    check, create,
};
use crate::domain::id::{CustomerId, EngagementId, LocationId, OrgId, ReferralId, SolutionId};
use crate::domain::lifecycle::Command;
use crate::domain::programme::Programme;
use crate::domain::solution::{Incentive, Solution, SolutionKind};
use crate::domain::values::EmailAddress;

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

/// What comes of the page of a deal's details when one answer is changed.
fn edited(deal: &Deal, path: &str, text: &str) -> Result<Command, Vec<Problem>> {
    let draft = set(&Draft::of(deal, Part::Details), path, text);
    change(Part::Details, &draft, deal, &facts(), &Programme::default(), today())
}

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
