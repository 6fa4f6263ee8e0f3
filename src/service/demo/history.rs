//! How a referral of the demo came to be what it is: the same commands that people give, decided
//! and folded by the domain's lifecycle, at times that lie in the past.

use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::companies::{House, Member};
use super::random::Random;
use super::scenarios::Fate;
use super::words::{ACCEPTANCE_NOTES, ADDENDA, CAMPAIGNS, ERROR_NOTES, LOSS_NOTES};
use crate::domain::deal::{
    Deal, DealType, Details, ErrorReason, LossReason, Party, State, VendorDeclineReason,
};
use crate::domain::event::Event;
use crate::domain::lifecycle::{self, Acceptance, By, Command, CommandKind, Refusal};
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use crate::domain::stage::Track;
use crate::domain::values::Money;
use crate::store::events::Doer;

/// A referral with its timeline, oldest first.
pub(super) struct Referral {
    pub deal: Deal,
    pub log: Vec<(DateTime<Utc>, Doer, Event)>,
}

impl Referral {
    pub fn new(deal: Deal, by: &Member, event: Event) -> Self {
        let log = vec![(deal.created_at, doer(by), event)];
        Self { deal, log }
    }
}

fn doer(by: &Member) -> Doer {
    Doer { id: Some(by.actor.user.clone()), name: by.actor.name.clone() }
}

/// Why demo data cannot be made: its own scenario contradicts the lifecycle.
#[derive(Debug, thiserror::Error)]
#[error("the demo's {kind} was refused: {refusal}")]
pub struct Contradiction {
    kind: &'static str,
    refusal: Refusal,
}

/// What is done to a referral; its input is made when it is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Accept,
    Decline,
    VendorDecline(VendorDeclineReason),
    Expire,
    Edit,
    /// Puts another colleague on the team.
    Join,
    /// Private becomes partner-led.
    Share,
    Mark,
    Win,
    Lose,
    Fail,
}

impl Act {
    const fn kind(self) -> CommandKind {
        match self {
            Self::Accept => CommandKind::Accept,
            Self::Decline => CommandKind::Decline,
            Self::VendorDecline(_) => CommandKind::VendorDecline,
            Self::Expire => CommandKind::Expire,
            Self::Edit => CommandKind::Edit,
            Self::Join => CommandKind::ChangeTeam,
            Self::Share => CommandKind::ShareWithVendor,
            Self::Mark => CommandKind::MarkStage,
            Self::Win => CommandKind::Win,
            Self::Lose => CommandKind::Lose,
            Self::Fail => CommandKind::CloseAsError,
        }
    }
}

/// Plays a referral's fate.
pub(super) struct Player<'a> {
    pub programme: &'a Programme,
    pub now: DateTime<Utc>,
    pub random: &'a mut Random,
}

