### The patterns around figures: currencies, percentages, moments and spans of time.
### {"\u00A0"} is a no-break space. Digits and dates themselves come from CLDR.

# 40%
format-percent = { $number }%

# $25,000, and SEK 25,000 where the symbol ends in a letter.
format-money = { $amount }{"\u00A0"}{ $symbol }
    .letters = { $amount }{"\u00A0"}{ $symbol }
    .negative = -{ $money }

# 4 May 2027, 14:05 UTC, or UTC+2 where the reader is
format-date-time = { $moment } { $zone }

relative-now = adesso
relative-soon = tra meno di un minuto
relative-minutes-ago = { $count ->
    [one] { $count } minuto fa
   *[other] { $count } minuti fa
}
relative-hours-ago = { $count ->
    [one] { $count } ora fa
   *[other] { $count } ore fa
}
relative-days-ago = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}
relative-months-ago = { $count ->
    [one] { $count } mese fa
   *[other] { $count } mesi fa
}
relative-years-ago = { $count ->
    [one] { $count } anno fa
   *[other] { $count } anni fa
}
relative-in-minutes = { $count ->
    [one] tra { $count } minuto
   *[other] tra { $count } minuti
}
relative-in-hours = { $count ->
    [one] tra { $count } ora
   *[other] tra { $count } ore
}
relative-in-days = { $count ->
    [one] tra { $count } giorno
   *[other] tra { $count } giorni
}
relative-in-days-hours = { $count ->
    [one] { $hours ->
        [one] tra { $count } giorno e { $hours } ora
       *[other] tra { $count } giorno e { $hours } ore
    }
   *[other] { $hours ->
        [one] tra { $count } giorni e { $hours } ora
       *[other] tra { $count } giorni e { $hours } ore
    }
}
relative-in-months = { $count ->
    [one] tra { $count } mese
   *[other] tra { $count } mesi
}
relative-in-years = { $count ->
    [one] tra { $count } anno
   *[other] tra { $count } anni
}
