"""The stretches of a text that are no part of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from sayso.ingest.addressed import addressed
from sayso.ingest.blocks import PARAGRAPH, SENTENCE, Block, Found, Kinds, is_prose
from sayso.ingest.bylines import is_byline
from sayso.ingest.captions import is_agency_line, is_caption, is_credited, is_credited_label, is_label
from sayso.ingest.doubled import doubled, recurring_labels
from sayso.ingest.notices import LONGEST, is_spam, kind_of_whole, rules
from sayso.ingest.signatures import biographies, companies, publishers
from sayso.ingest.teasers import BRACKETED_LINK, LINKS, questions
from sayso.ingest.told import is_told
from sayso.ingest.unended import galleries, other_stories, unended
from sayso.model import Furniture, FurnitureKind, Span
from sayso.text.paragraphs import paragraphs, trimmed

LEADING_NOTE = re.compile(
    r"(?:date:?|(?:published|posted):) \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?=\s)"
    r"|\((?:updates|adds|recasts|corrects|repeats|refiles|writes through)\b[^()\n]{2,160}\)(?=\s)",
    re.IGNORECASE,
)
"""What was put before the first sentence: 'date: 2025-06-03', '(Adds the captain's reply)'."""
SENTENCE_END = re.compile(r"[.!?”\"’)]\s*\n\s*")
LINE_END = re.compile(r"\n\s*")
AFTER_SENTENCE = '.!?”"’)»…—-|'
REGION_FROM = 0.3
"""Share of the text before which no heading closes the report: menus repeat such words at the top."""
COMMENTS_FROM = 0.5
DRAWN = re.compile(r"([-–—_=*•])\1{4,}+")
"""A line across the page."""
WRAPPED = 0.1
"""Share of the breaks within paragraphs after which a sentence goes on in lower case, in a text of wrapped lines."""
MOST_SIGNED = 0.2
"""Share of paragraphs with an outlet's name in brackets; more of them are a round-up's items."""
LAST = 3
"""Paragraphs among which a report asks its readers."""
MOST_PROSE = 2
"""Teasers of other stories that may be as long as a report's paragraph; more of them are the report going on."""
ITALIC = re.compile(r"[*_](?![*_])([^*_\n]{10,600})[*_]")
"""A paragraph that Markdown sets in italics from end to end."""
SEARCH = re.compile(r"[\w .&]{0,30}\bsearch(?: results?)?(?: for .{1,80})?(?:\s*[:|»–-].{0,80})?", re.IGNORECASE)
EXCERPT = re.compile(r"(?:\.{3}|…)\s.{5,200}\s(?:\.{3}|…)", re.DOTALL)
ADDRESSED = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
QUOTED = re.compile(r"[“\"]")
CREDITED = re.compile(
    r"\W*[Ww]ith (?:[Tt]he )?[A-Z][\w.’'&-]*(?:(?:,? and |, | )[A-Z][\w.’'&-]*){0,6}\W*|\((?:[Tt]he )?[A-Z][\w.’'& /-]{1,40}\)"
)
"""'With Harbour Press', '(Harbour Press)'."""


def furniture(text: str, marked: Sequence[Furniture] = ()) -> tuple[Furniture, ...]:
    """Find what is no part of the report: captions, credits, notices, comments, adverts, menus.

    Headlines and decks are the report's; subheadings guide through the page. In
    doubt a paragraph is kept. What is `marked` already is not looked at again.

    >>> text = "Ferry sinks\\n\\nIt sank at dawn, the coast guard said.\\n\\nRead more"
    >>> [text[piece.start : piece.end] for piece in furniture(text)]
    ['Read more']
    """
    blocks = divided(text, marked)
    kinds = {block.span: kind for block in blocks if (kind := kind_of(block))}
    for find in FINDERS:
        kinds = dict(find(blocks, kinds)) | kinds
    whole = [Furniture(span.start, span.end, kind) for span, kind in kinds.items()]
    glued = [piece for block in blocks if block.span not in kinds for piece in parts(block)]
    return tuple(sorted(whole + glued))


def divided(text: str, marked: Sequence[Furniture]) -> tuple[Block, ...]:
    whole = tuple(paragraphs(text))
    wrapped = is_wrapped(text, whole)
    spans = tuple(unmarked(tuple(line for paragraph in whole for line in lines(text, paragraph, wrapped=wrapped)), marked))
    spaced = "\n\n" in text.replace("\r", "").strip()
    following = [*(span.start for span in spans[1:]), len(text)][: len(spans)]
    return tuple(
        Block(
            span,
            text[span.start : span.end].replace("\n", " "),
            span not in (spans[0], spans[-1]),
            spaced and text.count("\n", span.end, start) == 1,
        )
        for span, start in zip(spans, following, strict=True)
    )


