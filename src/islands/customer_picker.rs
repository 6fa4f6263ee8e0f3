//! Suggestions for the customer's name, and the card of the account that was chosen (SPEC §5.1,
//! F38).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::combobox::{Combobox, Line, Question, popup, put_chosen};
use super::dom;
use crate::api::customers::suggest_customers;
use crate::domain::customer::{Account, Customer};

const INPUT: &str = "customer-name";
/// Where the chosen entry's id goes: a field of its own beside a list of what was found.
const CHOSEN: [&str; 2] = ["customer-picked", "customer-chosen"];
const FOUND: &str = "customer-found";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PickerWords {
    pub list: String,
    pub none: String,
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
        let country = dom::by_id::<web_sys::HtmlSelectElement>("customer-country");
        let country = country.map(|select| select.value()).unwrap_or_default();
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
    Effect::new(move |_| picker.attach());
    view! {
        {popup(picker, label, none)}
        <div class="chosen" hidden=move || chosen.with(Option::is_none)>
            {move || chosen.get().map(|customer| card(words, &customer))}
        </div>
    }
}

fn put(id: &str) {
    if let Some(field) = CHOSEN.into_iter().find(|field| dom::by_id::<web_sys::Element>(field).is_some()) {
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
