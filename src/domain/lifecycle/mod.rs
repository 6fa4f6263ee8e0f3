//! The life of a referral (SPEC §6): which command is permitted to whom and when, what comes of
//! it, and for each that is not permitted, why not.
//!
//! The rules are one table, in `table`. Pages draw their buttons from [`verdicts`], the service
//! and the REST API go through [`decide`], which asks the same table, and the job that expires
//! referrals does so too. The state follows from the events by [`apply`] alone.

mod apply;
mod command;
mod decide;
#[cfg(test)]
mod properties;
mod refusal;
#[cfg(test)]
mod samples;
mod table;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Duration, Utc};

use super::access::Actor;
use super::deal::{Deal, DealType, Party, State};
use super::programme::Programme;
use super::stage::{Progress, Track};

pub use apply::apply;
pub use command::{Acceptance, Command, CommandKind};
pub use decide::{decide, follow};
pub use refusal::{Class, Part, Refusal};

/// On whose behalf.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Actor(&'a Actor),
    /// The job that expires referrals.
    Clock,
}

/// How a referral begins: its creator's is accepted at once (F46), every other one waits for an
/// answer for the programme's number of days (F30).
pub fn opening(party: Party, deal_type: DealType, at: DateTime<Utc>, programme: &Programme) -> State {
    match party {
        Party::Creator => State::Active { since: at, progress: Progress::start(Track::of(deal_type)) },
        Party::Vendor | Party::Partner => {
            State::New { expires_at: at + Duration::days(programme.answer_days.into()) }
        }
    }
}

/// Whether a command of this kind is permitted, as far as that can be told without its input.
/// `Ok` means that some input exists with which [`decide`] permits it.
///
/// Who may not act learns nothing else: access is asked first, the end of the referral second.
pub fn verdict(
    deal: &Deal,
    kind: CommandKind,
    by: By<'_>,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Result<(), Refusal> {
    let rule = table::rule(kind);
    rule.permits_caller(deal, by, programme)?;
    if let State::Closed { outcome, .. } = &deal.state {
        return Err(Refusal::Terminal { outcome: outcome.substatus().code() });
    }
    rule.fits_state(deal, by, now)?;
    (rule.also)(deal, programme)
}

/// The verdict on every kind of command, in their order.
pub fn verdicts(
    deal: &Deal,
    by: By<'_>,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Vec<(CommandKind, Result<(), Refusal>)> {
    CommandKind::ALL.iter().map(|&kind| (kind, verdict(deal, kind, by, now, programme))).collect()
}
