//! The rules of the wizard (SPEC §5): from what was typed to a typed deal, or to the list of all
//! that is still wrong. The island, the wizard's pages and *Create deal* call this one function.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::access::{Creatable, DealScope, Visibility};
use super::super::customer::{Address, Category, Customer};
use super::super::deal::{DealType, Details, Help, HelpType, Invitation, lacks_incentive};
use super::super::edit;
use super::super::id::{LocationId, OrgId, SolutionId};
use super::super::person::Person;
use super::super::programme::Programme;
use super::super::services::Services;
use super::super::solution::{DealSolution, Solution, SolutionKind};
use super::super::values::{
    CountryCode, EmailAddress, Money, clean_text, parse_date, parse_duns, parse_phone,
    parse_vendor_account_id,
};
use super::answers::{Answers, Draft, PartnerAnswers, PersonAnswers, SolutionAnswers, picks};
use super::step::Step;

/// The value of the location field that stands for the whole company (SPEC §5.3).
pub const ENTIRE_ORGANIZATION: &str = "all";

/// What is wrong with the team as a whole is said of this path, which is no field's.
pub const TEAM: &str = "team.rows";

/// What has to be known of the world to judge a draft. The service looks it up for what the draft
/// names; whatever is not in here does not exist for the person who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The catalogue's entries that the draft names, and all that the partners whom it names
    /// offer: who offers nothing cannot be invited (SPEC §5.7). There may be more of them.
    pub solutions: Vec<Solution>,
    /// Where the person may create deals.
    pub creatable: Creatable,
    /// The company's own locations, for an assessment.
    pub locations: Vec<LocationId>,
    /// The company was vetted for solution assessments (F36).
    pub assessments_vetted: bool,
    /// The person's own company: it cannot be invited.
    pub org: OrgId,
    /// By which the team names the person.
    pub email: EmailAddress,
    /// The deals that they see.
    pub sees: Visibility,
}

impl Facts {
    /// What a company calls itself, if it can be invited.
    pub fn partner_name(&self, org: &str) -> Option<&str> {
        let mut offers = self.solutions.iter().filter(|known| known.kind == SolutionKind::ThirdParty);
        offers.find(|known| known.publisher.as_str() == org).map(|known| known.publisher_name.as_str())
    }
}

/// Every code that a problem can have. Not every field has every one: a field and a code make a
/// problem where the locale files have its message.
pub const CODES: &[&str] = &[
    "missing",
    "unknown",
    "not-chosen",
    "too-long",
    "malformed",
    "not-permitted",
    "not-a-number",
    "negative",
    "zero",
    "too-many-decimals",
    "too-large",
    "unknown-currency",
    "ambiguous",
    "not-in-calendar",
    "in-the-past",
    "too-far",
    "none",
    "too-many",
    "twice",
    "without-you",
    "own-company",
    "no-incentive",
    "not-vetted",
    "not-alone",
    "not-of-area",
];

/// The id of a field's control on a page: the path without its dots, which a selector would read as
/// classes.
pub fn control_id(path: &str) -> String {
    path.replace('.', "-")
}

/// Something that keeps the draft from becoming a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The field's path.
    pub field: String,
    /// What is wrong, in kebab-case; with the field it names the message.
    pub code: String,
}

impl Problem {
    pub fn new(field: impl Into<String>, code: &str) -> Self {
        Self { field: field.into(), code: code.to_owned() }
    }

    pub fn step(&self) -> Step {
        Step::of_field(&self.field)
    }

    /// The key of its message: the path without row numbers, then the code, such as
    /// `problem-team-email.missing`.
    pub fn message_key(&self) -> String {
        let mut key = String::from("problem");
        for part in self.field.split('.').filter(|part| part.parse::<usize>().is_err()) {
            key.push('-');
            key.push_str(part);
        }
        key.push('.');
        key.push_str(&self.code);
        key
    }
}

/// A draft whose every answer has been parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDeal {
    pub deal_type: DealType,
    pub customer: Customer,
    pub contact: Option<Person>,
    pub contact_notes: String,
    pub location: Option<LocationId>,
    pub details: Details,
    pub team: Vec<Person>,
    pub solutions: Vec<DealSolution>,
    pub services: Option<Services>,
    pub help: Help,
    pub invitations: Vec<Invitation>,
}

