//! Two windows on one draft, and a button that is pressed twice: nothing is lost, nothing made twice.

use std::collections::BTreeSet;

use chrono::Duration;
use reqwest::StatusCode;
use tandem::domain::draft::Step;

use crate::companies::leads_to;
use crate::support::PASSWORD;
use crate::walk::{self, Page, Walk, known_world};
use crate::{ADA, CONTACT, DETAILS, SAVE, TEAM, autosave, begin, count, create, ready};

#[tokio::test]
async fn two_windows_on_one_step_lose_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(
        one.send(&[("details.name", "From one"), ("details.notes", "one's")], "later").await,
        "/drafts"
    );
    let kept = two.send(&[("details.name", "From two"), ("details.crm_id", "two's")], "next").await;
    assert!(kept.starts_with(&walk.path("details/kept/")), "{kept}");
    assert_eq!(walk.page("details").await.value("details.name"), "From one", "nothing was overwritten");

    let page = Page::read(&ada, &kept).await;
    for said in ["From one", "From two", "one's", "two's"] {
        assert!(page.text().contains(said), "{said}");
    }
    assert_eq!(page.value("choose.details.name"), "mine", "what both changed: mine at first");
    assert_eq!(page.value("choose.details.notes"), "theirs", "what only they changed: theirs");
    let to = page.post("/api/drafts/resolve", &[("choose.details.name", "theirs")], "save").await;
    assert_eq!(leads_to(&to), walk.path("details"));
    let page = walk.page("details").await;
    let values = ["name", "notes", "crm_id"].map(|name| page.value(&format!("details.{name}")));
    assert_eq!(values, ["From one", "one's", "two's"]);
    assert_eq!(ada.get(&kept).await.status(), StatusCode::NOT_FOUND, "what was decided is not asked again");
}

#[tokio::test]
async fn who_decides_over_an_outdated_comparison_is_asked_again() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    one.send(&[("details.name", "From one")], "next").await;
    let kept = two.send(&[("details.name", "From two")], "next").await;
    let page = Page::read(&ada, &kept).await;
    one.send(&[("details.name", "Once more")], "next").await;
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "save").await), kept);
    let page = Page::read(&ada, &kept).await;
    assert!(page.text().contains("Once more") && page.text().contains("From two"));
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "discard").await), walk.path("details"));
    assert_eq!(walk.page("details").await.value("details.name"), "Once more");
}

#[tokio::test]
async fn one_window_is_never_in_conflict_with_itself() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    for name in ["a", "ab", "abc"] {
        assert_eq!(autosave(&page, &[("details.name", name)]).await, "\"Saved\"");
    }
    assert_eq!(page.send(&[("details.name", "abcd")], "go:contact").await, walk.path("contact"));
    // Back in the browser: the same page with the same base once more.
    assert_eq!(page.send(&[("details.name", "abcde")], "next").await, walk.path("details?check=1"));
    assert_eq!(walk.page("details").await.value("details.name"), "abcde");
}

#[tokio::test]
async fn windows_on_different_steps_or_of_one_mind_do_not_disturb_each_other() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (details, contact) = (walk.page("details").await, walk.page("contact").await);
    let same = walk.page("details").await;
    details.send(&[("details.name", "Both")], "later").await;
    assert_eq!(contact.send(CONTACT, "later").await, "/drafts");
    assert_eq!(same.send(&[("details.name", "Both")], "later").await, "/drafts", "the same answers");
    assert_eq!(walk.page("details").await.value("details.name"), "Both");
    assert_eq!(walk.page("contact").await.value("contact.first_name"), "Cleo");
}

#[tokio::test]
async fn two_windows_on_the_team_lose_no_row() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("team").await, walk.page("team").await);
    one.send(TEAM, "add:team").await;
    let kept = two.send(&[("team.0.first_name", "Bo")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(
        (page.value("choose.team.0.email"), page.value("choose.team.1.first_name")),
        ("theirs".into(), "mine".into()),
        "two people"
    );
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.0.email"), page.value("team.1.first_name")),
        ("ada@fabrikam.example".into(), "Bo".into())
    );
}

