//! A part of a deal that two people change at once: what was typed over what, and whether both
//! changes can be kept without asking.
//!
//! People of a team are told apart by their addresses and solutions by their ids, not by their
//! places: two people who each add somebody have not changed the same row.

use super::super::edit::{Comparison, Fields, compare};
use super::answers::{ContactAnswers, DetailsAnswers, Draft, HelpAnswers, ServicesAnswers};
use super::change::{LOCATION, Part};
use super::intent::Rows;
use super::step::Step;

/// What becomes of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Met {
    /// Nobody else changed the part.
    Nobody,
    /// There is nothing in it that is not there by now.
    Theirs,
    /// The two changes are about different things; these are the fields with both.
    Joined(Fields),
    /// Both changed the same thing: the person chooses.
    Conflict,
}

/// Compares what was typed with what it was typed over and with what is there now.
pub fn meet(part: Part, base: &Fields, mine: &Fields, theirs: &Fields) -> Met {
    if base == theirs {
        return Met::Nobody;
    }
    let compared = compare_part(part, base, mine, theirs);
    if compared.leaves_theirs() {
        Met::Theirs
    } else if compared.is_clean() {
        Met::Joined(compared.preselected().clone())
    } else {
        Met::Conflict
    }
}

/// The comparison with each row beside itself.
pub fn compare_part(part: Part, base: &Fields, mine: &Fields, theirs: &Fields) -> Comparison {
    let [base, mine, theirs] = align(part, [base, mine, theirs]);
    compare(&base, &mine, &theirs)
}

const BASE: usize = 0;
const MINE: usize = 1;
const THEIRS: usize = 2;

/// Three versions (as it was, mine, theirs) in which the same row has the same number. A version
/// that lacks a row has no fields of it.
pub fn align(part: Part, versions: [&Fields; 3]) -> [Fields; 3] {
    let Some((rows, key)) = part.rows() else { return versions.map(Clone::clone) };
    let [base, mine, theirs] = versions.map(|form| Split::of(form, rows));
    let mut slots: Vec<Slot> = Vec::new();
    // Theirs come before mine, as they were there first.
    for (side, rows) in [(BASE, base.rows), (THEIRS, theirs.rows), (MINE, mine.rows)] {
        place(&mut slots, side, rows, key);
    }
    let mut aligned = [base.rest, mine.rest, theirs.rest];
    for (at, slot) in slots.into_iter().enumerate() {
        for (form, row) in aligned.iter_mut().zip(slot.0) {
            let fields = row.into_iter().flatten();
            form.extend(fields.map(|(name, text)| (format!("{}.{at}.{name}", rows.code()), text)));
        }
    }
    aligned
}

impl Part {
    /// The repeated group of its questions, and the field by which its rows are told apart.
    const fn rows(self) -> Option<(Rows, &'static str)> {
        match self {
            Self::Team => Some((Rows::Team, "email")),
            Self::Solutions => Some((Rows::Solutions, "id")),
            Self::Details | Self::Contact | Self::Help | Self::Partner => None,
        }
    }

    /// Whether a save of the part is judged by this field. An invitation adds to the deal, but its
    /// picks are places in the team.
    fn holds(self, path: &str) -> bool {
        let (at, rest) = path.split_once('.').unwrap_or((path, ""));
        match self {
            Self::Details => at == "details" && path != LOCATION,
            Self::Team | Self::Partner => at == "team",
            Self::Contact => at == "contact",
            Self::Solutions => at == "services" || (at == "solution" && rest.contains('.')),
            Self::Help => matches!(at, "help" | "services" | "contact"),
        }
    }
}

impl Draft {
    /// The fields that a save of the part is compared by.
    pub fn part_fields(&self, part: Part) -> Fields {
        let mut all = self.fields(part.step());
        if part == Part::Help {
            all.extend(self.fields(Step::Contact));
        }
        all.retain(|path, _| part.holds(path));
        all
    }

    /// Answers the part's questions by these fields and nothing else.
    pub fn put_part(&mut self, part: Part, fields: &Fields) {
        match part {
            Part::Details => self.details = DetailsAnswers::default(),
            Part::Team | Part::Partner => self.team.clear(),
            Part::Contact => self.contact = ContactAnswers::default(),
            Part::Solutions => {
                self.solutions.clear();
                self.services = ServicesAnswers::default();
            }
            Part::Help => {
                self.help = HelpAnswers::default();
                self.contact = ContactAnswers::default();
                self.services = ServicesAnswers::default();
            }
        }
        for (path, text) in fields.iter().filter(|(path, _)| part.holds(path)) {
            self.set(path, text);
        }
    }

