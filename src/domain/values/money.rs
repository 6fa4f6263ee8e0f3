//! Money as a whole number of minor units; no float touches it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::currency::Currency;
use super::text::without_invisible;

/// An amount in one currency. Amounts of different currencies are never compared or added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

input_error! {
    /// Why a text is not the value of a deal.
    MoneyError {
        /// Nothing typed, or the currency alone.
        Missing = "missing",
        /// Not an amount, grouped inconsistently, or marked as another currency's.
        NotANumber = "not-a-number",
        Negative = "negative",
        /// A value must be above zero.
        Zero = "zero",
        /// More than the currency's minor unit can hold.
        TooManyDecimals = "too-many-decimals",
        /// Above [`Money::MAX_MAJOR`].
        TooLarge = "too-large",
    }
}

impl Money {
    /// The largest amount that is accepted from outside, in whole major units. Any decimals may
    /// follow: 999,999,999,999.99 dollars is the largest. All of its minor units fit a JSON number.
    pub const MAX_MAJOR: i64 = 999_999_999_999;

    /// `minor` counts the currency's minor units: cents of a dollar, whole yen, fils of a dinar.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    pub const fn minor(&self) -> i64 {
        self.minor
    }

    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// None for amounts of different currencies.
    pub fn cmp_same_currency(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.minor.cmp(&other.minor))
    }

    /// Plain decimal: `25000.00`, no grouping. [`Money::parse`] reads it back to the same value.
    ///
    /// Every decimal of the currency, but a third only where it is not zero: other currencies read three
    /// as a group.
    pub fn to_input(&self) -> String {
        let sign = if self.minor < 0 { "-" } else { "" };
        let unit = 10_u64.pow(self.currency.exponent());
        let (major, rest) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        match decimals_of(self.currency) {
            0 => format!("{sign}{major}"),
            3 if rest.is_multiple_of(10) => format!("{sign}{major}.{:02}", rest / 10),
            decimals => format!("{sign}{major}.{rest:0decimals$}"),
        }
    }

    /// As [`Money::to_input`], for a field beside which another currency may be chosen: with the
    /// currency's code where another would take the decimals for a group (`25.125` dinars for 25,125
    /// dollars), so that it refuses the amount instead.
    pub fn to_field(&self) -> String {
        let plain = self.to_input();
        let has_a_third = self.currency.exponent() == 3 && self.minor % 10 != 0;
        if has_a_third && Self::parse(&plain, Currency::USD).is_ok() {
            return format!("{} {plain}", self.currency);
        }
        plain
    }

    /// Reads an amount as people of many countries write it.
    ///
    /// - The currency's code or symbol may stand before or after it (`$25,000`, `25 000 kr`,
    ///   `25 000:-`), that of another currency may not.
    /// - Groups of three are separated by any blank, apostrophe, point or comma, by the same one
    ///   throughout; commas may also group as in India (`12,34,567`).
    /// - A last point or comma that differs from the group separator begins the decimals.
    /// - A single point or comma before exactly three digits separates groups (`25.000` and
    ///   `25,000` are 25000), unless no group can stand before it (`0.500`, `2500,500`). In a
    ///   currency of three decimals a single point begins the decimals even so, because
    ///   [`Money::to_input`] writes them with a point; a single comma still groups.
    /// - Zeros in place of the cents of a currency that has none are ignored (`25000.00` yen).
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text = without_invisible(text);
        let (number, negative) = without_marks(text.trim(), currency)?;
        let (whole, decimals) = split_decimals(number, currency).ok_or(MoneyError::NotANumber)?;
        if negative {
            return Err(MoneyError::Negative);
        }
        let minor = minor_units(&whole, decimals, decimals_of(currency))?;
        Ok(Self { minor, currency })
    }
}

fn decimals_of(currency: Currency) -> usize {
    usize::try_from(currency.exponent()).expect("an exponent is at most 3")
}

