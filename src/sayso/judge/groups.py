"""Units that may be about one thing, gathered into groups small enough for one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest

from sayso.model import Judgement, StatementId

Pair = tuple[StatementId, StatementId]
Group = tuple[StatementId, ...]
Near = Mapping[StatementId, dict[StatementId, float]]

MOST = 24
"""Units in a group: of the pairs that annotators call the same three in four then stand together, of groups of 14 three in five."""
LIKELIEST = 3
"""Pairs of each unit that must stand in a group."""
FAIR = 0.02
"""Score under which the small judge gives a pair no fair chance."""
SET_APART = 0.5
"""What a pair at least counts that the small judge sets apart: conflicts are few, and worth asking about."""
UNITS_A_GROUP = 2
"""At most one group for so many units."""


def groups(judgements: Iterable[Judgement]) -> tuple[Group, ...]:
    """Gather units into overlapping groups, in which the likeliest pairs of each stand together; members sorted.

    A group begins with the likeliest pair that stands in none yet and grows by
    the statement that adds the likeliest new pairs. Small groups share a
    question. There are at most half as many groups as units; it is the
    least likely pairs that are left out then.
    """
    chances = fair_chances(judgements)
    near = adjacent(chances)
    limit = max(1, len(near) // UNITS_A_GROUP)
    found = [group for pair in likeliest(chances) if (group := grown(pair, near))]
    return tuple(packed(found))[:limit]


def fair_chances(judgements: Iterable[Judgement]) -> Mapping[Pair, float]:
    """How likely each pair is to matter, the pairs without a fair chance left out."""
    chances = {(min(j.left, j.right), max(j.left, j.right)): chance(j) for j in judgements}
    return {pair: value for pair, value in sorted(chances.items()) if value >= FAIR}


def chance(judgement: Judgement) -> float:
    return max(SET_APART, judgement.score) if judgement.relation in ("contradicts", "replaces") else judgement.score


def adjacent(chances: Mapping[Pair, float]) -> Near:
    near: Mapping[StatementId, dict[StatementId, float]] = defaultdict(dict)
    for (left, right), value in chances.items():
        near[left][right] = near[right][left] = value
    return dict(near)


def likeliest(chances: Mapping[Pair, float]) -> list[Pair]:
    """The few likeliest pairs of each statement, the likeliest of all first."""
    offered: Mapping[StatementId, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, value in chances.items():
        for unit in pair:
            offered[unit].append((value, pair))
    kept = {pair for offers in offered.values() for _, pair in nlargest(LIKELIEST, offers)}
    return sorted(kept, key=lambda pair: (-chances[pair], pair))


def grown(pair: Pair, near: Near) -> Group:
    """Grow a group from a pair and take its pairs out of `near`; empty where the pair is no longer there."""
    left, right = pair
    if right not in near[left]:
        return ()
    group: list[StatementId] = []
    gains: dict[StatementId, float] = defaultdict(float)
    join(left, group, gains, near)
    join(right, group, gains, near)
    while gains and len(group) < MOST:
        join(max(gains, key=lambda unit: (gains[unit], unit)), group, gains, near)
    return tuple(sorted(group))


def join(unit: StatementId, group: list[StatementId], gains: dict[StatementId, float], near: Near) -> None:
    """Take a statement into a group; what each of the others would add changes with it."""
    gains.pop(unit, None)
    for member in group:
        near[unit].pop(member, None)
        near[member].pop(unit, None)
    group.append(unit)
    for other, value in near[unit].items():
        gains[other] += value


def packed(found: Iterable[Group]) -> Iterator[Group]:
    """Put small groups together, in their order, as long as one question has room for them.

    >>> a, b, c = map(StatementId, "abc")
    >>> list(packed([(a, b), (b, c)]))
    [('a', 'b', 'c')]
    """
    together: set[StatementId] = set()
    for group in found:
        if together and len(together.union(group)) > MOST:
            yield tuple(sorted(together))
            together = set()
        together.update(group)
    if together:
        yield tuple(sorted(together))
