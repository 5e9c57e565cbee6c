"""The base map: known coasts and borders are where they are, and a piece holds no more than a drawing needs."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from sayso.render.page.basemap import Bounds, clipping, cut
from sayso.render.page.basemap.bounds import around
from sayso.render.page.basemap.layers import layer

LOWER_DANUBE = Bounds(24.0, 43.0, 26.5, 44.5)
CRIMEA = Bounds(32.0, 44.0, 37.0, 47.0)
FIJI = Bounds(176.0, -20.0, 182.0, -15.0)
WORLD = Bounds(-180.0, -60.0, 180.0, 80.0)
NIKOPOL = (24.895, 43.705)


def points(piece: dict[str, Any], line: list[int]) -> Any:
    return np.cumsum(np.array(line).reshape(-1, 2), axis=0) * piece["unit"]


def size(piece: dict[str, Any]) -> int:
    return len(json.dumps(piece, separators=(",", ":"), ensure_ascii=False).encode())


def names(piece: dict[str, Any], kind: str) -> list[str]:
    return [row[0] for row in piece[kind]]


def test_bounds_go_the_short_way_round_the_world() -> None:
    assert around([(178.0, -17.0), (-178.0, -18.0)], 10).edges() == [178.0, -18.0, 182.0, -17.0]


def test_bounds_of_one_place_are_as_wide_as_asked() -> None:
    assert around([(10.0, 50.0)], 60).kilometres == pytest.approx(60, rel=0.01)


def test_bounds_of_every_window_hold_the_frame_and_no_more_than_the_world() -> None:
    tall = Bounds(10, 40, 11, 44)
    assert tall in tall.shaped(1.7, 1.15)
    assert WORLD.shaped(1.7, 1.15).width == pytest.approx(360)


def test_a_ring_is_cut_along_the_edges_of_the_box() -> None:
    square: list[clipping.Point] = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
    assert sorted(clipping.ring(square, (5, 5, 20, 20))) == [(5.0, 5.0), (5.0, 10.0), (10.0, 5.0), (10.0, 10.0)]
    assert clipping.ring(square, (11, 11, 20, 20)) == []


def test_a_line_that_leaves_and_comes_back_is_two_stretches() -> None:
    line = np.array([[0, 5], [5, 5], [5, 50], [8, 50], [8, 5], [9, 5]], np.int32)
    found = [stretch.tolist() for stretch in clipping.stretches(line, (0, 0, 10, 10))]
    assert found == [[[0, 5], [5, 5], [5, 50]], [[8, 50], [8, 5], [9, 5]]]


@pytest.mark.parametrize("name", ["land", "lakes", "borders", "regions", "rivers"])
def test_every_layer_lies_in_the_world(name: Any) -> None:
    found = layer(name)
    assert found.points.min(axis=0).tolist() >= [-180_000, -90_000]
    assert found.points.max(axis=0).tolist() <= [180_000, 90_000]
    assert len(found.names) == len(found.rank) == len(found.starts) - 1


def test_land_is_land_and_sea_is_sea() -> None:
    piece = cut(CRIMEA)
    assert names(piece, "countryNames").count("Ukraine") >= 1
    assert {row[0] for row in piece["countryNames"] if row[2] < 44.4 and 34.5 < row[1] < 36} == set()


def test_a_border_that_two_states_dispute_is_told_from_others() -> None:
    piece = cut(CRIMEA)
    assert any((abs(points(piece, line) - [34.0, 46.1]).max(axis=1) < 0.5).any() for line in piece["contested"])
    assert cut(LOWER_DANUBE)["contested"] == []


def test_a_river_that_is_the_border_runs_along_it() -> None:
    piece = cut(LOWER_DANUBE)
    border = np.concatenate([points(piece, line) for line in piece["borders"]])
    [danube, *_] = (points(piece, line) for name, line in piece["rivers"] if name == "Danube")
    assert np.abs(border[:, None] - danube[None]).sum(axis=2).min(axis=0).max() < 0.3


def test_the_names_of_countries_stand_on_their_own_side() -> None:
    piece = cut(LOWER_DANUBE)
    assert {name for name, _, lat in piece["countryNames"] if lat < 43.5} == {"Bulgaria"}
    assert {name for name, _, lat in piece["countryNames"] if lat > 44.0} == {"Romania"}


def test_no_country_is_named_on_the_land_of_another_in_a_large_piece_either() -> None:
    names_at = {(name, lon < -25) for name, lon, lat in cut(Bounds(-90, 20, 60, 75))["countryNames"] if lat > 59.5 and lon < 0}
    assert ("Greenland", True) in names_at
    assert ("Iceland", True) not in names_at


def test_villages_are_named_around_the_places_of_the_event_alone() -> None:
    far, near = cut(LOWER_DANUBE), cut(LOWER_DANUBE, [NIKOPOL])
    added = [town for town in near["towns"] if town not in far["towns"]]
    assert added
    assert all(abs(lon - NIKOPOL[0]) < 0.3 and abs(lat - NIKOPOL[1]) < 0.3 for _, lon, lat, _ in added)
    assert [cells for *_, cells in near["towns"]] == sorted(cells for *_, cells in near["towns"])


def test_districts_are_named_around_the_places_of_the_event_alone_and_not_on_a_map_of_a_continent() -> None:
    near, far = cut(LOWER_DANUBE, [NIKOPOL])["regionNames"], cut(LOWER_DANUBE)["regionNames"]
    added = [row for row in near if row not in far]
    assert added
    assert all(abs(lon - NIKOPOL[0]) < 0.3 and abs(lat - NIKOPOL[1]) < 0.3 for _, lon, lat, _ in added)
    assert [reach for *_, reach in near] == sorted((reach for *_, reach in near), reverse=True)
    continent = Bounds(-10.0, 36.0, 40.0, 70.0)
    assert cut(continent, [NIKOPOL])["regionNames"] == cut(continent)["regionNames"]


def test_a_piece_across_the_180th_meridian_is_whole() -> None:
    piece = cut(FIJI)
    land = np.concatenate([points(piece, ring) for ring in piece["land"]])
    assert land[:, 0].min() < 179 < 180 < land[:, 0].max()
    assert set(names(piece, "countryNames")) == {"Fiji"}


def test_everything_lies_inside_the_bounds() -> None:
    piece = cut(LOWER_DANUBE)
    land = np.concatenate([points(piece, ring) for ring in piece["land"]])
    assert land.min(axis=0) == pytest.approx([24.0, 43.0])
    assert land.max(axis=0) == pytest.approx([26.5, 44.5])
    assert all(LOWER_DANUBE.holds(lon, lat) for _, lon, lat, _ in piece["towns"])


@pytest.mark.parametrize(("bounds", "kilobytes"), [(LOWER_DANUBE, 40), (Bounds(20, 35, 42, 55), 140), (WORLD, 200)])
def test_a_piece_is_small_however_much_it_shows(bounds: Bounds, kilobytes: int) -> None:
    assert size(cut(bounds)) < kilobytes * 1024


def test_a_small_piece_is_finer_than_a_large_one() -> None:
    assert cut(LOWER_DANUBE)["detail"] < cut(WORLD)["detail"]


def test_the_same_bounds_give_the_same_piece() -> None:
    assert json.dumps(cut(FIJI)) == json.dumps(cut(FIJI))
