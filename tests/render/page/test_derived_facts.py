"""The counts at the top of the page."""

from __future__ import annotations

from dataclasses import replace

from sayso.render.page.derived.facts import facts
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
