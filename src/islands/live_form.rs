//! The wizard's form, alive: validates while one types, keeps the deal's type and what is missing in
//! sight, autosaves.
//!
//! It judges with [`check()`], the very function that the server will call, and writes only into
//! places that the server rendered.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::NaiveDate;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

use super::{dom, learned};
use crate::api::drafts::{Autosaved, autosave_draft};
use crate::domain::draft::{Draft, Facts, Problem, Step, check, derived_type, step_states};
use crate::domain::programme::Programme;

/// A field is often left by pressing something below it: a message that appears under the finger
/// would move that away, so a new one waits for the press to end.
const CLICK: Duration = Duration::from_millis(250);
/// How long after the last keystroke a draft is saved.
const PAUSE: Duration = Duration::from_millis(900);

/// Everything that the island may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LiveWords {
    /// The messages of the problems that this step's fields can have, by [`Problem::message_key`].
    pub problems: BTreeMap<String, String>,
    /// The states of steps, by code.
    pub states: BTreeMap<String, String>,
    pub saving: String,
    pub saved: String,
    pub not_saved: String,
    pub changed_elsewhere: String,
    pub signed_out: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Saving {
    Idle,
    Waiting,
    Saved,
    Failed,
    ChangedElsewhere,
    SignedOut,
}

#[derive(Clone, Copy)]
struct Live {
    draft_id: StoredValue<String>,
    step: Step,
    draft: StoredValue<Draft>,
    facts: StoredValue<Facts>,
    programme: StoredValue<Programme>,
    today: NaiveDate,
    words: StoredValue<LiveWords>,
    /// Fields that may show a problem: left once, or wrong already.
    judged: StoredValue<BTreeSet<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    saving: RwSignal<Saving>,
}

/// Renders the save state; the form it serves has the id `wizard`.
#[island]
pub fn LiveForm(
    draft_id: String,
    step: Step,
    draft: Draft,
    facts: Facts,
    programme: Programme,
    today: NaiveDate,
    words: LiveWords,
) -> impl IntoView {
    let live = Live {
        draft_id: StoredValue::new(draft_id),
        step,
        draft: StoredValue::new(draft),
        facts: StoredValue::new(facts),
        programme: StoredValue::new(programme),
        today,
        words: StoredValue::new(words),
        judged: StoredValue::new(BTreeSet::new()),
        timer: StoredValue::new(None),
        saving: RwSignal::new(Saving::Idle),
    };
    Effect::new(move |_| live.attach());
    view! {
        <p class="save-state" role="status">
            {move || live.say(live.saving.get())}
        </p>
    }
}

impl Live {
    fn say(self, saving: Saving) -> String {
        self.words.with_value(|words| match saving {
            Saving::Idle => String::new(),
            Saving::Waiting => words.saving.clone(),
            Saving::Saved => words.saved.clone(),
            Saving::Failed => words.not_saved.clone(),
            Saving::ChangedElsewhere => words.changed_elsewhere.clone(),
            Saving::SignedOut => words.signed_out.clone(),
        })
    }

    fn attach(self) {
        let Some(form) = dom::by_id::<HtmlFormElement>("wizard") else { return };
        if let Ok(wrong) = form.query_selector_all("[aria-invalid='true'], fieldset[data-invalid]") {
            for at in 0..wrong.length() {
                let control = wrong.item(at).and_then(|node| node.dyn_into::<Element>().ok());
                if let Some(name) = control.as_ref().and_then(dom::field_name) {
                    self.judged.update_value(|judged| {
                        judged.insert(name);
                    });
                }
            }
        }
        let _ = form.set_attribute("data-live", "");
        for name in ["input", "change"] {
            let form = form.clone();
            let settled = name == "change";
            dom::listen(&form.clone(), name, move |event| self.changed(&form, &event, settled));
        }
    }

    /// A field was typed in, or left (`settled`).
    fn changed(self, form: &HtmlFormElement, event: &web_sys::Event, settled: bool) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(name) = target.as_ref().and_then(dom::field_name) else { return };
        if settled {
            self.judged.update_value(|judged| {
                judged.insert(name);
            });
            let form = form.clone();
            set_timeout(move || self.judge(&dom::fields(&form)), CLICK);
        } else {
            self.judge(&dom::fields(form));
        }
        self.save_soon(form.clone());
    }

    fn judge(self, fields: &BTreeMap<String, String>) {
        let mut draft = self.draft.get_value();
        draft.take(self.step, fields);
        dom::show_only("data-deal-type", derived_type(&draft).code());
        self.facts.update_value(|facts| learned::take(&mut facts.solutions));
        let problems = self.facts.with_value(|facts| {
            self.programme.with_value(|programme| check(&draft, facts, programme, self.today).problems)
        });
        self.judged.with_value(|judged| {
            for path in judged {
                let problem = problems.iter().find(|problem| problem.field == *path);
                dom::show_problem(path, problem.and_then(|problem| self.message(problem)).as_deref());
            }
        });
        self.tell_steps(&draft, problems);
    }

    /// How far the steps are, beside the question on either side.
    fn tell_steps(self, draft: &Draft, mut problems: Vec<Problem>) {
        // The entry that is chosen is the server's to look up.
        problems.retain(|problem| problem.field != "customer.chosen");
        for (step, state) in step_states(draft, &problems) {
            let word = self.words.with_value(|words| words.states.get(state.code()).cloned());
            dom::show_step(step.code(), state.code(), &word.unwrap_or_default());
            let wrong = problems.iter().any(|problem| problem.step() == step);
            dom::show_if(&format!("missing-{}", step.code()), wrong);
        }
        dom::show_if("missing-nothing", problems.is_empty());
    }

    fn message(self, problem: &Problem) -> Option<String> {
        self.words.with_value(|words| words.problems.get(&problem.message_key()).cloned())
    }

    fn save_soon(self, form: HtmlFormElement) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        let timer = set_timeout_with_handle(move || self.save(&form), PAUSE).ok();
        self.timer.set_value(timer);
    }

    fn save(self, form: &HtmlFormElement) {
        let mut fields = dom::fields(form);
        let mut hidden = |name: &str| fields.remove(name).unwrap_or_default();
        let (base, editor) = (hidden("base"), hidden("editor"));
        hidden("draft");
        hidden("step");
        hidden("intent");
        self.saving.set(Saving::Waiting);
        let (draft, step) = (self.draft_id.get_value(), self.step.code().to_owned());
        spawn_local(async move {
            let answer = autosave_draft(draft, step, base, editor, fields).await;
            self.saving.set(match answer {
                Ok(Autosaved::Saved) => Saving::Saved,
                Ok(Autosaved::ChangedElsewhere) => Saving::ChangedElsewhere,
                Ok(Autosaved::SignedOut) => Saving::SignedOut,
                Err(_) => Saving::Failed,
            });
        });
    }
}
