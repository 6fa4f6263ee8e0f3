//! Parts of a deal that are changed after its creation (SPEC §5.3 to §5.7 "After"), asked with the
//! wizard's questions and judged by its rules.

use chrono::NaiveDate;

use super::super::deal::{Deal, Details, Help, Invitation, coded};
use super::super::id::OrgId;
use super::super::lifecycle::{Command, CommandKind};
use super::super::programme::Programme;
use super::super::solution::{DealSolution, Solution};
use super::answers::{DetailsAnswers, Draft, HelpAnswers, SolutionAnswers};
use super::check::{Check, Facts, Problem};
use super::intent::Rows;
use super::step::Step;

coded! {
    /// Also the last part of the address of its page.
    Part {
        /// All but the location, which is fixed for good (F42).
        Details = "details",
        Team = "team",
        Contact = "contact",
        Solutions = "solutions",
        /// Asking the vendor for help, which makes the deal co-sell.
        Help = "help",
        /// One more partner.
        Partner = "partner",
    }
}

/// The one answer of the details' step that cannot be changed.
pub(super) const LOCATION: &str = "details.location";

impl Part {
    /// The wizard's step that asks the same.
    pub const fn step(self) -> Step {
        match self {
            Self::Details => Step::Details,
            Self::Team | Self::Partner => Step::Team,
            Self::Contact => Step::Contact,
            Self::Solutions | Self::Help => Step::Solution,
        }
    }

    pub const fn command(self) -> CommandKind {
        match self {
            Self::Details => CommandKind::Edit,
            Self::Team => CommandKind::ChangeTeam,
            Self::Contact => CommandKind::SetContact,
            Self::Solutions => CommandKind::ChangeSolutions,
            Self::Help => CommandKind::AskHelp,
            Self::Partner => CommandKind::InvitePartner,
        }
    }

    /// Whether a field belongs to the part's questions for this deal. Who asks for help is asked
    /// for the customer's contact as well while there is none (SPEC §5.2; another person may have
    /// named one since), and for what a services co-sell needs (SPEC §5.3); so is who may bring the
    /// first services offer to a co-sell deal.
    pub fn asks(self, field: &str, deal: &Deal) -> bool {
        let at = field.split('.').next().unwrap_or_default();
        match self {
            Self::Details => at == "details" && field != LOCATION,
            Self::Team => at == "team",
            Self::Contact => at == "contact",
            Self::Solutions => at == "solution" || (at == "services" && deal.lacks_services()),
            Self::Help => at == "help" || at == "contact" || (at == "services" && deal.sells_services()),
            Self::Partner => at == "partners",
        }
    }
}

impl Draft {
    /// The answers that a deal stands for, as far as its parts are changed by them.
    pub fn of(deal: &Deal, part: Part) -> Self {
        let mut draft = Self::default();
        for person in &deal.team {
            draft.add_person(person);
        }
        if let Some(contact) = &deal.contact {
            draft.contact.first_name.clone_from(&contact.first_name);
            draft.contact.last_name.clone_from(&contact.last_name);
            draft.contact.phone.clone_from(&contact.phone);
            contact.email.as_str().clone_into(&mut draft.contact.email);
        }
        draft.details = details(&deal.details);
        draft.solutions = deal.solutions.iter().map(solution).collect();
        if let Help::Asked { help, notes } = &deal.help {
            let kind = help.code().to_owned();
            draft.help = HelpAnswers { kind, notes: notes.clone(), ..HelpAnswers::default() };
        }
        if part == Part::Partner {
            draft.add_row(Rows::Partners);
        }
        draft
    }

    /// Whether asking for help goes with the customer's contact: there is none yet, or another than
    /// was typed.
    pub fn asks_contact(&self, deal: &Deal) -> bool {
        deal.contact.is_none() || self.contact != Self::of(deal, Part::Help).contact
    }

    /// Takes over what the part's form sent, as [`Draft::take`] does for a step.
    pub fn take_part(&mut self, part: Part, deal: &Deal, sent: &std::collections::BTreeMap<String, String>) {
        let own = sent.iter().filter(|(path, _)| part.asks(path, deal));
        let own: std::collections::BTreeMap<_, _> =
            own.map(|(path, text)| (path.clone(), text.clone())).collect();
        self.take(part.step(), &own);
        if part == Part::Help {
            self.take(Step::Contact, &own);
        }
    }
}

