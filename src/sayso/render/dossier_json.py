"""The dossier as JSON: the public file format that other programs rely on.

A record is written field by field, in the order of the model. What differs
from the model stands in three tables, which `sayso.render.schema` reads too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from sayso.model import SCHEMA, Correction, Decision, Dossier, Evidence, Figure, Lineage, MadeWith, Mention, Place, Source, Statement

RENAMED: Mapping[tuple[type, str], str] = {(Lineage, "source"): "from", (Lineage, "target"): "to"}
LEFT_OUT = frozenset({(Source, "antecedent")})
"""Means to an end: what it led to stands in `entity`."""
REWRITTEN: Mapping[tuple[type, str], Callable[[Any], Any]] = {
    (Statement, "parts"): lambda parts: [[part.start, part.end] for part in parts],
    (Statement, "via"): lambda relayers: [relayer.entity for relayer in relayers if relayer.entity is not None],
    (MadeWith, "models"): dict,
    (Figure, "low"): lambda low: _short(low),
    (Figure, "high"): lambda high: _short(high),
    (Place, "error_km"): lambda error: _short(error),
}
SORTED: Mapping[type, Callable[[Any], Any]] = {
    Correction: lambda row: row.number,
    Decision: lambda row: row.order,
    Evidence: lambda row: row.statement,
    Mention: lambda row: (row.doc, row.start, row.end),
    Lineage: lambda row: (row.source, row.target, row.why),
}
"""What some lists are sorted by. Other records go by their id, and without one keep their order."""


def written(dossier: Dossier) -> str:
    """The text of `dossier.json`.

    Lists are sorted by id and nothing depends on the run, so equal dossiers
    give equal text.
    """
    return json.dumps(shape(dossier), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def shape(dossier: Dossier) -> dict[str, Any]:
    """What `dossier.json` holds."""
    return {"schema": SCHEMA, **_plain(dossier)}


def statement(said: Statement) -> dict[str, Any]:
    """One statement in the shape that it has in `dossier.json`."""
    plain: dict[str, Any] = _plain(said)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, str | int | float | None):
        return value
    if is_dataclass(value):
        kind: type = type(value)
        return {name: rewrite(getattr(value, field)) for field, name, rewrite in _written_as(kind)}
    if isinstance(value, tuple):
        return [_plain(item) for item in _in_order(value)]
    return value


def name_of(kind: type, field: str) -> str:
    """What a field of a record is called in the file."""
    return RENAMED.get((kind, field), field)


def written_out(kind: type, field: str) -> bool:
    """Does a field of a record stand in the file?"""
    return (kind, field) not in LEFT_OUT


@cache
def _written_as(kind: type) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    """Of each field that stands in the file: its name, what it is called there, and what it becomes."""
    names = (field.name for field in fields(kind) if written_out(kind, field.name))
    return tuple((name, name_of(kind, name), REWRITTEN.get((kind, name), _plain)) for name in names)


def _in_order(values: tuple[Any, ...]) -> list[Any]:
    if not values or not is_dataclass(values[0]):
        return list(values)
    kind = type(values[0])
    if kind in SORTED:
        return sorted(values, key=SORTED[kind])
    return sorted(values, key=lambda row: row.id) if hasattr(values[0], "id") else list(values)


def _short(number: float | None) -> float | int | None:
    """A whole number without a decimal point.

    >>> _short(3.0), _short(0.5), _short(None)
    (3, 0.5, None)
    """
    return int(number) if number is not None and float(number).is_integer() else number
