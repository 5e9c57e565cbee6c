"""Quantities with what they count or measure, before they are tied to a day and a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ground.amount import LATEST, LIKE_ANOTHER, OF_PEOPLE, OF_THINGS, Amount, befell, counts
from sayso.ground.counted import Counted, counted, phrase
from sayso.ground.lenders import borrowed, likened, shared_noun, suspended
from sayso.ground.measurements import measured, share
from sayso.ground.measures import Unit
from sayso.ground.not_quantities import is_no_quantity
from sayso.ground.people import is_person, plural
from sayso.ground.quantities import quantities
from sayso.ground.quantity import Quantity
from sayso.ground.shares import SHARE
from sayso.ground.units import rate, unit_named
from sayso.ground.values import value
from sayso.language.parse import Parse, Token
from sayso.model import Moment, Span
from sayso.text import numerals

FURTHER = re.compile(r"-|\s+(?:more|additional|further|extra)\s", re.IGNORECASE)
"""What stands between a number and the words for what it counts."""


def amounts(parse: Parse, sentence: Sequence[Token], moments: Sequence[Moment]) -> Iterator[Amount]:
    """Yield the quantities of a sentence that count or measure something."""
    whole = parse.span(sentence)
    told: list[Amount] = []
    for quantity in quantities(parse.text, whole.start, whole.end):
        number = [token for token in sentence if token.end > quantity.digits and token.start < quantity.number_end]
        if not number or is_no_quantity(parse, quantity, number, moments):
            continue
        found = amount(parse, quantity, number, sentence, told)
        if found:
            told.append(found)
    yield from borrowed(parse.text, told)


def amount(parse: Parse, quantity: Quantity, number: Sequence[Token], sentence: Sequence[Token], told: Sequence[Amount]) -> Amount | None:
    """A quantity with what it measures, counts, or is the value of."""
    if quantity.unit == SHARE:
        return share(parse, quantity, number)
    if quantity.unit:
        return measured(parse, quantity, quantity.unit, sentence)
    if alone := suspended(parse, quantity, number):
        return alone
    found = counted(parse, number, quantity.end)
    if found and quantity.low is not None and quantity.low < 0:
        return None
    if found and (same := shared_noun(parse, found, number, told)):
        alike = of_things(parse, quantity, number, found)
        return replace(alike, what=same.unit, subject=same.subject, unit=same.unit, why=(*quantity.why, LIKE_ANOTHER))
    if found is None:
        like = likened(parse, quantity, told) if number[-1].text[0].isdigit() or number[-1].pos == "NUM" else None
        return of_like(parse, quantity, number, like) if like else value(parse, quantity, number, told)
    unit = unit_named(found.noun.text) if found.noun else None
    return measured(parse, replace(quantity, end=found.end), unit, sentence) if unit else of_things(parse, quantity, number, found)


def of_things(parse: Parse, quantity: Quantity, number: Sequence[Token], found: Counted) -> Amount:
    """A count of people or things; a toll that went from one number to another is the latter."""
    if found.what and found.noun is None and (now := latest(parse.text, quantity)):
        quantity = replace(quantity, low=now, high=now, why=(LATEST,))
    token = found.noun or number[-1]
    span = Span(quantity.start, max(found.end, quantity.end))
    further = FURTHER.match(parse.text, quantity.end)
    subject = phrase(parse, token, after=further.end() if further else quantity.end) if found.noun else span
    unit, end = rate(parse.text, Unit(unit_of(found), ""), span.end)
    why = (*quantity.why, *counting(found))
    return Amount(
        Span(span.start, end),
        what_of(found),
        subject,
        quantity.low,
        quantity.high,
        unit.name,
        quantity.approximate,
        token,
        why,
    )


def counting(found: Counted) -> Iterator[str]:
    """What tells what is counted, and what became of it."""
    if found.noun is not None:
        yield counts(found.noun.text, unit_of(found))
    else:
        yield OF_PEOPLE if found.of_people else OF_THINGS
    if found.what:
        yield befell(found.what)


def of_like(parse: Parse, quantity: Quantity, number: Sequence[Token], like: Amount) -> Amount:
    """A bare number that counts or measures what an earlier amount does, by what it is counted itself."""
    unit, end = rate(parse.text, Unit(like.unit, like.what), quantity.end)
    span = Span(quantity.start, end)
    subject = span if like.subject == like.span else like.subject
    why = (*quantity.why, LIKE_ANOTHER)
    return Amount(span, like.what, subject, quantity.low, quantity.high, unit.name, quantity.approximate, number[-1], why)


def latest(text: str, quantity: Quantity) -> float | None:
    """Where a change ends: of 'from 12 to 16', 16."""
    start, parted, end = text[quantity.start : quantity.number_end].rpartition(" to ")
    return numerals.number(end) if parted and start.lower().startswith("from ") else None


def what_of(found: Counted) -> str:
    """What happened to the things counted, else their name."""
    return found.what or (plural(found.noun) if found.noun else unit_of(found))


def unit_of(found: Counted) -> str:
    if found.noun is None:
        return "people" if found.of_people else "items"
    return "people" if is_person(found.noun) else plural(found.noun)
