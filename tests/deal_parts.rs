//! Parts of a deal that two people change at once: nothing that either typed is lost, and who typed
//! last is asked only where both changed the same.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
#[path = "support/page.rs"]
mod page;
mod support;

use std::collections::BTreeMap;

use chrono::Duration;
use companies::{NORTHWIND, SWEDEN, Visit, World, new_deal, person};
use page::{read, send};
use support::PASSWORD;
use tandem::domain::deal::Deal;
use tandem::domain::draft::NewDeal;
use tandem::domain::id::LocationId;
use tandem::domain::lifecycle::Command;

const ADA: &str = "ada@fabrikam.example";
const SVEN: &str = "sven@fabrikam.example";
const CHANGE: &str = "/api/deals/change";
const RESOLVE: &str = "/api/deals/resolve_change";

type Form = BTreeMap<String, String>;

/// A deal that both may edit.
async fn shared(world: &World) -> Deal {
    let new = NewDeal { location: Some(LocationId::new(SWEDEN)), ..new_deal("Ledger") };
    world.deal(ADA, new).await.remove(0)
}

async fn form(visit: &Visit<'_>, deal: &Deal, part: &str) -> Form {
    read(visit, &format!("/deals/{}/change/{part}", deal.id)).await.form(CHANGE)
}

/// Presses a button of a form that was filled in; where that leads.
async fn press(
    visit: &Visit<'_>,
    action: &str,
    form: &Form,
    fields: &[(&str, &str)],
    intent: &str,
) -> String {
    let mut form = form.clone();
    form.extend(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    form.insert("intent".into(), intent.into());
    send(visit, action, &form).await
}

async fn save(visit: &Visit<'_>, form: &Form, fields: &[(&str, &str)]) -> String {
    press(visit, CHANGE, form, fields, "save").await
}

fn saved(deal: &Deal) -> String {
    format!("/deals/{}?saved=1", deal.id)
}

/// Adds a row, without scripts, and fills it in.
async fn add_person(visit: &Visit<'_>, form: &Form, name: &str) -> (Form, Vec<(String, String)>) {
    let to = press(visit, CHANGE, form, &[], "add:team").await;
    let form = read(visit, to.split('#').next().unwrap()).await.form(CHANGE);
    let email = format!("{}@fabrikam.example", name.to_lowercase());
    let fields =
        [("first_name", name), ("last_name", "Testare"), ("phone", "+4681234567"), ("email", email.as_str())];
    (form, fields.map(|(field, text)| (format!("team.1.{field}"), text.to_owned())).into())
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

async fn names(world: &World, deal: &Deal) -> Vec<String> {
    world.stored(ADA, &deal.id).await.team.into_iter().map(|person| person.first_name).collect()
}

#[tokio::test]
async fn two_people_who_each_add_somebody_to_the_team_have_added_two() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "team").await, form(&sven, &deal, "team").await);
    let (hers, bo) = add_person(&ada, &hers, "Bo").await;
    let (his, cleo) = add_person(&sven, &his, "Cleo").await;
    assert_eq!(save(&sven, &his, &borrowed(&cleo)).await, saved(&deal));
    assert_eq!(save(&ada, &hers, &borrowed(&bo)).await, saved(&deal), "there is nothing to ask");
    assert_eq!(names(&world, &deal).await, ["ada", "Cleo", "Bo"]);
}

#[tokio::test]
async fn who_removes_a_person_removes_nobody_whom_a_colleague_added() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    world.act(ADA, &deal, Command::ChangeTeam(vec![person(ADA), person(SVEN)])).await;
    let (hers, his) = (form(&ada, &deal, "team").await, form(&sven, &deal, "team").await);
    let to = press(&sven, CHANGE, &his, &[], "remove:team.1").await;
    let his = read(&sven, to.split('#').next().unwrap()).await.form(CHANGE);
    assert_eq!(save(&sven, &his, &[]).await, saved(&deal));
    assert_eq!(save(&ada, &hers, &[("team.0.phone", "+46850005000")]).await, saved(&deal));
    let team = world.stored(ADA, &deal.id).await.team;
    assert_eq!((team.len(), team[0].phone.as_str()), (1, "+46850005000"), "{team:?}");
}

