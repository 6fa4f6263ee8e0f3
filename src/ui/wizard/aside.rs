//! Beside the question: what the deal has become and who will see it, and what is still missing.

use leptos::prelude::*;

use crate::api::drafts::OpenDraft;
use crate::domain::deal::DealType;
use crate::domain::draft::{StepState, derived_type};
use crate::ui::reader::words;
use crate::ui::widgets::{Card, Icon};
use crate::words::args;

#[component]
pub fn Aside(draft: OpenDraft) -> impl IntoView {
    let words = words();
    let now = derived_type(&draft.answers);
    // All of them, so that the island only has to change which one shows.
    let types = DealType::ALL
        .iter()
        .map(|deal_type| {
            let icon = if deal_type.seen_by_vendor() { "eye" } else { "lock" };
            view! {
                <div data-deal-type=deal_type.code() hidden=*deal_type != now>
                    <p class="aside-type"><Icon name=icon/>{words.deal_type(*deal_type)}</p>
                    <p>{words.deal_type_meaning(*deal_type)}</p>
                </div>
            }
        })
        .collect_view();
    let partners = draft.answers.partners.len();
    let partners = (partners > 0).then(|| {
        view! { <p>{words.with("aside-partners", args! { "count" => partners })}</p> }
    });
    let attention = draft.states.iter().filter(|(_, state)| *state == StepState::Attention).count();
    let missing: Vec<_> = draft
        .states
        .iter()
        .filter(|(step, _)| draft.problems.iter().any(|problem| problem.step() == *step))
        .map(|(step, _)| view! { <li>{words.label("wizard-step", step.code())}</li> })
        .collect();
    let complete = missing.is_empty().then(|| words.text("aside-nothing-missing"));
    let attention =
        (attention > 0).then(|| words.with("aside-missing-count", args! { "count" => attention }));
    view! {
        <aside class="aside" aria-label=words.text("aside-title")>
            <Card title=words.text("aside-title")>
                <div aria-live="polite">{types}</div>
                {partners}
            </Card>
            <Card title=words.text("aside-missing")>
                <p>{attention}</p>
                <ul class="aside-missing">{missing}</ul>
                <p>{complete}</p>
            </Card>
        </aside>
    }
}
