//! A deal's life: its stages in their order, its end for good, and the timeline that tells of them.

use chrono::Duration;
use tandem::domain::closing::Act;
use tandem::domain::deal::{Deal, Details, ErrorReason, LossReason, Party};
use tandem::domain::draft::NewDeal;
use tandem::domain::id::{LocationId, SolutionId};
use tandem::domain::lifecycle::{self, By, Command};
use tandem::domain::person::Person;
use tandem::domain::solution::DealSolution;
use tandem::domain::stage::Track;
use tandem::store;
use tandem::store::events::Doer;

use crate::companies::{
    SWEDEN, Visit, World, assessment, co_sell, created, invited, leads_to, new_deal, person, vendors,
};
use crate::page::{Page, read, send};
use crate::{
    ADA, DETAILS, NILS, SVEN, VERA, banners, but_stashes, close, deal_page, done, edit_page, mark, not_saved,
    place,
};

#[tokio::test]
async fn stages_are_marked_in_order_to_the_end() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger for Contoso")).await;
    for (stage, percent) in Track::Regular.stages().into_iter().zip([20, 40, 60, 80]) {
        let page = deal_page(&ada, &deal).await;
        assert_eq!(page.attribute(".deal-next button[name=stage]", "value").unwrap(), stage.code());
        let mut form = page.form("/api/deals/mark_stage");
        form.insert("stage".into(), stage.code().into());
        let to = send(&ada, "/api/deals/mark_stage", &form).await;
        assert_eq!(to, done(&deal, "mark_stage"));
        let said = read(&ada, &to).await.text(".banner[role=status][tabindex='-1'][autofocus] h2");
        assert!(said.ends_with("” is marked as complete."), "{said}");
        assert_eq!(world.stored(ADA, &deal.id).await.state.percent(), Some(percent));
    }
    let page = deal_page(&ada, &deal).await;
    assert!(!page.has(".deal-next button"), "there is no stage left");
    let done = page.texts(".timeline li > div > p:first-child");
    assert_eq!(done.len(), 5, "{done:?}");
    assert!(done[0].contains("Negotiated") && done[0].contains("80"), "newest first: {done:?}");
    assert!(done[4].contains("Created the deal as Private"), "{done:?}");
}

/// SPEC §7.4: three nodes, and the stages for who asks for them or can mark them.
#[tokio::test]
async fn the_progress_has_three_nodes_and_shows_its_stages_on_demand() {
    let world = World::new().await;
    let (ada, vera) = (world.sign_in(ADA).await, world.sign_in(VERA).await);
    let nodes = |page: &Page| page.texts(".deal-progress > .progress > li");
    let stages = |page: &Page| page.texts(".deal-progress details .progress > li");
    let is_open = |page: &Page| page.has(".deal-progress details[open]");

    let deals = world.deal(ADA, co_sell("Ledger")).await;
    mark(&ada, &deals[0], "qualified").await;
    let page = deal_page(&ada, &deals[0]).await;
    assert_eq!(nodes(&page), ["Created done", "Won or lost now20%", "Closed still to come"]);
    assert_eq!(page.texts(".deal-progress summary span"), ["Show details", "Hide details"]);
    let expected = ["Qualified done20%", "Developed now40%", "Proposed still to come60%"];
    assert_eq!(stages(&page)[..3], expected);
    assert_eq!(stages(&page).len(), 4);
    assert!(is_open(&page), "a stage can be marked");
    assert!(page.has(".deal-progress > form.deal-next button"), "and its button is hidden by nothing");

    let waiting = deal_page(&vera, vendors(&deals)).await;
    let expected = ["Waiting for an answer now", "Won or lost still to come", "Closed still to come"];
    assert_eq!(nodes(&waiting), expected);
    assert!(!is_open(&waiting), "no stage can be marked");

    close(&ada, &deals[0], "lost", &[("act.reason", "budget")]).await;
    let page = deal_page(&ada, &deals[0]).await;
    assert_eq!(nodes(&page), ["Created done", "Lost done", "Closed done"]);
    assert!(!is_open(&page) && stages(&page)[0] == "Qualified done20%", "how far it had come");
    let won = created(&world, new_deal("Won")).await;
    close(&ada, &won, "won", &[]).await;
    assert_eq!(nodes(&deal_page(&ada, &won).await), ["Created done", "Won done100%", "Closed done"]);
}

