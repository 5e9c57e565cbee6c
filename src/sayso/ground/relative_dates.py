"""Dates counted from another day: 'on Monday', 'last week', 'two days later', 'yesterday'."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.ground.business_periods import year_before
from sayso.ground.calendar import told_weekday, weekday
from sayso.ground.durations import ABOUT, period
from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import (
    A_UNIT,
    A_WEEKDAY,
    COUNT,
    EARLY,
    FULL_MONTH,
    ORDINALS,
    PART,
    PARTS_OF_DAY,
    UNIT,
    UNIT_PLURAL,
    WEEKDAY,
    count_of,
    unit_name,
    weekday_number,
    words_of,
)
from sayso.text.counting import first_day, shifted, week
from sayso.text.timex import day

CALENDAR_UNIT = r"(?:day|week|weekend|month|quarter|year|decade|century)"
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "that": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
YEARS = {
    "day": 1 / 365,
    "week": 1 / 52,
    "weekend": 1 / 52,
    "fortnight": 1 / 26,
    "month": 1 / 12,
    "quarter": 1 / 4,
    "decade": 10,
    "century": 100,
}
LATER = ("later", "afterward", "afterwards")
"""Counts from a day that was told: what has happened is not later than the report."""
FROM_REFERENCE = ("previous", "preceding", "that", "same", "following")
DAYS_FROM_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def base(scene: Scene, unit: str = "day") -> date | None:
    """The last date told before, if it was told as finely as the unit needs; a year is else counted from today's."""
    known = day(scene.reference) if scene.reference else None
    found = first_day(known[0], unit) if known else None
    return found or (scene.today if unit in ("year", "decade") else None)


def weekday_date(match: re.Match[str], scene: Scene) -> TimexReading:
    part = words_of(match, "part")
    if scene.today is None:
        return TimexReading("time" if part else "date", None)
    return on_day(named_weekday(scene.today, weekday_number(match["weekday"]), match, scene), part)


def on_day(found: date, part: str) -> TimexReading:
    """A day, or a part of it: 'Monday morning'."""
    return TimexReading("time", f"{found}T{PARTS_OF_DAY[part]}") if part else TimexReading("date", found.isoformat())


def named_weekday(today: date, number: int, match: re.Match[str], scene: Scene) -> date:
    which, of_week = words_of(match, "which"), words_of(match, "of_week")
    if of_week:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(days=number, weeks=STEPS[of_week])
    if which in ("last", "past", "this past"):
        return weekday(today - timedelta(days=1), number, "past")
    if which in ("next", "coming", "this coming"):
        return weekday(today + timedelta(days=1), number, "future")
    if which in ("previous", "following"):
        origin = base(scene) or today
        return weekday(origin + timedelta(days=STEPS[which]), number, "past" if which == "previous" else "future")
    return told_weekday(today, number, scene.tense)


def named_day(match: re.Match[str], scene: Scene) -> TimexReading:
    words = words_of(match, "day")
    part = "night" if words == "tonight" else words_of(match, "part")
    if scene.today is None:
        return TimexReading("time" if part else "date", None)
    return on_day(scene.today + timedelta(days=DAYS_FROM_TODAY[words]), part)


def unit_from_today(match: re.Match[str], scene: Scene) -> TimexReading:
    which, unit = words_of(match, "which"), words_of(match, "unit")
    if which == "past" and unit in ("day", "decade", "century"):
        return TimexReading("duration", period(1, unit))
    origin = base(scene, unit) or scene.today if which in FROM_REFERENCE else scene.today
    if origin is None:
        return TimexReading("date", None)
    return TimexReading("date", shifted(origin, STEPS[which], unit))


def next_day(match: re.Match[str], scene: Scene) -> TimexReading:
    """'The next day' is counted from the last date told, 'next year' from today."""
    unit = words_of(match, "unit")
    origin = base(scene, unit)
    step = -1 if words_of(match, "before") in ("before", "earlier") else 1
    return TimexReading("date", shifted(origin, step, unit) if origin else None)


