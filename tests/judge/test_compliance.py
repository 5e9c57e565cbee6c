"""Who says that he keeps a rule, and who says that he breaks it."""

from __future__ import annotations

import pytest

from tests import made
from tests.judge.compared import Told, between, told

NORLAND = made.entity("norland", "Norland", type="GPE")
KEEPING = told("a", "we have always observed the truce", "observe", "truce", drawn={"predicate": "observe"}, speaker="norland")


def breaking(text: str = "Norlanders fired in violation of the ceasefire", *lemmas: str, **drawn: object) -> Told:
    words = lemmas or ("norlander", "fire", "violation", "ceasefire")
    return told("b", text, *words, drawn={"predicate": "fire", **drawn})


def test_who_keeps_a_truce_contradicts_those_who_say_that_he_breaks_it() -> None:
    found = between(KEEPING, breaking(), entities=[NORLAND])
    assert (found.relation, found.judge, found.clash) == ("contradicts", "denial-of-breach-1", "denial")


@pytest.mark.parametrize(
    "other",
    [
        breaking("Sudlanders fired in violation of the ceasefire", "sudlander", "fire", "violation", "ceasefire"),
        breaking("Norlanders fired in violation of the fishing treaty", "norlander", "fire", "violation", "fishing", "treaty"),
        breaking(subject=("company", "norland")),
        breaking("Sudlanders shot Norlanders in violation of the ceasefire", "sudlander", "norlander", "violation", "ceasefire"),
        breaking("If there were violations of the ceasefire, Norlanders fired"),
        breaking(negated=True),
    ],
    ids=["somebody else", "another rule", "companies of his", "against him", "if he did", "did not"],
)
def test_nothing_else_contradicts_it(other: Told) -> None:
    assert between(KEEPING, other, entities=[NORLAND]).relation != "contradicts"


def test_what_is_hardly_alike_contradicts_nothing() -> None:
    assert between(KEEPING, breaking(), cosine=0.1, entities=[NORLAND]).relation != "contradicts"
