//! What to do when two people saved the same form: each field's three versions side by side.
//!
//! Works on any flat form, as the texts that its controls hold. What both people agree on is not
//! shown; what only one of them touched is taken from that one; the rest is for the person to say.
//! An amount and its currency are one thing, and so are the fields of a row that one of them took
//! out or made to name something else: half of each person's would be what neither of them meant.

use std::collections::{BTreeMap, BTreeSet};

use super::super::deal::coded;
use super::fields::Figure;

/// A form's fields by name. A field that a form lacks counts as empty.
pub type Fields = BTreeMap<String, String>;

coded! {
    /// Whose change a differing field holds.
    Origin {
        OnlyMine = "only_mine",
        OnlyTheirs = "only_theirs",
        /// Both changed it, or what it is a part of, each to something else: the one case that a
        /// person must decide.
        Both = "both",
        /// Both made the same change.
        Same = "same",
    }
}

/// A field that is not the same in all three versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDiff {
    pub field: String,
    /// As it was when the form was opened.
    pub base: String,
    /// As the person wants to save it.
    pub mine: String,
    /// As it is stored now.
    pub theirs: String,
    pub origin: Origin,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The differing fields in the order of their names.
    pub fields: Vec<FieldDiff>,
    merged: Fields,
}

impl Comparison {
    /// Fields that both changed, each in another way.
    pub fn conflicts(&self) -> impl Iterator<Item = &FieldDiff> {
        self.fields.iter().filter(|diff| diff.origin == Origin::Both)
    }

    /// What to ask: the fields that both changed, or all that differ where the one change has come to
    /// fit the other since.
    pub fn asked(self) -> Vec<FieldDiff> {
        let clean = self.is_clean();
        let asks = |diff: &FieldDiff| diff.origin == Origin::Both || (clean && diff.origin != Origin::Same);
        self.fields.into_iter().filter(asks).collect()
    }

    /// Whether I changed nothing but what they changed to the same: then what is there stays.
    pub fn leaves_theirs(&self) -> bool {
        self.fields.iter().all(|diff| matches!(diff.origin, Origin::OnlyTheirs | Origin::Same))
    }

    /// Whether the two changes can be joined without asking.
    pub fn is_clean(&self) -> bool {
        self.conflicts().next().is_none()
    }

    /// The whole form with the one side's change where one side made it, and mine where both did.
    pub const fn preselected(&self) -> &Fields {
        &self.merged
    }
}

/// Compares three versions of a form. Line ends count as equal however a browser sends them, and so
/// do amounts of a currency and dates however they are typed.
pub fn compare(base: &Fields, mine: &Fields, theirs: &Fields) -> Comparison {
    let names: BTreeSet<&String> = base.keys().chain(mine.keys()).chain(theirs.keys()).collect();
    let versions = [base, mine, theirs];
    let meanings = |name: &str| versions.map(|form| meaning(form, name));
    let unit = |name| unit(name, base, [mine, theirs]);
    let mut touched = BTreeMap::<String, (bool, bool)>::new();
    for name in &names {
        let [base, mine, theirs] = meanings(name);
        let (by_me, by_them) = touched.entry(unit(name)).or_default();
        *by_me |= mine != base;
        *by_them |= theirs != base;
    }
    let mut fields = Vec::new();
    let mut merged = Fields::new();
    for name in names {
        let [base, mine, theirs] = meanings(name);
        let origin = match touched.get(&unit(name)) {
            _ if mine == theirs => (mine != base).then_some(Origin::Same),
            Some((true, false)) => Some(Origin::OnlyMine),
            Some((false, _)) => Some(Origin::OnlyTheirs),
            _ => Some(Origin::Both),
        };
        let [base, mine, theirs] = versions.map(|form| text(form, name));
        let chosen = if origin == Some(Origin::OnlyTheirs) { &theirs } else { &mine };
        merged.insert(name.clone(), chosen.clone());
        if let Some(origin) = origin {
            fields.push(FieldDiff { field: name.clone(), base, mine, theirs, origin });
        }
    }
    Comparison { fields, merged }
}

