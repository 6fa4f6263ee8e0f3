//! The wizard as a browser without scripts walks it: every page's form is read, filled in and sent.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;
#[path = "support/wizard.rs"]
mod walk;

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};
use companies::{FABRIKAM, NORTHWIND, SWEDEN, VENDOR, Visit, World, entry, leads_to, org, solution};
use page::Page as ReadPage;
use reqwest::StatusCode;
use support::PASSWORD;
use tandem::domain::access::OrgKind;
use tandem::domain::customer::{Account, Category};
use tandem::domain::deal::{Deal, DealType, Help, HelpType, State};
use tandem::domain::draft::{Draft, Step};
use tandem::domain::id::{DraftId, LocationId, OrgId, ReferralId, UserId};
use tandem::domain::services::PartnerRole;
use tandem::domain::solution::{Solution, SolutionKind};
use tandem::service::upkeep;
use tandem::store;
use tandem::store::customers::Entry;
use tandem::store::solutions::Kind;
use tandem::words::{Locale, Words};
use walk::{Page, Walk, known_world, with_contosos};

const ADA: &str = "ada@fabrikam.example";
const SAVE: &str = "/api/drafts/save";
const HELP: &str = "proof_of_concept_or_demo";

type Answers<'a> = &'a [(&'a str, &'a str)];

const DETAILS: Answers = &[
    ("details.name", "Ledger for Contoso"),
    ("details.location", SWEDEN),
    ("details.value", "25 000"),
    ("details.currency", "SEK"),
    ("details.close_date", "2027-03-31"),
    ("details.intent", "undecided"),
    ("details.notes", "They leave their old system.\r\nSoon."),
    ("details.crm_id", "CRM-7"),
];
const CONTACT: Answers = &[
    ("contact.first_name", "Cleo"),
    ("contact.last_name", "Berg"),
    ("contact.phone", "+46 31 700 000"),
    ("contact.email", "cleo@contoso.example"),
];
const TEAM: Answers = &[
    ("team.0.first_name", "Ada"),
    ("team.0.last_name", "Nyström"),
    ("team.0.phone", "+46 8 123 456"),
    ("team.0.email", "ada@fabrikam.example"),
];

/// Chooses the one Contoso that the directory has in Göteborg under this D-U-N-S number.
async fn customer(walk: &Walk<'_>) {
    let form = walk.page("customer").await;
    let typed = [("customer.mode", "name"), ("customer.country", "SE"), ("customer.name", "conto")];
    let to = form.send(&typed, "find").await;
    assert_eq!(to, walk.path("customer#customer-results"));
    let form = walk.page(&to).await;
    assert_eq!(form.options("customer.chosen").len(), 2, "two entities of one name in one city (F38)");
    assert!(form.text().contains("150483782") && form.text().contains("150483783"), "told apart by D-U-N-S");
    assert_eq!(form.send(&[("customer.chosen", "contoso")], "next").await, walk.path("contact"));
}

/// The steps up to the team, as each path has them.
async fn begin(walk: &Walk<'_>, contact: Answers<'_>) {
    customer(walk).await;
    assert_eq!(walk.answer("contact", contact, "next").await, walk.path("details"));
    assert_eq!(walk.answer("details", DETAILS, "next").await, walk.path("team"));
    assert_eq!(walk.answer("team", TEAM, "next").await, walk.path("solution"));
}

async fn create(walk: &Walk<'_>) -> ReferralId {
    walk::deal_of(&walk.answer("consent", &[("consent", "yes")], "create").await)
}

/// All referrals of a deal's engagement as they are stored, by company.
async fn parties(world: &World, own: &ReferralId) -> Vec<(String, Deal)> {
    let mut read = world.server.app.store.read().await.unwrap();
    let ids = "SELECT org_id, id FROM referrals WHERE engagement_id = \
               (SELECT engagement_id FROM referrals WHERE id = $1) ORDER BY org_id";
    let ids: Vec<(String, String)> =
        sqlx::query_as(ids).bind(own.as_str()).fetch_all(&mut *read).await.unwrap();
    drop(read);
    let mut all = Vec::new();
    for (org, id) in ids {
        let reader = match org.as_str() {
            FABRIKAM => ADA,
            NORTHWIND => "nils@northwind.example",
            _ => "vera@vendor.example",
        };
        all.push((org, world.stored(reader, &ReferralId::new(id)).await));
    }
    all
}

async fn count(world: &World, table: &str) -> usize {
    world.dump().await[table].len()
}

async fn rejected(walk: &Walk<'_>, step: &str, expected: &[&str]) {
    let page = walk.page(&format!("{step}?check=1")).await;
    let said = page.problems();
    assert_eq!(said, expected, "{step}");
}

// ---- the paths ---------------------------------------------------------------------------------

#[tokio::test]
async fn f45_a_private_deal_from_the_first_button_to_the_list() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let answers = [("solution.0.id", "fabrikam-ledger"), ("help.kind", "none"), ("help.share", "no")];
    assert_eq!(walk.answer("solution", &answers, "next").await, walk.path("consent"));
    let review = walk.page("consent").await;
    for said in
        ["Ledger for Contoso", "Contoso", "150483782", "CRM-7", "Ada Nyström", "Fabrikam Ledger", "Private"]
    {
        assert!(review.text().contains(said), "the review does not say {said}");
    }
    let id = create(&walk).await;

    let deal = world.stored(ADA, &id).await;
    assert!(matches!(deal.state, State::Active { .. }), "F46: {:?}", deal.state);
    assert_eq!((deal.deal_type, deal.with_partners, &deal.contact), (DealType::Private, false, &None));
    assert_eq!((deal.details.value.minor(), deal.location), (2_500_000, Some(LocationId::new(SWEDEN))));
    assert_eq!(deal.customer.duns.as_deref(), Some("150483782"));
    assert_eq!(parties(&world, &id).await.len(), 1, "nobody else has a copy");
    assert_eq!(count(&world, "drafts").await, 0, "the draft has become the deal");
    let place = format!("/deals/{id}");
    assert_eq!(leads_to(&ada.get(&walk.path("customer")).await), place, "Back leads on to the deal");
    assert!(!ada.get("/drafts").await.text().await.unwrap().contains("Ledger for Contoso"));
    let page = ada.get(&format!("/deals/{id}?created=1")).await;
    assert_eq!(page.status(), StatusCode::OK);
}

#[tokio::test]
async fn f45_the_newest_deal_comes_first_in_the_outbound_list_with_its_label() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let mut ids = Vec::new();
    for kind in ["none", "assessment"] {
        let walk = Walk::start(&ada).await;
        begin(&walk, CONTACT).await;
        if kind == "assessment" {
            assess(&walk).await;
        } else {
            let answers = [("solution.0.id", "fabrikam-ledger"), ("help.kind", "none"), ("help.share", "no")];
            walk.answer("solution", &answers, "next").await;
        }
        ids.push(create(&walk).await);
        world.server.later(Duration::minutes(1));
    }
    let list = Page::read(&ada, "/deals?tab=outbound").await;
    let links: Vec<String> =
        list.links().into_iter().filter(|link| ids.iter().any(|id| link.ends_with(id.as_str()))).collect();
    let newest_first: Vec<String> = ids.iter().rev().map(|id| format!("/deals/{id}")).collect();
    assert_eq!(links, newest_first);
    assert!(list.text().contains("Solution assessment"), "its label");
}

#[tokio::test]
async fn f45_sharing_makes_a_partner_led_deal_without_a_copy_for_the_vendor() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let answers = [("solution.0.id", "fabrikam-ledger"), ("help.share", "yes")];
    walk.answer("solution", &answers, "next").await;
    let id = create(&walk).await;
    let deal = world.stored(ADA, &id).await;
    assert_eq!((deal.deal_type, deal.help), (DealType::PartnerLed, Help::None { sellers_may_view: true }));
    assert_eq!(parties(&world, &id).await.len(), 1);
}

