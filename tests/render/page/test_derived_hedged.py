"""Words of doubt that a line of the first screen tells without."""

from __future__ import annotations

import pytest

from sayso.render.page.derived.hedged import hedged
from tests.told import Told


@pytest.mark.parametrize(
    ("sentence", "words", "doubt"),
    [
        ("A channel published footage apparently showing a boat on fire.", "a boat on fire", "apparently"),
        ("A boat appeared to be on fire.", "A boat appeared to be on fire", "appeared to"),
        ("The crew, which claims to be unarmed, said a boat was on fire.", "a boat was on fire", ""),
        ("A boat was on fire.", "A boat was on fire", ""),
        ("A boat is widely believed to be on fire.", "A boat is widely believed to be on fire", "is widely believed to"),
        ("A boat thought to have left was on fire.", "A boat thought to have left was on fire", "thought to"),
        ("Possibly, a boat was on fire.", "Possibly, a boat was on fire", "Possibly"),
        ("The mayor said to us: a boat was on fire.", "The mayor said to us: a boat was on fire", ""),
        ("In May have a look: a boat was on fire.", "In May have a look: a boat was on fire", ""),
        ("A boat was on fire and the crew is believed to have fled.", "A boat was on fire and the crew is believed to have fled", ""),
        ("The crew reportedly fled, a boat was on fire.", "The crew reportedly fled, a boat was on fire", ""),
        ("A boat, whose crew may have fled, was on fire.", "A boat, whose crew may have fled, was on fire", ""),
        ("A boat burned and may have been on fire.", "A boat burned and may have been on fire", "may have"),
    ],
)
def test_words_of_doubt_stand_in_what_is_said_or_right_before_it(sentence: str, words: str, doubt: str) -> None:
    told = Told()
    said = told.say("Courier", sentence, words)
    assert hedged(told.read(), "a boat was on fire", [said]) == ([["Courier", doubt, "Courier", said.id]] if doubt else [])


def test_a_line_with_the_doubt_in_it_needs_no_mark() -> None:
    told = Told()
    said = told.say("Courier", "A boat appeared to be on fire.", "A boat appeared to be on fire")
    assert hedged(told.read(), said.text, [said]) == []
