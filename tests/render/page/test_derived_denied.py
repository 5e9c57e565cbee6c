"""What is denied and said by nobody is told by what is denied."""

from __future__ import annotations

from sayso.render.page.derived.denied import denied
from tests.told import Told


def test_a_claim_that_is_only_denied_is_told_by_what_is_denied() -> None:
    told = Told()
    no = told.say("Courier", "The harbour office denied any delay.", "any delay", by="The harbour office", cue="denied", stance="denies")
    other = told.say("Courier", "Ivo Dorn denied that it sailed late.", "that it sailed late", by="Ivo Dorn", cue="denied", stance="denies")
    yes = told.say("Courier", "Ana Ruiz said it rained.", "it rained", by="Ana Ruiz")
    alone = told.claim("denied", (other, "denies"), (no, "denies"), gist="The harbour office denied any delay")
    told.claim("disputed", yes, (no, "denies"))
    assert denied(told.read()) == {alone.id: "any delay"}


def test_a_claim_called_by_other_words_is_told_by_its_surest_denial() -> None:
    told = Told()
    no = told.say("Courier", "Ivo Dorn denied that it sailed late.", "that it sailed late", by="Ivo Dorn", cue="denied", stance="denies")
    alone = told.claim("denied", (no, "denies"), gist="its delay")
    assert denied(told.read()) == {alone.id: "it sailed late"}
