"""One attribution as the grammar gives it, before it becomes a statement."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.extract.marks import all_quotations
from sayso.language.parse import Parse, Token
from sayso.model import Span, Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, cue, source and relays as spans of the document.

    `source` is null where nobody is named: in a passive ('could not be
    verified'), or where a quotation goes on and `continues` its speaker.
    """

    parts: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    stance: Stance = "asserts"
    relays: tuple[Span, ...] = ()
    continues: bool = False
    whole: Literal["post", "turn", "quotation", "label"] | None = None
    """Is it shown whole: a post, a turn of a transcript, a quotation with its speaker's name behind, a clause with it before a colon?"""
    verb: int | None = None
    """Index of the cue's head token."""

    @property
    def span(self) -> Span:
        return Span(self.parts[0].start, self.parts[-1].end)


def reach(parse: Parse, attribution: Attribution) -> range:
    """The sentences that a candidate's content and cue stand in."""
    start, end = attribution.span.start, attribution.span.end
    if attribution.cue is not None:
        start, end = min(start, attribution.cue.start), max(end, attribution.cue.end)
    last = len(parse.tokens) - 1
    return range(parse.tokens[min(parse.first_from(start), last)].sentence, parse.tokens[max(parse.first_from(end) - 1, 0)].sentence + 1)


def sentence_of(parse: Parse, span: Span) -> int:
    return parse.tokens[min(parse.first_from(span.start), len(parse.tokens) - 1)].sentence


EDGE = frozenset(""",.;:-–—"“”'‘’()[]`#*_•|""") | {"``", "''", "--", "..."}


def spans(parse: Parse, tokens: list[Token]) -> tuple[Span, ...]:
    """Runs of neighbouring tokens as spans, marks at the edges left out."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and runs[-1][-1].index + 1 == token.index:
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = (trim(run) for run in runs)
    return tuple(parse.span(run) for run in trimmed if run)


def tokens_in(parse: Parse, stretches: Iterable[Span]) -> frozenset[int]:
    """Indices of the tokens that begin in any of the stretches."""
    return frozenset(index for span in stretches for index in range(parse.first_from(span.start), parse.first_from(span.end)))


@functools.lru_cache(maxsize=1)
def quoted_stretches(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks, in order; none within another."""
    return tuple(quotation.inside for quotation in all_quotations(text))


def quoted_tokens(parse: Parse) -> frozenset[int]:
    """Indices of the tokens between quotation marks."""
    return tokens_in(parse, quoted_stretches(parse.text))


def is_quoted(parse: Parse, token: Token) -> bool:
    """Does it stand between quotation marks?"""
    stretches = quoted_stretches(parse.text)
    place = bisect_right(stretches, token.start, key=lambda stretch: stretch.start)
    return place > 0 and token.start < stretches[place - 1].end


def covering(parse: Parse, found: Iterable[Attribution]) -> Mapping[int, list[Attribution]]:
    """For each token, the attributions whose content holds it."""
    index: defaultdict[int, list[Attribution]] = defaultdict(list)
    for attribution in found:
        for token in tokens_in(parse, attribution.parts):
            index[token].append(attribution)
    return index


def trim(tokens: list[Token]) -> list[Token]:
    """Leave out marks at the edges and conjunctions in front, and an 'and' behind.

    A bracket or quotation mark that closes inside stays, so that words keep their marks in pairs.
    """
    first, last = 0, len(tokens)
    while first < last and (is_edge(tokens[first]) or is_link(tokens[first])):
        first += 1
    while last > first and (is_edge(tokens[last - 1]) or is_joint(tokens[last - 1])):
        last -= 1
    return tokens[first:last]


def is_edge(token: Token) -> bool:
    return token.text in EDGE or token.text.isspace()


def is_link(token: Token) -> bool:
    """Is it a conjunction that ties a clause to what stands before: 'that', 'and'?"""
    return (token.dep == "mark" and token.lemma == "that") or is_joint(token)


def is_joint(token: Token) -> bool:
    return token.dep == "cc" and token.lemma in {"and", "but"}
