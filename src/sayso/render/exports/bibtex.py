"""The documents for LaTeX's bibliographies; also read by Zotero, JabRef and pandoc.

A title keeps its letters as they are. A name of several words, such as a
newsroom's, cannot be told from a person's: it stands as the byline has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.model import Document
from sayso.render.exports.days import parts
from sayso.render.exports.record import Files, Record
from sayso.render.reading import web_address
from sayso.render.words import printable

SPECIAL: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
"""Signs that mean something to TeX. A brace is named: BibTeX counts even those behind a backslash."""
TABLE = str.maketrans(dict(SPECIAL))
AND = re.compile(r"\band\b", re.IGNORECASE)
ABOUT = "% The reports of a dossier, written by sayso\n"
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def files(record: Record) -> Files:
    taken: set[str] = set()
    entries = [_entry(row, key(row, taken)) for row in record.dossier.documents]
    return {"documents.bib": "\n".join([ABOUT, *entries]).encode()}


def key(document: Document, taken: set[str]) -> str:
    """A citation key of its own for a document, which is then taken: its id in the signs that TeX allows."""
    stem = re.sub(r"[^A-Za-z0-9.:-]+", "-", document.id).strip("-") or "document"
    found, number = stem, 1
    while found.lower() in taken:  # BibTeX takes keys that differ in case for one
        number += 1
        found = f"{stem}:{number}"
    taken.add(found.lower())
    return found


def _entry(document: Document, name: str) -> str:
    fields = {
        "author": " and ".join(map(_author, document.authors)),
        "title": f"{{{_words(document.title or '')}}}" if document.title else "",
        "journal": _words(document.outlet or ""),
        "url": _address(document),
        "language": _words(document.language),
        "note": f"SHA-256 {_words(document.sha256)}",
    }
    lines = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    return "\n".join([f"@article{{{name},", *lines, *_date(document), "}", ""])


def _address(document: Document) -> str:
    """Percent-encoded where TeX would take a sign for its own; '%', '_', '#' and '&' stand, which a url field may hold."""
    return (web_address(document) or "").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _author(name: str) -> str:
    """A name as it stands; braces keep one that holds 'and' or a comma whole."""
    return f"{{{_words(name)}}}" if "," in name or AND.search(name) else _words(name)


def _words(words: str) -> str:
    return " ".join(printable(words).split()).translate(TABLE)


def _date(document: Document) -> list[str]:
    year, month, day = (*parts(document.published), None, None, None)[:3]
    lines = [f"  year = {{{year}}},"] if year else []
    if month:
        lines.append(f"  month = {MONTHS[month - 1]},")
    if day:
        lines.append(f"  day = {{{day}}},")
    return lines
