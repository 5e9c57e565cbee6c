"""The page's own scripts, which share one scope."""

from __future__ import annotations

import re
from collections import Counter

from sayso.render.page import VIEWS, assets

DEFINED = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)|^const \{ ([^}]*) \}", re.MULTILINE)


def defined(script: str) -> list[str]:
    """The names that a script gives to all scripts."""
    found = (match[1] or match[2] for match in DEFINED.finditer(assets.script(script)))
    return [name.split(":")[-1].strip() for names in found for name in names.split(",")]


def test_no_two_scripts_define_one_name() -> None:
    counts = Counter(name for script in (*assets.FIRST, *assets.SCRIPTS, *VIEWS) for name in defined(script))
    assert [name for name, count in counts.items() if count > 1] == []
