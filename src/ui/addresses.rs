//! Names and addresses that a reader takes along.

use leptos::prelude::*;

use super::widgets::CopyButton;
use crate::api::session::encode;
use crate::domain::values::EmailAddress;
use crate::words::{Words, args};

/// Writes to somebody.
pub fn mail(email: &EmailAddress) -> AnyView {
    view! { <a href=mail_to(email)>{email.as_str().to_owned()}</a> }.into_any()
}

/// Before the `@` may stand what begins headers in an address of the web (RFC 6068).
fn mail_to(email: &EmailAddress) -> String {
    match email.as_str().split_once('@') {
        Some((local, domain)) => format!("mailto:{}@{}", encode(local), encode(domain)),
        None => format!("mailto:{}", encode(email.as_str())),
    }
}

pub fn copy(words: Words, text: &str) -> AnyView {
    let label = words.with("copy-this", args! { "text" => text });
    let (copied, failed) = (words.text("copy-done"), words.text("copy-failed"));
    view! { " " <CopyButton text label copied failed/> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_adds_no_headers() {
        for (address, expected) in [
            ("kim.o-hara_1~@contoso.example", "mailto:kim.o-hara_1~@contoso.example"),
            ("ceo?bcc=evil@x.example", "mailto:ceo%3Fbcc%3Devil@x.example"),
            ("a%3Fb&c#d/e@x.example", "mailto:a%253Fb%26c%23d%2Fe@x.example"),
            ("åsa@företag.example", "mailto:%C3%A5sa@f%C3%B6retag.example"),
        ] {
            let email = EmailAddress::parse(address).expect("an address");
            assert_eq!(mail_to(&email), expected);
        }
    }
}
