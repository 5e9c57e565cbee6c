"""Ages of people: '52-year-old', 'aged 7', 'Ana Ruiz, 34,'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ground.amount import OLD_AGE, Amount
from sayso.ground.bounds import ABOUT, bounded
from sayso.ground.counted import phrase, subject_of_clause
from sayso.ground.people import is_person
from sayso.ground.quantity import Quantity, blurs
from sayso.ground.values import OLDEST
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.numerals import NUMERAL, number

AGE = re.compile(
    rf"(?<![\w.,-])(?:(?P<old>{NUMERAL})[-\s](?P<unit>years?|months?|weeks?|days?)[-\s]olds?(?!\w)"
    rf"|(?:(?P<bound>over|above|under|below)\s+)?(?:aged|(?:at\s+)?(?:the\s+)?ages?(?:\s+of)?)\s+(?:between\s+|(?P<about>{ABOUT})\s+)?(?P<aged>{NUMERAL})"
    rf"(?:(?:\s+(?:to|and|or)\s+|[-–])(?P<upto>{NUMERAL}))?(?![\w.,-]*\d)"
    r"|(?<=,\s)(?P<beside>\d{1,3})(?=[,.;)]|\s+(?:and|of|from|who)\b|\s*$)"
    r"|(?<=who is\s)(?P<who>\d{1,3})(?=[,.;)]))",
    re.IGNORECASE,
)


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
            low, high = bounds(match, value)
            why = (blurs(match["about"]),) if match["about"] else ()
            told = bounded(parse.text, Quantity(span.start, span.end, span.start, span.end, low, high, bool(why), None, why), whole.start)
            span = Span(told.start, span.end)
            yield Amount(span, "age", whose or span, told.low, told.high, unit, told.approximate, inside[-1], (*told.why, OLD_AGE))


def bounds(match: re.Match[str], value: float) -> tuple[float | None, float | None]:
    """From which age to which: 'aged 18 to 25', 'over the age of 18'."""
    if match["bound"]:
        return (value, None) if match["bound"].lower() in ("over", "above") else (None, value)
    return value, number(match["upto"] or "") or value


def named_before(parse: Parse, age: Token) -> Span | None:
    """The person that a comma divides from an age: 'Ana Ruiz, 34', 'the pilot, 47'; None where none stands there."""
    if age.index < 2:
        return None
    comma, name = parse.tokens[age.index - 1], parse.tokens[age.index - 2]
    named = name.pos == "PROPN" or (is_person(name) and name.tag == "NN")
    if comma.text != "," or not named or name.sentence != age.sentence or name.entity in ("DATE", "MONEY", "CARDINAL"):
        return None
    return phrase(parse, name)


def bearer(parse: Parse, inside: Sequence[Token]) -> Span | None:
    """The noun that an age qualifies, or that its clause is about."""
    about = subject_of_clause(parse, inside[-1])
    return phrase(parse, about) if about and about not in inside else None
