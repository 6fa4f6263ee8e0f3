//! Companies to invite, the catalogue, the directory's look-ups and imports.

use tandem::domain::access::OrgKind;
use tandem::domain::customer::{Category, Customer};
use tandem::domain::gate::GateFacts;
use tandem::domain::id::{CustomerId, OrgId, SolutionId};
use tandem::domain::solution::{Incentive, Solution, SolutionKind};
use tandem::store::customers::{self, Entry};
use tandem::store::solutions::{self, Kind, Published};
use tandem::store::{Connection, Store, StoreError, Unique, orgs, programme};

use crate::fixture::{FABRIKAM, NORTHWIND, POLAND, SWEDEN, VENDOR, customer, entry, org, world};

async fn publish(
    connection: &mut Connection,
    id: &str,
    publisher: &str,
    kind: Kind,
    published: bool,
    ready: bool,
) {
    let solution = Published {
        id: SolutionId::new(id),
        publisher: OrgId::new(publisher),
        name: format!("Solution {id}"),
        kind,
        published,
        co_sell_ready: ready,
        services: false,
        incentive: (id == "own").then_some(Incentive::AzureIpCoSell),
    };
    solutions::insert(connection, &solution).await.unwrap();
}

async fn catalogue(store: &Store) {
    let mut tx = store.write().await.unwrap();
    publish(&mut tx, "own", FABRIKAM, Kind::Product, true, true).await;
    publish(&mut tx, "unpublished", FABRIKAM, Kind::Product, false, true).await;
    publish(&mut tx, "unready", FABRIKAM, Kind::Product, true, false).await;
    publish(&mut tx, "other", NORTHWIND, Kind::Product, true, true).await;
    publish(&mut tx, "vendors", VENDOR, Kind::Vendor, true, false).await;
    publish(&mut tx, "assessment", VENDOR, Kind::Assessment, true, false).await;
    publish(&mut tx, "hidden", VENDOR, Kind::Assessment, false, false).await;
    tx.commit().await.unwrap();
}

fn ids(solutions: &[Solution]) -> Vec<&str> {
    solutions.iter().map(|solution| solution.id.as_str()).collect()
}

