//! User management over HTTP: who opens it, the list, invitations and their links, roles, the end of
//! an account, and the explainer (F03, F04, F05).

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;

use chrono::Duration;
use companies::{FABRIKAM, SWEDEN, VENDOR, Visit, World, leads_to, new_deal, person as member, user};
use page::Page;
use support::{PASSWORD, browser};
use tandem::domain::access::{Grant, Role, Scope};
use tandem::domain::draft::NewDeal;
use tandem::domain::id::{LocationId, OrgId, UserId};
use tandem::domain::lifecycle::Command;
use tandem::domain::people::PersonEvent;
use tandem::domain::values::EmailAddress;
use tandem::service::accounts;
use tandem::store;
use tokio::task::JoinSet;

const ADA: &str = "ada@fabrikam.example";
const AMIR: &str = "amir@fabrikam.example";
const NORA: &str = "nora@fabrikam.example";
const UMA: &str = "uma@fabrikam.example";
const NILS: &str = "nils@northwind.example";
const VERA: &str = "vera@vendor.example";
const NEW: &str = "seven herons walk slowly home";

async fn read(visit: &Visit<'_>, path: &str) -> Page {
    Page::of(visit.get(path).await).await
}

/// The names in the list, in its order.
fn names(page: &Page) -> Vec<String> {
    page.texts("tbody th")
}

/// Sends one of a person's forms, and answers the code of what was done or refused.
async fn act(visit: &Visit<'_>, path: &str, form: &[(&str, &str)]) -> String {
    let to = visit.send(&format!("/api/people/{path}"), form).await;
    to.split_once('?').unwrap_or_else(|| panic!("{to}")).1.to_owned()
}

async fn grant(visit: &Visit<'_>, person: &str, role: &str, location: &str) -> String {
    act(visit, "grant", &[("person", person), ("role", role), ("location", location)]).await
}

async fn withdraw(visit: &Visit<'_>, person: &str, role: &str, location: &str) -> String {
    act(visit, "withdraw", &[("person", person), ("role", role), ("location", location)]).await
}

/// Invites somebody, and answers their id and the path of their link.
async fn invite(visit: &Visit<'_>, name: &str, email: &str) -> (String, String) {
    let to = visit.send("/api/people/invite", &[("name", name), ("email", email)]).await;
    let id = to.strip_prefix("/people/").unwrap().split('?').next().unwrap().to_owned();
    let page = read(visit, &to).await;
    (id, link(&page, visit))
}

/// The path of the link that a page shows.
fn link(page: &Page, visit: &Visit<'_>) -> String {
    let link = page.attribute("#link", "value").expect("a link is shown");
    link.strip_prefix(&visit.server.url).expect("it leads to this server").to_owned()
}

async fn come_in(visit: &Visit<'_>, link: &str, name: &str, password: &str) -> String {
    let form = read(visit, link).await.form("/api/people/welcome");
    visit
        .send("/api/people/welcome", &[("token", &form["token"]), ("name", name), ("password", password)])
        .await
}

/// Where somebody lands who signs in.
async fn lands(world: &World, email: &str, password: &str) -> String {
    let form = [("email", email), ("password", password), ("next", "/deals")];
    world.visit().send("/api/session/sign_in", &form).await
}

#[tokio::test]
async fn f05_an_account_admin_finds_the_people_and_nobody_else_does() {
    let world = World::new().await;
    assert_eq!(lands(&world, AMIR, PASSWORD).await, "/people");
    assert_eq!(lands(&world, ADA, PASSWORD).await, "/deals");
    let amir = world.sign_in(AMIR).await;
    assert_eq!(leads_to(&amir.get("/").await), "/people");
    let nothing = Page::of(amir.get("/people/nobody").await).await;
    assert_eq!(nothing.attribute(".message .button", "href").as_deref(), Some("/"), "not to what is closed");
    let page = read(&amir, "/people").await;
    assert_eq!((page.status, page.text("h1")), (200, "People".into()));
    assert_eq!(page.texts(".rail li a"), ["People"], "no deals, which need another role");
    let no_deals = read(&amir, "/deals").await;
    assert_eq!(no_deals.status, 403);
    assert_eq!(no_deals.attribute(".message .button", "href").as_deref(), Some("/people"));
    for below in ["/people/uma", "/people/new"] {
        let page = read(&amir, below).await;
        assert_eq!(page.texts(".crumbs a"), ["People"], "{below}");
        assert_eq!(page.attribute(".crumbs a", "href").as_deref(), Some("/people"), "{below}");
    }
    for email in [ADA, UMA, "sol@fabrikam.example", NORA, NILS, VERA] {
        let visit = world.sign_in(email).await;
        for address in ["/people", "/people/new", "/people/uma", "/people/uma/deactivate"] {
            let page = read(&visit, address).await;
            assert_eq!((page.status, page.text("h1")), (403, "This is for account admins".into()), "{email}");
            assert!(!page.texts(".rail li a").contains(&"People".to_owned()));
            assert!(!page.html.contains("Uma Rao") || email == UMA, "{email} {address}");
            let helpers = page.texts(".people a");
            let expected: &[&str] = if email.ends_with("fabrikam.example") { &[AMIR] } else { &[] };
            assert_eq!(helpers, expected, "F01");
        }
    }
    let stranger = world.visit();
    assert_eq!(leads_to(&stranger.get("/people/uma").await), "/sign-in?next=%2Fpeople%2Fuma");
    // Both roles open both.
    grant(&amir, "amir", "referrals_admin", "").await;
    assert_eq!(read(&amir, "/deals").await.texts(".rail li a"), ["Deals", "Drafts", "People"]);
    assert_eq!(lands(&world, AMIR, PASSWORD).await, "/deals");
}

