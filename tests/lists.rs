//! The lists of deals over HTTP: tabs, filters with search, order, columns, pages, views under a name,
//! favorites, neighbours, and the search from anywhere. What is found is proven in `tests/store`.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;

use std::collections::BTreeMap;

use companies::{
    POLAND, SWEDEN, Visit, World, assessment, co_sell, created, leads_to, new_deal, person, vendors,
};
use page::{Page, read};
use tandem::domain::deal::Deal;
use tandem::domain::draft::NewDeal;
use tandem::domain::id::{LocationId, ReferralId, UserId};
use tandem::domain::lifecycle::{Acceptance, Command};
use tandem::domain::services::{PartnerRole, Services, Topic};
use tandem::domain::values::Money;
use tandem::store::Dialect;

const ADA: &str = "ada@fabrikam.example";
const OTTO: &str = "otto@fabrikam.example";
const NORA: &str = "nora@fabrikam.example";
const NILS: &str = "nils@northwind.example";
const VERA: &str = "vera@vendor.example";

fn names(page: &Page) -> Vec<String> {
    page.texts("tbody .deal-name > a:not(.peek)")
}

fn tabs(page: &Page) -> Vec<String> {
    page.texts(".list-tools .tabs a")
}

fn at(place: &str, name: &str) -> NewDeal {
    NewDeal { location: Some(LocationId::new(place)), ..new_deal(name) }
}

#[tokio::test]
async fn f34_f49_every_tab_and_group_is_an_address_with_its_count() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let won = created(&world, new_deal("Now won")).await;
    world.act(ADA, &won, Command::Win).await;
    created(&world, co_sell("Still open")).await;
    let page = read(&ada, "/deals").await;
    assert_eq!(
        tabs(&page),
        ["Inbound 0", "Outbound 2", "Favorites 0", "All 2", "Inbox 0", "Active 1", "Archive 1"]
    );
    assert_eq!(page.texts(".list-tools [aria-current]"), ["Outbound 2", "All 2"]);
    assert_eq!(names(&read(&ada, "/deals?tab=outbound&group=archive").await), ["Now won"]);
    let inbox = read(&ada, "/deals?tab=outbound&group=inbox").await;
    assert_eq!(inbox.text(".empty h2"), "Nothing waits for an answer");
    assert_eq!(inbox.attribute(".empty a", "href").unwrap(), "/deals?tab=outbound");
    let vera = world.sign_in(VERA).await;
    let vendors = read(&vera, "/deals").await;
    assert_eq!(
        vendors.texts(".list-tools [aria-current]"),
        ["Inbound 1", "All 1"],
        "what comes in comes first"
    );
}

/// F45: and the type's filter.
#[tokio::test]
async fn f45_filters_and_search_work_together_and_each_is_a_chip() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, at(SWEDEN, "Ledger roll-out")).await;
    created(&world, at(POLAND, "Ledger in Łódź")).await;
    created(&world, assessment("Ledger assessed")).await;
    created(&world, new_deal("Something else")).await;
    let page = read(&ada, "/deals?tab=outbound&type=assessment").await;
    assert_eq!(names(&page), ["Ledger assessed"]);
    assert!(page.texts(".list .label").contains(&"Solution assessment".to_owned()));
    let page = read(&ada, "/deals?tab=outbound&q=LEDGER").await;
    assert_eq!(names(&page), ["Ledger assessed", "Ledger in Łódź", "Ledger roll-out"]);
    assert_eq!(page.texts("tbody mark"), ["Ledger"; 3]);
    let both = format!("/deals?tab=outbound&q=ledger&location={POLAND}&customer=conto&value_from=1");
    let page = read(&ada, &both).await;
    assert_eq!(names(&page), ["Ledger in Łódź"]);
    assert_eq!(
        page.texts(".chips .chip"),
        ["Search: ledger", "Location: Łódź", "Customer name: conto", "Value from: 1"]
    );
    assert_eq!(tabs(&page)[..4], ["Inbound 0", "Outbound 1", "Favorites 0", "All 1"]);
    let remove = page
        .attribute(".chips .chip-remove:has([aria-label='Remove the filter Location: Łódź'])", "href")
        .unwrap();
    assert_eq!(names(&read(&ada, &remove).await).len(), 3);
    let solutions = "/deals?tab=outbound&solution=fabrikam-ledger&solution=cloud-assessment&solution=unknown";
    assert_eq!(
        read(&ada, solutions).await.texts(".chips .chip"),
        ["Solution: Cloud assessment", "Solution: Fabrikam Ledger", "Solution"]
    );
    let nothing = read(&ada, "/deals?tab=outbound&q=nowhere").await;
    assert_eq!(nothing.text(".empty h2"), "No deal fits");
    let clear = nothing.attribute(".empty a", "href").unwrap();
    assert_eq!(names(&read(&ada, &clear).await).len(), 4);
    let short = read(&ada, "/deals?tab=outbound&q=le").await;
    assert_eq!(
        (names(&short).len(), short.text("#list-search-hint")),
        (4, "Type at least three letters or digits.".into())
    );
}

#[tokio::test]
async fn the_filter_finds_solutions_by_typing_where_others_have_many() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let boxes = |page: &Page| page.texts("#filter-solution .check label");
    let few = ["Cloud assessment (Vendor)", "Fabrikam Adoption (Fabrikam)", "Fabrikam Ledger (Fabrikam)"];
    let page = read(&ada, "/deals/filter?tab=outbound").await;
    assert_eq!(boxes(&page)[..3], few);
    assert_eq!(boxes(&page)[3..], ["Northwind Routes (Northwind)"], "all of them, its own first");
    assert!(page.attribute("[name=find_solution]", "name").is_none());

    world.crowd().await;
    let page = read(&ada, "/deals/filter?tab=outbound").await;
    assert_eq!(boxes(&page), few);
    let button = page.attribute("#filter-solution button", "formaction");
    assert_eq!(button.unwrap(), "/deals/filter#filter-solution");
    let asked = "tab=outbound&customer=conto&solution=lantern-07&find_solution=lantern+1";
    let page = read(&ada, &format!("/deals/filter?{asked}")).await;
    let found = boxes(&page);
    assert_eq!(found[0], "Lantern 07 (Lumen & Larch)", "what is ticked");
    assert!(found[1..11].iter().all(|name| name.starts_with("Lantern 1")), "{found:?}");
    assert_eq!(found[11..], few);
    assert!(page.attribute("#filter-solution", "open").is_some());
    assert_eq!(page.attribute("[name=customer]", "value").unwrap(), "conto", "the other choices stay");
    let many = read(&ada, "/deals/filter?tab=outbound&find_solution=lantern").await;
    assert!(many.text("#filter-solution .banner").starts_with("More than 50 solutions fit"));
    let none = read(&ada, "/deals/filter?tab=outbound&find_solution=nobody").await;
    assert!(none.text("#filter-solution .banner").starts_with("No other partner has"));
}

