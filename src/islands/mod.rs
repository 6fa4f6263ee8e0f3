//! What the browser makes interactive. Only this module and what it calls ends in the WebAssembly
//! module, so it stays small: it speaks to the form that the server rendered through the DOM and
//! changes nothing in it while it hydrates.
//!
//! An island knows no words: what it may have to say comes as props.

mod check_set;
mod combobox;
mod customer_picker;
mod dom;
mod learned;
mod live_form;
mod partner_picker;
mod solution_picker;

pub use check_set::{CheckSetWords, check_set};
pub use customer_picker::{CustomerPicker, PickerWords};
pub use live_form::{LiveForm, LiveWords};
pub use partner_picker::{PartnerPicker, PartnerWords};
pub use solution_picker::{SERVICES, SolutionPicker, SolutionWords, solution_label};
