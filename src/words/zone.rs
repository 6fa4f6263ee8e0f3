//! The reader's time zone: moments are told in it, and say it.

use chrono::{DateTime, Offset, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

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

/// The zones to choose from, as the database names them, area by area: `Europe/Stockholm`.
pub fn zones() -> impl Iterator<Item = &'static str> {
    TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| name.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area)))
}

impl Words {
    /// The same words for a reader in this zone; an unknown one, or none, is UTC.
    pub fn in_zone(self, name: &str) -> Self {
        Self { zone: name.parse().unwrap_or(Tz::UTC), ..self }
    }
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
        let zones: Vec<_> = zones().collect();
        assert!(zones.iter().all(|zone| zone.parse::<Tz>().is_ok()));
        assert!(zones.contains(&"Europe/Warsaw") && !zones.contains(&"EST5EDT"));
        assert!(zones.is_sorted_by(|one, next| one.split('/').next() <= next.split('/').next()));
        for locale in super::super::Locale::ALL {
            let words = Words::new(*locale, "Contoso");
            let key = |area: &str| format!("zone-area-{}", area.to_lowercase());
            assert!(AREAS.iter().all(|area| words.has(&key(area))), "{locale:?}");
        }
    }
}