#[tokio::test]
async fn what_a_search_finds_out_of_sight_is_said() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut new = new_deal("Plain");
    new.details.notes =
        format!("{} Licensing is unclear </textarea><script>alert(1)</script>", "word ".repeat(60));
    new.details.crm_id = Some("FAB-90210".into());
    let deal = created(&world, new).await;
    for (typed, place, mark) in [
        ("licensing", "Notes", "Licensing"),
        ("fab 90210", "CRM ID", "FAB"),
        ("testare fabrikam", "Team", "Testare"),
    ] {
        let page = read(&ada, &format!("/deals?tab=outbound&q={typed}")).await;
        assert_eq!(names(&page), ["Plain"], "{typed}");
        assert!(page.text(".found").starts_with(&format!("{place}: ")), "{}", page.text(".found"));
        assert_eq!(page.texts(".found mark")[0], mark);
        assert!(!page.html.contains("<script>alert"), "{typed}");
    }
    let by_id = read(&ada, &format!("/deals?tab=outbound&q={}", deal.id)).await;
    assert_eq!(by_id.text(".found"), format!("ID: {}", deal.id));
}

/// SPEC §10.3.
#[tokio::test]
async fn a_search_says_where_it_finds_what_and_can_be_held_to_one_part() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("Ledger roll-out")).await;
    let mut other = new_deal("Something else");
    other.details.notes = "Their ledger is old.".into();
    created(&world, other).await;
    let page = read(&ada, "/deals?tab=outbound&q=ledger&sort=name").await;
    let parts = ["Everywhere 2", "Deal name 1", "Customer 0", "Notes 1", "Team 0", "IDs 0"];
    assert_eq!(page.texts(".parts[aria-label='Search in'] li"), parts);
    assert_eq!(page.texts(".parts a"), ["Everywhere 2", "Deal name 1", "Notes 1"]);
    assert_eq!(page.texts(".parts [aria-current]"), ["Everywhere 2"]);
    let notes = page.attribute(".parts li:nth-child(4) a", "href").unwrap();
    assert_eq!(notes, "/deals?tab=outbound&q=ledger&in=notes&sort=name");

    let page = read(&ada, &notes).await;
    assert_eq!(names(&page), ["Something else"]);
    assert_eq!(page.texts(".parts li"), parts, "wherever one looks");
    assert_eq!(page.texts(".parts [aria-current]"), ["Notes 1"]);
    assert_eq!(tabs(&page)[1], "Outbound 1");
    assert_eq!(page.texts(".chips .chip"), ["Search (Notes): ledger"]);
    let remove = page.attribute(".chips .chip-remove", "href").unwrap();
    assert_eq!(remove, "/deals?tab=outbound&sort=name");
    let panel = page.attribute(".list-acts a", "href").unwrap();
    assert_eq!(read(&ada, &panel).await.form("/deals")["in"], "notes");
    assert_eq!(page.form("/deals")["in"], "notes", "which the next search is held to as well");
    assert_eq!(leads_to(&ada.get("/deals").await), notes, "it is kept as the list is");
    let typed = [("name", "In the notes"), ("query", notes.strip_prefix("/deals?").unwrap())];
    assert_eq!(ada.send("/api/views/save", &typed).await, format!("{notes}&saved=new"));

    // What says it there is marked, and nothing else.
    let page = read(&ada, "/deals?tab=outbound&q=testare&in=customer&group=active").await;
    assert_eq!(page.texts(".found").len(), 2);
    assert!(page.texts(".found").iter().all(|found| found.starts_with("Customer contact: kim Testare")));
    let page = read(&ada, "/deals?tab=outbound&q=ledger&in=name").await;
    assert_eq!((page.texts("tbody mark"), page.texts(".found").len()), (vec!["Ledger".to_owned()], 0));

    let nothing = read(&ada, "/deals?tab=outbound&q=ledger&in=team").await;
    assert_eq!(nothing.text(".empty h2"), "Not found in this part of the deals");
    assert_eq!(nothing.attribute(".empty a", "href").unwrap(), "/deals?tab=outbound&q=ledger");
    assert_eq!(nothing.text(".parts a[aria-current]"), "Team 0");
    let nowhere = read(&ada, "/deals?tab=outbound&q=nowhere&in=team").await;
    assert_eq!(nowhere.text(".empty h2"), "No deal fits");
    assert_eq!(nowhere.attribute(".empty a", "href").unwrap(), "/deals?tab=outbound");
    let archive = read(&ada, "/deals?tab=outbound&group=archive&q=ledger").await;
    assert!(!archive.has(".parts"), "of the group, where nothing is found anywhere");

    let unread = read(&ada, "/deals?tab=outbound&q=ledger&in=title").await;
    let title = "These filters could not be read and are not applied: Search in.";
    assert_eq!(unread.text(".banner h2"), title);
    assert_eq!(unread.texts(".parts [aria-current]"), ["Everywhere 2"]);
    for unsearched in
        ["/deals?tab=outbound", "/deals?tab=outbound&q=le&in=name", "/deals?tab=outbound&in=name"]
    {
        let page = read(&ada, unsearched).await;
        assert!(!page.has(".parts") && names(&page).len() == 2, "{unsearched}");
    }

    // As if there were very many others: what is not among the newest is not counted, but led to.
    let store = &world.server.app.store;
    let further = match store.dialect() {
        Dialect::Sqlite => {
            "UPDATE referrals SET seq = seq + 80000 WHERE seq = (SELECT MAX(seq) FROM referrals)"
        }
        Dialect::Postgres => {
            "SELECT setval(pg_get_serial_sequence('referrals', 'seq'), MAX(seq) + 80000) FROM referrals"
        }
    };
    for sql in ["UPDATE referral_counts SET referrals = 20001", further] {
        created(&world, new_deal("Plain")).await;
        sqlx::query(sql).execute(&mut *store.write_once().await.unwrap()).await.unwrap();
    }
    created(&world, new_deal("Plain")).await;
    let page = read(&ada, "/deals?tab=outbound&q=ledger").await;
    // Where no deal of the company has the word, that is known.
    let parts = ["Everywhere 2", "Deal name", "Customer 0", "Notes", "Team 0", "IDs 0"];
    assert_eq!(page.texts(".parts li"), parts);
    assert_eq!(page.texts(".parts a"), ["Everywhere 2", "Deal name", "Notes"]);
    let page = read(&ada, "/deals?tab=outbound&q=ledger&in=team").await;
    assert_eq!(page.texts(".parts a"), ["Everywhere", "Deal name", "Notes", "Team 0"]);
    assert_eq!(page.attribute(".empty a", "href").unwrap(), "/deals?tab=outbound&q=ledger");
}

