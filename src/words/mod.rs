//! All that people read: the messages of `locales/`, and numbers, money, dates and names as the
//! reader's language writes them. On the server only; an island gets the few words that it needs as
//! props, so that no locale data is in the WebAssembly module.
//!
//! A page holds one [`Words`], in a variable `w` or `words`, and asks it by key; it glues no sentence
//! together. Every message may use `{ $vendor }`. `tests/words` finds keys that are missing or that
//! nobody uses: it reads the literals in `words.text("…")`, `words.with("…", …)` and
//! `words.label("…", …)`, keys with holes such as `"act-{code}-title"`, and the [`families`].

mod args;
pub mod families;
mod files;
mod format;
mod language;
mod locale;
mod names;
mod zone;

use std::sync::{Mutex, PoisonError};

pub use args::Args;
pub(crate) use args::args;
pub use locale::Locale;
pub use zone::Zone;

use chrono_tz::Tz;
use language::Language;

/// What one reader reads: a language, how the programme calls its vendor, and where clocks stand. A handle to pass by
/// value, into closures of views as well.
#[derive(Clone, Copy)]
pub struct Words {
    locale: Locale,
    language: &'static Language,
    vendor: &'static str,
    zone: Tz,
}

impl Words {
    /// In UTC. `vendor` is [`Programme::vendor_name`](crate::domain::programme::Programme::vendor_name).
    pub fn new(locale: Locale, vendor: &str) -> Self {
        Self { locale, language: Language::of(locale), vendor: kept(vendor), zone: Tz::UTC }
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    pub fn vendor(&self) -> &'static str {
        self.vendor
    }

    /// Whether there is such a message or attribute, for keys that are put together.
    pub fn has(&self, key: &str) -> bool {
        self.language.has(key)
    }

    /// The message of a key, or of a message's attribute as `"key.attribute"`.
    ///
    /// # Panics
    /// In debug builds and tests where the key is missing or the message wants an argument. A
    /// release build gives the key, or the argument's name in braces, and logs it once.
    pub fn text(&self, key: &str) -> String {
        self.with(key, Args::new())
    }

    /// As [`Self::text`], for a message that takes arguments: `w.with("deals-found", args! { "count" => 3 })`.
    pub fn with(&self, key: &str, mut args: Args<'_>) -> String {
        args.set("vendor", self.vendor);
        self.language.message(key, &args)
    }

    /// As [`Self::with`], as the two texts around `{ $name }`, which is markup there.
    pub fn around(&self, key: &str, name: &str, mut args: Args<'_>) -> (String, String) {
        args.set(name.to_owned(), HOLE);
        let said = self.with(key, args);
        let (before, after) = said.split_once(HOLE).unwrap_or((said.as_str(), ""));
        (before.to_owned(), after.to_owned())
    }

    /// The label of a coded value of the domain: the message `prefix-code`. Where the type is known
    /// at the call, the functions of [`families`] are shorter.
    pub fn label(&self, prefix: &str, code: &str) -> String {
        self.text(&format!("{prefix}-{code}"))
    }
}

/// Stands for markup: in no text that anybody types or reads.
const HOLE: &str = "\u{fffc}";

/// A copy of the vendor's name that lives as long as the program. A programme has one name and
/// seldom another: what is kept does not grow with the requests.
fn kept(name: &str) -> &'static str {
    static NAMES: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.iter().find(|known| **known == name) {
        return known;
    }
    let name: &'static str = Box::leak(name.into());
    names.push(name);
    name
}
