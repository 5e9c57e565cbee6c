"""Dates that name their day, month, season or year: 'May 3, 2021', 'in March', 'the 1990s'."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.ground.business_periods import year_before
from sayso.ground.calendar import SEASONS, day_or_none, holiday, nearest_day, quarter, season, year_of_month
from sayso.ground.scene import Rule, Scene, Tense, TimexReading, rule
from sayso.ground.time_words import (
    A_DIGIT,
    A_MONTH,
    A_QUARTER,
    A_SEASON,
    A_UNIT,
    DAY_NUMBER,
    EARLY,
    FULL_MONTH,
    HOLIDAY,
    MONTH,
    ORDINALS,
    PART,
    PARTS_OF_DAY,
    SEASON,
    WEEKDAY,
    YEAR,
    month_number,
    words_of,
)
from sayso.text.counting import in_months, shifted, week
from sayso.text.timex import day

WHICH = r"(?:(?P<which>last|this past|past|previous|this coming|this|next|coming|following) )?"
OF_YEAR = rf"(?:(?:,? of|,|) (?:(?P<year>{YEAR})|(?P<relative>last|this|next|the previous|the following|that|the same) year))"
IN_TIME = r"(?:in|since|by|until|through|during|throughout|over|of|before|after|for|from|into|between|ago|and|to) "
TO = r"(?:\s?[-–]\s?| (?:to|and|or|through|until) )"
"""Between the days of one month: 'May 3 to 5'."""
NO_COUNT = r"(?=\s?[,.;:)]| (?:at|for|from|in|of|on|that|to|when|with)\b|\s*$)"
"""What shows that a number after a day is no count of things."""
QUARTER = r"(?:(?P<ordinal>first|second|third|fourth|final)[- ]quarter|Q(?P<digit>[1-4]))"
SOON = timedelta(days=14)
"""Before a holiday, it is sooner the coming one than the last, where no verb tells."""
TENSE_OF: dict[str, Tense] = {
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
    written = day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))
    if written is None:
        return None
    return TimexReading("time", f"{written}T{match['clock']}") if match["clock"] else TimexReading("date", written.isoformat())


def slashed_date(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """Read month/day/year, as American reports write it; day/month/year where only that is a day."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    value = day_or_none(year, first, second) or day_or_none(year, second, first)
    return TimexReading("date", value.isoformat()) if value else None


def day_of_month(match: re.Match[str], scene: Scene) -> TimexReading | None:
    month, number = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year, which = written_year(match, scene), words_of(match, "which")
    if year is None and scene.today is None:
        return TimexReading("date", None)
    if year is None and scene.today:
        found = nearest_day(scene.today, month, number, TENSE_OF.get(which, scene.tense))
    elif year is not None:
        found = day_or_none(year, month, number)
    return TimexReading("date", found.isoformat()) if found else None


def part_of_date(match: re.Match[str], scene: Scene) -> TimexReading | None:
    found = day_of_month(match, scene)
    return found and TimexReading("time", found.value and f"{found.value}T{PARTS_OF_DAY[words_of(match, 'part')]}")


def week_of_day(match: re.Match[str], scene: Scene) -> TimexReading | None:
    found = day_of_month(match, scene)
    return found and TimexReading("date", found.value and week(date.fromisoformat(found.value)))


def written_year(match: re.Match[str], scene: Scene) -> int | None:
    """The year that is named beside a month or season: '2021', 'last year'."""
    if match["year"]:
        return int(match["year"])
    relative = words_of(match, "relative")
    if not relative:
        return None
    if relative in ("that", "the same", "the previous", "the following"):
        base = int(scene.reference[:4]) if scene.reference and scene.reference[:4].isdigit() else None
    else:
        base = scene.today.year if scene.today else None
    steps = {"last": -1, "the previous": -1, "next": 1, "the following": 1}
    return None if base is None else base + steps.get(relative, 0)


def month_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene)
    return TimexReading("date", None if year is None else f"{year}-{month_number(match['month']):02}")


def month_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    if scene.today is None:
        return TimexReading("date", None)
    month, which = month_number(match["month"]), words_of(match, "which")
    if which == "this":
        return TimexReading("date", f"{scene.today.year}-{month:02}")
    open_ended = not which and (scene.attributive or scene.tense == "present")
    year = year_of_month(scene.today, month, TENSE_OF.get(which, scene.tense), open_ended=open_ended)
    if month == scene.today.month and TENSE_OF.get(which) is not None:
        year += -1 if TENSE_OF[which] == "past" else 1
    return TimexReading("date", f"{year}-{month:02}")


