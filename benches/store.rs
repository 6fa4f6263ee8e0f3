//! The queries behind the pages, on SQLite with some thousand deals of the demo:
//! `cargo bench --features ssr --bench store`. Nothing is asserted of the times.

#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use tandem::domain::access::Actor;
use tandem::domain::deal::Deal;
use tandem::domain::id::{EngagementId, ReferralId};
use tandem::domain::values::EmailAddress;
use tandem::domain::view::{Tab, View};
use tandem::service::clock::SystemClock;
use tandem::service::demo::{self, Plan};
use tandem::service::demo_people::DemoSignIn;
use tandem::service::{App, Settings};
use tandem::store::lists::{Asker, From};
use tandem::store::{self, Store, StoreError, id};
use tokio::runtime::Runtime;

const DEALS: usize = 5_000;

/// A database that goes with the bench.
struct World {
    runtime: Runtime,
    app: App,
    actor: Actor,
    folder: PathBuf,
}

impl World {
    fn new() -> Self {
        let runtime = Runtime::new().unwrap();
        let folder = std::env::temp_dir().join(format!("tandem-bench-{}", id::fresh()));
        let url = format!("sqlite://{}", folder.join("tandem.sqlite").display());
        let (app, actor) = runtime.block_on(open(url));
        Self { runtime, app, actor, folder }
    }

    /// Waits for a question that is asked of the store, on a connection of the pool.
    fn wait<T>(&self, question: impl Future<Output = Result<T, StoreError>>) -> T {
        self.runtime.block_on(question).unwrap()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.runtime.block_on(self.app.store.close());
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn open(url: String) -> (App, Actor) {
    let store = Store::connect(&store::Settings::new(url)).await.unwrap();
    store.migrate().await.unwrap();
    let app = App::open(store, Arc::new(SystemClock), Settings::default()).await.unwrap();
    Box::pin(demo::load(&app, Plan { deals: DEALS, ..Plan::default() })).await.unwrap();
    let mut read = app.store.read().await.unwrap();
    let email = EmailAddress::parse(DemoSignIn::ALL[0].email).unwrap();
    let user = store::people::by_email(&mut read, &email).await.unwrap().unwrap();
    let actor = store::people::actor(&mut read, &user.id).await.unwrap().unwrap();
    drop(read);
    (app, actor)
}

fn view(query: &[(&'static str, &'static str)]) -> View {
    let asked = View::parse(query.iter().copied(), Tab::Outbound);
    assert!(asked.ignored.is_empty(), "{:?}", asked.ignored);
    asked.view
}

fn lists(c: &mut Criterion, world: &World) {
    let viewer = world.app.viewer(&world.actor);
    let asker = Asker::new(&world.actor, &viewer);
    let views = [
        ("whole", view(&[])),
        ("filtered", view(&[("country", "SE"), ("type", "co_sell")])),
        ("searched", view(&[("q", "ledger")])),
        ("filtered and searched", view(&[("q", "ledger"), ("country", "SE"), ("type", "co_sell")])),
    ];
    for (name, view) in views {
        let page = || async {
            let mut read = world.app.store.read().await?;
            let named = store::lists::named(&mut read, asker, &view).await?;
            store::lists::page(&mut read, asker, &view, &named, &From::Start).await
        };
        assert!(!world.wait(page()).lines.is_empty(), "{name}");
        c.bench_function(&format!("page, {name}"), |b| b.iter(|| world.wait(page())));
        c.bench_function(&format!("counts, {name}"), |b| {
            b.iter(|| {
                world.wait(async {
                    let mut read = world.app.store.read().await?;
                    let named = store::lists::named(&mut read, asker, &view).await?;
                    store::lists::counts(&mut read, asker, &view, &named).await
                })
            })
        });
    }
}

/// The first deal of the list.
fn some_deal(world: &World) -> Deal {
    let viewer = world.app.viewer(&world.actor);
    world.wait(async {
        let mut read = world.app.store.read().await?;
        let asker = Asker::new(&world.actor, &viewer);
        let all = view(&[]);
        let named = store::lists::named(&mut read, asker, &all).await?;
        let page = store::lists::page(&mut read, asker, &all, &named, &From::Start).await?;
        store::deals::load(&mut read, &viewer, &page.lines[0].id).await
    })
}

fn deals(c: &mut Criterion, world: &World) {
    let (deal, viewer) = (some_deal(world), world.app.viewer(&world.actor));
    c.bench_function("load a deal", |b| {
        b.iter(|| {
            world.wait(async {
                let mut read = world.app.store.read().await?;
                store::deals::load(&mut read, &viewer, &deal.id).await
            })
        })
    });
    c.bench_function("insert a deal and commit", |b| {
        b.iter(|| {
            let fresh = Deal {
                id: ReferralId::new(id::fresh()),
                engagement: EngagementId::new(id::fresh()),
                ..deal.clone()
            };
            world.wait(async {
                let mut tx = world.app.store.write().await?;
                store::deals::open_engagement(&mut tx, &fresh.engagement, fresh.created_at).await?;
                store::deals::insert(&mut tx, &fresh).await?;
                tx.commit().await
            })
        })
    });
}

fn customers(c: &mut Criterion, world: &World) {
    let country = "SE".parse().unwrap();
    let turn = Cell::new(0_usize);
    c.bench_function("suggest customers", |b| {
        b.iter(|| {
            let text = ["tal", "tallv", "a", "åk", "ab tallv"][turn.replace(turn.get() + 1) % 5];
            world.wait(async {
                let mut read = world.app.store.read().await?;
                store::customers::suggest(&mut read, country, text, 10).await
            })
        })
    });
}

fn all(c: &mut Criterion) {
    let world = World::new();
    lists(c, &world);
    customers(c, &world);
    deals(c, &world);
}

criterion_group!(benches, all);
criterion_main!(benches);
