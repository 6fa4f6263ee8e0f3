//! The one list of locale files, and the one list of complete languages. All are part of the binary.
//!
//! A new file is a name in [`files!`]; a new language is a folder of these files and a line in
//! [`languages!`]. `tests/words` holds a complete language to have what English has.

use super::Locale;

/// A file's name without its folder, and its text.
pub(super) type File = (&'static str, &'static str);

macro_rules! files {
    ($code:literal) => {
        files!(
            $code: "format", "domain", "countries", "currencies", "frame", "account", "people", "deals", "lists", "wizard",
            "errors"
        )
    };
    ($code:literal: $($name:literal),+) => {
        &[$((
            concat!($code, "/", $name, ".ftl"),
            include_str!(concat!("../../locales/", $code, "/", $name, ".ftl")),
        )),+]
    };
}

macro_rules! languages {
    ($($locale:ident = $code:literal),+ $(,)?) => {
        /// The languages that people are offered, the default first.
        pub const COMPLETE: &[Locale] = &[$(Locale::$locale),+];

        /// The files of a complete language; none of one that is not.
        pub(super) const fn files_of(locale: Locale) -> &'static [File] {
            match locale {
                $(Locale::$locale => files!($code),)+
                #[allow(unreachable_patterns)] // once every language is complete
                _ => &[],
            }
        }
    };
}

languages! {
    En = "en",
    Ru = "ru",
    It = "it",
    Sv = "sv",
    Pl = "pl",
}
