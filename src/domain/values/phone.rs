//! Telephone numbers: kept as the person grouped them, since only the person knows how to read
//! them out; no country's numbering plan is checked.

use super::text::{DASHES, trim, without_invisible};

input_error! {
    PhoneError {
        Missing = "missing",
        Malformed = "malformed",
    }
}

/// E.164 allows fifteen; short numbers inside a company have at least five.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=15;
const EXTENSION_DIGITS: std::ops::RangeInclusive<usize> = 1..=7;
/// Of the number without its extension: room for any grouping, not for a row of dashes.
const MAX_CHARS: usize = 40;

/// Digits grouped by blanks, `-`, `.`, `/` and parentheses, with a leading `+` or `00` (which do
/// not count as digits) and an extension (`x123`, `ext. 123`) if need be. Blanks become single,
/// dashes `-`, the extension ` x123`; all else stays.
pub fn parse_phone(text: &str) -> Result<String, PhoneError> {
    let text = without_invisible(text);
    let text = trim(&text);
    if text.is_empty() {
        return Err(PhoneError::Missing);
    }
    let (number, extension) = split_extension(text);
    let number = tidy(number);
    let extension_is_good = extension.is_none_or(|digits| {
        EXTENSION_DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    });
    if !is_number(&number) || !extension_is_good {
        return Err(PhoneError::Malformed);
    }
    Ok(match extension {
        Some(digits) => format!("{number} x{digits}"),
        None => number,
    })
}

fn split_extension(text: &str) -> (&str, Option<&str>) {
    let Some(at) = text.find(|c: char| c.is_ascii_alphabetic()) else { return (text, None) };
    let (number, marked) = text.split_at(at);
    let letters = marked.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(marked.len());
    let (word, digits) = marked.split_at(letters);
    if !["x", "ext", "extension"].iter().any(|it| it.eq_ignore_ascii_case(word)) {
        return (text, None);
    }
    (number, Some(digits.strip_prefix('.').unwrap_or(digits).trim_start()))
}

fn tidy(number: &str) -> String {
    let words: Vec<_> = number.split_whitespace().collect();
    words.join(" ").replace(DASHES, "-")
}

fn is_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let prefix = if number.trim_start_matches('(').starts_with("00") { 2 } else { 0 };
    let unsigned = number.strip_prefix("(+").or_else(|| number.strip_prefix('+'));
    number.len() <= MAX_CHARS
        && DIGITS.contains(&digits.saturating_sub(prefix))
        && number.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '(')
        && number.ends_with(|c: char| c.is_ascii_digit() || c == ')')
        && unsigned.unwrap_or(number).chars().all(|c| c.is_ascii_digit() || " ()-./".contains(c))
        && parentheses_match(number)
}

/// Each opens after the last has closed, and holds something.
fn parentheses_match(number: &str) -> bool {
    let mut open = false;
    for c in number.chars() {
        match c {
            '(' if !open => open = true,
            ')' if open => open = false,
            '(' | ')' => return false,
            _ => {}
        }
    }
    !open && !number.contains("()")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn grouping_stays_and_blanks_become_single() {
        for (text, expected) in [
            ("+46 8 123 45 67", "+46 8 123 45 67"),
            ("  +46  (0)8\u{a0}-\t123 ", "+46 (0)8 - 123"),
            ("0046 70-123.45/67", "0046 70-123.45/67"),
            ("(+48) 22 555 01 23", "(+48) 22 555 01 23"),
            ("(425) 555\u{2011}0100", "(425) 555-0100"),
            ("\u{202a}+1 425 555 0100\u{202c}", "+1 425 555 0100"),
            ("12345", "12345"),
            ("+123456789012345", "+123456789012345"),
            ("00123456789012345", "00123456789012345"),
        ] {
            assert_eq!(parse_phone(text).as_deref(), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn extensions_have_one_form() {
        for text in
            ["555 0100 x12", "555 0100x12", "555 0100 EXT. 12", "555 0100 ext12", "555 0100 extension  12"]
        {
            assert_eq!(parse_phone(text).as_deref(), Ok("555 0100 x12"), "{text:?}");
        }
    }

    #[test]
    fn missing_and_malformed() {
        for text in ["", " \t", "\u{200e}"] {
            assert_eq!(parse_phone(text), Err(PhoneError::Missing), "{text:?}");
        }
        for text in "1234|1234567890123456|+1234567890123456|001234|call me|555-CALL|555 0100 x|\
             555 0100 x12345678|555 0100 x1 2|555 0100 tel 12|x12|55+50100|++4681234567|+46 8 +123456|\
             (425 555 0100|425) 555 0100|((425)) 5550100|() 5550100|425 555 0100-|-425 555 0100|\
             .4255550100|555#0100|٠١٢٣٤٥٦|\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}|555;0100|12345, 67890|\
             +|(+|555 0100 x1٢"
            .split('|')
        {
            assert_eq!(parse_phone(text), Err(PhoneError::Malformed), "{text:?}");
        }
        assert_eq!(parse_phone(&format!("1{}2345", "-".repeat(40))), Err(PhoneError::Malformed));
    }

    #[test]
    fn errors_are_their_codes() {
        assert!(PhoneError::ALL.iter().map(|error| error.code()).eq(["missing", "malformed"]));
        assert_eq!(PhoneError::Malformed.to_string(), "malformed");
    }

    proptest! {
        #[test]
        fn any_text_is_read_the_same_twice_or_an_error(text in any::<String>()) {
            if let Ok(phone) = parse_phone(&text) {
                prop_assert_eq!(parse_phone(&phone), Ok(phone.clone()));
            }
        }

        #[test]
        fn whatever_looks_like_a_number_is_stable(
            text in proptest::collection::vec(proptest::sample::select(&b"0123456789 ()-./+xet"[..]), 0..24)
        ) {
            let text = String::from_utf8(text).unwrap();
            if let Ok(phone) = parse_phone(&text) {
                prop_assert_eq!(parse_phone(&phone), Ok(phone.clone()));
                let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
                prop_assert_eq!(digits(&phone), digits(&text));
            }
        }
    }
}
