#![allow(clippy::unwrap_used)]

use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::deal::DealType;
use crate::domain::id::{LocationId, SolutionId};
use crate::domain::values::{CountryCode, Currency, Money};

fn read(pairs: &[(&'static str, &str)]) -> Asked {
    View::parse(pairs.iter().copied(), Tab::Outbound)
}

fn again(view: &View) -> Asked {
    let pairs = view.pairs();
    View::parse(pairs.iter().map(|(name, text)| (*name, text.as_str())), Tab::Inbound)
}

fn filters() -> impl Strategy<Value = Filters> {
    let countries = select(vec!["SE", "PL", "IT", "US", "RU"]).prop_map(|code| code.parse().unwrap());
    let id = "[a-z0-9-]{1,12}";
    let amount = || option::of((0..1_000_000_000_000_i64).prop_map(Amount));
    let date = || {
        option::of(
            (0..20_000_i64).prop_map(|days| chrono::NaiveDate::default() + chrono::Duration::days(days)),
        )
    };
    let sets = (
        btree_set(countries, 0..4),
        btree_set(select(DealType::ALL), 0..3),
        btree_set(select(Substatus::ALL), 0..3),
        btree_set(option::of(select(Substatus::ALL)), 0..3),
        btree_set(id.prop_map(SolutionId::new), 0..3),
        btree_set(
            option::of(
                id.prop_filter("is not the word for none", |id| id != "none").prop_map(LocationId::new),
            ),
            0..3,
        ),
    );
    let rest = (any::<bool>(), any::<bool>(), "([a-zå][a-zå&%+=]{0,8})?", amount(), amount());
    let dates = (date(), date(), date(), date(), option::of(select(vec!["SEK", "JPY", "KWD"])));
    (sets, rest, dates).prop_map(|(sets, rest, dates)| {
        let (countries, types, statuses, vendor, solutions, locations) = sets;
        let mut filters = Filters {
            countries,
            types,
            with_partners: rest.0,
            statuses,
            vendor,
            solutions,
            locations,
            mine: rest.1,
            customer: rest.2,
            value: Span { from: rest.3, to: rest.4 },
            currency: dates.4.map(|code| code.parse().unwrap()),
            closes: Span { from: dates.0, to: dates.1 },
            created: Span { from: dates.2, to: dates.3 },
        };
        filters.put_in_order();
        filters
    })
}

prop_compose! {
    fn views()(
        tab in select(Tab::ALL),
        group in option::of(select(Group::ALL)),
        search in "[a-z&%+ å]{0,12}",
        part in option::of(select(Part::ALL)),
        filters in filters(),
        key in select(SortKey::ALL),
        descending in any::<bool>(),
        columns in btree_set(select(Column::ALL), 0..13),
        rows in select(ROWS.to_vec()),
    ) -> View {
        let (search, columns) = (search.trim().to_owned(), Columns::new(columns));
        let part = part.filter(|_| !search.is_empty());
        View { tab, group, search, part, filters, sort: Sort { key, descending }, columns, rows }
    }
}

proptest! {
    #[test]
    fn an_address_gives_back_the_view_that_it_was_made_of(view in views()) {
        let asked = again(&view);
        prop_assert_eq!(&asked.view, &view);
        prop_assert!(asked.ignored.is_empty());
        prop_assert_eq!(asked.view.pairs(), view.pairs());
    }

    #[test]
    fn each_filter_can_be_taken_away_alone(view in views()) {
        let all = view.filters.pairs();
        for (name, text) in &all {
            let left = view.without(name, text);
            let expected: Vec<_> = all.iter().filter(|pair| **pair != (*name, text.clone())).cloned().collect();
            prop_assert_eq!(left.filters.pairs(), expected);
            let others = View { filters: view.filters.clone(), ..left };
            prop_assert_eq!(&others, &view, "nothing else changes");
        }
    }

    #[test]
    fn nothing_that_is_typed_into_an_address_breaks_it(
        pairs in proptest::collection::vec((select(NAMES.iter().chain(&Filters::NAMES).copied().collect::<Vec<_>>()), any::<String>()), 0..9)
    ) {
        let asked = View::parse(pairs.iter().map(|(name, text)| (*name, text.as_str())), Tab::Outbound);
        prop_assert_eq!(again(&asked.view).view, asked.view);
    }
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let asked = read(&[
        ("country", "SE"),
        ("country", "XX"),
        ("closes_from", "2026-02-31"),
        ("value_from", "-1"),
        ("value_to", "25 000"),
        ("mine", "perhaps"),
        ("sort", "size"),
        ("rows", "1000000"),
        ("group", ""),
        ("in", "title"),
        ("utm_source", "mail"),
        ("solution", &"x".repeat(101)),
        ("location", &"x".repeat(2_500)),
    ]);
    let ignored: Vec<_> = asked.ignored.into_iter().collect();
    assert_eq!(
        ignored,
        ["closes_from", "country", "in", "location", "mine", "rows", "solution", "sort", "value_from"]
    );
    let sweden: CountryCode = "SE".parse().unwrap();
    let filters = Filters {
        countries: [sweden].into(),
        value: Span { from: None, to: Some(Amount(250_000_000)) },
        ..Filters::default()
    };
    assert_eq!(asked.view, View { filters, ..View::new(Tab::Outbound) });
}

#[test]
fn all_countries_may_be_filtered_by_and_fifty_solutions() {
    let countries: Vec<_> = CountryCode::ALL.iter().map(|code| ("country", code.code())).collect();
    let asked = read(&countries);
    assert_eq!((asked.view.filters.countries.len(), asked.ignored.len()), (CountryCode::ALL.len(), 0));
    let ids: Vec<_> = (0..51).map(|n| format!("s-{n}")).collect();
    for kind in ["solution", "location"] {
        let of = |ids: &[String]| read(&ids.iter().map(|id| (kind, id.as_str())).collect::<Vec<_>>());
        assert!(of(&ids[..50]).ignored.is_empty(), "{kind}");
        let too_many = of(&ids);
        assert_eq!(too_many.ignored.into_iter().collect::<Vec<_>>(), [kind]);
        let Filters { solutions, locations, .. } = too_many.view.filters;
        assert_eq!(solutions.len() + locations.len(), 50, "{kind}: the first of them");
    }
}

#[test]
fn f34_f49_archived_deals_are_a_group_of_their_own() {
    let view = read(&[("group", "archive")]).view;
    assert_eq!(view.group, Some(Group::Archive));
    let closed: Vec<_> = Group::Archive.substatuses().map(Substatus::code).collect();
    assert_eq!(closed, ["won", "lost", "declined", "expired", "error"]);
    assert_eq!(Group::Inbox.substatuses().collect::<Vec<_>>(), [Substatus::Pending]);
    assert_eq!(Group::Active.substatuses().collect::<Vec<_>>(), [Substatus::Accepted]);
    for group in Group::ALL {
        assert_eq!(Group::of_status(group.status()), Some(*group));
    }
}

#[test]
fn nine_columns_at_most_and_three_always() {
    let locked = [Column::Name, Column::Customer, Column::Status];
    assert_eq!(Columns::new([]).iter().collect::<Vec<_>>(), locked);
    let (all, left_out) = Columns::fit(Column::ALL.iter().copied());
    assert_eq!(
        left_out,
        [Column::Location, Column::Created, Column::PartnerRole, Column::CrmId, Column::ReferralId]
    );
    assert_eq!(all.iter().count(), Column::MOST);
    assert!(locked.into_iter().all(|column| all.has(column)));
    let bare = View { columns: Columns::new([]), ..View::new(Tab::Inbound) };
    assert_eq!(again(&bare).view, bare, "an address can say that there are no others");
}

#[test]
fn a_search_needs_three_letters() {
    for (typed, found) in [
        ("", Search::Nothing),
        ("  ", Search::Nothing),
        (" -- ", Search::TooShort),
        ("***", Search::TooShort),
        ("ab", Search::TooShort),
        (" a b ", Search::TooShort),
        ("abc", Search::Text("abc")),
        ("a b c", Search::Text("a b c")),
        ("Łó1", Search::Text("Łó1")),
    ] {
        assert_eq!(search(typed), found, "{typed}");
    }
}

#[test]
fn a_part_is_searched_as_long_as_something_is_looked_for() {
    let view = read(&[("in", "customer"), ("q", "ledger")]).view;
    assert_eq!((view.search.as_str(), view.part), ("ledger", Some(Part::Customer)));
    let said = |view: &View| view.pairs().into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(said(&view), ["tab", "q", "in"]);
    let asked = read(&[("in", "customer"), ("q", "  ")]);
    assert_eq!((asked.view.part, asked.ignored.len()), (None, 0));
    assert_eq!(view.unsearched(), View::new(Tab::Outbound));
    assert_eq!(said(&View { search: String::new(), ..view }), ["tab"], "nor does an address say it");
}

#[test]
fn amounts_of_all_currencies_compare_as_numbers() {
    let of = |text: &str, currency: &str| {
        let currency: Currency = currency.parse().unwrap();
        Amount::of(Money::parse(text, currency).unwrap())
    };
    assert_eq!(of("25000", "USD"), of("25000", "JPY"));
    assert!(of("24999.99", "USD") < of("25000", "KWD"));
    let span = Span { from: Some(of("10", "USD")), to: Some(of("20", "USD")) };
    assert!(span.holds(&of("10", "JPY")) && span.holds(&of("20", "KWD")) && !span.holds(&of("20.01", "EUR")));
    for text in ["25000", "0.5", "12.25"] {
        assert_eq!(of(text, "USD").to_input(), text);
    }
    assert_eq!(read(&[("value_from", "0")]).view.filters.value.from, Some(Amount(0)));
}

/// A list shows 5.001 dinars; in most currencies that would be five thousand.
#[test]
fn amounts_are_read_in_the_currency_that_is_filtered_by_wherever_it_stands() {
    let from = |pairs: &[(&'static str, &str)]| read(pairs).view.filters.value.from;
    for pairs in
        [[("currency", "KWD"), ("value_from", "5.001")], [("value_from", "5.001"), ("currency", "KWD")]]
    {
        assert_eq!(from(&pairs), Some(Amount(50_010)));
    }
    assert_eq!(from(&[("value_from", "5.001")]), Some(Amount(50_010_000)));
    assert_eq!(from(&[("value_from", "€25,000"), ("currency", "EUR")]), Some(Amount(250_000_000)));
    assert_eq!(from(&[("value_from", "€25,000"), ("currency", "SEK")]), None);
    let dinars = read(&[("value_from", "5.001"), ("currency", "KWD")]).view;
    let left = dinars.without("currency", "KWD").filters.value;
    assert_eq!(left, dinars.filters.value, "the amount stays what it is where the currency goes");
    for currency in ["", "KWD", "USD", "JPY"] {
        let again = from(&[("value_from", &Amount(50_010).to_field()), ("currency", currency)]);
        assert_eq!(again, Some(Amount(50_010)), "and where it changes: {currency}");
    }
}

#[test]
fn a_customer_without_letters_is_none() {
    for text in ["***", " - ", "…"] {
        let asked = read(&[("customer", text)]);
        assert!(asked.ignored.contains("customer"), "{text}");
        assert!(asked.view.is_whole(), "{text}");
    }
    assert_eq!(read(&[("customer", "3M")]).view.filters.customer, "3M");
}

#[test]
fn an_address_that_names_no_columns_has_the_persons_own() {
    let mut habits = Habits::new(OrgKind::Partner);
    assert_eq!(habits.begin(Tab::Outbound), View::new(Tab::Outbound));
    assert!(habits.keep(&habits.begin(Tab::Outbound)).is_empty());
    habits.columns = Columns::new([Column::Created]);
    assert_eq!(habits.read([("q", "ledger")]).view.columns, habits.columns);
    let named = habits.read([("column", "crm")]).view;
    assert_eq!(named.columns, Columns::new([Column::CrmId]));
    let usual = View::new(Tab::Inbound);
    for view in [named, usual, habits.begin(Tab::Favorites)] {
        let pairs = habits.pairs(&view);
        let asked = habits.read(pairs.iter().map(|(name, text)| (*name, text.as_str())));
        assert_eq!(asked.view, view, "what is shown can be said, the usual columns as well");
        let kept = habits.keep(&view);
        let kept: Vec<_> = kept.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(Habits::of(OrgKind::Partner, &kept), (habits.clone(), view));
    }
}

/// Its own status is that of every deal in its lists.
#[test]
fn the_vendors_people_have_no_other_status_of_the_vendor() {
    let habits = Habits::new(OrgKind::Vendor);
    assert_eq!(habits.tab(), Tab::Inbound);
    assert!(!habits.begin(Tab::Inbound).columns.has(Column::Vendor));
    assert!(habits.choices().all(|column| column != Column::Vendor));
    assert_eq!(habits.pairs(&habits.begin(Tab::Inbound)), [("tab", "inbound".to_owned())]);
    let asked = habits.read([("column", "vendor"), ("column", "crm"), ("vendor", "accepted")]);
    assert_eq!(asked.view.columns, Columns::new([Column::CrmId]));
    assert!(asked.view.filters.vendor.is_empty() && asked.ignored.contains("vendor"));
    assert!(Habits::new(OrgKind::Partner).begin(Tab::Outbound).columns.has(Column::Vendor));
}

#[test]
fn a_view_is_whole_until_something_narrows_it() {
    let whole = View { group: Some(Group::Inbox), search: "ab".to_owned(), ..View::new(Tab::Inbound) };
    assert!(whole.is_whole());
    assert!(!View { search: "abc".to_owned(), ..whole.clone() }.is_whole());
    assert!(!read(&[("mine", "yes")]).view.is_whole());
}
