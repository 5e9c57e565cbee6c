"""A report's paragraphs with their places: what stands around one tells what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.model import FurnitureKind, Span

STOPS = '.!?”"'
SENTENCE, PARAGRAPH = 80, 200
"""Characters from which words with a full stop read like a report's sentence, or like its paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its place."""

    span: Span
    text: str
    inside: bool
    """It is neither the first nor the last."""
    close: bool
    """No blank line parts it from the following paragraph, though the text has blank lines."""


Kinds = Mapping[Span, FurnitureKind]
Found = Iterator[tuple[Span, FurnitureKind]]


def is_prose(block: Block, shortest: int) -> bool:
    return len(block.text) > shortest and block.text[-1] in STOPS
