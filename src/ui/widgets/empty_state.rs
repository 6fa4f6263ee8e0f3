//! Why a list is empty, and the next act.

use leptos::prelude::*;

use super::Icon;

#[component]
pub fn EmptyState(
    icon: &'static str,
    #[prop(into)] title: String,
    #[prop(into)] body: String,
    #[prop(optional_no_strip, into)] action: Option<AnyView>,
) -> impl IntoView {
    view! { <div class="empty"><Icon name=icon/><h2>{title}</h2><p>{body}</p>{action}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_why_and_offers_what_next() {
        let action = view! { <a href="/deals/new">"New deal"</a> }.into_any();
        let html = view! { <EmptyState icon="deals" title="No deals yet" body="Create the first." action/> }
            .to_html();
        assert!(html.contains("No deals yet") && html.contains("href=\"/deals/new\""), "{html}");
    }
}
