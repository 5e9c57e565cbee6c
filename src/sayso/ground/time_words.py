"""The vocabulary of time, and patterns made of it.

Names of months and weekdays match with a capital only, as reports write
them, although the rules are compiled without regard to case.
"""

from __future__ import annotations

import re

from sayso.ground.calendar import HOLIDAYS, SEASONS
from sayso.text.numerals import NUMERAL, number

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
PARTS_OF_DAY = {
    "morning": "MO",
    "early hours": "MO",
    "small hours": "MO",
    "afternoon": "AF",
    "lunchtime": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
}
UNITS = ("second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
A_UNIT = r"second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur"
A_MONTH = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
A_WEEKDAY = r"\b(?:mon|tue|wed|thu|fri|sat|sun)"
A_SEASON = r"spring|summer|autumn|fall|winter"
A_PART_OF_DAY = r"morning|afternoon|evening|night|lunchtime|hours"
A_QUARTER = r"quarter|\bq[1-4]"
A_DIGIT = r"\d"
"""What an expression of each kind cannot be without; see `Rule.needs`."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
VAGUE_COUNTS = r"(?:a )?(?:few|couple(?: of)?|couple more|handful of)|several|many|some|recent|dozens of|scores of|hundreds of|thousands of"


def capital(words: tuple[str, ...]) -> str:
    """Alternatives that match with a capital first letter, or all in capitals.

    >>> capital(("monday",))
    '(?-i:M)onday'
    """
    return "|".join(f"(?-i:{word[0].upper()}){word[1:]}" for word in words)


MONTH = rf"(?:{capital(MONTHS)}|(?:{capital(('jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'))})\b\.?)"
WEEKDAY = (
    rf"(?:{capital(WEEKDAYS)}|(?:{capital(('mon', 'tues', 'tue', 'wed', 'thurs', 'thu', 'fri'))})\."
    rf"|(?:{capital(('sat', 'sun'))})\.(?=,? (?:\d|{MONTH})))"
)
"""A weekday; 'Sun.' only before a date, since it may be a newspaper or the star."""
FULL_MONTH = rf"(?:{capital(MONTHS)}|(?:{capital(('jan', 'feb', 'mar', 'apr', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'))})\.)"
"""A month that stands alone: shortened only with its full stop."""
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
PART = r"(?:morning|afternoon|evening|night|lunchtime|overnight)"
UNIT = rf"(?:{'|'.join(UNITS[:-1])}|century)"
UNIT_PLURAL = rf"(?:{'|'.join(UNITS[:-1])}|centurie)s"
SEASON = rf"(?:{'|'.join(SEASONS)})"
HOLIDAY = (
    "(?:"
    + "|".join(
        re.escape(name).replace(r"\ ", " ").replace("'", "['’]")
        for name in sorted(HOLIDAYS, key=len, reverse=True)
    )
    + ")"
)
PART_OF = r"(?:the (?:very )?(?:end|beginning|start|middle|close) of )?"
EARLY = rf"{PART_OF}(?:(?:very )?(?:early|late|mid)(?:[- ]))?"
"""Words before a date that narrow it without changing its value."""
COUNT = rf"(?:{VAGUE_COUNTS}|{NUMERAL}|an?)"


def words_of(match: re.Match[str], group: str | int) -> str:
    """The words of a group as tables have them: in small letters, on one line; '' where it has matched none.

    >>> words_of(re.compile("(?P<which>The.+)", re.DOTALL).match("The\\n next"), "which")
    'the next'
    """
    return single_spaced((match[group] or "").lower())


def single_spaced(words: str) -> str:
    """Words with one space between, however a line was broken.

    >>> single_spaced("a\\n few")
    'a few'
    """
    return " ".join(words.split())


def weekday_number(word: str) -> int:
    """Monday is 0.

    >>> weekday_number("Thurs."), weekday_number("SUNDAY")
    (3, 6)
    """
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(word.lower().rstrip(".")[:3]))


def month_number(word: str) -> int:
    """January is 1.

    >>> month_number("Sept."), month_number("May")
    (9, 5)
    """
    return next(index for index, name in enumerate(MONTHS, start=1) if name.startswith(word.lower().rstrip(".")[:3]))


def unit_name(word: str) -> str:
    """The singular of a unit of time.

    >>> unit_name("Centuries"), unit_name("days")
    ('century', 'day')
    """
    return word.lower().replace("centuries", "century").rstrip("s")


def count_of(words: str) -> float | None:
    """How many units; None for a vague count.

    >>> count_of("fifteen"), count_of("a"), count_of("several")
    (15.0, 1.0, None)
    """
    lowered = single_spaced(words.lower())
    if lowered.startswith(("a couple", "couple")):
        return 2.0
    return 1.0 if lowered in ("a", "an") else number(words)
