//! Every page of the workspace with addresses of it, over companies that have so many of everything.

#![allow(dead_code, clippy::unwrap_used)]

use chrono::Duration;
use tandem::domain::access::{Grant, OrgKind, Role, Scope};
use tandem::domain::deal::Deal;
use tandem::domain::draft::{Draft, NewDeal, PartnerAnswers, SolutionAnswers, Step};
use tandem::domain::id::{DraftId, OrgId, ReferralId, UserId};
use tandem::domain::lifecycle::Command;
use tandem::domain::people::Command::MakeLink;
use tandem::domain::people::PersonEvent;
use tandem::service::people;
use tandem::store::events::Doer;
use tandem::store::people_events::Happened;
use tandem::store::sessions::Session;
use tandem::store::solutions::Kind;
use tandem::store::{self, id};

use crate::companies::{
    self, FABRIKAM, NORTHWIND, World, co_sell, entry, kept, location, new_deal, org, person, solution, user,
};

/// A company with so many of everything.
pub struct Full {
    pub world: World,
    pub deal: Deal,
    pub draft: DraftId,
    pub deal_stash: String,
    pub part_stash: String,
    /// In which a solution is looked for.
    pub seek_stash: String,
    pub draft_stash: String,
    /// Of a link that lets somebody in.
    pub token: String,
}

pub async fn full(rows: usize) -> Full {
    let world = World::new().await;
    let deal = fill(&world, rows).await;
    let draft = drafts(&world, rows).await;
    own(&world, rows).await;
    let ada = world.sign_in("ada@fabrikam.example").await;
    let typed = [("deal", deal.id.as_str()), ("part", "details"), ("base", "{}"), ("details.name", "Typed")];
    let deal_stash = kept(&ada.send("/api/deals/change", &typed).await);
    let typed = [
        ("deal", deal.id.as_str()),
        ("part", "team"),
        ("base", "{}"),
        ("team.0.first_name", "Typed"),
        ("team.0.last_name", "By Hand"),
        ("team.0.phone", "+1 206 555 0100"),
        ("team.0.email", deal.team[0].email.as_str()),
    ];
    let part_stash = kept(&ada.send("/api/deals/change", &typed).await);
    let typed = [
        ("deal", deal.id.as_str()),
        ("part", "solutions"),
        ("base", "{}"),
        ("solution.0.find", "partner"),
        ("intent", "seek:0"),
    ];
    let seek_stash = ada.send("/api/deals/change", &typed).await;
    let seek_stash = seek_stash.split(['=', '#']).nth(1).unwrap().to_owned();
    let typed = [
        ("draft", draft.as_str()),
        ("step", "details"),
        ("base", "{}"),
        ("editor", "another window"),
        ("details.name", "Typed"),
    ];
    let draft_stash = kept(&ada.send("/api/drafts/save", &typed).await);
    let amir = companies::actor("amir@fabrikam.example");
    let linked = people::command(&world.server.app, &amir, &UserId::new("sol"), &MakeLink).await.unwrap();
    Full { world, deal, draft, deal_stash, part_stash, seek_stash, draft_stash, token: linked.token.unwrap() }
}

/// Fills every list that a page shows; answers a deal with a long history.
async fn fill(world: &World, rows: usize) -> Deal {
    let app = &world.server.app;
    let now = app.clock.now();
    let grant = |role| Grant { role, scope: Scope::Company };
    let mut tx = app.store.write().await.unwrap();
    for n in 0..rows {
        let place = location(&format!("place-{n}"), FABRIKAM, &format!("Place {n}"), "SE");
        store::orgs::insert_location(&mut tx, &place).await.unwrap();
        let granted = Grant { role: Role::ReferralsUser, scope: Scope::Location(place.id.clone()) };
        store::people::grant(&mut tx, &UserId::new("sol"), &granted, None, now).await.unwrap();
        let happened = Happened {
            org: &OrgId::new(FABRIKAM),
            user: &UserId::new("sol"),
            doer: &Doer { id: None, name: String::new() },
            event: PersonEvent::Granted,
            grant: Some(&granted),
            at: now,
        };
        store::people_events::append(&mut tx, happened).await.unwrap();
        let partner = format!("partner{n}");
        store::orgs::insert(&mut tx, &org(&partner, OrgKind::Partner, &partner, now)).await.unwrap();
        for (company, kind) in
            [(partner.as_str(), Kind::Product), (FABRIKAM, Kind::Product), ("vendor", Kind::Vendor)]
        {
            let id = format!("{company}-solution-{n}");
            store::solutions::insert(&mut tx, &solution(&id, company, &id, kind)).await.unwrap();
        }
        for role in [Role::AccountAdmin, Role::SolutionAdmin] {
            let email = format!("{}{n}@fabrikam.example", role.code().replace('_', "-"));
            let helper = user(&email, "Helper", "no password", now);
            store::people::insert(&mut tx, &helper).await.unwrap();
            store::people::grant(&mut tx, &helper.id, &grant(role), None, now).await.unwrap();
        }
    }
    let customers: Vec<_> =
        (0..rows).map(|n| entry(&format!("group-{n}"), "Contoso Group", "SE", "Malmö")).collect();
    store::customers::insert_many(&mut tx, &customers).await.unwrap();
    tx.commit().await.unwrap();
    let mut deal = None;
    for n in 0..rows {
        let team = vec![person(&format!("member{n}@fabrikam.example")), person("uma@fabrikam.example")];
        let made =
            world.deal("ada@fabrikam.example", NewDeal { team, ..co_sell(&format!("Deal {n}")) }).await;
        world.deal("nils@northwind.example", new_deal(&format!("Theirs {n}"))).await;
        deal = made.into_iter().next();
    }
    let deal = deal.unwrap();
    for n in 0..rows {
        let details = tandem::domain::deal::Details { name: format!("Named {n}"), ..deal.details.clone() };
        world.act("ada@fabrikam.example", &deal, Command::Edit(Box::new(details))).await;
    }
    deal
}

