"""Ages of people: '52-year-old', 'aged 7', 'Ana Ruiz, 34,'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ground.amounts import Amount
from sayso.ground.counted import phrase, subject_of_clause
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.numerals import NUMERAL, number

AGE = re.compile(
    rf"(?<![\w.,-])(?:(?P<old>{NUMERAL})[-\s](?P<unit>years?|months?|weeks?|days?)[-\s]olds?(?!\w)"
    rf"|(?:aged|(?:at\s+)?(?:the\s+)?age(?:\s+of)?)\s+(?P<aged>{NUMERAL})(?![\w.,-]*\d)"
    r"|(?<=,\s)(?P<beside>\d{1,3})(?=[,.;)]|\s+(?:and|of|from|who)\b|\s*$)"
    r"|(?<=who is\s)(?P<who>\d{1,3})(?=[,.;)]))",
    re.IGNORECASE,
)
OLDEST = 120
"""Years; a larger number beside a name is no age."""


def ages(parse: Parse, sentence: Sequence[Token]) -> Iterator[Amount]:
    """Yield the ages that a sentence tells, each with the words that name whose it is."""
    whole = parse.span(sentence)
    for match in AGE.finditer(parse.text, whole.start, whole.end):
        written = match["old"] or match["aged"] or match["beside"] or match["who"]
        value = number(written)
        inside = [token for token in sentence if match.start() <= token.start < match.end()]
        if value is None or value > OLDEST or not inside:
            continue
        whose = named_before(parse, inside[0]) if match["beside"] else bearer(parse, inside)
        if whose or not match["beside"]:
            span = Span(match.start(), match.end())
            unit = (match["unit"] or "year").lower().rstrip("s") + "s"
            yield Amount(span, "age", whose or span, value, value, unit, False, inside[-1])


def named_before(parse: Parse, age: Token) -> Span | None:
    """The person's name that a comma divides from an age; None where no name stands there."""
    if age.index < 2:
        return None
    comma, name = parse.tokens[age.index - 1], parse.tokens[age.index - 2]
    if comma.text != "," or name.pos != "PROPN" or name.sentence != age.sentence or name.entity in ("DATE", "MONEY", "CARDINAL"):
        return None
    return phrase(parse, name)


def bearer(parse: Parse, inside: Sequence[Token]) -> Span | None:
    """The noun that an age qualifies, or that its clause is about."""
    about = subject_of_clause(parse, inside[-1])
    return phrase(parse, about) if about and about not in inside else None
