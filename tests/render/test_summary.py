"""What a build prints."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import UNSURE, Evidence, NotCounted
from sayso.render.summary import summary
from tests.ferry import CLAIMS, DOSSIER, WRECK


def test_who_may_say_something_else_is_not_told_to_say_it() -> None:
    unsure = NotCounted("a fisherman", (WRECK.id,), UNSURE)
    doubtful = replace(CLAIMS[2], evidence=(*CLAIMS[2].evidence, Evidence(WRECK.id, "supports", 0.4)), not_counted=(unsure,))
    lines = summary(replace(DOSSIER, claims=(*CLAIMS[:2], doubtful, *CLAIMS[3:]))).splitlines()
    assert lines[lines.index("Most contested:") + 2] == "    said by Ruiz"
