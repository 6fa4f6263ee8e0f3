//! One's own account over HTTP: language, theme, password, sessions.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;

use companies::{Visit, World};
use page::Page;
use support::{PASSWORD, Server, browser, program};

const ADA: &str = "ada@fabrikam.example";
const NILS: &str = "nils@northwind.example";
const NEW: &str = "seven herons walk slowly home";

async fn account(visit: &Visit<'_>, query: &str) -> Page {
    let page = Page::of(visit.get(&format!("/account{query}")).await).await;
    assert!([200, 429].contains(&page.status), "{}", page.status);
    page
}

async fn change(visit: &Visit<'_>, present: &str, new: &str) -> String {
    visit.send("/api/account/password", &[("present", present), ("new", new)]).await
}

#[tokio::test]
async fn the_language_is_the_accounts_then_the_cookies_then_the_browsers() {
    let world = World::new().await;
    let polish = |visit: &Visit<'_>, path: &str| {
        let request = visit.browser.get(visit.server.address(path)).header("accept-language", "pl-PL");
        async move { Page::of(request.send().await.unwrap()).await }
    };
    let visit = world.visit();
    assert_eq!(polish(&visit, "/sign-in").await.attribute("html", "lang").unwrap(), "pl");
    let to =
        visit.send("/api/account/language", &[("language", "it"), ("next", "/sign-in?next=/drafts")]).await;
    assert_eq!(to, "/sign-in?next=/drafts");
    let page = polish(&visit, &to).await;
    assert_eq!((page.attribute("html", "lang").unwrap(), page.text("h1")), ("it".into(), "Accedi".into()));

    visit.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD), ("next", "/deals")]).await;
    assert_eq!(
        polish(&visit, "/deals").await.attribute("html", "lang").unwrap(),
        "it",
        "nothing was chosen yet"
    );
    let to = visit.send("/api/account/preferences", &[("language", "sv"), ("theme", "dark")]).await;
    let page = polish(&visit, &to).await;
    assert_eq!(page.attribute("html", "lang").unwrap(), "sv");
    assert_eq!(page.attribute("html", "data-theme").unwrap(), "dark");
    assert_eq!(page.form("/api/account/preferences")["language"], "sv");
    // A refusal without a page's words speaks it, too, here and wherever the person signs in.
    let elsewhere = world.sign_in(ADA).await;
    for visit in [&visit, &elsewhere] {
        let address = world.server.address("/api/account/language");
        let request = visit.browser.post(address).header("sec-fetch-site", "cross-site");
        let refused = Page::of(request.header("accept-language", "pl-PL").send().await.unwrap()).await;
        assert_eq!((refused.status, refused.attribute("html", "lang").unwrap()), (403, "sv".into()));
        assert!(refused.has("main.page .message .button"));
    }
    assert_eq!(
        polish(&elsewhere, "/account").await.attribute("html", "lang").unwrap(),
        "sv",
        "it is the account's"
    );
    for (language, theme) in [("sv", "pink"), ("swedish", "dark"), ("%", "light")] {
        let answer =
            visit.post("/api/account/preferences", &[("language", language), ("theme", theme)]).await;
        assert_eq!(answer.status(), 400, "{language} {theme}");
    }
}

#[tokio::test]
async fn a_language_chosen_before_signing_in_outlives_another_choice() {
    let world = World::new().await;
    let visit = world.visit();
    visit.send("/api/account/language", &[("language", "pl"), ("next", "/sign-in")]).await;
    visit.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let mut form = account(&visit, "").await.form("/api/account/preferences");
    assert_eq!(form["language"], "pl", "what counts is what stands there");
    form.insert("theme".into(), "dark".into());
    page::send(&visit, "/api/account/preferences", &form).await;
    let page = account(&visit, "").await;
    assert_eq!(page.attribute("html", "data-theme").unwrap(), "dark");
    assert_eq!(page.attribute("html", "lang").unwrap(), "pl");
    form.insert("language".into(), String::new());
    page::send(&visit, "/api/account/preferences", &form).await;
    let page = account(&visit, "").await;
    assert_eq!(page.attribute("html", "lang").unwrap(), "en", "as the browser asks for");
    assert_eq!(page.form("/api/account/preferences")["language"], "");
}

#[tokio::test]
async fn a_role_for_a_location_says_which() {
    let world = World::new().await;
    let sven = world.sign_in("sven@fabrikam.example").await;
    let roles = account(&sven, "").await.texts(".key-values li strong");
    assert_eq!(roles, ["Referrals admin · Stockholm"]);
}

/// Everything that is kept in a browser, as the session is.
#[tokio::test]
async fn over_https_every_cookie_is_for_https_alone() {
    let server = Server::start_with(&["--base-url=https://tandem.example"]).await;
    let send = async |path: &str, form: &[(&str, &str)]| {
        let answer = browser().post(server.address(path)).form(form).send().await.unwrap();
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
        cookie
    };
    assert!(send("/api/account/language", &[("language", "it")]).await.starts_with("tandem_language=it;"));
    let wrong = [("email", ADA), ("password", "wrong")];
    assert!(send("/api/session/sign_in", &wrong).await.starts_with("tandem_typed=ada%40"));
}

