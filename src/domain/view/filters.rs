//! What narrows a list (SPEC §10.3), all of it at once, and together with a search.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::deal::{DealType, Substatus};
use super::super::id::{LocationId, SolutionId};
use super::super::values::{CountryCode, Currency, Money, MoneyError, parse_date};

/// Ten-thousandths of a currency's unit, in which amounts of all currencies are comparable as
/// numbers: none of ISO 4217 has more than four decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub i64);

impl Amount {
    pub fn of(money: Money) -> Self {
        Self(money.minor().saturating_mul(10_i64.pow(4_u32.saturating_sub(money.currency().exponent()))))
    }
}

/// Both ends included; an end that is missing bounds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<T> {
    pub from: Option<T>,
    pub to: Option<T>,
}

impl<T> Default for Span<T> {
    fn default() -> Self {
        Self { from: None, to: None }
    }
}

impl<T: PartialOrd> Span<T> {
    /// Whichever end was typed first: between two values is between them.
    fn put_in_order(&mut self) {
        if self.from.is_some() && self.to.is_some() && self.from > self.to {
            std::mem::swap(&mut self.from, &mut self.to);
        }
    }

    pub fn holds(&self, value: &T) -> bool {
        self.from.as_ref().is_none_or(|from| value >= from) && self.to.as_ref().is_none_or(|to| value <= to)
    }
}

/// Of those with several values any one will do; an empty one asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub countries: BTreeSet<CountryCode>,
    pub types: BTreeSet<DealType>,
    /// Only deals with invited partners (SPEC §4 *P2P*).
    pub with_partners: bool,
    pub statuses: BTreeSet<Substatus>,
    /// Of the vendor's referral; none: where it holds none.
    pub vendor: BTreeSet<Option<Substatus>>,
    /// At most 50, as of the locations.
    pub solutions: BTreeSet<SolutionId>,
    /// None is *Entire organization*.
    pub locations: BTreeSet<Option<LocationId>>,
    /// Only deals on whose team the person is.
    pub mine: bool,
    /// Beginnings of words of the customer's name, shorter ones than [`super::FEWEST_LETTERS`] whole.
    pub customer: String,
    pub value: Span<Amount>,
    /// In which the value is.
    pub currency: Option<Currency>,
    pub closes: Span<NaiveDate>,
    /// Days in the zone of the one who asks.
    pub created: Span<NaiveDate>,
}

/// Of ids, of which there may be any number: an address has no end.
const MOST: usize = 50;
const LONGEST: usize = 100;
/// The value of a filter for what has none of that kind.
const NONE: &str = "none";
const YES: &str = "yes";

impl Filters {
    pub(super) const NAMES: [&'static str; 16] = [
        "country",
        "type",
        "partners",
        "status",
        "vendor",
        "solution",
        "location",
        "mine",
        "customer",
        "value_from",
        "value_to",
        "currency",
        "closes_from",
        "closes_to",
        "created_from",
        "created_to",
    ];

    /// Answers whether the text could be read. Amounts are read in the currency that was taken before.
    pub(super) fn take(&mut self, name: &str, text: &str) -> bool {
        let text = text.trim();
        match name {
            "country" => add(&mut self.countries, text.parse().ok()),
            "type" => add(&mut self.types, text.parse().ok()),
            "partners" => set(&mut self.with_partners, text),
            "status" => add(&mut self.statuses, text.parse().ok()),
            "vendor" if text == NONE => add(&mut self.vendor, Some(None)),
            "vendor" => add(&mut self.vendor, text.parse().ok().map(Some)),
            "solution" => add_one_of_few(&mut self.solutions, an_id(text).map(SolutionId::new)),
            "location" if text == NONE => add_one_of_few(&mut self.locations, Some(None)),
            "location" => add_one_of_few(&mut self.locations, an_id(text).map(LocationId::new).map(Some)),
            "mine" => set(&mut self.mine, text),
            "customer" => {
                let text: String = text.chars().take(LONGEST).collect();
                let says_something = text.contains(char::is_alphanumeric);
                if says_something {
                    self.customer = text;
                }
                says_something
            }
            "value_from" => put(&mut self.value.from, amount(text, self.currency)),
            "value_to" => put(&mut self.value.to, amount(text, self.currency)),
            "currency" => put(&mut self.currency, text.parse().ok()),
            "closes_from" => put(&mut self.closes.from, parse_date(text).ok()),
            "closes_to" => put(&mut self.closes.to, parse_date(text).ok()),
            "created_from" => put(&mut self.created.from, parse_date(text).ok()),
            "created_to" => put(&mut self.created.to, parse_date(text).ok()),
            _ => false,
        }
    }

