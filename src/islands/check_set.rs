//! A set of boxes under one legend. The empty hidden field in front clears the set when none is
//! ticked.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::draft::control_id;

/// What is said around the boxes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct CheckSetWords {
    pub legend: String,
    pub hint: String,
    pub error: Option<String>,
}

/// `offered` are pairs of value and label, `picked` values joined by blanks. A ticked box is sent as
/// `{path}.{value}`.
pub fn check_set(
    path: &str,
    words: CheckSetWords,
    picked: &str,
    offered: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let id = control_id(path);
    let boxes = offered
        .into_iter()
        .map(|(value, label)| {
            let name = format!("{path}.{value}");
            let id = control_id(&name);
            let checked = picked.split(' ').any(|pick| pick == value);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name=name value="1" checked=checked/>
                    <label for=id>{label}</label>
                </div>
            }
        })
        .collect_view();
    let described_by = format!("{id}-hint {id}-error");
    view! {
        <fieldset class="field" id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend>{words.legend}</legend>
            <p class="hint" id=format!("{id}-hint")>{words.hint}</p>
            <p class="field-error" id=format!("{id}-error")>{words.error.map(|error| view! { <span>{error}</span> })}</p>
            <input type="hidden" name=path.to_owned() value=""/>
            {boxes}
        </fieldset>
    }
}
