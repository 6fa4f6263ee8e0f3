//! Wizards that the demo's Referrals admin has left half done.

use chrono::{DateTime, Duration, Utc};

use super::companies::House;
use super::customers::{Account, contact};
use super::random::Random;
use crate::domain::customer::Customer;
use crate::domain::draft::{ContactAnswers, CustomerAnswers, DetailsAnswers, Draft, HelpAnswers, Step};
use crate::domain::id::DraftId;
use crate::domain::solution::SolutionKind;
use crate::domain::values::EmailAddress;
use crate::store::{self, Connection, StoreError};

/// Of the person who has this address.
const OWNER: &str = "referrals-admin@fabrikam.example";

pub(super) async fn save(
    tx: &mut Connection,
    house: &House,
    accounts: &[Account],
    now: DateTime<Utc>,
    random: &mut Random,
) -> Result<(), StoreError> {
    let email = EmailAddress::parse(OWNER).expect("an address");
    let owner = &house.find(&email).ok_or(StoreError::NotFound)?.actor;
    let drafts = [
        (far(house, random.pick(accounts), now, random), Step::Solution, Duration::hours(20)),
        (begun(random.pick(accounts), random), Step::Details, Duration::minutes(50)),
    ];
    for (draft, step, ago) in drafts {
        let id = DraftId::new(store::id::fresh());
        store::drafts::insert(tx, &id, &owner.org, &owner.user, &draft, step, now - ago).await?;
    }
    Ok(())
}

/// Only the solution and the consent are missing.
fn far(house: &House, account: &Account, now: DateTime<Utc>, random: &mut Random) -> Draft {
    let mut draft = begun(account, random);
    draft.details = DetailsAnswers {
        name: "Second warehouse, stock counts by drone".into(),
        location: house.locations.first().map(|location| location.id.to_string()).unwrap_or_default(),
        value: "64000".into(),
        currency: "USD".into(),
        close_date: (now.date_naive() + Duration::days(75)).to_string(),
        crm_id: "FAB-20417".into(),
        notes: "Follow-up of the first warehouse. They want the same people again.".into(),
        intent: "undecided".into(),
        ..DetailsAnswers::default()
    };
    for member in house.people.iter().take(2) {
        draft.add_person(&member.person);
    }
    let wanted = house.choosable(SolutionKind::Own);
    draft.help = HelpAnswers { kind: "none".into(), ..HelpAnswers::default() };
    if let Some(solution) = wanted.first() {
        let row = draft.add_row(crate::domain::draft::Rows::Solutions);
        draft.set(&format!("solution.{row}.id"), solution.id.as_str());
    }
    [Step::Contact, Step::Details, Step::Team].into_iter().for_each(|step| draft.see(step));
    draft
}

/// A customer, a contact and a name.
fn begun(account: &Account, random: &mut Random) -> Draft {
    let customer: &Customer = &account.entry.customer;
    let person = contact(account, random);
    let mut draft = Draft {
        customer: CustomerAnswers {
            mode: "name".into(),
            country: customer.country.code().to_owned(),
            name: customer.name.clone(),
            chosen: customer.id.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..CustomerAnswers::default()
        },
        contact: ContactAnswers {
            first_name: person.first_name,
            last_name: person.last_name,
            phone: person.phone,
            email: person.email.as_str().to_owned(),
            notes: String::new(),
        },
        account: Some(customer.clone()),
        ..Draft::default()
    };
    draft.details.name = format!("Contract archive, {}", customer.name);
    draft.see(Step::Customer);
    draft.see(Step::Contact);
    draft
}
