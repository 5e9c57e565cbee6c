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
        ("A nine-year-old Westmark boy was sent home.", "A nine-year-old Westmark boy", "boy", "9"),
        ("The 9-year-old was sent home.", "The 9-year-old", "old", "9"),
        ("Lund, 18, was unarmed.", "Lund, 18", "Lund", "18"),
        ("The boy is nine years old.", "The boy is nine years old", "boy", "9"),
        ("Police said he is 3.", "he is 3", "he", "3"),
        ("Ana Ruiz, who turned 34 on Friday, left.", "Ana Ruiz, who turned 34", "Ruiz", "34"),
        ("She is a mother of two, aged 33.", "a mother of two, aged 33", "mother", "33"),
        ("They shot a 17-year-old gorilla named Bruno on Monday.", "a 17-year-old gorilla named Bruno", "Bruno", "17"),
    ],
)
def test_an_age_is_told_in_passing(text: str, words: str, whose: str, years: str) -> None:
    assert (words, "age", whose, years) in said(text)


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
    assert (words, "office", whose, office) in said(text)


@pytest.mark.parametrize(
    ("text", "words", "whose", "state"),
    [
        ("The unarmed black teen fell.", "The unarmed black teen", "teen", "unarmed"),
        ("The unarmed teenager Ivo Lund fell.", "The unarmed teenager Ivo Lund", "Lund", "unarmed"),
        ("Lund was unarmed.", "Lund was unarmed", "Lund", "unarmed"),
        ("An unidentified man spoke.", "An unidentified man", "man", "unnamed"),
        ("A twelve-storey house burned.", "A twelve-storey house", "house", "12-storey"),
        ("The 400-pound gorilla fell.", "The 400-pound gorilla", "gorilla", "400-pound"),
        ("The Hong Kong-flagged vessel sailed.", "The Hong Kong-flagged vessel", "vessel", "hong kong-flagged"),
    ],
)
def test_a_state_is_told_before_a_noun_or_in_a_clause(text: str, words: str, whose: str, state: str) -> None:
    assert (words, "state", whose, state) in said(text)


@pytest.mark.parametrize("text", ["Mr Lund wept.", "President Maria Lund wept.", "Captain Ivo Lund wept."])
def test_a_mere_form_of_address_tells_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("text", ["It sank on Monday, 18 March.", "The boy is not nine years old.", "Maria Lund is not the governor."])
def test_a_day_is_no_age_and_what_is_denied_is_not_told(text: str) -> None:
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
