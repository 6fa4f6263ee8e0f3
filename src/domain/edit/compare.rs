//! What to do when two people saved the same form: each field's three versions side by side.
//!
//! Works on any flat form, as the texts that its controls hold. What both people agree on is not
//! shown; what only one of them touched is taken from that one; the rest is for the person to say.

use std::collections::{BTreeMap, BTreeSet};

use super::super::deal::coded;

/// A form's fields by name. A field that a form lacks counts as empty.
pub type Fields = BTreeMap<String, String>;

coded! {
    /// Whose change a differing field holds.
    Origin {
        OnlyMine = "only_mine",
        OnlyTheirs = "only_theirs",
        /// Both changed it, each to something else: the one case that a person must decide.
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

/// Compares three versions of a form. Line ends count as equal however a browser sends them.
pub fn compare(base: &Fields, mine: &Fields, theirs: &Fields) -> Comparison {
    let names: BTreeSet<&String> = base.keys().chain(mine.keys()).chain(theirs.keys()).collect();
    let mut fields = Vec::new();
    let mut merged = Fields::new();
    for name in names {
        let [base, mine, theirs] = [base, mine, theirs].map(|form| text(form, name));
        let origin = origin(&base, &mine, &theirs);
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

fn origin(base: &str, mine: &str, theirs: &str) -> Option<Origin> {
    match (mine == base, theirs == base) {
        (true, true) => None,
        (false, true) => Some(Origin::OnlyMine),
        (true, false) => Some(Origin::OnlyTheirs),
        (false, false) if mine == theirs => Some(Origin::Same),
        (false, false) => Some(Origin::Both),
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
