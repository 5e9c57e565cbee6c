"""The map in a browser: places, claims and the list lead to each other, by mouse and by keyboard, at any width."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.model import Decision, Dossier, Mention, Place, PlaceId, PlaceKind, Rival
from tests.browser.chromium import NEEDED, opened
from tests.ferry import COURIER, DOSSIER, GAZETTE, NOTHING, mention

pytestmark = NEEDED

AMEL, BANK = DOSSIER.places


def place(number: int, name: str, lon: float, lat: float, named: Mention, kind: PlaceKind = "village") -> Place:
    return Place(PlaceId(f"p-00000000001{number}"), name, (name,), lat, lon, "BG", kind, 30 if kind == "region" else 2, None, (named,))


RIVER = replace(AMEL, lat=43.70, lon=24.90)
"""Port Amel on the lower Danube, where the base map has much to show."""
WHARF = place(1, "Vale Wharf", 24.93, 43.71, mention(GAZETTE, "drowned"))
CAPE = place(2, "Cape Vale", 27.5, 43.8, mention(COURIER, "Five"))
SHIRE = place(3, "Amelshire", 25.2, 43.5, mention(GAZETTE, "The captain had been warned"), "region")
RIVERSIDE: Dossier = replace(DOSSIER, places=(RIVER, BANK, WHARF, CAPE, SHIRE))


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Page:
    found, seen = opened(browser, tmp_path, RIVERSIDE, "map")
    assert seen.errors == []
    return found


def scale(page: Page) -> float:
    told: float = page.evaluate("document.querySelector('.chart .world').transform.baseVal.consolidate().matrix.a")
    return told


def test_every_place_with_claims_is_in_the_list_and_on_the_map(page: Page) -> None:
    for name in ("Port Amel", "Vale Wharf", "Cape Vale", "Amelshire"):
        assert page.locator(".placelist h2", has_text=name).count() == 1
    assert page.locator(".chart a", has_text="Cape Vale").count() == 1
    assert page.locator(".chart a .wide", has_text="Amelshire").count() == 1


def test_a_chosen_place_tells_why_it_is_put_there_and_what_else_it_might_have_been(browser: Browser, tmp_path: Path) -> None:
    named = CAPE.mentions[0]
    rivals = (Rival("Vale Wharf, Bulgaria (205 km away)", WHARF.id, 0.25), Rival("Cape Vale, Ohio (9,000 km away)", None, 0.01))
    decision = Decision(named.doc, named.start, named.end, "place", CAPE.id, "near the report's other places", 0.7, rivals)
    page, seen = opened(browser, tmp_path, replace(RIVERSIDE, decisions=(decision,)), f"map/{CAPE.id}")
    chosen = page.locator(".placelist li.on")
    expect(chosen).to_contain_text("Its position may be 2 km off")
    chosen.get_by_text("Why?").click()
    expect(chosen.locator("dd")).to_contain_text("near the report's other places, 70 of 100")
    expect(chosen.locator("dd")).to_contain_text("and not Vale Wharf, Bulgaria (205 km away), 25 of 100, Cape Vale, Ohio")
    assert chosen.get_by_role("link", name="Vale Wharf, Bulgaria").get_attribute("href") == f"#map/{WHARF.id}"
    assert seen.errors == []
    page.close()


def test_a_place_on_the_map_leads_to_its_claims_in_the_list(page: Page) -> None:
    page.locator(".chart a", has_text="Cape Vale").click()
    assert page.evaluate("location.hash") == f"#map/{CAPE.id}"
    chosen = page.locator(".placelist li.on")
    assert chosen.locator("h2").inner_text().startswith("Cape Vale")
    assert chosen.locator("a[href^='#claims/']").count() > 0
    assert page.locator(".chart a[aria-current=true]").get_attribute("aria-label") == "Cape Vale: 1 claim"


def test_no_dot_touches_another(browser: Browser, tmp_path: Path) -> None:
    spots = [(43 + 0.3 * step, lon) for step in range(10) for lon in (24.9, 24.9 + 0.065 * 1.1**step)]
    named = (mention(GAZETTE, "drowned"), mention(COURIER, "Five"), mention(GAZETTE, "The captain had been warned"))
    pairs = tuple(
        replace(RIVER, id=PlaceId(f"p-pair-{at:02}"), name=f"Vale {at}", lat=lat, lon=lon, mentions=named)
        for at, (lat, lon) in enumerate(spots)
    )
    page, _ = opened(browser, tmp_path, replace(RIVERSIDE, places=pairs), "map")
    found = page.locator(".chart a.dot .filled, .chart a.dot .hollow").all()
    drawn = [tuple(float(dot.get_attribute(name) or 0) for name in ("cx", "cy", "r")) for dot in found]
    assert len(pairs) / 2 < len(drawn) < len(pairs)
    for (x, y, radius), (other_x, other_y, other_radius) in combinations(drawn, 2):
        assert hypot(x - other_x, y - other_y) >= radius + other_radius
    page.close()


def test_the_scale_stands_in_a_corner_that_no_dot_is_in(browser: Browser, tmp_path: Path) -> None:
    for low, on_the_left in ((26.6, True), (24.0, False)):
        high = replace(RIVER, name="Vale Height", lon=25.3, lat=46.0)
        page, _ = opened(browser, tmp_path, replace(RIVERSIDE, places=(high, replace(WHARF, lon=low, lat=42.7))), "map", width=360)
        chart, bar = (page.locator(name).bounding_box() for name in (".chart", ".chart .scale"))
        assert chart
        assert bar
        assert (bar["x"] < chart["x"] + chart["width"] / 3) is on_the_left
        page.close()


def test_a_place_in_the_list_is_shown_on_the_map(page: Page) -> None:
    page.get_by_role("button", name="Near Vale Wharf").click()
    assert page.locator(".chart a[aria-label^='Cape Vale']").count() == 0
    page.locator(".placelist").get_by_role("link", name="Cape Vale, village").click()
    expect(page.locator(".chart a[aria-current=true][aria-label^='Cape Vale']")).to_have_count(1)


def test_zooming_in_names_villages_and_out_again_does_not(page: Page) -> None:
    before = page.locator(".chart .town").count()
    first = scale(page)
    page.get_by_role("button", name="Near Vale Wharf").click()
    assert scale(page) > 2 * first
    assert page.locator(".chart text", has_text="Gulyantsi").count() == 1
    page.get_by_role("button", name="Vale Wharf to Cape Vale").click()
    assert scale(page) == pytest.approx(first)
    assert page.locator(".chart .town").count() == before


def test_the_keyboard_moves_and_zooms(page: Page) -> None:
    page.locator(".chart svg").focus()
    first = scale(page)
    page.keyboard.press("+")
    assert scale(page) == pytest.approx(1.6 * first)
    where = page.locator(".chart .world").get_attribute("transform")
    page.keyboard.press("ArrowRight")
    assert page.locator(".chart .world").get_attribute("transform") != where
    page.keyboard.press("0")
    assert scale(page) == pytest.approx(first)


def test_the_wheel_scrolls_the_page_until_the_map_is_taken_hold_of(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 500})
    page.wait_for_timeout(300)  # the map is drawn anew for the lower window
    first = scale(page)
    box = page.locator(".chart").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 200, box["y"] + 200)
    page.mouse.wheel(0, 60)
    page.wait_for_timeout(100)
    assert (scale(page), page.evaluate("scrollY > 0")) == (first, True)
    assert page.get_by_text("The wheel scrolls the page.").count() == 1
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    closer = scale(page)
    assert closer > first
    page.mouse.click(box["x"] + 20, box["y"] + 250)
    page.mouse.wheel(0, -100)
    page.wait_for_timeout(100)
    assert scale(page) > closer


def test_a_dot_that_stands_for_several_places_names_them(page: Page) -> None:
    dot = page.locator(".chart a[aria-label^='Port Amel, Vale Wharf'], .chart a[aria-label^='Vale Wharf, Port Amel']")
    assert set((dot.locator(".name").text_content() or "").split(" · ")) == {"Port Amel", "Vale Wharf"}


def test_a_chosen_place_is_named_and_looked_at_from_near_where_its_dot_would_be_one_with_another(browser: Browser, tmp_path: Path) -> None:
    near = replace(WHARF, lon=24.95, lat=43.75)
    far = place(4, "Sornmouth", 40.0, 60.0, mention(GAZETTE, "drowned"))
    page, _ = opened(browser, tmp_path, replace(RIVERSIDE, places=(RIVER, BANK, near, CAPE, SHIRE, far)), "map")
    page.get_by_role("button", name="All places").click()
    page.locator(".placelist").get_by_role("link", name="Vale Wharf, village").click()
    expect(page.locator(".chart a.dot.on .name")).to_have_text("Vale Wharf")
    expect(page.locator(".chart a.dot .name", has_text="Port Amel")).to_have_text("Port Amel")


def test_a_closer_look_brings_its_place_to_the_top_of_the_list(page: Page) -> None:
    first = page.locator(".placelist h2").first
    assert not first.inner_text().startswith("Vale Wharf")
    page.get_by_role("button", name="Near Vale Wharf").click()
    expect(first).to_contain_text("Vale Wharf")


def test_no_words_on_the_map_cover_others(page: Page) -> None:
    for frame in ("Vale Wharf to Cape Vale", "Near Vale Wharf"):
        page.get_by_role("button", name=frame).click()
        covered = page.evaluate(
            """() => {
              const texts = [...document.querySelectorAll(".chart text:not(.count)")];
              const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
              const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
              const over = (a, b) => shared(a, b, "left", "right") > 3 && shared(a, b, "top", "bottom") > 6;
              return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) => over(a, b)).map(([other]) => [one, other]));
            }"""
        )
        assert covered == []


def test_a_place_without_a_position_is_listed(page: Page) -> None:
    page.locator(".unlocated").get_by_role("link", name="Corvina Bank").click()
    assert "position not known" in page.locator(".placelist li.on h2").inner_text()


def test_on_a_telephone_the_map_is_on_the_first_screen(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, RIVERSIDE, "map", width=360)
    assert page.locator(".chart").evaluate("chart => chart.getBoundingClientRect().bottom") < 800
    assert page.locator(".chart a", has_text="Port Amel").is_visible()
    page.close()


def test_paper_has_every_place_with_claims(browser: Browser, tmp_path: Path) -> None:
    many = tuple(replace(AMEL, id=PlaceId(f"p-{number:03}"), name=f"Port {number}") for number in range(20))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, places=many), "map")
    places = page.locator(".placelist h2")
    assert places.count() == 8
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(places).to_have_count(20)
    page.close()


def test_without_places_the_map_says_so(browser: Browser, tmp_path: Path) -> None:
    page, seen = opened(browser, tmp_path, NOTHING, "map")
    assert page.get_by_text("No report names a place.").is_visible()
    assert seen.errors == []
    page.close()


def test_without_positions_the_places_are_listed_alone(browser: Browser, tmp_path: Path) -> None:
    nowhere = replace(DOSSIER, places=(replace(AMEL, lat=None, lon=None, mentions=(*AMEL.mentions, mention(COURIER, "Port Amel"))), BANK))
    page, seen = opened(browser, tmp_path, nowhere, "map")
    assert page.get_by_text("No place in these reports could be located").is_visible()
    assert page.locator(".placelist h2", has_text="Port Amel").is_visible()
    assert page.locator(".chart").count() == 0
    assert seen.errors == []
    page.close()


def test_a_place_is_found_by_some_letters_of_any_of_its_names(page: Page) -> None:
    page.get_by_role("searchbox", name="Find a place").fill("CORV")
    expect(page.locator(".placelist > ul > li h2")).to_have_count(1)
    assert page.locator(".placelist > ul > li h2 a").inner_text() == "Corvina Bank"
    assert page.url.endswith("#map?find=CORV")
    page.get_by_role("searchbox", name="Find a place").fill("nowhere")
    expect(page.get_by_text("No place that the reports name is called so.")).to_be_visible()
