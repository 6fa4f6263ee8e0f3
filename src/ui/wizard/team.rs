//! The team, and partners to invite (SPEC §5.4, §5.7, F43).

use leptos::prelude::*;

use super::fields::{Fields, Look};
use crate::domain::deal::HelpType;
use crate::domain::draft::{Answers, PartnerAnswers, Rows, TEAM};
use crate::domain::solution::{Offering, Solution, SolutionKind};
use crate::islands::{CheckSetWords, PartnerPicker, PartnerWords, check_set};
use crate::ui::widgets::{Banner, Button, FieldId, HintAndError, RadioCards, RadioOption, Tone};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
    view! { {team_rows(fields)} {partner_rows(fields)} }.into_any()
}

pub fn team_rows(fields: &Fields) -> AnyView {
    let words = fields.words;
    // One empty row to begin with.
    let rows = fields.answers.team.len().max(1);
    let people = (0..rows).map(|row| person(fields, row, rows)).collect_view();
    let (whole, error) = (FieldId::new(TEAM), fields.error(TEAM));
    let (id, described_by) = (whole.control(), whole.error());
    let invalid = error.is_some().then_some("true");
    view! {
        <fieldset
            class="fieldset"
            id=id
            name=TEAM
            tabindex="-1"
            aria-describedby=described_by
            data-invalid=invalid
        >
            <legend>{fields.text("team-title")}</legend>
            <HintAndError id=whole hint=None error/>
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
            {invitations(fields, true)}
            {fixed}
            <div><Button name="intent" value="add:partners" icon="handshake">{words.text("wizard-add-partner")}</Button></div>
        </fieldset>
    }
    .into_any()
}

/// `removable`: in the wizard nobody need be invited.
pub fn invitations(fields: &Fields, removable: bool) -> AnyView {
    let partners = fields.answers.partners.iter().enumerate();
    partners.map(|(row, partner)| invitation(fields, row, partner, removable)).collect_view().into_any()
}

fn person(fields: &Fields, row: usize, rows: usize) -> AnyView {
    let remove = (rows > 1).then(|| fields.remove(Rows::Team, row));
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
        .map(|person| {
            let email = person.email.key();
            let label = fields.words.with("team-recent-add", args! { "name" => person.full_name() });
            view! { <li><Button name="intent" value=format!("recent:{email}") icon="plus">{label}</Button></li> }
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

fn invitation(fields: &Fields, row: usize, partner: &PartnerAnswers, removable: bool) -> AnyView {
    let at = |name: &str| format!("partners.{row}.{name}");
    let help = HelpType::ALL
        .iter()
        .map(|help| (help.code().to_owned(), fields.words.help_type(*help)))
        .collect::<Vec<_>>();
    let number = row + 1;
    let remove = removable.then(|| fields.remove(Rows::Partners, row));
    view! {
        <fieldset class="row-group" id=format!("partners-{row}") tabindex="-1">
            <legend>{fields.words.with("partner-number", args! { "number" => number })}</legend>
            {company(fields, row, partner)}
            <div class="field-row" data-lead="first">
                {fields.line(&at("value"), Look { inputmode: Some("decimal"), ..Look::default() })}
                {fields.select(&at("currency"), fields.currencies(), Look::default())}
            </div>
            {fields.line(&at("close_date"), Look::default())}
            {fields.select(&at("help"), help, Look::default())}
            {team(fields, row, partner)}
            {fields.area(&at("notes"), None, true)}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// Who is invited, by name: with scripts out of the suggestions, without out of a list; and what
/// they sell.
fn company(fields: &Fields, row: usize, partner: &PartnerAnswers) -> AnyView {
    let path = format!("partners.{row}.name");
    let look = Look { hint: Some(fields.hint(&path)), ..Look::default() };
    let found = fields.partners.iter().filter(|(at, _)| *at == row).flat_map(|(_, found)| found);
    let options: Vec<RadioOption> = found
        .map(|known| RadioOption::new(known.org.as_str(), known.name.clone()).meaning(sold(known)))
        .collect();
    let listed = !options.is_empty();
    let nobody = fields.partners.as_ref().is_some_and(|(at, found)| *at == row && found.is_empty());
    let nobody =
        nobody.then(|| view! { <Banner tone=Tone::Info title=fields.text("partners-suggestions-none")/> });
    let list = listed.then(|| {
        view! {
            <div id=format!("partners-{row}-found")>
                <RadioCards name=format!("partners.{row}.org") legend=fields.text("partners-found") options/>
            </div>
        }
    });
    let offered =
        fields.facts.solutions.iter().filter(|known| {
            known.kind == SolutionKind::ThirdParty && known.publisher.as_str() == partner.org
        });
    let offered: Vec<Solution> = offered.cloned().collect();
    let solutions = format!("partners.{row}.solutions");
    let words = fields.words;
    let said = PartnerWords {
        list: fields.text("partners-suggestions"),
        none: fields.text("partners-suggestions-none"),
        boxes: boxes_words(fields, &solutions),
        choose_first: fields.text("field-partners-solutions-pick-first"),
    };
    view! {
        <div class="combobox">
            {fields.line(&path, look)}
            {nobody}
            {list}
            <div class="combobox-find">
                <Button name="intent" value="find" icon="search">{words.text("partners-find")}</Button>
            </div>
            <PartnerPicker
                row
                org=partner.org.clone()
                listed
                offered
                picked=partner.solutions.clone()
                words=said
            />
        </div>
    }
    .into_any()
}

fn sold(partner: &Offering) -> String {
    partner.solutions.iter().map(|solution| solution.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn team(fields: &Fields, row: usize, partner: &PartnerAnswers) -> AnyView {
    let people = fields.answers.team.iter().enumerate().filter(|(_, person)| !person.is_blank());
    let people =
        people.map(|(at, person)| (at.to_string(), format!("{} {}", person.first_name, person.last_name)));
    let path = format!("partners.{row}.team");
    check_set(&path, boxes_words(fields, &path), &partner.team, people.collect()).into_any()
}

fn boxes_words(fields: &Fields, path: &str) -> CheckSetWords {
    CheckSetWords { legend: fields.label(path), hint: fields.hint(path), error: fields.error(path) }
}
