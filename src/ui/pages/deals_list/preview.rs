//! The card of a deal, read beside the list without leaving it (SPEC §10.3).

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::row::look;
use crate::api;
use crate::api::deals::Preview;
use crate::domain::deal::State;
use crate::domain::person::Person;
use crate::domain::vendor::VendorStatus;
use crate::ui::addresses;
use crate::ui::page::{ask_in_workspace, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{ButtonKind, KeyValue, KeyValues, Label, LinkButton, StatusPill};
use crate::words::Words;

#[component]
pub fn DealPreview() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    api::lists::come_from();
    let back = match api::lists::left_page() {
        Ok(query) => format!("/deals?{query}"),
        Err(error) => return failure(&error),
    };
    ask_in_workspace(async move { api::deals::preview(&id).await }, move |preview| page(&preview, back))
}

fn page(preview: &Preview, back: String) -> AnyView {
    let (words, deal) = (words(), &preview.deal);
    let (tone, icon) = look(deal.state.substatus().code());
    let partners = deal.with_partners.then(|| view! { <Label text=words.text("label-with-partners")/> });
    let place = format!("/deals/{}", deal.id);
    let body = view! {
        <p class="labels">
            <StatusPill tone icon text=words.state(&deal.state)/>
            <Label text=words.direction(deal.direction)/>
            <Label text=words.deal_type(deal.deal_type)/>
            {partners}
        </p>
        <KeyValues rows=facts(words, preview)/>
        <div class="panel-foot">
            <LinkButton href=place.clone() kind=ButtonKind::Primary>{words.text("preview-open")}</LinkButton>
            <LinkButton href=place tab=true>{words.text("preview-open-tab")}</LinkButton>
        </div>
    };
    super::panel::panel(deal.details.name.clone(), back, body.into_any())
}

fn facts(words: Words, preview: &Preview) -> Vec<KeyValue> {
    let deal = &preview.deal;
    let row = |key: &str, value: String| KeyValue::new(words.text(key), value);
    let mut rows = vec![
        KeyValue::new(words.text("deals-column-customer"), taken(words, &deal.customer.name)),
        row("deals-column-country", words.country(deal.customer.country)),
        row("deals-column-value", words.money(deal.details.value)),
        row("deals-column-closes", words.date(deal.details.close_date)),
    ];
    let vendor = preview.vendor.as_ref().filter(|vendor| **vendor != VendorStatus::NotShared);
    rows.extend(vendor.map(|vendor| row("deals-column-vendor", words.label("state", vendor.code()))));
    if let State::New { expires_at } = deal.state {
        rows.push(row("preview-answer-by", words.date_time(expires_at)));
    }
    let contact = |contact: &Person| {
        let (name, email) =
            (taken(words, &contact.full_name()), addresses::copy(words, contact.email.as_str()));
        view! { {name} " " {addresses::mail(&contact.email)} {email} }.into_any()
    };
    let person = |person: &Person| {
        view! { <bdi>{person.full_name()}</bdi> " " {addresses::mail(&person.email)} }.into_any()
    };
    let named = |key: &str, person: AnyView| KeyValue::new(words.text(key), person);
    rows.extend(deal.contact.iter().map(|one| named("preview-contact", contact(one))));
    rows.extend(deal.team.first().map(|first| named("preview-team", person(first))));
    rows.extend(preview.seller.as_ref().map(|seller| named("preview-seller", person(seller))));
    let eligible = if deal.is_ip_eligible() { "answer-yes" } else { "answer-no" };
    rows.push(row("preview-eligible", words.text(eligible)));
    rows.push(row("deals-column-created", words.date_time(deal.created_at)));
    rows.push(row("deals-column-referral", deal.id.to_string()));
    rows
}

/// A text with the button that copies it.
fn taken(words: Words, text: &str) -> AnyView {
    view! { <bdi>{text.to_owned()}</bdi> {addresses::copy(words, text)} }.into_any()
}
