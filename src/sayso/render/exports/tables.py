"""The dossier as tables, for a reader of spreadsheets.

Beside each id stands what it is called: the name of an entity, the outlet and
the speaker of a figure. Lists inside a cell are joined with '; '. The full text
of documents is left out: cells of spreadsheets are too small for it, and
`dossier.json` has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Claim, Correction, DocumentId, Dossier, Entity, Role, Statement
from sayso.render.reading import Reading, reading, unique
from sayso.render.words import MAY_EXCLUDE

Cell = str | float | bool | None
Rows = Iterable[Sequence[Cell]]

COLUMNS = {
    "documents": "id path sha256 title outlet outlet_short authors published updated url language copy_of credits".split(),
    "entities": "id type name short description affiliation affiliation_name mentions".split(),
    "aliases": "entity name alias".split(),
    "statements": "id document outlet start end text kind cue source speaker via stance certainty basis said_on".split(),
    "claims": "id gist standing origins supports denies questions said_by denied_by outlets first_said last_said".split(),
    "evidence": "claim statement role score speaker outlet text".split(),
    "origins": "claim origin name statements why".split(),
    "not_counted": "claim name statements why".split(),
    "judgements": "claim left right relation score judge reasons".split(),
    "conflicts": "id claim other_claim why gist said_by other_gist other_said_by note".split(),
    "figures": "id document outlet speaker start end text what subject low high unit approximate as_of statement series replaces".split(),
    "places": "id name aliases lat lon country kind error_km gazetteer mentions outlets".split(),
    "timeline": "id date until text event outlets documents statements claims".split(),
    "lineage": "from to why score".split(),
    "corrections": "number kind by on state about_kind about about_words other other_words statements_apart value confidence why".split(),
}
"""The columns of each table, in order."""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of record, a row each."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Sequence[Cell], ...]


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """Every table, empty ones too; rows in the dossier's order, names in that of the alphabet."""
    read = reading(dossier)
    rows: dict[str, Rows] = {
        "documents": _documents(dossier),
        "entities": _entities(read),
        "aliases": _aliases(dossier),
        "statements": (_statement(read, said) for said in dossier.statements),
        "claims": (_claim(read, claim) for claim in dossier.claims),
        "evidence": _evidence(read),
        "origins": ((claim.id, row.id, row.name, _list(row.statements), row.why) for claim in dossier.claims for row in claim.origins),
        "not_counted": ((claim.id, row.name, _list(row.statements), row.why) for claim in dossier.claims for row in claim.not_counted),
        "judgements": _judgements(dossier),
        "conflicts": _conflicts(read),
        "figures": _figures(read),
        "places": _places(read),
        "timeline": _timeline(read),
        "lineage": ((row.source, row.target, row.why, row.score) for row in dossier.lineage),
        "corrections": map(_correction, dossier.corrections),
    }
    return tuple(Table(name, tuple(columns), tuple(rows[name])) for name, columns in COLUMNS.items())


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)


def _documents(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.documents:
        names = (row.title, row.outlet, row.outlet_short, _list(row.authors), row.published, row.updated, row.url)
        yield (row.id, row.path, row.sha256, *names, row.language, row.copy_of, _list(row.credits))


def _entities(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in by_name(read.dossier):
        body = read.entities.get(row.affiliation) if row.affiliation else None
        yield row.id, row.type, row.name, row.short, row.description, row.affiliation, body.name if body else None, len(row.mentions)


def _aliases(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in by_name(dossier):
        for alias in row.aliases:
            yield row.id, row.name, alias


def by_name(dossier: Dossier) -> list[Entity]:
    return sorted(dossier.entities, key=lambda row: (row.name.casefold(), row.id))


def _statement(read: Reading, said: Statement) -> Sequence[Cell]:
    words = (said.text, said.kind, said.cue.text if said.cue else None, said.source.text if said.source else None)
    who = (read.speaker(said), _list(read.relayers(said)))
    place = (said.id, said.doc, read.document_of(said).outlet, said.start, said.end)
    return (*place, *words, *who, said.stance, said.certainty, said.basis, said.said_on)


def _claim(read: Reading, claim: Claim) -> Sequence[Cell]:
    roles = [len(read.evidence(claim, role)) for role in ("supports", "denies", "questions")]
    who = (_who(read, claim, "supports"), _who(read, claim, "denies"), _list(read.outlets(claim)))
    return (claim.id, claim.gist, claim.standing, len(claim.origins), *roles, *who, claim.first_said, claim.last_said)


def _who(read: Reading, claim: Claim, role: Role) -> str:
    return _list(read.speakers(claim, role))


def _evidence(read: Reading) -> Iterator[Sequence[Cell]]:
    for claim in read.dossier.claims:
        for row in claim.evidence:
            said = read.statements[row.statement]
            yield claim.id, said.id, row.role, row.score, read.speaker(said), read.document_of(said).outlet, said.text


def _judgements(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for claim in dossier.claims:
        for row in claim.judgements:
            relation = MAY_EXCLUDE if row.to_check else row.relation
            yield claim.id, row.left, row.right, relation, row.score, row.judge, _list(row.reasons)


def _conflicts(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in read.dossier.conflicts:
        one, other = (read.claims[claim] for claim in row.claims)
        sides = (one.gist, _who(read, one, "supports"), other.gist, _who(read, other, "supports"))
        yield (row.id, one.id, other.id, row.why, *sides, row.note)


def _figures(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in read.dossier.figures:
        who = (read.documents[row.doc].outlet, read.figure_speaker(row))
        value = (row.what, row.subject, row.low, row.high, row.unit, row.approximate)
        yield (row.id, row.doc, *who, row.start, row.end, row.text, *value, row.as_of, row.statement, row.series, row.replaces)


def _places(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in read.dossier.places:
        position = (row.lat, row.lon, row.country, row.kind, row.error_km, row.gazetteer)
        who = _outlets(read, (mention.doc for mention in row.mentions))
        yield (row.id, row.name, _list(row.aliases), *position, len(row.mentions), who)


def _timeline(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in read.dossier.timeline:
        rests_on = (_list(row.docs), _list(row.statements), _list(row.claims))
        yield (row.id, row.date, row.until, row.text, row.event, _outlets(read, row.docs), *rests_on)


def _correction(row: Correction) -> Sequence[Cell]:
    other = (row.other.id, row.other.words) if row.other else (None, None)
    about = (row.about.kind, row.about.id, row.about.words)
    return (row.number, row.kind, row.by, row.on, row.state, *about, *other, _list(row.apart), row.value, row.confidence, row.why)


def _outlets(read: Reading, documents: Iterable[DocumentId]) -> str:
    return _list(unique(read.outlet(read.documents[doc]) for doc in documents))