#[tokio::test]
async fn two_changes_of_one_person_are_for_the_second_to_choose_from() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "team").await, form(&sven, &deal, "team").await);
    assert_eq!(save(&sven, &his, &[("team.0.phone", "+46850001111")]).await, saved(&deal));
    let mine = [("team.0.phone", "+46850002222"), ("team.0.last_name", "Nyström")];
    let to = save(&ada, &hers, &mine).await;
    assert!(to.starts_with(&format!("/deals/{}/change/team/kept/", deal.id)), "{to}");
    assert_eq!(world.stored(ADA, &deal.id).await.team[0].phone, "+46850001111", "not overwritten");

    let page = read(&ada, &to).await;
    assert_eq!(page.texts(".comparison-field legend"), ["Person 1: Phone"], "which both changed");
    let shown = page.text(".comparison");
    for text in ["+4681234567", "+46850001111", "+46850002222"] {
        assert!(shown.contains(text), "{text} in {shown}");
    }
    let choice = page.form(RESOLVE);
    let theirs = [("choose.team.0.phone", "theirs")];
    assert_eq!(press(&ada, RESOLVE, &choice, &theirs, "save").await, saved(&deal));
    let team = world.stored(ADA, &deal.id).await.team;
    assert_eq!((team[0].phone.as_str(), team[0].last_name.as_str()), ("+46850001111", "Nyström"));
    assert_eq!(ada.get(&to).await.status(), 404, "what was chosen from is not kept any longer");
}

#[tokio::test]
async fn a_choice_about_a_part_that_is_overtaken_is_asked_again_and_can_be_given_up() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let hers = form(&ada, &deal, "team").await;
    for phone in ["+46850001111", "+46850003333"] {
        let his = form(&sven, &deal, "team").await;
        assert_eq!(save(&sven, &his, &[("team.0.phone", phone)]).await, saved(&deal));
    }
    let kept = save(&ada, &hers, &[("team.0.phone", "+46850002222")]).await;
    let choice = read(&ada, &kept).await.form(RESOLVE);
    let his = form(&sven, &deal, "team").await;
    save(&sven, &his, &[("team.0.phone", "+46850004444")]).await;
    let again = press(&ada, RESOLVE, &choice, &[], "save").await;
    assert!(again.contains("/change/team/kept/"), "{again}");
    assert!(read(&ada, &again).await.text(".comparison").contains("+46850004444"));
    let choice = read(&ada, &again).await.form(RESOLVE);
    assert_eq!(press(&ada, RESOLVE, &choice, &[], "discard").await, format!("/deals/{}", deal.id));
    assert_eq!(world.stored(ADA, &deal.id).await.team[0].phone, "+46850004444");
    assert_eq!(sven.get(&kept).await.status(), 404, "what Ada typed is hers");
}

#[tokio::test]
async fn a_stale_contact_form_overwrites_no_contact_of_a_colleague() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "contact").await, form(&sven, &deal, "contact").await);
    assert_eq!(save(&sven, &his, &[("contact.email", "sven.s@contoso.example")]).await, saved(&deal));
    let to = save(&ada, &hers, &[("contact.email", "ada.s@contoso.example")]).await;
    assert!(to.starts_with(&format!("/deals/{}/change/contact/kept/", deal.id)), "{to}");
    let page = read(&ada, &to).await;
    assert_eq!(page.texts(".comparison-field legend"), ["E-mail"]);
    let choice = page.form(RESOLVE);
    assert_eq!(
        press(&ada, RESOLVE, &choice, &[("choose.contact.email", "mine")], "save").await,
        saved(&deal)
    );
    let contact = world.stored(ADA, &deal.id).await.contact.unwrap();
    assert_eq!(contact.email.as_str(), "ada.s@contoso.example");

    // Different fields of one contact are both kept without a question.
    let (hers, his) = (form(&ada, &deal, "contact").await, form(&sven, &deal, "contact").await);
    assert_eq!(save(&sven, &his, &[("contact.phone", "+46317000000")]).await, saved(&deal));
    assert_eq!(save(&ada, &hers, &[("contact.first_name", "Kimberley")]).await, saved(&deal));
    let contact = world.stored(ADA, &deal.id).await.contact.unwrap();
    assert_eq!((contact.first_name.as_str(), contact.phone.as_str()), ("Kimberley", "+46317000000"));

    // A form that was not touched leaves what is there.
    let hers = form(&ada, &deal, "contact").await;
    let his = form(&sven, &deal, "contact").await;
    save(&sven, &his, &[("contact.first_name", "Kim")]).await;
    assert_eq!(save(&ada, &hers, &[]).await, saved(&deal));
    assert_eq!(world.stored(ADA, &deal.id).await.contact.unwrap().first_name, "Kim");
}

