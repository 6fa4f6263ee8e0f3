//! Who sees and may do what with a deal, and what the others are told (SPEC §3).

use tandem::domain::access::Role;
use tandem::domain::deal::VendorDeclineReason;
use tandem::domain::draft::NewDeal;
use tandem::domain::id::LocationId;
use tandem::domain::lifecycle::Command;
use tandem::service::deals;

use crate::companies::{POLAND, SWEDEN, World, actor, co_sell, created, leads_to, new_deal, person, vendors};
use crate::page::{Page, read, send};
use crate::{
    ADA, DETAILS, EDIT, SVEN, UMA, VERA, banners, but_stashes, close, deal_page, done, edit_form, mark,
    not_saved, place,
};

#[tokio::test]
async fn f42_a_referrals_user_finds_the_deals_of_their_teams_only() {
    let world = World::new().await;
    let uma = world.sign_in(UMA).await;
    let hers =
        created(&world, NewDeal { team: vec![person(ADA), person(UMA)], ..new_deal("With Uma") }).await;
    let other = created(&world, new_deal("Without Uma")).await;
    let list = read(&uma, "/deals").await;
    assert_eq!(list.texts(".deal-name > a:not(.peek)"), ["With Uma"]);
    assert_eq!(uma.get(&place(&other)).await.status(), 404);
    assert_eq!(uma.post("/api/deals/share", &[("deal", other.id.as_str())]).await.status(), 404);
    assert_eq!(mark(&uma, &hers, "qualified").await, done(&hers, "mark_stage"));
    assert_eq!(world.stored(ADA, &hers.id).await.state.percent(), Some(20));
}

#[tokio::test]
async fn f42_an_admin_of_one_location_sees_all_and_changes_only_theirs() {
    let world = World::new().await;
    let sven = world.sign_in(SVEN).await;
    let at =
        |location: &str, name: &str| NewDeal { location: Some(LocationId::new(location)), ..new_deal(name) };
    let swedish = created(&world, at(SWEDEN, "In Sweden")).await;
    let polish = created(&world, at(POLAND, "In Poland")).await;
    let general = created(&world, new_deal("Everywhere")).await;
    let list = read(&sven, "/deals").await;
    let mut names = list.texts(".deal-name > a:not(.peek)");
    names.sort();
    assert_eq!(names, ["Everywhere", "In Poland", "In Sweden"]);

    assert_eq!(mark(&sven, &swedish, "qualified").await, done(&swedish, "mark_stage"));
    for deal in [&polish, &general] {
        let page = deal_page(&sven, deal).await;
        let why = "This deal is of a location that your role does not cover. An account admin can extend your role.";
        assert_eq!(page.reason("#act-won").as_deref(), Some(why));
        assert_eq!(page.reason(".deal-next button").as_deref(), Some(why));
        let before = but_stashes(&world).await;
        let refused = format!("{}?refused=outside_location", place(deal));
        let id = ("deal", deal.id.as_str());
        assert_eq!(mark(&sven, deal, "qualified").await, refused);
        assert_eq!(close(&sven, deal, "won", &[]).await, refused);
        assert_eq!(sven.send("/api/deals/share", &[id]).await, refused);
        let typed = [id, DETAILS, ("base", "{}"), ("details.name", "Mine now")];
        assert_eq!(not_saved(&sven, &typed).await, ("Mine now".into(), why.into()));
        assert_eq!(but_stashes(&world).await, before);
        assert!(banners(&read(&sven, &refused).await).contains(why));
    }
}

#[tokio::test]
async fn f42_the_location_is_fixed_for_good() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal =
        created(&world, NewDeal { location: Some(LocationId::new(SWEDEN)), ..new_deal("Ledger") }).await;
    let mut form = edit_form(&ada, &deal).await;
    assert!(!form.keys().any(|name| name.contains("location")), "{form:?}");
    form.insert("details.location".into(), POLAND.into());
    form.insert("details.name".into(), "Ledger, moved?".into());
    send(&ada, EDIT, &form).await;
    assert_eq!(world.stored(ADA, &deal.id).await.location, Some(LocationId::new(SWEDEN)));
}

#[tokio::test]
async fn f02_a_referrals_admin_reads_and_writes_the_whole_workspace() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    for location in [None, Some(SWEDEN), Some(POLAND)] {
        let team = vec![person(UMA)];
        let deal =
            created(&world, NewDeal { location: location.map(LocationId::new), team, ..new_deal("Ledger") })
                .await;
        let page = deal_page(&ada, &deal).await;
        assert_eq!(page.reason("#act-won"), None);
        assert_eq!(mark(&ada, &deal, "qualified").await, done(&deal, "mark_stage"));
        let mut form = edit_form(&ada, &deal).await;
        form.insert("details.crm_id".into(), "CRM-1".into());
        assert!(send(&ada, EDIT, &form).await.ends_with("?saved=1"));
        assert_eq!(close(&ada, &deal, "won", &[]).await, done(&deal, "win"));
    }
    assert!(ada.send("/api/drafts/start", &[]).await.ends_with("/customer"));
}

/// What the list of deals says beside *New deal*; a direct attempt is refused as well.
async fn gate(world: &World, email: &str) -> Option<String> {
    let visit = world.sign_in(email).await;
    let reason = read(&visit, "/deals").await.reason("#new-deal");
    let before = world.dump().await;
    let to = visit.send("/api/drafts/start", &[]).await;
    match reason {
        Some(_) => {
            assert_eq!(to, "/deals");
            assert_eq!(world.dump().await, before, "{email} began a draft through a closed gate");
        }
        None => assert!(to.ends_with("/customer"), "{to}"),
    }
    reason
}

