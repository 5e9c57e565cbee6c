"""The table of what readers judged. To it rows are only ever added."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, get_args

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from sayso.errors import NotADossier
from sayso.model import Confidence, Correction, CorrectionKind, Mention, Stance, Target
from sayso.store.tables import metadata


def _listed(words: Any) -> str:
    return ", ".join(f"'{word}'" for word in get_args(words))


corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True, comment="Place in the log, from 1"),
    Column("id", Text, nullable=False, unique=True, comment="Made from its content"),
    Column(
        "kind",
        Text,
        CheckConstraint(f"kind IN ({_listed(CorrectionKind)})"),
        nullable=False,
        comment=f"What was judged: {', '.join(get_args(CorrectionKind))}",
    ),
    Column("person", Text, nullable=False, comment="Who judged"),
    Column("judged_on", Text, nullable=False, comment="When, in UTC"),
    Column("words", Text, nullable=False, comment="What that which it is about was called, or said"),
    Column("value", Text, nullable=True, comment="The name, stance or grade, or the words of a note or an assessment"),
    Column(
        "confidence",
        Text,
        CheckConstraint(f"confidence IN ({_listed(Confidence)})"),
        nullable=True,
        comment=f"How sure an assessment is: {', '.join(get_args(Confidence))}",
    ),
    Column("why", Text, nullable=True, comment="The reason that was given"),
    Column("targets", Text, CheckConstraint("json_valid(targets)"), nullable=False, comment="As JSON: about, other, apart"),
    comment="What readers judged: a log to which is only ever added",
)

ONLY_ADDED = tuple(
    f"""
    CREATE TRIGGER correction_kept_from_{command.lower()} BEFORE {command} ON corrections BEGIN
        SELECT raise(ABORT, 'the log of corrections is only ever added to: undo one with another');
    END
    """
    for command in ("UPDATE", "DELETE")
)


def row(entry: Correction) -> dict[str, Any]:
    targets = {"about": asdict(entry.about), "other": asdict(entry.other) if entry.other else None, "apart": entry.apart}
    return {
        "number": entry.number,
        "id": entry.id,
        "kind": entry.kind,
        "person": entry.by,
        "judged_on": entry.on,
        "words": entry.about.words,
        "value": entry.value,
        "confidence": entry.confidence,
        "why": entry.why,
        "targets": json.dumps(targets, ensure_ascii=False),
    }


def entry(stored: Any) -> Correction:
    """The correction of a row. Raises NotADossier where somebody changed it by hand into none."""
    try:
        targets = json.loads(stored.targets)
        return Correction(
            id=stored.id,
            number=stored.number,
            kind=stored.kind,
            by=stored.person,
            on=stored.judged_on,
            about=_target(targets["about"]),
            other=_target(targets["other"]) if targets["other"] else None,
            apart=tuple(targets["apart"]),
            value=_value(stored.kind, stored.value),
            confidence=stored.confidence,
            why=stored.why,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotADossier(f"correction {stored.number}: not what sayso writes ({error})") from error


def _value(kind: str, value: str | None) -> str | None:
    """What was judged, if it can be; raises ValueError."""
    if kind == "stance" and value not in get_args(Stance):
        raise ValueError(f"{value!r} is no stance")
    return value


def _target(shape: Mapping[str, Any]) -> Target:
    mention = Mention(**shape["mention"]) if shape["mention"] else None
    return Target(shape["kind"], shape["id"], shape["words"], tuple(shape["statements"]), mention)