#[tokio::test]
async fn solutions_that_two_people_choose_are_compared_by_name() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "solutions").await, form(&sven, &deal, "solutions").await);
    assert_eq!(save(&sven, &his, &[("solution.0.id", "fabrikam-adoption")]).await, saved(&deal));
    let to = save(&ada, &hers, &[("solution.0.id", "northwind-routes")]).await;
    assert!(to.starts_with(&format!("/deals/{}/change/solutions/kept/", deal.id)), "{to}");
    let page = read(&ada, &to).await;
    let shown = page.text(".comparison");
    assert!(page.texts(".comparison-field legend").contains(&"Solution 1: Solution".to_owned()), "{shown}");
    for name in ["Fabrikam Ledger", "Fabrikam Adoption", "Northwind Routes"] {
        assert!(shown.contains(name), "{name} in {shown}");
    }
    assert!(!shown.contains("northwind-routes"), "{shown}");
    let choice = page.form(RESOLVE);
    assert_eq!(
        press(&ada, RESOLVE, &choice, &[("choose.solution.0.id", "mine")], "save").await,
        saved(&deal)
    );
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    assert_eq!(solutions.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["northwind-routes"]);

    // One says how many, the other adds a solution: both are right.
    let (hers, his) = (form(&ada, &deal, "solutions").await, form(&sven, &deal, "solutions").await);
    assert_eq!(save(&sven, &his, &[("solution.0.quantity", "7")]).await, saved(&deal));
    let to = press(&ada, CHANGE, &hers, &[], "add:solution").await;
    let hers = read(&ada, to.split('#').next().unwrap()).await.form(CHANGE);
    assert_eq!(save(&ada, &hers, &[("solution.1.id", "fabrikam-ledger")]).await, saved(&deal));
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    assert_eq!((solutions.len(), solutions[0].quantity), (2, Some(7)));
}

#[tokio::test]
async fn a_quantity_is_not_put_to_another_solution() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "solutions").await, form(&sven, &deal, "solutions").await);
    assert_eq!(save(&sven, &his, &[("solution.0.id", "fabrikam-adoption")]).await, saved(&deal));
    let to = save(&ada, &hers, &[("solution.0.quantity", "10")]).await;
    assert!(to.starts_with(&format!("/deals/{}/change/solutions/kept/", deal.id)), "{to}");
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    let sold: Vec<_> = solutions.iter().map(|one| (one.id.as_str(), one.quantity)).collect();
    assert_eq!(sold, [("fabrikam-adoption", None)]);
    let choice = read(&ada, &to).await.form(RESOLVE);
    let hers = [("choose.solution.0.id", "mine"), ("choose.solution.0.quantity", "mine")];
    assert_eq!(press(&ada, RESOLVE, &choice, &hers, "save").await, saved(&deal));
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    let sold: Vec<_> = solutions.iter().map(|one| (one.id.as_str(), one.quantity)).collect();
    assert_eq!(sold, [("fabrikam-ledger", Some(10))]);
}

