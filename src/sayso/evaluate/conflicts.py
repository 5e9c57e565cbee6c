"""Which claims cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldConflict
from sayso.evaluate.claims import counterparts, covered
from sayso.evaluate.measures import Figures
from sayso.model import ClaimId

Pair = frozenset[str]


def figures(alignment: Alignment) -> Figures:
    mapped = counterparts(alignment, covered(alignment))
    wanted = alignment.gold.conflicts
    missed = [conflict for conflict in wanted if not found(alignment, mapped, conflict)]
    judged, right = verdicts(alignment, mapped)
    return {
        "conflict_recall": 1 - len(missed) / len(wanted) if wanted else None,
        "conflict_precision": right / judged if judged else None,
        "conflicts_judged": judged,
    }


def pairs(conflict: GoldConflict) -> list[Pair]:
    return [frozenset(pair) for pair in combinations(sorted(set(conflict.claims)), 2)]


def found(alignment: Alignment, mapped: Mapping[str, ClaimId], conflict: GoldConflict) -> bool:
    """Does the dossier hold two of the claims against each other?

    One claim that both are mapped to does too, where it is disputed or denied.
    """
    mine = {frozenset(conflict.claims) for conflict in alignment.dossier.conflicts}
    for pair in pairs(conflict):
        if all(claim in mapped for claim in pair):
            sides = frozenset(mapped[claim] for claim in pair)
            if sides in mine or (len(sides) == 1 and alignment.claims[min(sides)].standing in ("disputed", "denied")):
                return True
    return False


def verdicts(alignment: Alignment, mapped: Mapping[str, ClaimId]) -> tuple[int, int]:
    """Count the dossier's conflicts between claims that are annotated, and the right ones among them."""
    annotated: defaultdict[str, set[str]] = defaultdict(set)
    for gold, mine in mapped.items():
        annotated[mine].add(gold)
    wanted = {pair for conflict in alignment.gold.conflicts for pair in pairs(conflict)}
    judged = right = 0
    for pair in {frozenset(conflict.claims) for conflict in alignment.dossier.conflicts}:
        sides = [annotated[claim] for claim in sorted(pair)]
        if len(sides) == 2 and all(sides):
            judged += 1
            right += any(frozenset((left, other)) in wanted for left in sides[0] for other in sides[1])
    return judged, right


def missed(alignment: Alignment) -> list[tuple[object, ...]]:
    """The claims of each conflict that the dossier does not see, with their gists."""
    mapped = counterparts(alignment, covered(alignment))
    gists = {claim.id: claim.gist for claim in alignment.gold.claims}
    return [
        tuple(f"{claim}: {gists[claim]}" for claim in sorted(set(conflict.claims)))
        for conflict in alignment.gold.conflicts
        if not found(alignment, mapped, conflict)
    ]
