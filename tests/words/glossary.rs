//! One word for one thing (SPEC §1), and the words that were wrong in the programme's own
//! translations. A language that becomes complete adds its glossary.

use tandem::words::{COMPLETE, Locale};

use super::ftl;

struct Glossary {
    locale: Locale,
    /// A concept's key, and its word.
    terms: &'static [(&'static str, &'static str)],
    /// Never written, in any case; and what is written instead.
    traps: &'static [(&'static str, &'static str)],
}

const GLOSSARIES: &[Glossary] = &[Glossary {
    locale: Locale::En,
    terms: &[
        ("state-pending", "Pending"),
        ("state-accepted", "Accepted"),
        ("state-won", "Won"),
        ("state-lost", "Lost"),
        ("state-declined", "Declined"),
        ("state-expired", "Expired"),
        ("state-error", "Error"),
        ("direction-inbound", "Inbound"),
        ("direction-outbound", "Outbound"),
        ("deal-type-private", "Private"),
        ("deal-type-partner_led", "Partner-led"),
        ("deal-type-co_sell", "Co-sell"),
        ("deal-type-assessment", "Solution assessment"),
        ("incentive-azure_ip_co_sell", "Azure IP co-sell"),
        ("incentive-biz_apps_premium", "Biz Apps Premium"),
        ("incentive-biz_apps_standard", "Biz Apps Standard"),
        ("role-account_admin", "Account admin"),
        ("role-referrals_admin", "Referrals admin"),
        ("role-referrals_user", "Referrals user"),
        ("role-profile_admin", "Business profile admin"),
        ("role-solution_admin", "Co-sell solution admin"),
    ],
    traps: &[
        ("ip address", "IP: intellectual property"),
        ("ip addresses", "IP: intellectual property"),
        ("microsoft", "{ $vendor }"),
        ("partner center", "Tandem"),
        ("opportunity", "deal"),
        ("opportunities", "deals"),
        ("co sell", "co-sell"),
        ("cosell", "co-sell"),
        ("partner led", "partner-led"),
        ("terminal", "closed"),
        ("link account", "account"),
        ("mpn", "location"),
        ("duns", "D-U-N-S"),
        ("email", "e-mail"),
        ("organisation", "company"),
        ("an error occurred", "what happened and what to do"),
        ("oops", "what happened and what to do"),
        ("invalid", "what is wrong with it"),
        ("click", "the name of the act: a screen may be touched, a page be spoken to"),
    ],
}];

/// Keys that other files have for a thing that the domain's labels name: they say the same.
const SAME: &[(&str, &[&str])] = &[
    ("state-pending", &["vendor-status-pending"]),
    ("state-accepted", &["vendor-status-accepted", "deal-progress-accepted"]),
    ("state-won", &["vendor-status-won"]),
    ("state-lost", &["vendor-status-lost"]),
    ("state-declined", &["vendor-status-declined"]),
    ("state-expired", &["vendor-status-expired"]),
    ("state-error", &["vendor-status-error"]),
    ("direction-inbound", &["deals-tab-inbound", "label-inbound"]),
    ("direction-outbound", &["deals-tab-outbound", "label-outbound"]),
    ("deal-type-assessment", &["solution-kind-assessment"]),
];

#[test]
fn every_complete_language_has_a_glossary() {
    for locale in COMPLETE {
        assert!(GLOSSARIES.iter().any(|glossary| glossary.locale == *locale), "{locale:?}");
    }
}

#[test]
fn each_concept_has_its_one_word() {
    for glossary in GLOSSARIES {
        let entries = ftl::read(glossary.locale);
        let text = |key: &str| entries.iter().find(|entry| entry.key == key).map(|entry| entry.text.as_str());
        for (key, term) in glossary.terms {
            assert_eq!(text(key), Some(*term), "{:?} {key}", glossary.locale);
        }
        for (key, others) in SAME {
            for other in others.iter().filter(|other| text(other).is_some()) {
                assert_eq!(
                    text(other),
                    text(key),
                    "{:?}: {other} names another thing than {key}",
                    glossary.locale
                );
            }
        }
    }
}

#[test]
fn nobody_falls_into_a_trap() {
    let mut fallen = Vec::new();
    for glossary in GLOSSARIES {
        for entry in ftl::read(glossary.locale) {
            let prose = entry.prose();
            for (_, instead) in glossary.traps.iter().filter(|(trap, _)| has_words(&prose, trap)) {
                fallen.push(format!("{} {}: “{}” – write: {instead}", entry.file, entry.key, prose.trim()));
            }
            if prose.contains('!') {
                fallen.push(format!("{} {}: no exclamation marks", entry.file, entry.key));
            }
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}

/// Whether the words stand in the text, whole and in any case.
fn has_words(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(words).any(|(at, found)| {
        let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        ends(text[..at].chars().next_back()) && ends(text[at + found.len()..].chars().next())
    })
}

#[test]
fn words_are_found_whole() {
    assert!(has_words("The IP address.", "ip address"));
    assert!(!has_words("Emails", "email") && !has_words("e-mail", "email") && has_words("Email:", "email"));
}