/// What Ada has of her own: saved views, as many as colleagues share, marked deals and windows that are signed in.
async fn own(world: &World, rows: usize) {
    let app = &world.server.app;
    let now = app.clock.now();
    let (org, ada, sven) = (OrgId::new(FABRIKAM), UserId::new("ada"), UserId::new("sven"));
    let mut tx = app.store.write().await.unwrap();
    for n in 0..rows {
        let query = format!("tab=outbound&q=deal {n}");
        store::views::save(&mut tx, (&org, &ada), &format!("Mine {n}"), &query, false, now).await.unwrap();
        store::views::save(&mut tx, (&org, &sven), &format!("Shared {n}"), &query, true, now).await.unwrap();
        let session = Session {
            token_hash: format!("session-{n}"),
            user: ada.clone(),
            created_at: now,
            last_seen_at: now,
            expires_at: now + Duration::hours(1),
            user_agent: format!("Window {n}"),
            address: "192.0.2.1".to_owned(),
        };
        store::sessions::insert(&mut tx, &session).await.unwrap();
    }
    let viewer = app.viewer(&companies::actor("ada@fabrikam.example"));
    let deals = "SELECT id FROM referrals WHERE org_id = $1";
    let deals: Vec<String> = sqlx::query_scalar(deals).bind(org.as_str()).fetch_all(&mut *tx).await.unwrap();
    assert!(deals.len() >= rows, "{} deals", deals.len());
    for deal in deals {
        let deal = ReferralId::new(deal);
        store::favorites::mark(&mut tx, &viewer, &ada, &deal, true, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Drafts of Ada's; the one that is answered looks for a customer and invites every partner.
async fn drafts(world: &World, rows: usize) -> DraftId {
    let app = &world.server.app;
    let (org, owner, now) = (OrgId::new(FABRIKAM), UserId::new("ada"), app.clock.now());
    let mut tx = app.store.write().await.unwrap();
    let mut draft = Draft::default();
    draft.customer.country = "SE".into();
    draft.customer.name = "contoso".into();
    draft.partners = (0..rows.min(20))
        .map(|n| PartnerAnswers { org: format!("partner{n}"), ..PartnerAnswers::default() })
        .collect();
    draft.partners.push(PartnerAnswers { org: NORTHWIND.into(), ..PartnerAnswers::default() });
    draft.partners.push(PartnerAnswers { name: "North".into(), ..PartnerAnswers::default() });
    draft.solutions.push(SolutionAnswers { find: "partner".into(), ..SolutionAnswers::default() });
    let mut id = DraftId::new("");
    for _ in 0..rows {
        id = DraftId::new(id::fresh());
        store::drafts::insert(&mut tx, &id, &org, &owner, &draft, Step::Customer, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

/// Each page's route with who opens which addresses of it. A page of the router that is not here fails
/// `tests/queries.rs`.
pub fn pages(full: &Full) -> Vec<(&'static str, &'static str, Vec<String>)> {
    let (deal, draft) = (full.deal.id.as_str(), full.draft.as_str());
    let mut lists = vec!["/deals".to_owned()];
    for tab in ["inbound", "outbound"] {
        for group in ["", "&group=inbox", "&group=active", "&group=archive"] {
            lists.push(format!("/deals?tab={tab}{group}"));
        }
    }
    // All that a list may show at once, each in a view that is new to the person.
    let all = "tab=outbound&q=deal&country=SE&location=stockholm&column=location&column=created&rows=100";
    lists.push(format!("/deals?{all}"));
    lists.push(format!("/deals?{all}&sort=-value&after={deal}"));
    lists.push(format!("/deals?{all}&sort=name&before={deal}"));
    lists.push(format!("/deals?{all}&in=name"));
    lists.push("/deals?tab=favorites&q=deal&in=notes".to_owned());
    lists.push("/deals?tab=favorites".to_owned());
    let (ada, uma, vera) = ("ada@fabrikam.example", "uma@fabrikam.example", "vera@vendor.example");
    let amir = "amir@fabrikam.example";
    let steps = Step::ALL
        .iter()
        .flat_map(|step| ["", "?check=1"].map(|query| format!("/drafts/{draft}/{}{query}", step.code())));
    vec![
        ("/", ada, vec!["/".to_owned()]),
        ("/account", ada, vec!["/account".to_owned()]),
        ("/demo/widgets", ada, vec!["/demo/widgets".to_owned()]),
        ("/sign-in", "", vec!["/sign-in".to_owned(), "/sign-in?problem=wrong".to_owned()]),
        ("/deals", ada, lists.clone()),
        ("/deals", uma, lists.clone()),
        ("/deals", vera, lists.clone()),
        // The No-access page.
        ("/deals", "nora@fabrikam.example", lists),
        (
            "/deals/filter",
            ada,
            vec![
                format!("/deals/filter?{all}&find_solution=partner"),
                "/deals/filter?tab=inbound&solution=x&closes_from=31".to_owned(),
            ],
        ),
        ("/deals/columns", ada, vec![format!("/deals/columns?{all}")]),
        ("/deals/views", ada, vec![format!("/deals/views?{all}")]),
        ("/deals/{id}/preview", ada, vec![format!("/deals/{deal}/preview")]),
        ("/search", ada, vec!["/search".to_owned(), "/search?q=deal".to_owned()]),
        ("/search", uma, vec!["/search?q=deal".to_owned()]),
        ("/search", amir, vec!["/search".to_owned(), "/search?q=helper".to_owned()]),
        ("/deals/{id}", ada, vec![format!("/deals/{deal}"), format!("/deals/{}", id::fresh())]),
        ("/deals/{id}", uma, vec![format!("/deals/{deal}")]),
        ("/deals/{id}/edit", ada, vec![format!("/deals/{deal}/edit")]),
        (
            "/deals/{id}/change/{part}",
            ada,
            ["details", "team", "contact", "solutions", "help", "partner"]
                .map(|part| format!("/deals/{deal}/change/{part}"))
                .into_iter()
                .chain([format!("/deals/{deal}/change/solutions?kept={}", full.seek_stash)])
                .collect(),
        ),
        (
            "/deals/{id}/change/{part}/kept/{stash}",
            ada,
            vec![
                format!("/deals/{deal}/change/details/kept/{}", full.deal_stash),
                format!("/deals/{deal}/change/team/kept/{}", full.part_stash),
            ],
        ),
        (
            "/deals/{id}/{act}",
            ada,
            ["won", "lost", "error", "lost?check=1"].map(|act| format!("/deals/{deal}/{act}")).into(),
        ),
        ("/drafts", ada, vec!["/drafts".to_owned(), "/drafts?page=2".to_owned()]),
        ("/drafts", uma, vec!["/drafts".to_owned()]),
        ("/drafts/{id}/delete", ada, vec![format!("/drafts/{draft}/delete")]),
        ("/drafts/{id}/{step}", ada, steps.collect()),
        (
            "/drafts/{id}/{step}/kept/{stash}",
            ada,
            vec![format!("/drafts/{draft}/details/kept/{}", full.draft_stash)],
        ),
        (
            "/people",
            amir,
            vec![
                "/people".to_owned(),
                "/people?role=account_admin&state=active&q=helper".to_owned(),
                "/people?after=ada".to_owned(),
                "/people?before=uma".to_owned(),
            ],
        ),
        // Not for everybody.
        ("/people", ada, vec!["/people".to_owned()]),
        ("/people/new", amir, vec!["/people/new".to_owned(), "/people/new?problem=form".to_owned()]),
        (
            "/people/{id}",
            amir,
            vec!["/people/sol".to_owned(), format!("/people/sol?deal={deal}"), "/people/nobody".to_owned()],
        ),
        (
            "/people/{id}/{act}",
            amir,
            vec!["/people/sol/deactivate".to_owned(), "/people/amir/resign".to_owned()],
        ),
        ("/welcome/{token}", "", vec![format!("/welcome/{}", full.token), "/welcome/none".to_owned()]),
        ("", ada, vec!["/no/such/page".to_owned()]),
    ]
}
