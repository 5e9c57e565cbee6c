"""The chance that a logistic model gives."""

from __future__ import annotations

from math import exp
from typing import Final

FURTHEST: Final = 50.0
"""Log odds beyond which a chance is as good as none, or as certainty."""


def chance(log_odds: float) -> float:
    """The chance, in [0, 1], of some log odds, however large.

    >>> chance(0.0), chance(-1e9) < 1e-20, chance(1e9)
    (0.5, True, 1.0)
    """
    return 1 / (1 + exp(-max(-FURTHEST, min(FURTHEST, log_odds))))
