"""The record as a BagIt bag (RFC 8493): the crate as payload, with a hash of every file."""

from __future__ import annotations

import hashlib
from typing import Final

from sayso.render.exports import crate
from sayso.render.exports.record import Files, Record
from sayso.render.words import printable

MANIFEST: Final = "manifest-sha256.txt"
INFO: Final = "bag-info.txt"
AGENT: Final = "Bag-Software-Agent"


def files(record: Record) -> Files:
    held = {f"data/{name}": content for name, content in crate.files(record).items()}
    tags = {
        INFO: _info(record, held).encode(),
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        MANIFEST: _manifest(held),
    }
    return {**tags, "tagmanifest-sha256.txt": _manifest(tags), **held}


def listed(lists: Files) -> dict[str, str]:
    """The hash of each file that the manifest of a bag lists, by the file's name; nothing of a bag that something else made.

    >>> listed({INFO: b"Bag-Software-Agent: sayso 1.0\\n", MANIFEST: b"9f86  data/reports/a b.txt\\n"})
    {'data/reports/a b.txt': '9f86'}
    """
    if not any(row.startswith(f"{AGENT}: sayso ".encode()) for row in lists.get(INFO, b"").splitlines()):
        return {}
    rows = (row.split("  ", 1) for row in lists.get(MANIFEST, b"").decode(errors="replace").splitlines())
    return {row[1]: row[0] for row in rows if len(row) == 2}


def _manifest(held: Files) -> bytes:
    return "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(held.items())).encode()


def _info(record: Record, held: Files) -> str:
    about = {
        AGENT: f"sayso {record.dossier.made_with.sayso}",
        "External-Description": record.dossier.title,
        "Payload-Oxum": f"{sum(map(len, held.values()))}.{len(held)}",
    }
    return "".join(f"{label}: {' '.join(printable(words).split())}\n" for label, words in about.items())
