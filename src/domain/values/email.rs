//! E-mail addresses, as far as their form can tell; only a delivered message proves one.

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::text::{is_invisible, trim};

/// An address that mail can be sent to. The local part keeps the case in which it was given, since
/// its server may care; the domain is in lower case. Two addresses that differ in case alone are
/// equal, because nobody has two such mailboxes and people type both.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct EmailAddress(String);

input_error! {
    EmailError {
        Missing = "missing",
        Malformed = "malformed",
        /// Above the lengths of RFC 5321: 64 bytes before the `@`, 254 in all.
        TooLong = "too-long",
    }
}

const MAX_BYTES: usize = 254;
const MAX_LOCAL_BYTES: usize = 64;
const MAX_LABEL_BYTES: usize = 63;

impl EmailAddress {
    /// Reads a bare address (`Name <a@b.example>` is refused). Other alphabets are allowed on both
    /// sides of the `@`; quoted local parts, comments and addresses of numbers are not.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = trim(text);
        if text.is_empty() {
            return Err(EmailError::Missing);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailError::Malformed)?;
        // Some letters are longer in lower case, and what is stored must be read back.
        let domain = domain.to_lowercase();
        if !is_local(local) || !is_domain(&domain) {
            return Err(EmailError::Malformed);
        }
        let address = Self(format!("{local}@{domain}"));
        let local = local.len().max(local.chars().flat_map(char::to_lowercase).map(char::len_utf8).sum());
        let fits = local <= MAX_LOCAL_BYTES && address.0.len().max(address.key().len()) <= MAX_BYTES;
        if fits { Ok(address) } else { Err(EmailError::TooLong) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The whole address in lower case: what to look it up by and to keep unique.
    pub fn key(&self) -> String {
        self.folded().collect()
    }

    fn folded(&self) -> impl Iterator<Item = char> {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

/// Runs of permitted characters with single dots between them (RFC 5321 with RFC 6531).
fn is_local(local: &str) -> bool {
    let permitted = |c: char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        c if c.is_ascii() => "!#$%&'*+-/=?^_`{|}~".contains(c),
        c => is_visible(c),
    };
    local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(permitted))
}

/// At least two labels, the last of which is not a number.
fn is_domain(domain: &str) -> bool {
    let last = domain.rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit())) && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let permitted = |c: char| c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && is_visible(c));
    (1..=MAX_LABEL_BYTES).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(permitted)
}

fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_invisible(c)
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        if self.0.is_ascii() && other.0.is_ascii() {
            return self.0.eq_ignore_ascii_case(&other.0);
        }
        self.folded().eq(other.folded())
    }
}

impl Eq for EmailAddress {}

