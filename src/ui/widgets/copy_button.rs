//! Puts a text on the clipboard (`page.js`). Out of sight where that script is not.

use leptos::prelude::*;

use super::Icon;

/// `copied` and `failed` are what is said once it is pressed.
#[component]
pub fn CopyButton(
    #[prop(into)] text: String,
    #[prop(into)] label: String,
    #[prop(into)] copied: String,
    #[prop(into)] failed: String,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button copy"
            data-copy=text
            data-copied=copied
            data-failed=failed
            title=label.clone()
            aria-label=label
        >
            <Icon name="copy"/>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_name_says_what_is_copied() {
        let html =
            view! { <CopyButton text="a\"b" label="Copy: a" copied="Copied" failed="Not copied"/> }.to_html();
        assert!(html.contains("type=\"button\"") && html.contains("aria-label=\"Copy: a\""), "{html}");
        assert!(html.contains("data-copy=\"a&quot;b\"") && html.contains("data-copied=\"Copied\""), "{html}");
    }
}
