//! Suggestions for a partner's name, and the boxes of what the chosen one offers (SPEC §5.7).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::check_set::{CheckSetWords, check_set};
use super::combobox::{Combobox, Line, Question, popup, put_chosen};
use super::learned;
use crate::api::partners::suggest_partners;
use crate::domain::solution::{Offering, Solution};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerWords {
    pub list: String,
    pub none: String,
    /// Around the boxes; the hint while nobody is chosen is the other one.
    pub boxes: CheckSetWords,
    pub choose_first: String,
}

/// Serves the field `partners.{row}.name`; writes the chosen company's id into `partners.{row}.org`,
/// unless a list of those found stands in its place (`listed`). `offered` is what the chosen one
/// sells, `picked` the ids of those that are wanted, joined by blanks.
#[island]
pub fn PartnerPicker(
    row: usize,
    org: String,
    listed: bool,
    offered: Vec<Solution>,
    picked: String,
    words: PartnerWords,
) -> impl IntoView {
    let (label, none) = (words.list.clone(), words.none.clone());
    let field = format!("partners-{row}-{}", if listed { "picked" } else { "org" });
    let (input, list) = (format!("partners-{row}-name"), format!("partners-{row}-found"));
    let places = StoredValue::new((field.clone(), list));
    let put = move |id: &str| places.with_value(|(field, list)| put_chosen(field, list, id));
    let offered = RwSignal::new(offered);
    let found = StoredValue::new(Vec::<Offering>::new());
    let combobox = StoredValue::new(None::<Combobox>);
    let ask = Callback::new(move |question: Question| {
        spawn_local(async move {
            let Ok(answer) = suggest_partners(question.text.clone()).await else { return };
            let lines = answer.iter().map(line).collect();
            if combobox.get_value().is_some_and(|combobox| combobox.answer(&question, lines)) {
                found.set_value(answer);
            }
        });
    });
    let choose = Callback::new(move |at: usize| {
        let partner = found.with_value(|found: &Vec<Offering>| found.get(at).cloned());
        let (Some(partner), Some(combobox)) = (partner, combobox.get_value()) else { return };
        put(partner.org.as_str());
        learned::add(&partner.solutions);
        offered.set(partner.solutions);
        combobox.settle(&partner.name);
    });
    let forget = Callback::new(move |()| {
        put("");
        offered.set(Vec::new());
    });
    let picker = Combobox::new(input, None, ask, choose, forget);
    combobox.set_value(Some(picker));
    Effect::new(move |_| picker.attach());
    let boxes = move || {
        let offered: Vec<(String, String)> = offered.with(|offered| {
            offered.iter().map(|solution| (solution.id.as_str().to_owned(), solution.name.clone())).collect()
        });
        let mut around = words.boxes.clone();
        if offered.is_empty() {
            around.hint.clone_from(&words.choose_first);
        }
        check_set(&format!("partners.{row}.solutions"), around, &picked, offered)
    };
    view! {
        {popup(picker, label, none)}
        <input type="hidden" id=field name=format!("partners.{row}.org") value=org disabled=listed/>
        <div class="combobox-follows">{boxes}</div>
    }
}

/// What it offers tells partners of similar names apart.
fn line(partner: &Offering) -> Line {
    let offered: Vec<&str> = partner.solutions.iter().map(|solution| solution.name.as_str()).collect();
    Line { name: partner.name.clone(), place: offered.join(", "), ..Line::default() }
}
