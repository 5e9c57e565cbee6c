"""How a claim's standing is told."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import IN_PASSING, Judgement
from sayso.render.standings import PASSING, PERHAPS, counted, told
from tests.told import Told


def test_what_no_two_origins_surely_say_is_perhaps_corroborated() -> None:
    made = Told()
    said = [made.say(doc, "The ferry sank.", "The ferry sank") for doc in ("Courier", "Herald")]
    sure = made.claim("corroborated", *said, origins=[("Courier", said[0]), ("Herald", said[1])])
    unsure = replace(sure, judgements=())
    assert told(sure) == "corroborated"
    assert told(unsure) == PERHAPS
    assert told(replace(unsure, standing="disputed")) == "disputed"
    assert counted([sure, unsure, unsure]) == {"corroborated": 1, PERHAPS: 2}


def test_who_somebody_is_is_told_in_passing_unless_it_is_contested() -> None:
    made = Told()
    said = [made.say(doc, "Ana Ruiz, the mayor, left.", "Ana Ruiz, the mayor") for doc in ("Courier", "Herald")]
    office = Judgement(said[0].id, said[1].id, "same", 1.0, f"{IN_PASSING}-1", ())
    claim = made.claim("corroborated", *said, origins=[("Courier", said[0]), ("Herald", said[1])], judgements=(office,))
    claim = replace(claim, judgements=(office,))
    assert told(claim) == PASSING
    assert told(replace(claim, standing="single_source")) == PASSING
    assert told(replace(claim, standing="disputed")) == "disputed"
