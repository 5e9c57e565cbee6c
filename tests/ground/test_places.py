from __future__ import annotations

from dataclasses import replace

from sayso.ground.names import Name, names
from sayso.ground.places import places
from sayso.ground.toponyms import Toponym, toponyms
from sayso.language.parse import parse
from sayso.model import Document, DocumentId, Furniture, Place, PlaceKind
from tests.ground.naming import document as paper
from tests.ground.naming import name
from tests.ground.reading import report


def toponym(text: str, start: int = 0, kind: PlaceKind | None = None, inside: tuple[str, ...] = ()) -> Toponym:
    return Toponym(DocumentId("a"), start, start + len(text), text, text, kind, inside)


def other(doc: str, text: str, start: int, kind: PlaceKind | None = None, inside: tuple[str, ...] = ()) -> Toponym:
    return Toponym(DocumentId(doc), start, start + len(text), text, text, kind, inside)


def read(text: str) -> dict[str, Place]:
    document = report(text)
    return {place.name: place for place in places(toponyms(names(document, parse(document)), document))}


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


def test_a_continent_has_a_point_that_is_far_off() -> None:
    [place] = read("The ferry was the oldest in Europe.").values()
    assert place.lat is not None
    assert (place.error_km or 0) > 1000


def test_a_capital_that_speaks_and_a_ship_are_no_places() -> None:
    assert set(read("Oslo said the ferry Bergen had sunk near Stavanger.")) == {"Stavanger"}


def test_a_town_with_the_name_of_a_capital_is_no_government() -> None:
    found = read("LONDON, Ky. — London's mayor closed two schools in Laurel County, Kentucky, on Monday.")
    assert round(found["London"].lat or 0) == 37
    assert len(found["London"].mentions) == 2


def test_an_abbreviated_region_holds_its_town() -> None:
    found = read("The ferry came from Springfield, Ill., to a yard in Burlington, VT, in May.")
    assert (round(found["Springfield"].lat or 0), round(found["Burlington"].lat or 0)) == (40, 44)
    assert found["Ill."].kind == "region"


def test_a_dateline_in_capitals_is_a_place() -> None:
    assert read("STAVANGER, Norway (NTB) — The ferry sank on Monday.")["STAVANGER"].country == "NO"


def test_a_dateline_is_a_town_and_not_its_region() -> None:
    assert read("NEW YORK — Two people were hurt in a tunnel on Monday.")["NEW YORK"].kind == "city"


def test_a_headline_and_a_caption_name_places() -> None:
    found = read("Ferry Sinks Off Norway With Forty Aboard\n\nThe ship was old and had been repaired twice, a worker said.")
    assert set(found) == {"Norway"}


def test_the_place_in_the_name_of_a_body_is_found_but_not_one_in_that_of_a_person() -> None:
    found = read("The Kentucky State Police closed the road, said Nancy Lund, who heads the Northern Ferry Board.")
    assert set(found) == {"Kentucky"}


def test_a_name_with_small_words_in_it_is_one_place() -> None:
    found = read("The ferry left Trinidad and Tobago for the Gulf of Mexico.")
    assert set(found) == {"Trinidad and Tobago", "Gulf of Mexico"}


def test_a_town_that_its_region_does_not_have_is_not_put_elsewhere() -> None:
    place = put(toponym("Holliday", inside=("Missouri",)))["Holliday"]
    assert place.lat is None


def test_a_building_is_put_where_its_town_is() -> None:
    found = read("The service was held in Saint Olav Chapel in Bergen, Norway.")
    chapel = next(place for name, place in found.items() if "Chapel" in name)
    assert (chapel.lat, chapel.name != "Bergen") == (found["Bergen"].lat, True)
    assert (chapel.error_km or 0) >= (found["Bergen"].error_km or 0)