#[tokio::test]
async fn f39_asking_for_help_makes_a_co_sell_deal_and_wants_the_contact() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let answers =
        [("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP), ("help.notes", "Join the demo")];
    assert_eq!(walk.answer("solution", &answers, "next").await, walk.path("consent"));
    let to = walk.answer("consent", &[("consent", "yes")], "create").await;
    assert_eq!(to, walk.path("consent?check=1"), "the contact is missing now");
    let review = walk.page("consent?check=1").await;
    let link = walk.path("contact?check=1#contact-email");
    assert!(review.links().contains(&link), "{:?}", review.links());
    let page = walk.page("contact?check=1").await;
    assert_eq!(page.problems().len(), 4);
    assert_eq!(page.send(CONTACT, "next").await, walk.path("details"));

    let id = create(&walk).await;
    let all = parties(&world, &id).await;
    let [(_, own), (vendor, copy)] = all.as_slice() else { panic!("{} referrals", all.len()) };
    assert_eq!((own.deal_type, vendor.as_str()), (DealType::CoSell, VENDOR));
    let State::New { expires_at } = copy.state else { panic!("{:?}", copy.state) };
    assert_eq!(expires_at - copy.created_at, Duration::days(14));
    assert_eq!((&copy.details.crm_id, copy.team.len()), (&None, 0));
    assert_eq!(copy.help, Help::Asked { help: HelpType::ProofOfConcept, notes: "Join the demo".into() });
    assert_eq!(copy.contact.as_ref().unwrap().email.as_str(), "cleo@contoso.example");
}

#[tokio::test]
async fn f39_contact_data_is_passed_on_with_the_customers_consent_alone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let duty = "Microsoft may call this person directly, so pass on contact data only with the customer's \
                consent.";
    assert_eq!(ReadPage::of(ada.get(&walk.path("contact")).await).await.text("main .lede"), duty);
    let answers = [("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP)];
    assert_eq!(walk.answer("solution", &answers, "next").await, walk.path("consent"));

    for intent in ["create", "later", "go:contact"] {
        let to = walk.answer("consent", &[("consent", "")], intent).await;
        assert!(!to.starts_with("/deals/"), "{intent}: {to}");
    }
    assert_eq!(
        walk.page("consent?check=1").await.problems(),
        ["Tick the box to give your consent"],
        "nothing else keeps it back"
    );
    assert_eq!((count(&world, "referrals").await, count(&world, "events").await), (0, 0));
    let vera = world.sign_in("vera@vendor.example").await;
    for place in ["/deals", "/search?q=cleo", "/search?q=contoso"] {
        let page = ReadPage::of(vera.get(place).await).await;
        assert!(!page.html.contains("cleo@contoso.example"), "{place}");
    }
    let created = create(&walk).await;
    let all = parties(&world, &created).await;
    let emails = all.iter().map(|(_, deal)| deal.contact.as_ref().unwrap().email.as_str());
    assert_eq!(emails.collect::<Vec<_>>(), ["cleo@contoso.example"; 2], "the vendor's copy as well");
}

/// From the team on to the review, with the notes that only an assessment's contact step asks for.
async fn assess(walk: &Walk<'_>) {
    let answers =
        [("solution.assessment", "cloud-assessment"), ("solution.assessment_location", "fabrikam-poland")];
    assert_eq!(walk.answer("solution", &answers, "go:contact").await, walk.path("contact"));
    assert_eq!(
        walk.answer("contact", &[("contact.notes", "Ask for Cleo")], "go:consent").await,
        walk.path("consent")
    );
}

#[tokio::test]
async fn f37_f40_f44_an_assessment_with_its_contact_and_location() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let both = [("solution.0.id", "fabrikam-ledger"), ("solution.assessment", "cloud-assessment")];
    assert_eq!(walk.answer("solution", &both, "next").await, walk.path("solution?check=1"));
    rejected(
        &walk,
        "solution",
        &[
            "An assessment has no other solution. Remove the solutions, or choose “No assessment”",
            "Choose the location that the assessment is for",
        ],
    )
    .await;
    walk.answer("solution", &[("solution.0.id", "")], "next").await;
    assess(&walk).await;
    let deal = world.stored(ADA, &create(&walk).await).await;
    assert_eq!((deal.deal_type, deal.contact_notes.as_str()), (DealType::Assessment, "Ask for Cleo"));
    let [only] = deal.solutions.as_slice() else { panic!("{:?}", deal.solutions) };
    assert_eq!(
        (only.kind, &only.assessment_location),
        (SolutionKind::Assessment, &Some(LocationId::new("fabrikam-poland")))
    );
}

#[tokio::test]
async fn f36_a_company_that_was_not_vetted_is_offered_no_assessment() {
    let world = known_world().await;
    let nils = world.sign_in("nils@northwind.example").await;
    let walk = Walk::start(&nils).await;
    let page = walk.page("solution").await;
    assert!(!page.has("solution.assessment"));
    let forged = page.forge(&[("solution.assessment", "cloud-assessment")], "next").await;
    assert_eq!(forged, walk.path("solution?check=1"));
    let said = walk.page("consent").await.text();
    assert!(said.contains("Your company has not been vetted for solution assessments"), "{said}");
}

#[tokio::test]
async fn f46_an_invited_partner_gets_a_referral_of_its_own() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let second = [
        ("team.1.first_name", "Bo"),
        ("team.1.last_name", "Ek"),
        ("team.1.phone", "+46 8 123 457"),
        ("team.1.email", "bo@fabrikam.example"),
    ];
    assert_eq!(walk.answer("team", &[], "add:team").await, walk.path("team#team-1"));
    assert_eq!(walk.answer("team", &second, "add:partners").await, walk.path("team#partners-0"));
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("partners.0.value"), page.value("partners.0.currency")),
        ("25,000.00".into(), "SEK".into()),
        "as all pages show it"
    );
    assert_eq!(page.value("partners.0.close_date"), "31 Mar 2027", "prefilled from the deal");
    assert!(page.is_ticked("partners.0.team.0") && page.is_ticked("partners.0.team.1"), "the whole team");
    let to = page.send(&[("partners.0.name", "north")], "find").await;
    assert_eq!(to, walk.path("team#partners-rows"));
    let page = walk.page("team").await;
    let chosen = (page.value("partners.0.org"), page.value("partners.0.name"));
    assert_eq!(chosen, (NORTHWIND.into(), "Northwind".into()), "the only one that fits");
    let share = [
        ("partners.0.value", "9000"),
        ("partners.0.help", "general_or_other"),
        ("partners.0.notes", "Deliveries are yours"),
        ("partners.0.solutions.northwind-routes", "1"),
        ("partners.0.team.0", ""),
    ];
    assert_eq!(walk.answer("team", &share, "next").await, walk.path("solution"));
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP)], "next").await;
    let review = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    let sent = review.texts(".question .key-values > div");
    let expected = "Partner 1Northwind Their estimated value: SEK 9,000 Their estimated close date: 31 Mar 2027 \
                    Type of help wanted: General or other Your team for this partner: Bo Ek \
                    Solutions wanted: Northwind Routes Why you invite them: Deliveries are yours";
    assert!(sent.iter().any(|row| row == expected), "all that is sent is read once more: {sent:?}");

    let own = create(&walk).await;
    let mut read = world.server.app.store.read().await.unwrap();
    let counted = "SELECT org_id FROM referrals WHERE engagement_id = \
                   (SELECT engagement_id FROM referrals WHERE id = $1) ORDER BY seq";
    let counted: Vec<String> =
        sqlx::query_scalar(counted).bind(own.as_str()).fetch_all(&mut *read).await.unwrap();
    drop(read);
    assert!(counted.is_sorted(), "deals that share companies do not deadlock on their counts: {counted:?}");
    let all = parties(&world, &own).await;
    let [(_, own), (partner, copy), (vendor, _)] = all.as_slice() else { panic!("{} referrals", all.len()) };
    assert_eq!((partner.as_str(), vendor.as_str()), (NORTHWIND, VENDOR));
    assert!(own.with_partners && own.team.len() == 2);
    assert!(matches!(copy.state, State::New { .. }));
    let team: Vec<&str> = copy.team.iter().map(|person| person.email.as_str()).collect();
    assert_eq!((team.as_slice(), copy.details.value.minor()), (&["bo@fabrikam.example"][..], 900_000));
    assert_eq!((&copy.details.crm_id, &copy.contact, copy.invitations.len()), (&None, &None, 0));
    assert_eq!(
        (copy.solutions[0].id.as_str(), copy.details.notes.as_str()),
        ("northwind-routes", "Deliveries are yours")
    );
}

#[tokio::test]
async fn a_partner_is_chosen_among_those_of_one_name_and_given_up_by_typing_another() {
    let world = known_world().await;
    let mut tx = world.server.app.store.write().await.unwrap();
    let now = world.server.app.clock.now();
    store::orgs::insert(&mut tx, &org("northern", OrgKind::Partner, "Northern Lights", now)).await.unwrap();
    let lamps = solution("northern-lamps", "northern", "Northern Lamps", Kind::Product);
    store::solutions::insert(&mut tx, &lamps).await.unwrap();
    tx.commit().await.unwrap();
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    walk.answer("team", &[], "add:partners").await;

    walk.answer("team", &[("partners.0.name", "north")], "next").await;
    let page = walk.page("team?check=1").await;
    assert_eq!(page.error("partners.0.name"), "Choose the partner from those that fit the name");
    let found = BTreeSet::from(["northern".to_owned(), NORTHWIND.to_owned()]);
    assert_eq!(page.options("partners.0.org"), found);
    walk.answer("team", &[("partners.0.org", "northern")], "find").await;
    let page = walk.page("team").await;
    assert_eq!(page.value("partners.0.name"), "Northern Lights");
    assert!(page.has("partners.0.solutions.northern-lamps"), "{:?}", page.names());

    let mut tx = world.server.app.store.write().await.unwrap();
    store::orgs::insert(&mut tx, &org("north", OrgKind::Partner, "Northern", now)).await.unwrap();
    let ropes = solution("northern-ropes", "north", "Northern Ropes", Kind::Product);
    store::solutions::insert(&mut tx, &ropes).await.unwrap();
    tx.commit().await.unwrap();
    walk.answer("team", &[("partners.0.name", "Northern")], "find").await;
    let page = walk.page("team").await;
    let found = BTreeSet::from(["north".to_owned(), "northern".to_owned()]);
    assert_eq!(page.options("partners.0.org"), found, "a part of the chosen name is another name");
    walk.answer("team", &[("partners.0.org", "north")], "find").await;
    assert_eq!(walk.page("team").await.value("partners.0.name"), "Northern");

    walk.answer("team", &[("partners.0.name", "Nobody")], "find").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("partners.0.org"), page.value("partners.0.name")),
        (String::new(), "Nobody".into())
    );
    assert!(page.text().contains("No partner of this name has anything to co-sell."));
    walk.answer("team", &[("partners.0.name", "Fabrikam")], "find").await;
    assert!(walk.page("team").await.value("partners.0.org").is_empty(), "nobody invites their own company");
}

