//! An ARIA combobox over a text field that the server rendered: it asks while one types and shows
//! what fits. What the suggestions are, and what choosing one does, is the caller's.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::dom;

/// How long after the last keystroke the server is asked.
const PAUSE: Duration = Duration::from_millis(120);
/// Fewer letters than this suggest nothing.
const LETTERS: usize = 2;

/// One line of the list, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    /// Two quieter lines below it.
    pub place: String,
    pub more: String,
    /// A category's code and label.
    pub pill: Option<(String, String)>,
}

/// A question to the server: its number, to be given back with the answer, and what was typed.
#[derive(Clone, Debug)]
pub struct Question {
    number: u32,
    pub text: String,
}

#[derive(Clone, Copy)]
pub struct Combobox {
    input: StoredValue<String>,
    more: StoredValue<Option<String>>,
    found: RwSignal<Vec<Line>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    /// Said in the place of suggestions.
    why_not: RwSignal<Option<String>>,
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
    ask: Callback<Question>,
    choose: Callback<usize>,
    forget: Callback<()>,
}

impl Combobox {
    /// `input` is the field's id; `more` is the line that presses the form's button for all that fits.
    /// `ask` puts the question and hands its answer to
    /// [`Self::answer`]; `choose` is told which line was chosen, `forget` that one goes on typing.
    pub fn new(
        input: String,
        more: Option<String>,
        ask: Callback<Question>,
        choose: Callback<usize>,
        forget: Callback<()>,
    ) -> Self {
        Self {
            input: StoredValue::new(input),
            more: StoredValue::new(more),
            found: RwSignal::new(Vec::new()),
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            why_not: RwSignal::new(None),
            asked: StoredValue::new(0),
            timer: StoredValue::new(None),
            ask,
            choose,
            forget,
        }
    }

    pub fn field(self) -> Option<HtmlInputElement> {
        dom::by_id(&self.input.get_value())
    }

