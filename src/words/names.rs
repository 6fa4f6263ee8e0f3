//! Names of countries and currencies (CLDR's, through `script/names`).

use super::Words;
use super::files::File;
use crate::domain::values::{CountryCode, Currency};

impl Words {
    pub fn country(&self, country: CountryCode) -> String {
        self.label("country", country.code())
    }

    /// Every country with its name, in the language's alphabetical order.
    pub fn countries(&self) -> Vec<(CountryCode, String)> {
        self.language.countries.iter().map(|country| (*country, self.country(*country))).collect()
    }

    pub fn currency(&self, currency: Currency) -> String {
        self.label("currency", currency.code())
    }

    /// Every currency with its name, in the order of the codes, which people look for.
    pub fn currencies(&self) -> Vec<(Currency, String)> {
        Currency::ALL.iter().map(|currency| (*currency, self.currency(*currency))).collect()
    }

    /// Of every currency its code, and what a list to choose from says: `EUR – Euro`.
    pub fn currency_choices(&self) -> Vec<(String, String)> {
        let choice = |(currency, name): (Currency, String)| {
            (currency.code().to_owned(), format!("{} – {name}", currency.code()))
        };
        self.currencies().into_iter().map(choice).collect()
    }
}

/// The countries as the file has them: `script/names` sorts them as the language does, which no
/// comparison of letters can (in Swedish, Österrike comes last; in Polish, Ł follows L) and for which
/// the program would otherwise carry every language's collation.
pub(super) fn order_of(files: &[File]) -> Vec<CountryCode> {
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let codes = lines.filter_map(|line| line.strip_prefix("country-")?.split_once(" = "));
    codes.filter_map(|(code, _)| code.parse().ok()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::Locale;
    use super::*;

    #[test]
    fn every_country_and_currency_has_a_name_in_every_language() {
        for locale in Locale::ALL {
            let w = Words::new(*locale, "Contoso");
            let mut listed: Vec<_> = w.countries().into_iter().map(|(country, _)| country).collect();
            listed.sort();
            assert_eq!(listed, CountryCode::ALL);
            assert!(w.currencies().iter().all(|(currency, name)| name != currency.code()));
        }
    }

    #[test]
    fn countries_stand_where_a_reader_looks_for_them() {
        let w = Words::new(Locale::En, "Contoso");
        let names: Vec<_> = w.countries().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names[..3], ["Afghanistan", "Åland Islands", "Albania"]);
        assert_eq!(w.country("SE".parse().unwrap()), "Sweden");
        assert_eq!(w.currency(Currency::SEK), "Swedish krona");
        assert_eq!(w.symbol(Currency::USD), "$");
    }
}
