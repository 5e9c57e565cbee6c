"""Figures that measure the same thing, in whatever document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.ground.people import singular
from sayso.model import Decision, Figure, FigureId, SeriesId
from sayso.text.ids import content_id

ANYBODY = frozenset("people person man woman human victim casualty dead other one life nobody none".split())
"""Heads that say no more than that people are counted."""
WORD = re.compile(r"[^\W\d_][\w'’-]*")


def series(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give one series to figures whose what, unit and subject agree, in the order they came.

    >>> from sayso.model import DocumentId, FigureId
    >>> def killed(subject, low):
    ...     names = (FigureId(subject), DocumentId("a"), 0, 9, subject, "killed", subject)
    ...     return Figure(*names, low, low, "people", approximate=False, as_of=None, statement=None, series=SeriesId(""))
    >>> miners, people, nobody = series([killed("miners", 3), killed("12 people", 12), killed("no one", 0)])
    >>> people.series == nobody.series, people.series == miners.series
    (True, False)
    """
    return tuple(replace(figure, series=series_of(figure.what, figure.unit, figure.subject)) for figure in figures)


def in_series(decisions: Iterable[Decision], figures: Iterable[Figure]) -> tuple[Decision, ...]:
    """The decisions, with those on figures telling what they are set beside as well."""
    beside = {figure.id: measures_the_same(figure) for figure in figures}
    return tuple(
        replace(decision, why=f"{decision.why}; {beside[FigureId(decision.target)]}")
        if decision.kind == "figure" and decision.target
        else decision
        for decision in decisions
    )


def measures_the_same(figure: Figure) -> str:
    """What a figure has in common with the others of its series."""
    unit = f" in {figure.unit}" if figure.unit not in ("", figure.what) else ""
    who = " ".join(sorted(key(figure.subject), key=figure.subject.lower().find))
    return f"set beside figures of {figure.what}{unit}{f' for “{who}”' if who not in ('', singular(figure.what)) else ''}"


def series_of(what: str, unit: str, subject: str) -> SeriesId:
    return SeriesId(content_id("series", what, unit, *key(subject)))


def key(subject: str) -> tuple[str, ...]:
    """What tells subjects apart: the head, and the names before it; nothing where it only says that people are meant.

    >>> key("heavily armed miners"), key("Delta Line passengers"), key("12 people"), key("the dead")
    (('miner',), ('passenger', 'delta', 'line'), (), ())
    """
    words = WORD.findall(subject)
    if not words:
        return ()
    head = singular(words[-1].lower())
    names = [word.lower() for word in words[:-1] if word[0].isupper()]
    return (*(() if head in ANYBODY else (head,)), *names)
