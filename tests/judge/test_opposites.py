"""Opposite things that are done to something."""

from __future__ import annotations

from sayso.model import Filler
from tests.judge.compared import Told, between, told


def guard(name: str, predicate: str, thing: str) -> Told:
    fillers = (Filler("object", thing, (), 0, False, True),)
    drawn = {"subject": ("guard",), "predicate": predicate, "fillers": fillers}
    return told(name, f"the guard {predicate} a {thing}", "guard", predicate, thing, drawn=drawn)


def test_who_stopped_something_does_not_contradict_who_says_that_he_went_on_with_something_else() -> None:
    stopped = guard("a", "stop", "car")
    assert between(stopped, guard("b", "continue", "car"), cosine=0.6).judge.startswith("opposites")
    assert not between(stopped, guard("b", "continue", "fire"), cosine=0.6).judge.startswith("opposites")
