"""How likely somebody's words say what a claim is called by."""

from __future__ import annotations

import pytest

from sayso.compose.affirming import Affirming, affirming, learned
from sayso.compose.material import material
from sayso.model import StatementId, Unit
from tests import made

SAID = "The old bridge closed after 12 lorries were hit"
WORDS = ("bridge", "close", "hit", "lorry", "old")


def compared(second: str, *words: str) -> Affirming:
    """Two statements judged alike, and eight others of the event that hold other words."""
    said = [made.statement("a", SAID, doc="courier"), made.statement("b", second, doc="herald")]
    sketches = [made.sketch("a", *WORDS), made.sketch("b", *words), *(made.sketch(f"n{place}", f"word{place}") for place in range(8))]
    return affirming(material(made.units(said), sketches, [made.judged("a", "b", score=0.5)]), [])


def chance(second: str, *words: str) -> float:
    return compared(second, *words).chance(StatementId("b"), StatementId("a"))


ALL = chance("The old bridge closed after 12 lorries were hit", *WORDS)


def test_who_says_all_the_words_very_likely_says_it() -> None:
    assert ALL > 0.9


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("The old bridge closed", ("bridge", "close", "old")),
        ("The old bridge closed after 13 lorries were hit", WORDS),
        ("The old bridge may have closed after 12 lorries were hit", WORDS),
        ("The old bridge never closed after 12 lorries were hit", WORDS),
    ],
    ids=["leaves words out", "another number", "hedges", "denies"],
)
def test_who_leaves_something_out_or_open_says_it_less_likely(second: str, words: tuple[str, ...]) -> None:
    assert chance(second, *words) < ALL


def test_who_says_more_says_what_is_said_as_well() -> None:
    assert compared(f"{SAID} by a falling sign", *WORDS, "fall", "sign").features(StatementId("a"), StatementId("b"))["words held"] == 1.0


@pytest.mark.parametrize(("second", "left_out"), [("The old bridge closed", 1.0), ("On Monday the old bridge closed", 0.0)])
def test_a_day_that_the_second_does_not_tell_is_left_out(second: str, left_out: float) -> None:
    said = [made.statement("a", "The old bridge closed on Monday", doc="courier"), made.statement("b", second, doc="herald")]
    drawn = [made.sketch(name, "bridge", "close", "old") for name in "ab"]
    known = affirming(material(made.units(said), drawn, [made.judged("a", "b")]), [])
    assert known.features(StatementId("a"), StatementId("b"))["a time left out"] == left_out


def test_what_contradicts_is_not_like() -> None:
    said = [made.statement("a", SAID, doc="courier"), made.statement("b", SAID, doc="herald")]
    drawn = [made.sketch(name, *WORDS) for name in "ab"]
    like, unlike = (affirming(material(made.units(said), drawn, [made.judged("a", "b", how)]), []) for how in ("same", "contradicts"))
    found = [known.features(StatementId("a"), StatementId("b"))["likeness of the two"] for known in (like, unlike)]
    assert found == [0.9, 0.0]


def test_every_feature_has_a_weight() -> None:
    assert set(compared(SAID, *WORDS).features(StatementId("a"), StatementId("b"))) == set(learned().weights)


def test_what_is_told_in_passing_makes_no_word_commoner() -> None:
    said = made.units([made.statement("a", SAID, doc="courier"), made.statement("b", SAID, doc="herald")])
    aside = Unit(made.statement("c", "the old bridge", start=80, doc="courier"), StatementId("a"), compared=False)
    drawn = [made.sketch("a", *WORDS), made.sketch("b", *WORDS)]
    rarity = affirming(material(said, drawn, []), []).rarity
    assert affirming(material([*said, aside], [*drawn, made.sketch("c", "bridge", "old")], []), []).rarity == rarity
