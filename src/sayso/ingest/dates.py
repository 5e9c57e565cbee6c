"""When a report was published and updated, as far as its own words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.ingest.bylines import is_byline
from sayso.text.paragraphs import paragraphs
from sayso.text.written_dates import stated_date, written_dates

Evidence = Literal["published", "leading", "address", "dateline", "alone", "updated", "print"]

STORY = r"this (?:article|story|report|post|page) (?:was|has been)(?: (?:first|originally))?"
OPENS = rf"(?:^|[|•·(;,]|\s[–—-]\s|^by\b.{{2,80}}?|\b{STORY})\W*"
"""Where a label may stand; elsewhere 'published' is a word of the story."""
OF_ITSELF = re.compile(rf"\b{STORY}", re.IGNORECASE)
ON = r"(?: online| in print)?\b\W*(?:(?:on|at)\b\W*)?"
LABELS: tuple[tuple[Evidence, re.Pattern[str]], ...] = (
    ("updated", re.compile(rf"{OPENS}(?:last |most recently )?(?:updated|modified|revised){ON}$", re.IGNORECASE)),
    ("published", re.compile(rf"{OPENS}(?:first |originally )?(?:published|posted|issued){ON}$", re.IGNORECASE)),
)
"""What stands right before the date."""
PRINT = re.compile(r"\bin (?:the |print on )$", re.IGNORECASE)
"""Print comes a day late, so its date is the last to be believed."""
AFTER_PRINT = re.compile(r",? (?:print edition|on page\b|section\b)", re.IGNORECASE)
LONGEST_LINE = 240
"""Characters of a line that states a date; a longer paragraph is the report's own prose."""
LEADING = re.compile(r"\s*(?:date\W|(?:published|posted):)\W{0,2}$", re.IGNORECASE)
"""Metadata before the first sentence: 'date: 2025-06-03'."""
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SENTENCE = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")
"""Three words in lower case after a date: it stands in a sentence of the story."""
DATELINE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’À-ÿ-]*[\s,/]+){1,6}$")
PLACE = re.compile(r"\W*(?:[A-ZÀ-Þ][\w.'’&À-ÿ-]*(?:\s+|\s*[,/|•·–—-]\s*)){1,6}(?:[a-z]{2}\s+)?")
"""A place, or a paper's name, alone before a date: no story's first line, which may be a headline."""
AFTER_DATELINE = re.compile(r",?\s*(?:\([^()]{2,40}\)\s*)?(?:—|–|--|-|:)")
ADDRESS = re.compile(r"https?://\S*?/((?:19|20)\d\d)[/-]([01]\d|[a-z]{3})[/-]([0-3]\d)(?!\d)")
TOP = 600
"""Characters in which a dateline, or a line that is a date and nothing else, is the report's own."""
BESIDE = re.compile(r"\d+ min(?:ute)?s?(?: read)?|\b[A-Z]{2,4}\b")
"""A reading time or a time zone, which may stand beside such a date."""
TRUSTED: tuple[Evidence, ...] = ("published", "leading", "address", "dateline", "alone")


@dataclass(frozen=True, slots=True)
class Days:
    """Both ISO 8601, null where the text does not tell."""

    published: str | None
    updated: str | None


def days(text: str, url: str | None, *, published: str | None = None) -> Days:
    """Read when a report was published and updated. A day without its year is no evidence.

    `published` is what its file states. An update counts as the publication
    where nothing else tells of one.

    >>> text = "Revised June 4, 2021 9:05 am UTC\\n\\nThis article was first published on June 3, 2021"
    >>> days(text, None)
    Days(published='2021-06-03', updated='2021-06-04T09:05:00')
    >>> days("The minister claimed on June 3 that nobody had died.", None)
    Days(published=None, updated=None)
    """
    found: dict[Evidence, str] = {}
    for evidence, value in stated(text, url):
        found.setdefault(evidence, value)
    updated = found.get("updated")
    first = published or next((found[evidence] for evidence in TRUSTED if evidence in found), None)
    return Days(first, updated) if first else Days(updated or found.get("print"), None)


def stated(text: str, url: str | None) -> Iterator[tuple[Evidence, str]]:
    if match := ADDRESS.search(url or ""):
        year, month, day = match.groups()
        if value := stated_date(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}"):
            yield "address", value
    for paragraph in paragraphs(text):
        yield from stated_in(text[paragraph.start : paragraph.end], paragraph.start)


def stated_in(paragraph: str, offset: int) -> Iterator[tuple[Evidence, str]]:
    start, short = 0, len(paragraph) <= LONGEST_LINE
    byline = short and offset < TOP and is_byline(paragraph)
    for date in written_dates(paragraph):
        context = Context(paragraph[start : date.start], paragraph[date.start : date.end], paragraph[date.end :], offset)
        if evidence := kind(context, short=short) or ("alone" if byline else None):
            yield evidence, date.value
        start = date.end


@dataclass(frozen=True, slots=True)
class Context:
    """A written date with what stands around it in its paragraph, which begins at `offset`."""

    before: str
    date: str
    after: str
    offset: int


def kind(context: Context, *, short: bool) -> Evidence | None:
    """What a date tells by the words around it; None for one that the report's prose mentions."""
    before, after = context.before, context.after
    if PRINT.search(before) and AFTER_PRINT.match(after):
        return "print"
    if short and (label := labelled(before)) and (OF_ITSELF.search(before) or not SENTENCE.search(after)):
        return label
    if context.offset <= 1 and (LEADING.fullmatch(before) or (not before and ISO_DAY.match(context.date))):
        return "leading"
    if context.offset < TOP and DATELINE.fullmatch(before) and AFTER_DATELINE.match(after):
        return "dateline"
    rest = BESIDE.sub("", after)
    alone = short and context.offset < TOP and not re.search(r"\w{2}", before + rest)
    placed = short and 0 < context.offset < TOP and PLACE.fullmatch(before) and not re.search(r"\w{2}", rest)
    return "alone" if alone or placed else None


def labelled(before: str) -> Evidence | None:
    return next((label for label, pattern in LABELS if pattern.search(before)), None)
