//! What every answer has and every request passes, whoever asks for what.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::{BTreeSet, HashSet};
use std::io::{Read, Write};
use std::net::TcpStream;

use reqwest::header::HeaderMap;
use reqwest::{Method, Response, StatusCode};
use support::{Folder, Server, browser, config, program};
use tandem::server::{Application, Config};
use tandem::service::{demo, demo_people};
use tandem::store::{self, Store};

fn says(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// One request for each way in which an answer comes about.
async fn all_kinds(server: &Server) -> Vec<(&'static str, StatusCode, Response)> {
    let too_large = "x".repeat(1_048_577);
    let mut answers = Vec::new();
    for (what, method, path, status, body) in [
        ("a page", "GET", "/sign-in", 200, ""),
        ("no page", "GET", "/nowhere/at/all", 404, ""),
        ("a page's wrong method", "POST", "/sign-in", 405, ""),
        ("TRACE", "TRACE", "/sign-in", 405, ""),
        ("too large", "POST", "/api/nothing", 413, too_large.as_str()),
        ("no function", "POST", "/api/nothing", 404, "x=1"),
        ("alive", "GET", "/healthz", 200, ""),
        ("ready", "GET", "/readyz", 200, ""),
        ("no file", "GET", "/pkg/nothing.css", 404, ""),
        ("a file's wrong method", "DELETE", "/pkg/nothing.css", 405, ""),
        ("out of the folder", "GET", "/pkg/..%2f..%2fCargo.toml", 404, ""),
    ] {
        let request = program().request(method.parse().unwrap(), server.address(path)).body(body.to_owned());
        answers.push((what, StatusCode::from_u16(status).unwrap(), request.send().await.unwrap()));
    }
    let foreign = program().post(server.address("/sign-in")).header("sec-fetch-site", "cross-site");
    answers.push(("from another site", StatusCode::FORBIDDEN, foreign.send().await.unwrap()));
    answers
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let server = Server::start().await;
    let mut ids = HashSet::new();
    for (what, status, answer) in all_kinds(&server).await {
        assert_eq!(answer.status(), status, "{what}");
        let headers = answer.headers();
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(says(headers, name), value, "{what}: {name}");
        }
        assert!(says(headers, "permissions-policy").contains("camera=()"), "{what}");
        assert!(says(headers, "content-security-policy").contains("frame-ancestors 'none'"), "{what}");
        assert!(!headers.contains_key("access-control-allow-origin"), "{what}");
        assert!(!headers.contains_key("strict-transport-security"), "{what}");
        assert!(!headers.contains_key("server"), "{what}");
        assert!(ids.insert(says(headers, "x-request-id")), "{what}: the id is not its own");
        if status == StatusCode::METHOD_NOT_ALLOWED {
            assert!(says(headers, "allow").contains("GET"), "{what}: Allow");
        }
        if status.is_client_error() {
            assert!(!answer.text().await.unwrap().is_empty(), "{what} is not told in words");
        }
    }
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let server = Server::start_with(&["--base-url=https://tandem.example"]).await;
    for (what, _, answer) in all_kinds(&server).await {
        let hsts = says(answer.headers(), "strict-transport-security");
        assert_eq!(hsts, "max-age=63072000; includeSubDomains", "{what}");
    }
}