/// The outcome of [`check()`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// In the order of the fields on the pages.
    pub problems: Vec<Problem>,
    /// The deal; present exactly when there are no problems.
    pub deal: Option<NewDeal>,
}

/// The type that the answers make so far; what is not answered counts as the default (SPEC §4).
pub fn derived_type(draft: &Draft) -> DealType {
    let kinds = (!draft.assessment.is_empty()).then_some(SolutionKind::Assessment);
    let help = match draft.help.kind.parse() {
        Ok(help) => Help::Asked { help, notes: String::new() },
        Err(()) => Help::None { sellers_may_view: draft.help.share == "yes" },
    };
    DealType::derive(kinds, &help)
}

/// Judges a whole draft.
pub fn check(draft: &Draft, facts: &Facts, programme: &Programme, today: NaiveDate) -> Checked {
    let mut check = Check { draft, facts, programme, today, problems: Vec::new() };
    let customer = check.customer();
    let (contact, contact_notes) = check.contact();
    let (location, details) = check.located_details();
    let team = check.team();
    check.seen(location.as_ref());
    let invitations = check.invitations(&team);
    let solutions = check.solutions();
    let services = check.services();
    let help = check.help();
    check.intent_matches_solutions(&solutions);
    if draft.consent != "yes" {
        check.say("consent", "missing");
    }
    let problems = check.problems;
    let deal = match (customer, location, details, problems.is_empty()) {
        (Some(customer), Some(location), Some(details), true) => Some(NewDeal {
            deal_type: derived_type(draft),
            customer,
            contact,
            contact_notes,
            location,
            details,
            team,
            solutions,
            services,
            help,
            invitations,
        }),
        _ => None,
    };
    Checked { problems, deal }
}

pub(super) struct Check<'a> {
    pub(super) draft: &'a Draft,
    pub(super) facts: &'a Facts,
    pub(super) programme: &'a Programme,
    pub(super) today: NaiveDate,
    pub(super) problems: Vec<Problem>,
}

