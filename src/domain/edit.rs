//! The edit form of a deal: its details as raw text, so that what was typed is kept whatever
//! becomes of it; the checks that make values of it; and the comparison for a save that met
//! another person's.
//!
//! Whether the deal may be edited at all is `lifecycle`'s to say.

mod compare;
mod fields;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deal::Details;
use super::programme::{Limits, Programme};
use super::values::parse_date;

pub use compare::{Comparison, FieldDiff, Fields, Origin, compare};
pub use fields::{
    check_close_date, check_intent, check_line, check_name, check_notes, check_optional_line,
    check_optional_notes, check_value,
};

/// What is wrong with a field. The two together name the message in the locale files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    pub code: &'static str,
}

impl Problem {
    pub const fn new(field: &'static str, code: &'static str) -> Self {
        Self { field, code }
    }
}

/// The fields of [`Details`] as its form's controls hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EditForm {
    pub name: String,
    pub value: String,
    pub currency: String,
    pub close_date: String,
    pub crm_id: String,
    pub campaign_id: String,
    pub notes: String,
    pub purchase_intent: String,
}

impl EditForm {
    /// The form that says what the deal is now; parsing it gives the same details again.
    pub fn of(details: &Details) -> Self {
        Self {
            name: details.name.clone(),
            value: details.value.to_input(),
            currency: details.value.currency().code().to_owned(),
            close_date: details.close_date.to_string(),
            crm_id: details.crm_id.clone().unwrap_or_default(),
            campaign_id: details.campaign_id.clone().unwrap_or_default(),
            notes: details.notes.clone(),
            purchase_intent: details.purchase_intent.code().to_owned(),
        }
    }

    /// By the names of the controls, for [`compare()`].
    pub fn fields(&self) -> Fields {
        [
            ("name", &self.name),
            ("value", &self.value),
            ("currency", &self.currency),
            ("close_date", &self.close_date),
            ("crm_id", &self.crm_id),
            ("campaign_id", &self.campaign_id),
            ("notes", &self.notes),
            ("purchase_intent", &self.purchase_intent),
        ]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.clone()))
        .collect()
    }

    /// The same form, with its amount as `base` writes it where that is the same amount: a page shows
    /// it as the reader's language has it, which is no change of theirs.
    #[must_use]
    pub fn written_as(self, base: &Fields) -> Self {
        let was = |name: &str| base.get(name).map(String::as_str).unwrap_or_default();
        let amount = check_value(&self.value, &self.currency);
        let value = match check_value(was("value"), was("currency")) {
            Ok(before) if amount == Ok(before) => was("value").to_owned(),
            _ => self.value,
        };
        Self { value, ..self }
    }

    /// Puts text into the control of that name; false when there is none.
    pub fn set(&mut self, name: &str, text: String) -> bool {
        let slot = match name {
            "name" => &mut self.name,
            "value" => &mut self.value,
            "currency" => &mut self.currency,
            "close_date" => &mut self.close_date,
            "crm_id" => &mut self.crm_id,
            "campaign_id" => &mut self.campaign_id,
            "notes" => &mut self.notes,
            "purchase_intent" => &mut self.purchase_intent,
            _ => return false,
        };
        *slot = text;
        true
    }

    /// For a new deal (SPEC §5.3).
    pub fn parse(&self, today: NaiveDate, programme: &Programme) -> Result<Details, Vec<Problem>> {
        self.parse_by(&Rules { today, programme, kept: None, notes: check_notes })
    }

    /// For a deal that has details already: a close date that has gone by meanwhile may stay as it
    /// is, so that a late deal's notes can still be written.
    pub fn parse_change(
        &self,
        current: &Details,
        today: NaiveDate,
        programme: &Programme,
    ) -> Result<Details, Vec<Problem>> {
        self.parse_by(&Rules { today, programme, kept: Some(current.close_date), notes: check_notes })
    }

    /// For an acceptance: as [`Self::parse_change`], and notes may be left out; a page only warns
    /// of it (SPEC §19 C9).
    pub fn parse_acceptance(
        &self,
        current: &Details,
        today: NaiveDate,
        programme: &Programme,
    ) -> Result<Details, Vec<Problem>> {
        self.parse_by(&Rules {
            today,
            programme,
            kept: Some(current.close_date),
            notes: check_optional_notes,
        })
    }

    fn parse_by(&self, rules: &Rules<'_>) -> Result<Details, Vec<Problem>> {
        let limits = &rules.programme.limits;
        let mut problems = Problems::default();
        let name = problems.keep("name", check_name(&self.name, limits));
        let value = problems.keep_all(check_value(&self.value, &self.currency));
        let close_date = problems.keep("close_date", rules.close_date(&self.close_date));
        let crm_id = problems.keep("crm_id", check_optional_line(&self.crm_id, limits));
        let campaign_id = problems.keep("campaign_id", check_optional_line(&self.campaign_id, limits));
        let notes = problems.keep("notes", (rules.notes)(&self.notes, limits));
        let purchase_intent = problems.keep("purchase_intent", check_intent(&self.purchase_intent));
        let details = || -> Option<Details> {
            Some(Details {
                name: name?,
                value: value?,
                close_date: close_date?,
                crm_id: crm_id?,
                campaign_id: campaign_id?,
                notes: notes?,
                purchase_intent: purchase_intent?,
            })
        };
        details().ok_or(problems.0)
    }
}

