//! Read it once more, agree, create (SPEC §5.8, F45).

use leptos::prelude::*;

use super::fields::Fields;
use crate::domain::customer::Customer;
use crate::domain::draft::{Answers, PartnerAnswers, PersonAnswers, SolutionAnswers, Step, derived_type};
use crate::ui::widgets::{Card, Checkbox, FieldId, KeyValue, KeyValues};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
    let open: Vec<_> = fields.all_problems.iter().filter(|problem| problem.field != "consent").collect();
    let links = open
        .iter()
        .map(|problem| {
            let place = FieldId::new(&problem.field).control();
            let href = format!("{}?check=1#{place}", path(fields, problem.step()));
            view! { <li><a href=href>{fields.message(problem)}</a></li> }
        })
        .collect_view();
    let list = (!open.is_empty()).then(|| {
        let title = fields.words.with("review-open", args! { "count" => open.len() });
        view! { <section class="review-open"><h2>{title}</h2><ul>{links}</ul></section> }
    });
    view! {
        {list}
        {customer(fields)}
        {contact(fields)}
        {details(fields)}
        {team(fields)}
        {solution(fields)}
        <Checkbox
            name="consent"
            value="yes"
            label=fields.label("consent")
            checked=fields.answers.consent == "yes"
            error=fields.error("consent")
        />
    }
    .into_any()
}

fn path(fields: &Fields, step: Step) -> String {
    format!("/drafts/{}/{}", fields.draft_id, step.code())
}

fn card(fields: &Fields, step: Step, rows: Vec<(String, String)>) -> AnyView {
    let title = fields.words.label("wizard-step", step.code());
    let change = fields.words.with("wizard-change-what", args! { "what" => title.as_str() });
    let action = view! { <a href=path(fields, step) aria-label=change>{fields.text("wizard-change")}</a> };
    let empty = fields.text("review-empty");
    let rows = rows
        .into_iter()
        .map(|(key, value)| {
            let value = if value.trim().is_empty() {
                view! { <span class="quiet">{empty.clone()}</span> }.into_any()
            } else {
                view! { <bdi class="prose">{value}</bdi> }.into_any()
            };
            KeyValue::new(key, value)
        })
        .collect();
    view! { <Card title=title action=action.into_any()><KeyValues rows/></Card> }.into_any()
}

fn customer(fields: &Fields) -> AnyView {
    let typed = &fields.answers.customer;
    let row = |path: &str| (fields.label(path), fields.value(path));
    let country =
        |code: &str| code.parse().map_or_else(|_| String::new(), |country| fields.words.country(country));
    let rows = match &fields.answers.account {
        Some(chosen) if typed.mode != "manual" => chosen_rows(fields, chosen),
        _ => {
            let mut rows = vec![
                row("customer.name"),
                (fields.label("customer.country"), country(&typed.country)),
                (fields.text("deal-address"), typed.address().line()),
            ];
            let duns = Some(typed.duns.clone()).filter(|duns| !duns.trim().is_empty());
            rows.extend(duns.map(|duns| (fields.text("customer-duns"), duns)));
            rows
        }
    };
    card(fields, Step::Customer, rows)
}

fn chosen_rows(fields: &Fields, customer: &Customer) -> Vec<(String, String)> {
    let mut rows = vec![
        (fields.label("customer.name"), customer.name.clone()),
        (fields.label("customer.country"), fields.words.country(customer.country)),
        (fields.text("deal-address"), customer.address.line()),
        (fields.text("deal-category"), fields.words.category(customer.category)),
    ];
    rows.extend(customer.duns.clone().map(|duns| (fields.text("customer-duns"), duns)));
    rows.extend(customer.vendor_account_id.clone().map(|id| (fields.text("customer-account"), id)));
    rows
}

fn contact(fields: &Fields) -> AnyView {
    let typed = &fields.answers.contact;
    let mut rows = vec![
        (fields.text("deal-contact"), given([&typed.first_name, &typed.last_name], " ")),
        (fields.label("contact.phone"), typed.phone.clone()),
        (fields.label("contact.email"), typed.email.clone()),
    ];
    if !fields.answers.assessment.is_empty() {
        rows.push((fields.label("contact.notes"), typed.notes.clone()));
    }
    card(fields, Step::Contact, rows)
}

fn details(fields: &Fields) -> AnyView {
    let typed = &fields.answers.details;
    let said = |path: &str| (fields.label(path), fields.said(path));
    let rows = vec![
        (fields.label("details.name"), typed.name.clone()),
        said("details.location"),
        said("details.value"),
        said("details.close_date"),
        said("details.intent"),
        (fields.label("details.notes"), typed.notes.clone()),
        (fields.label("details.crm_id"), typed.crm_id.clone()),
        (fields.label("details.campaign_id"), typed.campaign_id.clone()),
    ];
    card(fields, Step::Details, rows)
}

