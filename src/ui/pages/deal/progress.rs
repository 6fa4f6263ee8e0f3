//! How far the deal has come (SPEC §7), and the next act as its button.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{reason, verdict};
use crate::api::deals::DealView;
use crate::domain::access::{Capability, OrgKind, roles_for};
use crate::domain::deal::{Direction, Outcome, Party, State};
use crate::domain::lifecycle::CommandKind;
use crate::domain::programme::Programme;
use crate::domain::stage::{Progress as Way, Track};
use crate::ui::widgets::{Button, ButtonKind, NodeState, Progress, ProgressNode};
use crate::words::{Words, args};

pub fn card(words: Words, view: &DealView, programme: &Programme) -> AnyView {
    view! {
        <section class="card deal-progress" aria-label=words.text("deal-progress")>
            <Progress label=words.text("deal-progress") nodes=nodes(words, view)/>
            {next(words, view, programme)}
        </section>
    }
    .into_any()
}

/// Created or accepted, the four stages, won or lost (SPEC §7.1, §7.2, §7.4).
fn nodes(words: Words, view: &DealView) -> Vec<ProgressNode> {
    let deal = &view.deal;
    let (way, outcome) = match &deal.state {
        State::New { .. } => (None, None),
        State::Active { progress, .. } => (Some(*progress), None),
        State::Closed { outcome, progress, .. } => (*progress, Some(outcome)),
    };
    let track = Track::of(deal.deal_type);
    let done = way.map(Way::completed);
    let won = outcome == Some(&Outcome::Won);
    let start = match (deal.direction, done) {
        (Direction::Outbound, _) => "deal-progress-created",
        (Direction::Inbound, Some(_)) => "deal-progress-accepted",
        (Direction::Inbound, None) => "deal-progress-waiting",
    };
    let state = |reached: bool, now: bool| match (reached, now && outcome.is_none()) {
        (true, _) => NodeState::Done,
        (false, true) => NodeState::Current,
        (false, false) => NodeState::Todo,
    };
    let mut percent = Way::start(track);
    let note = Some(words.percent(percent.percent()));
    let mut nodes = vec![node(words, words.text(start), state(done.is_some(), true), note)];
    for (at, stage) in track.stages().into_iter().enumerate() {
        percent = percent.advanced().unwrap_or(percent);
        let reached = done.is_some_and(|done| at < done);
        let note = Some(words.percent(percent.percent()));
        nodes.push(node(words, words.stage(stage), state(reached, done == Some(at)), note));
    }
    let (label, end) = match outcome {
        None => {
            (words.text("deal-progress-wonlost"), state(false, way.is_some_and(|way| way.next().is_none())))
        }
        Some(_) => (words.state(&deal.state), if won { NodeState::Done } else { NodeState::Lost }),
    };
    nodes.push(node(words, label, end, (won || outcome.is_none()).then(|| words.percent(Way::WON))));
    nodes
}

fn node(words: Words, label: String, state: NodeState, note: Option<String>) -> ProgressNode {
    let state_label = match state {
        NodeState::Done => "deal-progress-done",
        NodeState::Current => "deal-progress-now",
        NodeState::Todo => "deal-progress-open",
        NodeState::Lost => "deal-progress-closed",
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
    let what = words.with("deal-waits", args! { "date" => date, "left" => words.relative(left) });
    let who = words.with("deal-waits-who", args! { "roles" => roles });
    view! { <div class="deal-next"><p>{what}</p><p>{who}</p></div> }.into_any()
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
