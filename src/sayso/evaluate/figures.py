"""Which quantities were found, with the right bounds."""

from __future__ import annotations

import re

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldFigure
from sayso.evaluate.measures import Figures
from sayso.model import Figure

VAGUE = re.compile(r"\b(few|several|tens|dozens|scores|hundreds|thousands|many|most)\b", re.IGNORECASE)
BEYOND = re.compile("more|over|under|less|fewer")
"""Found within a word too ('overnight', 'armored'), as in the public scorer, whose figures these have to equal."""
SLACK = 1e-6


def figures(alignment: Alignment) -> Figures:
    wanted = alignment.gold.figures
    return {"figure_recall": 1 - len(missed(alignment)) / len(wanted) if wanted else None}


def missed(alignment: Alignment) -> list[tuple[object, ...]]:
    """Document and words of each quantity that the dossier has not, or has with other bounds."""
    return [(gold.doc, gold.text) for gold in alignment.gold.figures if not found(alignment, gold)]


def found(alignment: Alignment, gold: GoldFigure) -> bool:
    span = alignment.locate(gold.doc, gold.text)
    near = min(span, default=None)
    return any(
        same_bounds(figure, gold) and (not span or bool(alignment.locate(gold.doc, figure.text, near) & span))
        for figure in alignment.dossier.figures
        if alignment.annotated.get(figure.doc) == gold.doc
    )


def same_bounds(figure: Figure, gold: GoldFigure) -> bool:
    """Are the bounds equal? A vague word only needs the same open sides."""
    if VAGUE.search(gold.text) and not re.search(r"\d", gold.text):
        return (figure.low is None, figure.high is None) == (gold.low is None, gold.high is None)
    return same_bound(figure.low, gold.low, gold.text) and same_bound(figure.high, gold.high, gold.text)


def same_bound(mine: float | None, wanted: float | None, text: str) -> bool:
    """Are two bounds equal? 'More than 200' may start at 200 or 201.

    >>> same_bound(201, 200, "more than 200"), same_bound(201, 200, "200 people")
    (True, False)
    """
    if mine is None or wanted is None:
        return mine is wanted
    apart = abs(mine - wanted)
    return apart <= SLACK or bool(apart <= 1 and float(wanted).is_integer() and BEYOND.search(text))
