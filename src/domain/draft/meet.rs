//! A part of a deal that two people change at once, or a step of a draft that is open in two windows:
//! what was typed over what, and whether both changes can be kept without asking.
//!
//! People of a team are told apart by their addresses, partners and solutions by their ids, not by
//! their places: two people who each add somebody have not changed the same row.

use std::collections::{BTreeMap, BTreeSet};

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
    align_rows(part.groups(), versions)
}

/// As [`align`], for a step of a draft.
pub fn align_step(step: Step, versions: [&Fields; 3]) -> [Fields; 3] {
    align_rows(step.groups(), versions)
}

/// The comparison with each row beside itself.
pub fn compare_step(step: Step, base: &Fields, mine: &Fields, theirs: &Fields) -> Comparison {
    let [base, mine, theirs] = align_step(step, [base, mine, theirs]);
    compare(&base, &mine, &theirs)
}

/// What was typed with what its form did not ask: of a row as the row was, of anything else as it is
/// now.
pub fn with_unasked(typed: &Fields, base: &Fields, now: &Fields) -> Fields {
    let rows = base.iter().filter(|(path, _)| is_in_row(path));
    let others = now.iter().filter(|(path, _)| !is_in_row(path));
    rows.chain(others).chain(typed).map(|(path, text)| (path.clone(), text.clone())).collect()
}

fn is_in_row(path: &str) -> bool {
    path.split('.').nth(1).is_some_and(|row| row.parse::<usize>().is_ok())
}

/// Where a row that a form showed is now; none where it is gone or says something else.
pub(super) fn find_row(rows: Rows, row: usize, shown: &Fields, now: &Fields) -> Option<usize> {
    let of = |form: &Fields, row: usize| -> Fields {
        let start = format!("{}.{row}.", rows.code());
        let fields = form.iter().filter_map(|(path, text)| Some((path.strip_prefix(&start)?, text)));
        // Picks of people are places in the team: they change with it.
        let own = |name: &str| !(rows == Rows::Partners && name == "team");
        let said = fields.filter(|(name, text)| own(name) && !text.trim().is_empty());
        said.map(|(name, text)| (name.to_owned(), text.clone())).collect()
    };
    let number = |path: &String| -> Option<usize> {
        let (row, _) = path.strip_prefix(rows.code())?.strip_prefix('.')?.split_once('.')?;
        row.parse().ok()
    };
    let wanted = of(shown, row);
    let there: BTreeSet<usize> = now.keys().filter_map(number).collect();
    there.into_iter().find(|row| of(now, *row) == wanted)
}

fn align_rows(groups: &[Group], versions: [&Fields; 3]) -> [Fields; 3] {
    groups.iter().fold(versions.map(Clone::clone), |forms, group| align_group(group, &forms))
}

fn align_group(group: &Group, versions: &[Fields; 3]) -> [Fields; 3] {
    let [base, mine, theirs] = versions.each_ref().map(|form| Split::of(form, group.rows));
    let mut slots: Vec<Slot> = Vec::new();
    // Theirs come before mine, as they were there first.
    for (side, rows) in [(BASE, base.rows), (THEIRS, theirs.rows), (MINE, mine.rows)] {
        place(&mut slots, side, rows, group);
    }
    let mut aligned = [base.rest, mine.rest, theirs.rest];
    let mut places: [BTreeMap<usize, usize>; 3] = Default::default();
    for (at, slot) in slots.into_iter().enumerate() {
        for ((form, places), row) in aligned.iter_mut().zip(&mut places).zip(slot.0) {
            let Some(row) = row else { continue };
            places.insert(row.number, at);
            let fields = row.fields.into_iter();
            form.extend(fields.map(|(name, text)| (format!("{}.{at}.{name}", group.rows.code()), text)));
        }
    }
    if group.rows == Rows::Team {
        aligned.iter_mut().zip(&places).for_each(|(form, places)| follow(form, places));
    }
    aligned
}