#[tokio::test]
async fn a_name_is_its_owners_to_correct() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for (name, problem, message) in [
        (" ", "name-missing", "Enter a name"),
        (&*"x".repeat(101), "name-too-long", "The name has more than 100 characters"),
    ] {
        let to = ada.send("/api/account/name", &[("name", name)]).await;
        assert_eq!(to, format!("/account?problem={problem}"));
        let page = account(&ada, &format!("?problem={problem}")).await;
        assert_eq!(page.texts(".error-summary a"), [message]);
        assert_eq!(page.attribute("#name", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(page.form("/api/account/name")["name"], name, "what was typed stays");
    }
    assert_eq!(ada.send("/api/account/name", &[("name", " Ada  Lund ")]).await, "/account?saved=name");
    let page = account(&ada, "?saved=name").await;
    assert_eq!(page.form("/api/account/name")["name"], "Ada Lund");
    assert_eq!(page.texts(".banner h2"), ["Your name is saved."]);
    assert!(page.text(".topbar").contains("Ada Lund"), "it counts from the next request");
}

/// WCAG 2.1.4.
#[tokio::test]
async fn the_key_that_leads_to_the_search_can_be_turned_off() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let keys = async || account(&ada, "").await.attribute("#search", "aria-keyshortcuts").unwrap();
    assert_eq!(keys().await, "/ Control+K");
    let mut form: Vec<(String, String)> =
        account(&ada, "").await.form("/api/account/preferences").into_iter().collect();
    form.retain(|(name, _)| name != "slash");
    let without: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    ada.send("/api/account/preferences", &without).await;
    assert_eq!(keys().await, "Control+K");
    assert!(!account(&ada, "").await.has(".search kbd, #slash[checked]"));
    ada.send("/api/account/preferences", &[&without[..], &[("slash", "true")]].concat()).await;
    assert_eq!(keys().await, "/ Control+K");
    assert!(account(&ada, "").await.has("#slash[checked]"));
}

/// RELIABILITY U12.
#[tokio::test]
async fn u12_times_are_told_in_the_readers_zone_and_kept_in_utc() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let seen = async |visit: &Visit<'_>| {
        let page = account(visit, "").await;
        (page.texts("tbody time"), page.attribute("tbody time", "datetime").unwrap())
    };
    let utc = "2026-09-21T14:13:20+00:00".to_owned();
    assert_eq!(seen(&ada).await, (vec!["21 Sept 2026, 14:13 UTC".to_owned()], utc.clone()));
    let prefer = |zone: &'static str| [("language", "en"), ("theme", "system"), ("zone", zone)];
    assert_eq!(
        ada.send("/api/account/preferences", &prefer("Asia/Kolkata")).await,
        "/account?saved=preferences"
    );
    assert_eq!(seen(&ada).await, (vec!["21 Sept 2026, 19:43 UTC+5:30".to_owned()], utc.clone()));
    assert_eq!(account(&ada, "").await.form("/api/account/preferences")["zone"], "Asia/Kolkata");
    // A page from before there were zones leaves it as it is.
    ada.send("/api/account/preferences", &[("language", "en"), ("theme", "dark")]).await;
    assert_eq!(seen(&ada).await.0, ["21 Sept 2026, 19:43 UTC+5:30"]);
    assert_eq!(ada.post("/api/account/preferences", &prefer("Mars/Olympus_Mons")).await.status(), 400);
    ada.send("/api/account/preferences", &prefer("UTC")).await;
    assert_eq!(seen(&ada).await, (vec!["21 Sept 2026, 14:13 UTC".to_owned()], utc));
}