    /// Once all of an address was taken.
    pub(super) fn put_in_order(&mut self) {
        self.value.put_in_order();
        self.closes.put_in_order();
        self.created.put_in_order();
    }

    /// No span and no currency: each is a yes or no that a deal can be found by.
    pub fn are_words(&self) -> bool {
        self.value == Span::default()
            && self.currency.is_none()
            && self.closes == Span::default()
            && self.created == Span::default()
    }

    /// Each value with the name by which an address says it, in the order of the form.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let yes = |wanted: bool| wanted.then(|| YES.to_owned());
        let substatus = |vendor: &Option<Substatus>| vendor.map_or(NONE, Substatus::code).to_owned();
        let location =
            |location: &Option<LocationId>| location.as_ref().map_or(NONE, LocationId::as_str).to_owned();
        let mut say = |name, values: Vec<String>| pairs.extend(values.into_iter().map(|value| (name, value)));
        say("country", self.countries.iter().map(|country| country.code().to_owned()).collect());
        say("type", self.types.iter().map(|kind| kind.code().to_owned()).collect());
        say("partners", yes(self.with_partners).into_iter().collect());
        say("status", self.statuses.iter().map(|substatus| substatus.code().to_owned()).collect());
        say("vendor", self.vendor.iter().map(substatus).collect());
        say("solution", self.solutions.iter().map(ToString::to_string).collect());
        say("location", self.locations.iter().map(location).collect());
        say("mine", yes(self.mine).into_iter().collect());
        say("customer", Some(self.customer.clone()).into_iter().filter(|text| !text.is_empty()).collect());
        say("value_from", self.value.from.map(Amount::to_field).into_iter().collect());
        say("value_to", self.value.to.map(Amount::to_field).into_iter().collect());
        say("currency", self.currency.map(|currency| currency.code().to_owned()).into_iter().collect());
        for (name, date) in [
            ("closes_from", self.closes.from),
            ("closes_to", self.closes.to),
            ("created_from", self.created.from),
            ("created_to", self.created.to),
        ] {
            say(name, date.map(|date| date.to_string()).into_iter().collect());
        }
        pairs
    }
}

impl Amount {
    /// Plain decimal, such as `25000` or `0.5`.
    pub fn to_input(self) -> String {
        let (whole, rest) = (self.0.div_euclid(10_000), self.0.rem_euclid(10_000));
        if rest == 0 {
            return whole.to_string();
        }
        format!("{whole}.{rest:04}").trim_end_matches('0').to_owned()
    }

    /// As [`Self::to_input`], for an address or a field: the same amount in every currency that may be
    /// chosen beside it. Three decimals could be a group of digits, so a fourth is written.
    pub fn to_field(self) -> String {
        let text = self.to_input();
        let has_three = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
        if has_three { format!("{text}0") } else { text }
    }

    /// Plain, with more decimals than a currency has: an amount in another one may have them.
    fn parse_plain(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.')?;
        let is_plain = |digits: &str, most: usize| {
            (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let fits = is_plain(whole, MOST_DIGITS) && is_plain(decimals, 4);
        format!("{whole}{decimals:0<4}").parse().ok().filter(|_| fits).map(Self)
    }
}

/// Before the decimals: of [`Money::MAX_MAJOR`].
const MOST_DIGITS: usize = 12;

/// As the value of a deal may be typed in the currency that is filtered by; in one of two decimals
/// where there is none.
fn amount(text: &str, currency: Option<Currency>) -> Option<Amount> {
    match Money::parse(text, currency.unwrap_or(Currency::USD)) {
        Ok(money) => Some(Amount::of(money)),
        // No deal is worth nothing, but a span may begin there.
        Err(MoneyError::Zero) => Some(Amount(0)),
        Err(MoneyError::TooManyDecimals) => Amount::parse_plain(text),
        Err(_) => None,
    }
}

/// What can be an id at all; a search index takes no word without end.
fn an_id(text: &str) -> Option<&str> {
    Some(text).filter(|text| text.len() <= LONGEST)
}

fn add<T: Ord>(set: &mut BTreeSet<T>, value: Option<T>) -> bool {
    let is_read = value.is_some();
    set.extend(value);
    is_read
}

fn add_one_of_few<T: Ord>(set: &mut BTreeSet<T>, value: Option<T>) -> bool {
    let fitting = value.filter(|value| set.len() < MOST || set.contains(value));
    add(set, fitting)
}

fn put<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let is_read = value.is_some();
    if is_read {
        *slot = value;
    }
    is_read
}

fn set(flag: &mut bool, text: &str) -> bool {
    *flag = text == YES;
    *flag
}
