"""Times of day: '4:52 pm', 'just after noon', '10 a.m.'."""

from __future__ import annotations

import re

from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.text.numerals import NUMERAL, number
from sayso.text.timex import day

ZONE = r"(?: (?:local time|(?-i:[ECMP][DS]?T|GMT|UTC|BST|CET|CEST|EET|MSK|IST)))?"
NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def on_the_day(clock: str, scene: Scene) -> TimexReading:
    """A time of the last day told before, else of the document's."""
    told = day(scene.reference) if scene.reference else None
    if told and len(told[0]) == 10:
        return TimexReading("time", told[0] + clock)
    return TimexReading("time", f"{scene.today}{clock}" if scene.today else None)


def half_day_clock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    hour = number(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    afternoon = match["half"].lower().startswith("p")
    return on_the_day(f"T{int(hour) % 12 + 12 * afternoon:02}:{match['minute'] or '00'}", scene)


def full_day_clock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    if int(match["hour"]) > 23:
        return None
    return on_the_day(f"T{int(match['hour']):02}:{match['minute']}", scene)


def named_hour(match: re.Match[str], scene: Scene) -> TimexReading:
    return on_the_day(f"T{NAMED[match['name'].lower()]:02}:00", scene)


def oclock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    hour = number(match["hour"])
    return None if hour is None or hour > 24 else on_the_day(f"T{int(hour):02}:00", scene)


RULES: tuple[Rule, ...] = (
    rule(rf"(?:at )?(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.?|p\.m\.?|am|pm){ZONE}", half_day_clock),
    rule(
        rf"(?:(?:at|around|about|by|from|until|before|after|since) )(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d){ZONE}(?!\s?[ap]\.?m)",
        full_day_clock,
    ),
    rule(rf"(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d){ZONE[:-1]}", full_day_clock),
    rule(rf"(?:(?:just|shortly) (?:before|after) )?(?P<name>noon|midday|midnight){ZONE}", named_hour),
    rule(rf"(?P<hour>{NUMERAL}) o['’]clock", oclock),
)
