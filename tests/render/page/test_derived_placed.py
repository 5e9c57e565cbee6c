"""Which places the map lists: those with a position, and names that a report puts something at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Mention, Place, PlaceId
from sayso.render.page.derived.placed import listed
from sayso.render.reading import reading
from tests.ferry import DOSSIER


def is_listed(sentence: str, name: str) -> bool:
    document = replace(DOSSIER.documents[0], text=sentence)
    start = sentence.index(name)
    place = Place(PlaceId("p-1"), name, (), None, None, None, "village", None, None, (Mention(document.id, start, start + len(name)),))
    bare = replace(DOSSIER, statements=(), claims=(), figures=(), conflicts=())
    return bool(listed(reading(replace(bare, documents=(document,), places=(place,)))))


def test_a_name_that_something_is_put_at_is_a_place() -> None:
    assert is_listed("The mayor was seen in Vell Amar on Sunday.", "Vell Amar")
    assert is_listed("They held two more villages, Oskavy and Terelin, and the pier.", "Oskavy")
    assert is_listed("They held two more villages, Oskavy and Terelin, and the pier.", "Terelin")
    assert is_listed("Two worked at the Blue Sail restaurant, they said.", "Blue Sail restaurant")


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops left Oskavy.",
        "The army captured Oskavy.",
        "Shells fell on Oskavy.",
        "They fled from Oskavy.",
        "They drove the wounded to Oskavy.",
        "The mayor of Oskavy was there.",
        "They met in New Terelin, Vell Amar and Oskavy.",
        "They met in New Terelin and Oskavy.",
    ],
)
def test_where_people_go_what_they_take_and_what_is_of_it_is_a_place(sentence: str) -> None:
    assert is_listed(sentence, "Oskavy")


def test_a_dateline_names_a_place() -> None:
    assert is_listed("OSKAVY, March 3 – The ferry sank.", "OSKAVY")
    assert is_listed("OSKAVY (Harbour News) - The ferry sank.", "OSKAVY")
    assert not is_listed("Omra – they all said it.", "Omra")


def test_a_name_that_nothing_is_put_at_is_none() -> None:
    assert not is_listed("He was called a friend of Sturvism and of its books.", "Sturvism")
    assert not is_listed("There were more in Northish countries.", "Northish")
    assert not is_listed("They believe in Sturvism.", "Sturvism")
    assert not is_listed("They are loyal to Omra.", "Omra")
    assert not is_listed("“Relying upon Omra,” she said.", "Omra")


def test_what_has_a_position_is_a_place_whatever_is_said_of_it() -> None:
    assert DOSSIER.places[0] in listed(reading(DOSSIER))
