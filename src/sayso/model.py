"""The nouns: what flows from one stage to the next.

Every record is frozen: a change is a new one, made with `dataclasses.replace`.
Offsets are Unicode code points into the `text` of the document, half-open.
Ids are made from content (`sayso.text.ids`), so the same document gives the
same ids in every dossier. Days are written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`,
as fine as the words allow.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal, NewType

SCHEMA = "sayso.dossier/1"
"""What `dossier.json` and the database say that they are written as."""

DocumentId = NewType("DocumentId", str)
EntityId = NewType("EntityId", str)
StatementId = NewType("StatementId", str)
ClaimId = NewType("ClaimId", str)
ConflictId = NewType("ConflictId", str)
FigureId = NewType("FigureId", str)
SeriesId = NewType("SeriesId", str)
PlaceId = NewType("PlaceId", str)
TimelineId = NewType("TimelineId", str)
CorrectionId = NewType("CorrectionId", str)

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
DecisionKind = Literal["name", "place", "day", "figure"]
AttributeKind = Literal["age", "state", "office"]
CorrectionKind = Literal[
    "name",
    "same_entity",
    "other_entity",
    "same_claim",
    "other_claim",
    "speaker",
    "stance",
    "no_conflict",
    "reliability",
    "credibility",
    "note",
    "assessment",
    "undo",
]
TargetKind = Literal["entity", "outlet", "document", "statement", "claim", "dossier", "correction"]
Confidence = Literal["low", "moderate", "high"]
CorrectionState = Literal["holds", "replaced", "gone", "undone"]

ANALYSED: Final = "en"
"""The one language in which statements are looked for; reports in others are kept."""
SMALL: Final = "small"
"""The judge that needs nothing but what is installed."""
LANGUAGE_MODEL: Final = "openai:"
"""What the name of a judge begins with that is a language model: the name of the protocol."""
INVOLVEMENT: Final = "involvement"
"""What the name of the judge begins with that finds denials of one party's part."""
TO_CHECK: Final = "to-check"
"""What the name of the judge begins with that says what may exclude each other, for an editor to check."""
ANOTHER_AIM: Final = "another aim is given"
"""Why two are in conflict that give one deed two aims, of which both may hold."""
ANOTHER_ANSWER: Final = "slots"
"""What the name of the judge begins with that finds two answers to one question: a car, a truck."""
ASIDE: Final = "aside"
"""What the name of the judge begins with that finds what is only told aside: supposed, shown by nothing, or of earlier times."""
SECONDING: Final = "seconding"
"""The judge that finds who else surely says all that a claim is called by."""
CONTRAST: Final = "contrast"
"""What the name of the judge begins with that finds two whom a report sets against each other."""
IN_PASSING: Final = "attributes"
"""What the name of the judge begins with that finds two who tell in passing the same of one."""
UNSURE: Final = "may say something else"
"""Why a supporter is not counted of whom the program is not sure that he supports the claim."""