/// Invitations pick people by their places in the team: the picks follow the people.
fn follow(form: &mut Fields, places: &BTreeMap<usize, usize>) {
    let invited = format!("{}.", Rows::Partners.code());
    for (_, picks) in
        form.iter_mut().filter(|(path, _)| path.starts_with(&invited) && path.ends_with(".team"))
    {
        let picked = picks.split(' ').filter_map(|pick| places.get(&pick.parse::<usize>().ok()?).copied());
        let picked: BTreeSet<usize> = picked.collect();
        *picks = picked.into_iter().map(|place| place.to_string()).collect::<Vec<_>>().join(" ");
    }
}

/// A repeated group of questions, and how its rows are told apart.
struct Group {
    rows: Rows,
    /// The first of these that is answered names the row.
    ids: &'static [&'static str],
    /// One whose name was corrected is known by any of these; where there are none, by its place.
    marks: &'static [&'static str],
}

const PEOPLE: Group =
    Group { rows: Rows::Team, ids: &["email"], marks: &["first_name", "last_name", "phone"] };
const INVITED: Group = Group { rows: Rows::Partners, ids: &["org", "name"], marks: &["name"] };
const SOLD: Group = Group { rows: Rows::Solutions, ids: &["id"], marks: &[] };

impl Group {
    fn name(&self, row: &Row) -> String {
        self.ids.iter().map(|id| row.key(id)).find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// Whether what stands in a row's place may be that row, corrected.
    fn may_be(&self, was: &Row, is: &Row) -> bool {
        let unnamed = |row: &Row| self.ids.first().is_none_or(|id| row.key(id).is_empty());
        let shared = |mark: &&str| !was.key(mark).is_empty() && was.key(mark) == is.key(mark);
        self.marks.is_empty() || unnamed(was) || unnamed(is) || self.marks.iter().any(shared)
    }
}

impl Step {
    const fn groups(self) -> &'static [Group] {
        match self {
            // Invitations pick people of the team, which therefore comes first.
            Self::Team => &[PEOPLE, INVITED],
            Self::Solution => &[SOLD],
            Self::Customer | Self::Contact | Self::Details | Self::Consent => &[],
        }
    }
}

