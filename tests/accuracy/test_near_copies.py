"""Copies of one story among the articles of an event: their floors, and that the measure measures."""

from __future__ import annotations

import pytest

from tests import made
from tests.accuracy import coreference, near_copies
from tests.accuracy.holding import digest, hold
from tests.accuracy.near_copies import Agreement, Event, closed, pairs

PARTS = {
    "near-copies-agency": lambda name: name in near_copies.AGENCY_STORIES,
    "near-copies-read": lambda name: name not in near_copies.UNREAD,
    "near-copies-blind": lambda name: name in near_copies.UNREAD,
}


@pytest.mark.skipif(not near_copies.NEWSCLUSTER.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("part", PARTS)
def test_copies_hold_their_floors_on_newscluster(part: str, pytestconfig: pytest.Config) -> None:
    folders = [folder for folder in near_copies.events() if PARTS[part](folder.name)]
    golds = [gold for folder in folders if (gold := near_copies.gold(folder.name)).exists()]
    articles = [path for folder in folders for path in sorted(folder.iterdir())]
    figures = near_copies.agreement(map(near_copies.event, folders))
    hold(pytestconfig, part, digest([near_copies.ANNOTATED, *golds, *articles]), figures)


@pytest.mark.skipif(not coreference.ECBPLUS.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("half", ["read", "blind"])
def test_copies_hold_their_floors_on_ecbplus(half: str, pytestconfig: pytest.Config) -> None:
    texts = [path for topic in coreference.topics() for paths in coreference.events(topic) for path in paths]
    figures = near_copies.agreement(near_copies.ecbplus(half))
    hold(pytestconfig, f"near-copies-ecbplus-{half}", digest([near_copies.ANNOTATED, *texts]), figures)


STORY = (
    "The old iron bridge was closed to all traffic after a crane struck one of its piers before dawn. Divers who went down at low water "
    "found a crack as long as a man is tall, and engineers fear that the whole arch has moved. "
)
OTHER = (
    "Teachers will vote next week on whether to accept the new pay offer, which falls well short of what their union had asked for in "
    "spring and would be spread over several years. "
)


def test_who_is_joined_by_a_chain_prints_one_story() -> None:
    assert closed(pairs(["ab", "bc", "de"])) == pairs(["ab", "bc", "ac", "de"])


def test_what_is_not_judged_counts_neither_way() -> None:
    texts = tuple(made.document(name, text) for name, text in (("a", STORY), ("b", STORY), ("c", STORY), ("d", OTHER)))
    total = Agreement()
    total.add(Event(texts, pairs(["ab"]), pairs(["ab", "ad", "bc"]), taken=(("b", "a"),)))
    assert total.figures() == {
        "link_precision": 0.5,
        "link_recall": 1.0,
        "story_precision": 0.5,
        "story_recall": 1.0,
        "direction_accuracy": 1.0,
    }