#[tokio::test]
async fn f05_an_account_admin_finds_people_and_pages_from_anywhere_but_no_deals() {
    let world = World::new().await;
    companies::created(&world, new_deal("Uma's ledger")).await;
    let amir = world.sign_in(AMIR).await;
    for address in ["/account", "/people/uma", "/people", "/deals"] {
        let page = read(&amir, address).await;
        assert_eq!(page.attribute("#search", "placeholder").as_deref(), Some("People"), "{address}");
        assert_eq!(page.attribute("#search", "aria-label").as_deref(), Some("Search people and pages"));
        assert_eq!(page.attribute("#search", "aria-keyshortcuts").as_deref(), Some("/ Control+K"));
    }
    let found = async |visit: &Visit<'_>, text: &str| {
        let page = read(visit, &format!("/search?q={text}")).await;
        assert_eq!(page.status, 200, "{text}");
        (page.texts(".results h2"), page.texts(".results a"))
    };
    let of = |kind: &str, name: &str| (vec![kind.to_owned()], vec![name.to_owned()]);
    assert_eq!(found(&amir, "uma").await, of("People", "Uma Rao"), "and not the deal");
    let page = read(&amir, "/search?q=uma").await;
    assert_eq!(page.attribute(".results a", "href").as_deref(), Some("/people/uma"));
    assert_eq!(found(&amir, "ledger").await, (vec![], vec![]));
    assert_eq!(found(&amir, "contoso").await, (vec![], vec![]));
    assert_eq!(found(&amir, "nils").await, (vec![], vec![]), "of another company");
    assert_eq!(found(&amir, "northwind").await, (vec![], vec![]));
    assert_eq!(found(&amir, "account").await, of("Pages", "Your account"));
    assert_eq!(found(&amir, "people").await, of("Pages", "People"));
    assert_eq!(found(&amir, "drafts").await, (vec![], vec![]), "which would be closed");
    let nothing = read(&amir, "/search").await;
    assert!(nothing.text("main p.hint").contains("an e-mail address"));
    // Both roles find both.
    grant(&amir, "amir", "referrals_admin", "").await;
    assert_eq!(found(&amir, "uma").await.0, ["Deals", "People"]);
    // Neither finds neither.
    let nora = world.sign_in(NORA).await;
    let page = read(&nora, "/search?q=uma").await;
    assert!(page.status == 403 && !page.has("#search") && !page.html.contains("Uma Rao"));
}

#[tokio::test]
async fn f03_a_profile_admin_opens_no_deals_and_no_people() {
    let world = World::new().await;
    world.server.grant(NORA, Role::ProfileAdmin).await;
    let nora = world.sign_in(NORA).await;
    for address in ["/deals", "/drafts", "/people"] {
        let page = read(&nora, address).await;
        assert_eq!(page.status, 403, "{address}");
        assert!(page.texts(".rail li a").is_empty());
        assert!(address == "/people" || page.text(".message").contains("this version has no pages for them"));
    }
    let started = nora.send("/api/drafts/start", &[]).await;
    assert!(!started.starts_with("/drafts/"), "{started}");
    assert_eq!(
        nora.post("/api/people/invite", &[("name", "X"), ("email", "x@x.example")]).await.status(),
        404
    );
    let amir = world.sign_in(AMIR).await;
    assert_eq!(
        read(&amir, "/people/nora").await.texts(".key-values .people-roles li"),
        ["Business profiles: not in this version yet"]
    );
}

#[tokio::test]
async fn f04_a_referrals_admin_opens_deals_and_is_promised_no_profiles_before_there_are_any() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let opens =
        async |id: &str| read(&amir, &format!("/people/{id}")).await.texts(".key-values .people-roles li");
    assert_eq!(opens("ada").await, ["Deals", "Business profiles: not in this version yet"]);
    let ada = world.sign_in(ADA).await;
    assert_eq!(read(&ada, "/deals").await.texts(".rail li a"), ["Deals", "Drafts"]);
    for address in ["/profiles", "/solutions"] {
        assert_eq!(read(&ada, address).await.status, 404, "there is {address}: its label can say so");
    }
    // Who creates no deals any more may have drafts from before; the vendor's people never had any.
    assert_eq!(read(&world.sign_in(UMA).await, "/deals").await.texts(".rail li a"), ["Deals", "Drafts"]);
    let vera = world.sign_in(VERA).await;
    assert_eq!(read(&vera, "/deals").await.texts(".rail li a"), ["Deals"]);
    assert_eq!(read(&vera, "/search?q=drafts").await.texts(".results a"), Vec::<String>::new());
    let drafts = read(&vera, "/drafts").await;
    assert_eq!(
        (drafts.status, drafts.text(".message p:not(.request-id)")),
        (403, "Only partners can do this.".to_owned())
    );
    assert_eq!(drafts.texts(".rail li a"), ["Deals"]);
    assert_eq!(opens("uma").await, ["Deals"]);
    assert_eq!(opens("amir").await, ["People and their roles"], "F05");
    assert!(opens("nora").await.is_empty());
}

