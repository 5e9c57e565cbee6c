"""What states something by itself inside a statement."""

from __future__ import annotations

import pytest

from sayso import extract
from sayso.language.parse import parse
from sayso.model import Unit
from tests import made


def read(text: str) -> list[Unit]:
    document = made.document("courier", text)
    words = parse(document)
    return list(extract.units(document, words, extract.statements(document, words)))


def parts(text: str) -> list[str]:
    return [unit.statement.text for unit in read(text) if not unit.whole]


def test_clauses_and_what_is_counted_are_units_of_their_own() -> None:
    found = parts("Two ferries collided near the harbour on Monday and injured thirty passengers.")
    assert "Two ferries collided near the harbour on Monday" in found
    assert "injured thirty passengers" in found
    assert "thirty passengers" in found


def test_a_statement_is_its_own_widest_unit() -> None:
    found = read("The bridge closed. Two ferries collided and injured thirty passengers.")
    assert [unit.statement.text for unit in found if unit.whole] == [
        "The bridge closed",
        "Two ferries collided and injured thirty passengers",
    ]
    assert all(unit.of == unit.statement.id for unit in found if unit.whole)
    wholes = {unit.statement.id for unit in found if unit.whole}
    assert all(unit.of in wholes and unit.statement.id not in wholes for unit in found if not unit.whole)


def test_a_part_is_said_by_whoever_says_the_whole() -> None:
    found = [unit.statement for unit in read("Police said two ferries collided and injured thirty passengers.") if not unit.whole]
    assert found
    for part in found:
        assert part.kind == "indirect"
        assert part.source is not None
        assert part.source.text == "Police"


def test_units_are_words_of_the_report_in_their_place() -> None:
    text = "Two ferries collided after the fog came in. Police, who arrived late, said thirty people were hurt."
    for unit in read(text):
        assert text[unit.statement.start : unit.statement.end] == unit.statement.text


def test_no_two_units_of_a_sentence_are_the_same_words_but_where_two_speak() -> None:
    text = "Ruiz denied claims by the union that the ferry sank because it had no lights and no crew."
    found = read(text)
    inside = [unit.statement.parts for unit in found if not unit.whole]
    assert len(inside) == len(set(inside))
    assert [unit.statement.stance for unit in found if unit.whole] == ["denies", "asserts"]


def test_what_a_verb_only_needs_to_be_complete_is_no_unit() -> None:
    assert "to leave the old harbour" not in parts("The ferry began to leave the old harbour at noon when the fog came in.")


def test_a_bare_score_states_nothing() -> None:
    text = "The home side won the match 9-3 on Monday and the guests lost 7-8-1 in the cup."
    assert not {"9-3", "7-8-1"} & {words for words in parts(text)}


def test_a_particle_belongs_to_its_verb() -> None:
    found = parts("The mayor said that some troops went back north of Tarsk last week.")
    assert "some troops went back" in found
    assert "some troops went" not in found


def test_what_is_said_of_nothing_and_something_belongs_to_it() -> None:
    found = parts("Amel had nothing to do with the raid in the northern province of Dorn, which began at noon.")
    assert "Amel had nothing" not in found
    assert "Amel had nothing to do with the raid in the northern province of Dorn" in found


def test_a_statement_without_the_word_that_ties_it_to_its_cue_is_no_part_of_it() -> None:
    assert "the old bridge was closed" not in parts("Mayor Ana Ruiz said on Monday that the old bridge was closed.")


def test_a_clause_does_not_end_between_two_adjectives_of_one_noun() -> None:
    found = parts("The crew set out on a 12-hour, 40-mile crossing that was cut short when the captain saw the fog.")
    assert not [words for words in found if words.endswith("12-hour")]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The mayor could try and open a school in the harbour on Monday.", "The mayor could try"),
        ("Any family with six sons today gets the mayor as their official godparent.", "Any family with six sons today gets the mayor"),
        ("People hoped that her son would steer the town in a different direction.", "her son would steer the town"),
        ("The mayor turned the old mill into a museum on Monday.", "The mayor turned the old mill"),
        ("The sailor had been hit at least six times in the old harbour.", "The sailor had been hit at"),
    ],
)
def test_a_clause_is_not_cut_before_what_its_verb_needs(text: str, cut: str) -> None:
    assert cut not in parts(text)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("The mayor met the crew in the harbour on Monday.", "The mayor met the crew"),
        ("The mayor sent the crew on Monday to the old harbour.", "The mayor sent the crew"),
        ("The mayor put the keys on the table in March when the snow fell.", "The mayor put the keys on the table"),
        ("The crew came and went from the old harbour.", "The crew came"),
    ],
)
def test_a_clause_is_told_without_what_it_does_not_need(text: str, core: str) -> None:
    assert core in parts(text)
