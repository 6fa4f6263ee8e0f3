//! A state in one word with its icon, and a quiet label for what is no state: a type, a direction.

use leptos::prelude::*;

use super::{Icon, Tone};

#[component]
pub fn StatusPill(
    #[prop(optional)] tone: Tone,
    /// The tone's own icon unless said otherwise.
    #[prop(optional_no_strip, into)]
    icon: Option<&'static str>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let icon = icon.unwrap_or_else(|| tone.icon());
    view! { <span class="pill" data-tone=tone.as_str()><Icon name=icon/>{text}</span> }
}

#[component]
pub fn Label(
    #[prop(into)] text: String,
    #[prop(optional_no_strip, into)] icon: Option<&'static str>,
) -> impl IntoView {
    view! { <span class="label">{icon.map(|icon| view! { <Icon name=icon/> })}{text}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_never_colour_alone() {
        let html = view! { <StatusPill tone=Tone::Bad text="Declined"/> }.to_html();
        assert!(html.contains("data-tone=\"bad\"") && html.contains("#error"), "{html}");
        assert!(html.contains("Declined"), "{html}");
    }
}
