"""Which figure takes the place of an earlier one that the same speaker gave of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.model import Dossier, Figure, FigureId
from sayso.render.fates import FATES, of_all
from sayso.render.reading import LONG, NO_ONE, Reading, reading

APART: Final = frozenset({"duration", "distance", "number", "figure", "age", "date", "share", "percent", "people", "times"})
"""What figures may be about without being about the same: two distances are two ways."""


def with_revisions(dossier: Dossier) -> Dossier:
    """The dossier with each figure naming the one that it replaces.

    Only figures of days are set beside each other: what is told of a month or a year is recalled. So is what counts
    another event, or a part of those whom this one touched, no later word on the whole.
    """
    read = reading(dossier)
    earlier = {later.id: one for series in read.series() for one, later in revisions(read, series)}
    return replace(dossier, figures=tuple(replace(figure, replaces=earlier.get(figure.id)) for figure in dossier.figures))


def revisions(read: Reading, series: Sequence[Figure]) -> Iterator[tuple[FigureId, Figure]]:
    """Yield the figures of a series, which are in the order of their days, that replace one, each behind the one it replaces."""
    told = [figure for figure in series if is_told_of(figure) and of_all(read, figure)]
    for figure in told:
        if replaced := revised(read, figure, told):
            yield replaced.id, figure


def is_told_of(figure: Figure) -> bool:
    """Do the words tell what is counted or measured? Nobody knows what '$7' and '$9' are of."""
    return figure.what in FATES or (figure.what not in APART and figure.subject != figure.text)


def revised(read: Reading, figure: Figure, series: Sequence[Figure]) -> Figure | None:
    """The last figure that the same speaker gave of an earlier day, where it is another one.

    An outlet takes nothing back within one report: what it counts there of two days is how things went.
    """
    speaker, day = read.figure_speaker(figure), figure.as_of
    if speaker == NO_ONE or day is None:
        return None
    itself = speaker == read.called[figure.doc]
    dated = [row for row in series if row.as_of and len(row.as_of) == LONG and row.as_of < day]
    theirs = [row for row in dated if read.figure_speaker(row) == speaker and not (itself and row.doc == figure.doc)]
    last = max(theirs, key=lambda row: (row.as_of or "", row.id), default=None)
    return last if last and (last.low, last.high) != (figure.low, figure.high) else None
