//! How far the deal has come (SPEC §7), its stages for who wants to see them, and the next act as its button.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{reason, verdict};
use crate::api::deals::DealView;
use crate::domain::access::{Capability, OrgKind, roles_for};
use crate::domain::deal::{Direction, Outcome, Party, State};
use crate::domain::lifecycle::CommandKind;
use crate::domain::programme::Programme;
use crate::domain::stage::{Progress as Way, Stage, Track};
use crate::ui::widgets::{Button, ButtonKind, Disclosure, NodeState, Progress, ProgressNode, TimeLeft, Tone};
use crate::words::{Words, args};

pub fn card(words: Words, view: &DealView, programme: &Programme) -> AnyView {
    // Whoever can mark a stage now sees where it stands.
    let open = matches!(verdict(view, CommandKind::MarkStage), Some(None));
    let (label, stages) = (words.text("deal-progress-stages"), stages(words, view));
    view! {
        <section class="card deal-progress" aria-label=words.text("deal-progress")>
            <Progress label=words.text("deal-progress") nodes=nodes(words, view)/>
            <Disclosure summary=words.text("deal-progress-show") hide=words.text("deal-progress-hide") open>
                <Progress label nodes=stages/>
            </Disclosure>
            {next(words, view, programme)}
        </section>
    }
    .into_any()
}

/// Created or accepted, won or lost, closed (SPEC §7.4).
fn nodes(words: Words, view: &DealView) -> Vec<ProgressNode> {
    let deal = &view.deal;
    let (began, outcome) = match &deal.state {
        State::New { .. } => (false, None),
        State::Active { .. } => (true, None),
        State::Closed { outcome, progress, .. } => (progress.is_some(), Some(outcome)),
    };
    let start = match (deal.direction, began) {
        (Direction::Outbound, _) => "deal-progress-created",
        (Direction::Inbound, true) => "deal-progress-accepted",
        (Direction::Inbound, false) => "deal-progress-waiting",
    };
    let percent = deal.state.percent().map(|percent| words.percent(percent));
    let (label, end, note) = match outcome {
        None => (words.text("deal-progress-wonlost"), state(false, began, None), percent),
        Some(Outcome::Won) => (words.state(&deal.state), NodeState::Done, percent),
        Some(_) => (words.state(&deal.state), NodeState::Lost, None),
    };
    let closed = state(outcome.is_some(), false, outcome);
    vec![
        node(words, words.text(start), state(began || outcome.is_some(), true, outcome), None),
        node(words, label, end, note),
        node(words, words.text("deal-progress-closed"), closed, None),
    ]
}

/// The stages of the deal's track (SPEC §7.1, §7.2).
fn stages(words: Words, view: &DealView) -> Vec<ProgressNode> {
    let (way, outcome) = match &view.deal.state {
        State::New { .. } => (None, None),
        State::Active { progress, .. } => (Some(*progress), None),
        State::Closed { outcome, progress, .. } => (*progress, Some(outcome)),
    };
    let track = Track::of(view.deal.deal_type);
    let done = way.map(Way::completed);
    let mut percent = Way::start(track);
    let stage = |(at, stage): (usize, Stage)| {
        percent = percent.advanced().unwrap_or(percent);
        let reached = done.is_some_and(|done| at < done);
        let note = Some(words.percent(percent.percent()));
        node(words, words.stage(stage), state(reached, done == Some(at), outcome), note)
    };
    track.stages().into_iter().enumerate().map(stage).collect()
}

/// Nothing is going on in a deal that has ended.
fn state(reached: bool, now: bool, outcome: Option<&Outcome>) -> NodeState {
    match (reached, now && outcome.is_none()) {
        (true, _) => NodeState::Done,
        (false, true) => NodeState::Current,
        (false, false) => NodeState::Todo,
    }
}

