//! The New deal wizard: what was typed ([`Draft`]), what is known of the world ([`Facts`]), what
//! is still wrong ([`check()`]) and the deal that comes of it ([`NewDeal`], [`create()`]).
//!
//! Whether a step is complete is a function of the whole draft, since one step's answer can make
//! another step's field mandatory (SPEC, preamble). Nothing typed is ever dropped: a draft keeps
//! raw text, save for amounts that can be read, and only a draft without problems becomes a deal.

mod answers;
mod change;
mod check;
mod create;
mod intent;
mod meet;
mod step;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use answers::{
    Answers, ContactAnswers, CustomerAnswers, DetailsAnswers, Draft, HelpAnswers, PartnerAnswers,
    PersonAnswers, ServicesAnswers, SolutionAnswers,
};
pub use change::{Part, change};
pub use check::{
    CODES, Checked, ENTIRE_ORGANIZATION, Facts, NewDeal, Problem, TEAM, check, control_id, derived_type,
};
pub use create::{Created, Ids, create, join};
pub use intent::{Intent, Rows};
pub use meet::{Met, align, align_step, compare_step, meet, with_unasked};
pub use step::{Step, StepState, step_states};
