//! The wizard's six steps, in their order, and how far each is.

use super::super::deal::coded;
use super::answers::Draft;
use super::check::Problem;

coded! {
    /// A step has a URL of its own under the draft; its code is the last part of it.
    Step {
        Customer = "customer",
        Contact = "contact",
        Details = "details",
        /// The team, and partners to invite (SPEC §5.4, §5.7).
        Team = "team",
        /// Solutions, then the vendor's help and sharing (SPEC §5.5, §5.6).
        Solution = "solution",
        /// Review, then consent (SPEC §5.8).
        Consent = "consent",
    }
}

impl Step {
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| *step > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.iter().rev().copied().find(|step| *step < self)
    }

    /// The step that asks for a field, by the first part of the field's path.
    pub fn of_field(path: &str) -> Self {
        match path.split('.').next() {
            Some("customer") => Self::Customer,
            Some("contact") => Self::Contact,
            Some("details") => Self::Details,
            Some("team" | "partners") => Self::Team,
            Some("solution" | "services" | "help") => Self::Solution,
            _ => Self::Consent,
        }
    }
}

coded! {
    StepState {
        /// Never saved, and nothing in it is needed so far or everything is.
        NotStarted = "not_started",
        Complete = "complete",
        Attention = "attention",
    }
}

/// The state of each step, in order. A step that was never saved is not reproached with what is
/// missing in it, unless the person has come to the review, where everything counts.
pub fn step_states(draft: &Draft, problems: &[Problem]) -> Vec<(Step, StepState)> {
    let everything = draft.is_seen(Step::Consent);
    Step::ALL
        .iter()
        .map(|&step| {
            let wrong = problems.iter().any(|problem| problem.step() == step);
            let state = match (wrong, draft.is_seen(step)) {
                (true, seen) if seen || everything => StepState::Attention,
                (false, true) => StepState::Complete,
                _ => StepState::NotStarted,
            };
            (step, state)
        })
        .collect()
}