impl Check<'_> {
    fn say(&mut self, field: impl Into<String>, code: &str) {
        self.problems.push(Problem::new(field, code));
    }

    /// Notes the problem of a failed check and goes on.
    fn keep<T>(&mut self, field: impl Into<String>, result: Result<T, &'static str>) -> Option<T> {
        result.map_err(|code| self.say(field, code)).ok()
    }

    fn line(&mut self, field: &str, text: &str) -> Option<String> {
        self.keep(field, edit::check_line(text, &self.programme.limits))
    }

    fn optional_line(&mut self, field: &str, text: &str) -> Option<String> {
        self.keep(field, edit::check_optional_line(text, &self.programme.limits)).flatten()
    }

    fn is_assessment(&self) -> bool {
        self.draft.is_assessment()
    }

    fn asks_help(&self) -> bool {
        self.draft.asks_help()
    }

    // ---- customer (SPEC §5.1, F38) -------------------------------------------------------

    fn customer(&mut self) -> Option<Customer> {
        let typed = &self.draft.customer;
        if typed.mode == "manual" {
            return self.manual_customer();
        }
        if typed.chosen.is_empty() {
            let (field, code) = match typed.mode.as_str() {
                "duns" => {
                    ("customer.duns", parse_duns(&typed.duns).map_or_else(|e| e.code(), |_| "not-chosen"))
                }
                "account" => {
                    let known = parse_vendor_account_id(&typed.account);
                    ("customer.account", known.map_or_else(|e| e.code(), |_| "not-chosen"))
                }
                _ => {
                    if typed.country.trim().is_empty() {
                        self.say("customer.country", "missing");
                    }
                    ("customer.name", if typed.name.trim().is_empty() { "missing" } else { "not-chosen" })
                }
            };
            self.say(field, code);
            return None;
        }
        let is_it = |known: &&Customer| known.id.as_ref().is_some_and(|id| id.as_str() == typed.chosen);
        let found = self.draft.account.as_ref().filter(is_it).cloned();
        if found.is_none() {
            self.say("customer.chosen", "unknown");
        }
        found
    }

    fn manual_customer(&mut self) -> Option<Customer> {
        let typed = &self.draft.customer;
        let country = match typed.country.trim() {
            "" => Err("missing"),
            code => code.parse::<CountryCode>().map_err(|_| "unknown"),
        };
        let country = self.keep("customer.country", country);
        let name = self.line("customer.name", &typed.name);
        let line1 = self.line("customer.line1", &typed.line1);
        let line2 = self.optional_line("customer.line2", &typed.line2);
        let city = self.line("customer.city", &typed.city);
        let state = self.optional_line("customer.state", &typed.state);
        let postal_code = self.optional_line("customer.postal_code", &typed.postal_code);
        let duns = match typed.duns.trim() {
            "" => None,
            text => self.keep("customer.duns", parse_duns(text).map_err(|e| e.code())),
        };
        Some(Customer {
            id: None,
            name: name?,
            country: country?,
            address: Address {
                line1: line1?,
                line2: line2.unwrap_or_default(),
                city: city?,
                state: state.unwrap_or_default(),
                postal_code: postal_code.unwrap_or_default(),
            },
            duns,
            vendor_account_id: None,
            category: Category::Other,
        })
    }

    // ---- contact (SPEC §5.2, §19 C4, F39, F40) ---------------------------------------------

    pub(super) fn contact(&mut self) -> (Option<Person>, String) {
        let typed = &self.draft.contact;
        let required = self.is_assessment() || self.asks_help();
        let person = typed.person();
        let contact = (required || !person.is_blank()).then(|| self.person("contact", &person)).flatten();
        let notes = clean_text(&typed.notes);
        if self.is_assessment() {
            if let Err(code) = edit::check_notes(&typed.notes, &self.programme.limits) {
                self.say("contact.notes", code);
            }
            return (contact, notes);
        }
        (contact, String::new())
    }

    /// All four parts, or the parts that are wrong.
    pub(super) fn person(&mut self, at: &str, typed: &PersonAnswers) -> Option<Person> {
        let first_name = self.line(&format!("{at}.first_name"), &typed.first_name);
        let last_name = self.line(&format!("{at}.last_name"), &typed.last_name);
        let phone = self.keep(format!("{at}.phone"), parse_phone(&typed.phone).map_err(|e| e.code()));
        let email = self.keep(format!("{at}.email"), EmailAddress::parse(&typed.email).map_err(|e| e.code()));
        Some(Person { first_name: first_name?, last_name: last_name?, phone: phone?, email: email? })
    }

    // ---- details (SPEC §5.3, F41, F42) -----------------------------------------------------

    /// `Some(None)` is the entire organization.
    #[allow(clippy::option_option)]
    fn location(&mut self) -> Option<Option<LocationId>> {
        let creatable = &self.facts.creatable;
        let chosen = match self.draft.details.location.as_str() {
            "" => Err("missing"),
            ENTIRE_ORGANIZATION if creatable.entire_organization => Ok(None),
            ENTIRE_ORGANIZATION => Err("not-permitted"),
            id => creatable
                .locations
                .iter()
                .find(|location| location.as_str() == id)
                .map(|location| Some(location.clone()))
                .ok_or("not-permitted"),
        };
        self.keep("details.location", chosen)
    }

    /// Of a deal that is to be: its location is asked after its name.
    fn located_details(&mut self) -> (Option<Option<LocationId>>, Option<Details>) {
        let name = self.name();
        let location = self.location();
        (location, self.details_of(name, None))
    }

    /// `current` is what a deal has already: a close date that has gone by meanwhile may stay as it
    /// is, so that a late deal's notes can still be written.
    pub(super) fn details(&mut self, current: Option<&Details>) -> Option<Details> {
        let name = self.name();
        self.details_of(name, current)
    }

    fn name(&mut self) -> Option<String> {
        self.line("details.name", &self.draft.details.name)
    }

    fn details_of(&mut self, name: Option<String>, current: Option<&Details>) -> Option<Details> {
        let (typed, limits) = (&self.draft.details, &self.programme.limits);
        let value = self.money("details.value", "details.currency", &typed.value, &typed.currency);
        let close_date = match parse_date(&typed.close_date) {
            Ok(date) if current.is_some_and(|current| current.close_date == date) => Ok(date),
            _ => edit::check_close_date(&typed.close_date, self.today, limits),
        };
        let close_date = self.keep("details.close_date", close_date);
        let intent = self.keep("details.intent", edit::check_intent(&typed.intent));
        let notes = self.keep("details.notes", edit::check_notes(&typed.notes, limits));
        let crm_id = self.optional_line("details.crm_id", &typed.crm_id);
        let campaign_id = self.optional_line("details.campaign_id", &typed.campaign_id);
        Some(Details {
            name: name?,
            value: value?,
            close_date: close_date?,
            crm_id,
            campaign_id,
            notes: notes?,
            purchase_intent: intent?,
        })
    }

    // ---- team and partners (SPEC §5.4, §5.7, F43) -------------------------------------------

    pub(super) fn team(&mut self) -> Vec<Person> {
        let rows = &self.draft.team;
        if rows.iter().all(Answers::is_blank) {
            self.say(TEAM, "none");
            return Vec::new();
        }
        if rows.iter().filter(|row| !row.is_blank()).count() > self.programme.limits.team {
            self.say(TEAM, "too-many");
        }
        let mut team: Vec<Person> = Vec::new();
        for (row, typed) in rows.iter().enumerate().filter(|(_, typed)| !typed.is_blank()) {
            let Some(person) = self.person(&format!("team.{row}"), typed) else { continue };
            if team.iter().any(|other| other.email.key() == person.email.key()) {
                self.say(format!("team.{row}.email"), "twice");
            }
            team.push(person);
        }
        team
    }

    /// Who sees the deals of their teams only would never see the one that they create (SPEC §3.3).
    fn seen(&mut self, location: Option<&Option<LocationId>>) {
        let (rows, facts) = (&self.draft.team, self.facts);
        let is_person =
            |row: &PersonAnswers| EmailAddress::parse(&row.email).is_ok_and(|email| email == facts.email);
        let Some(location) = location.filter(|_| !rows.iter().all(Answers::is_blank)) else { return };
        let on_team = rows.iter().any(is_person);
        let deal = DealScope { org: &facts.org, location: location.as_ref(), on_team };
        if !on_team && !facts.sees.covers(deal) {
            self.say(TEAM, "without-you");
        }
    }

    pub(super) fn invitations(&mut self, team: &[Person]) -> Vec<Invitation> {
        let rows = &self.draft.partners;
        if rows.len() > self.programme.limits.partners {
            self.say("partners.0.name", "too-many");
        }
        let mut invitations: Vec<Invitation> = Vec::new();
        for (row, typed) in rows.iter().enumerate() {
            let Some(invitation) = self.invitation(row, typed, team) else { continue };
            if invitations.iter().any(|other| other.partner == invitation.partner) {
                self.say(format!("partners.{row}.name"), "twice");
            }
            invitations.push(invitation);
        }
        invitations
    }

    fn invitation(&mut self, row: usize, typed: &PartnerAnswers, team: &[Person]) -> Option<Invitation> {
        let at = |name: &str| format!("partners.{row}.{name}");
        let partner = match self.facts.partner_name(&typed.org) {
            _ if typed.org.is_empty() && typed.name.trim().is_empty() => Err("missing"),
            _ if typed.org.is_empty() => Err("not-chosen"),
            _ if self.facts.org.as_str() == typed.org => Err("own-company"),
            Some(name) if !typed.fits(name) => Err("not-chosen"),
            Some(name) => Ok(name.to_owned()),
            None => Err("unknown"),
        };
        let partner_name = self.keep(at("name"), partner);
        let wanted: BTreeSet<&str> = picks(&typed.solutions).collect();
        if wanted.len() > self.programme.limits.solutions {
            self.say(at("solutions"), "too-many");
        }
        let offered = self.facts.solutions.iter().filter(|solution| solution.publisher.as_str() == typed.org);
        let solutions: Vec<DealSolution> = offered
            .filter(|solution| wanted.contains(solution.id.as_str()))
            .map(|solution| self.plain_solution(solution, SolutionKind::ThirdParty))
            .collect();
        if solutions.is_empty() {
            self.say(at("solutions"), "none");
        }
        let value = self.money(&at("value"), &at("currency"), &typed.value, &typed.currency);
        let close_date = edit::check_close_date(&typed.close_date, self.today, &self.programme.limits);
        let close_date = self.keep(at("close_date"), close_date);
        let help = match typed.help.as_str() {
            "" => Err("missing"),
            code => code.parse::<HelpType>().map_err(|()| "unknown"),
        };
        let help = self.keep(at("help"), help);
        let picked = self.picked(typed, team);
        if picked.is_empty() && !team.is_empty() {
            self.say(at("team"), "none");
        }
        let notes = self.keep(at("notes"), edit::check_optional_notes(&typed.notes, &self.programme.limits));
        Some(Invitation {
            partner: OrgId::new(typed.org.as_str()),
            partner_name: partner_name?,
            value: value?,
            close_date: close_date?,
            notes: notes?,
            team: picked,
            solutions,
            help: help?,
        })
    }

    /// The members of the team whose rows an invitation names, each once. Rows that are blank or
    /// incomplete are no members, so that a row's number is not a member's place.
    fn picked(&self, typed: &PartnerAnswers, team: &[Person]) -> Vec<Person> {
        let rows: BTreeSet<usize> = picks(&typed.team).filter_map(|pick| pick.parse().ok()).collect();
        let picked =
            rows.into_iter().filter_map(|row| EmailAddress::parse(&self.draft.team.get(row)?.email).ok());
        let picked: BTreeSet<String> = picked.map(|email| email.key()).collect();
        team.iter().filter(|member| picked.contains(&member.email.key())).cloned().collect()
    }

    fn money(&mut self, value_at: &str, currency_at: &str, value: &str, currency: &str) -> Option<Money> {
        match edit::check_value(value, currency) {
            Ok(money) => Some(money),
            Err(problems) => {
                for problem in problems {
                    self.say(if problem.field == "currency" { currency_at } else { value_at }, problem.code);
                }
                None
            }
        }
    }

    // ---- solutions, intent, help (SPEC §5.5, §5.6, F44) -------------------------------------

    fn known_solution(&self, id: &str) -> Option<&Solution> {
        self.facts.solutions.iter().find(|solution| solution.id.as_str() == id)
    }

    fn plain_solution(&self, solution: &Solution, kind: SolutionKind) -> DealSolution {
        DealSolution {
            id: solution.id.clone(),
            name: solution.name.clone(),
            publisher_name: solution.publisher_name.clone(),
            kind,
            incentive: solution.incentive,
            services: solution.services,
            quantity: None,
            price: None,
            assessment_location: None,
        }
    }

    pub(super) fn solutions(&mut self) -> Vec<DealSolution> {
        if self.is_assessment() {
            return self.assessment().into_iter().collect();
        }
        let rows: Vec<(usize, &SolutionAnswers)> =
            self.draft.solutions.iter().enumerate().filter(|(_, row)| !row.is_untouched()).collect();
        if rows.is_empty() {
            self.say("solution.0.id", "none");
        }
        if rows.len() > self.programme.limits.solutions {
            self.say("solution.0.id", "too-many");
        }
        let mut chosen: Vec<DealSolution> = Vec::new();
        for (row, typed) in rows {
            let Some(solution) = self.solution(row, typed) else { continue };
            if chosen.iter().any(|other| other.id == solution.id) {
                self.say(format!("solution.{row}.id"), "twice");
            }
            chosen.push(solution);
        }
        chosen
    }

    fn solution(&mut self, row: usize, typed: &SolutionAnswers) -> Option<DealSolution> {
        let at = |name: &str| format!("solution.{row}.{name}");
        let known =
            self.known_solution(&typed.id).filter(|known| known.kind != SolutionKind::Assessment).cloned();
        let known = self.keep(at("id"), known.ok_or("unknown"));
        let quantity = match typed.quantity.trim() {
            "" => None,
            text => {
                let parsed = text.parse::<u32>().ok().filter(|n| (1..=1_000_000).contains(n));
                self.keep(at("quantity"), parsed.ok_or("malformed"))
            }
        };
        let price = match typed.price.trim() {
            "" => None,
            text => self.money(&at("price"), &at("currency"), text, &typed.currency),
        };
        let known = known?;
        Some(DealSolution { quantity, price, ..self.plain_solution(&known, known.kind) })
    }

    fn assessment(&mut self) -> Option<DealSolution> {
        let known = self
            .known_solution(&self.draft.assessment)
            .filter(|known| known.kind == SolutionKind::Assessment)
            .cloned()
            .ok_or("unknown");
        let known = if self.facts.assessments_vetted { known } else { Err("not-vetted") };
        let known = self.keep("solution.assessment", known);
        if self.draft.solutions.iter().any(|row| !row.is_untouched()) {
            self.say("solution.assessment", "not-alone");
        }
        let location = match self.draft.assessment_location.as_str() {
            "" => Err("missing"),
            id => self.facts.locations.iter().find(|at| at.as_str() == id).cloned().ok_or("unknown"),
        };
        let location = self.keep("solution.assessment_location", location)?;
        Some(DealSolution {
            assessment_location: Some(location),
            ..self.plain_solution(&known?, SolutionKind::Assessment)
        })
    }

    /// *Yes* to the purchase intent needs a solution with an incentive (SPEC §5.3).
    fn intent_matches_solutions(&mut self, solutions: &[DealSolution]) {
        let intent = self.draft.details.intent.parse();
        if intent.is_ok_and(|intent| lacks_incentive(intent, solutions)) {
            self.say("solution.0.id", "no-incentive");
        }
    }

    fn services(&mut self) -> Option<Services> {
        if self.draft.is_services_co_sell(self.facts) { self.required_services() } else { None }
    }

    pub(super) fn required_services(&mut self) -> Option<Services> {
        let (typed, taxonomy) = (&self.draft.services, &self.programme.taxonomy);
        let known = |text: &str| if text.is_empty() { "missing" } else { "unknown" };
        let role = self.keep("services.role", typed.role.parse().map_err(|()| known(&typed.role)));
        let area = self.keep("services.area", taxonomy.area(&typed.area).ok_or_else(|| known(&typed.area)));
        let play = taxonomy.play(&typed.play).ok_or_else(|| known(&typed.play));
        let play = match area {
            Some(area) => {
                play.and_then(|play| if area.plays.contains(play) { Ok(play) } else { Err("not-of-area") })
            }
            None => play,
        };
        let play = self.keep("services.play", play);
        Some(Services { role: role?, area: area?.topic.clone(), play: play?.clone() })
    }

    pub(super) fn help(&mut self) -> Help {
        let none = Help::None { sellers_may_view: false };
        if self.is_assessment() {
            return none;
        }
        let typed = &self.draft.help;
        if let Err(code) = edit::check_optional_notes(&typed.notes, &self.programme.limits) {
            self.say("help.notes", code);
        }
        match (typed.kind.as_str(), typed.share.as_str()) {
            ("" | "none", "yes") => Help::None { sellers_may_view: true },
            ("" | "none", "no") => none,
            ("" | "none", _) => {
                self.say("help.share", "missing");
                none
            }
            (kind, _) => match kind.parse() {
                Ok(help) => Help::Asked { help, notes: clean_text(&typed.notes) },
                Err(()) => {
                    self.say("help.kind", "unknown");
                    none
                }
            },
        }
    }
}

/// More solutions than the programme's limits let a deal and its partners have.
const MOST_NAMED: usize = 1_200;

/// What a draft names, for looking it up.
impl Draft {
    pub fn partner_ids(&self) -> Vec<OrgId> {
        let mut ids: Vec<OrgId> = self
            .partners
            .iter()
            .map(|row| row.org.as_str())
            .filter(|org| !org.is_empty())
            .map(OrgId::new)
            .collect();
        ids.sort();
        ids.dedup();
        ids
    }

    pub fn solution_ids(&self) -> Vec<SolutionId> {
        let wanted = self.partners.iter().flat_map(|partner| picks(&partner.solutions));
        let own = self.solutions.iter().map(|row| row.id.as_str());
        let named =
            own.chain([self.assessment.as_str()]).filter(|id| !id.is_empty()).chain(wanted).take(MOST_NAMED);
        let ids: BTreeSet<&str> = named.collect();
        ids.into_iter().map(SolutionId::new).collect()
    }
}
