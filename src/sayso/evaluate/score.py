"""A dossier's figures, and what it missed, against a gold annotation."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sayso.evaluate import attribution, claims, conflicts, figures, furniture, names, places, timeline
from sayso.evaluate.alignment import Alignment, align
from sayso.evaluate.annotation import Gold
from sayso.evaluate.measures import Figures
from sayso.model import DocumentId, Dossier

SUBJECTS: tuple[Callable[[Alignment], Figures], ...] = (
    attribution.figures,
    claims.figures,
    conflicts.figures,
    names.figures,
    figures.figures,
    places.figures,
    timeline.figures,
    furniture.figures,
)

KINDS: Mapping[str, Callable[[Alignment], list[tuple[object, ...]]]] = {
    "missed statements": attribution.missed_statements,
    "wrong sources": attribution.wrong_sources,
    "wrong chains": attribution.wrong_chains,
    "wrong standings": claims.wrong_standings,
    "missed conflicts": conflicts.missed,
    "missed figures": figures.missed,
    "missed places": places.missed,
    "missed times": timeline.missed,
}

CELLS: Mapping[str, str] = {
    "missed statements": "document, source, words of attribution, content",
    "wrong sources": "document, source in the annotation, source in the dossier, content",
    "wrong chains": "document, relayers in the annotation, content",
    "wrong standings": "claim, gist, standing in the annotation, standing in the dossier",
    "missed conflicts": "the claims in the annotation",
    "missed figures": "document, words",
    "missed places": "name, namesakes in the dossier",
    "missed times": "documents, date, words",
}
"""What stands in the row of a miss, by its kind."""


def scores(gold: Gold, dossier: Dossier, texts: Mapping[DocumentId, str] | None = None) -> Figures:
    """Score a dossier: shares between 0 and 1 and one count, null where a figure does not apply.

    `texts` are the documents as they were annotated, by the gold's ids; by
    default they are the dossier's own. Documents are matched by id, or by the
    stem of their path. `boilerplate_leak` alone is better when lower.
    """
    alignment = align(gold, dossier, texts)
    read = len(set(alignment.annotated.values())) / len(gold.documents) if gold.documents else None
    scored: Figures = {"documents_read": read}
    for subject in SUBJECTS:
        scored |= subject(alignment)
    return scored


def misses(gold: Gold, dossier: Dossier, texts: Mapping[DocumentId, str] | None = None) -> dict[str, list[tuple[object, ...]]]:
    """List what the dossier missed or got wrong, by kind, in the order of the annotation."""
    alignment = align(gold, dossier, texts)
    return {kind: listed(alignment) for kind, listed in KINDS.items()}
