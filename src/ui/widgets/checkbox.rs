//! One box: a yes, with what it means beside it.

use leptos::prelude::*;

use super::field::{FieldError, FieldId};

#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional)] checked: bool,
    /// What the form sends when it is ticked.
    #[prop(default = "true".to_string(), into)]
    value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
) -> impl IntoView {
    let id = FieldId::new(&name);
    let control = id.control();
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    let hint = hint.map(|hint| view! { <p class="hint" id=id.hint()>{hint}</p> });
    view! {
        <div class="field">
            <FieldError id error/>
            <div class="check">
                <input
                    type="checkbox"
                    id=control.clone()
                    name=name
                    value=value
                    checked=checked
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
                <label for=control>{label}</label>
                {hint}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticked_box_says_so() {
        let html = view! { <Checkbox name="consent.given" label="I agree" checked=true/> }.to_html();
        assert!(html.contains("id=\"consent-given\"") && html.contains(" checked"), "{html}");
        assert!(html.contains("for=\"consent-given\"") && html.contains("value=\"true\""), "{html}");
        let html =
            view! { <Checkbox name="consent.given" label="I agree" error="Needed.".to_string()/> }.to_html();
        assert!(!html.contains(" checked") && html.contains("aria-invalid=\"true\""), "{html}");
    }
}
