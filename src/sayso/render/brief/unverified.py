"""What an outlet says that it could not verify, or somebody doubts, with what it speaks of where that stands just before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Statement
from sayso.render.brief.desk import Desk, cites
from sayso.render.brief.outline import Cite, Piece, Sentence
from sayso.render.brief.sentences import clause, listed, reported_by, told
from sayso.render.brief.telling import MOST, Telling, cite
from sayso.render.brief.traits import traits
from sayso.render.brief.voices import Voice, bare, publisher
from sayso.render.brief.wording import ENDS, balanced, flat
from sayso.text.sentences import sentence

BEFORE = 400
"""Characters before a caveat within which stands what it speaks of."""
POINTS_BACK = re.compile(r"\b(?:claim|account|assertion|report|allegation|statement|figure|version)(s?)\b", re.IGNORECASE)
ALONE = 3
"""Words with a meaning of their own from which a caveat says what it is about."""
OPEN = re.compile(
    r"^(?:it (?:was|is|remained|remains) (?:not|un)|there |the "
    r"(?!(?:claim|video|report|account|footage|allegation|statement|image|photo)s?\b))",
    re.IGNORECASE,
)
"""How a sentence opens that says itself what could not be verified."""

SOMEBODY = re.compile(r"\b(?:whether|if|how|why|what|where|when|who|that) (?:he|she|they|it)\b", re.IGNORECASE)
"""Somebody whom the sentence does not name."""


def unverified(desk: Desk) -> Iterator[tuple[Sentence, tuple[Telling, ...]]]:
    """A sentence a caveat, in the order of the reports."""
    for said in sorted(desk.read.dossier.statements, key=lambda row: (row.doc, row.start)):
        if said.stance not in ("cannot_verify", "doubts") or desk.read.documents[said.doc].copy_of or silent(said):
            continue
        made = _bound(desk, said) or _alone(desk, said)
        if made is not None:
            yield made


def silent(said: Statement) -> bool:
    """Would somebody merely not say? That is no doubt."""
    return said.cue is not None and said.cue.text.lower().startswith(("declin", "refus"))


def _bound(desk: Desk, said: Statement) -> tuple[Sentence, tuple[Telling, ...]] | None:
    """A caveat on 'the claim' or 'those claims', told with the claim before it."""
    document = desk.read.document_of(said)
    if not POINTS_BACK.search(said.text) or said.stance != "cannot_verify" or OPEN.match(said.text):
        return None
    span = desk.read.sentence(said)
    spoken = (row for row in desk.read.said_in[said.doc] if row.kind != "narrated" and row.stance not in ("cannot_verify", "doubts"))
    near = (row for row in spoken if span.start - BEFORE <= row.start < said.start and row.end <= said.end)
    before = sorted(near, key=lambda row: (row.start, row.end))
    about = [desk.told[row.id] for row in before[-1:] if row.id in desk.told]
    if not about:
        return None
    caveat = [*listed([desk.voices.get(said.id) or publisher(document)]), Piece(" could not verify it")]
    return told((clause(about[0]), cites(about)), (caveat, [cite(desk.read, said)])), tuple(about)


def _alone(desk: Desk, said: Statement) -> tuple[Sentence, tuple[Telling, ...]] | None:
    """A caveat that says what it is about."""
    one = desk.told.get(said.id)
    if one is not None and not SOMEBODY.search(one.words) and len(one.traits.stems) >= ALONE:
        return told((clause(one), cites([one]))), (one,)
    document = desk.read.document_of(said)
    span = sentence(document.text, said.cue.start, said.cue.end) if said.cue else desk.read.sentence(said)
    words = flat(document.text[span.start : span.end]).strip(ENDS)
    if POINTS_BACK.search(said.text) and len(traits(said.text).stems) < ALONE:
        return None
    fits = said.source is None and OPEN.match(words) and not SOMEBODY.search(words) and len(words.split()) <= MOST and balanced(words)
    if not fits or len(traits(words).stems) < ALONE:
        return None
    return told(([Piece(words, "words"), *_by(words, publisher(document))], [Cite(said.doc, span.start, span.end)])), ()


def _by(words: str, voice: Voice) -> list[Piece]:
    """Who reports it, unless the words open with that name."""
    return [] if bare(words).startswith(bare(voice.name)) else reported_by(voice)
