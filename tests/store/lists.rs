//! Lists: what a view shows is what a scan of all deals would find, page by page in every order, and
//! what is counted is what is shown. Marks, saved views, and what the vendor's state does to a row.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use proptest::collection::{btree_set, vec};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sqlx::Executor;
use tandem::domain::access::{Actor, DealScope, Role, visibility};
use tandem::domain::deal::{
    Deal, DealType, Details, Direction, LossReason, Outcome, Party, State, Substatus,
};
use tandem::domain::id::{LocationId, OrgId, ReferralId, SolutionId, UserId};
use tandem::domain::person::Person;
use tandem::domain::programme::Programme;
use tandem::domain::solution::{DealSolution, SolutionKind};
use tandem::domain::stage::{Progress, Track};
use tandem::domain::values::{CountryCode, Currency, Money};
use tandem::domain::view::{Amount, Filters, Group, Part, Search, Sort, SortKey, Span, Tab, View, search};
use tandem::store::lists::{self, Asker, Count, Counts, From, Line, Page};
use tandem::store::{Dialect, Store, StoreError, deals, favorites, views};

use crate::fixture::{
    FABRIKAM, NORTHWIND, POLAND, SWEDEN, actor, admin, customer, deal, insert, person, time, vendors, viewer,
    world,
};
use crate::statements::statements_of;

fn ada() -> Actor {
    actor("ada@fabrikam.example", &[(Role::ReferralsAdmin, None)])
}

/// What a view finds, and the statements that said so.
async fn asked(store: &Store, actor: &Actor, view: &View) -> ((Page, [Option<Count>; 3]), Vec<String>) {
    let viewer = viewer(actor);
    let (asker, mut read) = (Asker::new(actor, &viewer), store.read().await.unwrap());
    statements_of(async {
        let named = lists::named(&mut read, asker, view).await.unwrap();
        let page = lists::page(&mut read, asker, view, &named, &From::Start).await.unwrap();
        let counts = lists::counts(&mut read, asker, view, &named).await.unwrap();
        (page, [None, Some(Part::Name), Some(Part::Notes)].map(|part| counts.in_part(part)))
    })
    .await
}

/// As if others had many deals meanwhile: PostgreSQL looks words up in one block of numbers after the
/// other.
async fn skip_numbers(store: &Store) {
    if store.dialect() == Dialect::Postgres {
        let skip =
            "SELECT setval(pg_get_serial_sequence('referrals', 'seq'), MAX(seq) + 3000) FROM referrals";
        sqlx::query(skip).execute(&mut *store.write_once().await.unwrap()).await.unwrap();
    }
}

/// So many numbers between the deals that there are and those that come, that the former are not among the
/// newest; with a deal of which nothing else is asked.
async fn leave_a_gap(store: &Store, deal: Deal) {
    let skip = match store.dialect() {
        Dialect::Sqlite => {
            insert(store, &[&deal]).await;
            "UPDATE referrals SET seq = seq + 80000 WHERE seq = (SELECT MAX(seq) FROM referrals)"
        }
        Dialect::Postgres => {
            "SELECT setval(pg_get_serial_sequence('referrals', 'seq'), MAX(seq) + 80000) FROM referrals"
        }
    };
    sqlx::query(skip).execute(&mut *store.write_once().await.unwrap()).await.unwrap();
}

async fn page(store: &Store, actor: &Actor, view: &View, from: &From) -> Page {
    page_in(store, actor, "UTC", view, from).await
}

async fn page_in(store: &Store, actor: &Actor, zone: &str, view: &View, from: &From) -> Page {
    let (mut read, viewer) = (store.read().await.unwrap(), viewer(actor));
    let asker = Asker::new(actor, &viewer).in_zone(zone);
    let named = lists::named(&mut read, asker, view).await.unwrap();
    lists::page(&mut read, asker, view, &named, from).await.unwrap()
}

async fn counts(store: &Store, actor: &Actor, view: &View) -> Counts {
    counts_in(store, actor, "UTC", view).await
}

async fn counts_in(store: &Store, actor: &Actor, zone: &str, view: &View) -> Counts {
    let (mut read, viewer) = (store.read().await.unwrap(), viewer(actor));
    let asker = Asker::new(actor, &viewer).in_zone(zone);
    let named = lists::named(&mut read, asker, view).await.unwrap();
    lists::counts(&mut read, asker, view, &named).await.unwrap()
}

async fn all(store: &Store, actor: &Actor, view: &View) -> Vec<ReferralId> {
    all_in(store, actor, "UTC", view).await
}

/// All pages, one after the other.
async fn all_in(store: &Store, actor: &Actor, zone: &str, view: &View) -> Vec<ReferralId> {
    let mut found = Vec::new();
    let mut from = From::Start;
    loop {
        let page = page_in(store, actor, zone, view, &from).await;
        assert_eq!(page.goes_on_before, from != From::Start);
        found.extend(page.lines.iter().map(|line| line.id.clone()));
        match page.lines.last() {
            Some(last) if page.goes_on_after => from = From::After(last.id.clone()),
            _ => return found,
        }
    }
}

async fn mark(store: &Store, actor: &Actor, id: &ReferralId, marked: bool) -> Result<(), StoreError> {
    let mut tx = store.write().await.unwrap();
    favorites::mark(&mut tx, &viewer(actor), &actor.user, id, marked, time(9)).await?;
    tx.commit().await
}

fn of(counts: &Counts, tab: Tab) -> [usize; 4] {
    [None, Some(Group::Inbox), Some(Group::Active), Some(Group::Archive)]
        .map(|at| counts.of(tab, at).referrals)
}

fn outbound() -> View {
    View::new(Tab::Outbound)
}

fn closed(deal: Deal, outcome: Outcome) -> Deal {
    Deal { state: State::Closed { at: time(77), outcome, progress: None }, ..deal }
}

// ---- random worlds ------------------------------------------------------------------------------

const WORDS: &[&str] = &["ledger", "roll-out", "Łódź", "warehouse", "CRM", "café", "lead", "2026", "o'brien"];
const PLACES: &[Option<&str>] = &[None, Some(SWEDEN), Some(POLAND)];
const PEOPLE: &[&str] = &["ada@fabrikam.example", "bo@fabrikam.example", "guest@elsewhere.example"];
/// On both edges of the day, with an odd quarter, and where clocks skip a midnight of these deals' days.
const ZONES: &[&str] =
    &["UTC", "Asia/Kathmandu", "America/Santiago", "Pacific/Kiritimati", "Pacific/Pago_Pago"];

fn phrase() -> impl Strategy<Value = String> {
    vec(select(WORDS), 1..4).prop_map(|words| words.join(" "))
}