#[tokio::test]
async fn f05_the_list_is_narrowed_down_by_role_state_and_name() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let all = read(&amir, "/people").await;
    assert_eq!(
        names(&all),
        [
            "Ada Nyström",
            "Amir Haddad",
            "Nora Keller",
            "Otto Brandt",
            "Sol Okafor",
            "Sven Lindqvist",
            "Uma Rao"
        ]
    );
    let rows = all.texts("tbody tr");
    assert!(rows[0].contains("Referrals admin · Entire company"), "{rows:?}");
    assert!(rows[5].contains("Referrals admin · Stockholm"), "{rows:?}");
    assert!(rows[1].contains("Account admin") && !rows[1].contains("Account admin ·"), "{rows:?}");
    assert!(rows[1].contains("just now") && rows[2].contains("Never"), "{rows:?}");

    let admins = read(&amir, "/people?role=account_admin").await;
    assert_eq!(names(&admins), ["Amir Haddad"]);
    assert_eq!(admins.form("/people")["role"], "account_admin");
    assert_eq!(names(&read(&amir, "/people?role=referrals_admin").await), ["Ada Nyström", "Sven Lindqvist"]);

    invite(&amir, "Iris Ångström", "iris@fabrikam.example").await;
    act(&amir, "deactivate", &[("person", "otto")]).await;
    for (query, found) in [
        ("state=invited", vec!["Iris Ångström"]),
        ("state=deactivated", vec!["Otto Brandt"]),
        ("q=angstrom", vec!["Iris Ångström"]),
        ("q=IRIS@fabrikam", vec!["Iris Ångström"]),
        ("q=n&role=referrals_user", vec!["Otto Brandt"]),
        (
            "q=%25",
            vec![
                "Ada Nyström",
                "Amir Haddad",
                "Iris Ångström",
                "Nora Keller",
                "Otto Brandt",
                "Sol Okafor",
                "Sven Lindqvist",
                "Uma Rao",
            ],
        ),
        ("q=o%27%20OR%201%3D1", vec![]),
        ("role=account_admin&state=invited", vec![]),
        ("role=king&state=none&after=", vec![]),
    ] {
        let page = read(&amir, &format!("/people?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(names(&page), found, "{query}");
        assert_eq!(page.has(".empty"), found.is_empty(), "{query}");
    }
    let tabs = read(&amir, "/people?role=referrals_user&state=active").await.texts(".tabs a");
    assert_eq!(tabs, ["All 2", "Active 1", "Invited 0", "Deactivated 1"]);
}

#[tokio::test]
async fn a_long_list_has_pages_in_the_order_of_names() {
    let world = World::new().await;
    let mut tx = world.server.app.store.write().await.unwrap();
    for n in 0..120 {
        // Some of one name.
        let name = format!("Person {:03}", n / 2);
        let new =
            user(&format!("p{n:03}@fabrikam.example"), &name, "no password", world.server.app.clock.now());
        store::people::insert(&mut tx, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    let amir = world.sign_in(AMIR).await;
    let (mut address, mut seen, mut pages) = ("/people?q=person".to_owned(), Vec::new(), 0);
    let last = loop {
        let page = read(&amir, &address).await;
        assert!(page.text(".pagination p").contains("120 people"));
        seen.extend(page.texts("tbody td[data-label='E-mail']"));
        pages += 1;
        match page.attribute(".pagination a[rel=next]", "href") {
            Some(next) => address = next,
            None => break page,
        }
    };
    let expected: Vec<_> = (0..120).map(|n| format!("p{n:03}@fabrikam.example")).collect();
    assert_eq!((pages, seen), (3, expected.clone()));
    let back = last.attribute(".pagination a[rel=prev]", "href").unwrap();
    let middle = read(&amir, &back).await;
    assert_eq!(middle.texts("tbody td[data-label='E-mail']"), expected[50..100]);
    assert!(
        read(&amir, "/people?after=nils").await.has(".empty"),
        "nobody of another company leads anywhere"
    );
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_is_in() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (id, link) = invite(&amir, "Iris Lund", "Iris@Fabrikam.example").await;
    let again = read(&amir, &format!("/people/{id}")).await;
    assert!(!again.has("#link"), "it was shown once");
    assert!(again.text("main").contains("A link is waiting for them until"));
    grant(&amir, &id, "referrals_user", "").await;

    let iris = world.visit();
    let page = read(&iris, &link).await;
    assert_eq!((page.status, page.text("h1")), (200, "Welcome to Tandem".into()));
    let form = page.form("/api/people/welcome");
    assert_eq!((form["name"].as_str(), form["email"].as_str()), ("Iris Lund", "Iris@fabrikam.example"));
    let next = page.form("/api/account/language")["next"].clone();
    let chosen = world.visit();
    let to = chosen.send("/api/account/language", &[("language", "pl"), ("next", &next)]).await;
    assert_eq!(read(&chosen, &to).await.text("h1"), "Witamy w Tandem");
    for (name, password, problem, message) in [
        ("Iris Lund", "short", "short", "The new password needs at least 12 characters"),
        (
            "Iris Lund",
            "iris@fabrikam.example",
            "common",
            "This password is one of those that are guessed first. Take another one",
        ),
        (" ", NEW, "name-missing", "Enter a name"),
    ] {
        let to = come_in(&iris, &link, name, password).await;
        assert!(to.contains(&format!("problem={problem}&")), "{to}");
        assert_eq!(read(&iris, &to).await.texts(".error-summary a"), [message]);
    }
    assert_eq!(come_in(&iris, &link, "Iris K. Lund", NEW).await, "/deals");
    let deals = read(&iris, "/deals").await;
    assert_eq!(deals.status, 200, "the role counts");
    assert!(deals.html.contains("Iris K. Lund"));
    assert_eq!(read(&world.visit(), &link).await.status, 404, "it is used up");
    assert_eq!(lands(&world, "iris@fabrikam.example", NEW).await, "/deals");
    let history = read(&amir, &format!("/people/{id}")).await.texts(".timeline li");
    let expected = ["Chose a password and came in", "Granted: Referrals user · Entire company", "Invited"];
    assert_eq!(history.len(), expected.len());
    for (entry, what) in history.iter().zip(expected) {
        assert!(entry.starts_with(what), "{entry}");
    }
    assert!(history[0].contains("Iris K. Lund") && history[1].contains("Amir Haddad"), "{history:?}");
}

/// SECURITY D9.
#[tokio::test]
async fn every_link_that_opens_nothing_has_the_same_answer() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (iris, first) = invite(&amir, "Iris Lund", "iris@fabrikam.example").await;
    let (jon, joins) = invite(&amir, "Jon Ek", "jon@fabrikam.example").await;
    let (_, late) = invite(&amir, "Kai Moe", "kai@fabrikam.example").await;
    let renewed = act(&amir, "link", &[("person", &iris)]).await;
    assert_eq!(renewed, "done=linked");
    let second = link(&read(&amir, &format!("/people/{iris}?{renewed}")).await, &amir);
    assert_eq!(come_in(&world.visit(), &second, "Iris Lund", NEW).await, "/deals");
    act(&amir, "deactivate", &[("person", &jon)]).await;
    world.server.later(Duration::days(7));
    let unknown = format!("/welcome/{}", "A".repeat(43));
    let mut answers = Vec::new();
    for link in [&first, &second, &joins, &late, &unknown, "/welcome/x", "/welcome/%00"] {
        let visit = world.visit();
        let page = read(&visit, link).await;
        assert_eq!((page.status, page.text("h1")), (404, "This link opens nothing".into()), "{link}");
        let token = link.strip_prefix("/welcome/").unwrap();
        let to =
            visit.send("/api/people/welcome", &[("token", token), ("name", "X"), ("password", NEW)]).await;
        answers.push((page.text("main"), to.replace(token, "")));
        let into = visit.get("/account").await;
        assert_eq!(into.status(), 302, "{link} let somebody in");
    }
    answers.retain(|answer| !answer.1.contains('%'));
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

#[tokio::test]
async fn a_reset_is_good_for_ten_minutes_and_ends_the_former_password_when_used() {
    let world = World::new().await;
    let (amir, uma) = (world.sign_in(AMIR).await, world.sign_in(UMA).await);
    let to = amir.send("/api/people/link", &[("person", "uma")]).await;
    let link = link(&read(&amir, &to).await, &amir);
    assert_eq!(uma.get("/deals").await.status(), 200, "as long as it is not used, nothing changes");
    world.server.later(Duration::minutes(10) - Duration::seconds(1));
    assert_eq!(lands(&world, UMA, PASSWORD).await, "/deals");
    let uma = world.sign_in(UMA).await;
    let page = read(&world.visit(), &link).await;
    assert_eq!(page.text("h1"), "Choose a new password");
    world.server.later(Duration::seconds(1));
    assert_eq!(read(&world.visit(), &link).await.status, 404);
    world.server.later(Duration::seconds(-1));
    assert_eq!(come_in(&world.visit(), &link, "Uma Rao", NEW).await, "/deals");
    assert_eq!(uma.get("/deals").await.status(), 302, "signed out everywhere else");
    assert!(lands(&world, UMA, PASSWORD).await.contains("problem=wrong"));
    assert_eq!(lands(&world, UMA, NEW).await, "/deals");
}

/// SECURITY D9.
#[tokio::test]
async fn an_invitation_is_good_for_a_week_whoever_renews_its_link() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (iris, _) = invite(&amir, "Iris Lund", "iris@fabrikam.example").await;
    let renewed = act(&amir, "link", &[("person", &iris)]).await;
    let link = link(&read(&amir, &format!("/people/{iris}?{renewed}")).await, &amir);
    world.server.later(Duration::days(7) - Duration::seconds(1));
    assert_eq!(read(&world.visit(), &link).await.status, 200);
    world.server.later(Duration::seconds(1));
    assert_eq!(read(&world.visit(), &link).await.status, 404);
}

#[tokio::test]
async fn a_link_is_dead_when_its_owner_changes_the_password() {
    let world = World::new().await;
    let (amir, uma) = (world.sign_in(AMIR).await, world.sign_in(UMA).await);
    let to = amir.send("/api/people/link", &[("person", "uma")]).await;
    let link = link(&read(&amir, &to).await, &amir);
    assert_eq!(read(&world.visit(), &link).await.status, 200);
    uma.send("/api/account/password", &[("present", PASSWORD), ("new", NEW)]).await;
    assert_eq!(read(&world.visit(), &link).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_changes_a_password_waits_for_who_ends_the_account() {
    let world = World::new().await;
    let uma = world.sign_in(UMA).await;
    let mut tx = world.server.app.store.write().await.unwrap();
    store::orgs::lock(&mut tx, &OrgId::new(FABRIKAM)).await.unwrap();
    let form = [("present", PASSWORD), ("new", NEW)];
    let ended = async {
        // Long enough for the passwords to be compared.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        store::people::deactivate(&mut tx, &UserId::new("uma"), world.server.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    };
    let (answer, ()) = tokio::join!(uma.post("/api/account/password", &form), ended);
    assert!(!answer.status().is_server_error(), "{}", answer.status());
    assert!(!world.dump().await["people_events"].iter().any(|row| row.contains("password_set")));
}

/// SECURITY D9.
#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_use_a_link_at_once_one_comes_in() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (_, link) = invite(&amir, "Iris Lund", "iris@fabrikam.example").await;
    let token = link.strip_prefix("/welcome/").unwrap().to_owned();
    let mut attempts = JoinSet::new();
    for n in 0..20 {
        let (url, token) = (world.server.address("/api/people/welcome"), token.clone());
        attempts.spawn(async move {
            let password = format!("{NEW} number {n}");
            let form = [("token", token.as_str()), ("name", "Iris"), ("password", &password)];
            leads_to(&browser().post(url).form(&form).send().await.unwrap()).to_owned()
        });
    }
    let ends = attempts.join_all().await;
    assert_eq!(ends.iter().filter(|end| *end == "/deals").count(), 1, "{ends:?}");
}

/// SECURITY D3.
#[tokio::test]
async fn who_tries_links_has_to_wait() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (_, link) = invite(&amir, "Iris Lund", "iris@fabrikam.example").await;
    let stranger = world.visit();
    for _ in 0..50 {
        assert_eq!(read(&stranger, "/welcome/guess").await.status, 404);
    }
    for path in ["/welcome/guess", &link] {
        let answer = stranger.get(path).await;
        assert_eq!(answer.status(), 429, "the right one is not looked at either");
        assert!(answer.headers().contains_key("retry-after"));
    }
    world.server.later(Duration::minutes(5));
    assert_eq!(read(&stranger, &link).await.status, 200);
}

#[tokio::test]
async fn an_address_adds_no_headers_to_what_is_written_to_it() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let (id, _) = invite(&amir, "Cleo Ek", "ceo?bcc=evil@x.example").await;
    let link = "a[href='mailto:ceo%3Fbcc%3Devil@x.example']";
    assert_eq!(read(&amir, &format!("/people/{id}")).await.text(link), "ceo?bcc=evil@x.example");
}

#[tokio::test]
async fn an_address_that_has_an_account_is_not_invited() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let send = async |name: &str, email: &str| {
        let to = amir.send("/api/people/invite", &[("name", name), ("email", email)]).await;
        assert!(to.starts_with("/people/new?problem="), "{to}");
        let page = read(&amir, &to).await;
        let form = page.form("/api/people/invite");
        assert_eq!((form["name"].as_str(), form["email"].as_str()), (name, email), "what was typed stays");
        assert!(page.html.contains("<title>Error:"));
        (page.texts(".error-summary a"), page.html)
    };
    let before = world.dump().await;
    assert_eq!(
        send("", "iris").await.0,
        ["Enter a name", "Enter an e-mail address such as name@company.example"]
    );
    let (problems, html) = send("Uma", "UMA@fabrikam.example").await;
    assert_eq!(problems, ["Somebody in your company has this address already"]);
    assert!(html.contains("/people/uma"));
    let (problems, html) = send("Nils", NILS).await;
    assert_eq!(problems, ["This address cannot be invited"]);
    for told in ["Nils Berg", "Northwind", "another company"] {
        assert!(!html.contains(told), "{told}");
    }
    assert_eq!(before, world.dump().await);
}

/// SECURITY A8.
#[tokio::test]
async fn a_role_counts_from_the_next_request_and_for_its_place() {
    let world = World::new().await;
    let (amir, nora) = (world.sign_in(AMIR).await, world.sign_in(NORA).await);
    let there = NewDeal { location: Some(LocationId::new(companies::POLAND)), ..new_deal("In Poland") };
    let there = world.deal(ADA, there).await.remove(0).id;
    let here = NewDeal { location: Some(LocationId::new(SWEDEN)), ..new_deal("In Sweden") };
    let here = world.deal(ADA, here).await.remove(0).id;
    assert_eq!(nora.get("/deals").await.status(), 403);

    assert_eq!(grant(&amir, "nora", "referrals_user", SWEDEN).await, "done=granted");
    let page = read(&nora, "/deals").await;
    assert_eq!(page.status, 200);
    assert!(page.reason("#new-deal").is_some(), "F06: the gate wants the Referrals admin");
    assert_eq!(nora.get(&format!("/deals/{here}")).await.status(), 404, "not on its team");

    assert_eq!(grant(&amir, "nora", "referrals_admin", SWEDEN).await, "done=granted");
    assert_eq!(read(&nora, "/deals").await.reason("#new-deal"), None);
    for deal in [&here, &there] {
        assert_eq!(nora.get(&format!("/deals/{deal}")).await.status(), 200, "F42: an admin sees all");
    }
    assert_eq!(nora.get(&format!("/deals/{here}/change/details")).await.status(), 200);
    assert_eq!(
        nora.get(&format!("/deals/{there}/change/details")).await.status(),
        403,
        "outside the location"
    );

    assert_eq!(withdraw(&amir, "nora", "referrals_admin", SWEDEN).await, "done=withdrawn");
    assert_eq!(nora.get(&format!("/deals/{here}")).await.status(), 404);
    assert!(read(&nora, "/deals").await.reason("#new-deal").is_some());
    assert_eq!(withdraw(&amir, "nora", "referrals_user", SWEDEN).await, "done=withdrawn");
    let page = read(&nora, "/deals").await;
    assert_eq!((page.status, page.text("h1")), (403, "You have no access yet".into()));
    let history = read(&amir, "/people/nora").await.texts(".timeline li p:first-child");
    assert_eq!(
        history,
        [
            "Withdrawn: Referrals user · Stockholm",
            "Withdrawn: Referrals admin · Stockholm",
            "Granted: Referrals admin · Stockholm",
            "Granted: Referrals user · Stockholm",
        ]
    );
}

#[tokio::test]
async fn what_the_rules_refuse_is_said_and_changes_nothing() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let before = world.dump().await;
    for (answer, message) in [
        (
            grant(&amir, "ada", "referrals_admin", "").await,
            "They have this role already, for this very place.",
        ),
        (
            grant(&amir, "ada", "account_admin", SWEDEN).await,
            "This role is always for the entire company. Choose no location.",
        ),
        (
            grant(&amir, "ada", "referrals_user", "northwind-italy").await,
            "Your company has no such location.",
        ),
        (grant(&amir, "ada", "referrals_user", "nowhere").await, "Your company has no such location."),
        (grant(&amir, "ada", "vendor_seller", "").await, "This role is not for people of your company."),
        (withdraw(&amir, "ada", "referrals_user", "").await, "They do not have this role any more."),
        (
            withdraw(&amir, "amir", "account_admin", "").await,
            "Your company needs at least one active account admin. Make somebody else an account admin first.",
        ),
        (
            act(&amir, "deactivate", &[("person", "amir")]).await,
            "Not for yourself. Change your password on your account's page; another account admin can deactivate you.",
        ),
        (
            act(&amir, "link", &[("person", "amir")]).await,
            "Not for yourself. Change your password on your account's page; another account admin can deactivate you.",
        ),
        (act(&amir, "reactivate", &[("person", "ada")]).await, "This account is not deactivated."),
    ] {
        let page = read(&amir, &format!("/people/ada?{answer}")).await;
        assert_eq!(page.texts(".banner[autofocus] h2, .error-summary[autofocus] li"), [message], "{answer}");
    }
    assert_eq!(before, world.dump().await);
    for (path, form) in [
        ("grant", vec![("person", "nils"), ("role", "referrals_user")]),
        ("grant", vec![("person", "nobody"), ("role", "referrals_user")]),
        ("withdraw", vec![("person", "nils"), ("role", "referrals_admin")]),
        ("deactivate", vec![("person", "nils")]),
        ("link", vec![("person", "nils")]),
    ] {
        let answer = amir.post(&format!("/api/people/{path}"), &form).await;
        assert_eq!(answer.status(), 404, "{path} {form:?}");
    }
    assert_eq!(amir.post("/api/people/grant", &[("person", "ada"), ("role", "king")]).await.status(), 400);
    assert_eq!(before, world.dump().await);
}

