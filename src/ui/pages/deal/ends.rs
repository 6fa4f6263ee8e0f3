//! The acts that end a deal, apart from the others, each with what follows (DESIGN, F07).

use leptos::prelude::*;

use super::{reason, verdict};
use crate::api::deals::DealView;
use crate::domain::closing::Act;
use crate::ui::widgets::{Button, ButtonKind};
use crate::words::Words;

pub fn section(words: Words, view: &DealView) -> Option<AnyView> {
    let acts: Vec<AnyView> = Act::ALL.iter().filter_map(|act| end(words, view, *act)).collect();
    if acts.is_empty() {
        return None;
    }
    let section = view! {
        <section class="deal-ends">
            <h2>{words.text("deal-ends")}</h2>
            <p class="quiet">{words.text("deal-ends-lead")}</p>
            <ul class="ends">{acts}</ul>
        </section>
    };
    Some(section.into_any())
}

fn end(words: Words, view: &DealView, act: Act) -> Option<AnyView> {
    let refusal = verdict(view, act.kind())?;
    let code = act.code();
    let (label, why) = (words.label("act", code), refusal.map(|refusal| reason(words, refusal)));
    let kind = if act == Act::Won { ButtonKind::Quiet } else { ButtonKind::Danger };
    // A form, since it is a button to people; a GET, since only the next page asks and changes.
    let end = view! {
        <li>
            <div>
                <h3>{label.clone()}</h3>
                <p>{words.text(&format!("act-{code}-hint"))}</p>
            </div>
            <form method="get" action=format!("/deals/{}/{code}", view.deal.id) data-dialogue="">
                <Button kind id=format!("act-{code}") disabled_reason=why>{label}</Button>
            </form>
        </li>
    };
    Some(end.into_any())
}
