//! The accounts that *Find* found, by what the vendor knows of them; linked ones in one row with the
//! account that they belong to (SPEC §5.1).

use leptos::prelude::*;

use super::fields::Fields;
use crate::domain::customer::{Account, Category, Customer};
use crate::ui::widgets::{Button, FieldId, HintAndError, RadioOption, radio_card};
use crate::words::args;

const PATH: &str = "customer.chosen";

pub fn list(fields: &Fields) -> AnyView {
    let count: usize = fields.found.iter().map(|account| 1 + account.linked.len()).sum();
    let mut cards = Cards { fields, next: 1 };
    let groups: Vec<AnyView> = Category::ALL.iter().filter_map(|category| cards.group(*category)).collect();
    let words = fields.words;
    let more = fields.more.then(|| {
        view! { <div><Button name="intent" value="more" icon="search">{words.text("wizard-more")}</Button></div> }
    });
    view! {
        <fieldset class="field accounts" id="customer-found">
            <legend>{fields.words.with("customer-results", args! { "count" => count })}</legend>
            <HintAndError id=FieldId::new(PATH) hint=None error=fields.error(PATH)/>
            {groups}
            {more}
            <p class="hint">{fields.text("customer-not-here")}</p>
        </fieldset>
    }
    .into_any()
}

/// Numbers the cards: the first has the field's own id, so that a summary's link lands on it.
struct Cards<'a> {
    fields: &'a Fields,
    next: usize,
}

impl Cards<'_> {
    fn group(&mut self, category: Category) -> Option<AnyView> {
        let (words, fields) = (self.fields.words, self.fields);
        let accounts: Vec<&Account> =
            fields.found.iter().filter(|account| account.customer.category == category).collect();
        if accounts.is_empty() {
            return None;
        }
        let label = words.category(category);
        let legend = args! { "category" => label, "count" => accounts.len() };
        let cards: Vec<AnyView> = accounts.into_iter().map(|account| self.account(account)).collect();
        Some(
            view! {
                <fieldset class="accounts-group">
                    <legend>{words.with("customer-category-count", legend)}</legend>
                    <p class="hint">{words.category_meaning(category)}</p>
                    <div class="radio-cards">{cards}</div>
                </fieldset>
            }
            .into_any(),
        )
    }

    fn account(&mut self, account: &Account) -> AnyView {
        let own = self.card(&account.customer);
        if account.linked.is_empty() {
            return own;
        }
        let count =
            self.fields.words.with("customer-linked-count", args! { "count" => account.linked.len() });
        let linked: Vec<AnyView> = account.linked.iter().map(|customer| self.card(customer)).collect();
        view! {
            <div class="accounts-linked">
                {own}
                <details><summary>{count}</summary><div class="radio-cards">{linked}</div></details>
            </div>
        }
        .into_any()
    }

    fn card(&mut self, customer: &Customer) -> AnyView {
        let first = FieldId::new(PATH).control();
        let id = if self.next == 1 { first } else { format!("{first}-{}", self.next) };
        self.next += 1;
        let value = customer.id.as_ref().map_or("", |id| id.as_str());
        let option = RadioOption::new(value, customer.name.clone()).meaning(meaning(self.fields, customer));
        let invalid = self.fields.error(PATH).is_some().then_some("true");
        radio_card(PATH.to_owned(), id, option, false, invalid).into_any()
    }
}

/// What tells accounts of one name apart.
fn meaning(fields: &Fields, customer: &Customer) -> String {
    let country = fields.words.country(customer.country);
    let numbers = [("customer-duns", &customer.duns), ("customer-account", &customer.vendor_account_id)]
        .into_iter()
        .filter_map(|(label, number)| Some(format!("{} {}", fields.text(label), number.as_ref()?)));
    let place = customer.address.lines().chain([country.as_str()]).map(str::to_owned);
    place.chain(numbers).collect::<Vec<_>>().join(" · ")
}