#[tokio::test]
async fn a_grant_without_a_role_says_so_beside_the_question_and_keeps_the_place() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let form = [("person", "ada"), ("role", ""), ("location", SWEDEN)];
    let to = amir.send("/api/people/grant", &form).await;
    let page = read(&amir, &to).await;
    assert_eq!(page.text("#role-error"), "Choose a role first.");
    assert_eq!(page.attribute(".error-summary a", "href").as_deref(), Some("#role"));
    assert!(page.text("title").starts_with("Error:") && !page.has(".banner"));
    assert_eq!(page.form("/api/people/grant")["location"], SWEDEN);
}

#[tokio::test]
async fn a_refused_grant_keeps_what_was_chosen_and_says_at_which_field_to_mend_it() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    for (role, location, field) in [
        ("account_admin", SWEDEN, "location"),
        ("referrals_admin", "", "role"),
        ("vendor_seller", "", "role"),
    ] {
        let form = [("person", "ada"), ("role", role), ("location", location)];
        let to = amir.send("/api/people/grant", &form).await;
        let page = read(&amir, &to).await;
        let said = page.text(&format!("#{field}-error"));
        assert_eq!(page.texts(".error-summary[autofocus] li"), [said], "{to}");
        assert_eq!(page.attribute(".error-summary a", "href"), Some(format!("#{field}")), "{to}");
        assert_eq!(page.attribute(&format!("#{field}"), "aria-invalid").as_deref(), Some("true"), "{to}");
        assert!(page.text("title").starts_with("Error: Ada") && !page.has(".banner"), "{to}");
        let kept = page.form("/api/people/grant");
        let role = if role == "vendor_seller" { "" } else { role };
        assert_eq!((kept["role"].as_str(), kept["location"].as_str()), (role, location), "{to}");
    }
    let page = read(&amir, "/people/ada?refused=last_admin").await;
    assert_eq!((page.has(".banner"), page.has(".error-summary")), (true, false), "it is not of the form");
}

