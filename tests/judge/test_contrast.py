"""Whom a report sets against whom it has just quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso.judge import by_context, contrast
from sayso.judge.side import Side
from sayso.model import DocumentId, Entity
from tests import made
from tests.judge.compared import Told, compared, told

NOT = {"negated": True, "absent": ("lose",)}


def quoted(name: str, text: str, *lemmas: str, sentence: int, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, *lemmas, doc=DocumentId("courier"), drawn={"sentence": sentence} | (drawn or {}), **more)


def told_first(text: str = "a ship sank in the storm", *lemmas: str, name: str = "a", start: int = 0, **more: Any) -> Told:
    return quoted(name, text, *(lemmas or ("ship", "storm", "sink")), start=start, sentence=0, speaker="sudland", **more)


def answer(text: str, *lemmas: str, sentence: int = 1, speaker: str = "norland", **more: Any) -> Told:
    return quoted("z", text, *lemmas, start=100, sentence=sentence, speaker=speaker, **more)


def opposed(*said: Told, turn: str = "but", entities: Sequence[Entity] = ()) -> list[tuple[str, str]]:
    """Which surely contradict each other, where the report turns so to the last."""
    *before, last = compared(*said, entities=entities)
    found = by_context([*before, replace(last, turn=turn)], [])
    return [(one.left, one.right) for one in found if one.relation == "contradicts"]


NO_LOSS = answer("it had not lost a ship", "ship", "lose", drawn=NOT)
AMEL = made.entity("amel", "Port Amel", mentions=(("courier", 24, 33), ("courier", 115, 124)), type="GPE")


def test_who_is_turned_to_and_says_that_it_is_not_so_contradicts_whoever_was_quoted_before() -> None:
    assert opposed(told_first(), NO_LOSS) == [("a", "z")]
    assert opposed(told_first(), NO_LOSS, turn="") == []


def test_who_insists_that_it_goes_on_contradicts_who_says_what_was_done_about_it() -> None:
    going_on = answer("the attacks were continuing", "attack", "continue", drawn={"subject": ("attack",)})
    assert opposed(told_first("every attack had been driven back", "attack", "drive"), going_on, turn="maintained") == [("a", "z")]
    assert opposed(told_first("a hospital had been opened", "hospital", "open"), going_on, turn="maintained") == []


@pytest.mark.parametrize(
    "last",
    [
        answer("help was needed", "need"),
        answer("it had not lost a ship", "ship", "lose", drawn=NOT, sentence=2),
        answer("it may not have lost a ship", "ship", "lose", drawn=NOT, certainty="possible"),
        answer("the report on the ship was false", "report", "ship", "false", drawn={"subject": ("report",)}),
        answer("a ship was built, which no one needed", "ship", "build"),
        answer("it had not lost a ship", "ship", "lose", drawn=NOT, speaker="sudland"),
        answer("nobody was hurt", "hurt", drawn={"negated": True, "absent": ("hurt",)}),
        answer("the forecast was wrong", "forecast", "wrong", drawn={"subject": ("forecast",), "predicate": "wrong"}),
        answer("the ship would sail without delay", "ship", "sail", "delay"),
    ],
    ids=["another thing", "later", "perhaps", "some report", "by the way", "himself", "of something else", "false", "without"],
)
def test_who_says_no_such_thing_contradicts_nobody(last: Told) -> None:
    assert opposed(told_first(), last) == []


def test_who_only_speaks_of_one_place_or_of_people_contradicts_nobody() -> None:
    arrested = told_first("people were arrested in Port Amel", "people", "arrest", "port", "amel")
    assert opposed(arrested, answer("no people left Port Amel", "people", "leave", "port", "amel", drawn=NOT), entities=[AMEL]) == []
    no_arrest = answer("no one made an arrest in Port Amel", "arrest", "port", "amel", drawn=NOT)
    assert opposed(arrested, no_arrest, entities=[AMEL]) == [("a", "z")]


def test_no_more_is_looked_at_than_the_sentence_and_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    def answered_by(answer: Side, quoted: Sequence[Side]) -> None:
        looks.append(len(quoted))

    monkeypatch.setattr(contrast, "answered_by", answered_by)
    said = [quoted(f"q{place:02}", f"ship {place:02} sank", "ship", start=place * 100, sentence=place) for place in range(30)]
    assert list(contrast.contrasts([replace(side, turn="but") for side in compared(*said)])) == []
    assert looks == [0] + [1] * 29


def test_who_says_what_is_so_contradicts_who_said_of_the_same_that_it_is_not() -> None:
    nothing = told_first("no ship sank", "ship", "sink", drawn={"negated": True, "absent": ("sink",)})
    assert opposed(nothing, answer("the ship went down", "ship", "go")) == [("a", "z")]
    assert opposed(nothing, answer("help was needed", "help", "need")) == []


def test_of_several_statements_the_likest_is_answered_or_the_first() -> None:
    fled = told_first("the crew fled", "crew", "flee", name="c", start=50)
    not_fled = answer("the crew had not fled", "crew", "flee", drawn={"negated": True, "absent": ("flee",)})
    assert opposed(told_first(), fled, not_fled) == [("c", "z")]
    assert opposed(told_first(), fled, NO_LOSS) == [("a", "z")]
