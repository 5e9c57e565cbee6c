"""Ends of spans that broke off inside a phrase, completed by the grammar."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, tokens_in
from sayso.language.parse import Parse, Token
from sayso.model import Span

NOUNS: Final = frozenset({"NOUN", "PROPN"})
OPEN: Final = frozenset({"prep", "mark", "aux", "det"})
"""What cannot end a phrase."""
FURTHER: Final = frozenset({"prep", "pobj", "dobj", "acl"})
"""What goes on with the phrase that the last word stands in."""


Grows = Callable[[Parse, Token, Token], int | None]


def in_whole_phrases(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, their contents and sources as far as the phrase goes that they end in.

    'to check the facts during Monday' goes on with ''s debate', 'the mayor' with
    'of the town'; nothing grows into another attribution's words, or over a
    quotation mark.
    """
    taken = tokens_in(parse, (span for a in found for span in (a.cue, a.source, *a.parts) if span is not None))

    def completed(one: Attribution) -> Attribution:
        return replace(one, parts=grown(parse, one.parts, taken), source=named(parse, one.source, taken))

    return [one if one.whole is not None else completed(one) for one in found]


def grown(parse: Parse, parts: tuple[Span, ...], taken: Collection[int]) -> tuple[Span, ...]:
    tokens = parse.within(parts[-1])
    return (*parts[:-1], further(parse, parts[-1], tokens, taken, goes_on)) if tokens else parts


def named(parse: Parse, source: Span | None, taken: Collection[int]) -> Span | None:
    tokens = parse.within(source) if source is not None else ()
    return further(parse, source, tokens, taken, names_on) if source is not None and tokens else source


def further(parse: Parse, span: Span, tokens: Sequence[Token], taken: Collection[int], grows: Grows) -> Span:
    """The span, lengthened as long as what follows belongs to it and is free."""
    first, last = tokens[0], tokens[-1]
    while (end := grows(parse, first, last)) is not None and is_free(parse, last, end, taken):
        last = parse.tokens[end]
    return Span(span.start, max(span.end, last.end))


def is_free(parse: Parse, last: Token, end: int, taken: Collection[int]) -> bool:
    between = parse.tokens[last.index + 1 : end + 1]
    return bool(between) and not any(t.index in taken or t.text in {'"', "“", "”"} or t.sentence != last.sentence for t in between)


def goes_on(parse: Parse, first: Token, last: Token) -> int | None:
    """Where a content's phrase goes on to from its last word, if it does."""
    if (end := in_compound(parse, last, NOUNS | {"NUM", "ADJ"})) is not None:
        return end
    if last.text == "-":
        return last.index + 1
    if last.dep in OPEN and (end := parse.subtree(last)[-1].index) > last.index:
        return end
    following = after(parse, last)
    if following is not None and following.dep in FURTHER and first.index <= following.head <= last.index:
        return parse.subtree(following)[-1].index
    return None


def names_on(parse: Parse, first: Token, last: Token) -> int | None:
    """Where a source's name goes on to from its last word, if it does."""
    if (end := in_compound(parse, last, NOUNS)) is not None:
        return end
    following = after(parse, last)
    if following is not None and following.lemma == "of" and following.dep == "prep" and first.index <= following.head <= last.index:
        return parse.subtree(following)[-1].index
    return None


def in_compound(parse: Parse, last: Token, heads: Collection[str]) -> int | None:
    """The noun that the last word stands before, or the mark of its genitive."""
    head = parse.head(last)
    if head.index > last.index and head.pos in heads and last.dep not in {"punct", "ROOT"}:
        return head.index
    following = after(parse, last)
    return following.index if following is not None and following.tag == "POS" else None


def after(parse: Parse, last: Token) -> Token | None:
    following = parse.tokens[last.index + 1] if last.index + 1 < len(parse.tokens) else None
    return following if following is not None and following.sentence == last.sentence else None
