"""Posts by which an outlet leads from its report to another of its stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.model import Furniture, Span
from sayso.text.outlets import plain
from sayso.text.paragraphs import paragraphs

SIGNED = re.compile(r"(?:^|\s)[—–-] ?(?P<name>[^\n—–@()]{2,60}?) \(@\w{2,30}\)(?: (?:on )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\W*$")
"""'— Harbour Today (@harbourtoday) June 3, 2021', with the post before it or below it."""


def own_posts(text: str, set_aside: Sequence[Furniture], outlets: Sequence[str | None]) -> Iterator[Furniture]:
    """Yield the posts that the report's own outlet signed, whose names are given.

    >>> text = "It sank.\\n\\nThe ferry in pictures — Harbour Today (@harbour) June 3, 2021\\n\\nI saw it — Ana Ruiz (@ana) June 3, 2021"
    >>> [text[piece.start : piece.end] for piece in own_posts(text, (), ["Harbour Today"])]
    ['The ferry in pictures — Harbour Today (@harbour) June 3, 2021']
    """
    names = tuple(plain(name) for name in outlets if name)
    for above, span in pairwise([Span(0, 0), *paragraphs(text)]):
        match = SIGNED.search(text[span.start : span.end])
        if match and any(f"{plain(match['name'])} ".startswith(f"{name} ") for name in names):
            below = not match.start() and above.end
            post = Span(above.start if below else span.start, span.end)
            if not any(piece.start < post.end and post.start < piece.end for piece in set_aside):
                yield Furniture(post.start, post.end, "promotion")