def test_documents_that_name_other_places_do_not_settle_each_other() -> None:
    spanish = [other("b", "Murcia", 20), other("b", "Alicante", 40), other("b", "Spain", 60, "country"), other("b", "Cartagena", 80)]
    apart = [other("a", "Cartagena", 0), other("a", "Colombia", 20, "country"), other("a", "Barranquilla", 40)]
    found = {place.country for place in places([*spanish, *apart]) if place.name == "Cartagena"}
    assert found == {"ES", "CO"}


def test_documents_of_one_event_settle_each_other() -> None:
    told = [other("b", "Harbour Road", 20, "facility"), other("b", "Florence", 60, inside=("Ala.",))]
    untold = [other("a", "Harbour Road", 0, "facility"), other("a", "Florence", 40)]
    assert [place.country for place in places(untold) if place.name == "Florence"] == ["IT"]
    [florence] = [place for place in places([*told, *untold]) if place.name == "Florence"]
    assert (florence.country, len(florence.mentions)) == ("US", 2)


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


def test_a_building_without_a_row_is_in_the_town_that_the_document_is_about() -> None:
    found = read(
        "BERGEN, Norway (NTB) — A ferry struck a quay in Bergen on Monday, the police said.\n\n"
        "Divers met outside the Nordvik Hotel. Bergen closed Storvik Street in the evening."
    )
    for place in (found["Nordvik Hotel"], found["Storvik Street"]):
        assert (place.lat, place.kind, (place.error_km or 0) >= 50) == (found["Bergen"].lat, "facility", True)


def test_a_building_is_in_the_town_of_its_sentence() -> None:
    found = read("A man was hurt in Trondheim, Norway, before he reached Nordvik Elementary School.\n\nOthers were hurt in Tromsø.")
    assert found["Nordvik Elementary School"].lat == found["Trondheim"].lat


def test_a_building_between_two_towns_is_nowhere() -> None:
    around = ("Bergen", "Oslo")
    hall = Toponym(DocumentId("a"), 0, 12, "Nordvik Hall", "Nordvik Hall", "facility", (), beside=around)
    assert put(hall, *(toponym(town, 20 * at) for at, town in enumerate(around, 1)))["Nordvik Hall"].lat is None


def test_a_building_that_the_words_put_in_an_unknown_place_is_nowhere() -> None:
    hall = Toponym(DocumentId("a"), 0, 12, "Nordvik Hall", "Nordvik Hall", "facility", ("Grontvikhamna",), beside=("Oslo",))
    assert put(hall, toponym("Oslo", 20))["Nordvik Hall"].lat is None


def test_a_district_without_a_row_is_in_its_region_where_that_is_small() -> None:
    found = put(toponym("Grontvik", kind="district", inside=("Cartago Province",)), toponym("Cartago Province", 20, "region"))
    assert found["Grontvik"].lat == found["Cartago Province"].lat
    wide = put(toponym("Grontvik", kind="district", inside=("Alaska",)), toponym("Alaska", 20, "region"))
    assert wide["Grontvik"].lat is None


def test_what_holds_a_place_may_itself_be_held() -> None:
    known = toponym("Cartago Province", 40, "region")
    hall = toponym("Nordvik Hall", 0, "facility", ("Grontvik",))
    assert put(hall, toponym("Grontvik", 20, "district", ("Cartago Province",)), known)["Nordvik Hall"].country == "CR"


def test_the_short_name_of_a_hotel_is_no_town() -> None:
    found = read("OSLO, Norway (NTB) — Fire broke out at the Verona Hotel in Oslo. Guests of the Verona were led into the streets of Oslo.")
    assert {place.country for place in found.values()} == {"NO"}


def test_a_town_stays_one_beside_a_hotel_of_its_name() -> None:
    found = read("Fire broke out at the Verona Hotel. It stands in Verona, Italy.")
    assert (found["Verona"].country, found["Verona"].kind) == ("IT", "city")