#[tokio::test]
async fn what_an_address_says_wrong_is_named_and_not_applied() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("One")).await;
    let page =
        read(&ada, "/deals?tab=outbound&closes_from=31%20February&country=Atlantis&mine=yes&utm=x").await;
    assert_eq!(
        page.text(".banner h2"),
        "These filters could not be read and are not applied: Customer country."
    );
    let date = "In “Closes from”, type a date, such as 1 Mar 2027.";
    assert_eq!(page.texts(".error-summary li"), [date]);
    assert_eq!(names(&page), ["One"]);
    let panel = page.attribute(".list-acts a", "href").unwrap();
    let form = read(&ada, &panel).await;
    assert_eq!(form.form("/deals")["closes_from"], "31 February", "what was typed is still there");
    assert_eq!(form.text("#closes_from-error"), date);
    assert_eq!(form.form("/deals")["mine"], "yes");
}

#[tokio::test]
async fn what_cannot_be_read_is_summed_up_with_a_way_to_its_fields_and_all_that_was_typed_is_kept() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let typed = [
        ("customer", "Con  toso"),
        ("value_from", "much"),
        ("value_to", "25 000"),
        ("closes_from", "2027-03-01"),
        ("created_to", "soon"),
    ];
    let query = typed.iter().map(|(name, text)| format!("&{name}={}", text.replace(' ', "%20")));
    let query: String = query.collect();
    let list = read(&ada, &format!("/deals?tab=outbound{query}")).await;
    assert!(list.text("title").starts_with("Error: "), "{}", list.text("title"));
    assert_eq!(list.text(".error-summary h2"), "Some filters could not be read and are not applied");
    assert_eq!(
        list.texts(".error-summary li"),
        [
            "In “Value from”, type an amount, such as 25000.",
            "In “Created until”, type a date, such as 1 Mar 2027."
        ]
    );
    assert!(!list.has(".banner"), "each is told of once");
    let to_field = list.attribute(".error-summary li:last-child a", "href").unwrap();
    assert!(to_field.starts_with("/deals/filter?") && to_field.ends_with("#created_to"), "{to_field}");
    let direct = format!("/deals/filter?tab=outbound{query}");
    for address in [to_field.split('#').next().unwrap(), &direct] {
        let form = read(&ada, address).await;
        assert!(form.text("title").starts_with("Error: Filter"), "{}", form.text("title"));
        assert_eq!(form.texts(".error-summary li"), list.texts(".error-summary li"), "{address}");
        assert_eq!(form.attribute(".error-summary li:first-child a", "href").unwrap(), "#value_from");
        for (at, name) in [(0, "value_from"), (1, "created_to")] {
            let beside = form.text(&format!("#{name}-error"));
            assert_eq!(form.texts(".error-summary li")[at], beside, "the same words beside it");
            assert_eq!(form.attribute(&format!("#{name}"), "aria-invalid").unwrap(), "true");
        }
        for (name, text) in typed {
            assert_eq!(form.form("/deals")[name], text, "{name} at {address}");
        }
        assert!(!form.has("#value_to[aria-invalid]"));
    }
    let mended = read(&ada, "/deals/filter?tab=outbound&value_to=25%20000").await;
    assert!(!mended.has(".error-summary") && mended.form("/deals")["value_to"] == "25000");
}

#[tokio::test]
async fn columns_beyond_the_most_are_named_with_the_way_to_choose() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("One")).await;
    let nine =
        "tab=outbound&column=country&column=value&column=closes&column=vendor&column=stage&column=type";
    let page = read(&ada, &format!("/deals?{nine}")).await;
    assert!(!page.has(".banner"));
    assert_eq!(page.texts("thead th").len(), 9);
    let page = read(&ada, &format!("/deals?{nine}&column=created&column=crm")).await;
    assert_eq!(page.text(".banner h2"), "Up to 9 columns fit. Left out: Created on, CRM ID.");
    assert_eq!(page.texts("thead th").len(), 9);
    let panel = page.attribute(".banner a[data-panel]", "href").unwrap();
    assert!(read(&ada, &panel).await.has("input[name=column][value=created]"));
}

/// SPEC §10.3; of deals that sell a services offer (§5.3).
#[tokio::test]
async fn the_partners_role_is_a_column_to_choose() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let topic = |code: &str| Topic { code: code.into(), name: code.into() };
    let (area, play) = (topic("modern-work"), topic("adoption"));
    let services = Some(Services { role: PartnerRole::Managed, area, play });
    let of_help = world.deal(ADA, NewDeal { services, ..co_sell("Run for them") }).await;
    created(&world, new_deal("Sold to them")).await;
    let panel = read(&ada, "/deals/columns?tab=outbound").await;
    assert!(panel.texts(".checks label").contains(&"Partner role".to_owned()));
    assert!(!read(&ada, "/deals?tab=outbound").await.texts("thead th").contains(&"Partner role".to_owned()));
    for address in ["/deals?tab=outbound&column=role", "/deals?tab=outbound&column=role&q=them"] {
        let page = read(&ada, address).await;
        assert_eq!(page.texts("thead th").last().unwrap(), "Partner role");
        let roles = page.texts("tbody td[data-label='Partner role']");
        assert_eq!(names(&page), ["Sold to them", "Run for them"], "{address}");
        assert_eq!(roles, ["–", "Managed services"], "{address}");
        assert!(!page.has(".found"), "{address}");
    }
    let vera = world.sign_in(VERA).await;
    let page = read(&vera, "/deals?tab=inbound&column=role").await;
    let shared = vendors(&of_help).services.as_ref().map_or("–", |_| "Managed services");
    assert_eq!(page.texts("tbody td[data-label='Partner role']"), [shared], "as its page says");
}

