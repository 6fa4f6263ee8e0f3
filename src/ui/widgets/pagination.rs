//! From page to page of a list.

use leptos::prelude::*;

use super::Icon;

/// `status` says where one is ("21 to 40 of 312"); `previous` and `next` are address and word, missing at the
/// ends.
#[component]
pub fn Pagination(
    /// Names the whole for screen readers.
    #[prop(into)]
    label: String,
    #[prop(into)] status: String,
    #[prop(optional_no_strip, into)] previous: Option<(String, String)>,
    #[prop(optional_no_strip, into)] next: Option<(String, String)>,
) -> impl IntoView {
    let previous = previous.map(|(href, word)| {
        view! { <li><a href=href rel="prev"><Icon name="chevron-left"/>{word}</a></li> }
    });
    let next = next.map(|(href, word)| {
        view! { <li><a href=href rel="next">{word}<Icon name="chevron-right"/></a></li> }
    });
    view! { <nav class="pagination" aria-label=label><p>{status}</p><ul>{previous}{next}</ul></nav> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_has_no_previous() {
        let next = ("?after=x".to_string(), "Next".to_string());
        let html = view! { <Pagination label="Pages" status="1 to 20" next/> }.to_html();
        assert!(html.contains("rel=\"next\"") && !html.contains("rel=\"prev\""), "{html}");
    }
}
