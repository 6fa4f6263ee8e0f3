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
use leptos::server_fn::ServerFn;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

use super::{dom, learned};
use crate::api::drafts::{AutosaveDraft, Autosaved};
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
    /// How many saves were sent, those that a button sends among them.
    sent: StoredValue<u32>,
    /// How often something was typed, and how much of that needs no save any more.
    typed: StoredValue<u32>,
    kept: StoredValue<u32>,
    /// How much of it was sent when the page was left.
    told: StoredValue<u32>,
    /// One save at a time: the next one waits for the answer.
    busy: StoredValue<bool>,
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
        sent: StoredValue::new(0),
        typed: StoredValue::new(0),
        kept: StoredValue::new(0),
        told: StoredValue::new(0),
        busy: StoredValue::new(false),
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
        dom::listen(&form, "submit", move |_| self.submitted());
        // The first comes before the next page is asked for; on a phone only the last may come.
        for name in ["beforeunload", "pagehide"] {
            let form = form.clone();
            dom::listen(&window(), name, move |_| self.leave(&form));
        }
        dom::listen(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                self.leave(&form);
            }
        });
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
        self.typed.update_value(|typed| *typed = typed.wrapping_add(1));
        // What went wrong stays until the next answer: a text of other lines would move the buttons from
        // under the pointer that leaves a field for them.
        if matches!(self.saving.get_untracked(), Saving::Idle | Saving::Saved) {
            self.saving.set(Saving::Waiting);
        }
        self.stop();
        let save = move || {
            self.timer.set_value(None);
            self.save(form);
        };
        self.timer.set_value(set_timeout_with_handle(save, PAUSE).ok());
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }

    fn save(self, form: HtmlFormElement) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        let (typed, save) = (self.typed.get_value(), self.request(&form));
        spawn_local(async move {
            let answer = save.run_on_client().await;
            self.busy.set_value(false);
            if answer.is_ok() {
                self.kept.set_value(typed);
            }
            if self.typed.get_value() == typed {
                self.saving.set(match answer {
                    Ok(Autosaved::Saved) => Saving::Saved,
                    Ok(Autosaved::ChangedElsewhere) => Saving::ChangedElsewhere,
                    Ok(Autosaved::SignedOut) => Saving::SignedOut,
                    Err(_) => Saving::Failed,
                });
            } else if self.timer.with_value(Option::is_none) && !self.is_kept() {
                self.save(form);
            }
        });
    }

    /// What the form says now, as the next save.
    fn request(self, form: &HtmlFormElement) -> AutosaveDraft {
        let mut fields = dom::fields(form);
        let mut hidden = |name: &str| fields.remove(name).unwrap_or_default();
        let (base, editor) = (hidden("base"), hidden("editor"));
        for name in ["draft", "step", "save", "intent"] {
            hidden(name);
        }
        let (draft, step) = (self.draft_id.get_value(), self.step.code().to_owned());
        AutosaveDraft { draft, step, base, editor, save: self.next_number(), fields }
    }

    fn next_number(self) -> String {
        self.sent.update_value(|sent| *sent = sent.wrapping_add(1));
        self.sent.get_value().to_string()
    }

    fn is_kept(self) -> bool {
        self.kept.get_value() == self.typed.get_value()
    }

    /// A button sends all of the form, after whatever is on its way.
    fn submitted(self) {
        self.stop();
        self.kept.set_value(self.typed.get_value());
        if let Ok(Some(field)) = document().query_selector("#wizard [name='save']")
            && let Ok(field) = field.dyn_into::<HtmlInputElement>()
        {
            field.set_value(&self.next_number());
        }
    }

    /// The page may be gone at once: what is not saved is sent, and no answer awaited. Where the page stays,
    /// the save that is due says how it went.
    fn leave(self, form: &HtmlFormElement) {
        let typed = self.typed.get_value();
        if self.is_kept() || self.told.get_value() == typed {
            return;
        }
        self.told.set_value(typed);
        let AutosaveDraft { draft, step, base, editor, save, fields } = self.request(form);
        let own = [("draft", draft), ("step", step), ("base", base), ("editor", editor), ("save", save)];
        let own = own.into_iter().map(|(name, text)| (name.to_owned(), text));
        dom::send(AutosaveDraft::PATH, own.chain(fields));
    }
}