fn text(form: &Fields, name: &str) -> String {
    form.get(name).map(|text| text.replace("\r\n", "\n")).unwrap_or_default()
}

/// What a field's text says: `25,000` dollars are `25000.00`.
fn meaning(form: &Fields, name: &str) -> String {
    let text = text(form, name);
    let currency = form.get(&Figure::currency_path(name)).map(String::as_str).unwrap_or_default();
    Figure::read(name, &text, currency).map_or(text, |figure| figure.plain())
}

/// What a field is decided together with: most stand alone.
fn unit(name: &str, base: &Fields, later: [&Fields; 2]) -> String {
    let Some((group, last)) = name.rsplit_once('.') else { return name.to_owned() };
    let is_in =
        |form: &Fields| form.keys().any(|path| path.rsplit_once('.').is_some_and(|(of, _)| of == group));
    if is_in(base) && !later.into_iter().all(is_in) {
        return format!("{group}.");
    }
    // A quantity is of what the row names.
    let [mine, theirs] = later.map(|form| text(form, &format!("{group}.id")));
    if mine != theirs {
        return format!("{group}.");
    }
    match last {
        "value" | "price" | "currency" => format!("{group}.amount"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(fields: &[(&str, &str)]) -> Fields {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn each_field_is_told_by_who_changed_it() {
        let base = form(&[("name", "a"), ("value", "1"), ("notes", "n"), ("crm_id", ""), ("date", "d")]);
        let mine = form(&[("name", "b"), ("value", "1"), ("notes", "m"), ("crm_id", "7"), ("date", "d")]);
        let theirs = form(&[("name", "a"), ("value", "2"), ("notes", "t"), ("crm_id", "7"), ("date", "d")]);
        let comparison = compare(&base, &mine, &theirs);

        let origins: Vec<_> =
            comparison.fields.iter().map(|diff| (diff.field.as_str(), diff.origin)).collect();
        assert_eq!(
            origins,
            [
                ("crm_id", Origin::Same),
                ("name", Origin::OnlyMine),
                ("notes", Origin::Both),
                ("value", Origin::OnlyTheirs),
            ]
        );
        assert!(!comparison.is_clean());
        let expected = form(&[("name", "b"), ("value", "2"), ("notes", "m"), ("crm_id", "7"), ("date", "d")]);
        assert_eq!(comparison.preselected(), &expected);
    }

    fn origins(base: &Fields, mine: &Fields, theirs: &Fields) -> Vec<(String, Origin)> {
        let compared = compare(base, mine, theirs);
        compared.fields.into_iter().map(|diff| (diff.field, diff.origin)).collect()
    }

    #[test]
    fn an_amount_is_decided_with_its_currency() {
        let of = |value, currency| form(&[("details.value", value), ("details.currency", currency)]);
        let base = of("100", "USD");
        let both = |names: &[&str]| -> Vec<_> {
            names.iter().map(|name| (format!("details.{name}"), Origin::Both)).collect()
        };
        assert_eq!(origins(&base, &of("200", "USD"), &of("100", "EUR")), both(&["currency", "value"]));
        assert_eq!(origins(&base, &of("200", "USD"), &of("200", "EUR"))[0], both(&["currency"])[0]);
        let other = |name, text| {
            let mut form = base.clone();
            form.insert(name, text);
            form
        };
        let (mine, theirs) = (other("solution.0.price".into(), "1".into()), of("100", "EUR"));
        assert!(compare(&base, &mine, &theirs).is_clean(), "another amount");
        assert!(compare(&base, &base, &of("300", "EUR")).is_clean());
    }

    #[test]
    fn an_amount_is_what_it_says_however_it_is_typed() {
        let of = |value, currency| form(&[("details.value", value), ("details.currency", currency)]);
        let (plain, written) = (of("25000", "USD"), of("25,000.00", "USD"));
        assert_eq!(compare(&plain, &written, &plain).fields, []);
        let same = compare(&of("100", "USD"), &plain, &written);
        assert_eq!(same.fields[0].origin, Origin::Same);
        assert_eq!(same.asked(), [], "both mean the same");
        assert_eq!(origins(&plain, &written, &of("2500", "USD"))[0].1, Origin::OnlyTheirs);
        // Dirams stand behind three decimals: these are different amounts.
        assert_eq!(origins(&of("1", "KWD"), &of("25,000", "KWD"), &of("25.000", "KWD"))[0].1, Origin::Both);
    }

    #[test]
    fn a_date_is_the_day_that_it_names_however_it_is_typed() {
        let of = |date| form(&[("details.close_date", date), ("partners.0.close_date", "soon")]);
        let (plain, written) = (of("2027-02-20"), of("20 Feb 2027"));
        assert_eq!(compare(&plain, &written, &plain).fields, []);
        assert_eq!(origins(&plain, &written, &of("2027-02-21"))[0].1, Origin::OnlyTheirs);
        assert_eq!(origins(&plain, &of("soon"), &written)[0].1, Origin::OnlyMine);
    }

    #[test]
    fn a_row_that_one_took_out_and_the_other_changed_stays_whole() {
        let row = |phone| form(&[("team.0.name", "Ada"), ("team.0.phone", phone), ("team.1.name", "Bo")]);
        let out = form(&[("team.1.name", "Bo")]);
        for (mine, theirs) in [(row("2"), out.clone()), (out, row("2"))] {
            let compared = compare(&row("1"), &mine, &theirs);
            assert_eq!(compared.conflicts().count(), 2);
            assert_eq!(compared.preselected().get("team.0.name"), Some(&text(&mine, "team.0.name")));
        }
    }

    #[test]
    fn what_is_said_of_a_row_is_decided_with_what_it_names() {
        let row = |id, quantity| form(&[("solution.0.id", id), ("solution.0.quantity", quantity)]);
        let (base, renamed, counted) = (row("ledger", ""), row("adoption", ""), row("ledger", "10"));
        let both = ["id", "quantity"].map(|name| (format!("solution.0.{name}"), Origin::Both));
        assert_eq!(origins(&base, &counted, &renamed), both);
        assert_eq!(origins(&base, &renamed, &counted), both);
        let (more, other) = (row("adoption", "10"), form(&[("solution.1.id", "routes")]));
        assert!(compare(&base, &more, &renamed).is_clean(), "both name the same");
        assert!(compare(&base, &more, &base).is_clean());
        let added = base.clone().into_iter().chain(other).collect();
        assert!(compare(&base, &counted, &added).is_clean(), "another row");
    }

    #[test]
    fn a_browsers_line_ends_are_no_change() {
        let base = form(&[("notes", "one\ntwo")]);
        let mine = form(&[("notes", "one\r\ntwo")]);
        assert!(compare(&base, &mine, &base).fields.is_empty());
    }

    fn any_form() -> impl Strategy<Value = Fields> {
        proptest::collection::btree_map("[a-d]", "[xyz]?", 0..4)
    }

    proptest! {
        #[test]
        fn nothing_that_one_side_typed_is_lost(base in any_form(), mine in any_form(), theirs in any_form()) {
            let comparison = compare(&base, &mine, &theirs);
            for diff in &comparison.fields {
                let kept = &comparison.preselected()[&diff.field];
                match diff.origin {
                    Origin::OnlyTheirs => prop_assert_eq!(kept, &diff.theirs),
                    _ => prop_assert_eq!(kept, &diff.mine),
                }
            }
            let swapped = compare(&base, &theirs, &mine);
            prop_assert_eq!(comparison.fields.len(), swapped.fields.len());
            prop_assert_eq!(comparison.is_clean(), swapped.is_clean());
        }

        #[test]
        fn an_untouched_form_is_overridden_by_nothing(base in any_form(), theirs in any_form()) {
            let comparison = compare(&base, &base, &theirs);
            prop_assert!(comparison.is_clean());
            prop_assert!(comparison.fields.iter().all(|diff| diff.origin == Origin::OnlyTheirs));
        }
    }
}
