"""Whom 'he' and 'she' stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.speakers import antecedents, is_given, kin_genders, number_of, surnames
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from tests.ground.reading import report


def speakers(text: str) -> list[str]:
    """Whom the text's sources stand for."""
    read = parse(report(text))
    return [read.words(span) for span in antecedents(read, list(by_verbs(read))).values()]


def test_a_plan_is_no_person_but_whose_it_is_is() -> None:
    assert speakers("Ben Carter came. Omar Haddad's plan failed on Monday. He said the bridge was closed.") == ["Omar Haddad"]
    assert speakers("Ben Carter liked Omar Haddad's plan. He said the bridge was closed.") == ["Ben Carter"]


def test_a_surname_that_ends_like_a_plural_is_one_person() -> None:
    [name, *_] = parse(report("Robbins met the owners.")).tokens
    assert number_of([replace(name, tag="NNPS", pos="PROPN")], frozenset({"Robbins"})) == "person"
    assert number_of([replace(name, tag="NNPS", pos="PROPN")], frozenset()) == "many"


def test_a_husband_is_not_she() -> None:
    assert speakers("Friends boarded the plane with her husband, Omar Haddad. She said it was dark.") == []


def test_of_two_of_one_surname_kin_tells_no_gender() -> None:
    alone = "Friends met her husband, Omar Haddad."
    assert kin_genders(parse(report(alone))) == {"Haddad": "he"}
    assert kin_genders(parse(report(f"{alone} Later they met Nora Haddad."))) == {}


def test_whose_aide_somebody_is_stands_for_nobody() -> None:
    text = "In a written statement to the Herald, senior Halloway aide Peter Marsh echoed the army. He said that the dam held."
    assert speakers(text) == ["aide Peter Marsh"]
    assert speakers("Mayor Ana Ruiz's lawyer Peter Marsh came on Monday. He said that the dam held.") == ["lawyer Peter Marsh"]


def test_one_is_of_the_people_last_told_of_outside_the_quotation() -> None:
    film = 'It released a video of five armed sailors. "We are Kestrians like you. We met rowers," one said.'
    assert speakers(film) == ["five armed sailors"]
    assert speakers("Two sailors met the council, and one of them said that it rained.") == ["Two sailors"]
    assert speakers("Two rowers came. It rained. The road was closed. One said that it was late.") == []


def test_whose_sister_she_is_does_not_make_her_a_man() -> None:
    text = "Omar Kern led the crew. Mr. Haddad's sister, Lina Haddad, said it rained. She said the bridge was closed."
    assert speakers(text) == ["Mr. Haddad's sister, Lina Haddad"]


def test_an_age_behind_a_name_makes_a_person() -> None:
    assert speakers("Tarn Vell, 41, said it rained. She said the bridge was closed.") == ["Tarn Vell, 41"]


def test_a_given_name_tells_who_is_a_woman() -> None:
    told = "Michael Haddad said it rained. Maria Kern came on Monday. Robert Walsh said it was late."
    assert speakers(f"{told} She said the bridge was closed.") == ["Maria Kern"]
    assert speakers("Michael Haddad came. She said the bridge was closed.") == ["Michael Haddad"]


def test_the_father_of_a_girl_is_a_man() -> None:
    assert speakers("The father of the girl said it rained. He said the bridge was closed.") == ["The father of the girl"]


def test_a_name_that_no_tag_tells_is_a_person_s_behind_a_given_name() -> None:
    first, last, *_ = parse(report("Michael Holm said it rained.")).tokens
    assert is_given(first, replace(last, entity="ORG"))
    assert not is_given(first, replace(last, entity="GPE"))
    assert not is_given(first, replace(last, text="Council", lemma="council"))
    assert not is_given(replace(first, text="Harbour"), last)


def test_nobody_names_himself_in_what_he_is_quoted_as_saying() -> None:
    text = "Ana Ruiz met Pedro Kern. Kern said it rained. “Kern has never seen the dam, and Kern knows it,” {} said."
    assert speakers(text.format("she")) == ["Ana Ruiz"]
    assert speakers("Omar Haddad came. Pedro Kern said it rained. “Kern has never seen the dam,” he said.") == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Kern came on Monday. “Pedro Kern has never seen the dam,” she said.", "Ana Kern"),
        ("Ana Kern came on Monday. “The Kern house is safe,” she said.", "Ana Kern"),
        ("Pedro Kern came on Monday. “I, Pedro Kern, will stay,” he said.", "Pedro Kern"),
    ],
)
def test_who_tells_of_a_namesake_or_calls_himself_by_name_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_told_of_by_his_full_name_does_not_speak() -> None:
    assert speakers("Omar Haddad came. Kern said it rained. “Pedro Kern has never seen the dam,” he said.") == ["Omar Haddad"]


def test_a_body_may_name_itself_in_what_it_says() -> None:
    text = "The Harbour Department said it rained. “The dam is a concern for the Harbour Department,” it said."
    assert speakers(text) == ["The Harbour Department"]


def test_whom_another_tells_of_is_farther_away_by_two_sentences() -> None:
    text = "Pedro Kern came. {}The Herald said that Omar Haddad was late. He said the bridge was closed."
    assert speakers(text.format("")) == ["Pedro Kern"]
    assert speakers(text.format("It rained. It was dark. The road was closed. ")) == ["Omar Haddad"]


def test_the_subject_of_a_clause_goes_before_others_in_the_sentence() -> None:
    text = "It begins with a reading from Omar Haddad before Pedro Kern appears. He said the bridge was closed."
    assert speakers(text) == ["Pedro Kern"]


def test_the_second_source_is_not_the_first() -> None:
    assert speakers("The first security source said it rained. The second source said the bridge was closed.") == []
    assert speakers("A second security source said it rained. The second source said it was late.") == ["A second security source"]


def test_the_site_is_the_website_told_of_before() -> None:
    text = "Ana Ruiz told the Herald that it rained. The rowers' website said the race was off. The site said the bridge was closed."
    assert speakers(text)[-1] == "The rowers' website"


@pytest.mark.parametrize("again", ["website", "site"])
def test_the_website_is_not_who_runs_the_site(again: str) -> None:
    text = f"The Herald's website said it rained. The site manager said it was late. The {again} said the bridge was closed."
    assert speakers(text) == ["The Herald's website"]


def test_a_firm_that_is_called_like_a_person_may_be_it_and_he() -> None:
    assert speakers("Philip Morris said it rained. It said the bridge was closed.") == ["Philip Morris"]
    read = parse(report("Philip Morris said it rained."))
    assert number_of(read.tokens[:2], surnames(read)) == "either"
    assert number_of([replace(token, entity="PERSON") for token in read.tokens[:2]], surnames(read)) == "person"


def test_a_year_old_is_a_person() -> None:
    text = "The 21-year-old, from Port Ellen, told the Herald that it rained. {} said it was late."
    assert speakers(text.format("He")) == ["The 21-year-old, from Port Ellen"]
    assert speakers(text.format("They")) != ["The 21-year-old, from Port Ellen"]
