from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso.ground.entities import entities
from sayso.ground.names import Name
from sayso.ground.sources import grounded
from sayso.model import Document, Source, Statement
from tests.ground.naming import document, name, source, statement


def speaker(paper: Document, names: Sequence[Name], spoken: Source) -> str | None:
    """Name of the entity that a source is grounded in."""
    said = [statement(paper, spoken)]
    found = entities([paper], names, said)
    [result] = grounded(said, found)
    assert result.source is not None
    return next((one.name for one in found if one.id == result.source.entity), None)


def test_the_name_in_apposition_is_the_speaker_and_not_the_body() -> None:
    paper = document("a", "a spokesman for the agency Nordline, Ana Ruiz, said so")
    names = [name(paper, "Nordline", "ORG"), name(paper, "Ana Ruiz", "PERSON")]
    assert speaker(paper, names, source(paper, "a spokesman for the agency Nordline, Ana Ruiz")) == "Ana Ruiz"


def test_an_official_of_a_body_is_never_the_body() -> None:
    paper = document("a", "a senior official at Nordline said so")
    assert speaker(paper, [name(paper, "Nordline", "ORG")], source(paper, "a senior official at Nordline")) != "Nordline"


def test_sources_within_a_body_are_never_the_body() -> None:
    paper = document("a", "two sources within Nordline said so")
    assert speaker(paper, [name(paper, "Nordline", "ORG")], source(paper, "two sources within Nordline")) != "Nordline"


@pytest.mark.parametrize(
    "told",
    ["The mother of three, Ana Ruiz", "The widow of Ivo Dahl, Ana Ruiz", "The chief of the general staff, Ana Ruiz"],
)
def test_whoever_is_described_before_the_name_speaks(told: str) -> None:
    paper = document("a", f"{told}, said so")
    assert speaker(paper, [name(paper, "Ana Ruiz", "PERSON")], source(paper, told)) == "Ana Ruiz"


@pytest.mark.parametrize("told", ["The sister of the rower, Ana Ruiz", "The lawyer of the mayor, Ana Ruiz"])
def test_whose_sister_or_lawyer_speaks_does_not_speak(told: str) -> None:
    paper = document("a", f"{told}, said so")
    assert speaker(paper, [name(paper, "Ana Ruiz", "PERSON")], source(paper, told)) != "Ana Ruiz"


@pytest.mark.parametrize(
    "told",
    [
        "Governor Ana Ruiz and Mayor Omar Haddad",
        "Mayor Ana Ruiz and coast guard chief Omar Haddad",
        "Both Ana Ruiz and Omar Haddad",
        "Ana Ruiz, and the governor Omar Haddad",
    ],
)
def test_of_two_who_speak_together_the_first_is_the_speaker_and_neither_is_called_by_both(told: str) -> None:
    paper = document("a", f"{told} said so.")
    names = [name(paper, "Ana Ruiz", "PERSON"), name(paper, "Omar Haddad", "PERSON")]
    assert speaker(paper, names, source(paper, told)) == "Ana Ruiz"
    found = entities([paper], names, [statement(paper, source(paper, told))])
    assert not any(told in one.aliases for one in found)
    assert len(found) == 2


def test_two_bodies_that_speak_together_are_no_third_one() -> None:
    paper = document("a", "The Harbour League and the Quay Union said so.")
    names = [name(paper, "Harbour League", "ORG"), name(paper, "Quay Union", "ORG")]
    assert speaker(paper, names, source(paper, "The Harbour League and the Quay Union")) == "Harbour League"
    assert len(entities([paper], names, [statement(paper, source(paper, "The Harbour League and the Quay Union"))])) == 2


def test_somebody_of_two_bodies_is_neither() -> None:
    paper = document("a", "A captain of the Harbour League and the Quay Union said so.")
    names = [name(paper, "Harbour League", "ORG"), name(paper, "Quay Union", "ORG")]
    told = "A captain of the Harbour League and the Quay Union"
    assert speaker(paper, names, source(paper, told)) == told


def test_a_pronoun_is_whoever_its_antecedent_names() -> None:
    paper = document("a", "Ana Ruiz came. Later she said so.")
    assert speaker(paper, [name(paper, "Ana Ruiz", "PERSON")], source(paper, "she", antecedent="Ana Ruiz")) == "Ana Ruiz"


def test_a_pronoun_is_somebody_whom_nothing_names() -> None:
    paper = document("a", "A nurse came. Later she said so.")
    assert speaker(paper, [], source(paper, "she", antecedent="A nurse")) == "A nurse"


@pytest.mark.parametrize("told", ["nurse", "Nurses", "The nurses", "The men", "Harbour clubs"])
def test_a_bare_noun_and_a_plural_are_nobody(told: str) -> None:
    paper = document("a", f"{told} came. Later she said so.")
    assert speaker(paper, [], source(paper, "she", antecedent=told)) is None


@pytest.mark.parametrize("one", ["one", "one of them"])
def test_one_of_several_is_called_by_what_they_are(one: str) -> None:
    paper = document("a", f"Five armed sailors came. “It was dark,” {one} said.")
    assert speaker(paper, [], source(paper, one, antecedent="Five armed sailors")) == "Five armed sailors"
    assert speaker(paper, [], source(paper, one)) is None


def test_whom_a_pronoun_stands_for_is_called_without_the_marks_around() -> None:
    paper = document("a", "The old nurse from Norwick, came. Later she said so.")
    assert speaker(paper, [], source(paper, "she", antecedent="The old nurse from Norwick,")) == "The old nurse from Norwick"


