//! What is sold, and the vendor's help (SPEC §5.5, §5.6, F44).

use leptos::prelude::*;

use super::fields::{Fields, Look, place};
use crate::domain::deal::HelpType;
use crate::domain::draft::Rows;
use crate::domain::services::{Area, PartnerRole, Topic};
use crate::domain::solution::{Incentive, Solution, SolutionKind};
use crate::islands::{SERVICES, SolutionPicker, SolutionWords, solution_label};
use crate::ui::widgets::{Banner, Button, RadioOption, Select, SelectOption, Tone, Width};
use crate::words::args;

pub fn questions(fields: &Fields) -> AnyView {
    view! {
        {solution_rows(fields)}
        {assessment(fields)}
        {help(fields)}
        {services_part(fields)}
    }
    .into_any()
}

/// What a services co-sell is about, hidden as long as no services offer is chosen.
pub fn services_part(fields: &Fields) -> AnyView {
    view! {
        <fieldset class="fieldset with-services">
            <legend>{fields.text("services-title")}</legend>
            <p class="hint">{fields.text("services-lead")}</p>
            {services(fields)}
        </fieldset>
    }
    .into_any()
}

pub fn solution_rows(fields: &Fields) -> AnyView {
    let words = fields.words;
    let rows = fields.answers.solutions.len().max(1);
    let solutions = (0..rows).map(|row| solution(fields, row, rows)).collect_view();
    view! {
        <fieldset class="fieldset" id="solution-rows" tabindex="-1">
            <legend>{fields.text("solutions-title")}</legend>
            {solutions}
            <div><Button name="intent" value="add:solution" icon="plus">{words.text("wizard-add-solution")}</Button></div>
        </fieldset>
    }
    .into_any()
}

fn solution(fields: &Fields, row: usize, rows: usize) -> AnyView {
    let at = |name: &str| format!("solution.{row}.{name}");
    let sought = fields.others.sought.as_ref().filter(|(at, _)| *at == row).map(|(_, found)| found);
    let is_found = |known: &Solution| sought.is_some_and(|found| found.ids.contains(&known.id));
    let option = |known: &Solution, group: String| SelectOption {
        value: known.id.as_str().to_owned(),
        label: name(fields, known),
        group: Some(group),
        mark: known.services.then_some(SERVICES),
    };
    let all = &fields.facts.solutions;
    // What was looked for comes first.
    let found = all.iter().filter(|known| is_found(known));
    let found = found.map(|known| option(known, fields.text("solutions-found")));
    let listed = [SolutionKind::Own, SolutionKind::Vendor, SolutionKind::ThirdParty]
        .into_iter()
        .flat_map(|kind| all.iter().filter(move |known| known.kind == kind))
        .filter(|known| !is_found(known))
        .map(|known| option(known, fields.words.solution_kind(known.kind)));
    let offered: Vec<SelectOption> = found.chain(listed).collect();
    let number = row + 1;
    let remove = (rows > 1).then(|| fields.remove(Rows::Solutions, row));
    let optional = |inputmode| Look {
        optional: true,
        inputmode: Some(inputmode),
        width: Width::Medium,
        ..Look::default()
    };
    view! {
        <fieldset class="row-group" id=format!("solution-{row}") tabindex="-1">
            <legend>{fields.words.with("solution-number", args! { "number" => number })}</legend>
            {fields.select(&at("id"), offered, Look::default())}
            {fields.others.by_typing.then(|| find(fields, row))}
            <div class="field-row">
                {fields.line(&at("quantity"), optional("numeric"))}
                {fields.line(&at("price"), optional("decimal"))}
                {fields.select(&at("currency"), fields.currencies(), Look { optional: true, ..Look::default() })}
            </div>
            {remove}
        </fieldset>
    }
    .into_any()
}

fn name(fields: &Fields, solution: &Solution) -> String {
    let name =
        solution_label(solution, solution.incentive.map(|incentive| fields.words.incentive(incentive)));
    // Only what is offered is published; a deal may have something else from before.
    if solution.published { name } else { fields.words.with("solution-withdrawn", args! { "name" => name }) }
}

