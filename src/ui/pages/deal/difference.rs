//! What an event changed, a line for each: from what to what, who and what came and went.
//!
//! A timeline is its own company's alone, and who reads it sees the deal's people on the same page.

use super::facts::amount;
use crate::domain::deal::Invitation;
use crate::domain::event::{Change, Event};
use crate::domain::person::Person;
use crate::domain::services::Services;
use crate::domain::solution::DealSolution;
use crate::words::{Words, args};

/// Without the texts that people write at length ([`rewritten`]).
pub fn lines(words: Words, event: &Event) -> Vec<String> {
    match event {
        Event::Edited { changes } => changes.iter().filter_map(|change| of_details(words, change)).collect(),
        Event::TeamChanged { added, removed } => of_team(words, added, removed),
        Event::ContactChanged { before: Some(before), after } => {
            of_person(words, before, after, |field| field)
        }
        Event::ContactChanged { before: None, after } => vec![whole(after)],
        Event::SolutionsChanged { before, after, services } => {
            let mut lines = of_solutions(words, before, after);
            lines.extend(services.iter().flat_map(|services| of_services(words, services)));
            lines
        }
        Event::HelpAsked { services: Some(services), .. } => of_services(words, services),
        Event::PartnerInvited { invitation } => of_invitation(words, invitation),
        _ => Vec::new(),
    }
}

/// The notes before and after.
pub fn rewritten(event: &Event) -> Option<(&str, &str)> {
    let Event::Edited { changes } = event else { return None };
    changes.iter().find_map(|change| match change {
        Change::Notes { before, after } => Some((before.as_str(), after.as_str())),
        _ => None,
    })
}

fn or_none(words: Words, text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| words.text("none-given"))
}

fn from_to(words: Words, field: String, before: String, after: String) -> String {
    words.with("event-edited-value", args! { "field" => field, "before" => before, "after" => after })
}

fn said(words: Words, field: &str, value: String) -> String {
    words.with("name-and-value", args! { "field" => words.text(field), "value" => value })
}

/// A field of somebody or something that has a name.
fn field_of(words: Words, name: &str, field: String) -> String {
    words.with("conflict-field-of-row", args! { "row" => name, "field" => field })
}

fn of_details(words: Words, change: &Change) -> Option<String> {
    let or_none = |text: &Option<String>| or_none(words, text.clone());
    let (key, before, after) = match change {
        Change::Name { before, after } => ("name", before.clone(), after.clone()),
        Change::Value { before, after } => ("value", words.money(*before), words.money(*after)),
        Change::CloseDate { before, after } => ("close_date", words.date(*before), words.date(*after)),
        Change::CrmId { before, after } => ("crm_id", or_none(before), or_none(after)),
        Change::CampaignId { before, after } => ("campaign_id", or_none(before), or_none(after)),
        Change::PurchaseIntent { before, after } => {
            ("intent", words.purchase_intent(*before), words.purchase_intent(*after))
        }
        Change::Notes { .. } => return None,
    };
    Some(from_to(words, words.text(&format!("field-details-{key}")), before, after))
}

fn of_person(words: Words, before: &Person, after: &Person, named: impl Fn(String) -> String) -> Vec<String> {
    [
        ("first_name", before.first_name.as_str(), after.first_name.as_str()),
        ("last_name", before.last_name.as_str(), after.last_name.as_str()),
        ("phone", before.phone.as_str(), after.phone.as_str()),
        ("email", before.email.as_str(), after.email.as_str()),
    ]
    .into_iter()
    .filter(|(_, before, after)| before != after)
    .map(|(key, before, after)| {
        let field = named(words.text(&format!("field-team-{key}")));
        from_to(words, field, before.to_owned(), after.to_owned())
    })
    .collect()
}

fn whole(person: &Person) -> String {
    [person.full_name().as_str(), person.email.as_str(), &person.phone].join(" · ")
}

/// Who is in both lists was corrected, and neither came nor went.
fn of_team(words: Words, added: &[Person], removed: &[Person]) -> Vec<String> {
    let same_address = |one: &Person, other: &Person| one.email.key() == other.email.key();
    let mut gone: Vec<&Person> = removed.iter().collect();
    let mut lines = Vec::new();
    for person in added {
        // Another address of the same name, unless somebody else has kept that address.
        let renamed = |left: &Person| {
            left.full_name() == person.full_name() && !added.iter().any(|other| same_address(other, left))
        };
        let known = gone.iter().position(|left| same_address(left, person));
        match known.or_else(|| gone.iter().position(|left| renamed(left))) {
            Some(at) => {
                let before = gone.remove(at);
                let name = before.full_name();
                lines.extend(of_person(words, before, person, |field| field_of(words, &name, field)));
            }
            None => lines.push(words.with("event-team-added", args! { "name" => person.full_name() })),
        }
    }
    let left = |person: &Person| words.with("event-team-removed", args! { "name" => person.full_name() });
    lines.extend(gone.into_iter().map(left));
    lines
}

