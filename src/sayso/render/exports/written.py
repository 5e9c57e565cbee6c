"""How exported files are written: JSON that a person can read too, and one sign for the end of a line."""

from __future__ import annotations

import json
from typing import Any


def json_bytes(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def line_feeds(words: str) -> str:
    """The words with one sign for the end of a line."""
    return words.replace("\r\n", "\n").replace("\r", "\n")


def known(record: dict[str, Any]) -> dict[str, Any]:
    """The record without what is not known: a file says nothing rather than null or an empty list."""
    return {name: value for name, value in record.items() if value not in (None, "", [], {})}
