//! Suggestions for the customer's name, and the card of the account that was chosen (SPEC §5.1,
//! F38).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::combobox::{Combobox, Line, Question, popup, put_chosen};
use super::dom;
use crate::api::customers::suggest_customers;
use crate::domain::customer::{Account, Customer};

const INPUT: &str = "customer-name";
const COUNTRY: &str = "customer-country";
/// Where the chosen entry's id goes: a field of its own beside a list of what was found.
const CHOSEN: [&str; 2] = ["customer-picked", "customer-chosen"];
const FOUND: &str = "customer-found";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PickerWords {
    pub list: String,
    pub none: String,
    pub country_first: String,
    pub more: String,
    pub chosen: String,
    pub duns: String,
    pub account: String,
    pub linked: String,
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
    fn place(customer: &Customer) -> String {
        let address = &customer.address;
        let parts = [&address.line1, &address.postal_code, &address.city, &address.state];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    fn numbers(&self, customer: &Customer) -> Vec<String> {
        [(&self.duns, &customer.duns), (&self.account, &customer.vendor_account_id)]
            .into_iter()
            .filter_map(|(label, number)| Some(format!("{label} {}", number.as_ref()?)))
            .collect()
    }

    fn line(&self, account: &Account) -> Line {
        let customer = &account.customer;
        let linked =
            (!account.linked.is_empty()).then(|| format!("{}: {}", self.linked, account.linked.len()));
        Line {
            name: customer.name.clone(),
            place: Self::place(customer),
            more: self.numbers(customer).into_iter().chain(linked).collect::<Vec<_>>().join(" · "),
            pill: Some((customer.category.code().to_owned(), self.category(customer))),
        }
    }
}

/// Serves the field `customer.name`; writes the chosen entry's id into `customer.chosen`.
#[island]
pub fn CustomerPicker(chosen: Option<Customer>, words: PickerWords) -> impl IntoView {
    let (label, none, more) = (words.list.clone(), words.none.clone(), words.more.clone());
    let words = StoredValue::new(words);
    let found = StoredValue::new(Vec::<Account>::new());
    let chosen = RwSignal::new(chosen);
    let combobox = StoredValue::new(None::<Combobox>);
    let ask = Callback::new(move |question: Question| {
        let country = country().map(|select| select.value()).unwrap_or_default();
        if country.is_empty() {
            let why = words.with_value(|words| words.country_first.clone());
            if let Some(combobox) = combobox.get_value() {
                combobox.decline(&question, why);
            }
            return;
        }
        spawn_local(async move {
            let Ok(answer) = suggest_customers(country, question.text.clone()).await else { return };
            let lines = words.with_value(|words| answer.iter().map(|account| words.line(account)).collect());
            if combobox.get_value().is_some_and(|combobox| combobox.answer(&question, lines)) {
                found.set_value(answer);
            }
        });
    });
    let choose = Callback::new(move |at: usize| {
        let account =
            found.with_value(|found: &Vec<Account>| found.get(at).map(|found| found.customer.clone()));
        let (Some(customer), Some(combobox)) = (account, combobox.get_value()) else { return };
        put(customer.id.as_ref().map_or("", |id| id.as_str()));
        combobox.settle(&customer.name);
        chosen.set(Some(customer));
    });
    let forget = Callback::new(move |()| {
        put("");
        chosen.set(None);
    });
    let picker = Combobox::new(INPUT.to_owned(), Some(more), ask, choose, forget);
    combobox.set_value(Some(picker));
    Effect::new(move |_| {
        picker.attach();
        let Some(country) = country() else { return };
        dom::listen(&country, "change", move |_| {
            if chosen.with_untracked(Option::is_none) {
                picker.question();
            }
        });
        // The list that this opens is closed by leaving for elsewhere.
        dom::listen(&document(), "focusin", move |event| {
            let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if on.is_some_and(|on| ![INPUT, COUNTRY].contains(&on.id().as_str())) {
                picker.close();
            }
        });
    });
    view! {
        {popup(picker, label, none)}
        <div class="chosen" hidden=move || chosen.with(Option::is_none)>
            {move || chosen.get().map(|customer| card(words, &customer))}
        </div>
    }
}

fn country() -> Option<HtmlSelectElement> {
    dom::by_id(COUNTRY)
}

fn put(id: &str) {
    if let Some(field) = CHOSEN.into_iter().find(|field| dom::by_id::<Element>(field).is_some()) {
        put_chosen(field, FOUND, id);
    }
}

fn card(words: StoredValue<PickerWords>, customer: &Customer) -> impl IntoView + use<> {
    view! {
        <p class="chosen-label">{words.with_value(|w| w.chosen.clone())}</p>
        <p class="chosen-name"><bdi>{customer.name.clone()}</bdi></p>
        <p class="chosen-place"><bdi>{PickerWords::place(customer)}</bdi></p>
        <p class="chosen-numbers">{words.with_value(|w| w.numbers(customer)).join(" · ")}</p>
        <p class="pill" data-category=customer.category.code()>{words.with_value(|w| w.category(customer))}</p>
    }
}
