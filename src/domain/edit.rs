//! What every form needs: the checks that make values of raw text, and the comparison for a save
//! that met another person's.

mod compare;
mod fields;

pub use compare::{Comparison, FieldDiff, Fields, Origin, compare};
pub use fields::{
    Figure, check_close_date, check_intent, check_line, check_notes, check_optional_line,
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
