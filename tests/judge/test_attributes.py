"""Who is told in passing to be the same."""

from __future__ import annotations

from itertools import combinations

import pytest

from sayso import judge
from sayso.model import Attribute, AttributeKind, DocumentId, Entity, Judgement, Unit
from tests import made


def unit(doc: str, value: str, noun: str = "", *words: str, kind: AttributeKind = "age", at: int = 4) -> Unit:
    statement = made.statement(f"of {doc} at {at}", "the 9-year-old", doc=DocumentId(doc), start=at - 4)
    return Unit(statement, statement.id, (Attribute(kind, at, noun, value, words),), compared=False)


def entity(name: str, *docs: str) -> Entity:
    return made.entity(name, name, type="PERSON", mentions=tuple((doc, 0, 14) for doc in docs))


def judged(*units: Unit, entities: tuple[Entity, ...] = (), linked: bool = True) -> list[Judgement]:
    """The judgements on units, of which each two stand in statements that say in part the same."""
    verdicts = [made.judged(one.of, other.of, score=0.5) for one, other in combinations(units, 2)] if linked else []
    return list(judge.attributes(units, entities, verdicts))


def test_two_who_tell_one_age_of_one_say_the_same() -> None:
    [found] = judged(unit("courier", "9"), unit("herald", "9"), entities=(entity("Ivo Lund", "courier", "herald"),), linked=False)
    assert (found.relation, found.reasons, found.by_content) == ("same", ("both tell the age of Ivo Lund",), True)


def test_two_ages_are_not_one() -> None:
    assert judged(unit("courier", "9"), unit("herald", "19"), entities=(entity("Ivo Lund", "courier", "herald"),)) == []


def test_an_age_tells_who_is_meant_where_a_report_does_not_name_him_and_says_else_the_same() -> None:
    units = unit("courier", "9", "boy"), unit("herald", "9")
    [found] = judged(*units, entities=(entity("Ivo Lund", "courier"),))
    assert found.reasons == ("both tell of one who is 9",)
    assert judged(*units, entities=(entity("Ivo Lund", "courier"),), linked=False) == []


def test_two_of_one_age_are_two_where_both_have_names_or_one_is_a_girl() -> None:
    ivo, mia = entity("Ivo Lund", "courier"), entity("Mia Berg", "herald")
    assert judged(unit("courier", "9"), unit("herald", "9"), entities=(ivo, mia)) == []
    assert judged(unit("courier", "9"), unit("herald", "9"), unit("times", "9"), entities=(ivo, mia)) == []
    assert judged(unit("courier", "9", "boy"), unit("herald", "9", "girl")) == []
    assert judged(unit("courier", "34"), unit("herald", "34", "man"), entities=(entity("Ana Ruiz", "courier"),)) == []


def test_where_a_man_and_a_woman_or_two_in_one_report_are_of_an_age_it_tells_of_nobody_who_is_meant() -> None:
    assert judged(unit("courier", "20", "man"), unit("herald", "20"), unit("times", "20", "woman")) == []
    assert judged(unit("courier", "20", "clerk"), unit("courier", "20", "guard", at=40), unit("herald", "20")) == []
    woman = entity("the 20-year-old woman", "herald", "times")
    assert judged(unit("courier", "20", "man"), unit("herald", "20"), unit("times", "20", "woman"), entities=(woman,)) == []


def test_however_many_reports_tell_it_each_is_judged_with_a_few() -> None:
    docs = [f"report {number}" for number in range(300)]
    found = judged(*(unit(doc, "9") for doc in docs), entities=(entity("Ivo Lund", *docs),), linked=False)
    assert len(found) < 65 * len(docs)
    assert {name for one in found for name in (one.left, one.right)} == {f"of {doc} at 4" for doc in docs}


def test_nouns_for_one_office_say_the_same() -> None:
    both = entity("Ana Ruiz", "courier", "herald")
    units = unit("courier", "lawyer", kind="office"), unit("herald", "attorney", kind="office")
    [found] = judged(*units, entities=(both,))
    assert found.reasons == ("both tell the office of Ana Ruiz",)
    assert judged(*units) == []


def test_an_office_that_nobody_tells_beside_the_name_tells_of_nobody() -> None:
    units = unit("courier", "mayor", "mayor", kind="office"), unit("herald", "mayor", "mayor", kind="office")
    assert judged(*units, entities=(entity("Ana Ruiz", "courier", "herald"),)) == []


def minister(doc: str, *words: str) -> Unit:
    return unit(doc, "minister", "", *words, kind="office")


def test_what_an_office_is_of_makes_another_one_of_it() -> None:
    docs = ("courier", "herald", "times")
    ana = entity("Ana Ruiz", *docs)
    assert judged(minister("courier", "finance"), minister("herald", "foreign"), entities=(ana,)) == []
    assert len(judged(minister("courier", "finance"), minister("herald"), entities=(ana,))) == 1
    assert judged(minister("courier", "finance"), minister("herald"), minister("times", "foreign"), entities=(ana,)) == []


@pytest.mark.parametrize(("one", "other"), [("chief", "leader"), ("policeman", "officer")])
def test_a_noun_for_many_offices_is_no_other(one: str, other: str) -> None:
    units = unit("courier", one, kind="office"), unit("herald", other, kind="office")
    assert judged(*units, entities=(entity("Ana Ruiz", "courier", "herald"),)) == []


@pytest.mark.parametrize("word", ["former", "deputy"])
def test_another_office_is_told_by_a_word_before_it(word: str) -> None:
    both = entity("Ana Ruiz", "courier", "herald")
    assert judged(unit("courier", "mayor", kind="office"), unit("herald", "mayor", "", word, kind="office"), entities=(both,)) == []
    assert judged(unit("courier", "mayor", "", word, kind="office"), unit("herald", "mayor", "", word, kind="office"), entities=(both,))


def test_a_state_is_of_one_whom_both_call_by_one_noun() -> None:
    [found] = judged(unit("courier", "unarmed", "teen", kind="state"), unit("herald", "unarmed", "teenager", kind="state"))
    assert found.reasons == ("both call one unarmed",)
    assert judged(unit("courier", "unarmed", "boy", kind="state"), unit("herald", "unarmed", "guard", kind="state")) == []
    assert judged(unit("courier", "12-storey", "house", kind="state"), unit("herald", "12-storey", "house", kind="state")) == []


@pytest.mark.parametrize("noun", ["newspaper", "capital"])
def test_what_a_newspaper_or_a_place_is_is_no_news(noun: str) -> None:
    units = unit("courier", noun, kind="office"), unit("herald", noun, kind="office")
    assert judged(*units, entities=(entity("Westmark", "courier", "herald"),)) == []