#[tokio::test]
async fn a_solution_beyond_the_list_is_found_by_typing() {
    let world = World::new().await;
    world.crowd().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let hers = form(&ada, &deal, "solutions").await;
    let to = press(&ada, CHANGE, &hers, &[], "add:solution").await;
    let hers = read(&ada, to.split('#').next().unwrap()).await.form(CHANGE);
    let typed = [("solution.0.quantity", "4"), ("solution.1.find", "lantern 2")];
    let to = press(&ada, CHANGE, &hers, &typed, "seek:1").await;
    assert!(to.ends_with("#solution-1"), "{to}");
    let page = read(&ada, to.split('#').next().unwrap()).await;
    assert_eq!(page.texts("#solution-1 optgroup[label='What was found'] option").len(), 10);
    assert_eq!(page.texts("#solution-0 optgroup[label='What was found'] option").len(), 0);
    assert!(
        page.text("#solution-1 .banner").starts_with("10 solutions fit."),
        "{}",
        page.text("#solution-1")
    );
    let hers = page.form(CHANGE);
    assert_eq!(hers["solution.0.quantity"], "4", "what was typed is kept");
    assert_eq!(save(&ada, &hers, &[("solution.1.id", "lantern-23")]).await, saved(&deal));
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    let sold: Vec<_> = solutions.iter().map(|one| (one.id.as_str(), one.quantity)).collect();
    assert_eq!(sold, [("fabrikam-ledger", Some(4)), ("lantern-23", None)]);
    let again = read(&ada, &format!("/deals/{}/change/solutions", deal.id)).await;
    assert_eq!(again.form(CHANGE)["solution.1.id"], "lantern-23", "what the deal has is in the list");
}

#[tokio::test]
async fn a_save_that_does_not_say_what_it_was_typed_over_overwrites_nothing() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let mut hers = form(&ada, &deal, "contact").await;
    for base in ["", "{}", "nonsense"] {
        hers.insert("base".into(), base.into());
        let to = save(&ada, &hers, &[("contact.first_name", "Mallory")]).await;
        assert!(to.contains("/change/contact/kept/"), "{base}: {to}");
        assert_eq!(world.stored(ADA, &deal.id).await.contact.unwrap().first_name, "kim");
        assert_eq!(save(&ada, &hers, &[]).await, saved(&deal), "what is there already can be saved");
    }
}

#[tokio::test]
async fn what_comes_after_the_sign_in_has_expired_meets_what_was_saved_meanwhile() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let hers = form(&ada, &deal, "contact").await;
    world.server.later(Duration::hours(1));
    let to = save(&ada, &hers, &[("contact.phone", "+46850002222")]).await;
    let sven = world.sign_in(SVEN).await;
    let his = form(&sven, &deal, "contact").await;
    assert_eq!(save(&sven, &his, &[("contact.phone", "+46850001111")]).await, saved(&deal));
    let mut sign_in = read(&ada, &to).await.form("/api/session/sign_in");
    sign_in.extend([("email", ADA), ("password", PASSWORD)].map(|(name, text)| (name.into(), text.into())));
    let back = press(&ada, "/api/session/sign_in", &sign_in, &[], "").await;
    let hers = read(&ada, &back).await.form(CHANGE);
    assert_eq!(hers["contact.phone"], "+46850002222");
    let to = save(&ada, &hers, &[]).await;
    assert!(to.contains("/change/contact/kept/"), "{to}");
    assert_eq!(world.stored(ADA, &deal.id).await.contact.unwrap().phone, "+46850001111");
}

/// An invitation picks people by their place in the team.
#[tokio::test]
async fn whom_an_invitation_picks_stays_the_same_person() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let bo = person("bo@fabrikam.example");
    world.act(ADA, &deal, Command::ChangeTeam(vec![person(ADA), bo.clone()])).await;
    let mut hers = form(&ada, &deal, "partner").await;
    hers.remove("partners.0.team.0");
    let read_deal = world.stored(ADA, &deal.id).await;
    world.act(ADA, &read_deal, Command::ChangeTeam(vec![bo, person(SVEN)])).await;
    assert_eq!(save(&ada, &hers, &NORTHWINDS).await, saved(&deal));
    let invitations = world.stored(ADA, &deal.id).await.invitations;
    let team: Vec<&str> = invitations[0].team.iter().map(|person| person.email.as_str()).collect();
    assert_eq!(team, ["bo@fabrikam.example"]);
}

