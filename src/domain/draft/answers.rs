//! What was typed into the wizard, as raw text, addressed by field paths such as
//! `team.0.first_name`. The same path names the form's control, the problem and its link.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::super::customer::{Address, Customer};
use super::super::deal::HelpType;
use super::super::edit::Figure;
use super::super::values::{clean_line, parse_duns, parse_vendor_account_id};
use super::check::Facts;
use super::intent::Rows;
use super::step::Step;

/// A group of fields that are addressed by name.
pub trait Answers {
    const NAMES: &'static [&'static str];
    fn get(&self, name: &str) -> Option<&str>;
    fn slot(&mut self, name: &str) -> Option<&mut String>;

    /// Nothing at all was typed.
    fn is_blank(&self) -> bool {
        Self::NAMES.iter().all(|name| self.get(name).is_none_or(|text| text.trim().is_empty()))
    }
}

macro_rules! answers {
    ($($(#[$doc:meta])* $type:ident { $($(#[$fdoc:meta])* $field:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $type {
            $($(#[$fdoc])* #[serde(skip_serializing_if = "String::is_empty")] pub $field: String),+
        }

        impl Answers for $type {
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            fn get(&self, name: &str) -> Option<&str> {
                $(if name == stringify!($field) { return Some(&self.$field); })+
                None
            }

            fn slot(&mut self, name: &str) -> Option<&mut String> {
                $(if name == stringify!($field) { return Some(&mut self.$field); })+
                None
            }
        }
    )+};
}

answers! {
    /// SPEC §5.1. `mode` is how the account is looked for: `name`, `duns`, `account` or `manual`.
    CustomerAnswers {
        mode, country, name, duns, account,
        /// The id of the directory's entry that was chosen.
        chosen,
        line1, line2, city, state, postal_code,
    }
    /// SPEC §5.2.
    ContactAnswers { first_name, last_name, phone, email, notes }
    /// SPEC §5.3.
    DetailsAnswers {
        name, location, value, currency, close_date, crm_id, campaign_id, notes, intent,
    }
    /// SPEC §5.4.
    PersonAnswers { first_name, last_name, phone, email }
    /// SPEC §5.7. `name` is what was typed, `org` the company that was chosen for it. `team` and
    /// `solutions` hold picks, joined by blanks: positions in the deal's team, ids of solutions.
    PartnerAnswers { name, org, value, currency, close_date, notes, help, team, solutions }
    /// SPEC §5.5, one solution of the deal. `find` is what is looked for among those of other
    /// partners: no answer, but kept until one is chosen.
    SolutionAnswers { id, find, quantity, price, currency }
    /// SPEC §5.3, services co-sell only; codes.
    ServicesAnswers { role, area, play }
    /// SPEC §5.6. `kind` is empty, `none` or a help type's code; `share` is `yes` or `no`.
    HelpAnswers { kind, share, notes }
}

impl CustomerAnswers {
    /// As it was typed.
    pub fn address(&self) -> Address {
        Address {
            line1: self.line1.clone(),
            line2: self.line2.clone(),
            city: self.city.clone(),
            state: self.state.clone(),
            postal_code: self.postal_code.clone(),
        }
    }

    /// The field by which the account is looked for.
    pub fn sought_by(&self) -> &'static str {
        match self.mode.as_str() {
            "duns" => "customer.duns",
            "account" => "customer.account",
            _ => "customer.name",
        }
    }

    /// Whether the account that was chosen is still the one that is looked for: who types another
    /// number, name or country after choosing wants another account (F38).
    pub fn fits(&self, account: &Customer) -> bool {
        let is_number = |typed: &str, parsed: Option<String>, number: &Option<String>| {
            typed.trim().is_empty() || (parsed.is_some() && parsed == *number)
        };
        match self.mode.as_str() {
            "duns" => is_number(&self.duns, parse_duns(&self.duns).ok(), &account.duns),
            "account" => {
                let parsed = parse_vendor_account_id(&self.account).ok();
                is_number(&self.account, parsed, &account.vendor_account_id)
            }
            _ => {
                let country = self.country.trim();
                is_called(&account.name, &self.name)
                    && (country.is_empty() || country.parse() == Ok(account.country))
            }
        }
    }
}

impl ContactAnswers {
    /// The four fields that every person has.
    pub(super) fn person(&self) -> PersonAnswers {
        PersonAnswers {
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }
}

impl PartnerAnswers {
    /// Whether the company of that name is still the one that is typed.
    pub fn fits(&self, name: &str) -> bool {
        is_called(name, &self.name)
    }

    /// Whether the company of that name may have been chosen for what is typed: by a part of its name.
    pub fn may_mean(&self, name: &str) -> bool {
        let typed = clean_line(&self.name).to_lowercase();
        !typed.is_empty() && name.to_lowercase().contains(&typed)
    }

    /// Whether another name is typed than in the former row of the same company.
    pub fn goes_on_from(&self, former: &Self) -> bool {
        self.org == former.org && !is_called(&former.name, &self.name)
    }

    /// Nothing was typed besides what an added row begins with ([`Draft::add_row`]).
    fn is_untouched(&self, details: &DetailsAnswers) -> bool {
        let same = |name: &str| {
            let text = self.get(name).unwrap_or_default();
            let prefilled = details.get(name).unwrap_or_default();
            let says = |text: &str| Figure::read(name, text, &self.currency);
            text.trim().is_empty()
                || text == prefilled
                || (says(text).is_some() && says(text) == says(prefilled))
        };
        let typed = [&self.name, &self.org, &self.notes, &self.help, &self.solutions];
        typed.iter().all(|text| text.trim().is_empty())
            && ["value", "currency", "close_date"].into_iter().all(same)
    }
}

/// In whatever case, with whatever blanks.
fn is_called(name: &str, typed: &str) -> bool {
    clean_line(name).to_lowercase() == clean_line(typed).to_lowercase()
}

impl SolutionAnswers {
    /// Nothing was typed; the currency is there from the beginning.
    pub(super) fn is_untouched(&self) -> bool {
        [&self.id, &self.find, &self.quantity, &self.price].iter().all(|text| text.trim().is_empty())
    }
}

/// A whole draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub customer: CustomerAnswers,
    pub contact: ContactAnswers,
    pub details: DetailsAnswers,
    pub team: Vec<PersonAnswers>,
    pub partners: Vec<PartnerAnswers>,
    pub solutions: Vec<SolutionAnswers>,
    /// The assessment type; when given, no other solution (F44).
    pub assessment: String,
    pub assessment_location: String,
    pub services: ServicesAnswers,
    pub help: HelpAnswers,
    /// `yes` once the box was ticked.
    pub consent: String,
    /// The steps that the person has been through.
    pub seen: BTreeSet<Step>,
    /// The directory's entry that `customer.chosen` names, as it was when it was chosen. No form
    /// can set it.
    pub account: Option<Customer>,
    /// The window that last changed each step. No form can set it.
    pub editors: BTreeMap<Step, String>,
    /// The number of that window's last save, where it counts them. No form can set it.
    pub saves: BTreeMap<Step, u32>,
}

/// More rows than any limit of the programme; what a forged form could ask for is cut here.
const MOST_ROWS: usize = 100;
/// The same of what is picked from a set; bytes of one pick.
const MOST_PICKS: usize = 100;
const LONGEST_PICK: usize = 100;

/// What a set of boxes holds, as far as anybody can have picked it.
pub(super) fn picks(set: &str) -> impl Iterator<Item = &str> {
    set.split(' ').filter(|pick| !pick.is_empty() && pick.len() <= LONGEST_PICK).take(MOST_PICKS)
}

fn is_set(path: &str) -> bool {
    path.starts_with("partners.") && (path.ends_with(".team") || path.ends_with(".solutions"))
}

impl Draft {
    pub(super) fn is_assessment(&self) -> bool {
        !self.assessment.is_empty()
    }

    pub(super) fn asks_help(&self) -> bool {
        !self.is_assessment() && self.help.kind.parse::<HelpType>().is_ok()
    }

    /// A services offer is sold with the vendor's help (SPEC §5.3).
    pub fn is_services_co_sell(&self, facts: &Facts) -> bool {
        let services =
            |id: &str| facts.solutions.iter().any(|known| known.services && known.id.as_str() == id);
        self.asks_help() && self.solutions.iter().any(|row| services(&row.id))
    }

    pub fn is_seen(&self, step: Step) -> bool {
        self.seen.contains(&step)
    }

    /// The text at a path; none when no such field exists.
    pub fn get(&self, path: &str) -> Option<&str> {
        let mut parts = path.splitn(3, '.');
        match (parts.next()?, parts.next(), parts.next()) {
            ("customer", Some(name), None) => self.customer.get(name),
            ("contact", Some(name), None) => self.contact.get(name),
            ("details", Some(name), None) => self.details.get(name),
            ("services", Some(name), None) => self.services.get(name),
            ("help", Some(name), None) => self.help.get(name),
            ("solution", Some("assessment"), None) => Some(&self.assessment),
            ("solution", Some("assessment_location"), None) => Some(&self.assessment_location),
            ("consent", None, None) => Some(&self.consent),
            ("team", Some(row), Some(name)) => self.team.get(index(row)?)?.get(name),
            ("partners", Some(row), Some(name)) => self.partners.get(index(row)?)?.get(name),
            ("solution", Some(row), Some(name)) => self.solutions.get(index(row)?)?.get(name),
            _ => None,
        }
    }

    /// Puts text at a path; rows are added as needed. False when no such field exists.
    pub fn set(&mut self, path: &str, text: &str) -> bool {
        let Some(slot) = self.slot(path) else { return false };
        if is_set(path) {
            *slot = picks(text).collect::<Vec<_>>().join(" ");
        } else {
            text.clone_into(slot);
        }
        true
    }

    fn slot(&mut self, path: &str) -> Option<&mut String> {
        let mut parts = path.splitn(3, '.');
        match (parts.next()?, parts.next(), parts.next()) {
            ("customer", Some(name), None) => self.customer.slot(name),
            ("contact", Some(name), None) => self.contact.slot(name),
            ("details", Some(name), None) => self.details.slot(name),
            ("services", Some(name), None) => self.services.slot(name),
            ("help", Some(name), None) => self.help.slot(name),
            ("solution", Some("assessment"), None) => Some(&mut self.assessment),
            ("solution", Some("assessment_location"), None) => Some(&mut self.assessment_location),
            ("consent", None, None) => Some(&mut self.consent),
            ("team", Some(row), Some(name)) => row_slot(&mut self.team, row)?.slot(name),
            ("partners", Some(row), Some(name)) => row_slot(&mut self.partners, row)?.slot(name),
            ("solution", Some(row), Some(name)) => row_slot(&mut self.solutions, row)?.slot(name),
            _ => None,
        }
    }

    /// Every answer of a step with its text, by path: what its form holds, but for what is only
    /// looked for.
    pub fn fields(&self, step: Step) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        match step {
            Step::Customer => collect(&mut all, "customer", &self.customer),
            Step::Contact => collect(&mut all, "contact", &self.contact),
            Step::Details => collect(&mut all, "details", &self.details),
            Step::Team => {
                collect_rows(&mut all, "team", &self.team);
                collect_rows(&mut all, "partners", &self.partners);
            }
            Step::Solution => {
                collect_rows(&mut all, "solution", &self.solutions);
                all.retain(|path, _| !path.ends_with(".find"));
                all.insert("solution.assessment".into(), self.assessment.clone());
                all.insert("solution.assessment_location".into(), self.assessment_location.clone());
                collect(&mut all, "services", &self.services);
                collect(&mut all, "help", &self.help);
            }
            Step::Consent => {
                all.insert("consent".into(), self.consent.clone());
            }
        }
        all
    }

    /// What an amount or a date says, as far as it can be read.
    fn figure(&self, path: &str) -> Option<Figure> {
        let currency = self.get(&Figure::currency_path(path)).unwrap_or_default();
        Figure::read(path, self.get(path)?, currency)
    }

    /// An amount or a date in the one form of it that pages show as their reader writes it; none of what
    /// was typed in another.
    pub fn plain(&self, path: &str) -> Option<Figure> {
        self.figure(path).filter(|figure| self.get(path) == Some(figure.plain().as_str()))
    }

    /// Takes over what a step's form sent. A field that the form did not send is left as it was,
    /// except the consent box, which a browser leaves out when it is not ticked. Boxes of a set
    /// come as `partners.0.team.2`, after an empty `partners.0.team` that clears the set. Paths of
    /// other steps and unknown ones are ignored. The same amount or date as another language writes it
    /// is no change.
    pub fn take(&mut self, step: Step, sent: &BTreeMap<String, String>) {
        let plain = sent.keys().filter(|path| self.plain(path).is_some());
        let plain: Vec<(String, String)> =
            plain.filter_map(|path| Some((path.clone(), self.get(path)?.to_owned()))).collect();
        for (path, text) in sent {
            if Step::of_field(path) == step && !self.set(path, text) {
                self.tick(path);
            }
        }
        if step == Step::Consent && !sent.contains_key("consent") {
            self.consent.clear();
        }
        for (path, was) in plain {
            let said = self.figure(&path);
            let typed = self.get(&path).unwrap_or_default().to_owned();
            self.set(&path, &was);
            if said.is_none() || said != self.figure(&path) {
                self.set(&path, &typed);
            }
        }
    }

    /// The person has been through this step. Its amounts take the form that they have on the pages
    /// of a deal, as far as they can be read.
    pub fn see(&mut self, step: Step) {
        self.seen.insert(step);
        match step {
            Step::Details => tidy(&mut self.details.value, &self.details.currency),
            Step::Team => self.partners.iter_mut().for_each(|row| tidy(&mut row.value, &row.currency)),
            Step::Solution => self.solutions.iter_mut().for_each(|row| tidy(&mut row.price, &row.currency)),
            Step::Customer | Step::Contact | Step::Consent => {}
        }
    }

    fn tick(&mut self, path: &str) {
        let Some((set, pick)) = path.rsplit_once('.') else { return };
        let Some(slot) = self.slot(set).filter(|_| is_set(set)) else { return };
        if picks(slot).all(|known| known != pick) {
            *slot = picks(slot).chain([pick]).take(MOST_PICKS).collect::<Vec<_>>().join(" ");
        }
    }

    /// Drops rows in which nothing was typed, so that "Add another" leaves no holes behind, and what
    /// was looked for where something has been chosen.
    pub fn drop_blank_rows(&mut self) {
        for row in (0..self.team.len()).rev() {
            if self.team.get(row).is_some_and(Answers::is_blank) {
                self.remove_row(Rows::Team, row);
            }
        }
        let details = &self.details;
        self.partners.retain(|row| !row.is_untouched(details));
        self.solutions.retain(|row| !row.is_untouched());
        self.solutions.iter_mut().filter(|row| !row.id.trim().is_empty()).for_each(|row| row.find.clear());
    }

    /// Gives up the chosen account, and the number by which it would be chosen again.
    pub fn give_up_customer(&mut self) {
        self.account = None;
        self.customer.chosen.clear();
        match self.customer.mode.as_str() {
            "duns" => self.customer.duns.clear(),
            "account" => self.customer.account.clear(),
            _ => {}
        }
    }

    /// The row of solutions that looks for one of another partner: the one that has none yet, where
    /// several do.
    pub fn seeking(&self) -> Option<usize> {
        let seeks = |row: &SolutionAnswers| !row.find.trim().is_empty();
        let open = self.solutions.iter().position(|row| seeks(row) && row.id.is_empty());
        open.or_else(|| self.solutions.iter().position(seeks))
    }

    /// All that a review shows, in one form however it was typed: what a deal is created of.
    pub fn reviewed(&self) -> BTreeMap<String, String> {
        let mut draft = self.clone();
        draft.drop_blank_rows();
        Step::ALL.iter().for_each(|step| draft.see(*step));
        Step::ALL.iter().filter(|step| **step != Step::Consent).flat_map(|step| draft.fields(*step)).collect()
    }

    /// Nothing was typed or chosen yet, besides how the customer is looked for.
    pub fn is_untouched(&self) -> bool {
        let mut fields = Step::ALL.iter().flat_map(|step| self.fields(*step));
        fields.all(|(path, text)| path == "customer.mode" || text.trim().is_empty())
    }

    /// What the drafts list calls it: the deal's name, else the customer's, else nothing.
    pub fn title(&self) -> &str {
        [self.details.name.trim(), self.customer.name.trim()]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or("")
    }
}

fn tidy(amount: &mut String, currency: &str) {
    if let Some(figure) = Figure::read("value", amount, currency) {
        *amount = figure.plain();
    }
}

fn index(row: &str) -> Option<usize> {
    row.parse().ok().filter(|row| *row < MOST_ROWS)
}

fn row_slot<'a, T: Default>(rows: &'a mut Vec<T>, row: &str) -> Option<&'a mut T> {
    let row = index(row)?;
    if rows.len() <= row {
        rows.resize_with(row + 1, T::default);
    }
    rows.get_mut(row)
}

fn collect<A: Answers>(all: &mut BTreeMap<String, String>, at: &str, answers: &A) {
    for name in A::NAMES {
        all.insert(format!("{at}.{name}"), answers.get(name).unwrap_or_default().to_owned());
    }
}

fn collect_rows<A: Answers>(all: &mut BTreeMap<String, String>, at: &str, rows: &[A]) {
    for (row, answers) in rows.iter().enumerate() {
        collect(all, &format!("{at}.{row}"), answers);
    }
}
