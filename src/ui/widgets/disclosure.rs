//! What not everybody wants to read at once: closed behind its name until it is opened, and open on paper.

use leptos::prelude::*;

/// `hide` is what `summary` is called while it is open, where that is an act.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional, into)] hide: Option<String>,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    let summary = match hide {
        Some(hide) => view! { <span>{summary}</span><span>{hide}</span> }.into_any(),
        None => summary.into_any(),
    };
    view! {
        <details class="disclosure" open=open>
            <summary>{summary}</summary>
            <div>{children()}</div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_closed_unless_it_is_to_be_open() {
        let html = view! { <Disclosure summary="Details">"All of it"</Disclosure> }.to_html();
        assert!(html.contains("<summary>Details") && html.contains("All of it"), "{html}");
        assert!(!html.contains(" open"), "{html}");
        let html =
            view! { <Disclosure summary="Show" hide="Hide" open=true>"All of it"</Disclosure> }.to_html();
        assert!(html.contains(" open") && html.contains("<span>Hide</span>"), "{html}");
    }
}
