//! The paths from the first button to the deal: each type of deal, what it is made of, and who gets it.

use std::collections::BTreeSet;

use chrono::Duration;
use reqwest::StatusCode;
use tandem::domain::access::OrgKind;
use tandem::domain::deal::{DealType, Help, HelpType, State};
use tandem::domain::id::LocationId;
use tandem::domain::services::PartnerRole;
use tandem::domain::solution::{Solution, SolutionKind};
use tandem::store;
use tandem::store::solutions::Kind;

use crate::companies::{NORTHWIND, SWEDEN, VENDOR, World, leads_to, org, solution};
use crate::page::Page as ReadPage;
use crate::walk::{Page, Walk, known_world, with_contosos};
use crate::{ADA, CONTACT, DETAILS, HELP, TEAM, assess, begin, count, create, customer, parties, rejected};

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