#[tokio::test]
async fn order_columns_and_rows_are_in_the_address_and_kept_for_the_next_visit() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for n in 0..30 {
        created(&world, new_deal(&format!("Deal {n:02}"))).await;
    }
    let page = read(&ada, "/deals").await;
    assert_eq!((names(&page).len(), names(&page)[0].as_str()), (25, "Deal 29"));
    assert_eq!(page.text(".pagination p"), "30 deals");
    let next = page.attribute(".pagination a[rel=next]", "href").unwrap();
    let last = read(&ada, &next).await;
    assert_eq!((names(&last).len(), names(&last)[4].as_str()), (5, "Deal 00"));
    let back = last.attribute(".pagination a[rel=prev]", "href").unwrap();
    assert_eq!(names(&read(&ada, &back).await), names(&page));

    let by_name = page.attribute("thead a[href*='sort=name']", "href").unwrap();
    let sorted = read(&ada, &by_name).await;
    assert_eq!(names(&sorted)[0], "Deal 00");
    assert_eq!(sorted.attribute("thead th:first-child", "aria-sort").unwrap(), "ascending");
    let down = sorted.attribute("thead a[href*='sort=-name']", "href").unwrap();
    assert_eq!(names(&read(&ada, &down).await)[0], "Deal 29");

    let chosen = "/deals?tab=outbound&column=name&column=created&column=crm&rows=50";
    let page = read(&ada, chosen).await;
    assert_eq!(page.texts("thead th"), ["Deal name", "Customer name", "Status", "Created on", "CRM ID"]);
    assert_eq!(names(&page).len(), 30);
    let again = world.sign_in(ADA).await;
    let to = again.get("/deals").await;
    assert_eq!(leads_to(&to), "/deals?tab=outbound&column=created&column=crm&rows=50");
    read(&again, "/deals?tab=outbound").await;
    assert_eq!(again.get("/deals").await.status(), 200, "nothing is left to be kept");
}

/// WCAG 1.4.10: on phones, where rows are cards, there is no head to sort by.
#[tokio::test]
async fn a_list_says_how_it_is_sorted_and_leads_to_every_order_and_back_to_the_newest() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for name in ["Beta", "Alpha", "Gamma"] {
        created(&world, new_deal(name)).await;
    }
    let page = read(&ada, "/deals?tab=outbound&q=contoso&rows=50&after=x").await;
    assert_eq!(page.text(".list-order summary"), "Sorted: Newest first");
    assert_eq!(page.texts(".list-order a[aria-current]"), ["Newest first"]);
    assert_eq!(page.texts(".list-order a").len(), 12);
    let by_name = "/deals?tab=outbound&q=contoso&sort=name&rows=50";
    assert!(page.has(&format!(".list-order a[href='{by_name}']")), "search and rows stay");
    let sorted = read(&ada, by_name).await;
    assert_eq!(names(&sorted), ["Alpha", "Beta", "Gamma"]);
    assert_eq!(sorted.text(".list-order summary"), "Sorted: Deal name, A to Z");
    let newest = sorted.attribute(".list-order li:first-child a", "href").unwrap();
    assert_eq!(newest, "/deals?tab=outbound&q=contoso&rows=50");
    assert_eq!(names(&read(&ada, &newest).await), ["Gamma", "Alpha", "Beta"]);
}

#[tokio::test]
async fn who_resets_the_filters_keeps_the_search() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let panel = read(&ada, "/deals/filter?tab=outbound&q=ledger&country=SE&mine=yes").await;
    assert_eq!(panel.attribute(".panel-foot a", "href").unwrap(), "/deals?tab=outbound&q=ledger");
}

#[tokio::test]
async fn a_view_is_saved_under_a_name_shared_and_deleted_by_its_owner() {
    let world = World::new().await;
    let (ada, otto, nils) = (world.sign_in(ADA).await, world.sign_in(OTTO).await, world.sign_in(NILS).await);
    let query = "tab=outbound&country=SE&sort=-value";
    let panel = read(&ada, &format!("/deals/views?{query}")).await;
    assert_eq!(panel.form("/api/views/save")["query"], query);
    let save = async |name: &str, shared: &str| {
        ada.send("/api/views/save", &[("name", name), ("query", query), ("shared", shared)]).await
    };
    assert_eq!(save(" ", "").await, format!("/deals/views?{query}&problem=missing&name=%20"));
    let again = format!("/deals/views?{query}&problem=missing&name=%20&shared=yes");
    assert_eq!(save(" ", "yes").await, again);
    assert!(read(&ada, &again).await.has("#shared[checked]"), "the tick stays as the name does");
    assert_eq!(save("Sweden, largest first", "yes").await, format!("/deals?{query}&saved=new"));
    let to = save("For me", "").await;
    assert_eq!(read(&ada, &to).await.text(".banner h2"), "The view is saved. You find it under Views.");
    let to = save("for ME", "").await;
    assert_eq!(to, format!("/deals?{query}&saved=replaced"));
    let told = read(&ada, &to).await.text(".banner[role=status][autofocus] h2");
    assert_eq!(told, "The view is saved in place of the one that had this name.");
    assert!(save("For me", "").await.ends_with("saved=replaced"));
    let page = read(&ada, "/deals/views?tab=inbound").await;
    assert_eq!(page.texts(".saved-views li > a:not(.icon-button)"), ["For me", "Sweden, largest first"]);
    assert_eq!(page.attribute(".saved-views li > a", "href").unwrap(), format!("/deals?{query}"));
    let shared = read(&otto, "/deals/views?tab=inbound").await;
    assert_eq!(shared.texts(".saved-views li > a:not(.icon-button)"), ["Sweden, largest first"]);
    assert!(shared.html.contains("From Ada Nyström"));
    assert!(!shared.has("button[name=view]") && !shared.has(".saved-views .icon-button"));
    assert!(!read(&nils, "/deals/views?tab=inbound").await.has(".saved-views"));
    let problem = read(&ada, &format!("/deals/views?{query}&problem=missing&name=x")).await;
    assert_eq!(problem.text("#name-error"), "Give the view a name.");
    let question = page.attribute(".saved-views .icon-button", "href").unwrap();
    let question = read(&ada, &question).await;
    assert_eq!(question.text("h1"), "Delete this view?");
    assert!(question.text(".dialogue-body").starts_with("“For me” is gone for good."));
    assert_eq!(question.attribute(".dialogue-actions a", "href").unwrap(), "/deals/views?tab=inbound");
    let own = question.attribute("button[name=view]", "value").unwrap();
    let back = question.form("/api/views/delete")["back"].clone();
    assert_eq!(ada.send("/api/views/delete", &[("view", &own), ("back", &back)]).await, back);
    assert_eq!(read(&ada, &back).await.text(".banner[role=status] h2"), "The view is deleted.");
    assert_eq!(
        read(&ada, "/deals/views?tab=inbound").await.texts(".saved-views li > a:not(.icon-button)"),
        ["Sweden, largest first"]
    );
    // A query is an address of the lists, wherever it came from.
    let to = ada.send("/api/views/save", &[("name", "x"), ("query", "//elsewhere.example")]).await;
    assert!(to.starts_with("/deals?"), "{to}");
    let endless = format!("tab=inbound&solution={}", "x".repeat(5_000));
    for query in ["tab=inbound\r\nSet-Cookie: a=b", "tab=inbound&q=\n", "\u{1}", "å", endless.as_str()] {
        let to = ada.send("/api/views/save", &[("name", "★"), ("query", query)]).await;
        assert!(to.starts_with("/deals?") && !to.contains("problem"), "{query:?}: {to}");
        assert_eq!(ada.get(&to).await.status(), 200, "{to}");
    }
    // The fiftieth is the last new one, but each can still be put right.
    for n in 0..60 {
        ada.send("/api/views/save", &[("name", &format!("View {n}")), ("query", "tab=inbound")]).await;
    }
    let save =
        async |name: &str| ada.send("/api/views/save", &[("name", name), ("query", "tab=inbound")]).await;
    assert!(save("One more").await.contains("problem=too-many"));
    assert_eq!(save("view 3").await, "/deals?tab=inbound&saved=replaced");
}

