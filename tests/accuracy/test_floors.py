"""Floors rise by themselves and fall only when told to."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.floors import Floors, failures, pinned, read, write

PINNED = Floors("one", {"boilerplate_leak": 0.1, "statement_f1": 0.5})


def test_what_holds_its_floor_passes() -> None:
    assert list(failures(PINNED, "one", {"boilerplate_leak": 0.1, "statement_f1": 0.4995})) == []


def test_a_leak_has_a_ceiling() -> None:
    assert list(failures(PINNED, "one", {"boilerplate_leak": 0.2, "statement_f1": 0.9})) == ["boilerplate_leak is 0.2, its ceiling is 0.1"]


def test_a_changed_corpus_fails_whatever_was_reached() -> None:
    [failure] = failures(PINNED, "two", {"boilerplate_leak": 0.0, "statement_f1": 1.0})
    assert "the corpus has changed" in failure


def test_a_figure_that_is_gone_fails() -> None:
    assert list(failures(PINNED, "one", {"boilerplate_leak": 0.0})) == ["statement_f1 was not reached at all, its floor is 0.5"]


def test_pinning_raises_floors_and_lowers_none() -> None:
    reached = {"boilerplate_leak": 0.05, "statement_f1": 0.4, "timeline_recall": 0.7, "place_recall_50km": None, "conflicts_judged": 3}
    assert pinned(PINNED, "one", reached, lower=False).floors == {"boilerplate_leak": 0.05, "statement_f1": 0.5, "timeline_recall": 0.7}


def test_pinning_lowers_when_told_to() -> None:
    assert pinned(PINNED, "one", {"statement_f1": 0.4}, lower=True).floors == {"statement_f1": 0.4}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    write(tmp_path / "floors.json", {"flood": PINNED})
    assert read(tmp_path / "floors.json") == {"flood": PINNED}
