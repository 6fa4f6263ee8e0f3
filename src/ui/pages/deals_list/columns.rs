//! Which columns a list shows (SPEC §10.3).

use leptos::prelude::*;

use super::panel::{asked, kept, panel};
use crate::domain::view::{Column, View};
use crate::ui::page::{ask_in_workspace, failure};
use crate::ui::reader::words;
use crate::ui::widgets::{Button, ButtonKind};
use crate::words::args;

#[component]
pub fn DealsColumns() -> impl IntoView {
    match asked() {
        Ok(asked) => ask_in_workspace(async { Ok(()) }, move |()| page(&asked.view)),
        Err(error) => failure(&error),
    }
}

fn page(view: &View) -> AnyView {
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
    let columns = Column::ALL.iter().copied().map(column).collect_view();
    let body = view! {
        <form class="panel-form" method="get" action="/deals">
            {kept(view, &["column"])}
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
    panel(words.text("deals-columns"), view, body.into_any())
}
