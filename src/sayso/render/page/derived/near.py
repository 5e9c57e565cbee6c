"""Claims that a reader wants together: they rest on the same sentences, or tell in like words of one place on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from sayso.model import UNSURE, Claim, ClaimId, PlaceId, PlaceKind, StatementId
from sayso.render.likeness import content
from sayso.render.reading import Reading

HALF: Final = 0.5
"""Share of the shorter one's sentences, or of its words, that two claims have in common to stand together."""
WORDS: Final = 3
"""Words that two claims of one place and day have in common at least."""
WIDE: Final[frozenset[PlaceKind]] = frozenset({"country", "region", "natural"})
"""Places in which too much happens on a day."""
MOST: Final = 60
"""Claims that share a sentence, or a place and day, of which any two are compared: of more, it tells nothing of them."""


def near(read: Reading, places: Mapping[ClaimId, Sequence[PlaceId]]) -> dict[ClaimId, list[tuple[ClaimId, str]]]:
    """Of each claim those that belong beside it, with what they have in common: 'sentences' or 'place'."""
    rests = {claim.id: _rests_on(claim) for claim in read.dossier.claims}
    found: defaultdict[ClaimId, list[tuple[ClaimId, str]]] = defaultdict(list)
    for one, other in sorted(_pairs(read, rests, places)):
        why = _why(read.claims[one], read.claims[other], rests)
        if why:
            found[one].append((other, why))
            found[other].append((one, why))
    return dict(sorted(found.items()))


def _rests_on(claim: Claim) -> frozenset[StatementId]:
    """The statements that surely bear on a claim."""
    unsure = {statement for row in claim.not_counted if row.why == UNSURE for statement in row.statements}
    return frozenset(row.statement for row in claim.evidence if row.statement not in unsure)


def _pairs(
    read: Reading, rests: Mapping[ClaimId, Iterable[StatementId]], places: Mapping[ClaimId, Sequence[PlaceId]]
) -> set[tuple[ClaimId, ClaimId]]:
    """The pairs of claims that share a sentence, or a place and a day."""
    groups: defaultdict[Hashable, list[ClaimId]] = defaultdict(list)
    for claim in sorted(read.dossier.claims, key=lambda claim: claim.id):
        for key in _shared(read, claim, rests, places):
            groups[key].append(claim.id)
    return {pair for group in groups.values() if len(group) <= MOST for pair in combinations(group, 2)}


def _shared(
    read: Reading, claim: Claim, rests: Mapping[ClaimId, Iterable[StatementId]], places: Mapping[ClaimId, Sequence[PlaceId]]
) -> Iterator[tuple[Any, ...]]:
    yield from {(said.doc, read.sentence(said)) for said in map(read.statements.__getitem__, rests[claim.id])}
    if claim.first_said:
        named = (place for place in read.dossier.places if place.id in places.get(claim.id, ()))
        yield from ((place.id, claim.first_said) for place in named if place.kind not in WIDE)


def _why(one: Claim, other: Claim, rests: Mapping[ClaimId, frozenset[StatementId]]) -> str:
    """What two claims have in common, nothing where that is too little."""
    fewer = min(len(rests[one.id]), len(rests[other.id]))
    if fewer and len(rests[one.id] & rests[other.id]) >= HALF * fewer:
        return "sentences"
    words = content(one.gist), content(other.gist)
    return "place" if len(words[0] & words[1]) >= max(WORDS, HALF * min(map(len, words))) else ""
