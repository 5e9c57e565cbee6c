"""Which figure takes the place of an earlier one that the same speaker gave of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from sayso.model import DocumentId, Dossier, Figure, FigureId
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
    told: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in series:
        if figure.as_of and len(figure.as_of) == LONG and is_told_of(figure) and of_all(read, figure):
            told[read.figure_speaker(figure)].append(figure)
    for speaker, figures in told.items():
        if speaker != NO_ONE:
            yield from of_speaker(speaker, figures, read.called)


def of_speaker(speaker: str, figures: Iterable[Figure], called: Mapping[DocumentId, str]) -> Iterator[tuple[FigureId, Figure]]:
    """Yield those of one speaker's figures that replace the last of an earlier day, each behind that one.

    Of several of that day none is replaced by one that says the same as any. An outlet takes nothing
    back within one report: what it counts there of two days is how things went.
    """
    days: list[list[Figure]] = []
    for _, found in groupby(figures, key=lambda figure: figure.as_of):
        same_day = list(found)
        own = {figure.doc if speaker == called[figure.doc] else None for figure in same_day}
        last = {doc: last_before(days, doc) for doc in own}
        said = {doc: {(row.low, row.high) for row in rows} for doc, rows in last.items()}
        for figure in same_day:
            doc = figure.doc if figure.doc in own else None
            if last[doc] and (figure.low, figure.high) not in said[doc]:
                yield last[doc][-1].id, figure
        days.append(same_day)


def last_before(days: Sequence[Sequence[Figure]], own: DocumentId | None) -> list[Figure]:
    """The figures of the last of some days on which any was given outside of a report."""
    outside = ([row for row in day if row.doc != own] for day in reversed(days))
    return next(filter(None, outside), [])


def is_told_of(figure: Figure) -> bool:
    """Do the words tell what is counted or measured? Nobody knows what '$7' and '$9' are of."""
    return figure.what in FATES or (figure.what not in APART and figure.subject != figure.text)
