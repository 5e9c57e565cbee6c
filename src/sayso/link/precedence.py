"""Which of several reports of one story stands nearest to where it came from.

What a report says of itself and how far its numbers have gone tell more than
its time stamp, which is that of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from sayso.link.wording import Run, Wording
from sayso.model import Document, DocumentId

YEARS = range(1900, 2100)
"""Numbers that are rather a year than a count."""
AGENCIES: Final = frozenset(
    "reuters|the associated press|agence france-presse|deutsche presse-agentur|efe|ansa|press association|united press international|"
    "bloomberg|dow jones newswires|xinhua|tass|interfax|kyodo news|yonhap news agency|press trust of india|asian news international|"
    "australian associated press|the canadian press|anadolu agency".split("|")
)
"""Outlets whose stories others print."""

Order = tuple[bool, int, int, str, str, int, str]


def order(document: Document, state: int = 0) -> Order:
    """Sort key: sources before what was taken from them, an earlier state of a story before a later one.

    First comes the agency's own page, then the state; then whose page it is, the
    day, the time of day, and the length, as agency stories are mostly cut.
    """
    published = document.published or "9999"
    return (not is_agency(document), state, standing(document), published[:10], published[10:], -len(document.text), document.id)


def is_agency(document: Document) -> bool:
    return (document.outlet or "").casefold() in AGENCIES


def standing(document: Document) -> int:
    """How near a page is to the agency: 0 for a story printed under the agency's name, 2 where a writer of its own has reworked one."""
    if not document.credits:
        return 1
    return 2 if document.authors else 0


def states(pairs: Iterable[tuple[Document, Document]], wordings: Mapping[DocumentId, Wording]) -> Counter[DocumentId]:
    """How much later each report's state of the story is than those of its copies."""
    later: Counter[DocumentId] = Counter()
    for left, right in pairs:
        ahead = lead(left, right, wordings[left.id].numbers, wordings[right.id].numbers)
        later[left.id] += ahead
        later[right.id] -= ahead
    return later


def lead(left: Document, right: Document, ours: Mapping[Run, tuple[float, ...]], theirs: Mapping[Run, tuple[float, ...]]) -> int:
    """1 where the left one is the later, -1 where the right one is, 0 where nothing tells.

    Who credits the other's outlet is later; else who has the higher numbers in the
    same words, since tolls are revised upwards.
    """
    credit = credits(left, right) - credits(right, left)
    if credit:
        return credit
    grown = sum(grows(theirs[run], ours[run]) for run in ours.keys() & theirs.keys())
    return (grown > 0) - (grown < 0)


def credits(document: Document, other: Document) -> int:
    """1 where a report credits the other's outlet."""
    names = {name.casefold() for name in (other.outlet, other.outlet_short) if name}
    return int(any(credit.casefold() in names for credit in document.credits))


def grows(before: tuple[float, ...], after: tuple[float, ...]) -> int:
    """1 where the counts in the same words have risen, -1 where they have fallen."""
    if len(before) != len(after) or any(number in YEARS for number in (*before, *after)):
        return 0
    return (after > before) - (after < before)
