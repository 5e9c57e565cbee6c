"""The quantities that a document states, with what they count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.ground.ages import ages
from sayso.ground.amount import Amount
from sayso.ground.amounts import amounts
from sayso.ground.anchor import anchor
from sayso.ground.none_at_all import zeros
from sayso.ground.ordinals import numbered
from sayso.ground.said_on import shared
from sayso.ground.tense import clauses
from sayso.ground.time_words import single_spaced
from sayso.language.parse import Parse, Token
from sayso.model import Decision, Document, Figure, FigureId, Moment, SeriesId, Span, Statement
from sayso.text.ids import content_id
from sayso.text.timex import day

Stretch = TypeVar("Stretch", Moment, Statement)
EXACT = "stated exactly"
SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a day from which on something is counted, up to the day of the report."""
ALONE = SeriesId("")
"""The series of a figure before `series` has compared it with those of other documents."""


def figures(document: Document, parse: Parse, statements: Sequence[Statement]) -> tuple[Figure, ...]:
    """Find every quantity outside the furniture, in order, with the smallest statement that covers it."""
    return tuple(one.figure for one in stated(document, parse, statements))


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with why it is read so."""

    figure: Figure
    why: tuple[str, ...]


def stated(document: Document, parse: Parse, statements: Sequence[Statement]) -> tuple[Stated, ...]:
    """Every quantity with why it is read so.

    Dates, times of day, ranks, scores of games and numbers that are names
    ('Flight 12') are none. Its day is that of an expression of time in the same
    clause, else the day the statement was made, else the document's.
    """
    moments = by_sentence(document.moments, parse)
    around = by_sentence(statements, parse)
    sentences = ((index, parse.tokens[first:last]) for index, (first, last) in enumerate(parse.sentences))
    found = [(index, amount) for index, sentence in sentences for amount in told(parse, sentence, moments[index])]
    return tuple(read(amount, document, parse, moments[index], around[index]) for index, amount in found)


def by_sentence(things: Iterable[Stretch], parse: Parse) -> defaultdict[int, list[Stretch]]:
    """Stretches of text by each sentence that they touch, in the order they came."""
    found: defaultdict[int, list[Stretch]] = defaultdict(list)
    for thing in things:
        touched = parse.tokens[max(parse.first_from(thing.start) - 1, 0) : parse.first_from(thing.end)]
        if touched:
            for index in range(touched[0].sentence, touched[-1].sentence + 1):
                found[index].append(thing)
    return found


def told(parse: Parse, sentence: Sequence[Token], moments: Sequence[Moment]) -> Iterator[Amount]:
    """Yield a sentence's amounts in order; an age, a zero or an ordinal goes before a count at the same place."""
    told_apart = [*ages(parse, sentence), *zeros(parse, sentence), *numbered(parse, sentence)]
    plain = amounts(parse, sentence, moments)
    rest = [amount for amount in plain if not any(amount.span.overlaps(other.span) for other in told_apart)]
    yield from sorted([*told_apart, *rest], key=lambda amount: (amount.span, amount.what))


def read(amount: Amount, document: Document, parse: Parse, moments: Sequence[Moment], statements: Sequence[Statement]) -> Stated:
    """One amount as a figure, told by the moments and statements of its sentence; `series` says what it may be compared with."""
    statement = covering(amount.span, statements)
    span = amount.span
    day, told_by = as_of(amount, moments, parse, statement, document)
    found = Figure(
        id=FigureId(content_id("f", document.sha256, span.start, span.end)),
        doc=document.id,
        start=span.start,
        end=span.end,
        text=parse.words(span),
        what=amount.what,
        subject=parse.words(amount.subject),
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        approximate=amount.approximate,
        as_of=day,
        statement=statement.id if statement else None,
        series=ALONE,
    )
    return Stated(found, (*([EXACT] if is_exact(found) else []), *amount.why, told_by))


def is_exact(figure: Figure) -> bool:
    """Is it one number, and not none at all?"""
    return figure.low == figure.high != 0 and not figure.approximate


def why_figures(found: Iterable[Stated]) -> Iterator[Decision]:
    """Why figures are read as they are."""
    for one in found:
        figure = one.figure
        yield Decision(figure.doc, figure.start, figure.end, "figure", figure.id, "; ".join(one.why), None, ())


def covering(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The smallest statement that a span lies in."""
    around = [statement for statement in statements if statement.start <= span.start and span.end <= statement.end]
    return min(around, key=lambda statement: (statement.end - statement.start, statement.start, statement.id), default=None)


def as_of(
    amount: Amount, moments: Sequence[Moment], parse: Parse, statement: Statement | None, document: Document
) -> tuple[str | None, str]:
    """The day for which an amount holds, and what tells it: its own clause, else when it was said, else when it was published."""
    if in_clause := clause_day(amount, moments, parse):
        return in_clause
    if statement and statement.said_on:
        return statement.said_on, "of the day on which it was said"
    on = anchor(document)
    return (on.isoformat(), "of the day of the report") if on else (None, "of no day that is known")


def clause_day(amount: Amount, moments: Sequence[Moment], parse: Parse) -> tuple[str, str] | None:
    """The day that the amount's own clause tells, and by which words."""
    verb = next(clauses(parse, amount.token), None)
    for moment in moments:
        if moment.type not in ("date", "time") or not moment.value or amount.span.overlaps(Span(moment.start, moment.end)):
            continue
        words = parse.within(Span(moment.start, moment.end))
        if SINCE.search(parse.text, max(0, moment.start - len("since the ")), moment.start):
            continue
        if not words or words[-1].sentence != amount.token.sentence or next(clauses(parse, words[-1]), None) != verb:
            continue
        if known := day(moment.value):
            return shared(*known), f"of the day of “{single_spaced(moment.text)}” in its clause"
    return None
