"""Who speaks in a dossier: entities, and outlets in their own voice."""

from __future__ import annotations

from sayso.model import Document, EntityId, Statement
from sayso.render.exports.identity import iri
from sayso.render.reading import Reading, unique


def speakers(read: Reading) -> list[EntityId]:
    """The entities that say or relay something or that somebody speaks for, in the dossier's order."""
    sources = (source for said in read.dossier.statements for source in (said.source, *said.via) if source)
    speaking = {source.entity for source in sources if source.entity}
    bodies = {row.affiliation for row in read.dossier.entities if row.id in speaking}
    return [row.id for row in read.dossier.entities if row.id in speaking or row.id in bodies]


def outlets(read: Reading) -> list[str]:
    """The full names of the outlets, in the order of the documents."""
    return unique(row.outlet for row in read.dossier.documents if row.outlet)


def outlet_iri(read: Reading, document: Document) -> str | None:
    return iri(read.dossier, f"outlet-{document.outlet}") if document.outlet else None


def own_voice(said: Statement) -> bool:
    """Is it the outlet that speaks: that tells something as its own, or says that it could not verify it?"""
    return said.source is None and (said.kind == "narrated" or said.stance == "cannot_verify")


def speaker_iri(read: Reading, said: Statement) -> str | None:
    """Who said it; None where nobody is named, or only by words that stand for no one known."""
    if own_voice(said):
        return outlet_iri(read, read.document_of(said))
    return iri(read.dossier, said.source.entity) if said.source and said.source.entity else None