#[tokio::test]
async fn a_shared_view_stays_shared_when_it_is_saved_again_until_its_owner_stops_that() {
    let world = World::new().await;
    let (ada, otto) = (world.sign_in(ADA).await, world.sign_in(OTTO).await);
    let save = async |query: &str, shared: &str| {
        ada.send("/api/views/save", &[("name", "Sweden"), ("query", query), ("shared", shared)]).await
    };
    save("tab=outbound&country=SE", "").await;
    let to = save("tab=outbound&country=SE", "yes").await;
    let told = "The view is saved in place of the one that had this name. Colleagues find it as well.";
    assert_eq!(read(&ada, &to).await.text(".banner h2"), told);
    let to = save("tab=outbound&country=SE&sort=-value", "").await;
    assert_eq!(read(&ada, &to).await.text(".banner h2"), told);
    let views = async |visit: &Visit<'_>| read(visit, "/deals/views?tab=outbound").await;
    let theirs = views(&otto).await.attribute(".saved-views li > a", "href").unwrap();
    assert_eq!(theirs, "/deals?tab=outbound&country=SE&sort=-value", "the new one");
    let page = views(&ada).await;
    assert_eq!(page.text("button[name=view]"), "Stop sharing");
    let (id, back) = (page.attribute("button[name=view]", "value").unwrap(), page.form("/api/views/unshare"));
    let question = page.attribute(".saved-views .icon-button", "href").unwrap();
    assert!(
        read(&ada, &question).await.text(".dialogue-body").contains("Colleagues"),
        "they lose it as well"
    );
    let to = ada.send("/api/views/unshare", &[("view", &id), ("back", &back["back"])]).await;
    let told = read(&ada, &to).await;
    assert_eq!(told.text(".banner[role=status] h2"), "Colleagues no longer find this view.");
    assert_eq!(told.texts(".saved-views li > a:not(.icon-button)"), ["Sweden"]);
    assert!(!views(&otto).await.has(".saved-views"));
}

#[tokio::test]
async fn who_has_no_role_shares_no_views_and_who_is_gone_shares_none_any_more() {
    let world = World::new().await;
    let (ada, otto, nora) = (world.sign_in(ADA).await, world.sign_in(OTTO).await, world.sign_in(NORA).await);
    let view = [("name", "From nobody"), ("query", "tab=outbound"), ("shared", "yes")];
    assert_eq!(nora.post("/api/views/save", &view).await.status(), 403);
    assert!(!read(&ada, "/deals/views?tab=inbound").await.has(".saved-views"));
    otto.send("/api/views/save", &view).await;
    let shared = read(&ada, "/deals/views?tab=inbound").await;
    assert_eq!(shared.texts(".saved-views li > a:not(.icon-button)"), ["From nobody"]);
    let mut tx = world.server.app.store.write().await.unwrap();
    let now = tandem::service::clock::Clock::now(&world.server.clock);
    tandem::store::people::deactivate(&mut tx, &UserId::new("otto"), now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!read(&ada, "/deals/views?tab=inbound").await.has(".saved-views"));
}

/// RELIABILITY U12: the days that are filtered by are those that the list shows.
#[tokio::test]
async fn u12_created_on_is_filtered_by_the_readers_days() {
    let world = World::new().await;
    // At 14:13 UTC on the 21st.
    created(&world, new_deal("Early")).await;
    world.server.later(chrono::Duration::hours(8));
    created(&world, new_deal("Late")).await;
    let ada = world.sign_in(ADA).await;
    let on = async |day: &str| {
        let address = format!("/deals?tab=outbound&created_from={day}&created_to={day}");
        names(&read(&ada, &address).await)
    };
    assert_eq!((on("2026-09-21").await.len(), on("2026-09-22").await.len()), (2, 0));
    let zone = |zone: &'static str| [("language", "en"), ("theme", "system"), ("zone", zone)];
    ada.send("/api/account/preferences", &zone("Europe/Stockholm")).await;
    assert_eq!((on("2026-09-21").await, on("2026-09-22").await), (vec!["Early".into()], vec!["Late".into()]));
    let next = read(&ada, "/deals?tab=outbound&created_from=2026-09-22").await;
    assert_eq!(tabs(&next)[..4], ["Inbound 0", "Outbound 1", "Favorites 0", "All 1"]);
    ada.send("/api/account/preferences", &zone("America/Los_Angeles")).await;
    assert_eq!(on("2026-09-21").await.len(), 2);
}

#[tokio::test]
async fn a_way_back_that_no_header_can_hold_leads_to_the_deals() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    for back in ["/a\u{1}b", "/a b", "/å", "//evil.example"] {
        let to = ada.send("/api/deals/favorite", &[("mark", deal.id.as_str()), ("back", back)]).await;
        assert_eq!(to, "/deals", "{back:?}");
    }
}

#[tokio::test]
async fn favorites_are_marked_in_the_list_and_on_the_deal() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Kept in mind")).await;
    created(&world, new_deal("Another")).await;
    let page = read(&ada, "/deals").await;
    assert_eq!(page.attribute("button.heart[value]", "aria-pressed").unwrap(), "false");
    let back = page.form("/api/deals/favorite")["back"].clone();
    let id = deal.id.as_str();
    assert_eq!(ada.send("/api/deals/favorite", &[("mark", id), ("back", &back)]).await, back);
    let favorites = read(&ada, "/deals?tab=favorites").await;
    assert_eq!(names(&favorites), ["Kept in mind"]);
    assert_eq!(tabs(&favorites)[2], "Favorites 1");
    let page = read(&ada, &format!("/deals/{id}")).await;
    assert_eq!(page.attribute("button.heart", "aria-pressed").unwrap(), "true");
    ada.send("/api/deals/favorite", &[("unmark", id), ("back", "https://elsewhere.example/")]).await;
    let empty = read(&ada, "/deals?tab=favorites&group=archive").await;
    assert_eq!(empty.text(".empty h2"), "No favorites yet");
    ada.send("/api/deals/favorite", &[("mark", id), ("back", &back)]).await;
    let empty = read(&ada, "/deals?tab=favorites&group=archive").await;
    assert_eq!(
        (empty.text(".empty h2"), empty.text(".empty a")),
        ("Nothing is archived yet".into(), "Show all".into())
    );
}

