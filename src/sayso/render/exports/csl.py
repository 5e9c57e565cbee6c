"""The documents as CSL-JSON, which Zotero, pandoc and citeproc read.

Authors are given as the byline has them (`literal`): which of its words is a
family name, or whether it is a newsroom's, is not for a program to guess.
"""

from __future__ import annotations

from typing import Any

from sayso.model import Document
from sayso.render.exports.days import parts
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import web_address


def files(record: Record) -> Files:
    return {"documents.csl.json": json_bytes([_item(row) for row in record.dossier.documents])}


def _item(document: Document) -> dict[str, Any]:
    return known(
        {
            "id": document.id,
            "type": "article-newspaper",
            "title": document.title,
            "author": [{"literal": name} for name in document.authors],
            "container-title": document.outlet,
            "container-title-short": document.outlet_short,
            "issued": _date(document.published),
            "URL": web_address(document),
            "language": document.language,
            "note": f"SHA-256: {document.sha256}",
        }
    )


def _date(written: str | None) -> dict[str, Any] | None:
    told = parts(written)
    return {"date-parts": [list(told)]} if told else None
