"""A document's words with their grammar: the one place that runs spaCy.

The rest of the program sees `Parse` and `Token`, which are plain records: a
test can build them by hand, a worker can send them home, and another parser
can take spaCy's place.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.language.weights import ENGLISH, verified
from sayso.model import ANALYSED, Document, Span
from sayso.text.paragraphs import paragraphs
from sayso.text.timex import CITY_TIME

if TYPE_CHECKING:
    import spacy.language
    import spacy.tokens

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
LOWER = re.compile(r"\b[a-z]+\b")
NO_WORD = re.compile(r"\S{501,}")
"""The tokenizer takes time in the square of such a run."""
LONGEST_PASSAGE = 10_000
"""Characters parsed at once, since memory grows with them; paragraphs of prose stay below a third."""
LONGEST_SENTENCE = 1_500
"""Characters in which prose ends a sentence; the longest of two thousand in reports has 1,014. Clauses lie one in another, so that all
of them together grow with the square of their sentence."""
SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s")
CLAUSE_END = re.compile(r"[,;](?=\s)")
SPACE = re.compile(r"\s")
COMPOUND = r"(?:led|run|era|made|held|born|wide|like|style|type|elect|area|side|\w+ed)"
GIVEN_NAME = re.compile(rf"\b((?!The |An? )[A-Z][a-z]+ [A-Z][a-z]+)-((?!{COMPOUND}\b)[a-z]{{2,6}})\b(?!-)")
PREFIXED = re.compile(r"\b([Rr]e)-(?=[a-z]{2})")
"""A prefix that is no word; the parser takes 're - enter' for two clauses, but knows 'co - pilot' better than 'co-pilot'."""
UNBROKEN = "\N{NON-BREAKING HYPHEN}"
SMALL = frozenset("A After Amid An And As At Be But By For From Had Has Have In Into Is Of On Or Over Said Says The To Was With".split())
"""Words of headlines that are never names."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `head`, `sentence` and `index` count within the whole document."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """Universal part of speech: NOUN, VERB, PROPN, …"""
    tag: str
    """Penn Treebank tag: NNS, VBD, …"""
    dep: str
    """Dependency to the head, ClearNLP style: nsubj, ccomp, …; ROOT heads itself."""
    head: int
    sentence: int
    entity: str
    """Label of the named entity it stands in (PERSON, ORG, …), else empty."""


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A run of tokens, half-open, that names something; labels are OntoNotes 5."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens of a document outside its furniture, in order.

    `sentences` and `passages` (paragraphs) are runs of tokens, half-open.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    passages: tuple[tuple[int, int], ...]
    names: tuple[NamedSpan, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False, compare=False, default=())
    aside: Parse | None = field(repr=False, compare=False, default=None)
    """Its captions and credits, which name somebody now and then and say nothing of the report's own."""

    def sentence(self, index: int) -> tuple[Token, ...]:
        first, last = self.sentences[index]
        return self.tokens[first:last]

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def below(self, token: Token, *deps: str) -> Iterator[Token]:
        """Yield the token's children, in order; of the given dependencies where any are given."""
        for child in self.children[token.index]:
            if not deps or self.tokens[child].dep in deps:
                yield self.tokens[child]

    def subtree(self, token: Token) -> list[Token]:
        """The token and all that depends on it, in order."""
        found, waiting = [], [token.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting.extend(self.children[index])
        return [self.tokens[index] for index in sorted(found)]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the head, its head, and so on to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def span(self, tokens: Sequence[Token]) -> Span:
        """From the first token's start to the last one's end."""
        return Span(tokens[0].start, tokens[-1].end)

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside a span."""
        return tuple(token for token in self.tokens[self.first_from(span.start) : self.first_from(span.end)] if token.end <= span.end)

    def first_from(self, offset: int) -> int:
        """Index of the first token that starts at or after an offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def sentence_span(self, index: int) -> Span:
        return self.span(self.sentence(index))


def parse(document: Document) -> Parse:
    """Parse what an English document says, furniture left out; captions and credits apart from it.

    Paragraphs are parsed apart, so no sentence runs over a headline's end.
    A document in another language has no tokens: its words are kept unread.
    """
    if document.language != ANALYSED:
        return Parse(document.text, (), (), (), ())
    said = [span for whole in paragraphs(document.text) for span in outside(whole, document)]
    return replace(parsed(document.text, said), aside=parsed(document.text, beside(document), marks=MARKS))


def parsed(text: str, passages: Iterable[Span], *, marks: Mapping[int, str] | None = None) -> Parse:
    """The passages of a text, its marks read as others that the parser knows better."""
    spans = [piece for passage in passages for piece in pieces(text, passage)]
    body = frozenset(LOWER.findall(text))
    read = text.translate(marks or {})
    texts = (as_prose(read[span.start : span.end], body) for span in spans)
    return joined(text, zip(spans, pipeline().pipe(texts), strict=True))


BESIDE = frozenset({"caption", "credit"})
"""Furniture that is written in sentences, or names somebody."""
MARKS = str.maketrans({"/": ",", "|": ";", "©": ";"})
"""Marks between the names of a caption, as what the parser takes for no part of a name: 'Ana Ruiz/Harbourwire'."""


def beside(document: Document) -> Iterator[Span]:
    """Yield the paragraphs of captions and credits."""
    for part in document.furniture:
        if part.kind in BESIDE:
            for whole in paragraphs(document.text[part.start : part.end]):
                yield Span(part.start + whole.start, part.start + whole.end)


def as_prose(passage: str, body: frozenset[str]) -> str:
    """The passage as the parser knows text best, each character in its place.

    Line breaks become spaces; a given name of two syllables and a prefix with its word keep together, which
    the tokenizer would take apart ('Lee Min-ho', 're-enter'). In a headline with Every Word Capitalised, words that
    the report elsewhere has in lower case are put so, else the parser takes them for names.

    >>> as_prose("Mayor Says Old Bridge Will Stay Closed", frozenset({"says", "old", "bridge", "will", "stay", "closed"}))
    'Mayor says old bridge will stay closed'
    """
    flat = GIVEN_NAME.sub(rf"\g<1>{UNBROKEN}\g<2>", PREFIXED.sub(rf"\g<1>{UNBROKEN}", passage.replace("\n", " ")))
    words = [match for match in WORD.finditer(flat) if match.group()[0].isalpha()]
    capitals = sum(word.group()[0].isupper() for word in words)
    if len(words) < 4 or flat.rstrip()[-1:] in ".!?”\"" or capitals < 0.6 * len(words):
        return flat
    letters = list(flat)
    for word in words[1:]:
        if word.group().istitle() and (word.group().lower() in body or word.group() in SMALL):
            letters[word.start()] = letters[word.start()].lower()
    return "".join(letters)


def outside(span: Span, document: Document) -> Iterator[Span]:
    """Yield the stretches of a paragraph that are not furniture."""
    cuts = [f for f in document.furniture if f.start < span.end and span.start < f.end]
    edges = [span.start, *(edge for cut in sorted(cuts) for edge in (cut.start, cut.end)), span.end]
    for start, end in list(pairwise(edges))[::2]:
        start, end = max(start, span.start), min(end, span.end)
        yield from stripped(document.text, start, end)


def pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield what of a paragraph can be parsed at once: all of it, unless it or a sentence in it is longer than prose has them.

    A longer one is cut where a sentence ends, and a longer sentence behind a comma or semicolon, else between words.
    A run without a space that is longer than any word is left out.

    >>> list(pieces("It rained. It stopped.", Span(0, 22)))
    [Span(start=0, end=22)]
    """
    start = span.start
    for run in NO_WORD.finditer(text, span.start, span.end):
        yield from cut(text, start, run.start())
        start = run.end()
    yield from cut(text, start, span.end)


def cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_PASSAGE:
        last = start + LONGEST_PASSAGE
        stops = [stop.end() for stop in SENTENCE_END.finditer(text, start + LONGEST_PASSAGE // 2, last)]
        at = stops[-1] if stops else pause(text, start, last)
        yield from unending(text, start, at)
        start = at
    yield from unending(text, start, end)


def unending(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a passage whole, or in pieces where no sentence ends for too long."""
    ended = start
    for stop in (*(found.end() for found in SENTENCE_END.finditer(text, start, end)), end):
        while stop - ended > LONGEST_SENTENCE:
            ended = pause(text, ended, ended + LONGEST_SENTENCE)
            yield from stripped(text, start, ended)
            start = ended
        ended = stop
    yield from stripped(text, start, end)


def pause(text: str, start: int, end: int) -> int:
    """Where a sentence that does not end is cut: behind its last comma or semicolon, else behind its last white space, else at the end."""
    for mark in (CLAUSE_END, SPACE):
        if stops := [found.end() for found in mark.finditer(text, start + 1, end)]:
            return stops[-1]
    return end


def stripped(text: str, start: int, end: int) -> Iterator[Span]:
    if words := text[start:end].strip():
        first = text.index(words[0], start)
        yield Span(first, first + len(words))


def joined(text: str, parts: Iterable[tuple[Span, spacy.tokens.Doc]]) -> Parse:
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    passages: list[tuple[int, int]] = []
    names: list[NamedSpan] = []
    for span, doc in parts:
        base = len(tokens)
        for sentence in doc.sents:
            tokens += (record(token, base, span.start, len(sentences)) for token in sentence)
            sentences.append((base + sentence.start, base + sentence.end))
        passages.append((base, len(tokens)))
        names += (NamedSpan(base + name.start, base + name.end, name.label_) for name in doc.ents)
    return Parse(text, tuple(tokens), tuple(sentences), tuple(passages), tuple(names), children_of(tokens))


def record(token: spacy.tokens.Token, base: int, offset: int, sentence: int) -> Token:
    return Token(
        index=base + token.i,
        start=offset + token.idx,
        end=offset + token.idx + len(token),
        text=token.text.replace(UNBROKEN, "-"),
        lemma=token.lemma_.lower().replace(UNBROKEN, "-"),
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=base + token.head.i,
        sentence=sentence,
        entity=token.ent_type_,
    )


def children_of(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))


@functools.cache
def pipeline() -> spacy.language.Language:
    """The English pipeline, loaded once a process; raises MissingModel."""
    import spacy  # noqa: PLC0415  # seconds and 200 MB that `import sayso` must not cost

    english = spacy.load(verified(ENGLISH))
    spacy.language.Language.component("clock_with_zone", func=clock_with_zone)
    english.add_pipe("clock_with_zone", before="parser")
    return english


def clock_with_zone(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """Let no sentence end between a clock time and its zone: '10 a.m. Moscow time'."""
    starts = [token.idx for token in doc]
    for match in CLOCK_WITH_ZONE.finditer(doc.text):
        for place in range(bisect_right(starts, match.start()), bisect_left(starts, match.end())):
            doc[place].is_sent_start = False
    return doc


CLOCK_WITH_ZONE = re.compile(rf"\b[ap]\.m\. {CITY_TIME}\b")
