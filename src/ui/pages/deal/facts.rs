//! What the deal is and who is in it.

use leptos::prelude::*;

use super::difference::sold;
use super::{reason, verdict};
use crate::api::deals::DealView;
use crate::domain::deal::{Deal, Invitation, Party, State};
use crate::domain::draft::Part;
use crate::domain::person::Person;
use crate::domain::solution::{DealSolution, SolutionKind};
use crate::ui::addresses;
use crate::ui::pages::deals_list::look;
use crate::ui::places::location_name;
use crate::ui::widgets::{Avatar, Card, Disclosure, KeyValue, KeyValues, Label, LinkButton, StatusPill};
use crate::words::{Words, args};

fn text(value: &str) -> AnyView {
    view! { <bdi class="prose">{value.to_owned()}</bdi> }.into_any()
}

fn row(words: Words, key: &str, value: &str) -> KeyValue {
    KeyValue::new(words.text(key), text(value))
}

/// Rows for what was given only.
fn optional(words: Words, key: &str, value: Option<&String>) -> Option<KeyValue> {
    value.filter(|value| !value.is_empty()).map(|value| row(words, key, value))
}

/// The link to a part's own page, with the reason when it cannot be changed now.
fn change(words: Words, view: &DealView, part: Part) -> Option<AnyView> {
    let refusal = verdict(view, part.command())?;
    let why = refusal.map(|refusal| reason(words, refusal));
    let href = format!("/deals/{}/change/{}", view.deal.id, part.code());
    let what = words.label("deal-change", part.code());
    Some(match part {
        Part::Help | Part::Partner => {
            view! { <LinkButton href icon="handshake" disabled_reason=why>{what}</LinkButton> }.into_any()
        }
        _ => edit(words, href, what, why),
    })
}

/// *Edit*, as it is called in sight, where the heading beside it says what; by its name, which is read
/// alone as well, it says so itself.
fn edit(words: Words, href: String, what: String, why: Option<String>) -> AnyView {
    view! {
        <LinkButton href icon="pencil" disabled_reason=why>
            <span aria-hidden="true">{words.text("deal-edit")}</span>
            <span class="visually-hidden">{what}</span>
        </LinkButton>
    }
    .into_any()
}

/// Asks for the vendor's help, on the vendor's card; an assessment has it anyway (SPEC §5.6).
pub fn ask_help(words: Words, view: &DealView) -> Option<AnyView> {
    change(words, view, Part::Help)
}

pub fn details(words: Words, view: &DealView) -> AnyView {
    let (deal, details) = (&view.deal, &view.deal.details);
    let location = deal.location.as_ref().map_or_else(
        || words.text("deal-location-all"),
        |id| location_name(&view.locations, id).unwrap_or_default(),
    );
    let created = words.date_time(deal.created_at);
    let mut rows = vec![
        row(words, "deal-notes", &details.notes),
        row(words, "deal-value", &words.money(details.value)),
        row(words, "deal-close-date", &words.date(details.close_date)),
        row(words, "deal-location", &location),
        row(words, "deal-intent", &words.purchase_intent(details.purchase_intent)),
    ];
    let wanted = deal.wanted.map(|wanted| row(words, "deal-wanted", &words.help_type(wanted)));
    rows.extend(wanted);
    rows.extend(optional(words, "deal-crm-id", details.crm_id.as_ref()));
    rows.extend(optional(words, "deal-campaign-id", details.campaign_id.as_ref()));
    rows.push(row(words, "deal-created-at", &created));
    rows.push(row(words, "deal-id", deal.id.as_str()));
    rows.push(row(words, "deal-engagement", deal.engagement.as_str()));
    let action = change(words, view, Part::Details);
    view! { <Card title=words.text("deal-details") action><KeyValues rows/></Card> }.into_any()
}

pub fn customer(words: Words, deal: &Deal) -> AnyView {
    let customer = &deal.customer;
    let country = words.country(customer.country);
    let lines: Vec<&str> = customer.address.lines().chain([country.as_str()]).collect();
    let mut rows = vec![
        row(words, "deals-column-customer", &customer.name),
        row(words, "deal-address", &lines.join(", ")),
        row(words, "deal-category", &words.category(customer.category)),
    ];
    rows.extend(optional(words, "customer-duns", customer.duns.as_ref()));
    rows.extend(optional(words, "customer-account", customer.vendor_account_id.as_ref()));
    view! { <Card title=words.text("deal-customer")><KeyValues rows/></Card> }.into_any()
}

pub fn contact(words: Words, view: &DealView) -> AnyView {
    let (deal, action) = (&view.deal, change(words, view, Part::Contact));
    let body = match &deal.contact {
        Some(contact) => view! { <ul class="people">{somebody(contact, Some(words))}</ul> }.into_any(),
        None => view! { <p class="quiet">{words.text("deal-contact-none")}</p> }.into_any(),
    };
    let notes = (!deal.contact_notes.is_empty()).then(|| {
        let rows = vec![row(words, "deal-contact-notes", &deal.contact_notes)];
        view! { <KeyValues rows/> }
    });
    view! { <Card title=words.text("deal-contact") action=action>{body}{notes}</Card> }.into_any()
}

pub fn team(words: Words, view: &DealView) -> AnyView {
    let (people, action) = (people(&view.deal.team), change(words, view, Part::Team));
    let nobody =
        view.deal.team.is_empty().then(|| view! { <p class="quiet">{words.text("deal-team-none")}</p> });
    view! { <Card title=words.text("deal-team") action=action>{nobody}{people}</Card> }.into_any()
}

