//! The team, and partners to invite (SPEC §5.4, §5.7, F43).

use leptos::prelude::*;

use super::fields::{Fields, Look};
use crate::domain::deal::HelpType;
use crate::domain::draft::{Answers, PartnerAnswers};
use crate::domain::solution::SolutionKind;
use crate::ui::widgets::{Banner, Button, ButtonKind, Tone};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
    view! { {team_rows(fields)} {partner_rows(fields)} }.into_any()
}

pub fn team_rows(fields: &Fields) -> AnyView {
    let words = fields.words;
    // One empty row to begin with.
    let rows = fields.answers.team.len().max(1);
    let people = (0..rows).map(|row| person(fields, row, rows)).collect_view();
    view! {
        <fieldset class="fieldset" id="team-rows" tabindex="-1">
            <legend>{fields.text("team-title")}</legend>
            {people}
            {recent(fields)}
            <div><Button name="intent" value="add:team" icon="plus">{words.text("wizard-add-team")}</Button></div>
        </fieldset>
    }
    .into_any()
}

fn partner_rows(fields: &Fields) -> AnyView {
    let words = fields.words;
    let fixed = (!fields.answers.partners.is_empty())
        .then(|| view! { <Banner tone=Tone::Info title=fields.text("partners-fixed")/> });
    view! {
        <fieldset class="fieldset" id="partners-rows" tabindex="-1">
            <legend>{fields.text("partners-title")}</legend>
            <p class="hint">{fields.text("partners-lead")}</p>
            {invitations(fields)}
            {fixed}
            <div><Button name="intent" value="add:partners" icon="handshake">{words.text("wizard-add-partner")}</Button></div>
        </fieldset>
    }
    .into_any()
}

pub fn invitations(fields: &Fields) -> AnyView {
    let partners = fields.answers.partners.iter().enumerate();
    partners.map(|(row, partner)| invitation(fields, row, partner)).collect_view().into_any()
}

fn person(fields: &Fields, row: usize, rows: usize) -> AnyView {
    let remove = (rows > 1).then(|| {
        let value = format!("remove:team.{row}");
        let number = fields.words.with("wizard-remove-row", args! { "number" => row + 1 });
        view! { <Button kind=ButtonKind::Link icon="trash" name="intent" value=value>{number}</Button> }
    });
    view! {
        <fieldset class="row-group" id=format!("team-{row}") tabindex="-1">
            <legend>{fields.words.with("team-person", args! { "number" => row + 1 })}</legend>
            {fields.person(&format!("team.{row}"), false)}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// People of earlier deals, added with one click (F43).
fn recent(fields: &Fields) -> Option<AnyView> {
    if fields.recent.is_empty() {
        return None;
    }
    let people = fields
        .recent
        .iter()
        .enumerate()
        .map(|(at, person)| {
            let label = fields.words.with("team-recent-add", args! { "name" => person.full_name() });
            view! { <li><Button name="intent" value=format!("recent:{at}") icon="plus">{label}</Button></li> }
        })
        .collect_view();
    let list = view! {
        <section class="recent" aria-labelledby="recent-title">
            <h2 id="recent-title">{fields.text("team-recent")}</h2>
            <ul class="recent-people">{people}</ul>
        </section>
    };
    Some(list.into_any())
}

fn invitation(fields: &Fields, row: usize, partner: &PartnerAnswers) -> AnyView {
    let at = |name: &str| format!("partners.{row}.{name}");
    let partners = fields.facts.partners.iter();
    let partners = partners.map(|known| (known.org.as_str().to_owned(), known.name.clone())).collect();
    let help =
        HelpType::ALL.iter().map(|help| (help.code().to_owned(), fields.words.help_type(*help))).collect();
    let number = row + 1;
    let remove = fields.words.with("wizard-remove-row", args! { "number" => number });
    view! {
        <fieldset class="row-group" id=format!("partners-{row}") tabindex="-1">
            <legend>{fields.words.with("partner-number", args! { "number" => number })}</legend>
            {fields.select(&at("org"), partners, Look::default())}
            {solutions(fields, row, partner)}
            <div class="field-row" data-lead="first">
                {fields.line(&at("value"), Look { inputmode: Some("decimal"), ..Look::default() })}
                {fields.select(&at("currency"), fields.currencies(), Look::default())}
            </div>
            {fields.line(&at("close_date"), Look::default())}
            {fields.select(&at("help"), help, Look::default())}
            {team(fields, row, partner)}
            {fields.area(&at("notes"), None, true)}
            <Button kind=ButtonKind::Link icon="trash" name="intent" value=format!("remove:partners.{row}")>
                {remove}
            </Button>
        </fieldset>
    }
    .into_any()
}

/// What the chosen partner sells.
fn solutions(fields: &Fields, row: usize, partner: &PartnerAnswers) -> AnyView {
    let offered: Vec<(String, String)> = fields
        .facts
        .solutions
        .iter()
        .filter(|known| known.kind == SolutionKind::ThirdParty && known.publisher.as_str() == partner.org)
        .map(|known| (known.id.as_str().to_owned(), known.name.clone()))
        .collect();
    let (words, path) = (fields.words, format!("partners.{row}.solutions"));
    let hint = if offered.is_empty() {
        "field-partners-solutions-pick-first"
    } else {
        "field-partners-solutions-hint"
    };
    let boxes = boxes(fields, &path, &partner.solutions, offered, fields.text(hint));
    view! {
        {boxes}
        <div><Button name="intent" value="find">{words.text("wizard-show-solutions")}</Button></div>
    }
    .into_any()
}

fn team(fields: &Fields, row: usize, partner: &PartnerAnswers) -> AnyView {
    let people = fields.answers.team.iter().enumerate().filter(|(_, person)| !person.is_blank());
    let people =
        people.map(|(at, person)| (at.to_string(), format!("{} {}", person.first_name, person.last_name)));
    let hint = fields.text("field-partners-team-hint");
    boxes(fields, &format!("partners.{row}.team"), &partner.team, people.collect(), hint)
}

/// A set of boxes; the empty hidden field in front clears the set when none is ticked.
fn boxes(fields: &Fields, path: &str, picked: &str, offered: Vec<(String, String)>, hint: String) -> AnyView {
    let id = path.replace('.', "-");
    let boxes = offered
        .into_iter()
        .map(|(value, label)| {
            let name = format!("{path}.{value}");
            let id = name.replace('.', "-");
            let checked = picked.split(' ').any(|pick| pick == value);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name=name value="1" checked=checked/>
                    <label for=id>{label}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id=id.clone() tabindex="-1" aria-describedby=format!("{id}-hint {id}-error")>
            <legend>{fields.label(path)}</legend>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <p class="field-error" id=format!("{id}-error")>{fields.error(path).map(|error| view! { <span>{error}</span> })}</p>
            <input type="hidden" name=path.to_owned() value=""/>
            {boxes}
        </fieldset>
    }
    .into_any()
}
