//! What a command with its input brings about.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::super::deal::{Deal, DealType, Invitation, Party, State};
use super::super::event::{Change, Event};
use super::super::person::Person;
use super::super::programme::Programme;
use super::super::services::Services;
use super::super::solution::{DealSolution, SolutionKind};
use super::super::stage::{Progress, Stage, Track};
use super::{Acceptance, By, Command, Part, Refusal, verdict};

type Decision = Result<Vec<Event>, Refusal>;

/// The events that the command brings about, at least one. The caller appends them, folds them
/// with [`apply`](super::apply) and saves, all in one transaction; a refusal changes nothing.
pub fn decide(
    deal: &Deal,
    command: &Command,
    by: By<'_>,
    now: DateTime<Utc>,
    programme: &Programme,
) -> Decision {
    verdict(deal, command.kind(), by, now, programme)?;
    match command {
        Command::Accept(acceptance) => accept(deal, acceptance, programme),
        Command::Decline { reason, notes } => one(Event::Declined { reason: *reason, notes: notes.clone() }),
        Command::VendorDecline { reason } => one(Event::VendorDeclined { reason: *reason }),
        Command::Expire => one(Event::Expired),
        Command::Edit(details) if deal.would_lack_incentive(details.purchase_intent, &deal.solutions) => {
            Err(Refusal::IncentiveRequired)
        }
        Command::Edit(details) => match Change::between(&deal.details, details) {
            changes if changes.is_empty() => Err(Refusal::NothingChanged),
            changes => one(Event::Edited { changes }),
        },
        Command::ChangeTeam(team) => change_team(deal, team, programme),
        Command::SetContact(person) => {
            contact_changed(deal, person).map_or(Err(Refusal::NothingChanged), one)
        }
        Command::ChangeSolutions { solutions, services } => {
            if deal.lacks_services() && services.is_none() && sells_services(solutions) {
                return Err(Refusal::ServicesRequired);
            }
            if deal.would_lack_incentive(deal.details.purchase_intent, solutions) {
                return Err(Refusal::IncentiveRequired);
            }
            solutions_changed(deal, solutions, services.as_ref(), programme)?
                .map_or(Err(Refusal::NothingChanged), one)
        }
        Command::MarkStage(stage) => mark_stage(deal, *stage),
        Command::Win => one(Event::Won),
        Command::Lose { reason, notes } => one(Event::Lost { reason: *reason, notes: notes.clone() }),
        Command::CloseAsError { reason, notes } => {
            if reason.wants_notes() && notes.trim().is_empty() {
                return Err(Refusal::NotesRequired);
            }
            one(Event::ClosedAsError { reason: *reason, notes: notes.clone() })
        }
        Command::ShareWithVendor => one(Event::SharedWithVendor),
        Command::AskHelp { services: None, .. } if deal.services.is_none() && deal.sells_services() => {
            Err(Refusal::ServicesRequired)
        }
        Command::AskHelp { help, notes, contact, services } => {
            let asked = Event::HelpAsked { help: *help, notes: notes.clone(), services: services.clone() };
            ask_help(deal, asked, contact.as_ref())
        }
        Command::InvitePartner(invitation) => invite(deal, invitation, programme),
    }
}

/// What an invited partner's referral learns of the creator's, which is of this type by now: how far
/// a deal is shared is the creator's to say, and one for all partners (SPEC §4).
pub fn follow(partners: &Deal, deal_type: DealType) -> Option<Event> {
    let is_theirs = partners.party == Party::Partner && !partners.state.is_terminal();
    (is_theirs && partners.deal_type < deal_type).then_some(Event::SharedFurther { deal_type })
}

fn one(event: Event) -> Decision {
    Ok(vec![event])
}

fn accept(deal: &Deal, acceptance: &Acceptance, programme: &Programme) -> Decision {
    let mut events = vec![Event::Accepted];
    let changes = Change::between(&deal.details, &acceptance.details);
    if !changes.is_empty() {
        events.push(Event::Edited { changes });
    }
    let solutions = acceptance.solutions.as_ref().unwrap_or(&deal.solutions);
    if deal.would_lack_incentive(acceptance.details.purchase_intent, solutions) {
        return Err(Refusal::IncentiveRequired);
    }
    let added = newcomers(&deal.team, &acceptance.team);
    // Nobody need be added here (T3), not even to a team that is still empty.
    if !added.is_empty() {
        within(Part::Team, deal.team.len() + added.len(), programme.limits.team)?;
        events.push(Event::TeamChanged { added, removed: Vec::new() });
    }
    if let Some(solutions) = &acceptance.solutions
        && *solutions != deal.solutions
    {
        if deal.party == Party::Vendor {
            return Err(Refusal::WrongParty);
        }
        if deal.deal_type == DealType::Assessment {
            return Err(Refusal::SolutionsLocked);
        }
        events.extend(solutions_changed(deal, solutions, None, programme)?);
    }
    Ok(events)
}

