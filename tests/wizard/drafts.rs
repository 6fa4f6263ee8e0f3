//! Drafts: a sign-in that expires costs nothing, nobody else sees them, and what is gone stays gone.

use std::collections::BTreeSet;

use chrono::Duration;
use reqwest::StatusCode;
use tandem::domain::draft::{Draft, Step};
use tandem::domain::id::{DraftId, OrgId, UserId};
use tandem::service::upkeep;
use tandem::store;

use crate::companies::{FABRIKAM, SWEDEN, leads_to};
use crate::page::{self, Page as ReadPage};
use crate::support::PASSWORD;
use crate::walk::{self, Page, Walk, known_world};
use crate::{ADA, Answers, CONTACT, SAVE, assess, autosave, begin, count, ready};

#[tokio::test]
async fn a_sign_in_that_expires_mid_wizard_costs_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("contact", &[("contact.first_name", "Cleo"), ("contact.phone", "+46 31 700 000")], "next")
        .await;
    walk.answer("details", &[("details.name", "Before"), ("details.crm_id", "CRM-7")], "go:details").await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    assert_eq!(autosave(&page, &[("details.name", "After")]).await, "\"SignedOut\"");
    let to = page.send(&[("details.name", "After")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap_or_else(|| panic!("{to}")).replace("%2F", "/");
    assert!(next.starts_with(&walk.path("details/kept/")), "{next}");
    assert!(leads_to(&ada.get(&next).await).starts_with("/sign-in"), "not before the sign-in");
    let sign_in = ada.get(&to).await.text().await.unwrap();
    assert!(sign_in.contains(&next), "the way back is in the form");
    let form = [("email", ADA), ("password", PASSWORD), ("next", next.as_str())];
    assert_eq!(ada.send("/api/session/sign_in", &form).await, next);

    let page = Page::read(&ada, &next).await;
    let asked = page.names().into_iter().filter(|name| name.starts_with("choose.")).collect::<Vec<_>>();
    assert_eq!(asked, ["choose.details.name"], "only what differs");
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("details").await;
    assert_eq!((page.value("details.name"), page.value("details.crm_id")), ("After".into(), "CRM-7".into()));
}

#[tokio::test]
async fn what_a_page_did_not_ask_is_not_emptied_after_an_expired_sign_in() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    // Notes for the specialist, which the step shows for an assessment only.
    begin(&walk, CONTACT).await;
    assess(&walk).await;
    walk.answer("solution", &[("solution.assessment", ""), ("solution.assessment_location", "")], "next")
        .await;
    let page = walk.page("contact").await;
    assert!(!page.has("contact.notes"));
    world.server.later(Duration::hours(1));
    let to = page.send(&[("contact.first_name", "Cleopatra")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    ada.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let page = Page::read(&ada, &next).await;
    assert!(!page.has("choose.contact.notes"), "{:?}", page.names());
    page.post("/api/drafts/resolve", &[], "save").await;
    walk.answer("solution", &[("solution.assessment", "cloud-assessment")], "next").await;
    let page = walk.page("contact").await;
    assert_eq!(
        (page.value("contact.first_name"), page.value("contact.notes")),
        ("Cleopatra".into(), "Ask for Cleo".into())
    );
}

#[tokio::test]
async fn what_was_kept_is_its_authors_alone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    let to = page.send(&[("details.name", "Secret")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    for email in ["sven@fabrikam.example", "nils@northwind.example"] {
        let other = world.sign_in(email).await;
        let answer = other.get(&next).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert!(!answer.text().await.unwrap().contains("Secret"));
    }
}

#[tokio::test]
async fn what_nobody_comes_back_for_is_dropped_after_thirty_days() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    world.server.later(Duration::hours(1));
    page.send(&[("details.name", "Left behind")], "next").await;
    let app = &world.server.app;
    world.server.later(Duration::days(30));
    assert_eq!(upkeep::sweep(app).await.unwrap(), 0, "not on the last day");
    world.server.later(Duration::seconds(1));
    assert_eq!(upkeep::sweep(app).await.unwrap(), 1);
    assert_eq!(world.dump().await["stashes"], [""; 0]);
}

#[tokio::test]
async fn a_draft_is_its_owners_alone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", &[("details.name", "Secret")], "next").await;
    let mut forms = Vec::new();
    for step in Step::ALL {
        let consent: Answers<'_> = if *step == Step::Consent { &[("consent", "yes")] } else { &[] };
        forms.push(walk.page(step.code()).await.form(consent, "create"));
    }
    let before = world.dump().await;
    let unknown = "0190a5b0-0000-7000-8000-000000000000";
    for email in ["sven@fabrikam.example", "nils@northwind.example"] {
        let other = world.sign_in(email).await;
        for step in Step::ALL {
            let mut answers = Vec::new();
            for draft in [walk.draft.as_str(), unknown] {
                let answer = other.get(&format!("/drafts/{draft}/{}", step.code())).await;
                answers.push(walk::told(answer, draft).await);
            }
            assert_eq!(answers[0], answers[1], "{email} at {}", step.code());
            assert_eq!(answers[0].0, 404);
        }
        for form in &forms {
            let mut answers = Vec::new();
            for draft in [walk.draft.as_str(), unknown] {
                let form: Vec<_> = form
                    .iter()
                    .map(|(name, text)| (name.as_str(), if name == "draft" { draft } else { text.as_str() }))
                    .collect();
                answers.push(walk::told(other.post(SAVE, &form).await, draft).await);
            }
            assert_eq!(answers[0], answers[1], "{email}");
        }
        assert!(!other.get("/drafts").await.text().await.unwrap().contains("Secret"));
    }
    assert_eq!(world.dump().await["drafts"], before["drafts"]);
}

#[tokio::test]
async fn a_script_comes_with_what_needs_it_alone() {
    let world = known_world().await;
    let (ada, nora) = (world.sign_in(ADA).await, world.sign_in("nora@fabrikam.example").await);
    let walk = Walk::start(&ada).await;
    begin(&walk, CONTACT).await;
    let step = walk.path("details");
    let module = "script[type=module][src^='/islands.js'][data-program][data-module][nonce]";
    for (visit, path, status, alive) in [
        (&ada, step.as_str(), 200, true),
        (&ada, "/drafts/nowhere/details", 404, false),
        (&nora, step.as_str(), 403, false),
        (&ada, "/deals/nowhere/change/partner", 404, false),
        (&nora, "/deals/nowhere/change/partner", 403, false),
        (&ada, "/deals/nowhere", 404, false),
        (&nora, "/deals/nowhere", 403, false),
    ] {
        let page = ReadPage::of(visit.get(path).await).await;
        assert_eq!((page.status, page.has(module)), (status, alive), "{path}");
        assert!(!page.has("script[src^='/dialogue.js']"), "{path}");
    }
}

#[tokio::test]
async fn a_deleted_draft_is_gone() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    walk.answer("details", &[("details.name", "Not to be")], "later").await;
    let (details, consent) = (walk.page("details").await, walk.page("consent").await);
    let question = Page::read(&ada, &walk.path("delete")).await;
    assert!(question.text().contains("Not to be"));
    assert_eq!(ada.get(&walk.path("details")).await.status(), StatusCode::OK, "asking deletes nothing");
    assert_eq!(ada.send("/api/drafts/delete", &[("draft", walk.draft.as_str())]).await, "/drafts");
    assert_eq!(ada.get(&walk.path("details")).await.status(), StatusCode::NOT_FOUND);
    assert!(!ada.get("/drafts").await.text().await.unwrap().contains("Not to be"));
    let before = world.dump().await;
    let saved = details.post(SAVE, &[("details.name", "To be")], "next").await;
    let created = consent.post(SAVE, &[("consent", "yes")], "create").await;
    assert_eq!([saved.status(), created.status()], [StatusCode::NOT_FOUND; 2]);
    assert_eq!(world.dump().await["drafts"], before["drafts"], "a form that is still open revives nothing");
    assert_eq!(count(&world, "referrals").await, 0);
}

