"""A dossier made ready for reading: what is looked up by id, and what things are called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple
from urllib.parse import quote, urlsplit

from sayso.model import (
    UNSURE,
    Claim,
    ClaimId,
    Conflict,
    Document,
    DocumentId,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Figure,
    Role,
    Source,
    Span,
    Statement,
    StatementId,
)
from sayso.text.paragraphs import trimmed
from sayso.text.sentences import sentence

NO_ONE = "no one named"
UNNAMED = "report"
"""What stands before the title of a report that names no outlet."""
PRONOUNS = frozenset("he she it they we i you who which that this those these others".split())
"""What stands for somebody whose name was not found."""
LATER, AGAINST = "”, later “", "” against “"
"""Between the words of a conflict's note: where the second replaced the first, and where they exclude each other."""
NAMED = 24
"""Characters of a title by which a report without an outlet is told from others."""
MORE = 12
"""Words more of it at most, where others begin alike."""

Asked = TypeVarTuple("Asked")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Part:
    """A statement's part in one claim."""

    claim: Claim
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """The records of a dossier by id."""

    dossier: Dossier
    documents: Mapping[DocumentId, Document]
    entities: Mapping[EntityId, Entity]
    statements: Mapping[StatementId, Statement]
    claims: Mapping[ClaimId, Claim]
    parts: Mapping[StatementId, tuple[Part, ...]]
    """The claims that each statement serves."""
    said_in: Mapping[DocumentId, tuple[Statement, ...]]
    """The statements of each document."""
    called: Mapping[DocumentId, str]
    """What the outlet of each document is called, told apart from all others."""
    worked_out: dict[str, dict[Any, Any]] = field(default_factory=dict, repr=False, compare=False)
    """What was worked out of this reading and is asked again: by who works it out, then by what it is worked out of."""

    def document_of(self, said: Statement) -> Document:
        return self.documents[said.doc]

    def outlet(self, document: Document) -> str:
        return self.called[document.id]

    def speaker(self, said: Statement) -> str:
        """Who said it: the outlet where it says it itself, or where it could not verify something."""
        if said.source is not None:
            return self.name(said.source)
        own_voice = said.kind == "narrated" or said.stance == "cannot_verify"
        return self.outlet(self.document_of(said)) if own_voice else NO_ONE

    def sentence(self, said: Statement) -> Span:
        """The sentence, or sentences, that hold a statement."""
        return _sentence(self, said)

    def around(self, doc: DocumentId, start: int, end: int) -> Span:
        """The sentence, or sentences, that hold a stretch of a document, without page furniture beside them."""
        document = self.documents[doc]
        span = sentence(document.text, start, end)
        before = (stretch.end for stretch in document.furniture if stretch.end <= start)
        after = (stretch.start for stretch in document.furniture if stretch.start >= end)
        return trimmed(document.text, max([span.start, *before]), min([span.end, *after]))

    def relayers(self, said: Statement) -> list[str]:
        return [self.name(relayer) for relayer in self.passed_on_by(said)]

    def passed_on_by(self, said: Statement) -> list[Source]:
        """Those named for it through whom it came; nobody passes on what he denies himself, in some of the same words."""
        if not said.via:
            return []
        beside = (other for other in _denials(self, self.document_of(said)) if other.start < said.end and said.start < other.end)
        deniers = {other.source.entity for other in beside if other.source}
        return [one for one in said.via if one.entity is None or one.entity not in deniers]

    def name(self, source: Source) -> str:
        """What somebody is called: by the name that the documents use, else by the words that stand for them; 'it' names no one."""
        entity = self.entities.get(source.entity) if source.entity else None
        named = source.text if source.text.casefold() not in PRONOUNS else ""
        return (entity.short or entity.name) if entity else named or NO_ONE

    def evidence(self, claim: Claim, role: Role) -> list[Statement]:
        """The claim's statements of one role, surest first."""
        chosen = [row for row in claim.evidence if row.role == role]
        return [self.statements[row.statement] for row in sorted(chosen, key=lambda row: (-row.score, row.statement))]

    def voices(self, claim: Claim, role: Role) -> list[Statement]:
        """One statement of each speaker in a role, the surest."""
        first: dict[str, Statement] = {}
        for said in self.evidence(claim, role):
            first.setdefault(self.speaker(said), said)
        return list(first.values())

    def speakers(self, claim: Claim, role: Role) -> list[str]:
        return [self.speaker(said) for said in self.voices(claim, role)]

    def counted(self, claim: Claim, role: Role) -> list[str]:
        """The speakers in a role, without those who may say something else: a claim does not count them."""
        unsure = {name for row in claim.not_counted if row.why == UNSURE for name in row.statements}
        return unique(self.speaker(said) for said in self.evidence(claim, role) if said.id not in unsure)

    def outlets(self, claim: Claim) -> list[str]:
        return unique(self.outlet(self.documents[doc]) for doc in sorted({self.statements[row.statement].doc for row in claim.evidence}))

    def replacements(self, claim: Claim) -> list[Statement]:
        """The statements that a judge found to replace the claim's own, and its speakers' that a conflict sets after it, oldest first."""
        own = {row.statement for row in claim.evidence}
        pairs = (judgement for judgement in claim.judgements if judgement.relation == "replaces")
        others = {statement for pair in pairs for statement in (pair.left, pair.right)} - own
        others.update(said.id for said in self._later(claim) if said.id not in own)
        return sorted((self.statements[statement] for statement in others), key=lambda said: (said.said_on or "", said.id))

    def is_change(self, conflict: Conflict) -> bool:
        """Does a conflict tell of a claim that was replaced, and what came later? What else stands against that one is none."""
        return AGAINST not in conflict.note and any(self.claims[name].standing == "superseded" for name in conflict.claims)

    def _later(self, claim: Claim) -> Iterator[Statement]:
        """What the claim's own speakers said later, by a conflict's note."""
        speakers = {self.speaker(said) for said in self.evidence(claim, "supports")}
        for conflict in self.dossier.conflicts:
            if claim.id in conflict.claims and self.is_change(conflict):
                others = (said for name in conflict.claims if name != claim.id for said in self.evidence(self.claims[name], "supports"))
                told = (said for said in others if conflict.note.endswith(f"{LATER}{' '.join(said.text.split())}”"))
                yield from (said for said in told if self.speaker(said) in speakers)

    def series(self) -> list[list[Figure]]:
        """Figures that measure the same thing, oldest first; those of most figures first."""
        found: dict[str, list[Figure]] = {}
        for figure in sorted(self.dossier.figures, key=lambda row: (row.as_of or "", row.doc, row.start, row.id)):
            found.setdefault(figure.series, []).append(figure)
        return sorted(found.values(), key=lambda figures: (-len(figures), figures[0].series))

    def figure_speaker(self, figure: Figure) -> str:
        """Who gave a figure: the outlet where no statement holds it."""
        said = self.statements.get(figure.statement) if figure.statement else None
        return self.speaker(said) if said else self.outlet(self.documents[figure.doc])