def unmarked(spans: Sequence[Span], marked: Sequence[Furniture]) -> Iterator[Span]:
    """The spans that touch nothing marked; both are in order."""
    at = 0
    for span in spans:
        while at < len(marked) and marked[at].end <= span.start:
            at += 1
        if at == len(marked) or span.end <= marked[at].start:
            yield span


def is_wrapped(text: str, whole: Sequence[Span]) -> bool:
    """Are its lines broken where they are full? Then many go on in lower case."""
    breaks = [match.end() for paragraph in whole for match in LINE_END.finditer(text, paragraph.start, paragraph.end)]
    return sum(text[at].islower() for at in breaks) > WRAPPED * len(breaks)


def lines(text: str, paragraph: Span, *, wrapped: bool) -> Iterator[Span]:
    """Part a paragraph of several lines where it only looks like a wrapped one.

    It does where a line ends its sentence, where a line by itself is furniture and the whole is not, and where each
    line begins like a new one in a text whose lines are not wrapped.
    """
    for piece in cut(text, paragraph, SENTENCE_END):
        single = tuple(cut(text, piece, LINE_END))
        whole = (
            len(single) == 1
            or kind_alone(text[piece.start : piece.end])
            or not (
                any(kind_alone(text[line.start : line.end]) for line in single)
                or (not wrapped and not any(text[line.start].islower() for line in single))
            )
        )
        yield from (piece,) if whole else single


def cut(text: str, span: Span, at: re.Pattern[str]) -> Iterator[Span]:
    edges = [span.start, *(match.end() for match in at.finditer(text, span.start, span.end)), span.end]
    yield from (trimmed(text, start, end) for start, end in pairwise(edges))


def kind_of(block: Block) -> FurnitureKind | None:
    """What a paragraph is by itself; None for the report's own."""
    return kind_of_text(block.text, inside=block.inside)


def kind_of_text(paragraph: str, *, inside: bool = True) -> FurnitureKind | None:
    """What a paragraph is by its words and, where it is neither the first nor the last, by its agency's mark."""
    if found := kind_alone(paragraph):
        return found
    if is_caption(paragraph, inside=inside):
        return "caption"
    return "promotion" if BRACKETED_LINK.fullmatch(paragraph) or is_appeal(paragraph) else None


def is_appeal(paragraph: str) -> bool:
    """Does a line in italics speak to its reader, as editors do below a report?

    >>> is_appeal("*Were you on the ferry? Our newsroom would like to hear from you.*")
    True
    >>> is_appeal("*This article was amended on 3 June. An earlier version misstated the day.*")
    False
    """
    match = ITALIC.fullmatch(paragraph)
    return match is not None and ADDRESSED.search(match[1]) is not None and not QUOTED.search(match[1]) and not is_told(match[1])


def kind_alone(paragraph: str) -> FurnitureKind | None:
    """What its words alone tell, wherever it stands."""
    if len(paragraph) > LONGEST:
        return "advertising" if is_spam(paragraph) else None
    match = ITALIC.fullmatch(paragraph)
    paragraph = match[1] if match else paragraph
    if is_spam(paragraph):
        return "advertising"
    if is_byline(paragraph) or is_agency_line(paragraph):
        return "credit"
    return kind_of_whole("page", paragraph) or kind_of_whole("whole", paragraph)


