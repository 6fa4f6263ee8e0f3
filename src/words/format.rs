//! Numbers, money, dates and spans of time as a language writes them.
//!
//! ICU4X writes digits and dates; the patterns around them are messages of `format.ftl`, since
//! ICU4X's own currencies and percentages are still experimental. Spaces inside a figure are
//! no-break spaces, as CLDR has them. Columns of figures align by the style sheet's tabular digits.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{YMD, YMDT};
use icu::datetime::input::{Date, DateTime as Moment, Time};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;

use super::args::args;
use super::{Locale, Words, zone};
use crate::domain::values::{Currency, Money};

pub(super) struct Formats {
    tag: icu::locale::Locale,
    number: DecimalFormatter,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    date_time: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    /// What stands around an amount of each currency: a list says fifty.
    amounts: OnceLock<HashMap<Currency, (String, String)>>,
    /// From 0 to 100.
    percentages: OnceLock<Vec<String>>,
}

impl Formats {
    pub(super) fn of(locale: Locale) -> Self {
        const COMPILED_IN: &str = "ICU4X carries the data of each of the five languages";
        let tag: icu::locale::Locale = locale.habits().parse().expect("the habits are language tags");
        Self {
            number: DecimalFormatter::try_new((&tag).into(), Default::default()).expect(COMPILED_IN),
            date: FixedCalendarDateTimeFormatter::try_new((&tag).into(), YMD::medium()).expect(COMPILED_IN),
            date_time: FixedCalendarDateTimeFormatter::try_new((&tag).into(), YMD::medium().with_time_hm())
                .expect(COMPILED_IN),
            amounts: OnceLock::new(),
            percentages: OnceLock::new(),
            tag,
        }
    }

    /// What the forms of this language are asked for by.
    pub(super) fn tag(&self) -> &icu::locale::Locale {
        &self.tag
    }

    /// A decimal number in its plain form, such as `-1234.5`; none for anything else.
    pub(super) fn decimal(&self, plain: &str) -> Option<String> {
        Decimal::try_from_str(plain).ok().map(|number| self.number.format_to_string(&number))
    }
}

impl Words {
    pub fn number(&self, number: i64) -> String {
        self.language.formats.number.format_to_string(&Decimal::from(number))
    }

    /// A decimal number in its plain form, such as `1234.5`; none for anything else.
    pub fn decimal(&self, plain: &str) -> Option<String> {
        self.language.formats.decimal(plain)
    }

    /// `40%`, as stages and rates have it.
    pub fn percent(&self, percent: u8) -> String {
        let say = |percent: u8| self.with("format-percent", args! { "number" => percent });
        let known = self.language.formats.percentages.get_or_init(|| (0..=100).map(say).collect());
        known.get(usize::from(percent)).cloned().unwrap_or_else(|| say(percent))
    }

    /// An amount with its currency's symbol where the language has one, else its code; without
    /// decimals when they are all zero.
    pub fn money(&self, money: Money) -> String {
        let minor = money.minor();
        let mut amount = Decimal::from(minor.unsigned_abs());
        let decimals =
            i16::try_from(money.currency().exponent()).expect("a currency has at most four decimals");
        amount.multiply_pow10(-decimals);
        amount.trim_end_if_integer();
        let amount = self.language.formats.number.format_to_string(&amount);
        let around = |currency: &Currency| (*currency, self.around_amount(*currency));
        let known = self.language.formats.amounts.get_or_init(|| Currency::ALL.iter().map(around).collect());
        let (before, after) = &known[&money.currency()];
        let text = [before, amount.as_str(), after].concat();
        if minor < 0 { self.with("format-money.negative", args! { "money" => text }) } else { text }
    }

    fn around_amount(&self, currency: Currency) -> (String, String) {
        let symbol = self.symbol(currency);
        let spaced = symbol.chars().next_back().is_some_and(char::is_alphabetic);
        let key = if spaced { "format-money.letters" } else { "format-money" };
        self.around(key, "amount", args! { "symbol" => symbol })
    }

    /// An amount for a form field, as the language writes it, where that is read back as the plain form
    /// is: in every currency, since the one beside it may be changed while the amount stays. Elsewhere
    /// the plain form (`25,000` dinars are 25 or 25,000).
    pub fn amount_input(&self, money: Money) -> String {
        let plain = money.to_field();
        let said = self.decimal(&money.to_input()).filter(|said| {
            Currency::ALL.iter().all(|at| Money::parse(said, *at) == Money::parse(&plain, *at))
        });
        said.unwrap_or(plain)
    }

    /// What stands beside an amount: `$`, `CA$`, `SEK`.
    pub fn symbol(&self, currency: Currency) -> String {
        self.text(&format!("currency-{currency}.symbol"))
    }

