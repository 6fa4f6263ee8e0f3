//! Answers at their paths and in their rows, the buttons, and the steps that they belong to.

use std::collections::BTreeMap;

use super::{HELP, PARTNER, PRIVATE, judge, paths, private, problems, set, with};
use crate::domain::draft::{Draft, Intent, PersonAnswers, Rows, Step, step_states};

// ---- answers -----------------------------------------------------------------------------------

#[test]
fn what_is_put_at_a_path_is_found_there_and_nowhere_else() {
    let mut draft = Draft::default();
    for (at, path) in paths().iter().enumerate() {
        assert!(draft.set(path, &format!("text {at}")), "{path}");
    }
    for (at, path) in paths().iter().enumerate() {
        assert_eq!(draft.get(path), Some(format!("text {at}").as_str()), "{path}");
    }
    let mut all: Vec<_> = Step::ALL.iter().flat_map(|step| draft.fields(*step).into_keys()).collect();
    all.sort();
    // What is looked for is no answer.
    let mut expected: Vec<_> = paths().into_iter().filter(|path| !path.ends_with(".find")).collect();
    expected.sort();
    assert_eq!(all, expected, "each field belongs to the form of exactly one step");
}

#[test]
fn paths_of_no_field_are_ignored() {
    let mut draft = private();
    for path in [
        "",
        ".",
        "consent.x",
        "customer",
        "customer.",
        "customer.account.id",
        "details.names",
        "team",
        "team.0",
        "team.0.",
        "team.x.email",
        "team.-1.email",
        "team.0.email.x",
        "team.100.email",
        "team.99999999999999999999.email",
        "partners.0.orgs",
        "solution.0",
        "solution.assessments",
        "solution.1.0.id",
        "account",
        "seen",
        "editors",
        "saves",
        "account.name",
        "help.kinds",
        "\0",
    ] {
        assert!(!draft.set(path, "forged"), "{path:?}");
        assert_eq!(draft.get(path), None, "{path:?}");
        for step in Step::ALL {
            draft.take(*step, &BTreeMap::from([(path.to_owned(), "forged".into())]));
        }
    }
    let mut expected = private();
    expected.consent.clear();
    expected.team.truncate(draft.team.len());
    draft.drop_blank_rows();
    assert_eq!(draft, expected);
}

#[test]
fn a_step_takes_its_own_fields_only_and_leaves_what_was_not_sent() {
    let mut draft = private();
    let sent = BTreeMap::from([
        ("details.name".to_owned(), "Renamed".to_owned()),
        ("help.share".to_owned(), "yes".to_owned()),
    ]);
    draft.take(Step::Details, &sent);
    assert_eq!(draft, set(&private(), "details.name", "Renamed"));
}

#[test]
fn the_consent_box_is_cleared_by_being_left_out() {
    let mut draft = private();
    draft.take(Step::Team, &BTreeMap::new());
    assert_eq!(draft.consent, "yes");
    draft.take(Step::Consent, &BTreeMap::new());
    assert_eq!(draft.consent, "");
}

#[test]
fn a_set_of_boxes_holds_those_that_are_ticked() {
    let mut draft = with(&[PARTNER], &[]);
    let sent = |picks: &[&str]| -> BTreeMap<String, String> {
        let picks = picks.iter().map(|pick| (format!("partners.0.team.{pick}"), "1".into()));
        picks.chain([("partners.0.team".to_owned(), String::new())]).collect()
    };
    draft.take(Step::Team, &sent(&["0", "2"]));
    assert_eq!(draft.partners[0].team, "0 2");
    draft.take(Step::Team, &BTreeMap::from([("partners.0.team.2".to_owned(), "1".to_owned())]));
    assert_eq!(draft.partners[0].team, "0 2", "once is enough");
    draft.take(Step::Team, &sent(&[]));
    assert_eq!(draft.partners[0].team, "");
    draft.take(Step::Team, &BTreeMap::from([("partners.0.notes.2".to_owned(), "1".to_owned())]));
    assert_eq!(draft.partners[0].notes, "Deliveries are yours", "notes are no set");
}

