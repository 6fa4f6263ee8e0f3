//! A language in memory: its messages and its formatters, made once.

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::files::files_of;
use super::format::Formats;
use super::names;
use super::{Args, Locale};
use crate::domain::values::CountryCode;

pub(super) struct Language {
    bundle: FluentBundle<FluentResource>,
    pub(super) formats: Formats,
    /// In the language's alphabetical order.
    pub(super) countries: Vec<CountryCode>,
}

static LANGUAGES: LazyLock<Vec<(Locale, Language)>> =
    LazyLock::new(|| Locale::ALL.iter().map(|locale| (*locale, Language::load(*locale))).collect());

impl Language {
    pub(super) fn of(locale: Locale) -> &'static Self {
        let found = LANGUAGES.iter().find(|(it, _)| *it == locale);
        &found.expect("every language is loaded").1
    }

    /// # Panics
    /// Where a file cannot be read or two say the same key: the files are part of the program, and
    /// every test that shows a word comes through here.
    fn load(locale: Locale) -> Self {
        let tag: LanguageIdentifier = locale.code().parse().expect("the codes are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // No U+2068 and U+2069 around what is put into a message: they would be in titles, mails and
        // attributes, and in what people copy. Pages wrap names that people typed in <bdi> instead.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number_in_message));
        for (name, text) in files_of(locale) {
            add(&mut bundle, name, text);
        }
        let countries = names::order_of(files_of(locale));
        Self { bundle, formats: Formats::of(locale), countries }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        let (id, attribute) = parts(key);
        self.bundle.get_message(id).is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    pub(super) fn message(&self, key: &str, args: &Args<'_>) -> String {
        let (id, attribute) = parts(key);
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            report(key, "no such message");
            return key.to_owned();
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if let Some(error) = errors.first() {
            report(key, &error.to_string());
        }
        text
    }
}

/// `message` or `message.attribute`.
fn parts(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)))
}

fn add(bundle: &mut FluentBundle<FluentResource>, name: &str, text: &str) {
    let resource = FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("locales/{name} cannot be read: {errors:?}"));
    if let Err(errors) = bundle.add_resource(resource) {
        panic!("locales/{name} has keys of another file: {errors:?}");
    }
}

/// Our own mistake: loud where we see it, once in the log where a reader does.
fn report(key: &str, what: &str) {
    static TOLD: Mutex<Option<HashSet<String>>> = Mutex::new(None);
    if cfg!(debug_assertions) {
        panic!("the message {key:?}: {what}");
    }
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    if told.get_or_insert_default().insert(key.to_owned()) {
        tracing::error!(key, what, "a message is wrong");
    }
}

/// `{ $count }` with the language's separators. Fluent asks without saying which language it is;
/// its memoizer knows.
fn number_in_message(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Formats, _, _>((), |formats| formats.decimal(&number.as_string())).ok().flatten()
}

impl Memoizable for Formats {
    type Args = ();
    type Error = ();

    fn construct(tag: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        tag.language.as_str().parse().map(Self::of)
    }
}
