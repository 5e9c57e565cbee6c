"""Claims that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.compose.gist import plain
from sayso.model import Claim, ClaimId, Conflict, ConflictId, ConflictKind, Judgement, Statement, StatementId
from sayso.text.ids import content_id


def conflicts(claims: Sequence[Claim], judgements: Sequence[Judgement], statements: Sequence[Statement]) -> tuple[Conflict, ...]:
    """Find the pairs of claims whose supporters contradict each other; sorted by id.

    A denial that is no claim of its own makes its claim disputed, and no conflict.
    One figure that is set against several others is one conflict, with the likest.
    The note sets the words of the likest such pair side by side.
    """
    best = claims_of(claims)
    words = {statement.id: plain([statement.text]) for statement in statements}
    found: dict[tuple[ClaimId, ClaimId, ConflictKind], str] = {}
    counted: set[ClaimId] = set()
    for judgement in sorted(contradictions(judgements), key=lambda j: (-j.score, j.left, j.right)):
        sides = {side: best[side] for side in (judgement.left, judgement.right) if side in best}
        if len(set(sides.values())) == 2:
            left, right = sorted(sides, key=lambda side: sides[side])
            pair, why = (sides[left], sides[right]), judgement.clash
            if why == "numbers" and counted.intersection(pair):
                continue
            if why == "numbers":
                counted.update(pair)
            found.setdefault((*pair, why), f"“{words[left]}” against “{words[right]}”")
    written = (Conflict(ConflictId(content_id("x", *key)), key[:2], key[2], note) for key, note in found.items())
    return tuple(sorted(written, key=lambda conflict: conflict.id))


def contradictions(judgements: Sequence[Judgement]) -> Iterator[Judgement]:
    return (judgement for judgement in judgements if judgement.relation == "contradicts")


def claims_of(claims: Sequence[Claim]) -> Mapping[StatementId, ClaimId]:
    """The claim that each statement supports best."""
    found: dict[StatementId, tuple[float, ClaimId]] = {}
    for claim in claims:
        for evidence in claim.evidence:
            if evidence.role == "supports":
                found[evidence.statement] = max(found.get(evidence.statement, (-1.0, claim.id)), (evidence.score, claim.id))
    return {statement: claim for statement, (_, claim) in found.items()}
