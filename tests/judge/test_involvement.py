"""Who denies a part in a deed, in whatever words, and who says that he had one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sayso.judge import by_context
from sayso.judge.involvement import OWNER, disowned
from sayso.model import Entity, Filler
from tests import made
from tests.judge.compared import Told, between, compared, told

NORLAND = made.entity("norland", "Norland", type="GPE")


def clearing(text: str = "Ostra had nothing to do with the raid", *lemmas: str, **more: Any) -> Told:
    drawn = {"predicate": "have", "subject": ("ostra",), "absent": ("have",), "negated": True}
    return told("a", text, *(lemmas or ("ostra", "raid")), drawn=drawn, **{"speaker": "norland"} | more)


def part(name: str, text: str, *lemmas: str, **more: Any) -> Told:
    """A part that somebody denies by a noun."""
    return told(name, text, *lemmas, drawn={"predicate": "role", "subject": (), "clause": False}, stance="denies", **more)


def crossing(text: str, *lemmas: str, predicate: str = "plan", subject: tuple[str, ...] = ("raid",), by: str = "", more: str = "") -> Told:
    """What somebody else says; `by` is the noun for who did it, with what is said of it before it."""
    fillers = (Filler("subject", by, (more,) if more else (), text.casefold().index(by), True, True),) if by else ()
    return told("b", text, *lemmas, drawn={"predicate": predicate, "subject": subject, "fillers": fillers})


@pytest.mark.parametrize(
    ("saying", "contradicted"),
    [
        (crossing("the raid was planned by Norland", "raid", "plan", "norland", by="norland"), True),
        (crossing("the raid was planned by Norland's army", "raid", "plan", "norland", "army", by="army"), True),
        (crossing("the raid was planned by the Norland army", "raid", "plan", "norland", "army", by="army", more="norland"), True),
        (crossing("Ostra planned the raid", "raid", "plan", "ostra", subject=("ostra",)), True),
        (crossing("the raid was planned by the Sunfolk", "raid", "plan", "sunfolk", by="sunfolk"), False),
        (crossing("the raid was planned by enemies of Norland", "raid", "plan", "enemy", "norland", by="enemies"), False),
        (crossing("the raid was over by the time Norland woke", "raid", "time", "norland", predicate="time", by="raid"), False),
        (crossing("the raid was condemned by Norland", "raid", "condemn", "norland", predicate="condemn", by="norland"), False),
        (crossing("the raid was investigated by Norland", "raid", "norland", predicate="investigate", by="norland"), False),
        (crossing("Norland condemned the raid", "raid", "norland", predicate="condemn", subject=("norland",), by="norland"), False),
        (crossing("in the raid Norland was robbed by thieves", "raid", predicate="rob", subject=("norland",), by="thieves"), False),
        (crossing("Norland planned the harvest", "harvest", "plan", "norland", subject=("norland",)), False),
        (crossing("Norland was aware of the raid", "raid", "aware", "norland", predicate="aware", subject=("norland",)), False),
        (crossing("Norland knew of the raid and did not plan it", "raid", "plan", "norland", subject=("norland",)), False),
    ],
    ids=[
        "by his people",
        "by his army",
        "by an army called after him",
        "by those whose part he denies",
        "by others",
        "by his enemies",
        "no doer",
        "he condemned it",
        "he looks into it",
        "he is said to condemn it",
        "done to him",
        "another deed",
        "only aware",
        "not all of it",
    ],
)
def test_who_had_nothing_to_do_with_a_deed_contradicts_who_says_that_he_did_it(saying: Told, contradicted: bool) -> None:
    assert (between(clearing(), saying, entities=[NORLAND]).relation == "contradicts") == contradicted


@pytest.mark.parametrize(("words", "contradicted"), [("any role in the raid", True), ("any direct role in the raid", False)])
def test_who_denies_a_direct_part_does_not_deny_every_part(words: str, contradicted: bool) -> None:
    saying = crossing("Norland planned the raid", "raid", "plan", "norland", subject=("norland",))
    found = between(part("a", words, "raid", "role", speaker="norland"), saying, entities=[NORLAND])
    assert (found.relation == "contradicts") == contradicted


def same(one: Told, other: Told) -> bool:
    return any(found.relation == "same" for found in by_context(compared(one, other, entities=[NORLAND]), []))


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (part("b", "any role in the events", "event", "role", speaker="norland"), True),
        (part("b", "Ostra's role in the raid", "ostra", "raid", "role"), True),
        (part("b", "Ostra's role", "ostra", "role"), False),
        (part("b", "any role in the harvest", "harvest", "role", speaker="norland"), False),
        (part("b", "any direct role in the raid", "direct", "raid", "role", speaker="norland"), False),
        (part("b", "any role in the raid on Norland", "norland", "raid", "role"), False),
    ],
    ids=["whatever it was", "of those whose part he denies", "in what is told before", "in another matter", "of less", "of another party"],
)
def test_denials_of_one_party_s_part_say_the_same(other: Told, alike: bool) -> None:
    assert same(clearing(), other) == alike


def test_a_part_in_a_deed_done_elsewhere_is_another_part() -> None:
    denial = part("a", "any role in the raid on Sula", "raid", "sula", "role", speaker="norland")

    def contradicted(place: str) -> bool:
        words = f"Norland planned the raid on {place}"
        saying = crossing(words, "norland", "plan", "raid", place.casefold(), subject=("norland",))
        spots = {"Sula": [("a", 24, 28)], "Ostra": []}
        spots[place].append(("b", len(words) - len(place), len(words)))
        named = [made.entity(name, name, type="GPE", mentions=tuple(found)) for name, found in spots.items()]
        return between(denial, saying, entities=[NORLAND, *named]).relation == "contradicts"

    assert (contradicted("Sula"), contradicted("Ostra")) == (True, False)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Bank of Amel", "Bank of Sorn", False),
        ("Amel Harbour Authority", "Sorn Harbour Authority", False),
        ("Ana Ruiz", "Omar Ruiz", False),
        ("Norland", "Ministry of Norland", True),
    ],
)
def test_two_parties_with_a_word_of_their_names_in_common_are_two(one: str, other: str, alike: bool) -> None:
    denials = [part(name, "any role in the fire", "fire", "role", speaker=f"{name} speaking") for name in "ab"]
    speakers = [made.entity("a speaking", one), made.entity("b speaking", other)]
    assert bool(disowning(*denials, entities=speakers)) == alike


def disowning(*denials: Told, entities: Sequence[Entity] = (NORLAND,)) -> set[tuple[str, str]]:
    """The pairs that deny one party's part in one matter."""
    return {(found.left, found.right) for found in disowned(compared(*denials, entities=entities), "involvement")}


