### The patterns around figures: currencies, percentages, moments and spans of time.
### {"\u00A0"} is a no-break space. Digits and dates themselves come from CLDR.

# 40 %
format-percent = { $number }{"\u00A0"}%

# 25 000 $, and 25 000 SEK where the symbol ends in a letter.
format-money = { $amount }{"\u00A0"}{ $symbol }
    .letters = { $amount }{"\u00A0"}{ $symbol }
    .negative = -{ $money }

# 4 мая 2027 г., 14:05 UTC, or UTC+2 where the reader is
format-date-time = { $moment }{"\u00A0"}{ $zone }

relative-now = только что
relative-soon = меньше чем через минуту
relative-minutes-ago = { $count ->
    [one] { $count } минуту назад
    [few] { $count } минуты назад
    [many] { $count } минут назад
   *[other] { $count } минуты назад
}
relative-hours-ago = { $count ->
    [one] { $count } час назад
    [few] { $count } часа назад
    [many] { $count } часов назад
   *[other] { $count } часа назад
}
relative-days-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}
relative-months-ago = { $count ->
    [one] { $count } месяц назад
    [few] { $count } месяца назад
    [many] { $count } месяцев назад
   *[other] { $count } месяца назад
}
relative-years-ago = { $count ->
    [one] { $count } год назад
    [few] { $count } года назад
    [many] { $count } лет назад
   *[other] { $count } года назад
}
relative-in-minutes = { $count ->
    [one] через { $count } минуту
    [few] через { $count } минуты
    [many] через { $count } минут
   *[other] через { $count } минуты
}
relative-in-hours = { $count ->
    [one] через { $count } час
    [few] через { $count } часа
    [many] через { $count } часов
   *[other] через { $count } часа
}
relative-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
}
relative-in-days-hours = { $count ->
    [one] { $hours ->
        [one] через { $count } день { $hours } час
        [few] через { $count } день { $hours } часа
        [many] через { $count } день { $hours } часов
       *[other] через { $count } день { $hours } часа
    }
    [few] { $hours ->
        [one] через { $count } дня { $hours } час
        [few] через { $count } дня { $hours } часа
        [many] через { $count } дня { $hours } часов
       *[other] через { $count } дня { $hours } часа
    }
    [many] { $hours ->
        [one] через { $count } дней { $hours } час
        [few] через { $count } дней { $hours } часа
        [many] через { $count } дней { $hours } часов
       *[other] через { $count } дней { $hours } часа
    }
   *[other] { $hours ->
        [one] через { $count } дня { $hours } час
        [few] через { $count } дня { $hours } часа
        [many] через { $count } дня { $hours } часов
       *[other] через { $count } дня { $hours } часа
    }
}
relative-in-months = { $count ->
    [one] через { $count } месяц
    [few] через { $count } месяца
    [many] через { $count } месяцев
   *[other] через { $count } месяца
}
relative-in-years = { $count ->
    [one] через { $count } год
    [few] через { $count } года
    [many] через { $count } лет
   *[other] через { $count } года
}
