"""Fair weather and foul."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judge.compared import Told, between, told


def weather(name: str, text: str, subject: str, predicate: str, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, subject, predicate, drawn={"subject": (subject,), "predicate": predicate} | (drawn or {}), **more)


FAIR = weather("a", "visibility was good", "visibility", "good")


def test_foul_weather_contradicts_fair_weather() -> None:
    found = between(FAIR, weather("b", "strong winds were reported", "wind", "report"), 0.1)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "weather-1", "incompatible")


@pytest.mark.parametrize(
    "other",
    [
        weather("b", "strong winds were reported", "wind", "report", speaker="speaker of a"),
        weather("b", "strong winds had been reported earlier", "wind", "report"),
        weather("b", "no winds were reported", "wind", "report", {"negated": True, "absent": ("report",)}),
        weather("b", "weather was fine", "weather", "fine"),
    ],
    ids=["one party", "another hour", "none", "fair too"],
)
def test_nothing_else_contradicts_fair_weather(other: Told) -> None:
    assert between(FAIR, other, 0.1).relation != "contradicts"


def test_a_good_harvest_is_no_fair_weather() -> None:
    harvest = weather("a", "the harvest was good", "harvest", "good")
    assert between(harvest, weather("b", "strong winds were reported", "wind", "report"), 0.1).relation != "contradicts"
