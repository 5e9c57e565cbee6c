"""What was asked as an entry for the log, its targets named as they stand in the dossier."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from http import HTTPStatus

from sayso.compose.corrections import forms, target, touched, undone
from sayso.model import Correction, CorrectionId, Dossier, Target, TargetKind
from sayso.text.ids import content_id
from sayso.web.asked import (
    Asked,
    Assessment,
    Credibility,
    Judged,
    NoConflict,
    Note,
    OtherClaim,
    OtherEntity,
    Reliability,
    Rename,
    SameClaim,
    SameEntity,
    Speaker,
    StanceTaken,
)
from sayso.web.problems import Clash, Refused

Dossiers = Sequence[Dossier]
"""The dossier as it is shown, and as the machine made it: what was merged away since a reader looked is in the second."""


def draft(asked: Judged, dossiers: Dossiers, by: str, on: str) -> Correction:
    """An entry that is in no log yet. Raises Refused for what the dossier does not hold."""
    made = Correction(CorrectionId(""), 0, asked.kind, by, on, Target("dossier", "", ""), why=asked.why)
    match asked:
        case Rename():
            return replace(made, about=found(dossiers, "entity", asked.entity), value=asked.value)
        case SameEntity():
            about, other = two(dossiers, "entity", asked.entity, asked.other)
            return replace(made, about=about, other=other)
        case SameClaim() | NoConflict():
            about, other = two(dossiers, "claim", asked.claim, asked.other)
            return replace(made, about=about, other=other)
        case OtherEntity():
            about = found(dossiers, "entity", asked.entity)
            return replace(made, about=about, apart=some_of(about, forms_of(dossiers, asked.entity), asked.apart))
        case OtherClaim():
            about = found(dossiers, "claim", asked.claim)
            return replace(made, about=about, apart=some_of(about, about.statements, asked.apart))
        case Speaker():
            about = found(dossiers, "statement", asked.statement)
            return replace(made, about=about, other=found(dossiers, "entity", asked.entity) if asked.entity else None)
        case StanceTaken():
            return replace(made, about=found(dossiers, "statement", asked.statement), value=asked.value)
        case Reliability() | Credibility() | Note():
            return replace(made, about=found(dossiers, asked.about.kind, asked.about.id), value=asked.value)
        case Assessment():
            about = found(dossiers, asked.about.kind, asked.about.id)
            return replace(made, about=about, value=asked.value, confidence=asked.confidence)


def undoing(name: str, asked: Asked, log: Sequence[Correction], by: str, on: str) -> Correction:
    """An entry that undoes another. Raises Refused where there is no such entry."""
    entry = next((entry for entry in log if entry.id == name), None)
    if entry is None:
        raise Refused(HTTPStatus.NOT_FOUND, f"correction: no {name!r} in the log")
    return Correction(CorrectionId(""), 0, "undo", by, on, Target("correction", entry.id, entry.about.words), why=asked.why)


def found(dossiers: Dossiers, kind: TargetKind, name: str) -> Target:
    for dossier in dossiers:
        if made := target(dossier, kind, name):
            return made
    raise Refused(HTTPStatus.NOT_FOUND, f"{kind}: no {name!r} in the dossier")


def two(dossiers: Dossiers, kind: TargetKind, left: str, right: str) -> tuple[Target, Target]:
    one, other = found(dossiers, kind, left), found(dossiers, kind, right)
    if one.id == other.id:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, f"{kind}: {left!r} is given twice: name two")
    return one, other


def forms_of(dossiers: Dossiers, name: str) -> Collection[str]:
    return next(found for dossier in dossiers if (found := forms(dossier, name)))


def some_of(about: Target, parts: Collection[str], named: Sequence[str]) -> tuple[str, ...]:
    """Those statements of a claim, or forms of a name, of which some must be left."""
    what, has = ("statements", "rest on") if about.kind == "claim" else ("forms", "go by")
    apart = tuple(sorted(set(parts).intersection(named)))
    if not set(parts).issuperset(named):
        raise Refused(HTTPStatus.NOT_FOUND, f"apart: names {what} that {about.kind} {about.id!r} does not {has}")
    if len(apart) == len(parts):
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, f"apart: names all {what} of the {about.kind}: leave one")
    return apart


def entered(made: Correction, seen: int, log: Sequence[Correction]) -> Correction:
    """The entry as it goes into the log. Raises Clash where others have since judged the same, unseen."""
    whole = replace(made, number=len(log) + 1)
    whole = replace(whole, id=CorrectionId(content_id("k", whole.number, whole.kind, whole.by, whole.on, whole.about.id, whole.value)))
    about = touched(whole, log)
    theirs = tuple(entry for entry in log if entry.number > seen and about & touched(entry, log))
    if whole.kind == "undo" and whole.about.id in undone(log):
        theirs = tuple(entry for entry in log if entry.kind == "undo" and entry.about.id == whole.about.id)
    if theirs:
        raise Clash(whole, theirs, len(log))
    return whole