fn state() -> impl Strategy<Value = State> {
    let lost = Outcome::Lost { reason: LossReason::Budget, notes: String::new() };
    select(vec![
        State::New { expires_at: time(99_999) },
        State::Active { since: time(1), progress: Progress::start(Track::Regular) },
        State::Closed { at: time(2), outcome: Outcome::Won, progress: None },
        State::Closed { at: time(2), outcome: lost, progress: None },
        State::Closed { at: time(2), outcome: Outcome::Expired, progress: None },
    ])
}

fn sold(id: &str) -> DealSolution {
    DealSolution {
        id: SolutionId::new(id),
        name: id.to_owned(),
        publisher_name: "Fabrikam".into(),
        kind: SolutionKind::Own,
        incentive: None,
        services: false,
        quantity: None,
        price: None,
        assessment_location: None,
    }
}

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + Days::new(offset)
}

/// When the nth deal is made: a day has some seventeen of them.
fn made(n: i64) -> DateTime<Utc> {
    time(0) + Duration::days(81) + Duration::minutes(83) * i32::try_from(n).unwrap()
}

fn day_of_making(offset: u64) -> NaiveDate {
    made(0).date_naive() + Days::new(offset)
}

fn contact() -> Person {
    Person {
        first_name: "Renée".into(), last_name: "Björk".into(), ..person("renee.bjork@tallvind.example")
    }
}

fn some_deal() -> impl Strategy<Value = Deal> {
    let what = (phrase(), phrase(), phrase(), select(vec!["SE", "PL", "US"]), state(), select(DealType::ALL));
    let rest = (
        select(PLACES),
        subsequence(PEOPLE, 0..3),
        subsequence(vec!["alpha", "beta"], 0..3),
        1..6_i64,
        select(vec![Currency::USD, "JPY".parse().unwrap(), "KWD".parse().unwrap()]),
        (0..6_u64, any::<bool>(), any::<bool>()),
    );
    let rest = (rest, weighted(0.4, Just(contact())), weighted(0.4, select(vec!["spring", "café-2026"])));
    (what, rest).prop_map(|((name, customer_name, notes, country, state, deal_type), rest)| {
        let (rest, contact, campaign) = rest;
        let (place, team, solutions, value, currency, (closes, inbound, with_partners)) = rest;
        let plain = deal(&name, 0);
        let mut details = plain.details.clone();
        details.notes = notes;
        details.value = Money::parse(&(value * 1000).to_string(), currency).unwrap();
        details.close_date = day(closes);
        details.campaign_id = campaign.map(str::to_owned);
        Deal {
            state,
            contact,
            deal_type,
            with_partners,
            direction: if inbound { Direction::Inbound } else { Direction::Outbound },
            customer: customer("c", &customer_name, country, "City"),
            location: place.map(LocationId::new),
            team: team.into_iter().map(person).collect(),
            solutions: solutions.into_iter().map(sold).collect(),
            details,
            ..plain
        }
    })
}

fn some_view() -> impl Strategy<Value = View> {
    let filters = (
        btree_set(select(vec!["SE", "PL", "US"]), 0..2),
        btree_set(select(DealType::ALL), 0..3),
        btree_set(select(Substatus::ALL), 0..4),
        btree_set(select(vec![None, Some(Substatus::Pending), Some(Substatus::Won)]), 0..2),
        btree_set(select(vec!["alpha", "beta"]), 0..2),
        btree_set(select(PLACES), 0..2),
    );
    let spans = (
        weighted(0.2, 0..5_i64),
        weighted(0.2, 0..5_i64),
        weighted(0.2, 0..6_u64),
        weighted(0.2, 0..6_u64),
        weighted(0.1, select(vec!["USD", "JPY"])),
        weighted(0.2, select(vec!["led", "lodz", "cafe", "Crm", "Ledge"])),
        weighted(0.1, 0..8_u64),
        weighted(0.1, 0..8_u64),
    );
    let whole = (
        select(Tab::ALL),
        weighted(0.3, select(Group::ALL)),
        weighted(
            0.5,
            select(vec![
                "ledger",
                "ledge",
                "lea",
                "rol out",
                "roll ou",
                "l e d",
                "LODZ ledger",
                "obrien",
                "nystrom",
                "renee",
                "bjork tallvind",
                "spring",
                "spring renee",
                "crm 1",
                "msx",
                "ada fabrikam",
                "zzz",
                "ab",
            ]),
        ),
        weighted(0.4, select(Part::ALL)),
        (weighted(0.1, Just(())), weighted(0.1, Just(()))),
        (select(SortKey::ALL), any::<bool>()),
    );
    // Most filters are off in most views, or nothing would ever be found.
    (filters, spans, whole, subsequence((0..6).collect::<Vec<_>>(), 0..3)).prop_map(|(f, s, whole, on)| {
        let (tab, group, typed, part, (mine, with_partners), (key, descending)) = whole;
        let on = |n: usize| on.contains(&n);
        let mut filters =
            Filters { mine: mine.is_some(), with_partners: with_partners.is_some(), ..Filters::default() };
        if on(0) {
            filters.countries = f.0.iter().map(|code| code.parse().unwrap()).collect();
        }
        if on(1) {
            filters.types = f.1;
        }
        if on(2) {
            filters.statuses = f.2;
        }
        if on(3) {
            filters.vendor = f.3;
        }
        if on(4) {
            filters.solutions = f.4.into_iter().map(SolutionId::new).collect();
        }
        if on(5) {
            filters.locations = f.5.into_iter().map(|place| place.map(LocationId::new)).collect();
        }
        let amount = |value: i64| Amount(value * 10_000_000);
        filters.value = Span { from: s.0.map(amount), to: s.1.map(amount) };
        filters.closes = Span { from: s.2.map(day), to: s.3.map(day) };
        filters.created = Span { from: s.6.map(day_of_making), to: s.7.map(day_of_making) };
        filters.currency = s.4.map(|code| code.parse().unwrap());
        filters.customer = s.5.unwrap_or_default().to_owned();
        let search = typed.unwrap_or_default().to_owned();
        View { tab, group, search, part, filters, sort: Sort { key, descending }, rows: 25, ..View::new(tab) }
    })
}

