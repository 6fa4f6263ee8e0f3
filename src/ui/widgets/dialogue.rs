//! A question before something that cannot be undone, on a page of its own. Where scripts run it is asked
//! in a native dialogue (`dialogue.js`).

use leptos::prelude::*;

#[component]
pub fn Dialogue(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    children: Children,
    /// The buttons, the act itself last.
    actions: AnyView,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    view! {
        <section class="dialogue" id=id aria-labelledby=named_by>
            <div class="dialogue-head"><h1 id=title_id>{title}</h1></div>
            <div class="dialogue-body">{children()}</div>
            <div class="dialogue-actions">{actions}</div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_named_by_its_heading() {
        let html = view! {
            <Dialogue id="lost" title="Close as lost?" actions="Close".into_any()>"No way back."</Dialogue>
        }
        .to_html();
        assert!(html.contains("aria-labelledby=\"lost-title\""), "{html}");
        assert!(html.contains("<h1 id=\"lost-title\">Close as lost?"), "{html}");
    }
}
