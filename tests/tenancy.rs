//! No request of one company reads or changes what is another's, by any id (SECURITY A1, A4, A11).
//!
//! Every page and every server function is called with the ids of a Fabrikam admin's deal, draft and
//! kept input, and of a person at Fabrikam, by people whose they are not, and with ids that do not exist: the answers must be the
//! same to the letter, and the database untouched. A page or a function that is missing here fails
//! the test.

#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

#[path = "support/companies.rs"]
mod companies;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use companies::{FABRIKAM, Visit, World, co_sell, kept, leads_to, location, new_deal, org, solution};
use leptos::server_fn::axum::server_fn_paths;
use reqwest::Response;
use tandem::domain::access::{OrgKind, Role};
use tandem::domain::id::ReferralId;
use tandem::domain::values::EmailAddress;
use tandem::service::accounts::{self, NewAccount};
use tandem::store::solutions::{Kind, Published};
use tandem::store::{self, id};
use tandem::ui;

/// Each page's route, and addresses of it. `{deal}`, `{draft}`, `{deal_stash}` and `{draft_stash}`
/// are Fabrikam's, as is `{person}`; `{own_deal}` and `{own_draft}` are the Northwind admin's, to mix them
/// with, and `{own_person}` is that admin.
const PAGES: [(&str, &[&str]); 24] = [
    ("/", &["/"]),
    ("/account", &["/account"]),
    ("/demo/widgets", &["/demo/widgets"]),
    ("/sign-in", &["/sign-in", "/sign-in?next=/deals/{deal}"]),
    (
        "/deals",
        &[
            "/deals",
            "/deals?tab=inbound",
            "/deals?group=archive",
            "/deals?tab=outbound&after={deal}",
            "/deals?tab=outbound&before={deal}&sort=name",
            "/deals?tab=outbound&q={deal}",
            "/deals?after=1.{deal}",
            "/deals?before=1.{deal}",
        ],
    ),
    ("/deals/{id}", &["/deals/{deal}", "/deals/{deal}?created=1&refused=terminal"]),
    ("/deals/{id}/edit", &["/deals/{deal}/edit"]),
    (
        "/deals/{id}/change/{part}",
        &[
            "/deals/{deal}/change/team",
            "/deals/{deal}/change/partner?check=1",
            "/deals/{deal}/change/details",
            "/deals/{deal}/change/details?kept={deal_stash}",
            "/deals/{own_deal}/change/details?kept={deal_stash}",
            "/deals/{deal}/change/team?kept={deal_stash}",
            "/deals/{own_deal}/change/team?kept={deal_stash}",
        ],
    ),
    (
        "/deals/{id}/change/{part}/kept/{stash}",
        &[
            "/deals/{deal}/change/details/kept/{deal_stash}",
            "/deals/{own_deal}/change/details/kept/{deal_stash}",
            "/deals/{deal}/change/team/kept/{deal_stash}",
            "/deals/{own_deal}/change/team/kept/{deal_stash}",
        ],
    ),
    (
        "/deals/{id}/{act}",
        &[
            "/deals/{deal}/won",
            "/deals/{deal}/lost",
            "/deals/{deal}/error?check=1",
            "/deals/{deal}/error?kept={deal_stash}",
            "/deals/{own_deal}/lost?kept={deal_stash}",
        ],
    ),
    ("/deals/filter", &["/deals/filter?tab=outbound&q=falcon"]),
    ("/deals/columns", &["/deals/columns?tab=outbound"]),
    ("/deals/views", &["/deals/views?tab=outbound"]),
    ("/deals/{id}/preview", &["/deals/{deal}/preview"]),
    ("/search", &["/search?q=falcon", "/search?q={deal}"]),
    ("/drafts", &["/drafts"]),
    ("/drafts/{id}/delete", &["/drafts/{draft}/delete"]),
    (
        "/drafts/{id}/{step}",
        &[
            "/drafts/{draft}/customer",
            "/drafts/{draft}/contact",
            "/drafts/{draft}/details",
            "/drafts/{draft}/team",
            "/drafts/{draft}/solution",
            "/drafts/{draft}/consent?check=1",
        ],
    ),
    (
        "/drafts/{id}/{step}/kept/{stash}",
        &["/drafts/{draft}/details/kept/{draft_stash}", "/drafts/{own_draft}/details/kept/{draft_stash}"],
    ),
    (
        "/people",
        &[
            "/people",
            "/people?role=account_admin",
            "/people?q=falcon",
            "/people?after={person}",
            "/people?before={person}",
        ],
    ),
    ("/people/new", &["/people/new", "/people/new?problem=colleague&person={person}"]),
    (
        "/people/{id}",
        &["/people/{person}", "/people/{person}?deal={deal}", "/people/{own_person}?deal={deal}"],
    ),
    ("/people/{id}/{act}", &["/people/{person}/deactivate", "/people/{person}/reactivate"]),
    // Opens to whoever has the link, and to nobody by an id.
    ("/welcome/{token}", &["/welcome/{person}"]),
];