/// The way to another partner's solution, where they are too many for the list: with scripts it is
/// suggested, without *Find* puts what fits into the list.
fn find(fields: &Fields, row: usize) -> AnyView {
    let path = format!("solution.{row}.find");
    let look = Look { hint: Some(fields.hint(&path)), optional: true, ..Look::default() };
    let words = fields.words;
    let sought = fields.others.sought.as_ref().filter(|(at, _)| *at == row);
    let outcome = sought.map(|(_, found)| {
        let count = found.ids.len();
        let title = match (count, found.more) {
            (0, _) => words.text("solutions-suggestions-none"),
            (_, true) => words.with("solutions-results-more", args! { "count" => count }),
            (_, false) => words.with("solutions-results", args! { "count" => count }),
        };
        view! { <Banner tone=Tone::Info title/> }
    });
    let incentives = Incentive::ALL.into_iter().map(|incentive| (incentive, words.incentive(incentive)));
    let said = SolutionWords {
        list: fields.text("solutions-suggestions"),
        none: fields.text("solutions-suggestions-none"),
        group: words.solution_kind(SolutionKind::ThirdParty),
        incentives: incentives.collect(),
    };
    view! {
        <div class="combobox">
            {fields.line(&path, look)}
            // What it suggests stands right below the field.
            <SolutionPicker row words=said/>
            {outcome}
            <div class="combobox-find">
                <Button name="intent" value=format!("seek:{row}") icon="search">{words.text("solutions-find")}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn assessment(fields: &Fields) -> AnyView {
    let types: Vec<(String, String)> = fields
        .facts
        .solutions
        .iter()
        .filter(|known| known.kind == SolutionKind::Assessment)
        .map(|known| (known.id.as_str().to_owned(), known.name.clone()))
        .collect();
    let locations = fields.locations.iter().map(|at| (at.id.as_str().to_owned(), place(&at.name, &at.city)));
    let questions = if fields.facts.assessments_vetted {
        view! {
            <p class="hint">{fields.text("assessment-lead")}</p>
            <Select
                name="solution.assessment"
                label=fields.label("solution.assessment")
                options=types
                value=fields.value("solution.assessment")
                prompt=fields.text("field-solution-assessment-none")
                error=fields.error("solution.assessment")
            />
            <div class="with-assessment">
                {fields.select(
                    "solution.assessment_location",
                    locations.collect::<Vec<_>>(),
                    Look { hint: Some(fields.hint("solution.assessment_location")), ..Look::default() },
                )}
            </div>
        }
        .into_any()
    } else {
        view! { <Banner tone=Tone::Info title=fields.text("assessment-not-vetted")/> }.into_any()
    };
    view! {
        <fieldset class="fieldset">
            <legend>{fields.text("assessment-title")}</legend>
            {questions}
        </fieldset>
    }
    .into_any()
}

fn help(fields: &Fields) -> AnyView {
    let share = vec![
        RadioOption::new("yes", fields.text("answer-yes")),
        RadioOption::new("no", fields.text("answer-no")),
    ];
    let none = ("none".to_owned(), fields.words.help(None));
    view! {
        <fieldset class="fieldset">
            <legend>{fields.text("help-title")}</legend>
            <p class="hint with-assessment">{fields.text("help-not-for-assessment")}</p>
            <div class="without-assessment question-part">
                {help_kind(fields, Some(none))}
                <div class="without-help">
                    {fields.cards("help.share", share, Some(fields.hint("help.share")), true)}
                </div>
                <div class="with-help">{fields.area("help.notes", None, true)}</div>
            </div>
        </fieldset>
    }
    .into_any()
}

/// What a services co-sell is about (SPEC §5.3).
pub fn services(fields: &Fields) -> AnyView {
    let roles: Vec<_> = PartnerRole::ALL
        .iter()
        .map(|role| (role.code().to_owned(), fields.words.partner_role(*role)))
        .collect();
    let areas = &fields.programme.taxonomy.0;
    let choice = |topic: &Topic| (topic.code.clone(), fields.words.topic(topic));
    let of = |area: &Area| {
        let group = Some(fields.words.topic(&area.topic));
        let plays = area.plays.iter().map(choice).map(SelectOption::from);
        plays.map(|play| SelectOption { group: group.clone(), ..play }).collect::<Vec<_>>()
    };
    let plays: Vec<SelectOption> = areas.iter().flat_map(of).collect();
    let areas: Vec<_> = areas.iter().map(|area| choice(&area.topic)).collect();
    view! {
        {fields.select("services.role", roles, Look::default())}
        {fields.select("services.area", areas, Look::default())}
        {fields.select("services.play", plays, Look::default())}
    }
    .into_any()
}

/// Asking for help later: there is nothing to share any more, and no way to ask for none.
pub fn help_asked(fields: &Fields) -> AnyView {
    view! { {help_kind(fields, None)} {fields.area("help.notes", None, true)} }.into_any()
}

fn help_kind(fields: &Fields, none: Option<(String, String)>) -> AnyView {
    let kinds = HelpType::ALL.iter().map(|help| (help.code().to_owned(), fields.words.help_type(*help)));
    let hint = fields.words.with("field-help-kind-hint", args! { "days" => fields.programme.answer_days });
    let prompt = none.is_none().then(|| fields.text("wizard-choose"));
    let options: Vec<_> = none.into_iter().chain(kinds).collect();
    view! {
        <Select
            name="help.kind"
            label=fields.label("help.kind")
            options=options
            value=fields.value("help.kind")
            prompt=prompt
            hint=hint
            error=fields.error("help.kind")
        />
    }
    .into_any()
}