/// The amount's own characters, from the first digit (or the point right before it) to the last,
/// and whether a minus stands before it.
fn without_marks(text: &str, currency: Currency) -> Result<(&str, bool), MoneyError> {
    let is_mark = |text: &str| text.is_empty() || currency.is_marked(text);
    let digit = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(digit), text.rfind(digit)) else {
        return Err(if is_mark(text) { MoneyError::Missing } else { MoneyError::NotANumber });
    };
    let (before, after) = (&text[..first], &text[last + 1..]);
    if !is_mark(without_dash(after).trim()) {
        return Err(MoneyError::NotANumber);
    }
    // `kr.5` is five crowns, `$.5` half a dollar: the point is the number's if it is not the mark's.
    let readings = [(Some(before), first), (before.strip_suffix(['.', ',']), first.saturating_sub(1))];
    for (before, start) in readings {
        let Some(before) = before.map(str::trim) else { continue };
        let number = &text[start..=last];
        if is_mark(before) {
            return Ok((number, false));
        }
        let unsigned = before.strip_prefix(MINUS).or_else(|| before.strip_suffix(MINUS));
        if unsigned.is_some_and(|mark| is_mark(mark.trim())) {
            return Ok((number, true));
        }
    }
    Err(MoneyError::NotANumber)
}

const MINUS: [char; 2] = ['-', '\u{2212}'];

/// Without the dash that stands for no cents: `25 000:-`, `25.000,-`, `25'000.–`.
fn without_dash(after: &str) -> &str {
    let dashed = after.strip_prefix([':', ',', '.']).and_then(|rest| rest.strip_prefix(['-', '–', '—']));
    dashed.unwrap_or(after)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Blank,
    Apostrophe,
    Point,
    Comma,
}

impl Separator {
    fn of(c: char) -> Option<Self> {
        match c {
            '\'' | '\u{2019}' => Some(Self::Apostrophe),
            '.' => Some(Self::Point),
            ',' => Some(Self::Comma),
            c if c.is_whitespace() => Some(Self::Blank),
            _ => None,
        }
    }

    const fn may_begin_decimals(self) -> bool {
        matches!(self, Self::Point | Self::Comma)
    }
}

/// The digits before and after the decimal separator; none where the separators make no sense.
fn split_decimals(number: &str, currency: Currency) -> Option<(String, &str)> {
    let (mut groups, mut separators) = split_groups(number)?;
    let decimals = match separators.split_last() {
        Some((&last, earlier)) if begins_decimals(last, earlier, &groups, currency) => {
            separators.pop();
            groups.pop().filter(|digits| !digits.is_empty())?
        }
        _ => "",
    };
    well_grouped(&groups, &separators).then(|| (groups.concat(), decimals))
}

/// Runs of digits and what stands between them; several blanks count as one.
fn split_groups(number: &str) -> Option<(Vec<&str>, Vec<Separator>)> {
    let (mut groups, mut separators) = (Vec::new(), Vec::new());
    let mut start = 0;
    for (at, c) in number.char_indices().filter(|(_, c)| !c.is_ascii_digit()) {
        let separator = Separator::of(c)?;
        let repeated = start == at && separator == Separator::Blank && separators.last() == Some(&separator);
        if !repeated {
            groups.push(&number[start..at]);
            separators.push(separator);
        }
        start = at + c.len_utf8();
    }
    groups.push(&number[start..]);
    Some((groups, separators))
}

fn begins_decimals(last: Separator, earlier: &[Separator], groups: &[&str], currency: Currency) -> bool {
    if !last.may_begin_decimals() || earlier.contains(&last) {
        return false;
    }
    let written_by_us = currency.exponent() == 3 && last == Separator::Point;
    !earlier.is_empty() || written_by_us || !well_grouped(groups, &[last])
}

/// Whether the separators are all alike and each group has the length that it should have.
fn well_grouped(groups: &[&str], separators: &[Separator]) -> bool {
    let (Some((first, rest)), Some(separator)) = (groups.split_first(), separators.first()) else {
        return true;
    };
    let leads = |most: usize| (1..=most).contains(&first.len()) && !first.starts_with('0');
    let by_three = leads(3) && rest.iter().all(|group| group.len() == 3);
    let indian = || match rest.split_last() {
        Some((last, middle)) => leads(2) && middle.iter().all(|group| group.len() == 2) && last.len() == 3,
        None => false,
    };
    separators.iter().all(|it| it == separator) && (by_three || (*separator == Separator::Comma && indian()))
}