    /// `4 May 2027`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.language.formats.date.format(&gregorian(date)).to_string()
    }

    /// The day of a moment on the reader's clock.
    pub fn day(&self, at: DateTime<Utc>) -> String {
        self.date(zone::local(at, self.zone).date_naive())
    }

    /// `4 May 2027, 14:05 UTC+2`: on the reader's clock, and the zone is always said.
    pub fn date_time(&self, at: DateTime<Utc>) -> String {
        let at = zone::local(at, self.zone);
        let clock = |part: u32| u8::try_from(part).expect("hours and minutes are below 60");
        let time =
            Time::try_new(clock(at.hour()), clock(at.minute()), 0, 0).expect("chrono's times are real");
        let moment = Moment { date: gregorian(at.date_naive()), time };
        let moment = self.language.formats.date_time.format(&moment).to_string();
        self.with("format-date-time", args! { "moment" => moment, "zone" => zone::offset(&at) })
    }

    /// How long ago something was. A moment ago is never soon, whatever two clocks say.
    pub fn ago(&self, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        self.relative((at - now).num_milliseconds().min(-1))
    }

    /// How far off something is, in milliseconds from now: `3 days ago` where it is negative,
    /// `in 2 days 1 hour` where it is to come. Rounded towards now, so that nobody is promised a
    /// minute too much; the hours beside the days are told of the coming week alone.
    pub fn relative(&self, milliseconds: i64) -> String {
        let minutes = milliseconds.unsigned_abs() / 60_000;
        let (hours, days) = (minutes / 60, minutes / (24 * 60));
        let (count, past, coming) = match days {
            0 if minutes == 0 => (0, "relative-now", "relative-soon"),
            0 if hours == 0 => (minutes, "relative-minutes-ago", "relative-in-minutes"),
            0 => (hours, "relative-hours-ago", "relative-in-hours"),
            1..=6 if hours % 24 > 0 => (days, "relative-days-ago", "relative-in-days-hours"),
            1..=60 => (days, "relative-days-ago", "relative-in-days"),
            61..=729 => (days * 12 / 365, "relative-months-ago", "relative-in-months"),
            _ => (days / 365, "relative-years-ago", "relative-in-years"),
        };
        let key = if milliseconds < 0 { past } else { coming };
        self.with(key, args! { "count" => count, "hours" => hours % 24 })
    }
}

