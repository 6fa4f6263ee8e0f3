//! From page to page of a list.

use leptos::prelude::*;

use super::Icon;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    pub href: String,
    /// The number or the word to show.
    pub label: String,
    pub current: bool,
}

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
    #[prop(optional)] pages: Vec<PageLink>,
) -> impl IntoView {
    let previous = previous.map(|(href, word)| {
        view! { <li><a href=href rel="prev"><Icon name="chevron-left"/>{word}</a></li> }
    });
    let next = next.map(|(href, word)| {
        view! { <li><a href=href rel="next">{word}<Icon name="chevron-right"/></a></li> }
    });
    let pages = pages
        .into_iter()
        .map(|page| {
            let current = page.current.then_some("page");
            view! { <li><a href=page.href aria-current=current>{page.label}</a></li> }
        })
        .collect_view();
    view! { <nav class="pagination" aria-label=label><p>{status}</p><ul>{previous}{pages}{next}</ul></nav> }
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
