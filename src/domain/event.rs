//! What happened to a referral, as it is stored, shown on the timeline and delivered to others.
//!
//! Events are appended in the transaction that changes the referral and never rewritten; they are
//! its audit trail, so a refused command leaves none. **They are stored forever**, hence:
//!
//! - a variant is never removed or renamed, nor is its `kind`;
//! - a field is never removed, renamed or given another type or meaning;
//! - a new field has `#[serde(default)]`, and its default means what older events meant;
//! - a new meaning is a new variant;
//! - the types inside (`Money`, `Person`, the coded words) keep the same promise;
//! - the test `stored_forms_are_read_for_ever` grows by each new form and loses none.
//!
//! When, by whom and on which referral are the row's columns, not the event's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deal::{
    DealType, Details, ErrorReason, HelpType, Invitation, LossReason, PurchaseIntent, VendorDeclineReason,
};
use super::id::OrgId;
use super::person::Person;
use super::services::Services;
use super::solution::DealSolution;
use super::stage::Stage;
use super::values::Money;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// The company created it by itself (SPEC §6.2 T2).
    Created { deal_type: DealType },
    /// It came from another party (T1).
    Received { from: OrgId },
    /// The receiving party took it on (T3). What was entered with it follows as events of its own.
    Accepted,
    /// T4.
    Declined { reason: LossReason, notes: String },
    /// The vendor's own decline (SPEC §8).
    VendorDeclined { reason: VendorDeclineReason },
    /// Nobody answered in time (T5).
    Expired,
    /// T6. Never empty.
    Edited { changes: Vec<Change> },
    /// A person whose phone or name changed is in both lists.
    TeamChanged { added: Vec<Person>, removed: Vec<Person> },
    /// The customer's contact was entered or corrected, before it was first shared (SPEC §5.2).
    ContactChanged { before: Option<Person>, after: Person },
    SolutionsChanged {
        before: Vec<DealSolution>,
        after: Vec<DealSolution>,
        /// Became known with them; none: what was known stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        services: Option<Services>,
    },
    /// `percent` is the chance of winning from then on (SPEC §7).
    StageMarked { stage: Stage, percent: u8 },
    /// T7.
    Won,
    /// T8.
    Lost { reason: LossReason, notes: String },
    /// T9.
    ClosedAsError { reason: ErrorReason, notes: String },
    /// Private became partner-led (SPEC §4).
    SharedWithVendor,
    /// The deal became co-sell (SPEC §4, §5.6).
    HelpAsked {
        help: HelpType,
        notes: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        services: Option<Services>,
    },
    /// SPEC §5.7.
    PartnerInvited { invitation: Box<Invitation> },
    /// The creator shared the deal further, which an invited partner's referral follows (SPEC §4).
    SharedFurther { deal_type: DealType },
}

impl Event {
    /// Every `kind` there is, in the order of the variants.
    pub const KINDS: &'static [&'static str] = &[
        "created",
        "received",
        "accepted",
        "declined",
        "vendor_declined",
        "expired",
        "edited",
        "team_changed",
        "contact_changed",
        "solutions_changed",
        "stage_marked",
        "won",
        "lost",
        "closed_as_error",
        "shared_with_vendor",
        "help_asked",
        "partner_invited",
        "shared_further",
    ];

    /// The stored tag; also the end of the key of its sentence in the locale files.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::Received { .. } => "received",
            Self::Accepted => "accepted",
            Self::Declined { .. } => "declined",
            Self::VendorDeclined { .. } => "vendor_declined",
            Self::Expired => "expired",
            Self::Edited { .. } => "edited",
            Self::TeamChanged { .. } => "team_changed",
            Self::ContactChanged { .. } => "contact_changed",
            Self::SolutionsChanged { .. } => "solutions_changed",
            Self::StageMarked { .. } => "stage_marked",
            Self::Won => "won",
            Self::Lost { .. } => "lost",
            Self::ClosedAsError { .. } => "closed_as_error",
            Self::SharedWithVendor => "shared_with_vendor",
            Self::HelpAsked { .. } => "help_asked",
            Self::PartnerInvited { .. } => "partner_invited",
            Self::SharedFurther { .. } => "shared_further",
        }
    }
}

/// One edited field of a deal's details, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum Change {
    Name { before: String, after: String },
    Value { before: Money, after: Money },
    CloseDate { before: NaiveDate, after: NaiveDate },
    CrmId { before: Option<String>, after: Option<String> },
    CampaignId { before: Option<String>, after: Option<String> },
    Notes { before: String, after: String },
    PurchaseIntent { before: PurchaseIntent, after: PurchaseIntent },
}

impl Change {
    /// What differs between two versions, in the order of the form's fields.
    pub fn between(before: &Details, after: &Details) -> Vec<Self> {
        // Taken apart in full, so that a new field cannot be forgotten here.
        let Details { name, value, close_date, crm_id, campaign_id, notes, purchase_intent } = before.clone();
        macro_rules! change {
            ($variant:ident, $field:ident) => {
                ($field != after.$field)
                    .then(|| Self::$variant { before: $field, after: after.$field.clone() })
            };
        }
        let all = [
            change!(Name, name),
            change!(Value, value),
            change!(CloseDate, close_date),
            change!(CrmId, crm_id),
            change!(CampaignId, campaign_id),
            change!(Notes, notes),
            change!(PurchaseIntent, purchase_intent),
        ];
        all.into_iter().flatten().collect()
    }

