//! What just happened, briefly, over the page. Where a mark could not be saved `page.js` makes one itself.

use leptos::prelude::*;

use super::{Icon, Tone};

#[component]
pub fn Toast(
    #[prop(optional_no_strip, into)] message: Option<String>,
    #[prop(optional)] tone: Tone,
) -> impl IntoView {
    let toast = message.map(|message| {
        view! { <p class="toast" data-tone=tone.as_str()><Icon name=tone.icon()/>{message}</p> }
    });
    view! { <div class="toasts" id="toasts" role="status">{toast}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_is_there_without_a_message() {
        let html = view! { <Toast/> }.to_html();
        assert!(html.contains("role=\"status\"") && !html.contains("class=\"toast\""), "{html}");
        let html = view! { <Toast tone=Tone::Good message="Saved".to_string()/> }.to_html();
        assert!(html.contains("Saved") && html.contains("#check"), "{html}");
    }
}
