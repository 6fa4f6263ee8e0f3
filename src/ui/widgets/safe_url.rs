//! Addresses that come from data. `javascript:` and its kin never become a link, since Leptos writes any `href`
//! as it is.

use leptos::prelude::*;

/// `https:` or `http:` with a host, `mailto:` with somebody, or a path of this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // Browsers drop tabs and line breaks inside an address and read a backslash as a slash: neither has
        // any business in one.
        if text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
            return None;
        }
        (is_web(text) || is_mail(text) || is_path(text)).then(|| SafeUrl(text.to_string()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leaves this site.
    pub fn leaves(&self) -> bool {
        is_web(&self.0)
    }
}

fn is_web(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        after(text, scheme)
            .is_some_and(|rest| rest.chars().next().is_some_and(|c| !matches!(c, '/' | '?' | '#')))
    })
}

fn is_mail(text: &str) -> bool {
    after(text, "mailto:").is_some_and(|rest| !rest.is_empty())
}

fn is_path(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//")
}

/// What follows a scheme, whatever its case.
fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let head = text.get(..scheme.len())?;
    head.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..))?
}

/// A link where the address is safe, else its text alone. A link that leaves the site gives nothing away.
#[component]
pub fn SafeLink(#[prop(into)] href: String, children: Children) -> impl IntoView {
    match SafeUrl::parse(&href) {
        None => view! { <span>{children()}</span> }.into_any(),
        Some(url) => {
            let rel = url.leaves().then_some("noopener noreferrer");
            view! { <a href=url.0 rel=rel>{children()}</a> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_mail_and_own_paths_are_links() {
        for text in [
            "https://fabrikam.example/a?b=c#d",
            "HTTP://fabrikam.example",
            "  https://fabrikam.example  ",
            "mailto:rosa@fabrikam.example",
            "/deals/1?tab=notes",
            "/",
        ] {
            assert_eq!(SafeUrl::parse(text).as_ref().map(SafeUrl::as_str), Some(text.trim()), "{text:?}");
        }
    }

    #[test]
    fn everything_else_is_not() {
        for text in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://fabrikam.example/1",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://",
            "https:///evil.example",
            "mailto:",
            "fabrikam.example",
            "relative/path",
            "жavascript:",
        ] {
            assert_eq!(SafeUrl::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_unsafe_address_leaves_only_its_text() {
        let html = view! { <SafeLink href="javascript:alert(1)">"Site"</SafeLink> }.to_html();
        assert!(html.contains("Site") && !html.contains("href"), "{html}");
        let html = view! { <SafeLink href="https://fabrikam.example">"Site"</SafeLink> }.to_html();
        assert!(html.contains("href=\"https://fabrikam.example\"") && html.contains("noreferrer"), "{html}");
        let html = view! { <SafeLink href="/deals">"Deals"</SafeLink> }.to_html();
        assert!(html.contains("href=\"/deals\"") && !html.contains("rel="), "{html}");
    }
}
