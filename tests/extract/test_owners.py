"""Whose word a statement, a report or a post is."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract.owners import owned
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from sayso.model import Span
from tests.ground.reading import report


def source(text: str) -> str:
    """Whose word the text's first saying is."""
    read = parse(report(text))
    first = next(owned(read, attribution) for attribution in by_verbs(read) if attribution.source is not None)
    assert first.source is not None
    return read.words(first.source)


def test_a_paper_is_the_word_of_the_body_that_it_is_called_by() -> None:
    assert source("A new Kestrian health agency statement on Tuesday said two had died.") == "Kestrian health agency"
    assert source("The harbour agency's report said the dam was weak.") == "The harbour agency"
    assert source("A police statement said two were hurt.") == "police"


def test_a_paper_is_the_word_of_who_made_it() -> None:
    assert source("A statement by the regional minister in February said the wall was old.") == "the regional minister"
    assert source("A Facebook post by the mayor said the dam held.") == "the mayor"


def test_a_paper_of_nobody_stays_what_it_is() -> None:
    for paper in ("A Facebook post", "A council report", "A news report", "Last year's report"):
        assert source(f"{paper} said the dam was weak.") == paper


def test_a_day_is_no_part_of_a_speakers_name() -> None:
    text = "The Kestrian Defense Ministry on May 23 claimed that its troops had won."
    read = parse(report(text))
    found = next(by_verbs(read))
    named = owned(read, replace(found, source=Span(0, text.index(" claimed"))))
    assert named.source is not None
    assert read.words(named.source) == "The Kestrian Defense Ministry"