/// Ada, Bo and Cai on the team; Northwind is invited with all of them.
async fn three(walk: &Walk<'_>) {
    begin(walk, CONTACT).await;
    for (row, name) in ["Bo", "Cai"].iter().enumerate() {
        let path = |field: &str| format!("team.{}.{field}", row + 1);
        let paths = ["first_name", "last_name", "phone", "email"].map(path);
        let email = format!("{}@fabrikam.example", name.to_lowercase());
        let phone = format!("+46 8 123 45{row}");
        let texts = [*name, "Ek", phone.as_str(), email.as_str()];
        walk.answer("team", &[], "add:team").await;
        let person: Vec<_> = paths.iter().map(String::as_str).zip(texts).collect();
        walk.answer("team", &person, "next").await;
    }
    walk.answer("team", &[], "add:partners").await;
    walk.answer("team", &[("partners.0.name", "Northwind")], "next").await;
}

async fn people(walk: &Walk<'_>) -> Vec<String> {
    let page = walk.page("team").await;
    let paths = (0..9).map(|row| format!("team.{row}.first_name"));
    paths.filter(|path| page.has(path)).map(|path| page.value(&path)).collect()
}

#[tokio::test]
async fn a_window_that_is_behind_removes_whom_it_shows_or_nobody() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let (behind, first) = (walk.page("team").await, walk.page("team").await);
    assert_eq!(first.send(&[], "remove:team.0").await, walk.path("team#team-rows"));
    assert_eq!(behind.send(&[], "remove:team.0").await, walk.path("team#team-rows"));
    assert_eq!(people(&walk).await, ["Bo", "Cai"], "Ada is gone already");
    assert_eq!(behind.send(&[], "remove:team.1").await, walk.path("team#team-rows"));
    assert_eq!(people(&walk).await, ["Cai"], "Bo is who stood there");
    let shown = Page::read(&ada, &first.send(&[("team.2.phone", "+46 8 1")], "next").await).await;
    assert!(shown.has("choose.team.1.email"), "who typed last is told, too: {:?}", shown.names());

    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:partners.0").await;
    walk.answer("team", &[], "add:partners").await;
    assert_eq!(behind.send(&[], "remove:partners.0").await, walk.path("team#partners-rows"));
    assert!(walk.page("team").await.has("partners.0.name"), "another invitation");

    walk.answer("solution", &[("solution.0.id", "fabrikam-ledger")], "add:solution").await;
    walk.answer("solution", &[("solution.1.id", "northwind-routes")], "next").await;
    let behind = walk.page("solution").await;
    walk.answer("solution", &[], "remove:solution.0").await;
    assert_eq!(behind.send(&[], "remove:solution.0").await, walk.path("solution#solution-rows"));
    assert_eq!(walk.page("solution").await.value("solution.0.id"), "northwind-routes");
}

#[tokio::test]
async fn two_windows_on_the_team_do_not_make_one_person_of_two() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    let kept = behind.send(&[("team.1.phone", "+46 8 999 999")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(page.value("choose.team.1.phone"), "mine");
    assert_eq!(page.value("choose.team.0.email"), "theirs", "Ada is gone");
    assert!(!page.has("choose.team.1.email"), "Bo is Bo in both windows: {:?}", page.names());
    assert_eq!(leads_to(&page.post("/api/drafts/resolve", &[], "save").await), walk.path("team"));
    let page = walk.page("team").await;
    let bo = ["first_name", "phone", "email"].map(|name| page.value(&format!("team.0.{name}")));
    assert_eq!(bo, ["Bo", "+46 8 999 999", "bo@fabrikam.example"]);
    assert_eq!(people(&walk).await, ["Bo", "Cai"]);
    assert!(page.is_ticked("partners.0.team.0") && page.is_ticked("partners.0.team.1"), "both are picked");

    // Who was removed there and corrected here is asked about as a whole.
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    let kept = behind.send(&[("team.0.phone", "+46 8 111 111")], "next").await;
    let page = Page::read(&ada, &kept).await;
    assert_eq!(page.value("choose.team.0.email"), "mine");
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.0.email"), page.value("team.0.phone")),
        ("bo@fabrikam.example".into(), "+46 8 111 111".into())
    );
    assert_eq!(people(&walk).await, ["Bo", "Cai"]);
}

