"""Which pairs of units are worth a judge's questions: what is hardly alike seldom matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.judge.allegiance import unlinked
from sayso.judge.compliance import keeps
from sayso.judge.harm import unhurt
from sayso.judge.involvement import denies_involvement, disowns, narrowing
from sayso.judge.opposites import going_on, over
from sayso.judge.purposes import tells_purpose
from sayso.judge.side import Side, once
from sayso.judge.terms import Column, Places
from sayso.judge.tolls import UNHARMED
from sayso.judge.weather import is_fair

HARDLY: Final = 0.05
"""Likeness under which two units count as ones that nobody judged: more than half of all candidates."""


def worth_judging(sides: Sequence[Side], first: Places, second: Places, likeness: Column, *, least: float) -> NDArray[np.bool_]:
    """Of each pair, is it alike enough, or does one of the two say what others may contradict in any words?"""
    telling = np.array([contested(side) for side in sides], dtype=np.bool_)
    return (likeness >= least) | telling[first] | telling[second]


@once
def contested(side: Side) -> bool:
    """Is it what a judge sets against others however little they are alike: that the weather was fine, that nobody was hurt?"""
    less = (side.denying or denies_involvement(side)) and bool(narrowing(side.statement.text))
    said = less or disowns(side) or none_harmed(side) or unhurt(side) or unlinked(side) or keeps(side) or tells_purpose(side)
    return said or is_fair(side) or going_on(side) or over(side)


def none_harmed(side: Side) -> bool:
    return any(figure.high == 0 and figure.what in UNHARMED for figure in side.figures)
