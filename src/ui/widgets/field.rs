//! What all form controls share: ids out of the field's name, and the order label, hint, error, control.
//!
//! The error's element is always in the page, empty while all is well: the server and the island fill the
//! same one.

use leptos::prelude::*;

use crate::domain::draft::control_id;

/// The ids of a field's parts, derived from its name: `value.amount` gives `value-amount`,
/// `value-amount-hint` and `value-amount-error`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldId(String);

impl FieldId {
    pub fn new(name: &str) -> Self {
        FieldId(control_id(name))
    }

    pub fn control(&self) -> String {
        self.0.clone()
    }

    pub fn hint(&self) -> String {
        format!("{}-hint", self.0)
    }

    pub fn error(&self) -> String {
        format!("{}-error", self.0)
    }

    /// The value of `aria-describedby`.
    pub(super) fn described_by(&self, has_hint: bool) -> String {
        if has_hint { format!("{} {}", self.hint(), self.error()) } else { self.error() }
    }
}

/// How wide an input is: as wide as what is written in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A date, a name, an amount.
    Medium,
    #[default]
    Full,
}

impl Width {
    pub(super) fn as_str(self) -> Option<&'static str> {
        match self {
            Width::Medium => Some("medium"),
            Width::Full => None,
        }
    }
}

/// A label, a hint, an error and the control.
#[component]
pub(super) fn Field(
    id: FieldId,
    label: String,
    optional: Option<String>,
    hint: Option<String>,
    error: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.control()><LabelText label optional/></label>
            <HintAndError id hint error/>
            {children()}
        </div>
    }
}

/// The text of a label or legend, and `(optional)` in the reader's language where it applies.
#[component]
pub(super) fn LabelText(label: String, optional: Option<String>) -> impl IntoView {
    view! { {label} {optional.map(|word| view! { " " <span class="optional">{word}</span> })} }
}

#[component]
pub fn HintAndError(id: FieldId, hint: Option<String>, error: Option<String>) -> impl IntoView {
    view! {
        {hint.map(|hint| view! { <p class="hint" id=id.hint()>{hint}</p> })}
        <FieldError id error/>
    }
}

#[component]
pub(super) fn FieldError(id: FieldId, error: Option<String>) -> impl IntoView {
    view! { <p class="field-error" id=id.error()>{error}</p> }
}
