"""Words that set a floor, and articles that stand for one: 'several', 'tens of thousands', 'at least a kilometre'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.bounds import ABOUT, LOWER, UPPER
from sayso.ground.quantity import Quantity, sets_floor
from sayso.ground.time_words import single_spaced
from sayso.ground.units import unit_at
from sayso.text.numerals import MAGNITUDES

LARGE = r"dozen|hundred|thousand|million|billion|trillion"
VAGUE = re.compile(
    rf"(?<![\w-])(?:(?:a\s+few|(?:only\s+)?several|a\s+couple(?:\s+of)?|a\s+handful\s+of)(?:\s+(?P<several>{LARGE}))?(?![\w-])"
    rf"|(?P<few>tens)\s+of\s+(?P<of_tens>thousands|millions|billions)(?!\w)|(?P<many>hundreds)\s+of\s+(?P<of_hundreds>thousands|millions|billions)(?!\w)"
    rf"|(?P<plural>tens|dozens|scores|hundreds|thousands|millions|billions)(?!\w))",
    re.IGNORECASE,
)
FLOORS = {"a few": 3, "several": 3, "only several": 3, "a couple": 2, "a couple of": 2, "a handful of": 3}
OF = re.compile(r"\s+of(?=\s)")
ONE_MEASURE = re.compile(rf"(?<!\w)(?:{LOWER}|{UPPER}|{ABOUT})\s+(?P<one>an?)(?=[\s-])", re.IGNORECASE)

INTERVAL = re.compile(r"(?<!\w)an?(?=\s+(?:minute|hour|day|week|month|year|decade|century)\s+(?:after|before)\s)", re.IGNORECASE)


def vague_numbers(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield what words that set a floor stand for."""
    for match in VAGUE.finditer(text, start, end):
        of = OF.match(text, match.end())
        unit, stop = unit_at(text, of.end() if of else match.end()) or (None, match.end())
        least = floor(match)
        why = (sets_floor(single_spaced(match[0]), least),)
        yield Quantity(match.start(), stop, match.start(), match.end(), least, None, False, unit, why)


def floor(match: re.Match[str]) -> float:
    """The least that a vague word can mean: a plural is two of its kind."""
    if match["several"]:
        return 2.0 * MAGNITUDES[match["several"].lower()]
    if match["few"]:
        return 20.0 * MAGNITUDES[match["of_tens"].lower()[:-1]]
    if match["many"]:
        return 200.0 * MAGNITUDES[match["of_hundreds"].lower()[:-1]]
    if match["plural"]:
        word = match["plural"].lower()[:-1]
        return 2.0 * ({"ten": 10} | MAGNITUDES)[word]
    return float(FLOORS[re.sub(r"\s+", " ", match[0].lower())])


def single_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield units behind a bound and an article: 'nearly a tonne'; 'more than a year' is a manner of speaking."""
    for match in ONE_MEASURE.finditer(text, start, end):
        found = unit_at(text, match.end())
        if found and found[0].measures not in ("duration", "times"):
            yield Quantity(match.start("one"), found[1], match.start("one"), match.end("one"), 1.0, 1.0, False, found[0])


def intervals(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield how long one thing was before or behind another, where an article tells it: 'a month after the flood'."""
    for match in INTERVAL.finditer(text, start, end):
        if found := unit_at(text, match.end()):
            yield Quantity(match.start(), found[1], match.start(), match.end(), 1.0, 1.0, False, found[0])
