"""How telling a statement is: what many reports and their titles speak of, of this event, from somebody named, carried by several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from sayso.model import Document, DocumentId, StatementId
from sayso.render.brief.telling import Telling
from sayso.render.brief.traits import alike, traits
from sayso.render.brief.voices import bare
from sayso.render.reading import Reading

REACTION = re.compile(
    r"\b(?:horrified|shocked|saddened|appalled|devastated|grie(?:f|ved|ving)|mourn\w*|condol\w+|sympath\w+|thoughts|pray\w*|heartbroken|regrets?|"
    r"condemn\w*|solidarity|tribute|thanked|grateful|congratulat\w+)\b",
    re.IGNORECASE,
)
"""Words of those who tell how they take it, not what happened."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
TITLED, NAMED, QUOTED, CARRIED, LONG, PAST, COPIED, LEADING, REACTING = 0.15, 0.5, -0.3, 0.3, -0.02, -0.5, -0.2, 0.5, -1.5
"""What a word of a title, a named speaker, a mere quotation, each further report, each word over 25, another year, a copy, a place in
the lead, and how somebody takes it weigh."""
COUNTED = 3
"""Further reports that count."""
LEAD = 600
"""Characters of a report in which it says first what it has to say."""


def weights(told: Mapping[StatementId, Telling], read: Reading) -> dict[StatementId, float]:
    documents: dict[str, set[str]] = {}
    for one in told.values():
        for stem in one.traits.stems:
            documents.setdefault(stem, set()).add(one.said.doc)
    titles = frozenset(stem for document in read.dossier.documents for stem in traits(document.title or "").stems)
    return {name: round(sum(_weight(one, told, documents, titles, read)), 6) for name, one in told.items()}


def _weight(
    one: Telling, told: Mapping[StatementId, Telling], documents: Mapping[str, set[str]], titles: frozenset[str], read: Reading
) -> Iterator[float]:
    document = read.documents[one.said.doc]
    every = max(1, len(read.documents) - 1)
    size = max(4, len(one.traits.stems)) ** 0.5
    yield sum((len(documents[stem]) - 1) / every for stem in one.traits.stems) / size
    yield TITLED * len(one.traits.stems & titles)
    yield NAMED * (one.voice.entity is not None)
    yield QUOTED * (one.form == "quoted")
    yield LONG * max(0, len(one.words.split()) - 25)
    yield PAST * _recalls(one, document)
    yield LEADING * (one.said.start < LEAD)
    yield REACTING * bool(REACTION.search(one.words))
    yield COPIED * (document.copy_of is not None)
    yield CARRIED * len(list(islice(_carrying(one, told, read), COUNTED)))


def _carrying(one: Telling, told: Mapping[StatementId, Telling], read: Reading) -> Iterator[DocumentId]:
    """The other reports that tell the same, of those that the dossier holds for the same."""
    met = {one.said.doc}
    for part in read.parts.get(one.said.id, ()):
        for row in part.claim.evidence:
            other = told.get(row.statement)
            if other is None or row.role != "supports" or other.said.doc in met or not alike(one.traits, other.traits):
                continue
            met.add(other.said.doc)
            yield other.said.doc


def _recalls(one: Telling, document: Document) -> bool:
    """Does it name another year than the report's?"""
    own = bare(document.published or "")[:4]
    return any(year != own for year in YEAR.findall(one.words))
