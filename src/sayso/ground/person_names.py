"""Names that people bear."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Literal


@functools.cache
def person_names(which: Literal["given_names", "family_names", "mens_names", "womens_names"]) -> frozenset[str]:
    """Names in lower case: given ones, family ones (training/kinds/person_names.py), and given ones of one sex (names_by_sex.py there)."""
    return frozenset(Path(__file__).with_name(f"{which}.txt").read_text(encoding="utf-8").split())
