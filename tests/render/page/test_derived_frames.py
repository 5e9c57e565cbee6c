"""Frames: the map opens on what the claims are about, not on every place that is named in passing."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import PlaceId
from sayso.render.page.derived.frames import Area, Frame, Spot, frames


def spot(name: str, lon: float, lat: float, weight: float) -> Spot:
    return Spot(PlaceId(f"p-{name}"), name, lon, lat, weight)


HARBOUR = spot("Port Amel", 10.0, 50.0, 9)
SHOAL = spot("Corvina Shoal", 10.1, 50.05, 4)
CAPE = spot("Cape Vale", 13.0, 50.0, 6)
CAPITAL = spot("Vale City", 40.0, 20.0, 1)


def named(found: list[Frame]) -> dict[str, Frame]:
    return {frame.name: frame for frame in found}


def test_the_event_is_where_most_of_the_claims_are() -> None:
    event = frames([HARBOUR, SHOAL, CAPE, CAPITAL])[0]
    assert event.name == "Port Amel to Cape Vale"
    assert event.bounds.holds(CAPE.lon, CAPE.lat)
    assert not event.bounds.holds(CAPITAL.lon, CAPITAL.lat)


def test_all_places_are_a_frame_of_their_own_where_the_event_leaves_some_out() -> None:
    assert named(frames([HARBOUR, SHOAL, CAPE, CAPITAL]))["All places"].bounds.holds(CAPITAL.lon, CAPITAL.lat)
    assert "All places" not in named(frames([HARBOUR, SHOAL]))


def test_places_close_together_get_a_closer_look_named_by_the_heaviest() -> None:
    closer = named(frames([SHOAL, CAPE, HARBOUR]))["Near Port Amel"]
    assert closer.bounds.holds(SHOAL.lon, SHOAL.lat)
    assert not closer.bounds.holds(CAPE.lon, CAPE.lat)


def test_one_place_is_shown_with_what_surrounds_it() -> None:
    [frame] = frames([HARBOUR])
    assert frame.name == "Around Port Amel"
    assert 40 < frame.bounds.kilometres < 60


def test_a_place_that_no_claim_names_is_shown_too() -> None:
    [frame] = frames([spot("Port Amel", 10.0, 50.0, 0)])
    assert frame.bounds.holds(10.0, 50.0)


def test_no_place_gives_no_frame() -> None:
    assert frames([]) == []


def test_an_event_across_the_180th_meridian_is_not_the_whole_world() -> None:
    [frame] = frames([spot("East Isle", 179.5, -17.0, 2), spot("West Isle", -179.5, -17.2, 2)])
    assert frame.bounds.width < 3


def test_the_order_of_the_places_changes_nothing() -> None:
    places = [HARBOUR, SHOAL, CAPE, CAPITAL]
    assert frames(places) == frames(places[::-1])


def test_places_that_no_claim_is_about_are_not_looked_at_from_near() -> None:
    [near], [far] = (frames([spot("Vale City", 40.0, 20.0, weight)]) for weight in (1, 0))
    assert far.bounds.kilometres > 5 * near.bounds.kilometres


FAR_TOWN = spot("Westport", -75.0, 40.0, 5)


def test_an_event_on_two_sides_of_the_world_opens_on_half_of_it() -> None:
    event, *others = frames([HARBOUR, SHOAL, FAR_TOWN])
    assert event.bounds.holds(HARBOUR.lon, HARBOUR.lat)
    assert not event.bounds.holds(FAR_TOWN.lon, FAR_TOWN.lat)
    assert others[-1].name == "All places"
    assert others[-1].bounds.holds(FAR_TOWN.lon, FAR_TOWN.lat)


def test_it_opens_on_the_country_that_more_claims_are_about_than_all_places() -> None:
    country = Area(spot("Sornland", 60.0, 10.0, 30), 200.0)
    event = frames([HARBOUR, FAR_TOWN], [country])[0]
    assert (event.name, event.bounds.holds(60.0, 10.0), event.bounds.holds(HARBOUR.lon, HARBOUR.lat)) == ("Around Sornland", True, False)
    assert frames([HARBOUR, SHOAL], [country])[0].name == "Around Port Amel"


def test_an_event_spread_evenly_over_the_world_is_shown_whole() -> None:
    spread = [spot(f"Town {lon}", lon, 0.0, 1) for lon in (-120.0, -60.0, 0.0, 60.0, 120.0)]
    assert frames(spread)[0].bounds.width > 180  # and not the half of it that three of them take


def test_the_event_holds_what_titles_name_though_more_claims_are_about_another_place() -> None:
    front = spot("Sornmouth", 13.0, 48.0, 40)
    village = replace(spot("Corvina", 10.0, 50.0, 1), titled=True)
    event = frames([front, village])[0]
    assert (event.name, event.bounds.holds(10.0, 50.0)) == ("Corvina to Sornmouth", True)
    assert not frames([front, replace(village, titled=False)])[0].bounds.holds(10.0, 50.0)


def test_what_titles_name_far_off_is_no_part_of_the_event() -> None:
    [event, *_] = frames([HARBOUR, SHOAL, replace(FAR_TOWN, titled=True, weight=1)])
    assert not event.bounds.holds(FAR_TOWN.lon, FAR_TOWN.lat)


def test_a_region_is_shown_to_its_ends_and_near_are_the_places_in_it() -> None:
    region = replace(spot("Sorn", 11.0, 50.0, 9), reach_km=80.0)
    inside, far = spot("Sornham", 10.1, 50.2, 1), spot("Cape Vale", 15.0, 50.0, 9)
    event, near, *_ = frames([region, inside, far])
    assert event.bounds.holds(10.0, 50.6)
    assert (near.name, near.bounds.holds(10.1, 50.2), near.bounds.holds(15.0, 50.0)) == ("Near Sorn", True, False)
