//! The New deal wizard: one page a step, all of one shape. A step's file asks its questions; what is
//! around them, the stepper, the summary of problems, the foot and the aside, is here.

mod accounts;
mod aside;
mod consent;
pub(super) mod contact;
mod customer;
pub(super) mod details;
pub(super) mod fields;
pub(super) mod said;
pub(super) mod solution;
pub(super) mod team;

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::aside::Aside;
use self::fields::Fields;
use super::frame::{Frame, Place};
use super::page::{PageTitle, ask_of_draft, failure};
use super::reader::{query, words};
use super::scripts::Islands;
use super::widgets::{
    Banner, Button, ButtonKind, ErrorSummary, FieldId, StepItem, StepState as Mark, Stepper, Tone,
};
use crate::api::{self, ApiError, drafts::OpenDraft};
use crate::domain::draft::{Problem, Step, StepState};
use crate::domain::programme::Programme;
use crate::islands::{LiveForm, LiveWords};
use crate::words::{Words, args};

#[component]
pub fn WizardPage() -> impl IntoView {
    let params = use_params_map().read_untracked();
    let id = params.get("id").unwrap_or_default();
    let Some(step) = params.get("step").and_then(|step| step.parse::<Step>().ok()) else {
        return failure(&ApiError::NotFound);
    };
    let query = query();
    let asked = |name: &str| query.get(name).is_some();
    let more = asked("more");
    let arrival = Arrival { checked: asked("check"), changed: asked("changed") && step == Step::Consent };
    let draft = id.clone();
    let question = async move { Ok((api::drafts::draft(&id, step, more).await?, api::programme()?)) };
    ask_of_draft(draft, question, move |(draft, programme)| wizard(draft, &programme, step, arrival))
}

/// How a person comes to a step.
#[derive(Clone, Copy)]
struct Arrival {
    /// To be told what is wrong in it.
    checked: bool,
    /// Their review was not of what the draft says by now.
    changed: bool,
}

fn wizard(draft: OpenDraft, programme: &Programme, step: Step, arrival: Arrival) -> AnyView {
    let words = words();
    let is_reproached = arrival.checked || draft.states.contains(&(step, StepState::Attention));
    let shows_problems = is_reproached && !arrival.changed;
    let problems: Vec<Problem> =
        draft.problems.iter().filter(|problem| shows_problems && problem.step() == step).cloned().collect();
    let fields = Fields::new(&draft, programme, &problems);
    let questions = match step {
        Step::Customer => customer::questions(&fields),
        Step::Contact => contact::questions(&fields),
        Step::Details => details::questions(&fields),
        Step::Team => team::questions(&fields),
        Step::Solution => solution::questions(&fields),
        Step::Consent => consent::questions(&fields),
    };
    let heading = words.label("wizard-heading", step.code());
    let (title, wrong) = (heading.clone(), !problems.is_empty());
    // Names what a screen reader hears first, and where the focus goes.
    let summary =
        problems.iter().map(|problem| (link(&problem.field), fields.message(problem))).collect::<Vec<_>>();
    let number = Step::ALL.iter().position(|known| *known == step).unwrap_or_default() + 1;
    let count = words.with("wizard-step-count", args! { "step" => number, "steps" => Step::ALL.len() });
    let live = view! {
        <LiveForm
            draft_id=draft.id.as_str().to_owned()
            step=step
            draft=draft.answers.clone()
            facts=draft.facts.clone()
            programme=programme.clone()
            today=draft.today
            words=live_words(words, &fields, step)
        />
    };
    let review = (step == Step::Consent)
        .then(|| view! { <input type="hidden" name="review" value=draft.review.clone()/> });
    let changed = arrival.changed.then(|| {
        view! {
            <Banner tone=Tone::Warn title=words.text("review-changed-title") told=true>
                <p>{words.text("review-changed")}</p>
            </Banner>
        }
    });
    view! {
        <PageTitle text=title wrong/>
        <Islands/>
        <Frame place=Place::Drafts>
            <div class="wizard roomy"><div class="wizard-columns">
                // Enter in a field presses a form's first button: this one.
                <button form="wizard" name="intent" value="next" hidden></button>
                <Stepper label=words.text("wizard-steps") form="wizard" steps=steps(words, &draft, step)/>
                <form class="question" id="wizard" method="post" action="/api/drafts/save" novalidate>
                    <input type="hidden" name="draft" value=draft.id.as_str().to_owned()/>
                    <input type="hidden" name="step" value=step.code()/>
                    <input type="hidden" name="base" value=draft.base.clone()/>
                    <input type="hidden" name="editor" value=draft.editor.clone()/>
                    {review}
                    // The browser must not bring an old number back.
                    <input type="hidden" name="save" value="" autocomplete="off"/>
                    <ErrorSummary title=words.text("problems-title") items=summary/>
                    <header class="question-head">
                        <p>{count}</p>
                        <h1>{heading}</h1>
                        <p class="lede">{words.label("wizard-lead", step.code())}</p>
                    </header>
                    {changed}
                    {questions}
                    {live}
                    <Foot step/>
                </form>
                <Aside draft/>
            </div></div>
        </Frame>
    }
    .into_any()
}

#[component]
fn Foot(step: Step) -> impl IntoView {
    let words = words();
    let (intent, label) = match step {
        Step::Consent => ("create", words.text("wizard-create")),
        _ => ("next", words.text("wizard-next")),
    };
    let back = step.previous().is_some().then(|| {
        view! { <Button name="intent" value="back" icon="chevron-left">{words.text("wizard-back")}</Button> }
    });
    view! {
        <div class="wizard-foot">
            {back}
            <Button kind=ButtonKind::Link name="intent" value="later">{words.text("wizard-later")}</Button>
            <Button kind=ButtonKind::Primary name="intent" value=intent>{label}</Button>
        </div>
    }
}

fn steps(words: Words, draft: &OpenDraft, current: Step) -> Vec<StepItem> {
    let item = |(step, state): &(Step, StepState)| StepItem {
        intent: format!("go:{}", step.code()),
        label: words.label("wizard-step", step.code()),
        state: match state {
            StepState::NotStarted => Mark::NotStarted,
            StepState::Complete => Mark::Complete,
            StepState::Attention => Mark::Attention,
        },
        state_label: words.label("step-state", state.code()),
        current: *step == current,
    };
    draft.states.iter().map(item).collect()
}

/// Where a field is, seen from its own step's page.
fn link(field: &str) -> String {
    format!("#{}", FieldId::new(field).control())
}

/// The few words that the island may need: what can be wrong with this step's fields.
fn live_words(words: Words, fields: &Fields, step: Step) -> LiveWords {
    let problems: BTreeMap<String, String> = fields.possible_messages(step);
    let states = StepState::ALL.iter();
    let states = states.map(|state| (state.code().to_owned(), words.label("step-state", state.code())));
    LiveWords {
        problems,
        states: states.collect(),
        saving: words.text("wizard-saving"),
        saved: words.text("wizard-saved"),
        not_saved: words.text("wizard-not-saved"),
        changed_elsewhere: words.text("wizard-changed-elsewhere"),
        signed_out: words.text("wizard-signed-out"),
    }
}