impl Hash for EmailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|c| c.hash(state));
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for EmailAddress {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, EmailError> {
        EmailAddress::parse(text).map(|address| address.as_str().to_owned())
    }

    #[test]
    fn good_addresses_keep_the_local_part_and_lower_the_domain() {
        for (text, expected) in [
            ("ada@fabrikam.example", "ada@fabrikam.example"),
            ("  Ada.Lind@Fabrikam.EXAMPLE\r\n", "Ada.Lind@fabrikam.example"),
            ("\u{200b}ada+deals@a.b-c.example\u{feff}", "ada+deals@a.b-c.example"),
            ("o'hara!#$%&*/=?^_`{|}~-@x.example", "o'hara!#$%&*/=?^_`{|}~-@x.example"),
            ("åsa@blåbär.example", "åsa@blåbär.example"),
            ("анна@Почта.рф", "анна@почта.рф"),
            ("用户@例子.公司", "用户@例子.公司"),
            ("a@1.example", "a@1.example"),
            ("a@xn--blbr-roah.example", "a@xn--blbr-roah.example"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn missing_and_malformed() {
        for text in ["", "  ", "\u{200b}\n"] {
            assert_eq!(read(text), Err(EmailError::Missing), "{text:?}");
        }
        for text in "ada|@|ada@|@x.example|a@b|a@@x.example|a@b@x.example|a b@x.example|a@x .example|\
             .a@x.example|a.@x.example|a..b@x.example|a@.x.example|a@x.example.|a@x..example|\
             a@-x.example|a@x-.example|a@x_y.example|a@[127.0.0.1]|a@127.0.0.1|\"a b\"@x.example|\
             Ada <a@x.example>|a@x.example, b@x.example|mailto:a@x.example|a\0@x.example|\
             a@x.example\nBcc:b@x.example|a(b)@x.example|a\u{202e}b@x.example|a@x\u{200b}.example|\
             a\u{a0}b@x.example|a\u{80}@x.example|a\\b@x.example"
            .split('|')
        {
            assert_eq!(read(text), Err(EmailError::Malformed), "{text:?}");
        }
        assert_eq!(read(&format!("a@{}.example", "x".repeat(64))), Err(EmailError::Malformed));
    }

    #[test]
    fn lengths_are_bytes() {
        let local = |length| format!("{}@x.example", "a".repeat(length));
        assert!(read(&local(64)).is_ok());
        assert_eq!(read(&local(65)), Err(EmailError::TooLong));
        assert_eq!(read(&format!("{}@x.example", "å".repeat(33))), Err(EmailError::TooLong));
        let full =
            format!("{}@{}", "a".repeat(64), ["x".repeat(63), "y".repeat(63), "z".repeat(61)].join("."));
        assert_eq!(full.len(), 254);
        assert!(read(&full).is_ok());
        assert_eq!(read(&format!("{full}z")), Err(EmailError::TooLong));
    }

    #[test]
    fn case_does_not_tell_addresses_apart() {
        let [one, two, other] =
            ["Ada@x.example", "ADA@X.example", "bo@x.example"].map(|text| EmailAddress::parse(text).unwrap());
        assert_eq!(one, two);
        assert_ne!(one, other);
        assert_eq!((one.key().as_str(), two.as_str()), ("ada@x.example", "ADA@x.example"));
        assert_eq!(HashSet::from([one.clone(), two, other]).len(), 2);
        assert_eq!(one.to_string(), "Ada@x.example");
    }

    #[test]
    fn in_json_it_is_its_text_and_is_checked_when_read() {
        let address: EmailAddress = "Ada@x.example".parse().unwrap();
        assert_eq!(serde_json::to_string(&address).unwrap(), "\"Ada@x.example\"");
        assert_eq!(serde_json::from_str::<EmailAddress>("\"Ada@x.example\"").unwrap(), address);
        assert!(serde_json::from_str::<EmailAddress>("\"ada\"").is_err());
    }

    #[test]
    fn errors_are_their_codes() {
        assert!(EmailError::ALL.iter().map(|error| error.code()).eq(["missing", "malformed", "too-long"]));
        assert_eq!(EmailError::TooLong.to_string(), "too-long");
    }

    #[test]
    fn what_is_longer_in_lower_case_is_measured_so() {
        assert_eq!(read(&format!("b@{}.example", "İ".repeat(31))), Err(EmailError::Malformed));
        assert!(read(&format!("b@{}.example", "İ".repeat(21))).is_ok());
        assert_eq!(read(&format!("{}@x.example", "İ".repeat(32))), Err(EmailError::TooLong));
    }

    /// Letters that change their length, or more than themselves, with their case.
    const UNEVEN: &str = "[İẞßΣςK\u{2126}ȺȾA-]{1,40}";

    proptest! {
        #[test]
        fn letters_of_uneven_case_are_stable(local in UNEVEN, domain in UNEVEN) {
            if let Ok(address) = EmailAddress::parse(&format!("{local}@{domain}.example")) {
                prop_assert_eq!(read(address.as_str()), Ok(address.as_str().to_owned()));
                prop_assert_eq!(EmailAddress::parse(&address.key()).unwrap(), address);
            }
        }

        #[test]
        fn any_text_is_read_the_same_twice_or_an_error(text in any::<String>()) {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert_eq!(read(address.as_str()), Ok(address.as_str().to_owned()));
            }
        }

        #[test]
        fn whatever_looks_like_an_address_is_stable(local in any::<String>(), domain in any::<String>()) {
            if let Ok(address) = EmailAddress::parse(&format!("{local}@{domain}.example")) {
                prop_assert_eq!(read(address.as_str()), Ok(address.as_str().to_owned()));
                prop_assert_eq!(EmailAddress::parse(&address.key()).unwrap(), address.clone());
                prop_assert!(address.as_str().len() <= MAX_BYTES);
            }
        }
    }
}
