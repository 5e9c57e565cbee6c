"""The page in a real browser: nothing runs but its own script, links lead where they say, and it fits a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sayso.model import Dossier
from sayso.render import html
from tests import hostile
from tests.browser.chromium import NEEDED, UNFOLD, Seen, assert_nothing_ran, visited
from tests.ferry import CLAIMS, DOSSIER, NOT_WARNED, NOTHING, SANK, UNVERIFIED

pytestmark = NEEDED


def opened(browser: Browser, folder: Path, dossier: Dossier, *, width: int = 1440, scripts: bool = True) -> tuple[Page, Seen]:
    file = folder / "index.html"
    file.write_text(html(dossier), encoding="utf-8")
    return visited(browser, file, width=width, scripts=scripts)


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_nothing_runs_or_loads_but_the_page_itself(browser: Browser, tmp_path: Path, dossier: Dossier) -> None:
    page, seen = opened(browser, tmp_path, dossier)
    assert_nothing_ran(page, seen, tmp_path / "index.html")
    page.close()


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_nothing_runs_over_the_edge(browser: Browser, tmp_path: Path, dossier: Dossier) -> None:
    page, _ = opened(browser, tmp_path, dossier, width=360)
    page.evaluate(UNFOLD)
    for width in (360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_a_claims_sentence_leads_to_its_words_in_place(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    claim = page.locator(f".claim:has(#{CLAIMS[0].id})")
    claim.locator("summary").first.click()
    claim.locator(f"a[href='#{SANK.id}']", has_text="read in place").click()
    assert page.locator("mark.here").all_inner_texts() == [SANK.text]
    box = page.locator("mark.here").bounding_box()
    assert box
    assert 0 < box["y"] < 800
    page.close()


def test_words_in_place_lead_back_to_their_claim(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    page.locator(f".margin a[href='#{CLAIMS[0].id}']").first.click()
    page.locator(f"#{CLAIMS[0].id}").wait_for(state="visible")  # the script hears of the new address after the click
    page.close()


def test_a_statement_that_overlaps_another_is_shown_whole(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    for said in (NOT_WARNED, UNVERIFIED):
        page.evaluate(f"location.hash = '{said.id}'")
        page.wait_for_timeout(100)
        words = page.evaluate("[...document.querySelectorAll('mark.here')].map((mark) => mark.textContent).join('')")
        assert words == said.text
    page.close()


def test_links_work_without_scripts(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, scripts=False)
    page.goto(f"{(tmp_path / 'index.html').as_uri()}#{SANK.id}")
    box = page.locator(f"#{SANK.id}").bounding_box()
    assert box
    assert 0 <= box["y"] < 800
    page.goto(f"{(tmp_path / 'index.html').as_uri()}#{CLAIMS[0].id}")
    assert page.locator(f"#{CLAIMS[0].id}").is_visible()
    assert not page.locator("#filter").is_visible()
    page.close()


def test_claims_are_filtered_by_standing_and_by_words(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    visible = page.locator(".claim:visible")
    assert visible.count() == len(CLAIMS)
    page.get_by_label("Disputed").check()
    assert [text.splitlines()[0] for text in visible.all_inner_texts()] == [CLAIMS[2].gist]
    page.get_by_label("Find").fill("wreck")
    assert visible.count() == 0
    assert page.get_by_role("status").filter(has_text="No claim matches").is_visible()
    page.get_by_label("All").check()
    assert [text.splitlines()[0] for text in visible.all_inner_texts()] == [CLAIMS[4].gist]
    page.close()


def test_a_link_to_a_claim_that_is_filtered_away_shows_it(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    page.get_by_label("Disputed").check()
    page.locator(f".margin a[href='#{CLAIMS[0].id}']").first.click()
    page.locator(f"#{CLAIMS[0].id}").wait_for(state="visible")  # the script hears of the new address after the click
    page.close()


def test_a_claim_opens_with_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    page.locator(".claim > summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".opened").first.is_visible()
    page.close()


CONTRAST = """
() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "white";
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *:not(script, style, svg, svg *)")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const [ink, ground] = [light(getComputedStyle(element).color), light(paper(element))];
    const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    if (ratio < 4.5) poor.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...poor];
}
"""
"""Text whose contrast is below that of WCAG 2.2, 1.4.3 (AA): 4.5 to 1."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, tmp_path: Path, scheme: str) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate(UNFOLD)
    page.evaluate(f"location.hash = '{SANK.id}'")
    page.wait_for_timeout(100)
    assert page.evaluate(CONTRAST) == []
    page.close()
