"""The head of the first screen: how many were killed, wounded or missing, as the reports have it.

No sum is made and none is called right: each value stands in its own words,
with who gives it and when, those that count all and that most outlets carry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any, Final

from sayso.model import Figure
from sayso.render.fates import ALIKE, known_by, known_by_harm, of_the_event, of_the_whole, part_counted, without_vague_casualties, words_of
from sayso.render.page.derived.figures import is_unordered
from sayso.render.page.derived.parties import NOBODY
from sayso.render.reading import Reading, unique
from sayso.render.undated import counted_on

KINDS: Final = 3
"""Lines of the head."""
VALUES: Final = 4
"""Values of a line."""
UNDATED: Final = "9999"
"""After every day."""


def tolls(read: Reading) -> list[dict[str, Any]]:
    """The first kinds of what became of people, each with its values oldest first, how many more there are, and whether two
    of them are of one day, in no known order."""
    people = (figure for figure in read.dossier.figures if figure.unit == "people")
    told = without_vague_casualties([figure for figure in people if of_the_whole(read, figure) and of_the_event(read, figure)])
    lines = [line for words in ALIKE if (line := _line(read, [figure for figure in told if figure.what in words]))]
    return lines[:KINDS] if known_by_harm(read, told) else []


def _line(read: Reading, figures: Sequence[Figure]) -> dict[str, Any] | None:
    if not figures:
        return None
    values = sorted(_equal(read, figures), key=lambda same: _weight(read, same), reverse=True)
    shown = sorted(values[:VALUES], key=lambda same: _place(read, same))
    return {
        "what": unique(figure.what for same in shown for figure in same),
        "values": [value(read, same) for same in shown],
        "more": len(values) - len(shown),
        "unordered": any(is_unordered(read, one, other) for mine, others in combinations(shown, 2) for one, other in product(mine, others)),
    }


def _equal(read: Reading, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures that are equal and count the same, the oldest first."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: (known_by(read, figure) or UNDATED, figure.doc, figure.start)):
        found.setdefault((figure.low, figure.high, figure.approximate, part_counted(figure)), []).append(figure)
    yield from found.values()


def _place(read: Reading, same: Sequence[Figure]) -> tuple[str, bool, float, str]:
    """The oldest first, of one day those that count all."""
    return known_by(read, same[0]) or UNDATED, bool(part_counted(same[0])), same[0].low or 0, same[0].id


def _weight(read: Reading, same: Sequence[Figure]) -> tuple[bool, int, int, int, str]:
    """Whether it counts all, in how many outlets and reports it stands, and whose it is; the latest of equals."""
    outlets, reports = {read.called[figure.doc] for figure in same}, {figure.doc for figure in same}
    speakers = {read.figure_speaker(figure) for figure in same}
    return not part_counted(same[0]), len(outlets), len(reports), len(speakers), known_by(read, same[-1]) or ""


def value(read: Reading, same: Sequence[Figure]) -> dict[str, Any]:
    """A value in the first words that tell what is counted, with who gives it and in which outlets."""
    first = max(same, key=lambda figure: (_counted(figure), " " in figure.text))
    outlets = unique(read.called[figure.doc] for figure in same)
    speakers = unique(read.figure_speaker(figure) for figure in same)
    return {
        "words": words_of(read, first),
        "language": read.documents[first.doc].language,
        "place": [first.doc, first.statement or f"at-{first.start}-{first.end}"],
        "names": [name for name in speakers if name not in outlets and name.lower() not in NOBODY],
        "outlets": outlets,
        "day": known_by(read, same[0]),
        "named": counted_on(read, same[0]),
    }


def _counted(figure: Figure) -> bool:
    """Do the words of a figure tell what is counted?"""
    return figure.subject != figure.text and figure.subject in figure.text
