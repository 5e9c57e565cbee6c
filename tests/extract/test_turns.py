"""A transcript's turns are words of those who are named before them."""

from __future__ import annotations

from sayso.extract.statements import attributions, statements
from sayso.extract.turns import turns
from sayso.language.parse import parse
from sayso.model import Statement
from tests.ground.reading import report

TRANSCRIPT = """The dam at Port Ellen
LENA FALK, HOST:
The dam was closed on Monday. With us is Omar Haddad, the mayor of Port Ellen.
OMAR HADDAD: Thank you for having me.
FALK: Is the dam safe?
HADDAD: The dam has two cracks. The coast guard said on Sunday that the water was rising.
We will close the bridge tomorrow."""


def said(text: str) -> dict[str, Statement]:
    read = report(text)
    return {statement.text: statement for statement in statements(read, parse(read))}


def test_a_turn_goes_on_until_the_next() -> None:
    found = turns(TRANSCRIPT)
    assert [TRANSCRIPT[turn.name.start : turn.name.end] for turn in found] == ["LENA FALK", "OMAR HADDAD", "FALK", "HADDAD"]
    assert [len(turn.stretches) for turn in found] == [1, 1, 1, 2]


def test_whoever_hosts_once_hosts_throughout() -> None:
    assert [turn.host for turn in turns(TRANSCRIPT)] == [True, False, True, False]


def test_a_heading_with_a_colon_is_no_turn() -> None:
    assert turns("WATCH: The film of the flood.\nRain fell.") == []
    assert turns("NOTE: One.\nNOTE: Two.\nNOTE: Three.") == []
    assert turns("PRACTICE: Friday.\nRACE: Sunday.\nRACE: 3pm.\nWEATHER: Rain.") == []


def test_a_guest_speaks_each_sentence_and_the_host_for_the_outlet() -> None:
    found = said(TRANSCRIPT)
    cracks = found["The dam has two cracks"]
    assert cracks.source is not None
    assert (cracks.kind, cracks.source.text, cracks.basis) == ("direct", "HADDAD", "interview")
    assert found["We will close the bridge tomorrow"].stance == "vows"
    assert found["The dam was closed on Monday"].kind == "narrated"
    assert found["Is the dam safe?"].kind == "narrated"


def test_a_label_stands_for_the_full_name() -> None:
    source = said(TRANSCRIPT)["The dam has two cracks"].source
    assert source is not None
    assert source.antecedent is not None
    assert TRANSCRIPT[source.antecedent.start : source.antecedent.end] == "Omar Haddad"


def test_what_a_guest_says_that_others_said_comes_by_way_of_the_guest() -> None:
    water = said(TRANSCRIPT)["the water was rising"]
    assert water.source is not None
    assert (water.source.text, [relay.text for relay in water.via]) == ("The coast guard", ["HADDAD"])


def test_a_label_is_no_part_of_a_statement() -> None:
    assert not any("HADDAD" in text or "FALK" in text for text in said(TRANSCRIPT))


def test_as_an_attribution_a_turn_is_whole() -> None:
    read = report(TRANSCRIPT)
    sources = [found.source.text for found in attributions(read, parse(read)) if found.source is not None]
    assert sources == ["LENA FALK", "OMAR HADDAD", "FALK", "HADDAD"]


def test_a_number_at_a_names_end_stands_for_no_day() -> None:
    found = said("On December 24 the dam was closed. France 24 said the dam was safe.")
    source = found["the dam was safe"].source
    assert source is not None
    assert source.antecedent is None
