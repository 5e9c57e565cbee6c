"""Names that people bear."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Literal


@functools.cache
def person_names(which: Literal["given_names", "family_names"]) -> frozenset[str]:
    """Given names, or family names, in lower case (training/kinds/person_names.py)."""
    return frozenset(Path(__file__).with_name(f"{which}.txt").read_text(encoding="utf-8").split())
