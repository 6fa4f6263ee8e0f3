//! What a step's questions are asked with: fields that know their text, label, hint and problem by
//! their path.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::said::Said;
use crate::api::deals::Named;
use crate::api::drafts::{Location, OpenDraft, Others};
use crate::domain::customer::Account;
use crate::domain::draft::{CODES, Draft, Facts, Problem, Rows, Step, TEAM};
use crate::domain::edit::Figure;
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use crate::domain::solution::Offering;
use crate::ui::reader::words;
use crate::ui::widgets::{
    Button, ButtonKind, RadioCards, RadioOption, Select, SelectOption, TextArea, TextField, Width,
};
use crate::words::{Args, Words, args};

/// Everything a page of the wizard reads.
pub struct Fields {
    pub words: Words,
    pub answers: Draft,
    pub facts: Facts,
    pub locations: Vec<Location>,
    pub found: Vec<Account>,
    /// There are more accounts that fit.
    pub more: bool,
    /// The partners who fit the name in a row.
    pub partners: Option<(usize, Vec<Offering>)>,
    /// How solutions of other partners are found.
    pub others: Others,
    pub recent: Vec<Person>,
    pub today: NaiveDate,
    pub draft_id: String,
    pub all_problems: Vec<Problem>,
    pub programme: Programme,
    problems: Vec<Problem>,
}

impl Fields {
    pub fn new(draft: &OpenDraft, programme: &Programme, problems: &[Problem]) -> Self {
        Self {
            words: words(),
            answers: draft.answers.clone(),
            facts: draft.facts.clone(),
            locations: draft.locations.clone(),
            found: draft.found.clone(),
            more: draft.more,
            partners: draft.partners.clone(),
            others: draft.others.clone(),
            recent: draft.recent.clone(),
            today: draft.today,
            draft_id: draft.id.as_str().to_owned(),
            all_problems: draft.problems.clone(),
            programme: programme.clone(),
            problems: problems.to_vec(),
        }
    }

    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// What stands in a field: what was typed, but an amount or a date that is kept in the one form of all
    /// as the reader's language writes it. Beside a problem it is what was typed.
    pub fn value(&self, path: &str) -> String {
        let figure = self.answers.plain(path).filter(|_| self.error(path).is_none());
        match figure {
            Some(Figure::Amount(amount)) => self.words.amount_input(amount),
            Some(Figure::Date(date)) => self.words.date(date),
            None => self.answers.get(path).unwrap_or_default().to_owned(),
        }
    }

    /// The label of a field: `field-` and its path without row numbers.
    pub fn label(&self, path: &str) -> String {
        self.words.text(&key("field", path))
    }

    /// What was answered, as people read it.
    pub fn said(&self, path: &str) -> String {
        let locations = self.locations.iter();
        let named = Named {
            locations: locations.map(|at| (at.id.as_str().to_owned(), at.name.clone())).collect(),
            ..Named::default()
        };
        let said = Said { words: self.words, taxonomy: &self.programme.taxonomy, named: &named };
        said.value(path, &self.answers.fields(Step::of_field(path)))
    }

    pub fn hint(&self, path: &str) -> String {
        self.words.text(&format!("{}-hint", key("field", path)))
    }

    pub fn error(&self, path: &str) -> Option<String> {
        self.problems.iter().find(|problem| problem.field == path).map(|problem| self.message(problem))
    }

    pub fn message(&self, problem: &Problem) -> String {
        self.words.with(&problem.message_key(), self.bounds())
    }