type Form = &'static [(&'static str, &'static str)];

/// Each server function that takes an id, with forms for it.
const FUNCTIONS: [(&str, &[Form]); 18] = [
    (
        "/api/deals/favorite",
        &[&[("mark", "{deal}"), ("back", "/deals")], &[("unmark", "{deal}"), ("back", "/deals")]],
    ),
    ("/api/views/delete", &[&[("view", "{view}"), ("back", "/deals")]]),
    ("/api/views/unshare", &[&[("view", "{view}"), ("back", "/deals")]]),
    ("/api/deals/mark_stage", &[&[("deal", "{deal}"), ("stage", "qualified")]]),
    ("/api/deals/share", &[&[("deal", "{deal}")]]),
    (
        "/api/deals/close",
        &[
            &[("deal", "{deal}"), ("act", "won")],
            &[("deal", "{deal}"), ("act", "lost"), ("act.reason", "budget"), ("act.notes", "gone")],
            &[("deal", "{deal}"), ("act", "error"), ("act.notes", "no reason given")],
        ],
    ),
    (
        "/api/deals/change",
        &[
            &[("deal", "{deal}"), ("part", "details"), ("base", "{}"), ("details.name", "Taken over")],
            &[("deal", "{deal}"), ("part", "details"), ("base", "{}")],
            &[("deal", "{deal}"), ("part", "team"), ("team.0.first_name", "Mallory")],
            &[("deal", "{deal}"), ("part", "team"), ("intent", "add:team")],
            &[("deal", "{own_deal}"), ("part", "team"), ("kept", "{deal_stash}")],
        ],
    ),
    (
        "/api/deals/resolve_change",
        &[
            &[("deal", "{deal}"), ("part", "details"), ("stash", "{deal_stash}"), ("theirs", "{}")],
            &[("deal", "{own_deal}"), ("part", "details"), ("stash", "{deal_stash}"), ("theirs", "{}")],
            &[
                ("deal", "{deal}"),
                ("part", "details"),
                ("stash", "{deal_stash}"),
                ("theirs", "{}"),
                ("intent", "discard"),
            ],
            &[("deal", "{deal}"), ("part", "team"), ("stash", "{deal_stash}"), ("theirs", "{}")],
            &[("deal", "{own_deal}"), ("part", "team"), ("stash", "{deal_stash}"), ("theirs", "{}")],
            &[
                ("deal", "{deal}"),
                ("part", "team"),
                ("stash", "{deal_stash}"),
                ("theirs", "{}"),
                ("intent", "discard"),
            ],
        ],
    ),
    (
        "/api/drafts/save",
        &[
            &[
                ("draft", "{draft}"),
                ("step", "details"),
                ("base", "{}"),
                ("editor", "e"),
                ("details.name", "Mine"),
            ],
            &[
                ("draft", "{draft}"),
                ("step", "consent"),
                ("base", "{}"),
                ("editor", "e"),
                ("intent", "create"),
            ],
        ],
    ),
    (
        "/api/drafts/autosave",
        &[&[
            ("draft", "{draft}"),
            ("step", "details"),
            ("base", "{}"),
            ("editor", "e"),
            ("details.name", "Mine"),
        ]],
    ),
    (
        "/api/drafts/resolve",
        &[
            &[("draft", "{draft}"), ("stash", "{draft_stash}"), ("theirs", "{}")],
            &[("draft", "{own_draft}"), ("stash", "{draft_stash}"), ("theirs", "{}")],
            &[("draft", "{draft}"), ("stash", "{draft_stash}"), ("intent", "discard")],
        ],
    ),
    ("/api/drafts/delete", &[&[("draft", "{draft}")]]),
    (
        "/api/people/grant",
        &[
            &[("person", "{person}"), ("role", "account_admin")],
            &[("person", "{person}"), ("role", "referrals_admin"), ("location", "fabrikam-sweden")],
        ],
    ),
    ("/api/people/withdraw", &[&[("person", "{person}"), ("role", "referrals_user")]]),
    ("/api/people/deactivate", &[&[("person", "{person}")]]),
    ("/api/people/reactivate", &[&[("person", "{person}")]]),
    ("/api/people/link", &[&[("person", "{person}")]]),
    ("/api/account/end_session", &[&[("session", "{session}")]]),
];