#[tokio::test]
async fn a_solution_beyond_the_list_is_found_by_typing() {
    let world = known_world().await;
    world.crowd().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let page = walk.page("solution").await;
    let own = ["", "fabrikam-adoption", "fabrikam-ledger"].map(str::to_owned);
    assert_eq!(page.options("solution.0.id"), BTreeSet::from(own.clone()), "nothing of others");

    let typed = [("solution.0.find", "lantern"), ("solution.0.quantity", "3"), ("help.kind", HELP)];
    let to = walk.answer("solution", &typed, "seek:0").await;
    assert_eq!(to, walk.path("solution#solution-0"));
    let page = walk.page("solution").await;
    assert!(page.text().contains("More than 50 solutions fit."), "{}", page.text());
    assert_eq!(page.options("solution.0.id").len(), 3 + 50);
    assert_eq!(
        (page.value("solution.0.find"), page.value("solution.0.quantity"), page.value("help.kind")),
        ("lantern".into(), "3".into(), HELP.into()),
        "what was typed is kept"
    );
    assert_eq!(walk.answer("solution", &[], "next").await, walk.path("solution?check=1"));
    rejected(&walk, "solution", &["Choose a solution from the list"]).await;

    walk.answer("solution", &[("solution.0.find", "  LARCH lantern 1")], "seek:0").await;
    let page = walk.page("solution").await;
    assert!(page.text().contains("10 solutions fit."), "by name and publisher: {}", page.text());
    let chosen = [("solution.0.id", "lantern-17")];
    walk.answer("solution", &chosen, "add:solution").await;
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.0.id"), "lantern-17");

    walk.answer("solution", &[("solution.1.find", "planings")], "seek:1").await;
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.1.id"), "larch-desk", "the only one that fits");
    assert_eq!((page.value("solution.0.find"), page.value("solution.1.find")), Default::default());
    walk.answer("solution", &[("solution.1.find", "nobody's")], "seek:1").await;
    let page = walk.page("solution").await;
    assert!(page.text().contains("No other partner has a solution of this name"), "{}", page.text());
    let known = own.into_iter().chain(["lantern-17".to_owned(), "larch-desk".to_owned()]).collect();
    assert_eq!(page.options("solution.1.id"), known, "the chosen ones stay in the list");

    assert_eq!(walk.answer("solution", &[], "next").await, walk.path("consent"));
    let deal = create(&walk).await;
    let sold = parties(&world, &deal).await.swap_remove(0).1.solutions;
    let sold: Vec<_> = sold.iter().map(|one| (one.id.as_str(), one.quantity, one.kind)).collect();
    let third = SolutionKind::ThirdParty;
    assert_eq!(sold, [("lantern-17", Some(3), third), ("larch-desk", None, third)]);
}

#[tokio::test]
async fn few_solutions_of_others_are_listed_as_they_are() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let page = Walk::start(&ada).await.page("solution").await;
    assert!(page.options("solution.0.id").contains("northwind-routes"));
    assert!(!page.has("solution.0.find"), "{:?}", page.names());
}

#[tokio::test]
async fn suggested_solutions_are_those_that_may_be_chosen_of_others() {
    let world = known_world().await;
    world.crowd().await;
    let ada = world.sign_in(ADA).await;
    let suggested = async |text: &str| -> Vec<String> {
        let answer = ada.post("/api/solutions/suggest", &[("text", text)]).await;
        let found: Vec<Solution> = answer.json().await.unwrap();
        found.into_iter().map(|known| known.id.to_string()).collect()
    };
    assert_eq!(suggested("lant").await.len(), 8);
    assert_eq!(suggested("lantern 59").await, ["lantern-59"]);
    assert_eq!(suggested("northw").await, ["northwind-routes"]);
    assert_eq!(suggested("fabrikam").await, Vec::<String>::new(), "its own are in the list");
    assert_eq!(suggested("").await, Vec::<String>::new());
    let nora = world.sign_in("nora@fabrikam.example").await;
    let refused = nora.post("/api/solutions/suggest", &[("text", "lant")]).await;
    let as_partners = nora.post("/api/partners/suggest", &[("text", "north")]).await;
    assert_eq!(refused.status(), as_partners.status());
    assert!(!refused.text().await.unwrap().contains("Lantern"));
}

#[tokio::test]
async fn a_services_offer_sold_with_help_asks_for_role_area_and_play() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let alone = [("solution.0.id", "fabrikam-adoption"), ("help.kind", "none"), ("help.share", "no")];
    assert_eq!(
        walk.answer("solution", &alone, "next").await,
        walk.path("consent"),
        "without help it is none"
    );
    assert_eq!(walk.answer("solution", &[("help.kind", HELP)], "next").await, walk.path("solution?check=1"));
    rejected(
        &walk,
        "solution",
        &["Choose the partner role", "Choose the solution area", "Choose the solution play"],
    )
    .await;
    let answers = [
        ("services.role", "deployment_services"),
        ("services.area", "security"),
        ("services.play", "hybrid"),
    ];
    walk.answer("solution", &answers, "next").await;
    rejected(&walk, "solution", &["Choose a solution play of the solution area"]).await;
    assert_eq!(walk.answer("solution", &[("services.play", "identity")], "next").await, walk.path("consent"));
    let review = walk.page("consent").await.text();
    assert!(review.contains("Deployment services") && review.contains("Identity and access"), "{review}");

    let all = parties(&world, &create(&walk).await).await;
    let services = all[0].1.services.clone().unwrap();
    assert_eq!((services.role, services.area.name.as_str()), (PartnerRole::Deployment, "Security"));
    assert_eq!(all[1].1.services.as_ref(), Some(&services), "the vendor sees it");
    let page = ada.get(&format!("/deals/{}", all[0].1.id)).await.text().await.unwrap();
    assert!(page.contains("Deployment services") && page.contains("Identity and access"));
}

const CHANGE: &str = "/api/deals/change";

#[tokio::test]
async fn a_services_offer_that_comes_later_asks_for_them_too() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP)], "next").await;
    let deal = create(&walk).await;
    let address = format!("/deals/{deal}/change/solutions");
    let saved = format!("/deals/{deal}?saved=1");
    let page = Page::read(&ada, &address).await;
    assert_eq!(leads_to(&page.post(CHANGE, &[("solution.0.quantity", "2")], "save").await), saved);

    let page = Page::read(&ada, &address).await;
    let to = page.post(CHANGE, &[("solution.0.id", "fabrikam-adoption")], "save").await;
    let page = Page::read(&ada, leads_to(&to)).await;
    let missing = ["Choose the partner role", "Choose the solution area", "Choose the solution play"];
    assert_eq!(page.problems(), missing);
    let answers = [
        ("services.role", "deployment_services"),
        ("services.area", "security"),
        ("services.play", "identity"),
    ];
    assert_eq!(leads_to(&page.post(CHANGE, &answers, "save").await), saved);
    let services = parties(&world, &deal).await.swap_remove(0).1.services.unwrap();
    assert_eq!((services.role, services.area.name.as_str()), (PartnerRole::Deployment, "Security"));

    let page = Page::read(&ada, &address).await;
    assert!(!page.has("services.role"), "once is enough");
    page.post(CHANGE, &[("solution.0.id", "fabrikam-ledger")], "save").await;
    let kept = parties(&world, &deal).await.swap_remove(0).1.services;
    assert_eq!(kept, Some(services), "what was answered is not forgotten");
}

#[tokio::test]
async fn f43_people_of_earlier_deals_are_added_with_one_press() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.share", "no")], "next").await;
    create(&walk).await;

    let walk = Walk::start(&ada).await;
    assert!(walk.page("team").await.text().contains("Ada Nyström"), "she is offered");
    assert_eq!(walk.answer("team", &[], "recent:ada@fabrikam.example").await, walk.path("team#team-rows"));
    let page = walk.page("team").await;
    assert_eq!(page.value("team.0.email"), "ada@fabrikam.example");
    assert!(!page.text().contains("Add Ada Nyström"), "and no more");
}

/// Who was typed at the same time is no longer offered, which must not move the others up.
#[tokio::test]
async fn f43_the_person_of_the_button_is_added_whatever_was_typed_besides() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let second = [
        ("team.1.first_name", "Bo"),
        ("team.1.last_name", "Ek"),
        ("team.1.phone", "+46 8 123 457"),
        ("team.1.email", "bo@fabrikam.example"),
    ];
    walk.answer("team", &[], "add:team").await;
    walk.answer("team", &second, "next").await;
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.share", "no")], "next").await;
    create(&walk).await;

    let walk = Walk::start(&ada).await;
    let page = walk.page("team").await;
    for name in ["Add Ada Nyström", "Add Bo Ek"] {
        assert!(page.text().contains(name), "{name}");
    }
    page.send(&[("team.0.email", " Ada@Fabrikam.example ")], "recent:bo@fabrikam.example").await;
    let page = walk.page("team").await;
    assert_eq!(page.value("team.1.email"), "bo@fabrikam.example");
    assert!(!page.has("team.2.email"), "and nobody else");
}

/// SPEC §19 C1: the programme may let them create deals, of which they see those of their teams.
#[tokio::test]
async fn f42_a_referrals_user_does_not_lose_the_deal_that_they_create() {
    let default = tandem::domain::programme::Programme::default();
    let programme = tandem::domain::programme::Programme { users_may_create: true, ..default };
    let world = with_contosos(World::under(&programme).await).await;
    let uma = world.sign_in("uma@fabrikam.example").await;
    let walk = Walk::start(&uma).await;
    customer(&walk).await;
    walk.answer("contact", &[], "next").await;
    walk.answer("details", DETAILS, "next").await;
    assert_eq!(walk.answer("team", TEAM, "next").await, walk.path("team?check=1"));
    let page = walk.page("team?check=1").await;
    let alone = "Add yourself to the team, with the e-mail address that you sign in with: \
                 otherwise you could not see this deal";
    assert_eq!(page.problems(), [alone]);
    assert_eq!(page.error("team.rows"), alone);
    walk.answer("team", &[], "add:team").await;
    let herself = [
        ("team.1.first_name", "Uma"),
        ("team.1.last_name", "Rao"),
        ("team.1.phone", "+46 8 123 457"),
        ("team.1.email", "Uma@fabrikam.example"),
    ];
    assert_eq!(walk.answer("team", &herself, "next").await, walk.path("solution"));
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.share", "no")], "next").await;
    let deal = create(&walk).await;
    assert_eq!(uma.get(&format!("/deals/{deal}")).await.status(), 200);

    let page = Page::read(&uma, &format!("/deals/{deal}/change/team")).await;
    let to = page.post(CHANGE, &[], "remove:team.1").await;
    let page = Page::read(&uma, leads_to(&to)).await;
    let to = page.post(CHANGE, &[], "save").await;
    let to = leads_to(&to).to_owned();
    assert!(to.starts_with("/deals?") && to.ends_with("&saved=left"), "{to}");
    let list = Page::read(&uma, &to).await.text();
    assert!(
        list.contains("You are not on that deal's team any more, so you no longer see the deal."),
        "{list}"
    );
    assert_eq!(uma.get(&format!("/deals/{deal}")).await.status(), 404);
}