#[tokio::test]
async fn an_invitation_that_comes_too_late_is_there_after_the_next_sign_in() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    world.server.later(Duration::hours(1));
    let typed = [("name", "Iris Å"), ("email", "iris@fabrikam.example")];
    let to = amir.send("/api/people/invite", &typed).await;
    let mut form = read(&amir, &to).await.form("/api/session/sign_in");
    form.extend([("email", AMIR), ("password", PASSWORD)].map(|(name, value)| (name.into(), value.into())));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let to = amir.send("/api/session/sign_in", &form).await;
    let page = read(&amir, &to).await;
    let form = page.form("/api/people/invite");
    assert_eq!((form["name"].as_str(), form["email"].as_str()), ("Iris Å", "iris@fabrikam.example"));
    assert!(!page.has(".error-summary a"), "there is nothing wrong with it");
}

/// SECURITY A8, A12, B2.
#[tokio::test]
async fn who_is_no_longer_an_account_admin_manages_nobody_from_the_next_request() {
    let world = World::new().await;
    let (amir, ada) = (world.sign_in(AMIR).await, world.sign_in(ADA).await);
    grant(&amir, "ada", "account_admin", "").await;
    assert_eq!(ada.get("/people/amir").await.status(), 200);
    assert_eq!(withdraw(&ada, "amir", "account_admin", "").await, "done=withdrawn");
    let before = world.dump().await;
    assert_eq!(amir.get("/people").await.status(), 403);
    assert_eq!(amir.get("/people/ada?deal=x").await.status(), 403);
    for (path, form) in [
        ("invite", vec![("name", "Iris"), ("email", "iris@fabrikam.example")]),
        ("grant", vec![("person", "amir"), ("role", "account_admin")]),
        ("withdraw", vec![("person", "ada"), ("role", "account_admin")]),
        ("deactivate", vec![("person", "ada")]),
        ("reactivate", vec![("person", "ada")]),
        ("link", vec![("person", "ada")]),
    ] {
        assert_eq!(amir.post(&format!("/api/people/{path}"), &form).await.status(), 404, "{path}");
    }
    assert_eq!(before, world.dump().await);
}