def once(work: Callable[[Reading, *Asked], Found]) -> Callable[[Reading, *Asked], Found]:
    """A function of a reading that works each thing out once; records are known again by their ids."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def known(read: Reading, /, *asked: *Asked) -> Found:
        kept = read.worked_out.setdefault(name, {})
        key = asked[0].id if len(asked) == 1 else tuple([getattr(one, "id", one) for one in asked])  # type: ignore[misc]
        if key not in kept:
            kept[key] = work(read, *asked)
        found: Found = kept[key]
        return found

    return known


@once
def _denials(read: Reading, document: Document) -> list[Statement]:
    return [said for said in read.said_in.get(document.id, ()) if said.stance == "denies"]


@once
def _sentence(read: Reading, said: Statement) -> Span:
    return read.around(said.doc, said.start, said.end)


def reading(dossier: Dossier) -> Reading:
    parts: defaultdict[StatementId, list[Part]] = defaultdict(list)
    for claim in dossier.claims:
        for evidence in claim.evidence:
            parts[evidence.statement].append(Part(claim, evidence))
    said_in: defaultdict[DocumentId, list[Statement]] = defaultdict(list)
    for said in dossier.statements:
        said_in[said.doc].append(said)
    return Reading(
        dossier=dossier,
        documents={row.id: row for row in dossier.documents},
        entities={row.id: row for row in dossier.entities},
        statements={row.id: row for row in dossier.statements},
        claims={row.id: row for row in dossier.claims},
        parts={statement: tuple(served) for statement, served in parts.items()},
        said_in={doc: tuple(stated) for doc, stated in said_in.items()},
        called=told_apart(dossier.documents),
    )


def outlet(document: Document) -> str:
    """What a document's outlet is called in few words; where it names none, the report, by how its title begins, else by its id."""
    named = document.outlet_short or document.outlet
    return named or f"{UNNAMED} {titled(document.title) if document.title else document.id}"


