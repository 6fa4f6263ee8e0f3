//! Currencies of ISO 4217, how finely each is counted, and how people mark an amount in it.

/// List One of ISO 4217 with amendments up to 180 (1 January 2026). Left out are the codes in which
/// nobody closes a deal: funds and units of account (BOV, CHE, CHW, CLF, COU, MXV, USN, UYI, UYW,
/// XAD, XDR, XSU, XUA, XBA–XBD), metals (XAG, XAU, XPD, XPT), testing (XTS) and none (XXX).
const CODES: &str = "\
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD \
    HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL \
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP \
    PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
    TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

iso_code! {
    /// A currency in circulation; its serialised form is its code, such as `USD`.
    Currency: 3 letters, UnknownCurrency = "unknown-currency", CODES,
}

impl Currency {
    pub const EUR: Self = Self(*b"EUR");
    pub const PLN: Self = Self(*b"PLN");
    pub const SEK: Self = Self(*b"SEK");
    pub const USD: Self = Self(*b"USD");

    /// How many decimals the minor unit has: 2 for cents, 0 where there is none.
    pub const fn exponent(&self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF"
            | b"UGX" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// Whether people write this currency's amounts with such a mark: its code or one of its
    /// symbols. A mark of another currency is none, so that `€ 100` is not taken for dollars.
    pub(super) fn is_marked(&self, mark: &str) -> bool {
        mark.eq_ignore_ascii_case(self.code())
            || MARKS.iter().any(|(it, codes)| it.eq_ignore_ascii_case(mark) && codes.contains(self.code()))
    }
}

/// Marks beside the code and the currencies that each may stand for. Only ASCII letters are compared
/// without case, so that no Unicode tables get into the browser: hence both `ł` and `Ł`.
const MARKS: &[(&str, &str)] = &[
    (
        "$",
        "ARS AUD BBD BMD BND BSD BZD CAD CLP COP DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TTD \
         TWD USD UYU XCD",
    ),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD NIO"),
    ("CA$", "CAD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("NT$", "TWD"),
    ("NZ$", "NZD"),
    ("R$", "BRL"),
    ("S$", "SGD"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("£", "EGP FKP GBP GIP LBP SDG SHP SSP SYP"),
    ("\u{a5}", "CNY JPY"),
    ("\u{ffe5}", "CNY JPY"),
    ("円", "JPY"),
    ("元", "CNY TWD"),
    ("kr", "DKK ISK NOK SEK"),
    ("kr.", "DKK ISK NOK SEK"),
    ("zł", "PLN"),
    ("zŁ", "PLN"),
    ("kč", "CZK"),
    ("kČ", "CZK"),
    ("Ft", "HUF"),
    ("lei", "MDL RON"),
    ("Fr.", "CHF"),
    ("SFr.", "CHF"),
    ("₽", "RUB"),
    ("руб", "RUB"),
    ("руб.", "RUB"),
    ("Rs", "INR LKR MUR NPR PKR"),
    ("Rs.", "INR LKR MUR NPR PKR"),
    ("R", "ZAR"),
    ("₹", "INR"),
    ("₩", "KPW KRW"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₸", "KZT"),
    ("₾", "GEL"),
    ("₼", "AZN"),
    ("֏", "AMD"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("₵", "GHS"),
    ("₮", "MNT"),
];

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_list_is_sorted_whole_and_without_funds_or_metals() {
        assert_eq!(Currency::ALL.len(), 155);
        assert!(Currency::ALL.is_sorted_by(|a, b| a < b));
        assert!(Currency::ALL.iter().all(|c| c.code().bytes().all(|b| b.is_ascii_uppercase())));
        let not =
            "BOV CHE CHW CLF COU MXV USN UYI UYW XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";
        let withdrawn = "ANG BGN CUC DEM HRK SLL VEF ZWL";
        for code in not.split(' ').chain(withdrawn.split(' ')) {
            assert_eq!(code.parse::<Currency>(), Err(UnknownCurrency), "{code}");
        }
        for code in ["SLE", "VED", "VES", "XCG", "XCD", "XOF", "XPF", "ZWG"] {
            assert_eq!(code.parse::<Currency>().unwrap().code(), code);
        }
    }

    #[test]
    fn named_currencies_are_in_the_list() {
        for (named, code) in
            [(Currency::EUR, "EUR"), (Currency::PLN, "PLN"), (Currency::SEK, "SEK"), (Currency::USD, "USD")]
        {
            assert_eq!(code.parse(), Ok(named));
        }
    }

    #[test]
    fn exponents_are_those_of_the_standard() {
        let of = |exponent| Currency::ALL.iter().filter(|c| c.exponent() == exponent).count();
        assert_eq!([of(0), of(2), of(3)], [16, 132, 7]);
        for (code, exponent) in
            [("JPY", 0), ("ISK", 0), ("USD", 2), ("HUF", 2), ("MGA", 2), ("KWD", 3), ("TND", 3)]
        {
            assert_eq!(code.parse::<Currency>().unwrap().exponent(), exponent, "{code}");
        }
    }

    #[test]
    fn lower_case_and_blanks_are_accepted_other_things_are_not() {
        assert_eq!(" sek\u{a0}\n".parse(), Ok(Currency::SEK));
        for text in ["", "  ", "US", "USDD", "U D", "$", "ÜSD", "12A"] {
            assert_eq!(text.parse::<Currency>(), Err(UnknownCurrency), "{text}");
        }
        assert_eq!(UnknownCurrency.code(), "unknown-currency");
        assert_eq!(UnknownCurrency.to_string(), UnknownCurrency.code());
    }

    #[test]
    fn it_is_its_code_in_json_and_in_print() {
        assert_eq!(serde_json::to_string(&Currency::USD).unwrap(), "\"USD\"");
        assert_eq!(serde_json::from_str::<Currency>("\"USD\"").unwrap(), Currency::USD);
        assert!(serde_json::from_str::<Currency>("\"XAU\"").is_err());
        assert_eq!(format!("{} {:?}", Currency::USD, Currency::USD), "USD USD");
    }

    #[test]
    fn marks_name_currencies_of_the_list_only() {
        for (mark, codes) in MARKS {
            assert!(codes.split(' ').all(|c| c.parse::<Currency>().is_ok()), "{mark}: {codes}");
            assert!(codes.split(' ').all(|c| c.parse::<Currency>().unwrap().is_marked(mark)), "{mark}");
        }
        assert!(Currency::SEK.is_marked("Kr") && Currency::SEK.is_marked("sek"));
        assert!(Currency::PLN.is_marked("zł") && Currency::PLN.is_marked("ZŁ"));
        assert!(
            !Currency::USD.is_marked("€") && !Currency::USD.is_marked("EUR") && !Currency::USD.is_marked("")
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_of_the_list_or_an_error(text in any::<String>()) {
            if let Ok(currency) = text.parse::<Currency>() {
                prop_assert!(Currency::ALL.contains(&currency));
            }
        }

        #[test]
        fn codes_round_trip(at in 0..Currency::ALL.len()) {
            let currency = Currency::ALL[at];
            prop_assert_eq!(currency.code().parse(), Ok(currency));
            prop_assert_eq!(currency.code().to_ascii_lowercase().parse(), Ok(currency));
        }
    }
}
