"""A dossier with markup that would run in every field that holds words, and where the words of documents stand."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from sayso.model import Dossier, Statement
from tests.ferry import DOSSIER

MARKUP = (
    '<script>window.ran = 1</script><img src=x onerror=\'window.ran = 2\'>"><svg onload="window.ran = 3">'
    "</script></style></title></textarea><script>alert(1)</script>{{ 7*7 }}{% raw %}javascript:alert(1) --> ]]> & &lt;b&gt; \u202e"
)
KEPT = {
    "language",
    "kind",
    "type",
    "standing",
    "stance",
    "certainty",
    "basis",
    "role",
    "relation",
    "why",
    "date",
    "until",
    "text",
    "id",
    "doc",
}
"""Fields that are words of the model, ids that others refer to, or text that offsets count in."""
REFERRING = set("entity statement statements claims docs copy_of affiliation left right source target replaces".split())


def spoilt(value: Any) -> Any:
    """The record with markup in its words."""
    if isinstance(value, tuple):
        return tuple(spoilt(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _field(field.name, getattr(value, field.name)) for field in fields(value)}
    return replace(value, **changed)


def _field(name: str, value: Any) -> Any:
    if name == "url":
        return "javascript:window.ran = 4"
    if isinstance(value, str):
        return value if name in KEPT | REFERRING else MARKUP
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return value if name in REFERRING else tuple(MARKUP for _ in value)
    return spoilt(value)


def _spoilt_statement(said: Statement, shift: int) -> Statement:
    return replace(
        said,
        start=said.start + shift,
        end=said.end + shift,
        parts=tuple(replace(part, start=part.start + shift, end=part.end + shift) for part in said.parts),
        cue=said.cue and replace(said.cue, start=said.cue.start + shift, end=said.cue.end + shift),
        source=said.source and replace(said.source, start=said.source.start + shift, end=said.source.end + shift, antecedent=None),
    )


def dossier() -> Dossier:
    """Markup in every name, title, note and reason, and at both ends of every document's text."""
    made: Dossier = spoilt(DOSSIER)
    around = MARKUP + "\n\n"
    return replace(
        made,
        title=MARKUP,
        made_with=replace(DOSSIER.made_with, sayso=MARKUP, models=((MARKUP, MARKUP),)),
        documents=tuple(replace(row, text=around + row.text + MARKUP, furniture=(), moments=()) for row in made.documents),
        statements=tuple(_spoilt_statement(row, len(around)) for row in DOSSIER.statements),
        timeline=tuple(replace(row, event=MARKUP, text=MARKUP) for row in made.timeline),
        claims=tuple(
            replace(
                row,
                gist=MARKUP,
                origins=tuple(replace(origin, name=MARKUP, why=MARKUP) for origin in row.origins),
                not_counted=tuple(replace(other, name=MARKUP, why=MARKUP) for other in row.not_counted),
                judgements=tuple(replace(judgement, judge=MARKUP, reasons=(MARKUP,)) for judgement in row.judgements),
            )
            for row in DOSSIER.claims
        ),
        lineage=(*made.lineage, replace(DOSSIER.lineage[0], source=MARKUP)),
    )
