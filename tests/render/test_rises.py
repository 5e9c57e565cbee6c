"""Tolls that rose from report to report, whoever counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sayso.model import DocumentId, Dossier, Figure, FigureId, Moment
from sayso.render import fates
from sayso.render.fates import of_the_event
from sayso.render.reading import Reading, days, reading
from sayso.render.rises import rises
from tests.ferry import DOSSIER, NOTHING
from tests.made import document


def told(*reports: tuple[str | None, str, str, float], moments: tuple[Moment, ...] = (), **more: Any) -> Reading:
    """A dossier of reports, each with its day, its text, and the words of a count in it with the least that these say."""
    made = [document(f"d{place}", text=text, published=day, moments=moments) for place, (day, text, _, _) in enumerate(reports)]
    figures = [counted(place, text, words, low, **more) for place, (_, text, words, low) in enumerate(reports)]
    return reading(replace(NOTHING, documents=tuple(made), figures=tuple(figures)))


def counted(place: int, text: str, words: str, low: float, **more: Any) -> Figure:
    start = text.index(words)
    given: dict[str, Any] = {"start": start, "end": start + len(words), "text": words, "what": "killed", "subject": "people", "low": low}
    like = replace(DOSSIER.figures[0], id=FigureId(f"f{place}"), doc=DocumentId(f"d{place}"), statement=None, as_of=None)
    return replace(like, **given | {"high": low} | more)


def steps(read: Reading) -> list[list[str]]:
    return [[figure.text for figure in rise] for rise in rises(read)]


def test_what_later_reports_count_above_all_before_them_rose() -> None:
    days = ("2031-03-02", "2031-03-03", "2031-03-04")
    texts = ("Three people died.", "Two people died.", "Nine people died.")
    reports = [(day, text, text[:-6], low) for day, text, low in zip(days, texts, (3.0, 2.0, 9.0), strict=True)]
    assert steps(told(*reversed(reports))) == [["Three people", "Nine people"]]


def test_of_reports_of_one_time_or_of_no_day_nobody_knows_which_came_first() -> None:
    same = [("2031-03-02", "Three people died.", "Three people", 3.0), ("2031-03-02", "Nine people died.", "Nine people", 9.0)]
    assert steps(told(*same)) == []
    assert steps(told(same[0], (None, *same[1][1:]))) == []


def test_a_number_within_what_was_said_before_or_a_vague_word_is_no_rise() -> None:
    first = ("2031-03-02", "Dozens of people died.", "Dozens of people", 24.0)
    later = ("2031-03-03", "Thirty people died.", "Thirty people", 30.0)
    assert steps(told(first, later)) == []
    assert steps(told(("2031-03-02", "Four to forty people died.", "Four to forty people", 4.0), later, high=40.0)) == []


def test_those_of_one_country_are_not_all() -> None:
    some = ("2031-03-02", "The wreck killed 10 from Norway.", "10", 10.0)
    assert steps(told(some, ("2031-03-03", "Twelve people died.", "Twelve people", 12.0))) == []


def test_what_a_report_recalls_of_an_earlier_day_is_no_toll_of_the_event() -> None:
    before = ("2031-03-02", "Three people died.", "Three people", 3.0)
    recalled = ("2031-03-03", "Last May ninety people died in a fire.", "ninety people", 90.0)
    read = told(before, recalled, moments=(Moment(0, 8, "Last May", "date", "2030-05"),))
    assert steps(read) == []
    assert not of_the_event(read, read.dossier.figures[1])
    since = ("2031-03-03", "In the worst fire since May 2030 ninety people died.", "ninety people", 90.0)
    assert steps(told(before, since, moments=(Moment(24, 32, "May 2030", "date", "2030-05"),))) == [["Three people", "ninety people"]]


def test_the_first_day_of_the_event_is_looked_for_once_for_all_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def looking(dossier: Dossier) -> Iterator[str]:
        asked.append(1)
        return days(dossier)

    monkeypatch.setattr(fates, "days", looking)
    read = told(("2031-03-02", "Three people died.", "Three people", 3.0), ("2031-03-03", "Nine people died.", "Nine people", 9.0))
    assert [of_the_event(read, figure) for figure in read.dossier.figures] == [True, True]
    assert len(asked) == 1