pub(super) fn people(people: &[Person]) -> AnyView {
    let people = people.iter().map(|person| somebody(person, None)).collect_view();
    view! { <ul class="people">{people}</ul> }.into_any()
}

/// With buttons that copy each line, where there are words for them.
fn somebody(person: &Person, copies: Option<Words>) -> AnyView {
    let (name, copy) = (person.full_name(), |text: &str| copies.map(|words| addresses::copy(words, text)));
    let (by_name, by_email, by_phone) = (copy(&name), copy(person.email.as_str()), copy(&person.phone));
    view! {
        <li>
            <Avatar name=name.clone()/>
            <div>
                <p><bdi>{name}</bdi>{by_name}</p>
                <p>{addresses::mail(&person.email)}{by_email}</p>
                <p><bdi>{person.phone.clone()}</bdi>{by_phone}</p>
            </div>
        </li>
    }
    .into_any()
}

pub fn solutions(words: Words, view: &DealView) -> AnyView {
    let rows = view.deal.solutions.iter().map(|solution| solution_row(words, view, solution)).collect_view();
    let action = change(words, view, Part::Solutions);
    let services = view.deal.services.as_ref().map(|services| {
        let rows = vec![
            row(words, "deal-partner-role", &words.partner_role(services.role)),
            row(words, "deal-solution-area", &words.topic(&services.area)),
            row(words, "deal-solution-play", &words.topic(&services.play)),
        ];
        view! { <KeyValues rows/> }
    });
    view! {
        <Card title=words.text("deal-solutions") action=action>
            <ul class="solutions">{rows}</ul>
            {services}
        </Card>
    }
    .into_any()
}

/// How many and for how much.
pub(super) fn amount(words: Words, solution: &DealSolution) -> Option<String> {
    match (solution.quantity, solution.price) {
        (Some(quantity), Some(price)) => {
            Some(format!("{} × {}", words.number(quantity.into()), words.money(price)))
        }
        (Some(quantity), None) => {
            Some(words.with("deal-quantity", args! { "quantity" => words.number(quantity.into()) }))
        }
        (None, Some(price)) => Some(words.with("deal-price", args! { "price" => words.money(price) })),
        (None, None) => None,
    }
}

fn solution_row(words: Words, view: &DealView, solution: &DealSolution) -> AnyView {
    let amount = amount(words, solution).map(|amount| view! { <span>{amount}</span> });
    let incentive = solution.incentive.map(|incentive| {
        let text = words.with("solution-incentive", args! { "incentive" => words.incentive(incentive) });
        view! { <Label text icon="flag"/> }
    });
    // Whose it is, is said from the view of the company that put it on the deal; the vendor's says it itself.
    let says_whose = view.deal.party == Party::Creator && solution.kind != SolutionKind::Vendor;
    let kind = says_whose.then(|| view! { {words.solution_kind(solution.kind)} " · " });
    // Of another company the locations are not known by name.
    let location = solution.assessment_location.as_ref().and_then(|id| {
        let name = location_name(&view.locations, id)?;
        Some(view! { <span class="quiet">{words.text("deal-assessment-location")} " " {name}</span> })
    });
    view! {
        <li>
            <strong><bdi>{solution.name.clone()}</bdi></strong>
            <span class="quiet">{kind} <bdi>{solution.publisher_name.clone()}</bdi></span>
            {incentive}
            {location}
            {amount}
        </li>
    }
    .into_any()
}

pub fn partners(words: Words, view: &DealView) -> Option<AnyView> {
    let action = change(words, view, Part::Partner);
    if view.deal.invitations.is_empty() && action.is_none() {
        return None;
    }
    let nobody = view.deal.invitations.is_empty().then(|| {
        view! { <p class="quiet">{words.text("deal-partners-none")}</p> }
    });
    let rows = view.deal.invitations.iter().zip(&view.partners);
    let rows = rows.map(|(invitation, state)| partner(words, invitation, state.as_ref())).collect_view();
    Some(view! { <Card title=words.text("deal-partners") action=action>{nobody}<ul class="solutions">{rows}</ul></Card> }.into_any())
}

fn partner(words: Words, invitation: &Invitation, state: Option<&State>) -> AnyView {
    let pill = state.map(|state| {
        let (tone, icon) = look(state.substatus().code());
        view! { <StatusPill tone icon=icon text=words.state(state)/> }
    });
    let value = words.money(invitation.value);
    let terms = args! { "value" => value, "date" => words.date(invitation.close_date) };
    let terms = words.with("deal-partner-invited", terms);
    view! {
        <li>
            <strong><bdi>{invitation.partner_name.clone()}</bdi></strong>
            {pill}
            <span class="quiet">{terms}</span>
            {sent(words, invitation)}
        </li>
    }
    .into_any()
}

/// What the partner was sent besides, as nobody can change it any more (SPEC §5.7).
fn sent(words: Words, invitation: &Invitation) -> AnyView {
    let solutions = invitation.solutions.iter();
    let solutions =
        solutions.map(|solution| view! { <li><bdi>{sold(words, solution)}</bdi></li> }).collect_view();
    let mut rows = vec![
        row(words, "field-partners-help", &words.help_type(invitation.help)),
        KeyValue::new(words.text("field-partners-solutions"), view! { <ul>{solutions}</ul> }),
        KeyValue::new(words.text("field-partners-team"), people(&invitation.team)),
    ];
    rows.extend(optional(words, "field-partners-notes", Some(&invitation.notes)));
    view! { <Disclosure summary=words.text("deal-partner-sent")><KeyValues rows/></Disclosure> }.into_any()
}
