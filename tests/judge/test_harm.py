"""Hurt or not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judge.compared import Told, between, told


def boy(name: str, text: str, predicate: str, *lemmas: str, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, "boy", *lemmas, predicate, drawn={"predicate": predicate, "subject": ("boy",)} | (drawn or {}), **more)


def unhurt(text: str = "the boy was not seriously hurt", **more: Any) -> Told:
    return boy("a", text, "hurt", drawn={"absent": ("hurt",), "negated": True}, **more)


TREATED = boy("b", "the boy was treated for serious injuries", "treat", "serious", "injury")


@pytest.mark.parametrize("denying", [unhurt(), boy("a", "the boy was unharmed", "unharmed")], ids=["not hurt", "unharmed"])
def test_who_is_treated_for_injuries_was_hurt(denying: Told) -> None:
    found = between(denying, TREATED, 0.3)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "denial-of-harm-1", "denial")


@pytest.mark.parametrize(
    "other",
    [
        boy("b", "the boy was treated for a bruise", "treat", "bruise"),
        boy("b", "the boy suffered light injuries", "suffer", "light", "injury"),
        boy("b", "the boy was not wounded", "wound", drawn={"absent": ("wound",), "negated": True}),
        boy("b", "the keeper was treated for serious injuries", "treat", "injury", drawn={"subject": ("keeper",)}),
        boy("b", "the boy was treated for serious injuries", "treat", "injury", speaker="speaker of a"),
    ],
    ids=["no injury", "no serious one", "not hurt either", "somebody else", "one party on one day"],
)
def test_nothing_else_contradicts_that_somebody_was_not_hurt(other: Told) -> None:
    assert between(unhurt(), other, 0.3).relation not in ("contradicts", "replaces")


def test_who_is_found_to_be_hurt_the_next_day_replaces_that_he_was_not() -> None:
    found = between(unhurt(), boy("b", "the boy sustained serious injuries", "sustain", "injury", said_on="2024-03-05"), 0.3)
    assert (found.relation, found.left, found.right) == ("replaces", "b", "a")