/// What differs between the occasions on which the form is filled in.
struct Rules<'a> {
    today: NaiveDate,
    programme: &'a Programme,
    /// A close date that passes however old it is.
    kept: Option<NaiveDate>,
    notes: fn(&str, &Limits) -> Result<String, &'static str>,
}

impl Rules<'_> {
    fn close_date(&self, text: &str) -> Result<NaiveDate, &'static str> {
        match parse_date(text) {
            Ok(date) if Some(date) == self.kept => Ok(date),
            _ => check_close_date(text, self.today, &self.programme.limits),
        }
    }
}

/// In the order of the form's fields.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn keep<T>(&mut self, field: &'static str, checked: Result<T, &'static str>) -> Option<T> {
        self.keep_all(checked.map_err(|code| vec![Problem::new(field, code)]))
    }

    fn keep_all<T>(&mut self, checked: Result<T, Vec<Problem>>) -> Option<T> {
        checked.map_err(|problems| self.0.extend(problems)).ok()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::super::deal::PurchaseIntent;
    use super::super::values::{Currency, Money};
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn today() -> NaiveDate {
        day(2026, 2, 28)
    }

    fn details() -> Details {
        Details {
            name: "Ledger for Northwind".into(),
            value: Money::new(2_499_999, Currency::USD),
            close_date: day(2026, 6, 30),
            crm_id: None,
            campaign_id: Some("spring".into()),
            notes: "They move\nto the cloud".into(),
            purchase_intent: PurchaseIntent::Yes,
        }
    }

    fn codes(form: &EditForm) -> Vec<(&'static str, &'static str)> {
        let problems = form.parse(today(), &Programme::default()).err().unwrap_or_default();
        problems.iter().map(|problem| (problem.field, problem.code)).collect()
    }

    #[test]
    fn f41_an_empty_form_says_what_is_mandatory_in_the_forms_order() {
        assert_eq!(
            codes(&EditForm::default()),
            [
                ("name", "missing"),
                ("value", "missing"),
                ("currency", "missing"),
                ("close_date", "missing"),
                ("notes", "missing"),
                ("purchase_intent", "missing"),
            ]
        );
    }

    #[test]
    fn an_amount_in_another_writing_is_no_change() {
        let base = EditForm::of(&details()).fields();
        let typed = |value: &str, currency: &str| {
            let form =
                EditForm { value: value.into(), currency: currency.into(), ..EditForm::of(&details()) };
            form.written_as(&base).fields() == base
        };
        assert!(typed("24\u{a0}999,99", "USD") && typed("24.999,99", "USD") && typed("24999.99", "USD"));
        assert!(!typed("24,999.98", "USD") && !typed("24,999.99", "EUR") && !typed("much", "USD"));
        let kept = EditForm { value: "much".into(), ..EditForm::of(&details()) };
        assert_eq!(kept.clone().written_as(&base), kept);
    }

    #[test]
    fn each_field_has_its_codes() {
        let of = |field: &str, text: &str| {
            let mut form = EditForm::of(&details());
            assert!(form.set(field, text.to_owned()), "there is no {field}");
            codes(&form)
        };
        let (hundred, line) = ("å".repeat(100), "å".repeat(101));
        for (field, text, code) in [
            ("name", " \t", "missing"),
            ("name", &line, "too-long"),
            ("value", "much", "not-a-number"),
            ("value", "-1", "negative"),
            ("value", "0.00", "zero"),
            ("value", "1.005,005", "too-many-decimals"),
            ("value", "1000000000000000", "too-large"),
            ("currency", "XAU", "unknown-currency"),
            ("close_date", "soon", "malformed"),
            ("close_date", "2026-02-30", "not-in-calendar"),
            ("close_date", "03/04/2026", "ambiguous"),
            ("close_date", "2026-02-27", "in-the-past"),
            ("close_date", "2036-02-29", "too-far"),
            ("crm_id", &line, "too-long"),
            ("campaign_id", &line, "too-long"),
            ("notes", &"a".repeat(4_001), "too-long"),
            ("purchase_intent", "maybe", "unknown"),
        ] {
            assert_eq!(of(field, text), [(field, code)], "{text}");
        }
        for (field, text) in [
            ("name", hundred.as_str()),
            ("close_date", "2026-02-28"),
            ("close_date", "2036-02-28"),
            ("crm_id", ""),
            ("notes", &"a\n".repeat(2_000)),
        ] {
            assert_eq!(of(field, text), [], "{text}");
        }
    }

    #[test]
    fn a_wrong_currency_does_not_hide_a_missing_value_nor_make_one_wrong() {
        let found = |value, currency| -> Vec<_> {
            check_value(value, currency)
                .unwrap_err()
                .iter()
                .map(|problem| (problem.field, problem.code))
                .collect()
        };
        assert_eq!(found("", "ZZZ"), [("value", "missing"), ("currency", "unknown-currency")]);
        assert_eq!(found("€ 5,255", "ZZZ"), [("currency", "unknown-currency")]);
        assert_eq!(check_value("25 000 kr", "sek"), Ok(Money::new(2_500_000, Currency::SEK)));
    }

    #[test]
    fn a_close_date_that_has_gone_by_may_stay_but_not_move_in_the_past() {
        let late = Details { close_date: day(2020, 1, 1), ..details() };
        let mut form = EditForm::of(&late);
        form.name = "Renamed".into();
        let programme = Programme::default();
        let renamed = Details { name: "Renamed".into(), ..late.clone() };
        assert_eq!(form.parse_change(&late, today(), &programme), Ok(renamed));
        let past = vec![Problem::new("close_date", "in-the-past")];
        assert_eq!(form.parse(today(), &programme), Err(past.clone()));
        form.close_date = "2020-01-02".into();
        assert_eq!(form.parse_change(&late, today(), &programme), Err(past));
    }

    #[test]
    fn notes_may_be_left_out_on_acceptance_only() {
        let mut form = EditForm::of(&details());
        form.notes.clear();
        let programme = Programme::default();
        let accepted = form.parse_acceptance(&details(), today(), &programme).unwrap();
        assert_eq!(accepted.notes, "");
        assert!(form.parse_change(&details(), today(), &programme).is_err());
        form.notes = "a".repeat(4_001);
        assert!(form.parse_acceptance(&details(), today(), &programme).is_err());
    }

    #[test]
    fn a_leap_day_ten_years_on_is_the_last_of_february() {
        let limits = Limits::default();
        let leap = day(2028, 2, 29);
        assert_eq!(check_close_date("2038-02-28", leap, &limits), Ok(day(2038, 2, 28)));
        assert_eq!(check_close_date("2038-03-01", leap, &limits), Err("too-far"));
        let endless = Limits { close_years: u32::MAX, ..limits };
        assert_eq!(check_close_date("9999-12-31", leap, &endless), Ok(day(9999, 12, 31)));
    }

    #[test]
    fn fields_are_the_controls_of_the_form() {
        let form = EditForm::of(&details());
        let json = serde_json::to_value(&form).unwrap();
        let by_name: Fields = serde_json::from_value(json).unwrap();
        assert_eq!(form.fields(), by_name);
    }

    proptest! {
        #[test]
        fn a_form_says_what_the_deal_is(
            minor in 1_i64..9_000_000_000,
            at in 0..Currency::ALL.len(),
            days in 0_u64..3_652,
            crm_id in proptest::option::of("[a-z0-9]{1,20}"),
        ) {
            let before = Details {
                value: Money::new(minor, Currency::ALL[at]),
                close_date: today() + chrono::Days::new(days),
                crm_id,
                ..details()
            };
            prop_assert_eq!(EditForm::of(&before).parse(today(), &Programme::default()), Ok(before));
        }

        #[test]
        fn any_text_is_read_or_refused(
            texts in proptest::collection::vec(any::<String>(), 8), years in any::<u32>()
        ) {
            let [name, value, currency, close_date, crm_id, campaign_id, notes, purchase_intent] =
                <[String; 8]>::try_from(texts).expect("eight");
            let form =
                EditForm { name, value, currency, close_date, crm_id, campaign_id, notes, purchase_intent };
            let mut programme = Programme::default();
            programme.limits.close_years = years;
            if let Err(problems) = form.parse(today(), &programme) {
                prop_assert!(!problems.is_empty());
            }
        }
    }
}