/// What comes after the sign-in has expired knows the rows by the numbers of its own page.
#[tokio::test]
async fn what_was_kept_of_a_row_is_of_that_row() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    three(&walk).await;
    let behind = walk.page("team").await;
    walk.answer("team", &[], "remove:team.0").await;
    world.server.later(Duration::hours(1));
    let to = behind.send(&[("team.2.phone", "+46 8 999 999")], "next").await;
    let next = to.strip_prefix("/sign-in?kept=1&next=").unwrap().replace("%2F", "/");
    ada.send("/api/session/sign_in", &[("email", ADA), ("password", PASSWORD)]).await;
    let page = Page::read(&ada, &next).await;
    assert_eq!(page.value("choose.team.2.phone"), "mine");
    assert!(!page.has("choose.team.1.email") && !page.has("choose.team.2.email"), "{:?}", page.names());
    page.post("/api/drafts/resolve", &[], "save").await;
    let page = walk.page("team").await;
    assert_eq!(
        (page.value("team.1.email"), page.value("team.1.phone")),
        ("cai@fabrikam.example".into(), "+46 8 999 999".into())
    );
}

#[tokio::test]
async fn the_ticked_box_of_one_window_survives_the_other() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("consent").await, walk.page("consent").await);
    one.send(&[("consent", "yes")], "back").await;
    assert_eq!(two.send(&[], "back").await, walk.path("solution"), "it changed nothing");
    assert!(walk.page("consent").await.is_ticked("consent"));
}

#[tokio::test]
async fn create_pressed_twice_makes_one_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let page = walk.page("consent").await;
    let first = page.send(&[("consent", "yes")], "create").await;
    let second = page.send(&[("consent", "yes")], "create").await;
    assert_eq!(walk::deal_of(&first), walk::deal_of(&second));
    assert_eq!((count(&world, "engagements").await, count(&world, "referrals").await), (1, 2));
}

#[tokio::test]
async fn who_goes_back_to_a_draft_that_became_a_deal_comes_to_the_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    one.send(&[("details.name", "From one")], "next").await;
    let kept = two.send(&[("details.name", "From two")], "next").await;
    let choice = Page::read(&ada, &kept).await;
    let place = format!("/deals/{}", create(&walk).await);
    let steps = Step::ALL.iter().map(|step| walk.path(step.code()));
    for path in steps.chain([kept.clone(), walk.path("delete")]) {
        assert_eq!(leads_to(&ada.get(&path).await), place, "{path}");
    }
    assert_eq!(leads_to(&choice.post("/api/drafts/resolve", &[], "save").await), place);
    let sven = world.sign_in("sven@fabrikam.example").await;
    for path in [walk.path("consent"), kept, walk.path("delete")] {
        assert_eq!(sven.get(&path).await.status(), 404, "it was not theirs: {path}");
    }
}

/// SPEC §5.8: what is agreed to is what was read.
#[tokio::test]
async fn a_deal_is_created_of_what_its_review_showed_and_of_nothing_else() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let behind = walk.page("consent").await;
    walk.answer("details", &[("details.value", "99 000")], "later").await;
    let to = behind.send(&[("consent", "yes")], "create").await;
    assert_eq!(to, walk.path("consent?changed=1"));
    assert_eq!(count(&world, "referrals").await, 0);
    let review = walk.page(&to).await;
    assert!(review.text().contains("The deal was not created") && review.text().contains("99,000"));
    assert_eq!((review.problems().len(), review.is_ticked("consent")), (0, false));

    // The same in other letters, and an empty row, are nothing else.
    walk.answer("details", &[("details.value", "99000,0")], "go:details").await;
    walk.answer("team", &[], "add:team").await;
    assert_eq!(autosave(&review, &[("consent", "yes")]).await, "\"Saved\"");
    let deal = walk::deal_of(&review.send(&[("consent", "yes")], "create").await);
    assert_eq!(world.stored(ADA, &deal).await.details.value.minor(), 9_900_000);
    let late = behind.send(&[("consent", "yes")], "create").await;
    assert_eq!(walk::deal_of(&late), deal, "what was created is shown to who comes late");
    assert_eq!(count(&world, "engagements").await, 1);
}

