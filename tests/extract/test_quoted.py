"""Whose a quotation is that no clause takes as its object."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.quoted import with_quotations
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from tests.ground.reading import report

Quoted = tuple[str, str | None, str | None]
"""The words, who says them, and the cue."""


def quoted(text: str) -> list[Quoted]:
    """What stands in the text's quotation marks."""
    read = parse(report(text))

    def told(found: Attribution) -> Quoted:
        source, cue = (read.words(span) if span is not None else None for span in (found.source, found.cue))
        return read.words(found.span), source, cue

    return [told(found) for found in with_quotations(read, list(by_verbs(read))) if read.text[found.span.start - 1] in "“"]


@pytest.mark.parametrize(
    "text",
    [
        "The pilot turned round. “Do we want to crash?”\n\nThe mayor told reporters on Friday that the airport was open.",
        "The pilot turned round. “Never again!” Later the council said that it would meet.",
        "The pilot turned round.\n\nThe mayor complained to reporters on Friday.\n\n“The airport was never open.”\n\nIt rained.",
        "What said: “A first for me.”",
        "Everybody was going there. “A first for me!”",
    ],
)
def test_a_verb_that_is_not_the_quotation_s_own_does_not_take_it(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Do we want to crash?” The mayor asked in a letter.", ("Do we want to crash?", "The mayor", "asked")),
        ("“Do we want to crash?” asked Ana Ruiz.", ("Do we want to crash?", "Ana Ruiz", "asked")),
        ("The mayor complained on Friday. “It is never open.”", ("It is never open.", "The mayor", "complained")),
        ("“A first for me!” Ana Ruiz shared on her page.", ("A first for me!", "Ana Ruiz", "shared")),
        ("“What a day!” Ana Ruiz joked.", ("What a day!", "Ana Ruiz", "joked")),
    ],
)
def test_a_verb_beside_a_quotation_takes_it(text: str, found: Quoted) -> None:
    assert quoted(text) == [found]


def test_whom_an_outlet_quotes_goes_on_with_the_next_quotation() -> None:
    text = "“It was a meteor,” the engineer was quoted by the Herald as saying. “We have the record.”"
    assert quoted(text) == [("It was a meteor", "the engineer", "as saying"), ("We have the record.", "the engineer", None)]


def test_an_it_that_only_seems_says_nothing() -> None:
    text = "It felt as if an hour had passed before the captain came back and said: “We have to return.”"
    assert quoted(text) == [("We have to return.", "the captain", "said")]