// ---- customers -----------------------------------------------------------------------------------

#[tokio::test]
async fn f38_a_number_of_one_account_chooses_it_and_another_number_another_one() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let typed = [("customer.mode", "duns"), ("customer.duns", "15-048-3782")];
    assert_eq!(walk.answer("customer", &typed, "next").await, walk.path("contact"));
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "contoso");
    // Who corrects the number means another account, although one was chosen.
    assert_eq!(
        walk.answer("customer", &[("customer.duns", "150483783")], "next").await,
        walk.path("contact")
    );
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "contoso-2");
    assert_eq!(
        walk.answer("customer", &[("customer.duns", "150483784")], "next").await,
        walk.path("customer?check=1")
    );
    rejected(&walk, "customer", &["Press Find and choose the account"]).await;
    assert_eq!(
        walk.answer("customer", &[("customer.duns", "1504")], "next").await,
        walk.path("customer?check=1")
    );
    rejected(&walk, "customer", &["A D-U-N-S number has nine digits, such as 12-345-6789"]).await;
    let typed = [("customer.mode", "account"), ("customer.account", "6-abcdefg23xb")];
    assert_eq!(walk.answer("customer", &typed, "next").await, walk.path("contact"));
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "contoso-2");
}

#[tokio::test]
async fn f38_another_customer_is_looked_for_after_a_number_chose_one() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    for (mode, path, number, another) in [
        ("duns", "customer.duns", "150483782", "150483783"),
        ("account", "customer.account", "6-ABCDEFG23XB", "6-ABCDEFG23XB"),
    ] {
        walk.answer("customer", &[("customer.mode", mode), (path, number)], "next").await;
        assert!(!walk.page("customer").await.value("customer.chosen").is_empty(), "{mode}");
        let place = walk.path(&format!("customer#{}", path.replace('.', "-")));
        assert_eq!(walk.answer("customer", &[], "change-customer").await, place);
        let page = walk.page("customer").await;
        assert_eq!((page.value("customer.chosen"), page.value(path)), Default::default(), "{mode}");
        let said = ReadPage::of(ada.get(&walk.path("customer")).await).await;
        assert!(!said.has("#customer-results .banner"), "{mode}: nothing was looked for");
        assert_eq!(page.send(&[(path, another)], "next").await, walk.path("contact"));
        assert_eq!(walk.page("customer").await.value("customer.chosen"), "contoso-2", "{mode}");
    }
}

#[tokio::test]
async fn f38_another_name_gives_the_choice_up_and_by_hand_needs_no_choice() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    customer(&walk).await;
    assert_eq!(walk.page("customer").await.value("customer.name"), "Contoso", "as the directory writes it");
    assert_eq!(
        walk.answer("customer", &[("customer.name", "Trey Research")], "next").await,
        walk.path("customer?check=1")
    );
    rejected(&walk, "customer", &["Choose the customer from the list, or enter it by hand"]).await;
    let by_hand = [("customer.mode", "manual"), ("customer.line1", "Storgatan 2"), ("customer.city", "Umeå")];
    assert_eq!(walk.answer("customer", &by_hand, "next").await, walk.path("contact"));
    assert!(walk.page("consent").await.text().contains("Trey Research"));
    walk.answer("customer", &[("customer.mode", "name"), ("customer.name", "Contoso")], "find").await;
    walk.answer("customer", &[("customer.chosen", "contoso-2")], "next").await;
    assert_eq!(walk.answer("customer", &[], "change-customer").await, walk.path("customer#customer-name"));
    assert_eq!(walk.page("customer").await.options("customer.chosen").len(), 2);
}

/// A name that another customer's contains is no less another name.
#[tokio::test]
async fn f38_a_part_of_the_chosen_name_or_no_name_gives_the_choice_up() {
    let world = known_world().await;
    let mut tx = world.server.app.store.write().await.unwrap();
    let zetas =
        [entry("zeta-ab", "Zeta Nordic AB", "SE", "Lund"), entry("zeta", "Zeta Nordic", "SE", "Lund")];
    store::customers::insert_many(&mut tx, &zetas).await.unwrap();
    tx.commit().await.unwrap();
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let typed = [("customer.mode", "name"), ("customer.country", "SE"), ("customer.name", "zeta")];
    walk.answer("customer", &typed, "find").await;
    assert_eq!(
        walk.answer("customer", &[("customer.chosen", "zeta-ab")], "next").await,
        walk.path("contact")
    );
    assert_eq!(walk.page("customer").await.value("customer.name"), "Zeta Nordic AB");
    for name in ["Zeta Nordic", ""] {
        walk.answer("customer", &[("customer.name", name)], "next").await;
        let page = walk.page("customer?check=1").await;
        assert_eq!(
            (page.value("customer.name"), page.value("customer.chosen")),
            (name.into(), String::new())
        );
        walk.answer("customer", &typed, "find").await;
        walk.answer("customer", &[("customer.chosen", "zeta-ab")], "next").await;
    }
    walk.answer("customer", &[("customer.name", " zeta  nordic ab ")], "next").await;
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "zeta-ab", "the same in other letters");
}

#[tokio::test]
async fn f38_accounts_are_listed_by_what_the_vendor_knows_with_linked_ones_in_one_row() {
    let world = known_world().await;
    let mut tx = world.server.app.store.write().await.unwrap();
    let mut accounts: Vec<Entry> = (0..20)
        .map(|n| entry(&format!("fourth-{n:02}"), &format!("Fourth Coffee {n:02}"), "SE", "Umeå"))
        .collect();
    for account in &mut accounts[..3] {
        account.customer.category = Category::Managed;
    }
    accounts[1].parent = accounts[0].customer.id.clone();
    let mut depot = entry("depot", "Depot of quite another name", "SE", "Kiruna");
    depot.customer.category = Category::Managed;
    depot.parent = accounts[0].customer.id.clone();
    accounts.push(depot);
    store::customers::insert_many(&mut tx, &accounts).await.unwrap();
    tx.commit().await.unwrap();
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let typed = [("customer.mode", "name"), ("customer.country", "SE"), ("customer.name", "fourth coffee")];
    walk.answer("customer", &typed, "find").await;
    let page = walk.page("customer").await;
    let text = page.text();
    assert!(text.contains("Microsoft Managed (2)") && text.contains("Microsoft Unmanaged (12)"), "{text}");
    assert!(text.contains("2 linked accounts") && text.contains("Depot of quite another name"), "{text}");
    assert_eq!(page.options("customer.chosen").len(), 16, "15 found, and one that is linked to the first");

    let more = walk.answer("customer", &[], "more").await;
    assert_eq!(more, walk.path("customer?more=1#customer-results"));
    let page = walk.page("customer?more=1").await;
    assert_eq!(page.options("customer.chosen").len(), 21, "all of them");
    assert!(!page.html().contains("value=\"more\""), "there is no more");
    walk.answer("customer", &[("customer.chosen", "depot")], "next").await;
    assert_eq!(walk.page("customer").await.value("customer.name"), "Depot of quite another name");
    let suggested = ada.post("/api/customers/suggest", &[("country", "SE"), ("text", "fourth")]).await;
    let suggested: Vec<Account> = suggested.json().await.unwrap();
    assert_eq!((suggested.len(), suggested[0].linked.len()), (9, 2), "ten found, one of them in a row");
}

/// Links that were made before an import refused them, one behind the other and in a circle.
#[tokio::test]
async fn f38_no_account_that_was_found_is_left_out() {
    let world = known_world().await;
    let mut accounts: Vec<Entry> =
        (0..5).map(|n| entry(&format!("fifth-{n}"), &format!("Fifth Coffee {n}"), "SE", "Umeå")).collect();
    for (linked, to) in [(1, 0), (2, 1), (3, 4), (4, 3)] {
        accounts[linked].parent = accounts[to].customer.id.clone();
    }
    let mut tx = world.server.app.store.write().await.unwrap();
    store::customers::insert_many(&mut tx, &accounts).await.unwrap();
    tx.commit().await.unwrap();
    let ada = world.sign_in(ADA).await;
    let suggested = ada.post("/api/customers/suggest", &[("country", "SE"), ("text", "fifth")]).await;
    let suggested: Vec<Account> = suggested.json().await.unwrap();
    let mut names: Vec<_> = suggested
        .iter()
        .flat_map(|account| account.linked.iter().chain([&account.customer]))
        .map(|customer| customer.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["Fifth Coffee 0", "Fifth Coffee 1", "Fifth Coffee 2", "Fifth Coffee 3", "Fifth Coffee 4"]
    );
}

// ---- what is wrong ---------------------------------------------------------------------------------

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let long = "x".repeat(10_000);
    for (path, text, message) in [
        ("details.name", long.as_str(), "The deal name can have at most 100 characters"),
        ("details.name", &"👩".repeat(101), "The deal name can have at most 100 characters"),
        ("details.value", "-1", "The estimated value cannot be negative"),
        ("details.value", "0", "The estimated value must be more than zero"),
        ("details.value", "1000000000000", "The estimated value is too large"),
        ("details.value", "a lot", "Enter the estimated value as a number, such as 25000"),
        ("details.close_date", "2027-02-31", "This day does not exist. Check the estimated close date"),
        ("details.close_date", "2020-01-01", "The estimated close date must be today or later"),
        ("details.close_date", "2099-01-01", "The estimated close date can be at most 10 years ahead"),
        ("details.crm_id", &"ب".repeat(101), "The CRM ID can have at most 100 characters"),
        ("details.notes", &long, "The notes can have at most 4,000 characters"),
    ] {
        let wrong: Vec<_> = DETAILS.iter().copied().chain([(path, text)]).collect();
        assert_eq!(walk.answer("details", &wrong, "next").await, walk.path("details?check=1"), "{message}");
        let page = walk.page("details?check=1").await;
        assert_eq!(page.problems(), [message]);
        assert!(page.title().starts_with("Error: "), "{}", page.title());
        assert_eq!(page.value(path), text, "{message}: what was typed is gone");
        assert_eq!(page.error(path), message, "the same words beside the field");
    }
    let forged = walk.page("details").await.forge(&[("details.currency", "XAU")], "next").await;
    assert_eq!(forged, walk.path("details?check=1"));
    rejected(
        &walk,
        "details",
        &["Choose a currency from the list", "The notes can have at most 4,000 characters"],
    )
    .await;
}

