//! Any draft there can be: what holds for all of them.

use std::collections::BTreeMap;

use chrono::Duration;
use proptest::prelude::*;

use super::{
    CONTACT, HELP, PARTNER, PRIVATE, assessment, co_sell, created, edited, facts, judge, paths, private,
    today, with,
};
use crate::domain::access::Creatable;
use crate::domain::draft::{
    CODES, Checked, Draft, Facts, Intent, Rows, Step, TEAM, check, derived_type, step_states,
};
use crate::domain::lifecycle::Command;
use crate::domain::programme::Programme;
use crate::domain::values::{Currency, Money};

/// What people, browsers and forgers put into fields.
fn text() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "\0",
        "yes",
        "no",
        "none",
        "name",
        "duns",
        "account",
        "manual",
        "SE",
        "all",
        "stockholm",
        "oslo",
        "0",
        "0 1",
        "1",
        "-1",
        "25000",
        "0.01",
        "USD",
        "SEK",
        "XAU",
        "2026-09-30",
        "2026-02-28",
        "2027-02-31",
        "03/04/2027",
        "2099-01-01",
        "undecided",
        "portal",
        "ledger",
        "routes",
        "readiness",
        "northwind",
        "fabrikam",
        "contoso-1",
        "ada@fabrikam.example",
        "bob@fabrikam.example",
        "ada@",
        "+46 8 123 456",
        "12",
        "150483782",
        "6-ABCDEFG23XB",
        HELP,
        "</textarea><script>",
        "\u{202e}\u{200b}",
        "👩\u{200d}💻",
        "שלום",
    ];
    prop_oneof![
        8 => proptest::sample::select(known.map(str::to_owned).to_vec()),
        1 => Just("x".repeat(10_000)),
        1 => any::<String>(),
    ]
}

/// From nearly complete drafts to heaps of nonsense.
pub(super) fn any_draft() -> impl Strategy<Value = Draft> {
    let base = proptest::sample::select(vec![
        Draft::default(),
        private(),
        co_sell(),
        assessment(),
        with(&[PRIVATE, CONTACT, PARTNER], &[]),
    ]);
    let change = (proptest::sample::select(paths()), text());
    (base, proptest::collection::vec(change, 0..12), any::<bool>()).prop_map(|(mut draft, changes, known)| {
        for (path, text) in changes {
            draft.set(&path, &text);
        }
        draft.account = draft.account.filter(|_| known);
        draft
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn there_is_a_deal_exactly_when_there_are_no_problems(
        draft in any_draft(),
        vetted in any::<bool>(),
        empty in any::<bool>(),
    ) {
        let mut facts = Facts { assessments_vetted: vetted, ..facts() };
        if empty {
            facts.solutions.clear();
            facts.creatable = Creatable::default();
        }
        let Checked { problems, deal } = check(&draft, &facts, &Programme::default(), today());
        prop_assert_eq!(deal.is_some(), problems.is_empty());
        for problem in &problems {
            prop_assert!(CODES.contains(&problem.code.as_str()), "{:?}", problem);
            let form = draft.fields(problem.step());
            let begins_a_list = problem.field == TEAM || problem.field == "solution.0.id";
            prop_assert!(form.contains_key(&problem.field) || begins_a_list, "no control for {:?}", problem);
        }
        if let Some(deal) = deal {
            prop_assert_eq!(deal.deal_type, derived_type(&draft));
            prop_assert!(!deal.team.is_empty() && !deal.solutions.is_empty());
            let once = created(&draft);
            prop_assert_eq!(once.len(), 1 + usize::from(deal.deal_type.shared_with_vendor()) + deal.invitations.len());
        }
        let _ = step_states(&draft, &problems);
    }

    #[test]
    fn a_page_of_a_deal_says_what_the_deal_is(
        minor in 1_i64..9_000_000_000,
        at in 0..Currency::ALL.len(),
        days in 0_i64..3_652,
        crm_id in proptest::option::of("[a-z0-9]{1,20}"),
    ) {
        let mut deal = created(&private()).remove(0).deal;
        deal.details.value = Money::new(minor, Currency::ALL[at]);
        deal.details.close_date = today() + Duration::days(days);
        deal.details.crm_id = crm_id;
        let same = Command::Edit(Box::new(deal.details.clone()));
        prop_assert_eq!(edited(&deal, "details.location", ""), Ok(same));
    }

    #[test]
    fn what_a_form_sends_back_is_what_it_was_shown(before in any_draft(), over in any_draft()) {
        for step in Step::ALL {
            let mut draft = Draft { team: Vec::new(), partners: Vec::new(), solutions: Vec::new(), ..over.clone() };
            draft.take(*step, &before.fields(*step));
            prop_assert_eq!(draft.fields(*step), before.fields(*step));
        }
    }

    #[test]
    fn a_draft_is_stored_as_it_is(draft in any_draft()) {
        let json = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
    }

    #[test]
    fn no_path_and_no_button_makes_trouble(
        mut draft in any_draft(),
        path in "[a-z]{0,9}(\\.[a-z0-9_]{0,9}){0,3}",
        row in any::<usize>(),
        text in text(),
    ) {
        let rows = draft.team.len() + draft.partners.len() + draft.solutions.len();
        draft.set(&path, &text);
        draft.take(Step::of_field(&path), &BTreeMap::from([(path, text.clone())]));
        prop_assert!(draft.team.len() + draft.partners.len() + draft.solutions.len() <= rows + 300);
        for rows in [Rows::Team, Rows::Partners, Rows::Solutions] {
            draft.remove_row(rows, row);
            draft.add_row(rows);
            draft.remove_row(rows, row % 4);
        }
        draft.drop_blank_rows();
        let once = draft.clone();
        draft.drop_blank_rows();
        prop_assert_eq!(&draft, &once, "nothing is left to drop");
        let _ = Intent::parse(&text);
        let _ = judge(&draft);
    }
}
