"""What is told of each report beside its text: its paragraphs, who speaks in it, and which claims it bears on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from sayso.model import ANALYSED, Claim, ClaimId, Document, DocumentId, Furniture, FurnitureKind, Span, Standing, Statement
from sayso.render.reading import Reading, web_address
from sayso.text.paragraphs import paragraphs, trimmed

CONTESTED: Sequence[Standing] = ("disputed", "denied", "unverified", "superseded", "corroborated", "single_source")
"""Standings in the order in which a reader who compares reports wants them."""


def documents(read: Reading) -> dict[str, Any]:
    """Of each document, by its id."""
    borne = _claims(read)
    return {document.id: _told(read, document, borne[document.id]) for document in read.dossier.documents}


def _told(read: Reading, document: Document, claims: Sequence[ClaimId]) -> dict[str, Any]:
    return {
        "blocks": list(blocks(document)),
        "speakers": speakers(read, document),
        "claims": claims,
        "address": web_address(document),
        "analysed": document.language == ANALYSED,
    }


def blocks(document: Document) -> Iterator[tuple[int, int, FurnitureKind | None]]:
    """The document's paragraphs, cut where page furniture begins and ends: their offsets, and which furniture each is."""
    edges = sorted({edge for stretch in document.furniture for edge in (stretch.start, stretch.end)})
    pieces = [piece for paragraph in paragraphs(document.text) for piece in _pieces(document.text, paragraph, edges)]
    kinds = _kinds(document.furniture, pieces)
    for place, piece in enumerate(pieces):
        yield piece.start, piece.end, kinds.get(place)


def _pieces(text: str, span: Span, cuts: Sequence[int]) -> Iterator[Span]:
    """The span cut at some offsets, which are in order; no piece is white space alone."""
    within = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
    for start, end in pairwise([span.start, *within, span.end]):
        piece = trimmed(text, start, end)
        if piece.start < piece.end:
            yield piece


def _kinds(furniture: Sequence[Furniture], pieces: Sequence[Span]) -> Mapping[int, FurnitureKind]:
    """What the pieces that are furniture are, by their place."""
    starts = [piece.start for piece in pieces]
    found: dict[int, FurnitureKind] = {}
    for stretch in furniture:
        for place in range(bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)):
            found.setdefault(place, stretch.kind)
    return found


def speakers(read: Reading, document: Document) -> list[tuple[str, int]]:
    """Whoever says something in the document beside the outlet's own account, with how many statements; the commonest first."""
    counts = Counter(read.speaker(said) for said in read.said_in.get(document.id, ()) if is_attributed(said))
    return sorted(counts.items(), key=lambda row: (-row[1], row[0]))


def is_attributed(said: Statement) -> bool:
    return said.kind != "narrated"


def _claims(read: Reading) -> Mapping[DocumentId, list[ClaimId]]:
    """The claims that each document bears on, the contested first, then those of most statements."""
    found: defaultdict[DocumentId, list[ClaimId]] = defaultdict(list)
    for claim in sorted(read.dossier.claims, key=_rank):
        for doc in sorted({read.statements[row.statement].doc for row in claim.evidence}):
            found[doc].append(claim.id)
    return found


def _rank(claim: Claim) -> tuple[int, int, ClaimId]:
    return CONTESTED.index(claim.standing), -len(claim.evidence), claim.id
