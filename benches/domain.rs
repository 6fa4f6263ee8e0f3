//! The rules that every request asks, and a wizard asks with every key: `cargo bench --bench domain`.
//! Nothing is asserted of the times.

#![allow(clippy::unwrap_used)]

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use tandem::domain::access::{Actor, Creatable, Grant, OrgKind, Role, Scope, visibility};
use tandem::domain::customer::{Address, Category, Customer};
use tandem::domain::deal::{Deal, Details};
use tandem::domain::draft::{Draft, Facts, Ids, check, create};
use tandem::domain::id::{CustomerId, EngagementId, LocationId, OrgId, ReferralId, SolutionId, UserId};
use tandem::domain::lifecycle::{By, Command, decide, verdicts};
use tandem::domain::programme::Programme;
use tandem::domain::solution::{Solution, SolutionKind};
use tandem::domain::values::{Currency, EmailAddress, Money};
use tandem::domain::view::{Tab, View};

/// All steps, of a co-sell deal with an invited partner.
const ANSWERS: &[(&str, &str)] = &[
    ("customer.mode", "name"),
    ("customer.country", "SE"),
    ("customer.name", "Contoso"),
    ("customer.chosen", "contoso"),
    ("contact.first_name", "Cleo"),
    ("contact.last_name", "Berg"),
    ("contact.phone", "+46 31 700 000"),
    ("contact.email", "cleo@contoso.example"),
    ("details.name", "Ledger for Contoso"),
    ("details.location", "stockholm"),
    ("details.value", "25 000"),
    ("details.currency", "SEK"),
    ("details.close_date", "2026-09-30"),
    ("details.notes", "They leave their old system.\r\nSoon."),
    ("details.crm_id", "CRM-7"),
    ("details.intent", "undecided"),
    ("team.0.first_name", "Ada"),
    ("team.0.last_name", "Nyström"),
    ("team.0.phone", "+46 8 123 456"),
    ("team.0.email", "ada@fabrikam.example"),
    ("partners.0.name", "Northwind"),
    ("partners.0.org", "northwind"),
    ("partners.0.value", "9000"),
    ("partners.0.currency", "EUR"),
    ("partners.0.close_date", "2026-08-01"),
    ("partners.0.notes", "Deliveries are yours"),
    ("partners.0.help", "general_or_other"),
    ("partners.0.team", "0"),
    ("partners.0.solutions", "routes"),
    ("solution.0.id", "ledger"),
    ("help.kind", "proof_of_concept_or_demo"),
    ("help.notes", "Join the demo"),
    ("consent", "yes"),
];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_323_200, 0).unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn draft() -> Draft {
    let account = Customer {
        id: Some(CustomerId::new("contoso")),
        name: "Contoso".into(),
        country: "SE".parse().unwrap(),
        address: Address { city: "Göteborg".into(), ..Address::default() },
        duns: Some("150483782".into()),
        vendor_account_id: None,
        category: Category::Managed,
    };
    let mut draft = Draft { account: Some(account), ..Draft::default() };
    for (path, text) in ANSWERS {
        assert!(draft.set(path, text), "{path}");
    }
    draft
}

fn facts() -> Facts {
    let solution = |id: &str, publisher: &str, kind| Solution {
        id: SolutionId::new(id),
        name: format!("Solution {id}"),
        publisher: OrgId::new(publisher),
        publisher_name: publisher.to_uppercase(),
        kind,
        published: true,
        co_sell_ready: true,
        services: false,
        incentive: None,
    };
    Facts {
        solutions: vec![
            solution("ledger", "fabrikam", SolutionKind::Own),
            solution("routes", "northwind", SolutionKind::ThirdParty),
        ],
        creatable: Creatable { entire_organization: true, locations: vec![LocationId::new("stockholm")] },
        locations: vec![LocationId::new("stockholm")],
        assessments_vetted: false,
        org: OrgId::new("fabrikam"),
        email: EmailAddress::parse("ada@fabrikam.example").unwrap(),
        sees: visibility(&ada(), &Programme::default()),
    }
}

fn ada() -> Actor {
    Actor {
        user: UserId::new("ada"),
        org: OrgId::new("fabrikam"),
        org_kind: OrgKind::Partner,
        email: EmailAddress::parse("ada@fabrikam.example").unwrap(),
        name: "Ada Nyström".into(),
        grants: vec![Grant { role: Role::ReferralsAdmin, scope: Scope::Company }],
        strict_locations: false,
        assessments_vetted: false,
    }
}

fn ids() -> Ids {
    Ids {
        engagement: EngagementId::new("engagement"),
        own: ReferralId::new("own"),
        vendor: ReferralId::new("vendor"),
        partners: vec![ReferralId::new("partner")],
    }
}

fn deal(programme: &Programme) -> Deal {
    let checked = check(&draft(), &facts(), programme, today());
    let new = checked.deal.unwrap_or_else(|| panic!("{:?}", checked.problems));
    create(new, &ada(), &OrgId::new("vendor"), &ids(), now(), programme).swap_remove(0).deal
}

fn views(c: &mut Criterion) {
    let pairs = [
        ("tab", "outbound"),
        ("group", "active"),
        ("q", "ledger contoso"),
        ("country", "SE"),
        ("country", "PL"),
        ("type", "co_sell"),
        ("status", "accepted"),
        ("value_from", "25,000"),
        ("closes_to", "2026-12-31"),
        ("sort", "-value"),
        ("column", "location"),
        ("column", "created"),
        ("rows", "50"),
    ];
    let asked = View::parse(pairs, Tab::Outbound);
    assert!(asked.ignored.is_empty(), "{:?}", asked.ignored);
    c.bench_function("View::parse", |b| b.iter(|| View::parse(black_box(pairs), Tab::Outbound)));
    c.bench_function("View::pairs", |b| b.iter(|| black_box(&asked.view).pairs()));
}

fn values(c: &mut Criterion) {
    for text in ["25000", "1.234.567,89 kr"] {
        assert!(Money::parse(text, Currency::SEK).is_ok(), "{text}");
        c.bench_function(&format!("Money::parse {text}"), |b| {
            b.iter(|| Money::parse(black_box(text), Currency::SEK))
        });
    }
}

fn drafts(c: &mut Criterion) {
    let (draft, facts, programme) = (draft(), facts(), Programme::default());
    c.bench_function("check a full draft", |b| {
        b.iter(|| check(black_box(&draft), &facts, &programme, today()))
    });
    c.bench_function("check an empty draft", |b| {
        b.iter(|| check(black_box(&Draft::default()), &facts, &programme, today()))
    });
}

fn lifecycle(c: &mut Criterion) {
    let (programme, ada) = (Programme::default(), ada());
    let deal = deal(&programme);
    let details = Details { name: "Ledger for all of Contoso".into(), ..deal.details.clone() };
    let edit = Command::Edit(Box::new(details));
    assert!(decide(&deal, &edit, By::Actor(&ada), now(), &programme).is_ok());
    c.bench_function("decide an edit", |b| {
        b.iter(|| decide(black_box(&deal), &edit, By::Actor(&ada), now(), &programme))
    });
    c.bench_function("verdicts on a deal", |b| {
        b.iter(|| verdicts(black_box(&deal), By::Actor(&ada), now(), &programme))
    });
}

criterion_group!(benches, views, values, drafts, lifecycle);
criterion_main!(benches);
