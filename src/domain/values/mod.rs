//! Value types that are parsed once, at the edge, and never checked again.
//!
//! Each takes what a person types or a file holds, sloppy as it may be, and gives one normal form
//! or an error whose `code()` is the end of its message's key in the locale files. Pages, imports,
//! the REST API and the islands call the same functions. How a value is *shown* is not here:
//! `words` writes numbers, dates and country names as the reader's language does.

/// An error of closed choices; each is its code, in kebab-case, wherever it is written.
macro_rules! input_error {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
        pub enum $name {
            $($(#[$vdoc])* #[error($code)] $variant),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stable: locale keys, the API and logs rely on it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

/// A code of a fixed number of letters, out of a list of an ISO standard.
macro_rules! iso_code {
    (
        $(#[$doc:meta])*
        $name:ident: $letters:literal letters, $error:ident = $error_code:literal, $list:expr $(,)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $letters]);

        impl $name {
            /// Every code of the list, in alphabetical order.
            pub const ALL: &'static [Self] = &Self::TABLE;

            const TABLE: [Self; ($list.len() + 1) / ($letters + 1)] = {
                let list: &[u8] = $list.as_bytes();
                let mut table = [Self([0; $letters]); ($list.len() + 1) / ($letters + 1)];
                let mut row = 0;
                while row < table.len() {
                    let mut letter = 0;
                    while letter < $letters {
                        table[row].0[letter] = list[row * ($letters + 1) + letter];
                        letter += 1;
                    }
                    row += 1;
                }
                table
            };

            /// The code in upper case.
            pub fn code(&self) -> &str {
                std::str::from_utf8(&self.0).expect("codes are ASCII letters")
            }
        }

        /// Not a code of the list; nothing at all is not one either.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
        #[error($error_code)]
        pub struct $error;

        impl $error {
            pub const fn code(self) -> &'static str {
                $error_code
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            /// Takes either case and surrounding blanks.
            fn from_str(text: &str) -> Result<Self, $error> {
                let letters = $crate::domain::values::text::trim(text).as_bytes();
                let mut code: [u8; $letters] = letters.try_into().map_err(|_| $error)?;
                code.make_ascii_uppercase();
                let code = Self(code);
                Self::ALL.binary_search(&code).map(|_| code).map_err(|_| $error)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

mod country;
mod currency;
mod date;
mod duns;
mod email;
mod money;
mod phone;
mod text;

pub use country::{CountryCode, UnknownCountry};
pub use currency::{Currency, UnknownCurrency};
pub use date::{DateError, parse_date};
pub use duns::{AccountIdError, DunsError, parse_duns, parse_vendor_account_id};
pub use email::{EmailAddress, EmailError};
pub use money::{Money, MoneyError};
pub use phone::{PhoneError, parse_phone};
pub use text::{clean_line, clean_text, too_long};
