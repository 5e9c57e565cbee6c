"""Who and what a clause is about, place by place."""

from __future__ import annotations

import pytest

from sayso.language.parse import parse
from sayso.link import sketches
from sayso.model import Moment, Sketch
from tests import made


def sketched(text: str, *moments: Moment) -> Sketch:
    document = made.document("courier", text, moments=moments)
    [found] = sketches(document, parse(document), [made.statement("a", text)])
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truck rammed the gate.", [("subject", "truck"), ("object", "gate")]),
        ("The gate was rammed by a truck.", [("object", "gate"), ("subject", "truck")]),
        ("The police held a prisoner in a school.", [("subject", "police"), ("object", "prisoner"), ("in", "school")]),
        ("A car and a truck rammed the gate.", [("subject", "car"), ("subject", "truck"), ("object", "gate")]),
        ("He rammed the gate that a bus had blocked.", [("object", "gate")]),
        ("The sister of the mayor was arrested.", [("object", "sister")]),
    ],
)
def test_a_clause_has_its_places_filled(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(filler.role, filler.noun) for filler in sketched(text).fillers] == expected


def test_a_filler_is_told_by_what_stands_before_it() -> None:
    subject, given = sketched("The gunman wore a red jacket.").fillers
    assert (subject.definite, subject.more) == (True, ())
    assert (given.definite, given.more) == (False, ("red",))


def moment(text: str, words: str, value: str, **more: str) -> Moment:
    return Moment(text.index(words), text.index(words) + len(words), words, "date", value)


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("on Saturday", "2024-03-02", "XXXX-WXX-6"),
        ("on Saturday morning", "2024-03-02TMO", "XXXX-WXX-6TMO"),
        ("on 12 March", "2024-03-12", "XXXX-03-12"),
        ("at 9 a.m.", "2024-03-02T09:00", "XXXX-XX-XXT09:00"),
        ("in 2019", "2019", "2019"),
        ("at 1930", "2024-03-02T19:30", "XXXX-XX-XXT19:30"),
        ("at 2024", "2024-03-02T20:24", "XXXX-XX-XXT20:24"),
        ("at 2024 on 2 March 2024", "2024-03-02T20:24", "2024-03-02T20:24"),
    ],
)
def test_a_time_is_kept_as_far_as_its_words_tell_it(words: str, value: str, expected: str) -> None:
    text = f"The ship sank {words}."
    assert sketched(text, moment(text, words, value)).times == (expected,)


@pytest.mark.parametrize(
    ("text", "words"), [("The ship sank yesterday.", "yesterday"), ("The ship that had sailed on Saturday sank.", "on Saturday")]
)
def test_a_time_that_rests_on_the_report_or_is_of_another_clause_is_left_out(text: str, words: str) -> None:
    assert sketched(text, moment(text, words, "2024-03-02")).times == ()