/// The server functions that take no id: called as they are.
const WITHOUT_IDS: [(&str, Form); 13] = [
    // Without a name nothing is saved.
    ("/api/views/save", &[("name", " "), ("query", "tab=outbound")]),
    ("/api/account/language", &[("language", "sv"), ("next", "/sign-in")]),
    // No name: nothing is written.
    ("/api/account/name", &[("name", " ")]),
    ("/api/account/password", &[("present", "a guess"), ("new", "an altogether new sentence")]),
    // No theme of that name: nothing is written.
    ("/api/account/preferences", &[("language", "sv"), ("theme", "pink")]),
    ("/api/customers/suggest", &[("country", "SE"), ("text", "conto")]),
    ("/api/drafts/start", &[]),
    ("/api/partners/suggest", &[("text", "north")]),
    // Nobody is invited without a name.
    ("/api/people/invite", &[("name", " "), ("email", "ada@fabrikam.example")]),
    ("/api/people/welcome", &[("token", "a guess"), ("password", "an altogether new sentence")]),
    ("/api/session/sign_in", &[("email", "ada@fabrikam.example"), ("password", "a guess")]),
    ("/api/session/sign_out", &[]),
    ("/api/solutions/suggest", &[("text", "falcon")]),
];

/// What only Fabrikam's draft, kept inputs and deal say; the vendor holds a copy of the deal, whose
/// name it knows.
const SECRETS: [&str; 6] =
    ["Draft about Falcon", "Falcon as typed", "CRM-FALCON", "Falcon deals", DEAL, PERSON];
/// What only their own company knows: a place, a product that is not published, a company that offers nothing.
const OF_COMPANIES: [&str; 3] = ["Falcon's nest", "Falcon Unpublished", "Falcon Holding"];
const DEAL: &str = "Falcon replacement";
const PERSON: &str = "Ulrika Falcon";
const SELLER: &str = "a vendor's seller";

/// What the placeholders stand for.
type Places = BTreeMap<&'static str, String>;