#[tokio::test]
async fn a_stage_out_of_order_is_refused_with_its_reason_and_nothing_is_written() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let before = world.dump().await;
    let to = mark(&ada, &deal, "proposed").await;
    let page = read(&ada, &to).await;
    assert_eq!(banners(&page), "Stages are marked in order: next is “Qualified”.");
    assert_eq!(mark(&ada, &deal, "collect_data").await, format!("{}?refused=wrong_track", place(&deal)));
    let answer = ada.post("/api/deals/mark_stage", &[("deal", deal.id.as_str()), ("stage", "dreamt")]).await;
    assert_eq!(answer.status(), 400);
    assert_eq!(world.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_presses_at_once_mark_one_stage_and_are_all_answered() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let presses: Vec<_> = (0..8)
        .map(|_| {
            let (browser, to) = (ada.browser.clone(), world.server.address("/api/deals/mark_stage"));
            let form = [("deal", deal.id.as_str().to_owned()), ("stage", "qualified".to_owned())];
            tokio::spawn(
                async move { leads_to(&browser.post(to).form(&form).send().await.unwrap()).to_owned() },
            )
        })
        .collect();
    let mut marked = 0;
    for press in presses {
        marked += i32::from(press.await.unwrap() == done(&deal, "mark_stage"));
    }
    assert_eq!((marked, world.stored(ADA, &deal.id).await.version), (1, 2));
}

#[tokio::test]
async fn f07_the_question_before_an_end_says_that_it_cannot_be_undone() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let page = deal_page(&ada, &deal).await;
    let before = world.dump().await;
    for act in Act::ALL {
        let address = format!("{}/{}", place(&deal), act.code());
        assert!(page.has(&format!("form[method=get][action='{address}'] button")), "{address}");
        let question = read(&ada, &address).await;
        assert!(question.text("#act").contains("This cannot be undone."), "{address}");
        assert!(question.has("form[action='/api/deals/close']"));
        assert!(question.has(&format!("a[href='{}']", place(&deal))), "a way back");
    }
    assert_eq!(world.dump().await, before, "asking changes nothing");
}

#[tokio::test]
async fn each_end_is_headed_and_its_notes_say_when_they_are_required() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    assert_eq!(deal_page(&ada, &deal).await.texts(".ends h3"), ["Won", "Lost", "Close as error"]);
    let lost = read(&ada, &format!("{}/lost", place(&deal))).await;
    assert_eq!(lost.text("label[for=act-notes]"), "Notes (optional)");
    assert!(!lost.has("#act-notes-hint"));
    let error = read(&ada, &format!("{}/error", place(&deal))).await;
    assert_eq!(error.text("label[for=act-notes]"), "Notes");
    assert_eq!(error.text("#act-notes-hint"), "Required for a reason that says “explain in the notes”.");
    let reasons = error.texts("#act-reason option");
    let explained = reasons.iter().filter(|reason| reason.contains("explain in the notes")).count();
    assert_eq!(explained, ErrorReason::ALL.iter().filter(|reason| reason.wants_notes()).count());
}

#[tokio::test]
async fn a_closed_deal_says_when_and_why_it_ended() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let said = async |act: &str, reason: &str| {
        let deal = created(&world, new_deal("Ledger")).await;
        close(&ada, &deal, act, &[("act.reason", reason)]).await;
        deal_page(&ada, &deal).await.text(".deal-next p")
    };
    let won = said("won", "").await;
    assert!(won.starts_with("Closed on ") && won.ends_with(" UTC."), "{won}");
    let lost = said("lost", "budget").await;
    assert!(lost.ends_with(" UTC. Reason: The budget for the project is too small."), "{lost}");
}

#[tokio::test]
async fn f07_won_lost_and_error_are_final() {
    for (act, more, outcome) in [
        ("won", &[][..], "won"),
        ("lost", &[("act.reason", "budget"), ("act.notes", "Next year.")], "lost"),
        ("error", &[("act.reason", "test")], "error"),
    ] {
        let world = World::new().await;
        let ada = world.sign_in(ADA).await;
        let deal = created(&world, new_deal("Ledger")).await;
        for command in ["win", "share_with_vendor", "mark_stage", "else"] {
            assert!(
                banners(&read(&ada, &done(&deal, command)).await).is_empty(),
                "nothing was done: {command}"
            );
        }
        let to = close(&ada, &deal, act, more).await;
        assert!(to.starts_with(&done(&deal, "")), "{to}");
        assert!(banners(&read(&ada, &to).await).starts_with("The deal is closed: "), "{act}");
        assert_eq!(close(&ada, &deal, act, more).await, to, "pressed twice");
        let stored = world.stored(ADA, &deal.id).await;
        assert_eq!((stored.state.status(), stored.state.substatus().code()), ("closed", outcome));
        f49_no_act_is_left(&world, &ada, &deal).await;
    }
}