    /// Takes over the team of another draft. Invitations pick people by their place in the team:
    /// they follow the people, and lose those who have left.
    pub fn follow_team(&mut self, now: &Self) {
        let key = |text: &str| text.trim().to_lowercase();
        let places: Vec<Option<usize>> = self
            .team
            .iter()
            .map(|was| now.team.iter().position(|is| key(&is.email) == key(&was.email)))
            .collect();
        for partner in &mut self.partners {
            let picks = partner.team.split(' ').filter_map(|pick| pick.parse::<usize>().ok());
            let followed = picks.filter_map(|pick| places.get(pick).copied().flatten());
            partner.team = followed.map(|place| place.to_string()).collect::<Vec<_>>().join(" ");
        }
        self.team.clone_from(&now.team);
    }
}

/// A row's fields by name.
type Row = Fields;

/// A form's rows that are not blank, and all that is not in rows.
struct Split {
    rows: Vec<Row>,
    rest: Fields,
}

impl Split {
    fn of(form: &Fields, rows: Rows) -> Self {
        let mut by_number = std::collections::BTreeMap::<usize, Row>::new();
        let mut rest = Fields::new();
        for (path, text) in form {
            let at = path.strip_prefix(rows.code()).and_then(|path| path.strip_prefix('.'));
            let at = at.and_then(|path| path.split_once('.'));
            match at.and_then(|(row, name)| Some((row.parse().ok()?, name))) {
                Some((row, name)) => {
                    by_number.entry(row).or_default().insert(name.to_owned(), text.clone());
                }
                None => {
                    rest.insert(path.clone(), text.clone());
                }
            }
        }
        let is_blank = |row: &Row| row.values().all(|text| text.trim().is_empty());
        Self { rows: by_number.into_values().filter(|row| !is_blank(row)).collect(), rest }
    }
}

/// One row in each of the versions.
#[derive(Default)]
struct Slot([Option<Row>; 3]);

impl Slot {
    fn is_free(&self, side: usize) -> bool {
        self.0.get(side).is_some_and(Option::is_none)
    }

    fn put(&mut self, side: usize, row: Row) {
        if let Some(place) = self.0.get_mut(side) {
            *place = Some(row);
        }
    }

    fn is(&self, id: &str, key: &str) -> bool {
        !id.is_empty() && self.0.iter().flatten().any(|row| identity(row, key) == id)
    }
}

fn identity(row: &Row, key: &str) -> String {
    row.get(key).map(|text| text.trim().to_lowercase()).unwrap_or_default()
}