fn gregorian(date: NaiveDate) -> Date<Gregorian> {
    let part = |part: u32| u8::try_from(part).expect("days and months are below 32");
    // chrono's years reach 262,142, beyond what a calendar of ICU4X takes.
    let year = date.year().clamp(-9_999, 9_999);
    let day = if year == date.year() { part(date.day()) } else { 1 };
    Date::try_new_gregorian(year, part(date.month()), day).expect("chrono's dates are real")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::super::Locale;
    use super::*;
    use crate::domain::values::parse_date;

    proptest! {
        /// Every day that a page shows, of any year that a deal may have.
        #[test]
        fn a_date_is_read_back_in_every_language(year in 1000_i32..=9999, day in 1_u32..=365) {
            let day = NaiveDate::from_yo_opt(year, day).unwrap();
            for locale in Locale::ALL {
                let said = Words::new(*locale, "Contoso").date(day);
                prop_assert_eq!(parse_date(&said), Ok(day), "{:?}: {}", locale, said);
            }
        }

        /// Showing an amount never changes it, nor what it becomes beside another currency.
        #[test]
        fn what_a_field_shows_is_read_back_in_every_language(
            (at, random, digits) in (0..Currency::ALL.len(), 0..i64::MAX, 0_u32..16),
        ) {
            let currency = Currency::ALL[at];
            let most = (Money::MAX_MAJOR + 1) * 10_i64.pow(currency.exponent()) - 1;
            let money = Money::new(1 + random % most.min(10_i64.pow(digits)), currency);
            for locale in Locale::ALL {
                let shown = Words::new(*locale, "Contoso").amount_input(money);
                prop_assert_eq!(Money::parse(&shown, currency), Ok(money), "{:?}: {}", locale, shown);
                for other in [Currency::USD, "JPY".parse().unwrap(), "KWD".parse().unwrap()] {
                    let plain = Money::parse(&money.to_field(), other);
                    prop_assert_eq!(Money::parse(&shown, other), plain, "{:?} in {}: {}", locale, other, shown);
                }
            }
        }
    }

    #[test]
    fn a_field_shows_an_amount_as_the_language_writes_it() {
        let shown = |locale, minor, code: &str| {
            Words::new(locale, "Contoso").amount_input(Money::new(minor, code.parse().unwrap()))
        };
        for (locale, dollars) in [
            (Locale::En, "25,000.00"),
            (Locale::It, "25.000,00"),
            (Locale::Pl, "25\u{a0}000,00"),
            (Locale::Ru, "25\u{a0}000,00"),
            (Locale::Sv, "25\u{a0}000,00"),
        ] {
            assert_eq!(shown(locale, 2_500_000, "USD"), dollars);
            let dinars = if locale == Locale::En { "25.00" } else { "25,00" };
            assert_eq!(shown(locale, 25_000, "KWD"), dinars, "{locale:?}: 25 dinars, not 25,000");
            assert_eq!(shown(locale, 25_125, "KWD"), "KWD 25.125", "{locale:?}: 25 dinars and some");
        }
        assert_eq!(shown(Locale::It, 25_000, "JPY"), "25000", "which would be 25 dinars");
        assert_eq!(shown(Locale::Sv, 25_000, "JPY"), "25\u{a0}000");
    }

    fn english() -> Words {
        Words::new(Locale::En, "Contoso")
    }

    #[test]
    fn numbers_and_percentages_have_the_languages_separators() {
        let w = english();
        assert_eq!(w.number(0), "0");
        assert_eq!(w.number(-1_234_567), "-1,234,567");
        assert_eq!(w.number(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(w.percent(40), "40%");
    }

    #[test]
    fn money_has_its_symbol_or_code_and_decimals_only_where_there_are_some() {
        let w = english();
        let money = |minor, code: &str| w.money(Money::new(minor, code.parse().unwrap()));
        assert_eq!(money(2_500_000, "USD"), "$25,000");
        assert_eq!(money(2_499_999, "USD"), "$24,999.99");
        assert_eq!(money(1_050, "EUR"), "€10.50");
        assert_eq!(money(2_500_000, "SEK"), "SEK\u{a0}25,000");
        assert_eq!(money(123_456, "CAD"), "CA$1,234.56");
        assert_eq!(money(5_000, "JPY"), "¥5,000");
        assert_eq!(money(5_001, "KWD"), "KWD\u{a0}5.001");
        assert_eq!(money(5_010, "KWD"), "KWD\u{a0}5.010");
        assert_eq!(money(0, "PLN"), "PLN\u{a0}0");
        assert_eq!(money(-1, "USD"), "-$0.01");
        assert_eq!(money(i64::MAX, "USD"), "$92,233,720,368,547,758.07");
    }

    #[test]
    fn dates_cannot_be_misread_and_times_say_their_zone() {
        let w = english();
        let day = NaiveDate::from_ymd_opt(2027, 5, 4).unwrap();
        assert_eq!(w.date(day), "4 May 2027");
        assert_eq!(w.date(NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()), "29 Feb 2028");
        assert_eq!(w.date_time(day.and_hms_opt(14, 5, 59).unwrap().and_utc()), "4 May 2027, 14:05 UTC");
        assert_eq!(w.date_time(day.and_hms_opt(0, 0, 0).unwrap().and_utc()), "4 May 2027, 00:00 UTC");
        for far in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(!w.date(far).is_empty());
        }
    }

    #[test]
    fn what_a_page_writes_as_a_date_can_be_typed_in_every_language() {
        let first = NaiveDate::from_ymd_opt(2028, 1, 1).unwrap();
        for locale in Locale::ALL {
            let w = Words::new(*locale, "Contoso");
            for day in first.iter_days().take_while(|day| day.year() == 2028) {
                let said = w.date(day);
                for typed in [said.to_uppercase(), said.replace(['\u{a0}', '\u{202f}'], " "), said] {
                    assert_eq!(parse_date(&typed), Ok(day), "{locale:?}: {typed}");
                }
            }
        }
    }

    #[test]
    fn spans_take_the_unit_that_fits() {
        let w = english();
        const MINUTE: i64 = 60_000;
        const HOUR: i64 = 60 * MINUTE;
        const DAY: i64 = 24 * HOUR;
        for (milliseconds, text) in [
            (-1, "just now"),
            (-MINUTE, "1 minute ago"),
            (-59 * MINUTE, "59 minutes ago"),
            (-HOUR, "1 hour ago"),
            (-3 * DAY - HOUR, "3 days ago"),
            (-60 * DAY, "60 days ago"),
            (-61 * DAY, "2 months ago"),
            (-730 * DAY + 1, "23 months ago"),
            (-800 * DAY, "2 years ago"),
            (0, "in less than a minute"),
            (2 * MINUTE - 1, "in 1 minute"),
            (DAY - 1, "in 23 hours"),
            (DAY, "in 1 day"),
            (2 * DAY + HOUR, "in 2 days 1 hour"),
            (DAY + 5 * HOUR, "in 1 day 5 hours"),
            (14 * DAY - 1, "in 13 days"),
            (100 * DAY, "in 3 months"),
            (1_100 * DAY * 365, "in 1,100 years"),
        ] {
            assert_eq!(w.relative(milliseconds), text, "{milliseconds}");
        }
        assert!(!w.relative(i64::MIN).is_empty() && !w.relative(i64::MAX).is_empty());
    }
}
