"""What a newer dossier of an event has that an older one had not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import (
    Changes,
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Document,
    Dossier,
    Figure,
    Moved,
    MovedFigure,
    SeriesId,
    Standing,
    StatementId,
)

TELLING: tuple[Standing, ...] = ("disputed", "corroborated", "superseded", "denied", "unverified", "single_source")
"""Standings, the most telling first."""


def changes(before: Dossier, after: Dossier) -> Changes:
    """Compare two dossiers of which the newer one holds the documents of the older.

    The ids of statements are made from the documents, so they last; claims are
    made anew, and one is known again by the statements that both rest on.
    """
    partners = counterparts(before.claims, after.claims)
    old = {statement.id for statement in before.statements}
    claims = {claim.id: claim for claim in after.claims}
    moved = [
        Moved(claim.id, partner.standing, claim.standing)
        for claim in after.claims
        if (partner := partners.get(claim.id)) and not is_new(claim, partner, old) and partner.standing != claim.standing
    ]
    return Changes(
        documents=tuple(document.id for document in new_documents(before.documents, after.documents)),
        claims=tuple(claim.id for claim in sorted(after.claims, key=weight) if is_new(claim, partners.get(claim.id), old)),
        moved=tuple(sorted(moved, key=lambda one: weight(claims[one.claim]))),
        figures=moved_figures(before, after),
        conflicts=new_conflicts(before.conflicts, after.conflicts, partners, claims),
    )


def new_documents(before: Iterable[Document], after: Iterable[Document]) -> list[Document]:
    """The documents that are new; an old one may have got another id beside one of the same name."""
    known = Counter((document.path, document.sha256, document.text) for document in before)
    found = []
    for document in after:
        key = (document.path, document.sha256, document.text)
        known[key] -= 1
        if known[key] < 0:
            found.append(document)
    return found


def counterparts(before: Iterable[Claim], after: Iterable[Claim]) -> dict[ClaimId, Claim]:
    """For each newer claim the older one that it has most evidence in common with, in the same role; several may have one."""
    serving: defaultdict[tuple[StatementId, str], list[Claim]] = defaultdict(list)
    for claim in before:
        for row in claim.evidence:
            serving[row.statement, row.role].append(claim)
    found = {}
    for claim in after:
        shared = {old.id: old for row in claim.evidence for old in serving[row.statement, row.role]}
        common = Counter(old.id for row in claim.evidence for old in serving[row.statement, row.role])
        if shared:
            found[claim.id] = shared[min(shared, key=lambda name: (-common[name], len(shared[name].evidence), name))]
    return found


def is_new(claim: Claim, partner: Claim | None, old: set[StatementId]) -> bool:
    """Does nobody but the new documents say it?"""
    supporting = [row.statement for row in claim.evidence if row.role == "supports"]
    return partner is None or (bool(supporting) and old.isdisjoint(supporting))


def weight(claim: Claim) -> tuple[int, int, int, str]:
    """What a claim is sorted by, the most telling first."""
    return TELLING.index(claim.standing), -len(claim.origins), -len(claim.evidence), claim.id


def moved_figures(before: Dossier, after: Dossier) -> tuple[MovedFigure, ...]:
    """The series whose last figures give a range that those that were the last did not; those of most figures first."""
    earlier, later = by_series(before), by_series(after)
    moved = []
    for name in earlier.keys() & later.keys():
        was, now = last(earlier[name]), last(later[name])
        ranges = {bounds(figure) for figure in was.figures}
        new = tuple(figure for figure in now.figures if bounds(figure) not in ranges)
        if new and was.when < now.when:
            moved.append(MovedFigure(name, was.figures, new))
    return tuple(sorted(moved, key=lambda one: (is_bare(one.after[0]), -len(later[one.series]), one.series)))


def is_bare(figure: Figure) -> bool:
    """Does it only count something, of which nothing is told?"""
    return figure.what in (figure.unit, figure.subject)


@dataclass(frozen=True, slots=True)
class Last:
    """The last figures of a series, and when they were: published, and of which day."""

    when: tuple[str, str]
    figures: tuple[Figure, ...]


def by_series(dossier: Dossier) -> dict[SeriesId, list[tuple[tuple[str, str], Figure]]]:
    """The figures by what they measure, each with when it was published and its day; those of undated reports are left out.

    What was published last counts as the latest: of a toll, the day that it holds for is often that of the event.
    """
    published = {document.id: document.published for document in dossier.documents}
    found: defaultdict[SeriesId, list[tuple[tuple[str, str], Figure]]] = defaultdict(list)
    for figure in dossier.figures:
        if (day := published[figure.doc]) is not None:
            found[figure.series].append(((day, figure.as_of or ""), figure))
    return dict(found)


def last(figures: Sequence[tuple[tuple[str, str], Figure]]) -> Last:
    when = max(time for time, _ in figures)
    return Last(when, tuple(sorted((figure for time, figure in figures if time == when), key=lambda figure: figure.id)))


def bounds(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def new_conflicts(
    before: Iterable[Conflict], after: Iterable[Conflict], partners: Mapping[ClaimId, Claim], claims: Mapping[ClaimId, Claim]
) -> tuple[ConflictId, ...]:
    """The conflicts whose claims' counterparts were in none; those of most evidence first."""
    known = {(frozenset(conflict.claims), conflict.why) for conflict in before}
    new = []
    for conflict in after:
        former = frozenset(partners[claim].id if claim in partners else claim for claim in conflict.claims)
        if (former, conflict.why) not in known:
            new.append(conflict)
    return tuple(
        conflict.id for conflict in sorted(new, key=lambda row: (-sum(len(claims[claim].evidence) for claim in row.claims), row.id))
    )
