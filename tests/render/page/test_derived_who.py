from __future__ import annotations

from sayso.render.page.derived.who import among, who
from tests.told import Told


def test_a_speaker_carries_the_body_that_he_speaks_for_and_a_body_none() -> None:
    told = Told()
    body = told.entity("Harbour Authority", type="ORG", short="HA", affiliation=told.entity("Amelia", type="GPE"))
    told.entity("Ana Ruiz", affiliation=body)
    for name in ("Ana Ruiz", "Harbour Authority"):
        told.say("Courier", f"{name} said the pier was closed.", "the pier was closed", by=name)
    assert who(told.read()) == {"Ana Ruiz": ["e-Ana Ruiz", "HA"], "HA": ["e-Harbour Authority", ""]}


def test_the_first_screen_knows_those_whom_it_names() -> None:
    found = {"Ana Ruiz": ["e-1", "HA"], "Ivo Dorn": ["e-2", ""]}
    assert among(found, {"agreed": [{"names": ["Ana Ruiz (perhaps also “a mayor”)"]}]}) == {"Ana Ruiz": ["e-1", "HA"]}