#[tokio::test]
async fn a_deal_knows_its_neighbours_in_the_list_that_was_left() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut ids = Vec::new();
    for name in ["A ledger", "B other", "C ledger", "D ledger"] {
        ids.push(created(&world, new_deal(name)).await.id.to_string());
    }
    let place = |n: usize| format!("/deals/{}", ids[n]);
    let neighbours = async |n: usize| {
        let page = read(&ada, &place(n)).await;
        [page.attribute(".deal-place a[rel=prev]", "href"), page.attribute(".deal-place a[rel=next]", "href")]
    };
    assert_eq!(neighbours(1).await, [Some(place(2)), Some(place(0))], "newest first");
    read(&ada, "/deals?tab=outbound&q=ledger&sort=name").await;
    assert_eq!(neighbours(2).await, [Some(place(0)), Some(place(3))]);
    let page = read(&ada, &place(2)).await;
    assert_eq!(
        page.attribute(".deal-place .crumbs a", "href").unwrap(),
        "/deals?tab=outbound&q=ledger&sort=name"
    );
    assert_eq!(neighbours(1).await, [None, None], "the search does not find it");
    read(&ada, "/deals?tab=inbound").await;
    assert_eq!(neighbours(2).await, [None, None], "it is not in that list");
    let won = world.stored(ADA, &ReferralId::new(ids[3].clone())).await;
    world.act(ADA, &won, Command::Win).await;
    read(&ada, "/deals?tab=outbound&group=active").await;
    assert_eq!(neighbours(2).await, [None, Some(place(1))]);
    assert_eq!(neighbours(3).await, [None, None], "it has left that group");
    read(&ada, "/deals?tab=outbound&value_from=99999").await;
    assert_eq!(neighbours(2).await, [None, None], "the span leaves it out");
}

#[tokio::test]
async fn who_comes_from_a_list_is_in_that_one_whatever_another_window_shows() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut ids = Vec::new();
    for name in ["A ledger", "B ledger", "C ledger"] {
        ids.push(created(&world, new_deal(name)).await.id.to_string());
    }
    let list = "/deals?tab=outbound&q=ledger&sort=name";
    let from = async |page: &str, to: String| {
        let site = if page.starts_with("http://127.0.0.1") { "same-origin" } else { "cross-site" };
        let request = ada.browser.get(world.server.address(&to));
        let request = request.header("referer", page).header("sec-fetch-site", site);
        let page = Page::of(request.send().await.unwrap()).await;
        (
            page.attribute(".deal-place a[rel=next]", "href"),
            page.attribute(".crumbs a", "href").unwrap_or_default(),
        )
    };
    let place = |n: usize| format!("/deals/{}", ids[n]);
    // A list is not kept while the database is busy: whoever reads it again keeps it then.
    let leave = async |page: &str, to: String, left: &str| {
        for _ in 0..20 {
            let found = from(&world.server.address(page), to.clone()).await;
            if from("%", place(0)).await.1 == left {
                return found;
            }
        }
        panic!("{left} is not kept");
    };
    leave("%", list.to_owned(), list).await;
    let inbound = "/deals?tab=inbound";
    leave("%", inbound.to_owned(), inbound).await;
    let here = leave(list, place(0), list).await;
    assert_eq!(here, (Some(place(1)), list.to_owned()));
    let next = from(&world.server.address(&place(0)), place(1)).await;
    assert_eq!(next, (Some(place(2)), list.to_owned()), "and stays in it");
    leave("%", inbound.to_owned(), inbound).await;
    for elsewhere in ["https://elsewhere.example/deals?tab=outbound", "/deals?tab=outbound", "%"] {
        assert_eq!(from(elsewhere, place(0)).await, (None, inbound.to_owned()), "{elsewhere}");
    }
}

#[tokio::test]
async fn between_two_values_is_between_them_whichever_was_typed_first() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("Ledger")).await;
    for query in ["value_from=999999999&value_to=1", "closes_from=2100-01-01&closes_to=2000-01-01"] {
        let page = read(&ada, &format!("/deals?tab=outbound&{query}")).await;
        assert_eq!(names(&page), ["Ledger"], "{query}");
    }
}

/// Without scripts a heart is a form, and a panel is a page.
#[tokio::test]
async fn whoever_looks_at_a_later_page_comes_back_to_it() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for n in 0..30 {
        created(&world, new_deal(&format!("Deal {n:02}"))).await;
    }
    let first = read(&ada, "/deals?tab=outbound&sort=name").await;
    let second = first.attribute(".pagination a[rel=next]", "href").unwrap();
    let page = read(&ada, &second).await;
    let form = page.form("/api/deals/favorite");
    assert_eq!(form["back"], second);
    let id = page.attribute("button.heart[value]", "value").unwrap();
    assert_eq!(ada.send("/api/deals/favorite", &[("mark", &id), ("back", &form["back"])]).await, second);
    for panel in ["filter", "columns", "views"] {
        let href = page.attribute(&format!(".list-acts a[href^='/deals/{panel}']"), "href").unwrap();
        let panel = read(&ada, &href).await;
        assert_eq!(panel.attribute("a[data-close]", "href").unwrap(), second, "{href}");
    }
    let columns = page.attribute(".list-acts a[href^='/deals/columns']", "href").unwrap();
    assert!(second.ends_with(&read(&ada, &columns).await.form("/deals")["after"]));
    let deal = read(&ada, &format!("/deals/{id}")).await;
    assert_eq!(deal.attribute(".deal-place .crumbs a", "href").unwrap(), second);
    let card = read(&ada, &format!("/deals/{id}/preview")).await;
    assert_eq!(card.attribute("a[data-close]", "href").unwrap(), second);
    // The rail and the next sign-in lead to the newest.
    assert_eq!(leads_to(&ada.get("/deals").await), "/deals?tab=outbound&sort=name");
    let saved = read(&ada, &format!("{second}&saved=new")).await;
    assert_eq!(saved.form("/api/deals/favorite")["back"], second, "which is told once");
}