fn place(slots: &mut Vec<Slot>, side: usize, rows: Vec<Row>, key: &str) {
    let mut left = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        let id = identity(&row, key);
        match slots.iter_mut().find(|slot| slot.is_free(side) && slot.is(&id, key)) {
            Some(slot) => slot.put(side, row),
            None => left.push((at, row)),
        }
    }
    // Whose address was corrected is still in their place.
    for (at, row) in left {
        let corrected = slots.get_mut(at).filter(|slot| slot.is_free(side) && !slot.is_free(BASE));
        match corrected {
            Some(slot) => slot.put(side, row),
            None => {
                let mut slot = Slot::default();
                slot.put(side, row);
                slots.push(slot);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::answers::{PartnerAnswers, PersonAnswers};
    use super::*;
    use proptest::prelude::*;

    fn team(people: &[(&str, &str)]) -> Fields {
        let person = |(email, phone): &(&str, &str)| PersonAnswers {
            email: (*email).to_owned(),
            phone: (*phone).to_owned(),
            ..PersonAnswers::default()
        };
        Draft { team: people.iter().map(person).collect(), ..Draft::default() }.part_fields(Part::Team)
    }

    fn joined(base: &Fields, mine: &Fields, theirs: &Fields) -> Vec<(String, String)> {
        let Met::Joined(fields) = meet(Part::Team, base, mine, theirs) else {
            panic!("{:?}", meet(Part::Team, base, mine, theirs))
        };
        let mut draft = Draft::default();
        draft.put_part(Part::Team, &fields);
        draft.drop_blank_rows();
        draft.team.into_iter().map(|person| (person.email, person.phone)).collect()
    }

    fn pairs(people: &[(&str, &str)]) -> Vec<(String, String)> {
        people.iter().map(|(email, phone)| ((*email).to_owned(), (*phone).to_owned())).collect()
    }

    #[test]
    fn two_people_who_each_add_somebody_have_added_two() {
        let base = team(&[("a@x", "1")]);
        let mine = team(&[("a@x", "1"), ("m@x", "2")]);
        let theirs = team(&[("a@x", "1"), ("t@x", "3")]);
        assert_eq!(joined(&base, &mine, &theirs), pairs(&[("a@x", "1"), ("t@x", "3"), ("m@x", "2")]));
    }

    #[test]
    fn who_was_removed_stays_away_while_another_is_changed() {
        let base = team(&[("a@x", "1"), ("b@x", "2"), ("c@x", "3")]);
        let mine = team(&[("b@x", "2"), ("c@x", "33")]);
        let theirs = team(&[("a@x", "1"), ("b@x", "22"), ("c@x", "3")]);
        assert_eq!(joined(&base, &mine, &theirs), pairs(&[("b@x", "22"), ("c@x", "33")]));
    }

    #[test]
    fn a_corrected_address_is_the_same_person() {
        let base = team(&[("a@x", "1"), ("b@x", "2")]);
        let mine = team(&[("a@x", "1"), ("B2@x", "2")]);
        let theirs = team(&[("a@x", "1"), ("b@x", "9")]);
        assert_eq!(joined(&base, &mine, &theirs), pairs(&[("a@x", "1"), ("B2@x", "9")]));
    }

    #[test]
    fn the_same_person_changed_or_removed_by_the_other_is_a_conflict() {
        let base = team(&[("a@x", "1"), ("b@x", "2")]);
        let mine = team(&[("a@x", "1"), ("b@x", "3")]);
        for theirs in [team(&[("a@x", "1"), ("b@x", "4")]), team(&[("a@x", "1")])] {
            assert_eq!(meet(Part::Team, &base, &mine, &theirs), Met::Conflict);
        }
    }

    #[test]
    fn without_a_base_whatever_differs_is_a_conflict() {
        let (mine, theirs) = (team(&[("a@x", "1")]), team(&[("a@x", "2")]));
        assert_eq!(meet(Part::Team, &Fields::new(), &mine, &theirs), Met::Conflict);
        assert_eq!(meet(Part::Team, &Fields::new(), &theirs, &theirs), Met::Theirs);
    }

    #[test]
    fn picks_follow_the_people_whom_they_name() {
        let of = |people: &[&str]| Draft {
            team: people
                .iter()
                .map(|email| PersonAnswers { email: (*email).to_owned(), ..PersonAnswers::default() })
                .collect(),
            ..Draft::default()
        };
        let mut draft = of(&["a@x", "b@x", "c@x"]);
        draft.partners = vec![PartnerAnswers { team: "0 2 7".into(), ..PartnerAnswers::default() }];
        draft.follow_team(&of(&["C@x", "b@x"]));
        assert_eq!(draft.partners.first().unwrap().team, "0");
        assert_eq!(draft.team.len(), 2);
    }

    fn any_team() -> impl Strategy<Value = Fields> {
        proptest::collection::vec(("[a-d]@x", "[1-3]"), 0..4).prop_map(|people| {
            let people: Vec<_> =
                people.iter().map(|(email, phone)| (email.as_str(), phone.as_str())).collect();
            team(&people)
        })
    }

    proptest! {
        #[test]
        fn no_row_is_lost_by_aligning(base in any_team(), mine in any_team(), theirs in any_team()) {
            let aligned = align(Part::Team, [&base, &mine, &theirs]);
            for (before, after) in [base, mine, theirs].iter().zip(&aligned) {
                let sorted = |form: &Fields| {
                    let mut rows = Split::of(form, Rows::Team).rows;
                    rows.sort();
                    rows
                };
                prop_assert_eq!(sorted(before), sorted(after));
            }
        }

        #[test]
        fn what_nobody_else_touched_is_mine(base in any_team(), mine in any_team()) {
            prop_assert_eq!(meet(Part::Team, &base, &mine, &base), Met::Nobody);
        }

        #[test]
        fn an_untouched_form_overrides_nothing(base in any_team(), theirs in any_team()) {
            let met = meet(Part::Team, &base, &base, &theirs);
            prop_assert!(matches!(met, Met::Nobody | Met::Theirs), "{:?}", met);
        }
    }
}
