"""Dates that name their day, month, season or year: 'May 3, 2021', 'in March', 'the 1990s'."""

from __future__ import annotations

import re
from datetime import date

from sayso.ground.calendar import SEASONS, day_or_none, holiday, nearest_day, quarter, season, shifted, year_of_month
from sayso.ground.scene import Rule, Scene, Tense, TimexReading, rule
from sayso.ground.time_words import (
    DAY_NUMBER,
    EARLY,
    FULL_MONTH,
    HOLIDAY,
    MONTH,
    ORDINALS,
    SEASON,
    WEEKDAY,
    YEAR,
    month_number,
)
from sayso.text.numerals import ONES, TENS, number

HUNDREDS = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
WHICH = r"(?:(?P<which>last|this past|past|previous|this coming|this|next|coming|following) )?"
OF_YEAR = rf"(?:(?:,? of|,|) (?:(?P<year>{YEAR})|(?P<relative>last|this|next|the previous|the following|that|the same) year))"
IN_TIME = r"(?:in|since|by|until|through|during|throughout|over|of|before|after|for|from|into|between|ago|and|to) "
TENSE_OF: dict[str | None, Tense] = {
    "last": "past",
    "past": "past",
    "previous": "past",
    "this past": "past",
    "next": "future",
    "coming": "future",
    "following": "future",
    "this coming": "future",
}
"""The tense that a word before a month, season or holiday sets, whatever the verb."""


def iso_date(match: re.Match[str], scene: Scene) -> TimexReading | None:
    day = day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return None
    return TimexReading("time", f"{day}T{match['clock']}") if match["clock"] else TimexReading("date", day.isoformat())


