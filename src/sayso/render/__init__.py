"""The dossier as files that people and other programs read. Pure: a Record goes in, files come out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.model import Dossier
from sayso.render.brief import WORDS, brief_docx, brief_html, markdown
from sayso.render.dossier_json import statement, written
from sayso.render.exports import (
    bag,
    bibtex,
    crate,
    csl,
    csv,
    ftm,
    geojson,
    ics,
    jsonld,
    kml,
    prov,
    sqlite,
    stix,
    timelinejs,
    web_annotations,
    xlsx,
)
from sayso.render.exports.record import Database, Files, Original, Record
from sayso.render.page import html
from sayso.render.revisions import with_revisions

__all__ = [
    "FORMATS",
    "LISTS",
    "WORDS",
    "Database",
    "Format",
    "Original",
    "Record",
    "files",
    "html",
    "listed",
    "markdown",
    "statement",
    "with_revisions",
    "written",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a dossier: one file, or a folder of them."""

    name: str
    about: str
    files: Callable[[Record], Files]


FORMATS: Mapping[str, Format] = {
    made.name: made
    for made in (
        Format("annotations", "statements as W3C Web Annotations of their documents", web_annotations.files),
        Format("bagit", "the record as a BagIt bag: originals, page, database and crate, with a hash of each", bag.files),
        Format("bibtex", "the documents for LaTeX, Zotero and JabRef", bibtex.files),
        Format(
            "brief-html",
            "the brief as a page of its own, to print or to send",
            lambda record: {"brief.html": brief_html(record.dossier, record.words).encode()},
        ),
        Format("crate", "the record as an RO-Crate: originals, page, database, and how they were made", crate.files),
        Format("csl", "the documents as CSL-JSON for Zotero and pandoc", csl.files),
        Format("csv", "tables for spreadsheets, one file each", csv.files),
        Format(
            "docx",
            "the brief as a Word document",
            lambda record: {"brief.docx": brief_docx(record.dossier, record.words)},
        ),
        Format("ftm", "documents, names, claims and events as followthemoney entities for Aleph", ftm.files),
        Format("geojson", "places with the claims about them, for maps and GIS", geojson.files),
        Format("html", "the page, self-contained", lambda record: {"index.html": html(record.dossier).encode()}),
        Format("ics", "what happened when, as a calendar", ics.files),
        Format(
            "json",
            "everything, in the shape that the contract promises",
            lambda record: {"dossier.json": written(record.dossier).encode()},
        ),
        Format("jsonld", "claims as schema.org linked data", jsonld.files),
        Format("kml", "places with the claims about them, for Google Earth", kml.files),
        Format(
            "markdown",
            "the brief: what is established, disputed, claimed by whom, not verified and changed, with footnotes",
            lambda record: {"brief.md": markdown(record.dossier, record.words).encode()},
        ),
        Format("prov", "how everything came about, as W3C PROV-JSON", prov.files),
        Format("sqlite", "the database, with the metadata.json that Datasette shows it by", sqlite.files),
        Format("stix", "claims as STIX 2.1 notes and opinions for threat-intelligence platforms", stix.files),
        Format("timelinejs", "what happened when, as TimelineJS 3 draws it", timelinejs.files),
        Format("xlsx", "tables as one workbook, a sheet each", xlsx.files),
    )
}
"""The formats of `sayso export`, by name."""


LISTS = (bag.MANIFEST, bag.INFO, crate.METADATA)
"""Files of an export that list its others and tell what made it."""


def listed(lists: Files) -> dict[str, str]:
    """The SHA-256 of each file that a bag or a crate of this program lists, by the file's name; nothing of one that something else made."""
    return {**bag.listed(lists), **crate.listed(lists)}


def files(dossier: Dossier, words: int | None = None) -> dict[str, str]:
    """The files that stand beside a dossier's database: the text of each by its name; the brief of so many words."""
    return {"dossier.json": written(dossier), "index.html": html(dossier), "brief.md": markdown(dossier, words or WORDS)}