fn details(details: &Details) -> DetailsAnswers {
    DetailsAnswers {
        name: details.name.clone(),
        location: String::new(),
        value: details.value.to_field(),
        currency: details.value.currency().code().to_owned(),
        close_date: details.close_date.to_string(),
        crm_id: details.crm_id.clone().unwrap_or_default(),
        campaign_id: details.campaign_id.clone().unwrap_or_default(),
        notes: details.notes.clone(),
        intent: details.purchase_intent.code().to_owned(),
    }
}

fn solution(solution: &DealSolution) -> SolutionAnswers {
    SolutionAnswers {
        id: solution.id.as_str().to_owned(),
        quantity: solution.quantity.map(|quantity| quantity.to_string()).unwrap_or_default(),
        find: String::new(),
        price: solution.price.map(|price| price.to_field()).unwrap_or_default(),
        currency: solution.price.map(|price| price.currency().code().to_owned()).unwrap_or_default(),
    }
}

impl Facts {
    /// What a deal sells may stay on it after it is not offered any more, whatever else is changed.
    pub fn keep_sold(&mut self, deal: &Deal) {
        let is_known = |sold: &&DealSolution| self.solutions.iter().any(|known| known.id == sold.id);
        let left: Vec<Solution> =
            deal.solutions.iter().filter(|sold| !is_known(sold)).map(withdrawn).collect();
        self.solutions.extend(left);
    }
}

fn withdrawn(sold: &DealSolution) -> Solution {
    Solution {
        id: sold.id.clone(),
        name: sold.name.clone(),
        // A deal knows it by name only.
        publisher: OrgId::new(""),
        publisher_name: sold.publisher_name.clone(),
        kind: sold.kind,
        published: false,
        co_sell_ready: false,
        services: sold.services,
        incentive: sold.incentive,
    }
}

/// The command that the answers to a part's questions stand for, or what is wrong with them.
pub fn change(
    part: Part,
    draft: &Draft,
    deal: &Deal,
    facts: &Facts,
    programme: &Programme,
    today: NaiveDate,
) -> Result<Command, Vec<Problem>> {
    let mut facts = facts.clone();
    if part == Part::Solutions {
        facts.keep_sold(deal);
    }
    let mut check = Check { draft, facts: &facts, programme, today, problems: Vec::new() };
    let command = match part {
        Part::Details => {
            let details = check.details(Some(&deal.details));
            let intent = details.as_ref().map(|details| details.purchase_intent);
            if intent.is_some_and(|intent| deal.would_lack_incentive(intent, &deal.solutions)) {
                check.problems.push(Problem::new("details.intent", "no-incentive"));
            }
            details.map(|details| Command::Edit(Box::new(details)))
        }
        Part::Team => Some(Command::ChangeTeam(check.team())),
        Part::Contact => check.required_contact().map(Command::SetContact),
        Part::Solutions => {
            let solutions = check.solutions();
            if deal.would_lack_incentive(deal.details.purchase_intent, &solutions) {
                check.problems.push(Problem::new("solution.0.id", "no-incentive"));
            }
            let comes = deal.lacks_services() && solutions.iter().any(|solution| solution.services);
            let services = if comes { check.required_services() } else { None };
            Some(Command::ChangeSolutions { solutions, services })
        }
        Part::Help => {
            let contact = if draft.asks_contact(deal) { check.required_contact() } else { None };
            let services = if deal.sells_services() { check.required_services() } else { None };
            match check.help() {
                Help::Asked { help, notes } => Some(Command::AskHelp { help, notes, contact, services }),
                Help::None { .. } => {
                    check.problems.retain(|problem| problem.field != "help.share");
                    check.problems.push(Problem::new("help.kind", "missing"));
                    None
                }
            }
        }
        Part::Partner => {
            let team = deal.team.clone();
            let invitation = check.invitations(&team).into_iter().next();
            // Sent again as it was, it is no mistake: the invitation is there.
            let differs = |invitation: &Invitation| {
                let earlier = deal.invitations.iter().find(|earlier| earlier.partner == invitation.partner);
                earlier.is_some_and(|earlier| earlier != invitation)
            };
            if invitation.as_ref().is_some_and(differs) {
                check.problems.push(Problem::new("partners.0.name", "twice"));
            }
            invitation.map(|invitation| Command::InvitePartner(Box::new(invitation)))
        }
    };
    match command {
        Some(command) if check.problems.is_empty() => Ok(command),
        _ => Err(check.problems),
    }
}

impl Check<'_> {
    fn required_contact(&mut self) -> Option<super::super::person::Person> {
        self.person("contact", &self.draft.contact.person())
    }
}
