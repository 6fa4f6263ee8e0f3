### The patterns around figures: currencies, percentages, moments and spans of time.
### {"\u00A0"} is a no-break space. Digits and dates themselves come from CLDR.

# 40%
format-percent = { $number }%

# 25 000 USD, and 25 000 zł where the symbol ends in a letter: the same in Polish.
format-money = { $amount }{"\u00A0"}{ $symbol }
    .letters = { $amount }{"\u00A0"}{ $symbol }
    .negative = -{ $money }

# 4 maj 2027, 14:05 UTC, or UTC+2 where the reader is
format-date-time = { $moment } { $zone }

relative-now = przed chwilą
relative-soon = za mniej niż minutę
relative-minutes-ago = { $count ->
    [one] { $count } minutę temu
    [few] { $count } minuty temu
    [many] { $count } minut temu
   *[other] { $count } minuty temu
}
relative-hours-ago = { $count ->
    [one] { $count } godzinę temu
    [few] { $count } godziny temu
    [many] { $count } godzin temu
   *[other] { $count } godziny temu
}
relative-days-ago = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dnia temu
}
relative-months-ago = { $count ->
    [one] { $count } miesiąc temu
    [few] { $count } miesiące temu
    [many] { $count } miesięcy temu
   *[other] { $count } miesiąca temu
}
relative-years-ago = { $count ->
    [one] { $count } rok temu
    [few] { $count } lata temu
    [many] { $count } lat temu
   *[other] { $count } roku temu
}
relative-in-minutes = { $count ->
    [one] za { $count } minutę
    [few] za { $count } minuty
    [many] za { $count } minut
   *[other] za { $count } minuty
}
relative-in-hours = { $count ->
    [one] za { $count } godzinę
    [few] za { $count } godziny
    [many] za { $count } godzin
   *[other] za { $count } godziny
}
relative-in-days = { $count ->
    [one] za { $count } dzień
    [few] za { $count } dni
    [many] za { $count } dni
   *[other] za { $count } dnia
}
relative-in-days-hours = { $count ->
    [one] { $hours ->
        [one] za { $count } dzień i { $hours } godzinę
        [few] za { $count } dzień i { $hours } godziny
        [many] za { $count } dzień i { $hours } godzin
       *[other] za { $count } dzień i { $hours } godziny
    }
    [few] { $hours ->
        [one] za { $count } dni i { $hours } godzinę
        [few] za { $count } dni i { $hours } godziny
        [many] za { $count } dni i { $hours } godzin
       *[other] za { $count } dni i { $hours } godziny
    }
    [many] { $hours ->
        [one] za { $count } dni i { $hours } godzinę
        [few] za { $count } dni i { $hours } godziny
        [many] za { $count } dni i { $hours } godzin
       *[other] za { $count } dni i { $hours } godziny
    }
   *[other] { $hours ->
        [one] za { $count } dnia i { $hours } godzinę
        [few] za { $count } dnia i { $hours } godziny
        [many] za { $count } dnia i { $hours } godzin
       *[other] za { $count } dnia i { $hours } godziny
    }
}
relative-in-months = { $count ->
    [one] za { $count } miesiąc
    [few] za { $count } miesiące
    [many] za { $count } miesięcy
   *[other] za { $count } miesiąca
}
relative-in-years = { $count ->
    [one] za { $count } rok
    [few] za { $count } lata
    [many] za { $count } lat
   *[other] za { $count } roku
}
