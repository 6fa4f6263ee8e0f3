//! Which columns a list shows (SPEC §10.3).

use leptos::prelude::*;

use super::panel::{asked, from, kept, list_behind, panel};
use crate::api;
use crate::api::lists::page_of;
use crate::domain::view::{Column, Habits, View};
use crate::ui::page::{ask_in_workspace, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{Button, ButtonKind};
use crate::words::args;

/// Says once that what an address has is not only of this list: the person chooses it for all.
pub const CHOSEN: &str = "chosen";
const CHOSEN_COLUMNS: &str = "columns";

pub fn are_chosen(pairs: &[(String, String)]) -> bool {
    pairs.iter().any(|(name, what)| name == CHOSEN && what == CHOSEN_COLUMNS)
}

#[component]
pub fn DealsColumns() -> impl IntoView {
    match asked() {
        Ok(asked) => {
            ask_in_workspace(async { api::lists::habits() }, move |habits| page(&asked.view, &habits))
        }
        Err(error) => failure(&error),
    }
}

fn page(view: &View, habits: &Habits) -> AnyView {
    let words = words();
    let column = |column: Column| {
        let id = format!("column-{}", column.code());
        // A box that cannot be changed is not sent; the locked ones are there without it.
        view! {
            <li class="check">
                <input
                    type="checkbox"
                    id=id.clone()
                    name="column"
                    value=column.code()
                    checked=view.columns.has(column)
                    disabled=column.is_locked()
                />
                <label for=id>{words.column(column)}</label>
            </li>
        }
    };
    let columns = habits.choices().map(column).collect_view();
    // The list stays where it is.
    let page = page_of(&from()).map(|(name, id)| view! { <input type="hidden" name=name value=id/> });
    let body = view! {
        <form class="panel-form" method="get" action="/deals">
            {kept(view, &["column"])}
            {page}
            <input type="hidden" name=CHOSEN value=CHOSEN_COLUMNS/>
            // Says that columns were chosen even when no box is ticked.
            <input type="hidden" name="column" value=Column::Name.code()/>
            <fieldset class="fieldset">
                <legend class="visually-hidden">{words.text("deals-columns")}</legend>
                <p class="hint">{words.with("columns-hint", args! { "most" => Column::MOST })}</p>
                <ul class="checks">{columns}</ul>
            </fieldset>
            <div class="panel-foot"><Button kind=ButtonKind::Primary>{words.text("columns-apply")}</Button></div>
        </form>
    };
    panel(words.text("deals-columns"), list_behind(view), body.into_any())
}
