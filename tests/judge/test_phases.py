"""An event that began, goes on, or is over."""

from __future__ import annotations

import pytest

from tests.judge.compared import Told, between, told


def at_phase(name: str, text: str, subject: str, predicate: str, *lemmas: str, **drawn: bool) -> Told:
    return told(name, text, subject, "harbour", *lemmas, drawn={"subject": (subject,), "predicate": predicate, **drawn})


OVER = at_phase("a", "fighting at the harbour appears to have ended", "fight", "appear", "end")


@pytest.mark.parametrize(
    "other",
    [
        at_phase("b", "the army was fighting raiders at the harbour", "army", "fight", "raider"),
        at_phase("b", "fighting at the harbour began", "fight", "begin"),
        at_phase("b", "fighting at the harbour continued", "fight", "continue"),
    ],
    ids=["tells of it", "began", "goes on"],
)
def test_who_says_that_it_is_over_is_not_seconded_by_who_says_that_it_is_not(other: Told) -> None:
    assert between(OVER, other, 0.9).relation != "same"


@pytest.mark.parametrize(
    "other",
    [
        at_phase("b", "the battle at the harbour is over", "battle", "over"),
        at_phase("b", "the raiders left the harbour, which ended the battle", "raider", "leave", "battle", "end"),
    ],
    ids=["over", "says what ended it"],
)
def test_two_who_say_that_it_is_over_say_the_same(other: Told) -> None:
    assert between(OVER, other, 0.9).relation == "same"


def test_what_ends_and_is_no_event_has_no_phase() -> None:
    road = at_phase("a", "the road ends at the harbour", "road", "end")
    assert between(road, at_phase("b", "the road leads to the harbour", "road", "lead"), 0.9).relation == "same"
