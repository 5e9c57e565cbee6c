from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ground.surfaces import surfaces
from tests.ground.naming import document, name


def test_a_name_goes_by_its_owner_too_but_no_day_owns_anyone() -> None:
    one = document("a", "Westmark’s Ruiz spoke. Monday’s Harbour Mail wrote so.")
    assert "Westmark’s Ruiz" in surfaces(name(one, "Ruiz", "PERSON"), one.text)
    assert "Monday’s Harbour Mail" not in surfaces(name(one, "Harbour Mail", "ORG"), one.text)


def test_a_person_goes_by_each_of_the_words_before_the_name_on() -> None:
    one = document("a", "The former Norwick Mayor Ana Ruiz left.")
    written = {*surfaces(replace(name(one, "Ana Ruiz", "PERSON"), phrase="The former Norwick Mayor Ana Ruiz"), one.text)}
    assert {"former Norwick Mayor Ana Ruiz", "Norwick Mayor Ana Ruiz", "Mayor Ana Ruiz"} <= written


def test_a_name_goes_by_its_owner_with_what_stands_between() -> None:
    one = document("a", "They met at Westport's iconic Harbour Gate.")
    gate = replace(name(one, "Harbour Gate", "FAC"), phrase="iconic Harbour Gate")
    assert "Westport's iconic Harbour Gate" in {*surfaces(gate, one.text)}


def test_a_name_goes_by_its_description_on_either_side() -> None:
    one = document("a", "Ana Ruiz, 61, a retired pilot, met the spokesman for the fair Ivo Dahl.")
    assert "Ana Ruiz, 61, a retired pilot" in surfaces(name(one, "Ana Ruiz", "PERSON", role="a retired pilot"), one.text)
    dahl = name(one, "Ivo Dahl", "PERSON", role="the spokesman for the fair")
    assert "the spokesman for the fair Ivo Dahl" in surfaces(dahl, one.text)


def test_a_house_goes_by_its_town_and_a_person_does_not() -> None:
    one = document("a", "Harbour Hospital in Westport sent for Ana Ruiz in Westport.")
    assert "Harbour Hospital in Westport" in surfaces(name(one, "Harbour Hospital", "ORG"), one.text)
    assert "Ana Ruiz in Westport" not in surfaces(name(one, "Ana Ruiz", "PERSON"), one.text)


def test_a_place_goes_by_its_nearest_kind() -> None:
    one = document("a", "the southern Westmark region and the old city of Eastport")
    region = replace(name(one, "Westmark", "GPE"), full="southern Westmark region")
    assert "Westmark region" in surfaces(region, one.text)
    assert "city of Eastport" in surfaces(replace(name(one, "Eastport", "GPE"), full="old city of Eastport"), one.text)


def test_her_singer_husband_is_a_singer_husband() -> None:
    one = document("a", "her singer husband Ivo Dahl")
    assert "singer husband Ivo Dahl" in surfaces(replace(name(one, "Ivo Dahl", "PERSON"), phrase=one.text), one.text)


def test_a_body_goes_by_its_parts_and_its_town() -> None:
    one = document("a", "He praised the assault units of Nordline. Norwick, Westmark-based Sund Air flew.")
    assert "the assault units of Nordline" in surfaces(name(one, "Nordline", "ORG"), one.text)
    assert "Norwick, Westmark-based Sund Air" in surfaces(name(one, "Sund Air", "ORG"), one.text)


def test_a_name_goes_by_what_follows_it_alone() -> None:
    one = document("a", "the state-run Nordline company")
    assert "Nordline company" in surfaces(replace(name(one, "Nordline", "ORG"), phrase=one.text), one.text)


def test_an_owner_is_cut_from_the_beginning_of_a_phrase_only() -> None:
    one = document("a", "spokesman Heather Dahl")
    assert set(surfaces(replace(name(one, "Heather Dahl", "PERSON"), phrase=one.text), one.text)) == {"Heather Dahl", one.text}


def test_a_description_goes_without_what_goes_on_about_it() -> None:
    one = document("a", "Ana Ruiz, a harbour pilot from Westport and a keen rower, left.")
    found = set(surfaces(name(one, "Ana Ruiz", "PERSON", role="a harbour pilot from Westport and a keen rower"), one.text))
    assert {"a harbour pilot", "a harbour pilot from Westport"} <= found