#[tokio::test]
async fn columns_rows_and_order_outlive_what_a_search_finds_and_what_a_colleague_sends() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("Ledger for the north")).await;
    let heads = |page: &Page| page.texts("thead th");
    let locked = ["Deal name", "Customer name", "Status"];
    let own = [locked.as_slice(), &["Created on"]].concat();
    let panel = read(&ada, "/deals/columns?tab=outbound&rows=50&sort=name").await;
    assert_eq!(panel.form("/deals")["chosen"], "columns");
    let shown = "tab=outbound&column=name&column=created&rows=50&sort=name";
    let to = ada.get(&format!("/deals?{shown}&chosen=columns")).await;
    assert_eq!(leads_to(&to), format!("/deals?{shown}"), "what is sent on chooses for nobody");
    assert_eq!(heads(&read(&ada, leads_to(&to)).await), own);

    let found = read(&ada, "/search?q=contoso").await;
    let all = found.attribute(".search-more a[href*='tab=outbound']", "href").unwrap();
    assert_eq!(all, "/deals?tab=outbound&q=contoso&sort=name&column=created&rows=50");
    assert_eq!(heads(&read(&ada, &all).await), own);
    let customer = found.attribute(".results:last-child a, .results ~ .results a", "href").unwrap();
    assert!(customer.ends_with("&sort=name&column=created&rows=50"), "{customer}");
    let pages = read(&ada, "/search?q=outbound").await;
    assert_eq!(
        pages.attribute(".results a", "href").unwrap(),
        "/deals?tab=outbound&sort=name&column=created&rows=50"
    );

    assert_eq!(heads(&read(&ada, "/deals?tab=outbound&q=ledger").await), own, "the link names none");
    let theirs = read(&ada, "/deals?tab=outbound&column=crm").await;
    assert_eq!(heads(&theirs), [locked.as_slice(), &["CRM ID"]].concat());
    assert_eq!(leads_to(&ada.get("/deals").await), "/deals?tab=outbound&column=crm");
    assert_eq!(heads(&read(&ada, "/deals?tab=outbound").await), own, "one's own are still one's own");

    let usual = "tab=outbound&column=value&column=closes&column=vendor&column=stage&column=type";
    let page = read(&ada, leads_to(&ada.get(&format!("/deals?{usual}&chosen=columns")).await)).await;
    assert_eq!(heads(&page).len(), 8);
    assert_eq!(page.attribute(".list-tools a[aria-current]", "href").unwrap(), "/deals?tab=outbound");
    assert_eq!(heads(&read(&ada, "/deals?tab=outbound").await).len(), 8);

    // Neither does a list that is too long to be kept take them with it, nor who writes meanwhile.
    let many: String = (0..50).map(|n| format!("&solution={n:x>90}")).collect();
    let to = ada.get(&format!("/deals?{shown}{many}&chosen=columns")).await;
    read(&ada, leads_to(&to)).await;
    assert_eq!(heads(&read(&ada, "/deals?tab=outbound").await), own);
    let busy = world.server.app.store.write().await.unwrap();
    let freed = async {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        drop(busy);
    };
    let choice = format!("/deals?{usual}&chosen=columns");
    let (to, ()) = tokio::join!(ada.get(&choice), freed);
    assert_eq!(leads_to(&to), format!("/deals?{usual}"));
    assert_eq!(heads(&read(&ada, "/deals?tab=outbound").await).len(), 8);
}

/// Its deals have one status: its own.
#[tokio::test]
async fn the_vendors_people_see_each_status_once_and_find_their_colleagues_deals() {
    let world = World::new().await;
    world.deal(ADA, co_sell("Shared with them")).await;
    let vera = world.sign_in(VERA).await;
    let page = read(&vera, "/deals").await;
    assert!(!page.texts("thead th").contains(&"Microsoft status".to_owned()));
    let named = read(&vera, "/deals?tab=inbound&column=vendor&column=crm&vendor=pending").await;
    assert_eq!(named.texts("thead th"), ["Deal name", "Customer name", "Status", "CRM ID"]);
    assert_eq!(names(&named), ["Shared with them"]);
    assert_eq!(
        named.text(".banner h2"),
        "These filters could not be read and are not applied: Microsoft status."
    );
    assert!(!read(&vera, "/deals/columns?tab=inbound").await.has("input[value=vendor]"));
    assert!(!read(&vera, "/deals/filter?tab=inbound").await.has("input[name=vendor]"));
    let colleague = read(&vera, "/search?q=vera").await.attribute(".results a", "href").unwrap();
    assert!(colleague.starts_with("/deals?tab=inbound&q=vera%40vendor.example"), "{colleague}");
}

#[tokio::test]
async fn what_is_typed_without_letters_is_told_of_and_narrows_nothing() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("One")).await;
    let page = read(&ada, "/deals?tab=outbound&q=***").await;
    assert_eq!(page.text("#list-search-hint"), "Type at least three letters or digits.");
    assert!(!page.has(".chips"));
    assert!(read(&ada, "/search?q=***").await.text("main p.hint").starts_with("Type at least three"));
    let page = read(&ada, "/deals?tab=outbound&customer=***").await;
    assert_eq!(page.texts(".error-summary li"), ["In “Customer name”, type letters or digits."]);
    assert!(!page.has(".chips") && page.text(".list-acts a[href^='/deals/filter']") == "Filter");
    assert_eq!(names(&page), ["One"]);
    let form = read(&ada, &page.attribute(".error-summary a", "href").unwrap()).await;
    assert_eq!(form.form("/deals")["customer"], "***");
    assert_eq!(form.attribute("#customer", "aria-invalid").unwrap(), "true");
    let short = read(&ada, "/deals?tab=outbound&customer=co").await;
    assert!(short.text(".list-bar p.hint").starts_with("Beginnings of words, from three letters on."));
    assert!(!read(&ada, "/deals?tab=outbound&customer=con").await.has(".list-bar p.hint"));
}

#[tokio::test]
async fn amounts_are_filtered_in_their_currency_and_without_one_it_is_said_how() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let mut new = new_deal("Dinars");
    new.details.value = Money::new(5_001, "KWD".parse().unwrap());
    created(&world, new).await;
    let found = async |query: &str| names(&read(&ada, &format!("/deals?tab=outbound&{query}")).await);
    assert_eq!(found("value_to=5.001&currency=KWD").await, ["Dinars"], "as the list itself shows it");
    assert!(found("value_to=5.000&currency=KWD").await.is_empty());
    let form = read(&ada, "/deals/filter?tab=outbound&value_to=5.001&currency=KWD").await;
    assert_eq!(form.form("/deals")["value_to"], "5.0010", "which no currency takes for thousands");
    let hint = "Unless the filter names a currency, values are compared as numbers, whatever their currency.";
    assert_eq!(form.text("#currency-hint"), hint);
    assert_eq!(read(&ada, "/deals?tab=outbound&sort=-value").await.text(".list-bar p.hint"), hint);
    assert!(!read(&ada, "/deals?tab=outbound&sort=-value&currency=KWD").await.has(".list-bar p.hint"));
}