def told_apart(documents: Iterable[Document]) -> dict[DocumentId, str]:
    """What each document's outlet is called; of those without one whose titles begin alike, with more words of the title, else the id."""
    called = {document.id: outlet(document) for document in documents}
    alike: defaultdict[str, list[tuple[DocumentId, str]]] = defaultdict(list)
    for document in documents:
        if document.title and not (document.outlet_short or document.outlet):
            alike[called[document.id]].append((document.id, document.title))
    for group in alike.values():
        if len(group) > 1:
            called |= _parted(group)
    return called


def _parted(group: Sequence[tuple[DocumentId, str]]) -> dict[DocumentId, str]:
    """Reports by their ids, each with as many words of its title as no other begins with."""
    parted: dict[DocumentId, str] = {}
    for more in range(1, MORE + 1):
        names = {doc: titled(title, more) for doc, title in group}
        counts = Counter(names.values())
        parted = {doc: f"{UNNAMED} {name}" for doc, name in names.items() if counts[name] == 1} | parted
    return {doc: f"{UNNAMED} {titled(title)} ({doc})" for doc, title in group} | parted


def titled(title: str, more: int = 0) -> str:
    """A title as a name, cut between words; with some more words where these do not tell it from others.

    >>> titled("Ferry sinks"), titled("Ferry sinks off Port Amel with sixty people on board")
    ('“Ferry sinks”', '“Ferry sinks off Port…”')
    """
    words = title.split()
    kept = len(words)
    while kept > 1 and len(" ".join(words[:kept])) > NAMED:
        kept -= 1
    cut = " ".join(words[: kept + more])
    return f"“{cut}”" if cut == " ".join(words) else f"“{cut.rstrip(',;:–—-')}…”"


def web_address(document: Document) -> str | None:
    """Where a document stands on the web, if a browser may follow it; a report can name any address, and one that runs something.

    Signs that an address must not hold as they stand are percent-encoded.
    """
    address = quote((document.url or "").strip(), safe="%/:=&?~#+!$,;'@()*[]-._")
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def origins(dossier: Dossier) -> int:
    """How many accountable parties the claims rest on."""
    return len({origin.id for claim in dossier.claims for origin in claim.origins})


def unique(names: Iterable[str]) -> list[str]:
    """The names without repetition, in order.

    >>> unique(["b", "a", "b"])
    ['b', 'a']
    """
    return list(dict.fromkeys(names))


def published_on(document: Document) -> date | None:
    """The day of a report; None where it has none that a calendar knows."""
    return whole((document.published or "")[:10])


def days(dossier: Dossier) -> Iterator[str]:
    """Every day of the event: those on which something was told, and those after on which a report without a date has something happen.

    Such a report came then or later, so that its days belong to the event as well.
    """
    told = list(told_days(dossier))
    yield from told
    undated = {document.id for document in dossier.documents if not document.published}
    last = last_told(dossier)
    for entry in dossier.timeline:
        day = whole(entry.date)
        if last and day and entry.until is None and last < day <= last + LATE and undated.intersection(entry.docs):
            yield entry.date


def last_told(dossier: Dossier) -> date | None:
    """The last day on which anything was told."""
    return max((day for text in told_days(dossier) if (day := whole(text[:LONG]))), default=None)


def told_days(dossier: Dossier) -> Iterator[str]:
    """Every day on which a report was published, or something was said about then.

    What a report recalls of another year does not make the event last so long, nor does a weekday read amiss: nobody tells of
    what was said after it, so the event ends with the newest report, if that has a date.
    """
    published = sorted(day[:10] for document in dossier.documents for day in (document.published, document.updated) if day)
    yield from published
    known = [day for text in published if (day := whole(text))]
    dated = {document.id for document in dossier.documents if document.published}
    for said in dossier.statements:
        later = said.doc in dated and said.said_on is not None and said.said_on > published[-1]
        if said.said_on and not later and (not known or near(whole(said.said_on), known)):
            yield said.said_on


def whole(text: str) -> date | None:
    """The day that a text gives in full."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def near(day: date | None, published: Sequence[date]) -> bool:
    return day is not None and published[0] - AROUND <= day <= published[-1] + AROUND


LONG = len("2031-03-02")
"""Length of a day that is written in full."""
LATE = timedelta(days=3)
"""How long after the last report that has a date one without may have come."""
AROUND = timedelta(days=31)
"""How far from the first and the last report something may be said and still be part of the event."""