@pytest.mark.parametrize(
    ("role", "cut"),
    [
        ("a professor at University of Westport", "a professor at University"),
        ("the new head of the Bank of Norwick", "the new head of the Bank"),
        ("a club that had grown from ten", "a club that had grown"),
        ("a former Bank of Norwick teller", "a former Bank"),
        ("a 'sunny chance for all' of the rowers", "a 'sunny chance"),
        ("a club (the oldest in town)", "a club (the oldest"),
    ],
)
def test_a_description_is_cut_within_no_name_quotation_or_bracket(role: str, cut: str) -> None:
    one = document("a", f"Ana Ruiz, {role}, left.")
    assert cut not in set(surfaces(name(one, "Ana Ruiz", "PERSON", role=role), one.text))


def test_a_description_is_cut_behind_a_whole_name() -> None:
    one = document("a", "Ana Ruiz, a teacher at Harbour University in Westport, left.")
    role = "a teacher at Harbour University in Westport"
    assert "a teacher at Harbour University" in set(surfaces(name(one, "Ana Ruiz", "PERSON", role=role), one.text))


def test_an_office_goes_without_what_it_is_of() -> None:
    one = document("a", "Ana Ruiz, the Deputy Minister for Trade, left.")
    assert "the Deputy Minister" in set(surfaces(name(one, "Ana Ruiz", "PERSON", role="the Deputy Minister for Trade"), one.text))


def test_a_person_goes_by_the_team_and_a_town_by_no_owner() -> None:
    one = document("a", "Ana Ruiz of the University of Westport met Westmark’s Norwick.")
    assert "Ana Ruiz of the University of Westport" in surfaces(name(one, "Ana Ruiz", "PERSON"), one.text)
    assert "Westmark’s Norwick" not in surfaces(name(one, "Norwick", "GPE"), one.text)


def test_a_body_goes_by_a_part_of_it_and_by_no_word_that_only_leads_to_one() -> None:
    one = document("a", "Assault units of the Harbour Corps met men who called themselves as members of the Northern Corps.")
    assert "units of the Harbour Corps" in surfaces(name(one, "Harbour Corps", "ORG"), one.text)
    northern = {*surfaces(name(one, "Northern Corps", "ORG"), one.text)}
    assert {text for text in northern if "members" in text} == {"members of the Northern Corps"}


def test_a_name_goes_by_the_phrase_that_calls_it_so_and_by_its_handle() -> None:
    one = document("a", "A boat called Blue Star sank, Ana Ruiz (@anaruiz) wrote.")
    assert "A boat called Blue Star" in surfaces(name(one, "Blue Star", "FAC", role="A boat"), one.text)
    assert "@anaruiz" in surfaces(name(one, "Ana Ruiz", "PERSON"), one.text)


def test_a_person_of_two_offices_goes_by_both() -> None:
    one = document("a", "It helped that Nordline director and founder Ana Ruiz left, and Westport and founder Leif Strand too.")
    ruiz = replace(name(one, "Ana Ruiz", "PERSON"), phrase="founder Ana Ruiz")
    assert "Nordline director and founder Ana Ruiz" in surfaces(ruiz, one.text)
    strand = replace(name(one, "Leif Strand", "PERSON"), phrase="founder Leif Strand")
    assert "Westport and founder Leif Strand" not in surfaces(strand, one.text)


def test_a_person_goes_by_no_part_of_what_a_title_is_of() -> None:
    one = document("a", "The envoy to the Harbour Bureau Ana Ruiz met North Sund leader Ivo Dahl.")
    ruiz = replace(name(one, "Ana Ruiz", "PERSON"), phrase="The envoy to the Harbour Bureau Ana Ruiz")
    dahl = replace(name(one, "Ivo Dahl", "PERSON"), phrase="North Sund leader Ivo Dahl")
    assert not {"the Harbour Bureau Ana Ruiz", "Bureau Ana Ruiz"} & {*surfaces(ruiz, one.text)}
    assert "leader Ivo Dahl" in {*surfaces(dahl, one.text)}
    assert "Sund leader Ivo Dahl" not in {*surfaces(dahl, one.text)}
