//! Suggestions for the customer's name: an ARIA combobox over the text field that the server
//! rendered, and the card of the account that was chosen (SPEC §5.1, F38).

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::dom;
use crate::api::customers::suggest_customers;
use crate::domain::customer::Customer;

/// How long after the last keystroke the directory is asked.
const PAUSE: Duration = Duration::from_millis(120);
/// Fewer letters than this suggest nothing.
const LETTERS: usize = 2;
const INPUT: &str = "customer-name";
/// Where the chosen entry's id goes: a field of its own beside a list of what was found.
const CHOSEN: [&str; 2] = ["customer-picked", "customer-chosen"];
const FOUND: &str = "#customer-results fieldset";
const LIST: &str = "customer-suggestions";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PickerWords {
    pub list: String,
    pub none: String,
    pub chosen: String,
    pub duns: String,
    pub account: String,
    /// The labels of the three categories, by code.
    pub categories: Vec<(String, String)>,
}

impl PickerWords {
    fn category(&self, customer: &Customer) -> String {
        let code = customer.category.code();
        self.categories
            .iter()
            .find(|(known, _)| known == code)
            .map(|(_, label)| label.clone())
            .unwrap_or_default()
    }

    /// One line that tells entities of one name apart.
    fn place(&self, customer: &Customer) -> String {
        let address = &customer.address;
        let parts = [&address.line1, &address.postal_code, &address.city, &address.state];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}

#[derive(Clone, Copy)]
struct Picker {
    found: RwSignal<Vec<Customer>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    chosen: RwSignal<Option<Customer>>,
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Serves the field `customer.name`; writes the chosen entry's id into `customer.chosen`.
#[island]
pub fn CustomerPicker(chosen: Option<Customer>, words: PickerWords) -> impl IntoView {
    let picker = Picker {
        found: RwSignal::new(Vec::new()),
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        chosen: RwSignal::new(chosen),
        asked: StoredValue::new(0),
        timer: StoredValue::new(None),
    };
    let words = StoredValue::new(words);
    Effect::new(move |_| picker.attach());
    Effect::new(move |_| picker.mirror());
    view! {
        <div class="combobox-popup" hidden=move || !picker.open.get()>
            <ul id=LIST role="listbox" aria-label=words.with_value(|w| w.list.clone())>
                {move || picker.options(words)}
            </ul>
            <p class="combobox-none" role="status">{move || picker.nothing_found(words)}</p>
        </div>
        <div class="chosen" hidden=move || picker.chosen.with(Option::is_none)>
            {move || picker.chosen.get().map(|customer| card(words, &customer))}
        </div>
    }
}

fn option(picker: Picker, words: StoredValue<PickerWords>, at: usize, customer: Customer) -> impl IntoView {
    let (name, place) = (customer.name.clone(), words.with_value(|w| w.place(&customer)));
    let (category, duns) = (words.with_value(|w| w.category(&customer)), numbers(words, &customer));
    let code = customer.category.code();
    view! {
        <li
            id=format!("{LIST}-{at}")
            class="combobox-option"
            role="option"
            aria-selected=move || (picker.active.get() == Some(at)).to_string()
            on:pointerdown=move |event| {
                event.prevent_default();
                picker.choose(customer.clone());
            }
        >
            <bdi class="combobox-name">{name}</bdi>
            <bdi class="combobox-place">{place}</bdi>
            <span class="combobox-numbers">{duns}</span>
            <span class="pill" data-category=code>{category}</span>
        </li>
    }
}

fn card(words: StoredValue<PickerWords>, customer: &Customer) -> impl IntoView + use<> {
    view! {
        <p class="chosen-label">{words.with_value(|w| w.chosen.clone())}</p>
        <p class="chosen-name"><bdi>{customer.name.clone()}</bdi></p>
        <p class="chosen-place"><bdi>{words.with_value(|w| w.place(customer))}</bdi></p>
        <p class="chosen-numbers">{numbers(words, customer)}</p>
        <p class="pill" data-category=customer.category.code()>{words.with_value(|w| w.category(customer))}</p>
    }
}

fn numbers(words: StoredValue<PickerWords>, customer: &Customer) -> String {
    let labelled = words.with_value(|w| {
        [(w.duns.clone(), &customer.duns), (w.account.clone(), &customer.vendor_account_id)]
            .into_iter()
            .filter_map(|(label, number)| Some(format!("{label} {}", number.as_ref()?)))
            .collect::<Vec<_>>()
    });
    labelled.join(" · ")
}

impl Picker {
    fn options(self, words: StoredValue<PickerWords>) -> impl IntoView {
        let found = self.found.get().into_iter().enumerate();
        found.map(|(at, customer)| option(self, words, at, customer)).collect_view()
    }

