//! The one list of locale files. All are part of the binary.
//!
//! A new file is a name in [`files!`]; a new language is a folder of these files and a line in
//! [`files_of`]. `tests/words` holds every language to have what English has.

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

/// The files of a language.
pub(super) const fn files_of(locale: Locale) -> &'static [File] {
    match locale {
        Locale::En => files!("en"),
        Locale::Ru => files!("ru"),
        Locale::It => files!("it"),
        Locale::Sv => files!("sv"),
        Locale::Pl => files!("pl"),
    }
}
