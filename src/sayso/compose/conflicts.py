"""Claims that cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from sayso.compose.disputes import Value, Values, values
from sayso.compose.gist import plain
from sayso.model import (
    ANOTHER_AIM,
    CONTRAST,
    UNSURE,
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    ConflictKind,
    Figure,
    Judgement,
    Statement,
    StatementId,
)
from sayso.text.ids import content_id

ABOUT: Final = 0.3
"""Share of a claim and of those who give a number, on average, from which the claim is about it."""
SAID: Final = ("corroborated", "single_source", "unverified")
"""What a claim may be called as long as nothing is known that is against it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements that exclude each other, the claims that they stand for, and the numbers in them that do."""

    judgement: Judgement
    claims: tuple[ClaimId, ClaimId]
    values: tuple[Value, ...]

    @property
    def why(self) -> ConflictKind:
        return self.judgement.clash

    def note(self, words: Mapping[StatementId, str]) -> str:
        """The words of the two, those of the older one first where the newer one replaced them, and whether it is only another aim."""
        left, right = words[self.judgement.left], words[self.judgement.right]
        if self.judgement.relation == "replaces":
            return f"“{right}”, later “{left}”"
        one, other = (left, right) if self.claims[0] < self.claims[1] else (right, left)
        return f"“{one}” against “{other}”" + (f": {ANOTHER_AIM}" if ANOTHER_AIM in self.judgement.reasons else "")


def conflicts(
    claims: Sequence[Claim], judgements: Sequence[Judgement], statements: Sequence[Statement], figures: Sequence[Figure] = ()
) -> tuple[Conflict, ...]:
    """Find the pairs of claims whose supporters contradict each other, or of which one replaced the other; sorted by id.

    A denial that is no claim of its own makes its claim disputed, and no conflict.
    One figure that is set against several others is one conflict, with the likest; it is
    between the claims that are most about the two figures.
    The note sets the words of the likest such pair side by side.
    """
    words = {statement.id: plain([statement.text]) for statement in statements}
    given = values(figures, statements)
    found: dict[tuple[ClaimId, ClaimId, ConflictKind], str] = {}
    counted: set[ClaimId | Value] = set()
    for clash in clashes(claims, judgements, statements, given):
        if clash.why == "numbers" and counted.intersection(clash.values or clash.claims):
            continue
        if clash.why == "numbers":
            counted.update(clash.values or clash.claims)
        left, right = sorted(clash.claims)
        found.setdefault((left, right, clash.why), clash.note(words))
    written = (Conflict(ConflictId(content_id("x", *key)), key[:2], key[2], note) for key, note in found.items())
    return tuple(sorted(written, key=lambda conflict: conflict.id))


def clashes(
    claims: Sequence[Claim], judgements: Sequence[Judgement], statements: Sequence[Statement], given: Values
) -> Iterator[Clash]:
    """Yield what excludes each other between two claims, the likest first. What was replaced is so where its claim is.

    Whole statements that a report sets against each other may stand for a claim by a part alone.
    """
    best, supported = claims_of(claims), supported_by(claims)
    wholes = with_wholes(best, statements)
    superseded = {claim.id for claim in claims if claim.standing == "superseded"}
    for judgement in sorted(excluding(judgements), key=lambda j: (-j.score, j.left, j.right)):
        opposed = given.opposed(judgement.left, judgement.right, judgement.relation) if judgement.clash == "numbers" else None
        named = wholes if judgement.judge.startswith(CONTRAST) else best
        left, right = named.get(judgement.left), named.get(judgement.right)
        pair = about(opposed, supported, given) if opposed else (left, right) if left and right else None
        if pair is None or pair[0] == pair[1]:
            continue
        if judgement.relation == "contradicts" or pair[1] in superseded:
            yield Clash(judgement, pair, opposed or ())


def about(opposed: tuple[Value, Value], supported: Mapping[StatementId, Sequence[Claim]], given: Values) -> tuple[ClaimId, ClaimId] | None:
    """The two claims that are most about two numbers; None where there are not two, or other things fill them."""
    one, other = (fits(value, supported, given) for value in opposed)
    pairs = ((one[left] + other[right], left, right) for left, right in product(one, other) if left != right)
    best = max(pairs, default=None)
    return best and best[1:]


def fits(value: Value, supported: Mapping[StatementId, Sequence[Claim]], given: Values) -> Mapping[ClaimId, float]:
    """How much each claim that is about a number is about it."""
    claims = {claim.id: claim for name in given.holders[value] for claim in supported.get(name, ())}
    return {name: fit for name, claim in claims.items() if (fit := given.fit(value, claim)) >= ABOUT}


def excluding(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Those by which two cannot both hold: at all, or since one of them was said."""
    return (judgement for judgement in judgements if judgement.relation in ("contradicts", "replaces"))


def supported_by(claims: Iterable[Claim]) -> Mapping[StatementId, Sequence[Claim]]:
    """The claims that each statement supports."""
    found: Mapping[StatementId, list[Claim]] = defaultdict(list)
    for claim in claims:
        for evidence in claim.evidence:
            if evidence.role == "supports":
                found[evidence.statement].append(claim)
    return found


def claims_of(claims: Sequence[Claim]) -> Mapping[StatementId, ClaimId]:
    """The claim that each statement supports best. What is corroborated without one that may say something else does not stand for that."""
    found: dict[StatementId, tuple[float, ClaimId]] = {}
    for claim in claims:
        doubtful = (left_out for left_out in claim.not_counted if left_out.why == UNSURE and claim.standing == "corroborated")
        unsure = {name for left_out in doubtful for name in left_out.statements}
        for evidence in claim.evidence:
            if evidence.role == "supports" and evidence.statement not in unsure:
                found[evidence.statement] = max(found.get(evidence.statement, (-1.0, claim.id)), (evidence.score, claim.id))
    return {statement: claim for statement, (_, claim) in found.items()}


def with_wholes(best: Mapping[StatementId, ClaimId], statements: Iterable[Statement]) -> Mapping[StatementId, ClaimId]:
    """Add for each whole statement that supports no claim as such that of its longest part."""
    wholes: list[Statement] = []
    parts: Mapping[StatementId, list[tuple[int, ClaimId]]] = defaultdict(list)
    for statement in sorted(statements, key=lambda one: (one.doc, one.start, -one.end, one.id)):
        wholes = [one for one in wholes if one.doc == statement.doc and statement.start < one.end]
        holders = [one.id for one in wholes if one.source == statement.source and statement.end <= one.end]
        if not holders:
            wholes.append(statement)
        elif claim := best.get(statement.id):
            for whole in holders:
                parts[whole].append((statement.end - statement.start, claim))
    return {**{name: max(found)[1] for name, found in parts.items()}, **best}


def disputed(claims: Sequence[Claim], found: Iterable[Conflict]) -> tuple[Claim, ...]:
    """The claims, those of a conflict with what is said to be so, and still is, marked as disputed. Two aims may both hold."""
    replaced = {claim.id for claim in claims if claim.standing == "superseded"}
    opposed = {claim for conflict in found if not conflict.of_aims and replaced.isdisjoint(conflict.claims) for claim in conflict.claims}
    return tuple(replace(claim, standing="disputed") if claim.id in opposed and claim.standing in SAID else claim for claim in claims)
