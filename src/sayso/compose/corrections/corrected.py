"""The machine's dossier as readers corrected it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sayso.compose.corrections.bearers import divided, part_of
from sayso.compose.corrections.counting import counted_anew
from sayso.compose.corrections.grouping import joined, parted, reconciled
from sayso.compose.corrections.log import holding, undone, with_replaced
from sayso.compose.corrections.names import merged, renamed
from sayso.compose.corrections.speech import spoken, taken
from sayso.compose.corrections.targets import at_hand, latest
from sayso.model import Correction, CorrectionKind, Dossier, Target

APPLIED: Mapping[CorrectionKind, Callable[[Dossier, Correction], Dossier]] = {
    "name": renamed,
    "same_entity": merged,
    "other_entity": divided,
    "same_claim": joined,
    "other_claim": parted,
    "speaker": spoken,
    "stance": taken,
    "no_conflict": reconciled,
}
"""What changes what the machine worked out. Grades, notes and assessments stand beside it."""


def corrected(dossier: Dossier, log: Sequence[Correction]) -> Dossier:
    """What a machine worked out as readers corrected it, in the order in which they did.

    An entry whose words are no longer in the dossier changes nothing and is listed as gone;
    one that is undone is left out. Claims that a reader changed are counted anew.
    """
    now, told = dossier, list[Correction]()
    became: dict[str, str] = {}
    rejoined = set(no_longer_parts(log))
    for entry in holding(log):
        placed = None if rejoined.intersection(side.id for side in (entry.about, entry.other) if side) else at_hand(entry, now, became)
        if placed is None:
            told.append(replace(entry, state="gone"))
            continue
        if placed.kind == "other_entity":
            rejoined.discard(part_of(entry))  # set apart again: what is judged of it from here on is meant of it
        if placed.kind in APPLIED:
            now = APPLIED[placed.kind](now, placed)
        if placed.kind in ("same_entity", "same_claim") and placed.other and placed.other.id != placed.about.id:
            became[placed.other.id] = placed.about.id
        told.append(placed)
    whole = counted_anew(now, dossier, became) if told else now
    return replace(whole, corrections=with_replaced([settled(entry, became) for entry in told]))


def no_longer_parts(log: Sequence[Correction]) -> frozenset[str]:
    """The entities that were set apart from another by what is undone: what was judged of one is not meant of the whole."""
    gone = undone(log)
    return frozenset(part_of(entry) for entry in log if entry.kind == "other_entity" and entry.id in gone)


def settled(entry: Correction, became: Mapping[str, str]) -> Correction:
    """The entry with the ids that its targets have in the end; of two that became one, each keeps its own."""
    if entry.kind in ("same_entity", "same_claim"):
        return replace(entry, about=renewed(entry.about, became))
    return replace(entry, about=renewed(entry.about, became), other=entry.other and renewed(entry.other, became))


def renewed(target: Target, became: Mapping[str, str]) -> Target:
    return replace(target, id=latest(target.id, became))
