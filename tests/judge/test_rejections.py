"""What somebody calls false, without saying what it was or with it."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import by_context
from sayso.model import DocumentId
from tests.judge.compared import Told, between, compared, told

COURIER = DocumentId("courier")
FALSE = {"predicate": "false", "subject": ("charge",), "stands_for": 2, "sentence": 4}


def accusing(name: str = "a", start: int = 0, sentence: int = 3, **more: Any) -> Told:
    drawn = {"predicate": "steal", "subject": ("miller",), "sentence": sentence}
    return told(name, "the miller stole the bell", "bell", "miller", "steal", drawn=drawn, doc=COURIER, start=start, **more)


def rejecting(**drawn: Any) -> Told:
    return told("b", "the charges were false", "charge", "false", drawn=FALSE | drawn, doc=COURIER, start=100)


def rejected(*said: Told) -> list[tuple[str, str]]:
    return [(one.left, one.right) for one in by_context(compared(*said), [])]


def test_who_calls_charges_false_contradicts_what_was_just_said() -> None:
    assert rejected(accusing(), rejecting()) == [("a", "b")]


@pytest.mark.parametrize(
    "said",
    [
        (accusing(sentence=1), rejecting()),
        (accusing(speaker="speaker of b"), rejecting()),
        (accusing(speaker=None), rejecting()),
        (accusing(stance="denies"), rejecting()),
        (accusing(), rejecting(negated=True)),
        (accusing(), rejecting(stands_for=0)),
    ],
    ids=["sentences before", "by himself", "by nobody", "a denial", "not false", "with words of its own"],
)
def test_nothing_else_is_rejected(said: tuple[Told, Told]) -> None:
    assert rejected(*said) == []


def test_the_last_of_several_is_rejected() -> None:
    assert rejected(accusing("c", start=0), accusing("a", start=50), rejecting()) == [("a", "b")]


def test_reports_that_are_called_wrong_are_those_that_say_so() -> None:
    subject = ("arrest", "captain", "report", "romanian", "tug")
    wrong = told("b", "Reports that the captain of the tug had been arrested were wrong", *subject, "wrong", drawn={"subject": subject})
    arrested = told("a", "The Romanian captain of the tug was arrested", "arrest", "captain", "romanian", "tug")
    found = between(arrested, wrong)
    assert (found.relation, found.judge) == ("contradicts", "denial-3")
    assert between(told("a", "The cook of the ferry was arrested", "cook", "ferry", "arrest"), wrong).relation != "contradicts"
