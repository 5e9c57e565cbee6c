"""Two or more statements with their sketches and figures, made into sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from sayso import judge
from sayso.judge import Side, likenesses, sides
from sayso.model import Document, DocumentId, Entity, Figure, FigureId, Judgement, Sketch, Statement
from tests import made

SAME = 0.4

Told = tuple[Statement, Sketch, tuple[Figure, ...]]


def told(name: str, text: str, *lemmas: str, figures: Sequence[Figure] = (), drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    """What the paper `name` has a speaker of its own say; figures stand where their words do."""
    statement = made.statement(name, text, **{"doc": DocumentId(name), "speaker": f"speaker of {name}"} | more)
    placed = tuple(at(figure, statement) for figure in figures)
    return statement, made.sketch(name, *lemmas, **drawn or {}), placed


def at(figure: Figure, statement: Statement) -> Figure:
    start = statement.start + statement.text.index(figure.text)
    return replace(figure, doc=statement.doc, start=start, end=start + len(figure.text), id=FigureId(f"{statement.id} {figure.text}"))


def compared(
    *said: Told, entities: Sequence[Entity] = (), beside: Sequence[Figure] = (), documents: Sequence[Document] = ()
) -> tuple[Side, ...]:
    """Sides of what is told; `beside` are figures that the same papers give elsewhere."""
    statements, sketches, figures = zip(*said, strict=True)
    return sides(statements, sketches, entities, [*(one for each in figures for one in each), *beside], {}, documents=documents)


def judgement(left: Side, right: Side, cosine: float, *, same: float) -> Judgement:
    """Judge two whose vectors lie at a cosine."""
    [likeness] = likenesses([left, right], np.array([0]), np.array([1]), np.array([cosine])).tolist()
    return judge.judgement(left, right, likeness, same=same)


def between(one: Told, other: Told, cosine: float = 0.8, **more: Any) -> Judgement:
    left, right = compared(one, other, **more)
    return judgement(left, right, cosine, same=SAME)
