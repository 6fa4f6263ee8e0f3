//! Exchange rates, and the only place where an amount changes its currency: to compare a deal's
//! value with a threshold of the programme. Nothing that is converted is stored or paid.
//!
//! Exact integer arithmetic, rounded once, so that a threshold means the same on every machine.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

use super::values::{Currency, Money};

/// How many millionths of each currency's whole unit one US dollar buys: `EUR` 920,000 means that a
/// dollar is 0.92 euro. The dollar itself needs no entry, and one has no effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rates(BTreeMap<Currency, NonZeroU64>);

/// Millionths in a whole unit.
const ONE: NonZeroU64 = NonZeroU64::new(1_000_000).expect("is not zero");

impl Rates {
    pub fn new(micros_per_dollar: impl IntoIterator<Item = (Currency, NonZeroU64)>) -> Self {
        Self(micros_per_dollar.into_iter().collect())
    }

    /// The amount in another currency, rounded half to even to its minor unit. None when a rate is
    /// not known or the amount does not fit. An amount that is in that currency already stays as it
    /// is, with or without a rate.
    pub fn convert(&self, money: Money, to: Currency) -> Option<Money> {
        let from = money.currency();
        if from == to {
            return Some(money);
        }
        let amount = i128::from(money.minor()).checked_mul(self.minors_per_micro_dollar(to)?)?;
        let minor = divide_half_even(amount, self.minors_per_micro_dollar(from)?);
        Some(Money::new(i64::try_from(minor).ok()?, to))
    }

    /// What one dollar buys in millionths of the minor unit; two of these make an exact quotient.
    fn minors_per_micro_dollar(&self, currency: Currency) -> Option<i128> {
        let micros = if currency == Currency::USD { ONE } else { *self.0.get(&currency)? };
        i128::from(micros.get()).checked_mul(10_i128.pow(currency.exponent()))
    }
}

/// `divisor` is positive, and less than half of what fits.
fn divide_half_even(amount: i128, divisor: i128) -> i128 {
    let (quotient, rest) = (amount.div_euclid(divisor), amount.rem_euclid(divisor));
    match (rest * 2).cmp(&divisor) {
        Ordering::Less => quotient,
        Ordering::Greater => quotient + 1,
        Ordering::Equal => quotient + quotient.rem_euclid(2),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn rates(of: &[(&str, u64)]) -> Rates {
        Rates::new(of.iter().map(|(code, micros)| (currency(code), NonZeroU64::new(*micros).unwrap())))
    }

    fn dollars(minor: i64, code: &str, micros: u64) -> Option<i64> {
        let money = Money::new(minor, currency(code));
        rates(&[(code, micros)]).convert(money, Currency::USD).map(|usd| usd.minor())
    }

    #[test]
    fn dollars_stay_dollars_without_any_rate() {
        let money = Money::new(i64::MAX, Currency::USD);
        assert_eq!(Rates::default().convert(money, Currency::USD), Some(money));
    }

    #[test]
    fn the_minor_units_of_both_currencies_count() {
        assert_eq!(dollars(2_300_000, "EUR", 920_000), Some(2_500_000));
        assert_eq!(dollars(3_750_000, "JPY", 150_000_000), Some(2_500_000));
        assert_eq!(dollars(7_675_000, "KWD", 307_000), Some(2_500_000));
        let usd = Money::new(2_500_000, Currency::USD);
        let yen = rates(&[("JPY", 150_000_000)]).convert(usd, currency("JPY")).unwrap();
        assert_eq!((yen.minor(), yen.currency()), (3_750_000, currency("JPY")));
        let both = rates(&[("JPY", 150_000_000), ("EUR", 920_000)]);
        let euro = both.convert(Money::new(150, currency("JPY")), Currency::EUR);
        assert_eq!(euro, Some(Money::new(92, Currency::EUR)));
    }

    #[test]
    fn halves_go_to_the_even_cent() {
        // Two crowns a dollar: an odd number of öre is half a cent over.
        let cents = |ore| dollars(ore, "SEK", 2_000_000).unwrap();
        assert_eq!([1, 3, 5, 7].map(cents), [0, 2, 2, 4]);
        assert_eq!([-1, -3, -5, -7].map(cents), [0, -2, -2, -4]);
        let thirds = |ore| dollars(ore, "SEK", 3_000_000).unwrap();
        assert_eq!([1, 2, 3, -1, -2].map(thirds), [0, 1, 1, 0, -1]);
    }

    #[test]
    fn no_rate_or_too_much_is_none() {
        assert_eq!(Rates::default().convert(Money::new(1, Currency::EUR), Currency::USD), None);
        assert_eq!(Rates::default().convert(Money::new(1, Currency::USD), Currency::EUR), None);
        assert_eq!(dollars(i64::MAX, "EUR", 920_000), None);
        assert_eq!(dollars(i64::MAX, "SEK", 10_000_000), Some(i64::MAX / 10 + 1));
        let extreme = rates(&[("SEK", u64::MAX), ("EUR", 1)]);
        assert_eq!(extreme.convert(Money::new(i64::MAX, Currency::EUR), Currency::SEK), None);
    }

    #[test]
    fn the_settings_hold_a_plain_table() {
        let table = r#"{"EUR":920000,"SEK":9500000}"#;
        let read: Rates = serde_json::from_str(table).unwrap();
        assert_eq!(read, rates(&[("SEK", 9_500_000), ("EUR", 920_000)]));
        assert_eq!(serde_json::to_string(&read).unwrap(), table);
        assert!(serde_json::from_str::<Rates>(r#"{"EUR":0}"#).is_err());
    }

    proptest! {
        /// Within half a cent of the exact quotient, and never the other way round for two amounts.
        #[test]
        fn rounding_is_to_the_nearest_and_keeps_the_order(
            a in any::<i64>(), b in any::<i64>(), micros in 1_u64..1_000_000_000_000,
        ) {
            let of = |minor| dollars(minor, "EUR", micros);
            if let (Some(x), Some(y)) = (of(a), of(b)) {
                let distance = i128::from(x) * i128::from(micros) - i128::from(a) * 1_000_000;
                prop_assert!(distance.abs() * 2 <= i128::from(micros));
                prop_assert!(a <= b && x <= y || a >= b && x >= y);
            }
        }
    }
}
