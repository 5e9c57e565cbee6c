"""The counts at the top of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.render.page.derived.facts import counts, facts
from tests.told import Told


def test_the_title_is_told_to_be_whose_headline_it_is() -> None:
    told = Told()
    told.say("Courier", "The ferry sank.", "The ferry sank", by=None)
    dossier = told.dossier()
    [document] = dossier.documents
    document = replace(document, title="Ferry sinks", outlet="The Courier", outlet_short=None)
    headed = replace(dossier, title="Ferry sinks", documents=(document,))
    assert facts(headed)["titled"] == "The Courier"
    assert facts(replace(headed, documents=(replace(document, outlet=None),)))["titled"] == "a report"
    assert facts(replace(headed, title="What the reader calls it"))["titled"] is None


def test_what_is_disputed_or_denied_stands_in_conflicts_or_beside_them_and_the_counts_add_up() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said the captain was drunk.", "the captain was drunk", by="Ana Ruiz")
    no = told.say("Courier", "Ivo Dorn denied any part in it.", "any part in it", by="Ivo Dorn", cue="denied", stance="denies")
    faced, alone = told.claim("disputed", said), told.claim("denied", (no, "denies"))
    changed, moved = told.claim("superseded", said), told.claim("disputed", said)
    rows: list[dict[str, Any]] = [
        {"kind": "denial", "claims": [faced.id], "dispute": "one"},
        {"kind": "denial", "claims": [faced.id], "dispute": "one"},
        {"kind": "change", "claims": [changed.id, moved.id], "dispute": "other"},
    ]
    found = counts(told.dossier(), rows, [{"claim": alone.id}, {"claim": moved.id}])
    assert {name: found[name] for name in ("opposed", "facing", "disputes", "conflicts", "unfaced", "changes")} == {
        "opposed": 3,
        "facing": 1,
        "disputes": 1,
        "conflicts": 3,
        "unfaced": 2,
        "changes": 1,
    }
