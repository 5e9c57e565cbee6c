"""Whom 'he' and 'she' stand for where a report leaves no choice."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.compose.antecedent import reports
from sayso.model import Source
from tests import made


def meant(text: str, words: str, *people: str, told: str = "Ana Ruiz runs the line", **more: Any) -> str | None:
    """Whom a clause of the second sentence of a text means, whose first says something of the people."""
    first = made.statement("a", told, start=text.index(told))
    second = made.statement("b", words, start=text.rindex(words), **more)
    units = made.units([first, second])
    sketches = {
        first.id: made.sketch("a", told.split(" runs")[0].split()[-1].lower(), "run"),
        second.id: made.sketch("b", "close", subject=(), sentence=1),
    }
    entities = [
        made.entity(name, name, type="PERSON", mentions=tuple(("courier", place, place + len(name)) for place in places(text, name)))
        for name in people
    ]
    found = reports(units, sketches, entities).antecedent(second, sketches[second.id])
    return found[1].name if found else None


def places(text: str, name: str) -> list[int]:
    return [place for place in range(len(text)) if text.startswith(name, place)]


@pytest.mark.parametrize("words", ["She closed the pier", "On Friday, she closed the pier"])
def test_a_pronoun_is_the_one_whom_the_sentence_before_tells_of(words: str) -> None:
    assert meant(f"Ana Ruiz runs the line. {words}.", words, "Ana Ruiz") == "Ana Ruiz"


def test_who_is_only_described_is_not_meant() -> None:
    told = "The Norwick man runs the line"
    assert meant(f"{told}. He closed the pier.", "He closed the pier", "The Norwick man", told=told) is None


def test_of_two_whom_the_sentence_names_neither_is_meant() -> None:
    told = "Ana Ruiz runs the line with Ben Ode"
    assert meant(f"{told}. She closed the pier.", "She closed the pier", "Ana Ruiz", "Ben Ode", told=told) is None


def test_who_is_named_in_passing_is_not_meant() -> None:
    told = "The line of Ana Ode is run by a captain"
    assert meant(f"{told}. She closed the pier.", "She closed the pier", "Ana Ode", told=told) is None


def test_somebody_without_a_name_before_the_pronoun_may_be_meant() -> None:
    words = "she closed the pier"
    text = f"Ana Ruiz runs the line. The captain insisted {words}."
    start = text.index("The captain")
    assert meant(text, words, "Ana Ruiz", source=Source(start, start + len("The captain"), "The captain")) is None


def test_a_speaker_in_his_own_words_means_somebody_else() -> None:
    words = "She closed the pier"
    assert meant(f"Ana Ruiz runs the line. “{words}”", words, "Ana Ruiz", kind="direct") is None