READER: Final = "reader"
"""The judge of what a person judged, who outranks every other one."""


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
    """The words."""
    type: MomentType
    """Which TIMEX3 type it is."""
    value: str | None
    """Its TIMEX3 value."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report as one outlet published it. `text` holds everything that was read."""

    id: DocumentId
    """Its file's name without the ending; a member of a container gets `name#2`."""
    path: str
    """Where it was read from, as it was given."""
    sha256: str
    """Of the original bytes, which the dossier keeps."""
    title: str | None
    """As its file or its first line states it."""
    outlet: str | None
    """Who published it."""
    outlet_short: str | None
    """What the outlet is called in few words."""
    authors: tuple[str, ...]
    """Whom it names as its writers."""
    published: str | None
    """ISO 8601 day, or day and time, as fine as the document states it."""
    updated: str | None
    """Like `published`."""
    url: str | None
    """Where it was published."""
    language: str
    """ISO 639-1 code; only English is analysed."""
    text: str
    """Everything that was read, furniture included."""
    furniture: tuple[Furniture, ...] = ()
    """What is no part of the report."""
    copy_of: DocumentId | None = None
    """The document that it repeats, wholly or nearly."""
    credits: tuple[str, ...] = ()
    """Agencies and outlets that it credits."""
    moments: tuple[Moment, ...] = ()
    """What it dates things with."""


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
    """What it is."""
    name: str
    """The fullest form that the documents use."""
    short: str | None
    """What it is called in few words."""
    aliases: tuple[str, ...]
    """The other forms that the documents use."""
    description: str | None
    """What the documents say it is."""
    affiliation: EntityId | None
    """The entity that it belongs to."""
    mentions: tuple[Mention, ...]
    """Where it is named."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute: 'said', 'according to'."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker or a relayer, as they stand."""

    start: int
    end: int
    text: str
    """The words."""
    entity: EntityId | None = None
    """Whom they stand for, pronouns resolved."""
    antecedent: Span | None = None
    """The earlier mention in the same document that a pronoun or a role stands for."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition as one document words it."""

    id: StatementId
    doc: DocumentId
    start: int
    end: int
    text: str
    """The words between `start` and `end`."""
    parts: tuple[Span, ...]
    """The content without the words of attribution between."""
    kind: StatementKind
    """How its words are given; narrated: in the outlet's own voice."""
    cue: Cue | None
    """The words of saying; null when narrated."""
    source: Source | None
    """Who said it; null when nobody is named."""
    via: tuple[Source, ...]
    """Who relayed it, nearest to the outlet first."""
    stance: Stance
    """What the source does with it."""
    certainty: Certainty
    """As the source puts it: 'highly likely' is probable, 'may' is possible."""
    basis: Basis | None
    """How the source said or knows it; null when not told."""
    said_on: str | None
    """The day on which it was said."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What an expression of time dates, where that is less than its sentence tells."""

    doc: DocumentId
    start: int
    end: int
    """Where the expression stands."""
    words: Span
    """What happened then."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What words say in passing that somebody or something is."""

    kind: AttributeKind
    """An age, a state ('unarmed'), or an office, which is also a trade, a kinship, or what kind of thing it is."""
    whose: int
    """Where the noun or the name starts of whom it is told."""
    noun: str
    """Lemma of that noun; empty for a name."""
    value: str
    """The years, the state, or the lemma of the noun that says what it is."""
    words: tuple[str, ...] = ()
    """Lemmas of what stands before that noun, and of what it is of, sorted: 'former' and 'town' of 'the former mayor of the town'."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch that states something by itself, by which claims are matched: a statement, or a clause or a count inside one."""

    statement: Statement
    """Its words, as the statement that holds them has them said; that statement itself, where it is the whole of it."""
    of: StatementId
    """The statement that holds it."""
    attributes: tuple[Attribute, ...] = ()
    """What it tells in passing."""
    compared: bool = True
    """Is it compared with others by its words? What only tells an attribute is not."""

    @property
    def whole(self) -> bool:
        return self.statement.id == self.of


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what stands in one place of a clause."""

    role: str
    """Which place: subject (who did it, also 'by …'), object, attribute, adverb, or the preposition that leads to it."""
    noun: str
    """Lemma of its head."""
    more: tuple[str, ...]
    """Lemmas of what is said of the head before it."""
    start: int
    """Where its head stands."""
    name: bool
    """Is it a name?"""
    definite: bool
    """Is it one that the reader knows: a name, 'the bus', 'her bus'?"""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a unit says, reduced to what is compared; lists are sorted, lemmas lower case."""

    statement: StatementId
    predicate: str
    """Lemma of what is said of the subject: its main verb, or what stands after 'be' ('was late', 'is under arrest'); empty for none."""
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
    absent: tuple[str, ...] = ()
    """Lemmas of what its main clause says not to be so or not to be there: 'no fog', 'without lights', 'never arrested'."""
    fillers: tuple[Filler, ...] = ()
    """Who and what its main clause is about, in the order of the words."""
    times: tuple[str, ...] = ()
    """TIMEX values of the days and hours that its words name: 'on Monday', which may be any, is XXXX-WXX-1."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one judge thinks of two statements, and why. A second judge adds another."""

    left: StatementId
    """One statement."""
    right: StatementId
    """The other."""
    relation: Relation
    """How the two stand to each other. Where the judge is 'to-check', 'contradicts' says only that they may exclude each other."""
    score: float
    """How sure the judge is of that, from 0 to 1; of what is to be checked, how likely it is worth a look, and no conflict."""
    judge: str
    """Which judge says so."""
    reasons: tuple[str, ...]
    """Why."""

    @property
    def by_language_model(self) -> bool:
        """Is its judge a language model? Such a judge is called after the protocol and the model."""
        return self.judge.startswith(LANGUAGE_MODEL)

    @property
    def to_check(self) -> bool:
        """Is it not sure that the two contradict each other, but likely enough for an editor to look?"""
        return self.judge.startswith(TO_CHECK)

    @property
    def excludes(self) -> bool:
        """Is its judge sure that the two contradict each other?"""
        return self.relation == "contradicts" and not self.to_check

    @property
    def by_content(self) -> bool:
        """Is it judged by what the two say, in whatever words: by a language model, as two denials of one party's part, or as one age?"""
        return self.by_language_model or self.judge.startswith((INVOLVEMENT, IN_PASSING))

    @property
    def seconds(self) -> bool:
        """Is its judge sure that the one says all that the other is told by?"""
        return self.relation == "same" and (self.judge in (SECONDING, READER) or self.by_language_model)

    @property
    def clash(self) -> ConflictKind:
        """What kind of contradiction it is: what the judge is called after, or a language model's first reason begins with."""
        named = self.reasons[0] if self.by_language_model and self.reasons else self.judge
        kinds: tuple[ConflictKind, ...] = ("numbers", "denial")
        return next((kind for kind in kinds if named.startswith(kind)), "incompatible")

    @property
    def sets_apart(self) -> bool:
        """Does it say that the two are never one: they exclude each other, give another answer to one question, or one is told aside?"""
        return self.relation in ("contradicts", "replaces") or self.judge.startswith((ANOTHER_ANSWER, ASIDE))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement's part in a claim."""

    statement: StatementId
    """The statement."""
    role: Role
    """What it does for the claim."""
    score: float