    /// Listens to the field from now on.
    pub fn attach(self) {
        let Some(input) = self.field() else { return };
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-controls", self.list().as_str()),
            ("aria-expanded", "false"),
            ("autocomplete", "off"),
        ] {
            let _ = input.set_attribute(name, value);
        }
        if let Ok(Some(around)) = input.closest(".combobox") {
            let _ = around.set_attribute("data-live", "");
        }
        dom::listen(&input, "input", move |_| self.typed());
        dom::listen(&input, "blur", move |_| self.close());
        dom::listen(&input, "keydown", move |event| {
            if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                self.key(&event);
            }
        });
        Effect::new(move |_| self.mirror());
    }

    /// An answer that was overtaken by a later question is dropped; so is one that would move what
    /// the person points at. Says whether the answer is shown.
    pub fn answer(self, question: &Question, found: Vec<Line>) -> bool {
        let wanted = self.asked.get_value() == question.number && self.active.get_untracked().is_none();
        if wanted {
            self.why_not.set(None);
            self.found.set(found);
            self.open.set(true);
        }
        wanted
    }

    /// In the place of an answer: why there are no suggestions yet.
    pub fn decline(self, question: &Question, why: String) {
        if self.answer(question, Vec::new()) {
            self.why_not.set(Some(why));
        }
    }

    /// Puts the chosen name into the field, closes the list, and lets the form see it.
    pub fn settle(self, name: &str) {
        self.close();
        let Some(input) = self.field() else { return };
        input.set_value(name);
        dom::changed(&input);
    }

    /// Nothing opens it again but another keystroke: neither a question that is about to be put nor an
    /// answer that is on its way.
    pub fn close(self) {
        self.stop();
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        self.open.set(false);
        self.active.set(None);
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }

    fn list(self) -> String {
        format!("{}-suggestions", self.input.get_value())
    }

    /// Keeps the field's ARIA state in step with the list.
    fn mirror(self) {
        let (open, active) = (self.open.get(), self.active.get());
        let Some(input) = self.field() else { return };
        let _ = input.set_attribute("aria-expanded", if open { "true" } else { "false" });
        let option = active.filter(|_| open).map(|at| format!("{}-{at}", self.list()));
        let _ = match &option {
            Some(option) => input.set_attribute("aria-activedescendant", option),
            None => input.remove_attribute("aria-activedescendant"),
        };
        if let Some(option) = option.and_then(|id| dom::by_id::<web_sys::Element>(&id)) {
            dom::reveal(&option);
        } else if open {
            // What is found may reach under the foot: it is seen once it is drawn.
            self.found.track();
            let list = self.list();
            request_animation_frame(move || {
                let list = dom::by_id::<web_sys::Element>(&list);
                if let Some(Ok(Some(popup))) = list.map(|list| list.closest(".combobox-popup")) {
                    dom::reveal(&popup);
                }
            });
        }
    }

    fn typed(self) {
        self.forget.run(());
        self.active.set(None);
        self.stop();
        self.timer.set_value(set_timeout_with_handle(move || self.question(), PAUSE).ok());
    }

    /// Asks for what fits the text that is there.
    pub fn question(self) {
        let Some(input) = self.field() else { return };
        let text = input.value();
        if text.trim().chars().count() < LETTERS {
            self.found.set(Vec::new());
            self.close();
            return;
        }
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        self.ask.run(Question { number: self.asked.get_value(), text });
    }

    fn key(self, event: &KeyboardEvent) {
        let found = self.found.with_untracked(Vec::len);
        let count = found + usize::from(self.more.with_value(Option::is_some));
        let (open, active) = (self.open.get_untracked(), self.active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if open && count > 0 => {
                self.active.set(Some(active.map_or(0, |at| (at + 1) % count)))
            }
            "ArrowUp" if open && count > 0 => {
                self.active.set(Some(active.map_or(count - 1, |at| (at + count - 1) % count)));
            }
            "ArrowDown" if !open && found > 0 => self.open.set(true),
            "Enter" if open => match active {
                Some(at) if at == found => self.press(),
                Some(at) => self.choose.run(at),
                None => return,
            },
            "Escape" => {
                self.close();
                if !open {
                    return;
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn options(self) -> impl IntoView {
        let found = self.found.get();
        let more = self.more.get_value().map(|text| more(self, found.len(), text));
        let found = found.into_iter().enumerate().map(|(at, line)| option(self, at, line)).collect_view();
        view! { {found} {more} }
    }

    fn button(self) -> String {
        format!("{}-find", self.list())
    }

    fn press(self) {
        if let Some(button) = dom::by_id::<web_sys::HtmlElement>(&self.button()) {
            button.click();
        }
    }
}

/// The list below the field. How many suggestions there are, or why there are none, is read out; for that
/// the place must be there before the words.
pub fn popup(combobox: Combobox, label: String, none: String) -> impl IntoView {
    let nothing = move || {
        let is_empty = combobox.open.get() && combobox.found.with(Vec::is_empty);
        is_empty.then(|| combobox.why_not.get().unwrap_or_else(|| none.clone()))
    };
    let status = {
        let (nothing, label) = (nothing.clone(), label.clone());
        move || {
            let count = combobox.found.with(Vec::len);
            nothing().or_else(|| combobox.open.get().then(|| format!("{label}: {count}")))
        }
    };
    let button = combobox.more.with_value(Option::is_some).then(|| {
        view! { <button id=combobox.button() name="intent" value="find" hidden></button> }
    });
    view! {
        <div class="combobox-popup" hidden=move || !combobox.open.get()>
            <ul id=combobox.list() role="listbox" aria-label=label>{move || combobox.options()}</ul>
            <p class="combobox-none" aria-hidden="true">{nothing}</p>
            {button}
        </div>
        <p class="visually-hidden" role="status">{status}</p>
    }
}

fn more(combobox: Combobox, at: usize, text: String) -> impl IntoView {
    view! {
        <li
            id=format!("{}-{at}", combobox.list())
            class="combobox-option combobox-more"
            role="option"
            aria-selected=move || (combobox.active.get() == Some(at)).to_string()
            on:pointerdown=move |event| event.prevent_default()
            on:click=move |_| combobox.press()
        >
            {text}
        </li>
    }
}

fn option(combobox: Combobox, at: usize, line: Line) -> impl IntoView {
    let pill = line.pill.map(|(code, label)| view! { <span class="pill" data-category=code>{label}</span> });
    view! {
        <li
            id=format!("{}-{at}", combobox.list())
            class="combobox-option"
            role="option"
            aria-selected=move || (combobox.active.get() == Some(at)).to_string()
            on:pointerdown=move |event| event.prevent_default()
            on:click=move |_| combobox.choose.run(at)
        >
            <bdi class="combobox-name">{line.name}</bdi>
            <bdi class="combobox-place">{line.place}</bdi>
            <span class="combobox-numbers">{line.more}</span>
            {pill}
        </li>
    }
}

/// Where a chosen id goes: into a hidden field. Beside a list of what was found that field is silent
/// until something is picked here; the list counts no more then.
pub fn put_chosen(field: &str, list: &str, id: &str) {
    let Some(field) = dom::by_id::<HtmlInputElement>(field) else { return };
    field.set_value(id);
    if !id.is_empty() {
        field.set_disabled(false);
        if let Some(list) = dom::by_id::<web_sys::Element>(list) {
            let _ = list.set_attribute("disabled", "");
            let _ = list.set_attribute("hidden", "");
        }
    }
}