fn node(words: Words, label: String, state: NodeState, note: Option<String>) -> ProgressNode {
    let state_label = match state {
        NodeState::Done | NodeState::Lost => "deal-progress-done",
        NodeState::Current => "deal-progress-now",
        NodeState::Todo => "deal-progress-open",
    };
    ProgressNode { label, state, state_label: words.text(state_label), note }
}

fn next(words: Words, view: &DealView, programme: &Programme) -> Option<AnyView> {
    let deal = &view.deal;
    let progress = match &deal.state {
        State::New { expires_at } => return Some(waits(words, view, *expires_at, programme)),
        State::Active { progress, .. } => progress,
        State::Closed { .. } => return closed_note(words, view),
    };
    let stage = progress.next()?;
    let refusal = verdict(view, CommandKind::MarkStage)?;
    let note = if progress.track().is_mandatory() { "deal-stages-mandatory" } else { "deal-stages-optional" };
    let why = refusal.map(|refusal| reason(words, refusal));
    let next = view! {
        <form class="deal-next" method="post" action="/api/deals/mark_stage">
            <p>{words.stage_meaning(stage)} " " {words.text(note)}</p>
            <input type="hidden" name="deal" value=deal.id.as_str().to_owned()/>
            <Button kind=ButtonKind::Primary name="stage" value=stage.code() disabled_reason=why>
                {words.stage_mark(stage)}
            </Button>
        </form>
    };
    Some(next.into_any())
}

/// For what, until when, and whose answer it is (SPEC §6.2 T3 to T5).
fn waits(words: Words, view: &DealView, until: DateTime<Utc>, programme: &Programme) -> AnyView {
    let date = words.date_time(until);
    let left = until.signed_duration_since(view.now).num_milliseconds();
    if left <= 0 {
        let over = words.with("deal-waits-over", args! { "date" => date });
        return view! { <div class="deal-next"><p>{over}</p></div> }.into_any();
    }
    let kind = if view.deal.party == Party::Vendor { OrgKind::Vendor } else { OrgKind::Partner };
    let roles = roles_for(Capability::AnswerDeal, kind, programme);
    let roles = roles.into_iter().map(|role| words.role(role)).collect::<Vec<_>>().join(", ");
    let what = words.with("deal-waits", args! { "date" => date });
    let who = words.with("deal-waits-who", args! { "roles" => roles });
    let term = until.signed_duration_since(view.deal.created_at).num_milliseconds();
    let percent = left.saturating_mul(100).checked_div(term).and_then(|percent| u8::try_from(percent).ok());
    let percent = percent.unwrap_or(100);
    let tone = if percent > 25 { Tone::Info } else { Tone::Warn };
    let text = words.with("deal-waits-left", args! { "left" => words.relative(left) });
    view! {
        <div class="deal-next"><TimeLeft percent text tone/><p>{what}</p><p>{who}</p></div>
    }
    .into_any()
}

/// How and why it ended (F49: no acts any more).
fn closed_note(words: Words, view: &DealView) -> Option<AnyView> {
    let State::Closed { at, outcome, .. } = &view.deal.state else { return None };
    let date = words.date_time(*at);
    let (why, notes) = match outcome {
        Outcome::Won | Outcome::Expired | Outcome::VendorDeclined { .. } => (None, None),
        Outcome::Lost { reason, notes } | Outcome::Declined { reason, notes } => {
            (Some(words.loss_reason(*reason)), Some(notes.clone()))
        }
        Outcome::Error { reason, notes } => (Some(words.error_reason(*reason)), Some(notes.clone())),
    };
    let sentence = match why {
        Some(why) => words.with("deal-closed-because", args! { "date" => date, "reason" => why }),
        None => words.with("deal-closed-note", args! { "date" => date }),
    };
    let note = view! {
        <div class="deal-next">
            <p>{sentence}</p>
            {notes.filter(|notes| !notes.is_empty()).map(|notes| view! { <p class="prose"><bdi>{notes}</bdi></p> })}
        </div>
    };
    Some(note.into_any())
}
