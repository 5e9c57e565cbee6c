"""The past, the present and the future, told by no day: 'now', 'recently', 'soon'."""

from __future__ import annotations

import re

from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import UNIT, UNIT_PLURAL

NO_UNIT = rf"(?! (?:\w+ )?(?:{UNIT_PLURAL}|{UNIT}|few|couple|several)\b)"
PRESENT = (
    r"(?:right )?now|currently|nowadays|these days|the time being"
    rf"|at (?P<timex>present|(?:the|this) moment|this time(?! (?:last|next)))|current{NO_UNIT}"
)
PAST = (
    rf"(?:(?:more|most) )?recently|lately|(?:not (?:so|that|too) )?long ago|those days|a while ago|(?<!\bmost\s)recent{NO_UNIT}"
    rf"|the past{NO_UNIT}"
)
FUTURE = (
    r"(?<!\bas\s)(?:very )?soon(?! after)|the (?:near |not too distant |foreseeable |immediate )?future|sooner or later|some ?day"
    r"|a later (?:date|time)|the (?:near|long|short) term|the year ahead(?! of\b)"
)


def present(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", "PRESENT_REF")


def past(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", "PAST_REF")


def future(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", "FUTURE_REF")


RULES: tuple[Rule, ...] = (
    rule(PRESENT, present, needs="now|current|present|moment|days|time"),
    rule(PAST, past, needs="recent|lately|ago|past|days"),
    rule(FUTURE, future, needs="soon|future|day|later|term|ahead"),
)
