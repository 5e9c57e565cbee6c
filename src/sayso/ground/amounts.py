"""Quantities with what they count or measure, before they are tied to a day and a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.counted import Counted, counted, phrase, subject_of_clause
from sayso.ground.not_quantities import is_no_quantity
from sayso.ground.people import is_person, plural
from sayso.ground.quantities import Quantity, quantities
from sayso.language.parse import Parse, Token
from sayso.model import Moment, Span


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity and what is counted or measured."""

    span: Span
    what: str
    subject: Span
    """The words that name what is counted."""
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    token: Token
    """The word whose clause tells of it."""


def amounts(parse: Parse, sentence: Sequence[Token], moments: Sequence[Moment]) -> Iterator[Amount]:
    """Yield the quantities of a sentence that count or measure something."""
    whole = parse.span(sentence)
    for quantity in quantities(parse.text, whole.start, whole.end):
        number = [token for token in sentence if token.end > quantity.digits and token.start < quantity.number_end]
        if not number or is_no_quantity(parse, quantity, number, moments):
            continue
        found = measured(parse, quantity, sentence) if quantity.unit else of_things(parse, quantity, number)
        if found:
            yield found


def measured(parse: Parse, quantity: Quantity, sentence: Sequence[Token]) -> Amount:
    """An amount in a unit of measure or money; its subject is what the clause is about."""
    assert quantity.unit
    unit = [token for token in sentence if token.start < quantity.end][-1]
    about = subject_of_clause(parse, unit)
    adjacent = about is not None and about.pos == "NOUN" and about.index == unit.index + 1
    return Amount(
        Span(quantity.start, about.end if about and adjacent else quantity.end),
        quantity.unit.measures,
        phrase(parse, about) if about else Span(quantity.start, quantity.end),
        quantity.low,
        quantity.high,
        quantity.unit.name,
        quantity.approximate,
        unit,
    )


def of_things(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> Amount | None:
    """A count of people or things; None where nothing is counted."""
    found = counted(parse, number, quantity.end)
    if found is None:
        return None
    token = found.noun or number[-1]
    span = Span(quantity.start, max(found.end, quantity.end))
    subject = phrase(parse, token, after=quantity.end) if found.noun else span
    return Amount(
        span,
        what_of(found),
        subject,
        quantity.low,
        quantity.high,
        unit_of(found),
        quantity.approximate,
        token,
    )


def what_of(found: Counted) -> str:
    """What happened to the things counted, else their name."""
    return found.what or (plural(found.noun) if found.noun else unit_of(found))


def unit_of(found: Counted) -> str:
    if found.noun is None:
        return "people" if found.of_people else "items"
    return "people" if is_person(found.noun) else plural(found.noun)