/// Other data in each run; `TANDEM_TEST_SEED` repeats one, as a failure prints it.
fn seeded() -> TestRunner {
    let seed: u64 = match std::env::var("TANDEM_TEST_SEED") {
        Ok(seed) => seed.parse().unwrap(),
        Err(_) => RandomState::new().hash_one(()),
    };
    println!("TANDEM_TEST_SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

fn sample<T: std::fmt::Debug>(runner: &mut TestRunner, strategy: &impl Strategy<Value = T>) -> T {
    strategy.new_tree(runner).unwrap().current()
}

// ---- the scan -----------------------------------------------------------------------------------

/// Of all of the vendor's referrals; told where it takes part.
const VENDORS_ID: &str = "MSX-2027";

/// A deal, the vendor's state in its engagement, and whether the person has marked it.
struct Known {
    deal: Deal,
    vendors: Option<Substatus>,
    is_marked: bool,
}

fn any_of<T: Ord>(wanted: &BTreeSet<T>, has: impl Fn(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(has)
}

/// The words of what stands in these tests, folded by a table of its own.
fn words(text: &str) -> Vec<String> {
    let plain = |letter: char| match letter {
        'Ł' | 'ł' => 'l',
        'ó' | 'ö' => 'o',
        'ź' => 'z',
        'é' => 'e',
        letter => {
            assert!(letter.is_ascii(), "{letter} has no plain form here");
            letter.to_ascii_lowercase()
        }
    };
    let text: String = text.chars().filter(|letter| *letter != '\'').map(plain).collect();
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn has_all(texts: &[String], typed: &str) -> bool {
    let there: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
    let finds = |wanted: &str, word: &str| match wanted.len() {
        0..3 => word == wanted,
        _ => word.starts_with(wanted),
    };
    words(typed).iter().all(|wanted| there.iter().any(|word| finds(wanted, word)))
}

/// Whether an id begins as what is typed, if that looks like one.
fn begins(id: &str, typed: &str) -> bool {
    let plain = |text: &str| text.trim().replace('-', "").to_lowercase();
    let typed = plain(typed);
    typed.len() >= 8 && typed.chars().all(|digit| digit.is_ascii_hexdigit()) && plain(id).starts_with(&typed)
}

/// Written without anything that the store does.
fn shows(view: &View, actor: &Actor, zone: Tz, known: &Known) -> bool {
    let (deal, filters, details) = (&known.deal, &view.filters, &known.deal.details);
    let team = |email: &str| deal.team.iter().any(|person| person.email.as_str() == email);
    let of_people = |people: &[Person]| -> Vec<String> {
        people.iter().flat_map(|p| [p.first_name.clone(), p.last_name.clone(), p.email.to_string()]).collect()
    };
    let said = |part: &Part| match part {
        Part::Name => vec![details.name.clone()],
        Part::Customer => {
            let contact = of_people(deal.contact.as_slice());
            [vec![deal.customer.name.clone()], contact].concat()
        }
        Part::Notes => vec![details.notes.clone()],
        Part::Team => of_people(&deal.team),
        Part::Ids => {
            let own = details.crm_id.iter().chain(&details.campaign_id).cloned();
            own.chain((known.vendors == Some(Substatus::Won)).then(|| VENDORS_ID.to_owned())).collect()
        }
    };
    let searched = |part: &&Part| view.part.is_none_or(|only| only == **part);
    let texts: Vec<String> = Part::ALL.iter().filter(searched).flat_map(said).collect();
    let is_called = |typed: &str| {
        let ids = [deal.id.as_str(), deal.engagement.as_str()];
        searched(&&Part::Ids) && ids.iter().any(|id| begins(id, typed))
    };
    let in_tab = match view.tab {
        Tab::Inbound => deal.direction == Direction::Inbound,
        Tab::Outbound => deal.direction == Direction::Outbound,
        Tab::Favorites => known.is_marked,
    };
    in_tab
        && visibility(actor, &Programme::default()).covers(DealScope::of(deal, actor))
        && view.group.is_none_or(|group| group.status() == deal.state.status())
        && any_of(&filters.countries, |country| *country == deal.customer.country)
        && any_of(&filters.types, |kind| *kind == deal.deal_type)
        && any_of(&filters.statuses, |at| *at == deal.state.substatus())
        && any_of(&filters.vendor, |at| *at == known.vendors)
        && any_of(&filters.solutions, |id| deal.solutions.iter().any(|solution| solution.id == *id))
        && any_of(&filters.locations, |place| *place == deal.location)
        && (!filters.mine || team(actor.email.as_str()))
        && (!filters.with_partners || deal.with_partners)
        && has_all(std::slice::from_ref(&deal.customer.name), &filters.customer)
        && filters.value.holds(&Amount::of(details.value))
        && filters.currency.is_none_or(|currency| currency == details.value.currency())
        && filters.closes.holds(&details.close_date)
        && filters.created.holds(&deal.created_at.with_timezone(&zone).date_naive())
        && match search(&view.search) {
            Search::Text(text) => has_all(&texts, text) || is_called(text),
            Search::Nothing | Search::TooShort => true,
        }
}

fn sorted<'a>(view: &View, mut found: Vec<(usize, &'a Known)>) -> Vec<&'a ReferralId> {
    let place = |known: &Known| Substatus::ALL.iter().position(|at| *at == known.deal.state.substatus());
    found.sort_by(|(a_at, a), (b_at, b)| {
        let folded = |text: &str| words(text).join(" ");
        let by_key = match view.sort.key {
            SortKey::Created => std::cmp::Ordering::Equal,
            SortKey::Name => folded(&a.deal.details.name).cmp(&folded(&b.deal.details.name)),
            SortKey::Customer => folded(&a.deal.customer.name).cmp(&folded(&b.deal.customer.name)),
            SortKey::Status => place(a).cmp(&place(b)),
            SortKey::Value => Amount::of(a.deal.details.value).cmp(&Amount::of(b.deal.details.value)),
            SortKey::Closes => a.deal.details.close_date.cmp(&b.deal.details.close_date),
        };
        by_key.then(a_at.cmp(b_at))
    });
    if view.sort.descending {
        found.reverse();
    }
    found.into_iter().map(|(_, known)| &known.deal.id).collect()
}

/// As if no referral was listed.
fn forget_words(store: &Store) -> &'static str {
    match store.dialect() {
        Dialect::Sqlite => {
            "INSERT OR REPLACE INTO referral_search (rowid, words) SELECT seq, '' FROM referrals"
        }
        Dialect::Postgres => "DELETE FROM referral_search",
    }
}

