"""What the story is, before anything else: the sentences that the first screen opens with, each with the denial that answers it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.render.brief.desk import Desk
from sayso.render.brief.outline import Cite, Piece, Sentence
from sayso.render.brief.sentences import dated, listed, named, reported_by, told
from sayso.render.brief.telling import STARTING, Telling, anchor, cite
from sayso.render.brief.voices import publisher
from sayso.render.brief.wording import plain
from sayso.render.passages import Passage
from sayso.render.story import story

FEWEST = 3
"""Reports of which it is told what most share: an account of two is hardly longer than that."""
QUOTED = (",”", ',"')
"""How a quotation ends before who says it."""
Clause = tuple[list[Piece], list[Cite]]


def leading(desk: Desk) -> Iterator[tuple[Sentence, tuple[Telling, ...]]]:
    """A sentence a line, with what can be told of the statements in it."""
    for line in story(desk.read) if len(desk.read.documents) >= FEWEST else ():
        both = [one for one in (line.line, line.answer) if one is not None]
        held = tuple(desk.told[said.id] for one in both for said in one.said if said.id in desk.told)
        yield told(*(_clause(desk, one, opening=one is line.line) for one in both)), held


def _clause(desk: Desk, one: Passage, *, opening: bool) -> Clause:
    """'It rained, Ruiz said, The Courier reports'; where the words of saying were cut off, with who says it."""
    document, words = desk.read.documents[one.doc], one.words if one.words.endswith(QUOTED) else plain(one.words)
    day, outlet = anchor(desk.read, document, words), publisher(document)
    cut = (said for said in one.said if said.cue is not None and not one.span.start <= said.cue.start < one.span.end)
    voices = {voice.key: voice for said in cut if (voice := desk.voices.get(said.id)) and not one.names(voice.name)}
    by = [Piece(", according to "), *listed(list(voices.values()))] if voices else []
    whose = [Piece(", in "), named(outlet), *dated(day)] if voices and not outlet.outlet else reported_by(outlet, day)
    small = not opening and words.split()[0] in STARTING
    told_so = [Piece(words[:1].lower() + words[1:] if small else words, "words")]
    if words.endswith(QUOTED):  # the comma before who says it, whose name comes after the words
        told_so = [Piece(words[:-2], "words"), Piece(words[-1])]
    return [*told_so, *by, *whose], [cite(desk.read, one.said[0])]
