//! The checks of single fields, shared by the wizard, the pages of a deal and the API: from raw text
//! to a value, or a code of what is wrong with it.
//!
//! Codes: `missing`, `too-long`, `unknown`, `in-the-past`, `too-far`, and those of `values`:
//! `not-a-number`, `negative`, `zero`, `too-many-decimals`, `too-large`, `unknown-currency`,
//! `malformed`, `ambiguous`, `not-in-calendar`.

use chrono::{Months, NaiveDate};

use super::super::deal::PurchaseIntent;
use super::super::programme::Limits;
use super::super::values::{Currency, Money, MoneyError, clean_line, clean_text, parse_date, too_long};
use super::Problem;

/// What an amount or a date says, however it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Amount(Money),
    Date(NaiveDate),
}

impl Figure {
    /// What stands in the field of that path, beside that currency; none where the field is of another
    /// kind, or what stands there cannot be read.
    pub fn read(path: &str, text: &str, currency: &str) -> Option<Self> {
        match path.rsplit('.').next()? {
            "value" | "price" => check_value(text, currency).ok().map(Self::Amount),
            "close_date" => parse_date(text).ok().map(Self::Date),
            _ => None,
        }
    }

    /// The one form of it that drafts and deals have: `25000.00`, `2027-02-20`.
    pub fn plain(&self) -> String {
        match self {
            Self::Amount(amount) => amount.to_field(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// Where the currency of an amount stands.
    pub fn currency_path(path: &str) -> String {
        path.rsplit_once('.').map_or_else(|| "currency".to_owned(), |(group, _)| format!("{group}.currency"))
    }
}

type Checked<T> = Result<T, &'static str>;

/// A one-line text that must be there: at most `limits.line` characters.
pub fn check_line(text: &str, limits: &Limits) -> Checked<String> {
    required(clean_line(text), limits.line)
}

/// As [`check_line`]; none when nothing was typed.
pub fn check_optional_line(text: &str, limits: &Limits) -> Checked<Option<String>> {
    let line = optional(clean_line(text), limits.line)?;
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// Notes that must be there (SPEC §19 C9): at most `limits.notes` characters.
pub fn check_notes(text: &str, limits: &Limits) -> Checked<String> {
    required(clean_text(text), limits.notes)
}

/// As [`check_notes`]; empty when nothing was typed.
pub fn check_optional_notes(text: &str, limits: &Limits) -> Checked<String> {
    optional(clean_text(text), limits.notes)
}

/// An amount above zero in a known currency, from the fields `value` and `currency`. The amount is
/// looked at even when the currency is not known, so that one round shows both mistakes.
pub fn check_value(value: &str, currency: &str) -> Result<Money, Vec<Problem>> {
    match check_currency(currency) {
        Ok(currency) => {
            Money::parse(value, currency).map_err(|error| vec![Problem::new("value", error.code())])
        }
        Err(code) => {
            let wrong_in_any = Money::parse(value, Currency::USD).err().filter(|error| {
                matches!(error, MoneyError::Missing | MoneyError::Negative | MoneyError::Zero)
            });
            let value = wrong_in_any.map(|error| Problem::new("value", error.code()));
            Err(value.into_iter().chain([Problem::new("currency", code)]).collect())
        }
    }
}

fn check_currency(text: &str) -> Checked<Currency> {
    if clean_line(text).is_empty() {
        return Err("missing");
    }
    text.parse::<Currency>().map_err(|error| error.code())
}

/// From today to `limits.close_years` years from today, both inclusive.
pub fn check_close_date(text: &str, today: NaiveDate, limits: &Limits) -> Checked<NaiveDate> {
    let date = parse_date(text).map_err(|error| error.code())?;
    let last = today
        .checked_add_months(Months::new(limits.close_years.saturating_mul(12)))
        .unwrap_or(NaiveDate::MAX);
    match date {
        _ if date < today => Err("in-the-past"),
        _ if date > last => Err("too-far"),
        _ => Ok(date),
    }
}

/// A choice that must be made.
pub fn check_intent(text: &str) -> Checked<PurchaseIntent> {
    match text.trim() {
        "" => Err("missing"),
        code => code.parse().map_err(|()| "unknown"),
    }
}

fn required(text: String, most: usize) -> Checked<String> {
    if text.is_empty() { Err("missing") } else { optional(text, most) }
}

fn optional(text: String, most: usize) -> Checked<String> {
    if too_long(&text, most) { Err("too-long") } else { Ok(text) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_currency_does_not_hide_a_missing_value_nor_make_one_wrong() {
        let found = |value, currency| -> Vec<_> {
            check_value(value, currency)
                .unwrap_err()
                .iter()
                .map(|problem| (problem.field, problem.code))
                .collect()
        };
        assert_eq!(found("", "ZZZ"), [("value", "missing"), ("currency", "unknown-currency")]);
        assert_eq!(found("€ 5,255", "ZZZ"), [("currency", "unknown-currency")]);
        assert_eq!(check_value("25 000 kr", "sek"), Ok(Money::new(2_500_000, Currency::SEK)));
    }

    #[test]
    fn a_figure_has_one_form_however_it_is_typed() {
        let plain = |path, text, currency| Figure::read(path, text, currency).map(|figure| figure.plain());
        for typed in ["25000", "25,000.00", "25.000,00", "25\u{a0}000,00", "$25 000"] {
            assert_eq!(plain("details.value", typed, "USD").as_deref(), Some("25000.00"), "{typed}");
        }
        for typed in ["2027-02-20", "20 Feb 2027", "20.02.2027", "20 февр. 2027\u{a0}г."] {
            assert_eq!(plain("partners.0.close_date", typed, "").as_deref(), Some("2027-02-20"), "{typed}");
        }
        for (path, text, currency) in [
            ("details.value", "about 3", "USD"),
            ("details.value", "25000", ""),
            ("details.close_date", "3/4/2027", ""),
            ("details.crm_id", "25000", "USD"),
        ] {
            assert_eq!(plain(path, text, currency), None, "{path}: {text}");
        }
        assert_eq!(Figure::currency_path("solution.0.price"), "solution.0.currency");
    }

    #[test]
    fn a_leap_day_ten_years_on_is_the_last_of_february() {
        let limits = Limits::default();
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let leap = day(2028, 2, 29);
        assert_eq!(check_close_date("2038-02-28", leap, &limits), Ok(day(2038, 2, 28)));
        assert_eq!(check_close_date("2038-03-01", leap, &limits), Err("too-far"));
        let endless = Limits { close_years: u32::MAX, ..limits };
        assert_eq!(check_close_date("9999-12-31", leap, &endless), Ok(day(9999, 12, 31)));
    }
}
