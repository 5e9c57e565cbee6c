"""What may exclude each other, but not surely: for an editor to check."""

from __future__ import annotations

from typing import Any

from sayso.model import StatementId
from sayso.render.page.derived.lines import denies
from sayso.render.page.derived.positions import position
from sayso.render.page.derived.wording import own
from sayso.render.reading import Reading


def to_check(read: Reading) -> list[dict[str, Any]]:
    """Both sides of each pair that is to be checked, what denies second, and why; the surest first."""
    return [
        {"reason": check.judgement.reasons[0], "sides": _sides(read, [check.judgement.left, check.judgement.right])}
        for check in read.dossier.to_check
    ]


def _sides(read: Reading, pair: list[StatementId]) -> list[dict[str, Any]]:
    said = sorted((read.statements[one] for one in pair), key=lambda one: denies(own(read, one), one))
    return [position(read, one) for one in said]