@dataclass(frozen=True, slots=True)
class Origin:
    """An accountable party that a claim comes from, independent of the claim's other origins."""

    id: str
    """The speaker's entity, or the document where the outlet says it itself."""
    name: str
    """What it is called."""
    statements: tuple[StatementId, ...]
    why: str
    """Why it counts as one."""


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A supporter that is no origin of its own, and why."""

    name: str
    """What it is called."""
    statements: tuple[StatementId, ...]
    why: str
    """Why it does not count."""


def only_in_passing(judgements: Collection[Judgement]) -> bool:
    """Do statements belong together only by what they tell in passing of one?"""
    return bool(judgements) and all(judgement.judge.startswith(IN_PASSING) for judgement in judgements)


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition, wherever it is stated."""

    id: ClaimId
    gist: str
    """The clearest wording found in the documents."""
    evidence: tuple[Evidence, ...]
    """The statements that it rests on."""
    origins: tuple[Origin, ...]
    """The independent parties that it comes from."""
    not_counted: tuple[NotCounted, ...]
    """Supporters that are no origin of their own."""
    judgements: tuple[Judgement, ...]
    """Why these statements belong together, or exclude others; and what an editor is to check, which moves no standing."""
    standing: Standing
    """How it stands between those who support and deny it."""
    first_said: str | None
    """The first day on which it was said."""
    last_said: str | None
    """The last day."""

    @property
    def in_passing(self) -> bool:
        """Is it only told in passing, as who somebody is: do its statements belong together by nothing else?"""
        return only_in_passing(self.judgements)

    @property
    def seconding(self) -> frozenset[StatementId]:
        """The statements that surely say all that it is called by."""
        return frozenset(name for found in self.judgements if found.seconds for name in (found.left, found.right))

    @property
    def seconded(self) -> bool:
        """Do two of its origins surely say all that it is called by?"""
        return sum(not self.seconding.isdisjoint(origin.statements) for origin in self.origins) > 1


