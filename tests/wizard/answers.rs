//! What is wrong is said and harms nothing, and what was typed is kept whichever way one goes.

use chrono::NaiveDate;
use reqwest::StatusCode;
use tandem::store;
use tandem::words::{Locale, Words};

use crate::companies;
use crate::page::Page as ReadPage;
use crate::support::PASSWORD;
use crate::walk::{Page, Walk, known_world};
use crate::{ADA, DETAILS, SAVE, autosave, begin, create, customer, rejected};

// ---- what is wrong ---------------------------------------------------------------------------------

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let long = "x".repeat(10_000);
    for (path, text, message) in [
        ("details.name", long.as_str(), "The deal name can have at most 100 characters"),
        ("details.name", &"👩".repeat(101), "The deal name can have at most 100 characters"),
        ("details.value", "-1", "The estimated value cannot be negative"),
        ("details.value", "0", "The estimated value must be more than zero"),
        ("details.value", "1000000000000", "The estimated value is too large"),
        ("details.value", "a lot", "Enter the estimated value as a number, such as 25000"),
        ("details.close_date", "2027-02-31", "This day does not exist. Check the estimated close date"),
        ("details.close_date", "2020-01-01", "The estimated close date must be today or later"),
        ("details.close_date", "2099-01-01", "The estimated close date can be at most 10 years ahead"),
        ("details.crm_id", &"ب".repeat(101), "The CRM ID can have at most 100 characters"),
        ("details.notes", &long, "The notes can have at most 4,000 characters"),
    ] {
        let wrong: Vec<_> = DETAILS.iter().copied().chain([(path, text)]).collect();
        assert_eq!(walk.answer("details", &wrong, "next").await, walk.path("details?check=1"), "{message}");
        let page = walk.page("details?check=1").await;
        assert_eq!(page.problems(), [message]);
        assert!(page.title().starts_with("Error: "), "{}", page.title());
        assert_eq!(page.value(path), text, "{message}: what was typed is gone");
        assert_eq!(page.error(path), message, "the same words beside the field");
    }
    let forged = walk.page("details").await.forge(&[("details.currency", "XAU")], "next").await;
    assert_eq!(forged, walk.path("details?check=1"));
    rejected(
        &walk,
        "details",
        &["Choose a currency from the list", "The notes can have at most 4,000 characters"],
    )
    .await;
}

#[tokio::test]
async fn a_drafts_amounts_and_dates_stand_as_the_reader_writes_them() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let base = walk.page("details").await.value("base");
    assert!(base.contains("\"25000.00\"") && base.contains("\"2027-03-31\""), "{base}");
    let day = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
    for (locale, amount) in Locale::ALL.iter().zip([
        "25,000.00",
        "25\u{a0}000,00",
        "25.000,00",
        "25\u{a0}000,00",
        "25\u{a0}000,00",
    ]) {
        let page = Page::read_in(&ada, &walk.path("details"), locale.code()).await;
        assert_eq!(page.value("details.value"), amount, "{locale:?}");
        assert_eq!(page.value("details.close_date"), Words::new(*locale, "Contoso").date(day), "{locale:?}");
        let other = walk.page("details").await;
        assert_eq!(autosave(&page, &[]).await, "\"Saved\"");
        assert_eq!(walk.page("details").await.value("base"), base, "{locale:?}: nothing was changed");
        assert_eq!(other.send(&[("details.crm_id", "CRM-7")], "next").await, walk.path("team"), "{locale:?}");
    }

    let typed = [("details.value", "26 thousand"), ("details.close_date", "1.4.2027")];
    walk.answer("details", &typed, "go:team").await;
    let page = walk.page("details").await;
    for (path, text) in typed {
        assert_eq!(page.value(path), text, "as it was typed");
    }
}

