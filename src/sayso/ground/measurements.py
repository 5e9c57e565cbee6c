"""Amounts in a unit of measure or money, and shares, each with what it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.ground.amount import OLD_AGE, Amount, measured_in
from sayso.ground.counted import counted_noun, deed, is_nominal, phrase, subject_of_clause
from sayso.ground.measures import Unit
from sayso.ground.people import HAPPENED
from sayso.ground.pounds import money_or_weight
from sayso.ground.quantity import Quantity
from sayso.ground.shares import SHARE
from sayso.language.parse import Parse, Token
from sayso.model import Span

OLD = re.compile(r"[\s-]+olds?\b|\s+of\s+age\b")


def measured(parse: Parse, quantity: Quantity, unit: Unit, sentence: Sequence[Token]) -> Amount:
    """An amount in a unit of measure or money; its subject is what the clause is about, or what was done so many times."""
    unit = money_or_weight(parse, quantity, unit, sentence)
    inside = [token for token in sentence if token.end > quantity.digits and token.start < quantity.end]
    last = inside[-1]
    old = OLD.match(parse.text, quantity.end) if unit.measures == "duration" else None
    about = substance(parse, last) or subject_of_clause(parse, last)
    if about in inside or (about and unit.measures == "duration" and is_interval(parse, last)):
        about = None
    harm = repeated(parse, last, unit)
    done = deed(parse, last) if unit.measures == "times" and not harm else None
    adjacent = about is not None and about.pos == "NOUN" and about.index == last.index + 1
    return Amount(
        Span(quantity.start, old.end() if old else about.end if about and adjacent else quantity.end),
        "age" if old else harm or unit.measures,
        done or (phrase(parse, about) if about else Span(quantity.start, quantity.end)),
        quantity.low,
        quantity.high,
        unit.name,
        quantity.approximate,
        last,
        (*quantity.why, OLD_AGE if old else measured_in(unit.name)),
    )


def is_interval(parse: Parse, unit: Token) -> bool:
    """Is it how long before or after something else a thing was done, and no measure of whoever did it: 'reopened it after two years'?"""
    return parse.head(unit).text.lower() in ("after", "before") and parse.head(unit).pos in ("ADP", "SCONJ")


def repeated(parse: Parse, times: Token, unit: Unit) -> str | None:
    """What was done so many times, where it is harm: 'shelled 15 times'."""
    return HAPPENED.get(parse.head(times).lemma) if unit.measures == "times" else None


def substance(parse: Parse, unit: Token) -> Token | None:
    """What there is so much of: of '34 inches of snow', the snow."""
    of = [token for token in parse.below(unit, "prep") if token.text.lower() == "of" and token.index == unit.index + 1]
    return next((token for word in of for token in parse.below(word, "pobj") if is_nominal(token)), None)


def share(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> Amount:
    """A part of a whole: 'two-thirds of voters', 'half the crews'."""
    noun = counted_noun(parse, number[-1], quantity.end)
    return Amount(
        Span(quantity.start, noun.end if noun else quantity.end),
        SHARE.measures,
        phrase(parse, noun, after=quantity.end) if noun else Span(quantity.start, quantity.end),
        quantity.low,
        quantity.high,
        SHARE.name,
        quantity.approximate,
        number[-1],
        quantity.why,
    )
