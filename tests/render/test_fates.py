"""What became of people: which counts are of the event, and which of another that a report recalls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Figure, Moment
from sayso.render.fates import counts, of_the_event, of_the_whole
from sayso.render.reading import Reading, reading
from tests.ferry import DOSSIER

FIGURE = DOSSIER.figures[0]


def counted(text: str, words: str, month: tuple[str, str] | None = None, *, published: str = "2031-03-02") -> tuple[Reading, Figure]:
    """A report of some text in which words count people, with a month that it names and the value of that."""
    moments: tuple[Moment, ...] = ()
    if month:
        start = text.index(month[0])
        moments = (Moment(start, start + len(month[0]), month[0], "date", month[1]),)
    report = replace(DOSSIER.documents[0], text=text, furniture=(), moments=moments, published=published)
    start = text.index(words)
    figure = replace(FIGURE, doc=report.id, start=start, end=start + len(words), text=words, low=2.0, high=2.0, as_of=None, statement=None)
    bare = replace(DOSSIER, statements=(), claims=(), conflicts=(), timeline=(), places=(), entities=())
    return reading(replace(bare, documents=(report, *DOSSIER.documents[1:]), figures=(figure,))), figure


@pytest.mark.parametrize("event", ["raid", "blast", "shooting"])
def test_a_count_that_points_back_at_an_event_is_none_of_the_whole(event: str) -> None:
    assert not of_the_whole(*counted(f"Two people drowned in that {event}.", "Two people"))


@pytest.mark.parametrize(("subject", "recalled"), [("first raid", True), ("first driver", False)])
def test_an_event_points_back_and_somebody_who_comes_first_does_not(subject: str, recalled: bool) -> None:
    text = f"The fire was larger than the one in March 2029. The {subject} let two people drown."
    assert of_the_event(*counted(text, "two people", ("March 2029", "2029-03"))) is not recalled


@pytest.mark.parametrize(
    ("published", "value", "recalled"), [("2031-03-02", "2031-03", False), ("2030-12-20", "2030-03", True), ("2031-03-02", "2031-11", True)]
)
def test_a_month_is_of_the_year_that_its_own_report_means_and_not_to_come(published: str, value: str, recalled: bool) -> None:
    month = {"03": "March", "11": "November"}[value[-2:]]
    read, figure = counted(f"Two people drowned in {month}.", "Two people", (month, value), published=published)
    assert of_the_event(read, figure) is not recalled


def test_the_figures_of_a_statement_are_looked_for_once() -> None:
    read = reading(DOSSIER)
    said = next(said for said in DOSSIER.statements if said.id == FIGURE.statement)
    assert FIGURE in counts(read, said)
    assert counts(read, said) is counts(read, said)
