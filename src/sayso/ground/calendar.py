"""Arithmetic of days, weeks, months, seasons and holidays."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from sayso.ground.scene import Tense

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, northern hemisphere."""

FIXED_HOLIDAYS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Month and day of holidays that keep their date."""
MOVING_HOLIDAYS = {
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}
"""Month, weekday (Monday is 0) and which one in the month, of holidays that keep their weekday."""
AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "pentecost": 49,
}
"""Days after a feast; before it where negative."""
HOLIDAYS = (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS, *AFTER_THANKSGIVING, *FROM_EASTER)


SOON = timedelta(days=75)
LATELY = timedelta(days=14)
HALF_A_YEAR = timedelta(days=183)
FAR = 8
"""Months after which a month that no verb puts into the past is sooner the coming one than the last."""
REPORTED_WITHIN = 5
"""Months after its end in which a quarter is still the one that is spoken of."""


def weekday(today: date, number: int, tense: Tense) -> date:
    """The day of a weekday's name: the last one up to today, or the coming one in the future tense.

    >>> weekday(date(2021, 3, 10), 0, "past"), weekday(date(2021, 3, 10), 0, "future")
    (datetime.date(2021, 3, 8), datetime.date(2021, 3, 15))
    """
    if tense == "future":
        return today + timedelta(days=(number - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - number) % 7)


def told_weekday(today: date, number: int, tense: Tense) -> date:
    """The day of a weekday's name that stands alone in a report.

    Tomorrow's name is tomorrow in any tense: reports are often stamped the day
    before the one they tell of, by time zones and early editions, and seldom
    name a day six days ago without 'last'.

    >>> told_weekday(date(2021, 3, 10), 3, "past"), told_weekday(date(2021, 3, 10), 4, "past")
    (datetime.date(2021, 3, 11), datetime.date(2021, 3, 5))
    """
    tomorrow = today + timedelta(days=1)
    return tomorrow if tomorrow.weekday() == number else weekday(today, number, tense)


def year_of_month(today: date, month: int, tense: Tense, *, open_ended: bool = False) -> int:
    """The year of a month's name: this year's month or the last one, the coming one in the future tense.

    A month of `FAR` ago that no verb puts into the past is the coming one: 'the summit in April', said in February.

    >>> year_of_month(date(2021, 3, 10), 11, "past"), year_of_month(date(2021, 3, 10), 2, "future")
    (2020, 2022)
    >>> year_of_month(date(2021, 3, 10), 5, "past", open_ended=True)
    2021
    """
    if open_ended and (today.month - month) % 12 >= FAR:
        tense = "future"
    if tense == "future":
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def nearest_day(today: date, month: int, day: int, tense: Tense) -> date | None:
    """The year's day of a month and number: the last one, or in the future tense the coming one.

    Reports leave the year out when the day is near, whatever the verb: one
    that lies `SOON` ahead is not taken for last year's, nor one that is
    `LATELY` past for next year's. Told in the present ('the film opens on May
    4'), it is the nearer one. None where no calendar has such a day.

    >>> nearest_day(date(2021, 1, 2), 12, 31, "past"), nearest_day(date(2021, 12, 30), 1, 2, "past")
    (datetime.date(2020, 12, 31), datetime.date(2022, 1, 2))
    """
    days = [found for year in (-1, 0, 1) if (found := day_or_none(today.year + year, month, day))]
    if tense == "future":
        return next((found for found in days if found >= today - LATELY), None)
    ahead = HALF_A_YEAR if tense == "present" else SOON
    return next((found for found in reversed(days) if found <= today + ahead), None)


def day_or_none(year: int, month: int, number: int) -> date | None:
    """Make a day; None for one that no calendar has.

    >>> day_or_none(2021, 2, 30) is None
    True
    """
    try:
        return date(year, month, number)
    except ValueError:
        return None


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year.

    >>> holiday("thanksgiving", 2021), holiday("memorial day", 2021), holiday("christmas eve", 2021)
    (datetime.date(2021, 11, 25), datetime.date(2021, 5, 31), datetime.date(2021, 12, 24))
    >>> holiday("black friday", 2024), holiday("good friday", 2024)
    (datetime.date(2024, 11, 29), datetime.date(2024, 3, 29))
    """
    if name in AFTER_THANKSGIVING:
        return holiday("thanksgiving", year) + timedelta(days=AFTER_THANKSGIVING[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    month, number, which = MOVING_HOLIDAYS[name]
    days = [day for day in calendar.Calendar().itermonthdates(year, month) if day.month == month and day.weekday() == number]
    return days[which if which < 0 else which - 1]


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).

    >>> easter(2021), easter(2000)
    (datetime.date(2021, 4, 4), datetime.date(2000, 4, 23))
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, number = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, number + 1)


def season(today: date, code: str, tense: Tense) -> str:
    """The season of a name: the one that runs or the last one; the coming one in the future tense.

    A winter is named for the year in which it begins.

    >>> season(date(2021, 2, 1), "WI", "past"), season(date(2021, 2, 1), "SU", "past"), season(date(2021, 2, 1), "SU", "future")
    ('2020-WI', '2020-SU', '2021-SU')
    """
    start = SEASON_STARTS[code]
    year = today.year - (today.month < start)
    runs = (today.year - year) * 12 + today.month - start < 3
    return f"{year if runs or tense != 'future' else year + 1}-{code}"


def quarter(today: date, number: int, tense: Tense) -> str:
    """A quarter of the year: the last one that has begun, or the coming one.

    >>> quarter(date(2021, 4, 20), 3, "past"), quarter(date(2021, 4, 20), 3, "future")
    ('2020-Q3', '2021-Q3')
    """
    if tense == "future":
        return f"{today.year + (3 * number < today.month - REPORTED_WITHIN)}-Q{number}"
    return f"{year_of_month(today, 3 * number - 2, 'past')}-Q{number}"
