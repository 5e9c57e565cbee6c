"""Tolls that rose: what a later report counts above every report before it, whoever counts.

A speaker who gives another number has changed it; that is told as a change of
his own. Here each step is only higher than what was reported before, and nobody
is said to have taken anything back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.model import Figure
from sayso.render.fates import ALIKE, VAGUE, of_the_event, of_the_whole, part_counted
from sayso.render.reading import Reading

ROSE: Final = tuple(words for words in ALIKE if {"killed", "wounded", "casualties"}.intersection(words))
"""What is counted of people that only rises while more of an event becomes known; the missing are found."""
STEPS: Final = 4
"""Steps told of one rise: the first and the last ones."""

Rise = tuple[Figure, ...]


def rises(read: Reading) -> list[Rise]:
    """What rose over the reports; of each the figures that were the highest when they were reported, oldest first."""
    told = [figure for figure in read.dossier.figures if _firm(read, figure)]
    found = (_rise(read, [figure for figure in told if figure.what in words]) for words in ROSE)
    return [rise for rise in found if len(rise) > 1]


def _firm(read: Reading, figure: Figure) -> bool:
    """Is it a number for all of those harmed in this event, in a report that has a date?"""
    counted = read.documents[figure.doc].published is not None and _least(figure) > 0 and not VAGUE.search(figure.text)
    return counted and not part_counted(figure) and of_the_whole(read, figure) and of_the_event(read, figure)


def _rise(read: Reading, figures: Sequence[Figure]) -> Rise:
    steps: list[Figure] = []
    for figure in _highest(read, figures):
        if not steps or _least(figure) > _most(steps[-1]):
            steps.append(figure)
    return tuple(steps if len(steps) <= STEPS else [steps[0], *steps[1 - STEPS :]])


def _highest(read: Reading, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The highest figure of each time at which reports were published: of those of one time nobody knows which came first."""
    found: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda row: (row.doc, row.start, row.id)):
        when = read.documents[figure.doc].published or ""
        if when not in found or _fit(figure) > _fit(found[when]):
            found[when] = figure
    yield from (found[when] for when in sorted(found))


def _fit(figure: Figure) -> tuple[float, bool]:
    """The highest, and of equals one that does not stand in a headline."""
    return _least(figure), not figure.text.istitle()


def _least(figure: Figure) -> float:
    """The least that a figure says: of 'nearly 80' too, which is not yet 80."""
    return figure.low if figure.low is not None else figure.high or 0


def _most(figure: Figure) -> float:
    """The most that a figure says; of 'at least three' that is three, for more is not said."""
    return figure.high if figure.high is not None else figure.low or 0
