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


def test_every_feature_has_a_weight() -> None:
    assert set(compared(SAID, *WORDS).features(StatementId("a"), StatementId("b"))) == set(learned().weights)


def test_what_is_told_in_passing_makes_no_word_commoner() -> None:
    said = made.units([made.statement("a", SAID, doc="courier"), made.statement("b", SAID, doc="herald")])
    aside = Unit(made.statement("c", "the old bridge", start=80, doc="courier"), StatementId("a"), compared=False)
    drawn = [made.sketch("a", *WORDS), made.sketch("b", *WORDS)]
    rarity = affirming(material(said, drawn, []), []).rarity
    assert affirming(material([*said, aside], [*drawn, made.sketch("c", "bridge", "old")], []), []).rarity == rarity