#[tokio::test]
async fn a_drafts_amounts_and_dates_stand_as_the_reader_writes_them() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let base = walk.page("details").await.value("base");
    assert!(base.contains("\"25000.00\"") && base.contains("\"2027-03-31\""), "{base}");
    let day = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
    for (locale, amount) in Locale::ALL.iter().zip([
        "25,000.00",
        "25\u{a0}000,00",
        "25.000,00",
        "25\u{a0}000,00",
        "25\u{a0}000,00",
    ]) {
        let page = Page::read_in(&ada, &walk.path("details"), locale.code()).await;
        assert_eq!(page.value("details.value"), amount, "{locale:?}");
        assert_eq!(page.value("details.close_date"), Words::new(*locale, "Contoso").date(day), "{locale:?}");
        let other = walk.page("details").await;
        assert_eq!(autosave(&page, &[]).await, "\"Saved\"");
        assert_eq!(walk.page("details").await.value("base"), base, "{locale:?}: nothing was changed");
        assert_eq!(other.send(&[("details.crm_id", "CRM-7")], "next").await, walk.path("team"), "{locale:?}");
    }

    let typed = [("details.value", "26 thousand"), ("details.close_date", "1.4.2027")];
    walk.answer("details", &typed, "go:team").await;
    let page = walk.page("details").await;
    for (path, text) in typed {
        assert_eq!(page.value(path), text, "as it was typed");
    }
}

#[tokio::test]
async fn text_of_every_kind_comes_back_as_it_was_typed() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    for text in [
        "</textarea><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)> &amp; &lt; '",
        "👩\u{200d}💻 🇸🇪 שלום مرحبا \u{202e}turned",
        "{{ braces }} ${x} %s { $vendor }",
    ] {
        let typed = [("details.name", text), ("details.notes", text), ("details.crm_id", text)];
        walk.answer("details", &typed, "next").await;
        let page = walk.page("details").await;
        for (path, _) in typed {
            assert_eq!(page.value(path), text, "{path}");
        }
        let review = walk.page("consent").await;
        assert!(review.text().contains(text), "{text} on the review");
        for page in [page.html(), review.html(), Page::read(&ada, "/drafts").await.html()] {
            assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{text} is markup");
        }
    }
    let typed = [("details.notes", "\r\n  two\r\n\r\nlines"), ("details.name", "tab\tand\u{7}bell")];
    walk.answer("details", &typed, "next").await;
    assert_eq!(walk.page("details").await.value("details.notes"), "\r\n  two\r\n\r\nlines");
}

#[tokio::test]
async fn a_nul_harms_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("customer").await;
    let nul = [
        ("customer.name", "Con\0toso"),
        ("customer.chosen", "con\0toso"),
        ("customer.country", "SE"),
        ("\0", "\0"),
    ];
    assert_eq!(page.forge(&nul, "next").await, walk.path("customer?check=1"));
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "", "no such account");
    begin(&walk, &[]).await;
    walk.page("details").await.forge(&[("details.name", "a\0b"), ("details.notes", "c\0d")], "next").await;
    assert_eq!(ada.get("/drafts").await.status(), StatusCode::OK);
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.share", "no")], "next").await;
    // A page cannot hold a NUL: what it shows in its place is not sent back here.
    let deal = world.stored(ADA, &create(&walk).await).await;
    assert_eq!((deal.details.name.as_str(), deal.details.notes.as_str()), ("ab", "cd"));
}

#[tokio::test]
async fn an_oversized_form_is_refused_and_changes_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let before = world.dump().await;
    let page = walk.page("details").await;
    let huge = "x".repeat(1_048_577);
    let answer = page.post(SAVE, &[("details.notes", huge.as_str())], "next").await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().await.unwrap().contains("too large"));
    assert_eq!(world.dump().await["drafts"], before["drafts"]);
    let large = "x".repeat(900_000);
    assert_eq!(page.forge(&[("details.notes", large.as_str())], "next").await, walk.path("details?check=1"));
}

#[tokio::test]
async fn forged_forms_are_refused_or_ignored() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("team").await;
    let rows = [
        ("team.99999999999.email", "x"),
        ("team.100.email", "x"),
        ("team.-1.email", "x"),
        ("seen", "x"),
        ("account.name", "x"),
    ];
    assert_eq!(page.forge(&rows, "next").await, walk.path("team?check=1"));
    assert_eq!(page.forge(&[], "remove:team.999").await, walk.path("team#team-rows"));
    assert_eq!(page.forge(&[], "recent:nobody@x.example").await, walk.path("team#team-rows"));
    assert_eq!(page.forge(&[], "nonsense").await, walk.path("team?check=1"));
    let rows = world.dump().await["drafts"].join("");
    assert!(!rows.contains("account.name") && rows.len() < 4_000, "{rows}");
    for form in [
        vec![("draft", walk.draft.as_str()), ("step", "nowhere"), ("base", ""), ("editor", "e")],
        vec![("draft", walk.draft.as_str())],
        vec![],
    ] {
        let answer = ada.post(SAVE, &form).await;
        assert_ne!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR, "{form:?}");
        assert!(!answer.status().is_success(), "{form:?}: {}", answer.status());
    }
}

/// What cannot be a pick costs nothing: every page of the draft looks up what it names.
#[tokio::test]
async fn a_forged_form_picks_no_more_than_anybody_can() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let picks = (0..32_000).map(|at| at.to_string()).collect::<Vec<_>>().join(" ");
    let page = walk.page("team").await;
    page.forge(&[("partners.0.name", "x"), ("partners.0.solutions", &picks)], "next").await;
    assert!(world.dump().await["drafts"].join("").len() < 4_000);
}

/// A form may take its time to arrive: what its sender may do is asked when it is carried out.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_role_that_is_withdrawn_while_a_form_is_on_its_way_writes_nothing() {
    use std::io::{Read, Write};
    let world = known_world().await;
    let ada = world.visit();
    let sign_in = [("email", ADA), ("password", PASSWORD)];
    let answer = ada.post("/api/session/sign_in", &sign_in).await;
    let cookies = answer.headers().get_all("set-cookie").iter();
    let cookies: Vec<_> =
        cookies.filter_map(|cookie| cookie.to_str().unwrap().split(';').next()).map(str::to_owned).collect();
    let deal = companies::created(&world, companies::new_deal("Ledger")).await;
    let body = format!("mark={}&back=/deals", deal.id);
    let address = world.server.url.strip_prefix("http://").unwrap();
    for (path, body) in [("/api/drafts/start", "x=1"), ("/api/deals/favorite", body.as_str())] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\naccept: text/html\r\n\
             connection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncookie: {}\r\n\
             content-length: {}\r\n\r\n",
            cookies.join("; "),
            body.len()
        );
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let mut tx = world.server.app.store.write().await.unwrap();
        let ada = tandem::domain::id::UserId::new("ada");
        let held = store::people::actor(&mut tx, &ada).await.unwrap().unwrap().grants;
        for grant in &held {
            store::people::revoke(&mut tx, &ada, grant).await.unwrap();
        }
        tx.commit().await.unwrap();
        let before = world.dump().await;
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            // The gate is told in the lists.
            ["HTTP/1.1 403", "HTTP/1.1 404", "HTTP/1.1 409"].iter().any(|no| answer.starts_with(no))
                || path == "/api/drafts/start" && answer.contains("\r\nlocation: /deals\r\n"),
            "{path}: {answer}"
        );
        assert_eq!(world.dump().await, before, "{path}");
        let mut tx = world.server.app.store.write().await.unwrap();
        for grant in &held {
            let now = world.server.app.clock.now();
            store::people::grant(&mut tx, &ada, grant, None, now).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

// ---- moving about ------------------------------------------------------------------------------------

#[tokio::test]
async fn moving_freely_between_steps_keeps_every_answer() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(
        walk.answer("customer", &[("customer.name", "Half a na")], "go:details").await,
        walk.path("details")
    );
    assert_eq!(walk.answer("details", &[("details.value", "not yet")], "back").await, walk.path("contact"));
    assert_eq!(walk.answer("contact", &[("contact.email", "cleo@")], "go:team").await, walk.path("team"));
    assert_eq!(walk.answer("team", &[("team.0.phone", "12")], "go:solution").await, walk.path("solution"));
    assert_eq!(walk.answer("solution", &[("help.notes", "later")], "go:consent").await, walk.path("consent"));
    assert_eq!(walk.answer("consent", &[], "back").await, walk.path("solution"));
    assert_eq!(walk.answer("solution", &[], "later").await, "/drafts");
    for (step, path, text) in [
        ("customer", "customer.name", "Half a na"),
        ("contact", "contact.email", "cleo@"),
        ("details", "details.value", "not yet"),
        ("team", "team.0.phone", "12"),
        ("solution", "help.notes", "later"),
    ] {
        assert_eq!(walk.page(step).await.value(path), text);
    }
    // Another device: the list leads back to where the wizard was left.
    let other = world.sign_in(ADA).await;
    let list = Page::read(&other, "/drafts").await;
    assert!(list.links().contains(&walk.path("solution")), "{:?}", list.links());
    assert!(list.text().contains("Half a na"));
}

#[tokio::test]
async fn the_stepper_says_how_far_each_step_is() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(walk.page("customer").await.states(), ["Not started"; 6]);
    customer(&walk).await;
    walk.answer("details", &[("details.name", "Named")], "go:team").await;
    let states = walk.page("team").await.states();
    assert_eq!(states[0], "Complete");
    assert_eq!((states[2].as_str(), states[3].as_str()), ("Needs attention", "Not started"));
    walk.answer("consent", &[], "back").await;
    let states = walk.page("customer").await.states();
    assert_eq!(states.iter().filter(|state| *state == "Needs attention").count(), 4, "{states:?}");
}

