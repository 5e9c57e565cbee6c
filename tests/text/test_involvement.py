"""Words for a part in a deed."""

from __future__ import annotations

import pytest

from sayso.render.page.derived.facing import INVOLVEMENT


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("any role in the raid", "any "),
        ("any Norland involvement in the raid", "any Norland "),
        ("responsibility for the fire", ""),
        ("having any hand in the theft", "having any "),
        ("any links to the attack", "any "),
        ("any direct connection with the raid", "any direct "),
        ("Norland's links to the raid", "Norland's "),
        ("its own ties, and any links to the raid", None),
    ],
)
def test_a_denial_of_a_part_begins_with_whose_it_is(words: str, whose: str | None) -> None:
    told = INVOLVEMENT.match(words)
    assert (told["whose"] if told else None) == whose


@pytest.mark.parametrize(
    "words",
    [
        "part of the building burned",
        "a link of the chain broke",
        "the last link to the coast was cut",
        "a hand to the enemy",
        "part with the money",
        "the role of women in the army",
    ],
)
def test_what_only_has_such_a_noun_is_no_part_in_a_deed(words: str) -> None:
    assert INVOLVEMENT.match(words) is None
