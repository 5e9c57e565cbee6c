"""What state words tell in passing, and of whom or what: unarmed, or of so many pounds or storeys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.bearers import Told, of_one, subjects
from sayso.language.parse import Parse, Token
from sayso.text.numerals import number

STATES: Final = frozenset("unarmed pregnant blind deaf disabled homeless unemployed retired".split())
MEASURES: Final = frozenset("pound kilogram kilo ton tonne foot metre meter inch storey story acre hectare litre gallon".split())
"""What a thing is measured by that stays as it is; so many days or men are told of a journey or a crew."""


def states(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield a state that is told of one: 'the unarmed sailor', 'a 12-storey house'."""
    value = token.text.lower() if token.text.lower() in STATES else measure(parse, token)
    whose = parse.head(token)
    if value and token.dep in ("amod", "compound", "nmod") and whose.tag in ("NN", "NNP") and whose.index > token.index:
        yield of_one(parse, "state", whose, whose, value)
    elif value and token.dep == "acomp" and whose.lemma == "be":
        yield from (of_one(parse, "state", subject, token, value) for subject in subjects(parse, whose) if subject.pos != "PRON")


def measure(parse: Parse, token: Token) -> str | None:
    """'400-pound', '12-storey': a number that a hyphen ties to what it counts."""
    hyphen = any(mark.tag == "HYPH" for mark in parse.below(token, "punct"))
    counts = [value for count in parse.below(token, "nummod") if (value := number(count.text)) is not None]
    return f"{counts[0]:g}-{token.lemma}" if token.tag == "NN" and token.lemma in MEASURES and hyphen and counts else None
