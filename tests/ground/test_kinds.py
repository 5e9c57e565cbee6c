from __future__ import annotations

import pytest

from sayso.ground.names import names
from sayso.language.parse import parse
from tests.ground.reading import report


def kind(text: str, name: str) -> str:
    document = report(text)
    return next(found.type for found in names(document, parse(document)) if found.text == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The tug's owner, Navlund, a shipping company, said nothing on Monday.", "Navlund", "ORG"),
        ("The pusher tug Albatros hit a pier at dawn.", "Albatros", "FAC"),
        ("Barges drifted along the Velna for two days.", "Velna", "LOC"),
        ("They fled from the village of Orlund to the coast.", "Orlund", "GPE"),
        ("Mrs. Tolvan, 52, left the ferry at noon.", "Tolvan", "PERSON"),
        ("The OECD sent inspectors, the OECD said on Monday.", "OECD", "ORG"),
        ("Navlund, a carmaker, cut jobs on Monday.", "Navlund", "ORG"),
    ],
)
def test_a_name_is_what_the_words_around_it_say(text: str, name: str, expected: str) -> None:
    assert kind(text, name) == expected


def test_a_family_name_alone_is_a_persons_where_the_whole_name_is() -> None:
    assert kind("Ana Velden, a nurse, helped. On Tuesday Velden spoke of smoke in the hold.", "Velden") == "PERSON"
