### The patterns around figures: currencies, percentages, moments and spans of time.
### {"\u00A0"} is a no-break space. Digits and dates themselves come from CLDR.

# 40%
format-percent = { $number }%

# $25,000, and SEK 25,000 where the symbol ends in a letter.
format-money = { $symbol }{ $amount }
    .letters = { $symbol }{"\u00A0"}{ $amount }
    .negative = -{ $money }

# 4 May 2027, 14:05 UTC, or UTC+2 where the reader is
format-date-time = { $moment } { $zone }

relative-now = just now
relative-soon = in less than a minute
relative-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
relative-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
relative-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
relative-months-ago = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
relative-years-ago = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
relative-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
relative-in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
relative-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
relative-in-days-hours = { $count ->
    [one] { $hours ->
        [one] in { $count } day { $hours } hour
       *[other] in { $count } day { $hours } hours
    }
   *[other] { $hours ->
        [one] in { $count } days { $hours } hour
       *[other] in { $count } days { $hours } hours
    }
}
relative-in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
relative-in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}
