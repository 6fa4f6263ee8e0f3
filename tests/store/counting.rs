//! That statements can be counted, and how many the store's most frequent answers take.

use tandem::domain::access::Role;
use tandem::domain::id::UserId;
use tandem::domain::view::{Tab, View};
use tandem::store::lists::{self, Asker, From};
use tandem::store::sessions::{self, Session};
use tandem::store::{customers, deals, people, programme};

use crate::fixture::{actor, admin, customer, deal, entry, insert, time, vendors, world};
use crate::statements::statements_of;

on_both_engines! {
    async fn statements_are_counted_in_the_span_of_the_work(store) {
        let other = store.clone();
        let noise = tokio::spawn(async move {
            for _ in 0..20 {
                programme::load(&mut other.read().await.unwrap()).await.unwrap();
            }
        });
        let (_, none) = statements_of(async {}).await;
        assert!(none.is_empty());
        let (_, run) = statements_of(async {
            let mut tx = store.write().await.unwrap();
            programme::load(&mut tx).await.unwrap();
            programme::load(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
        })
        .await;
        noise.await.unwrap();
        let selects = run.iter().filter(|statement| statement.starts_with("SELECT body FROM programme")).count();
        assert_eq!(selects, 2, "{run:#?}");
        assert!(run.len() <= 4, "{run:#?}");
    }

    async fn each_answer_takes_a_number_of_statements_that_rows_do_not_change(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        let (user, now) = (UserId::new("ada"), time(1));
        let token_hash = String::from("h");
        let session = Session {
            token_hash, user: user.clone(), created_at: now, last_seen_at: now, expires_at: time(9),
            user_agent: String::new(), address: String::new(),
        };
        sessions::insert(&mut tx, &session).await.unwrap();
        for role in [Role::ReferralsAdmin, Role::AccountAdmin, Role::SolutionAdmin] {
            let grant = tandem::domain::access::Grant { role, scope: tandem::domain::access::Scope::Company };
            people::grant(&mut tx, &user, &grant, None, now).await.unwrap();
        }
        let all: Vec<_> = (0..30).map(|n| entry(customer(&format!("{n}"), "Group", "SE", "Malmö"))).collect();
        customers::insert_many(&mut tx, &all).await.unwrap();
        tx.commit().await.unwrap();
        let mut all = Vec::new();
        for n in 0..30 {
            let one = deal("x", n);
            all.push(vendors(&one));
            all.push(one);
        }
        insert(&store, &all.iter().collect::<Vec<_>>()).await;
        let mut read = store.read().await.unwrap();
        let viewer = admin();

        let (_, run) = statements_of(sessions::load(&mut read, "h", now)).await;
        assert_eq!(run.len(), 1, "{run:#?}");
        let ada = actor("ada@fabrikam.example", &[]);
        let asker = Asker::new(&ada, &viewer);
        for search in ["", "nyström"] {
            let view = View { search: search.into(), ..View::new(Tab::Outbound) };
            // What begins as the words that are looked for.
            let words = usize::from(!search.is_empty());
            let (named, run) = statements_of(lists::named(&mut read, asker, &view)).await;
            assert_eq!(run.len(), words, "{run:#?}");
            let named = named.unwrap();
            let (page, run) = statements_of(lists::page(&mut read, asker, &view, &named, &From::Start)).await;
            assert_eq!((page.unwrap().lines.len(), run.len()), (25, 1), "{run:#?}");
            let (_, run) = statements_of(lists::counts(&mut read, asker, &view, &named)).await;
            assert_eq!(run.len(), 1, "{run:#?}");
            let (_, run) = statements_of(lists::around(&mut read, asker, &view, &all[1].id)).await;
            assert_eq!(run.len(), words + 1, "{run:#?}");
        }
        let (_, run) = statements_of(deals::load(&mut read, &viewer, &all[1].id)).await;
        assert_eq!(run.len(), 1, "{run:#?}");
        let (found, run) = statements_of(customers::suggest(&mut read, "SE".parse().unwrap(), "group", 8)).await;
        assert_eq!((found.unwrap().len(), run.len()), (8, 1), "{run:#?}");
        let (_, run) = statements_of(customers::suggest(&mut read, "SE".parse().unwrap(), "malm", 8)).await;
        assert_eq!(run.len(), 1, "{run:#?}");
    }
}