/// What an invitation of Northwind needs besides what its form begins with.
const NORTHWINDS: [(&str, &str); 4] = [
    ("partners.0.name", "Northwind"),
    ("partners.0.org", NORTHWIND),
    ("partners.0.help", "general_or_other"),
    ("partners.0.solutions.northwind-routes", "1"),
];

#[tokio::test]
async fn who_is_invited_already_is_told_of_and_what_was_typed_stays() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let first = form(&ada, &deal, "partner").await;
    assert_eq!(save(&ada, &first, &NORTHWINDS).await, saved(&deal));
    assert_eq!(save(&ada, &first, &NORTHWINDS).await, saved(&deal), "pressed twice");

    let second = form(&ada, &deal, "partner").await;
    let typed = [&NORTHWINDS[..], &[("partners.0.notes", "Call them on Monday")]].concat();
    let to = save(&ada, &second, &typed).await;
    let page = read(&ada, &to).await;
    assert!(page.text("title").starts_with("Error:"), "{to}");
    assert_eq!(page.texts(".error-summary a"), ["This partner is already invited"]);
    let kept = page.form(CHANGE);
    assert_eq!(kept["partners.0.notes"], "Call them on Monday");
    assert_eq!(kept["partners.0.name"], "Northwind");
    assert_eq!(world.stored(ADA, &deal.id).await.invitations.len(), 1);
}

/// The terms and texts of what was typed in vain.
async fn kept(visit: &Visit<'_>, to: &str) -> (Vec<(String, String)>, String) {
    let page = read(visit, to).await;
    assert!(!page.has(&format!("form[action='{CHANGE}']")), "there is nothing to save");
    let typed = page.texts("main .key-values dt").into_iter().zip(page.texts("main .key-values dd"));
    (typed.collect(), page.text("main .banner[role=status] h2"))
}

fn pair(term: &str, text: &str) -> (String, String) {
    (term.to_owned(), text.to_owned())
}

const CLOSED: &str = "The deal is closed. Nothing can be changed any more.";

#[tokio::test]
async fn what_is_typed_while_a_colleague_closes_the_deal_can_be_copied() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (details, team) = (form(&ada, &deal, "details").await, form(&ada, &deal, "team").await);
    let (partner, untouched) = (form(&ada, &deal, "partner").await, form(&ada, &deal, "solutions").await);
    world.act(SVEN, &deal, Command::Win).await;

    let to = save(&ada, &details, &[("details.notes", "Two hours of work\r\n& more")]).await;
    assert!(to.starts_with(&format!("/deals/{}/change/details?kept=", deal.id)), "{to}");
    let expected = vec![pair("Notes", "Two hours of work & more")];
    assert_eq!(kept(&ada, &to).await, (expected, CLOSED.to_owned()));
    assert_eq!(sven.get(&to).await.status(), 404, "it waits for its author alone");

    let to = press(&ada, CHANGE, &team, &[("team.0.phone", "+46850002222")], "add:team").await;
    let expected = vec![pair("Person 1: Phone", "+46850002222")];
    assert_eq!(kept(&ada, &to).await.0, expected, "whichever button was pressed");

    let to = save(&ada, &partner, &NORTHWINDS).await;
    let typed = kept(&ada, &to).await.0;
    for (term, text) in [("Partner", "Northwind"), ("Solutions wanted", "Northwind Routes")] {
        let term = format!("Partner 1: {term}");
        assert!(typed.iter().any(|row| row.0 == term && row.1 == text), "{term} in {typed:?}");
    }
    assert!(!typed.iter().any(|(term, _)| term.contains("value")), "as it was prefilled: {typed:?}");

    assert_eq!(save(&ada, &untouched, &[]).await, format!("/deals/{}?refused=terminal", deal.id));
}