#[tokio::test]
async fn text_of_every_kind_comes_back_as_it_was_typed() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    for text in [
        "</textarea><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)> &amp; &lt; '",
        "👩\u{200d}💻 🇸🇪 שלום مرحبا \u{202e}turned",
        "{{ braces }} ${x} %s { $vendor }",
    ] {
        let typed = [("details.name", text), ("details.notes", text), ("details.crm_id", text)];
        walk.answer("details", &typed, "next").await;
        let page = walk.page("details").await;
        for (path, _) in typed {
            assert_eq!(page.value(path), text, "{path}");
        }
        let review = walk.page("consent").await;
        assert!(review.text().contains(text), "{text} on the review");
        for page in [page.html(), review.html(), Page::read(&ada, "/drafts").await.html()] {
            assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{text} is markup");
        }
    }
    let typed = [("details.notes", "\r\n  two\r\n\r\nlines"), ("details.name", "tab\tand\u{7}bell")];
    walk.answer("details", &typed, "next").await;
    assert_eq!(walk.page("details").await.value("details.notes"), "\r\n  two\r\n\r\nlines");
}

#[tokio::test]
async fn a_nul_harms_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("customer").await;
    let nul = [
        ("customer.name", "Con\0toso"),
        ("customer.chosen", "con\0toso"),
        ("customer.country", "SE"),
        ("\0", "\0"),
    ];
    assert_eq!(page.forge(&nul, "next").await, walk.path("customer?check=1"));
    assert_eq!(walk.page("customer").await.value("customer.chosen"), "", "no such account");
    begin(&walk, &[]).await;
    walk.page("details").await.forge(&[("details.name", "a\0b"), ("details.notes", "c\0d")], "next").await;
    assert_eq!(ada.get("/drafts").await.status(), StatusCode::OK);
    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger"), ("help.share", "no")], "next").await;
    // A page cannot hold a NUL: what it shows in its place is not sent back here.
    let deal = world.stored(ADA, &create(&walk).await).await;
    assert_eq!((deal.details.name.as_str(), deal.details.notes.as_str()), ("ab", "cd"));
}

#[tokio::test]
async fn an_oversized_form_is_refused_and_changes_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let before = world.dump().await;
    let page = walk.page("details").await;
    let huge = "x".repeat(1_048_577);
    let answer = page.post(SAVE, &[("details.notes", huge.as_str())], "next").await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().await.unwrap().contains("too large"));
    assert_eq!(world.dump().await["drafts"], before["drafts"]);
    let large = "x".repeat(900_000);
    assert_eq!(page.forge(&[("details.notes", large.as_str())], "next").await, walk.path("details?check=1"));
}

#[tokio::test]
async fn forged_forms_are_refused_or_ignored() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("team").await;
    let rows = [
        ("team.99999999999.email", "x"),
        ("team.100.email", "x"),
        ("team.-1.email", "x"),
        ("seen", "x"),
        ("account.name", "x"),
    ];
    assert_eq!(page.forge(&rows, "next").await, walk.path("team?check=1"));
    assert_eq!(page.forge(&[], "remove:team.999").await, walk.path("team#team-rows"));
    assert_eq!(page.forge(&[], "recent:nobody@x.example").await, walk.path("team#team-rows"));
    assert_eq!(page.forge(&[], "nonsense").await, walk.path("team?check=1"));
    let rows = world.dump().await["drafts"].join("");
    assert!(!rows.contains("account.name") && rows.len() < 4_000, "{rows}");
    for form in [
        vec![("draft", walk.draft.as_str()), ("step", "nowhere"), ("base", ""), ("editor", "e")],
        vec![("draft", walk.draft.as_str())],
        vec![],
    ] {
        let answer = ada.post(SAVE, &form).await;
        assert_ne!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR, "{form:?}");
        assert!(!answer.status().is_success(), "{form:?}: {}", answer.status());
    }
}

/// What cannot be a pick costs nothing: every page of the draft looks up what it names.
#[tokio::test]
async fn a_forged_form_picks_no_more_than_anybody_can() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let picks = (0..32_000).map(|at| at.to_string()).collect::<Vec<_>>().join(" ");
    let page = walk.page("team").await;
    page.forge(&[("partners.0.name", "x"), ("partners.0.solutions", &picks)], "next").await;
    assert!(world.dump().await["drafts"].join("").len() < 4_000);
}

