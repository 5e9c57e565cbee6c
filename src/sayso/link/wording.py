"""What a report says in words of its own, as runs of words that are found again in another.

Left out is what two reports of one event share though neither took it from the
other: names and numbers, speech in quotation marks, posts. What a report has
somebody say in its own words counts half, as both may have it from him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.model import Document, Span, Statement
from sayso.text.numerals import ONES, TENS, number
from sayso.text.quotations import quotations

Run = tuple[str, ...]

RUN = 4
"""Words of a run (a shingle: Broder 1997), without names and numbers, which break none: an updated toll leaves its sentence alike."""
CONTENT = 2
"""Words at least of a run that carry meaning."""
TOLD = 0.5
"""What a run weighs that lies in somebody's statement."""
SCARE = 3
"""Quoted words up to which they are the report's own: 'the "peace" train'."""
WORD: Final = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W\d_]+)*")
POST = re.compile(r"^[^\n]*(?:—|–|--?) ?[^()\n]{1,60} \(@\w{1,30}\)[^\n]*$", re.MULTILINE)
"""A line that is somebody's post, signed with his handle."""
BEFORE_SENTENCE = re.compile(r"(?:^|[.!?:\n])[\s\"“”‘'(]*$")
FUNCTION = frozenset(
    "a an the this that these those it its he his him she her they their them we our us i my me you your who whom whose which what "
    "of in on at to for by with from as into out up down over about after before between through during under against until since near "
    "and or but nor so yet if when where while than then because though although there here "
    "is are was were be been being has have had having do does did done will would can could may might should must shall "
    "not no also more most other another such some any all both each either only just very still even again too own same "
    "s t said says say saying told tells".split()
)
"""Words of grammar and of saying: four of them in a row are anybody's."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    told: bool
    """Does it lie in a statement that the report attributes?"""
    numbers: list[float] = field(default_factory=list)
    """Those that stand between it and the word after."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The runs of one report: what each weighs, and in which order they stand."""

    weights: Mapping[Run, float]
    stretches: tuple[tuple[Run, ...], ...]
    """Its runs in order, parted where something was left out."""
    numbers: Mapping[Run, tuple[float, ...]]
    """Those that stand within a run."""

    @property
    def weight(self) -> float:
        return sum(self.weights.values())


def wording(document: Document, statements: Iterable[Statement]) -> Wording:
    """Read a report's own wording; the statements are those that it attributes, in any order."""
    weights: dict[Run, float] = {}
    numbers: dict[Run, tuple[float, ...]] = {}
    stretches = []
    for words in own_words(document, list(statements)):
        runs = []
        for place in range(len(words) - RUN + 1):
            inside = words[place : place + RUN]
            run = tuple(word.text for word in inside)
            if sum(word not in FUNCTION for word in run) >= CONTENT:
                runs.append(run)
                weights[run] = max(weights.get(run, 0.0), TOLD if all(word.told for word in inside) else 1.0)
                numbers.setdefault(run, tuple(number for word in inside[:-1] for number in word.numbers))
        stretches.append(tuple(runs))
    return Wording(weights, tuple(stretches), numbers)


def own_words(document: Document, statements: Sequence[Statement]) -> Iterator[list[Word]]:
    """Yield the words between what is set aside, names and numbers left out."""
    text = document.text
    aside, told = marks(text, set_aside(document, statements)), marks(text, attributed(statements))
    found = [match for match in WORD.finditer(text) if not aside[match.start()]]
    words: list[Word] = []
    end = 0
    for match in found:
        if any(aside[end : match.start()]):
            yield words
            words = []
        end = match.end()
        written = match.group()
        plain = written.casefold().replace("’", "'")
        if written[0].isdigit() or plain in ONES or plain in TENS:
            value = number(written)
            if words and value is not None:
                words[-1].numbers.append(value)
        elif not written[0].isupper() or begins(text, match.start()):
            words.append(Word(plain, bool(told[match.start()])))
    yield words


def set_aside(document: Document, statements: Sequence[Statement]) -> Iterator[Span]:
    """What is no report, and what is somebody's own words."""
    yield from (Span(piece.start, piece.end) for piece in document.furniture)
    yield from (part for statement in statements if statement.kind == "direct" for part in statement.parts)
    yield from (Span(*post.span()) for post in POST.finditer(document.text))
    for quoted in quotations(document.text):
        inside = document.text[quoted.inside.start : quoted.inside.end]
        if len(inside.split()) > SCARE:
            yield quoted.span


def attributed(statements: Sequence[Statement]) -> Iterator[Span]:
    return (part for statement in statements if statement.kind != "narrated" for part in statement.parts)


def marks(text: str, spans: Iterable[Span]) -> bytearray:
    """A byte for each character: is it in one of the spans?"""
    marked = bytearray(len(text))
    for span in spans:
        marked[span.start : span.end] = b"\1" * (span.end - span.start)
    return marked


def begins(text: str, start: int) -> bool:
    """Does a sentence begin there, whose first word has a capital whatever it is?"""
    return BEFORE_SENTENCE.search(text, max(0, start - 6), start) is not None