#[tokio::test]
async fn the_notes_to_an_end_that_comes_too_late_can_be_copied() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let address = format!("/deals/{}/lost", deal.id);
    let form = read(&ada, &address).await.form("/api/deals/close");
    let lost = |notes| [("act.reason", "budget"), ("act.notes", notes)];
    let close = async |notes| press(&ada, "/api/deals/close", &form, &lost(notes), "").await;
    let done = format!("/deals/{}?done=lose", deal.id);
    assert_eq!(close("They went silent").await, done);
    assert_eq!(close("They went silent").await, done, "pressed twice");
    let to = close("Three calls, no answer").await;
    assert!(to.starts_with(&format!("{address}?kept=")), "{to}");
    let page = read(&ada, &to).await;
    assert_eq!(page.text("#act .key-values dd"), "Three calls, no answer");
    assert_eq!(page.text("#act .banner h2"), CLOSED);
    assert!(!page.has("form[action='/api/deals/close']"), "there is nothing to confirm");
}

#[tokio::test]
async fn a_contact_that_is_typed_while_help_is_asked_can_be_copied() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let contact = form(&ada, &deal, "contact").await;
    let help = form(&sven, &deal, "help").await;
    let asked = [("help.kind", "general_or_other"), ("contact.phone", "+46317000000")];
    assert_eq!(save(&sven, &help, &asked).await, saved(&deal));
    assert_eq!(save(&sven, &help, &asked).await, saved(&deal), "pressed twice");

    let to = save(&ada, &contact, &[("contact.first_name", "Kimberley")]).await;
    let (typed, why) = kept(&ada, &to).await;
    assert_eq!(typed, [pair("First name", "Kimberley")]);
    assert_eq!(why, "The contact was shared and cannot be changed any more.");
    let contact = world.stored(ADA, &deal.id).await.contact.unwrap();
    assert_eq!((contact.first_name.as_str(), contact.phone.as_str()), ("kim", "+46317000000"));
}

#[tokio::test]
async fn what_comes_too_late_after_the_sign_in_has_expired_can_be_copied() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let hers = form(&ada, &deal, "details").await;
    world.server.later(Duration::hours(1));
    let to = save(&ada, &hers, &[("details.notes", "Typed over lunch")]).await;
    world.act(SVEN, &deal, Command::Win).await;
    let mut sign_in = read(&ada, &to).await.form("/api/session/sign_in");
    sign_in.extend([("email", ADA), ("password", PASSWORD)].map(|(name, text)| (name.into(), text.into())));
    let back = press(&ada, "/api/session/sign_in", &sign_in, &[], "").await;
    assert_eq!(kept(&ada, &back).await, (vec![pair("Notes", "Typed over lunch")], CLOSED.to_owned()));
}

#[tokio::test]
async fn a_choice_that_comes_too_late_keeps_what_was_typed() {
    let world = World::new().await;
    let (ada, sven) = (world.sign_in(ADA).await, world.sign_in(SVEN).await);
    let deal = shared(&world).await;
    let (hers, his) = (form(&ada, &deal, "details").await, form(&sven, &deal, "details").await);
    assert_eq!(save(&sven, &his, &[("details.name", "Sven's ledger")]).await, saved(&deal));
    let to = save(&ada, &hers, &[("details.name", "Ada's ledger")]).await;
    let choice = read(&ada, &to).await.form(RESOLVE);
    let now = world.stored(SVEN, &deal.id).await;
    world.act(SVEN, &now, Command::Win).await;
    let to = press(&ada, RESOLVE, &choice, &[], "save").await;
    assert_eq!(kept(&ada, &to).await, (vec![pair("Deal name", "Ada's ledger")], CLOSED.to_owned()));
}