    fn nothing_found(self, words: StoredValue<PickerWords>) -> Option<String> {
        let nothing = self.open.get() && self.found.with(Vec::is_empty);
        nothing.then(|| words.with_value(|w| w.none.clone()))
    }

    fn attach(self) {
        let Some(input) = dom::by_id::<HtmlInputElement>(INPUT) else { return };
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-controls", LIST),
            ("aria-expanded", "false"),
            ("autocomplete", "off"),
        ] {
            let _ = input.set_attribute(name, value);
        }
        dom::listen(&input, "input", move |_| self.typed());
        dom::listen(&input, "blur", move |_| self.open.set(false));
        dom::listen(&input, "keydown", move |event| {
            if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                self.key(&event);
            }
        });
    }

    /// Keeps the field's ARIA state in step with the list.
    fn mirror(self) {
        let (open, active) = (self.open.get(), self.active.get());
        let Some(input) = dom::by_id::<HtmlInputElement>(INPUT) else { return };
        let _ = input.set_attribute("aria-expanded", if open { "true" } else { "false" });
        let _ = match active.filter(|_| open) {
            Some(at) => input.set_attribute("aria-activedescendant", &format!("{LIST}-{at}")),
            None => input.remove_attribute("aria-activedescendant"),
        };
        if let Some(at) = active
            && let Some(option) = dom::by_id::<web_sys::Element>(&format!("{LIST}-{at}"))
        {
            option.scroll_into_view_with_bool(false);
        }
    }

    fn typed(self) {
        put_chosen("");
        self.chosen.set(None);
        self.active.set(None);
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        self.timer.set_value(set_timeout_with_handle(move || self.ask(), PAUSE).ok());
    }

    fn ask(self) {
        let Some(input) = dom::by_id::<HtmlInputElement>(INPUT) else { return };
        let text = input.value();
        if text.trim().chars().count() < LETTERS {
            self.open.set(false);
            return;
        }
        let country =
            dom::by_id::<web_sys::HtmlSelectElement>("customer-country").map(|select| select.value());
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let asked = self.asked.get_value();
        spawn_local(async move {
            let Ok(found) = suggest_customers(country.unwrap_or_default(), text).await else { return };
            // An answer that was overtaken by a later question is dropped; so is one that would
            // move what the person points at.
            let pointing = self.active.get_untracked().is_some();
            if self.asked.get_value() == asked && !pointing && self.chosen.with_untracked(Option::is_none) {
                self.found.set(found);
                self.open.set(true);
            }
        });
    }

    fn key(self, event: &KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        let (open, active) = (self.open.get_untracked(), self.active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if open && count > 0 => {
                self.active.set(Some(active.map_or(0, |at| (at + 1) % count)))
            }
            "ArrowUp" if open && count > 0 => {
                self.active.set(Some(active.map_or(count - 1, |at| (at + count - 1) % count)));
            }
            "ArrowDown" if !open && count > 0 => self.open.set(true),
            "Enter" if open && active.is_some() => {
                let picked = active.and_then(|at| self.found.with_untracked(|found| found.get(at).cloned()));
                if let Some(customer) = picked {
                    self.choose(customer);
                }
            }
            "Escape" if open => self.open.set(false),
            _ => return,
        }
        event.prevent_default();
    }

    fn choose(self, customer: Customer) {
        dom::set_value(INPUT, &customer.name);
        let field = put_chosen(customer.id.as_ref().map_or("", |id| id.as_str()));
        self.open.set(false);
        self.chosen.set(Some(customer));
        // So that the form judges and saves what was chosen.
        if let Some(hidden) = field
            && let Ok(event) = web_sys::Event::new("change")
        {
            event.init_event_with_bubbles("change", true);
            let _ = hidden.dispatch_event(&event);
        }
    }
}

/// Writes the chosen entry's id; a list of what was found counts no more then.
fn put_chosen(id: &str) -> Option<HtmlInputElement> {
    let field = CHOSEN.into_iter().find_map(dom::by_id::<HtmlInputElement>)?;
    field.set_value(id);
    if !id.is_empty() {
        field.set_disabled(false);
        if let Ok(Some(list)) = leptos::prelude::document().query_selector(FOUND) {
            let _ = list.set_attribute("disabled", "");
            let _ = list.set_attribute("hidden", "");
        }
    }
    Some(field)
}