def test_whoever_is_named_beside_the_words_for_him_is_nobody_new() -> None:
    paper = document("a", "The two-time coach of the year, Ana Ruiz, came. Later she said so.")
    spoken = source(paper, "she", antecedent="The two-time coach of the year,")
    [ruiz] = entities([paper], [name(paper, "Ana Ruiz", "PERSON")], [statement(paper, spoken)])
    assert ruiz.name == "Ana Ruiz"


def test_a_pronoun_without_an_antecedent_is_nobody() -> None:
    paper = document("a", "Ana Ruiz came. Later she said so.")
    assert speaker(paper, [name(paper, "Ana Ruiz", "PERSON")], source(paper, "she")) is None


def test_the_governor_is_who_the_document_describes_so() -> None:
    paper = document("a", "Ivar Holm, governor of the island, came. The governor said so.")
    names = [name(paper, "Ivar Holm", "PERSON", role="governor of the island")]
    assert speaker(paper, names, source(paper, "The governor")) == "Ivar Holm"


def test_a_capital_that_a_statement_comes_from_is_its_government() -> None:
    paper = document("a", "Oslo said so. Norway agreed.")
    names = [name(paper, "Oslo", "GPE"), name(paper, "Norway", "GPE", nation="NO", body="government")]
    assert speaker(paper, names, source(paper, "Oslo")) == "Norway"


def test_relayers_are_grounded_too_and_order_is_kept() -> None:
    paper = document("a", "Ana Ruiz, the Herald and Nordline")
    names = [name(paper, "Ana Ruiz", "PERSON"), name(paper, "Herald", "ORG"), name(paper, "Nordline", "ORG")]
    said: list[Statement] = [statement(paper, source(paper, "Ana Ruiz"), source(paper, "Nordline"), source(paper, "Herald"))]
    found = {one.id: one.name for one in entities([paper], names, said)}
    [result] = grounded(said, entities([paper], names, said))
    assert [found[via.entity] for via in result.via if via.entity] == ["Nordline", "Herald"]


def test_a_narrated_statement_keeps_having_no_source() -> None:
    paper = document("a", "It rained.")
    [result] = grounded([statement(paper, None)], ())
    assert result.source is None


def test_a_pronoun_is_the_smallest_mention_around_its_antecedent_however_long_the_paper() -> None:
    paper = document("a", "Rain fell. " * 200 + "Ana Ruiz of Nordline came. Later she said so.")
    names = [name(paper, "Ana Ruiz of Nordline", "GROUP"), name(paper, "Ana Ruiz", "PERSON"), name(paper, "Nordline", "ORG")]
    assert speaker(paper, names, source(paper, "she", antecedent="Ana Ruiz")) == "Ana Ruiz"


def test_a_channel_of_a_service_and_what_it_verified_are_not_the_service() -> None:
    for said in ("a Nordline channel", "video verified by Nordline", "an anti-Nordline group"):
        paper = document("a", f"Nordline grew. {said.capitalize()} said so.")
        names = [name(paper, "Nordline", "ORG")]
        start = paper.text.rindex("ordline", 8) - 1
        names.append(Name(paper.id, start, start + 8, paper.text[start : start + 8], "ORG", "Nordline"))
        assert speaker(paper, names, source(paper, said.capitalize())) != "Nordline"


def test_the_prosecutor_and_the_ministry_of_a_place_are_not_the_place() -> None:
    one = document("a", "Westmark waits. the Eastport prosecutor spoke. the country's river ministry wrote.")
    names = [name(one, "Eastport", "GPE"), name(one, "the country", "GPE")]
    assert speaker(one, names, source(one, "the Eastport prosecutor")) != "Eastport"
    assert speaker(one, names, source(one, "the country's river ministry")) != "the country"


def test_what_a_clause_tells_of_is_no_speaker() -> None:
    one = document("a", "Nordline, which owns the Blue Star, denied it.")
    names = [name(one, "Nordline", "ORG"), name(one, "Blue Star", "FAC")]
    assert speaker(one, names, source(one, "Nordline, which owns the Blue Star")) == "Nordline"


def test_a_company_speaks_though_a_clause_tells_what_it_built() -> None:
    one = document("a", "The state-run Nordline company that built the ferry said so.")
    assert speaker(one, [name(one, "Nordline", "ORG")], source(one, "The state-run Nordline company that built the ferry")) == "Nordline"


def test_an_office_in_a_town_is_the_office() -> None:
    one = document("a", "The River Consulate in Westport said so.")
    assert speaker(one, [name(one, "River Consulate", "ORG")], source(one, "The River Consulate in Westport")) == "River Consulate"
    other = document("a", "The river ministry in Oslo said so.")
    assert speaker(other, [name(other, "river ministry", "ORG")], source(other, "The river ministry in Oslo")) != "river ministry"


def test_what_a_company_built_is_no_speaker() -> None:
    one = document("a", "The state-run company that built the Polar 1 satellite said so.")
    names = [name(one, "Polar 1", "ORG")]
    assert speaker(one, names, source(one, "The state-run company that built the Polar 1 satellite")) != "Polar 1"


def test_several_side_by_side_are_none_of_them() -> None:
    one = document("a", "Westmark, Eastland, Southia and Northia said so.")
    places = ("Westmark", "Eastland", "Southia", "Northia")
    names = [name(one, place, "GPE") for place in places]
    assert speaker(one, names, source(one, "Westmark, Eastland, Southia and Northia")) == "Westmark, Eastland, Southia and Northia"


def test_whom_a_source_includes_is_not_the_source() -> None:
    paper = document("a", "several papers, including Nordline, said so")
    assert speaker(paper, [name(paper, "Nordline", "ORG")], source(paper, "several papers, including Nordline")) != "Nordline"
