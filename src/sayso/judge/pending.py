"""'The driver has not been identified', 'no group has claimed the attack': what was open at first, and later told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.judge.party import before
from sayso.judge.side import Side
from sayso.model import Judgement


@dataclass(frozen=True, slots=True)
class Matter:
    """What reports leave open and later tell, with the words that do either."""

    name: str
    open: re.Pattern[str]
    told: re.Pattern[str]


NOT: Final = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b)"
DOER: Final = r"\b(?:assailants?|attackers?|bombers?|drivers?|gunm[ae]n|killers?|knifem[ae]n|m[ae]n|shooters?|suspects?)\b"
NAMED: Final = r"\b(?:identified|named)\b"
TO_NAME: Final = r"\b(?:identify|identified|named?)\b"
MOTIVE: Final = r"\bmoti(?:ve|vation)s?\b"
DEED: Final = r"\b(?:assault|attack|blast|bombing|explosion|responsibility|shooting)\b"
MATTERS: Final = (
    Matter(
        "who did it",
        re.compile(rf"{DOER}[^.;]{{0,30}}{NOT}[^.;]{{0,20}}{NAMED}|{NOT}[^.;]{{0,20}}{TO_NAME}[^.;]{{0,20}}{DOER}", re.I),
        re.compile(rf"{DOER}[^.;]{{0,30}}{NAMED}[^.;]{{0,40}}\bas\b|{NAMED}[^.;]{{0,30}}{DOER}", re.I),
    ),
    Matter(
        "who claims it",
        re.compile(rf"{NOT}[^.;]{{0,30}}\bclaim(?:s|ed)?\b[^.;]{{0,20}}{DEED}", re.I),
        re.compile(r"\b(?:claimed|claims|asserted|took|taken) responsibility\b", re.I),
    ),
    Matter(
        "the motive",
        re.compile(rf"{NOT}[^.;]{{0,30}}\bknown?\b[^.;]{{0,50}}{MOTIVE}|{MOTIVE}[^.;]{{0,20}}\b(?:unknown|unclear|not known)\b", re.I),
        re.compile(r"\bmotives? (?:was|is)\b|\b(?:was|is) the [^.;]{0,20}motive\b|\bmotivated by\b", re.I),
    ),
)
SCORE: Final = 0.8
"""Of what was open and what was told later: it is found by its words, not by likeness."""


def pending(sides: Sequence[Side], judge: str) -> Iterator[Judgement]:
    """Let what is told replace what was still open, unless it was said earlier."""
    for matter in MATTERS:
        opened = [side for side in sides if is_open(matter, side)]
        told = [side for side in sides if is_told(matter, side)] if opened else []
        for early in opened:
            for late in told:
                if late.statement.doc != early.statement.doc and not before(late, early):
                    yield Judgement(late.statement.id, early.statement.id, "replaces", SCORE, judge, (f"told later: {matter.name}",))


def is_open(matter: Matter, side: Side) -> bool:
    return side.statement.stance in ("asserts", "cannot_verify") and matter.open.search(side.statement.text) is not None


def is_told(matter: Matter, side: Side) -> bool:
    words = side.statement.text
    return side.statement.stance == "asserts" and matter.told.search(words) is not None and matter.open.search(words) is None
