"""The record as a BagIt bag (RFC 8493): the crate as payload, with a hash of every file."""

from __future__ import annotations

import hashlib
from typing import Final

from sayso.render.exports import crate
from sayso.render.exports.record import Files, Record
from sayso.render.words import printable

MANIFEST: Final = "manifest-sha256.txt"


def files(record: Record) -> Files:
    held = {f"data/{name}": content for name, content in crate.files(record).items()}
    tags = {
        "bag-info.txt": _info(record, held).encode(),
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        MANIFEST: _manifest(held),
    }
    return {**tags, "tagmanifest-sha256.txt": _manifest(tags), **held}


def listed(manifest: bytes) -> dict[str, str]:
    """The hash of each file that a manifest lists, by the file's name.

    >>> listed(b"9f86  data/reports/a b.txt\\n")
    {'data/reports/a b.txt': '9f86'}
    """
    rows = (row.split("  ", 1) for row in manifest.decode(errors="replace").splitlines())
    return {row[1]: row[0] for row in rows if len(row) == 2}


def _manifest(held: Files) -> bytes:
    return "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(held.items())).encode()


def _info(record: Record, held: Files) -> str:
    about = {
        "Bag-Software-Agent": f"sayso {record.dossier.made_with.sayso}",
        "External-Description": record.dossier.title,
        "Payload-Oxum": f"{sum(map(len, held.values()))}.{len(held)}",
    }
    return "".join(f"{label}: {' '.join(printable(words).split())}\n" for label, words in about.items())
