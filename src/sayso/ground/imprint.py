"""Whom a report names around its text: its outlet, its writers and those whom it credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.ground.titles import ROLES
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.person_names import person_names
from sayso.model import Document, EntityType, Span
from sayso.text.outlets import outlet_called


def imprint(document: Document, told: Iterable[Span]) -> Iterator[tuple[Span, EntityType]]:
    """Yield where the document writes one of their names, and of what kind it is; not where another name is `told` of already."""
    taken = list(told)
    for text, kind in published(document):
        for found in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", document.text):
            if not any(span.start < found.end() and found.start() < span.end for span in taken):
                taken.append(Span(*found.span()))
                yield taken[-1], kind


def published(document: Document) -> list[tuple[str, EntityType]]:
    """Who they are and of what kind, longer names before those that they hold."""
    written = {name for name in (document.outlet, document.outlet_short, *document.credits) if name and name[0].isupper()}
    outlets = written | {name for one in map(outlet_called, written) if one for name in one.names}
    outlets |= {agency for _, agency in pictured(document) if agency}
    kinds: list[tuple[str, EntityType]] = [
        *((name, "ORG") for name in outlets),
        *((name, "PERSON") for name in people(document) - outlets),
    ]
    return sorted(kinds, key=lambda one: (-len(one[0]), one))


def people(document: Document) -> set[str]:
    """Its writers, those who contributed, and who took its pictures."""
    writers = (*document.authors, *contributors(document), *(name for name, _ in pictured(document)))
    return {name for name in writers if is_persons(name)}


def is_persons(name: str) -> bool:
    """Two to five words, none of which says that it is an office or an outlet."""
    words = [word.strip(".,").lower() for word in name.split()]
    return 1 < len(words) <= LONGEST and name[0].isupper() and outlet_called(name) is None and not OFFICES & {*words}


LONGEST = 5
"""Words of a person's name."""
OFFICES = ROLES | set("staff writer writers images photo photos press news desk reporters agency agencies".split())
BY = re.compile(r"\b[Bb]y:?\s")
BETWEEN = re.compile(r"[,;](?:\s+and)?\s+|\s+and\s+")
WHERE = re.compile(r"\s+(?:in|from|for|at|of)\s.*", re.DOTALL)
"""Where somebody writes from: 'in Westport'."""
SHORTEST_TOWN = 4
"""Letters of a town in capitals behind a name: shorter ones are an agency's."""
SENTENCE_END = re.compile(r"(?<=\w\w)(?:(?<!\b[JSD]r)(?<!\bSt)[.;)]|\.(?=\s+(?:Additional|Edit|Report|Writ|Photo)))(?:\s|$)")
"""Not the stop of 'Ana Ruiz Jr. and Bo Lind'."""
PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s+[^\W\d_a-z][\w.'’-]*){1,3}")


def contributors(document: Document) -> Iterator[str]:
    """Yield who is named behind 'by' in the report's credits: 'Reporting was contributed by …; Editing by …'."""
    for part in document.furniture:
        if part.kind == "credit":
            for listed in BY.split(document.text[part.start : part.end])[1:]:
                ended = SENTENCE_END.split(listed, maxsplit=1)[0].strip(" .)\n")
                yield from (name for one in BETWEEN.split(ended) if PERSON.fullmatch(name := without_town(WHERE.sub("", one))))


def without_town(name: str) -> str:
    """'Ana Ruiz' of 'Ana Ruiz WESTPORT', where it is a capital, or the gazetteer has such a town and no family is called so."""
    *before, last = name.split() or [""]
    if len(before) < FULL or not last.isupper() or len(last) < SHORTEST_TOWN or any(word.isupper() for word in before):
        return name
    town = last.title()
    is_town = countries.government_of(town) or (candidates(town) and town.lower() not in person_names("family_names"))
    return " ".join(before) if is_town else name


FULL = 2
"""Words of a given name and a family name."""


PHOTOGRAPHER = r"[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]+){1,3}"
PICTURE = (
    re.compile(rf"(?P<person>{PHOTOGRAPHER})\s?/\s?(?P<agency>(?:the )?[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,2}})"),
    re.compile(rf"(?P<agency>[A-Z]\w+) Photo\s?/\s?(?P<person>{PHOTOGRAPHER})"),
    re.compile(rf"©\s?(?P<person>{PHOTOGRAPHER})\s\((?P<agency>[A-Z]\w+)\b"),
)
"""'Ana Ruiz/Harbourwire', 'AP Photo/Ana Ruiz' and '©Ana Ruiz (AFP)', in a caption."""


def pictured(document: Document) -> Iterator[tuple[str, str | None]]:
    """Yield who took a picture, and the agency if it is a known one."""
    for part in document.furniture:
        if part.kind in {"caption", "credit"}:
            for found in (match for pattern in PICTURE for match in pattern.finditer(document.text, part.start, part.end)):
                agency = found["agency"].removeprefix("the ")
                known = outlet_called(agency) is not None or agency.endswith((" Images", " Press"))
                if known or is_persons(found["person"]):
                    yield found["person"], agency if known else None
