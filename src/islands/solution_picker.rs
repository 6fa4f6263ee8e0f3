//! Suggestions of other partners' solutions; who chooses one finds it chosen in the row's list
//! (SPEC §5.5).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, Node};

use super::combobox::{Combobox, Line, Question, popup};
use super::{dom, learned};
use crate::api::solutions::suggest_solutions;
use crate::domain::solution::{Incentive, Solution};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SolutionWords {
    pub list: String,
    pub none: String,
    /// What those of other partners are listed under.
    pub group: String,
    /// The labels of the incentives.
    pub incentives: Vec<(Incentive, String)>,
}

impl SolutionWords {
    fn incentive(&self, solution: &Solution) -> Option<String> {
        let wanted = solution.incentive?;
        self.incentives.iter().find(|(known, _)| *known == wanted).map(|(_, label)| label.clone())
    }
}

/// A solution in a list. Whose it is comes with the name, since all kinds share one list.
pub fn solution_label(solution: &Solution, incentive: Option<String>) -> String {
    let mut parts = vec![solution.name.clone(), solution.publisher_name.clone()];
    parts.extend(incentive);
    parts.join(" – ")
}

/// What a services offer is marked with in a list (SPEC §5.3).
pub const SERVICES: &str = "services";

/// Serves the field `solution.{row}.find`, and chooses in the list `solution.{row}.id`.
#[island]
pub fn SolutionPicker(row: usize, words: SolutionWords) -> impl IntoView {
    let (label, none) = (words.list.clone(), words.none.clone());
    let words = StoredValue::new(words);
    let found = StoredValue::new(Vec::<Solution>::new());
    let combobox = StoredValue::new(None::<Combobox>);
    let ask = Callback::new(move |question: Question| {
        spawn_local(async move {
            let Ok(answer) = suggest_solutions(question.text.clone()).await else { return };
            let lines = words.with_value(|words| answer.iter().map(|one| line(words, one)).collect());
            if combobox.get_value().is_some_and(|combobox| combobox.answer(&question, lines)) {
                found.set_value(answer);
            }
        });
    });
    let choose = Callback::new(move |at: usize| {
        let solution = found.with_value(|found: &Vec<Solution>| found.get(at).cloned());
        let (Some(solution), Some(combobox)) = (solution, combobox.get_value()) else { return };
        learned::add(std::slice::from_ref(&solution));
        combobox.settle("");
        words.with_value(|words| put(row, &solution, words));
    });
    let picker = Combobox::new(format!("solution-{row}-find"), None, ask, choose, Callback::new(|()| ()));
    combobox.set_value(Some(picker));
    Effect::new(move |_| picker.attach());
    popup(picker, label, none)
}

fn line(words: &SolutionWords, solution: &Solution) -> Line {
    Line {
        name: solution.name.clone(),
        place: solution.publisher_name.clone(),
        more: words.incentive(solution).unwrap_or_default(),
        ..Line::default()
    }
}

/// Chooses it in the row's list, which may have to get it first, and goes there.
fn put(row: usize, solution: &Solution, words: &SolutionWords) {
    let Some(list) = dom::by_id::<HtmlSelectElement>(&format!("solution-{row}-id")) else { return };
    if part_of(&list, "option", "value", solution.id.as_str()).is_none() {
        let group = part_of(&list, "optgroup", "label", &words.group);
        let Some(group) = group.or_else(|| made(&list, "optgroup", &[("label", &words.group)])) else {
            return;
        };
        let marked = [("value", solution.id.as_str()), ("data-mark", SERVICES)];
        let attributes = if solution.services { &marked[..] } else { &marked[..1] };
        let Some(option) = made(&group, "option", attributes) else { return };
        option.set_text_content(Some(&solution_label(solution, words.incentive(solution))));
    }
    list.set_value(solution.id.as_str());
    dom::changed(&list);
    let _ = list.focus();
}

/// The part of a list whose attribute says so.
fn part_of(list: &Element, tag: &str, attribute: &str, value: &str) -> Option<Element> {
    let all = list.query_selector_all(tag).ok()?;
    (0..all.length())
        .filter_map(|at| all.item(at)?.dyn_into::<Element>().ok())
        .find(|part| part.get_attribute(attribute).as_deref() == Some(value))
}

/// A new element at the end of another.
fn made(within: &Node, tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    within.append_child(&element).ok()?;
    Some(element)
}
