"""Spans end where their phrase ends."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.extents import in_whole_phrases
from sayso.language.parse import parse
from sayso.model import Span
from tests.ground.reading import report


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def completed(text: str, source: str | None, cue: str, content: str) -> tuple[str | None, str]:
    read = parse(report(text))
    found = Attribution(parts=(place(text, content),), cue=place(text, cue), source=place(text, source) if source else None)
    [one] = in_whole_phrases(read, [found])
    return read.words(one.source) if one.source is not None else None, read.words(one.span)


@pytest.mark.parametrize(
    ("content", "whole_content"),
    [
        ("the firm had checked the dam during Monday", "the firm had checked the dam during Monday's flood"),
        ("the firm had checked the", "the firm had checked the dam during Monday's flood"),
        ("the firm had checked the dam during", "the firm had checked the dam during Monday's flood"),
    ],
)
def test_a_content_that_breaks_off_goes_on(content: str, whole_content: str) -> None:
    text = "The mayor said the firm had checked the dam during Monday's flood."
    assert completed(text, "The mayor", "said", content) == ("The mayor", whole_content)


def test_a_source_goes_on_with_its_name() -> None:
    text = "The mayor of Port Ellen said the dam was safe."
    assert completed(text, "The mayor", "said", "the dam was safe") == ("The mayor of Port Ellen", "the dam was safe")


def test_nothing_grows_into_a_cue_or_over_a_quotation_mark() -> None:
    assert completed("The mayor's office denied it.", "The mayor", "'s office denied", "it")[0] == "The mayor"
    text = 'The mayor said the dam was "safe" in winter.'
    assert completed(text, "The mayor", "said", "the dam was")[1] == "the dam was"


def test_what_is_shown_whole_stays_as_it_is() -> None:
    text = "The dam is safe in winter."
    read = parse(report(text))
    post = Attribution(parts=(place(text, "The dam is safe"),), cue=None, source=None, whole="post")
    assert in_whole_phrases(read, [post]) == [post]
