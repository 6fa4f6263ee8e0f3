//! One word for one thing (SPEC §1), and the words that were wrong in the programme's own
//! translations. A new language adds its glossary.

use tandem::words::Locale;

use super::ftl;

struct Glossary {
    locale: Locale,
    /// A concept's key, and its word.
    terms: &'static [(&'static str, &'static str)],
    /// Never written, in any case; and what is written instead.
    traps: &'static [(&'static str, &'static str)],
}

const GLOSSARIES: &[Glossary] = &[
    Glossary {
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
            ("organization", "company"),
            ("an error occurred", "what happened and what to do"),
            ("oops", "what happened and what to do"),
            ("invalid", "what is wrong with it"),
            ("click", "the name of the act: a screen may be touched, a page be spoken to"),
        ],
    },
    Glossary {
        locale: Locale::Ru,
        terms: &[
            ("state-pending", "Ожидает"),
            ("state-accepted", "Принята"),
            ("state-won", "Выиграна"),
            ("state-lost", "Проиграна"),
            ("state-declined", "Отклонена"),
            ("state-expired", "Истекла"),
            ("state-error", "Ошибка"),
            ("direction-inbound", "Входящие"),
            ("direction-outbound", "Исходящие"),
            ("deal-type-private", "Частная"),
            ("deal-type-partner_led", "Ведёт партнёр"),
            ("deal-type-co_sell", "Совместная продажа"),
            ("deal-type-assessment", "Оценка решения"),
            ("incentive-azure_ip_co_sell", "Azure IP co-sell"),
            ("incentive-biz_apps_premium", "Biz Apps Premium"),
            ("incentive-biz_apps_standard", "Biz Apps Standard"),
            ("role-account_admin", "Администратор аккаунта"),
            ("role-referrals_admin", "Администратор рефералов"),
            ("role-referrals_user", "Пользователь рефералов"),
            ("role-profile_admin", "Администратор бизнес-профилей"),
            ("role-solution_admin", "Администратор решений"),
        ],
        traps: &[
            ("ip-адрес", "интеллектуальная собственность"),
            ("ip-адреса", "интеллектуальная собственность"),
            ("ip-адресов", "интеллектуальная собственность"),
            ("вон", "выиграна"),
            ("терминал", "сделка закрыта"),
            ("терминала", "сделка закрыта"),
            // But for the one of a way in, which is one.
            ("ссылка", "реферал; у страницы – адрес"),
            ("ссылки", "рефералы"),
            ("ссылок", "рефералов"),
            ("вендор", "{ $vendor }"),
            ("microsoft", "{ $vendor }"),
            ("partner center", "Tandem"),
            ("приватная", "частная"),
            ("учётная запись", "организация (клиента), аккаунт (свой)"),
            ("произошла ошибка", "что случилось и что делать"),
        ],
    },
    Glossary {
        locale: Locale::It,
        terms: &[
            ("state-pending", "In attesa"),
            ("state-accepted", "Accettata"),
            ("state-won", "Vinta"),
            ("state-lost", "Persa"),
            ("state-declined", "Rifiutata"),
            ("state-expired", "Scaduta"),
            ("state-error", "Errore"),
            ("direction-inbound", "In entrata"),
            ("direction-outbound", "In uscita"),
            ("deal-type-private", "Privata"),
            ("deal-type-partner_led", "Guidata dal partner"),
            ("deal-type-co_sell", "Co-selling"),
            ("deal-type-assessment", "Assessment"),
            ("incentive-azure_ip_co_sell", "Azure IP co-sell"),
            ("incentive-biz_apps_premium", "Biz Apps Premium"),
            ("incentive-biz_apps_standard", "Biz Apps Standard"),
            ("role-account_admin", "Amministratore account"),
            ("role-referrals_admin", "Amministratore segnalazioni"),
            ("role-referrals_user", "Utente segnalazioni"),
            ("role-profile_admin", "Amministratore profili aziendali"),
            ("role-solution_admin", "Amministratore soluzioni di co-selling"),
        ],
        traps: &[
            ("indirizzo ip", "IP: proprietà intellettuale"),
            ("indirizzi ip", "IP: proprietà intellettuale"),
            ("co-selling ip", "Azure IP co-sell"),
            ("app biz standard", "Biz Apps Standard"),
            ("biz standard", "Biz Apps Standard"),
            ("microsoft", "{ $vendor }"),
            ("opportunità", "trattativa"),
            ("referenza", "segnalazione"),
            ("co-vendita", "co-selling"),
            ("valutazione della soluzione", "assessment"),
            ("terminale", "chiusa"),
            ("per errore", "come errore: «per errore» is by mistake"),
            ("organizzazione", "azienda"),
            ("il tuo profilo", "account: profili are the company's"),
            ("solution play", "scenario di soluzione"),
            ("envisioning", "definizione della visione"),
            ("email", "e-mail"),
            ("clic", "selezionare: a screen may be touched, a page be spoken to"),
        ],
    },
    Glossary {
        locale: Locale::Sv,
        terms: &[
            ("state-pending", "Väntande"),
            ("state-accepted", "Accepterad"),
            ("state-won", "Vunnen"),
            ("state-lost", "Förlorad"),
            ("state-declined", "Avböjd"),
            ("state-expired", "Utgången"),
            ("state-error", "Felaktig"),
            ("direction-inbound", "Inkommande"),
            ("direction-outbound", "Utgående"),
            ("deal-type-private", "Privat"),
            ("deal-type-partner_led", "Partnerledd"),
            ("deal-type-co_sell", "Samförsäljning"),
            ("deal-type-assessment", "Lösningsutvärdering"),
            ("incentive-azure_ip_co_sell", "Azure IP co-sell"),
            ("incentive-biz_apps_premium", "Biz Apps Premium"),
            ("incentive-biz_apps_standard", "Biz Apps Standard"),
            ("role-account_admin", "Kontoadministratör"),
            ("role-referrals_admin", "Hänvisningsadministratör"),
            ("role-referrals_user", "Hänvisningsanvändare"),
            ("role-profile_admin", "Profiladministratör"),
            ("role-solution_admin", "Lösningsadministratör"),
        ],
        traps: &[
            ("ip-adress", "immateriell egendom (IP)"),
            ("ip-adresser", "immateriell egendom (IP)"),
            ("terminaltillstånd", "stängd"),
            ("vann", "vunnen"),
            ("säljförsäljning", "samförsäljning"),
            ("referens", "hänvisning"),
            ("referenser", "hänvisningar"),
            ("biz-appar", "Biz Apps Standard, Biz Apps Premium"),
            ("microsoft", "{ $vendor }"),
            ("partner center", "Tandem"),
            ("affärsmöjlighet", "affär"),
            ("affären är avslutad", "affären är stängd"),
            ("organisationen", "företaget"),
            ("mejl", "e-post"),
            ("ett fel uppstod", "vad som hände och vad man kan göra"),
            ("klicka", "handlingens namn: en skärm kan pekas på, en sida läsas upp"),
        ],
    },
    Glossary {
        locale: Locale::Pl,
        terms: &[
            ("state-pending", "Oczekująca"),
            ("state-accepted", "Przyjęta"),
            ("state-won", "Wygrana"),
            ("state-lost", "Przegrana"),
            ("state-declined", "Odrzucona"),
            ("state-expired", "Wygasła"),
            ("state-error", "Błędna"),
            ("direction-inbound", "Przychodzące"),
            ("direction-outbound", "Wychodzące"),
            ("deal-type-private", "Prywatna"),
            ("deal-type-partner_led", "Prowadzona przez partnera"),
            ("deal-type-co_sell", "Wspólna sprzedaż"),
            ("deal-type-assessment", "Ocena rozwiązania"),
            ("incentive-azure_ip_co_sell", "Azure IP co-sell"),
            ("incentive-biz_apps_premium", "Biz Apps Premium"),
            ("incentive-biz_apps_standard", "Biz Apps Standard"),
            ("role-account_admin", "Administrator konta"),
            ("role-referrals_admin", "Administrator poleceń"),
            ("role-referrals_user", "Użytkownik poleceń"),
            ("role-profile_admin", "Administrator profili firmy"),
            ("role-solution_admin", "Administrator rozwiązań do wspólnej sprzedaży"),
        ],
        traps: &[
            ("adres ip", "IP: własność intelektualna"),
            ("adresy ip", "IP: własność intelektualna"),
            ("adresów ip", "IP: własność intelektualna"),
            ("odwołanie", "polecenie"),
            ("odsyłanie", "polecenie"),
            ("skierowanie", "polecenie"),
            ("fakultatywny", "opcjonalnie"),
            ("terminal", "zamknięta"),
            ("szansa sprzedaży", "transakcja"),
            ("współsprzedaż", "wspólna sprzedaż"),
            ("microsoft", "{ $vendor }"),
            ("mpn", "lokalizacja"),
            ("duns", "D-U-N-S"),
            ("email", "e-mail"),
            ("kliknij", "wybierz: ekranu można dotknąć, a strony słuchać"),
        ],
    },
];

