"""Where a claim stands."""

from __future__ import annotations

from collections.abc import Collection

from sayso.model import Role, Standing


def standing(*, replaced: bool, roles: Collection[Role], origins: int, opposed: bool) -> Standing:
    """Say where a claim stands; the first that fits, in this order.

    `replaced`: its own origin has since said otherwise. `opposed`: a party
    that does not support it denies it, or asserts what cannot be true beside it.

    >>> standing(replaced=False, roles={"supports", "questions"}, origins=1, opposed=False)
    'unverified'
    """
    if replaced:
        return "superseded"
    if "supports" not in roles:
        return "denied" if "denies" in roles else "unverified"
    if opposed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "unverified" if "questions" in roles else "single_source"
