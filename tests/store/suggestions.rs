//! What the customer field suggests (SPEC §5.1, F38).

use tandem::domain::id::CustomerId;
use tandem::store::customers::{self, Entry};
use tandem::store::{Connection, Store};

use crate::fixture::{customer, entry};

async fn suggested(connection: &mut Connection, country: &str, text: &str) -> Vec<String> {
    let found = customers::suggest(connection, country.parse().unwrap(), text, 8).await.unwrap();
    found.into_iter().map(|entry| entry.customer.id.unwrap().to_string()).collect()
}

async fn directory(store: &Store) {
    let mut tx = store.write().await.unwrap();
    let all: Vec<Entry> = [
        ("exact", "Nordwind", "SE", "Göteborg"),
        ("prefix", "Nordwind Traders AB", "SE", "Malmö"),
        ("word", "Alpine Nordwind", "SE", "Ystad"),
        ("city", "Zeta", "SE", "Nordwind"),
        ("abroad", "Nordwind", "PL", "Łódź"),
        ("marks", "Ångström & Öberg", "SE", "Örebro"),
        ("polish", "Spółka Łódzka", "PL", "Łódź"),
        ("cyrillic", "Ёлочка Трейд", "RU", "Москва"),
        ("chinese", "北京 科技", "CN", "北京"),
        ("irish", "O'Brien and Sons", "IE", "Cork"),
        ("logic", "And Or Not Near", "IE", "Cork"),
        ("digits", "3Com 2000", "US", "Boston"),
    ]
    .into_iter()
    .map(|(id, name, country, city)| entry(customer(id, name, country, city)))
    .collect();
    customers::insert_many(&mut tx, &all).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn f38_the_exact_name_comes_first_then_its_beginnings_then_words(store) {
        directory(&store).await;
        let mut read = store.read().await.unwrap();
        for (country, text, expected) in [
            ("SE", "nordwind", vec!["exact", "prefix", "word", "city"]),
            ("SE", "  NORD ", vec!["exact", "prefix", "word", "city"]),
            ("SE", "nordwind tra", vec!["prefix"]),
            ("SE", "trad nord", vec!["prefix"]),
            ("SE", "nordwind ystad", vec!["word"]),
            ("PL", "nordwind", vec!["abroad"]),
            ("SE", "angstrom", vec!["marks"]),
            ("SE", "ÅNGSTRÖM öb", vec!["marks"]),
            ("PL", "lodz", vec!["abroad", "polish"]),
            ("PL", "spółka łódzka", vec!["polish"]),
            ("RU", "ЕЛОЧКА", vec!["cyrillic"]),
            ("CN", "北", vec!["chinese"]),
            ("IE", "obrien", vec!["irish"]),
            ("IE", "o’brien AND sons", vec!["irish"]),
            ("IE", "not or", vec!["logic"]),
            ("US", "3com 2", vec!["digits"]),
            ("US", "2000", vec!["digits"]),
            ("SE", "", vec![]),
            ("SE", "  ", vec![]),
            ("SE", "wind", vec![]),
            ("DE", "nordwind", vec![]),
        ] {
            let found = suggested(&mut read, country, text).await;
            assert_eq!(found, expected, "{country} {text}");
        }
    }

    async fn what_is_typed_is_never_read_as_a_query(store) {
        directory(&store).await;
        let mut read = store.read().await.unwrap();
        for text in [
            "\"", "'", "nord*", "nordwind\"", "nordwind' OR '1'='1", "NEAR(", "-nordwind", "words:nordwind", "{nord",
            "c_se", "c_pl OR nordwind", "nordwind & !x", "nord:*", "(", ")", "^", "%", "_", "\\", "nordwind\0", "\u{202e}", "👋",
            "a b c d e f g h i j k l m n o p",
        ] {
            let found = suggested(&mut read, "SE", text).await;
            assert!(!found.contains(&"abroad".to_owned()), "{text}: {found:?}");
        }
        assert_eq!(suggested(&mut read, "SE", "nord*").await.len(), 4);
        suggested(&mut read, "SE", &"long ".repeat(2_000)).await;
        suggested(&mut read, "SE", &"x".repeat(10_000)).await;
    }

    async fn the_index_follows_a_changed_and_a_removed_customer(store) {
        directory(&store).await;
        let mut tx = store.write().await.unwrap();
        customers::insert_many(&mut tx, &[entry(customer("prefix", "Südwind Traders", "SE", "Malmö"))]).await.unwrap();
        assert_eq!(suggested(&mut tx, "SE", "nordwind trad").await, Vec::<String>::new());
        assert_eq!(suggested(&mut tx, "SE", "traders").await, ["prefix"]);
        sqlx::query("DELETE FROM customers WHERE id = $1").bind("prefix").execute(&mut *tx).await.unwrap();
        assert_eq!(suggested(&mut tx, "SE", "traders").await, Vec::<String>::new());
        assert_eq!(customers::by_id(&mut tx, &CustomerId::new("prefix")).await.unwrap(), None);
    }

    async fn as_many_as_wanted_and_no_customer_twice(store) {
        let mut tx = store.write().await.unwrap();
        let all: Vec<Entry> = (0..40)
            .map(|n| entry(customer(&format!("{n:02}"), if n % 2 == 0 { "Group" } else { "The Group" }, "SE", "Malmö")))
            .collect();
        customers::insert_many(&mut tx, &all).await.unwrap();
        let found = customers::suggest(&mut tx, "SE".parse().unwrap(), "group", 25).await.unwrap();
        let mut names: Vec<_> = found.iter().map(|entry| entry.customer.id.clone().unwrap().to_string()).collect();
        assert_eq!((names.len(), names[0].as_str(), names[20].as_str()), (25, "00", "01"));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 25);
    }
}
