"""Which events were dated, and to the right day."""

from __future__ import annotations

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldMoment
from sayso.evaluate.measures import Figures
from sayso.evaluate.wording import words


def figures(alignment: Alignment) -> Figures:
    wanted = alignment.gold.timeline
    return {"timeline_recall": 1 - len(missed(alignment)) / len(wanted) if wanted else None}


def missed(alignment: Alignment) -> list[tuple[object, ...]]:
    """Documents, date and words of each event that the dossier does not date so."""
    return [(gold.docs, gold.date, gold.text) for gold in alignment.gold.timeline if not found(alignment, gold)]


def found(alignment: Alignment, gold: GoldMoment) -> bool:
    """Has the dossier an event of that date, as fine as the annotation has it, dated by a word of the same expression?"""
    wanted = set(words(gold.text))
    return any(
        entry.date[: len(gold.date)] == gold.date
        and bool(wanted & set(words(entry.text)))
        and any(alignment.annotated.get(doc) in gold.docs for doc in entry.docs)
        for entry in alignment.dossier.timeline
    )