def sections(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """The name of the page's section, above the story; below it such a word is a subheading."""
    for block in head(blocks, kinds):
        if kind := kind_of_whole("top", block.text):
            yield block.span, kind


def announced(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Other stories behind a word such as 'WATCH:', below the first prose; above it that is the report's own headline."""
    for block in blocks[sum(1 for _ in head(blocks, kinds)) :]:
        if kind := kind_of_whole("below", block.text):
            yield block.span, kind


def head(blocks: Sequence[Block], kinds: Kinds) -> Iterator[Block]:
    """What stands above the first prose: headlines, decks, and the page's own lines."""
    return takewhile(lambda block: block.span in kinds or not is_prose(block, SENTENCE), blocks)


def labels(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """A short line right above a caption is the picture's name."""
    for block, following in pairwise(blocks):
        if not block.close or not is_label(block.text):
            continue
        if kinds.get(following.span) == "caption":
            yield block.span, "caption"
        elif following.text.startswith(block.text) and is_credited_label(following.text):
            yield from ((block.span, "caption"), (following.span, "caption"))


def credited(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Captions that end with an outlet's name in brackets, where the report goes on below and few paragraphs end so.

    A paragraph that closes a report so is signed, and a round-up signs each of its items.
    """
    own = [block for block in blocks if block.span not in kinds]
    signed = [block for block in own[1:] if is_credited(block.text)]
    if len(signed) <= MOST_SIGNED * len(own):
        last = max((index for index, block in enumerate(own) if is_prose(block, SENTENCE) and block not in signed), default=0)
        yield from ((block.span, "caption") for block in own[1:last] if block in signed)


def regions(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What follows a comment form or a list of other stories, to the end of the page."""
    length = blocks[-1].span.end if blocks else 0
    prose = [block.span not in kinds and is_prose(block, PARAGRAPH) for block in blocks]
    below = sum(prose)
    for index, block in enumerate(blocks):
        kind = kind_of_whole("region", block.text) if block.span.start > REGION_FROM * length else None
        early = kind == "comment" and block.span.start < COMMENTS_FROM * length
        # paragraphs of prose below, or lines that mostly end their sentences, are the report going on
        if kind and not early and (kind == "comment" or (below <= MOST_PROSE and not goes_on(blocks[index + 1 :], kinds))):
            end = end_of_box(blocks, index) if kind == "promotion" else len(blocks)
            yield from ((each.span, kind) for each in blocks[index:end])
            return
        below -= prose[index]


def end_of_box(blocks: Sequence[Block], heading: int) -> int:
    """Where a list of other stories ends: at the line below it where one is drawn above its heading, else with the page.

    A line right below the heading belongs to it.
    """
    drawn = [DRAWN.fullmatch(block.text) is not None for block in blocks]
    if not heading or not drawn[heading - 1]:
        return len(blocks)
    first = next((index for index in range(heading + 1, len(blocks)) if not drawn[index]), len(blocks))
    return next((index for index in range(first, len(blocks)) if drawn[index]), len(blocks))


def goes_on(below: Sequence[Block], kinds: Kinds) -> bool:
    own = [is_prose(block, SENTENCE) for block in below if block.span not in kinds]
    return sum(own) >= MOST_PROSE and 2 * sum(own) > len(own)


def search_results(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What a site found, under a title that says so, with excerpts of what it found."""
    if blocks and SEARCH.fullmatch(blocks[0].text) and any(EXCERPT.search(block.text) for block in blocks[1:]):
        yield from ((block.span, "navigation") for block in blocks[1:])


def closers(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What asks the readers, or tags the story, among the last paragraphs of the report."""
    for block in [block for block in blocks[1:] if block.span not in kinds][-LAST:]:
        if kind := kind_of_whole("end", block.text):
            yield block.span, kind


def sign_offs(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Whom the report thanks for its words, on a line of their own below the story."""
    tail = takewhile(lambda block: block.span in kinds or not is_prose(block, SENTENCE), reversed(blocks[1:]))
    yield from ((block.span, "credit") for block in tail if CREDITED.fullmatch(block.text))


def parts(block: Block) -> Iterator[Furniture]:
    """Furniture glued to the report's own sentences, before or after them."""
    match = LEADING_NOTE.match(block.text) if block.span.start <= 1 else None
    if match:
        yield Furniture(block.span.start, block.span.start + match.end(), "notice")
    below = match.end() if match else 0
    if first := min((ending for ending in endings(block.text) if ending[0] >= below), default=None):
        yield Furniture(block.span.start + first[0], block.span.end, first[1])


def endings(paragraph: str) -> Iterator[tuple[int, FurnitureKind]]:
    """Yield where furniture begins that runs to the paragraph's end."""
    start = max(0, len(paragraph) - LONGEST)
    for kind, pattern in rules("closing"):
        for match in pattern.finditer(paragraph, start):
            before = paragraph[start : match.start()].rstrip()
            if match.end() == len(paragraph) and before and before[-1] in AFTER_SENTENCE:
                yield match.start(), kind
    for kind, pattern in rules("glued"):
        yield from ((match.start(), kind) for match in pattern.finditer(paragraph, start) if match.end() == len(paragraph))


FINDERS = (
    *(sections, announced, addressed, labels, doubled, recurring_labels, credited, regions),
    *LINKS,
    *(sign_offs, publishers, biographies, companies, closers, search_results, other_stories, galleries, unended, questions),
)
"""What looks at a paragraph among others; each knows what was found before."""