def told_season(match: re.Match[str], scene: Scene) -> TimexReading:
    """The season of the year that was told."""
    told = day(scene.reference) if scene.reference else None
    return TimexReading("date", told and f"{told[0][:4]}-{SEASONS[words_of(match, 'season')]}")


def day_alone(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """'On the 15th' is of the month that was told, else of the report's own or the one beside it."""
    told = day(scene.reference) if scene.reference else None
    number = int(re.sub(r"\D", "", match["day"]))
    if told and len(told[0]) >= len("2021-03"):
        found = day_or_none(int(told[0][:4]), int(told[0][5:7]), number)
    else:
        found = near_day(scene.today, number, scene.tense) if scene.today else None
    return TimexReading("date", found.isoformat() if found else None)


def near_day(today: date, number: int, tense: Tense) -> date | None:
    months = [in_months(today, step, "month") for step in ((0, 1) if tense == "future" else (0, -1))]
    days = [found for month in months if (found := day_or_none(int(month[:4]), int(month[5:]), number))]
    return next((found for found in days if (found >= today if tense == "future" else found <= today)), None)


def season_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene)
    return TimexReading("date", None if year is None else f"{year}-{SEASONS[words_of(match, 'season')]}")


def season_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    if scene.today is None:
        return TimexReading("date", None)
    code, which = SEASONS[words_of(match, "season")], words_of(match, "which")
    value = season(scene.today, code, TENSE_OF.get(which, scene.tense))
    running = season(scene.today, code, "past")
    if which in ("last", "past", "previous") and value == running and runs(scene.today, running):
        value = season(date(scene.today.year - 1, scene.today.month, 1), code, "past")
    return TimexReading("date", value)


def runs(today: date, value: str) -> bool:
    """Does a season run today?"""
    return season(today, value[-2:], "future") == value


def quarter_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    digits = match["digit"] or ordinal_quarter(match["ordinal"] or "last")
    year = written_year(match, scene)
    if year is not None:
        return TimexReading("date", f"{year}-Q{digits}")
    return TimexReading("date", quarter(scene.today, int(digits), scene.tense) if scene.today else None)


def ordinal_quarter(word: str) -> str:
    return str({"final": 4, "last": 4}.get(word.lower()) or ORDINALS.index(word.lower()) + 1)


def quarter_a_year_ago(match: re.Match[str], scene: Scene) -> TimexReading:
    digits = match["digit"] or ordinal_quarter(match["ordinal"])
    value = quarter(scene.today, int(digits), "past") if scene.today else None
    return TimexReading("date", value and year_before(value))


def half_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = written_year(match, scene) or (scene.today.year if scene.today else None)
    half = 1 if words_of(match, "ordinal") == "first" else 2
    return TimexReading("date", None if year is None else f"{year}-H{half}")


def holiday_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    name = words_of(match, "holiday").replace("’", "'")
    if (year := written_year(match, scene)) is not None:
        return TimexReading("date", holiday(name, year).isoformat())
    if scene.today is None:
        return TimexReading("date", None)
    tense = TENSE_OF.get(words_of(match, "which"), scene.tense)
    years = [scene.today.year + step for step in (-1, 0, 1)]
    days = [holiday(name, year) for year in years]
    if tense == "future":
        return TimexReading("date", min(found for found in days if found >= scene.today).isoformat())
    latest = SOON if scene.attributive or scene.tense == "present" else timedelta(0)
    return TimexReading("date", max(found for found in days if found <= scene.today + latest).isoformat())


def start_of_unit(match: re.Match[str], scene: Scene) -> TimexReading:
    """The unit that the report's own day is in; 'later in the day' is of the day that was told."""
    unit = words_of(match, "unit")
    told = day(scene.reference) if scene.reference and unit == "day" else None
    if told and len(told[0]) == len("2021-03-09") and not told[1]:
        return TimexReading("date", told[0])
    return TimexReading("date", shifted(scene.today, 0, unit) if scene.today else None)


def end_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"{scene.today.year}" if scene.today else None)


