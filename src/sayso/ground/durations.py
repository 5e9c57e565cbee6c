"""Stretches of time and what recurs: 'for six months', 'the past 24 hours', 'seven-month', 'every Monday'."""

from __future__ import annotations

import re

from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import COUNT, UNIT, UNIT_PLURAL, WEEKDAY, count_of, unit_name, weekday_number
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
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}
DETERMINER = (
    r"(?:(?:the|its|their|his|her|these|this|those|a|another) )?"
    r"(?:(?:past|last|next|first|coming|previous|final|latest|recent|full|entire) )?"
)


def period(count: float | None, unit: str) -> str:
    """Write a duration; a vague count is X.

    >>> period(6, "month"), period(None, "week"), period(24, "hour"), period(2, "decade"), period(1.5, "year")
    ('P6M', 'PXW', 'PT24H', 'P20Y', 'P1.5Y')
    """
    prefix, letter, times = LETTERS[unit]
    return f"{prefix}{'X' if count is None else f'{count * times:g}'}{letter}"


def counted(match: re.Match[str], scene: Scene) -> TimexReading | None:
    unit = unit_name(match["unit"])
    count, singular = match["count"].lower(), match["unit"].lower() == unit
    if count in ("a", "an", "some") and unit in ("second", "quarter", "weekend"):
        return None
    if singular and "-" not in match[0] and count not in ("a", "an", "one", "1"):
        return None
    if unit == "quarter" and "-" in match[0]:
        return None  # three-quarters
    return TimexReading("duration", period(count_of(match["count"]), unit))


def uncounted(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("duration", period(None, unit_name(match["unit"])))


def half(match: re.Match[str], scene: Scene) -> TimexReading:
    unit = unit_name(match["unit"])
    return TimexReading("duration", {"hour": "PT30M", "century": "P50Y", "year": "P6M", "decade": "P5Y"}.get(unit) or period(0.5, unit))


def recurrence(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", RECURRENCES[match[0].lower()])


def every(match: re.Match[str], scene: Scene) -> TimexReading:
    if match["weekday"]:
        return TimexReading("set", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    count = 2 if match["other"] else count_of(match["count"] or "a")
    return TimexReading("set", period(count, unit_name(match["unit"])))


def weekdays(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")


def times_a(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("set", period(1, unit_name(match["unit"])))


RULES: tuple[Rule, ...] = (
    rule(
        rf"{DETERMINER}(?P<count>{COUNT})(?:[- ](?:more|full|straight|consecutive|whole|long|further|additional))?"
        rf"[- ](?P<unit>{UNIT_PLURAL}|{UNIT})(?:-long)?",
        counted,
    ),
    rule(rf"(?:{NUMERAL}) (?:to|or) (?:{NUMERAL}) (?P<unit>{UNIT_PLURAL})", uncounted),
    rule(
        r"(?:(?:the|these|in) )?(?:(?:past|recent|coming|last|next|many) )?"
        r"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)",
        uncounted,
    ),
    rule(r"(?P<unit>hours|days|weeks|months|years|decades)-?long", uncounted),
    rule(r"half an? (?P<unit>hour|century|year|decade|day)", half),
    rule(rf"(?-i:{'|'.join(RECURRENCES)})", recurrence),
    rule(rf"(?:every|each) (?:(?P<other>other )?(?:(?P<count>{NUMERAL}) )?(?P<unit>{UNIT_PLURAL}|{UNIT})|(?P<weekday>{WEEKDAY}))", every),
    rule(rf"(?P<weekday>{WEEKDAY})s", weekdays),
    rule(rf"(?:once|twice|(?:{NUMERAL}|several|many) times) (?:a|each|every|per) (?P<unit>{UNIT})", times_a),
)