on_both_engines! {
    async fn locations_come_by_name_and_only_the_companys(store) {
        world(&store).await;
        let found = orgs::locations(&mut store.read().await.unwrap(), &OrgId::new(FABRIKAM)).await.unwrap();
        let found: Vec<_> = found.iter().map(|l| (l.id.as_str(), l.country.code(), l.city.as_str())).collect();
        assert_eq!(found, [(POLAND, "PL", "Łódź"), (SWEDEN, "SE", "Göteborg")]);
    }

    async fn companies_are_found_by_id_name_and_kind(store) {
        world(&store).await;
        let mut read = store.read().await.unwrap();
        let vendor = org(VENDOR, OrgKind::Vendor, "Vendor");
        assert_eq!(orgs::vendor(&mut read).await.unwrap(), Some(vendor.clone()));
        assert_eq!(orgs::by_id(&mut read, &vendor.id).await.unwrap(), Some(vendor));
        assert_eq!(orgs::by_id(&mut read, &OrgId::new("x")).await.unwrap(), None);
    }

    async fn partners_to_invite_have_something_to_co_sell_and_are_others(store) {
        world(&store).await;
        catalogue(&store).await;
        let mut tx = store.write().await.unwrap();
        for (id, name) in [("nordic", "Nørdic & Co"), ("northern", "Northern Lights")] {
            orgs::insert(&mut tx, &org(id, OrgKind::Partner, name)).await.unwrap();
        }
        publish(&mut tx, "nordic-1", "nordic", Kind::Product, true, true).await;
        publish(&mut tx, "northern-1", "northern", Kind::Product, true, false).await;
        let fabrikam = OrgId::new(FABRIKAM);
        let northwind = (OrgId::new(NORTHWIND), "Northwind".to_owned());
        let nordic = (OrgId::new("nordic"), "Nørdic & Co".to_owned());
        for (text, expected) in [
            ("", vec![nordic.clone(), northwind.clone()]),
            ("NOR", vec![nordic.clone(), northwind.clone()]),
            ("nordic co", vec![nordic.clone()]),
            ("north", vec![northwind.clone()]),
            ("fabrikam", vec![]),
            ("vendor", vec![]),
            ("%", vec![nordic.clone(), northwind.clone()]),
            ("co", vec![nordic.clone()]),
            ("wind", vec![]),
        ] {
            let found = solutions::offerings(&mut tx, &fabrikam, text, 9).await.unwrap();
            let names: Vec<_> = found.iter().map(|partner| (partner.org.clone(), partner.name.clone())).collect();
            assert_eq!(names, expected, "{text}");
        }
        let first = solutions::offerings(&mut tx, &fabrikam, "", 1).await.unwrap();
        assert_eq!((first.len(), &first[0].org, ids(&first[0].solutions)), (1, &nordic.0, vec!["nordic-1"]));
    }

    async fn a_solution_of_another_partner_is_found_by_its_words_and_its_publishers(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        orgs::insert(&mut tx, &org("larch", OrgKind::Partner, "Lumen & Łarch")).await.unwrap();
        for (id, publisher, name, kind, published, ready) in [
            ("own", FABRIKAM, "Lamp Ledger", Kind::Product, true, true),
            ("blue", "larch", "Blue Lamp", Kind::Product, true, true),
            ("lamp", "larch", "Lamp", Kind::Product, true, true),
            ("lamps", NORTHWIND, "Lamps for Ångström", Kind::Product, true, true),
            ("late", "larch", "Lamp of tomorrow", Kind::Product, false, true),
            ("rough", "larch", "Lamp, rough", Kind::Product, true, false),
            ("vendors", VENDOR, "Lamp of the vendor", Kind::Vendor, true, true),
        ] {
            let solution = Published {
                id: SolutionId::new(id),
                publisher: OrgId::new(publisher),
                name: name.into(),
                kind,
                published,
                co_sell_ready: ready,
                services: false,
                incentive: None,
            };
            solutions::insert(&mut tx, &solution).await.unwrap();
        }
        let fabrikam = OrgId::new(FABRIKAM);
        for (text, expected) in [
            ("lamp", vec!["lamp", "lamps", "blue"]),
            (" LAM", vec!["lamp", "lamps", "blue"]),
            ("lamp of", vec![]),
            ("lamp angstrom", vec!["lamps"]),
            ("ångs northw lamp", vec!["lamps"]),
            ("larch", vec!["blue", "lamp"]),
            ("łarch bl", vec!["blue"]),
            ("amp", vec![]),
            ("fabrikam", vec![]),
            ("", vec![]),
            ("%", vec![]),
            ("lamp\" OR \"blue", vec![]),
            ("lamp' | 'blue", vec!["blue"]),
            ("lamp*", vec!["lamp", "lamps", "blue"]),
        ] {
            let found = solutions::of_others(&mut tx, &fabrikam, text, 9).await.unwrap();
            assert_eq!(ids(&found), expected, "{text}");
            assert!(found.iter().all(|known| known.kind == SolutionKind::ThirdParty));
        }
        let first = solutions::of_others(&mut tx, &fabrikam, "lamp", 2).await.unwrap();
        assert_eq!(ids(&first), ["lamp", "lamps"], "whose name begins so comes first");
    }

    async fn what_was_published_before_there_were_words_is_found_after_the_next_start(store) {
        world(&store).await;
        catalogue(&store).await;
        let mut tx = store.write().await.unwrap();
        let former = "UPDATE solutions SET name_key = '', search_text = ''";
        sqlx::query(former).execute(&mut *tx).await.unwrap();
        let found = solutions::of_others(&mut tx, &OrgId::new(FABRIKAM), "other", 9).await.unwrap();
        assert!(found.is_empty());
        tx.commit().await.unwrap();
        store.migrate().await.unwrap();
        let mut read = store.read().await.unwrap();
        for text in ["solution other", "other north"] {
            let found = solutions::of_others(&mut read, &OrgId::new(FABRIKAM), text, 9).await.unwrap();
            assert_eq!(ids(&found), ["other"], "{text}");
        }
    }

    async fn f06_the_gate_counts_the_companys_own_products(store) {
        world(&store).await;
        catalogue(&store).await;
        let mut read = store.read().await.unwrap();
        for (org, published, co_sell_ready, ready_and_published) in [(FABRIKAM, 2, 2, 1), (NORTHWIND, 1, 1, 1), (VENDOR, 0, 0, 0)] {
            let (found, _) = solutions::gate(&mut read, &OrgId::new(org), true).await.unwrap();
            assert_eq!(found, GateFacts { published, co_sell_ready, ready_and_published }, "{org}");
        }
    }

    async fn the_catalogue_is_what_a_company_may_choose_from(store) {
        world(&store).await;
        catalogue(&store).await;
        let mut read = store.read().await.unwrap();
        let fabrikam = OrgId::new(FABRIKAM);
        let all = solutions::named(&mut read, &fabrikam, &[], &[], Some(9)).await.unwrap();
        assert_eq!(ids(&all), ["assessment", "other", "own", "vendors"]);
        let kinds: Vec<_> = all.iter().map(|solution| solution.kind).collect();
        use SolutionKind::{Assessment, Own, ThirdParty, Vendor};
        assert_eq!(kinds, [Assessment, ThirdParty, Own, Vendor]);
        let one = solutions::named(&mut read, &fabrikam, &[], &[], Some(1)).await.unwrap();
        assert_eq!(ids(&one), ids(&all), "its own are not counted");
        let few = solutions::named(&mut read, &fabrikam, &[], &[], Some(0)).await.unwrap();
        assert_eq!(ids(&few), ["assessment", "own", "vendors"], "only those of others are limited");
        assert_eq!(all[2].incentive, Some(Incentive::AzureIpCoSell));
        assert_eq!(all[2].publisher_name, "Fabrikam");
        let wanted = ["own", "unready", "hidden", "other", "nothing"].map(SolutionId::new);
        assert_eq!(ids(&solutions::named(&mut read, &fabrikam, &wanted, &[], None).await.unwrap()), ["other", "own"]);
        let partners = solutions::named(&mut read, &fabrikam, &[], &[OrgId::new(NORTHWIND)], None).await.unwrap();
        assert_eq!(ids(&partners), ["other"]);
        assert!(solutions::named(&mut read, &fabrikam, &[], &[], None).await.unwrap().is_empty());
    }

    async fn f38_a_customer_is_found_by_id_number_and_account(store) {
        let headquarters = Entry {
            customer: Customer {
                duns: Some("123456789".into()),
                vendor_account_id: Some("6-ABCDEFG23XB".into()),
                ..customer("hq", "Contoso", "SE", "Göteborg")
            },
            parent: None,
            domain: Some("contoso.example".into()),
        };
        let branch = Entry {
            customer: Customer { category: Category::Unmanaged, ..customer("branch", "Contoso", "SE", "Göteborg") },
            parent: Some(CustomerId::new("hq")),
            domain: None,
        };
        let mut tx = store.write().await.unwrap();
        // The parent comes after what is linked to it.
        assert_eq!(customers::insert_many(&mut tx, &[branch.clone(), headquarters.clone()]).await.unwrap(), 2);
        tx.commit().await.unwrap();
        let mut read = store.read().await.unwrap();
        assert_eq!(customers::by_id(&mut read, &CustomerId::new("hq")).await.unwrap(), Some(headquarters.clone()));
        assert_eq!(customers::by_duns(&mut read, "123456789", 9).await.unwrap(), std::slice::from_ref(&headquarters));
        assert_eq!(customers::by_vendor_account(&mut read, "6-ABCDEFG23XB").await.unwrap(), Some(headquarters));
        assert_eq!(customers::linked_to(&mut read, &[&CustomerId::new("hq")], 9).await.unwrap(), [branch]);
        assert_eq!(customers::by_id(&mut read, &CustomerId::new("x")).await.unwrap(), None);
        assert!(customers::by_duns(&mut read, "000000000", 9).await.unwrap().is_empty());
        assert_eq!(customers::count(&mut read).await.unwrap(), 2);
    }

    async fn an_import_recognises_accounts_by_id_account_and_number(store) {
        let row = |name: &str, duns: Option<&str>, account: Option<&str>| {
            entry(Customer {
                id: None,
                duns: duns.map(str::to_owned),
                vendor_account_id: account.map(str::to_owned),
                ..customer("", name, "SE", "Göteborg")
            })
        };
        let mut tx = store.write().await.unwrap();
        let first = [row("One", Some("111111111"), Some("1-A")), row("Two", Some("222222222"), None), row("Three", None, None)];
        customers::insert_many(&mut tx, &first).await.unwrap();
        let second = [
            row("One renamed", None, Some("1-A")),
            row("Two renamed", Some("222222222"), None),
            row("Three", None, None),
            row("Twice", None, Some("4-B")),
            row("Twice, the last", None, Some("4-B")),
        ];
        customers::insert_many(&mut tx, &second).await.unwrap();
        assert_eq!(customers::count(&mut tx).await.unwrap(), 5);
        let one = customers::by_vendor_account(&mut tx, "1-A").await.unwrap().unwrap().customer;
        assert_eq!((one.name.as_str(), one.duns.as_deref()), ("One renamed", Some("111111111")));
        let two = customers::by_duns(&mut tx, "222222222", 9).await.unwrap();
        assert_eq!((two.len(), two[0].customer.name.as_str()), (1, "Two renamed"));
        let last = customers::by_vendor_account(&mut tx, "4-B").await.unwrap().unwrap().customer;
        assert_eq!(last.name, "Twice, the last");
        // Two accounts with one number: it names neither, so that a third row is a third account.
        customers::insert_many(&mut tx, &[row("Five", Some("555555555"), Some("5-A")), row("Six", Some("555555555"), Some("5-B"))]).await.unwrap();
        customers::insert_many(&mut tx, &[row("Seven", Some("555555555"), None)]).await.unwrap();
        assert_eq!(customers::by_duns(&mut tx, "555555555", 9).await.unwrap().len(), 3);
    }

    async fn an_account_id_belongs_to_one_customer(store) {
        let with_account = |id| entry(Customer { vendor_account_id: Some("1-A".into()), ..customer(id, "One", "SE", "Göteborg") });
        let mut tx = store.write().await.unwrap();
        let error = customers::insert_many(&mut tx, &[with_account("a"), with_account("b")]).await.unwrap_err();
        assert!(matches!(error, StoreError::Duplicate(Unique::VendorAccount)), "{error:?}");
    }

    async fn the_programme_has_defaults_until_it_is_saved(store) {
        let mut tx = store.write().await.unwrap();
        let mut settings = programme::load(&mut tx).await.unwrap();
        assert_eq!(settings, tandem::domain::programme::Programme::default());
        settings.vendor_name = "Contoso".into();
        settings.answer_days = 10;
        for _ in 0..2 {
            programme::save(&mut tx, &settings).await.unwrap();
            assert_eq!(programme::load(&mut tx).await.unwrap(), settings);
        }
    }
}
