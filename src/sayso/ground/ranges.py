"""Two quantities that are one: the ends of a range ('from $12 in May to $9'), or a measure told in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ground.bounds import REACH
from sayso.ground.quantity import RANGE, TWO_UNITS, Quantity
from sayso.text.numerals import NUMERAL

CHANGED = re.compile(
    r"\b(?:by|up|down|added|lost|gained|shed|rose|fell|jumped|climbed|slipped|dropped|risen|fallen"
    r"|(?:rise|lose|add|gain|fall|climb|jump|slip|drop)s?|(?:ris|los|add|gain|fall|climb|jump|slipp|dropp)ing)\s+$",
    re.IGNORECASE,
)
"""Before 'three dollars to twelve' these tell a change and what it led to, no range."""
COMPOSED = {
    ("minutes", "seconds"): 60,
    ("years", "months"): 12,
    ("feet", "inches"): 12,
    ("pounds", "ounces"): 16,
    ("USD", "cents"): 100,
    ("GBP", "pence"): 100,
    ("EUR", "cents"): 100,
}
"""How many of a smaller unit make a larger one, where reports give both."""
LISTED = re.compile(rf",\s+(?:and\s+)?(?:{NUMERAL})\s+(?:weeks?|days?|hours?|minutes?|seconds?)\b", re.IGNORECASE)
"""A third unit behind two: '2 years, 3 months, 11 days' make no number of months."""
BESIDE = re.compile(r"\s+(?:and\s+)?|,\s+")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
OPENING = re.compile(r"\b(?:from|(?P<between>between))\s+$", re.IGNORECASE)
UP_TO = re.compile(r"\s+up\s+to\s+", re.IGNORECASE)
TO = re.compile(r"(?:\s+|-\s?)to[\s-]+|\s?[-–—]\s?")
LATER_TO = re.compile(r"(?:[^.;()]|\.\w){0,45}?\bto[\s-]+")
LATER_AND = re.compile(r"(?:[^.;()]|\.\w){0,20}?\band\s+")
"""What may stand between the two ends behind 'between', as before it behind 'from'."""


def joined(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield quantities in order, two as one where they belong together; a year between two ends is passed by."""
    held: Quantity | None = None
    for quantity in found:
        if held and is_year(text, quantity):
            yield quantity
            continue
        together = held and (composed(text, held, quantity) or spanned(text, held, quantity))
        if held and not together:
            yield held
        held = together or quantity
    if held:
        yield held


def is_year(text: str, quantity: Quantity) -> bool:
    """Four bare digits, as in 'from $12 in 2019 to $9'."""
    return quantity.unit is None and YEAR.fullmatch(text, quantity.start, quantity.end) is not None


def composed(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """One quantity told in two units, in the smaller: 'six feet two inches' is 74 inches."""
    if not first.unit or not second.unit or not BESIDE.fullmatch(text, first.end, second.start) or LISTED.match(text, second.end):
        return None
    size = COMPOSED.get((first.unit.name, second.unit.name))
    if size is None or first.exact is None or second.exact is None:
        return None
    total = first.exact * size + second.exact
    why = (*first.why, *second.why, TWO_UNITS)
    return replace(first, end=second.end, number_end=second.number_end, low=total, high=total, unit=second.unit, why=why)


def spanned(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """The range between two quantities that the words before and between them join; None where they join nothing.

    Behind 'from' or 'between' the ends may stand apart, the unit with one of them,
    and the range may go down; without, both bear the unit and only 'to' is between.
    """
    opening = OPENING.search(text, max(0, first.start - REACH), first.start)
    if opening and UP_TO.fullmatch(text, first.end, second.digits):
        second = replace(second, start=second.digits, low=second.high)
    if first.exact is None or second.exact is None or first.exact == second.exact or not same_unit(first, second):
        return None
    if opening:
        between = LATER_AND if opening["between"] else LATER_TO
    elif first.unit and second.unit and first.exact < second.exact and not tells_change(text, first.start):
        between = TO
    else:
        return None
    if not between.fullmatch(text, first.end, second.start):
        return None
    low, high = sorted((first.exact, second.exact))
    return Quantity(
        opening.start() if opening else first.start,
        second.end,
        first.digits,
        second.number_end,
        low,
        high,
        first.approximate or second.approximate,
        first.unit or second.unit,
        (*first.why, *second.why, RANGE),
    )


def same_unit(first: Quantity, second: Quantity) -> bool:
    """Is the unit one, or told once: '$12 a barrel' and '$9'?"""
    if not first.unit or not second.unit:
        return True
    return second.unit.name in (first.unit.name, first.unit.name.split(" per ")[0])


def tells_change(text: str, start: int) -> bool:
    """Do the words before an offset tell that by so much something rose or fell?"""
    return CHANGED.search(text, max(0, start - REACH), start) is not None
