### The patterns around figures: currencies, percentages, moments and spans of time.
### {"\u00A0"} is a no-break space. Digits and dates themselves come from CLDR.

# 40 %
format-percent = { $number }{"\u00A0"}%

# 25 000 US$, and 25 000 kr where the symbol ends in a letter.
format-money = { $amount }{"\u00A0"}{ $symbol }
    .letters = { $amount }{"\u00A0"}{ $symbol }
    .negative = −{ $money }

# 4 maj 2027 14:05 UTC, or UTC+2 where the reader is
format-date-time = { $moment } { $zone }

relative-now = nyss
relative-soon = om mindre än en minut
relative-minutes-ago = { $count ->
    [one] för { $count } minut sedan
   *[other] för { $count } minuter sedan
}
relative-hours-ago = { $count ->
    [one] för { $count } timme sedan
   *[other] för { $count } timmar sedan
}
relative-days-ago = { $count ->
    [one] för { $count } dag sedan
   *[other] för { $count } dagar sedan
}
relative-months-ago = { $count ->
    [one] för { $count } månad sedan
   *[other] för { $count } månader sedan
}
relative-years-ago = { $count ->
    [one] för { $count } år sedan
   *[other] för { $count } år sedan
}
relative-in-minutes = { $count ->
    [one] om { $count } minut
   *[other] om { $count } minuter
}
relative-in-hours = { $count ->
    [one] om { $count } timme
   *[other] om { $count } timmar
}
relative-in-days = { $count ->
    [one] om { $count } dag
   *[other] om { $count } dagar
}
relative-in-days-hours = { $count ->
    [one] { $hours ->
        [one] om { $count } dag och { $hours } timme
       *[other] om { $count } dag och { $hours } timmar
    }
   *[other] { $hours ->
        [one] om { $count } dagar och { $hours } timme
       *[other] om { $count } dagar och { $hours } timmar
    }
}
relative-in-months = { $count ->
    [one] om { $count } månad
   *[other] om { $count } månader
}
relative-in-years = { $count ->
    [one] om { $count } år
   *[other] om { $count } år
}
