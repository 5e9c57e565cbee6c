"""Stretches of time and what recurs: 'for six months', 'the past 24 hours', 'seven-month', 'every Monday'."""

from __future__ import annotations

import re

from sayso.ground.calendar import SEASONS
from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import (
    A_UNIT,
    A_WEEKDAY,
    COUNT,
    FULL_MONTH,
    PARTS_OF_DAY,
    SEASON,
    UNIT,
    UNIT_PLURAL,
    WEEKDAY,
    count_of,
    month_number,
    unit_name,
    weekday_number,
    words_of,
)
from sayso.text.numerals import NUMERAL

LETTERS = {
    "second": ("PT", "S", 1),
    "minute": ("PT", "M", 1),
    "hour": ("PT", "H", 1),
    "day": ("P", "D", 1),
    "weekend": ("P", "WE", 1),
    "week": ("P", "W", 1),
    "fortnight": ("P", "W", 2),
    "month": ("P", "M", 1),
    "quarter": ("P", "Q", 1),
    "year": ("P", "Y", 1),
    "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100),
}
RECURRENCES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}
DETERMINER = (
    r"(?:(?:the|its|their|his|her|these|this|those|a|another) )?"
    r"(?:(?:past|last|next|first|coming|previous|final|latest|recent|full|entire) )?"
)
ABOUT = (
    r"(?:(?:(?:just )?(?:about|around|roughly|nearly|almost|over|under|more than|less than|fewer than|no more than|at least|at most|up to"
    r"|as (?:many|long|little|much) as)) (?!(?:the|this|these|last|past|next) ))?"
)
"""Words that make a duration rough or bound it; they belong to the expression."""
QUALIFIED = (
    r"(?:[- ](?:more|full|straight|consecutive|successive|whole|long|further|additional|trading|business|working|calendar|school"
    r"|solid|short|other|extra))?"
)
NO_NOUN = r"(?:after|ago|and|before|but|earlier|for|from|hence|later|per|than|that|the|to|was|were|when|with)"
SINGULAR = rf"(?P<unit>{UNIT})(?= [a-z]{{3}})(?! {NO_NOUN}\b)"
"""A unit that stands before a noun without a hyphen: 'a five year low'."""


def period(count: float | None, unit: str) -> str:
    """Write a duration; a vague count is X.

    >>> period(6, "month"), period(None, "week"), period(24, "hour"), period(2, "decade"), period(1.5, "year")
    ('P6M', 'PXW', 'PT24H', 'P20Y', 'P1.5Y')
    """
    prefix, letter, times = LETTERS[unit]
    return f"{prefix}{'X' if count is None else f'{count * times:g}'}{letter}"


def counted(match: re.Match[str], scene: Scene) -> TimexReading | None:
    unit = unit_name(match["unit"])
    count, singular = words_of(match, "count"), words_of(match, "unit") == unit
    if count in ("a", "an", "some") and unit in ("second", "quarter", "weekend"):
        return None
    if singular and count not in ("a", "an", "one", "1"):
        return None
    if words_of(match, 0) == "one day" and scene.tense == "future":
        return TimexReading("date", "FUTURE_REF")
    return TimexReading("duration", period(count_of(match["count"]), unit))


