//! The deal's details (SPEC §5.3, F41, F42).

use leptos::prelude::*;

use super::fields::{Fields, Look, place};
use crate::domain::deal::PurchaseIntent;
use crate::domain::draft::ENTIRE_ORGANIZATION;
use crate::ui::widgets::{RadioOption, Width};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
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
    let intents = PurchaseIntent::ALL
        .iter()
        .map(|intent| RadioOption::new(intent.code(), fields.words.purchase_intent(*intent)))
        .collect();
    let close_hint =
        fields.words.with("field-details-close_date-hint", args! { "example" => fields.date_example() });
    let hinted =
        |path: &str, optional: bool| Look { hint: Some(fields.hint(path)), optional, ..Look::default() };
    view! {
        {fields.line("details.name", Look::default())}
        {fields.select("details.location", locations, hinted("details.location", false))}
        <div class="field-row" data-lead="first">
            {fields.line("details.value", Look { inputmode: Some("decimal"), ..Look::default() })}
            {fields.select("details.currency", fields.currencies(), Look::default())}
        </div>
        {fields.line("details.close_date", Look { hint: Some(close_hint), width: Width::Medium, ..Look::default() })}
        {fields.cards("details.intent", intents, Some(fields.hint("details.intent")), true)}
        {fields.area("details.notes", Some(fields.hint("details.notes")), false)}
        {fields.line("details.crm_id", hinted("details.crm_id", true))}
        {fields.line("details.campaign_id", hinted("details.campaign_id", true))}
    }
    .into_any()
}