@dataclass(frozen=True, slots=True)
class ToCheck:
    """Two statements that may exclude each other, in one claim or two; no conflict, and it moves no standing."""

    claims: tuple[ClaimId, ...]
    """The claims that they stand in."""
    judgement: Judgement
    """The two statements, with the reasons."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both hold."""

    id: ConflictId
    claims: tuple[ClaimId, ClaimId]
    """The two."""
    why: ConflictKind
    """What sets them against each other."""
    note: str
    """The words that do."""

    @property
    def of_aims(self) -> bool:
        """Is it that two aims of one deed are given? Both may hold."""
        return self.note.endswith(ANOTHER_AIM)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts. An open bound is null."""

    id: FigureId
    doc: DocumentId
    start: int
    end: int
    text: str
    """The words."""
    what: str
    """What is told of those that are counted: killed, wounded."""
    subject: str
    """What is counted or measured."""
    low: float | None
    """The least that it may be."""
    high: float | None
    """The most that it may be."""
    unit: str
    """What one of them is."""
    approximate: bool
    """Is it 'about' so many?"""
    as_of: str | None
    """The day for which it holds."""
    statement: StatementId | None
    """The statement that holds it."""
    series: SeriesId
    """Figures of one series measure the same thing."""
    replaces: FigureId | None = None
    """The figure of an earlier day that the same speaker gave, in the same series, and that it takes the place of."""


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym with its coordinates, in degrees (WGS 84); both null when unsure."""

    id: PlaceId
    name: str
    """What the documents call it."""
    aliases: tuple[str, ...]
    """The other forms that they use."""
    lat: float | None
    """Degrees north."""
    lon: float | None
    """Degrees east."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    kind: PlaceKind
    """What it is."""
    error_km: float | None
    """How far off the position may be."""
    gazetteer: str | None
    """Where the position comes from: the gazetteer and its own id."""
    mentions: tuple[Mention, ...]
    """Where it is named."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened on a day, or over days, with the words that date it."""

    id: TimelineId
    date: str
    """The day, or the first day."""
    until: str | None
    """The last day, of several."""
    text: str
    """The words that date it."""
    event: str
    """The words that tell it."""
    docs: tuple[DocumentId, ...]
    """The documents that date it."""
    statements: tuple[StatementId, ...]
    claims: tuple[ClaimId, ...]
    """The claims that these serve."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """That one document took something from another document, agency or outlet."""

    source: str
    """Who it was taken from: a document, or the name of an agency or outlet. `from` in the file."""
    target: DocumentId
    """Who took it. `to` in the file."""
    why: LineageKind
    """How it was taken."""
    score: float


@dataclass(frozen=True, slots=True)
class Target:
    """What a reader judged, as it stood then, so that it is found again when its id has changed."""

    kind: TargetKind
    id: str
    """Its id; an outlet is called by its name, and the dossier itself by nothing."""
    words: str
    """What it was called, or what it said."""
    statements: tuple[StatementId, ...] = ()
    """What a claim rested on."""
    mention: Mention | None = None
    """Where an entity is named."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person judged, on which day: an entry of a log to which is only ever added."""

    id: CorrectionId
    number: int
    """Its place in the log, from 1."""
    kind: CorrectionKind
    """What was judged."""
    by: str
    """Who judged."""
    on: str
    """When, in UTC: 2031-03-04T10:20:30Z."""
    about: Target
    """What it is about; of two that are one, the one that stays."""
    other: Target | None = None
    """The second of two, or the speaker; null where there is none."""
    apart: tuple[str, ...] = ()
    """What is something else than the rest: statements of a claim, or forms of a name that somebody else goes by."""
    value: str | None = None
    """The name, the stance, the grade on the Admiralty scale, or the words of a note or an assessment."""
    confidence: Confidence | None = None
    """How sure an assessment is."""
    why: str | None = None
    """The reason that was given."""
    state: CorrectionState = "holds"
    """Does it hold? Replaced: by a later one on the same; gone: it rests on words that the dossier no longer has."""