/// What was typed of these.
fn given<const N: usize>(parts: [&String; N], between: &str) -> String {
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}

fn team(fields: &Fields) -> AnyView {
    let person = |person: &PersonAnswers| {
        let name = given([&person.first_name, &person.last_name], " ");
        given([&name, &person.email, &person.phone], ", ")
    };
    let people = fields.answers.team.iter().filter(|row| !row.is_blank()).enumerate();
    let mut rows: Vec<_> = people
        .map(|(row, typed)| (fields.words.with("team-person", args! { "number" => row + 1 }), person(typed)))
        .collect();
    if rows.is_empty() {
        rows.push((fields.text("team-title"), String::new()));
    }
    for (row, partner) in fields.answers.partners.iter().enumerate() {
        rows.push((
            fields.words.with("partner-number", args! { "number" => row + 1 }),
            invitation(fields, row, partner),
        ));
    }
    card(fields, Step::Team, rows)
}

/// All that the partner will be sent, which nobody can change afterwards (SPEC §5.7).
fn invitation(fields: &Fields, row: usize, partner: &PartnerAnswers) -> String {
    let said = |name: &str| fields.said(&format!("partners.{row}.{name}"));
    let names = partner.solutions.split(' ').map(|id| solution_name(fields, id));
    let solutions = names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
    let named = |name: &str, value: String| {
        let field = fields.label(&format!("partners.{row}.{name}"));
        let line =
            || fields.words.with("name-and-value", args! { "field" => field, "value" => value.as_str() });
        (!value.trim().is_empty()).then(line)
    };
    let lines = [
        Some(partner.name.clone()).filter(|name| !name.trim().is_empty()),
        named("value", said("value")),
        named("close_date", said("close_date")),
        named("help", said("help")),
        named("team", said("team")),
        named("solutions", solutions),
        named("notes", partner.notes.clone()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn solution_name(fields: &Fields, id: &str) -> String {
    let known = fields.facts.solutions.iter().find(|known| known.id.as_str() == id);
    known.map(|known| known.name.clone()).unwrap_or_default()
}

/// The name, how many and for how much.
fn sold(fields: &Fields, row: usize, solution: &SolutionAnswers) -> String {
    let quantity = (!solution.quantity.trim().is_empty())
        .then(|| fields.words.with("deal-quantity", args! { "quantity" => solution.quantity.as_str() }));
    let price = (!solution.price.trim().is_empty()).then(|| {
        let price = fields.said(&format!("solution.{row}.price"));
        fields.words.with("deal-price", args! { "price" => price })
    });
    [Some(solution_name(fields, &solution.id)), quantity, price]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn services(fields: &Fields) -> Vec<(String, String)> {
    let (typed, taxonomy) = (&fields.answers.services, &fields.programme.taxonomy);
    if !fields.answers.is_services_co_sell(&fields.facts) {
        return Vec::new();
    }
    let role = typed.role.parse().map_or_else(|()| String::new(), |role| fields.words.partner_role(role));
    let area = taxonomy.area(&typed.area).map(|area| fields.words.topic(&area.topic));
    let play = taxonomy.play(&typed.play).map(|play| fields.words.topic(play));
    vec![
        (fields.label("services.role"), role),
        (fields.label("services.area"), area.unwrap_or_default()),
        (fields.label("services.play"), play.unwrap_or_default()),
    ]
}

fn solution(fields: &Fields) -> AnyView {
    let name = |id: &str| solution_name(fields, id);
    let answers = &fields.answers;
    let mut rows: Vec<(String, String)> = Vec::new();
    if answers.assessment.is_empty() {
        for (row, solution) in answers.solutions.iter().enumerate() {
            rows.push((
                fields.words.with("solution-number", args! { "number" => row + 1 }),
                sold(fields, row, solution),
            ));
        }
        if rows.is_empty() {
            rows.push((fields.text("solutions-title"), String::new()));
        }
        let help = answers.help.kind.parse().ok();
        rows.push((fields.label("help.kind"), fields.words.help(help)));
        if help.is_none() {
            let share = match answers.help.share.as_str() {
                "yes" => fields.text("answer-yes"),
                "no" => fields.text("answer-no"),
                _ => String::new(),
            };
            rows.push((fields.label("help.share"), share));
        } else {
            rows.push((fields.label("help.notes"), answers.help.notes.clone()));
            rows.extend(services(fields));
        }
    } else {
        rows.push((fields.label("solution.assessment"), name(&answers.assessment)));
        let location = "solution.assessment_location";
        rows.push((fields.label(location), fields.said(location)));
    }
    rows.push((fields.text("deals-column-type"), fields.words.deal_type(derived_type(answers))));
    card(fields, Step::Solution, rows)
}
