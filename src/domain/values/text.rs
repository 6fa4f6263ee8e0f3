//! Free text as people paste it, made fit to store, to search and to show.
//!
//! Text in any script, right-to-left text and emoji stay as they are. What goes are characters that
//! cannot be seen and change how the rest is shown or stored. Lengths are counted in characters.

/// One line: line breaks and control characters become blanks, runs of blanks one blank, and none
/// is left at either end. NUL (which PostgreSQL cannot store), the byte order mark and bidi
/// embeddings, overrides and isolates are removed: the latter can turn round what stands beside
/// them. Text of which nothing could be seen is empty.
pub fn clean_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars().filter(|&c| c != '\0' && c != '\u{feff}' && !is_bidi_control(c)) {
        if c.is_whitespace() || c.is_control() {
            blank = true;
        } else {
            if blank && !line.is_empty() {
                line.push(' ');
            }
            blank = false;
            line.push(c);
        }
    }
    if trim(&line).is_empty() { String::new() } else { line }
}

/// Several lines, each cleaned as [`clean_line`] does. Every kind of line break becomes `\n`; empty
/// lines between others stay, those around the whole go.
pub fn clean_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<_> = text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).map(clean_line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Whether a text has more than `max_chars` characters.
pub fn too_long(text: &str, max_chars: usize) -> bool {
    text.chars().nth(max_chars).is_some()
}

/// What word processors and web pages put in place of `-`: hyphens, dashes and the minus sign.
pub(super) const DASHES: [char; 6] = ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'];

/// Without blanks and invisible characters at either end; copied text often brings some along.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// Without the invisible characters, for values in which none has a meaning: directory software
/// wraps phone numbers, some browsers dates, in direction marks.
pub(super) fn without_invisible(text: &str) -> String {
    text.chars().filter(|&c| !is_invisible(c)).collect()
}

/// Characters of no width: direction marks, joiners, zero-width blanks, soft hyphen, and all of
/// [`is_bidi_control`].
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || is_bidi_control(c)
}

/// Embeddings, overrides and isolates of the bidirectional algorithm and their ends.
const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_has_single_blanks_and_no_control_characters() {
        assert_eq!(clean_line("  Fabrikam\t\r\n  Nordic \u{a0}\u{3000}AB\u{7}\u{9f} "), "Fabrikam Nordic AB");
        assert_eq!(clean_line("a\0b"), "ab");
        assert_eq!(clean_line("a\u{2028}b\u{85}c\u{b}d\u{7f}e"), "a b c d e");
        assert_eq!(clean_line("\u{feff}Contoso"), "Contoso");
        assert_eq!(clean_line(" \r\n\t"), "");
    }

    #[test]
    fn bidi_controls_go_and_right_to_left_text_and_emoji_stay() {
        assert_eq!(clean_line("invoice\u{202e}fdp.exe\u{202c}"), "invoicefdp.exe");
        assert_eq!(
            clean_line("\u{2067}שלום\u{2069} \u{202b}مرحبا\u{202a}\u{202d}\u{2066}\u{2068}"),
            "שלום مرحبا"
        );
        let kept = "می\u{200c}خواهم 👩\u{200d}💻 🇸🇪 e\u{301}\u{200f}!";
        assert_eq!(clean_line(kept), kept);
    }

    #[test]
    fn text_of_which_nothing_can_be_seen_is_empty() {
        for text in ["\u{200b}", " \u{200d}\u{2060} \u{ad}", "\u{feff}", "\u{202e}\u{61c}\u{180e}"] {
            assert_eq!(clean_line(text), "");
            assert_eq!(clean_text(text), "");
        }
    }

    #[test]
    fn several_lines_keep_their_breaks() {
        assert_eq!(clean_text("\r\n one  \r\n\r\n two\rthree\u{2029}four\n\n"), "one\n\ntwo\nthree\nfour");
        assert_eq!(clean_text("a\u{202e}\tb\0\nc"), "a b\nc");
        assert_eq!(clean_text(""), "");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(!too_long("åäö", 3));
        assert!(too_long("åäö", 2));
        assert!(!too_long("", 0));
        assert!(too_long("👋", 0));
    }

    #[test]
    fn trimming_and_stripping() {
        assert_eq!(trim("\u{feff} \u{200e}a\u{200d}b \u{202c}"), "a\u{200d}b");
        assert_eq!(without_invisible("\u{202a}+46 8\u{202c}"), "+46 8");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(text in any::<String>()) {
            let line = clean_line(&text);
            prop_assert_eq!(&clean_line(&line), &line);
            prop_assert!(!line.chars().any(char::is_control) && line.trim() == line && !line.contains("  "));
            let several = clean_text(&text);
            prop_assert_eq!(&clean_text(&several), &several);
            prop_assert!(!several.chars().any(|c| c.is_control() && c != '\n'));
        }

        #[test]
        fn mixtures_of_awkward_characters_are_cleaned_too(
            text in proptest::collection::vec(
                proptest::sample::select(
                    "a \0\r\n\t\u{a0}\u{202e}\u{200b}\u{2028}\u{feff}".chars().collect::<Vec<_>>()
                ),
                0..12,
            )
        ) {
            let text: String = text.into_iter().collect();
            let line = clean_line(&text);
            prop_assert_eq!(&clean_line(&line), &line);
            let several = clean_text(&text);
            prop_assert_eq!(&clean_text(&several), &several);
        }

        #[test]
        fn too_long_agrees_with_counting(text in any::<String>(), max in 0_usize..40) {
            prop_assert_eq!(too_long(&text, max), text.chars().count() > max);
        }
    }
}
