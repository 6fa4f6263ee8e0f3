//! The directory of the demo: some four hundred accounts in twenty countries.

use std::collections::HashSet;

use super::companies::country_code;
use super::places::{COUNTRIES, Country, NAMESAKES, Namesakes};
use super::random::Random;
use crate::domain::customer::{Address, Category, Customer};
use crate::domain::id::CustomerId;
use crate::domain::person::Person;
use crate::domain::values::EmailAddress;
use crate::store::customers::Entry;
use crate::store::{self, fold};

/// An account, and how its country calls people.
pub(super) struct Account {
    pub entry: Entry,
    pub country: &'static Country,
}

struct Numbers {
    duns: HashSet<String>,
    accounts: HashSet<String>,
}

pub(super) fn directory(random: &mut Random) -> Vec<Account> {
    let mut numbers = Numbers { duns: HashSet::new(), accounts: HashSet::new() };
    let mut all = Vec::new();
    for country in COUNTRIES {
        accounts_of(country, &mut numbers, random, &mut all);
    }
    for namesakes in NAMESAKES {
        all.extend(entities_of(namesakes, &mut numbers, random));
    }
    all
}

fn accounts_of(
    country: &'static Country,
    numbers: &mut Numbers,
    random: &mut Random,
    all: &mut Vec<Account>,
) {
    let (begin, turn) = (all.len(), random.below(country.stems.len()));
    let stems = country.stems.len();
    for at in 0..country.customers {
        // Each round through the stems meets other trades, so that no name comes twice.
        let stem = country.stems[(at + turn) % stems];
        let trade = country.trades[(at + at / stems) % country.trades.len()];
        let form = *random.pick(country.forms);
        let name = country.pattern.replace("{s}", stem).replace("{t}", trade).replace("{f}", form);
        let (city, state, postal) = *random.pick(country.cities);
        let street = *random.pick(country.streets);
        let address = Address {
            line1: random.digits(street),
            line2: String::new(),
            city: city.to_owned(),
            state: state.to_owned(),
            postal_code: random.digits(postal),
        };
        // A company of the same stem belongs to the first of that stem, where a vendor's team owns it.
        let parent = (at >= stems).then(|| &all[begin + at % stems].entry.customer);
        let parent =
            parent.filter(|parent| parent.category == Category::Managed).and_then(|parent| parent.id.clone());
        let category = match parent {
            Some(_) => Category::Managed,
            None => category(random),
        };
        let domain = domain(stem, trade, all.len());
        let customer = numbers.customer(name, country.code, address, category, random);
        all.push(Account { entry: Entry { customer, parent, domain: Some(domain) }, country });
    }
}

fn category(random: &mut Random) -> Category {
    match random.between(1, 100) {
        ..=45 => Category::Managed,
        46..=75 => Category::Unmanaged,
        _ => Category::Other,
    }
}

/// Its own where the name can be written in ASCII.
fn domain(stem: &str, trade: &str, number: usize) -> String {
    let name = fold(&format!("{stem} {trade}")).replace(' ', "-");
    if name.is_ascii() { format!("{name}.example") } else { format!("customer-{number}.example") }
}

fn entities_of(namesakes: &'static Namesakes, numbers: &mut Numbers, random: &mut Random) -> Vec<Account> {
    let country = COUNTRIES.iter().find(|country| country.code == namesakes.country).expect("is listed");
    let categories = [Category::Managed, Category::Unmanaged, Category::Other];
    let entity = |((postal, street), category): (&(&str, &str), Category)| {
        let address = Address {
            line1: (*street).to_owned(),
            line2: String::new(),
            city: namesakes.city.to_owned(),
            state: namesakes.state.to_owned(),
            postal_code: (*postal).to_owned(),
        };
        let customer = numbers.customer(namesakes.name.to_owned(), country.code, address, category, random);
        Account { entry: Entry { customer, parent: None, domain: None }, country }
    };
    namesakes.addresses.iter().zip(categories).map(entity).collect()
}

impl Numbers {
    fn customer(
        &mut self,
        name: String,
        country: &str,
        address: Address,
        category: Category,
        random: &mut Random,
    ) -> Customer {
        let known = category != Category::Other;
        Customer {
            id: Some(CustomerId::new(store::id::fresh())),
            name,
            country: country_code(country),
            address,
            duns: Some(unique(&mut self.duns, || random.digits("#########"))),
            vendor_account_id: known
                .then(|| unique(&mut self.accounts, || format!("6-{}", random.letters(11)))),
            category,
        }
    }
}

fn unique(taken: &mut HashSet<String>, mut make: impl FnMut() -> String) -> String {
    loop {
        let number = make();
        if taken.insert(number.clone()) {
            return number;
        }
    }
}

/// Somebody who works at a customer.
pub(super) fn contact(account: &Account, random: &mut Random) -> Person {
    let (first, last) = (*random.pick(account.country.first_names), *random.pick(account.country.last_names));
    let plain = |name: &str| fold(name).replace(' ', "");
    let domain = account.entry.domain.as_deref().unwrap_or("customer.example");
    let email = format!("{}.{}@{domain}", plain(first), plain(last));
    Person {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        phone: random.digits(account.country.phone),
        email: EmailAddress::parse(&email).expect("made of letters"),
    }
}