#[test]
fn removing_a_person_keeps_the_picks_of_the_others() {
    let mut draft = with(&[PARTNER], &[("partners.0.team", "0 1 2")]);
    draft.team =
        ["a", "b", "c"].map(|name| PersonAnswers { first_name: name.into(), ..Default::default() }).into();
    draft.remove_row(Rows::Team, 1);
    assert_eq!((draft.team.len(), draft.partners[0].team.as_str()), (2, "0 1"));
    draft.remove_row(Rows::Team, 0);
    assert_eq!((draft.team[0].first_name.as_str(), draft.partners[0].team.as_str()), ("c", "0"));
    for rows in [Rows::Team, Rows::Partners, Rows::Solutions] {
        let before = draft.clone();
        draft.remove_row(rows, 7);
        assert_eq!(draft, before);
    }
    draft.remove_row(Rows::Partners, 0);
    assert!(draft.partners.is_empty());
}

#[test]
fn blank_rows_go_and_picks_stay_with_their_people() {
    let mut draft = with(&[PARTNER], &[("partners.0.team", "1 3"), ("solution.2.id", "ledger")]);
    draft.team = ["", "b", " ", "d"]
        .map(|name| PersonAnswers { first_name: name.into(), ..Default::default() })
        .into();
    draft.drop_blank_rows();
    let names: Vec<_> = draft.team.iter().map(|row| row.first_name.as_str()).collect();
    assert_eq!((names.as_slice(), draft.partners[0].team.as_str()), (&["b", "d"][..], "0 1"));
    assert_eq!(draft.solutions.len(), 1);
}

#[test]
fn a_row_in_which_something_was_typed_is_never_dropped() {
    let mut draft = private();
    let row = draft.add_row(Rows::Partners);
    draft.add_row(Rows::Solutions);
    assert_eq!((draft.partners[row].value.as_str(), draft.partners[row].team.as_str()), ("25000", "0"));
    assert_eq!(
        (draft.partners[row].currency.as_str(), draft.partners[row].close_date.as_str()),
        ("SEK", "2026-09-30")
    );
    let added = draft.clone();
    draft.drop_blank_rows();
    assert_eq!(draft, private(), "untouched rows go");
    for name in ["org", "value", "currency", "close_date", "notes", "help", "solutions"] {
        let mut typed = set(&added, &format!("partners.0.{name}"), "something");
        typed.drop_blank_rows();
        assert_eq!(typed.partners.len(), 1, "{name}");
        let found = problems(&typed);
        assert!(found.iter().any(|problem| problem.starts_with("partners.0.name")), "{name}: {found:?}");
    }
    for name in ["id", "quantity", "price"] {
        let mut typed = set(&added, &format!("solution.1.{name}"), "1");
        typed.drop_blank_rows();
        assert_eq!(typed.solutions.len(), 2, "{name}");
        let found = problems(&typed);
        assert!(found.contains(&"solution.1.id unknown".to_owned()), "{name}: {found:?}");
    }
}

#[test]
fn what_is_looked_for_stays_where_nothing_but_blanks_was_chosen() {
    let mut draft = set(&set(&Draft::default(), "solution.0.id", " "), "solution.0.find", "ledger");
    draft.drop_blank_rows();
    assert_eq!(draft.solutions.iter().map(|row| row.find.as_str()).collect::<Vec<_>>(), ["ledger"]);
}

