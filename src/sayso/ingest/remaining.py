"""What is left of a text without some of its furniture, and of a long one without its middle."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sayso.model import Furniture, FurnitureKind

PAGE: Collection[FurnitureKind] = frozenset({"caption", "advertising", "promotion", "comment", "navigation"})
"""Furniture that tells nothing of who wrote the report and when, as credits and notices do."""
END = 20_000
"""Characters at either end of a text in which a report says whose it is; few reports are longer than both."""


def without(text: str, furniture: Sequence[Furniture], kinds: Collection[FurnitureKind] = PAGE) -> str:
    """A text without the furniture of some kinds.

    >>> without("Menu\\n\\nIt sank.", [Furniture(0, 4, "navigation")])
    '\\n\\nIt sank.'
    """
    kept, start = [], 0
    for piece in furniture:
        if piece.kind in kinds:
            kept.append(text[start : piece.start])
            start = piece.end
    return "".join([*kept, text[start:]])


def ends(text: str) -> str:
    """Both ends of a text, which is all of it unless it is very long.

    >>> ends("It sank.")
    'It sank.'
    """
    return text if len(text) <= 2 * END else f"{text[:END]}\n\n{text[-END:]}"
