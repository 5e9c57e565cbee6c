"""Speakers' turns in a transcript: 'RUIZ: The bridge is safe.'"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.extract.attribution import Attribution, spans, tokens_in
from sayso.extract.moods import stance_of_words
from sayso.language.parse import Parse
from sayso.model import Span

LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
LABEL: Final = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,3})(?P<role>,? \(?[A-Za-z][\w .’'-]{2,50}\)?)?:(?:\s|$)")
"""A name in capitals, what its bearer is, and a colon, where a line begins."""
HOST: Final = re.compile(r"\b(?:host|anchor|moderator|presenter|byline|reporting)\b", re.IGNORECASE)
UNQUOTED: Final = "\"“” \t"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next one does, a stretch for each line."""

    label: Span
    name: Span
    stretches: tuple[Span, ...]
    host: bool
    """Is it the outlet's own presenter or correspondent?"""


def turns(text: str) -> list[Turn]:
    """The turns of a transcript: two at least speak twice, unlike the headings of a schedule or a newsletter.

    >>> text = "ANA RUIZ, MAYOR: It is safe.\\nPRESS: Since when?\\nRUIZ: Since May.\\nIt was tested.\\nPRESS: By whom?"
    >>> [(text[turn.name.start:turn.name.end], len(turn.stretches)) for turn in turns(text)]
    [('ANA RUIZ', 1), ('PRESS', 1), ('RUIZ', 2), ('PRESS', 1)]
    >>> turns("WATCH: The film.\\nRACE: Sunday.\\nWATCH: The flood.")
    []
    """
    found: list[Turn] = []
    for line in LINE.finditer(text):
        label = LABEL.match(text, line.start(), line.end())
        if label is not None:
            said = stretch(text, label.end(), line.end())
            found.append(Turn(Span(*label.span()), Span(*label.span("name")), said, bool(HOST.search(label["role"] or ""))))
        elif found:
            found[-1] = replace(found[-1], stretches=(*found[-1].stretches, *stretch(text, line.start(), line.end())))
    hosts = {surname(text, turn) for turn in found if turn.host}
    speakers = Counter(surname(text, turn) for turn in found)
    talk = sum(count > 1 for count in speakers.values()) > 1
    return [replace(turn, host=surname(text, turn) in hosts) for turn in found] if talk else []


def surname(text: str, turn: Turn) -> str:
    return text[turn.name.start : turn.name.end].split()[-1]


def stretch(text: str, start: int, end: int) -> tuple[Span, ...]:
    while end > start and text[end - 1] in UNQUOTED:
        end -= 1
    while start < end and text[start] in UNQUOTED:
        start += 1
    return (Span(start, end),) if start < end else ()


def by_turns(parse: Parse) -> Iterator[Attribution]:
    """Yield each turn, whole, as its speaker's word."""
    for turn in turns(parse.text):
        parts = spans(parse, [token for part in turn.stretches for token in parse.within(part)])
        if parts:
            yield Attribution(parts=parts, cue=None, source=turn.name, whole="turn")


def spoken(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and each other sentence of a transcript as its speaker's word.

    What somebody says in a turn that another one said comes by way of the speaker.
    A presenter or correspondent of the outlet speaks for it.
    """
    guests = [turn for turn in turns(parse.text) if not turn.host]
    speaker = {index: turn.name for turn in guests for index in tokens_in(parse, turn.stretches)}
    if not speaker:
        return list(found)
    result = [told_by(parse, attribution, speaker.get(parse.first_from(attribution.span.start))) for attribution in found]
    taken = tokens_in(parse, (part for attribution in found for part in attribution.parts))
    for first, last in parse.sentences:
        indices = [index for index in range(first, last) if index in speaker]
        if indices and not any(index in taken for index in indices):
            parts = spans(parse, [parse.tokens[index] for index in indices])
            if parts and sum(parse.tokens[index].pos not in {"PUNCT", "INTJ"} for index in indices) > 2:
                stance = stance_of_words(parse, [parse.tokens[index] for index in indices])
                result.append(Attribution(parts=parts, cue=None, source=speaker[indices[0]], stance=stance, whole="turn"))
    return result


def told_by(parse: Parse, attribution: Attribution, speaker: Span | None) -> Attribution:
    if speaker is None or attribution.source == speaker:
        return attribution
    if attribution.source is None:
        return attribution if attribution.cue is not None else replace(attribution, source=speaker)
    if parse.tokens[parse.first_from(attribution.source.end) - 1].lemma in {"i", "we"}:
        return replace(attribution, source=speaker)
    return replace(attribution, relays=(*attribution.relays, speaker))