/// Fabrikam's ids, and the Northwind admin's own.
async fn places(world: &World) -> Places {
    let ada = world.sign_in("ada@fabrikam.example").await;
    let nils = world.sign_in("nils@northwind.example").await;
    let mut new = co_sell(DEAL);
    new.details.crm_id = Some(SECRETS[2].to_owned());
    let deal = world.deal("ada@fabrikam.example", new).await.remove(0).id.to_string();
    let own_deal =
        world.deal("nils@northwind.example", new_deal("Northwind's own")).await.remove(0).id.to_string();
    let draft = begin(&ada, SECRETS[0]).await;
    let own_draft = begin(&nils, "Northwind's own").await;
    let typed = [("deal", deal.as_str()), ("part", "details"), ("base", "{}"), ("details.name", SECRETS[1])];
    let deal_stash = kept(&ada.send("/api/deals/change", &typed).await);
    let typed = [
        ("draft", draft.as_str()),
        ("step", "details"),
        ("base", "{}"),
        ("editor", "another window"),
        ("details.name", SECRETS[1]),
    ];
    let draft_stash = kept(&ada.send("/api/drafts/save", &typed).await);
    let view = [("name", "Falcon deals"), ("query", "tab=outbound&q=falcon")];
    ada.send("/api/views/save", &view).await;
    let panel = ada.get("/deals/views?tab=outbound").await.text().await.unwrap();
    let panel = scraper::Html::parse_document(&panel);
    let view = panel.select(&scraper::Selector::parse("a[href*='&delete=']").unwrap()).next().unwrap();
    let view = view.value().attr("href").unwrap().rsplit('=').next().unwrap().to_owned();
    let person = NewAccount {
        email: EmailAddress::parse("falcon@fabrikam.example").unwrap(),
        name: PERSON.into(),
        company: "Fabrikam".into(),
        new_company: None,
        password: None,
    };
    let person = accounts::add(&world.server.app, person).await.unwrap();
    world.server.grant("falcon@fabrikam.example", Role::ReferralsUser).await;
    // Who manages the people of another company.
    world.server.grant("nils@northwind.example", Role::AccountAdmin).await;
    // A window names the others in which one is signed in.
    let other = world.sign_in("ada@fabrikam.example").await;
    let account = other.get("/account").await.text().await.unwrap();
    let account = scraper::Html::parse_document(&account);
    let session = account.select(&scraper::Selector::parse("[name=session]").unwrap()).next().unwrap();
    let session = session.value().attr("value").unwrap().to_owned();
    let (place, product, company) = (id::fresh(), id::fresh(), id::fresh());
    let mut tx = world.server.app.store.write().await.unwrap();
    store::orgs::insert_location(&mut tx, &location(&place, FABRIKAM, OF_COMPANIES[0], "SE")).await.unwrap();
    let unpublished =
        Published { published: false, ..solution(&product, FABRIKAM, OF_COMPANIES[1], Kind::Product) };
    store::solutions::insert(&mut tx, &unpublished).await.unwrap();
    // A partner that offers nothing is not to be invited.
    let silent = org(&company, OrgKind::Partner, OF_COMPANIES[2], world.server.app.clock.now());
    store::orgs::insert(&mut tx, &silent).await.unwrap();
    tx.commit().await.unwrap();
    Places::from([
        ("{session}", session),
        ("{location}", place),
        ("{solution}", product),
        ("{company}", company),
        ("{view}", view),
        ("{person}", person.to_string()),
        ("{own_person}", "nils".to_owned()),
        ("{deal}", deal),
        ("{draft}", draft),
        ("{deal_stash}", deal_stash),
        ("{draft_stash}", draft_stash),
        ("{own_deal}", own_deal),
        ("{own_draft}", own_draft),
    ])
}

/// A draft of a person's, with its name typed in.
async fn begin(visit: &Visit<'_>, name: &str) -> String {
    let first_step = visit.send("/api/drafts/start", &[]).await;
    let draft = first_step.split('/').nth(2).unwrap().to_owned();
    let page = visit.get(&format!("/drafts/{draft}/details")).await.text().await.unwrap();
    let base = scraper::Html::parse_document(&page);
    let base = base.select(&scraper::Selector::parse("input[name=base]").unwrap()).next().unwrap();
    let base = base.value().attr("value").unwrap();
    let form = [
        ("draft", draft.as_str()),
        ("step", "details"),
        ("base", base),
        ("editor", "one window"),
        ("intent", "later"),
        ("details.name", name),
    ];
    assert_eq!(visit.send("/api/drafts/save", &form).await, "/drafts");
    draft
}

/// As Fabrikam's places, but for ids that nobody has.
fn nowhere(places: &Places) -> Places {
    let keep = |name: &str| name.starts_with("{own_");
    places.iter().map(|(name, id)| (*name, if keep(name) { id.clone() } else { id::fresh() })).collect()
}

fn fill(template: &str, places: &Places) -> String {
    places.iter().fold(template.to_owned(), |text, (name, id)| text.replace(name, id))
}