#[tokio::test]
async fn what_is_missing_leads_to_its_step_and_keeps_what_was_typed() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let page = ReadPage::of(ada.get(&walk.path("solution")).await).await;
    let missing = ".aside-missing li:not([hidden]) button[form=wizard]";
    assert_eq!(page.texts(missing), ["Solution", "Consent"]);
    assert_eq!(page.attribute(missing, "value").as_deref(), Some("go:solution"));
    assert!(page.has("#missing-nothing[hidden]"));
    let typed = [("solution.0.id", "fabrikam-ledger"), ("help.share", "no")];
    assert_eq!(walk.answer("solution", &typed, "go:consent").await, walk.path("consent"));
    let page = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    assert_eq!(page.texts(missing), ["Consent"]);
    assert_eq!(walk.page("solution").await.value("solution.0.id"), "fabrikam-ledger");
}

#[tokio::test]
async fn a_team_of_nobody_is_told_above_its_rows() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("team", &[], "next").await;
    let page = ReadPage::of(ada.get(&walk.path("team?check=1")).await).await;
    let said = "Add at least one person with name, phone and e\u{2011}mail";
    assert_eq!(page.text(".error-summary a"), said);
    assert_eq!(page.attribute(".error-summary a", "href").as_deref(), Some("#team-rows"));
    assert_eq!(page.attribute("#team-rows", "aria-describedby").as_deref(), Some("team-rows-error"));
    assert_eq!(page.text("#team-rows > #team-rows-error"), said);
    assert_eq!(page.text("#team-0-first_name-error"), "");
}

#[tokio::test]
async fn the_review_of_an_empty_draft_says_what_was_not_answered() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    let rows = page.texts(".question .key-values > div");
    for row in ["Address", "Customer contact", "Deal name", "Your team", "Solutions"] {
        let expected = format!("{row}Not answered");
        assert!(rows.contains(&expected), "{row}: {rows:?}");
    }
    assert!(!page.has(".question .card:not(:has(dt))"), "no card is blank");
}

#[tokio::test]
async fn rows_are_added_and_removed_without_scripts() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(
        walk.answer("team", &[("team.0.first_name", "Ada")], "add:team").await,
        walk.path("team#team-1")
    );
    assert_eq!(
        walk.answer("team", &[("team.1.first_name", "Bo")], "remove:team.0").await,
        walk.path("team#team-rows")
    );
    let page = walk.page("team").await;
    assert_eq!(page.value("team.0.first_name"), "Bo");
    assert!(!page.has("team.1.first_name"));
    assert_eq!(walk.answer("solution", &[], "add:solution").await, walk.path("solution#solution-1"));
    let rows = ReadPage::of(ada.get(&walk.path("solution")).await).await;
    assert_eq!(rows.texts("button[value^='remove:']"), ["Remove solution 1", "Remove solution 2"]);
    let typed = [("solution.1.quantity", "3")];
    assert_eq!(
        walk.answer("solution", &typed, "remove:solution.0").await,
        walk.path("solution#solution-rows")
    );
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.0.quantity"), "3");
    assert_eq!(page.send(&[], "next").await, walk.path("solution?check=1"));
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.0.quantity"), "3", "what was typed is kept and reproached");
    assert!(page.problems().contains(&"Choose a solution from the list".to_owned()), "{:?}", page.problems());
}

// ---- two windows, two presses ------------------------------------------------------------------------

#[tokio::test]
async fn two_windows_on_one_step_lose_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(
        one.send(&[("details.name", "From one"), ("details.notes", "one's")], "later").await,
        "/drafts"
    );
    let kept = two.send(&[("details.name", "From two"), ("details.crm_id", "two's")], "next").await;
    assert!(kept.starts_with(&walk.path("details/kept/")), "{kept}");
    assert_eq!(walk.page("details").await.value("details.name"), "From one", "nothing was overwritten");

    let page = Page::read(&ada, &kept).await;
    for said in ["From one", "From two", "one's", "two's"] {
        assert!(page.text().contains(said), "{said}");
    }
    assert_eq!(page.value("choose.details.name"), "mine", "what both changed: mine at first");
    assert_eq!(page.value("choose.details.notes"), "theirs", "what only they changed: theirs");
    let to = page.post("/api/drafts/resolve", &[("choose.details.name", "theirs")], "save").await;
    assert_eq!(leads_to(&to), walk.path("details"));
    let page = walk.page("details").await;
    let values = ["name", "notes", "crm_id"].map(|name| page.value(&format!("details.{name}")));
    assert_eq!(values, ["From one", "one's", "two's"]);
    assert_eq!(ada.get(&kept).await.status(), StatusCode::NOT_FOUND, "what was decided is not asked again");
}

#[tokio::test]
async fn who_decides_over_an_outdated_comparison_is_asked_again() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    one.send(&[("details.name", "From one")], "next").await;
    let kept = two.send(&[("details.name", "From two")], "next").await;
    let page = Page::read(&ada, &kept).await;
    one.send(&[("details.name", "Once more")], "next").await;
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "save").await), kept);
    let page = Page::read(&ada, &kept).await;
    assert!(page.text().contains("Once more") && page.text().contains("From two"));
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "discard").await), walk.path("details"));
    assert_eq!(walk.page("details").await.value("details.name"), "Once more");
}

#[tokio::test]
async fn one_window_is_never_in_conflict_with_itself() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    for name in ["a", "ab", "abc"] {
        assert_eq!(autosave(&page, &[("details.name", name)]).await, "\"Saved\"");
    }
    assert_eq!(page.send(&[("details.name", "abcd")], "go:contact").await, walk.path("contact"));
    // Back in the browser: the same page with the same base once more.
    assert_eq!(page.send(&[("details.name", "abcde")], "next").await, walk.path("details?check=1"));
    assert_eq!(walk.page("details").await.value("details.name"), "abcde");
}

#[tokio::test]
async fn windows_on_different_steps_or_of_one_mind_do_not_disturb_each_other() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (details, contact) = (walk.page("details").await, walk.page("contact").await);
    let same = walk.page("details").await;
    details.send(&[("details.name", "Both")], "later").await;
    assert_eq!(contact.send(CONTACT, "later").await, "/drafts");
    assert_eq!(same.send(&[("details.name", "Both")], "later").await, "/drafts", "the same answers");
    assert_eq!(walk.page("details").await.value("details.name"), "Both");
    assert_eq!(walk.page("contact").await.value("contact.first_name"), "Cleo");
}

#[tokio::test]
async fn two_windows_on_the_team_lose_no_row() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("team").await, walk.page("team").await);
    one.send(TEAM, "add:team").await;
    let kept = two.send(&[("team.0.first_name", "Bo")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(
        (page.value("choose.team.0.email"), page.value("choose.team.1.first_name")),
        ("theirs".into(), "mine".into()),
        "two people"
    );
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.0.email"), page.value("team.1.first_name")),
        ("ada@fabrikam.example".into(), "Bo".into())
    );
}

/// Ada, Bo and Cai on the team; Northwind is invited with all of them.
async fn three(walk: &Walk<'_>) {
    begin(walk, CONTACT).await;
    for (row, name) in ["Bo", "Cai"].iter().enumerate() {
        let path = |field: &str| format!("team.{}.{field}", row + 1);
        let paths = ["first_name", "last_name", "phone", "email"].map(path);
        let email = format!("{}@fabrikam.example", name.to_lowercase());
        let phone = format!("+46 8 123 45{row}");
        let texts = [*name, "Ek", phone.as_str(), email.as_str()];
        walk.answer("team", &[], "add:team").await;
        let person: Vec<_> = paths.iter().map(String::as_str).zip(texts).collect();
        walk.answer("team", &person, "next").await;
    }
    walk.answer("team", &[], "add:partners").await;
    walk.answer("team", &[("partners.0.name", "Northwind")], "next").await;
}

async fn people(walk: &Walk<'_>) -> Vec<String> {
    let page = walk.page("team").await;
    let paths = (0..9).map(|row| format!("team.{row}.first_name"));
    paths.filter(|path| page.has(path)).map(|path| page.value(&path)).collect()
}

#[tokio::test]
async fn a_window_that_is_behind_removes_whom_it_shows_or_nobody() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let (behind, first) = (walk.page("team").await, walk.page("team").await);
    assert_eq!(first.send(&[], "remove:team.0").await, walk.path("team#team-rows"));
    assert_eq!(behind.send(&[], "remove:team.0").await, walk.path("team#team-rows"));
    assert_eq!(people(&walk).await, ["Bo", "Cai"], "Ada is gone already");
    assert_eq!(behind.send(&[], "remove:team.1").await, walk.path("team#team-rows"));
    assert_eq!(people(&walk).await, ["Cai"], "Bo is who stood there");
    let shown = Page::read(&ada, &first.send(&[("team.2.phone", "+46 8 1")], "next").await).await;
    assert!(shown.has("choose.team.1.email"), "who typed last is told, too: {:?}", shown.names());

    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:partners.0").await;
    walk.answer("team", &[], "add:partners").await;
    assert_eq!(behind.send(&[], "remove:partners.0").await, walk.path("team#partners-rows"));
    assert!(walk.page("team").await.has("partners.0.name"), "another invitation");

    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger")], "add:solution").await;
    walk.answer("solution", &[("solution.1.id", "northwind-routes")], "next").await;
    let behind = walk.page("solution").await;
    walk.answer("solution", &[], "remove:solution.0").await;
    assert_eq!(behind.send(&[], "remove:solution.0").await, walk.path("solution#solution-rows"));
    assert_eq!(walk.page("solution").await.value("solution.0.id"), "northwind-routes");
}

