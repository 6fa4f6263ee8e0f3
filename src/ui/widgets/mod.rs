//! The widgets: what every page is built of, one file each, with its looks in `style/widgets/`.
//!
//! A widget knows its markup and its accessibility, and no words: each text comes in translated, as a
//! `String`. It knows no rule of the programme either: the caller says whether a button is disabled and why.
//! Nothing here writes a `style` attribute, which the content policy would refuse.
//!
//! Props that repeat: a text is `#[prop(into)]`; a text for people that may be missing takes a `String` or an
//! `Option<String>`; a machine's name that may be missing (`id`, a button's `name` and `value`) takes a string
//! or is left out; a part that is markup is an `AnyView` (`view! { … }.into_any()`).

mod avatar;
mod banner;
mod button;
mod card;
mod checkbox;
mod chip;
mod comparison;
mod copy_button;
mod dialogue;
mod disclosure;
mod empty_state;
mod error_summary;
mod field;
mod icon;
mod key_values;
mod menu;
mod pagination;
mod progress;
mod radio_cards;
mod select;
mod status_pill;
mod stepper;
mod table;
mod tabs;
mod text_area;
mod text_field;
mod time_left;
mod timeline;
mod tone;

pub use avatar::Avatar;
pub use banner::Banner;
pub use button::{Button, ButtonKind, LinkButton};
pub use card::Card;
pub use checkbox::Checkbox;
pub use chip::Chip;
pub use comparison::{ComparedField, Comparison, Side};
pub use copy_button::CopyButton;
pub use dialogue::Dialogue;
pub use disclosure::Disclosure;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use field::{FieldId, HintAndError, Width};
pub use icon::Icon;
pub use key_values::{KeyValue, KeyValues};
pub use menu::Menu;
pub use pagination::Pagination;
pub use progress::{NodeState, Progress, ProgressNode};
pub use radio_cards::{RadioCards, RadioOption, radio_card};
pub use select::{Select, SelectOption};
pub use status_pill::{Label, StatusPill};
pub use stepper::{StepItem, StepState, Stepper};
pub use table::{Cell, Column, Direction, RowHead, Sort, Table};
pub use tabs::{TabItem, Tabs};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use time_left::TimeLeft;
pub use timeline::{Rewritten, Timeline, TimelineEntry};
pub use tone::Tone;