def slashed_date(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """Read month/day/year, as American reports write it; day/month/year where only that is a day."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    value = day_or_none(year, first, second) or day_or_none(year, second, first)
    return TimexReading("date", value.isoformat()) if value else None


def day_of_month(match: re.Match[str], scene: Scene) -> TimexReading | None:
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year, which = written_year(match, scene), (match["which"] or "").lower() or None
    if year is None and scene.today is None:
        return TimexReading("date", None)
    if year is None and scene.today:
        found = nearest_day(scene.today, month, day, TENSE_OF.get(which, scene.tense))
    elif year is not None:
        found = day_or_none(year, month, day)
    return TimexReading("date", found.isoformat()) if found else None


def written_year(match: re.Match[str], scene: Scene) -> int | None:
    """The year that is named beside a month or season: '2021', 'last year'."""
    if match["year"]:
        return int(match["year"])
    relative = match["relative"]
    if not relative:
        return None
    if relative.lower() in ("that", "the same", "the previous", "the following"):
        base = int(scene.reference[:4]) if scene.reference and scene.reference[:4].isdigit() else None
    else:
        base = scene.today.year if scene.today else None
    steps = {"last": -1, "the previous": -1, "next": 1, "the following": 1}
    return None if base is None else base + steps.get(relative.lower(), 0)


def month_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene)
    return TimexReading("date", None if year is None else f"{year}-{month_number(match['month']):02}")


def month_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    if scene.today is None:
        return TimexReading("date", None)
    month, which = month_number(match["month"]), (match["which"] or "").lower() or None
    if which == "this":
        return TimexReading("date", f"{scene.today.year}-{month:02}")
    year = year_of_month(scene.today, month, TENSE_OF.get(which, scene.tense))
    if month == scene.today.month and TENSE_OF.get(which) is not None:
        year += -1 if TENSE_OF[which] == "past" else 1
    return TimexReading("date", f"{year}-{month:02}")


def year_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", match["year"])


def spelled_year(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"{HUNDREDS[match['hundreds'].lower()] + (number(match['rest']) or 0):.0f}")


def decade(match: re.Match[str], scene: Scene) -> TimexReading:
    tens = match["tens"]
    return TimexReading("date", tens if len(tens) == 3 else f"19{tens}")


def century(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"{int(match['number']) - 1:02}")


def season_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene)
    return TimexReading("date", None if year is None else f"{year}-{SEASONS[match['season'].lower()]}")


def season_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    if scene.today is None:
        return TimexReading("date", None)
    code, which = SEASONS[match["season"].lower()], (match["which"] or "").lower() or None
    value = season(scene.today, code, TENSE_OF.get(which, scene.tense))
    running = season(scene.today, code, "past")
    if which in ("last", "past", "previous") and value == running and runs(scene.today, running):
        value = season(date(scene.today.year - 1, scene.today.month, 1), code, "past")
    return TimexReading("date", value)


def runs(today: date, value: str) -> bool:
    """Does a season run today?"""
    return season(today, value[-2:], "future") == value


def quarter_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    digits = match["digit"] or str(ORDINALS.index(match["ordinal"].lower()) + 1)
    year = written_year(match, scene)
    if year is not None:
        return TimexReading("date", f"{year}-Q{digits}")
    return TimexReading("date", quarter(scene.today, int(digits), scene.tense) if scene.today else None)


def half_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene) or (scene.today.year if scene.today else None)
    half = 1 if match["ordinal"].lower() == "first" else 2
    return TimexReading("date", None if year is None else f"{year}-H{half}")


def holiday_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    name = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    if (year := written_year(match, scene)) is not None:
        return TimexReading("date", holiday(name, year).isoformat())
    if scene.today is None:
        return TimexReading("date", None)
    tense = TENSE_OF.get((match["which"] or "").lower() or None, scene.tense)
    years = [scene.today.year + step for step in (-1, 0, 1)]
    days = [holiday(name, year) for year in years]
    if tense == "future":
        return TimexReading("date", min(day for day in days if day >= scene.today).isoformat())
    return TimexReading("date", max(day for day in days if day <= scene.today).isoformat())


def start_of_unit(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", shifted(scene.today, 0, match["unit"].lower()) if scene.today else None)


RULES: tuple[Rule, ...] = (
    rule(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)Z?)?", iso_date),
    rule(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)", slashed_date),
    rule(rf"(?:{WEEKDAY},? )?{EARLY}{WHICH}(?P<month>{MONTH}) (?P<day>{DAY_NUMBER}){OF_YEAR}?", day_of_month),
    rule(rf"(?:{WEEKDAY},? )?{WHICH}(?:the )?(?P<day>{DAY_NUMBER})(?: of)? (?P<month>{MONTH}){OF_YEAR}?", day_of_month),
    rule(rf"{EARLY}(?P<month>{MONTH}){OF_YEAR}", month_of_year),
    rule(rf"{EARLY}{WHICH}(?P<month>{FULL_MONTH})", month_alone),
    rule(rf"(?:the )?{EARLY}(?:(?:fiscal(?: year)?|year) )?(?P<year>{YEAR})(?! (?:GMT|UTC|hours|local))", year_alone),
    rule(
        rf"(?:the year )?(?P<hundreds>{'|'.join(HUNDREDS)})[- ](?:hundred and )?"
        rf"(?P<rest>(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?)",
        spelled_year,
    ),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?(?P<tens>1[5-9]\d|20\d)0['’]?s", decade),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?['’](?P<tens>[2-9])0s", decade),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?(?P<number>1\d|20|21)(?:th|st)[- ]century", century),
    rule(rf"(?:the )?{EARLY}(?P<season>{SEASON}){OF_YEAR}", season_of_year),
    rule(rf"{EARLY}(?:{WHICH[:-1]}|the |{IN_TIME})(?P<season>{SEASON})", season_alone),
    rule(
        rf"(?:the )?(?:fiscal )?(?:(?P<ordinal>first|second|third|fourth)[- ]quarter|Q(?P<digit>[1-4])){OF_YEAR}?",
        quarter_of_year,
    ),
    rule(rf"the (?P<ordinal>first|second) half{OF_YEAR}", half_of_year),
    rule(rf"{WHICH}(?P<holiday>{HOLIDAY}){OF_YEAR}?", holiday_of_year),
    rule(
        r"(?:the )?(?:start|beginning|end|middle|turn|rest|remainder|course|later in|earlier in|early in|late in)(?: of)? "
        r"the (?P<unit>day|week|month|quarter|year|decade|century)",
        start_of_unit,
    ),
)
