//! The wizard's steps with their states, each a button of the wizard's form, so that what was typed is saved
//! before another step opens.

use leptos::prelude::*;

use super::Icon;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    NotStarted,
    Complete,
    Attention,
}

impl StepState {
    fn as_str(self) -> &'static str {
        match self {
            StepState::NotStarted => "not-started",
            StepState::Complete => "complete",
            StepState::Attention => "attention",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepItem {
    /// What the button sends as `intent`.
    pub intent: String,
    pub label: String,
    pub state: StepState,
    /// The state in words.
    pub state_label: String,
    /// The step on this page; it has a state of its own as well.
    pub current: bool,
}

/// `label` names the whole for screen readers; `form` is the id of the wizard's form.
#[component]
pub fn Stepper(#[prop(into)] label: String, form: &'static str, steps: Vec<StepItem>) -> impl IntoView {
    let steps = steps.into_iter().enumerate().map(|(index, step)| view(index + 1, form, step)).collect_view();
    view! { <nav class="stepper" aria-label=label><ol>{steps}</ol></nav> }
}

fn view(number: usize, form: &'static str, step: StepItem) -> impl IntoView {
    view! {
        <li class="step" data-state=step.state.as_str()>
            <button form=form name="intent" value=step.intent aria-current=step.current.then_some("step")>
                // All three marks: the state chooses, and an island may change it.
                <span class="step-mark" aria-hidden="true">
                    <span data-mark="not-started">{number}</span>
                    <span data-mark="complete"><Icon name="check"/></span>
                    <span data-mark="attention"><Icon name="warning"/></span>
                </span>
                <span class="step-label">{step.label}</span>
                <span class="step-state">{step.state_label}</span>
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_step_is_marked_and_every_state_is_in_words() {
        let step = |label: &str, state, state_label: &str, current| StepItem {
            intent: format!("go:{label}"),
            label: label.to_string(),
            state,
            state_label: state_label.to_string(),
            current,
        };
        let steps = vec![
            step("customer", StepState::Complete, "Complete", false),
            step("contact", StepState::Attention, "Needs attention", true),
            step("details", StepState::NotStarted, "Not started", false),
        ];
        let html = view! { <Stepper label="Steps" form="wizard" steps/> }.to_html();
        assert_eq!(html.matches("aria-current=\"step\"").count(), 1, "{html}");
        assert_eq!(html.matches("data-state=\"complete\"").count(), 1, "{html}");
        assert_eq!(html.matches("data-mark=\"complete\"").count(), 3, "{html}");
        assert!(html.contains("Needs attention") && html.contains("Not started"), "{html}");
    }
}
