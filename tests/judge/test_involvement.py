"""Who denies a part in a deed, in whatever words, and who says that he had one."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import by_context
from tests import made
from tests.judge.compared import Told, between, compared, told

NORLAND = made.entity("norland", "Norland", type="GPE")


def clearing(text: str = "Ostra had nothing to do with the raid", *lemmas: str, **more: Any) -> Told:
    drawn = {"predicate": "have", "subject": ("ostra",), "absent": ("have",), "negated": True}
    return told("a", text, *(lemmas or ("ostra", "raid")), drawn=drawn, **{"speaker": "norland"} | more)


def part(name: str, text: str, *lemmas: str, **more: Any) -> Told:
    """A part that somebody denies by a noun."""
    return told(name, text, *lemmas, drawn={"predicate": "role", "subject": (), "clause": False}, stance="denies", **more)


def crossing(text: str, *lemmas: str, predicate: str = "plan", subject: tuple[str, ...] = ("raid",)) -> Told:
    return told("b", text, *lemmas, drawn={"predicate": predicate, "subject": subject})


@pytest.mark.parametrize(
    ("saying", "contradicted"),
    [
        (crossing("the raid was planned by Norland", "raid", "plan", "norland"), True),
        (crossing("Ostra planned the raid", "raid", "plan", "ostra", subject=("ostra",)), True),
        (crossing("the raid was planned by the Sunfolk", "raid", "plan", "sunfolk"), False),
        (crossing("Norland planned the harvest", "harvest", "plan", "norland", subject=("norland",)), False),
        (crossing("Norland was aware of the raid", "raid", "aware", "norland", predicate="aware", subject=("norland",)), False),
        (crossing("Norland knew of the raid and did not plan it", "raid", "plan", "norland", subject=("norland",)), False),
    ],
    ids=["by his people", "by those whose part he denies", "by others", "another deed", "only aware", "not all of it"],
)
def test_who_had_nothing_to_do_with_a_deed_contradicts_who_says_that_he_did_it(saying: Told, contradicted: bool) -> None:
    assert (between(clearing(), saying, entities=[NORLAND]).relation == "contradicts") == contradicted


@pytest.mark.parametrize(("words", "contradicted"), [("any role in the raid", True), ("any direct role in the raid", False)])
def test_who_denies_a_direct_part_does_not_deny_every_part(words: str, contradicted: bool) -> None:
    saying = crossing("Norland planned the raid", "raid", "plan", "norland", subject=("norland",))
    found = between(part("a", words, "raid", "role", speaker="norland"), saying, entities=[NORLAND])
    assert (found.relation == "contradicts") == contradicted


def same(one: Told, other: Told) -> bool:
    return any(found.relation == "same" for found in by_context(compared(one, other, entities=[NORLAND]), []))


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (part("b", "any role in the events", "event", "role", speaker="norland"), True),
        (part("b", "Ostra's role in the raid", "ostra", "raid", "role"), True),
        (part("b", "Ostra's role", "ostra", "role"), False),
        (part("b", "any role in the harvest", "harvest", "role", speaker="norland"), False),
        (part("b", "any direct role in the raid", "direct", "raid", "role", speaker="norland"), False),
        (part("b", "any role in the raid on Norland", "norland", "raid", "role"), False),
    ],
    ids=["whatever it was", "of those whose part he denies", "in what is told before", "in another matter", "of less", "of another party"],
)
def test_denials_of_one_party_s_part_say_the_same(other: Told, alike: bool) -> None:
    assert same(clearing(), other) == alike