#[tokio::test]
async fn u12_the_browsers_zone_holds_until_one_is_chosen() {
    let world = World::new().await;
    let ada = world.visit();
    let answer = ada.post("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let cookies = answer.headers().get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap());
    let session = cookies.filter_map(|cookie| cookie.split(';').next()).find(|it| it.starts_with("tandem="));
    let seen = async |zone: &str| {
        let request = program().get(world.server.address("/account"));
        let cookie = format!("tandem_zone={zone}; {}", session.unwrap());
        let page = Page::of(request.header("cookie", cookie).send().await.unwrap()).await;
        (page.texts("tbody time").remove(0), page.text("#zone option[selected]"))
    };
    let told = |time: &str, zone: &str| (time.to_owned(), zone.to_owned());
    let in_india = told("21 Sept 2026, 19:43 UTC+5:30", "Same as my browser (Kolkata)");
    assert_eq!(seen("Asia/Kolkata").await, in_india);
    assert_eq!(seen("Asia/Calcutta").await, in_india);
    let utc = told("21 Sept 2026, 14:13 UTC", "Same as my browser (UTC)");
    for none in ["", "UTC", "undefined", "Mars/Olympus_Mons", "%00", "../etc/passwd"] {
        assert_eq!(seen(none).await, utc, "{none}");
    }
    assert_eq!(seen("Etc/GMT+3").await, told("21 Sept 2026, 11:13 UTC−3", "Same as my browser (Etc/GMT+3)"));
    // Saving the rest chooses none.
    let mut form = account(&ada, "").await.form("/api/account/preferences");
    form.insert("theme".into(), "dark".into());
    page::send(&ada, "/api/account/preferences", &form).await;
    assert_eq!(seen("Asia/Kolkata").await, in_india);
    form.insert("zone".into(), "Europe/Warsaw".into());
    page::send(&ada, "/api/account/preferences", &form).await;
    assert_eq!(seen("Asia/Kolkata").await, told("21 Sept 2026, 16:13 UTC+2", "Warsaw"));
    assert_eq!(account(&ada, "").await.text("#zone option[value=browser]"), "Same as my browser");
    form.insert("zone".into(), "browser".into());
    page::send(&ada, "/api/account/preferences", &form).await;
    assert_eq!(seen("Asia/Kolkata").await, in_india);
}

#[tokio::test]
async fn zones_are_listed_by_area_in_the_readers_language() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for (language, first, europe, city) in [
        ("en", "Africa", "Europe", "Warsaw"),
        ("pl", "Afryka", "Europa", "Warszawa"),
        ("ru", "Австралия", "Европа", "Варшава"),
    ] {
        ada.send("/api/account/preferences", &[("language", language), ("theme", "system")]).await;
        let page = account(&ada, "").await;
        assert_eq!(page.attribute("#zone optgroup", "label").as_deref(), Some(first), "{language}");
        let warsaw = format!("#zone optgroup[label='{europe}'] option[value='Europe/Warsaw']");
        assert_eq!(page.texts(&warsaw), [city], "{language}");
        let browser = page.text("#zone > option[value=browser]");
        assert!(browser.ends_with(" (UTC)"), "{language}: {browser}");
        assert_eq!(page.texts("#zone > option"), [browser.as_str(), "UTC"], "{language}");
    }
}

/// SECURITY D2, D7, D8.
#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_ends_the_other_sessions() {
    let world = World::new().await;
    let (ada, elsewhere) = (world.sign_in(ADA).await, world.sign_in(ADA).await);
    for (present, new, problem, message) in [
        ("not it", NEW, "wrong", "This is not your current password"),
        (PASSWORD, "short", "short", "The new password needs at least 12 characters"),
        (PASSWORD, &"long ".repeat(60), "long", "The new password is too long"),
        (
            PASSWORD,
            "password12345",
            "common",
            "This password is one of those that are guessed first. Take another one",
        ),
    ] {
        let to = change(&ada, present, new).await;
        assert_eq!(to, format!("/account?problem={problem}"));
        let page = account(&ada, &format!("?problem={problem}")).await;
        assert_eq!(page.texts(".error-summary a"), [message]);
    }
    assert_eq!(elsewhere.get("/account").await.status(), 200);
    assert_eq!(change(&ada, PASSWORD, NEW).await, "/account?saved=password");
    let amir = world.sign_in("amir@fabrikam.example").await;
    let told = Page::of(amir.get("/people/ada").await).await.texts(".timeline li");
    assert!(told[0].contains("assword") && told[0].contains("Ada Nyström"), "{told:?}");
    assert_eq!(ada.get("/account").await.status(), 200, "who changed it stays");
    assert_eq!(elsewhere.get("/account").await.status(), 302, "everybody else has to sign in");
    let sign_in = |password: &'static str| {
        let visit = world.visit();
        async move {
            visit
                .send("/api/session/sign_in", &[("email", ADA), ("password", password), ("next", "/deals")])
                .await
        }
    };
    assert!(sign_in(PASSWORD).await.contains("problem=wrong"));
    assert_eq!(sign_in(NEW).await, "/deals");
}

#[tokio::test]
async fn who_guesses_the_present_password_has_to_wait() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for _ in 0..5 {
        assert_eq!(change(&ada, "a guess", NEW).await, "/account?problem=wrong");
    }
    let to = change(&ada, PASSWORD, NEW).await;
    let page = account(&ada, to.strip_prefix("/account").unwrap()).await;
    assert_eq!(page.status, 429, "{to}");
}

#[tokio::test]
async fn sessions_are_seen_and_ended_by_whose_they_are() {
    let world = World::new().await;
    let (here, there) = (world.sign_in(ADA).await, world.sign_in(ADA).await);
    let nils = world.sign_in(NILS).await;
    let page = account(&here, "").await;
    assert_eq!(page.texts(".card tbody tr").len(), 2, "Nils's is not among them");
    let other = page.form("/api/account/end_session")["session"].clone();
    nils.send("/api/account/end_session", &[("session", &other)]).await;
    assert_eq!(there.get("/account").await.status(), 200, "a stranger ends nothing");
    assert_eq!(here.send("/api/account/end_session", &[("session", &other)]).await, "/account?saved=session");
    assert_eq!(there.get("/account").await.status(), 302);
    assert_eq!(account(&here, "").await.texts(".card tbody tr").len(), 1);
    assert_eq!(nils.get("/account").await.status(), 200);
}
