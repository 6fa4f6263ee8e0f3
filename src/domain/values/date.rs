//! Dates as people type them. Where a text could mean two days, we ask rather than guess.

use chrono::NaiveDate;

use super::text::without_invisible;

input_error! {
    DateError {
        Missing = "missing",
        /// Not a date in a form that we read, or its year has not four digits.
        Malformed = "malformed",
        /// Day and month could be either way round, as in `03/04/2027`.
        Ambiguous = "ambiguous",
        /// There is no such day, as 31 February.
        NotInCalendar = "not-in-calendar",
    }
}

/// The names of each month in the five languages, as [`plain`] has their letters; of the Russian and
/// Polish ones as they stand in a date as well.
const MONTHS: [&str; 12] = [
    "january январь января gennaio januari styczen stycznia",
    "february февраль февраля febbraio februari luty lutego",
    "march март марта marzo mars marzec marca",
    "april апрель апреля aprile kwiecien kwietnia",
    "may май мая maggio maj maja",
    "june июнь июня giugno juni czerwiec czerwca",
    "july июль июля luglio juli lipiec lipca",
    "august август августа agosto augusti sierpien sierpnia",
    "september сентябрь сентября settembre wrzesien wrzesnia",
    "october октябрь октября ottobre oktober pazdziernik pazdziernika",
    "november ноябрь ноября novembre listopad listopada",
    "december декабрь декабря dicembre grudzien grudnia",
];
/// Of a month's name, from which on it is recognised: no two months begin alike so far.
const MONTH_LETTERS: usize = 3;
/// What Russian and Polish put behind a year, or its first letter with a point.
const YEAR: [&str; 4] = ["г", "года", "r", "roku"];

/// Reads a date, always with a year of four digits:
///
/// - year first: `2027-03-01`, `2027/3/1`, `2027.03.01`, `2027 March 1`;
/// - with a month of any of the five languages, whole or shortened to three letters or more: `1 March
///   2027`, `1st Mar. 2027`, `Mar 1, 2027`, `1 марта 2027 г.`, `1 paź 2027`;
/// - with dots, day first: `1.3.2027`;
/// - with slashes or dashes, only where day and month cannot be mistaken: `13/03/2027`,
///   `03/13/2027`, `03-03-2027`.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    let text = without_invisible(text);
    if text.trim().is_empty() {
        return Err(DateError::Missing);
    }
    match parts(text.trim()).ok_or(DateError::Malformed)?.as_slice() {
        [(Part::Number(year), _), (Part::Number(month), first), (Part::Number(day), second)]
            if year.len() == 4 && first == second && matches!(*first, "-" | "/" | ".") =>
        {
            date(year, small(month)?, small(day)?)
        }
        [(Part::Number(day), _), (Part::Number(month), "."), (Part::Number(year), ".")] => {
            date(year, small(month)?, small(day)?)
        }
        [(Part::Number(one), _), (Part::Number(two), first), (Part::Number(year), second)]
            if first == second && matches!(*first, "-" | "/") =>
        {
            either_way_round(year, small(one)?, small(two)?)
        }
        [(Part::Number(year), _), (Part::Month(month), _), (Part::Number(day), _)] if year.len() == 4 => {
            date(year, *month, small(day)?)
        }
        [(Part::Number(day), _), (Part::Month(month), _), (Part::Number(year), _)]
        | [(Part::Month(month), _), (Part::Number(day), _), (Part::Number(year), _)] => {
            date(year, *month, small(day)?)
        }
        [(Part::Number(day), _), (Part::Month(month), _)]
        | [(Part::Month(month), _), (Part::Number(day), _)] => Err(without_year(*month, small(day)?)),
        _ => Err(DateError::Malformed),
    }
}

enum Part<'a> {
    Number(&'a str),
    /// 1 to 12.
    Month(u32),
}

/// At most three numbers and months, each with the separator before it; none where the text holds
/// anything else. Blanks around separators, the endings of `1st` to `4th` and `1º`, and the word for a
/// year at the end are left out.
fn parts(text: &str) -> Option<Vec<(Part<'_>, &str)>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_part = |c: char| c.is_ascii_digit() || plain(c).is_some();
        let (between, from_part) = rest.split_at(rest.find(is_part)?);
        let separator = between.trim();
        let fits = if parts.is_empty() {
            between.is_empty()
        } else {
            matches!(separator, "" | "-" | "/" | "." | ",")
        };
        if !fits {
            return None;
        }
        let part;
        (part, rest) = if from_part.starts_with(|c: char| c.is_ascii_digit()) {
            let (digits, rest) = split_run(from_part, |c| c.is_ascii_digit());
            (Part::Number(digits), without_ordinal(rest))
        } else {
            let (letters, rest) = split_run(from_part, |c| plain(c).is_some());
            let word: String = letters.chars().filter_map(plain).collect();
            if YEAR.contains(&word.as_str()) && matches!(rest, "" | ".") {
                break;
            }
            (Part::Month(month(&word)?), rest)
        };
        if parts.len() == 3 {
            return None;
        }
        parts.push((part, separator));
    }
    Some(parts)
}