def test_whom_an_expert_works_for_is_no_place() -> None:
    found = read("OSLO, Norway (NTB) — A ferry sank off Oslo, said a professor at Nordvik College. Oslo sent divers.")
    assert "Nordvik College" not in found


def test_a_building_begins_with_its_saint() -> None:
    found = read("Both were taken to St. Birgit's Hospital in Bergen, Norway, on Monday.")
    assert found["St. Birgit's Hospital"].lat == found["Bergen"].lat


def test_the_capital_that_has_a_building_is_a_place() -> None:
    document = paper("a", "Flights were late at Oslo’s Nordvik International Airport.")
    capital = name(document, "Oslo", "GPE", nation="NO", body="government", government=True)
    alone = toponyms([capital], document)
    beside = toponyms([capital, name(document, "Nordvik International Airport", "FAC")], document)
    assert (alone[0].seat, beside[0].seat, beside[1].inside) == ("NO", None, ("Oslo",))


def test_an_airport_is_not_put_in_the_town_that_a_document_is_about() -> None:
    airport = toponym("Grontvik International Airport", 0, "facility")
    towns = [toponym("Bergen", 50 * at, "city") for at in range(1, 5)]
    assert put(airport, *towns)["Grontvik International Airport"].lat is None


def test_a_town_so_many_miles_away_holds_nothing() -> None:
    document = paper("a", "It left Grontvik Harbour, 200 miles south of Oslo, for Bergen.")
    found = toponyms([name(document, "Grontvik Harbour", "FAC"), *(name(document, town, "GPE") for town in ("Oslo", "Bergen"))], document)
    assert found[0].beside == ("Bergen",)


def test_a_town_that_had_a_name_once_gives_way_to_one_that_has_it() -> None:
    place = put(toponym("Newtown", inside=("Connecticut",)), toponym("Connecticut", 20, "region"))["Newtown"]
    assert (round(place.lat or 0, 1), round(place.lon or 0, 1)) == (41.4, -73.3)


def test_a_district_tells_nothing_of_the_town_that_it_is_named_for() -> None:
    named = [toponym("Karak", 0, "city"), toponym("Karak", 20, "district"), toponym("Jordan", 40, "country"), toponym("Irbid", 60)]
    assert {place.country for place in places(named)} == {"JO"}


def test_a_river_with_a_direction_in_its_name_is_in_its_town() -> None:
    towns = [toponym("Bergen", 50 * at, "city") for at in range(1, 5)]
    found = put(toponym("North River", 0, "natural"), toponym("North Africa", 20, "natural"), *towns)
    assert (found["North River"].country, found["North Africa"].country) == ("NO", None)


def test_a_far_town_that_a_hotel_begins_with_is_short_for_the_hotel() -> None:
    oslo = [toponym("Oslo", 50 * at, "city") for at in range(1, 6)]
    found = put(toponym("Kyoto Bay Resort", 0, "facility"), toponym("Kyoto", 20), *oslo)
    assert {place.country for place in found.values()} == {"NO"}
    assert put(toponym("Kyoto Bay Museum", 0, "facility"), toponym("Kyoto", 20), *oslo)["Kyoto"].country == "JP"


def test_a_building_is_in_the_town_that_its_name_begins_with_where_the_document_names_it() -> None:
    found = put(toponym("Bergen Cathedral", 0, "facility"), toponym("Bergen", 20), toponym("Oslo", 40))
    assert found["Bergen Cathedral"].lat == found["Bergen"].lat


def test_a_caption_and_its_capitals_name_buildings() -> None:
    document = replace(
        paper("a", "NORDVIK HOTEL STORVIK HOTEL\nDivers wait outside the Ekvik Museum on Monday."), furniture=(Furniture(0, 76, "caption"),)
    )
    found = [one.text for one in toponyms([], document)]
    assert found == ["NORDVIK HOTEL", "STORVIK HOTEL", "Ekvik Museum"]


