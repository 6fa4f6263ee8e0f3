//! The five languages (SPEC §18), and which of them answers a browser's wish.

use std::str::FromStr;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    #[default]
    En,
    Ru,
    It,
    Sv,
    Pl,
}

impl Locale {
    pub const ALL: &'static [Self] = &[Self::En, Self::Ru, Self::It, Self::Sv, Self::Pl];

    /// The language tag: the folder under `locales/`, the `lang` of a page, the value of a cookie.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::It => "it",
            Self::Sv => "sv",
            Self::Pl => "pl",
        }
    }

    /// What its own readers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
            Self::It => "Italiano",
            Self::Sv => "Svenska",
            Self::Pl => "Polski",
        }
    }

    /// Whose habits numbers and dates follow. English takes the day before the month, which a
    /// reader outside the United States cannot misread.
    pub(super) const fn habits(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            other => other.code(),
        }
    }

    /// The language that an `Accept-Language` header likes best; English when it names none.
    /// Regions are not looked at: `pl-PL` is Polish. A header that cannot be read names nothing.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (Self::default(), 0);
        for (locale, weight) in accept_language.split(',').filter_map(wish) {
            if weight > best.1 {
                best = (locale, weight);
            }
        }
        best.0
    }
}

impl FromStr for Locale {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|locale| locale.code() == text).ok_or(())
    }
}

/// One part of an `Accept-Language` header, such as `pl-PL;q=0.8`, with its weight in thousandths.
fn wish(part: &str) -> Option<(Locale, u16)> {
    let (tag, weight) = match part.split_once(';') {
        Some((tag, weight)) => (tag, thousandths(weight.trim().strip_prefix("q=")?)?),
        None => (part, 1_000),
    };
    let language = tag.trim().split('-').next()?.to_ascii_lowercase();
    Some((language.parse().ok()?, weight))
}

/// A quality value of RFC 9110 §12.4.2: `0` to `1` with up to three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match (whole, decimals) {
        ("0", _) => Some(decimals),
        ("1", 0) => Some(1_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        for locale in Locale::ALL {
            assert_eq!(locale.code().parse(), Ok(*locale));
        }
        assert_eq!("xx".parse::<Locale>(), Err(()));
    }

    #[test]
    fn a_wish_has_a_language_and_a_weight() {
        assert_eq!(wish("pl"), Some((Locale::Pl, 1_000)));
        assert_eq!(wish(" ru-RU ; q=0.8"), Some((Locale::Ru, 800)));
        assert_eq!(wish("SV;q=0"), Some((Locale::Sv, 0)));
        for unreadable in
            ["", "*", "de", "it;q=", "it;q=2", "it;q=-1", "it;q=0.1234", "it;q=0.é", "it;q=1.5", "it;x"]
        {
            assert_eq!(wish(unreadable), None, "{unreadable}");
        }
    }

    #[test]
    fn every_language_is_negotiated_and_english_is_the_default() {
        for header in ["", "*", "de-DE,de;q=0.9", "en-US,en;q=0.5", "\u{1f642};q=x", ",,;;", "en;q=0"] {
            assert_eq!(Locale::negotiate(header), Locale::En, "{header}");
        }
        for locale in Locale::ALL {
            let chosen = Locale::negotiate(&format!("de,{}-XX;q=0.9,en;q=0.1", locale.code()));
            assert_eq!(chosen, *locale);
        }
    }
}