fn split_run(text: &str, belongs: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

fn without_ordinal(rest: &str) -> &str {
    if let Some(after) = rest.strip_prefix('º') {
        return after;
    }
    let (letters, after) = split_run(rest, |c| c.is_ascii_alphabetic());
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|it| it.eq_ignore_ascii_case(letters));
    if is_ordinal { after } else { rest }
}

/// A letter of the months' names, small and without a Polish mark; none for any other character. By hand:
/// the tables of all scripts are many times as large as the rest of the file.
fn plain(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | 'а'..='я' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        'А'..='Я' => char::from_u32(u32::from(letter) + 32),
        'ń' | 'Ń' => Some('n'),
        'ś' | 'Ś' => Some('s'),
        'ź' | 'Ź' => Some('z'),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let is_of = |names: &&str| names.split(' ').any(|name| name.starts_with(word));
    let (_, number) = MONTHS.iter().zip(1..).find(|(names, _)| is_of(names))?;
    (word.chars().count() >= MONTH_LETTERS).then_some(number)
}

/// A day or a month: one or two digits.
fn small(digits: &str) -> Result<u32, DateError> {
    if digits.len() > 2 {
        return Err(DateError::Malformed);
    }
    digits.parse().map_err(|_| DateError::Malformed)
}

fn date(year: &str, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    if year.len() != 4 || year.starts_with('0') {
        return Err(DateError::Malformed);
    }
    let year = year.parse().map_err(|_| DateError::Malformed)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NotInCalendar)
}

/// The one day that two numbers can mean; both orders of equal numbers are the same day.
fn either_way_round(year: &str, one: u32, two: u32) -> Result<NaiveDate, DateError> {
    match (date(year, two, one), date(year, one, two)) {
        (Ok(day_first), Ok(month_first)) if day_first != month_first => Err(DateError::Ambiguous),
        (Ok(day), _) | (_, Ok(day)) => Ok(day),
        (Err(error), _) => Err(error),
    }
}