RULES: tuple[Rule, ...] = (
    rule(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)Z?)?", iso_date, needs=A_DIGIT),
    rule(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)", slashed_date, needs=A_DIGIT),
    rule(rf"{WHICH}(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})(?={TO}{DAY_NUMBER}{OF_YEAR})", day_of_month, needs=A_MONTH),
    rule(rf"(?:{WEEKDAY},? )?{EARLY}{WHICH}(?P<month>{MONTH}) (?P<day>{DAY_NUMBER}){OF_YEAR}?", day_of_month, needs=A_MONTH),
    rule(
        rf"(?:the )?(?P<part>{PART}|(?:early|small) hours) of {WHICH}(?P<month>{MONTH}) (?P<day>{DAY_NUMBER}){OF_YEAR}?",
        part_of_date,
        needs=A_MONTH,
    ),
    rule(rf"(?:{WEEKDAY},? )?{WHICH}(?:the )?(?P<day>{DAY_NUMBER})(?: of)? (?P<month>{MONTH}){OF_YEAR}?", day_of_month, needs=A_MONTH),
    rule(
        rf"(?P<which>)(?P<month>{MONTH}) {DAY_NUMBER}{TO}(?P<timex>(?P<day>{DAY_NUMBER}){OF_YEAR}?){NO_COUNT}",
        day_of_month,
        needs=A_MONTH,
    ),
    rule(rf"(?P<which>)(?P<timex>(?P<day>{DAY_NUMBER})){TO}{DAY_NUMBER}(?: of)? (?P<month>{MONTH}){OF_YEAR}?", day_of_month, needs=A_MONTH),
    rule(rf"(?:the )?week of (?P<which>)(?P<month>{MONTH}) (?P<day>{DAY_NUMBER}){OF_YEAR}?", week_of_day, needs=A_MONTH),
    rule(rf"{EARLY}(?P<month>{MONTH}){OF_YEAR}", month_of_year, needs=A_MONTH),
    rule(rf"{EARLY}{WHICH}(?P<month>{FULL_MONTH})(?!-\d)", month_alone, needs=A_MONTH),
    rule(rf"{EARLY}(?:that|the same) (?P<season>{SEASON})", told_season, needs=A_SEASON),
    rule(rf"on (?P<timex>the (?P<day>{DAY_NUMBER[:-1]}))(?! [a-z]{{4}}|-)", day_alone, needs=A_DIGIT),
    rule(rf"(?:the )?{EARLY}(?P<season>{SEASON}){OF_YEAR}", season_of_year, needs=A_SEASON),
    rule(rf"(?:{IN_TIME})?(?P<timex>{EARLY}(?:{WHICH[:-1]}|the {EARLY})(?P<season>{SEASON}))", season_alone, needs=A_SEASON),
    rule(rf"the last (?P<ordinal>)quarter of (?P<year>{YEAR})(?P<digit>)(?P<relative>)", quarter_of_year, needs=A_QUARTER),
    rule(rf"{IN_TIME}(?P<timex>(?P<which>){EARLY}(?P<season>{SEASON}))", season_alone, needs=A_SEASON),
    rule(rf"(?:(?:the|its|their|his|her) )?(?:fiscal[- ])?{QUARTER}(?:{OF_YEAR}| of the year)?", quarter_of_year, needs=A_QUARTER),
    rule(
        rf"(?:(?P<relative>last|this|next) year['’]s|(?:the )?(?:fiscal[- ])?(?P<year>{YEAR})) (?:fiscal[- ])?{QUARTER}",
        quarter_of_year,
        needs=A_QUARTER,
    ),
    rule(rf"(?:the )?(?:fiscal[- ])?{QUARTER} (?P<ago>a year ago|a year earlier)", quarter_a_year_ago, needs=A_QUARTER),
    rule(rf"(?:the )?(?P<ago>year-ago|year-earlier) (?:fiscal[- ])?{QUARTER}", quarter_a_year_ago, needs=A_QUARTER),
    rule(rf"the (?P<ordinal>first|second) half(?:{OF_YEAR}| of the year)", half_of_year, needs="half"),
    rule(rf"{WHICH}(?P<holiday>{HOLIDAY}){OF_YEAR}?", holiday_of_year, needs=HOLIDAY),
    rule(
        r"(?:(?:the )?(?:start|beginning|end|middle|turn|rest|remainder|course) of|(?:later|earlier|early|late) in) "
        r"the (?P<unit>day|week|month|quarter|year|decade|century)",
        start_of_unit,
        needs=A_UNIT,
    ),
    rule(r"(?:the )?year(?:['’]s)?[- ]end", end_of_year, needs="end"),
)
