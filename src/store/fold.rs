//! Text as it is searched: without case, diacritics and punctuation. What is stored and what is
//! asked for go through the same function, so that both engines find the same.

use icu::normalizer::DecomposingNormalizer;

/// Characters of a folded text: what is longer could not be indexed by PostgreSQL, whose entries
/// have 2,704 bytes.
const MOST_CHARS: usize = 250;

/// Characters of a word, for the same reason: 2,046 bytes.
const MOST_WORD_CHARS: usize = 60;

/// The words of a text, in their order, joined by single blanks: `Łódź-Süd A/S` is `lodz sud a s`.
/// Cut off after so many characters that two longer texts seldom begin alike.
pub fn fold(text: &str) -> String {
    let whole = words(text).join(" ");
    let end = whole.char_indices().nth(MOST_CHARS).map_or(whole.len(), |(end, _)| end);
    whole[..end].trim_end().to_owned()
}

/// The words of a text. Each consists of letters and digits only: it can stand in a query of either
/// engine.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// As [`words`], without a place in memory for each.
pub(super) fn each_word(text: &str, found: impl FnMut(&str)) {
    if text.is_ascii() { each_plain_word(text, found) } else { each_of_any(text, found) }
}

/// As [`each_of_any`], which takes several times as long.
fn each_plain_word(ascii: &str, mut found: impl FnMut(&str)) {
    let mut word = String::new();
    for c in ascii.chars().chain([END]) {
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        } else if !is_joint(c) {
            end_word(&mut word, &mut found);
        }
    }
}

fn each_of_any(text: &str, mut found: impl FnMut(&str)) {
    let normalizer = DecomposingNormalizer::new_nfkd();
    let mut word = String::new();
    for c in normalizer.normalize_iter(text.chars()).chain([END]) {
        // Of which some count as letters.
        if is_joint(c) {
            continue;
        }
        if c.is_alphanumeric() {
            c.to_lowercase().filter(|c| !is_mark(*c)).for_each(|c| push_plain(&mut word, c));
        } else {
            end_word(&mut word, &mut found);
        }
    }
}

const END: char = ' ';

/// Cuts it off where it is too long.
fn end_word(word: &mut String, found: &mut impl FnMut(&str)) {
    if !word.is_empty() {
        let end = word.char_indices().nth(MOST_WORD_CHARS).map_or(word.len(), |(end, _)| end);
        found(&word[..end]);
        word.clear();
    }
}

/// Whether a word goes on at this character of a text, as [`words`] splits it, but for what a folding
/// splits.
pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_joint(c)
}

/// Neither of a word nor its end.
const fn is_joint(c: char) -> bool {
    is_mark(c) || is_apostrophe(c)
}

/// Combining marks of the scripts whose letters people also type without them.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Part of a word, not its end: `O'Brien` is one.
const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Letters that have a plain form but no decomposition.
fn push_plain(word: &mut String, c: char) {
    match c {
        'ł' => word.push('l'),
        'ø' => word.push('o'),
        'đ' | 'ð' => word.push('d'),
        'ħ' => word.push('h'),
        'ı' => word.push('i'),
        'ς' => word.push('σ'),
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        'þ' => word.push_str("th"),
        _ => word.push(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fold, words};

    #[test]
    fn case_diacritics_and_punctuation_go() {
        for (text, folded) in [
            ("Łódź-Süd A/S", "lodz sud a s"),
            ("Ångström Ærø Œuvre", "angstrom aero oeuvre"),
            ("Straße STRASSE", "strasse strasse"),
            ("O'Brien & d’Arc", "obrien darc"),
            ("Oʼahu ᾳ", "oahu α"),
            ("İstanbul ıl", "istanbul il"),
            ("Ёлка Йод", "елка иод"),
            ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
            ("ﬁnance ２０２６", "finance 2026"),
            ("北京 株式会社", "北京 株式会社"),
            ("  \" OR 1=1; -- NEAR( *", "or 1 1 near"),
            ("a\0b _c_", "a b c"),
            ("👋", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn what_is_too_long_to_index_is_cut() {
        assert_eq!(words(&"ß".repeat(10_000)), ["s".repeat(60)]);
        assert_eq!(fold(&"\u{fdfa} ".repeat(100)).chars().count(), 250);
        assert!(fold(&"\u{10330}".repeat(10_000)).len() <= 1_000);
    }

    proptest! {
        #[test]
        fn words_hold_nothing_that_means_something_to_a_query(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(!word.is_empty());
                prop_assert!(word.chars().all(|c| c.is_ascii_alphanumeric() || !c.is_ascii()), "{word}");
            }
        }

        #[test]
        fn plain_text_has_the_words_that_any_text_has(text in "[ -~\\n]{0,80}") {
            let (mut plain, mut any) = (Vec::new(), Vec::new());
            super::each_plain_word(&text, |word| plain.push(word.to_owned()));
            super::each_of_any(&text, |word| any.push(word.to_owned()));
            prop_assert_eq!(plain, any);
        }

        #[test]
        fn folding_twice_changes_nothing_more(text in "[a-zA-ZÀ-žŁłß' .-]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