/// Keys that other files have for the same thing: they say the same.
const SAME: &[(&str, &[&str])] = &[
    ("state-accepted", &["deal-progress-accepted"]),
    ("direction-inbound", &["tab-inbound"]),
    ("direction-outbound", &["tab-outbound"]),
    ("deals-tabs", &["view-tab"]),
    ("deals-groups", &["view-group"]),
    ("deals-column-vendor", &["view-vendor"]),
    ("deal-type-assessment", &["solution-kind-assessment", "assessment-title"]),
    ("deals-title", &["nav-deals", "search-deals"]),
    ("drafts-title", &["nav-drafts"]),
    ("deal-customer", &["wizard-step-customer", "deals-part-customer"]),
    ("deal-contact", &["found-in-contact", "preview-contact"]),
    ("deal-team", &["found-in-team", "deals-part-team", "preview-team", "wizard-step-team"]),
    ("deal-location", &["view-location", "field-details-location"]),
    ("deal-location-all", &["account-scope-company", "field-details-location-all"]),
    ("deal-value", &["filter-span-value", "field-details-value"]),
    ("deal-close-date", &["filter-span-closes", "field-details-close_date"]),
    ("field-details-name", &["deals-part-name"]),
    ("deal-crm-id", &["found-in-crm", "field-details-crm_id"]),
    ("vendor-crm-id", &["found-in-vendor_crm"]),
    ("deal-campaign-id", &["found-in-campaign", "field-details-campaign_id"]),
    ("deal-intent", &["field-details-intent"]),
    ("deal-notes", &["act-notes", "found-in-notes", "deals-part-notes", "field-details-notes"]),
    ("deal-partner-role", &["field-services-role"]),
    ("deal-solution-area", &["field-services-area"]),
    ("deal-solution-play", &["field-services-play"]),
    ("field-customer-duns", &["customer-mode-duns"]),
    ("field-customer-account", &["customer-mode-account", "customer-account"]),
];

