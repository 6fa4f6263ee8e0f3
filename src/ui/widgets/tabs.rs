//! Views of one thing, side by side. Each is an address of its own, so they are links.

use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabItem {
    pub href: String,
    pub label: String,
    /// How many there are, written in the reader's language.
    pub count: Option<String>,
    pub current: bool,
}

/// `label` names the whole for screen readers.
#[component]
pub fn Tabs(#[prop(into)] label: String, items: Vec<TabItem>) -> impl IntoView {
    let items = items
        .into_iter()
        .map(|item| {
            let count = item.count.map(|count| view! { " " <span class="count">{count}</span> });
            let current = item.current.then_some("page");
            view! { <li><a href=item.href aria-current=current>{item.label}{count}</a></li> }
        })
        .collect_view();
    view! { <nav class="tabs" aria-label=label><ul>{items}</ul></nav> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_tab_is_marked() {
        let item = |label: &str, current: bool| TabItem {
            href: format!("/deals/{label}"),
            label: label.to_string(),
            count: current.then(|| "4".to_string()),
            current,
        };
        let html = view! { <Tabs label="Deals" items=vec![item("inbound", true), item("outbound", false)]/> }
            .to_html();
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{html}");
        assert_eq!(html.matches("class=\"count\"").count(), 1, "{html}");
    }
}
