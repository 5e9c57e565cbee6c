"""The sentences of the reports that can be told alone, and those that a report opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.model import Document, DocumentId, Span, Statement
from sayso.render.likeness import content
from sayso.render.page.derived.agreed import ASIDE
from sayso.render.page.derived.alone import FINITE, REGULAR, stands_alone
from sayso.render.page.derived.wording import LONG
from sayso.render.reading import Reading
from sayso.render.words import bare
from sayso.text.sentences import sentence

OPENING, LOOKED_AT = 3, 60
"""Sentences with which a report opens, and how many are looked at: there may be nothing but short lines."""
BLANK, FILLED, WRITTEN = re.compile(r"\s"), re.compile(r"\S"), re.compile(r"\w")
FEWEST, MOST = 6, 36
"""Words of a sentence that is told; a byline or a place has fewer."""
LINKED: Final = re.compile(r"(?i)(?:(?:but|and)\b,?|(?:yet|so|however|meanwhile|also|still|moreover|nevertheless|instead),)\s+")
"""What ties a sentence to the one before; 'so many' and 'still more' do not."""
DATELINE: Final = re.compile(
    r"(?:(?:[A-Z][\w.’', ]{0,40}(?=\([A-Z][A-Za-z ]{1,20}\) {0,2}[-–—]))?\([A-Z][A-Za-z ]{1,20}\) {0,2}[-–—]*|"
    r"[A-Z][A-Z][A-Z .’']{0,30}(?:, [A-Z][\w.’]*(?: [\w.’]+){0,2})? {0,2}[–—-]+ ) {0,2}(?=[^\W_a-z]|[“‘\"'])"
)
"""The place and the agency that a report begins with, before what it tells: both, either alone, the place in capitals."""
REPORTING: Final = re.compile(
    r"(?i)(?:the|this|his|her|their|its) (?:news|report|article|story|tweet|statement|comments?|remarks?|announcement) (?:follow|come|came)"
)
"""How a sentence begins that only ties the news to other news."""
LEANING: Final = re.compile(
    r"(?i)(?:\S+\s+){0,2}(?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier|before)\b|"
    r"(?:at|by|since|until) (?:the time|then)\b|there\b|the (?:move|decision|report|article|story)\b|an? (?:similar|second|third|further)\b"
)
"""How a sentence begins that hangs on the one before."""
ELSEWHERE: Final = re.compile(r"(?i)^(?!.*\bone\b).*\bthe (?:other|latter)\b")
"""Words of which one thing is another than one that they do not name."""
PRONOUN_SAYS: Final = re.compile(r",?(?<=[\"”’',]) (?:he|she|they|it) (?:said|says|added|told \w+|wrote|tweeted)$")
"""How a sentence ends with who says it, where only the one before tells who that is."""
RELATIVE: Final = re.compile(r"(?i)\b(?:which|who|whose|that)\b")
"""What a verb follows that is not the sentence's own."""
NOT: Final = re.compile(r"(?i)\b(?:not|never|no|none|nobody|nothing|cannot)\b|n[’']t\b")
"""Words of who says that something is not so; what is 'without' something is so."""
ADDED: Final = re.compile(
    r",? (?:because|although|though|while|whereas|after|before|when)\b|[;—–]|"
    r", (?:which|who|where|saying|adding|including|citing|according to)\b(?=[^,]*$)"
)
"""Before which a long sentence may end without wanting the rest."""
QUALIFYING: Final = re.compile(r"(?i)\b(?:but|only|unless|if|except|although|though|however|despite|not|never|no)\b|n[’']t\b")
"""Words of what may take back some of what stands before it: nothing is told without that."""
TIMED: Final = re.compile(r"(?i)\b(?:minutes?|hours?|days?|weeks?|months?|years?|just|only|even|soon|shortly|long)$")
"""How words end that belong to an 'after' or a 'before' behind them."""
SUBORDINATE: Final = re.compile(r"(?i)(?:\S+\s+){0,3}?(?:after|before|when|while|as|since|although|though|because|if)\b[^,]*$")
"""A clause of time or reason without what it belongs to."""
INTERRUPTED: Final = re.compile(r"\b(?:and|or|but|that|which|who), [^,]*$")
"""Words put into a clause whose verb comes after them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a report, or its first part, in its own words, and the statements that it holds."""

    doc: DocumentId
    span: Span
    words: str
    said: tuple[Statement, ...]

    @property
    def denies(self) -> bool:
        """Does it tell before anything else that somebody denies something?"""
        return min(self.said, key=lambda said: (said.start, said.end)).stance == "denies"

    @property
    def negative(self) -> bool:
        """Does somebody deny something in it, or does it say itself that something is not so?"""
        says_no = any(said.stance == "asserts" and NOT.search(said.text) for said in self.said)
        return self.denies or (says_no and NOT.search(self.words) is not None)

    def calls(self, name: str) -> bool:
        """Does that name stand in it, as it is written?"""
        return re.search(rf"(?<!\w){re.escape(bare(name))}(?!\w)", self.words) is not None

    def names(self, name: str) -> bool:
        """Does that name stand in it, or every word of it that means something?"""
        terms = content(name)
        return self.calls(name) or (bool(terms) and terms <= content(self.words))