@dataclass(frozen=True, slots=True)
class Rival:
    """What words might have meant instead."""

    name: str
    """As a reader would call it: 'Springfield, Missouri', 'Ana Ruiz', '2023-05-15'."""
    target: str | None
    """The entity or the place; null where the dossier has none."""
    score: float | None
    """What it had, where a learned weight decided."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Why the program takes some words to mean what it says they mean."""

    doc: DocumentId
    start: int
    end: int
    kind: DecisionKind
    """What the words were taken for."""
    target: str | None
    """The entity, place or figure that they mean; the TIMEX3 value of a day; null where nothing was chosen."""
    why: str
    """The rule, in plain words."""
    score: float | None
    """How likely it was, where a learned weight decided."""
    rivals: tuple[Rival, ...]
    """What lost, best first, three at most."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Its place among the others: by document and words."""
        return self.doc, self.start, self.end, self.kind, self.target or ""


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What made a dossier: versions and digests."""

    sayso: str
    """The version of the program."""
    models: tuple[tuple[str, str], ...]
    """The digest of each model by its name."""
    settings: str
    """The digest of the settings."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is known about one event, each cell tied to its words."""

    title: str
    """What it is called."""
    made_with: MadeWith
    """What made it."""
    documents: tuple[Document, ...]
    """The reports."""
    entities: tuple[Entity, ...]
    """Whom and what they name."""
    statements: tuple[Statement, ...]
    """What they say."""
    claims: tuple[Claim, ...]
    """What is said, wherever it is."""
    conflicts: tuple[Conflict, ...]
    """What cannot hold together."""
    figures: tuple[Figure, ...]
    """The quantities."""
    places: tuple[Place, ...]
    """The places."""
    timeline: tuple[TimelineEntry, ...]
    """What happened when."""
    lineage: tuple[Lineage, ...]
    """Who took what from whom."""
    corrections: tuple[Correction, ...] = ()
    """What readers judged, in the order in which they did; none of it is what a report says."""
    decisions: tuple[Decision, ...] = ()
    """Why words are taken to mean what the rest says they mean, in the order of the documents' words."""

    @property
    def to_check(self) -> tuple[ToCheck, ...]:
        """What may exclude each other and is no conflict, the surest first."""
        holders: dict[Judgement, list[ClaimId]] = {}
        for claim in self.claims:
            for judgement in claim.judgements:
                if judgement.to_check:
                    holders.setdefault(judgement, []).append(claim.id)
        ordered = sorted(holders, key=lambda one: (-one.score, one.left, one.right))
        return tuple(ToCheck(tuple(holders[judgement]), judgement) for judgement in ordered)


@dataclass(frozen=True, slots=True)
class Moved:
    """A claim of a newer dossier that stands otherwise than its counterpart did in an older one."""

    claim: ClaimId
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class MovedFigure:
    """The latest figures of a series, where an older dossier had others."""

    series: SeriesId
    before: tuple[Figure, ...]
    after: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a newer dossier of an event has that an older one had not; the most telling first."""

    documents: tuple[DocumentId, ...] = ()
    """The reports that are new."""
    claims: tuple[ClaimId, ...] = ()
    """The claims that nothing in the older dossier said."""
    moved: tuple[Moved, ...] = ()
    figures: tuple[MovedFigure, ...] = ()
    conflicts: tuple[ConflictId, ...] = ()
    """The conflicts that are new."""
