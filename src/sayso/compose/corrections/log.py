"""The log of what readers judged: what in it holds, and which entries are about the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.model import Correction, CorrectionId, CorrectionKind, CorrectionState

Thing = tuple[str, ...]

IDENTITY: Mapping[CorrectionKind, str] = {
    "name": "entity",
    "same_entity": "entity",
    "other_entity": "entity",
    "same_claim": "claim",
    "other_claim": "claim",
}
"""What is one thing and what another: two people who change that of one entity, or of one claim, must know of each other."""
ONE_EACH: frozenset[CorrectionKind] = frozenset({"name", "speaker", "stance", "reliability", "credibility", "assessment"})
"""Of these the last one counts; of assessments, the last one of each person."""


def undone(log: Sequence[Correction]) -> frozenset[CorrectionId]:
    """The entries that a later one undoes, unless that one is undone itself."""
    found: set[str] = set()
    for entry in reversed(log):
        if entry.kind == "undo" and entry.id not in found:
            found.add(entry.about.id)
    return frozenset(map(CorrectionId, found))


def holding(log: Sequence[Correction]) -> list[Correction]:
    gone = undone(log)
    return [entry for entry in log if entry.kind != "undo" and entry.id not in gone]


def touched(entry: Correction, log: Sequence[Correction]) -> frozenset[Thing]:
    """What an entry is about: two that have something of it in common cannot both be meant without knowing of each other."""
    if entry.kind == "note":
        return frozenset()
    if entry.kind == "undo":
        meant = (touched(other, log) for other in log if other.id == entry.about.id)
        return frozenset({("undo", entry.about.id)}).union(*meant)
    if entry.kind in IDENTITY:
        return frozenset((IDENTITY[entry.kind], side.id) for side in (entry.about, entry.other) if side)
    if entry.kind == "no_conflict":
        return frozenset({(entry.kind, *sorted(side.id for side in (entry.about, entry.other) if side))})
    return frozenset({single(entry)})


def single(entry: Correction) -> Thing:
    """What only one entry can tell."""
    return (entry.kind, entry.about.kind, entry.about.id, entry.by if entry.kind == "assessment" else "")


def with_replaced(told: Sequence[Correction]) -> tuple[Correction, ...]:
    """Say of each entry whether a later one on the same thing took its place."""
    last = {single(entry): entry.id for entry in told if entry.kind in ONE_EACH and entry.state == "holds"}
    return tuple(replace(entry, state="replaced") if last.get(single(entry), entry.id) != entry.id else entry for entry in told)


def states(log: Sequence[Correction], told: Sequence[Correction]) -> tuple[Correction, ...]:
    """The whole log, with the states that its entries have in a corrected dossier."""
    known: Mapping[CorrectionId, CorrectionState] = {entry.id: entry.state for entry in told}
    gone = undone(log)
    return tuple(replace(entry, state="undone" if entry.id in gone else known.get(entry.id, "holds")) for entry in log)