/// A form may take its time to arrive: what its sender may do is asked when it is carried out.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_role_that_is_withdrawn_while_a_form_is_on_its_way_writes_nothing() {
    use std::io::{Read, Write};
    let world = known_world().await;
    let ada = world.visit();
    let sign_in = [("email", ADA), ("password", PASSWORD)];
    let answer = ada.post("/api/session/sign_in", &sign_in).await;
    let cookies = answer.headers().get_all("set-cookie").iter();
    let cookies: Vec<_> =
        cookies.filter_map(|cookie| cookie.to_str().unwrap().split(';').next()).map(str::to_owned).collect();
    let deal = companies::created(&world, companies::new_deal("Ledger")).await;
    let body = format!("mark={}&back=/deals", deal.id);
    let address = world.server.url.strip_prefix("http://").unwrap();
    for (path, body) in [("/api/drafts/start", "x=1"), ("/api/deals/favorite", body.as_str())] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\naccept: text/html\r\n\
             connection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncookie: {}\r\n\
             content-length: {}\r\n\r\n",
            cookies.join("; "),
            body.len()
        );
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let mut tx = world.server.app.store.write().await.unwrap();
        let ada = tandem::domain::id::UserId::new("ada");
        let held = store::people::actor(&mut tx, &ada).await.unwrap().unwrap().grants;
        for grant in &held {
            store::people::revoke(&mut tx, &ada, grant).await.unwrap();
        }
        tx.commit().await.unwrap();
        let before = world.dump().await;
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            // The gate is told in the lists.
            ["HTTP/1.1 403", "HTTP/1.1 404", "HTTP/1.1 409"].iter().any(|no| answer.starts_with(no))
                || path == "/api/drafts/start" && answer.contains("\r\nlocation: /deals\r\n"),
            "{path}: {answer}"
        );
        assert_eq!(world.dump().await, before, "{path}");
        let mut tx = world.server.app.store.write().await.unwrap();
        for grant in &held {
            let now = world.server.app.clock.now();
            store::people::grant(&mut tx, &ada, grant, None, now).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

// ---- moving about ------------------------------------------------------------------------------------

#[tokio::test]
async fn moving_freely_between_steps_keeps_every_answer() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(
        walk.answer("customer", &[("customer.name", "Half a na")], "go:details").await,
        walk.path("details")
    );
    assert_eq!(walk.answer("details", &[("details.value", "not yet")], "back").await, walk.path("contact"));
    assert_eq!(walk.answer("contact", &[("contact.email", "cleo@")], "go:team").await, walk.path("team"));
    assert_eq!(walk.answer("team", &[("team.0.phone", "12")], "go:solution").await, walk.path("solution"));
    assert_eq!(walk.answer("solution", &[("help.notes", "later")], "go:consent").await, walk.path("consent"));
    assert_eq!(walk.answer("consent", &[], "back").await, walk.path("solution"));
    assert_eq!(walk.answer("solution", &[], "later").await, "/drafts");
    for (step, path, text) in [
        ("customer", "customer.name", "Half a na"),
        ("contact", "contact.email", "cleo@"),
        ("details", "details.value", "not yet"),
        ("team", "team.0.phone", "12"),
        ("solution", "help.notes", "later"),
    ] {
        assert_eq!(walk.page(step).await.value(path), text);
    }
    // Another device: the list leads back to where the wizard was left.
    let other = world.sign_in(ADA).await;
    let list = Page::read(&other, "/drafts").await;
    assert!(list.links().contains(&walk.path("solution")), "{:?}", list.links());
    assert!(list.text().contains("Half a na"));
}

#[tokio::test]
async fn the_stepper_says_how_far_each_step_is() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(walk.page("customer").await.states(), ["Not started"; 6]);
    customer(&walk).await;
    walk.answer("details", &[("details.name", "Named")], "go:team").await;
    let states = walk.page("team").await.states();
    assert_eq!(states[0], "Complete");
    assert_eq!((states[2].as_str(), states[3].as_str()), ("Needs attention", "Not started"));
    walk.answer("consent", &[], "back").await;
    let states = walk.page("customer").await.states();
    assert_eq!(states.iter().filter(|state| *state == "Needs attention").count(), 4, "{states:?}");
}

