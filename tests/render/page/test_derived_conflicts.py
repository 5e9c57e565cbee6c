"""The two sides of a conflict face each other: what exactly excludes what, who says it, since when, on what basis."""

from __future__ import annotations

from typing import Any

from sayso.render.page.derived.conflicts import conflicts
from sayso.render.reading import reading
from tests.ferry import DOSSIER, NOTHING
from tests.told import Told


def test_a_denial_without_a_claim_of_its_own_faces_the_claim() -> None:
    found = next(row for row in conflicts(reading(DOSSIER)) if row["id"] == "c-000000000003")
    says, denies = found["sides"]
    assert found["kind"] == "denial"
    assert (says["role"], says["names"], says["doubters"]) == ("supports", ["Ruiz"], ["The Courier"])
    assert (denies["role"], denies["names"], denies["doubters"]) == ("denies", ["Amel Lines"], [])


def test_a_conflict_with_a_side_that_was_replaced_is_a_change_oldest_first() -> None:
    found = next(row for row in conflicts(reading(DOSSIER)) if row["id"] == "x-000000000001")
    assert (found["kind"], found["note"]) == ("change", "at least three / five")
    assert [(side["words"], side["since"], side["standing"]) for side in found["sides"]] == [
        ("At least three people drowned", "2031-03-02", "superseded"),
        ("Five people drowned", "2031-03-03", "single_source"),
    ]
    assert found["sides"][0]["bases"] == [["in an interview", "Ruiz"]]


def lamps(note: str = "") -> Told:
    """Two claims of the lamps, with a supporter of each who speaks of something else, and one origin on both sides."""
    told = Told()
    lit = told.say("Courier", "Ana Ruiz said the lamps of the ferry were lit.", "the lamps of the ferry were lit", by="Ana Ruiz")
    aside = told.say("Courier", "Ivo Dorn said the crew slept.", "the crew slept", by="Ivo Dorn")
    dark = told.say("Herald", "Eva Lund said the lamps of the ferry were not lit.", "the lamps of the ferry were not lit", by="Eva Lund")
    again = told.say("Herald", "Ana Ruiz said the lamps of the ferry were not lit.", "the lamps of the ferry were not lit", by="Ana Ruiz")
    left = told.claim("disputed", aside, lit, origins=[("Ana Ruiz", lit), ("Ivo Dorn", aside)])
    right = told.claim("disputed", dark, again, origins=[("Eva Lund", dark), ("Ana Ruiz", again)])
    told.conflict(left, right, note=note)
    return told


def test_the_words_that_exclude_each_other_face_each_other() -> None:
    [found] = conflicts(lamps().read())
    assert [side["words"] for side in found["sides"]] == ["the lamps of the ferry were lit", "the lamps of the ferry were not lit"]


def test_the_words_of_the_note_are_those_that_face_each_other() -> None:
    [found] = conflicts(lamps("“the crew slept” against “the lamps of the ferry were not lit”").read())
    assert found["sides"][0]["statement"] == "s-001"


def test_one_origin_on_both_sides_is_told() -> None:
    [found] = conflicts(lamps().read())
    assert found["both"] == ["Ana Ruiz"]


def test_who_says_something_else_stands_on_no_side() -> None:
    [found] = conflicts(lamps().read())
    sides: list[Any] = found["sides"]
    assert [side["names"] for side in sides] == [["Ana Ruiz"], ["Eva Lund", "Ana Ruiz"]]


def test_the_conflict_of_most_outlets_comes_first() -> None:
    assert [row["id"] for row in conflicts(reading(DOSSIER))] == ["c-000000000003", "x-000000000001"]


def test_an_empty_dossier_has_no_conflicts() -> None:
    assert conflicts(reading(NOTHING)) == []
