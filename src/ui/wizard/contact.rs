//! The customer's contact (SPEC §5.2).

use leptos::prelude::*;

use super::fields::Fields;
use crate::domain::deal::DealType;
use crate::domain::draft::derived_type;
use crate::ui::widgets::{Banner, Tone};

pub fn questions(fields: &Fields) -> AnyView {
    let deal_type = derived_type(&fields.answers);
    let required = deal_type.shared_with_vendor();
    let why = match deal_type {
        DealType::Assessment => "contact-required-assessment",
        DealType::CoSell => "contact-required-help",
        _ => "contact-not-required",
    };
    let title = fields.text(if required { "contact-required" } else { "contact-optional" });
    let why = fields.text(why);
    let notes = (deal_type == DealType::Assessment)
        .then(|| fields.area("contact.notes", Some(fields.hint("contact.notes")), false));
    view! {
        <Banner tone=Tone::Info title><p>{why}</p></Banner>
        {fields.person("contact", !required)}
        {notes}
    }
    .into_any()
}