#[tokio::test]
async fn two_windows_on_the_team_do_not_make_one_person_of_two() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    let kept = behind.send(&[("team.1.phone", "+46 8 999 999")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(page.value("choose.team.1.phone"), "mine");
    assert_eq!(page.value("choose.team.0.email"), "theirs", "Ada is gone");
    assert!(!page.has("choose.team.1.email"), "Bo is Bo in both windows: {:?}", page.names());
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "save").await), walk.path("team"));
    let page = walk.page("team").await;
    let bo = ["first_name", "phone", "email"].map(|name| page.value(&format!("team.0.{name}")));
    assert_eq!(bo, ["Bo", "+46 8 999 999", "bo@fabrikam.example"]);
    assert_eq!(people(&walk).await, ["Bo", "Cai"]);
    assert!(page.is_ticked("partners.0.team.0") && page.is_ticked("partners.0.team.1"), "both are picked");

    // Who was removed there and corrected here is asked about as a whole.
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    let kept = behind.send(&[("team.0.phone", "+46 8 111 111")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(page.value("choose.team.0.email"), "mine");
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.0.email"), page.value("team.0.phone")),
        ("bo@fabrikam.example".into(), "+46 8 111 111".into())
    );
    assert_eq!(people(&walk).await, ["Bo", "Cai"]);
}

/// What comes after the sign-in has expired knows the rows by the numbers of its own page.
#[tokio::test]
async fn what_was_kept_of_a_row_is_of_that_row() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    world.server.later(Duration::hours(1));
    let to = behind.send(&[("team.2.phone", "+46 8 999 999")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    ada.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let page = Page::read(&ada, &next).await;
    assert_eq!(page.value("choose.team.2.phone"), "mine");
    assert!(!page.has("choose.team.1.email") && !page.has("choose.team.2.email"), "{:?}", page.names());
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.1.email"), page.value("team.1.phone")),
        ("cai@fabrikam.example".into(), "+46 8 999 999".into())
    );
}

#[tokio::test]
async fn the_ticked_box_of_one_window_survives_the_other() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("consent").await, walk.page("consent").await);
    one.send(&[("consent", "yes")], "back").await;
    assert_eq!(two.send(&[], "back").await, walk.path("solution"), "it changed nothing");
    assert!(walk.page("consent").await.is_ticked("consent"));
}

/// A draft that only wants its last button.
async fn ready<'a>(ada: &'a Visit<'a>) -> Walk<'a> {
    let walk = Walk::start(ada).await;
    begin(&walk, CONTACT).await;
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.kind", HELP)], "next").await;
    walk
}

#[tokio::test]
async fn create_pressed_twice_makes_one_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let page = walk.page("consent").await;
    let first = page.send(&[("consent", "yes")], "create").await;
    let second = page.send(&[("consent", "yes")], "create").await;
    assert_eq!(walk::deal_of(&first), walk::deal_of(&second));
    assert_eq!((count(&world, "engagements").await, count(&world, "referrals").await), (1, 2));
}

#[tokio::test]
async fn who_goes_back_to_a_draft_that_became_a_deal_comes_to_the_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    one.send(&[("details.name", "From one")], "next").await;
    let kept = two.send(&[("details.name", "From two")], "next").await;
    let choice = Page::read(&ada, &kept).await;
    let place = format!("/deals/{}", create(&walk).await);
    let steps = Step::ALL.iter().map(|step| walk.path(step.code()));
    for path in steps.chain([kept.clone(), walk.path("delete")]) {
        assert_eq!(leads_to(&ada.get(&path).await), place, "{path}");
    }
    assert_eq!(leads_to(&choice.post("/api/drafts/resolve", &[], "save").await), place);
    let sven = world.sign_in("sven@fabrikam.example").await;
    for path in [walk.path("consent"), kept, walk.path("delete")] {
        assert_eq!(sven.get(&path).await.status(), 404, "it was not theirs: {path}");
    }
}

/// SPEC §5.8: what is agreed to is what was read.
#[tokio::test]
async fn a_deal_is_created_of_what_its_review_showed_and_of_nothing_else() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let behind = walk.page("consent").await;
    walk.answer("details", &[("details.value", "99 000")], "later").await;
    let to = behind.send(&[("consent", "yes")], "create").await;
    assert_eq!(to, walk.path("consent?changed=1"));
    assert_eq!(count(&world, "referrals").await, 0);
    let review = walk.page(&to).await;
    assert!(review.text().contains("The deal was not created") && review.text().contains("99,000"));
    assert_eq!((review.problems().len(), review.is_ticked("consent")), (0, false));

    // The same in other letters, and an empty row, are nothing else.
    walk.answer("details", &[("details.value", "99000,0")], "go:details").await;
    walk.answer("team", &[], "add:team").await;
    assert_eq!(autosave(&review, &[("consent", "yes")]).await, "\"Saved\"");
    let deal = walk::deal_of(&review.send(&[("consent", "yes")], "create").await);
    assert_eq!(world.stored(ADA, &deal).await.details.value.minor(), 9_900_000);
    let late = behind.send(&[("consent", "yes")], "create").await;
    assert_eq!(walk::deal_of(&late), deal, "what was created is shown to who comes late");
    assert_eq!(count(&world, "engagements").await, 1);
}

#[tokio::test]
async fn a_box_that_was_ticked_in_another_window_creates_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let (ticked, open) = (walk.page("consent").await, walk.page("consent").await);
    ticked.send(&[("consent", "yes")], "back").await;
    assert_eq!(open.send(&[], "create").await, walk.path("consent?check=1"));
    assert_eq!(count(&world, "referrals").await, 0);
}

#[tokio::test]
async fn new_deal_leads_to_the_draft_that_nobody_has_written_in() {
    let world = known_world().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in("sven@fabrikam.example").await);
    let first = Walk::start(&ada).await;
    first.answer("customer", &[], "later").await;
    first.answer("details", &[], "next").await;
    assert!(first.page("details").await.text().contains("Enter a deal name"));
    let beside = Walk::start(&ada).await;
    assert_ne!(beside.draft, first.draft, "the other may be open in a window, and its first step be typed");
    beside.answer("customer", &[("customer.mode", "name"), ("customer.country", "PL")], "later").await;
    world.server.later(Duration::minutes(16));
    assert_eq!(Walk::start(&ada).await.draft, first.draft);
    assert!(!first.page("details").await.text().contains("Enter a deal name"), "it is as a new one");
    assert_ne!(Walk::start(&sven).await.draft, first.draft, "that is another person's");
    first.answer("customer", &[("customer.mode", "name"), ("customer.country", "SE")], "later").await;
    let second = Walk::start(&ada).await;
    assert_ne!(second.draft, first.draft, "something was chosen");
    assert_eq!(first.page("customer").await.value("customer.country"), "SE");
    assert_eq!(beside.page("customer").await.value("customer.country"), "PL");
    assert_eq!(count(&world, "drafts").await, 4);
}

#[tokio::test]
async fn the_review_joins_only_what_was_typed_of_a_person() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("team", &[("team.0.first_name", "Mira")], "later").await;
    walk.answer("contact", &[("contact.last_name", "Berg")], "later").await;
    let review = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    let said = review.texts("dd");
    assert!(said.contains(&"Mira".to_owned()) && said.contains(&"Berg".to_owned()), "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn create_pressed_eight_times_at_once_makes_one_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let page = walk.page("consent").await;
    let form = page.form(&[("consent", "yes")], "create");
    let presses: Vec<_> = (0..8)
        .map(|_| {
            let request = ada.browser.post(world.server.address(SAVE)).form(&form);
            tokio::spawn(async move { walk::deal_of(leads_to(&request.send().await.unwrap())) })
        })
        .collect();
    let mut deals = BTreeSet::new();
    for press in presses {
        deals.insert(press.await.unwrap());
    }
    assert_eq!(deals.len(), 1);
    assert_eq!((count(&world, "engagements").await, count(&world, "referrals").await), (1, 2));
    assert_eq!(count(&world, "events").await, 2);
}

// ---- signed out, somebody else's, gone ------------------------------------------------------------------

