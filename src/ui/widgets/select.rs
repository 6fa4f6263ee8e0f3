//! A choice out of a list that is too long for cards.

use leptos::prelude::*;

use super::field::{Field, FieldId, Width};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
    /// What it is listed under. Neighbours of one group are put together.
    pub group: Option<String>,
    /// For style sheets: what choosing it brings about.
    pub mark: Option<&'static str>,
}

impl From<(String, String)> for SelectOption {
    fn from((value, label): (String, String)) -> Self {
        Self { value, label, group: None, mark: None }
    }
}

/// `prompt` is what an empty choice says; without one the first option
/// is chosen when `value` is none of them.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<impl Into<SelectOption>>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] prompt: Option<String>,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] optional: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] width: Width,
) -> impl IntoView {
    let id = FieldId::new(&name);
    let control = id.control();
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    let options: Vec<SelectOption> = options.into_iter().map(Into::into).collect();
    let groups = options.chunk_by(|one, next| one.group == next.group);
    let options = groups.map(|group| group_of(group, &value)).collect_view();
    view! {
        <Field id label optional hint error>
            <select
                class="input"
                id=control
                name=name
                data-width=width.as_str()
                aria-describedby=described_by
                aria-invalid=invalid
            >
                {prompt.map(|prompt| view! { <option value="">{prompt}</option> })}
                {options}
            </select>
        </Field>
    }
}

fn group_of(options: &[SelectOption], value: &str) -> AnyView {
    let label = options.first().and_then(|first| first.group.clone());
    let options = options
        .iter()
        .cloned()
        .map(|option| {
            let selected = option.value == value;
            view! { <option value=option.value selected=selected data-mark=option.mark>{option.label}</option> }
        })
        .collect_view();
    match label {
        Some(label) => view! { <optgroup label=label>{options}</optgroup> }.into_any(),
        None => options.into_any(),
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

    #[test]
    fn neighbours_of_one_group_are_listed_under_it() {
        let option = |value: &str, group: &str| SelectOption {
            group: Some(group.into()),
            ..SelectOption::from((value.to_string(), value.to_uppercase()))
        };
        let options = vec![option("a", "First"), option("b", "First"), option("c", "Second")];
        let html = view! { <Select name="play" label="Play" options value="b"/> }.to_html();
        assert_eq!(html.matches("<optgroup").count(), 2, "{html}");
        let (first, second) = html.split_once("</optgroup>").expect("two groups");
        assert!(first.contains("A</option>") && first.contains("B</option>"), "{html}");
        assert!(second.contains("label=\"Second\"") && second.contains("C</option>"), "{html}");
    }
}
