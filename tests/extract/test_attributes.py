"""What reports tell in passing of who somebody is."""

from __future__ import annotations

import pytest

from sayso import extract
from sayso.language.parse import parse
from sayso.model import Unit
from tests import made


def told(text: str) -> list[Unit]:
    document = made.document("courier", text)
    words = parse(document)
    return [unit for unit in extract.units(document, words, extract.statements(document, words)) if unit.attributes]


def said(text: str) -> list[tuple[str, str, str, str]]:
    """The words that tell an attribute, what kind, of whom, and what."""
    found = [(unit.statement.text, one) for unit in told(text) for one in unit.attributes]
    return [(words, one.kind, text[one.whose :].split()[0].strip(".,"), one.value) for words, one in found]


@pytest.mark.parametrize(
    ("text", "words", "whose", "years"),
    [
        ("A nine-year-old boy was sent home.", "A nine-year-old boy", "boy", "9"),
        ("The 9-year-old was sent home.", "The 9-year-old", "old", "9"),
        ("Lund, 18, was at home.", "Lund, 18", "Lund", "18"),
        ("The boy is nine years old.", "The boy is nine years old", "boy", "9"),
        ("Police said she is 17.", "she is 17", "she", "17"),
        ("Ana Ruiz, who turned 34 on Friday, left.", "Ana Ruiz, who turned 34", "Ruiz", "34"),
        ("She is a mother of two, aged 33.", "a mother of two, aged 33", "mother", "33"),
    ],
)
def test_an_age_is_told_in_passing(text: str, words: str, whose: str, years: str) -> None:
    assert said(text) == [(words, "age", whose, years)]


@pytest.mark.parametrize(
    ("text", "words", "whose", "office"),
    [
        ("Maria Lund, editor of the Harbour Watch blog, was there.", "Maria Lund, editor of the Harbour Watch blog", "Lund", "editor"),
        ("The boy’s father, Jonas Lund, wept.", "The boy’s father, Jonas Lund", "Lund", "father"),
        ("The activist, Rosa Lund, and a clerk wept.", "The activist, Rosa Lund", "Lund", "activist"),
        ("Principal Rosa Lund wept.", "Principal Rosa Lund", "Lund", "principal"),
        ("Westmark coach Peter Lund wept.", "Westmark coach Peter Lund", "Lund", "coach"),
        ("Maria Lund, who is his sister, wept.", "Maria Lund, who is his sister", "Lund", "sister"),
        ("Maria Lund is the governor of Westmark.", "Maria Lund is the governor of Westmark", "Lund", "governor"),
        ("The committee’s spokesman wept.", "The committee’s spokesman", "spokesman", "spokesman"),
        ("A fourth grader named Ivo Lund was sent home.", "A fourth grader named Ivo Lund", "Lund", "grader"),
    ],
)
def test_an_office_is_told_beside_a_name(text: str, words: str, whose: str, office: str) -> None:
    assert said(text) == [(words, "office", whose, office)]


@pytest.mark.parametrize(
    ("text", "words", "whose", "state"),
    [
        ("The unarmed guard fell.", "The unarmed guard", "guard", "unarmed"),
        ("Lund was unarmed.", "Lund was unarmed", "Lund", "unarmed"),
        ("A twelve-storey house burned.", "A twelve-storey house", "house", "12-storey"),
        ("The 400-pound bear fell.", "The 400-pound bear", "bear", "400-pound"),
    ],
)
def test_a_state_is_told_before_a_noun_or_in_a_clause(text: str, words: str, whose: str, state: str) -> None:
    assert said(text) == [(words, "state", whose, state)]


@pytest.mark.parametrize("text", ["Mr Lund wept.", "President Maria Lund wept.", "Captain Ivo Lund wept."])
def test_a_mere_form_of_address_tells_nothing(text: str) -> None:
    assert said(text) == []


def test_beside_what_a_name_is_an_age_or_a_state_is_told_of_it() -> None:
    words = "The unarmed guard Ivo Lund"
    assert said(f"{words} fell.") == [(words, "state", "Lund", "unarmed"), (words, "office", "Lund", "guard")]
    words = "A 17-year-old bear named Bruno"
    assert said(f"{words} fell.") == [(words, "age", "Bruno", "17"), (words, "office", "Bruno", "bear")]


def test_what_an_office_is_of_may_stand_behind_it() -> None:
    [unit] = told("Boris Larsen, head of the Westmark bank, wept.")
    assert [attribute.words for attribute in unit.attributes] == [("bank",)]


@pytest.mark.parametrize("text", ["It sank on Monday, 18 March.", "A 10-year sentence began.", "A 3-day patrol began."])
def test_a_day_or_a_stretch_of_time_is_no_age_and_no_state(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("text", ["An anonymous source spoke.", "An unidentified man fell.", "The Norland-flagged vessel sailed."])
def test_a_mere_description_tells_of_nobody(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The boy is not nine years old.",
        "Maria Lund is not the governor.",
        "Maria Lund is no doctor.",
        "Maria Lund is neither a doctor nor a lawyer.",
        "Jonas Kern is hardly a lawyer.",
        "Jonas Kern is reportedly a lawyer.",
        "Lund is no longer homeless.",
        "The allegedly unarmed man fell.",
        "It is not true that the man was unarmed.",
        "It is a lie that the man was unarmed.",
        "It is false that the boy is nine years old.",
        "Is Maria Lund the governor?",
        "Is the boy nine years old?",
        "If Jonas Kern is a lawyer, he may plead.",
        "Police did not say whether he is 3.",
    ],
)
def test_what_is_denied_doubted_supposed_or_asked_is_not_told(text: str) -> None:
    assert said(text) == []


def test_of_what_hangs_on_an_office_a_clause_is_left_out() -> None:
    [(words, *_)] = said("Maria Lund, a lawyer for the man who says he made the film, wept.")
    assert words == "Maria Lund, a lawyer for the man"


def test_who_a_speaker_is_the_outlet_tells_itself() -> None:
    [unit] = told('"It sank at noon," said Maria Lund, the harbour master of Westmark.')
    assert unit.statement.text == "Maria Lund, the harbour master of Westmark"
    assert (unit.statement.kind, unit.statement.source, unit.compared) == ("narrated", None, False)
    assert not unit.whole


def test_in_what_somebody_said_the_outlet_tells_who_is_meant_and_he_what_he_quotes_or_says_in_a_clause() -> None:
    [beside] = told("Police said Lund, 18, was at home.")
    assert beside.statement.kind == "narrated"
    [quoted] = told('“My husband, Ivo Lund, was on board,” Maria Lund said.')
    assert quoted.statement.kind == "direct"
    [clause] = told("Police said the boy is nine years old.")
    assert clause.statement.kind == "indirect"
