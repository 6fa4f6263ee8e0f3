//! What the browser makes interactive. Only this module and what it calls ends in the WebAssembly
//! module, so it stays small: it speaks to the form that the server rendered through the DOM and
//! changes nothing in it while it hydrates.
//!
//! An island knows no words: what it may have to say comes as props.

mod customer_picker;
mod dom;
mod live_form;

pub use customer_picker::{CustomerPicker, PickerWords};
pub use live_form::{LiveForm, LiveWords};
