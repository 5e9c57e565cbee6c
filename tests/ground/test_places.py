from __future__ import annotations

from sayso.ground.names import names
from sayso.ground.places import places
from sayso.ground.toponyms import Toponym, toponyms
from sayso.language.parse import parse
from sayso.model import DocumentId, Place, PlaceKind
from tests.ground.naming import document as paper
from tests.ground.naming import name
from tests.ground.reading import report


def toponym(text: str, start: int = 0, kind: PlaceKind | None = None, inside: tuple[str, ...] = ()) -> Toponym:
    return Toponym(DocumentId("a"), start, start + len(text), text, text, kind, inside)


def put(*found: Toponym) -> dict[str, Place]:
    return {place.name: place for place in places(found)}


def test_a_name_without_context_is_its_largest_place() -> None:
    assert put(toponym("Birmingham"))["Birmingham"].country == "GB"


def test_the_region_that_the_words_tell_decides() -> None:
    place = put(toponym("Birmingham", inside=("Alabama",)))["Birmingham"]
    assert (place.country, round(place.lat or 0)) == ("US", 34)


def test_the_other_places_of_an_event_decide() -> None:
    around = [toponym("Spain", 20, "country"), toponym("Murcia", 40), toponym("Alicante", 60)]
    assert put(toponym("Cartagena"), *around)["Cartagena"].country == "ES"


def test_an_unknown_village_is_kept_without_coordinates() -> None:
    place = put(toponym("Grontvikhamna", kind="village"))["Grontvikhamna"]
    assert (place.lat, place.lon, place.error_km, place.gazetteer, place.kind) == (None, None, None, None, "village")


def test_two_spellings_of_a_town_are_one_place() -> None:
    [place] = places([toponym("Goteborg"), toponym("Gothenburg", 20)])
    assert place.aliases == ("Goteborg", "Gothenburg")


def test_a_region_is_less_exact_than_a_town() -> None:
    found = put(toponym("Bavaria", kind="region"), toponym("Munich", 20))
    assert (found["Bavaria"].error_km or 0) > (found["Munich"].error_km or 0)


def test_a_country_is_put_where_reference_works_put_it() -> None:
    place = put(toponym("Norway", kind="country"))["Norway"]
    assert (place.lat, place.lon, place.kind) == (62.0, 10.0, "country")


def test_a_continent_has_no_point() -> None:
    document = report("The ferry was the oldest in Europe.")
    assert [place.lat for place in places(toponyms(names(document, parse(document)), document))] == [None]


def test_a_capital_that_speaks_and_a_ship_are_no_places() -> None:
    document = report("Oslo said the ferry Bergen had sunk near Stavanger.")
    assert [one.text for one in toponyms(names(document, parse(document)), document)] == ["Stavanger"]


def test_the_order_of_toponyms_changes_nothing() -> None:
    found = [toponym("Birmingham"), toponym("Alabama", 20, "region"), toponym("Gothenburg", 40)]
    assert places(found) == places(reversed(found))


def test_the_country_that_an_event_names_decides_alone() -> None:
    assert put(toponym("Cartagena"))["Cartagena"].country == "CO"
    assert put(toponym("Cartagena"), toponym("Spain", 20, "country"))["Cartagena"].country == "ES"


def test_a_place_is_inside_what_its_words_put_it_in_and_no_more() -> None:
    document = paper("a", "Westmark's Ekvik, a port. A ferry left Storvik in Ostland, Norway and sank off Lilleby.")
    places_named = ("Westmark", "Ekvik", "Storvik", "Ostland", "Norway", "Lilleby")
    found = {one.text: one.inside for one in toponyms([name(document, text, "LOC") for text in places_named], document)}
    assert found["Ekvik"] == ("Westmark",)
    assert found["Storvik"] == ("Ostland", "Norway")
    assert found["Westmark"] == found["Norway"] == found["Lilleby"] == ()