    /// What the messages may name: the programme's limits, and a date as an example.
    fn bounds(&self) -> Args<'static> {
        let limits = &self.programme.limits;
        args! {
            "line" => limits.line,
            "notes" => limits.notes,
            "team" => limits.team,
            "partners" => limits.partners,
            "solutions" => limits.solutions,
            "close_years" => limits.close_years,
            "date_example" => self.date_example(),
        }
    }

    pub fn date_example(&self) -> String {
        self.words.date(self.today.checked_add_days(Days::new(60)).unwrap_or(self.today))
    }

    /// The messages that the fields of a step can have, by key.
    pub fn possible_messages(&self, step: Step) -> BTreeMap<String, String> {
        let blank = Draft {
            team: vec![Default::default()],
            partners: vec![Default::default()],
            solutions: vec![Default::default()],
            ..Draft::default()
        };
        let fields = blank.fields(step);
        let whole = (step == Step::Team).then(|| TEAM.to_owned());
        let keys = fields
            .keys()
            .chain(&whole)
            .flat_map(|field| CODES.iter().map(|code| Problem::new(field.clone(), code).message_key()));
        keys.filter(|key| self.words.has(key))
            .map(|key| (key.clone(), self.words.with(&key, self.bounds())))
            .collect()
    }

    fn optional(&self, optional: bool) -> Option<String> {
        optional.then(|| self.text("wizard-optional"))
    }

    /// A line of text.
    pub fn line(&self, path: &str, look: Look) -> AnyView {
        view! {
            <TextField
                name=path.to_owned()
                label=self.label(path)
                value=self.value(path)
                hint=look.hint
                optional=self.optional(look.optional)
                error=self.error(path)
                inputmode=look.inputmode
                input_type=look.input_type.unwrap_or("text")
                width=look.width
            />
        }
        .into_any()
    }

    pub fn area(&self, path: &str, hint: Option<String>, optional: bool) -> AnyView {
        view! {
            <TextArea
                name=path.to_owned()
                label=self.label(path)
                value=self.value(path)
                hint=hint
                optional=self.optional(optional)
                error=self.error(path)
            />
        }
        .into_any()
    }

    pub fn select(&self, path: &str, options: Vec<impl Into<SelectOption>>, look: Look) -> AnyView {
        view! {
            <Select
                name=path.to_owned()
                label=self.label(path)
                options
                value=self.value(path)
                prompt=self.text("wizard-choose")
                hint=look.hint
                optional=self.optional(look.optional)
                error=self.error(path)
                width=look.width
            />
        }
        .into_any()
    }

    pub fn cards(
        &self,
        path: &str,
        options: Vec<RadioOption>,
        hint: Option<String>,
        columns: bool,
    ) -> AnyView {
        view! {
            <RadioCards
                name=path.to_owned()
                legend=self.label(path)
                options
                value=self.value(path)
                hint=hint
                error=self.error(path)
                columns=columns
            />
        }
        .into_any()
    }

    pub fn currencies(&self) -> Vec<(String, String)> {
        self.words.currency_choices()
    }

    /// The button that takes a row out.
    pub fn remove(&self, rows: Rows, row: usize) -> AnyView {
        let value = format!("remove:{}.{row}", rows.code());
        let label = self.words.with(&format!("wizard-remove-{}", rows.code()), args! { "number" => row + 1 });
        view! { <Button kind=ButtonKind::Link icon="trash" name="intent" value=value>{label}</Button> }
            .into_any()
    }

    /// The four fields of a person, at `team.0` or `contact`.
    pub fn person(&self, at: &str, optional: bool) -> AnyView {
        let path = |name: &str| format!("{at}.{name}");
        let look = || Look { optional, ..Look::default() };
        view! {
            <div class="field-row">
                {self.line(&path("first_name"), look())}
                {self.line(&path("last_name"), look())}
            </div>
            <div class="field-row">
                {self.line(&path("phone"), Look { inputmode: Some("tel"), input_type: Some("tel"), ..look() })}
                {self.line(&path("email"), Look { inputmode: Some("email"), ..look() })}
            </div>
        }
        .into_any()
    }
}

/// A location as people call it: its name, and its city where that is another.
pub fn place(name: &str, city: &str) -> String {
    let (name, city) = (name.trim(), city.trim());
    if city.is_empty() || city == name { name.to_owned() } else { format!("{name}, {city}") }
}

/// How a line of text or a choice is drawn.
#[derive(Default)]
pub struct Look {
    pub hint: Option<String>,
    pub optional: bool,
    pub inputmode: Option<&'static str>,
    pub input_type: Option<&'static str>,
    pub width: Width,
}

/// `prefix-` and the path without its row numbers.
pub(super) fn key(prefix: &str, path: &str) -> String {
    path.split('.')
        .filter(|part| part.parse::<usize>().is_err())
        .fold(prefix.to_owned(), |key, part| format!("{key}-{part}"))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_city_is_named_once() {
        assert_eq!(place("Stockholm", "Stockholm"), "Stockholm");
        assert_eq!(place("Head office", "Stockholm"), "Head office, Stockholm");
        assert_eq!(place("Head office", " "), "Head office");
    }
}
