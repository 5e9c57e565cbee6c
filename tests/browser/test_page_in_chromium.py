"""The page in a real browser: nothing runs but its own scripts, and it fits a telephone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sayso.model import Dossier
from sayso.render import html
from tests import hostile
from tests.browser.chromium import NEEDED, assert_nothing_ran, opened
from tests.ferry import DOSSIER, NOTHING

pytestmark = NEEDED

VIEWS = ("known", "claims", "conflicts", "figures", "timeline", "map", "lineage", "documents", "names", "corrections")
DOSSIERS = pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])


@DOSSIERS
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_runs_or_loads_but_the_page_itself(browser: Browser, tmp_path: Path, dossier: Dossier, view: str) -> None:
    page, seen = opened(browser, tmp_path, dossier, view)
    assert page.locator("main h1").count() == 1
    assert_nothing_ran(page, seen, tmp_path / "index.html")
    page.close()


@DOSSIERS
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_runs_over_the_edge(browser: Browser, tmp_path: Path, dossier: Dossier, view: str) -> None:
    page, _ = opened(browser, tmp_path, dossier, view, width=360)
    for width in (360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_a_page_without_scripts_says_what_it_needs(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, scripts=False)
    assert page.get_by_text("This page needs its scripts").is_visible()
    page.close()


def test_the_first_screen_needs_nothing_of_what_is_unpacked_later(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(re.sub('(id="later">)[^<]*', r"\1", html(DOSSIER)), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.get_by_role("heading", name="Disputed", exact=True).wait_for()
    assert page.locator(".front .words").count() > 0
    page.get_by_role("link", name="Claims").first.click()
    page.get_by_text("The reports are being unpacked.").wait_for()
    page.close()


def test_a_browser_that_cannot_unpack_the_page_is_told_what_it_needs(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(html(DOSSIER), encoding="utf-8")
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(file.as_uri())
    page.get_by_text("a browser of 2023 or later").wait_for()
    page.close()


def test_a_narrow_bar_shows_whole_names_and_that_there_are_more(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "map", width=360)
    page.wait_for_timeout(100)
    bar = page.get_by_role("navigation", name="Views")
    cut = """bar => [...bar.querySelectorAll("a:not(.cut)")].filter((tab) => {
      const [edge, at] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()];
      return at.right > edge.left && at.left < edge.right && (at.left + 8 < edge.left || at.right - 8 > edge.right);
    }).length"""
    assert bar.evaluate(cut) == 0
    assert bar.evaluate("bar => getComputedStyle(bar, '::before').content").startswith('"‹"')
    page.close()


def test_the_sign_of_more_views_before_does_not_cover_the_name_of_the_one_that_is_shown(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "conflicts", width=360)
    page.wait_for_timeout(100)
    bar = page.get_by_role("navigation", name="Views")
    room = """bar => {
      const { width, paddingLeft, paddingRight, boxSizing } = getComputedStyle(bar, "::before");
      const beside = boxSizing === "border-box" ? 0 : parseFloat(paddingLeft) + parseFloat(paddingRight);
      const sign = parseFloat(width) + beside;
      const tab = bar.querySelector("[aria-current]").getBoundingClientRect();
      return tab.left + 8 - bar.getBoundingClientRect().left - sign;
    }"""
    assert bar.evaluate(room) >= 0
    page.close()
