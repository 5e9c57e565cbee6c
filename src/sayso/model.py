"""The nouns: what flows from one stage to the next.

Every record is frozen: a change is a new one, made with `dataclasses.replace`.
Offsets are Unicode code points into the `text` of the document, half-open.
Ids are made from content (`sayso.text.ids`), so the same document gives the
same ids in every dossier. Days are written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`,
as fine as the words allow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NewType

DocumentId = NewType("DocumentId", str)
EntityId = NewType("EntityId", str)
StatementId = NewType("StatementId", str)
ClaimId = NewType("ClaimId", str)
ConflictId = NewType("ConflictId", str)
FigureId = NewType("FigureId", str)
SeriesId = NewType("SeriesId", str)
PlaceId = NewType("PlaceId", str)
TimelineId = NewType("TimelineId", str)

FurnitureKind = Literal["notice", "caption", "credit", "comment", "advertising", "navigation", "promotion"]
MomentType = Literal["date", "time", "duration", "set"]
EntityType = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "GROUP"]
StatementKind = Literal["direct", "indirect", "mixed", "narrated"]
Stance = Literal["asserts", "denies", "cannot_verify", "doubts", "vows", "demands", "asks"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Basis = Literal["statement", "interview", "post", "document", "video", "witness", "medium", "anonymous"]
Role = Literal["supports", "denies", "questions"]
Relation = Literal["same", "contradicts", "replaces", "unrelated"]
Standing = Literal["corroborated", "single_source", "disputed", "denied", "unverified", "superseded"]
ConflictKind = Literal["numbers", "denial", "incompatible"]
PlaceKind = Literal["country", "region", "district", "city", "village", "facility", "natural"]
LineageKind = Literal["copies", "credits", "cites"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """A stretch that is no part of the report: kept in the text, never quoted."""

    start: int
    end: int
    kind: FurnitureKind


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An expression of time (a timex) with its TIMEX3 value.

    `value` is null where the words are relative and the document has no date.
    """

    start: int
    end: int
    text: str
    type: MomentType
    value: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One report as one outlet published it. `text` holds everything that was read."""

    id: DocumentId
    path: str
    sha256: str
    """Of the original bytes, which the dossier keeps."""
    title: str | None
    outlet: str | None
    outlet_short: str | None
    authors: tuple[str, ...]
    published: str | None
    """ISO 8601 day, or day and time, as fine as the document states it."""
    updated: str | None
    url: str | None
    language: str
    """ISO 639-1 code; only English is analysed."""
    text: str
    furniture: tuple[Furniture, ...] = ()
    copy_of: DocumentId | None = None
    credits: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Where a document names something."""

    doc: DocumentId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that the documents name, whatever the spelling."""

    id: EntityId
    type: EntityType
    name: str
    """The fullest form that the documents use."""
    short: str | None
    aliases: tuple[str, ...]
    description: str | None
    affiliation: EntityId | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute: 'said', 'according to'."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker or a relayer, as they stand.

    `antecedent` is the earlier mention that a pronoun or a role stands for,
    found in the same document; `entity` is filled when names are resolved.
    """

    start: int
    end: int
    text: str
    entity: EntityId | None = None
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition as one document words it."""

    id: StatementId
    doc: DocumentId
    start: int
    end: int
    text: str
    parts: tuple[Span, ...]
    """The content without the words of attribution between."""
    kind: StatementKind
    cue: Cue | None
    source: Source | None
    via: tuple[Source, ...]
    """Who relayed it, nearest to the outlet first."""
    stance: Stance
    certainty: Certainty
    basis: Basis | None
    said_on: str | None


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a statement says, reduced to what is compared; lists are sorted, lemmas lower case."""

    statement: StatementId
    predicate: str
    """Lemma of what is said of the subject: its main verb, or the noun or adjective after 'be'; empty for none."""
    subject: tuple[str, ...]
    lemmas: tuple[str, ...]
    """Of the words with a meaning of their own."""
    numbers: tuple[str, ...]
    days: tuple[str, ...]
    negated: bool
    """Is the predicate negated? Attribution ('denied') does not count: that is the stance."""
    stands_for: int
    """How many other statements its words only point back at: 1 for 'the claim', 2 for 'those claims', else 0."""
    clause: bool
    """Has it a subject and a finite verb of its own?"""
    pronoun: Span | None
    """The pronoun it opens with."""
    words: int
    sentence: int
    """Which of its document's sentences it begins in."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one judge thinks of two statements, and why. A second judge adds another."""

    left: StatementId
    right: StatementId
    relation: Relation
    score: float
    judge: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement's part in a claim."""

    statement: StatementId
    role: Role
    score: float


@dataclass(frozen=True, slots=True)
class Origin:
    """An accountable party that a claim comes from, independent of the claim's other origins."""

    id: str
    """The speaker's entity, or the document where the outlet says it itself."""
    name: str
    statements: tuple[StatementId, ...]
    why: str


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A supporter that is no origin of its own, and why."""

    name: str
    statements: tuple[StatementId, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition, wherever it is stated."""

    id: ClaimId
    gist: str
    """The clearest wording found in the documents."""
    evidence: tuple[Evidence, ...]
    origins: tuple[Origin, ...]
    not_counted: tuple[NotCounted, ...]
    judgements: tuple[Judgement, ...]
    standing: Standing
    first_said: str | None
    last_said: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both hold."""

    id: ConflictId
    claims: tuple[ClaimId, ClaimId]
    why: ConflictKind
    note: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts. An open bound is null."""

    id: FigureId
    doc: DocumentId
    start: int
    end: int
    text: str
    what: str
    subject: str
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    as_of: str | None
    statement: StatementId | None
    series: SeriesId
    """Figures of one series measure the same thing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym with its coordinates, in degrees (WGS 84); both null when unsure."""

    id: PlaceId
    name: str
    aliases: tuple[str, ...]
    lat: float | None
    lon: float | None
    country: str | None
    """ISO 3166-1 alpha-2."""
    kind: PlaceKind
    error_km: float | None
    gazetteer: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened on a day, or over days, with the words that date it."""

    id: TimelineId
    date: str
    until: str | None
    text: str
    event: str
    docs: tuple[DocumentId, ...]
    statements: tuple[StatementId, ...]
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """That one document took something from another document, agency or outlet."""

    source: str
    """Who it was taken from: a document, or the name of an agency or outlet. `from` in the file."""
    target: DocumentId
    """Who took it. `to` in the file."""
    why: LineageKind
    score: float


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What made a dossier: versions and digests."""

    sayso: str
    models: tuple[tuple[str, str], ...]
    settings: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is known about one event, each cell tied to its words."""

    title: str
    made_with: MadeWith
    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    figures: tuple[Figure, ...]
    places: tuple[Place, ...]
    timeline: tuple[TimelineEntry, ...]
    lineage: tuple[Lineage, ...]
