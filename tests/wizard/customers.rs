//! Who the customer is: chosen by name, by number or by hand (F38).

use tandem::domain::customer::{Account, Category};
use tandem::store;
use tandem::store::customers::Entry;

use crate::companies::entry;
use crate::page::Page as ReadPage;
use crate::walk::{Walk, known_world};
use crate::{ADA, customer, rejected};

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
