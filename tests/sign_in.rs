//! Signing in and out, and how long a session lasts (SECURITY D1–D7).

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

mod support;

use argon2::password_hash::{PasswordHasher, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::Duration;
use reqwest::{Client, Response, StatusCode};
use support::{ADA, PASSWORD, Server, browser, leads_to, program};
use tandem::domain::access::Role;
use tandem::domain::values::EmailAddress;
use tandem::service::accounts;
use tandem::service::sessions::{self, Visitor};
use tandem::store;
use tandem::store::people::PasswordHash;

const SIGN_IN: &str = "/api/session/sign_in";
const SIGN_OUT: &str = "/api/session/sign_out";

async fn with_ada() -> Server {
    let server = Server::start().await;
    server.person(ADA).await;
    server
}

async fn send(browser: &Client, server: &Server, email: &str, password: &str) -> Response {
    let form = [("email", email), ("password", password), ("next", "/deals")];
    browser.post(server.address(SIGN_IN)).form(&form).send().await.unwrap()
}

/// The session cookie as it was set, with its flags.
fn cookie(answer: &Response) -> Option<String> {
    let mut cookies = answer.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let is_session = |cookie: &&str| cookie.starts_with("tandem=") || cookie.starts_with("__Host-tandem=");
    cookies.find(is_session).map(str::to_owned)
}

fn token(answer: &Response) -> String {
    let cookie = cookie(answer).unwrap();
    cookie.split(['=', ';']).nth(1).unwrap().to_owned()
}

async fn signed_in(server: &Server) -> String {
    token(&send(&browser(), server, ADA, PASSWORD).await)
}

async fn visitor(server: &Server, token: &str) -> Visitor {
    sessions::find(&server.app, token).await.unwrap()
}

async fn is_in(server: &Server, token: &str) -> bool {
    matches!(visitor(server, token).await, Visitor::SignedIn(_))
}

#[tokio::test]
async fn the_right_password_opens_the_workspace_with_a_guarded_cookie() {
    let server = with_ada().await;
    let browser = browser();
    let answer = send(&browser, &server, ADA, PASSWORD).await;
    assert_eq!(leads_to(&answer), "/deals");
    let cookie = cookie(&answer).unwrap();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    let Visitor::SignedIn(session) = visitor(&server, &token(&answer)).await else { panic!("not signed in") };
    assert_eq!((session.actor.name.as_str(), session.org_name.as_str()), ("Ada", "Fabrikam"));
    let page = browser.get(server.address("/deals")).send().await.unwrap();
    assert!(page.status() != StatusCode::FOUND, "the browser was recognised");
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_host_and_https() {
    let server = Server::start_with(&["--base-url=https://tandem.example"]).await;
    server.person(ADA).await;
    let cookie = cookie(&send(&browser(), &server, ADA, PASSWORD).await).unwrap();
    assert!(cookie.starts_with("__Host-tandem="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
}

#[tokio::test]
async fn the_address_counts_in_any_case_and_the_password_to_the_letter() {
    let server = with_ada().await;
    assert!(cookie(&send(&browser(), &server, " ADA@Fabrikam.Example ", PASSWORD).await).is_some());
    assert!(cookie(&send(&browser(), &server, ADA, &PASSWORD.to_uppercase()).await).is_none());
    assert!(cookie(&send(&browser(), &server, ADA, &format!("{PASSWORD} ")).await).is_none());
}

/// SECURITY D4.
#[tokio::test]
async fn nobody_learns_why_a_sign_in_failed() {
    let server = with_ada().await;
    server.person("gone@fabrikam.example").await;
    let gone = EmailAddress::parse("gone@fabrikam.example").unwrap();
    let mut tx = server.app.store.write().await.unwrap();
    let user = store::people::by_email(&mut tx, &gone).await.unwrap().unwrap();
    store::people::deactivate(&mut tx, &user.id, user.created_at).await.unwrap();
    tx.commit().await.unwrap();

    let mut answers = Vec::new();
    for (email, password) in [
        (ADA, "not the password"),
        ("nobody@fabrikam.example", PASSWORD),
        ("gone@fabrikam.example", PASSWORD),
        ("not an address", PASSWORD),
        (ADA, &"x".repeat(10_000)),
    ] {
        let answer = send(&browser(), &server, email, password).await;
        assert_eq!(cookie(&answer), None, "{email}");
        answers.push((leads_to(&answer).to_owned(), answer.text().await.unwrap()));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let page = browser().get(server.address(&answers[0].0)).send().await.unwrap().text().await.unwrap();
    assert_eq!(page.matches("do not belong together").count(), 2, "in the summary and beside the field");
}

/// SECURITY D4: a refusal takes one comparison, whoever is asked for, so that its time says nothing.
#[tokio::test]
async fn every_refusal_compares_one_hash() {
    let server = with_ada().await;
    server.person("gone@fabrikam.example").await;
    server.person("new@fabrikam.example").await;
    let account = async |email: &str| {
        let mut read = server.app.store.read().await.unwrap();
        store::people::by_email(&mut read, &EmailAddress::parse(email).unwrap()).await.unwrap().unwrap()
    };
    let (gone, new) = (account("gone@fabrikam.example").await, account("new@fabrikam.example").await);
    let mut tx = server.app.store.write().await.unwrap();
    store::people::deactivate(&mut tx, &gone.id, gone.created_at).await.unwrap();
    let forget = sqlx::query("UPDATE users SET password_hash = NULL WHERE id = $1").bind(new.id.as_str());
    assert_eq!(forget.execute(&mut *tx).await.unwrap().rows_affected(), 1);
    tx.commit().await.unwrap();
    for email in
        [ADA, "nobody@fabrikam.example", "gone@fabrikam.example", "new@fabrikam.example", "not an address"]
    {
        let before = server.app.passwords.runs();
        let answer = send(&browser(), &server, email, "not the password").await;
        assert!(leads_to(&answer).contains("wrong"), "{email}: {answer:?}");
        assert_eq!(server.app.passwords.runs() - before, 1, "{email}");
    }
}

/// SECURITY D3: the one who guesses waits, the owner does not.
#[tokio::test]
async fn guessing_is_slowed_down_and_keeps_nobody_else_out() {
    let server = Server::start_with(&["--trusted-proxies=127.0.0.1"]).await;
    server.person(ADA).await;
    let from = async |address: &str, password: &str| {
        let form = [("email", ADA), ("password", password), ("next", "/deals")];
        let request = program().post(server.address(SIGN_IN)).header("accept", "text/html");
        let answer = request.header("x-forwarded-for", address).form(&form).send().await.unwrap();
        leads_to(&answer).to_owned()
    };
    let mut looked_at = 0;
    for _ in 0..100 {
        looked_at += i32::from(!from("192.0.2.1", "a guess").await.contains("throttled"));
    }
    assert_eq!(looked_at, 5);
    let told = from("192.0.2.1", PASSWORD).await;
    assert!(told.contains("throttled"), "the right password waits as well");
    let page = program().get(server.address(&told)).header("accept", "text/html").send().await.unwrap();
    let seconds: u32 = page.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!(page.status() == 429 && (1..=3).contains(&seconds), "{} {seconds}", page.status());
    assert!(page.text().await.unwrap().contains("Too many attempts. Try again in one minute"));
    assert_eq!(from("192.0.2.2", PASSWORD).await, "/deals", "the owner elsewhere");
    server.later(Duration::seconds(3));
    assert_eq!(from("192.0.2.1", PASSWORD).await, "/deals", "the wait is over");
    assert!(!from("192.0.2.1", "a slip").await.contains("throttled"), "and forgotten");
}

#[tokio::test]
async fn a_stranger_cannot_choose_the_address_that_is_counted() {
    let server = with_ada().await;
    let mut looked_at = 0;
    for at in 0..20 {
        let form = [("email", ADA), ("password", "a guess")];
        let request = program().post(server.address(SIGN_IN)).header("accept", "text/html");
        let answer =
            request.header("x-forwarded-for", format!("192.0.2.{at}")).form(&form).send().await.unwrap();
        looked_at += i32::from(!leads_to(&answer).contains("throttled"));
    }
    assert_eq!(looked_at, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_guesses_at_once_are_not_a_hundred_guesses() {
    let server = with_ada().await;
    let browser = browser();
    let guesses: Vec<_> = (0..100)
        .map(|_| {
            let (browser, address) = (browser.clone(), server.address(SIGN_IN));
            let form = [("email", ADA), ("password", "a guess"), ("next", "/deals")];
            tokio::spawn(async move { browser.post(address).form(&form).send().await.unwrap() })
        })
        .collect();
    let mut looked_at = 0;
    for guess in guesses {
        looked_at += i32::from(!leads_to(&guess.await.unwrap()).contains("throttled"));
    }
    assert_eq!(looked_at, 5);
}

#[tokio::test]
async fn many_people_of_one_office_sign_in_undisturbed() {
    let server = with_ada().await;
    for _ in 0..60 {
        assert!(cookie(&send(&browser(), &server, ADA, PASSWORD).await).is_some());
    }
}

/// SECURITY D5: a token that was there before the sign-in is worth nothing after it.
#[tokio::test]
async fn a_sign_in_gives_a_new_token_and_ends_the_former_one() {
    let server = with_ada().await;
    let browser = browser();
    let first = token(&send(&browser, &server, ADA, PASSWORD).await);
    let second = token(&send(&browser, &server, ADA, PASSWORD).await);
    assert_ne!(first, second);
    assert_eq!(visitor(&server, &first).await, Visitor::Anonymous);
    assert!(is_in(&server, &second).await);

    let planted = "A".repeat(43);
    let form = [("email", ADA), ("password", PASSWORD)];
    let request = program().post(server.address(SIGN_IN)).header("cookie", format!("tandem={planted}"));
    let answer = request.header("sec-fetch-site", "same-origin").form(&form).send().await.unwrap();
    assert_ne!(token(&answer), planted);
    assert_eq!(visitor(&server, &planted).await, Visitor::Anonymous);
}

#[tokio::test]
async fn the_database_does_not_hold_the_token() {
    let server = with_ada().await;
    let token = signed_in(&server).await;
    let mut read = server.app.store.read().await.unwrap();
    let query = sqlx::query_scalar::<_, String>("SELECT token_hash FROM sessions");
    let stored = query.fetch_one(&mut *read).await.unwrap();
    assert_ne!(stored, token);
    assert!(!is_in(&server, &stored).await, "what was stolen from the database opens nothing");
}

/// SECURITY D6.
#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_requests() {
    let server = with_ada().await;
    let token = signed_in(&server).await;
    server.later(Duration::minutes(30) - Duration::seconds(1));
    assert!(is_in(&server, &token).await);
    server.later(Duration::minutes(30));
    assert!(matches!(visitor(&server, &token).await, Visitor::Expired { .. }));
    assert!(matches!(visitor(&server, &token).await, Visitor::Expired { .. }), "it does not come back");
}

#[tokio::test]
async fn who_works_on_stays_signed_in_until_half_a_day_is_over() {
    let server = with_ada().await;
    let token = signed_in(&server).await;
    for _ in 0..35 {
        server.later(Duration::minutes(20));
        assert!(is_in(&server, &token).await);
    }
    server.later(Duration::minutes(20));
    assert!(matches!(visitor(&server, &token).await, Visitor::Expired { .. }));
}

#[tokio::test]
async fn an_ended_session_is_recognised_for_a_week_and_has_no_rights() {
    let server = with_ada().await;
    let browser = browser();
    let token = token(&send(&browser, &server, ADA, PASSWORD).await);
    let Visitor::SignedIn(session) = visitor(&server, &token).await else { panic!("not signed in") };
    server.later(Duration::days(3));
    let known = Visitor::Expired { user: session.actor.user.clone(), org: session.actor.org.clone() };
    assert_eq!(visitor(&server, &token).await, known);
    let page = browser.get(server.address("/deals")).send().await.unwrap();
    assert!(leads_to(&page).starts_with("/sign-in"), "{page:?}");
    server.later(Duration::days(5));
    assert_eq!(visitor(&server, &token).await, Visitor::Anonymous);
}

#[tokio::test]
async fn the_last_request_is_noted_once_a_minute() {
    let server = with_ada().await;
    let token = signed_in(&server).await;
    let seen = async || {
        let mut read = server.app.store.read().await.unwrap();
        let query = sqlx::query_scalar::<_, i64>("SELECT last_seen_at FROM sessions");
        query.fetch_one(&mut *read).await.unwrap()
    };
    let at_first = seen().await;
    server.later(Duration::seconds(59));
    assert!(is_in(&server, &token).await);
    assert_eq!(seen().await, at_first);
    server.later(Duration::seconds(1));
    assert!(is_in(&server, &token).await);
    assert_eq!(seen().await, at_first + 60_000);
}

#[tokio::test]
async fn who_works_on_stays_signed_in_where_sessions_are_short() {
    let server = Server::start_with(&["--session-idle=1"]).await;
    server.person(ADA).await;
    let token = signed_in(&server).await;
    for _ in 0..6 {
        server.later(Duration::seconds(50));
        assert!(is_in(&server, &token).await);
    }
}

/// RELIABILITY R5, R7: who only reads does not wait for those who write.
#[tokio::test(flavor = "multi_thread")]
async fn lists_are_read_while_nobody_can_write() {
    let server = with_ada().await;
    server.grant(ADA, Role::ReferralsAdmin).await;
    let browser = browser();
    send(&browser, &server, ADA, PASSWORD).await;
    let other = store::Store::connect(&store::Settings::new(server.folder.database_url())).await.unwrap();
    let is_postgres = server.app.store.dialect() == store::Dialect::Postgres;
    let writer = if is_postgres { &server.app.store } else { &other };
    let mut held = writer.write().await.unwrap();
    if is_postgres {
        let lock = sqlx::query("LOCK TABLE sessions, users IN EXCLUSIVE MODE");
        lock.execute(&mut *held).await.unwrap();
    }
    server.later(Duration::minutes(2));
    for list in ["/deals?tab=outbound", "/deals?tab=favorites"] {
        let began = std::time::Instant::now();
        let answer = browser.get(server.address(list)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{list}");
        let took = began.elapsed();
        assert!(took < std::time::Duration::from_secs(3), "{list}: {took:?}");
    }
    // Who writes is told to come again, by an endpoint and by a page.
    let page = server.address(&format!("/welcome/{}", "A".repeat(43)));
    if is_postgres {
        sqlx::query("LOCK TABLE sign_in_failures IN EXCLUSIVE MODE").execute(&mut *held).await.unwrap();
    }
    let out = browser.post(server.address(SIGN_OUT)).send();
    let (out, page) = tokio::join!(out, browser.get(page).send());
    for answer in [out.unwrap(), page.unwrap()] {
        assert_eq!(answer.status(), 503, "{answer:?}");
        assert_eq!(answer.headers()["retry-after"], "5", "{answer:?}");
    }
    drop(held);
}

/// SECURITY D7.
#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    let server = with_ada().await;
    let browser = browser();
    let token = token(&send(&browser, &server, ADA, PASSWORD).await);
    let answer = browser.post(server.address(SIGN_OUT)).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(cookie(&answer).unwrap(), "tandem=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    assert_eq!(visitor(&server, &token).await, Visitor::Anonymous);
    let replayed = program().get(server.address("/deals")).header("cookie", format!("tandem={token}"));
    let replayed = replayed.header("accept", "text/html").send().await.unwrap();
    assert!(leads_to(&replayed).starts_with("/sign-in"), "{replayed:?}");
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    let server = with_ada().await;
    let (here, there) = (signed_in(&server).await, signed_in(&server).await);
    let ada = EmailAddress::parse(ADA).unwrap();
    accounts::set_password(&server.app, &ada, "quite another set of words".into()).await.unwrap();
    assert!(!is_in(&server, &here).await && !is_in(&server, &there).await);
    assert_eq!(cookie(&send(&browser(), &server, ADA, PASSWORD).await), None);
    assert!(cookie(&send(&browser(), &server, ADA, "quite another set of words").await).is_some());
}

/// Comparing takes a while: what was right when it began may be so no longer when it ends.
#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_is_changed_while_it_is_compared_lets_nobody_in() {
    for deactivated in [false, true] {
        let server = with_ada().await;
        let app = &server.app;
        let other = PasswordHash(app.passwords.hash("quite another set of words".into()).await.unwrap());
        let ada = EmailAddress::parse(ADA).unwrap();
        let user =
            store::people::by_email(&mut app.store.read().await.unwrap(), &ada).await.unwrap().unwrap();
        // The comparison waits for its turn behind these.
        let ahead: Vec<_> = (0..60)
            .map(|_| {
                let passwords = app.passwords.clone();
                tokio::spawn(async move { passwords.verify("x".into(), None).await })
            })
            .collect();
        let (address, client) = (server.address(SIGN_IN), browser());
        let form = [("email", ADA), ("password", PASSWORD), ("next", "/deals")];
        let signing_in = tokio::spawn(async move { client.post(address).form(&form).send().await.unwrap() });
        let counted = async || {
            let mut read = app.store.read().await.unwrap();
            let query = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM sign_in_failures");
            query.fetch_one(&mut *read).await.unwrap() > 0
        };
        while !counted().await {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
        let mut tx = app.store.write().await.unwrap();
        if deactivated {
            store::people::deactivate(&mut tx, &user.id, user.created_at).await.unwrap();
        } else {
            store::people::set_password(&mut tx, &user.id, &other).await.unwrap();
        }
        store::sessions::delete_of(&mut tx, &user.id).await.unwrap();
        tx.commit().await.unwrap();
        let answer = signing_in.await.unwrap();
        assert_eq!(cookie(&answer), None, "deactivated: {deactivated}");
        assert!(leads_to(&answer).contains("wrong"), "{answer:?}");
        for one in ahead {
            one.await.unwrap().unwrap();
        }
        let mut read = app.store.read().await.unwrap();
        let now = store::people::by_id(&mut read, &user.id).await.unwrap().unwrap();
        assert_eq!(now.password_hash == Some(other), !deactivated);
    }
}

#[tokio::test]
async fn a_new_role_counts_from_the_next_request() {
    let server = with_ada().await;
    let token = signed_in(&server).await;
    server.grant(ADA, Role::ReferralsAdmin).await;
    let Visitor::SignedIn(session) = visitor(&server, &token).await else { panic!("not signed in") };
    assert_eq!(session.actor.grants.len(), 1);
}

/// SECURITY D1.
#[tokio::test]
async fn a_weak_hash_is_replaced_at_the_next_sign_in() {
    let server = with_ada().await;
    let ada = EmailAddress::parse(ADA).unwrap();
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8_192, 1, 1, None).unwrap());
    let salt = SaltString::encode_b64(&[7; 16]).unwrap();
    let weak = weak.hash_password(PASSWORD.as_bytes(), &salt).unwrap().to_string();
    let mut tx = server.app.store.write().await.unwrap();
    let user = store::people::by_email(&mut tx, &ada).await.unwrap().unwrap();
    store::people::set_password(&mut tx, &user.id, &PasswordHash(weak)).await.unwrap();
    tx.commit().await.unwrap();

    signed_in(&server).await;
    let mut read = server.app.store.read().await.unwrap();
    let user = store::people::by_email(&mut read, &ada).await.unwrap().unwrap();
    let hash = user.password_hash.unwrap().0;
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    drop(read);
    signed_in(&server).await;
}
