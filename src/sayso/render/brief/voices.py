"""Who says a statement, as the brief names them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model import Document, Entity, EntityId, Statement, StatementId
from sayso.render.brief.spelling import Spelling, spelling
from sayso.render.brief.wording import balanced, flat
from sayso.render.reading import NO_ONE, Reading

NAME = 9
"""Words of what somebody is called."""
UNNAMED = re.compile(
    r"^(?:one|another|others?|both|some of|the (?:two|three|other|latter|former)|it|they|he|she|who|those|these|this|that|"
    r"his|her|their|its|an earlier)\b",
    re.IGNORECASE,
)
"""Somebody whom only the sentence before names, and what an outlet has since corrected."""
DATED = re.compile(r"\s+on (?:[A-Z][a-z]+day|[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+)$")
ROLE = re.compile(r"^the (?:official|officer|spokes\w+|pilot|captain|source|man|woman|minister|analyst|witness)$", re.I)
"""Somebody known only by what he is, from an earlier sentence."""
DESCRIBED = ("PERSON", "GROUP")
"""Kinds of those who may be known by a description, and not by a name."""
SHOWING = ("video", "document", "medium")
"""What shows or holds a thing, and is called by the words that stand for it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something, as the brief names them."""

    name: str
    key: str
    """Equal for one and the same."""
    entity: EntityId | None = None
    outlet: bool = False
    report: bool = False
    """Is it a report, called by its title, which names no outlet?"""


def voices_of(read: Reading) -> dict[StatementId, Voice]:
    """Who says each statement, where the words name somebody."""
    outlets = {bare(document.outlet): publisher(document) for document in read.dossier.documents if document.outlet}
    spelled = spelling(read.dossier.documents)
    found = ((said.id, voiced(read, said, outlets, spelled)) for said in read.dossier.statements)
    return {name: voice for name, voice in found if voice is not None}


def voiced(read: Reading, said: Statement, outlets: Mapping[str, Voice], spelled: Spelling) -> Voice | None:
    """Who says it; None where the words name nobody."""
    document = read.document_of(said)
    if said.kind == "narrated" or (said.source is None and said.stance == "cannot_verify"):
        return publisher(document)
    if said.source is None:
        return None
    entity = read.entities.get(said.source.entity) if said.source.entity else None
    words = (entity.short or entity.name) if entity and said.basis not in SHOWING else said.source.text
    if said.source.antecedent is not None and entity is None:
        words = document.text[said.source.antecedent.start : said.source.antecedent.end]
    name = DATED.sub("", flat(words.split(",")[0]))
    if not name or name == NO_ONE or UNNAMED.match(name) or len(name.split()) > NAME or not balanced(name):
        return None
    if bare(name) in outlets:
        return outlets[bare(name)]
    if _opened_a_sentence(name, entity, said, spelled):
        name = name[:1].lower() + name[1:]
    if ROLE.match(name):
        name = f"{name} quoted by {publisher(document).name}"
        return Voice(name, name.casefold())
    return Voice(name, str(entity.id) if entity else name.casefold(), entity.id if entity else None)


def _opened_a_sentence(name: str, entity: Entity | None, said: Statement, spelled: Spelling) -> bool:
    """Is the capital that somebody is called with only that of a sentence: 'Military strategists', but not 'Norwegian strategists'?"""
    first, _, rest = name.partition(" ")
    if not first.istitle():
        return False
    if not rest or (entity is not None and entity.name.startswith(first)):
        described = entity is None or (entity.type in DESCRIBED and rest.rpartition(" ")[2].islower())
        return described and first.lower() in spelled.small
    return (entity is None or said.basis in SHOWING) and first.lower() not in spelled.capital


def bare(name: str) -> str:
    """A name without its article, as names are compared."""
    return flat(name).casefold().removeprefix("the ")


def publisher(document: Document) -> Voice:
    """The outlet of a document, by its whole name; else its report by its title."""
    name = document.outlet or document.outlet_short
    if name:
        return Voice(flat(name), flat(name).casefold(), outlet=True)
    called = f"the report “{flat(document.title)}”" if document.title else f"the report {document.id}"
    return Voice(called, called.casefold(), report=True)


def proper(name: str) -> bool:
    """Is it a name, and no description?

    >>> proper("Ana Ruiz"), proper("the pilot"), proper("A senior harbour official")
    (True, False, False)
    """
    first = name.split()[0].lower()
    return name[:1].isupper() and first not in ("the", "a", "an", "some", "several")
