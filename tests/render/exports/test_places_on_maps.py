from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastkml import KML
from fastkml.validator import get_schema_parser
from geojson_pydantic import FeatureCollection
from lxml import etree

from sayso.model import Mention, Place, PlaceId
from sayso.render.exports.places import claims_at
from sayso.render.reading import reading
from sayso.render.words import printable
from tests.ferry import CLAIMS, DOSSIER, GAZETTE, NOTHING, SANK, TEXTS
from tests.render.exports.records import as_json, hostile_record, one_file, record

AMEL = "p-000000000001"
KML_SPACE = "{http://www.opengis.net/kml/2.2}"


def test_a_place_has_the_claims_whose_statements_name_it() -> None:
    assert {place: [claim.id for claim in claims] for place, claims in claims_at(reading(DOSSIER)).items()} == {AMEL: [CLAIMS[0].id]}


def test_a_name_that_reaches_beyond_a_statement_is_not_named_in_it() -> None:
    start = TEXTS[GAZETTE].index("Sunday")
    beyond = Place(PlaceId("p-2"), "Sunday, the coast", (), 1, 1, None, "natural", None, None, (Mention(GAZETTE, start, start + 17),))
    assert claims_at(reading(replace(DOSSIER, places=(beyond,)))) == {}


def test_geojson_is_what_its_model_reads() -> None:
    for made in (record(), record(NOTHING, ()), hostile_record()):
        read: FeatureCollection[Any] = FeatureCollection.model_validate_json(one_file("geojson", made))
        assert [feature.id for feature in read.features] == [place.id for place in made.dossier.places]


def test_a_feature_stands_where_its_place_does_longitude_first() -> None:
    first, second = as_json("geojson")["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [44.25, -12.5]}
    assert second["geometry"] is None
    assert (first["properties"]["error_km"], first["properties"]["outlets"]) == (5, ["The Courier", "Gazette"])


def test_a_feature_tells_who_says_what_about_its_place() -> None:
    [claim] = as_json("geojson")["features"][0]["properties"]["claims"]
    assert (claim["gist"], claim["standing"], claim["said_by"]) == (SANK.text, "corroborated", ["the coast guard"])


def test_kml_follows_its_schema() -> None:
    schema = get_schema_parser()
    for made in (record(), record(NOTHING, ()), hostile_record()):
        schema.assertValid(etree.fromstring(one_file("kml", made)))


def test_a_placemark_tells_what_is_said_of_its_place() -> None:
    read: Any = KML.from_string(one_file("kml").decode().split("?>", 1)[1])
    [document] = read.features
    [mark] = document.features
    assert (mark.name, mark.geometry.x, mark.geometry.y) == ("Port Amel", 44.25, -12.5)
    assert mark.description == f"<ul><li>{SANK.text} (corroborated; say so: the coast guard)</li></ul>"


def test_a_balloon_shows_markup_as_words() -> None:
    made = hostile_record()
    root = etree.fromstring(one_file("kml", made))
    balloon = root.findtext(f".//{KML_SPACE}Placemark/{KML_SPACE}description") or ""
    shown = etree.HTML(balloon)
    assert {element.tag for element in shown.iter()} == {"html", "body", "ul", "li"}
    assert root.findtext(f".//{KML_SPACE}Document/{KML_SPACE}name") == printable(made.dossier.title)
