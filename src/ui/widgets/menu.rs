//! A button that opens a short list of acts. Native, so that it opens without JavaScript.

use leptos::prelude::*;

/// `label` names the button; `face` is what it shows (an icon, an avatar); `children` are links and forms.
#[component]
pub fn Menu(#[prop(into)] label: String, face: AnyView, children: Children) -> impl IntoView {
    view! {
        <details class="menu">
            <summary class="icon-button" aria-label=label>{face}</summary>
            <div class="menu-list">{children()}</div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_button_has_a_name() {
        let html =
            view! { <Menu label="Account" face="RA".into_any()><a href="/settings">"Settings"</a></Menu> }
                .to_html();
        assert!(html.contains("<summary aria-label=\"Account\" class=\"icon-button\">RA"), "{html}");
    }
}