/// Neither offered on its page nor possible past it.
async fn f49_no_act_is_left(world: &World, ada: &Visit<'_>, deal: &Deal) {
    let page = deal_page(ada, deal).await;
    assert!(!page.has("main form:not([action='/api/deals/favorite'])"), "a closed deal has no forms");
    assert!(!page.has("main a.button"), "nor links that change it");
    let id = deal.id.as_str();
    let before = but_stashes(world).await;
    let refused = format!("{}?refused=terminal", place(deal));
    assert_eq!(mark(ada, deal, "qualified").await, refused);
    assert_eq!(ada.send("/api/deals/share", &[("deal", id)]).await, refused);
    let typed = [("deal", id), DETAILS, ("base", "{}"), ("details.name", "New")];
    assert_eq!(not_saved(ada, &typed).await, ("New".into(), CLOSED.into()));
    // *Won* of a won deal is the same button, pressed twice.
    let is_won = page.texts(".deal-facts .pill").contains(&"Won".to_owned());
    for act in [("won", ""), ("lost", "no_response"), ("error", "data")] {
        let to = if is_won && act.0 == "won" { done(deal, "win") } else { refused.clone() };
        assert_eq!(close(ada, deal, act.0, &[("act.reason", act.1)]).await, to);
        let question = read(ada, &format!("{}/{}", place(deal), act.0)).await;
        assert!(!question.has("form[action='/api/deals/close']"), "there is nothing to confirm");
        assert_eq!(banners(&question), "The deal is closed. Nothing can be changed any more.");
    }
    let told = read(ada, &refused).await;
    assert!(banners(&told).contains("Nothing can be changed any more"));
    assert_eq!(ada.get(&edit_page(deal)).await.status(), 409);
    assert_eq!(but_stashes(world).await, before);
}

const CLOSED: &str = "The deal is closed. Nothing can be changed any more.";

