//! Beside the question: what the deal has become and who will see it, and what is still missing.

use leptos::prelude::*;

use crate::api::drafts::OpenDraft;
use crate::domain::deal::DealType;
use crate::domain::draft::derived_type;
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
    // All steps, again for the island. Each is a button of the wizard's form, as in the stepper.
    let missing = draft
        .states
        .iter()
        .map(|(step, _)| {
            let (code, label) = (step.code(), words.label("wizard-step", step.code()));
            let complete = draft.problems.iter().all(|problem| problem.step() != *step);
            view! {
                <li id=format!("missing-{code}") hidden=complete>
                    <button class="button" data-kind="link" form="wizard" name="intent" value=format!("go:{code}")>
                        {label}
                    </button>
                </li>
            }
        })
        .collect_view();
    let nothing = draft.problems.is_empty();
    view! {
        <aside class="aside" aria-label=words.text("aside-title")>
            <Card title=words.text("aside-title")>
                <div aria-live="polite">{types}</div>
                {partners}
            </Card>
            <Card title=words.text("aside-missing")>
                <ul class="aside-missing">{missing}</ul>
                <p id="missing-nothing" hidden=!nothing>{words.text("aside-nothing-missing")}</p>
            </Card>
        </aside>
    }
}