/// An answer without what differs from call to call.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    async fn of(answer: Response) -> Self {
        let headers = answer.headers().clone();
        let policy = headers["content-security-policy"].to_str().unwrap();
        let nonce =
            policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("-no nonce-");
        let mask = |text: &str| without_digest(without_ids(&text.replace(nonce, "NONCE")));
        let mut kept: Vec<_> = headers
            .iter()
            .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
            .map(|(name, value)| (name.to_string(), mask(value.to_str().unwrap())))
            .collect();
        kept.sort();
        Self { status: answer.status().as_u16(), headers: kept, body: mask(&answer.text().await.unwrap()) }
    }
}

/// Without the digest of one's own answers, in which the ids stand that one has sent.
fn without_digest(mut text: String) -> String {
    const BEFORE: &str = "name=\"review\" value=\"";
    if let Some(at) = text.find(BEFORE).map(|at| at + BEFORE.len()) {
        let end = text[at..].find('"').map_or(text.len(), |length| at + length);
        text.replace_range(at..end, "DIGEST");
    }
    text
}

/// The text with `ID` for each UUID: those of the request, of the addresses, of kept inputs.
fn without_ids(text: &str) -> String {
    let is_id = |text: &str| {
        text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
    };
    let (mut masked, mut rest) = (String::new(), text);
    while let Some(next) = rest.chars().next() {
        let (word, length) = match rest.get(..36).filter(|word| is_id(word)) {
            Some(_) => ("ID", 36),
            None => (&rest[..next.len_utf8()], next.len_utf8()),
        };
        masked.push_str(word);
        rest = &rest[length..];
    }
    masked
}

async fn open(visit: &Visit<'_>, address: &str, places: &Places) -> Answer {
    Answer::of(visit.get(&fill(address, places)).await).await
}

async fn call(visit: &Visit<'_>, path: &str, accept: &str, form: &[(&str, &str)], places: &Places) -> Answer {
    let form: Vec<(&str, String)> = form.iter().map(|(name, value)| (*name, fill(value, places))).collect();
    let request = visit.browser.post(visit.server.address(path)).form(&form).header("accept", accept);
    // A page sends its own address along.
    let request = request.header("referer", visit.server.address(&fill("/deals/{deal}", places)));
    Answer::of(request.send().await.unwrap()).await
}

/// Calls everything with Fabrikam's ids and with ids of nothing; answers what a program was told.
async fn walk(who: &str, visit: &Visit<'_>, places: &Places) -> BTreeSet<(String, u16)> {
    let missing = nowhere(places);
    let mut told = BTreeSet::new();
    for address in PAGES.iter().flat_map(|(_, addresses)| *addresses) {
        let (theirs, nothing) = (open(visit, address, places).await, open(visit, address, &missing).await);
        same(&format!("{who}: {address}"), &theirs, &nothing);
        if address.contains("{deal}") && !address.contains('?') {
            told.insert(("page".to_owned(), theirs.status));
        }
    }
    for (path, forms) in FUNCTIONS {
        for form in forms {
            for accept in ["text/html", "application/json"] {
                let theirs = call(visit, path, accept, form, places).await;
                let nothing = call(visit, path, accept, form, &missing).await;
                same(&format!("{who}: {path} {form:?} {accept}"), &theirs, &nothing);
                if accept != "text/html" {
                    told.insert((path.to_owned(), theirs.status));
                }
            }
        }
    }
    told
}

fn same(what: &str, theirs: &Answer, nothing: &Answer) {
    assert_eq!(theirs, nothing, "{what}");
    let own_copy = if what.starts_with(SELLER) { DEAL } else { "nothing" };
    for secret in SECRETS.iter().filter(|secret| **secret != own_copy) {
        assert!(!theirs.body.contains(*secret), "{what} tells {secret:?}");
    }
}

