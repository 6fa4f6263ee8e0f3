//! Countries and regions of ISO 3166-1; their names in five languages come from `words`.

/// The 249 officially assigned alpha-2 codes.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
    ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE \
    IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY \
    MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU \
    NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM \
    SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE \
    VG VI VN VU WF WS YE YT ZA ZM ZW";

iso_code! {
    /// A country or region; its serialised form is its two letters, such as `SE` (SPEC §5.1).
    CountryCode: 2 letters, UnknownCountry = "unknown-country", CODES,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_list_is_sorted_and_whole() {
        assert_eq!(CountryCode::ALL.len(), 249);
        assert!(CountryCode::ALL.is_sorted_by(|a, b| a < b));
        assert!(CountryCode::ALL.iter().all(|c| c.code().bytes().all(|b| b.is_ascii_uppercase())));
        for code in ["AD", "AX", "CW", "GB", "IT", "PL", "RU", "SE", "SS", "SX", "TW", "US", "ZW"] {
            assert_eq!(code.parse::<CountryCode>().unwrap().code(), code);
        }
    }

    #[test]
    fn reserved_withdrawn_and_malformed_codes_are_refused() {
        for text in ["", " ", "UK", "EU", "XK", "AN", "ZZ", "S", "SWE", "S E", "Å1", "é"] {
            assert_eq!(text.parse::<CountryCode>(), Err(UnknownCountry), "{text}");
        }
        assert_eq!(UnknownCountry.code(), "unknown-country");
        assert_eq!(UnknownCountry.to_string(), UnknownCountry.code());
    }

    #[test]
    fn it_is_its_code_in_json_and_in_print() {
        let sweden: CountryCode = "\tse ".parse().unwrap();
        assert_eq!(serde_json::to_string(&sweden).unwrap(), "\"SE\"");
        assert_eq!(serde_json::from_str::<CountryCode>("\"SE\"").unwrap(), sweden);
        assert!(serde_json::from_str::<CountryCode>("\"UK\"").is_err());
        assert_eq!(format!("{sweden} {sweden:?}"), "SE SE");
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_of_the_list_or_an_error(text in any::<String>()) {
            if let Ok(country) = text.parse::<CountryCode>() {
                prop_assert!(CountryCode::ALL.contains(&country));
            }
        }

        #[test]
        fn codes_round_trip(at in 0..CountryCode::ALL.len()) {
            let country = CountryCode::ALL[at];
            prop_assert_eq!(country.code().parse(), Ok(country));
            prop_assert_eq!(country.code().to_ascii_lowercase().parse(), Ok(country));
        }
    }
}