async fn set_solution(world: &World, published: i64, ready: i64) {
    let mut tx = world.server.app.store.write().await.unwrap();
    let set =
        sqlx::query("UPDATE solutions SET published = $1, co_sell_ready = $2 WHERE org_id = 'fabrikam'");
    set.bind(published).bind(ready).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn f06_new_deal_says_what_is_missing_and_who_can_help() {
    let world = World::new().await;
    let role = "You need the role Referrals admin. An account admin of your company can give it to you: Amir Haddad.";
    let published = "Your company has no solution published in the commercial marketplace. \
                     A co-sell solution admin can publish one: Sol Okafor.";
    let ready = "None of your published solutions is co-sell ready. \
                 A co-sell solution admin can make one ready: Sol Okafor.";
    assert_eq!(gate(&world, ADA).await, None);
    assert_eq!(gate(&world, SVEN).await, None);
    assert_eq!(gate(&world, UMA).await.as_deref(), Some(role));
    assert_eq!(gate(&world, VERA).await.as_deref(), Some("Only partners create deals."));
    set_solution(&world, 1, 0).await;
    assert_eq!(gate(&world, ADA).await.as_deref(), Some(ready));
    set_solution(&world, 0, 1).await;
    assert_eq!(gate(&world, ADA).await.as_deref(), Some(published));
    set_solution(&world, 0, 0).await;
    assert_eq!(gate(&world, UMA).await, Some([role, published, ready].join(" ")));
    let drafts = read(&world.sign_in(ADA).await, "/drafts").await;
    assert_eq!(drafts.reason("#new-deal"), Some([published, ready].join(" ")));
}

#[tokio::test]
async fn f01_who_has_no_role_is_told_who_can_help() {
    let world = World::new().await;
    created(&world, new_deal("Nothing of this is shown")).await;
    for (email, is_admin) in [("nora@fabrikam.example", false), ("amir@fabrikam.example", true)] {
        let visit = world.sign_in(email).await;
        for address in ["/deals", "/drafts", "/deals/x"] {
            let page = Page::of(visit.get(address).await).await;
            assert_eq!(page.status, 403, "{email} {address}");
            assert_eq!(page.text("h1"), "You have no access yet");
            let who: &[&str] = if is_admin { &[] } else { &["amir@fabrikam.example"] };
            assert_eq!(page.texts(".people a"), who, "nobody is sent to themselves");
            assert_eq!(page.has("main h2"), !is_admin, "{email}: who can help");
            assert_eq!(page.text("main").contains("Amir Haddad"), !is_admin, "{email}");
            assert!(page.has(&format!("main a.button[href='{address}']")), "to try again");
            assert_eq!(page.has("main a.button[href='/people']"), is_admin, "{email} manages people");
            assert!(page.has("main form[action='/api/session/sign_out'] button"));
            assert!(!page.html.contains("Nothing of this is shown"));
            assert_eq!(page.html.contains("You are an account admin of"), is_admin, "{email}");
        }
    }
    world.server.grant("nora@fabrikam.example", Role::AccountAdmin).await;
    let amir = world.sign_in("amir@fabrikam.example").await;
    let page = Page::of(amir.get("/deals").await).await;
    assert_eq!(page.text("main h2"), "Who can help");
    assert_eq!(page.texts(".people a"), ["nora@fabrikam.example"], "the others");
}

#[tokio::test]
async fn what_is_refused_to_nobody_signed_in_leads_to_the_sign_in_and_back() {
    let world = World::new().await;
    let deal = created(&world, new_deal("Ledger")).await;
    let nobody = world.visit();
    let before = world.dump().await;
    let to = nobody.get(&place(&deal)).await;
    assert_eq!(leads_to(&to), format!("/sign-in?next=%2Fdeals%2F{}", deal.id));
    let request =
        nobody.browser.post(world.server.address("/api/deals/share")).form(&[("deal", deal.id.as_str())]);
    let answer = request.header("referer", world.server.address(&place(&deal))).send().await.unwrap();
    assert_eq!(leads_to(&answer), format!("/sign-in?next=%2Fdeals%2F{}", deal.id));
    assert_eq!(world.dump().await, before);
}

/// The vendor's part is not closed as an error by the vendor, and that is what its people are told.
#[tokio::test]
async fn who_may_not_end_a_deal_is_told_why_and_not_that_it_is_closed() {
    let world = World::new().await;
    let vera = world.sign_in(VERA).await;
    let deals = world.deal(ADA, co_sell("Ours together")).await;
    let theirs = vendors(&deals);
    let acceptance = tandem::domain::lifecycle::Acceptance {
        details: theirs.details.clone(),
        team: Vec::new(),
        solutions: None,
    };
    world.act(VERA, theirs, Command::Accept(Box::new(acceptance))).await;
    let question = read(&vera, &format!("{}/error", place(theirs))).await;
    assert_eq!(banners(&question), "This is not for your side of the deal.");
    assert!(!question.has("form[action='/api/deals/close']"));
}

/// The rule is the domain's: the service refuses what the pages do not offer.
#[tokio::test]
async fn the_service_refuses_what_no_page_offers() {
    let world = World::new().await;
    let deal = created(&world, new_deal("Ledger")).await;
    let before = world.dump().await;
    for command in [Command::Expire, Command::VendorDecline { reason: VendorDeclineReason::Other }] {
        assert!(deals::command(&world.server.app, &actor(ADA), &deal.id, &command).await.is_err());
    }
    assert_eq!(world.dump().await, before);
}