/// The rows that are new since `before`; none may be gone or changed. That links are tried is counted.
fn added(before: &BTreeMap<String, Vec<String>>, after: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut new = Vec::new();
    for (table, rows) in after.iter().filter(|(table, _)| *table != "sign_in_failures") {
        let known: BTreeSet<&String> = before[table].iter().collect();
        let still: BTreeSet<&String> = rows.iter().collect();
        assert!(known.is_subset(&still), "{table} was changed");
        new.extend(rows.iter().filter(|row| !known.contains(row)).map(|row| format!("{table}: {row}")));
    }
    new
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_or_changes_anything_by_another_companys_ids() {
    let world = World::new().await;
    let places = places(&world).await;
    let strangers = [
        ("another company's admin", world.sign_in("nils@northwind.example").await),
        ("a colleague who is not on the team", world.sign_in("otto@fabrikam.example").await),
        (SELLER, world.sign_in("vera@vendor.example").await),
        ("a person without a role", world.sign_in("nora@fabrikam.example").await),
        ("nobody", world.visit()),
    ];
    let before = world.dump().await;
    for (who, visit) in &strangers {
        let told = walk(who, visit, &places).await;
        assert_eq!(added(&before, &world.dump().await), Vec::<String>::new(), "{who} wrote something");
        let status = match *who {
            "nobody" => 401,
            _ => 404,
        };
        for (what, told) in told {
            match what.as_str() {
                // The pages show the sign-in, or that there is no access, to whom nothing is opened.
                "page" => assert!([302, 403, 404].contains(&told), "{who}: {told}"),
                // Asks no more than what the address says, or says no more than that it was asked wrongly.
                "/api/deals/close" => {
                    assert!([status, 200, 302].contains(&told), "{who}: {what} {told}");
                }
                // Who has no role has no lists, whoever's view it is.
                "/api/views/delete" | "/api/views/unshare" if status == 404 => {
                    assert!([404, 403].contains(&told), "{who}: {told}");
                }
                // Ends what is one's own, and says nothing of anything else.
                "/api/account/end_session" => assert!([status, 200].contains(&told), "{who}: {told}"),
                // Says in its answer that one has to sign in again.
                "/api/drafts/autosave" if status == 401 => assert_eq!(told, 200),
                _ => assert_eq!(told, status, "{who}: {what}"),
            }
        }
    }
}

/// What is another company's and is named in one's own filters.
const FILTERS: [&str; 5] = [
    "/deals?tab=outbound&location={location}",
    "/deals?tab=outbound&solution={solution}",
    "/deals/filter?tab=outbound&location={location}&solution={solution}",
    "/deals/views?tab=outbound&location={location}",
    "/search?q={location}",
];

/// What is another company's and is given as an answer in one's own draft: the step, and the field.
const ANSWERS: [(&str, Form); 4] = [
    ("details", &[("details.location", "{location}")]),
    ("solution", &[("solution.0.id", "{solution}")]),
    (
        "solution",
        &[("solution.assessment", "cloud-assessment"), ("solution.assessment_location", "{location}")],
    ),
    ("team", &[("partners.0.org", "{company}"), ("partners.0.name", "")]),
];

#[tokio::test(flavor = "multi_thread")]
async fn another_companys_ids_in_ones_own_filters_and_answers_are_ids_of_nothing() {
    let world = World::new().await;
    let places = places(&world).await;
    let missing = nowhere(&places);
    for email in ["nils@northwind.example", "vera@vendor.example"] {
        let visit = world.sign_in(email).await;
        for address in FILTERS {
            let (theirs, nothing) =
                (open(&visit, address, &places).await, open(&visit, address, &missing).await);
            let who = if email.starts_with("vera") { SELLER } else { email };
            nothing_of_companies(&format!("{who}: {address}"), &theirs, &nothing);
            assert_eq!(theirs.status, 200, "{address}");
        }
    }
    let nils = world.sign_in("nils@northwind.example").await;
    for (step, form) in ANSWERS {
        let mut told = Vec::new();
        for places in [&places, &missing] {
            let draft = begin(&nils, "Northwind's own").await;
            told.push(answer(&nils, &draft, step, form, places).await);
        }
        for (theirs, nothing) in told[0].iter().zip(&told[1]) {
            nothing_of_companies(&format!("{step} {form:?}"), theirs, nothing);
        }
    }
    let own_deal = ReferralId::new(places["{own_deal}"].as_str());
    let stored = async || {
        let deal = world.stored("nils@northwind.example", &own_deal).await;
        let sold = deal.solutions.into_iter().map(|sold| (sold.id, sold.assessment_location));
        sold.collect::<Vec<_>>()
    };
    let own = stored().await;
    let deals = [("part", "solutions"), ("intent", "save"), ("base", "{}")];
    for (field, id) in [("solution.0.id", "{solution}"), ("solution.assessment_location", "{location}")] {
        let form: Vec<_> = deals.into_iter().chain([("deal", "{own_deal}"), (field, id)]).collect();
        let mut told = Vec::new();
        for places in [&places, &missing] {
            told.push(call(&nils, "/api/deals/change", "text/html", &form, places).await);
        }
        same(field, &told[0], &told[1]);
    }
    assert_eq!(stored().await, own, "nothing of another company's came in");
    let form = [("person", "{own_person}"), ("role", "referrals_admin"), ("location", "{location}")];
    let before = world.dump().await;
    let theirs = call(&nils, "/api/people/grant", "text/html", &form, &places).await;
    same("grant", &theirs, &call(&nils, "/api/people/grant", "text/html", &form, &missing).await);
    assert_eq!(
        added(&before, &world.dump().await),
        Vec::<String>::new(),
        "a role at another company's place"
    );
}

fn nothing_of_companies(what: &str, theirs: &Answer, nothing: &Answer) {
    same(what, theirs, nothing);
    for name in OF_COMPANIES {
        assert!(!theirs.body.contains(name), "{what} tells {name:?}");
    }
}

/// Answers a step of one's own draft; what all steps say then, and what pressing *Create deal* leads to.
async fn answer(visit: &Visit<'_>, draft: &str, step: &str, form: Form, places: &Places) -> Vec<Answer> {
    let hidden = async |step: &str, name: &str| {
        let page = visit.get(&format!("/drafts/{draft}/{step}")).await.text().await.unwrap();
        let page = scraper::Html::parse_document(&page);
        let field = scraper::Selector::parse(&format!("input[name={name}]")).unwrap();
        page.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
    };
    let base = hidden(step, "base").await;
    let mut told = Vec::new();
    for intent in ["next", "create"] {
        let review = hidden("consent", "review").await;
        let mut all = vec![
            ("review", review.as_str()),
            ("draft", draft),
            ("step", step),
            ("base", base.as_str()),
            ("editor", "one window"),
            ("intent", intent),
        ];
        all.extend(form.iter().copied());
        told.push(call(visit, "/api/drafts/save", "text/html", &all, places).await);
        for step in ["customer", "contact", "details", "team", "solution", "consent"] {
            for query in ["", "?check=1"] {
                told.push(open(visit, &format!("/drafts/{draft}/{step}{query}"), places).await);
            }
        }
    }
    told
}

/// As SQLite's dump and as PostgreSQL's writes it.
fn of_nils(row: &str) -> bool {
    row.contains("'nils'") || row.contains("\"nils\"")
}

/// Their work is kept for them; whether the draft exists is not told.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_no_longer_signed_in_learns_nothing_either() {
    let world = World::new().await;
    let places = places(&world).await;
    let nils = world.sign_in("nils@northwind.example").await;
    world.server.later(Duration::minutes(31));
    let before = world.dump().await;
    walk("an expired sign-in", &nils, &places).await;
    let new = added(&before, &world.dump().await);
    assert!(!new.is_empty(), "what was typed is kept");
    for row in new {
        assert!(row.starts_with("stashes: ") && of_nils(&row), "{row}");
    }
}

