//! A question before something that cannot be undone. The native element: an island opens it; without
//! JavaScript the same contents stand on a page of their own (`standalone`).

use leptos::prelude::*;

#[component]
pub fn Dialogue(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    children: Children,
    /// The buttons, the act itself last.
    actions: AnyView,
    /// On a page of its own: no dialogue, but the page's main part, with its heading.
    #[prop(optional)]
    standalone: bool,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    let body = view! {
        <div class="dialogue-body">{children()}</div>
        <div class="dialogue-actions">{actions}</div>
    };
    if standalone {
        view! {
            <section class="dialogue" id=id aria-labelledby=named_by>
                <div class="dialogue-head"><h1 id=title_id>{title}</h1></div>
                {body}
            </section>
        }
        .into_any()
    } else {
        view! {
            <dialog class="dialogue" id=id aria-labelledby=named_by>
                <div class="dialogue-head"><h2 id=title_id>{title}</h2></div>
                {body}
            </dialog>
        }
        .into_any()
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
        assert!(html.contains("<dialog") && html.contains("aria-labelledby=\"lost-title\""), "{html}");
        assert!(html.contains("<h2 id=\"lost-title\">Close as lost?"), "{html}");
    }

    #[test]
    fn on_its_own_page_it_is_the_page() {
        let html = view! {
            <Dialogue id="lost" title="Close as lost?" actions="Close".into_any() standalone=true>"No way back."</Dialogue>
        }
        .to_html();
        assert!(!html.contains("<dialog") && html.contains("<h1 id=\"lost-title\""), "{html}");
    }
}
