//! The wizard's form has one target and several buttons: what the pressed one wants.

use super::super::edit::Fields;
use super::super::person::Person;
#[cfg(doc)]
use super::super::values::EmailAddress;
use super::answers::{Draft, PartnerAnswers, PersonAnswers, SolutionAnswers};
use super::meet::find_row;
use super::step::Step;

/// The repeated groups of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    Team,
    Partners,
    Solutions,
}

impl Rows {
    /// The first part of the rows' paths.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Partners => "partners",
            Self::Solutions => "solution",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Team, Self::Partners, Self::Solutions].into_iter().find(|rows| rows.code() == text)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    Next,
    Back,
    /// *Save and finish later*.
    Later,
    /// A step of the stepper.
    Go(Step),
    /// Look for the customer, or for partners, with what was typed.
    Find,
    /// Look for a solution of another partner, for that row.
    Seek(usize),
    /// Show more customers that fit.
    More,
    /// Give up the chosen customer and look again.
    ChangeCustomer,
    Add(Rows),
    Remove(Rows, usize),
    /// Add the recent contact with that address, as [`EmailAddress::key`] says it.
    Recent(String),
    Create,
}

impl Intent {
    /// The button's value. Anything unknown is *Next*, which loses nothing.
    pub fn parse(text: &str) -> Self {
        let (verb, rest) = text.split_once(':').unwrap_or((text, ""));
        let parsed = match verb {
            "back" => Some(Self::Back),
            "later" => Some(Self::Later),
            "go" => rest.parse().ok().map(Self::Go),
            "find" => Some(Self::Find),
            "seek" => rest.parse().ok().map(Self::Seek),
            "more" => Some(Self::More),
            "change-customer" => Some(Self::ChangeCustomer),
            "add" => Rows::parse(rest).map(Self::Add),
            "remove" => rest
                .split_once('.')
                .and_then(|(rows, row)| Some(Self::Remove(Rows::parse(rows)?, row.parse().ok()?))),
            "recent" => Some(Self::Recent(rest.to_owned())),
            "create" => Some(Self::Create),
            _ => None,
        };
        parsed.unwrap_or(Self::Next)
    }

    /// The same press over what the step has come to say since its window read it: a row is meant, not
    /// its number. None where what the button is about is not there any more as it was shown.
    pub fn over(&self, shown: &Fields, now: &Fields) -> Option<Self> {
        let same = |path: &str| shown.get(path) == now.get(path);
        match self {
            Self::Remove(rows, row) => Some(Self::Remove(*rows, find_row(*rows, *row, shown, now)?)),
            Self::Seek(_) => None,
            Self::ChangeCustomer => same("customer.chosen").then_some(Self::ChangeCustomer),
            _ => Some(self.clone()),
        }
    }

    /// Whether it changes answers that are there, whatever was typed.
    pub const fn alters(&self) -> bool {
        matches!(self, Self::Remove(..) | Self::Recent(_) | Self::ChangeCustomer)
    }

    /// Whether the person leaves the step, so that what is missing in it may
    /// be pointed out.
    pub const fn leaves(&self) -> bool {
        matches!(self, Self::Next | Self::Back | Self::Later | Self::Go(_) | Self::Create)
    }
}

impl Draft {
    /// Adds an empty row at the end; the row's number.
    pub fn add_row(&mut self, rows: Rows) -> usize {
        match rows {
            Rows::Team => {
                self.team.push(PersonAnswers::default());
                self.team.len() - 1
            }
            Rows::Partners => {
                // Prefilled from the deal (SPEC §5.7): its value, its date and its whole team.
                let team: Vec<String> = (0..self.team.len()).map(|row| row.to_string()).collect();
                self.partners.push(PartnerAnswers {
                    value: self.details.value.clone(),
                    currency: self.details.currency.clone(),
                    close_date: self.details.close_date.clone(),
                    team: team.join(" "),
                    ..PartnerAnswers::default()
                });
                self.partners.len() - 1
            }
            Rows::Solutions => {
                let currency = self.details.currency.clone();
                self.solutions.push(SolutionAnswers { currency, ..SolutionAnswers::default() });
                self.solutions.len() - 1
            }
        }
    }

    /// Only that row of solutions looks for one now.
    pub fn seek(&mut self, row: usize) {
        let others = self.solutions.iter_mut().enumerate().filter(|(at, _)| *at != row);
        others.for_each(|(_, other)| other.find.clear());
    }

    /// Puts somebody on the team, in a row of their own.
    pub fn add_person(&mut self, person: &Person) {
        self.team.push(PersonAnswers {
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            phone: person.phone.clone(),
            email: person.email.as_str().to_owned(),
        });
    }

    /// Takes a row out; picks of team members in invitations follow the members.
    pub fn remove_row(&mut self, rows: Rows, row: usize) {
        match rows {
            Rows::Team if row < self.team.len() => {
                self.team.remove(row);
                for partner in &mut self.partners {
                    let kept: Vec<String> = partner
                        .team
                        .split(' ')
                        .filter_map(|pick| pick.parse::<usize>().ok())
                        .filter(|pick| *pick != row)
                        .map(|pick| if pick > row { pick - 1 } else { pick }.to_string())
                        .collect();
                    partner.team = kept.join(" ");
                }
            }
            Rows::Partners if row < self.partners.len() => {
                self.partners.remove(row);
            }
            Rows::Solutions if row < self.solutions.len() => {
                self.solutions.remove(row);
            }
            _ => {}
        }
    }
}
