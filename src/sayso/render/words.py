"""How days, numbers and lists read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Figure

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?")
MAY_EXCLUDE = "may exclude each other, to check"
"""What a contradiction is called of which its judge is not sure."""
ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life", "buses": "bus"} | {
    same: same for same in ("series", "species", "gas")
}
"""Nouns in the plural, each with its singular, that follow no ending."""
ENDINGS = (
    (re.compile(r"(?<=\w)men$"), "man"),
    (re.compile(r"(?<=..)ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch)es$|(?<=[xz])es$"), ""),
    (re.compile(r"(?<=[^su])s$"), ""),
)
"""How a plural ends, with what the singular has in its place; the first that fits."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, which XML 1.0 and iCalendar cannot hold, and what is no character."""
REPLACEMENT = "\ufffd"


def day(written: str | None) -> str:
    """A day as it reads.

    >>> day("2031-03-02"), day("2031-03"), day("2031-03-02T18:30:00"), day(None)
    ('2 March 2031', 'March 2031', '2 March 2031, 18:30', 'undated')
    """
    if not written:
        return "undated"
    match = DAY.fullmatch(written)
    if match is None or (match[2] and not 1 <= int(match[2]) <= len(MONTHS)):
        return written
    year, month, number, time = match.groups()
    parts = [str(int(number)) if number else "", MONTHS[int(month) - 1] if month else "", year]
    return " ".join(part for part in parts if part) + (f", {time}" if time else "")


def span_of_days(days: Sequence[str]) -> str:
    """From the first to the last of some days.

    >>> span_of_days(["2031-03-04", "2031-03-02"]), span_of_days(["2031-03-04", "2031-02-02"])
    ('2–4 March 2031', '2 February 2031 to 4 March 2031')
    >>> span_of_days(["2031-03-02"]), span_of_days([])
    ('2 March 2031', 'undated')
    """
    if not days:
        return "undated"
    first, last = min(days), max(days)
    if first != last and len(first) == len(last) == len("2031-03-02") and first[:7] == last[:7]:
        return f"{int(first[8:])}–{day(last)}"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def number(value: float) -> str:
    """A number with its thousands apart and no empty decimals.

    >>> number(1200.0), number(7.7)
    ('1,200', '7.7')
    """
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def amount(figure: Figure) -> str:
    """The range of a figure: 'at least 3', '250 to 400', 'about 20'."""
    about = "about " if figure.approximate else ""
    if figure.low is None and figure.high is None:
        return "not stated"
    if figure.high is None:
        return f"{about}{number(figure.low or 0)} or more"
    if figure.low is None:
        return f"{about}{number(figure.high)} or less"
    if figure.low == figure.high:
        return about + number(figure.low)
    return f"{about}{number(figure.low)} to {number(figure.high)}"


def as_words(word: str) -> str:
    """A word of the model, such as a standing, as it reads.

    >>> as_words("single_source")
    'single source'
    """
    return word.replace("_", " ")


def bare(name: str) -> str:
    """A name without its article.

    >>> bare("The Meridian"), bare("Ana Ruiz")
    ('Meridian', 'Ana Ruiz')
    """
    return ARTICLE.sub("", name)


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "report"), counted(2, "report"), counted(0, "body", "bodies")
    ('1 report', '2 reports', '0 bodies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def singular(noun: str) -> str:
    """One of what a noun in the plural names; a noun that is none, such as 'km', stays as it is.

    >>> [singular(noun) for noun in ("people", "square miles", "boxes", "houses", "bodies", "km", "USD")]
    ['person', 'square mile', 'box', 'house', 'body', 'km', 'USD']
    """
    before, space, last = noun.rpartition(" ")
    return before + space + (IRREGULAR.get(last) or next((ending.sub(one, last) for ending, one in ENDINGS if ending.search(last)), last))


def printable(words: str) -> str:
    """The words with a mark in place of each sign that XML cannot hold.

    >>> printable("a\\x00b\\nc")
    'a\ufffdb\\nc'
    """
    return FORBIDDEN.sub(REPLACEMENT, words)
