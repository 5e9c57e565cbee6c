"""Mornings, afternoons, evenings and nights that no weekday names: 'this morning', 'overnight', 'the night before'."""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.ground.calendar import weekday
from sayso.ground.relative_dates import base
from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import A_PART_OF_DAY, PARTS_OF_DAY, WEEKDAY, weekday_number, words_of


def part_of_day(match: re.Match[str], scene: Scene) -> TimexReading:
    which, part = words_of(match, "which"), words_of(match, "part")
    origin = base(scene) if which in ("that", "the same", "the next", "the following") else scene.today
    if origin is None:
        return TimexReading("time", None)
    step = {"last": -1, "the next": 1, "the following": 1}.get(which, 0)
    return TimexReading("time", f"{origin + timedelta(days=step)}T{PARTS_OF_DAY[part]}")


def part_of_told_day(match: re.Match[str], scene: Scene) -> TimexReading:
    """'In the morning' is that of the day that was told, else of the report's own."""
    origin = base(scene) or scene.today
    return TimexReading("time", f"{origin}T{PARTS_OF_DAY[words_of(match, 'part')]}" if origin else None)


def part_of_day_before(match: re.Match[str], scene: Scene) -> TimexReading:
    origin = base(scene)
    return TimexReading("time", f"{origin - timedelta(days=1)}T{PARTS_OF_DAY[words_of(match, 'part')]}" if origin else None)


def overnight(match: re.Match[str], scene: Scene) -> TimexReading:
    """The night before the report, by the name of the morning that it ends in."""
    if scene.today is None:
        return TimexReading("time", None)
    number = match["weekday"]
    found = weekday(scene.today, weekday_number(number), scene.tense) if number else scene.today
    return TimexReading("time", f"{found}TNI")


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:earlier |later |early |late )?(?P<which>this|last|that|the same|the next|the following) "
        r"(?P<part>morning|afternoon|evening|night)",
        part_of_day,
        needs=A_PART_OF_DAY,
    ),
    rule(
        r"(?:in|during|throughout|into|through) (?P<timex>the (?:early |late )?(?P<part>morning|afternoon|evening))(?! of)",
        part_of_told_day,
        needs=A_PART_OF_DAY,
    ),
    rule(r"mid-?(?P<part>morning|afternoon)", part_of_told_day, needs=A_PART_OF_DAY),
    rule(r"the (?P<part>night|evening|afternoon) before(?! last)", part_of_day_before, needs=A_PART_OF_DAY),
    rule(rf"overnight(?:,? (?:in)?to (?P<weekday>{WEEKDAY}))?", overnight, needs="overnight"),
)