fn minor_units(whole: &str, decimals: &str, places: usize) -> Result<i64, MoneyError> {
    let (kept, spare) = decimals.split_at(decimals.len().min(places));
    if decimals.len() > places.max(2) || spare.bytes().any(|digit| digit != b'0') {
        return Err(MoneyError::TooManyDecimals);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > MAX_DIGITS {
        return Err(MoneyError::TooLarge);
    }
    match format!("0{whole}{kept:0<places$}").parse() {
        Ok(0) => Err(MoneyError::Zero),
        Ok(minor) => Ok(minor),
        Err(_) => Err(MoneyError::TooLarge),
    }
}

/// Of [`Money::MAX_MAJOR`], which is all nines.
const MAX_DIGITS: usize = 12;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::MoneyError::*;
    use super::*;

    fn read(text: &str, code: &str) -> Result<i64, MoneyError> {
        Money::parse(text, code.parse().unwrap()).map(|money| money.minor())
    }

    #[track_caller]
    fn all(code: &str, expected: Result<i64, MoneyError>, texts: &str) {
        for text in texts.split('|') {
            assert_eq!(read(text, code), expected, "{text:?} in {code}");
        }
    }

    #[test]
    fn plain_and_grouped_amounts() {
        all("USD", Ok(2_500_050), "25000.50|25000,5|25,000.50|25.000,50|25 000,5|25'000.50");
        all(
            "USD",
            Ok(2_500_000),
            "25000|25.000|25,000|25 000|25\u{a0}000|25\u{202f}000|25\u{2009}000|25’000|0025000|\
            25  \u{a0} 000|  25000\t|25000.0|\u{202d}25,000.00\u{202c}",
        );
        all("USD", Ok(123_456_789_012), "1,234,567,890.12|1.234.567.890,12|1 234 567 890.12");
        all("USD", Ok(100_000_000), "1,000,000|1.000.000|1 000 000");
        all("INR", Ok(123_456_750), "12,34,567.50|1,234,567.5");
        all("INR", Ok(10_000_000), "1,00,000|100,000");
    }

    #[test]
    fn one_separator_before_three_digits_groups_unless_it_cannot() {
        all("USD", Ok(99_900_000), "999,000|999.000");
        all("USD", Err(TooManyDecimals), "0.500|2500,500|.500|025,000|1.0000|1,000.000");
        all("USD", Ok(50), "0.5|0,50|.5|,50");
        all("JPY", Ok(25_000), "25.000|25,000");
    }

    #[test]
    fn a_currency_of_three_decimals_reads_a_single_point_as_ours() {
        all("KWD", Ok(25_000), "25.000|25|25,0|25,00");
        all("KWD", Ok(25_000_000), "25,000|25 000|25,000.000|25.000,000|25000.000");
        all("KWD", Ok(500), "0.500|0,500|.5");
        all("KWD", Ok(2_500_500), "2500,500|2500.500");
        all("KWD", Err(TooManyDecimals), "1.0000|1.2345");
    }

    #[test]
    fn codes_and_symbols_of_the_currency() {
        all(
            "USD",
            Ok(2_500_000),
            "$25,000|USD 25000|usd25000|25000USD|25 000,00 $|US$ 25.000|$25,000 USD|$ 25000",
        );
        all("EUR", Ok(2_500_000), "€25.000|25 000 €|25000 EUR|25.000 euro|25.000,- €|25'000.–");
        all("SEK", Ok(2_500_000), "25 000 kr|25 000:-|kr 25000|kr.25000|25000kr.|25 000:- kr|SEK 25 000");
        all("PLN", Ok(2_500_000), "25 000 zł|25000,00 ZŁ|25 000 PLN");
        all("JPY", Ok(25_000), "¥25,000|25,000円|25000 JPY");
        all("USD", Ok(50), "$.50|$ .50|USD.50");
        all("USD", Err(NotANumber), "€25,000|25 000 kr|EUR 25000|25000 zł|$$25|USD USD 25");
    }

    #[test]
    fn nothing_and_the_currency_alone_are_missing() {
        all("USD", Err(Missing), "|  |\u{a0}\n|$| usd |\u{200b}");
        all("USD", Err(NotANumber), "€|-|abc|.|٢٥|\u{ff12}\u{ff15}");
    }

    #[test]
    fn what_is_no_number_or_grouped_inconsistently() {
        all(
            "USD",
            Err(NotANumber),
            "1,00,00.0.0|1,2345,678|1.00.000|1 00 000|1,000,00|1,,000|1,000.|25.|25 50|1 000.000 000|\
            1.000,000.000|1,000 000|0 500|0,500,000|1'000,000'000|1..5|1,.5|25k|1e5|0x10|25/3|2 5,0|\
            25 ,5|25-|(25)|+25|25 million|..5|1234 567|25٥0|NaN",
        );
    }

    #[test]
    fn negative_amounts_say_so() {
        all("USD", Err(Negative), "-1|-$25|$-25|$ - 25|\u{2212}25,000.00|-0|-.5|$-.5|- USD 25|-1.234");
        all("USD", Err(NotANumber), "-abc|--5|-1,,0|-€5|5-5");
    }

    #[test]
    fn a_value_is_above_zero() {
        all("USD", Err(Zero), "0|0.00|000|.0|$0");
        all("JPY", Err(Zero), "0|.00");
        all("USD", Ok(1), "0.01");
    }

    #[test]
    fn decimals_are_those_of_the_currency() {
        all("USD", Err(TooManyDecimals), "2500.005|1.2345|25,0001");
        all("JPY", Err(TooManyDecimals), "25.5|25.05|2500.000");
        all("JPY", Ok(25), "25.0|25,00");
    }

    #[test]
    fn the_largest_amount() {
        all("USD", Ok(99_999_999_999_999), "999,999,999,999.99|0999999999999.99");
        all("KWD", Ok(999_999_999_999_999), "999999999999.999");
        all("JPY", Ok(999_999_999_999), "999999999999");
        all("USD", Err(TooLarge), "1000000000000|1,000,000,000,000.00|99999999999999999999999999999999");
        let max = Money::parse(&Money::MAX_MAJOR.to_string(), Currency::USD).unwrap();
        assert_eq!(max.to_input(), "999999999999.00");
        assert_eq!(Money::MAX_MAJOR.to_string(), "9".repeat(MAX_DIGITS));
    }

    #[test]
    fn written_for_a_form_field() {
        let written = |minor, code: &str| Money::new(minor, code.parse().unwrap()).to_input();
        assert_eq!(written(2_500_000, "USD"), "25000.00");
        assert_eq!(written(5, "USD"), "0.05");
        assert_eq!(written(25_000, "JPY"), "25000");
        assert_eq!(written(25_000, "KWD"), "25.00");
        assert_eq!(written(25_120, "KWD"), "25.12");
        assert_eq!(written(25_125, "KWD"), "25.125");
        assert_eq!(written(-150, "USD"), "-1.50");
        assert_eq!(written(i64::MIN, "JPY"), i64::MIN.to_string());
    }

    #[test]
    fn beside_a_choice_of_currency_no_decimals_can_be_a_group() {
        let written = |minor, code: &str| Money::new(minor, code.parse().unwrap()).to_field();
        assert_eq!(written(25_000, "KWD"), "25.00");
        assert_eq!(written(25_125, "KWD"), "KWD 25.125");
        assert_eq!(written(125, "KWD"), "0.125");
        assert_eq!(written(2_500_125, "KWD"), "2500.125");
        assert_eq!(written(2_512, "USD"), "25.12");
    }

    #[test]
    fn only_amounts_of_one_currency_compare() {
        let (low, high) = (Money::new(2_499_999, Currency::USD), Money::new(2_500_000, Currency::USD));
        assert_eq!(low.cmp_same_currency(&high), Some(Ordering::Less));
        assert_eq!(high.cmp_same_currency(&low), Some(Ordering::Greater));
        assert_eq!(low.cmp_same_currency(&low), Some(Ordering::Equal));
        assert_eq!(low.cmp_same_currency(&Money::new(2_499_999, Currency::EUR)), None);
        assert_eq!((low.minor(), low.currency()), (2_499_999, Currency::USD));
    }

    #[test]
    fn in_json_it_is_its_minor_units_and_currency() {
        let money = Money::new(2_500_000, Currency::USD);
        let json = serde_json::to_string(&money).unwrap();
        assert_eq!(json, r#"{"minor":2500000,"currency":"USD"}"#);
        assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
    }

    #[test]
    fn errors_are_their_codes() {
        let codes = MoneyError::ALL.iter().map(|error| error.code());
        assert!(codes.eq(["missing", "not-a-number", "negative", "zero", "too-many-decimals", "too-large"]));
        assert_eq!(TooLarge.to_string(), "too-large");
    }

    fn money() -> impl Strategy<Value = Money> {
        (0..Currency::ALL.len(), 0..i64::MAX, 0_u32..16).prop_map(|(at, random, digits)| {
            let currency = Currency::ALL[at];
            let most = (Money::MAX_MAJOR + 1) * 10_i64.pow(currency.exponent()) - 1;
            Money::new(1 + random % most.min(10_i64.pow(digits)), currency)
        })
    }

    /// A major amount with groups of three.
    fn grouped(major: &str, separator: char) -> String {
        let mut out = String::new();
        for (at, digit) in major.chars().enumerate() {
            if at > 0 && (major.len() - at).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(money in money()) {
            prop_assert_eq!(Money::parse(&money.to_input(), money.currency()), Ok(money));
        }

        /// Whoever changes the currency alone has changed the currency alone, or is told.
        #[test]
        fn in_another_currency_the_same_figure_is_read_or_none(money in money(), at in 0..Currency::ALL.len()) {
            prop_assert_eq!(Money::parse(&money.to_field(), money.currency()), Ok(money));
            let thousandths = |money: Money| i128::from(money.minor) * 10_i128.pow(3 - money.currency.exponent());
            if let Ok(read) = Money::parse(&money.to_field(), Currency::ALL[at]) {
                prop_assert_eq!(thousandths(read), thousandths(money), "{}", money.to_field());
            }
        }

        #[test]
        fn grouped_and_marked_amounts_are_read_back(
            money in money(),
            (separator, point) in proptest::sample::select(
                &[(',', '.'), ('.', ','), (' ', ','), ('\u{a0}', '.'), ('\u{202f}', ','), ('\'', '.')][..]
            ),
            before in any::<bool>(),
        ) {
            let input = money.to_input();
            let (major, minor) = input.split_once('.').unwrap_or((&input, "00"));
            let amount = format!("{}{point}{minor}", grouped(major, separator));
            // A single comma before three decimals would group.
            prop_assume!(minor.len() != 3 || major.len() > 3 || point == '.');
            let code = money.currency();
            let text = if before { format!("{code} {amount}") } else { format!("{amount} {code}") };
            prop_assert_eq!(Money::parse(&text, code), Ok(money), "{}", text);
        }

        #[test]
        fn any_text_is_an_accepted_amount_or_an_error(text in any::<String>(), at in 0..Currency::ALL.len()) {
            let _ = Money::parse(&text, Currency::ALL[at]);
        }

        #[test]
        fn whatever_looks_like_an_amount_is_in_bounds_or_an_error(
            text in proptest::collection::vec(proptest::sample::select(&b"01234567899., '-$:r\n"[..]), 0..24),
            at in 0..Currency::ALL.len(),
        ) {
            let text = String::from_utf8(text).unwrap();
            if let Ok(money) = Money::parse(&text, Currency::ALL[at]) {
                prop_assert!(money.minor() > 0);
                prop_assert_eq!(Money::parse(&money.to_input(), money.currency()), Ok(money));
            }
        }
    }
}
