"""How a claim's standing is told to readers, which says more of what is corroborated than `dossier.json` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from sayso.model import Claim

PERHAPS: Final = "perhaps"
"""Two origins support it, in words so unlike that they may say different things: blind readers found half of such claims right."""
PASSING: Final = "passing"
"""Nobody contests it, and it is only told in passing who or what somebody is."""
UNCONTESTED: Final = frozenset({"corroborated", "single_source"})


def told(claim: Claim) -> str:
    """The claim's standing, or what readers are told in its place."""
    if claim.in_passing and claim.standing in UNCONTESTED:
        return PASSING
    return PERHAPS if claim.standing == "corroborated" and not claim.seconded else claim.standing


def is_news(claim: Claim) -> bool:
    """Is it more than who or what somebody is, told in passing?"""
    return told(claim) != PASSING


def counted(claims: Iterable[Claim]) -> Counter[str]:
    """How many claims there are of each standing, as it is told."""
    return Counter(map(told, claims))