/// Two things that were called alike.
const APART: &[(&str, &str)] = &[("deals-groups", "deals-column-stage")];

#[test]
fn every_language_has_a_glossary() {
    for locale in Locale::ALL {
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
            let said = text(key).unwrap_or_else(|| panic!("there is no {key} any more"));
            for other in *others {
                assert_eq!(text(other), Some(said), "{:?}: {other} is the same as {key}", glossary.locale);
            }
        }
        for (one, other) in APART {
            assert_ne!(text(one), text(other), "{:?}: {one} is not {other}", glossary.locale);
        }
    }
}

#[test]
fn nobody_falls_into_a_trap() {
    let mut fallen = Vec::new();
    for glossary in GLOSSARIES {
        for entry in ftl::read(glossary.locale) {
            let prose = entry.prose();
            let of_way_in = |trap: &str| entry.file.ends_with("people.ftl") && trap.starts_with("ссыл");
            let traps = glossary.traps.iter().filter(|(trap, _)| !of_way_in(trap));
            for (_, instead) in traps.filter(|(trap, _)| has_words(&prose, trap)) {
                fallen.push(format!("{} {}: “{}” – write: {instead}", entry.file, entry.key, prose.trim()));
            }
            if prose.contains('!') {
                fallen.push(format!("{} {}: no exclamation marks", entry.file, entry.key));
            }
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}

/// It would be another one before the 1st, the 8th and the 11th: “il 7”, “l’8”.
#[test]
fn no_italian_article_stands_before_a_date() {
    let mut found = Vec::new();
    for entry in ftl::read(Locale::It) {
        for article in ["il", "al", "dal", "del", "sul", "nel"] {
            let stands = |name: &str| entry.text.to_lowercase().contains(&format!("{article} {{ ${name} }}"));
            if ["date", "until", "when", "day"].into_iter().any(stands) {
                found.push(format!("{} {}: {}", entry.file, entry.key, entry.text));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A line would break after its letter; alone on a label it does not.
#[test]
fn e_mail_is_not_broken_within_a_sentence() {
    let mut broken = Vec::new();
    for locale in [Locale::It, Locale::Pl, Locale::Sv] {
        for entry in ftl::read(locale) {
            let prose = entry.prose().to_lowercase();
            let is_sentence = prose.trim().contains(' ');
            if is_sentence && ["e-mail", "e-post"].iter().any(|word| prose.contains(word)) {
                broken.push(format!("{locale:?} {} {}: {}", entry.file, entry.key, entry.text));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
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
