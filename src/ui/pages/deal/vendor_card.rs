//! The vendor's part in the deal (SPEC §8, F11 to F16).

use leptos::prelude::*;

use super::{reason, verdict};
use crate::api::deals::DealView;
use crate::domain::deal::{Help, Party};
use crate::domain::lifecycle::CommandKind;
use crate::domain::programme::Programme;
use crate::domain::vendor::{ReasonShown, Seller, VendorStatus};
use crate::ui::pages::deals_list::look;
use crate::ui::widgets::{Button, Card, KeyValue, KeyValues, StatusPill};
use crate::words::{Words, args};

pub fn card(words: Words, view: &DealView, programme: &Programme) -> Option<AnyView> {
    if view.deal.party == Party::Vendor {
        return None;
    }
    let (tone, icon) = look(view.vendor.code());
    let pill = (view.vendor != VendorStatus::NotShared)
        .then(|| view! { <p><StatusPill tone icon=icon text=words.label("state", view.vendor.code())/></p> });
    let declined = declined(words, &view.vendor, programme);
    let (sentence, help, share) = (sentence(words, view), help(words, view), share(words, view));
    let ask = super::facts::ask_help(words, view);
    let seller = view.seller.as_ref().map(|seller| takes_part(words, seller));
    let card = view! {
        <Card title=words.text("vendor-card") id="vendor">
            {pill}
            <p>{sentence}</p>
            {declined}
            {seller}
            {help}
            {share}
            {ask}
        </Card>
    };
    Some(card.into_any())
}

fn sentence(words: Words, view: &DealView) -> String {
    match &view.vendor {
        VendorStatus::Pending { expires_at } => {
            words.with("vendor-pending", args! { "date" => words.date_time(*expires_at) })
        }
        VendorStatus::NotShared if view.deal.deal_type.seen_by_vendor() => {
            words.text("deal-help-none-shared")
        }
        VendorStatus::NotShared => words.text("deal-help-none-private"),
        status => words.text(&format!("vendor-{}", status.code())),
    }
}

/// The reason of a decline, if it is shown, and what is left to do (F13, F15, F16).
fn declined(words: Words, status: &VendorStatus, programme: &Programme) -> Option<AnyView> {
    let why = match status {
        VendorStatus::Declined { reason: ReasonShown::Given(reason) } => {
            let (reason, meaning) =
                (words.vendor_decline_reason(*reason), words.vendor_decline_reason_meaning(*reason));
            Some(words.with("vendor-reason-given", args! { "reason" => reason, "meaning" => meaning }))
        }
        VendorStatus::Declined { reason: ReasonShown::HiddenBelowThreshold } => {
            let amount = words.money(programme.decline_reason_from);
            Some(words.with("vendor-reason-below", args! { "amount" => amount }))
        }
        _ => None,
    };
    let why = why.map(|why| view! { <p>{why}</p> });
    let remedy = status.remedy().map(|_| words.text("vendor-remedy-recreate"));
    remedy.map(|remedy| view! { {why} <p>{remedy}</p> }.into_any())
}

/// Whom to call at the vendor's, and what to call the deal there.
fn takes_part(words: Words, seller: &Seller) -> AnyView {
    let people = (!seller.team.is_empty()).then(|| super::facts::people(&seller.team));
    let crm_id = seller.crm_id.as_ref().map(|id| {
        let rows = vec![KeyValue::new(words.text("vendor-crm-id"), view! { <bdi>{id.clone()}</bdi> })];
        view! { <KeyValues rows/> }
    });
    view! { {people} {crm_id} }.into_any()
}

fn help(words: Words, view: &DealView) -> Option<AnyView> {
    let Help::Asked { help, notes } = &view.deal.help else { return None };
    let mut rows = vec![KeyValue::new(words.text("deal-help"), words.help_type(*help))];
    if !notes.is_empty() {
        rows.push(KeyValue::new(
            words.text("deal-help-notes"),
            view! { <bdi class="prose">{notes.clone()}</bdi> },
        ));
    }
    Some(view! { <KeyValues rows/> }.into_any())
}

fn share(words: Words, view: &DealView) -> Option<AnyView> {
    let refusal = verdict(view, CommandKind::ShareWithVendor)?;
    let why = refusal.map(|refusal| reason(words, refusal));
    let hint = why.is_none().then(|| view! { <p class="hint">{words.text("field-help-share-hint")}</p> });
    let form = view! {
        <form method="post" action="/api/deals/share">
            {hint}
            <input type="hidden" name="deal" value=view.deal.id.as_str().to_owned()/>
            <Button icon="eye" id="share" disabled_reason=why>{words.text("deal-share")}</Button>
        </form>
    };
    Some(form.into_any())
}