impl Player<'_> {
    /// Brings the referral to its fate by the hands of `house`, which holds it. It does not end
    /// before `not_before`. `share`: it is shared with the vendor on the way.
    pub fn play(
        &mut self,
        referral: &mut Referral,
        house: &House,
        fate: Fate,
        not_before: DateTime<Utc>,
        share: bool,
    ) -> Result<(), Contradiction> {
        let acts = self.acts(&referral.deal, fate, share);
        let times = self.times(&referral.deal, &acts, not_before);
        for (act, at) in acts.into_iter().zip(times) {
            self.act(referral, house, act, at)?;
        }
        Ok(())
    }

    fn acts(&mut self, deal: &Deal, fate: Fate, share: bool) -> Vec<Act> {
        let is_new = matches!(deal.state, State::New { .. });
        let is_vendors = deal.party == Party::Vendor;
        match fate {
            Fate::Waiting(_) if !is_vendors && self.random.chance(60) => return vec![Act::Join],
            Fate::Waiting(_) => return Vec::new(),
            Fate::Declined => return vec![Act::Decline],
            Fate::VendorDeclined(reason) => return vec![Act::VendorDecline(reason)],
            Fate::Expired => return vec![Act::Expire],
            Fate::ErrorUnread => return vec![Act::Fail],
            Fate::Active(_) | Fate::Won | Fate::Lost | Fate::Error => {}
        }
        let mut acts = vec![Act::Mark; self.stages(deal, fate)];
        if !is_vendors {
            if share {
                self.mix_in(&mut acts, Act::Share);
            }
            for _ in 0..self.random.between(0, 2) {
                self.mix_in(&mut acts, Act::Edit);
            }
            if self.random.chance(30) {
                self.mix_in(&mut acts, Act::Join);
            }
        }
        if is_new {
            acts.insert(0, Act::Accept);
        }
        acts.extend(match fate {
            Fate::Won => Some(Act::Win),
            Fate::Lost => Some(Act::Lose),
            Fate::Error => Some(Act::Fail),
            _ => None,
        });
        acts
    }

    fn mix_in(&mut self, acts: &mut Vec<Act>, act: Act) {
        acts.insert(self.random.below(acts.len() + 1), act);
    }

    /// How many stages are marked. The vendor marks them on assessments only (SPEC §7).
    fn stages(&mut self, deal: &Deal, fate: Fate) -> usize {
        let is_assessment = deal.deal_type == DealType::Assessment;
        if deal.party == Party::Vendor && !is_assessment {
            return 0;
        }
        match fate {
            Fate::Active(stages) => stages,
            Fate::Won if is_assessment || self.random.chance(70) => 4,
            Fate::Won => 2,
            Fate::Lost => self.random.below(4),
            _ => self.random.below(2),
        }
    }

    /// A time for each act, in order, from the creation to now; an answer comes while there is time
    /// for one, or the clock's after it.
    fn times(&mut self, deal: &Deal, acts: &[Act], not_before: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let mut times = Vec::new();
        let mut from = deal.created_at;
        if let State::New { expires_at } = deal.state {
            let window = expires_at.min(self.now) - deal.created_at;
            from = match acts.first() {
                Some(Act::Expire) => expires_at + Duration::seconds(self.random.between(5, 300)),
                _ => part(deal.created_at, window, self.random.between(40, 600)),
            };
            times.push(from);
        }
        let left = acts.len().saturating_sub(times.len());
        let closes = acts.last().is_some_and(|act| act.kind().closes());
        let end = if closes { part(from, self.now - from, self.random.between(300, 950)) } else { self.now };
        let end = end.max(part(not_before, self.now - not_before, 400));
        let step = (end - from) / i32::try_from(left + usize::from(!closes)).unwrap_or(1).max(1);
        for _ in 1..left {
            from += part_of(step, self.random.between(500, 1000));
            times.push(from);
        }
        if left > 0 {
            times.push(if closes { end } else { from + part_of(step, self.random.between(500, 1000)) });
        }
        if acts.first() != Some(&Act::Expire) {
            self.move_to_office_hours(&mut times, deal.created_at);
            // An answer has a deadline of its own.
            if let Some(last) = times.last_mut().filter(|_| closes && left > 0) {
                *last = (*last).max(not_before);
            }
        }
        times
    }

    /// People work by day. The order stays, and nothing comes to lie before `from` or after now.
    fn move_to_office_hours(&self, times: &mut [DateTime<Utc>], from: DateTime<Utc>) {
        let mut last = from;
        for at in times {
            let by_day = in_office_hours(*at);
            let moved = if by_day > self.now { *at } else { by_day };
            last = if moved > last {
                moved
            } else {
                last + (*at - last).clamp(Duration::zero(), Duration::minutes(20))
            };
            *at = last;
        }
    }

    fn act(
        &mut self,
        referral: &mut Referral,
        house: &House,
        act: Act,
        at: DateTime<Utc>,
    ) -> Result<(), Contradiction> {
        let contradiction = |refusal| Contradiction { kind: act.kind().code(), refusal };
        let by = match act {
            Act::Expire => None,
            _ => Some(self.hand(&referral.deal, house, act.kind(), at).map_err(contradiction)?),
        };
        let Some(command) = self.command(&referral.deal, house, by, act) else { return Ok(()) };
        let hand = by.map_or(By::Clock, |by| By::Actor(&by.actor));
        let events =
            lifecycle::decide(&referral.deal, &command, hand, at, self.programme).map_err(contradiction)?;
        let doer = by.map_or_else(|| Doer { id: None, name: String::new() }, doer);
        for event in events {
            referral.deal = lifecycle::apply(referral.deal.clone(), &event, at);
            referral.log.push((at, doer.clone(), event));
        }
        referral.deal.version += 1;
        Ok(())
    }

    /// Somebody of the company who may do it; rather its author, or who is on its team.
    fn hand<'h>(
        &mut self,
        deal: &Deal,
        house: &'h House,
        kind: CommandKind,
        at: DateTime<Utc>,
    ) -> Result<&'h Member, Refusal> {
        let mut refusal = Refusal::WrongParty;
        let mut able = Vec::new();
        for member in &house.people {
            match lifecycle::verdict(deal, kind, By::Actor(&member.actor), at, self.programme) {
                Ok(()) => able.push(member),
                Err(why) => refusal = why,
            }
        }
        let near =
            |member: &&&Member| member.actor.user == deal.created_by || deal.team.contains(&member.person);
        let nearest: Vec<&Member> = able.iter().filter(near).copied().collect();
        match (nearest.is_empty(), able.is_empty()) {
            (_, true) => Err(refusal),
            (false, false) if self.random.chance(80) => Ok(*self.random.pick(nearest.as_slice())),
            _ => Ok(*self.random.pick(able.as_slice())),
        }
    }

    /// None when there is nothing to do, such as nobody left to join a team.
    fn command(&mut self, deal: &Deal, house: &House, by: Option<&Member>, act: Act) -> Option<Command> {
        Some(match act {
            Act::Accept => Command::Accept(Box::new(self.acceptance(deal, house, by))),
            Act::Decline => Command::Decline { reason: self.reason(), notes: self.words(LOSS_NOTES) },
            Act::VendorDecline(reason) => Command::VendorDecline { reason },
            Act::Expire => Command::Expire,
            Act::Edit => Command::Edit(Box::new(self.edited(&deal.details))),
            Act::Join => Command::ChangeTeam(self.joined(&deal.team, house)?),
            Act::Share => Command::ShareWithVendor,
            Act::Mark => match deal.state {
                State::Active { progress, .. } => Command::MarkStage(progress.next()?),
                _ => Command::MarkStage(Track::of(deal.deal_type).stages()[0]),
            },
            Act::Win => Command::Win,
            Act::Lose => Command::Lose { reason: self.reason(), notes: self.words(LOSS_NOTES) },
            Act::Fail => {
                let reason = *self.random.pick(ErrorReason::ALL);
                Command::CloseAsError { reason, notes: self.words(ERROR_NOTES) }
            }
        })
    }

    fn words(&mut self, list: &[&str]) -> String {
        (*self.random.pick(list)).to_owned()
    }

    fn reason(&mut self) -> LossReason {
        *self.random.pick(LossReason::ALL)
    }

    fn acceptance(&mut self, deal: &Deal, house: &House, by: Option<&Member>) -> Acceptance {
        let mut details = deal.details.clone();
        if deal.party != Party::Vendor {
            details.notes =
                format!("{}\n{}", details.notes, self.random.pick(ACCEPTANCE_NOTES)).trim().to_owned();
        }
        details.crm_id = Some(crm_id(house, self.random));
        Acceptance { details, team: team(house, by, self.random), solutions: None }
    }

    fn joined(&mut self, team: &[Person], house: &House) -> Option<Vec<Person>> {
        let others: Vec<&Person> =
            staff(house).map(|member| &member.person).filter(|person| !team.contains(person)).collect();
        if others.is_empty() {
            return None;
        }
        let newcomer = (*self.random.pick(&others)).clone();
        Some(team.iter().cloned().chain([newcomer]).collect())
    }

    fn edited(&mut self, before: &Details) -> Details {
        let mut after = before.clone();
        match self.random.between(1, 5) {
            1 => after.value = scaled(before.value, self.random.between(103, 130)),
            2 => after.close_date += Duration::days(self.random.between(7, 35)),
            3 if before.campaign_id.is_none() => after.campaign_id = Some(self.words(CAMPAIGNS)),
            _ => after.notes = format!("{}\n{}", before.notes, self.random.pick(ADDENDA)),
        }
        after
    }
}