FLOOD = part("a", "any responsibility for the flood", "flood", "responsibility", speaker="norland")
FIRE = part("b", "any role in the fire", "fire", "role", speaker="norland")
VAGUE = part("c", "any role in the matter", "matter", "role", speaker="norland")


def test_a_part_in_the_matter_is_in_the_only_one_that_the_party_denies_a_part_in() -> None:
    assert disowning(FLOOD, VAGUE) == {("a", "c")}
    assert disowning(FLOOD, FIRE, VAGUE) == set()


@pytest.mark.parametrize(
    ("words", "alike"),
    [
        (("flood", "harbour"), True),
        (("flood", "harbour", "winter"), True),
        (("flood", "harbour", "winter", "night"), False),
        (("flood", "winter", "night"), False),
        (("winter", "night"), False),
    ],
)
def test_denials_are_of_one_matter_where_the_one_names_all_that_the_other_does_and_hardly_more(words: tuple[str, ...], alike: bool) -> None:
    denial = part("a", "any role in the flood of the harbour", "flood", "harbour", "role", speaker="norland")
    assert bool(disowning(denial, part("b", "any role in it", *words, "role", speaker="norland"))) == alike


def test_whose_part_it_was_is_none_of_the_matter() -> None:
    words = "Norlandic government involvement in the flood"
    assert disowning(FLOOD, part("b", words, "norlandic", "government", "flood", "involvement", speaker="norland")) == {("a", "b")}


def test_each_denial_is_set_beside_one_of_its_party_and_matter() -> None:
    names = [f"d{place}" for place in range(9)]
    found = disowning(*(part(name, "any role in the flood", "flood", "role", speaker="norland") for name in names))
    assert found == {("d0", name) for name in names[1:]}


def test_somebody_of_whom_nothing_is_known_denies_nobody_s_part() -> None:
    denials = [part(name, "any role in the flood", "flood", "role", speaker=None, kind="indirect") for name in "ab"]
    assert disowning(*denials) == set()


def test_the_owner_of_a_part_is_looked_for_once() -> None:
    assert OWNER.match("'" * 20 + "any of Norland's part")
    assert OWNER.match("-" * 4000 + "x") is None