#[tokio::test]
async fn a_sign_in_that_expires_mid_wizard_costs_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("contact", &[("contact.first_name", "Cleo"), ("contact.phone", "+46 31 700 000")], "next")
        .await;
    walk.answer("details", &[("details.name", "Before"), ("details.crm_id", "CRM-7")], "go:details").await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    assert_eq!(autosave(&page, &[("details.name", "After")]).await, "\"SignedOut\"");
    let to = page.send(&[("details.name", "After")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap_or_else(|| panic!("{to}")).replace("%2F", "/");
    assert!(next.starts_with(&walk.path("details/kept/")), "{next}");
    assert!(leads_to(&ada.get(&next).await).starts_with("/sign-in"), "not before the sign-in");
    let sign_in = ada.get(&to).await.text().await.unwrap();
    assert!(sign_in.contains(&next), "the way back is in the form");
    let form = [("email", ADA), ("password", PASSWORD), ("next", next.as_str())];
    assert_eq!(ada.send("/api/session/sign_in", &form).await, next);

    let page = Page::read(&ada, &next).await;
    let asked = page.names().into_iter().filter(|name| name.starts_with("choose.")).collect::<Vec<_>>();
    assert_eq!(asked, ["choose.details.name"], "only what differs");
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("details").await;
    assert_eq!((page.value("details.name"), page.value("details.crm_id")), ("After".into(), "CRM-7".into()));
}

#[tokio::test]
async fn what_a_page_did_not_ask_is_not_emptied_after_an_expired_sign_in() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    // Notes for the specialist, which the step shows for an assessment only.
    begin(&walk, CONTACT).await;
    assess(&walk).await;
    walk.answer("solution", &[("solution.assessment", ""), ("solution.assessment_location", "")], "next")
        .await;
    let page = walk.page("contact").await;
    assert!(!page.has("contact.notes"));
    world.server.later(Duration::hours(1));
    let to = page.send(&[("contact.first_name", "Cleopatra")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    ada.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let page = Page::read(&ada, &next).await;
    assert!(!page.has("choose.contact.notes"), "{:?}", page.names());
    page.post("/api/drafts/resolve", &[], "save").await;
    walk.answer("solution", &[("solution.assessment", "cloud-assessment")], "next").await;
    let page = walk.page("contact").await;
    assert_eq!(
        (page.value("contact.first_name"), page.value("contact.notes")),
        ("Cleopatra".into(), "Ask for Cleo".into())
    );
}

#[tokio::test]
async fn what_was_kept_is_its_authors_alone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    let to = page.send(&[("details.name", "Secret")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    for email in ["sven@fabrikam.example", "nils@northwind.example"] {
        let other = world.sign_in(email).await;
        let answer = other.get(&next).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert!(!answer.text().await.unwrap().contains("Secret"));
    }
}

#[tokio::test]
async fn what_nobody_comes_back_for_is_dropped_after_thirty_days() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    page.send(&[("details.name", "Left behind")], "next").await;
    let app = &world.server.app;
    world.server.later(Duration::days(30));
    assert_eq!(upkeep::sweep(app).await.unwrap(), 0, "not on the last day");
    world.server.later(Duration::seconds(1));
    assert_eq!(upkeep::sweep(app).await.unwrap(), 1);
    assert_eq!(world.dump().await["stashes"], [""; 0]);
}

#[tokio::test]
async fn a_window_that_changed_nothing_leaves_what_another_one_wrote() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let (idle, busy) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(busy.send(&[("details.name", "Renamed")], "next").await, walk.path("team"));
    assert_eq!(idle.send(&[], "next").await, walk.path("team"), "there is nothing to choose");
    assert_eq!(walk.page("details").await.value("details.name"), "Renamed");
}

#[tokio::test]
async fn a_draft_is_its_owners_alone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", &[("details.name", "Secret")], "next").await;
    let mut forms = Vec::new();
    for step in Step::ALL {
        let consent: Answers<'_> = if *step == Step::Consent { &[("consent", "yes")] } else { &[] };
        forms.push(walk.page(step.code()).await.form(consent, "create"));
    }
    let before = world.dump().await;
    let unknown = "0190a5b0-0000-7000-8000-000000000000";
    for email in ["sven@fabrikam.example", "nils@northwind.example"] {
        let other = world.sign_in(email).await;
        for step in Step::ALL {
            let mut answers = Vec::new();
            for draft in [walk.draft.as_str(), unknown] {
                let answer = other.get(&format!("/drafts/{draft}/{}", step.code())).await;
                answers.push(walk::told(answer, draft).await);
            }
            assert_eq!(answers[0], answers[1], "{email} at {}", step.code());
            assert_eq!(answers[0].0, 404);
        }
        for form in &forms {
            let mut answers = Vec::new();
            for draft in [walk.draft.as_str(), unknown] {
                let form: Vec<_> = form
                    .iter()
                    .map(|(name, text)| (name.as_str(), if name == "draft" { draft } else { text.as_str() }))
                    .collect();
                answers.push(walk::told(other.post(SAVE, &form).await, draft).await);
            }
            assert_eq!(answers[0], answers[1], "{email}");
        }
        assert!(!other.get("/drafts").await.text().await.unwrap().contains("Secret"));
    }
    assert_eq!(world.dump().await["drafts"], before["drafts"]);
}

async fn autosave(page: &Page<'_>, answers: Answers<'_>) -> String {
    let request = page.visit.browser.post(page.visit.server.address("/api/drafts/autosave"));
    let mut form = page.form(answers, "");
    form.retain(|(name, _)| name != "intent");
    let answer = request.header("accept", "application/json").form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.text().await.unwrap()
}

#[tokio::test]
async fn a_save_that_comes_late_does_not_undo_a_later_one() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    let saved = async |page: &Page<'_>, number: &str, name: &str| {
        let answer = autosave(page, &[("save", number), ("details.name", name)]).await;
        assert_eq!(answer, "\"Saved\"");
        walk.page("details").await.value("details.name")
    };
    assert_eq!(saved(&page, "2", "Second").await, "Second");
    assert_eq!(saved(&page, "1", "First").await, "Second");
    assert_eq!(saved(&page, "2", "Second once more").await, "Second");
    assert_eq!(saved(&page, "3", "Third").await, "Third");
    page.send(&[("save", "5"), ("details.name", "By a button")], "next").await;
    assert_eq!(saved(&page, "4", "Fourth").await, "By a button");
    // Back in the browser: the same page counts on.
    assert_eq!(saved(&page, "6", "Sixth").await, "Sixth");
    // Without scripts nothing is counted, and a button's save always counts.
    page.send(&[("details.name", "Uncounted")], "next").await;
    assert_eq!(saved(&page, "6", "Sixth").await, "Uncounted");
    let other = walk.page("details").await;
    assert_eq!(saved(&other, "1", "First of another window").await, "First of another window");
}

#[tokio::test]
async fn a_script_comes_with_what_needs_it_alone() {
    let world = known_world().await;
    let (ada, nora) = (world.sign_in(ADA).await, world.sign_in("nora@fabrikam.example").await);
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let step = walk.path("details");
    let module = "script[type=module][src^='/islands.js'][data-program][data-module][nonce]";
    for (visit, path, status, alive) in [
        (&ada, step.as_str(), 200, true),
        (&ada, "/drafts/nowhere/details", 404, false),
        (&nora, step.as_str(), 403, false),
        (&ada, "/deals/nowhere/change/partner", 404, false),
        (&nora, "/deals/nowhere/change/partner", 403, false),
        (&ada, "/deals/nowhere", 404, false),
        (&nora, "/deals/nowhere", 403, false),
    ] {
        let page = ReadPage::of(visit.get(path).await).await;
        assert_eq!((page.status, page.has(module)), (status, alive), "{path}");
        assert!(!page.has("script[src^='/dialogue.js']"), "{path}");
    }
}

#[tokio::test]
async fn typing_is_saved_unless_another_window_was_there_first() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(autosave(&one, &[("details.name", "From one")]).await, "\"Saved\"");
    assert_eq!(walk.page("details").await.value("details.name"), "From one");
    assert_eq!(autosave(&two, &[("details.name", "From two")]).await, "\"ChangedElsewhere\"");
    assert_eq!(walk.page("details").await.value("details.name"), "From one");
    assert_eq!(
        walk.page("details").await.states(),
        ["Not started"; 6],
        "to have typed is not to have finished"
    );
}

#[tokio::test]
async fn a_deleted_draft_is_gone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    walk.answer("details", &[("details.name", "Not to be")], "later").await;
    let (details, consent) = (walk.page("details").await, walk.page("consent").await);
    let question = Page::read(&ada, &walk.path("delete")).await;
    assert!(question.text().contains("Not to be"));
    assert_eq!(ada.get(&walk.path("details")).await.status(), StatusCode::OK, "asking deletes nothing");
    assert_eq!(ada.send("/api/drafts/delete", &[("draft", walk.draft.as_str())]).await, "/drafts");
    assert_eq!(ada.get(&walk.path("details")).await.status(), StatusCode::NOT_FOUND);
    assert!(!ada.get("/drafts").await.text().await.unwrap().contains("Not to be"));
    let before = world.dump().await;
    let saved = details.post(SAVE, &[("details.name", "To be")], "next").await;
    let created = consent.post(SAVE, &[("consent", "yes")], "create").await;
    assert_eq!([saved.status(), created.status()], [StatusCode::NOT_FOUND; 2]);
    assert_eq!(world.dump().await["drafts"], before["drafts"], "a form that is still open revives nothing");
    assert_eq!(count(&world, "referrals").await, 0);
}

#[tokio::test]
async fn every_draft_is_on_a_page_of_the_list_and_can_be_deleted() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let mut tx = world.server.app.store.write().await.unwrap();
    let (org, owner) = (OrgId::new(FABRIKAM), UserId::new("ada"));
    for n in 0..230 {
        let mut draft = Draft::default();
        draft.set("details.name", &format!("Deal {n}"));
        let (id, now) = (DraftId::new(format!("draft-{n}")), world.server.app.clock.now());
        store::drafts::insert(&mut tx, &id, &org, &owner, &draft, Step::Details, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (mut found, mut last, mut next) = (BTreeSet::new(), String::new(), Some("/drafts".to_owned()));
    while let Some(address) = next {
        let page = ReadPage::of(ada.get(&address).await).await;
        found.extend(page.texts("tbody th"));
        assert_eq!(page.text(".pagination p"), "230 drafts");
        next = page.attribute("a[rel=next]", "href");
        last = address;
    }
    assert_eq!(found.len(), 230);

    let page = ReadPage::of(ada.get(&last).await).await;
    let question = page.attribute("tbody a[href*='/delete']", "href").unwrap();
    let page = ReadPage::of(ada.get(&question).await).await;
    let form = page.form("/api/drafts/delete");
    assert_eq!(page::send(&ada, "/api/drafts/delete", &form).await, last, "back to where it was");
    assert_eq!(count(&world, "drafts").await, 229);
    let beyond = ReadPage::of(ada.get("/drafts?page=99").await).await;
    assert!(beyond.has("tbody tr") && !beyond.has("a[rel=next]"), "the last page");
}

/// SPEC §3.4: whoever may not create comes as far as the gate.
#[tokio::test]
async fn who_may_not_create_begins_no_draft() {
    let world = known_world().await;
    let uma = world.sign_in("uma@fabrikam.example").await;
    assert_eq!(uma.send("/api/drafts/start", &[]).await, "/deals");
    assert_eq!(count(&world, "drafts").await, 0);
}

#[tokio::test]
async fn f42_a_location_admin_creates_for_that_location_only() {
    let world = known_world().await;
    let sven = world.sign_in("sven@fabrikam.example").await;
    let walk = Walk::start(&sven).await;
    let page = walk.page("details").await;
    assert_eq!(page.options("details.location"), BTreeSet::from([String::new(), SWEDEN.to_owned()]));
    for forged in ["all", "fabrikam-poland", "northwind-italy"] {
        walk.page("details").await.forge(&[("details.location", forged)], "next").await;
        let said = walk.page("details?check=1").await.problems();
        assert!(
            said.iter().any(|said| said.starts_with("You cannot create deals for this location")),
            "{forged}"
        );
    }
}