def test_a_person_with_a_title_has_no_place_in_the_name() -> None:
    document = paper("a", "The director Mumbai Lund met divers in Mumbai.")
    person = name(document, "Mumbai Lund", "PERSON")
    town = Name(DocumentId("a"), 39, 45, "Mumbai", "GPE", "Mumbai")
    assert len(toponyms([person, town], document)) == 2
    assert len(toponyms([replace(person, full="The director Mumbai Lund"), town], document)) == 1


def test_an_acronym_of_a_country_is_no_village() -> None:
    around = [toponym("France", 20, "country"), toponym("Paris", 40), toponym("Nantes", 60)]
    assert put(toponym("US", 0, "country"), *around)["US"].country == "US"


def test_the_earth_is_on_no_map() -> None:
    assert put(toponym("Earth"))["Earth"].lat is None


def test_the_surname_of_a_person_is_no_town_unless_something_is_in_it() -> None:
    told = "Lena Bergen won the race. Second place went to a friend of Bergen."
    document, town = paper("a", told), paper("a", f"{told} It was held in Bergen.")
    assert [len(toponyms([name(one, "Lena Bergen", "PERSON"), last(one, "Bergen")], one)) for one in (document, town)] == [0, 1]


def last(document: Document, text: str) -> Name:
    start = document.text.rindex(text)
    return Name(document.id, start, start + len(text), text, "GPE", text)


def test_a_building_is_where_another_document_of_the_event_puts_it() -> None:
    told = [other("b", "Nordvik Hall", 0, "facility", ("Bergen",)), other("b", "Bergen", 20), other("b", "Ekvik Festival", 40, "natural")]
    untold = [other("a", "Nordvik Hall", 0, "facility"), other("a", "Ekvik Festival", 40, "natural")]
    [hall] = [place for place in places([*told, *untold]) if place.name == "Nordvik Hall"]
    assert (len(hall.mentions), hall.country) == (2, "NO")
    assert put(*untold)["Nordvik Hall"].lat is None


def test_a_paper_with_a_towns_name_is_no_town() -> None:
    assert "Meridian" not in read("The Meridian has not been able to verify the film.")
    assert "Meridian" in read("He drove from Boise to Meridian, Idaho, on Monday.")
    assert "New York" not in read("The film was verified by The New York Times on Monday.")


def test_an_airport_is_where_it_is_and_not_in_its_town() -> None:
    found = put(toponym("Tobías Bolaños airport", 0, "facility"), toponym("Costa Rica", 40, "country"))
    airport = found["Tobías Bolaños airport"]
    assert (round(airport.lat or 0, 2), round(airport.lon or 0, 2), airport.error_km) == (9.96, -84.14, 3.0)


def test_of_airports_that_share_a_name_the_document_tells_which() -> None:
    for state, lon in (("Ohio", -83), ("Georgia", -85)):
        around = [toponym(state, 40, "region"), toponym("United States", 60, "country")]
        assert round(put(toponym("Columbus Airport", 0, "facility"), *around)["Columbus Airport"].lon or 0) == lon


def test_a_city_with_several_airports_has_one_of_its_name() -> None:
    airport = put(toponym("London airport", 0, "facility"), toponym("England", 40))["London airport"]
    assert (airport.country, 20 < (airport.error_km or 0) < 100) == ("GB", True)


def test_a_village_without_a_row_is_at_the_airport_of_its_name() -> None:
    around = toponym("Costa Rica", 60, "country"), toponym("Puntarenas", 80), toponym("Nicoya", 100)
    found = put(toponym("Nordvik Tambor"), toponym("Nordvik Tambor Airport", 20, "facility"), *around)
    assert (found["Nordvik Tambor"].kind, found["Nordvik Tambor"].lat) == ("village", found["Nordvik Tambor Airport"].lat)
    assert round(found["Nordvik Tambor"].lat or 0, 2) == 9.74
    assert put(toponym("Nordvik Tambor"), *around)["Nordvik Tambor"].lat is None


