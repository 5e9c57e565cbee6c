"""Ids made from content."""

from __future__ import annotations

import hashlib

LENGTH = 12
"""Hex digits kept of the SHA-256: 48 bits, so a million ids collide with odds of 1 in 500."""


def content_id(prefix: str, *parts: object) -> str:
    """Name a thing by what it says.

    >>> content_id("s", "report", 0, 50)
    's-8fb111a725e4'
    >>> content_id("s", "report", 0, 50) == content_id("s", "report", 0, 51)
    False
    """
    written = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(written.encode()).hexdigest()[:LENGTH]}"
