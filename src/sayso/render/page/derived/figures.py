"""Figures side by side: which measure the same thing, whose they are, and where one replaced another.

No sum and no average is made, and nothing is put beside what it does not measure.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence, Set
from itertools import pairwise
from typing import Any

from sayso.model import Figure, StatementId
from sayso.render.fates import ALIKE, FATES, is_vague, known_by, of_all, of_the_event
from sayso.render.likeness import content
from sayso.render.page.derived.one_thing import around, equal_and_large, is_rank, keys, of_one_thing, same_thing, tells
from sayso.render.reading import LONG, NO_ONE, Reading, unique
from sayso.render.revisions import APART
from sayso.render.rises import rises
from sayso.render.undated import counted_on
from sayso.render.words import singular

KINDS = {word: words[0] for words in ALIKE for word in words}
"""What tells of one thing in other words."""
UNCOMPARED = APART - {"times", "distance"}
"""What is in no panel: nothing tells what it is of, or it is of one person alone."""
POINTS = re.compile(r"(?i)^(?:its?|their|his|her|our|such|other|another|this|that|these|those)\b|\d")
"""What words hold that tell what something is only beside others, or that have a figure of their own."""
TIMES = "times"
"""The unit of what tells how often something was done."""
QUOTES = "“”‘’\"' "
Panel = Sequence[Figure]
Contested = Sequence[Sequence[Set[StatementId]]]


def figures(read: Reading) -> dict[str, Any]:
    """The panels: what became of people, then those in conflict, of the most reports and of the most values; and of each figure, by its id,
    who gave it, what it counts, and the words that name its day where nothing counts it.

    `alone` are panels of a single row, or report, about anything else: there is nothing to compare, so they are shown to who asks for
    that. Single things, ranks such as 'sixth' and few things told of before are in none; all but ranks are `slight`.
    `known_by` tells the day of a figure where that is not the one that its words give. `rises` tells of figures that are higher
    than any before which figure they rose from.
    """
    contested = _contested(read)
    every = _quantities(read, contested)
    compared = [panel for panel in every if (len(_rows(read, panel)) > 1 and _reports(panel) > 1) or _rank(panel) < len(FATES)]
    panels = sorted(
        compared, key=lambda panel: (_rank(panel), _calm(panel, contested), -_reports(panel), -_spread(read, panel), panel[0].series)
    )
    return {
        "panels": [_panel(read, panel, contested) for panel in panels],
        "alone": [_panel(read, panel, contested) for panel in every if panel not in compared],
        "rises": {later.id: earlier.id for rise in rises(read) for earlier, later in pairwise(rise)},
        "speakers": {figure.id: read.figure_speaker(figure) for figure in read.dossier.figures},
        "ranks": [figure.id for figure in read.dossier.figures if is_rank(figure)],
        "slight": [figure.id for figure in read.dossier.figures if not (figure.what in FATES or is_rank(figure) or tells(read, figure))],
        "vague": [figure.id for figure in read.dossier.figures if is_vague(figure)],
        "units": {figure.id: unit(figure) for figure in read.dossier.figures},
        "known_by": {figure.id: day for figure in read.dossier.figures if (day := _day(read, figure)) != figure.as_of},
        "days": {figure.id: words for figure in read.dossier.figures if (words := counted_on(read, figure))},
    }


def unit(figure: Figure) -> str:
    """What stands behind a figure's range: nothing where its own words say which people are counted, one of a thing in the singular.

    'Two generals' are 2, not '2 people': the words beside the range tell who they are.
    """
    counted = figure.subject.strip(QUOTES)
    if figure.unit == "people" and counted and counted != figure.text and counted in figure.text:
        return ""
    return singular(figure.unit) if figure.low == figure.high == 1 else figure.unit


def _quantities(read: Reading, contested: Contested) -> list[Panel]:
    """The figures of each quantity, in the order of their names; what became of people together, of all else what counts one thing.

    'No ships' says that there were none, and counts nothing beside 'five ships'; that nobody was hurt is the first of the tolls.
    """
    found: dict[tuple[str, str], list[Figure]] = {}
    for series in read.series():
        for figure in series:
            if figure.what not in FATES and (figure.high == 0 or not tells(read, figure)):
                continue
            found.setdefault((KINDS.get(figure.what, figure.what), figure.unit), []).append(figure)
    _join_deeds(read, found)
    compared = ((what, panel) for (what, _), panel in sorted(found.items()) if what not in UNCOMPARED)

    def keys_of(figure: Figure) -> Iterable[Hashable]:
        return *keys(read, figure), *(place for place, sides in enumerate(contested) if any(figure.statement in side for side in sides))

    def same(one: Figure, other: Figure) -> bool:
        return same_thing(read, one, other) or not _calm([one, other], contested)

    return [part for what, panel in compared for part in ([panel] if what in FATES else of_one_thing(panel, keys_of, same))]


def _join_deeds(read: Reading, found: dict[tuple[str, str], list[Figure]]) -> None:
    """Let counts of deeds join those of how often it was done: '40 transports' what is 'transported 40 times'."""
    done = {key: [(figure, around(read, figure)) for figure in same] for key, same in found.items() if key[1] == TIMES}
    for (what, unit), same in list(found.items()):
        deed = content(what)
        if unit != what or not deed or unit == TIMES:
            continue
        for figure in same:
            fitting = (key for key, rows in done.items() for one, near in rows if deed <= near and equal_and_large(figure, one))
            joined = next(fitting, None)
            if joined:
                found[joined].append(figure)
                found[what, unit] = [other for other in found[what, unit] if other is not figure]


def _rank(panel: Panel) -> int:
    """What becomes of people is asked for first, in the order of fates."""
    return min(FATES.index(figure.what) if figure.what in FATES and figure.unit == "people" else len(FATES) for figure in panel)


def _contested(read: Reading) -> Contested:
    """Of each conflict of numbers the statements on either side."""
    conflicts = (row for row in read.dossier.conflicts if row.why == "numbers")
    return [[{evidence.statement for evidence in read.claims[claim].evidence} for claim in row.claims] for row in conflicts]


def _calm(panel: Panel, contested: Contested) -> bool:
    """Has it no figure on one side of a conflict with one on the other side?"""
    given = {figure.statement for figure in panel if figure.statement}
    return not any(all(given & side for side in sides) for sides in contested)


def _reports(panel: Panel) -> int:
    return len({figure.doc for figure in panel})


def _spread(read: Reading, panel: Panel) -> int:
    """How much there is to compare: different values, and speakers."""
    values = {(figure.low, figure.high) for figure in panel}
    return 3 * len(values) + len({read.figure_speaker(figure) for figure in panel})


def _panel(read: Reading, panel: Panel, contested: Contested) -> dict[str, Any]:
    rows = _rows(read, panel)
    return {
        "what": unique(figure.what for same in rows for figure in same),
        "unit": panel[0].unit,
        "subject": _subject(panel),
        "contested": not _calm(panel, contested),
        "rows": [_row(read, same, panel) for same in rows],
    }


def _subject(panel: Panel) -> str:
    """What the figures are of, in words that more than one of them has for it beside what is counted; none for what became of people."""
    told = [figure.subject for figure in panel if figure.what not in FATES and figure.subject != figure.text]
    apart = [words for words in told if singular(words.casefold()) != singular(panel[0].what) and not POINTS.search(words)]
    shared = [words for words in apart if _holding(words, told) > 1]
    return max(shared, key=lambda words: (_holding(words, told), -shared.index(words)), default="")


def _holding(words: str, told: Sequence[str]) -> int:
    """How many subjects have the words of one."""
    return sum(content(words) <= content(other) for other in told)


def _rows(read: Reading, panel: Panel) -> list[list[Figure]]:
    """One row for what one speaker tells of one day, in however many reports; oldest first, undated after them, and last what a
    report recalls of another time."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in panel:
        key = (_day(read, figure), read.figure_speaker(figure), figure.low, figure.high, figure.approximate)
        found.setdefault(key, []).append(figure)

    def place(same: Sequence[Figure]) -> tuple[object, ...]:
        return is_recalled(read, same[0]), _day(read, same[0]) or "9999", same[0].doc, same[0].start

    return sorted(found.values(), key=place)