def test_states_in_a_list_are_no_towns_of_the_next() -> None:
    found = read("The ferry board warned people in Georgia, Oklahoma, Pennsylvania, Washington, Wisconsin and Utah on Monday.")
    assert {found[name].kind for name in ("Oklahoma", "Washington")} == {"region"}


def test_a_town_with_its_state_and_another_are_no_list() -> None:
    found = read("A ferry left Springfield, Missouri, and Kansas City on Monday.")
    assert found["Springfield"].kind == "city"


def test_cities_that_their_regions_are_named_for_stay_cities_in_a_list() -> None:
    found = read("Protests were held in Istanbul, Ankara and Izmir on Monday.")
    assert {found[name].kind for name in ("Istanbul", "Ankara", "Izmir")} == {"city"}


def test_a_region_keeps_the_people_that_its_name_begins_with() -> None:
    document = paper("a", "It was told by British Columbia Finance Minister Nils Lund.")
    [place] = places(toponyms([name(document, "Columbia", "GPE")], document))
    assert (place.name, place.country, place.kind) == ("British Columbia", "CA", "region")


def test_an_ocean_and_a_range_are_found_by_each_of_their_names() -> None:
    found = put(toponym("Pacific"), toponym("Ural Mountains", 20, "natural"), toponym("Danube River", 40, "natural"))
    assert {place.kind for place in found.values()} == {"natural"}
    assert all(place.lat is not None for place in found.values())


def test_two_names_of_a_sea_are_one_place() -> None:
    [place] = places([toponym("Mediterranean"), toponym("Mediterranean Sea", 20)])
    assert place.aliases == ("Mediterranean", "Mediterranean Sea")


def bare(text: str, start: int = 0, doc: str = "a") -> Toponym:
    return replace(other(doc, text, start), bare=True)


def test_an_unknown_name_that_nothing_tells_to_be_a_place_is_none() -> None:
    assert put(bare("Qorvatom")) == {}
    assert set(put(toponym("Qorvatom"))) == {"Qorvatom"}


def test_an_unknown_name_is_none_where_little_of_what_names_it_tells_of_a_place() -> None:
    assert put(bare("Qorvatom"), bare("Qorvatom", 40)) == {}
    assert put(bare("Qorvatom"), bare("Qorvatom", doc="b"), other("c", "Qorvatom", 0)) == {}
    assert set(put(bare("Qorvatom"), other("b", "Qorvatom", 40))) == {"Qorvatom"}


def test_a_word_that_tells_where_something_is_from_is_no_place() -> None:
    assert set(read("It came as no surprise that the Korean crisis was told of in Brazil.")) == {"Brazil"}


def test_a_known_town_needs_no_words_that_tell_so() -> None:
    assert set(put(bare("Birmingham"))) == {"Birmingham"}


def test_a_known_town_that_begins_a_sentence_is_one_all_the_same() -> None:
    assert put(replace(bare("Qorvatom"), opens=True)) == {}
    assert set(put(replace(bare("Birmingham"), opens=True))) == {"Birmingham"}
    document = paper("a", "“Birmingham fell. Bergen stood, and Oslo was far.")
    found = [name(document, text, "GPE") for text in ("Birmingham", "Bergen", "Oslo")]
    assert [one.text for one in toponyms(found, document) if one.opens] == ["Birmingham", "Bergen"]


def test_a_preposition_a_list_and_a_noun_tell_a_place() -> None:
    document = paper("a", "Qorvatom, a maker, left Zelvik. It went to Norvik and Sulvik, and the village of Torvik.")
    found = [name(document, text, "GPE") for text in ("Qorvatom", "Zelvik", "Norvik", "Sulvik", "Torvik")]
    assert [one.text for one in toponyms(found, document) if one.bare] == ["Qorvatom"]