def the_weekend(match: re.Match[str], scene: Scene) -> TimexReading:
    """The weekend that has begun last; in the future tense, the coming one."""
    if scene.today is None:
        return TimexReading("date", None)
    saturday = weekday(scene.today, 5, scene.tense)
    return TimexReading("date", f"{week(saturday)}-WE")


def ago(match: re.Match[str], scene: Scene) -> TimexReading:
    count, unit = count_of(match["count"]), unit_name(match["unit"])
    if count is None:
        return TimexReading("date", "PAST_REF")
    if unit in ("second", "minute", "hour"):
        return TimexReading("duration", period(count, unit))
    if count == 1 and unit == "year" and scene.business and scene.quarter:
        return TimexReading("date", year_before(scene.quarter))
    return moved(scene.today, -count, unit)


def ago_and_a_half(match: re.Match[str], scene: Scene) -> TimexReading:
    return moved(scene.today, -1.5 * {"year": 1, "decade": 10, "century": 100}[words_of(match, "unit")], "year")


def in_time_to_come(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """'Will close in two years' dates the closing; 'will be the first in two years' does not."""
    return hence(match, scene) if scene.tense == "future" and not scene.attributive else None


def part_of_century_ago(match: re.Match[str], scene: Scene) -> TimexReading:
    return moved(scene.today, -50 if words_of(match, "part") == "half" else -25, "year")


def hence(match: re.Match[str], scene: Scene) -> TimexReading:
    count, unit = count_of(match["count"]), unit_name(match["unit"])
    if count is None or unit in ("second", "minute", "hour"):
        return TimexReading("duration", period(count, unit))
    return moved(scene.today, count, unit)


def from_reference(match: re.Match[str], scene: Scene) -> TimexReading:
    """Count 'two days later' from the last date told. 'Two days after it rained', said of what happens now, is counted from today."""
    count, unit = count_of(match["count"]), unit_name(match["unit"])
    direction = words_of(match, "direction")
    if count is None or unit in ("second", "minute", "hour"):
        return TimexReading("duration", period(count, unit))
    if direction in ("before", "after"):
        origin = scene.today if scene.tense == "present" and direction == "after" else None
        return moved(origin, -count, unit) if origin else TimexReading("duration", period(count, unit))
    if count == 1 and unit == "year" and direction == "earlier" and scene.business and scene.quarter:
        return TimexReading("date", year_before(scene.quarter))
    origin = base(scene, unit)
    if origin is None or (origin == scene.today and direction in LATER and scene.tense != "future"):
        return TimexReading("duration", period(count, unit))
    return moved(origin, -count if direction in ("earlier", "previously") else count, unit)


def moved(origin: date | None, count: float, unit: str) -> TimexReading:
    if origin is None:
        return TimexReading("date", None)
    if count != int(count):
        return moved(origin, int(count * 12), "month") if unit == "year" else TimexReading("duration", period(abs(count), unit))
    if abs(count) * YEARS.get(unit, 1) >= origin.year - 1:
        return TimexReading("date", "PAST_REF" if count < 0 else "FUTURE_REF")
    return TimexReading("date", shifted(origin, int(count), unit))


def ongoing(match: re.Match[str], scene: Scene) -> TimexReading:
    """'For a second day' dates what goes on to the report's own day, week or month."""
    return TimexReading("date", shifted(scene.today, 0, words_of(match, "unit")) if scene.today else None)


def numbered_day(match: re.Match[str], scene: Scene) -> TimexReading:
    """'The second day' is the one after that on which something began; it has no value where no such day was told."""
    written = words_of(match, "nth")
    nth = ORDINALS.index(written) if written in ORDINALS else int(written[:-2]) - 1
    return TimexReading("date", (scene.first_day + timedelta(days=nth)).isoformat() if scene.first_day else None)


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:on|by|during|until|since|after) (?P<timex>(?:the|its|their) (?P<nth>{'|'.join(ORDINALS)}|[1-9]\d?(?:st|nd|rd|th)) day)"
        rf"(?! of (?:(?:the |each |every )?(?:[a-z]+ )?(?:week|month|year)|{FULL_MONTH})\b)",
        numbered_day,
        needs="day",
    ),
    rule(
        rf"{EARLY}(?:(?:the )?(?P<which>last|this past|past|this coming|this|next|coming|previous|following) )?(?P<weekday>{WEEKDAY})"
        rf"(?: (?P<part>{PART}))?(?:,? (?:of )?(?P<of_week>last|this|next) week)?",
        weekday_date,
        needs=A_WEEKDAY,
    ),
    rule(rf"{EARLY}(?P<day>{'|'.join(DAYS_FROM_TODAY)})(?: (?P<part>{PART}))?", named_day, needs="today|tonight|yesterday|tomorrow"),
    rule(
        rf"(?:(?:early|mid|late)[- ])?(?:the )?(?P<part>{PART}|(?:early|small) hours) (?:(?:of|on) )?"
        rf"(?:(?P<which>last|this|next) )?(?P<weekday>{WEEKDAY})(?P<of_week>)(?: morning)?",
        weekday_date,
        needs=A_WEEKDAY,
    ),
    rule(
        rf"(?:(?:early|mid|late)[- ])?(?P<part>{PART}) (?P<day>{'|'.join(DAYS_FROM_TODAY)})",
        named_day,
        needs="today|tonight|yesterday|tomorrow",
    ),
    rule(
        rf"{EARLY}(?:the |its |their )?(?P<which>{'|'.join(STEPS)}) (?P<unit>{CALENDAR_UNIT})",
        unit_from_today,
        needs=A_UNIT,
    ),
    rule(r"the (?P<unit>day|week|month|year) (?P<before>before|after)", next_day, needs=A_UNIT),
    rule(r"the (?P<before>next) (?P<unit>day)", next_day, needs=A_UNIT),
    rule(r"the weekend", the_weekend, needs="weekend"),
    rule(
        rf"{ABOUT}(?:just |some )?(?P<count>{COUNT}) (?P<unit>{UNIT_PLURAL}|{UNIT}) ago",
        ago,
        needs="ago",
    ),
    rule(rf"{ABOUT}(?:just )?an? (?P<unit>year|decade|century) and a half ago", ago_and_a_half, needs="half"),
    rule(rf"(?P<count>)(?P<unit>{UNIT_PLURAL}) ago", ago, needs="ago"),
    rule(rf"(?P<count>{COUNT}) (?P<unit>{UNIT_PLURAL}|{UNIT}) (?:from now|hence)", hence, needs="from now|hence"),
    rule(rf"in (?P<timex>(?P<count>{COUNT}) (?P<unit>{UNIT_PLURAL}|{UNIT})['’]s? time)", hence, needs="time"),
    rule(rf"in (?P<timex>{ABOUT}(?P<count>{COUNT}) (?P<unit>{UNIT_PLURAL}|{UNIT}))", in_time_to_come, needs=A_UNIT),
    rule(
        r"(?:more than |over |nearly |almost |about )?(?:a )?(?P<part>half|quarter)(?:[- ]an?| of a)?[- ]century ago",
        part_of_century_ago,
        needs="century",
    ),
    rule(
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT_PLURAL}|{UNIT}) (?P<direction>before|after|earlier|later|previously|afterwards?)",
        from_reference,
        needs=A_UNIT,
    ),
    rule(
        rf"(?:for|into|in) (?:a|the|its|their|his|her) (?:{'|'.join(ORDINALS[1:])})(?: straight| consecutive)? "
        r"(?P<unit>day|week|month|year)(?: in a row| running)?(?! of)",
        ongoing,
        needs=A_UNIT,
    ),
)
