"""What comes out of the printer: each view as a PDF, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader

from tests.browser.chromium import NEEDED, opened
from tests.ferry import DOSSIER

pytestmark = NEEDED
SHEET = ViewportSize(width=790, height=1100)
TWO_LINES = 40


def printed(page: Page, folder: Path) -> PdfReader:
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    return PdfReader(file)


def test_a_dark_page_is_printed_on_white_paper(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "map")
    page.get_by_role("button", name="Dark page").click()
    page.emulate_media(media="print")
    names = ("--paper", "--land", "--sea", "--sunk", "--t1", "--mark")
    inks = page.evaluate("(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name))", names)
    assert [ink for ink in inks if int(ink.strip()[1:3], 16) < 0xC0] == []
    page.close()


def test_names_are_printed_in_whole_words(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "names")
    page.emulate_media(media="print")
    name = page.locator(".entity .opener > *").first
    assert name.evaluate("name => name.getBoundingClientRect().height") < TWO_LINES
    page.close()


def test_the_rows_of_the_board_name_who_speaks_in_which_report(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims")
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    cell = page.locator(".board .claim [data-label]:not(.blank)").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") not in ("none", '""')
    wide = "cells => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length"
    assert page.locator(".board [role=row] > *").evaluate_all(wide) == 0
    page.close()


@pytest.mark.parametrize("view", ["timeline", "lineage"])
def test_wide_drawings_are_printed_whole_on_paper_on_its_side(browser: Browser, tmp_path: Path, view: str) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, view)
    sheet = printed(page, tmp_path).pages[0].mediabox
    assert sheet.width > sheet.height
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1000, "height": 700})
    drawing = page.locator(".strip svg, svg.lineage").first
    assert drawing.evaluate("svg => svg.getBoundingClientRect().right <= document.documentElement.clientWidth")
    page.close()


def test_what_can_be_pressed_and_says_something_is_printed(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "lineage")
    page.emulate_media(media="print")
    assert page.locator("table.rows th[scope=row]").first.inner_text().strip()
    page.close()
