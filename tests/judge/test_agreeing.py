"""Who gives one and the same disputed number."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.judge import Side, by_context
from sayso.model import Entity, Judgement
from tests import made
from tests.judge.compared import SAME, Told, compared, judgement, told

AGE = {"what": "age", "unit": "years"}


def aged(name: str, years: int, text: str) -> Told:
    words = f"a {years}-year-old girl"
    return told(name, text.format(words), "girl", "fall", figures=[made.figure(words, years, years, of=name, subject=words, **AGE)])


def mention(paper: str, said: Told, name: str) -> tuple[str, int, int]:
    start = said[0].text.index(name)
    return paper, start, start + len(name)


def agreeing(*said: Told, entities: Sequence[Entity] = ()) -> tuple[Judgement, ...]:
    sides: tuple[Side, ...] = compared(*said, entities=entities)
    return by_context(sides, [judgement(sides[0], sides[1], 0.8, same=SAME)])


def test_those_who_give_one_disputed_number_say_the_same() -> None:
    found = agreeing(aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), aged("gazette", 4, "the dog bit {}"))
    assert [(one.left, one.right, one.relation) for one in found] == [("gazette", "herald", "same")]


def test_what_a_pronoun_stands_for_is_that_old_too() -> None:
    he = told("gazette", "she is 4", "4", figures=[made.figure("4", 4, 4, of="gazette", subject="4", **AGE)], drawn={"pronoun": (0, 3)})
    assert len(agreeing(aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), he)) == 1
    photo = told("gazette", "the photo is 4", "4", figures=[made.figure("4", 4, 4, of="gazette", subject="4", **AGE)])
    assert agreeing(aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), photo) == ()


def test_a_number_that_nobody_disputes_makes_nothing_the_same() -> None:
    assert agreeing(aged("courier", 4, "{} fell"), aged("herald", 4, "{} fell")) == ()


def test_what_else_is_in_dispute_between_them_stays_so() -> None:
    said = [aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), aged("gazette", 4, "the dog bit {}")]
    sides = compared(*said)
    judgements = [judgement(sides[0], sides[1], 0.8, same=SAME), made.judged("gazette", "herald", "contradicts", judge="denial-1")]
    assert by_context(sides, judgements) == ()


def test_a_number_that_another_event_has_too_is_not_the_same() -> None:
    here, other, there = (
        aged("courier", 3, "{} fell at Norwick"),
        aged("herald", 4, "{} fell at Norwick"),
        aged("gazette", 4, "the dog bit {} at Westport"),
    )
    at_norwick = (mention("courier", here, "Norwick"), mention("herald", other, "Norwick"))
    norwick = made.entity("norwick", "Norwick", type="GPE", mentions=at_norwick)
    westport = made.entity("westport", "Westport", type="GPE", mentions=(mention("gazette", there, "Westport"),))
    assert agreeing(here, other, there, entities=[norwick]) != ()
    assert agreeing(here, other, there, entities=[norwick, westport]) == ()


def test_what_points_at_another_event_says_not_the_same() -> None:
    earlier = aged("gazette", 4, "the dog bit {} in an earlier fall")
    assert agreeing(aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), earlier) == ()


def test_each_of_many_is_compared_with_few_that_stand_for_all() -> None:
    many = [aged(f"gazette {place:02}", 4, "{} fell") for place in range(90)]
    found = agreeing(aged("courier", 3, "{} fell"), aged("herald", 4, "{} fell"), *many)
    assert {name for one in found for name in (one.left, one.right)} == {"herald", *(said[0].id for said in many)}
    assert len(found) <= 10 * len(many)