#[tokio::test]
async fn new_deal_leads_to_the_draft_that_nobody_has_written_in() {
    let world = known_world().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in("sven@fabrikam.example").await);
    let first = Walk::start(&ada).await;
    first.answer("customer", &[], "later").await;
    first.answer("details", &[], "next").await;
    assert!(first.page("details").await.text().contains("Enter a deal name"));
    let beside = Walk::start(&ada).await;
    assert_ne!(beside.draft, first.draft, "the other may be open in a window, and its first step be typed");
    beside.answer("customer", &[("customer.mode", "name"), ("customer.country", "PL")], "later").await;
    world.server.later(Duration::minutes(16));
    assert_eq!(Walk::start(&ada).await.draft, first.draft);
    assert!(!first.page("details").await.text().contains("Enter a deal name"), "it is as a new one");
    assert_ne!(Walk::start(&sven).await.draft, first.draft, "that is another person's");
    first.answer("customer", &[("customer.mode", "name"), ("customer.country", "SE")], "later").await;
    let second = Walk::start(&ada).await;
    assert_ne!(second.draft, first.draft, "something was chosen");
    assert_eq!(first.page("customer").await.value("customer.country"), "SE");
    assert_eq!(beside.page("customer").await.value("customer.country"), "PL");
    assert_eq!(count(&world, "drafts").await, 4);
}