#[tokio::test]
async fn who_gives_up_giving_roles_is_asked_and_told_what_is_lost() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let question = "/people/amir/resign";
    let way = "a[href='/people/amir/resign']";
    let alone = read(&amir, question).await;
    assert!(alone.text(".dialogue-body").contains("at least one active account admin"));
    assert!(!alone.has("form[action='/api/people/withdraw']"));
    grant(&amir, "ada", "account_admin", "").await;
    let page = read(&amir, "/people/amir").await;
    assert_eq!(
        page.text(&format!("#roles {way} .visually-hidden")),
        "Withdraw Account admin from Amir Haddad"
    );
    assert!(!page.has("form[action='/api/people/withdraw']"), "nothing is done at one stroke");
    let of_ada = read(&amir, "/people/ada").await;
    assert!(of_ada.has("form[action='/api/people/withdraw']") && !of_ada.html.contains("/resign"));
    assert_eq!(read(&amir, "/people/ada/resign").await.status, 404, "one's own alone");
    let page = read(&amir, question).await;
    assert_eq!((page.status, page.text("h1")), (200, "Withdraw “Account admin” from yourself?".into()));
    let said = page.text(".dialogue-body");
    assert!(said.contains("not even this one to yourself") && said.contains("only your account"), "{said}");
    assert_eq!(page.attribute(".dialogue-actions a", "href").as_deref(), Some("/people/amir"));
    let to = page::send(&amir, "/api/people/withdraw", &page.form("/api/people/withdraw")).await;
    assert_eq!(to, "/account?saved=role");
    let page = read(&amir, &to).await;
    assert_eq!(page.texts(".banner h2"), ["The role is withdrawn. It counts from now on."]);
    assert_eq!(read(&amir, question).await.status, 403);
    // Of other roles the same goes as of other people's.
    let ada = world.sign_in(ADA).await;
    let said = read(&ada, "/people/ada/resign").await.text(".dialogue-body");
    assert!(said.contains("at least one"), "{said}");
    grant(&ada, "amir", "account_admin", "").await;
    let said = read(&ada, "/people/ada/resign").await.text(".dialogue-body");
    assert!(!said.contains("only your account"), "she opens deals: {said}");
    assert_eq!(withdraw(&ada, "ada", "referrals_admin", "").await, "done=withdrawn");
}

