//! A choice out of a list that is too long for cards.

use leptos::prelude::*;

use super::field::{Field, FieldId, Width};

/// `options` are pairs of value and label. `prompt` is what an empty choice says; without one the first option
/// is chosen when `value` is none of them.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] prompt: Option<String>,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] optional: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional_no_strip, into)] autocomplete: Option<&'static str>,
    #[prop(optional)] width: Width,
) -> impl IntoView {
    let id = FieldId::new(&name);
    let control = id.control();
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    let options = options
        .into_iter()
        .map(|(option, label)| {
            let selected = option == value;
            view! { <option value=option selected=selected>{label}</option> }
        })
        .collect_view();
    view! {
        <Field id label optional hint error>
            <select
                class="input"
                id=control
                name=name
                data-width=width.as_str()
                autocomplete=autocomplete
                aria-describedby=described_by
                aria-invalid=invalid
            >
                {prompt.map(|prompt| view! { <option value="">{prompt}</option> })}
                {options}
            </select>
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_option_is_selected_and_no_other() {
        let options =
            vec![("SE".to_string(), "Sweden".to_string()), ("PL".to_string(), "Poland".to_string())];
        let html =
            view! { <Select name="country" label="Country" options value="PL" prompt="Choose".to_string()/> }
                .to_html();
        assert_eq!(html.matches(" selected").count(), 1, "{html}");
        assert!(html.contains("<option value=\"PL\" selected>Poland"), "{html}");
        assert!(html.contains("<option value=\"\">Choose"), "{html}");
    }
}
