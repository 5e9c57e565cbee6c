"""Who is told in passing to be the same."""

from __future__ import annotations

import pytest

from sayso import judge
from sayso.model import Attribute, AttributeKind, DocumentId, Entity, Judgement, Unit
from tests import made


def unit(doc: str, value: str, noun: str = "", *words: str, kind: AttributeKind = "age") -> Unit:
    statement = made.statement(f"of {doc}", "the 9-year-old", doc=DocumentId(doc))
    return Unit(statement, statement.id, (Attribute(kind, 4, noun, value, words),), compared=False)


def entity(name: str, *docs: str) -> Entity:
    return made.entity(name, name, mentions=tuple((doc, 0, 14) for doc in docs))


def judged(*units: Unit, entities: tuple[Entity, ...] = ()) -> list[Judgement]:
    return list(judge.attributes(units, entities))


def test_two_who_tell_one_age_of_one_say_the_same() -> None:
    [found] = judged(unit("courier", "9"), unit("herald", "9"), entities=(entity("Ivo Lund", "courier", "herald"),))
    assert (found.relation, found.reasons, found.by_content) == ("same", ("both tell the age of Ivo Lund",), True)


def test_two_ages_are_not_one() -> None:
    assert judged(unit("courier", "9"), unit("herald", "19"), entities=(entity("Ivo Lund", "courier", "herald"),)) == []


def test_an_age_tells_who_is_meant_where_a_report_does_not_name_him() -> None:
    [found] = judged(unit("courier", "9", "boy"), unit("herald", "9"), entities=(entity("Ivo Lund", "courier"),))
    assert found.reasons == ("both tell of one who is 9",)


def test_two_of_one_age_are_two_where_both_have_names_or_one_is_a_girl() -> None:
    ivo, mia = entity("Ivo Lund", "courier"), entity("Mia Berg", "herald")
    assert judged(unit("courier", "9"), unit("herald", "9"), entities=(ivo, mia)) == []
    assert judged(unit("courier", "9"), unit("herald", "9"), unit("times", "9"), entities=(ivo, mia)) == []
    assert judged(unit("courier", "9", "boy"), unit("herald", "9", "girl")) == []


def test_nouns_for_one_office_say_the_same() -> None:
    both = entity("Ana Ruiz", "courier", "herald")
    units = unit("courier", "lawyer", kind="office"), unit("herald", "attorney", kind="office")
    [found] = judged(*units, entities=(both,))
    assert found.reasons == ("both tell the office of Ana Ruiz",)
    assert judged(*units) == []


@pytest.mark.parametrize("word", ["former", "deputy"])
def test_another_office_is_told_by_a_word_before_it(word: str) -> None:
    both = entity("Ana Ruiz", "courier", "herald")
    assert judged(unit("courier", "mayor", kind="office"), unit("herald", "mayor", "", word, kind="office"), entities=(both,)) == []
    assert judged(unit("courier", "mayor", "", word, kind="office"), unit("herald", "mayor", "", word, kind="office"), entities=(both,))


def test_a_state_is_of_one_whom_both_call_by_one_noun() -> None:
    [found] = judged(unit("courier", "unarmed", "teen", kind="state"), unit("herald", "unarmed", "teenager", kind="state"))
    assert found.reasons == ("both call one unarmed",)
    assert judged(unit("courier", "unarmed", "boy", kind="state"), unit("herald", "unarmed", "guard", kind="state")) == []


@pytest.mark.parametrize("noun", ["newspaper", "capital"])
def test_what_a_newspaper_or_a_place_is_is_no_news(noun: str) -> None:
    units = unit("courier", noun, kind="office"), unit("herald", noun, kind="office")
    assert judged(*units, entities=(entity("Westmark", "courier", "herald"),)) == []