/// What time alone does, once it has passed.
async fn expire(world: &World, deal: &Deal) {
    let app = &world.server.app;
    let now = app.clock.now();
    let events = lifecycle::decide(deal, &Command::Expire, By::Clock, now, &app.programme).unwrap();
    let doer = Doer { id: None, name: String::new() };
    let mut tx = app.store.write().await.unwrap();
    let mut expired = events.iter().fold(deal.clone(), |deal, event| lifecycle::apply(deal, event, now));
    store::deals::save(&mut tx, &mut expired, deal.version).await.unwrap();
    for event in &events {
        store::events::append(&mut tx, &expired, &doer, event, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn f49_closed_deals_are_listed_in_the_archive() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let names = |page: &Page| page.texts(".deal-name > a:not(.peek)");
    let open = created(&world, new_deal("Still open")).await;
    for (name, act, reason) in [("Won", "won", ""), ("Lost", "lost", "budget"), ("Error", "error", "test")] {
        let deal = created(&world, new_deal(name)).await;
        close(&ada, &deal, act, &[("act.reason", reason)]).await;
        let archive = names(&read(&ada, "/deals?group=archive").await);
        assert!(archive.contains(&name.to_owned()), "{name}: {archive:?}");
        f49_no_act_is_left(&world, &ada, &deal).await;
    }
    assert_eq!(names(&read(&ada, "/deals?group=archive").await).len(), 3);
    assert_eq!(names(&read(&ada, "/deals?group=active").await), ["Still open"]);
    assert!(deal_page(&ada, &open).await.has(".deal-ends"));

    // These two end at whoever was asked to take part.
    let theirs = |deals: Vec<Deal>| deals.into_iter().find(|deal| deal.party == Party::Partner).unwrap();
    let declined = theirs(world.deal(ADA, invited("Declined")).await);
    let decline = Command::Decline { reason: LossReason::Budget, notes: String::new() };
    world.act(NILS, &declined, decline).await;
    let expired = theirs(world.deal(ADA, invited("Expired")).await);
    world.server.later(Duration::days(15));
    expire(&world, &expired).await;
    world.deal(ADA, invited("Still waiting")).await;
    let nils = world.sign_in(NILS).await;
    let mut archive = names(&read(&nils, "/deals?tab=inbound&group=archive").await);
    archive.sort();
    assert_eq!(archive, ["Declined", "Expired"]);
    assert_eq!(names(&read(&nils, "/deals?tab=inbound&group=inbox").await), ["Still waiting"]);
    for (deal, name) in [(&declined, "Declined"), (&expired, "Expired")] {
        assert_eq!(deal_page(&nils, deal).await.text(".deal-facts .pill"), name);
        f49_no_act_is_left(&world, &nils, deal).await;
    }
}

#[tokio::test]
async fn an_end_needs_its_reason_and_keeps_what_was_typed() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let sven = world.sign_in(SVEN).await;
    let before = but_stashes(&world).await;
    // No address holds so much.
    let notes = "They went silent & <left> – “why?” ".repeat(500);
    let notes = notes.trim();
    let to = close(&ada, &deal, "lost", &[("act.notes", notes)]).await;
    assert!(to.starts_with(&format!("{}/lost?kept=", place(&deal))) && !to.contains("silent"), "{to}");
    assert_eq!(sven.get(&to).await.status(), 404, "it waits for its author alone");
    assert_eq!(ada.get(&to.replace("lost", "error")).await.status(), 404, "and for this very question");
    let page = read(&ada, &to).await;
    assert!(page.text("title").starts_with("Error:"));
    assert_eq!(page.form("/api/deals/close")["act.notes"], notes);

    for reason in ErrorReason::ALL.iter().filter(|reason| reason.wants_notes()) {
        let to = close(&ada, &deal, "error", &[("act.reason", reason.code()), ("act.notes", " \n")]).await;
        let page = read(&ada, &to).await;
        assert_eq!(page.text("#act-notes-error"), "Explain the reason in the notes");
        assert_eq!(page.form("/api/deals/close")["act.reason"], reason.code());
    }
    let to = close(&ada, &deal, "lost", &[("act.notes", "Short")]).await;
    let page = read(&ada, &to).await;
    assert_eq!(page.texts(".error-summary a"), ["Choose a reason"]);
    assert_eq!(page.text("#act-reason-error"), "Choose a reason");
    assert_eq!(but_stashes(&world).await, before);
}

#[tokio::test]
async fn f47_an_assessment_is_not_won_before_its_four_stages() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, assessment("Cloud check")).await;
    let before = world.dump().await;
    let refused = format!("{}?refused=stages_missing", place(&deal));
    assert_eq!(close(&ada, &deal, "won", &[]).await, refused);
    assert_eq!(world.dump().await, before);
    let told = "Mark all stages first: 4 are missing, next “Secure customer LOE”.";
    assert!(banners(&read(&ada, &refused).await).contains(told));
    assert_eq!(deal_page(&ada, &deal).await.reason("#act-won").unwrap(), told);
    let question = read(&ada, &format!("{}/won", place(&deal))).await;
    assert!(!question.has("form[action='/api/deals/close']") && banners(&question).contains(told));

    for (at, stage) in Track::Assessment.stages().into_iter().enumerate() {
        assert_eq!(close(&ada, &deal, "won", &[]).await, refused, "after {at} stages");
        assert_eq!(mark(&ada, &deal, stage.code()).await, done(&deal, "mark_stage"));
        assert_eq!(world.stored(ADA, &deal.id).await.state.percent(), Some([20, 40, 60, 80][at]));
    }
    assert_eq!(deal_page(&ada, &deal).await.reason("#act-won"), None);
    assert_eq!(close(&ada, &deal, "won", &[]).await, done(&deal, "win"));
    assert_eq!(world.stored(ADA, &deal.id).await.state.percent(), Some(100));
}

#[tokio::test]
async fn the_timeline_says_who_did_what_newest_first() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal =
        created(&world, NewDeal { location: Some(LocationId::new(SWEDEN)), ..new_deal("Ledger") }).await;
    world.server.later(Duration::minutes(1));
    mark(&sven, &deal, "qualified").await;
    world.server.later(Duration::minutes(1));
    close(&ada, &deal, "lost", &[("act.reason", "no_response"), ("act.notes", "Three calls.")]).await;
    let page = deal_page(&ada, &deal).await;
    let who = page.texts(".timeline-when span");
    assert_eq!(who, ["Ada Nyström", "Sven Lindqvist", "Ada Nyström"]);
    let what = page.texts(".timeline li > div > p:first-child");
    assert_eq!(what[0], "Marked the deal as lost: The customer did not respond");
    assert!(what[1].starts_with("Marked Qualified"), "{what:?}");
    assert_eq!(page.texts(".timeline-body"), ["Three calls."]);
}

