"""How everything came about, in the W3C's provenance model (PROV-JSON).

Originals were read into documents; statements are quotations from these,
attributed to who said and relayed them; claims are derived from statements, and
the dossier is the collection of the claims.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from urllib.parse import quote

from sayso.model import Document, DocumentId, EntityType
from sayso.render.exports.identity import iri
from sayso.render.exports.parties import outlets, own_voice, speakers
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import Reading, reading

AGENTS: dict[EntityType, str] = {"PERSON": "prov:Person", "ORG": "prov:Organization", "GROUP": "prov:Organization"}
"""The others are agents of no kind that the model knows."""


def files(record: Record) -> Files:
    made = _Provenance()
    read = reading(record.dossier)
    _program(made, read)
    _parties(made, read)
    _documents(made, read)
    _lineage(made, read)
    _statements(made, read)
    _claims(made, read)
    prefixes = {"prefix": {"dossier": iri(record.dossier, ""), "schema": "http://schema.org/"}}
    return {"provenance.prov.json": json_bytes({**prefixes, **made.records})}


class _Provenance:
    """The records by their kind, as PROV-JSON groups them."""

    def __init__(self) -> None:
        self.records: defaultdict[str, dict[str, Any]] = defaultdict(dict)

    def thing(self, kind: str, name: str, **attributes: Any) -> None:
        self.records[kind][name] = known({f"prov:{key}": value for key, value in attributes.items()})

    def relation(self, kind: str, **ends: Any) -> None:
        """A relation without a name of its own gets a blank one."""
        rows = self.records[kind]
        rows[f"_:{kind}{len(rows) + 1}"] = {f"prov:{role}": name for role, name in ends.items()}


def _name(record: str) -> str:
    return f"dossier:{quote(record, safe='')}"


def _document(document: Document) -> str:
    return _name(f"document-{document.id}")


def _outlet(name: str) -> str:
    return _name(f"outlet-{name}")


def _kind(name: str) -> dict[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


DOSSIER, BUILD, PROGRAM = _name("dossier"), _name("build"), _name("sayso")


def _program(made: _Provenance, read: Reading) -> None:
    with_ = read.dossier.made_with
    made.thing("agent", PROGRAM, type=_kind("prov:SoftwareAgent"), label=f"sayso {with_.sayso}")
    made.thing("activity", BUILD, label="Reading the reports and working out what is known", type=f"settings {with_.settings}")
    made.thing("entity", DOSSIER, type=_kind("prov:Collection"), label=read.dossier.title)
    made.relation("wasAssociatedWith", activity=BUILD, agent=PROGRAM)
    made.relation("wasGeneratedBy", entity=DOSSIER, activity=BUILD)
    for name, digest in with_.models:
        made.thing("entity", _name(f"model-{name}"), label=name, value=digest)
        made.relation("used", activity=BUILD, entity=_name(f"model-{name}"))


def _parties(made: _Provenance, read: Reading) -> None:
    for name in outlets(read):
        made.thing("agent", _outlet(name), type=_kind("prov:Organization"), label=name)
    speaking = dict.fromkeys(speakers(read))
    for entity in (read.entities[one] for one in speaking):
        kind = AGENTS.get(entity.type)
        made.thing("agent", _name(entity.id), type=_kind(kind) if kind else None, label=entity.name)
    for entity in (read.entities[one] for one in speaking):
        if entity.affiliation in speaking and entity.affiliation:
            made.relation("actedOnBehalfOf", delegate=_name(entity.id), responsible=_name(entity.affiliation))


def _documents(made: _Provenance, read: Reading) -> None:
    for digest in dict.fromkeys(row.sha256 for row in read.dossier.documents):
        made.thing("entity", _name(f"original-{digest}"), label=f"SHA-256 {digest}")
        made.relation("used", activity=BUILD, entity=_name(f"original-{digest}"))
    for row in read.dossier.documents:
        made.thing("entity", _document(row), type=_kind("schema:NewsArticle"), label=row.title or row.id, location=row.path)
        made.relation("wasDerivedFrom", generatedEntity=_document(row), usedEntity=_name(f"original-{row.sha256}"), activity=BUILD)
        if row.outlet:
            made.relation("wasAttributedTo", entity=_document(row), agent=_outlet(row.outlet))


def _lineage(made: _Provenance, read: Reading) -> None:
    """A document taken from another is derived from it; an agency or outlet that has no document here only influenced it."""
    for row in read.dossier.lineage:
        target = _document(read.documents[row.target])
        source = read.documents.get(DocumentId(row.source))
        if source is not None:
            made.relation("wasDerivedFrom", generatedEntity=target, usedEntity=_document(source), type=row.why)
        else:
            made.records["agent"].setdefault(_outlet(row.source), {"prov:label": row.source})
            made.relation("wasInfluencedBy", influencee=target, influencer=_outlet(row.source), type=row.why)


def _statements(made: _Provenance, read: Reading) -> None:
    for said in read.dossier.statements:
        document = read.document_of(said)
        name = _name(said.id)
        made.thing("entity", name, type=_kind("schema:Statement"), value=said.text)
        made.relation("wasDerivedFrom", generatedEntity=name, usedEntity=_document(document), activity=BUILD, type=_kind("prov:Quotation"))
        if said.source and said.source.entity:
            made.relation("wasAttributedTo", entity=name, agent=_name(said.source.entity), type=said.stance)
        elif own_voice(said) and document.outlet:
            made.relation("wasAttributedTo", entity=name, agent=_outlet(document.outlet), type=said.stance)
        for relayer in said.via:
            if relayer.entity:
                made.relation("wasAttributedTo", entity=name, agent=_name(relayer.entity), type="relays")


def _claims(made: _Provenance, read: Reading) -> None:
    for claim in read.dossier.claims:
        made.thing("entity", _name(claim.id), type=_kind("schema:Claim"), label=claim.standing, value=claim.gist)
        made.relation("hadMember", collection=DOSSIER, entity=_name(claim.id))
        for row in claim.evidence:
            ends = {"generatedEntity": _name(claim.id), "usedEntity": _name(row.statement)}
            made.relation("wasDerivedFrom", **ends, activity=BUILD, type=row.role)