/// Two who withdraw each other's role at once: one of them stays.
#[tokio::test(flavor = "multi_thread")]
async fn f05_a_company_keeps_an_admin_whatever_happens_at_once() {
    let world = World::new().await;
    world.server.grant(ADA, Role::AccountAdmin).await;
    for _ in 0..5 {
        let (amir, ada) = (world.sign_in(AMIR).await, world.sign_in(ADA).await);
        let form = |person: &'static str| [("person", person), ("role", "account_admin")];
        let (of_amir, of_ada) = (form("amir"), form("ada"));
        tokio::join!(ada.post("/api/people/withdraw", &of_amir), amir.post("/api/people/withdraw", &of_ada),);
        let left = [(AMIR, "amir"), (ADA, "ada")];
        let mut admins = Vec::new();
        for (email, id) in left {
            if world.sign_in(email).await.get("/people").await.status() == 200 {
                admins.push((email, id));
            }
        }
        assert_eq!(admins.len(), 1);
        let other = left.into_iter().find(|one| *one != admins[0]).unwrap();
        grant(&world.sign_in(admins[0].0).await, other.1, "account_admin", "").await;
    }
}

/// SECURITY D7.
#[tokio::test]
async fn a_deactivated_person_is_out_with_the_next_request_and_can_come_back() {
    let world = World::new().await;
    let (amir, uma) = (world.sign_in(AMIR).await, world.sign_in(UMA).await);
    let question = read(&amir, "/people/uma/deactivate").await;
    assert_eq!(question.text("h1"), "Deactivate Uma Rao?");
    assert!(question.text(".dialogue-body").contains("signed out everywhere at once"));
    let person = question.form("/api/people/deactivate")["person"].clone();
    assert_eq!(act(&amir, "deactivate", &[("person", &person)]).await, "done=deactivated");
    assert_eq!(leads_to(&uma.get("/deals").await), "/sign-in?next=%2Fdeals");
    assert!(lands(&world, UMA, PASSWORD).await.contains("problem=wrong"));
    let page = read(&amir, "/people/uma").await;
    assert!(page.text(".page-head").contains("Deactivated") && !page.has("#make-link"));
    let granted = act(&amir, "grant", &[("person", "uma"), ("role", "profile_admin")]).await;
    let page = read(&amir, &format!("/people/uma?{granted}")).await;
    assert_eq!(page.text(".banner h2"), "The role is granted. It counts once the account is active again.");
    assert!(!page.has(".key-values .people-roles li"), "nothing is open meanwhile");
    assert_eq!(act(&amir, "link", &[("person", "uma")]).await, "refused=deactivated");
    let again = read(&amir, "/people/uma/deactivate").await;
    assert!(!again.has("form[action='/api/people/deactivate']"), "it is done already");
    assert_eq!(again.text(".banner h2"), "This account is deactivated.");

    let question = read(&amir, "/people/uma/reactivate").await;
    assert_eq!(question.text("h1"), "Reactivate Uma Rao?");
    assert_eq!(act(&amir, "reactivate", &[("person", "uma")]).await, "done=reactivated");
    assert_eq!(leads_to(&uma.get("/deals").await), "/sign-in?next=%2Fdeals", "the old session stays ended");
    assert_eq!(lands(&world, UMA, PASSWORD).await, "/deals");
    let page = read(&amir, "/people/uma/reactivate").await;
    assert_eq!(page.text(".banner h2"), "This account is not deactivated.");
    let page = read(&amir, "/people/amir").await;
    assert!(page.reason("#deactivate").unwrap().starts_with("Not for yourself"));
    assert_eq!(amir.get("/people/uma/promote").await.status(), 404);
    assert_eq!(amir.get("/people/nils/deactivate").await.status(), 404);
    assert_eq!(amir.get("/people/nils").await.status(), 404);
}

/// What is granted at the command line is recorded as well.
#[tokio::test]
async fn the_operators_acts_are_in_the_history() {
    let world = World::new().await;
    let (app, email) = (&world.server.app, EmailAddress::parse(NORA).unwrap());
    accounts::grant(app, &email, Role::ReferralsUser, Some("stockholm")).await.unwrap();
    accounts::set_password(app, &email, NEW.into()).await.unwrap();
    world.server.person("iris@fabrikam.example").await;
    let mut read_store = app.store.read().await.unwrap();
    let org = tandem::domain::id::OrgId::new(FABRIKAM);
    let logged = store::people_events::of(&mut read_store, &org, &UserId::new("nora"), None, 10)
        .await
        .unwrap()
        .entries;
    drop(read_store);
    let grant = Grant { role: Role::ReferralsUser, scope: Scope::Location(LocationId::new(SWEDEN)) };
    let events: Vec<_> =
        logged.iter().map(|entry| (entry.event, entry.grant.clone(), entry.doer.id.clone())).collect();
    assert_eq!(events, [(PersonEvent::PasswordSet, None, None), (PersonEvent::Granted, Some(grant), None)]);
    let amir = world.sign_in(AMIR).await;
    let entries = read(&amir, "/people/nora").await.texts(".timeline li");
    assert!(entries[1].starts_with("Granted: Referrals user · Stockholm"), "{entries:?}");
    assert!(entries.iter().all(|entry| entry.contains("At the command line")), "{entries:?}");
}

#[tokio::test]
async fn a_history_of_more_than_a_page_goes_on() {
    let world = World::new().await;
    let (app, org, user) = (&world.server.app, tandem::domain::id::OrgId::new(FABRIKAM), UserId::new("nora"));
    let doer = store::events::Doer { id: None, name: String::new() };
    let mut tx = app.store.write().await.unwrap();
    for _ in 0..101 {
        let (event, at) = (PersonEvent::PasswordSet, app.clock.now());
        let happened =
            store::people_events::Happened { org: &org, user: &user, doer: &doer, event, grant: None, at };
        store::people_events::append(&mut tx, happened).await.unwrap();
    }
    tx.commit().await.unwrap();
    let amir = world.sign_in(AMIR).await;
    let page = read(&amir, "/people/nora").await;
    assert_eq!(page.texts(".timeline li").len(), 100);
    let older = page.attribute("#history a[href*='before=']", "href").unwrap();
    let page = read(&amir, older.split('#').next().unwrap()).await;
    assert_eq!((page.status, page.texts(".timeline li").len()), (200, 1));
    assert!(!page.has("#history a[href*='before=']"));
}

