//! The reader's time zone: moments are told in it, and say it.

use std::sync::LazyLock;

use chrono::{DateTime, Offset, Utc};
use chrono_tz::Tz;
use icu::datetime::NoCalendarFormatter;
use icu::datetime::fieldsets::zone::ExemplarCity;
use icu::datetime::input::TimeZone;
use icu::normalizer::DecomposingNormalizer;
use icu::time::zone::iana::IanaParserExtended;

use super::Words;

/// The areas of the IANA database that name places; what else it has are older names for them.
/// Each is called `zone-area-` and its name in lower case.
const AREAS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// Each zone that names a place by the one name that it goes by today, and what ICU4X calls it.
static ZONES: LazyLock<Vec<(&str, TimeZone)>> = LazyLock::new(|| {
    let named = IanaParserExtended::new().iter().map(|zone| (zone.canonical, zone.time_zone));
    named.filter(|(name, _)| area(name).is_some() && name.parse::<Tz>().is_ok()).collect()
});

fn area(name: &str) -> Option<&str> {
    name.split_once('/').map(|(area, _)| area).filter(|area| AREAS.contains(area))
}

/// A time zone to choose.
pub struct Zone {
    /// As the IANA database has it: `Europe/Stockholm`.
    pub name: &'static str,
    /// Its part of the world, in the reader's language.
    pub area: String,
    /// The city that it is known by, in the reader's language (CLDR).
    pub city: String,
}

impl Words {
    /// Every zone that names a place, by area and city.
    pub fn zones(&self) -> Vec<Zone> {
        let words = self;
        let cities = NoCalendarFormatter::try_new(self.language.formats.tag().into(), ExemplarCity)
            .expect("ICU4X carries the cities of each of the five languages");
        let zone = |(name, zone): &(&'static str, TimeZone)| Zone {
            name,
            area: words.label("zone-area", &area(name).unwrap_or_default().to_lowercase()),
            city: cities.format(&zone.without_offset()).to_string(),
        };
        let mut zones: Vec<Zone> = ZONES.iter().map(zone).collect();
        zones.sort_by_cached_key(|zone| (zone.area.clone(), without_marks(&zone.city)));
        zones
    }

    /// The zone that clocks stand in here, by the name that [`Self::zones`] has it under; `UTC`
    /// where it is none of them.
    pub fn own_zone(&self) -> &'static str {
        let name = IanaParserExtended::new().parse(self.zone.name()).canonical;
        ZONES.iter().find(|(known, _)| *known == name).map_or("UTC", |(known, _)| *known)
    }

    /// The same words for a reader in this zone; an unknown one, or none, is UTC.
    pub fn in_zone(self, name: &str) -> Self {
        Self { zone: name.parse().unwrap_or(Tz::UTC), ..self }
    }
}

/// Orders names as if their letters had no marks: Åbo beside Abidjan.
fn without_marks(name: &str) -> String {
    DecomposingNormalizer::new_nfd().normalize_iter(name.chars()).filter(|c| c.is_alphanumeric()).collect()
}

/// `UTC+2`, `UTC−3:30`: what no other zone is called, as CET and IST are, and every language reads.
pub(super) fn offset(at: &DateTime<Tz>) -> String {
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let (sign, minutes) = if minutes < 0 { ('−', -minutes) } else { ('+', minutes) };
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// The moment on the clocks of a zone.
pub(super) fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<Tz> {
    at.with_timezone(&zone)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::Locale;
    use super::*;

    fn told(zone: &str, at: &str) -> String {
        Words::new(Locale::En, "Contoso").in_zone(zone).date_time(at.parse().unwrap())
    }

    /// RELIABILITY U12.
    #[test]
    fn u12_a_moment_is_told_in_the_readers_zone_and_says_it() {
        let summer = "2027-07-04T22:05:00Z";
        assert_eq!(told("", summer), "4 Jul 2027, 22:05 UTC");
        assert_eq!(told("Europe/Stockholm", summer), "5 Jul 2027, 00:05 UTC+2");
        assert_eq!(told("Europe/Stockholm", "2027-01-04T22:05:00Z"), "4 Jan 2027, 23:05 UTC+1");
        assert_eq!(told("America/St_Johns", "2027-01-01T02:00:00Z"), "31 Dec 2026, 22:30 UTC−3:30");
        assert_eq!(told("Asia/Kathmandu", summer), "5 Jul 2027, 03:50 UTC+5:45");
        assert_eq!(told("Europe/London", "2027-01-04T22:05:00Z"), "4 Jan 2027, 22:05 UTC");
        assert_eq!(told("Mars/Olympus_Mons", summer), "4 Jul 2027, 22:05 UTC");
    }

    #[test]
    fn every_zone_on_offer_is_known() {
        for locale in Locale::ALL {
            let zones = Words::new(*locale, "Contoso").zones();
            assert!(zones.len() > 400, "{}", zones.len());
            assert!(zones.is_sorted_by(|one, next| one.area <= next.area));
            let mut names: Vec<_> = zones.iter().map(|zone| zone.name).collect();
            assert!(names.contains(&"Europe/Warsaw") && !names.contains(&"EST5EDT"));
            names.sort();
            names.dedup();
            assert_eq!(names.len(), zones.len(), "each once");
        }
    }

    #[test]
    fn a_zone_goes_by_its_city_in_the_readers_language() {
        let told = |locale, name| {
            let zones = Words::new(locale, "Contoso").zones();
            zones
                .into_iter()
                .find(|zone| zone.name == name)
                .map(|zone| format!("{}: {}", zone.area, zone.city))
        };
        let told = |locale, name| told(locale, name).unwrap();
        assert_eq!(told(Locale::En, "America/Argentina/Salta"), "America: Salta");
        assert_eq!(told(Locale::Ru, "Europe/Stockholm"), "Европа: Стокгольм");
        assert_eq!(told(Locale::Pl, "Europe/Warsaw"), "Europa: Warszawa");
        assert_eq!(told(Locale::It, "Europe/Rome"), "Europa: Roma");
        assert_eq!(told(Locale::Sv, "Europe/Copenhagen"), "Europa: Köpenhamn");
    }

    #[test]
    fn an_older_name_is_the_same_zone() {
        let own = |zone| Words::new(Locale::En, "Contoso").in_zone(zone).own_zone();
        assert_eq!(own("Europe/Stockholm"), "Europe/Stockholm");
        assert_eq!(own("Asia/Calcutta"), "Asia/Kolkata");
        assert_eq!([own(""), own("UTC"), own("Etc/GMT+3")], ["UTC"; 3]);
    }
}
