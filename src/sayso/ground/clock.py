"""Times of day: '4:52 pm', 'just after noon', '10 a.m.'."""

from __future__ import annotations

import re

from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import A_DIGIT, words_of
from sayso.text.numerals import NUMERAL, number
from sayso.text.timex import CITY_TIME, day

OFFSETS = {
    "GMT": "Z",
    "UTC": "Z",
    "EDT": "-04:00",
    "EST": "-05:00",
    "CDT": "-05:00",
    "CST": "-06:00",
    "MDT": "-06:00",
    "MST": "-07:00",
    "PDT": "-07:00",
    "PST": "-08:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "MSK": "+03:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "AEST": "+10:00",
}
"""What zones that one offset alone goes by are ahead of universal time."""
QUARTERS = r"(?:Eastern|Central|Mountain|Pacific|Atlantic)(?: (?:Standard|Daylight|Summer))?(?: [Tt]ime)?"
AHEAD = r"(?:GMT|UTC)(?P<sign>[+−-])(?P<ahead>1[0-4]|0?\d)(?::?(?P<beyond>00|15|30|45))?(?![:\d])"
"""No zone is fifteen hours ahead of universal time or behind it, and all differ by whole quarters of an hour."""
AGAINST = r"(?:GMT|UTC)[+−-]\d"
"""What is no zone, 'GMT+99', does not tell universal time."""
ZONE = rf"(?: (?P<zone>local time|(?-i:{AHEAD}|[ECMP]T|BST|IST|(?!{AGAINST})(?:{'|'.join(OFFSETS)})|{CITY_TIME}|{QUARTERS})))?"
NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def on_the_day(clock: str, scene: Scene) -> TimexReading:
    """A time of the last day told before, else of the document's."""
    told = day(scene.reference) if scene.reference else None
    if told and len(told[0]) == 10:
        return TimexReading("time", told[0] + clock)
    return TimexReading("time", f"{scene.today}{clock}" if scene.today else None)


def zoned(match: re.Match[str], clock: str) -> str:
    """A clock time with what its zone is ahead of universal time, as far as the zone tells that alone: 'ET' and 'Moscow time' do not."""
    if match["ahead"]:
        return f"{clock}{'+' if match['sign'] == '+' else '-'}{int(match['ahead']):02}:{match['beyond'] or '00'}"
    return clock + OFFSETS.get(match["zone"] or "", "")


def four_digits(match: re.Match[str], scene: Scene) -> TimexReading:
    return on_the_day(zoned(match, f"T{match['hour']}:{match['minute']}"), scene)


def in_the_morning(match: re.Match[str], scene: Scene) -> TimexReading | None:
    hour = number(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    return on_the_day(f"T{int(hour) % 12 + 12 * (words_of(match, 'part') != 'morning'):02}:{match['minute'] or '00'}", scene)


def half_day_clock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    hour = number(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    afternoon = words_of(match, "half").startswith("p")
    return on_the_day(zoned(match, f"T{int(hour) % 12 + 12 * afternoon:02}:{match['minute'] or '00'}"), scene)


def full_day_clock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    if int(match["hour"]) > 23:
        return None
    return on_the_day(zoned(match, f"T{int(match['hour']):02}:{match['minute']}"), scene)


def named_hour(match: re.Match[str], scene: Scene) -> TimexReading:
    return on_the_day(zoned(match, f"T{NAMED[words_of(match, 'name')]:02}:00"), scene)


def oclock(match: re.Match[str], scene: Scene) -> TimexReading | None:
    hour = number(match["hour"])
    return None if hour is None or hour > 24 else on_the_day(f"T{int(hour):02}:00", scene)


RULES: tuple[Rule, ...] = (
    rule(rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.?|p\.m\.?|am|pm){ZONE}", half_day_clock, needs=A_DIGIT),
    rule(
        r"(?:(?:at|around|about|by|from|until|before|after|since) )"
        rf"(?P<timex>(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d){ZONE})(?!\s?[ap]\.?m)",
        full_day_clock,
        needs=A_DIGIT,
    ),
    rule(rf"(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d){ZONE[:-1]}", full_day_clock, needs=A_DIGIT),
    rule(rf"(?:(?:just|shortly) (?:before|after) )?(?P<name>noon|midday|midnight){ZONE}", named_hour, needs="|".join(NAMED)),
    rule(rf"(?P<hour>{NUMERAL}) o['’]clock", oclock, needs="clock"),
    rule(rf"(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?: hours)?{ZONE[:-1]}", four_digits, needs=A_DIGIT),
    rule(r"(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))? in the (?P<part>morning|afternoon|evening)", in_the_morning, needs="in the"),
)
