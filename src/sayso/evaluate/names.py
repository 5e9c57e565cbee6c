"""Which names are one and the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldEntity
from sayso.evaluate.measures import Figures, measure
from sayso.evaluate.naming import is_pronoun, name_key, names
from sayso.model import Entity

FIGURES = ("alias_pair_precision", "alias_pair_recall", "alias_pair_f1", "names_found")


def figures(alignment: Alignment) -> Figures:
    if not alignment.gold.entities:
        return dict.fromkeys(FIGURES)
    wanted = owners(entity for entity in alignment.gold.entities if entity.type != "GROUP")
    mine = owners(alignment.dossier.entities)
    found = wanted.keys() & mine.keys()
    right, together, same = agreement(wanted, mine)
    return {
        **measure(right, together, same).named("alias_pair"),
        "names_found": len(found) / len(wanted) if wanted else None,
    }


def owners(entities: Iterable[Entity | GoldEntity]) -> dict[str, str]:
    """Map each name, pronouns aside, to the first entity that bears it."""
    found: dict[str, str] = {}
    for entity in entities:
        for name in names(entity):
            if name_key(name) and not is_pronoun(name):
                found.setdefault(" ".join(name_key(name)), entity.id)
    return found


def agreement(wanted: Mapping[str, str], mine: Mapping[str, str]) -> tuple[int, int, int]:
    """Count the pairs of names that are one in both, in the dossier, and in the annotation."""
    right = together = same = 0
    for left, other in combinations(sorted(wanted), 2):
        belong = wanted[left] == wanted[other]
        held = left in mine and other in mine and mine[left] == mine[other]
        right += belong and held
        together += held
        same += belong
    return right, together, same