/// What a colleague typed is theirs, also to somebody who sees the deal.
#[tokio::test]
async fn kept_input_is_its_authors_alone() {
    let world = World::new().await;
    let places = places(&world).await;
    let sven = world.sign_in("sven@fabrikam.example").await;
    let missing = Places::from([("{deal_stash}", id::fresh()), ("{draft_stash}", id::fresh())]);
    let missing: Places = places.clone().into_iter().chain(missing).collect();
    let before = world.dump().await;
    assert_eq!(open(&sven, "/deals/{deal}", &places).await.status, 200, "Sven sees the deal");
    for address in
        ["/deals/{deal}/change/details/kept/{deal_stash}", "/drafts/{draft}/details/kept/{draft_stash}"]
    {
        let (theirs, nothing) = (open(&sven, address, &places).await, open(&sven, address, &missing).await);
        same(address, &theirs, &nothing);
        assert_eq!(theirs.status, 404);
    }
    for form in FUNCTIONS.iter().find(|(path, _)| *path == "/api/deals/resolve_change").unwrap().1 {
        let theirs = call(&sven, "/api/deals/resolve_change", "application/json", form, &places).await;
        let nothing = call(&sven, "/api/deals/resolve_change", "application/json", form, &missing).await;
        same(&format!("resolve {form:?}"), &theirs, &nothing);
    }
    assert_eq!(added(&before, &world.dump().await), Vec::<String>::new());
}