#[test]
fn amounts_that_can_be_read_take_one_form_once_their_step_is_left() {
    let mut draft = with(
        &[PRIVATE, PARTNER],
        &[
            ("details.value", "25,000"),
            ("partners.0.value", "9 000,5"),
            ("solution.0.price", "about 3"),
            ("solution.0.currency", "SEK"),
        ],
    );
    let typed = draft.clone();
    draft.see(Step::Contact);
    assert_eq!(draft.details, typed.details, "of another step");
    Step::ALL.iter().for_each(|step| draft.see(*step));
    let told = ["details.value", "partners.0.value", "solution.0.price"].map(|path| draft.get(path).unwrap());
    assert_eq!(told, ["25000.00", "9000.50", "about 3"]);
    let mut dinars = set(&set(&typed, "details.currency", "KWD"), "details.value", "25");
    dinars.see(Step::Details);
    let dollars = set(&dinars, "details.currency", "USD").details;
    let read = crate::domain::edit::check_value(&dollars.value, &dollars.currency);
    assert_eq!(read.unwrap().minor(), 2_500, "whoever corrects the currency keeps the figure");
    let unknown = set(&typed, "details.currency", "");
    let mut kept = unknown.clone();
    kept.see(Step::Details);
    assert_eq!(kept.details, unknown.details, "without a currency nothing can be read");
}

#[test]
fn a_figure_that_comes_back_as_its_reader_writes_it_is_no_change() {
    let kept = [
        ("details.value", "25000.00"),
        ("details.currency", "USD"),
        ("details.close_date", "2026-09-30"),
        ("details.crm_id", "25000.00"),
    ];
    let draft = with(&[PRIVATE], &kept);
    let taken = |draft: &Draft, sent: &[(&str, &str)]| {
        let mut draft = draft.clone();
        let sent = sent.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        draft.take(Step::Details, &sent.collect());
        draft
    };
    let as_written = [("details.value", "25.000,00"), ("details.close_date", "30\u{a0}сент. 2026\u{202f}г.")];
    assert_eq!(taken(&draft, &as_written), draft);
    let yen = taken(&draft, &[("details.currency", "JPY"), ("details.value", "25,000.00")]);
    assert_eq!(yen, set(&draft, "details.currency", "JPY"), "beside another currency");
    for (path, text) in [
        ("details.value", "25.000,01"),
        ("details.value", "25000 or so"),
        ("details.value", ""),
        ("details.close_date", "1.10.2026"),
        ("details.crm_id", "25,000.00"),
    ] {
        assert_eq!(taken(&draft, &[(path, text)]), set(&draft, path, text), "{path}: {text}");
    }
    let typed = set(&draft, "details.value", "25 000");
    let again = taken(&typed, &[("details.value", "25,000")]);
    assert_eq!(again, set(&draft, "details.value", "25,000"), "what was typed is replaced by what is typed");
    assert!(draft.plain("details.value").is_some() && typed.plain("details.value").is_none());

    let mut invited = draft.clone();
    invited.add_row(Rows::Partners);
    let mut written = set(&invited, "partners.0.value", "25,000.00");
    written = set(&written, "partners.0.close_date", "30 Sept 2026");
    written.drop_blank_rows();
    assert_eq!(written, draft, "a row that was added and left alone goes");
}

#[test]
fn a_review_is_another_one_when_an_answer_is_another_one() {
    let draft = with(&[PRIVATE, PARTNER], &[("details.value", "25,000")]);
    let mut same = set(&draft, "details.value", "25 000.00");
    same.add_row(Rows::Team);
    same.see(Step::Consent);
    same.consent = "yes".into();
    assert_eq!(same.reviewed(), draft.reviewed(), "the same in other letters");
    for (path, text) in [("details.value", "26,000"), ("team.0.phone", "+46 8 1"), ("partners.0.notes", "x")]
    {
        assert_ne!(set(&draft, path, text).reviewed(), draft.reviewed(), "{path}");
    }
}

#[test]
fn a_draft_is_called_by_its_deal_or_its_customer() {
    assert_eq!(private().title(), "Ledger for Contoso");
    let unnamed = set(&set(&private(), "details.name", " "), "customer.name", " Contoso ");
    assert_eq!((unnamed.title(), Draft::default().title()), ("Contoso", ""));
}

// ---- intents and steps -------------------------------------------------------------------------

