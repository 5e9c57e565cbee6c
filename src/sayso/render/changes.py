"""What documents changed in a dossier that they were added to: in a dozen lines for the terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso.model import Changes, Claim, ConflictId, Document, Dossier, Figure, MovedFigure
from sayso.render.page.derived.conflicts import conflicts as conflicts_of
from sayso.render.reading import Reading, reading, unique
from sayso.render.summary import shortened, undated
from sayso.render.words import as_words, counted, day

SHOWN = 3
"""How many of each kind are shown; the rest are counted."""
NAMES = 3


def told(changes: Changes, before: Dossier, after: Dossier) -> str:
    """What changed, the most telling first."""
    if not changes.documents:
        return "Nothing is new: the dossier stays as it is."
    old, new = reading(before), reading(after)
    moved = [f"{shortened(new.claims[one.claim].gist)}: was {as_words(one.before)}, is {as_words(one.after)}" for one in changes.moved]
    figures = [figure(one, old, new) for one in changes.figures]
    conflicts = against(changes.conflicts, new) if changes.conflicts else []
    claims = [claim(new.claims[name], new) for name in changes.claims]
    reports = unique(report(new.documents[name], new) for name in changes.documents)
    return "\n".join(
        [
            f"{counted(len(changes.documents), 'new report')}: {some(reports)}",
            *undated(new.documents[name] for name in changes.documents),
            *([f"The title is now: {shortened(after.title)}"] if after.title != before.title else []),
            *part(counted(len(moved), "claim stands otherwise", "claims stand otherwise"), moved),
            *part(counted(len(figures), "figure moved", "figures moved"), figures),
            *part(counted(len(conflicts), "new conflict"), conflicts),
            *part(counted(len(claims), "new claim"), claims),
        ]
    )


def report(document: Document, read: Reading) -> str:
    """What a report is called: by its outlet, else by its title."""
    return f"“{shortened(document.title)}”" if document.title and not document.outlet else read.called[document.id]


def part(heading: str, lines: Sequence[str]) -> Iterator[str]:
    yield heading + (":" if lines else "")
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN:,} more"


def claim(one: Claim, read: Reading) -> str:
    speakers = read.counted(one, "supports")
    return f"{shortened(one.gist)} ({as_words(one.standing)}{', ' + some(speakers) if speakers else ''})"


def against(names: Sequence[ConflictId], read: Reading) -> list[str]:
    """The words that face each other in each conflict; what two claims are called by where no two passages do."""
    faced = {row["id"]: row["sides"] for row in conflicts_of(read)}
    claims = {conflict.id: [read.claims[side].gist for side in conflict.claims] for conflict in read.dossier.conflicts}
    return [" / ".join(map(shortened, map(side, faced[name]) if name in faced else claims[name])) for name in names]


def side(one: Mapping[str, Any]) -> str:
    """The words of one side of a conflict."""
    return f"denied: {one['words']}" if one["denied"] else str(one["words"])


def figure(moved: MovedFigure, old: Reading, new: Reading) -> str:
    """What is measured, and the words that measure it with who gave them and when that was published."""
    return f"{moved.after[0].what}: was {values(moved.before, old)}, is {values(moved.after, new)}"


def values(figures: Sequence[Figure], read: Reading) -> str:
    """Each range once, in the words of the first who gave it."""
    by_range: dict[tuple[float | None, float | None], list[Figure]] = {}
    for one in figures:
        by_range.setdefault((one.low, one.high), []).append(one)
    said = [f"{shortened(same[0].text)} ({some(unique(map(read.figure_speaker, same)))})" for same in by_range.values()]
    return f"{some(said)} on {day((read.documents[figures[0].doc].published or '')[:10])}"


def some(names: Sequence[str]) -> str:
    """The first few names.

    >>> some(["a", "b"]), some(["a", "b", "c", "d", "e"])
    ('a, b', 'a, b, c and 2 more')
    """
    more = len(names) - NAMES
    return ", ".join(names[:NAMES]) + (f" and {more} more" if more > 0 else "")


def written(changes: Changes, after: Dossier) -> str:
    """What changed, as the text of one JSON object."""
    claims = {claim.id: claim for claim in after.claims}
    conflicts = {conflict.id: conflict for conflict in after.conflicts}
    return json.dumps(
        {
            "documents": list(changes.documents),
            "moved": [
                {"claim": one.claim, "gist": claims[one.claim].gist, "before": one.before, "after": one.after} for one in changes.moved
            ],
            "figures": [
                {"series": one.series, "before": list(map(value, one.before)), "after": list(map(value, one.after))}
                for one in changes.figures
            ],
            "conflicts": [
                {"conflict": name, "claims": list(conflicts[name].claims), "why": conflicts[name].why, "note": conflicts[name].note}
                for name in changes.conflicts
            ],
            "claims": [{"claim": name, "gist": claims[name].gist, "standing": claims[name].standing} for name in changes.claims],
        },
        ensure_ascii=False,
        indent=1,
    )


def value(figure: Figure) -> dict[str, Any]:
    return {"figure": figure.id, "doc": figure.doc, "text": figure.text, "low": figure.low, "high": figure.high, "as_of": figure.as_of}