#[tokio::test]
async fn each_page_has_a_policy_with_a_nonce_of_its_own() {
    let server = Server::start().await;
    let browser = browser();
    let mut nonces = HashSet::new();
    for path in ["/sign-in", "/nowhere"].repeat(100) {
        let policy = says(
            browser.get(server.address(path)).send().await.unwrap().headers(),
            "content-security-policy",
        );
        assert!(policy.starts_with("default-src 'none'; script-src 'nonce-"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
        assert!(nonce.len() >= 22, "128 bits");
        assert!(nonces.insert(nonce.to_owned()), "a nonce came twice");
    }
}

/// SECURITY C5: a change that another site sends is refused, whatever it is for.
#[tokio::test]
async fn changes_from_other_sites_are_refused() {
    let server = Server::start_with(&["--base-url=https://tandem.example"]).await;
    let own = server.url.clone();
    for (headers, refused) in [
        (vec![("sec-fetch-site", "cross-site")], true),
        (vec![("sec-fetch-site", "same-site")], true),
        (vec![("sec-fetch-site", "cross-site"), ("origin", "https://tandem.example")], true),
        (vec![("origin", "https://evil.example")], true),
        (vec![("origin", "https://tandem.example.evil.example")], true),
        (vec![("origin", "null")], true),
        (vec![("referer", "https://evil.example/tandem.example")], true),
        (vec![("cookie", "__Host-tandem=x")], true),
        (vec![("sec-fetch-site", "same-origin"), ("cookie", "__Host-tandem=x")], false),
        (vec![("sec-fetch-site", "none")], false),
        (vec![("origin", "https://tandem.example")], false),
        (vec![("origin", own.as_str())], false),
        (vec![("referer", "https://tandem.example/drafts/1/customer")], false),
        (vec![], false),
    ] {
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            for kind in ["application/x-www-form-urlencoded", "text/plain", "application/json"] {
                let request = program().request(method.clone(), server.address("/api/nothing"));
                let request = request.header("content-type", kind).body("a=b");
                let request =
                    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
                let status = request.send().await.unwrap().status();
                assert_eq!(status == StatusCode::FORBIDDEN, refused, "{method} {kind} {headers:?}: {status}");
            }
        }
    }
}

fn send(server: &Server, request: &str) -> TcpStream {
    let mut connection = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    connection
}

fn answer(mut connection: TcpStream) -> String {
    let mut text = String::new();
    connection.read_to_string(&mut text).unwrap();
    text
}

const IN_PIECES: &str = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                         Accept: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_large_body_is_refused_also_when_it_does_not_say_so_beforehand() {
    let server = Server::start_with(&["--body-limit=1024"]).await;
    let told = answer(send(&server, &format!("{IN_PIECES}401\r\n{}\r\n0\r\n\r\n", "x".repeat(1_025))));
    assert!(told.starts_with("HTTP/1.1 413 ") && told.contains("This is too large"), "{told}");
    let told = answer(send(&server, &format!("{IN_PIECES}400\r\n{}\r\n0\r\n\r\n", "x".repeat(1_024))));
    assert!(told.starts_with("HTTP/1.1 405 "), "{told}");
}

#[tokio::test]
async fn readiness_hangs_on_the_database_and_life_does_not() {
    let server = Server::start().await;
    let status = async |path: &str| program().get(server.address(path)).send().await.unwrap().status();
    assert_eq!((status("/healthz").await, status("/readyz").await), (StatusCode::OK, StatusCode::OK));

    let mut tx = server.app.store.write().await.unwrap();
    sqlx::query("DELETE FROM _sqlx_migrations").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(status("/readyz").await, StatusCode::SERVICE_UNAVAILABLE, "a schema that is not ours");

    server.app.store.close().await;
    assert_eq!(status("/readyz").await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(status("/healthz").await, StatusCode::OK);
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_told_in_words() {
    let server = Server::start().await;
    server.app.store.close().await;
    let cookie = format!("tandem={}", "A".repeat(43));
    let answer = browser().get(server.address("/sign-in")).header("cookie", cookie).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(says(answer.headers(), "retry-after"), "5");
    let id = says(answer.headers(), "x-request-id");
    assert!(answer.text().await.unwrap().contains(&id));
}

/// A site as a build leaves it.
fn site() -> Folder {
    let site = Folder::new();
    std::fs::create_dir(site.path().join("pkg")).unwrap();
    for (name, text) in [
        ("hash.txt", "css: abc\n"),
        ("pkg/tandem.abc.css", "plain"),
        ("pkg/tandem.abc.css.br", "brotli"),
        ("pkg/tandem.abc.css.gz", "gzip"),
        ("pkg/tandem.abc.wasm", "wasm"),
        ("favicon.svg", "<svg/>"),
    ] {
        std::fs::write(site.path().join(name), text).unwrap();
    }
    site
}

#[tokio::test]
async fn files_are_sent_small_and_kept_for_ever() {
    let site = site();
    let server = Server::start_with(&[&format!("--site={}", site.path().display())]).await;
    for (accepted, encoding, body) in
        [("gzip, br", "br", "brotli"), ("gzip", "gzip", "gzip"), ("identity", "", "plain")]
    {
        let request =
            program().get(server.address("/pkg/tandem.abc.css")).header("accept-encoding", accepted);
        let answer = request.send().await.unwrap();
        let headers = answer.headers().clone();
        assert_eq!(says(&headers, "content-encoding"), encoding);
        assert_eq!(says(&headers, "content-type"), "text/css");
        assert_eq!(says(&headers, "cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(says(&headers, "vary"), "accept-encoding");
        assert_eq!(says(&headers, "x-content-type-options"), "nosniff");
        assert_eq!(answer.text().await.unwrap(), body);
    }
    let wasm = program().get(server.address("/pkg/tandem.abc.wasm")).send().await.unwrap();
    assert_eq!(says(wasm.headers(), "content-type"), "application/wasm");
    let missing = program().get(server.address("/pkg/tandem.xyz.css")).send().await.unwrap();
    assert_eq!(says(missing.headers(), "cache-control"), "no-store");
    let page = browser().get(server.address("/sign-in")).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("/pkg/tandem.abc.css"), "{page}");
}

#[tokio::test]
async fn scripts_and_sprites_are_asked_for_by_a_fingerprint_and_kept_for_ever() {
    let site = site();
    for name in ["icons.svg", "page.js", "dialogue.js"] {
        std::fs::write(site.path().join(name), "text").unwrap();
        std::fs::write(site.path().join(format!("{name}.br")), "brotli").unwrap();
    }
    let server = Server::start_with(&[&format!("--site={}", site.path().display())]).await;
    demo::load_first(&server.app).await.unwrap();
    let visitor = browser();
    let form = [("email", "referrals-admin@fabrikam.example"), ("password", demo_people::PASSWORD)];
    visitor.post(server.address("/api/session/sign_in")).form(&form).send().await.unwrap();
    let list = visitor.get(server.address("/deals?tab=outbound&group=active")).send().await.unwrap();
    let list = list.text().await.unwrap();
    let deal = list.split("href=\"").find(|link| link.starts_with("/deals/0")).unwrap();
    let deal = deal.split(['?', '/', '"']).nth(2).unwrap();
    let deal = format!("/deals/{deal}");
    let mut found = BTreeSet::new();
    for page in ["/sign-in", "/deals", "/account", &deal] {
        let page = visitor.get(server.address(page)).send().await.unwrap().text().await.unwrap();
        let parts = page.split("src=\"").chain(page.split("<use href=\"")).skip(1);
        let addresses = parts.filter_map(|rest| Some(rest.split('"').next()?.split('#').next()?.to_owned()));
        found.extend(addresses.filter(|address| address.starts_with('/') && !address.starts_with("/pkg/")));
    }
    let names: Vec<_> = found.iter().filter_map(|address| Some(address.split_once("?v=")?.0)).collect();
    assert_eq!(names, ["/dialogue.js", "/icons.svg", "/page.js"], "{found:?}");
    for address in &found {
        let request = program().get(server.address(address)).header("accept-encoding", "br");
        let answer = request.send().await.unwrap();
        assert_eq!(
            says(answer.headers(), "cache-control"),
            "public, max-age=31536000, immutable",
            "{address}"
        );
        assert_eq!(says(answer.headers(), "content-encoding"), "br", "{address}");
        let (path, _) = address.split_once('?').unwrap();
        for address in [path.to_owned(), format!("{path}?v=0")] {
            let answer = program().get(server.address(&address)).send().await.unwrap();
            assert_eq!(says(answer.headers(), "cache-control"), "public, max-age=3600", "{address}");
        }
    }
}

#[tokio::test]
async fn files_of_fixed_address_are_asked_for_again() {
    let site = site();
    let server = Server::start_with(&[&format!("--site={}", site.path().display())]).await;
    let address = server.address("/favicon.svg");
    let first = program().get(&address).send().await.unwrap();
    assert_eq!(says(first.headers(), "content-type"), "image/svg+xml");
    assert_eq!(says(first.headers(), "cache-control"), "public, max-age=3600");
    let since = says(first.headers(), "last-modified");
    let again = program().get(&address).header("if-modified-since", since).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
}

/// R16: what has begun is answered, what comes later is not taken.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_has_begun_is_answered_before_the_end() {
    let mut server = Server::start().await;
    let address = server.url.trim_start_matches("http://").to_owned();
    let mut begun = send(&server, &format!("{IN_PIECES}1\r\nx\r\n"));
    // The server has taken the connection once it answers on a later one.
    program().get(server.address("/healthz")).send().await.unwrap();
    server.stop();
    while TcpStream::connect(&address).is_ok() {
        tokio::task::yield_now().await;
    }
    begun.write_all(b"0\r\n\r\n").unwrap();
    assert!(answer(begun).starts_with("HTTP/1.1 405 "));
    server.ended().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_does_not_end_does_not_keep_the_server() {
    let mut server = Server::start_with(&["--drain=1"]).await;
    let stuck = send(&server, &format!("{IN_PIECES}1\r\nx\r\n"));
    program().get(server.address("/healthz")).send().await.unwrap();
    server.stop();
    server.ended().await.unwrap();
    drop(stuck);
}

#[tokio::test]
async fn a_start_that_fails_names_the_setting() {
    let folder = Folder::new();
    let store = Store::connect(&store::Settings::new(folder.database_url())).await.unwrap();
    let failure = async |config: Config| {
        let built = Application::build(&config, store.clone()).await;
        built.err().unwrap().to_string()
    };
    let elsewhere = Config { listen: "192.0.2.1:1".parse().unwrap(), ..config(&[]) };
    assert!(failure(elsewhere).await.starts_with("TANDEM_LISTEN: "));
    assert!(failure(config(&["--site=/nowhere"])).await.starts_with("TANDEM_SITE: /nowhere"));
    let not_migrated = failure(config(&[])).await;
    assert!(not_migrated.starts_with("DATABASE_URL: ") && !not_migrated.contains('\n'), "{not_migrated}");
}

/// DESIGN: every widget in every state, where the demo is shown and nowhere else.
#[tokio::test]
async fn the_widgets_are_shown_in_demo_mode_only() {
    for (flags, status) in [(&["--demo=yes"][..], 200), (&[], 404)] {
        let server = Server::start_with(flags).await;
        let answer = browser().get(server.address("/demo/widgets")).send().await.unwrap();
        assert_eq!(answer.status(), status);
        let html = answer.text().await.unwrap();
        assert_eq!(html.contains("class=\"radio-card\""), status == 200);
        assert!(!html.contains("<b>&"), "the text area's sample stays text");
    }
}
