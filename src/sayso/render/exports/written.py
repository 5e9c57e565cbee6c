"""How exported files are written: JSON that a person can read too, and words that every reader accepts."""

from __future__ import annotations

import json
import re
from typing import Any

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, which XML 1.0 and iCalendar cannot hold, and what is no character."""
REPLACEMENT = "\ufffd"


def json_bytes(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def printable(words: str) -> str:
    """The words with a mark in place of each sign that XML cannot hold.

    >>> printable("a\\x00b\\nc")
    'a\ufffdb\\nc'
    """
    return FORBIDDEN.sub(REPLACEMENT, words)


def line_feeds(words: str) -> str:
    """The words with one sign for the end of a line."""
    return words.replace("\r\n", "\n").replace("\r", "\n")


def known(record: dict[str, Any]) -> dict[str, Any]:
    """The record without what is not known: a file says nothing rather than null or an empty list."""
    return {name: value for name, value in record.items() if value not in (None, "", [], {})}