#[test]
fn buttons_say_what_they_want() {
    for (text, intent) in [
        ("next", Intent::Next),
        ("back", Intent::Back),
        ("later", Intent::Later),
        ("go:solution", Intent::Go(Step::Solution)),
        ("find", Intent::Find),
        ("seek:1", Intent::Seek(1)),
        ("change-customer", Intent::ChangeCustomer),
        ("add:team", Intent::Add(Rows::Team)),
        ("add:partners", Intent::Add(Rows::Partners)),
        ("add:solution", Intent::Add(Rows::Solutions)),
        ("remove:team.2", Intent::Remove(Rows::Team, 2)),
        ("remove:solution.0", Intent::Remove(Rows::Solutions, 0)),
        ("recent:bo@x.example", Intent::Recent("bo@x.example".into())),
        ("create", Intent::Create),
    ] {
        assert_eq!(Intent::parse(text), intent, "{text}");
    }
    for text in
        ["", "nonsense", "go:", "go:nowhere", "seek:", "add:rows", "remove:team", "remove:team.-1", "Create"]
    {
        assert_eq!(Intent::parse(text), Intent::Next, "{text:?}");
    }
}

#[test]
fn only_who_leaves_a_step_is_told_what_is_missing_in_it() {
    for text in ["next", "back", "later", "go:team", "create"] {
        assert!(Intent::parse(text).leaves(), "{text}");
    }
    for text in ["find", "seek:0", "change-customer", "add:team", "remove:team.0", "recent:0"] {
        assert!(!Intent::parse(text).leaves(), "{text}");
    }
}

#[test]
fn what_is_looked_for_is_kept_until_something_is_chosen() {
    let mut draft = set(&set(&private(), "solution.1.find", "lamps"), "solution.2.find", "heat");
    assert_eq!(draft.seeking(), Some(1), "the first");
    assert!(problems(&draft).contains(&"solution.1.id unknown".to_owned()));
    assert!(!draft.fields(Step::Solution).keys().any(|path| path.ends_with("find")), "no answer");
    draft.set("solution.0.find", "other");
    assert_eq!(draft.seeking(), Some(1), "the first that has none");
    draft.seek(2);
    assert_eq!((draft.seeking(), draft.get("solution.1.find")), (Some(2), Some("")));
    draft.set("solution.0.find", "other");
    draft.drop_blank_rows();
    assert_eq!(draft.solutions.len(), 2, "what is looked for is not blank: {:?}", draft.solutions);
    assert_eq!((draft.get("solution.0.find"), draft.get("solution.1.find")), (Some(""), Some("heat")));
}

#[test]
fn a_draft_is_untouched_until_something_is_typed() {
    let mut draft = Draft::default();
    draft.set("customer.mode", "duns");
    draft.see(Step::Customer);
    draft.add_row(Rows::Team);
    assert!(draft.is_untouched());
    for path in ["customer.country", "details.name", "team.0.email", "solution.0.id", "help.kind", "consent"]
    {
        let mut typed = draft.clone();
        assert!(typed.set(path, " x"), "{path}");
        assert!(!typed.is_untouched(), "{path}");
    }
}

#[test]
fn steps_follow_each_other() {
    let codes: Vec<_> = Step::ALL.iter().map(|step| step.code()).collect();
    assert_eq!(codes, ["customer", "contact", "details", "team", "solution", "consent"]);
    assert_eq!((Step::Customer.previous(), Step::Consent.next()), (None, None));
    for pair in Step::ALL.windows(2) {
        assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
    }
}

#[test]
fn a_step_is_complete_or_wants_attention_once_it_was_seen() {
    let states = |draft: &Draft| -> Vec<&'static str> {
        step_states(draft, &judge(draft).problems).iter().map(|(_, state)| state.code()).collect()
    };
    let mut draft = Draft::default();
    assert_eq!(states(&draft), ["not_started"; 6]);
    draft.see(Step::Customer);
    draft.see(Step::Contact);
    assert_eq!(states(&draft)[..3], ["attention", "complete", "not_started"]);
    draft.see(Step::Consent);
    let all = ["attention", "complete", "attention", "attention", "attention", "attention"];
    assert_eq!(states(&draft), all, "the review reproaches every step");
    // An answer on one page makes a field of another one mandatory.
    draft.set("help.kind", HELP);
    assert_eq!(states(&draft)[1], "attention");
}
