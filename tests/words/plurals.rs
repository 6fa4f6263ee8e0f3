//! Every choice by a number has all the forms that the language's numbers take (CLDR), and no other:
//! 1 сделка, 2 сделки, 5 сделок.

use std::collections::BTreeSet;

use tandem::words::Locale;

use super::ftl;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What whole numbers and fractions fall into. Italian's `many`, of whole millions, is written as `other`.
fn needed(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En | Locale::It | Locale::Sv => &["one", "other"],
        Locale::Ru | Locale::Pl => &["one", "few", "many", "other"],
    }
}

/// The names of the variants of each selector of a text, inner ones as well, with the default's star.
fn selectors(text: &str) -> Vec<BTreeSet<&str>> {
    let (mut open, mut found) = (Vec::<(usize, BTreeSet<&str>)>::new(), Vec::new());
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        let rest = &text[at..];
        match letter {
            '{' => depth += 1,
            '}' => {
                if open.last().is_some_and(|(inside, _)| *inside == depth) {
                    found.extend(open.pop().map(|(_, names)| names));
                }
                depth -= 1;
            }
            '-' if rest.starts_with("->") => open.push((depth, BTreeSet::new())),
            '[' => {
                let starts_a_line = text[..at].lines().next_back().is_some_and(|line| matches!(line.trim(), "" | "*"))
                    // A variant that follows its selector at once.
                    || text[..at].trim_end_matches(['*', ' ']).ends_with("->");
                let name = rest[1..].split(']').next().unwrap().trim();
                if let Some((_, names)) = open.last_mut().filter(|_| starts_a_line) {
                    names.insert(name);
                }
            }
            _ => {}
        }
    }
    assert!(open.is_empty() && depth == 0, "brackets that do not match: {text}");
    found
}

/// What is wrong with a selector, if it chooses by a number.
fn wrong(locale: Locale, names: &BTreeSet<&str>) -> Option<String> {
    let is_number = |name: &&str| name.parse::<f64>().is_ok();
    let by_number = names.iter().all(|name| CATEGORIES.contains(name) || is_number(name));
    let forms: BTreeSet<&str> = names.iter().copied().filter(|name| !is_number(name)).collect();
    let needed: BTreeSet<&str> = needed(locale).iter().copied().collect();
    (by_number && forms != needed).then(|| format!("has {forms:?}, needs {needed:?}"))
}

#[test]
fn every_number_has_the_forms_of_its_language() {
    let mut missing = Vec::new();
    for locale in Locale::ALL {
        let mut seen = 0;
        for entry in ftl::read(*locale) {
            for names in selectors(&entry.text) {
                seen += 1;
                missing.extend(
                    wrong(*locale, &names)
                        .map(|what| format!("{locale:?} {} {}: {what}", entry.file, entry.key)),
                );
            }
        }
        assert!(seen > 15, "{locale:?}: {seen} selectors are not all");
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn missing_forms_are_found() {
    let text = "{ $count ->\n    [one] { $hours ->\n        [one] a [b]\n       *[other] c\n    }\n   *[other] d\n}.";
    let names: BTreeSet<_> = ["one", "other"].into();
    assert_eq!(selectors(text), [names.clone(), names.clone()]);
    assert!(wrong(Locale::Sv, &names).is_none() && wrong(Locale::Ru, &names).is_some());
    assert!(wrong(Locale::Sv, &["one", "few", "other"].into()).is_some());
    assert!(wrong(Locale::Sv, &["0", "one", "other"].into()).is_none());
    assert!(wrong(Locale::Ru, &["team", "other"].into()).is_none(), "by a word");
}