    /// The name of the form's field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Name { .. } => "name",
            Self::Value { .. } => "value",
            Self::CloseDate { .. } => "close_date",
            Self::CrmId { .. } => "crm_id",
            Self::CampaignId { .. } => "campaign_id",
            Self::Notes { .. } => "notes",
            Self::PurchaseIntent { .. } => "purchase_intent",
        }
    }

    /// Puts the new value into the details.
    pub fn apply(&self, details: &mut Details) {
        match self {
            Self::Name { after, .. } => details.name.clone_from(after),
            Self::Value { after, .. } => details.value.clone_from(after),
            Self::CloseDate { after, .. } => details.close_date = *after,
            Self::CrmId { after, .. } => details.crm_id.clone_from(after),
            Self::CampaignId { after, .. } => details.campaign_id.clone_from(after),
            Self::Notes { after, .. } => details.notes.clone_from(after),
            Self::PurchaseIntent { after, .. } => details.purchase_intent = *after,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// One stored form of each kind. Add to it, never change it: these are in people's databases.
    const STORED: &[&str] = &[
        r#"{"kind":"created","deal_type":"co_sell"}"#,
        r#"{"kind":"received","from":"fabrikam"}"#,
        r#"{"kind":"accepted"}"#,
        r#"{"kind":"declined","reason":"no_response","notes":""}"#,
        r#"{"kind":"vendor_declined","reason":"no_seller_manages"}"#,
        r#"{"kind":"expired"}"#,
        r#"{"kind":"edited","changes":[{"field":"name","before":"A","after":"B"},{"field":"value","before":{"minor":100,"currency":"USD"},"after":{"minor":200,"currency":"SEK"}},{"field":"close_date","before":"2026-01-31","after":"2026-02-28"},{"field":"crm_id","before":null,"after":"7"},{"field":"campaign_id","before":"c","after":null},{"field":"notes","before":"a","after":"b"},{"field":"purchase_intent","before":"yes","after":"undecided"}]}"#,
        r#"{"kind":"team_changed","added":[{"first_name":"Ida","last_name":"Ek","phone":"+4681234567","email":"ida@fabrikam.example"}],"removed":[]}"#,
        r#"{"kind":"contact_changed","before":null,"after":{"first_name":"Ida","last_name":"Ek","phone":"+4681234567","email":"ida@fabrikam.example"}}"#,
        r#"{"kind":"solutions_changed","before":[],"after":[{"id":"s1","name":"Ledger","publisher_name":"Fabrikam","kind":"own","incentive":"azure_ip_co_sell","quantity":2,"price":{"minor":100,"currency":"USD"},"assessment_location":null}]}"#,
        r#"{"kind":"stage_marked","stage":"collect_data","percent":40}"#,
        r#"{"kind":"won"}"#,
        r#"{"kind":"lost","reason":"budget","notes":"Too dear"}"#,
        r#"{"kind":"closed_as_error","reason":"duplicate_created","notes":""}"#,
        r#"{"kind":"shared_with_vendor"}"#,
        r#"{"kind":"help_asked","help":"quotes_or_licensing","notes":""}"#,
        r#"{"kind":"partner_invited","invitation":{"partner":"northwind","partner_name":"Northwind","value":{"minor":100,"currency":"USD"},"close_date":"2026-01-31","notes":"","team":[],"solutions":[],"help":"general_or_other"}}"#,
        r#"{"kind":"shared_further","deal_type":"partner_led"}"#,
    ];

    #[test]
    fn stored_forms_are_read_for_ever() {
        for stored in STORED {
            let event: Event = serde_json::from_str(stored).unwrap();
            assert_eq!(serde_json::to_string(&event).unwrap(), *stored);
        }
    }

    #[test]
    fn kind_is_the_stored_tag_and_all_are_listed() {
        let mut seen = HashSet::new();
        for stored in STORED {
            let event: Event = serde_json::from_str(stored).unwrap();
            assert!(stored.starts_with(&format!(r#"{{"kind":"{}""#, event.kind())));
            seen.insert(event.kind());
        }
        assert_eq!(seen, Event::KINDS.iter().copied().collect());
        assert_eq!(seen.len(), Event::KINDS.len());
    }

    #[test]
    fn changes_bring_one_version_to_the_other_and_back() {
        let Event::Edited { changes } = serde_json::from_str(STORED[6]).unwrap() else { panic!("edited") };
        let mut before = Details {
            name: "A".into(),
            value: Money::new(100, super::super::values::Currency::USD),
            close_date: NaiveDate::from_ymd_opt(2026, 1, 31).unwrap(),
            crm_id: None,
            campaign_id: Some("c".into()),
            notes: "a".into(),
            purchase_intent: PurchaseIntent::Yes,
        };
        let mut after = before.clone();
        changes.iter().for_each(|change| change.apply(&mut after));
        assert_eq!(Change::between(&before, &after), changes);
        Change::between(&after, &before).iter().for_each(|change| change.apply(&mut after));
        assert_eq!(after, before);
        assert!(Change::between(&before, &after).is_empty());
        before.name.clear();
        assert_eq!(Change::between(&before, &after).len(), 1);
    }
}