/// A day without a year is incomplete, except for one that no year has.
fn without_year(month: u32, day: u32) -> DateError {
    const LEAP: i32 = 2000;
    match NaiveDate::from_ymd_opt(LEAP, month, day) {
        Some(_) => DateError::Malformed,
        None => DateError::NotInCalendar,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn all(expected: Result<&str, DateError>, texts: &str) {
        for text in texts.split('|') {
            assert_eq!(
                parse_date(text).map(|date| date.to_string()),
                expected.map(str::to_owned),
                "{text:?}"
            );
        }
    }

    #[test]
    fn one_day_in_many_forms() {
        all(
            Ok("2027-03-01"),
            "2027-03-01| 2027-3-1\n|2027/03/01|2027.3.1|1 March 2027|01 march 2027|1. March 2027|\
            1st March 2027|1 Mar 2027|1-Mar-2027|1 Mar. 2027|1\u{a0}MARCH,\u{a0}2027|Mar 1, 2027|\
            March 1st, 2027|Mar. 1 2027|marc 1 2027|1.3.2027|01.03.2027|1. 3. 2027|2027 March 1|\
            1March2027|\u{200e}1\u{200e}.\u{200e}3\u{200e}.\u{200e}2027",
        );
        all(Ok("2027-09-02"), "Sept 2, 2027|2nd September 2027");
        all(
            Ok("2027-03-01"),
            "1 марта 2027 г.|1 МАРТА 2027 Г.|1 мар. 2027\u{a0}г.|1 март 2027|1 марта 2027 года|1марта2027г|\
            1 marca 2027 r.|1 mar 2027|marzec 1, 2027|1 marca 2027 roku|1º marzo 2027|1 mars 2027|1 Mars. 2027",
        );
        all(Ok("2027-05-04"), "4 мая 2027|4 май 2027|4 mag 2027|4 maj 2027|4. Maja 2027|2027 maggio 4");
        all(
            Ok("2027-10-04"),
            "4 PAŹDZIERNIKA 2027|4 paź 2027|4 paz. 2027|4 окт. 2027|4 ott 2027|4 okt. 2027",
        );
        all(Ok("2027-05-23"), "23rd May 2027|May 23 2027");
        all(Ok("2028-02-29"), "29 February 2028|2028-02-29|29/02/2028");
    }

    #[test]
    fn slashes_and_dashes_only_where_they_cannot_be_mistaken() {
        all(Ok("2027-03-13"), "13/03/2027|03/13/2027|13-3-2027|3 / 13 / 2027");
        all(Ok("2027-03-03"), "03/03/2027|3-3-2027");
        all(Err(DateError::Ambiguous), "03/04/2027|4-3-2027|12/01/2027");
        all(Err(DateError::NotInCalendar), "13/13/2027|31/02/2027|02/30/2027|0/5/2027|32/1/2027|29/02/2027");
    }

    #[test]
    fn days_that_do_not_exist() {
        all(
            Err(DateError::NotInCalendar),
            "2027-02-31|2027-02-29|2027-13-01|2027-00-10|2027-01-00|31 February 2027|February 30, 2027|\
            31.4.2027|1.13.2027|31 February|Feb 30|0 March 2027|2027 April 31",
        );
    }

    #[test]
    fn missing_and_malformed() {
        all(Err(DateError::Missing), "|  |\u{200e}\t");
        all(
            Err(DateError::Malformed),
            "1/3/27|1.3.27|1 March 27|27-03-01|March 2027|2027|2027-03|20270301|1 March|29 Feb|Feb 29|\
            tomorrow|1 Ma 2027|1 Marchy 2027|1 Marzipan 2027|1 ма 2027|г.|2027 г.|1 г. марта 2027|1 марта 2027 гг.|1 марта 2027 г. г.|1 mars r. 2027|2027-03-01T00:00:00Z|2027-03/01|1/3.2027|\
            1 3 2027|2027 03 01|2027-003-01|001.03.2027|111 March 2027|12027-03-01|0027-03-01|1.3.0027|\
            1.3.20277|1.3.2027.|-1.3.2027|2027--03-01|1 March 2027 x|1 March 2027 12|March March 2027|\
            March|1st|1xx March 2027|一月|2027–03–01|٢٠٢٧-٠٣-٠١|1 March -2027-|13/03/27|2027-03-01-01|\
            99999999999999999999-01-01|1/99999999999999999999/2027",
        );
    }

    #[test]
    fn errors_are_their_codes() {
        let codes = DateError::ALL.iter().map(|error| error.code());
        assert!(codes.eq(["missing", "malformed", "ambiguous", "not-in-calendar"]));
        assert_eq!(DateError::NotInCalendar.to_string(), "not-in-calendar");
    }

    #[test]
    fn no_two_months_begin_alike() {
        for (number, names) in (1..).zip(MONTHS) {
            for name in names.split(' ') {
                let beginnings = name.char_indices().skip(MONTH_LETTERS).map(|(end, _)| &name[..end]);
                for beginning in beginnings.chain([name]) {
                    assert_eq!(month(beginning), Some(number), "{beginning}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_an_error(text in any::<String>()) {
            let _ = parse_date(&text);
        }

        #[test]
        fn whatever_looks_like_a_date_is_one_or_an_error(
            text in proptest::collection::vec(proptest::sample::select(&b"0122379-/., MarchDec"[..]), 0..14)
        ) {
            if let Ok(date) = parse_date(&String::from_utf8(text).unwrap()) {
                prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
            }
        }

        #[test]
        fn every_form_of_a_day_is_that_day(year in 1000_i32..=9999, month in 1_u32..=12, day in 1_u32..=31) {
            let expected = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NotInCalendar);
            for text in [format!("{year}-{month:02}-{day:02}"), format!("{day}.{month}.{year}")] {
                prop_assert_eq!(parse_date(&text), expected, "{}", text);
            }
            let names = MONTHS.iter().zip(1..).find(|(_, number)| *number == month).unwrap().0;
            for name in names.split(' ') {
                let short: String = name.chars().take(3).collect();
                for text in [
                    format!("{day} {name} {year}"),
                    format!("{day} {} {year}", name.to_uppercase()),
                    format!("{day} {short}. {year} г."),
                    format!("{short} {day}, {year}"),
                ] {
                    prop_assert_eq!(parse_date(&text), expected, "{}", text);
                }
            }
            let slashed = if day > 12 || day == month { expected } else { Err(DateError::Ambiguous) };
            prop_assert_eq!(parse_date(&format!("{day:02}/{month:02}/{year}")), slashed);
            prop_assert_eq!(parse_date(&format!("{month:02}/{day:02}/{year}")), slashed);
        }
    }
}
