"""Which of two reports of one story is the source."""

from __future__ import annotations

from typing import Any

from sayso.link import copies
from tests import made

STORY = (
    "The old iron bridge over the river was closed after a crane struck one of its piers before dawn, and 12 workers were hurt. "
    "Divers who went down at low water found a crack as long as a man is tall, and engineers fear that the whole arch has moved."
)


def source(text_of_b: str = STORY, *, a: dict[str, Any] | None = None, b: dict[str, Any] | None = None) -> str:
    [link] = copies([made.document("a", STORY, **a or {}), made.document("b", text_of_b, **b or {})], near_copy=0.1)
    return link.source


def test_the_agencys_own_page_comes_first_whatever_its_time() -> None:
    assert source(a={"published": "2024-03-03"}, b={"outlet": "Reuters", "published": "2024-03-06"}) == "b"


def test_who_has_the_higher_toll_is_later_whatever_its_time() -> None:
    assert source(STORY.replace("12", "9"), a={"published": "2024-03-03"}, b={"published": "2024-03-06"}) == "b"


def test_a_year_is_no_toll() -> None:
    assert source(STORY.replace("12", "1999"), b={"published": "2024-03-03"}) == "b"


def test_who_credits_the_others_outlet_took_it_from_there() -> None:
    assert source(a={"credits": ("The Courier",), "published": "2024-03-03"}, b={"outlet": "The Courier"}) == "b"


def test_a_story_under_an_agencys_name_comes_before_a_writers_own_version_of_it() -> None:
    assert source(a={"credits": ("AP",), "authors": ("Ana Ruiz",)}, b={"credits": ("AP",)}) == "b"


def test_of_one_day_the_earlier_hour_comes_first() -> None:
    assert source(a={"published": "2024-03-04T11:00:00"}, b={"published": "2024-03-04T09:00:00"}) == "b"
