from __future__ import annotations

import pytest

from sayso.ground.place_reasons import REASONS, described
from sayso.ground.places import placed
from sayso.ground.ranking import FEATURES
from sayso.ground.toponyms import Toponym
from sayso.language.gazetteer import candidates
from sayso.model import Decision, DocumentId, PlaceKind


def toponym(text: str, start: int = 0, kind: PlaceKind | None = None, inside: tuple[str, ...] = (), doc: str = "a") -> Toponym:
    return Toponym(DocumentId(doc), start, start + len(text), text, text, kind, inside)


def decided(*found: Toponym) -> dict[str, Decision]:
    """The decision on each name's first mention."""
    spots = {(one.doc, one.start): one.text for one in found}
    _, decisions = placed(found)
    return {spots[decision.doc, decision.start]: decision for decision in decisions}


def test_every_feature_of_the_ranking_can_be_told() -> None:
    assert set(FEATURES) == set(REASONS)


def test_each_mention_of_a_place_has_one_decision_for_it() -> None:
    found = (toponym("Murcia"), toponym("Murcia", 20), toponym("Grontvikhamna", 40, "village"))
    places, decisions = placed(found)
    assert sorted((one.doc, one.start, one.end, one.target) for one in decisions) == sorted(
        (mention.doc, mention.start, mention.end, place.id) for place in places for mention in place.mentions
    )


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        ([toponym("Birmingham")], "the larger place"),
        ([toponym("Birmingham", inside=("Alabama",))], "its words tell what it lies in"),
        ([toponym("Cartagena"), toponym("Murcia", 40), toponym("Alicante", 60)], "near the report's other places"),
        ([toponym("Grontvikhamna", kind="village")], "no place of that name in the gazetteer"),
        ([toponym("Norwick Chapel", kind="facility", inside=("Bergen",)), toponym("Bergen", 40)], "put where “Bergen” is, which holds it"),
    ],
)
def test_what_weighed_most_is_told(found: list[Toponym], reason: str) -> None:
    assert decided(*found)[found[0].text].why.startswith(reason)


def test_what_lost_is_told_with_its_chance_and_its_distance() -> None:
    decision = decided(toponym("Birmingham", inside=("Alabama",)))["Birmingham"]
    first = decision.rivals[0]
    assert decision.score is not None
    assert first.score is not None
    assert decision.score > first.score
    assert first.name.startswith("Birmingham, ")
    assert first.name.endswith(" km away)")
    assert len(decision.rivals) <= 3


def test_a_rival_that_another_name_of_the_event_means_is_that_place() -> None:
    found = (toponym("Birmingham", inside=("Alabama",)), toponym("Birmingham", 40, inside=("England",), doc="b"))
    places, decisions = placed(found)
    rivals = {rival.target for decision in decisions for rival in decision.rivals if rival.target}
    assert len(places) == 2
    assert rivals <= {place.id for place in places}
    assert rivals


def test_a_row_is_called_by_what_it_lies_in() -> None:
    town = next(row for row in candidates("Springfield") if row.admin1 == "MO")
    assert described(town, None) == "Springfield, Missouri, United States"