/// The first press forgets what was kept; the second one sends all of it once more.
#[tokio::test]
async fn a_form_that_was_gone_on_with_can_be_sent_twice() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    let hers = form(&ada, &deal, "team").await;
    let (hers, bo) = add_person(&ada, &hers, "Bo").await;
    for _ in 0..2 {
        assert_eq!(save(&ada, &hers, &borrowed(&bo)).await, saved(&deal));
    }
    assert_eq!(names(&world, &deal).await, ["ada", "Bo"]);
}

async fn withdraw(world: &World, solution: &str) {
    let mut tx = world.server.app.store.write().await.unwrap();
    let withdraw = sqlx::query("UPDATE solutions SET published = 0 WHERE id = $1").bind(solution);
    withdraw.execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_solution_that_is_no_longer_offered_stays_on_its_deal() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let deal = shared(&world).await;
    withdraw(&world, "fabrikam-ledger").await;
    let page = read(&ada, &format!("/deals/{}/change/solutions", deal.id)).await;
    let hers = page.form(CHANGE);
    assert_eq!(hers["solution.0.id"], "fabrikam-ledger");
    let options = page.texts("#solution-0 option");
    assert!(options.contains(&"Fabrikam Ledger – Fabrikam (no longer offered)".to_owned()), "{options:?}");
    assert_eq!(save(&ada, &hers, &[]).await, saved(&deal));
    assert_eq!(world.stored(ADA, &deal.id).await.version, 1, "nothing was changed");

    let to = press(&ada, CHANGE, &hers, &[("solution.0.quantity", "4")], "add:solution").await;
    let hers = read(&ada, to.split('#').next().unwrap()).await.form(CHANGE);
    assert_eq!(save(&ada, &hers, &[("solution.1.id", "northwind-routes")]).await, saved(&deal));
    let solutions = world.stored(ADA, &deal.id).await.solutions;
    let sold: Vec<_> = solutions.iter().map(|one| (one.id.as_str(), one.quantity)).collect();
    assert_eq!(sold, [("fabrikam-ledger", Some(4)), ("northwind-routes", None)]);

    let hers = form(&ada, &deal, "solutions").await;
    let to = press(&ada, CHANGE, &hers, &[], "remove:solution.0").await;
    let hers = read(&ada, to.split('#').next().unwrap()).await.form(CHANGE);
    assert_eq!(save(&ada, &hers, &[]).await, saved(&deal));
    let page = read(&ada, &format!("/deals/{}/change/solutions", deal.id)).await;
    assert!(!page.text("#solution-0").contains("no longer offered"), "what was taken off does not come back");
}

#[tokio::test]
async fn f43_people_of_earlier_deals_are_offered_for_the_team_of_a_deal() {
    let world = World::new().await;
    let ada = world.sign_in(ADA).await;
    let bo = person("bo@fabrikam.example");
    world.deal(ADA, NewDeal { team: vec![person(ADA), bo], ..new_deal("Earlier") }).await;
    let deal = shared(&world).await;
    let page = read(&ada, &format!("/deals/{}/change/team", deal.id)).await;
    assert_eq!(page.texts(".recent-people button"), ["Add bo Testare"], "who is on it already is not");
    let hers = page.form(CHANGE);
    let typed = [("team.0.phone", "+46850002222")];
    let to = press(&ada, CHANGE, &hers, &typed, "recent:bo@fabrikam.example").await;
    assert!(to.ends_with("#team-rows"), "{to}");
    let page = read(&ada, to.split('#').next().unwrap()).await;
    assert!(!page.has(".recent-people"), "there is nobody else");
    let hers = page.form(CHANGE);
    assert_eq!((hers["team.0.phone"].as_str(), hers["team.1.first_name"].as_str()), ("+46850002222", "bo"));
    let to = press(&ada, CHANGE, &hers, &[], "recent:nobody@fabrikam.example").await;
    let hers = read(&ada, to.split('#').next().unwrap()).await.form(CHANGE);
    assert!(!hers.contains_key("team.2.email"), "whom nobody offers");
    assert_eq!(save(&ada, &hers, &[]).await, saved(&deal));
    assert_eq!(names(&world, &deal).await, ["ada", "bo"]);
}
