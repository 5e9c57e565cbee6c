"""The dossier as tables for spreadsheets: one CSV text a table.

Lists inside a cell are joined with '; '. The full text of documents is left
out: cells of spreadsheets are too small for it, and `dossier.json` has it.

A cell of words that begins with =, +, -, @, a tab or a return gets an
apostrophe in front, so that no spreadsheet takes a report's words for a
formula (OWASP, CSV Injection). Numbers stay numbers, and every line break
within a cell is a line feed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from sayso.model import Claim, Dossier, Statement
from sayso.render.reading import Reading, reading

Cell = str | float | bool | None
Rows = Iterable[Sequence[Cell]]

FORMULA = ("=", "+", "-", "@", "\t", "\r")

COLUMNS = {
    "documents": "id path sha256 title outlet outlet_short authors published updated url language copy_of credits".split(),
    "entities": "id type name short description affiliation mentions".split(),
    "aliases": "entity alias".split(),
    "statements": "id document outlet start end text kind cue source speaker via stance certainty basis said_on".split(),
    "claims": "id gist standing origins supports denies questions first_said last_said".split(),
    "evidence": "claim statement role score speaker outlet text".split(),
    "origins": "claim origin name statements why".split(),
    "not_counted": "claim name statements why".split(),
    "judgements": "claim left right relation score judge reasons".split(),
    "conflicts": "id claim other_claim why gist other_gist note".split(),
    "figures": "id document start end text what subject low high unit approximate as_of statement series".split(),
    "places": "id name aliases lat lon country kind error_km gazetteer mentions".split(),
    "timeline": "id date until text event documents statements claims".split(),
    "lineage": "from to why score".split(),
}
"""The columns of each table, in order."""


def tables(dossier: Dossier) -> dict[str, str]:
    """The CSV text of every table, by its name."""
    read = reading(dossier)
    rows: dict[str, Rows] = {
        "documents": _documents(dossier),
        "entities": _entities(dossier),
        "aliases": ((entity.id, alias) for entity in dossier.entities for alias in entity.aliases),
        "statements": (_statement(read, said) for said in dossier.statements),
        "claims": (_claim(read, claim) for claim in dossier.claims),
        "evidence": _evidence(read),
        "origins": ((claim.id, row.id, row.name, _list(row.statements), row.why) for claim in dossier.claims for row in claim.origins),
        "not_counted": ((claim.id, row.name, _list(row.statements), row.why) for claim in dossier.claims for row in claim.not_counted),
        "judgements": _judgements(dossier),
        "conflicts": _conflicts(read),
        "figures": _figures(dossier),
        "places": _places(dossier),
        "timeline": _timeline(dossier),
        "lineage": ((row.source, row.target, row.why, row.score) for row in dossier.lineage),
    }
    return {name: _csv(columns, rows[name]) for name, columns in COLUMNS.items()}


def _csv(columns: Sequence[str], rows: Rows) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return written.getvalue()


def _safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet computes.

    >>> _safe("=1+1"), _safe("it rained"), _safe(-12.5), _safe(None), _safe(True)
    ("'=1+1", 'it rained', -12.5, None, 'true')
    """
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    # The csv module leaves a lone return unquoted, which readers take for the end of the row.
    lines = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{lines}" if cell.startswith(FORMULA) else lines


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)


def _documents(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.documents:
        names = (row.title, row.outlet, row.outlet_short, _list(row.authors), row.published, row.updated, row.url)
        yield (row.id, row.path, row.sha256, *names, row.language, row.copy_of, _list(row.credits))


def _entities(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.entities:
        yield row.id, row.type, row.name, row.short, row.description, row.affiliation, len(row.mentions)


def _statement(read: Reading, said: Statement) -> Sequence[Cell]:
    words = (said.text, said.kind, said.cue.text if said.cue else None, said.source.text if said.source else None)
    who = (read.speaker(said), _list(read.relayers(said)))
    place = (said.id, said.doc, read.document_of(said).outlet, said.start, said.end)
    return (*place, *words, *who, said.stance, said.certainty, said.basis, said.said_on)


def _claim(read: Reading, claim: Claim) -> Sequence[Cell]:
    roles = [len(read.evidence(claim, role)) for role in ("supports", "denies", "questions")]
    return (claim.id, claim.gist, claim.standing, len(claim.origins), *roles, claim.first_said, claim.last_said)


def _evidence(read: Reading) -> Iterator[Sequence[Cell]]:
    for claim in read.dossier.claims:
        for row in claim.evidence:
            said = read.statements[row.statement]
            yield claim.id, said.id, row.role, row.score, read.speaker(said), read.document_of(said).outlet, said.text


def _judgements(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for claim in dossier.claims:
        for row in claim.judgements:
            yield claim.id, row.left, row.right, row.relation, row.score, row.judge, _list(row.reasons)


def _conflicts(read: Reading) -> Iterator[Sequence[Cell]]:
    for row in read.dossier.conflicts:
        one, other = (read.claims[claim] for claim in row.claims)
        yield row.id, one.id, other.id, row.why, one.gist, other.gist, row.note


def _figures(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.figures:
        value = (row.what, row.subject, row.low, row.high, row.unit, row.approximate)
        yield (row.id, row.doc, row.start, row.end, row.text, *value, row.as_of, row.statement, row.series)


def _places(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.places:
        position = (row.lat, row.lon, row.country, row.kind, row.error_km, row.gazetteer)
        yield (row.id, row.name, _list(row.aliases), *position, len(row.mentions))


def _timeline(dossier: Dossier) -> Iterator[Sequence[Cell]]:
    for row in dossier.timeline:
        yield row.id, row.date, row.until, row.text, row.event, _list(row.docs), _list(row.statements), _list(row.claims)