#[tokio::test]
async fn every_draft_is_on_a_page_of_the_list_and_can_be_deleted() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let mut tx = world.server.app.store.write().await.unwrap();
    let (org, owner) = (OrgId::new(FABRIKAM), UserId::new("ada"));
    for n in 0..230 {
        let mut draft = Draft::default();
        draft.set("details.name", &format!("Deal {n}"));
        let (id, now) = (DraftId::new(format!("draft-{n}")), world.server.app.clock.now());
        store::drafts::insert(&mut tx, &id, &org, &owner, &draft, Step::Details, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (mut found, mut last, mut next) = (BTreeSet::new(), String::new(), Some("/drafts".to_owned()));
    while let Some(address) = next {
        let page = ReadPage::of(ada.get(&address).await).await;
        found.extend(page.texts("tbody th"));
        assert_eq!(page.text(".pagination p"), "230 drafts");
        next = page.attribute("a[rel=next]", "href");
        last = address;
    }
    assert_eq!(found.len(), 230);

    let page = ReadPage::of(ada.get(&last).await).await;
    let question = page.attribute("tbody a[href*='/delete']", "href").unwrap();
    let page = ReadPage::of(ada.get(&question).await).await;
    let form = page.form("/api/drafts/delete");
    assert_eq!(page::send(&ada, "/api/drafts/delete", &form).await, last, "back to where it was");
    assert_eq!(count(&world, "drafts").await, 229);
    let beyond = ReadPage::of(ada.get("/drafts?page=99").await).await;
    assert!(beyond.has("tbody tr") && !beyond.has("a[rel=next]"), "the last page");
}

/// SPEC §3.4: whoever may not create comes as far as the gate.
#[tokio::test]
async fn who_may_not_create_begins_no_draft() {
    let world = known_world().await;
    let uma = world.sign_in("uma@fabrikam.example").await;
    assert_eq!(uma.send("/api/drafts/start", &[]).await, "/deals");
    assert_eq!(count(&world, "drafts").await, 0);
}

#[tokio::test]
async fn f42_a_location_admin_creates_for_that_location_only() {
    let world = known_world().await;
    let sven = world.sign_in("sven@fabrikam.example").await;
    let walk = Walk::start(&sven).await;
    let page = walk.page("details").await;
    assert_eq!(page.options("details.location"), BTreeSet::from([String::new(), SWEDEN.to_owned()]));
    for forged in ["all", "fabrikam-poland", "northwind-italy"] {
        walk.page("details").await.forge(&[("details.location", forged)], "next").await;
        let said = walk.page("details?check=1").await.problems();
        assert!(
            said.iter().any(|said| said.starts_with("You cannot create deals for this location")),
            "{forged}"
        );
    }
}