impl Part {
    const fn groups(self) -> &'static [Group] {
        match self {
            Self::Team => &[PEOPLE],
            Self::Solutions => &[SOLD],
            Self::Details | Self::Contact | Self::Help | Self::Partner => &[],
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

    /// Answers the step's questions by these fields; other rows than theirs there are none.
    pub fn put_step(&mut self, step: Step, fields: &Fields) {
        match step {
            Step::Team => {
                self.team.clear();
                self.partners.clear();
            }
            Step::Solution => self.solutions.clear(),
            Step::Customer | Step::Contact | Step::Details | Step::Consent => {}
        }
        for (path, text) in fields.iter().filter(|(path, _)| Step::of_field(path) == step) {
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

/// A row as a form has it.
struct Row {
    number: usize,
    /// By name.
    fields: Fields,
}

impl Row {
    fn key(&self, name: &str) -> String {
        self.fields.get(name).map(|text| text.trim().to_lowercase()).unwrap_or_default()
    }
}

/// A form's rows that are not blank, and all that is not in rows.
struct Split {
    rows: Vec<Row>,
    rest: Fields,
}

impl Split {
    fn of(form: &Fields, rows: Rows) -> Self {
        let mut by_number = BTreeMap::<usize, Fields>::new();
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
        let is_blank = |fields: &Fields| fields.values().all(|text| text.trim().is_empty());
        let rows = by_number.into_iter().filter(|(_, fields)| !is_blank(fields));
        Self { rows: rows.map(|(number, fields)| Row { number, fields }).collect(), rest }
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

    fn is(&self, name: &str, group: &Group) -> bool {
        !name.is_empty() && self.0.iter().flatten().any(|row| group.name(row) == name)
    }

    /// Whether the row stands in the place of this one, and may be it.
    fn may_take(&self, side: usize, row: &Row, group: &Group) -> bool {
        let was = self.0.get(BASE).and_then(Option::as_ref);
        self.is_free(side) && was.is_some_and(|was| group.may_be(was, row))
    }
}

fn place(slots: &mut Vec<Slot>, side: usize, rows: Vec<Row>, group: &Group) {
    let mut left = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        let name = group.name(&row);
        match slots.iter_mut().find(|slot| slot.is_free(side) && slot.is(&name, group)) {
            Some(slot) => slot.put(side, row),
            None => left.push((at, row)),
        }
    }
    // Whose address was corrected is still in their place.
    for (at, row) in left {
        match slots.get_mut(at).filter(|slot| slot.may_take(side, &row, group)) {
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

    #[test]
    fn who_came_into_the_place_of_somebody_removed_is_another_person() {
        let base = team(&[("a@x", "1"), ("b@x", "2")]);
        let mine = team(&[("a@x", "11"), ("b@x", "2")]);
        let theirs = team(&[("c@x", "3"), ("b@x", "2")]);
        let compared = compare_part(Part::Team, &base, &mine, &theirs);
        let chosen = compared.preselected();
        let told = ["team.0.email", "team.0.phone", "team.2.email", "team.2.phone"]
            .map(|path| chosen.get(path).map(String::as_str).unwrap_or_default());
        assert_eq!(told, ["a@x", "11", "c@x", "3"]);
    }

    fn step(people: &[(&str, &str)], partners: &[(&str, &str, &str)]) -> Draft {
        let mut draft = Draft::default();
        draft.put_part(Part::Team, &team(people));
        let partner = |(org, notes, picks): &(&str, &str, &str)| PartnerAnswers {
            org: (*org).to_owned(),
            notes: (*notes).to_owned(),
            team: (*picks).to_owned(),
            ..PartnerAnswers::default()
        };
        draft.partners = partners.iter().map(partner).collect();
        draft
    }

    #[test]
    fn in_a_draft_partners_are_told_apart_by_their_company_and_picks_follow_the_people() {
        let of = |people, partners| step(people, partners).fields(Step::Team);
        let both = [("a@x", "1"), ("b@x", "2")];
        let base = of(&both, &[("north", "", "0 1"), ("south", "", "1")]);
        let theirs = of(&both[1..], &[("south", "", "0")]);
        let mine = of(&both, &[("north", "", "0 1"), ("south", "Soon", "1")]);
        let compared = compare_step(Step::Team, &base, &mine, &theirs);
        assert!(compared.is_clean(), "{:?}", compared.fields);
        let mut draft = Draft::default();
        draft.put_step(Step::Team, compared.preselected());
        draft.drop_blank_rows();
        assert_eq!(draft, step(&both[1..], &[("south", "Soon", "0")]));
    }

    #[test]
    fn what_a_form_did_not_ask_of_a_row_is_as_it_was_in_that_row() {
        let base = step(&[("a@x", "1"), ("b@x", "2")], &[]).fields(Step::Team);
        let now = step(&[("b@x", "2")], &[]).fields(Step::Team);
        let typed = Fields::from([("team.0.phone".to_owned(), "11".to_owned())]);
        let all = with_unasked(&typed, &base, &now);
        assert_eq!((all["team.0.email"].as_str(), all["team.0.phone"].as_str()), ("a@x", "11"));
        assert_eq!(all["team.1.email"], "b@x");
    }

    #[test]
    fn a_row_is_found_where_it_is_now() {
        let people = [("a@x", "1"), ("b@x", "2"), ("c@x", "3")];
        let shown = step(&people, &[("north", "", "0 1"), ("south", "", "2")]).fields(Step::Team);
        let now = step(&people[1..], &[("south", "", "1")]).fields(Step::Team);
        let found = |rows, row| find_row(rows, row, &shown, &now);
        assert_eq!([0, 1, 2, 3].map(|row| found(Rows::Team, row)), [None, Some(0), Some(1), None]);
        assert_eq!([0, 1].map(|row| found(Rows::Partners, row)), [None, Some(0)]);
        let changed = step(&[("b@x", "22")], &[]).fields(Step::Team);
        assert_eq!(find_row(Rows::Team, 1, &shown, &changed), None);
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
                    let rows = Split::of(form, Rows::Team).rows;
                    let mut rows: Vec<Fields> = rows.into_iter().map(|row| row.fields).collect();
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
