"""The map's data: which claims touch a place, and what is a dot, an area, or only listed."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from sayso.model import IN_PASSING, UNSURE, Dossier, Evidence, Judgement, Mention, NotCounted, Place, PlaceId, Span
from sayso.render.page.basemap import Bounds
from sayso.render.page.derived.frames import Frame
from sayso.render.page.derived.map import Touch, between, is_dot, is_titled, map_view, touched
from sayso.render.page.derived.mentioned import said_where
from sayso.render.reading import reading
from tests.ferry import CLAIMS, COURIER, DOSSIER, GAZETTE, NOTHING, SANK, SANK_TOO, THREE, mention
from tests.told import Told

AMEL, BANK = DOSSIER.places


def shown(dossier: Dossier = DOSSIER) -> dict[str, Any]:
    read = reading(dossier)
    return map_view(read, said_where(read))


def touching(place: Place, dossier: Dossier = DOSSIER) -> list[Touch]:
    read = reading(dossier)
    return touched(place, read, said_where(read))


def row(view: dict[str, Any], place: Place) -> dict[str, Any]:
    [found] = [row for row in view["places"] if row["id"] == place.id]
    return dict(found)


def test_a_claim_touches_the_places_that_its_evidence_names() -> None:
    assert touching(AMEL) == [Touch(CLAIMS[0].id, 0.5)]  # one of its two statements: the other's mention is in the headline
    assert touching(BANK) == []


def test_who_somebody_is_touches_no_place() -> None:
    first, *rest = CLAIMS
    office = Judgement(SANK.id, SANK_TOO.id, "same", 1.0, f"{IN_PASSING}-1", ())
    passing = replace(first, standing="corroborated", judgements=(office,))
    assert touching(AMEL, replace(DOSSIER, claims=(passing, *rest))) == []


def test_a_mention_outside_of_every_statement_touches_nothing() -> None:
    headline = replace(AMEL, mentions=(mention(GAZETTE, "Ferry sinks off Port Amel"),))
    assert touching(headline) == []


def test_a_place_between_the_parts_of_a_statement_is_not_named_by_it() -> None:
    here = replace(AMEL, mentions=(mention(COURIER, "Port Amel"),))
    [named] = here.mentions
    apart = replace(SANK_TOO, parts=(Span(SANK_TOO.start, named.start), Span(named.end, SANK_TOO.end)))
    dossier = replace(DOSSIER, statements=tuple(apart if said.id == apart.id else said for said in DOSSIER.statements))
    assert touching(here) != []
    assert touching(here, dossier) == []


def test_what_may_say_something_else_names_no_place_for_a_claim() -> None:
    here = replace(AMEL, mentions=(mention(COURIER, "Port Amel"),))
    unsure = NotCounted("The Courier", (SANK_TOO.id,), UNSURE)
    dossier = replace(DOSSIER, claims=(replace(CLAIMS[0], not_counted=(unsure,)),))
    assert touching(here) != []
    assert touching(here, dossier) == []


def named_in(words: str, **more: Any) -> bool:
    """Does a claim in some words touch the town of Amel?"""
    told = Told()
    said = told.say("Courier", f"{words}.", words)
    told.claim("single_source", said)
    start = said.text.index("Amel")
    town = replace(AMEL, name="Amel", mentions=(Mention(said.doc, start, start + len("Amel")),), **more)
    return touching(town, told.dossier()) != []


@pytest.mark.parametrize(
    "words",
    [
        "Shells fell in the provinces of Sorn and Amel",
        "Shells fell in the districts of Amel, Port Sorn and Dorn",
        "Shells fell in the province of Amel",
        "Shells fell in the state of Amel",
    ],
)
def test_the_name_of_an_area_around_a_town_is_not_the_town(words: str) -> None:
    assert not named_in(words)
    assert named_in(words, kind="region")


@pytest.mark.parametrize(
    "words",
    [
        "The fire department of Amel came late",
        "Several districts of Amel were dark",
        "A district of Amel was dark",
        "Some spoke of the poor state of Amel",
        "Some spoke of the state of Amel’s bridges",
        "Shells fell in the province of Sorn and Amel was dark",
    ],
)
def test_what_a_town_has_is_the_town(words: str) -> None:
    assert named_in(words)


def test_a_claim_of_whose_evidence_a_hair_more_than_half_names_a_place_is_about_it() -> None:
    assert [Touch(CLAIMS[0].id, share).about for share in (0.5, 0.502)] == [False, True]


def test_claims_about_a_place_come_before_those_that_mention_it() -> None:
    here = replace(AMEL, mentions=(mention(COURIER, "Port Amel"),))
    passing = replace(CLAIMS[1], evidence=tuple(Evidence(said.id, "supports", 1.0) for said in (SANK_TOO, SANK, THREE)))
    about = replace(CLAIMS[4], evidence=(Evidence(SANK_TOO.id, "supports", 1.0),))
    dossier = replace(DOSSIER, claims=(passing, about))
    assert touching(here, dossier) == [Touch(about.id, 1.0), Touch(passing.id, 1 / 3)]


def test_areas_are_written_and_points_are_dotted() -> None:
    assert is_dot(AMEL)
    assert not is_dot(replace(AMEL, kind="region"))
    assert not is_dot(replace(AMEL, kind="facility", error_km=400))
    assert not is_dot(BANK)


def test_a_place_without_a_position_is_listed_as_such() -> None:
    view = shown()
    assert view["unlocated"] == [BANK.id]
    assert row(view, BANK) == {"id": BANK.id, "dot": False, "claims": []}
    assert row(view, AMEL) == {"id": AMEL.id, "dot": True, "claims": [[CLAIMS[0].id, False]]}


def test_the_base_map_lies_under_every_frame() -> None:
    view = shown()
    [frame] = view["frames"]
    west, south, east, north = view["base"][0]["bounds"]
    assert west <= frame["bounds"][0] < 44.25 < frame["bounds"][2] <= east
    assert south <= frame["bounds"][1] < -12.5 < frame["bounds"][3] <= north


def test_between_the_event_and_a_far_larger_frame_lies_a_piece_half_way_in_scale() -> None:
    small, large = Frame("Around Port Amel", Bounds(24, 43, 26, 45)), Frame("All places", Bounds(-100, -20, 100, 60))
    [middle] = between([small, large])
    assert small.bounds in middle
    assert middle.kilometres == pytest.approx(math.sqrt(small.bounds.kilometres * large.bounds.kilometres), rel=0.8)
    assert small.bounds.kilometres < middle.kilometres < large.bounds.kilometres / 3
    assert list(between([small])) == list(between([small, Frame("All places", Bounds(22, 42, 28, 46))])) == []


def test_a_place_at_the_pole_has_a_map_too() -> None:
    view = shown(replace(DOSSIER, places=(replace(AMEL, lat=-90.0, lon=0.0),)))
    [frame] = view["frames"]
    assert max(map(abs, frame["bounds"])) <= 360
    assert view["base"][0]["land"]


def test_a_state_alone_opens_no_frame() -> None:
    state = Place(PlaceId("p-000000000009"), "Amelia", (), 10.0, 10.0, "XX", "country", 500, None, AMEL.mentions)
    view = shown(replace(DOSSIER, places=(state,)))
    assert view["frames"] == view["base"] == []
    assert row(view, state)["claims"] == [[CLAIMS[0].id, False]]


def test_nothing_makes_an_empty_map() -> None:
    assert shown(NOTHING) == {"frames": [], "base": [], "places": [], "unlocated": []}


def test_the_map_is_json() -> None:
    written = json.dumps(shown())
    assert json.dumps(json.loads(written)) == written


def test_the_place_of_the_story_is_named_in_several_titles() -> None:
    first, *others = DOSSIER.documents
    once = replace(DOSSIER, documents=(replace(first, title="Corvina waits"), *others))
    often = replace(DOSSIER, documents=tuple(replace(document, title="Corvina waits") for document in DOSSIER.documents))
    village = replace(AMEL, name="Corvina")
    assert [is_titled(reading(dossier), village) for dossier in (once, often)] == [False, True]


def test_a_region_of_the_event_is_a_part_of_its_frame() -> None:
    region = replace(AMEL, kind="region", lat=50.0, lon=10.0, error_km=80.0)
    assert [frame["name"] for frame in shown(replace(DOSSIER, places=(region,)))["frames"]] == [f"Around {AMEL.name}"]
    assert shown(replace(DOSSIER, places=(replace(region, error_km=900.0),)))["frames"] == []
