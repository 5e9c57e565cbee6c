"""Whom a report sets against whom it has just quoted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.judge import by_context
from sayso.model import DocumentId
from tests.judge.compared import Told, compared, told

NOT = {"negated": True, "absent": ("lose",)}


def quoted(name: str, text: str, *lemmas: str, sentence: int, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, *lemmas, doc=DocumentId("courier"), drawn={"sentence": sentence} | (drawn or {}), **more)


def told_first(text: str = "a ship sank in the storm", *lemmas: str, name: str = "a", start: int = 0, **more: Any) -> Told:
    return quoted(name, text, *(lemmas or ("ship", "storm", "sink")), start=start, sentence=0, speaker="sudland", **more)


def answer(text: str, *lemmas: str, sentence: int = 1, speaker: str = "norland", **more: Any) -> Told:
    return quoted("z", text, *lemmas, start=100, sentence=sentence, speaker=speaker, **more)


def opposed(*said: Told, turn: str = "but") -> list[tuple[str, str]]:
    """Which surely contradict each other, where the report turns so to the last."""
    *before, last = compared(*said)
    found = by_context([*before, replace(last, turn=turn)], [])
    return [(one.left, one.right) for one in found if one.relation == "contradicts"]


NO_LOSS = answer("it had not lost anything", "lose", drawn=NOT)


def test_who_is_turned_to_and_says_that_it_is_not_so_contradicts_whoever_was_quoted_before() -> None:
    assert opposed(told_first(), NO_LOSS) == [("a", "z")]
    assert opposed(told_first(), NO_LOSS, turn="") == []


def test_who_insists_that_it_goes_on_contradicts_who_says_what_was_done_about_it() -> None:
    going_on = answer("the attacks were continuing", "continue", drawn={"subject": ("attack",)})
    assert opposed(told_first("all raiders had been driven back", "raider", "drive"), going_on, turn="maintained") == [("a", "z")]


@pytest.mark.parametrize(
    "last",
    [
        answer("help was needed", "need"),
        answer("it had not lost anything", "lose", drawn=NOT, sentence=2),
        answer("it may not have lost anything", "lose", drawn=NOT, certainty="possible"),
        answer("the report was false", "report", "false", drawn={"subject": ("report",)}),
        answer("a harbour was built, which no one needed", "build"),
        answer("it had not lost anything", "lose", drawn=NOT, speaker="sudland"),
    ],
    ids=["another thing", "later", "perhaps", "some report", "by the way", "himself"],
)
def test_who_says_no_such_thing_contradicts_nobody(last: Told) -> None:
    assert opposed(told_first(), last) == []


def test_who_says_what_is_so_contradicts_who_said_of_the_same_that_it_is_not() -> None:
    nothing = told_first("no ship sank", "ship", "sink", drawn={"negated": True, "absent": ("sink",)})
    assert opposed(nothing, answer("the ship went down", "ship", "go")) == [("a", "z")]
    assert opposed(nothing, answer("help was needed", "help", "need")) == []


def test_of_several_statements_the_likest_is_answered_or_the_first() -> None:
    fled = told_first("the crew fled", "crew", "flee", name="c", start=50)
    not_fled = answer("the crew had not fled", "crew", "flee", drawn={"negated": True, "absent": ("flee",)})
    assert opposed(told_first(), fled, not_fled) == [("c", "z")]
    assert opposed(told_first(), fled, NO_LOSS) == [("a", "z")]
