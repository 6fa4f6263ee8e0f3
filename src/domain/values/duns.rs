//! The two numbers that tell a customer's accounts apart: Dun & Bradstreet's and the vendor's
//! (SPEC §5.1, F38). Neither has a check digit to verify.

use super::text::{DASHES, without_invisible};

input_error! {
    DunsError {
        Missing = "missing",
        Malformed = "malformed",
    }
}

input_error! {
    /// Of the vendor's account id.
    AccountIdError {
        Missing = "missing",
        Malformed = "malformed",
    }
}

const DUNS_DIGITS: usize = 9;
/// Known ids have eleven characters after the dash; there is room for longer ones.
const MAX_ACCOUNT_CHARS: usize = 30;

/// A D-U-N-S number: nine digits, in which dashes and blanks may stand (`15-048-3782`).
pub fn parse_duns(text: &str) -> Result<String, DunsError> {
    let text = without_invisible(text);
    if text.trim().is_empty() {
        return Err(DunsError::Missing);
    }
    let digits: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-' && !DASHES.contains(c)).collect();
    let is_good = digits.len() == DUNS_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
    if is_good { Ok(digits) } else { Err(DunsError::Malformed) }
}

/// The vendor's account id, a digit, a dash and letters or digits, in upper case:
/// `6-ABCDEFG23XB`. The name that files put before it (`MicrosoftID: …`, or that of another vendor)
/// is left out.
pub fn parse_vendor_account_id(text: &str) -> Result<String, AccountIdError> {
    let text = without_invisible(text);
    let id = match text.split_once(':') {
        Some((name, id)) if names_an_id(name.trim()) => id.trim(),
        _ => text.trim(),
    };
    if id.is_empty() {
        return Err(AccountIdError::Missing);
    }
    let (digit, account) = id.split_once('-').ok_or(AccountIdError::Malformed)?;
    let is_good = digit.len() == 1
        && digit.bytes().all(|b| b.is_ascii_digit())
        && (1..=MAX_ACCOUNT_CHARS).contains(&account.len())
        && account.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_good { Ok(id.to_ascii_uppercase()) } else { Err(AccountIdError::Malformed) }
}

/// A vendor's name and `ID`, as in `MicrosoftID`.
fn names_an_id(name: &str) -> bool {
    let end = name.len().checked_sub(2).and_then(|at| name.get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case("id"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nine_digits_however_they_are_grouped() {
        for text in
            "150483782| 15-048-3782 |15 048\u{a0}3782|15\u{2013}048\u{2011}3782|\u{200e}150483782".split('|')
        {
            assert_eq!(parse_duns(text).as_deref(), Ok("150483782"), "{text:?}");
        }
        assert_eq!(parse_duns(" \t"), Err(DunsError::Missing));
        for text in
            ["-", "15048378", "1504837823", "15048378X", "15.048.3782", "١٥٠٤٨٣٧٨٢", "150483782 or so"]
        {
            assert_eq!(parse_duns(text), Err(DunsError::Malformed), "{text:?}");
        }
    }

    #[test]
    fn account_ids_with_and_without_their_name() {
        for text in "6-ABCDEFG23XB| 6-abcdefg23xb\n|MicrosoftID: 6-ABCDEFG23XB|microsoftid:6-abcdefg23xb|\
             Microsoft ID : 6-ABCDEFG23XB|NorthwindID: 6-ABCDEFG23XB|ID:6-ABCDEFG23XB"
            .split('|')
        {
            assert_eq!(parse_vendor_account_id(text).as_deref(), Ok("6-ABCDEFG23XB"), "{text:?}");
        }
        for text in ["", " ", "MicrosoftID:", "MicrosoftID: \u{200b}"] {
            assert_eq!(parse_vendor_account_id(text), Err(AccountIdError::Missing), "{text:?}");
        }
        for text in "6|-|6-|-ABC|66-ABC|A-ABC|6-AB-C|6-AB C|6-ÅBC|6–ABC|Name: 6-ABC|: 6-ABC|d: 6-ABC|\
             MicrosoftID: ID: 6-ABC|é: 6-ABC|6-ABCDEFG23XB, AccountName: Fabrikam"
            .split('|')
        {
            assert_eq!(parse_vendor_account_id(text), Err(AccountIdError::Malformed), "{text:?}");
        }
        assert!(parse_vendor_account_id(&format!("6-{}", "A".repeat(30))).is_ok());
        assert_eq!(parse_vendor_account_id(&format!("6-{}", "A".repeat(31))), Err(AccountIdError::Malformed));
    }

    #[test]
    fn errors_are_their_codes() {
        assert!(DunsError::ALL.iter().map(|error| error.code()).eq(["missing", "malformed"]));
        assert!(AccountIdError::ALL.iter().map(|error| error.code()).eq(["missing", "malformed"]));
        assert_eq!(DunsError::Malformed.to_string(), "malformed");
        assert_eq!(AccountIdError::Missing.to_string(), "missing");
    }

    proptest! {
        #[test]
        fn any_text_is_read_the_same_twice_or_an_error(text in any::<String>()) {
            if let Ok(duns) = parse_duns(&text) {
                prop_assert_eq!(parse_duns(&duns), Ok(duns.clone()));
            }
            if let Ok(id) = parse_vendor_account_id(&text) {
                prop_assert_eq!(parse_vendor_account_id(&id), Ok(id.clone()));
            }
        }

        #[test]
        fn numbers_round_trip(number in 0_u32..1_000_000_000) {
            let duns = format!("{number:09}");
            prop_assert_eq!(parse_duns(&duns), Ok(duns.clone()));
            let (a, rest) = duns.split_at(2);
            let (b, c) = rest.split_at(3);
            prop_assert_eq!(parse_duns(&format!("{a}-{b}-{c}")), Ok(duns.clone()));
            let id = format!("{}-{duns}", number % 10);
            prop_assert_eq!(parse_vendor_account_id(&format!("MicrosoftID: {id}")), Ok(id));
        }
    }
}