def compound(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """Read 'two-day' and 'five year', which qualify a noun; three-quarters are no time."""
    unit, count = unit_name(match["unit"]), count_of(match["count"])
    return None if unit == "quarter" or count is None else TimexReading("duration", period(count, unit))


def uncounted(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("duration", period(None, unit_name(match["unit"])))


def and_a_half(match: re.Match[str], scene: Scene) -> TimexReading | None:
    count = count_of(match["number"])
    return None if count is None else TimexReading("duration", period(count + 0.5 * ("half" in match[0]), unit_name(match["unit"])))


def quarter_century(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("duration", "P25Y")


def single(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("duration", period(1, unit_name(match["unit"])))


def half(match: re.Match[str], scene: Scene) -> TimexReading:
    unit = unit_name(match["unit"])
    return TimexReading("duration", {"hour": "PT30M", "century": "P50Y", "year": "P6M", "decade": "P5Y"}.get(unit) or period(0.5, unit))


def a_while(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("duration", "PXX")


def recurrence(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", RECURRENCES[words_of(match, 0)])


def every(match: re.Match[str], scene: Scene) -> TimexReading:
    if match["weekday"]:
        return TimexReading("set", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    count = 2 if match["other"] else count_of(match["count"] or "a")
    return TimexReading("set", period(count, unit_name(match["unit"])))


def every_month(match: re.Match[str], scene: Scene) -> TimexReading:
    part = f"{month_number(match['month']):02}" if match["month"] else SEASONS[words_of(match, "season")]
    return TimexReading("set", f"XXXX-{part}")


def every_part_of_day(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", f"XXXX-XX-XXT{PARTS_OF_DAY[words_of(match, 'part')]}")


def weekdays(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")


def weekends(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", "XXXX-WXX-WE")


def times_a(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", period(1, unit_name(match["unit"])))


RULES: tuple[Rule, ...] = (
    rule(
        rf"{ABOUT}{DETERMINER}(?P<count>{COUNT}){QUALIFIED} (?P<unit>{UNIT_PLURAL}|{UNIT})(?:-long| or (?:so|two|more))?",
        counted,
        needs=A_UNIT,
    ),
    rule(rf"(?P<count>{NUMERAL})-(?P<unit>{UNIT_PLURAL}|{UNIT})(?:-long)?", compound, needs=A_UNIT),
    rule(rf"(?P<count>{NUMERAL}) {SINGULAR}", compound, needs=A_UNIT),
    rule(rf"{ABOUT}{DETERMINER}(?:{NUMERAL}) (?:to|or) (?:{NUMERAL}) (?P<unit>{UNIT_PLURAL})", uncounted, needs=A_UNIT),
    rule(rf"{ABOUT}{DETERMINER}\d+[-–]\d+ (?P<unit>{UNIT_PLURAL})", uncounted, needs=A_UNIT),
    rule(
        r"(?<!light\s)(?<!light-)(?:(?:the|these) )?(?:(?:past|recent|coming|last|next|many|early(?! hours)) )?"
        r"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)",
        uncounted,
        needs=A_UNIT,
    ),
    rule(r"(?:(?:the|these) )?(?:past|recent|coming|last|next) (?P<unit>quarters)", uncounted, needs="quarters"),
    rule(r"(?P<unit>hours|days|weeks|months|years|decades)-?long", uncounted, needs=A_UNIT),
    rule(r"(?:quite )?a (?:little )?(?P<unit>while)", a_while, needs="while"),
    rule(rf"{ABOUT}half(?:[- ]an?)?[- ](?P<unit>hour|century|year|decade|day)", half, needs="half"),
    rule(rf"{ABOUT}(?:a )?quarter(?:[- ]|[- ]of[- ]a[- ])century", quarter_century, needs="century"),
    rule(rf"(?P<number>{NUMERAL})(?:-and-a-half|-plus)[- ](?P<unit>{UNIT_PLURAL}|{UNIT})", and_a_half, needs=A_UNIT),
    rule(rf"{ABOUT}(?P<number>an?|one) (?P<unit>{UNIT}) and a half", and_a_half, needs="half"),
    rule(r"(?P<unit>day|week|month|year|decade|century)-?long", single, needs="long"),
    rule(r"single[- ](?P<unit>day|week|month|year)", single, needs="single"),
    rule(rf"(?-i:{'|'.join(RECURRENCES)})", recurrence, needs="ly"),
    rule(
        rf"(?:every|each) (?P<other>other )?(?:(?:(?P<count>{NUMERAL}) )?(?P<unit>{UNIT_PLURAL}|{UNIT})|(?P<weekday>{WEEKDAY}))",
        every,
        needs="every|each",
    ),
    rule(r"(?:every|each) (?P<part>morning|afternoon|evening|night)", every_part_of_day, needs="every|each"),
    rule(rf"(?:every|each) (?:(?P<month>{FULL_MONTH})|(?P<season>{SEASON}))", every_month, needs="every|each"),
    rule(rf"(?P<weekday>{WEEKDAY})s", weekdays, needs=A_WEEKDAY),
    rule(r"(?:on |at )(?P<timex>weekends)", weekends, needs="weekends"),
    rule(rf"(?:once|twice|(?:{NUMERAL}|several|many) times) (?:a|each|every|per) (?P<unit>{UNIT})", times_a, needs="once|twice|times"),
)