fn of_solutions(words: Words, before: &[DealSolution], after: &[DealSolution]) -> Vec<String> {
    let mut lines = Vec::new();
    for solution in after {
        let Some(earlier) = before.iter().find(|earlier| earlier.id == solution.id) else {
            lines.push(words.with("event-solution-added", args! { "solution" => sold(words, solution) }));
            continue;
        };
        let quantity =
            |of: &DealSolution| or_none(words, of.quantity.map(|number| words.number(number.into())));
        let price = |of: &DealSolution| or_none(words, of.price.map(|price| words.money(price)));
        for (key, before, after) in
            [("quantity", quantity(earlier), quantity(solution)), ("price", price(earlier), price(solution))]
        {
            if before != after {
                let field = words.text(&format!("field-solution-{key}"));
                lines.push(from_to(words, field_of(words, &solution.name, field), before, after));
            }
        }
    }
    let gone = before.iter().filter(|earlier| after.iter().all(|solution| solution.id != earlier.id));
    lines.extend(
        gone.map(|earlier| {
            words.with("event-solution-removed", args! { "solution" => sold(words, earlier) })
        }),
    );
    lines
}

/// The name, how many and for how much.
pub(super) fn sold(words: Words, solution: &DealSolution) -> String {
    [Some(solution.name.clone()), amount(words, solution)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn of_services(words: Words, services: &Services) -> Vec<String> {
    vec![
        said(words, "deal-partner-role", words.partner_role(services.role)),
        said(words, "deal-solution-area", words.topic(&services.area)),
        said(words, "deal-solution-play", words.topic(&services.play)),
    ]
}

fn of_invitation(words: Words, invitation: &Invitation) -> Vec<String> {
    let joined = |names: Vec<String>| names.join(", ");
    let solutions = invitation.solutions.iter().map(|solution| sold(words, solution)).collect();
    let team = invitation.team.iter().map(Person::full_name).collect();
    vec![
        said(words, "field-partners-value", words.money(invitation.value)),
        said(words, "field-partners-close_date", words.date(invitation.close_date)),
        said(words, "field-partners-help", words.help_type(invitation.help)),
        said(words, "field-partners-team", joined(team)),
        said(words, "field-partners-solutions", joined(solutions)),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::values::EmailAddress;
    use crate::words::Locale;

    fn person(name: &str, email: &str, phone: &str) -> Person {
        let (first_name, last_name) = name.split_once(' ').unwrap();
        Person {
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            phone: phone.to_owned(),
            email: EmailAddress::parse(email).unwrap(),
        }
    }

    fn told(event: &Event) -> Vec<String> {
        let lines = lines(Words::new(Locale::En, "Contoso"), event);
        lines.into_iter().map(|line| line.replace(['\u{2068}', '\u{2069}'], "")).collect()
    }

    #[test]
    fn who_is_in_both_lists_was_corrected() {
        let removed = vec![
            person("Ida Ek", "ida@fabrikam.example", "+46 1"),
            person("Bo Ek", "bo@fabrikam.example", "+46 2"),
            person("Kim Ny", "kim@fabrikam.example", "+46 3"),
        ];
        let added = vec![
            person("Ida Ekman", "Ida@fabrikam.example", "+46 9"),
            person("Bo Ek", "bo.ek@fabrikam.example", "+46 2"),
            person("Lo Ny", "lo@fabrikam.example", "+46 3"),
        ];
        assert_eq!(
            told(&Event::TeamChanged { added, removed }),
            [
                "Ida Ek: Last name: Ek → Ekman",
                "Ida Ek: Phone: +46 1 → +46 9",
                "Ida Ek: E-mail: ida@fabrikam.example → Ida@fabrikam.example",
                "Bo Ek: E-mail: bo@fabrikam.example → bo.ek@fabrikam.example",
                "Lo Ny joined",
                "Kim Ny left",
            ]
        );
    }

    #[test]
    fn two_of_one_name_are_told_apart_by_their_addresses() {
        let kept = person("Bo Ek", "bo@fabrikam.example", "+46 1");
        let moved = Person { phone: "+46 2".to_owned(), ..kept.clone() };
        let other = person("Bo Ek", "bo.ek@fabrikam.example", "+46 3");
        assert_eq!(
            told(&Event::TeamChanged { added: vec![other, moved], removed: vec![kept] }),
            ["Bo Ek joined", "Bo Ek: Phone: +46 1 → +46 2"]
        );
    }

    #[test]
    fn a_contact_is_told_whole_or_by_what_was_corrected() {
        let before = person("Cleo Berg", "cleo@contoso.example", "+46 31");
        let after = Person { phone: "+46 32".to_owned(), ..before.clone() };
        let first = Event::ContactChanged { before: None, after: before.clone() };
        assert_eq!(told(&first), ["Cleo Berg · cleo@contoso.example · +46 31"]);
        let corrected = Event::ContactChanged { before: Some(before), after };
        assert_eq!(told(&corrected), ["Phone: +46 31 → +46 32"]);
    }
}