/// Before and after, on the timeline of the company whose people see them anyway.
#[tokio::test]
async fn the_timeline_says_what_was_changed_from_what_to_what() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    let newest = async || {
        let page = deal_page(&ada, &deal).await;
        page.texts(".timeline > li:first-child .timeline-body").join("")
    };

    let cleo = Person { phone: "+46317000000".into(), ..person("kim@contoso.example") };
    world.act(ADA, &deal, Command::SetContact(cleo)).await;
    assert_eq!(newest().await, "Phone: +4681234567 → +46317000000");

    let corrected = Person { phone: "+46850001111".into(), ..person(ADA) };
    world.act(ADA, &deal, Command::ChangeTeam(vec![corrected.clone(), person(SVEN)])).await;
    let told = newest().await;
    assert_eq!(told, "ada Testare: Phone: +4681234567 → +46850001111 sven Testare joined");
    world.act(ADA, &deal, Command::ChangeTeam(vec![corrected])).await;
    assert_eq!(newest().await, "sven Testare left");

    let ledger = deal.solutions[0].clone();
    let priced = DealSolution { quantity: Some(2), price: Some(deal.details.value), ..ledger.clone() };
    let routes =
        DealSolution { id: SolutionId::new("northwind-routes"), name: "Routes".into(), ..priced.clone() };
    for (solutions, expected) in [
        (
            vec![priced, routes.clone()],
            "Fabrikam Ledger: Quantity: – → 2 Fabrikam Ledger: Unit price: – → $25,000 \
             Added: Routes · 2 × $25,000",
        ),
        (vec![routes], "Removed: Fabrikam Ledger · 2 × $25,000"),
    ] {
        world.act(ADA, &deal, Command::ChangeSolutions { solutions, services: None }).await;
        assert_eq!(newest().await, expected);
    }

    let notes = "They want more.\nAnd soon.".to_owned();
    world.act(ADA, &deal, Command::Edit(Box::new(Details { notes, ..deal.details.clone() }))).await;
    let page = deal_page(&ada, &deal).await;
    let entry = ".timeline > li:first-child details";
    assert!(!page.has(&format!("{entry}[open]")), "only who wants to reads both");
    assert_eq!(page.text(&format!("{entry} summary")), "The notes were rewritten.");
    let versions = page.texts(&format!("{entry} dl > div"));
    assert_eq!(versions, ["BeforeThey want to leave their old system.", "AfterThey want more. And soon."]);

    let mut invitation = invited("Ledger").invitations.remove(0);
    invitation.notes = "Deliveries are yours".into();
    world.act(ADA, &deal, Command::InvitePartner(Box::new(invitation))).await;
    let told = newest().await;
    for said in [
        "Their estimated value: $25,000",
        "Type of help wanted: General or other",
        "Your team for this partner: ada Testare",
        "Solutions wanted: Fabrikam Ledger",
        "Deliveries are yours",
    ] {
        assert!(told.contains(said), "{said} in {told}");
    }
}

#[tokio::test]
async fn a_timeline_of_more_than_a_page_goes_on() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = created(&world, new_deal("Ledger")).await;
    for n in 1..=100 {
        let mut details = deal.details.clone();
        details.name = format!("Ledger {n}");
        world.act(ADA, &deal, Command::Edit(Box::new(details))).await;
    }
    let page = deal_page(&ada, &deal).await;
    assert_eq!(page.texts("#timeline li").len(), 100);
    assert!(!page.text("#timeline").contains("Created"), "the first of 101 is on the next page");
    let older = page.attribute("#timeline a[href*='before=']", "href").unwrap();
    let page = read(&ada, older.split('#').next().unwrap()).await;
    assert_eq!(page.texts("#timeline li").len(), 1);
    assert!(!page.has("#timeline a[href*='before=']"));
    for nothing in ["%00", "0", "å"] {
        read(&ada, &format!("{}?before={nothing}", place(&deal))).await;
    }
}
