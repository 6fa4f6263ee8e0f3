//! All text comes from the locale files, and all that is in them is used.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

mod forms;
mod ftl;
mod glossary;
mod plurals;
mod source;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use source::Literal;
use tandem::domain::draft::{CODES, Draft, Rows, Step};
use tandem::words::families::{OF_FIELDS, families};
use tandem::words::{Locale, Words};

/// Keys of a family, with their attributes.
fn family_keys() -> BTreeSet<String> {
    let of_code = |prefix: &str, code: &str, attributes: &[&str]| {
        let key = format!("{prefix}-{code}");
        let with_attributes: Vec<_> =
            attributes.iter().map(|attribute| format!("{key}.{attribute}")).collect();
        with_attributes.into_iter().chain([key])
    };
    families()
        .flat_map(|family| (family.codes)().into_iter().map(move |code| (family, code)))
        .flat_map(|(family, code)| of_code(family.prefix, code, family.attributes))
        .collect()
}

fn english_keys() -> BTreeSet<String> {
    ftl::read(Locale::En).into_iter().map(|entry| entry.key).collect()
}

fn is_of(prefix: &str, key: &str) -> bool {
    key.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'))
}

/// Whether the literal is a key with holes, such as `"gate-{}-nobody"`, and the key fits. A hole at
/// the beginning would fit anything and counts as none.
fn fits(literal: &str, key: &str) -> bool {
    let is_key = |c: char| c.is_ascii_alphanumeric() || "-_.{}".contains(c);
    let mut pieces = literal.split('{').map(|piece| piece.rsplit('}').next().unwrap_or_default());
    let first = pieces.next().unwrap_or_default();
    if !literal.contains('{') || !literal.chars().all(is_key) || !first.contains('-') {
        return false;
    }
    let Some(mut rest) = key.strip_prefix(first) else { return false };
    let pieces: Vec<_> = pieces.collect();
    for (at, piece) in pieces.iter().enumerate() {
        let found =
            if at + 1 == pieces.len() && !piece.is_empty() { rest.rfind(piece) } else { rest.find(piece) };
        let Some(found) = found else { return false };
        rest = &rest[found + piece.len()..];
    }
    rest.is_empty() || literal.ends_with('}')
}

#[test]
fn keys_with_holes_fit() {
    assert!(fits("step-{}", "step-team") && fits("gate-{code}-nobody", "gate-role-nobody"));
    assert!(fits("field-{path}.{part}", "field-a-b.hint"));
    assert!(
        !fits("gate-{code}-nobody", "gate-role") && !fits("{}-x", "a-x") && !fits("step-team", "step-team")
    );
    assert!(!fits("deals-found: {}", "deals-found") && !fits("step{}", "step-team"));
}

#[test]
fn no_key_that_the_source_asks_for_is_missing() {
    let keys = english_keys();
    let mut missing: Vec<String> =
        family_keys().difference(&keys).map(|key| format!("{key}, of a family")).collect();
    for Literal { file, line, text, asked } in source::literals() {
        let there = match asked.as_deref() {
            Some("text" | "with") => keys.contains(&text),
            Some("label") => keys.iter().any(|key| is_of(&text, key)),
            _ => true,
        };
        if !there {
            missing.push(format!("{text}, in {file}:{line}"));
        }
    }
    assert!(missing.is_empty(), "no such messages:\n{}", missing.join("\n"));
}

/// The keys that are put together of a field's path: its label and hint, and what can be wrong with it.
fn field_keys() -> BTreeSet<String> {
    let mut draft = Draft::default();
    for rows in [Rows::Team, Rows::Partners, Rows::Solutions] {
        draft.add_row(rows);
    }
    let asked = Step::ALL.iter().flat_map(|step| draft.fields(*step).into_keys());
    let others = ["team.rows", "act.reason", "act.notes"].map(str::to_owned);
    let without_row = |path: String| path.replace(".0.", ".").replace('.', "-");
    let paths: Vec<String> = asked.chain(others).map(without_row).collect();
    let of = |path: &String| {
        let [label, problem] = OF_FIELDS else { panic!("{OF_FIELDS:?}") };
        let hint = format!("{label}-{path}-hint");
        let wrong = CODES.iter().map(move |code| format!("{problem}-{path}.{code}"));
        let own = [format!("{label}-{path}"), hint, format!("{problem}-{path}")];
        own.into_iter().chain(wrong).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of).collect()
}

#[test]
fn no_key_is_unused() {
    let (families, fields) = (family_keys(), field_keys());
    let literals = source::literals();
    let is_used = |key: &str| {
        literals.iter().any(|literal| {
            literal.text == key
                || fits(&literal.text, key)
                || (literal.asked.as_deref() == Some("label") && is_of(&literal.text, key))
        }) || fields.contains(key)
    };
    let unused: Vec<String> = ftl::read(Locale::En)
        .into_iter()
        .filter(|entry| !families.contains(&entry.key) && !is_used(&entry.key))
        .map(|entry| format!("{}: {}", entry.file, entry.key))
        .collect();
    assert!(unused.is_empty(), "nobody asks for:\n{}", unused.join("\n"));
}

#[test]
fn all_languages_say_what_english_says_with_the_same_placeholders() {
    let variables = |locale| -> BTreeMap<String, BTreeSet<String>> {
        let of = |entry: &ftl::Entry| entry.variables().into_iter().map(str::to_owned).collect();
        ftl::read(locale).into_iter().map(|entry| (entry.key.clone(), of(&entry))).collect()
    };
    let english = variables(Locale::En);
    for locale in Locale::ALL {
        let other = variables(*locale);
        let keys = |of: &BTreeMap<String, _>| of.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(differing.is_empty(), "{locale:?} and English differ in {differing:?}");
        for (key, names) in &english {
            assert_eq!(&other[key], names, "{locale:?} {key}");
        }
    }
}

#[test]
fn every_file_of_a_language_is_part_of_the_program() {
    for locale in Locale::ALL {
        let words = Words::new(*locale, "Contoso");
        for entry in ftl::read(*locale).iter().filter(|entry| entry.variables().is_empty()) {
            words.text(&entry.key); // panics where the program has no such message
        }
    }
}

#[test]
fn every_message_may_name_the_vendor() {
    let words = Words::new(Locale::En, "Contoso");
    assert_eq!(words.text("category-managed"), "Contoso Managed");
    assert_eq!(words.vendor(), "Contoso");
}

#[test]
#[cfg_attr(debug_assertions, should_panic(expected = "no such message"))]
fn a_missing_key_is_loud_where_we_work_and_shown_where_people_do() {
    let words = Words::new(Locale::En, "Contoso");
    assert_eq!(words.text("deals-nowhere.hint"), "deals-nowhere.hint");
}
