"""A gold annotation: what a careful editor found in the reports of one event.

A file may annotate everything, or claims only; what it leaves out is empty
here and is not scored.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from typing import TypeVar, get_args

from sayso.errors import NotAGold
from sayso.model import Certainty, ConflictKind, DocumentId, Role, Stance, Standing

Record = Mapping[str, object]
Value = TypeVar("Value")
SHOWN = 80
"""Characters of a record's words that a message repeats."""


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """Someone or something, with every surface form that the documents use."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """What somebody says, word for word, and who."""

    id: str
    doc: DocumentId
    content: str
    cue: str | None
    source: str | None
    source_entity: str | None
    via: tuple[str, ...]
    """Entity ids of the relayers, nearest to the outlet first."""
    stance: Stance
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Member:
    """A clause that expresses a claim, denies it or questions it."""

    doc: DocumentId
    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One proposition with every clause that touches it."""

    id: str
    gist: str
    members: tuple[Member, ...]
    standing: Standing
    """`status` in the file."""
    origins: int


@dataclass(frozen=True, slots=True)
class GoldConflict:
    """Claims of which no two can both hold."""

    claims: tuple[str, ...]
    why: ConflictKind


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A quantity; an open bound is null."""

    doc: DocumentId
    text: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A toponym with its coordinates in degrees."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class GoldMoment:
    """A dated event with the words that date it."""

    date: str
    text: str
    docs: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A paragraph that is no part of the report."""

    doc: DocumentId
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one event."""

    event: str
    documents: tuple[DocumentId, ...]
    entities: tuple[GoldEntity, ...]
    statements: tuple[GoldStatement, ...]
    claims: tuple[GoldClaim, ...]
    conflicts: tuple[GoldConflict, ...]
    figures: tuple[GoldFigure, ...]
    places: tuple[GoldPlace, ...]
    timeline: tuple[GoldMoment, ...]
    boilerplate: tuple[Boilerplate, ...]


def gold(path: Path) -> Gold:
    """Read a gold annotation and check that it holds together.

    Raises NotAGold for a file that is not JSON, lacks a field, has a word that
    is none of the allowed ones, or refers to an id that it does not define.
    """
    content = parsed(path)
    if not isinstance(content, dict):
        raise NotAGold(f"{path} is no gold annotation: it should be one JSON object")
    if "event" not in content:
        raise NotAGold(f'{path} is no gold annotation: "event" is missing')
    try:
        read = annotation(content)
        check_references(read)
    except NotAGold as error:
        raise NotAGold(f"{path}: {error}") from error
    return read


def parsed(path: Path) -> object:
    """What a JSON file holds. Raises NotAGold."""
    try:
        content: object = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotAGold(f"{path}: cannot be read: {error.strerror}; name the file of a gold annotation") from error
    except json.JSONDecodeError as error:
        raise NotAGold(f"{path} is no gold annotation: it is not JSON at line {error.lineno}, column {error.colno}") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise NotAGold(f"{path} is no gold annotation: it should be one JSON object in UTF-8") from error
    return content


def annotation(content: Record) -> Gold:
    return Gold(
        event=required(content, "event", str),
        documents=tuple(DocumentId(required(record, "id", str)) for record in records(content, "documents")),
        entities=each(content, "entities", entity),
        statements=each(content, "statements", statement),
        claims=each(content, "claims", claim),
        conflicts=each(content, "conflicts", conflict),
        figures=each(content, "figures", figure),
        places=each(content, "places", place),
        timeline=each(content, "timeline", moment),
        boilerplate=each(content, "boilerplate", boilerplate),
    )


def entity(record: Record) -> GoldEntity:
    return GoldEntity(
        id=required(record, "id", str),
        type=required(record, "type", str),
        name=required(record, "name", str),
        aliases=strings(record, "aliases"),
    )


def statement(record: Record) -> GoldStatement:
    return GoldStatement(
        id=required(record, "id", str),
        doc=document(record),
        content=required(record, "content", str),
        cue=optional(record, "cue", str),
        source=optional(record, "source", str),
        source_entity=optional(record, "source_entity", str),
        via=strings(record, "via"),
        stance=one_of(record, "stance", get_args(Stance)),
        certainty=one_of(record, "certainty", get_args(Certainty)),
    )


def claim(record: Record) -> GoldClaim:
    return GoldClaim(
        id=required(record, "id", str),
        gist=required(record, "gist", str),
        members=each(record, "members", member),
        standing=one_of(record, "status", get_args(Standing)),
        origins=required(record, "origins", int),
    )


def member(record: Record) -> Member:
    return Member(document(record), required(record, "text", str), one_of(record, "role", get_args(Role)))


def conflict(record: Record) -> GoldConflict:
    return GoldConflict(strings(record, "claims"), one_of(record, "why", get_args(ConflictKind)))


def figure(record: Record) -> GoldFigure:
    return GoldFigure(document(record), required(record, "text", str), number(record, "low"), number(record, "high"))


def place(record: Record) -> GoldPlace:
    lat, lon = number(record, "lat"), number(record, "lon")
    if lat is None or lon is None:
        raise NotAGold(f"{shown(record)}: lat and lon should be degrees; leave out a place whose coordinates are unsure")
    return GoldPlace(required(record, "name", str), lat, lon)


def moment(record: Record) -> GoldMoment:
    docs = tuple(DocumentId(doc) for doc in strings(record, "docs"))
    return GoldMoment(required(record, "date", str), required(record, "text", str), docs)


def boilerplate(record: Record) -> Boilerplate:
    return Boilerplate(document(record), required(record, "text", str))


def document(record: Record) -> DocumentId:
    return DocumentId(required(record, "doc", str))


def each(record: Record, name: str, build: Callable[[Record], Value]) -> tuple[Value, ...]:
    return tuple(build(item) for item in records(record, name))


def records(record: Record, name: str) -> list[Record]:
    """A list of objects; what the file leaves out is an empty one."""
    found = record.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise NotAGold(f"{name} should be a list of objects")
    return found


def required(record: Record, name: str, kind: type[Value]) -> Value:
    if name not in record:
        raise NotAGold(f'{shown(record)}: "{name}" is missing')
    found = record[name]
    if not isinstance(found, kind):
        raise NotAGold(f"{shown(record)}: {name} = {found!r} should be a {kind.__name__}")
    return found


def optional(record: Record, name: str, kind: type[Value]) -> Value | None:
    return None if record.get(name) is None else required(record, name, kind)


def number(record: Record, name: str) -> float | None:
    found = record.get(name)
    if found is not None and not isinstance(found, (int, float)):
        raise NotAGold(f"{shown(record)}: {name} = {found!r} should be a number or null")
    return found


def strings(record: Record, name: str) -> tuple[str, ...]:
    found = record.get(name)
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise NotAGold(f"{shown(record)}: {name} = {found!r} should be a list of strings")
    return tuple(found)


def one_of(record: Record, name: str, allowed: Sequence[Value]) -> Value:
    for word in allowed:
        if record.get(name) == word:
            return word
    raise NotAGold(f"{shown(record)}: {name} = {record.get(name)!r} should be one of {', '.join(map(str, allowed))}")


def shown(record: Record) -> str:
    """Enough of a record to find it in its file."""
    for name in ("id", "content", "text", "name"):
        words = record.get(name)
        if isinstance(words, str):
            return f"{name} {shorten(words, SHOWN, placeholder=' …')!r}"
    return "a record"


def check_references(read: Gold) -> None:
    """Raise NotAGold for an id that is used and not defined, or defined twice."""
    documents = unique("document", read.documents)
    entities = unique("entity", [entity.id for entity in read.entities])
    claims = unique("claim", [claim.id for claim in read.claims])
    unique("statement", [statement.id for statement in read.statements])
    for doc, text in verbatim(read):
        known(doc, documents, f"the document of {text!r}")
    for statement in read.statements:
        for name in (*statement.via, *([statement.source_entity] if statement.source_entity else [])):
            known(name, entities, f"an entity of statement {statement.id}")
    for conflict in read.conflicts:
        for name in conflict.claims:
            known(name, claims, "a claim in conflicts")


def unique(noun: str, ids: Sequence[str]) -> frozenset[str]:
    for name, times in Counter(ids).items():
        if times > 1:
            raise NotAGold(f"{noun} {name!r} is defined {times} times; each id should be defined once")
    return frozenset(ids)


def known(name: str, defined: frozenset[str], what: str) -> None:
    if name not in defined:
        raise NotAGold(f"{name!r}, {what}, is not defined; it should be one of the ids in the file")


def verbatim(read: Gold) -> Iterator[tuple[DocumentId, str]]:
    """Yield every field that repeats a document's words, with the document."""
    for statement in read.statements:
        for text in (statement.content, statement.cue, statement.source):
            if text is not None:
                yield statement.doc, text
    for claim in read.claims:
        yield from ((member.doc, member.text) for member in claim.members)
    yield from ((figure.doc, figure.text) for figure in read.figures)
    yield from ((paragraph.doc, paragraph.text) for paragraph in read.boilerplate)
    for moment in read.timeline:
        yield from ((doc, moment.text) for doc in moment.docs[:1])


def misquotations(read: Gold, texts: Mapping[DocumentId, str]) -> list[tuple[DocumentId, str]]:
    """Return the verbatim fields that do not stand in their document, word for word.

    The words that date a timeline entry are looked for in the first of its
    documents: the others may word it differently.
    """
    return sorted((doc, text) for doc, text in verbatim(read) if text not in texts.get(doc, ""))
