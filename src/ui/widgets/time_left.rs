//! A small bar that empties as a term runs out, with the words for it.

use leptos::prelude::*;

use super::Tone;

/// `percent` of the term is left, 0 to 100; more is drawn as all of it.
#[component]
pub fn TimeLeft(percent: u8, #[prop(into)] text: String, #[prop(optional)] tone: Tone) -> impl IntoView {
    view! {
        <span class="time-left" data-tone=tone.as_str()>
            <span>{text}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width=percent.min(100).to_string() height="4"></rect>
            </svg>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_leaves_its_box() {
        let html = view! { <TimeLeft percent=200 text="14 days left"/> }.to_html();
        assert!(html.contains("width=\"100\"") && html.contains("14 days left"), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