/// The answers of the explainer, in words: see, change, answer, move.
async fn explained(visit: &Visit<'_>, person: &str, deal: &str) -> Vec<String> {
    let asked = format!("/people/{person}?deal={}", deal.replace('#', "%23").replace('?', "%3F"));
    let page = read(visit, &asked).await;
    assert_eq!(page.status, 200);
    page.texts(".people-answer")
}

#[tokio::test]
async fn f42_the_explainer_says_why_a_person_may_not_see_a_deal() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let new = NewDeal { location: Some(LocationId::new(companies::POLAND)), ..new_deal("Secret sauce") };
    let deal = world.deal(ADA, new).await.remove(0);
    let address = world.server.address(&format!("/deals/{}/edit?x=1#y", deal.id));

    let ask_admin = "An account admin can change that: grant a role above.";
    let ask_team = "A Referrals admin can put people on the deal's team.";
    let no = |why: &str, who: &str| format!("No{why}{who}");
    let by = |grant: &str| format!("YesBy the role: {grant}.");
    let not_on_team = no("Uma Rao is not on the deal's team.", ask_team);
    assert_eq!(explained(&amir, "uma", &address).await, [(); 4].map(|()| not_on_team.clone()));
    let by_role = by("Referrals admin · Entire company");
    assert_eq!(explained(&amir, "ada", deal.id.as_str()).await, [(); 4].map(|()| by_role.clone()));
    let elsewhere = no("The deal is of a location that the role of Sven Lindqvist is not for.", ask_admin);
    let sven = explained(&amir, "sven", &address).await;
    assert_eq!(sven[0], by("Referrals admin · Stockholm"), "admins see all");
    assert_eq!(sven[1..], [(); 3].map(|()| elsewhere.clone()));
    let roles =
        "None of the roles of Sol Okafor allows it. One of these would: Referrals admin, Referrals user";
    let sol = explained(&amir, "sol", &address).await;
    assert!(
        sol.iter().all(|answer| answer.starts_with(&format!("No{roles}")) && answer.ends_with(ask_admin))
    );
    let none = no("Nora Keller has no role.", ask_admin);
    assert_eq!(explained(&amir, "nora", &address).await, [(); 4].map(|()| none.clone()));

    // What changes, changes the answer; and the answer is the page's.
    let uma = world.sign_in(UMA).await;
    assert_eq!(uma.get(&format!("/deals/{}", deal.id)).await.status(), 404);
    let team = vec![member(ADA), member(UMA)];
    world.act(ADA, &deal, Command::ChangeTeam(team)).await;
    let by_role = by("Referrals user · Entire company");
    assert_eq!(explained(&amir, "uma", &address).await, [(); 4].map(|()| by_role.clone()));
    assert_eq!(uma.get(&format!("/deals/{}", deal.id)).await.status(), 200);

    // No more is told of it than that.
    let page = read(&amir, &format!("/people/uma?deal={}", deal.id)).await;
    assert!(page.text("#explain").contains("Location of the deal: Łódź. Uma Rao is on its team."));
    for secret in ["Secret sauce", "Contoso", "25,000"] {
        assert!(!page.html.contains(secret), "{secret}");
    }
    act(&amir, "deactivate", &[("person", "otto")]).await;
    let page = read(&amir, &format!("/people/otto?deal={}", deal.id)).await;
    assert!(page.has("#explain .banner[role=status][autofocus]"), "the answer is told");
    assert!(page.text("#explain").contains("This account is deactivated, so it opens no deal"));
    assert!(!page.has(".people-answer"));
    assert_eq!(world.sign_in(ADA).await.get("/people/uma?deal=x").await.status(), 403);
}

#[tokio::test]
async fn another_companys_deal_is_no_deal_to_the_explainer() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let theirs = world.deal(NILS, companies::co_sell("Theirs")).await;
    let answer =
        async |deal: &str| read(&amir, &format!("/people/ada?deal={deal}")).await.text("#deal-error");
    let unknown = answer("0190a5c2-0000-7000-8000-000000000000").await;
    assert_eq!(unknown, "Your company has no such deal");
    for deal in theirs.iter().map(|deal| deal.id.as_str()).chain(["/deals/", "%00", "'", VENDOR]) {
        assert_eq!(answer(deal).await, unknown, "{deal}");
    }
    let empty = read(&amir, "/people/ada?deal=%20").await;
    assert_eq!(empty.texts(".error-summary a"), ["Paste the address of a deal"]);
    assert_eq!(empty.attribute(".error-summary a", "href").unwrap(), "#deal");
    assert_eq!(empty.attribute("#deal", "aria-invalid").unwrap(), "true");
    assert!(!read(&amir, "/people/ada").await.has(".error-summary"), "nothing was asked");
}

#[tokio::test]
async fn text_that_people_type_is_text() {
    let world = World::new().await;
    let amir = world.sign_in(AMIR).await;
    let hostile = "</title><script>pwned()</script>";
    let (id, _) = invite(&amir, hostile, "iris@fabrikam.example").await;
    for address in ["/people".to_owned(), format!("/people/{id}"), format!("/people/{id}/deactivate")] {
        let page = read(&amir, &address).await;
        assert!(!page.html.contains("<script>pwned"), "{address}");
        assert!(page.text("main").contains(hostile), "{address}");
    }
    assert_eq!(read(&amir, &format!("/people/{id}")).await.text("title"), format!("{hostile} – Tandem"));
    let page = read(&amir, "/people?q=%3Cscript%3Epwned()%3C/script%3E").await;
    assert!(!page.html.contains("<script>pwned"));
}
