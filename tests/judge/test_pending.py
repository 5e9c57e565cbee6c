"""What was open at first, and told later."""

from __future__ import annotations

import pytest

from sayso.judge import by_context
from sayso.model import Cue, DocumentId
from tests.judge.compared import Told, compared, told

UNNAMED = told("a", "The suspect has not yet been identified", "suspect")


def replacing(*said: Told) -> list[tuple[str, str]]:
    """The newer and the older one of each two."""
    return [(one.left, one.right) for one in by_context(compared(*said), []) if one.relation == "replaces"]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("The suspect has not yet been identified", "The suspect, identified by officials as Ana Ruiz, fled"),
        ("The gunmen, all in masks, haven't been named", "Police named Ivo Brandt and Ana Ruiz as the gunmen"),
        ("Police could not immediately identify the attacker", "The attacker was later identified as Ana Ruiz"),
        ("The shooter could not be named", "Officers identified Ivo Brandt, a baker of Amel, as the shooter"),
        ("Nobody could say why; the motive was unclear", "Greed was the likely motive"),
        ("The inspector does not know the motive", "The motive was greed"),
        ("No group claimed the attack", "The Crows claimed responsibility for it"),
        ("There was no immediate claim of responsibility", "The Crows took responsibility for the bombing"),
        ("No one has claimed responsibility for the blast", "The Crows have asserted responsibility for the Amel explosion"),
        ("The Crows have not claimed the attack", "The Crows admitted responsibility for the attack"),
    ],
)
def test_what_is_told_replaces_what_was_open(early: str, late: str) -> None:
    assert replacing(told("a", early, "x"), told("b", late, "y")) == [("b", "a")]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("The man who drowned has not been named", "Police named the gunman as Ivo Brandt"),
        ("The driver of the van has not been named", "The driver of the bus was named as Ivo Brandt"),
        ("The attacker has not been named", "Police named the suspect as Ivo Brandt"),
        ("The suspect was not hurt and has been named", "The suspect was named as Ivo Brandt"),
        ("The suspect's victims have not been named", "The suspect was named as Ivo Brandt"),
        ("The suspect has not been named", "Police named the victims of the suspect"),
        ("No one claimed the attack", "The mayor asserted responsibility for the school budget"),
        ("No one claimed the attack", "The line took responsibility for the delay"),
        ("No one claimed the bombing", "The Crows claimed responsibility for the shooting"),
        ("The town did not claim that the attack was over", "The Crows claimed responsibility for the attack"),
        ("The motive was unclear", "The motive is still being looked for"),
    ],
)
def test_what_is_told_of_somebody_or_something_else_replaces_nothing(early: str, late: str) -> None:
    assert replacing(told("a", early, "x"), told("b", late, "y")) == []


@pytest.mark.parametrize(
    "late",
    [
        told("b", "The victim was identified as Ana Ruiz", "victim"),
        told("b", "The suspect was identified as Ana Ruiz", "suspect", said_on="2024-03-03"),
        told("b", "The suspect was identified as Ana Ruiz", "suspect", doc=UNNAMED[0].doc, start=100),
        told("b", "The suspect has not been named", "suspect"),
    ],
    ids=["somebody else", "earlier", "in the same paper", "open too"],
)
def test_nothing_else_replaces_it(late: Told) -> None:
    assert replacing(UNNAMED, late) == []


def test_the_first_that_a_paper_tells_replaces_what_was_open() -> None:
    paper = DocumentId("b")
    again = told("c", "The suspect was identified as Ana Ruiz", "suspect", doc=paper, start=90)
    first = told("b", "The suspect was named as Ana Ruiz", "suspect", doc=paper)
    elsewhere = told("d", "Police named the suspect", "suspect")
    assert sorted(replacing(UNNAMED, again, first, elsewhere)) == [("b", "a"), ("d", "a")]


def test_a_word_that_attributes_tells_it_too() -> None:
    cue = Cue(0, 10, "identified")
    named = told("b", "the suspect as Ana Ruiz", "suspect", start=11, cue=cue)
    elsewhere = told("c", "the suspect as Ana Ruiz", "suspect", start=30, cue=cue)
    assert replacing(UNNAMED, named, elsewhere) == [("b", "a")]
