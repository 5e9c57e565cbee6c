"""Questions across a whole event: one unit for each thing that is told, set against all the others.

Groups of what is alike (`groups`) never bring together two accounts that share few words: one party has troops enough, another was
caught off guard. The units are too many to set each against each, but they tell few different things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.judge.side import Side, overlapping
from sayso.model import Judgement, StatementId

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
    pairs = [one + other for one, other in combinations(blocks, 2)]
    likeliest = sorted(pairs, key=lambda survey: -alike(survey, scores))
    return tuple(likeliest[: max(1, len(sides) // UNITS_A_SURVEY)])


def distinct(sides: Sequence[Side], scores: Scores) -> list[Side]:
    """Clauses of which none says what another one does or holds its words; the longest that is not too long stands for the others."""
    chosen: dict[StatementId, Side] = {}
    for side in sorted(sides, key=lambda side: (side.sketch.words > LONGEST_CLAUSE, -side.sketch.words, side.statement.id)):
        near = scores.get(side.statement.id, {})
        if not any(near.get(name, 0.0) >= ALIKE or overlapping(side, other) for name, other in chosen.items()):
            chosen[side.statement.id] = side
    return sorted(chosen.values(), key=lambda side: (side.statement.doc, side.statement.start, side.statement.id))


def by_unit(judgements: Iterable[Judgement]) -> Scores:
    """How alike each unit is to others; what is set apart is not, whatever its words."""
    scores: dict[StatementId, dict[StatementId, float]] = defaultdict(dict)
    for found in judgements:
        if found.relation in ("same", "unrelated"):
            scores[found.left][found.right] = scores[found.right][found.left] = found.score
    return scores


def alike(survey: Survey, scores: Scores) -> float:
    """How much of a survey the small judge finds alike, all in all."""
    return sum(scores[one].get(other, 0.0) for one, other in combinations(survey, 2) if one in scores)
