from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.ground.entities import entities
from sayso.ground.names import names
from sayso.ground.nominals import nominals
from sayso.language.parse import parse
from tests.ground.naming import document


def belonging(text: str) -> dict[str, str | None]:
    """Everyone of a report with the name of whom or what each belongs to."""
    one = document("a", text)
    words = parse(one)
    found = entities([one], names(one, words), statements(one, words), nominals(one, words))
    called = {each.id: each.name for each in found}
    return {each.name: called.get(each.affiliation) if each.affiliation else None for each in found}


def test_an_office_of_a_country_belongs_to_it_though_only_an_adjective_tells_so() -> None:
    told = belonging("Norway is ready. Norwegian President Ana Ruiz left. Ivo Dahl, the spokesman for the Norwegian government, stayed.")
    assert told["Ana Ruiz"] == "Norway"
    assert belonging("They met in Oslo. Oslo district prosecutor Ana Ruiz left.")["Ana Ruiz"] == "Oslo"
    assert "Norw" in (told["Ivo Dahl"] or "")


def test_who_is_of_a_country_and_holds_no_office_of_it_does_not_belong_to_it() -> None:
    told = belonging("Norway is ready. Ana Ruiz, a Norwegian football official, left. Ivo Dahl, a fellow in Norway, stayed.")
    assert (told["Ana Ruiz"], told["Ivo Dahl"]) == (None, None)


def test_a_ministry_belongs_to_its_country() -> None:
    told = belonging("Norway is ready. The Norwegian fisheries ministry said it was late.")
    assert next(whose for one, whose in told.items() if "ministry" in one) == "Norway"


def test_an_ambassador_belongs_to_who_sent_him_and_not_to_where_he_is_sent() -> None:
    told = belonging("Norway is ready. Sweden is not. Ana Ruiz, the Norwegian ambassador to Sweden, said it was late.")
    assert told["Ana Ruiz"] == "Norway"


@pytest.mark.parametrize(
    ("speaker", "belongs"),
    [
        ("A spokesperson for Ruiz's office", "Ana Ruiz"),
        ("Westport officials", "Westport"),
        ("A friend of Ruiz", None),
        ("A nurse in Oslo", None),
    ],
)
def test_who_speaks_unnamed_for_somebody_belongs_to_him(speaker: str, belongs: str | None) -> None:
    told = belonging(f"Ana Ruiz came to Westport in May. {speaker} said it was late.")
    assert next(whose for one, whose in told.items() if one.startswith(speaker)) == belongs


@pytest.mark.parametrize(
    ("described", "belongs"),
    [
        ("a rival of Ruiz's campaign", None),
        ("an opponent of Ruiz’s administration", None),
        ("the accuser of Ruiz's aide", None),
        ("the prosecutor who charged Ruiz's aide", None),
        ("a lawyer for a woman suing Ruiz's campaign", None),
        ("an opponent of the Norwegian president", None),
        ("the widow of a Norwegian soldier", None),
        ("the wife of the Norwegian president", None),
        ("a spokesman for the victims of the Harbour Legion", None),
        ("a spokesman for the Harbour Legion", "Harbour Legion"),
        ("chief of staff in Ruiz's office", "Ana Ruiz"),
        ("a spokesman for Ms. Ruiz's campaign", "Ana Ruiz"),
    ],
)
def test_opponents_victims_and_kin_are_no_members(described: str, belongs: str | None) -> None:
    told = belonging(f"Norway is ready. Ana Ruiz came to the Harbour Legion in May. Ivo Dahl, {described}, said it was late.")
    assert told["Ivo Dahl"] == belongs


def test_a_lawyer_for_victims_of_an_army_is_none_of_its() -> None:
    told = belonging("Norway is ready. A lawyer for victims of Norwegian troops said it was late.")
    assert next(whose for one, whose in told.items() if one.startswith("A lawyer")) is None


def test_a_clause_about_a_speaker_tells_of_no_other_country_of_his() -> None:
    told = belonging("Norway is ready. Sweden is not. A senior Norwegian official who came to see the mayors of Sweden said it was late.")
    assert next(whose for one, whose in told.items() if "official" in one) == "Norway"


def test_the_office_of_one_person_is_one_in_all_reports() -> None:
    said = {"a": "said it was late", "b": "denied it"}
    papers = [document(id, f"Mayor Ana Ruiz left. Ruiz's office {words}.") for id, words in said.items()]
    read = [(paper, parse(paper)) for paper in papers]
    told = [one for paper, words in read for one in statements(paper, words)]
    found = entities(papers, [one for pair in read for one in names(*pair)], told, [one for pair in read for one in nominals(*pair)])
    assert len([one for one in found if one.name == "Ruiz's office"]) == 1
