"""Who answers for somebody's words."""

from __future__ import annotations

from sayso.compose.origins import served
from sayso.model import Entity, EntityId


def test_an_official_whom_nobody_names_speaks_for_nobody_though_he_belongs_to_a_country() -> None:
    country = Entity(EntityId("e1"), "GPE", "Norway", None, ("Norway",), None, None, ())
    official = Entity(EntityId("e2"), "PERSON", "A senior Norwegian official", None, (), None, country.id, ())
    assert served(official, {one.id: one for one in (country, official)}, {"norway": country}) is None