def passages(read: Reading) -> Iterator[Passage]:
    """The sentences that hold statements, each whole and, where it is long, in its first parts; copies and what was replaced apart."""
    for document in read.dossier.documents:
        held: dict[Span, list[Statement]] = {}
        for said in read.said_in.get(document.id, ()) if document.copy_of is None else ():
            if said.start >= after_title(document) and not _in_furniture(document, said):
                held.setdefault(read.sentence(said), []).append(said)
        for whole, inside in held.items():
            for span in _telling(document, whole):
                kept = tuple(said for said in inside if said.start < span.end and span.start < said.end)
                if kept and not any(said.stance == "asks" or _replaced(read, said) for said in kept):
                    yield Passage(document.id, span, " ".join(document.text[span.start : span.end].split()), kept)


def _in_furniture(document: Document, said: Statement) -> bool:
    return any(one.start < said.end and said.start < one.end for one in document.furniture)


def _replaced(read: Reading, said: Statement) -> bool:
    """Did its own speaker put something else in its place?"""
    return any(part.claim.standing == "superseded" and part.evidence.role == "supports" for part in read.parts.get(said.id, ()))


def _telling(document: Document, whole: Span) -> Iterator[Span]:
    """A sentence without what ties it to others, and of a long one its first parts, as far as they make sense alone."""
    told = BLANK.sub(" ", document.text[whole.start : whole.end])
    opened = DATELINE.match(told) if any(first.start <= whole.start < first.end for first in opening(document)) else None
    start = opened.end() if opened else 0
    tied = LINKED.match(told, start)
    start = tied.end() if tied else start
    words = told[start:].rstrip(".! ")
    cuts = [found.start() for found in ADDED.finditer(words) if not QUALIFYING.search(words, found.start())]
    parts = [words[:cut].rstrip(" ,") for cut in cuts] if len(words.split()) > LONG else []
    finished = (part for part in parts if not (SUBORDINATE.match(part) or INTERRUPTED.search(part) or TIMED.search(part)))
    for part in dict.fromkeys(PRONOUN_SAYS.sub("", part) for part in (words, *finished)):
        if len(part.split()) >= FEWEST and not _leans(part) and stands_alone(part, MOST):
            yield Span(whole.start + start, whole.start + start + len(part))


def _leans(words: str) -> bool:
    """Does it hang on other sentences, tell of the making of a report, or want a verb of its own?"""
    hangs = REPORTING.match(words) or LEANING.match(words) or ELSEWHERE.match(words) or ASIDE.search(words)
    return hangs is not None or not _has_own_verb(words)


def _has_own_verb(words: str) -> bool:
    """Is there a verb beside those that follow 'which' or 'who'?

    >>> _has_own_verb("A ferry, which was late"), _has_own_verb("A ferry, which was late, sank")
    (False, True)
    """
    verbs = sorted(found.start() for verb in (FINITE, REGULAR) for found in verb.finditer(words))
    for relative in RELATIVE.finditer(words):
        its_own = next((place for place in verbs if place > relative.start()), None)
        verbs = [place for place in verbs if place != its_own]
    return bool(verbs)


def opening(document: Document) -> Iterator[Span]:
    """The first sentences of a report, without its title and page furniture."""
    found, start = 0, after_title(document)
    for _ in range(LOOKED_AT):
        first = FILLED.search(document.text, start)
        if first is None or found == OPENING:
            return
        start = first.start()
        inside = next((stretch for stretch in document.furniture if stretch.start <= start < stretch.end), None)
        end = inside.end if inside else sentence(document.text, start, start + 1).end
        if inside is None and len(document.text[start:end].split()) >= FEWEST:
            found += 1
            yield Span(start, end)
        start = end


def after_title(document: Document) -> int:
    """Where a report begins below its title; words of the title further down are no title."""
    start = 0
    for stretch in sorted(document.furniture, key=lambda stretch: stretch.start):
        if WRITTEN.search(document.text, start, stretch.start):
            break
        start = max(start, stretch.end)
    title, first = WRITTEN.search(document.title or ""), WRITTEN.search(document.text, start)
    if title is None or first is None:
        return 0
    rest = title.string[title.start() :]
    return first.start() + len(rest) if document.text.startswith(rest, first.start()) else 0