def _day(read: Reading, figure: Figure) -> str | None:
    """The day of a figure: of what became of people in this event that of its report, as in the head of the first screen.

    'The toll of Monday's fire rose to 11' is no count of Monday.
    """
    toll = figure.what in FATES and figure.unit == "people" and of_the_event(read, figure)
    return known_by(read, figure) if toll else figure.as_of


def is_recalled(read: Reading, figure: Figure) -> bool:
    """Does it count what became of people in another event? Of anything else its day tells enough."""
    return figure.what in FATES and not of_the_event(read, figure)


def is_unordered(read: Reading, one: Figure, other: Figure) -> bool:
    """Does one speaker give two numbers that are apart on one day, of which nobody tells which came first?"""
    speaker = read.figure_speaker(one)
    if not (_above(one, other) or _above(other, one)) or speaker == NO_ONE or speaker != read.figure_speaker(other):
        return False
    day = _day(read, one)
    return day is not None and len(day) == LONG and day == _day(read, other) and of_all(read, one) and of_all(read, other)


def _above(one: Figure, other: Figure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _row(read: Reading, same: Sequence[Figure], panel: Panel) -> dict[str, Any]:
    first = same[0]
    span = read.around(first.doc, first.start, first.end)
    return {
        "figures": [figure.id for figure in same],
        "outlets": sorted({read.outlet(read.documents[figure.doc]) for figure in same}),
        "sentence": [span.start, span.end],
        "recalled": is_recalled(read, first),
        "unordered": any(is_unordered(read, first, other) for other in panel),
        "replaces": next((figure.replaces for figure in same if figure.replaces), None),
    }
