//! Who the customer is (SPEC §5.1, F38). With scripts the picker suggests while one types; without,
//! *Find* lists what fits and one is picked.

use leptos::prelude::*;

use super::accounts;
use super::fields::{Fields, Look};
use crate::domain::customer::Category;
use crate::islands::{CustomerPicker, PickerWords};
use crate::ui::widgets::{Banner, Button, RadioCards, RadioOption, Tone, Width};

pub(super) const MODES: [&str; 4] = ["name", "duns", "account", "manual"];

pub fn questions(fields: &Fields) -> AnyView {
    let mode = match fields.answers.customer.mode.as_str() {
        "" => "name",
        mode => mode,
    };
    let options = MODES
        .iter()
        .map(|known| RadioOption::new(*known, fields.words.label("customer-mode", known)))
        .collect();
    let countries = fields
        .words
        .countries()
        .into_iter()
        .map(|(code, name)| (code.code().to_owned(), name))
        .collect::<Vec<_>>();
    let hinted = |path: &str, width| Look { hint: Some(fields.hint(path)), width, ..Look::default() };
    view! {
        <RadioCards
            name="customer.mode"
            legend=fields.label("customer.mode")
            options
            value=mode.to_owned()
            columns=true
        />
        <p class="hint" data-modes="manual">{fields.text("customer-mode-manual-hint")}</p>
        <div class="question-part" data-modes="name manual">
            {fields.select("customer.country", countries, Look::default())}
            <div class="combobox">
                {fields.line("customer.name", hinted("customer.name", Width::Full))}
                {picker(fields)}
            </div>
        </div>
        <div class="question-part" data-modes="account">
            {fields.line("customer.account", hinted("customer.account", Width::Medium))}
        </div>
        <div class="question-part" data-modes="manual">
            {fields.line("customer.line1", Look::default())}
            {fields.line("customer.line2", Look { optional: true, ..Look::default() })}
            <div class="field-row">
                {fields.line("customer.postal_code", Look { optional: true, ..Look::default() })}
                {fields.line("customer.city", Look::default())}
            </div>
            {fields.line("customer.state", Look { optional: true, ..Look::default() })}
        </div>
        <div class="question-part" data-modes="duns manual">
            {fields.line("customer.duns", hinted("customer.duns", Width::Medium))}
        </div>
        <div class="question-part" data-modes="name duns account" id="customer-results">{results(fields)}</div>
    }
    .into_any()
}

fn picker(fields: &Fields) -> AnyView {
    let words = PickerWords {
        list: fields.text("customer-suggestions"),
        none: fields.text("customer-suggestions-none"),
        country_first: fields.text("customer-suggestions-country-first"),
        more: fields.text("wizard-more"),
        linked: fields.text("customer-linked"),
        chosen: fields.text("customer-chosen"),
        duns: fields.text("customer-duns"),
        account: fields.text("customer-account"),
        categories: Category::ALL.iter().map(|c| (c.code().to_owned(), fields.words.category(*c))).collect(),
    };
    let chosen = fields.answers.account.clone().filter(|_| !fields.answers.customer.chosen.is_empty());
    view! { <CustomerPicker chosen words/> }.into_any()
}

/// What *Find* found, or the way to another choice.
fn results(fields: &Fields) -> AnyView {
    let (words, chosen) = (fields.words, &fields.answers.customer.chosen);
    if !chosen.is_empty() {
        return view! {
            <input type="hidden" id="customer-chosen" name="customer.chosen" value=chosen.clone()/>
            <Button name="intent" value="change-customer">{words.text("wizard-change-customer")}</Button>
        }
        .into_any();
    }
    let looked = !fields.value(fields.answers.customer.sought_by()).trim().is_empty();
    let nothing = (looked && fields.found.is_empty())
        .then(|| view! { <Banner tone=Tone::Info title=fields.text("customer-suggestions-none")/> });
    // Beside a list the picker has a field of its own, which stays silent until something is picked.
    let listed = !fields.found.is_empty();
    let id = if listed { "customer-picked" } else { "customer-chosen" };
    view! {
        <input type="hidden" id=id name="customer.chosen" value="" disabled=listed/>
        {listed.then(|| accounts::list(fields))}
        {nothing}
        <div class="find"><Button name="intent" value="find" icon="search">{words.text("wizard-find")}</Button></div>
    }
    .into_any()
}