#[tokio::test]
async fn what_is_missing_leads_to_its_step_and_keeps_what_was_typed() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    begin(&walk, &[]).await;
    let page = ReadPage::of(ada.get(&walk.path("solution")).await).await;
    let missing = ".aside-missing li:not([hidden]) button[form=wizard]";
    assert_eq!(page.texts(missing), ["Solution", "Consent"]);
    assert_eq!(page.attribute(missing, "value").as_deref(), Some("go:solution"));
    assert!(page.has("#missing-nothing[hidden]"));
    let typed = [("solution.0.id", "fabrikam-ledger"), ("help.share", "no")];
    assert_eq!(walk.answer("solution", &typed, "go:consent").await, walk.path("consent"));
    let page = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    assert_eq!(page.texts(missing), ["Consent"]);
    assert_eq!(walk.page("solution").await.value("solution.0.id"), "fabrikam-ledger");
}

#[tokio::test]
async fn a_team_of_nobody_is_told_above_its_rows() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("team", &[], "next").await;
    let page = ReadPage::of(ada.get(&walk.path("team?check=1")).await).await;
    let said = "Add at least one person with name, phone and e\u{2011}mail";
    assert_eq!(page.text(".error-summary a"), said);
    assert_eq!(page.attribute(".error-summary a", "href").as_deref(), Some("#team-rows"));
    assert_eq!(page.attribute("#team-rows", "aria-describedby").as_deref(), Some("team-rows-error"));
    assert_eq!(page.text("#team-rows > #team-rows-error"), said);
    assert_eq!(page.text("#team-0-first_name-error"), "");
}

#[tokio::test]
async fn the_review_of_an_empty_draft_says_what_was_not_answered() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    let rows = page.texts(".question .key-values > div");
    for row in ["Address", "Customer contact", "Deal name", "Your team", "Solutions"] {
        let expected = format!("{row}Not answered");
        assert!(rows.contains(&expected), "{row}: {rows:?}");
    }
    assert!(!page.has(".question .card:not(:has(dt))"), "no card is blank");
}

#[tokio::test]
async fn the_review_joins_only_what_was_typed_of_a_person() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("team", &[("team.0.first_name", "Mira")], "later").await;
    walk.answer("contact", &[("contact.last_name", "Berg")], "later").await;
    let review = ReadPage::of(ada.get(&walk.path("consent")).await).await;
    let said = review.texts("dd");
    assert!(said.contains(&"Mira".to_owned()) && said.contains(&"Berg".to_owned()), "{said:?}");
}

#[tokio::test]
async fn rows_are_added_and_removed_without_scripts() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    assert_eq!(
        walk.answer("team", &[("team.0.first_name", "Ada")], "add:team").await,
        walk.path("team#team-1")
    );
    assert_eq!(
        walk.answer("team", &[("team.1.first_name", "Bo")], "remove:team.0").await,
        walk.path("team#team-rows")
    );
    let page = walk.page("team").await;
    assert_eq!(page.value("team.0.first_name"), "Bo");
    assert!(!page.has("team.1.first_name"));
    assert_eq!(walk.answer("solution", &[], "add:solution").await, walk.path("solution#solution-1"));
    let rows = ReadPage::of(ada.get(&walk.path("solution")).await).await;
    assert_eq!(rows.texts("button[value^='remove:']"), ["Remove solution 1", "Remove solution 2"]);
    let typed = [("solution.1.quantity", "3")];
    assert_eq!(
        walk.answer("solution", &typed, "remove:solution.0").await,
        walk.path("solution#solution-rows")
    );
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.0.quantity"), "3");
    assert_eq!(page.send(&[], "next").await, walk.path("solution?check=1"));
    let page = walk.page("solution").await;
    assert_eq!(page.value("solution.0.quantity"), "3", "what was typed is kept and reproached");
    assert!(page.problems().contains(&"Choose a solution from the list".to_owned()), "{:?}", page.problems());
}
