"""Questions across a whole event: one unit for each thing that is told, set against all the others.

Groups of what is alike (`groups`) never bring together two accounts that share few words: one party has troops enough, another was
caught off guard. The units are too many to set each against each, but they tell few different things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice

from sayso.judge.side import Side, overlapping
from sayso.model import DocumentId, Judgement, StatementId

Survey = tuple[StatementId, ...]
Scores = Mapping[StatementId, Mapping[StatementId, float]]

ALIKE = 0.34
"""From this score of the small judge on, one unit stands for both."""
LONGEST_CLAUSE = 25
"""Words of the longest unit that is taken before shorter ones: what is longer tells several things."""
BLOCK = 20
"""Units in a block: a survey sets two blocks against each other, and each block against itself."""
UNITS_A_SURVEY = 12
"""At most one survey for so many units, so that an event's cost grows with its size and no faster."""


def surveys(sides: Sequence[Side], judgements: Iterable[Judgement]) -> tuple[Survey, ...]:
    """Set one clause for each thing that is told against all the others, two blocks of them at a time.

    `judgements` hold the small judge's view of every pair it compared. Where
    there are more pairs of blocks than questions, those are asked in which
    the small judge finds most that is alike.
    """
    scores = by_unit(judgements)
    told = [side.statement.id for side in distinct([side for side in sides if side.sketch.clause], scores)]
    blocks = [tuple(told[first : first + BLOCK]) for first in range(0, len(told), BLOCK)]
    if len(blocks) < 2:
        return tuple(block for block in blocks if len(block) > 1)
    return tuple(blocks[one] + blocks[other] for one, other in likeliest(blocks, scores, max(1, len(sides) // UNITS_A_SURVEY)))


def likeliest(blocks: Sequence[Survey], scores: Scores, most: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of blocks in which most is alike, and then the others, in their order; only what was judged is looked at."""
    place = {name: number for number, block in enumerate(blocks) for name in block}
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for one, near in scores.items():
        for other, score in near.items():
            if one in place and other in place and place[one] < place[other]:
                found[place[one], place[other]] += score
    judged = sorted(found, key=lambda pair: (-found[pair], pair))
    others = (pair for pair in combinations(range(len(blocks)), 2) if pair not in found)
    return islice(chain(judged, others), most)


def distinct(sides: Sequence[Side], scores: Scores) -> list[Side]:
    """Clauses of which none says what another one does or holds its words; the longest that is not too long stands for the others."""
    chosen: set[StatementId] = set()
    reports: Mapping[DocumentId, list[Side]] = defaultdict(list)
    for side in sorted(sides, key=lambda side: (side.sketch.words > LONGEST_CLAUSE, -side.sketch.words, side.statement.id)):
        near, beside = scores.get(side.statement.id, {}), reports[side.statement.doc]
        said = any(score >= ALIKE and name in chosen for name, score in near.items())
        if not said and not any(overlapping(side, other) for other in beside):
            chosen.add(side.statement.id)
            beside.append(side)
    found = (side for report in reports.values() for side in report)
    return sorted(found, key=lambda side: (side.statement.doc, side.statement.start, side.statement.id))


def by_unit(judgements: Iterable[Judgement]) -> Scores:
    """How alike each unit is to others; what is set apart is not, whatever its words."""
    scores: dict[StatementId, dict[StatementId, float]] = defaultdict(dict)
    for found in judgements:
        if found.relation in ("same", "unrelated"):
            scores[found.left][found.right] = scores[found.right][found.left] = found.score
    return scores
