"""Where a report says that it comes from, and towns with their state: 'BERGEN, Norway (NTB) —', 'Louisville, Ky.'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.titles import is_title
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.regions import after_town
from sayso.model import Document, Span
from sayso.text.spelling import fold

REGION = r"(?:, (?P<region>[A-Z][A-Za-z]*\.?(?:[A-Z]\.)*(?: [A-Z][a-z]+)?))?"
DAY = r"(?:, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?"
DASH = r"(?: ?\([^()\n]{2,40}\))? ?(?:—|–|-{1,2}(?!\w))"
CAPITALS = re.compile(rf"^[ \t]*(?P<town>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{0,3}}){REGION}{DAY}{DASH}", re.MULTILINE)
"""'BERGEN, Norway (NTB) —', 'BERGEN, Feb. 5 (NTB) –'."""
CREDITED = re.compile(rf"\s*(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}){REGION} ?\((?:[A-Z]{{2,5}}|Reuters)\)")
"""'Bergen (NTB)', at the very beginning alone."""
IN_REGION = re.compile(
    r"(?<![\w.] )\b(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), (?P<region>[A-Z][A-Za-z]{0,5}\.(?: ?[A-Z][a-z]*\.)*|[A-Z]{2,3}\b)"
)
TELLING = frozenset({"caption", "credit"})
"""Furniture that tells of the event, or of where the reporters are."""
COUNTY = re.compile(r"\bCO\.?$")


def towns(document: Document) -> Iterator[Span]:
    """Yield the town of each dateline, or its county."""
    for match in heads(document):
        yield Span(match.start("town"), match.start("town") + len(match["town"].rstrip(" .")))


def heads(document: Document) -> Iterator[re.Match[str]]:
    first = CREDITED.match(document.text)
    for match in [*([first] if first else []), *CAPITALS.finditer(document.text)]:
        known = candidates(COUNTY.sub("COUNTY", match["town"].rstrip(" ."))) or after_town(match["region"] or "")
        if known and not furnished(match, document):
            yield match


def in_regions(document: Document) -> Iterator[Span]:
    """Yield the regions of datelines, and both parts of 'Louisville, Ky.' and 'Louisville, KY' anywhere."""
    for match in heads(document):
        if match["region"] and (after_town(match["region"]) or countries.named(match["region"]) or is_region(match["region"])):
            yield Span(match.start("region"), match.end("region"))
    for match in IN_REGION.finditer(document.text):
        region = match["region"] if after_town(match["region"]) else match["region"].rstrip(".")
        if after_town(region) and not furnished(match, document) and not is_title(match["town"].split()[0]):
            yield Span(match.start("town"), match.end("town"))
            yield Span(match.start("region"), match.start("region") + len(region))


def furnished(match: re.Match[str], document: Document) -> bool:
    """Is it in furniture that tells nothing of the event?"""
    return any(part.start < match.end() and match.start() < part.end for part in document.furniture if part.kind not in TELLING)


def is_region(text: str) -> bool:
    return any(row.kind == "region" and fold(row.name) == fold(text) for row in candidates(text))
