"""What may exclude each other is listed apart: both sides, who says each, and why an editor should look."""

from __future__ import annotations

from sayso.model import TO_CHECK, Judgement
from sayso.render.page.derived.conflicts import conflicts, unfaced
from sayso.render.page.derived.to_check import to_check
from sayso.render.reading import reading
from tests.ferry import NOTHING
from tests.told import Told


def test_both_sides_are_named_with_their_words_and_what_denies_stands_second() -> None:
    told = Told()
    denied = "any direct part in the raid"
    no = told.say("Herald", f"Amel Lines denied {denied}.", denied, by="Amel Lines", cue="denied", stance="denies")
    planned = told.say("Courier", "Ana Ruiz said the raid was planned by Amel Lines.", "the raid was planned by Amel Lines", by="Ana Ruiz")
    judged = Judgement(no.id, planned.id, "contradicts", 0.8, f"{TO_CHECK}-1", ("the denial is of less: direct",))
    told.claim("single_source", planned, judgements=(judged,))
    told.claim("single_source", no, judgements=(judged,))
    [row] = to_check(told.read())
    assert row["reason"] == "the denial is of less: direct"
    assert [(side["words"], side["names"], side["outlets"], side["row"]) for side in row["sides"]] == [
        ("the raid was planned by Amel Lines", ["Ana Ruiz"], ["Courier"], "c-000"),
        ("Amel Lines denied any direct part in the raid", ["Amel Lines"], ["Herald"], "c-001"),
    ]
    assert conflicts(told.read()) == unfaced(told.read(), []) == []


def test_nothing_is_to_be_checked_where_nothing_may_exclude_each_other() -> None:
    assert to_check(reading(NOTHING)) == []