#[tokio::test]
async fn functions_without_ids_touch_nothing_of_others() {
    let world = World::new().await;
    places(&world).await;
    for email in
        ["nils@northwind.example", "otto@fabrikam.example", "vera@vendor.example", "nora@fabrikam.example"]
    {
        let visit = world.sign_in(email).await;
        let before = world.dump().await;
        for (path, form) in WITHOUT_IDS {
            let answer = call(&visit, path, "text/html", form, &Places::new()).await;
            assert!(answer.status < 500, "{email}: {path} {}", answer.status);
            SECRETS
                .iter()
                .for_each(|secret| assert!(!answer.body.contains(secret), "{path} tells {secret:?}"));
        }
        let mut after = world.dump().await;
        // Signing in and out is theirs to do.
        for own in ["sessions", "sign_in_failures"] {
            after.insert(own.to_owned(), before[own].clone());
        }
        for row in added(&before, &after) {
            assert!(row.starts_with("drafts: ") && of_nils(&row), "{email} wrote {row}");
        }
    }
}

/// That the comparison can fail: to its own people a deal is not the same as nothing.
#[tokio::test]
async fn the_owner_is_told_what_exists() {
    let world = World::new().await;
    let places = places(&world).await;
    let missing = nowhere(&places);
    world.server.grant("ada@fabrikam.example", Role::AccountAdmin).await;
    let ada = world.sign_in("ada@fabrikam.example").await;
    for address in PAGES.iter().flat_map(|(_, addresses)| *addresses) {
        let names_an_id = ["{deal}", "{draft}", "{deal_stash}", "{draft_stash}", "{person}"]
            .iter()
            .any(|id| address.contains(id));
        if !names_an_id || address.starts_with("/sign-in") || address.starts_with("/deals?") || address.starts_with("/search?") || address.contains("{own_")
            // Of the details, not of this one.
            || address.contains("/change/team?kept=") || address.contains("error?kept=") || address.contains("/change/team/kept/")
            // Leads on without a look.
            || address.ends_with("/edit")
            || address.starts_with("/people?") || address.starts_with("/people/new") || address.starts_with("/welcome")
        {
            continue;
        }
        let (hers, nothing) = (open(&ada, address, &places).await, open(&ada, address, &missing).await);
        assert_eq!((hers.status, nothing.status), (200, 404), "{address}");
    }
    let page = open(&ada, "/deals/{deal}", &places).await;
    assert!(page.body.contains(SECRETS[2]) && page.body.contains(DEAL));
    let answer = ada.get(&fill("/drafts/{draft}/details/kept/{draft_stash}", &places)).await;
    assert!(answer.text().await.unwrap().contains(SECRETS[1]));
    let out = ada.post("/api/session/sign_out", &[]).await;
    assert!(leads_to(&out).starts_with("/sign-in"));
}

#[test]
fn every_page_is_in_the_table() {
    let routes: BTreeSet<String> =
        leptos_axum::generate_route_list(ui::App).iter().map(|route| route.path().to_owned()).collect();
    let table: BTreeSet<String> = PAGES.iter().map(|(route, _)| (*route).to_owned()).collect();
    assert_eq!(routes, table);
}

#[test]
fn every_server_function_is_in_the_table() {
    let functions: BTreeSet<String> = server_fn_paths()
        .map(|(path, method)| {
            assert_eq!(method.as_str(), "POST", "{path}");
            path.to_owned()
        })
        .collect();
    let with_ids = FUNCTIONS.iter().map(|(path, _)| (*path).to_owned());
    let table: BTreeSet<String> =
        with_ids.chain(WITHOUT_IDS.iter().map(|(path, _)| (*path).to_owned())).collect();
    assert_eq!(functions, table);
}