#[tokio::test]
async fn a_box_that_was_ticked_in_another_window_creates_nothing() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let (ticked, open) = (walk.page("consent").await, walk.page("consent").await);
    ticked.send(&[("consent", "yes")], "back").await;
    assert_eq!(open.send(&[], "create").await, walk.path("consent?check=1"));
    assert_eq!(count(&world, "referrals").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn create_pressed_eight_times_at_once_makes_one_deal() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = ready(&ada).await;
    let page = walk.page("consent").await;
    let form = page.form(&[("consent", "yes")], "create");
    let presses: Vec<_> = (0..8)
        .map(|_| {
            let request = ada.browser.post(world.server.address(SAVE)).form(&form);
            tokio::spawn(async move { walk::deal_of(leads_to(&request.send().await.unwrap())) })
        })
        .collect();
    let mut deals = BTreeSet::new();
    for press in presses {
        deals.insert(press.await.unwrap());
    }
    assert_eq!(deals.len(), 1);
    assert_eq!((count(&world, "engagements").await, count(&world, "referrals").await), (1, 2));
    assert_eq!(count(&world, "events").await, 2);
}

#[tokio::test]
async fn a_window_that_changed_nothing_leaves_what_another_one_wrote() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    walk.answer("details", DETAILS, "next").await;
    let (idle, busy) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(busy.send(&[("details.name", "Renamed")], "next").await, walk.path("team"));
    assert_eq!(idle.send(&[], "next").await, walk.path("team"), "there is nothing to choose");
    assert_eq!(walk.page("details").await.value("details.name"), "Renamed");
}

#[tokio::test]
async fn a_save_that_comes_late_does_not_undo_a_later_one() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let page = walk.page("details").await;
    let saved = async |page: &Page<'_>, number: &str, name: &str| {
        let answer = autosave(page, &[("save", number), ("details.name", name)]).await;
        assert_eq!(answer, "\"Saved\"");
        walk.page("details").await.value("details.name")
    };
    assert_eq!(saved(&page, "2", "Second").await, "Second");
    assert_eq!(saved(&page, "1", "First").await, "Second");
    assert_eq!(saved(&page, "2", "Second once more").await, "Second");
    assert_eq!(saved(&page, "3", "Third").await, "Third");
    page.send(&[("save", "5"), ("details.name", "By a button")], "next").await;
    assert_eq!(saved(&page, "4", "Fourth").await, "By a button");
    // Back in the browser: the same page counts on.
    assert_eq!(saved(&page, "6", "Sixth").await, "Sixth");
    // Without scripts nothing is counted, and a button's save always counts.
    page.send(&[("details.name", "Uncounted")], "next").await;
    assert_eq!(saved(&page, "6", "Sixth").await, "Uncounted");
    let other = walk.page("details").await;
    assert_eq!(saved(&other, "1", "First of another window").await, "First of another window");
}

#[tokio::test]
async fn typing_is_saved_unless_another_window_was_there_first() {
    let world = known_world().await;
    let ada = world.sign_in(ADA).await;
    let walk = Walk::start(&ada).await;
    let (one, two) = (walk.page("details").await, walk.page("details").await);
    assert_eq!(autosave(&one, &[("details.name", "From one")]).await, "\"Saved\"");
    assert_eq!(walk.page("details").await.value("details.name"), "From one");
    assert_eq!(autosave(&two, &[("details.name", "From two")]).await, "\"ChangedElsewhere\"");
    assert_eq!(walk.page("details").await.value("details.name"), "From one");
    assert_eq!(
        walk.page("details").await.states(),
        ["Not started"; 6],
        "to have typed is not to have finished"
    );
}
