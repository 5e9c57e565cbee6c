"""The stretches of a text that are no part of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from sayso.ingest.bylines import is_byline
from sayso.ingest.captions import is_agency_line, is_caption, is_credited_label, is_label
from sayso.ingest.notices import is_spam, kind_of_whole, rules
from sayso.model import Furniture, FurnitureKind, Span
from sayso.text.paragraphs import paragraphs, trimmed

LEADING_DATE = re.compile(r"date:? \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?=\s)")
"""A label that a feed reader put before the first sentence."""
SENTENCE_END = re.compile(r"[.!?”\"’)]\s*\n\s*")
LINE_END = re.compile(r"\n\s*")
STOPS = '.!?”"'
AFTER_SENTENCE = '.!?”"’)»…—-|'
REGION_FROM = 0.3
"""Share of the text before which no heading closes the report: menus repeat such words at the top."""
COMMENTS_FROM = 0.5
SENTENCE, PARAGRAPH = 80, 200
"""Characters from which words with a full stop read like a report's sentence, or like its paragraph."""
MOST_PROSE = 2
"""Teasers of other stories that may be as long as a report's paragraph; more of them are the report going on."""
LINKS_BELOW = re.compile(r"(?:read more|related|see also|more|also read|further reading)\W*", re.IGNORECASE)
MOST_LINKS = 8
LONGEST_LINK = 120
BRACKETED_LINK = re.compile(r"\[(?![^\]]*\b(?:note|sic)\b)[A-Z“‘\"'][^\[\]]{14,160}[^.\]]\]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its place: what stands around it tells what it is."""

    span: Span
    text: str
    inside: bool
    """It is neither the first nor the last."""
    close: bool
    """No blank line parts it from the following paragraph, though the text has blank lines."""


Kinds = Mapping[Span, FurnitureKind]
Found = Iterator[tuple[Span, FurnitureKind]]


def furniture(text: str) -> tuple[Furniture, ...]:
    """Find what is no part of the report: captions, credits, notices, comments, adverts, menus.

    Headlines, decks and subheadings are the report's. In doubt a paragraph is kept.

    >>> text = "Ferry sinks\\n\\nIt sank at dawn, the coast guard said.\\n\\nRead more"
    >>> [text[piece.start : piece.end] for piece in furniture(text)]
    ['Read more']
    """
    blocks = divided(text)
    kinds = {block.span: kind for block in blocks if (kind := kind_of(block))}
    for find in (sections, labels, regions, link_lists):
        kinds = dict(find(blocks, kinds)) | kinds
    whole = [Furniture(span.start, span.end, kind) for span, kind in kinds.items()]
    glued = [piece for block in blocks if block.span not in kinds for piece in parts(block)]
    return tuple(sorted(whole + glued))


def divided(text: str) -> tuple[Block, ...]:
    spans = tuple(line for paragraph in paragraphs(text) for line in lines(text, paragraph))
    spaced = "\n\n" in text.replace("\r", "").strip()
    following = [*(span.start for span in spans[1:]), len(text)][: len(spans)]
    return tuple(
        Block(span, text[span.start : span.end], span not in (spans[0], spans[-1]), spaced and text.count("\n", span.end, start) == 1)
        for span, start in zip(spans, following, strict=True)
    )


def lines(text: str, paragraph: Span) -> Iterator[Span]:
    """Part a paragraph of several lines where it only looks like a wrapped one.

    It does where a line ends its sentence, and where a line by itself is furniture and the whole is not.
    """
    for piece in cut(text, paragraph, SENTENCE_END):
        single = tuple(cut(text, piece, LINE_END))
        whole = kind_alone(text[piece.start : piece.end]) or not any(kind_alone(text[line.start : line.end]) for line in single)
        yield from (piece,) if whole else single


def cut(text: str, span: Span, at: re.Pattern[str]) -> Iterator[Span]:
    edges = [span.start, *(match.end() for match in at.finditer(text, span.start, span.end)), span.end]
    yield from (trimmed(text, start, end) for start, end in pairwise(edges))


def kind_of(block: Block) -> FurnitureKind | None:
    """What a paragraph is by itself; None for the report's own."""
    if found := kind_alone(block.text):
        return found
    if is_caption(block.text, inside=block.inside):
        return "caption"
    return "promotion" if BRACKETED_LINK.fullmatch(block.text) else None


def kind_alone(paragraph: str) -> FurnitureKind | None:
    """What its words alone tell, wherever it stands."""
    if is_spam(paragraph):
        return "advertising"
    return "credit" if is_byline(paragraph) or is_agency_line(paragraph) else kind_of_whole("whole", paragraph)


def sections(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """The name of the page's section, above the story; below it such a word is a subheading."""
    for block in takewhile(lambda block: block.span in kinds or not is_prose(block, SENTENCE), blocks):
        if kind := kind_of_whole("top", block.text):
            yield block.span, kind


def labels(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """A short line right above a caption is the picture's name."""
    for block, following in pairwise(blocks):
        if not block.close or not is_label(block.text):
            continue
        if kinds.get(following.span) == "caption":
            yield block.span, "caption"
        elif following.text.startswith(block.text) and is_credited_label(following.text):
            yield from ((block.span, "caption"), (following.span, "caption"))


def regions(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What follows a comment form or a list of other stories, to the end of the page."""
    length = blocks[-1].span.end if blocks else 0
    for index, block in enumerate(blocks):
        kind = kind_of_whole("region", block.text) if block.span.start > REGION_FROM * length else None
        if kind == "comment" and block.span.start < COMMENTS_FROM * length:
            continue
        if kind == "comment" or (kind and not goes_on(blocks[index:], kinds)):
            yield from ((below.span, kind) for below in blocks[index:])
            return


def goes_on(blocks: Sequence[Block], kinds: Kinds) -> bool:
    """Does the report go on below a list of other stories?"""
    return sum(block.span not in kinds and is_prose(block, PARAGRAPH) for block in blocks) > MOST_PROSE


def is_prose(block: Block, shortest: int) -> bool:
    return len(block.text) > shortest and block.text[-1] in STOPS


def link_lists(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines of other stories below 'Read more:', where they close the page."""
    heading = next((index for index in reversed(range(len(blocks))) if LINKS_BELOW.fullmatch(blocks[index].text)), None)
    below = [block for block in blocks[heading + 1 :] if block.span not in kinds] if heading is not None else []
    if len(below) <= MOST_LINKS and all(block.text[-1] not in '.!”"' and len(block.text) < LONGEST_LINK for block in below):
        yield from ((block.span, "promotion") for block in below)


def parts(block: Block) -> Iterator[Furniture]:
    """Furniture glued to the report's own sentences, before or after them."""
    if block.span.start <= 1 and (match := LEADING_DATE.match(block.text)):
        yield Furniture(block.span.start, block.span.start + match.end(), "notice")
    if first := min(endings(block.text), default=None):
        yield Furniture(block.span.start + first[0], block.span.end, first[1])


def endings(paragraph: str) -> Iterator[tuple[int, FurnitureKind]]:
    """Yield where furniture begins that runs to the paragraph's end."""
    for kind, pattern in rules("closing"):
        for match in pattern.finditer(paragraph):
            before = paragraph[: match.start()].rstrip()
            if match.end() == len(paragraph) and before and before[-1] in AFTER_SENTENCE:
                yield match.start(), kind
    for kind, pattern in rules("glued"):
        yield from ((match.start(), kind) for match in pattern.finditer(paragraph) if match.end() == len(paragraph))
