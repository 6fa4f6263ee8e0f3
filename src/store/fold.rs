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
    if text.is_ascii() { plain_words(text) } else { any_words(text) }
}

/// As [`any_words`], which takes several times as long.
fn plain_words(ascii: &str) -> Vec<String> {
    let plain =
        |word: &str| word.chars().filter(|c| !is_apostrophe(*c)).map(|c| c.to_ascii_lowercase()).collect();
    let words = ascii.split(|c: char| !is_of_word(c)).map(plain);
    words.filter(|word: &String| !word.is_empty()).map(cut).collect()
}

fn any_words(text: &str) -> Vec<String> {
    let normalizer = DecomposingNormalizer::new_nfkd();
    let mut words = Vec::new();
    let mut word = String::new();
    for c in normalizer.normalize_iter(text.chars()) {
        if is_joint(c) {
            continue;
        }
        if c.is_alphanumeric() {
            c.to_lowercase().filter(|c| !is_mark(*c)).for_each(|c| push_plain(&mut word, c));
        } else if !word.is_empty() {
            words.push(cut(std::mem::take(&mut word)));
        }
    }
    if !word.is_empty() {
        words.push(cut(word));
    }
    words
}

fn cut(mut word: String) -> String {
    if let Some((end, _)) = word.char_indices().nth(MOST_WORD_CHARS) {
        word.truncate(end);
    }
    word
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
            prop_assert_eq!(super::plain_words(&text), super::any_words(&text));
        }

        #[test]
        fn folding_twice_changes_nothing_more(text in "[a-zA-ZÀ-žŁłß' .-]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
