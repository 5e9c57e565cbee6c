"""Fair weather and foul."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judge.compared import Told, between, told


def weather(name: str, text: str, subject: str, predicate: str, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, subject, predicate, drawn={"subject": (subject,), "predicate": predicate} | (drawn or {}), **more)


DAY, NEXT = ("2024-03-04",), ("2024-03-05",)
FAIR = weather("a", "visibility at the harbour was good", "visibility", "good", {"lemmas": ("good", "harbour", "visibility"), "days": DAY})


def windy(text: str = "strong winds were reported at the harbour", drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return weather("b", text, "wind", "report", {"lemmas": ("harbour", "report", "wind")} | (drawn or {}), **more)


def test_foul_weather_contradicts_fair_weather() -> None:
    found = between(FAIR, windy(), 0.1)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "weather-1", "incompatible")


@pytest.mark.parametrize(
    "other",
    [
        windy(speaker="speaker of a"),
        windy("strong winds had been reported earlier at the harbour"),
        windy("no winds were reported at the harbour", {"negated": True, "absent": ("report",)}),
        weather("b", "weather at the harbour was fine", "weather", "fine", {"lemmas": ("fine", "harbour", "weather")}),
        windy("strong winds were reported in the hills", {"lemmas": ("hill", "report", "wind")}),
        weather("b", "winds from the sea lowered visibility", "wind", "lower", {"lemmas": ("lower", "sea", "visibility", "wind")}),
        windy(drawn={"days": NEXT}),
        windy(said_on="2024-03-05"),
    ],
    ids=["one party", "another hour", "none", "fair too", "elsewhere", "nowhere told", "of another day", "on another day"],
)
def test_nothing_else_contradicts_fair_weather(other: Told) -> None:
    assert between(FAIR, other, 0.1).relation != "contradicts"


@pytest.mark.parametrize("subject", ["harvest", "condition"])
def test_what_is_good_and_no_weather_is_no_fair_weather(subject: str) -> None:
    good = weather("a", f"the {subject} at the harbour was good", subject, "good", {"lemmas": ("good", "harbour", subject)})
    assert between(good, windy(), 0.1).relation != "contradicts"
