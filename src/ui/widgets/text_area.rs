//! The only place that writes `<textarea>`: Leptos 0.8 does not escape that element's text, so a stored
//! `</textarea><script>` would run. Here it is escaped by hand and set as finished markup.

use leptos::prelude::*;

use super::field::{Field, FieldId};

#[component]
pub fn TextArea(
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
) -> impl IntoView {
    let id = FieldId::new(&name);
    let control = id.control();
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    view! {
        <Field id label optional hint error>
            <textarea
                class="input"
                id=control
                name=name
                rows="5"
                dir="auto"
                aria-describedby=described_by
                aria-invalid=invalid
                inner_html=as_text(&value)
            ></textarea>
        </Field>
    }
}

/// The text as markup. An HTML parser drops one line break right after the tag, so a text that begins with
/// one gets another.
fn as_text(value: &str) -> String {
    let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if escaped.starts_with(['\n', '\r']) { format!("\n{escaped}") } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(value: &str) -> String {
        let html = view! { <TextArea name="notes" label="Notes" value=value/> }.to_html();
        let open = html
            .split("<textarea")
            .nth(1)
            .and_then(|rest| rest.split_once('>'))
            .map(|(_, rest)| rest.to_string());
        let (text, rest) =
            open.as_deref().and_then(|rest| rest.split_once("</textarea>")).expect("one text area");
        assert!(!rest.contains("</textarea>") && !rest.contains("<script"), "{html}");
        text.to_string()
    }

    #[test]
    fn a_stored_script_stays_text() {
        assert_eq!(
            inside("</textarea><script>alert(1)</script>"),
            "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        );
        assert_eq!(inside("R&amp;D <3"), "R&amp;amp;D &lt;3");
    }

    #[test]
    fn a_first_empty_line_survives_the_parser() {
        assert_eq!(inside("\nsecond line"), "\n\nsecond line");
        assert_eq!(inside("one\ntwo"), "one\ntwo");
        assert_eq!(inside(""), "");
    }
}