/// Enter presses the button that applies the filter.
#[tokio::test]
async fn a_solution_that_is_looked_for_with_enter_is_found_in_the_filter() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    world.crowd().await;
    let to = ada.get("/deals?tab=outbound&customer=conto&value_from=&find_solution=desk&sought=").await;
    let filter = "/deals/filter?tab=outbound&customer=conto&find_solution=desk#filter-solution";
    assert_eq!(leads_to(&to), filter);
    let form = read(&ada, filter.split('#').next().unwrap()).await;
    assert_eq!(form.texts("#filter-solution .check label")[0], "Plånings Desk (Lumen & Larch)");
    assert_eq!(form.form("/deals")["sought"], "desk");
    let applied = "/deals?tab=outbound&solution=larch-desk&find_solution=desk&sought=desk";
    assert_eq!(read(&ada, applied).await.texts(".chips .chip"), ["Solution: Plånings Desk"]);
}

#[tokio::test]
async fn customers_of_one_name_in_two_countries_are_two() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    created(&world, new_deal("In Sweden")).await;
    let mut polish = new_deal("In Poland");
    polish.customer.country = "PL".parse().unwrap();
    created(&world, polish).await;
    let page = read(&ada, "/search?q=contoso").await;
    assert_eq!(page.texts(".results ~ .results a"), ["Contoso", "Contoso"]);
    assert_eq!(page.texts(".results ~ .results .quiet"), ["Poland", "Sweden"]);
    let polish = page.attribute(".results ~ .results a", "href").unwrap();
    assert_eq!(names(&read(&ada, &polish).await), ["In Poland"]);
}

#[tokio::test]
async fn a_date_in_the_filter_has_an_example_and_stands_as_the_reader_writes_it() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let form = read(&ada, "/deals/filter?tab=outbound&closes_from=2027-03-31").await;
    assert_eq!(form.text("#closes_from-hint"), "Such as 1 Mar 2027");
    assert_eq!(form.form("/deals")["closes_from"], "31 Mar 2027");
    created(&world, new_deal("Closes then")).await;
    let read_back = read(&ada, "/deals?tab=outbound&closes_from=31%20Mar%202027").await;
    assert_eq!(names(&read_back), ["Closes then"]);
}

#[tokio::test]
async fn a_card_says_what_matters_of_a_deal() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, co_sell("Cards on the table")).await;
    let page = read(&ada, &format!("/deals/{}/preview", deal.id)).await;
    assert_eq!(page.text(".panel h1"), "Cards on the table");
    let facts = page.text(".panel .key-values");
    for fact in ["Contoso", "Sweden", "IP co-sell eligible", "ada@fabrikam.example"] {
        assert!(facts.contains(fact), "{fact}: {facts}");
    }
    let place = format!("/deals/{}", deal.id);
    assert_eq!(page.attribute(".panel-foot a", "href").unwrap(), place);
    let tab = ".panel-foot a[target='_blank'][rel='noopener']";
    assert_eq!(
        (page.text(tab), page.attribute(tab, "href").unwrap()),
        ("Open in a new tab".into(), place.clone())
    );
    // The same of the contact on the deal's page.
    for page in [&page, &read(&ada, &place).await] {
        assert!(
            page.has("a[href='mailto:kim@contoso.example']")
                && page.has("a[href='mailto:ada@fabrikam.example']")
        );
        let copy = "[data-copy='kim@contoso.example'][data-copied='Copied']";
        assert_eq!(page.attribute(copy, "aria-label").unwrap(), "Copy: kim@contoso.example");
    }
    assert!(page.has("dd [data-copy='Contoso']"));
    assert!(read(&ada, "/deals").await.has("#hover-card[popover]:empty"), "its place beside the list");
}

/// SPEC §10.3; F12: the seller is seen as long as the vendor takes part.
#[tokio::test]
async fn f12_a_card_says_where_the_vendor_stands_and_who_takes_part() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deals = world.deal(ADA, co_sell("Cards on the table")).await;
    let theirs = vendors(&deals);
    let facts = async |deal: &Deal| {
        let page = read(&ada, &format!("/deals/{}/preview", deal.id)).await;
        page.texts(".panel dt").into_iter().zip(page.texts(".panel dd")).collect::<BTreeMap<_, _>>()
    };
    let before = facts(&deals[0]).await;
    assert_eq!(before["Microsoft status"], "Pending");
    assert!(!before.contains_key("Microsoft seller"));
    let acceptance =
        Acceptance { details: theirs.details.clone(), team: vec![person(VERA)], solutions: None };
    world.act(VERA, theirs, Command::Accept(Box::new(acceptance))).await;
    let after = facts(&deals[0]).await;
    assert_eq!(after["Microsoft status"], "Accepted");
    assert!(after["Microsoft seller"].contains(VERA), "{after:?}");
    let alone = facts(&created(&world, new_deal("Private")).await).await;
    assert!(alone.keys().all(|fact| !fact.contains("Microsoft")), "{alone:?}");
}

#[tokio::test]
async fn a_search_from_anywhere_finds_deals_customers_and_pages() {
    let world = World::new().await;
    let (ada, nils) = (world.sign_in(ADA).await, world.sign_in(NILS).await);
    let deal = created(&world, new_deal("Ledger for the north")).await;
    let page = read(&ada, "/search?q=contoso").await;
    assert_eq!(page.texts(".results h2"), ["Deals", "Customers"]);
    assert_eq!(page.attribute(".results a", "href").unwrap(), format!("/deals/{}", deal.id));
    let customer = page.attribute(".results:last-child a, .results ~ .results a", "href").unwrap();
    assert_eq!(names(&read(&ada, &customer).await), ["Ledger for the north"]);
    assert_eq!(page.texts(".search-more li"), ["All in Outbound 1"], "and nothing where none is");
    let found = read(&ada, "/search?q=ada").await;
    assert_eq!(found.text(".results .found"), "Team: ada Testare, ada@fabrikam.example");
    assert_eq!(read(&ada, "/search?q=deals").await.texts(".results a"), ["Deals"]);
    assert_eq!(read(&ada, "/search?q=drafts").await.texts(".results a"), ["Drafts"]);
    let page = read(&ada, "/search?q=otto").await;
    assert_eq!(page.texts(".results h2"), ["People"]);
    assert_eq!(
        page.attribute(".results a", "href").unwrap(),
        "/deals?tab=outbound&q=otto%40fabrikam.example"
    );
    assert_eq!(read(&nils, "/search?q=otto").await.text(".empty h2"), "Nothing found");
    assert_eq!(read(&nils, "/search?q=contoso").await.text(".empty h2"), "Nothing found");
    for (address, hint) in [("/search", "Type what you look for"), ("/search?q=le", "Type at least three")] {
        assert!(read(&ada, address).await.text("main p.hint").starts_with(hint), "{address}");
    }
}
