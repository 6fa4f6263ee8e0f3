//! The deal's details (SPEC §5.3, F41, F42).

use leptos::prelude::*;

use super::fields::{Fields, Look, place};
use crate::domain::deal::PurchaseIntent;
use crate::domain::draft::ENTIRE_ORGANIZATION;
use crate::ui::widgets::{RadioOption, Width};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
    asked(fields, Some(location(fields)))
}

fn location(fields: &Fields) -> AnyView {
    let creatable = &fields.facts.creatable;
    let everywhere = creatable
        .entire_organization
        .then(|| (ENTIRE_ORGANIZATION.to_owned(), fields.text("field-details-location-all")));
    let places = fields
        .locations
        .iter()
        .filter(|location| creatable.locations.contains(&location.id))
        .map(|location| (location.id.as_str().to_owned(), place(&location.name, &location.city)));
    let locations: Vec<_> = everywhere.into_iter().chain(places).collect();
    let hint = Some(fields.hint("details.location"));
    fields.select("details.location", locations, Look { hint, ..Look::default() })
}

/// The questions with the location's among them; it is not asked about a deal that is there.
pub fn asked(fields: &Fields, location: Option<AnyView>) -> AnyView {
    let intents = PurchaseIntent::ALL
        .iter()
        .map(|intent| RadioOption::new(intent.code(), fields.words.purchase_intent(*intent)))
        .collect();
    let close_hint =
        fields.words.with("field-details-close_date-hint", args! { "example" => fields.date_example() });
    let optional = |path: &str| Look { hint: Some(fields.hint(path)), optional: true, ..Look::default() };
    view! {
        {fields.line("details.name", Look::default())}
        {location}
        <div class="field-row" data-lead="first">
            {fields.line("details.value", Look { inputmode: Some("decimal"), ..Look::default() })}
            {fields.select("details.currency", fields.currencies(), Look::default())}
        </div>
        {fields.line("details.close_date", Look { hint: Some(close_hint), width: Width::Medium, ..Look::default() })}
        {fields.cards("details.intent", intents, Some(fields.hint("details.intent")), true)}
        {fields.area("details.notes", Some(fields.hint("details.notes")), false)}
        {fields.line("details.crm_id", optional("details.crm_id"))}
        {fields.line("details.campaign_id", optional("details.campaign_id"))}
    }
    .into_any()
}