on_both_engines! {
    async fn filters_and_search_find_what_a_scan_finds_in_every_order(store) {
        world(&store).await;
        let mut runner = seeded();
        let mut known = Vec::new();
        for n in 0..120_i64 {
            let own = Deal { created_at: made(n), ..sample(&mut runner, &some_deal()) };
            let vendor = (n % 3 > 0).then(|| {
                let mut asked = vendors(&own);
                asked.details.crm_id = Some(VENDORS_ID.to_owned());
                if n % 3 == 1 { closed(asked, Outcome::Won) } else { asked }
            });
            let deals: Vec<&Deal> = [Some(&own), vendor.as_ref()].into_iter().flatten().collect();
            insert(&store, &deals).await;
            skip_numbers(&store).await;
            let vendors = vendor.map(|vendor| vendor.state.substatus());
            known.push(Known { deal: own, vendors, is_marked: false });
        }
        let (ada, bo) = (ada(), actor("bo@fabrikam.example", &[
            (Role::ReferralsUser, None), (Role::ReferralsAdmin, Some(POLAND)),
        ]));
        let bo = Actor { strict_locations: true, ..bo };
        for known in known.iter_mut().step_by(4) {
            mark(&store, &ada, &known.deal.id, true).await.unwrap();
            known.is_marked = true;
        }
        let mut found_any = 0;
        for _ in 0..250 {
            let mut view = sample(&mut runner, &some_view());
            let zone = sample(&mut runner, &select(ZONES));
            let a_part = (0..known.len(), 8..=36_usize, any::<bool>(), any::<bool>());
            if let Some((at, length, of_engagement, shouted)) = sample(&mut runner, &weighted(0.15, a_part)) {
                let deal = &known[at].deal;
                let id = if of_engagement { deal.engagement.as_str() } else { deal.id.as_str() };
                view.search = if shouted { id[..length].to_uppercase() } else { id[..length].to_owned() };
            }
            let actor = if view.tab != Tab::Favorites && view.sort.descending { &bo } else { &ada };
            let fits = |view: &View| known.iter().enumerate().filter(|(_, one)| shows(view, actor, zone.parse().unwrap(), one)).collect::<Vec<_>>();
            let expected = sorted(&view, fits(&view));
            let found = all_in(&store, actor, zone, &view).await;
            assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{zone} {view:?}");
            found_any += usize::from(!found.is_empty());
            let counted = counts_in(&store, actor, zone, &view).await;
            let groups = Group::ALL.iter().map(|group| (view.tab, Some(*group)));
            for (tab, group) in Tab::ALL.iter().map(|tab| (*tab, None)).chain(groups) {
                // Marks are each person's own; Bo has none.
                let marks_matter = tab == Tab::Favorites && actor.user != ada.user;
                let there = View { tab, group, ..view.clone() };
                let expected = if marks_matter { 0 } else { fits(&there).len() };
                assert_eq!(counted.of(tab, group), Count { referrals: expected, or_more: false }, "{there:?}");
            }
            for part in [None].into_iter().chain(Part::ALL.iter().copied().map(Some)) {
                let there = View { part, ..view.clone() };
                let expected = there.is_searched().then(|| fits(&there).len());
                let expected = expected.map(|all| Count { referrals: all.min(100), or_more: all > 100 });
                assert_eq!(counted.in_part(part), expected, "{there:?}");
            }
        }
        assert!(found_any > 80, "the views hardly find anything: {found_any}");
    }

    async fn a_long_list_is_counted_as_far_as_that_is_quick(store) {
        world(&store).await;
        let mut deals = vec![deal("Other", 0)];
        deals.extend((1..=1_001).map(|n| deal("Falcon", n)));
        deals.extend((1..=200).map(|n| closed(deal("Falcon", 2_000 + n), Outcome::Won)));
        insert(&store, &deals.iter().collect::<Vec<_>>()).await;
        let view = |search: &str| View { search: search.into(), ..outbound() };
        let of = |counts: &Counts| counts.of(Tab::Outbound, None);
        let found = counts(&store, &ada(), &view("falcon")).await;
        assert_eq!(of(&found), Count { referrals: 1_000, or_more: true });
        // What comes on top of that, less far.
        let parts = |counts: &Counts| {
            let parts = [None, Some(Part::Name), Some(Part::Notes)].map(|part| counts.in_part(part).unwrap());
            parts.map(|count| (count.referrals, count.or_more))
        };
        let falcons = [(100, true), (100, true), (0, false)];
        assert_eq!(parts(&found), falcons);
        for part in [Part::Name, Part::Notes] {
            let held = View { part: Some(part), ..view("falcon") };
            assert_eq!(parts(&counts(&store, &ada(), &held).await), falcons, "from wherever one looks: {part:?}");
        }
        let inbound = counts(&store, &ada(), &View { tab: Tab::Inbound, ..view("falcon") }).await;
        assert_eq!(of(&inbound), of(&found), "the same from another tab");
        let found = counts(&store, &ada(), &view("other")).await;
        assert_eq!(of(&found), Count { referrals: 1, or_more: false });
        // A company with very many waits for no more than fifty, or what a page shows, and twenty on top of that.
        let mut tx = store.write().await.unwrap();
        sqlx::query("UPDATE referral_counts SET referrals = 20001").execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        let found = counts(&store, &ada(), &view("falcon")).await;
        assert_eq!(of(&found), Count { referrals: 50, or_more: true });
        assert_eq!(found.of(Tab::Outbound, Some(Group::Archive)), Count { referrals: 50, or_more: true });
        let long = counts(&store, &ada(), &View { rows: 100, ..view("falcon") }).await;
        assert_eq!(of(&long), Count { referrals: 100, or_more: true });
        let fewer = [(20, true), (20, true), (0, false)];
        assert_eq!(parts(&found), fewer);
        for part in [Part::Name, Part::Notes] {
            let held = View { part: Some(part), ..view("falcon") };
            assert_eq!(parts(&counts(&store, &ada(), &held).await), fewer, "from wherever one looks: {part:?}");
        }
        let found = counts(&store, &ada(), &view("other")).await;
        assert_eq!(of(&found), Count { referrals: 1, or_more: false });
        // What is found in parts is counted among the newest alone, and told so.
        let old = deal("Old", 2_999);
        let details = Details { notes: "Of a falcon".into(), ..old.details.clone() };
        insert(&store, &[&Deal { details, ..old }]).await;
        leave_a_gap(&store, deal("Gap", 3_000)).await;
        insert(&store, &[&deal("Falcon", 3_001)]).await;
        let found = counts(&store, &ada(), &view("falcon")).await;
        assert_eq!(of(&found), Count { referrals: 50, or_more: true });
        assert_eq!(parts(&found), [(20, true), (1, true), (0, true)]);
        assert!(!found.in_part(Some(Part::Notes)).unwrap().is_none(), "perhaps there are some");
        let spans = Filters { created: Span { from: Some("2000-01-01".parse().unwrap()), to: None }, ..Filters::default() };
        let spanned = counts(&store, &ada(), &View { filters: spans, ..view("falcon") }).await;
        assert_eq!(parts(&spanned), [(20, true), (1, true), (0, true)]);
        assert_eq!(found.in_part(Some(Part::Team)), Some(Count::default()), "no team's member is called so");
    }

    async fn what_no_deal_of_a_company_says_is_looked_for_no_further(store) {
        world(&store).await;
        let theirs = Deal { org: OrgId::new(NORTHWIND), ..deal("Zeppelin", 0) };
        insert(&store, &[&deal("Falcon", 1), &theirs]).await;
        let of = |tab, search: &str| View { search: search.into(), ..View::new(tab) };
        for (view, statements) in [
            (of(Tab::Outbound, "zeppelin"), 1),
            (of(Tab::Favorites, "falcon zeppelin"), 1),
            (View { part: Some(Part::Notes), ..of(Tab::Outbound, "falcon") }, 2),
            (of(Tab::Outbound, "falcon"), 3),
        ] {
            let (_, run) = asked(&store, &ada(), &view).await;
            assert_eq!(run.len(), statements, "{view:?}: {run:#?}");
        }
        // From the one who sees a part, what is beyond is hidden: no answer comes sooner.
        let bo = actor("bo@fabrikam.example", &[(Role::ReferralsUser, None)]);
        for search in ["falcon", "zeppelin"] {
            let (found, run) = asked(&store, &bo, &of(Tab::Outbound, search)).await;
            assert_eq!((found.0.lines.len(), run.len()), (0, 3), "{search}: {run:#?}");
        }
    }

    async fn a_search_tells_nothing_of_the_words_of_other_companies(store) {
        world(&store).await;
        insert(&store, &[&deal("Falcon", 0)]).await;
        leave_a_gap(&store, deal("Gap", 1)).await;
        insert(&store, &[&deal("Falcon", 2)]).await;
        let many = "UPDATE referral_counts SET referrals = 20001";
        sqlx::query(many).execute(&mut *store.write_once().await.unwrap()).await.unwrap();
        let view = View { search: "zeppelin".into(), ..outbound() };
        let (before, statements) = asked(&store, &ada(), &view).await;
        let theirs = deal("Zeppelin", 3);
        let details = Details { notes: "Of a zeppelin".into(), ..theirs.details.clone() };
        insert(&store, &[&Deal { org: OrgId::new(NORTHWIND), details, ..theirs }]).await;
        let (after, as_many) = asked(&store, &ada(), &view).await;
        assert_eq!(after, before);
        assert_eq!(as_many.len(), statements.len(), "nor is it looked for otherwise");
    }

    async fn however_many_words_begin_alike_all_of_them_are_found(store) {
        world(&store).await;
        let names = (0..40).map(|n| format!("Consolidation{n:02} of Łódź"));
        let deals: Vec<Deal> = (0..).zip(names).map(|(n, name)| deal(&name, n)).collect();
        insert(&store, &deals.iter().collect::<Vec<_>>()).await;
        for (typed, fit) in [
            ("con", 40), ("cons", 40), ("conso", 40), ("consolidation", 40), ("Consolidation0", 10),
            ("consolidation39", 1), ("consolidation4", 0), ("conso łódź", 40), ("consolidation1 consolidation12", 1),
        ] {
            let view = View { search: typed.into(), rows: 50, ..outbound() };
            assert_eq!(all(&store, &ada(), &view).await.len(), fit, "{typed}");
            assert_eq!(counts(&store, &ada(), &view).await.of(Tab::Outbound, None).referrals, fit, "{typed}");
        }
        // What is said later is found as well, and what is said no more is not.
        let mut renamed = deals[39].clone();
        renamed.details.name = "Interoperation".into();
        let mut tx = store.write().await.unwrap();
        deals::save(&mut tx, &mut renamed, 1).await.unwrap();
        tx.commit().await.unwrap();
        for (typed, fit) in [("consolidation", 39), ("consolidation39", 0), ("interop", 1)] {
            let view = View { search: typed.into(), rows: 50, ..outbound() };
            assert_eq!(all(&store, &ada(), &view).await.len(), fit, "{typed}");
        }
    }

    async fn f42_what_a_query_finds_is_what_the_domain_lets_see(store) {
        world(&store).await;
        let teams = [vec![], vec![person("BO@fabrikam.example")], vec![person("cleo@northwind.example")]];
        let mut deals = Vec::new();
        for (n, place) in PLACES.iter().enumerate() {
            for (m, team) in teams.iter().enumerate() {
                let created = i64::try_from(n * 3 + m).unwrap();
                deals.push(Deal { location: place.map(LocationId::new), team: team.clone(), ..deal("Ledger", created) });
            }
        }
        insert(&store, &deals.iter().collect::<Vec<_>>()).await;
        for strict in [false, true] {
            for grants in every_set_of_grants() {
                let bo = Actor { strict_locations: strict, ..actor("bo@fabrikam.example", &grants) };
                let seen = visibility(&bo, &Programme::default());
                let covered = |deal: &&Deal| seen.covers(DealScope::of(deal, &bo));
                let mut expected: Vec<_> = deals.iter().filter(covered).map(|deal| deal.id.clone()).collect();
                expected.reverse();
                for search in ["", "ledger"] {
                    let view = View { search: search.into(), ..outbound() };
                    assert_eq!(all(&store, &bo, &view).await, expected, "{grants:?} strict {strict}");
                    let counted = counts(&store, &bo, &view).await.of(Tab::Outbound, Some(Group::Active));
                    assert_eq!(counted.referrals, expected.len(), "{grants:?} strict {strict}");
                }
            }
        }
        let cleo = actor("cleo@northwind.example", &[(Role::ReferralsAdmin, None)]);
        for search in ["", "ledger"] {
            let view = View { search: search.into(), ..outbound() };
            assert!(all(&store, &cleo, &view).await.is_empty(), "of another company");
            assert_eq!(of(&counts(&store, &cleo, &view).await, Tab::Outbound), [0; 4]);
            let beyond = page(&store, &cleo, &view, &From::After(deals[8].id.clone())).await;
            assert!(beyond.lines.is_empty(), "nor by the place of a row that is not theirs");
        }
    }

    async fn pages_go_down_and_up_again_without_gap_or_repeat(store) {
        world(&store).await;
        let deals: Vec<Deal> = (0..63).map(|n| deal(&format!("{:02}", n / 4), n)).collect();
        insert(&store, &deals.iter().collect::<Vec<_>>()).await;
        for (key, descending) in SortKey::ALL.iter().flat_map(|key| [(*key, true), (*key, false)]) {
            for search in ["", "nystrom"] {
                let view = View { sort: Sort { key, descending }, search: search.into(), ..outbound() };
                let whole = all(&store, &ada(), &view).await;
                assert_eq!(whole.len(), 63);
                assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), 63, "{key:?}");
                let ids = |page: &Page| page.lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>();
                let last = page(&store, &ada(), &view, &From::After(whole[49].clone())).await;
                assert_eq!((ids(&last), last.goes_on_before, last.goes_on_after), (whole[50..].to_vec(), true, false));
                let up = page(&store, &ada(), &view, &From::Before(whole[50].clone())).await;
                assert_eq!((ids(&up), up.goes_on_before, up.goes_on_after), (whole[25..50].to_vec(), true, true));
                let top = page(&store, &ada(), &view, &From::Before(whole[25].clone())).await;
                assert_eq!((ids(&top), top.goes_on_before), (whole[..25].to_vec(), false));
                let (mut read, viewer, ada) = (store.read().await.unwrap(), admin(), ada());
                let asker = Asker::new(&ada, &viewer);
                let at = lists::around(&mut read, asker, &view, &whole[25]).await.unwrap();
                assert_eq!(at.previous.map(|(id, _)| id).as_ref(), Some(&whole[24]));
                assert_eq!(at.next.map(|(id, _)| id).as_ref(), Some(&whole[26]));
                let first = lists::around(&mut read, asker, &view, &whole[0]).await.unwrap();
                assert_eq!(first.previous, None);
            }
        }
        let nowhere = From::After(ReferralId::new("no such deal"));
        assert!(page(&store, &ada(), &outbound(), &nowhere).await.lines.is_empty());
    }

    async fn a_line_shows_the_deal_and_the_vendors_status(store) {
        world(&store).await;
        let kept = Deal { location: Some(LocationId::new(POLAND)), with_partners: true, ..deal("One", 1) };
        let vendor = vendors(&kept);
        let private = deal("Two", 2);
        insert(&store, &[&kept, &vendor, &private]).await;
        let found = page(&store, &ada(), &outbound(), &From::Start).await;
        assert_eq!(found.lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["Two", "One"]);
        assert_eq!(found.lines[0].vendor, None);
        let expected = Line {
            id: kept.id.clone(),
            name: "One".into(),
            customer_name: "Contoso".into(),
            customer_country: "SE".parse().unwrap(),
            direction: Direction::Outbound,
            deal_type: kept.deal_type,
            with_partners: true,
            location: kept.location.clone(),
            substatus: Substatus::Accepted,
            percent: Some(10),
            value: kept.details.value,
            close_date: kept.details.close_date,
            crm_id: Some("CRM-1".into()),
            created_at: kept.created_at,
            expires_at: None,
            vendor: Some(Substatus::Pending),
            vendor_crm_id: None,
            is_favorite: false,
            deal: None,
        };
        assert_eq!(found.lines[1], expected);
        let seller = actor("vera@vendor.example", &[(Role::VendorSeller, None)]);
        let view = View { group: Some(Group::Inbox), ..View::new(Tab::Inbound) };
        let inbox = page(&store, &seller, &view, &From::Start).await;
        assert_eq!(inbox.lines[0].expires_at, Some(time(1) + Duration::days(14)));
        let searched = View { search: "contoso".into(), ..outbound() };
        let found = page(&store, &ada(), &searched, &From::Start).await;
        assert_eq!(found.lines[1].deal.as_deref(), Some(&kept), "a search needs what no column shows");
    }

    async fn f11_what_the_vendor_does_reaches_the_lists_of_all_parties(store) {
        world(&store).await;
        let kept = deal("One", 1);
        insert(&store, &[&kept]).await;
        let filter = |vendor| View {
            filters: Filters { vendor: BTreeSet::from([vendor]), ..Filters::default() }, ..outbound()
        };
        assert_eq!(all(&store, &ada(), &filter(None)).await, std::slice::from_ref(&kept.id));
        let mut tx = store.write().await.unwrap();
        let mut vendor = vendors(&kept);
        deals::insert(&mut tx, &vendor).await.unwrap();
        tx.commit().await.unwrap();
        assert!(all(&store, &ada(), &filter(None)).await.is_empty(), "it has joined");
        assert_eq!(all(&store, &ada(), &filter(Some(Substatus::Pending))).await, std::slice::from_ref(&kept.id));
        let mut tx = store.write().await.unwrap();
        vendor = closed(vendor, Outcome::Expired);
        deals::save(&mut tx, &mut vendor, 1).await.unwrap();
        let guest = Deal {
            id: ReferralId::new("guest"), org: OrgId::new(NORTHWIND), party: Party::Partner, ..vendors(&kept)
        };
        deals::insert(&mut tx, &guest).await.unwrap();
        tx.commit().await.unwrap();
        let lines = page(&store, &ada(), &filter(Some(Substatus::Expired)), &From::Start).await.lines;
        assert_eq!((lines.len(), lines[0].vendor), (1, Some(Substatus::Expired)));
        let cleo = actor("cleo@northwind.example", &[(Role::ReferralsAdmin, None)]);
        let theirs = page(&store, &cleo, &View::new(Tab::Inbound), &From::Start).await.lines;
        assert_eq!((theirs.len(), theirs[0].vendor), (1, Some(Substatus::Expired)), "who comes later knows it");
    }

    async fn f12_the_vendors_id_finds_a_deal_while_the_vendor_takes_part(store) {
        world(&store).await;
        let kept = deal("One", 1);
        let mut vendor = vendors(&kept);
        vendor.details.crm_id = Some("MSX-7".into());
        insert(&store, &[&kept, &vendor]).await;
        let typed = |part| View { search: "msx 7".into(), part, ..outbound() };
        let is_found = async |is_seen: bool| {
            for part in [None, Some(Part::Ids)] {
                let found = page(&store, &ada(), &typed(part), &From::Start).await.lines;
                let ids: Vec<_> = found.iter().map(|line| line.vendor_crm_id.as_deref()).collect();
                assert_eq!(ids, if is_seen { vec![Some("MSX-7")] } else { vec![] });
            }
        };
        let save = async |deal: &mut Deal| {
            let mut tx = store.write().await.unwrap();
            let version = deal.version;
            deals::save(&mut tx, deal, version).await.unwrap();
            tx.commit().await.unwrap();
        };
        is_found(false).await;
        let progress = Progress::start(Track::Regular);
        vendor.state = State::Active { since: time(2), progress };
        save(&mut vendor).await;
        is_found(true).await;
        // What the partner saves keeps it; who comes later knows it.
        save(&mut kept.clone()).await;
        is_found(true).await;
        let guest = Deal {
            id: ReferralId::new("guest"), org: OrgId::new(NORTHWIND), party: Party::Partner, ..vendors(&kept)
        };
        let mut tx = store.write().await.unwrap();
        deals::insert(&mut tx, &guest).await.unwrap();
        tx.commit().await.unwrap();
        let cleo = actor("cleo@northwind.example", &[(Role::ReferralsAdmin, None)]);
        let theirs = View { tab: Tab::Inbound, ..typed(None) };
        assert_eq!(all(&store, &cleo, &theirs).await, [guest.id]);
        // Of the vendor's own row it is the own id.
        let seller = actor("vera@vendor.example", &[(Role::VendorSeller, None)]);
        assert_eq!(page(&store, &seller, &theirs, &From::Start).await.lines[0].vendor_crm_id, None);
        vendor.details.crm_id = Some("MSX-8".into());
        save(&mut vendor).await;
        is_found(false).await;
        vendor.details.crm_id = Some("MSX-7".into());
        save(&mut vendor).await;
        is_found(true).await;
        vendor = closed(vendor, Outcome::Declined { reason: LossReason::Budget, notes: String::new() });
        save(&mut vendor).await;
        is_found(false).await;
        assert!(all(&store, &cleo, &theirs).await.is_empty());
    }

    async fn f34_f49_tabs_count_and_list_by_direction_and_group(store) {
        world(&store).await;
        let won = closed(deal("won", 1), Outcome::Won);
        let expired = closed(deal("expired", 2), Outcome::Expired);
        let mut open = deal("open", 3);
        let waiting = Deal { direction: Direction::Inbound, state: State::New { expires_at: time(9) }, ..deal("waiting", 4) };
        insert(&store, &[&won, &expired, &open, &waiting]).await;
        let counted = counts(&store, &ada(), &outbound()).await;
        assert_eq!(of(&counted, Tab::Outbound), [3, 0, 1, 2]);
        assert_eq!(of(&counted, Tab::Inbound), [1, 1, 0, 0]);
        let names = async |group| {
            let view = View { group: Some(group), ..outbound() };
            page(&store, &ada(), &view, &From::Start).await.lines.into_iter().map(|line| line.name).collect::<Vec<_>>()
        };
        assert_eq!(names(Group::Archive).await, ["expired", "won"]);
        assert_eq!(names(Group::Active).await, ["open"]);
        assert!(names(Group::Inbox).await.is_empty());
        open = closed(open, Outcome::Won);
        let mut tx = store.write().await.unwrap();
        deals::save(&mut tx, &mut open, 1).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(of(&counts(&store, &ada(), &outbound()).await, Tab::Outbound), [3, 0, 0, 3]);
        assert_eq!(names(Group::Archive).await, ["open", "expired", "won"]);
    }

    async fn marks_are_each_persons_own(store) {
        world(&store).await;
        let (one, two) = (deal("One", 1), deal("Two", 2));
        insert(&store, &[&one, &two]).await;
        let bo = actor("bo@fabrikam.example", &[(Role::ReferralsAdmin, None)]);
        for _ in 0..2 {
            mark(&store, &ada(), &one.id, true).await.unwrap();
        }
        let favorites = View::new(Tab::Favorites);
        assert_eq!(all(&store, &ada(), &favorites).await, std::slice::from_ref(&one.id));
        assert!(all(&store, &bo, &favorites).await.is_empty());
        assert_eq!(of(&counts(&store, &ada(), &favorites).await, Tab::Favorites), [1, 0, 1, 0]);
        let line = |page: Page| page.lines.iter().map(|line| line.is_favorite).collect::<Vec<_>>();
        assert_eq!(line(page(&store, &ada(), &outbound(), &From::Start).await), [false, true]);
        assert_eq!(line(page(&store, &bo, &outbound(), &From::Start).await), [false, false]);
        // A save keeps the mark.
        let mut tx = store.write().await.unwrap();
        deals::save(&mut tx, &mut one.clone(), 1).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(all(&store, &ada(), &favorites).await.len(), 1);
        mark(&store, &ada(), &one.id, false).await.unwrap();
        assert!(all(&store, &ada(), &favorites).await.is_empty());
        let cleo = actor("cleo@northwind.example", &[(Role::ReferralsAdmin, None)]);
        let theirs = mark(&store, &cleo, &one.id, true).await;
        assert!(matches!(theirs, Err(StoreError::NotFound)), "{theirs:?}");
    }

    async fn deals_are_found_in_any_country_of_all(store) {
        world(&store).await;
        let kept = Deal { direction: Direction::Inbound, ..deal("One", 1) };
        insert(&store, &[&kept]).await;
        mark(&store, &ada(), &kept.id, true).await.unwrap();
        let countries: BTreeSet<_> = CountryCode::ALL.iter().copied().collect();
        for tab in [Tab::Inbound, Tab::Favorites] {
            let filters = Filters { countries: countries.clone(), ..Filters::default() };
            let view = View { filters, search: "one".into(), ..View::new(tab) };
            assert_eq!(all(&store, &ada(), &view).await, std::slice::from_ref(&kept.id));
            assert_eq!(of(&counts(&store, &ada(), &view).await, tab), [1, 0, 1, 0]);
        }
    }

    async fn a_deal_is_found_by_its_id_and_by_the_engagements(store) {
        world(&store).await;
        let (one, two) = (deal("One", 1), deal("Two", 2));
        insert(&store, &[&one, &two]).await;
        for typed in [one.id.as_str().to_owned(), one.id.as_str().to_uppercase(), one.engagement.to_string(), one.id.as_str().replace('-', "")] {
            let view = View { search: typed.clone(), ..outbound() };
            assert_eq!(all(&store, &ada(), &view).await, std::slice::from_ref(&one.id), "{typed}");
        }
    }

    async fn each_part_of_a_deal_is_searched_alone(store) {
        world(&store).await;
        let mut kept = deal("Öresund ledger", 1);
        kept.customer.name = "Tallvind Åkeri".into();
        kept.details.notes = "Warehouse in Łódź, 40 lorries".into();
        kept.details.crm_id = Some("FAB-90210".into());
        kept.details.campaign_id = Some("spring".into());
        kept.contact = Some(contact());
        insert(&store, &[&kept, &deal("Other", 2)]).await;
        let digits = kept.engagement.as_str()[..13].to_owned();
        let finds = async |typed: &str| {
            let mut found = Vec::new();
            for part in Part::ALL {
                let view = View { search: typed.into(), part: Some(*part), ..outbound() };
                let shown = all(&store, &ada(), &view).await.contains(&kept.id);
                found.extend(shown.then_some(*part));
            }
            found
        };
        let cases: &[(&str, &[Part])] = &[
            ("oresund LEDGER", &[Part::Name]),
            ("tallv", &[Part::Customer]),
            ("tallvind akeri", &[Part::Customer]),
            // Both say it of the customer.
            ("akeri renee", &[Part::Customer]),
            ("lodz 40 lorr", &[Part::Notes]),
            ("lodz 4 lorr", &[]),
            ("ada nystrom", &[Part::Team]),
            ("fab 90210", &[Part::Ids]),
            ("spring", &[Part::Ids]),
            (digits.as_str(), &[Part::Ids]),
            ("ledger lodz", &[]),
        ];
        for (typed, parts) in cases {
            assert_eq!(finds(typed).await.as_slice(), *parts, "{typed}");
        }
        let everywhere = View { search: "ledger lodz".into(), ..outbound() };
        assert_eq!(all(&store, &ada(), &everywhere).await, std::slice::from_ref(&kept.id), "but as ever");
        // The filter asks for the customer's own name.
        let filters = Filters { customer: "renee".into(), ..Filters::default() };
        assert!(all(&store, &ada(), &View { filters, ..outbound() }).await.is_empty());
        // Its neighbours are those that are shown.
        let view = View { search: "ada".into(), part: Some(Part::Team), ..outbound() };
        let (mut read, viewer, ada) = (store.read().await.unwrap(), admin(), ada());
        let asker = Asker::new(&ada, &viewer);
        assert!(lists::around(&mut read, asker, &view, &kept.id).await.unwrap().previous.is_some());
        let view = View { part: Some(Part::Notes), ..view };
        let around = lists::around(&mut read, asker, &view, &kept.id).await.unwrap();
        assert_eq!((around.previous, around.next), (None, None));
    }

    async fn a_deal_that_a_step_left_to_be_listed_is_found_after_the_next_start(store) {
        world(&store).await;
        let kept: Vec<Deal> = (0..3).map(|n| deal("Ledger", n)).collect();
        insert(&store, &kept.iter().collect::<Vec<_>>()).await;
        let view = View { search: "ledger".into(), part: Some(Part::Name), ..outbound() };
        let mut tx = store.write().await.unwrap();
        tx.execute(forget_words(&store)).await.unwrap();
        tx.execute("UPDATE referrals SET listed = 0").await.unwrap();
        tx.commit().await.unwrap();
        assert!(all(&store, &ada(), &view).await.is_empty());
        let refused = store.check_ready().await.unwrap_err().to_string();
        assert!(refused.contains("run `tandem migrate`"), "{refused}");
        store.migrate().await.unwrap();
        store.check_ready().await.unwrap();
        assert_eq!(all(&store, &ada(), &view).await.len(), 3);
        let left = sqlx::query("SELECT id FROM referrals WHERE listed = 0");
        assert!(left.fetch_all(&mut *store.read().await.unwrap()).await.unwrap().is_empty());
    }

    async fn deals_from_before_the_vendors_ids_were_told_are_found_by_them(store) {
        world(&store).await;
        let (kept, private) = (deal("One", 1), deal("Two", 2));
        let mut vendor = vendors(&kept);
        vendor.details.crm_id = Some("MSX-7".into());
        vendor = closed(vendor, Outcome::Won);
        insert(&store, &[&kept, &vendor, &private]).await;
        let mut tx = store.write().await.unwrap();
        tx.execute(forget_words(&store)).await.unwrap();
        tx.execute("ALTER TABLE referrals DROP COLUMN vendor_crm_id").await.unwrap();
        tx.execute("DELETE FROM _sqlx_migrations WHERE version = 16").await.unwrap();
        tx.commit().await.unwrap();
        store.migrate().await.unwrap();
        let view = View { search: "msx 7".into(), ..outbound() };
        let found = page(&store, &ada(), &view, &From::Start).await.lines;
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0].id, found[0].vendor_crm_id.as_deref()), (&kept.id, Some("MSX-7")));
        let seller = actor("vera@vendor.example", &[(Role::VendorSeller, None)]);
        let theirs = page(&store, &seller, &View::new(Tab::Inbound), &From::Start).await.lines;
        assert_eq!((theirs.len(), &theirs[0].vendor_crm_id), (1, &None));
    }

    async fn views_are_saved_under_a_name_and_shared_with_colleagues_alone(store) {
        world(&store).await;
        let (org, ada, bo) = (OrgId::new(FABRIKAM), UserId::new("ada"), UserId::new("bo"));
        let mut tx = store.write().await.unwrap();
        views::save(&mut tx, (&org, &ada), "Öppna", "tab=outbound", false, time(1)).await.unwrap();
        views::save(&mut tx, (&org, &ada), "Big", "tab=outbound&value_from=1", true, time(2)).await.unwrap();
        views::save(&mut tx, (&org, &ada), "oppna", "tab=inbound", false, time(3)).await.unwrap();
        let of = |views: Vec<views::SavedView>| views.into_iter().map(|v| (v.name, v.query, v.is_own)).collect::<Vec<_>>();
        let own = of(views::of(&mut tx, &org, &ada).await.unwrap());
        assert_eq!(own, [("Big".into(), "tab=outbound&value_from=1".into(), true), ("oppna".into(), "tab=inbound".into(), true)]);
        assert_eq!(views::others(&mut tx, &ada, "New").await.unwrap(), 2);
        assert_eq!(views::others(&mut tx, &ada, "big").await.unwrap(), 1, "which would be replaced");
        for (at, name) in ["!!!", "★"].into_iter().enumerate() {
            views::save(&mut tx, (&org, &bo), name, "tab=inbound", true, time(at.try_into().unwrap())).await.unwrap();
        }
        let marks = of(views::of(&mut tx, &org, &bo).await.unwrap());
        assert_eq!(marks.iter().filter(|view| view.2).count(), 2, "two names without letters are two names");
        for n in 0..250 {
            views::save(&mut tx, (&org, &bo), &format!("A {n:03}"), "tab=inbound", true, time(5)).await.unwrap();
        }
        let hers = views::of(&mut tx, &org, &ada).await.unwrap();
        assert_eq!(hers.iter().filter(|view| view.is_own).count(), 2, "however many colleagues share");
        for view in views::of(&mut tx, &org, &bo).await.unwrap().iter().chain(&hers).filter(|view| view.name != "Big") {
            let _ = views::delete(&mut tx, &bo, &view.id).await;
        }
        let rest = views::of(&mut tx, &org, &bo).await.unwrap();
        for view in rest.iter().filter(|view| view.is_own) {
            views::delete(&mut tx, &bo, &view.id).await.unwrap();
        }
        let shared = views::of(&mut tx, &org, &bo).await.unwrap();
        assert_eq!((shared.len(), shared[0].name.as_str(), shared[0].is_own), (1, "Big", false));
        assert!(views::of(&mut tx, &OrgId::new(NORTHWIND), &UserId::new("cleo")).await.unwrap().is_empty());
        let foreign = views::delete(&mut tx, &bo, &shared[0].id).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
        views::delete(&mut tx, &ada, &shared[0].id).await.unwrap();
        assert!(views::of(&mut tx, &org, &bo).await.unwrap().is_empty());
    }
}

/// Every combination of the roles that a partner's visibility depends on.
fn every_set_of_grants() -> Vec<Vec<(Role, Option<&'static str>)>> {
    let each = [
        (Role::ReferralsAdmin, None),
        (Role::ReferralsAdmin, Some(SWEDEN)),
        (Role::ReferralsUser, None),
        (Role::ReferralsUser, Some(SWEDEN)),
        (Role::ReferralsUser, Some(POLAND)),
        (Role::ProfileAdmin, None),
    ];
    (0..1_u32 << each.len())
        .map(|set| {
            each.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, grant)| *grant).collect()
        })
        .collect()
}
