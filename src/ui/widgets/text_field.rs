//! One line of text. Dates, amounts and telephone numbers are text as well: sloppy input is accepted and
//! normalised by the domain, not refused by the browser.

use leptos::prelude::*;

use super::field::{Field, FieldId, Width};

#[component]
pub fn TextField(
    /// The form field's name; ids follow from it.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    /// The word that marks an optional field, in the reader's language.
    #[prop(optional_no_strip, into)]
    optional: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional_no_strip, into)] autocomplete: Option<&'static str>,
    #[prop(optional_no_strip, into)] inputmode: Option<&'static str>,
    #[prop(default = "text")] input_type: &'static str,
    #[prop(optional)] width: Width,
    /// Shown and sent, but not to be changed; the hint says why.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let id = FieldId::new(&name);
    let control = id.control();
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    view! {
        <Field id label optional hint error>
            <input
                class="input"
                type=input_type
                id=control
                name=name
                value=value
                dir="auto"
                data-width=width.as_str()
                autocomplete=autocomplete
                inputmode=inputmode
                readonly=readonly
                aria-describedby=described_by
                aria-invalid=invalid
            />
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_the_name_and_the_order_is_label_hint_error_control() {
        let html = view! { <TextField name="value.amount" label="Estimated value" hint="In whole units".to_string()/> }
            .to_html();
        let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part} is missing from {html}"));
        assert!(at("<label for=\"value-amount\"") < at("id=\"value-amount-hint\""));
        assert!(at("id=\"value-amount-hint\"") < at("id=\"value-amount-error\""));
        assert!(at("id=\"value-amount-error\"") < at("<input"));
        assert!(at("aria-describedby=\"value-amount-hint value-amount-error\"") > at("<input"));
    }

    #[test]
    fn without_a_problem_the_error_is_there_and_empty() {
        let html = view! { <TextField name="deal.name" label="Deal name"/> }.to_html().replace("<!>", "");
        let error = "<p id=\"deal-name-error\" class=\"field-error\"></p>";
        assert!(html.contains(error), "{html}");
        assert!(!html.contains("aria-invalid") && !html.contains("readonly"), "{html}");
        assert!(html.contains("aria-describedby=\"deal-name-error\""), "{html}");
    }

    #[test]
    fn a_problem_marks_the_control_and_keeps_what_was_typed() {
        let html = view! {
            <TextField name="date" label="Estimated close date" value="31 \"February\"" error=Some("No such day.".to_string())/>
        }
        .to_html();
        assert!(html.contains("aria-invalid=\"true\"") && html.contains("No such day."), "{html}");
        assert!(html.contains("value=\"31 &quot;February&quot;\""), "{html}");
    }
}