/// The same day, its twenty-four hours pressed into those from 7 to 17.
fn in_office_hours(at: DateTime<Utc>) -> DateTime<Utc> {
    let midnight = at.date_naive().and_time(NaiveTime::MIN).and_utc();
    midnight + Duration::hours(7) + part_of(at - midnight, 1000 * 10 / 24)
}

/// So many thousandths of a span after a time, in whole seconds.
fn part(from: DateTime<Utc>, span: Duration, thousandths: i64) -> DateTime<Utc> {
    from + part_of(span, thousandths)
}

fn part_of(span: Duration, thousandths: i64) -> Duration {
    Duration::seconds(span.num_seconds().saturating_mul(thousandths) / 1000)
}

/// A percentage of an amount, in whole hundreds.
pub(super) fn scaled(value: Money, percent: i64) -> Money {
    let minor = value.minor().saturating_mul(percent) / 100;
    Money::new((minor / 10_000 * 10_000).max(10_000), value.currency())
}

/// Those who work on deals.
fn staff(house: &House) -> impl Iterator<Item = &Member> {
    use crate::domain::access::Role;
    let works = |role| matches!(role, Role::ReferralsAdmin | Role::ReferralsUser | Role::VendorSeller);
    house.people.iter().filter(move |member| member.actor.grants.iter().any(|grant| works(grant.role)))
}

/// Whoever does it and perhaps a colleague or two.
pub(super) fn team(house: &House, by: Option<&Member>, random: &mut Random) -> Vec<Person> {
    let mut team: Vec<Person> = by.map(|by| by.person.clone()).into_iter().collect();
    let staff: Vec<&Member> = staff(house).collect();
    for _ in 0..random.between(if team.is_empty() { 1 } else { 0 }, 2) {
        let colleague = &random.pick(&staff).person;
        if !team.contains(colleague) {
            team.push(colleague.clone());
        }
    }
    team
}

/// How the company calls a deal in a system of its own.
pub(super) fn crm_id(house: &House, random: &mut Random) -> String {
    let initials: String = house.org.name.chars().filter(char::is_ascii_alphabetic).take(3).collect();
    format!("{}-{}", initials.to_ascii_uppercase(), random.digits("#####"))
}
