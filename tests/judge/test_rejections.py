"""What somebody calls false, without saying what it was or with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sayso.judge import by_context
from sayso.model import DocumentId, Judgement
from tests import made
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


@pytest.mark.parametrize("predicate", ["hoax", "propaganda", "fake"])
def test_there_are_many_words_for_what_is_false(predicate: str) -> None:
    assert rejected(accusing(), rejecting(predicate=predicate)) == [("a", "b")]


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
    assert (found.relation, found.judge) == ("contradicts", "denial-6")
    assert between(told("a", "The cook of the ferry was arrested", "cook", "ferry", "arrest"), wrong).relation != "contradicts"


def test_that_people_lied_calls_nothing_false_that_was_just_said() -> None:
    lied = told("b", "and they lied to us", "lie", drawn=FALSE | {"predicate": "lie", "subject": ()}, doc=COURIER, start=100)
    assert rejected(accusing(), lied) == []


NORLAND = made.entity("norland", "Norland", type="GPE")
NEWS = {"predicate": "exist", "subject": ("situation",), "absent": ("exist",), "negated": True, "sentence": 9}


def accused(name: str, text: str, *lemmas: str, start: int = 0, **more: Any) -> Told:
    return told(name, text, *lemmas, drawn={"sentence": 1}, doc=COURIER, start=start, **more)


SELLING = accused("a", "Norlandic ships sold oil", "norlandic", "ship", "oil", "sell")


def denied_by_norland(*said: Told, judgements: Sequence[Judgement] = (), lemmas: Sequence[str] = ("situation", "exist")) -> list[str]:
    """Whose words Norland rejects by saying that 'the situation does not exist'."""
    words = told("n", "the situation does not exist", *lemmas, drawn=NEWS, doc=COURIER, start=500, speaker="norland")
    found = by_context(compared(*said, words, entities=[NORLAND]), [*judgements, *TOLD_BY_OTHERS])
    return [(one.left if one.right == "n" else one.right) for one in found]


TOLD_BY_OTHERS = [made.judged("a", "c"), made.judged("b", "c")]


def test_who_rejects_the_news_rejects_what_was_told_of_his_people() -> None:
    assert denied_by_norland(SELLING, accused("b", "Sudland bought nothing", "sudland", "buy", start=100)) == ["a"]


def test_who_rejects_the_news_rejects_what_most_others_say_too() -> None:
    late = accused("b", "Norlandic sailors went home", "norlandic", "sailor", "go", start=100)
    assert denied_by_norland(SELLING, late, judgements=[made.judged("a", "d")]) == ["a"]


@pytest.mark.parametrize(
    "said",
    [
        accused("a", "Norlandic ships sold oil", "norlandic", "ship", speaker="norland"),
        accused("a", "Sudland bought oil", "sudland", "oil"),
    ],
    ids=["his own words", "told of others"],
)
def test_who_rejects_the_news_rejects_nothing_else(said: Told) -> None:
    assert denied_by_norland(said) == []


def test_who_says_what_is_false_does_not_reject_the_news() -> None:
    assert denied_by_norland(SELLING, lemmas=("situation", "exist", "harbour")) == []


def test_who_rejects_the_news_rejects_nothing_that_one_report_alone_tells() -> None:
    alone = accused("d", "Norlandic ships sold oil", "norlandic", "ship", "oil", "sell")
    assert denied_by_norland(alone) == []
