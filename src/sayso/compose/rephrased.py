"""Claims that would be shown in the same words are one claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from sayso.compose.clusters import Pair
from sayso.compose.evidence import compatible, rank
from sayso.compose.material import Group, near
from sayso.model import StatementId

WORD = re.compile(r"\w+")


def distinct_in_words(groups: Iterable[Group], apart: Iterable[Pair], gist: Callable[[Group], str]) -> list[Group]:
    """The groups in their order, those of the same gist as one where nothing sets them apart.

    Units that lie in one another lead to claims that a reader cannot tell from each other.
    What nobody says, but somebody doubts or denies, stays apart from what is said.
    """
    kept: list[Group] = []
    excluded = near(dict.fromkeys(apart, 1.0))
    places: Mapping[tuple[bool, str], list[int]] = defaultdict(list)
    for group in groups:
        supported = any(evidence.role == "supports" for evidence in group)
        words = " ".join(WORD.findall(gist(group).casefold()))
        alike = (place for place in places[supported, words] if words and compatible(members(group), members(kept[place]), excluded))
        home = next(alike, None)
        if home is None:
            places[supported, words].append(len(kept))
            kept.append(group)
        else:
            kept[home] = united(kept[home] + group)
    return kept


def members(group: Group) -> frozenset[StatementId]:
    return frozenset(evidence.statement for evidence in group)


def united(group: Group) -> Group:
    """Of each statement its best evidence: that which supports before that which doubts."""
    best = {one.statement: one for one in sorted(group, key=lambda one: (one.role == "supports", one.score, one.role))}
    return tuple(sorted(best.values(), key=rank))
