//! The labels of coded values, by type. Each family of keys (`deal-type-private`,
//! `deal-type-co_sell`, …) has its function here and nowhere else, so that the test of unused keys
//! knows every key that is put together while running.

use super::Words;
use crate::domain::access::Role;
use crate::domain::customer::Category;
use crate::domain::deal::{
    DealType, Direction, ErrorReason, HelpType, LossReason, Party, PurchaseIntent, State, Substatus,
    VendorDeclineReason,
};
use crate::domain::people::Standing;
use crate::domain::person::Theme;
use crate::domain::services::{PartnerRole, Topic};
use crate::domain::solution::{Incentive, SolutionKind};
use crate::domain::stage::{Stage, Track};
use crate::domain::values::{CountryCode, Currency};
use crate::domain::view::{Column, Group, Part, Tab};

/// Keys `prefix-code` with these attributes, for all codes.
pub struct Family {
    pub prefix: &'static str,
    pub codes: fn() -> Vec<&'static str>,
    pub attributes: &'static [&'static str],
}

macro_rules! families {
    ($(
        $(#[$doc:meta])*
        $name:ident($type:ty) = $prefix:literal $(, $(#[$attribute_doc:meta])* $attribute:literal as $function:ident)*;
    )+) => {
        impl Words {$(
            $(#[$doc])*
            pub fn $name(&self, value: $type) -> String {
                self.label($prefix, value.code())
            }
            $(
                $(#[$attribute_doc])*
                pub fn $function(&self, value: $type) -> String {
                    self.text(&format!(concat!($prefix, "-{}.", $attribute), value.code()))
                }
            )*
        )+}

        const OF_TYPES: &[Family] = &[$(Family {
            prefix: $prefix,
            codes: || <$type>::ALL.iter().map(|value| value.code()).collect(),
            attributes: &[$($attribute),*],
        }),+];
    };
}

families! {
    deal_type(DealType) = "deal-type",
        /// Who sees such a deal, and what the vendor does (SPEC §4).
        "meaning" as deal_type_meaning;
    help_type(HelpType) = "help-type";
    partner_role(PartnerRole) = "partner-role";
    purchase_intent(PurchaseIntent) = "purchase-intent";
    direction(Direction) = "direction";
    /// Whose copy of the engagement it is.
    party(Party) = "party";
    loss_reason(LossReason) = "loss-reason";
    error_reason(ErrorReason) = "error-reason";
    vendor_decline_reason(VendorDeclineReason) = "vendor-decline-reason",
        /// What it says about the customer and what to do (SPEC §8, F13, F16).
        "meaning" as vendor_decline_reason_meaning;
    /// One word for a state, the same in lists, on the deal, in the timeline and in mails (SPEC §1).
    substatus(Substatus) = "state";
    tab(Tab) = "tab";
    group(Group) = "deals-group";
    column(Column) = "deals-column";
    part(Part) = "deals-part";
    theme(Theme) = "theme";
    track(Track) = "track";
    stage(Stage) = "stage",
        /// When to mark it (SPEC §7).
        "meaning" as stage_meaning,
        /// The button that marks it complete.
        "mark" as stage_mark;
    category(Category) = "category",
        "meaning" as category_meaning;
    solution_kind(SolutionKind) = "solution-kind";
    incentive(Incentive) = "incentive";
    standing(Standing) = "standing";
    role(Role) = "role",
        /// What it lets a person do (SPEC §3.1).
        "meaning" as role_meaning;
}

const OTHERS: &[Family] = &[
    Family {
        prefix: "country",
        codes: || CountryCode::ALL.iter().map(CountryCode::code).collect(),
        attributes: &[],
    },
    Family {
        prefix: "currency",
        codes: || Currency::ALL.iter().map(Currency::code).collect(),
        attributes: &["symbol"],
    },
    Family { prefix: "topic", codes: Topic::usual_codes, attributes: &[] },
];

/// Prefixes of keys that go on with the path of a field, without row numbers: its label, and the
/// messages of its problems ([`Problem::message_key`](crate::domain::draft::Problem::message_key)).
pub const OF_FIELDS: &[&str] = &["field", "problem"];

/// Every family there is.
pub fn families() -> impl Iterator<Item = &'static Family> {
    OF_TYPES.iter().chain(OTHERS)
}

impl Words {
    pub fn state(&self, state: &State) -> String {
        self.substatus(state.substatus())
    }

    /// A solution area or play: a usual one in the reader's words, any other as its vendor calls it.
    pub fn topic(&self, topic: &Topic) -> String {
        if topic.is_usual() { self.label("topic", &topic.code) } else { topic.name.clone() }
    }

    /// The answer to what help is wanted; none is an answer as well (SPEC §5.6).
    pub fn help(&self, help: Option<HelpType>) -> String {
        help.map_or_else(|| self.text("help-none"), |help| self.help_type(help))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::services::Taxonomy;
    use crate::words::Locale;

    #[test]
    fn a_usual_solution_area_is_said_in_every_language_and_a_vendors_own_as_it_is() {
        let words = |locale| Words::new(locale, "Contoso");
        for area in &Taxonomy::default().0 {
            for topic in std::iter::once(&area.topic).chain(&area.plays) {
                assert_eq!(words(Locale::En).topic(topic), topic.name);
            }
        }
        let taxonomy = Taxonomy::default();
        let security = &taxonomy.area("security").unwrap().topic;
        assert_eq!(words(Locale::Sv).topic(security), "Säkerhet");
        let own = Topic { name: "Security first".into(), ..security.clone() };
        let other = Topic { code: "quantum".into(), name: "Quantum".into() };
        for locale in Locale::ALL {
            assert_eq!(words(*locale).topic(&own), "Security first");
            assert_eq!(words(*locale).topic(&other), "Quantum");
        }
    }
}
