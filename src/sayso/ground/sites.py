"""Buildings, grounds and streets: bodies' names where they tell where something was, 'at Westfield High School', and those in captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ground import datelines
from sayso.ground.headlines import CAPITALISED, overlaps
from sayso.ground.misnamed import WORD, bare
from sayso.ground.names import Name
from sayso.ground.titles import LODGINGS, SITES, STREETS, is_title
from sayso.model import Document, Span
from sayso.text.spelling import fold

AT = frozenset("at in near outside inside into around behind".split())
"""Words before the name of a body that is a place here: 'outside the X Hospital'; not 'from the X Hospital'."""
BEFORE = AT | frozenset("on of and the to from".split())
"""Words that the name of a building begins after, in a headline or a caption."""
METONYMS = frozenset({"wall street", "downing street", "fleet street", "main street", "sesame street"})
"""Streets that stand for those who work there."""
HELD = re.compile(r",? (?:in|near|outside)\b[^.;\n]{0,30}? [A-Z]")
"""A place that holds it follows."""
LONGEST = 5
"""Words in the name of a building."""


def sites(names: Sequence[Name], parts: Sequence[Span], document: Document) -> Iterator[Span]:
    """Yield the names of bodies and people that are buildings here, and streets.

    One with a place within its name is left to that place, `parts`, unless the words say where it is.
    """
    for name in names:
        if name.type in {"GPE", "LOC"} or name.nation or name.body:
            continue
        if is_street(name) or (is_site(name, document.text) and stands(name, document.text)):
            inner = any(name.start <= part.start and part.end <= name.end for part in parts)
            if not inner or HELD.match(document.text, name.end):
                word = following(document.text, name.end)
                yield Span(name.start, name.end + (len(word) + 1 if word in LODGINGS else 0))


def is_street(name: Name) -> bool:
    return name.type == "FAC" and " " in name.text and fold(name.text).split()[-1] in STREETS and fold(name.text) not in METONYMS


def is_site(name: Name, text: str) -> bool:
    """Does the name end in a word for a building, or does such a word follow: 'Harbour View', 'the Magnolia nightclub'?"""
    if " " in name.text and fold(name.text).split()[-1] in SITES:
        return True
    return name.type in {"ORG", "FAC", "PERSON"} and following(text, name.end) in LODGINGS


def following(text: str, end: int) -> str:
    found = re.match(r" (?P<word>[a-z]+)\b", text[end : end + 20])
    return found["word"] if found else ""


def stands(name: Name, text: str) -> bool:
    """Does a word before it say that something is there? An expert at it is there for good, which tells nothing."""
    before = [word.lower() for word in WORD.findall(text[max(0, name.start - 40) : name.start])]
    if before[-1:] in (["the"], ["a"], ["nearby"]):
        before.pop()
    return before[-1:] != [] and before[-1] in AT and not (len(before) > 1 and is_title(before[-2]))


def unread_sites(names: Sequence[Name], document: Document) -> Iterator[Span]:
    """Yield the buildings and streets of headlines and captions, which no sentence was read of: 'outside the Magnolia Hotel'."""
    named = sorted((name.start, name.end) for name in names)
    for match in CAPITALISED.finditer(document.text):
        if not datelines.furnished(match, document) and not overlaps(match.span(), named):
            before = WORD.findall(document.text[max(0, match.start() - 20) : match.start()])
            yield from in_run(match, before[-1].lower() if before else "")


def in_run(run: re.Match[str], before: str) -> Iterator[Span]:
    """Yield each stretch of a run of capitalised words that ends in a word for a building or street: 'MAGNOLIA HOTEL HARBOUR CASINO'.

    A stretch begins after the last one or after a small word, and must do so but where all is in capitals.
    """
    tokens = [Span(run.start() + token.start(), run.start() + token.start() + len(bare(token[0]))) for token in re.finditer(r"\S+", run[0])]
    words = [run.string[token.start : token.end] for token in tokens]
    kinds = [fold(word) in SITES | STREETS for word in words]
    first, led = 0, before in BEFORE
    for index, word in enumerate(words):
        if word.lower() in BEFORE:
            first, led = index + 1, True
        elif kinds[index] and not (index + 1 < len(words) and kinds[index + 1]):
            if 0 < index - first < LONGEST and (led or all(word.isupper() for word in words[first : index + 1])):
                yield Span(tokens[first].start, tokens[index].end)
            first, led = index + 1, False


def houses(spans: Sequence[Span], text: str) -> frozenset[str]:
    """What the hotels, clubs and the like of a document are called for short: 'Magnolia' of 'Magnolia Hotel'.

    Not where it is a town somewhere else in the document: 'in Magnolia'.
    """
    short = {own for span in spans if (own := own_name(text[span.start : span.end]))}
    words = fold(text)
    return frozenset(name for name in short if not re.search(rf"\bin {name}\b(?! (?:{'|'.join(sorted(LODGINGS))}))", words))


def own_name(text: str) -> str:
    """The words before that for a hotel or the like: 'magnolia' of 'the Magnolia Resort and Casino'; '' for other names."""
    words = fold(text).removeprefix("the ").split()
    return " ".join(words[: next((at for at, word in enumerate(words) if word in LODGINGS), 0)])