/// Those of `more` whose e-mail is not in the team, each once.
fn newcomers(team: &[Person], more: &[Person]) -> Vec<Person> {
    let mut known: HashSet<_> = team.iter().map(|person| person.email.key()).collect();
    more.iter().filter(|person| known.insert(person.email.key())).cloned().collect()
}

fn change_team(deal: &Deal, team: &[Person], programme: &Programme) -> Decision {
    check_team(team, programme)?;
    let missing_in = |there: &[Person], here: &[Person]| -> Vec<Person> {
        here.iter().filter(|person| !there.contains(person)).cloned().collect()
    };
    let added = missing_in(&deal.team, team);
    let removed = missing_in(team, &deal.team);
    if added.is_empty() && removed.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    one(Event::TeamChanged { added, removed })
}

fn check_team(team: &[Person], programme: &Programme) -> Result<(), Refusal> {
    within(Part::Team, team.len(), programme.limits.team)?;
    each_once(Part::Team, team.iter().map(|person| person.email.key()))
}

fn contact_changed(deal: &Deal, person: &Person) -> Option<Event> {
    (deal.contact.as_ref() != Some(person))
        .then(|| Event::ContactChanged { before: deal.contact.clone(), after: person.clone() })
}

fn solutions_changed(
    deal: &Deal,
    solutions: &[DealSolution],
    services: Option<&Services>,
    programme: &Programme,
) -> Result<Option<Event>, Refusal> {
    check_solutions(solutions, programme)?;
    Ok((deal.solutions != solutions).then(|| Event::SolutionsChanged {
        before: deal.solutions.clone(),
        after: solutions.to_vec(),
        services: services.cloned(),
    }))
}

fn sells_services(solutions: &[DealSolution]) -> bool {
    solutions.iter().any(|solution| solution.services)
}

fn check_solutions(solutions: &[DealSolution], programme: &Programme) -> Result<(), Refusal> {
    within(Part::Solutions, solutions.len(), programme.limits.solutions)?;
    each_once(Part::Solutions, solutions.iter().map(|solution| &solution.id))?;
    if solutions.iter().any(|solution| solution.kind == SolutionKind::Assessment) {
        return Err(Refusal::AssessmentSolution);
    }
    Ok(())
}

/// From 1 to `limit`.
const fn within(part: Part, count: usize, limit: usize) -> Result<(), Refusal> {
    match count {
        0 => Err(Refusal::Empty(part)),
        _ if count > limit => Err(Refusal::LimitReached { part, limit }),
        _ => Ok(()),
    }
}

fn each_once<T: std::hash::Hash + Eq>(part: Part, mut items: impl Iterator<Item = T>) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    if items.all(|item| seen.insert(item)) { Ok(()) } else { Err(Refusal::Twice(part)) }
}

fn mark_stage(deal: &Deal, stage: Stage) -> Decision {
    let track = Track::of(deal.deal_type);
    if !track.stages().contains(&stage) {
        return Err(Refusal::WrongTrack);
    }
    let State::Active { progress, .. } = deal.state else { return Err(Refusal::NotYetAccepted) };
    match (progress.next(), progress.advanced().map(Progress::percent)) {
        (Some(next), Some(percent)) if next == stage => one(Event::StageMarked { stage, percent }),
        (Some(next), _) => Err(Refusal::WrongStage { next }),
        (None, _) => Err(Refusal::AllStagesDone),
    }
}

fn ask_help(deal: &Deal, asked: Event, contact: Option<&Person>) -> Decision {
    if contact.is_none() && deal.contact.is_none() {
        return Err(Refusal::ContactRequired);
    }
    let corrected = contact.and_then(|person| contact_changed(deal, person));
    Ok(corrected.into_iter().chain([asked]).collect())
}

fn invite(deal: &Deal, invitation: &Invitation, programme: &Programme) -> Decision {
    if invitation.partner == deal.org {
        return Err(Refusal::OwnCompany);
    }
    match deal.invitations.iter().find(|earlier| earlier.partner == invitation.partner) {
        Some(earlier) if earlier == invitation => return Err(Refusal::NothingChanged),
        Some(_) => return Err(Refusal::Twice(Part::Partners)),
        None => {}
    }
    check_team(&invitation.team, programme)?;
    check_solutions(&invitation.solutions, programme)?;
    one(Event::PartnerInvited { invitation: Box::new(invitation.clone()) })
}
