//! Numbers, money, dates, spans and names in the form of each language (SPEC §18), beside each other.

use chrono::NaiveDate;
use tandem::domain::values::{Currency, Money};
use tandem::words::{Locale, Words};

/// A kind of figure, and how each language writes it.
struct Form {
    of: &'static str,
    write: fn(&Words) -> String,
    /// English, Russian, Italian, Swedish, Polish. `_` is a no-break space.
    written: [&'static str; 5],
}

fn money(w: &Words, minor: i64, code: &str) -> String {
    w.money(Money::new(minor, code.parse().unwrap()))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 5, 4).unwrap()
}

const HOUR: i64 = 60 * 60 * 1_000;

const FORMS: &[Form] = &[
    Form {
        of: "a number",
        write: |w| w.number(25_000),
        written: ["25,000", "25_000", "25.000", "25_000", "25_000"],
    },
    Form {
        of: "four digits",
        write: |w| w.number(1_234),
        written: ["1,234", "1_234", "1234", "1_234", "1234"],
    },
    Form {
        of: "a negative number",
        write: |w| w.number(-1_234_567),
        written: ["-1,234,567", "-1_234_567", "-1.234.567", "−1_234_567", "-1_234_567"],
    },
    Form {
        of: "a decimal",
        write: |w| w.decimal("12345.67").unwrap(),
        written: ["12,345.67", "12_345,67", "12.345,67", "12_345,67", "12_345,67"],
    },
    Form { of: "percent", write: |w| w.percent(40), written: ["40%", "40_%", "40%", "40_%", "40%"] },
    Form {
        of: "dollars",
        write: |w| money(w, 2_500_000, "USD"),
        written: ["$25,000", "25_000_$", "25.000_USD", "25_000_US$", "25_000_USD"],
    },
    Form {
        of: "dollars and cents",
        write: |w| money(w, 2_499_999, "USD"),
        written: ["$24,999.99", "24_999,99_$", "24.999,99_USD", "24_999,99_US$", "24_999,99_USD"],
    },
    Form {
        of: "kronor",
        write: |w| money(w, 2_500_000, "SEK"),
        written: ["SEK_25,000", "25_000_SEK", "25.000_SEK", "25_000_kr", "25_000_SEK"],
    },
    Form {
        of: "złote",
        write: |w| money(w, 2_500_000, "PLN"),
        written: ["PLN_25,000", "25_000_PLN", "25.000_PLN", "25_000_PLN", "25_000_zł"],
    },
    Form {
        of: "yen, which have no decimals",
        write: |w| money(w, 25_000, "JPY"),
        written: ["¥25,000", "25_000_¥", "25.000_JPY", "25_000_JPY", "25_000_JPY"],
    },
    Form {
        of: "a debt",
        write: |w| money(w, -1_050, "EUR"),
        written: ["-€10.50", "-10,50_€", "-10,50_€", "−10,50_€", "-10,50_€"],
    },
    Form {
        of: "a date",
        write: |w| w.date(day()),
        written: ["4 May 2027", "4 мая 2027_г.", "4 mag 2027", "4 maj 2027", "4 maj 2027"],
    },
    Form {
        of: "a moment in the reader's zone",
        write: |w| w.in_zone("Europe/Stockholm").date_time(day().and_hms_opt(22, 5, 0).unwrap().and_utc()),
        written: [
            "5 May 2027, 00:05 UTC+2",
            "5 мая 2027_г., 00:05_UTC+2",
            "5 mag 2027, 00:05 UTC+2",
            "5 maj 2027 00:05 UTC+2",
            "5 maj 2027, 00:05 UTC+2",
        ],
    },
    Form {
        of: "what was",
        write: |w| w.relative(-3 * HOUR),
        written: ["3 hours ago", "3 часа назад", "3 ore fa", "för 3 timmar sedan", "3 godziny temu"],
    },
    Form {
        of: "what is to come",
        write: |w| w.relative(5 * 24 * HOUR + HOUR),
        written: [
            "in 5 days 1 hour",
            "через 5 дней 1 час",
            "tra 5 giorni e 1 ora",
            "om 5 dagar och 1 timme",
            "za 5 dni i 1 godzinę",
        ],
    },
    Form {
        of: "a country",
        write: |w| w.country("DE".parse().unwrap()),
        written: ["Germany", "Германия", "Germania", "Tyskland", "Niemcy"],
    },
    Form {
        of: "the last country",
        write: |w| w.countries().pop().unwrap().1,
        written: ["Zimbabwe", "Япония", "Zimbabwe", "Östtimor", "Zjednoczone Emiraty Arabskie"],
    },
    Form {
        of: "a currency",
        write: |w| w.currency(Currency::USD),
        written: [
            "US dollar",
            "доллар США",
            "dollaro statunitense",
            "amerikansk dollar",
            "dolar amerykański",
        ],
    },
];

#[test]
fn figures_have_the_form_of_each_language() {
    let mut wrong = Vec::new();
    for Form { of, write, written } in FORMS {
        for (locale, expected) in Locale::ALL.iter().zip(written) {
            let w = Words::new(*locale, "Contoso");
            let text = write(&w).replace(['\u{2068}', '\u{2069}'], "").replace(['\u{a0}', '\u{202f}'], "_");
            if text != **expected {
                wrong.push(format!("{of}, {locale:?}: {text}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
