//! A choice among few, each with a sentence that says what follows from it.

use leptos::prelude::*;

use super::field::{FieldId, HintAndError, LabelText};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioOption {
    pub value: String,
    pub title: String,
    pub description: Option<String>,
}

impl RadioOption {
    pub fn new(value: impl Into<String>, title: impl Into<String>) -> Self {
        RadioOption { value: value.into(), title: title.into(), description: None }
    }

    pub fn meaning(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

/// The first option's control carries the field's own id, so that an error summary's link lands on it.
#[component]
pub fn RadioCards(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    options: Vec<RadioOption>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] optional: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    /// Side by side where there is room.
    #[prop(optional)]
    columns: bool,
) -> impl IntoView {
    let id = FieldId::new(&name);
    let described_by = id.described_by(hint.is_some());
    let invalid = error.is_some().then_some("true");
    let cards = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let control = if index == 0 { id.control() } else { format!("{}-{}", id.control(), index + 1) };
            let checked = option.value == value;
            radio_card(name.clone(), control, option, checked, invalid)
        })
        .collect_view();
    view! {
        <fieldset class="field" aria-describedby=described_by>
            <legend><LabelText label=legend optional/></legend>
            <HintAndError id hint error/>
            <div class="radio-cards" data-columns=columns.then_some("true")>{cards}</div>
        </fieldset>
    }
}

/// One card, for groups of another shape than [`RadioCards`].
pub fn radio_card(
    name: String,
    id: String,
    option: RadioOption,
    checked: bool,
    invalid: Option<&'static str>,
) -> impl IntoView {
    let text_id = format!("{id}-text");
    let described_by = option.description.is_some().then(|| text_id.clone());
    view! {
        <div class="radio-card">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=option.value
                checked=checked
                aria-describedby=described_by
                aria-invalid=invalid
            />
            <label for=id>{option.title}</label>
            {option.description.map(|text| view! { <p id=text_id>{text}</p> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_card_is_chosen_and_each_is_described() {
        let options = vec![
            RadioOption::new("no", "Keep private").meaning("Only your company sees it."),
            RadioOption::new("yes", "Share"),
        ];
        let html =
            view! { <RadioCards name="help.share" legend="Visibility" options value="yes"/> }.to_html();
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
        assert!(html.contains("id=\"help-share\"") && html.contains("id=\"help-share-2\""), "{html}");
        assert!(html.contains("aria-describedby=\"help-share-text\""), "{html}");
        assert!(!html.contains("help-share-2-text"), "{html}");
    }
}
