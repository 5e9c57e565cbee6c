"""A list of hundreds of rows: drawn where the reader is, found by its address, and on paper as far as the page says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, expect

from sayso.model import ClaimId
from tests.browser.chromium import NEEDED, opened
from tests.ferry import CLAIMS, DOSSIER

pytestmark = NEEDED

COPIES = tuple(replace(CLAIMS[0], id=ClaimId(f"c-{number:03}")) for number in range(400 - len(CLAIMS)))
MANY = replace(DOSSIER, claims=(*CLAIMS, *COPIES))


def test_only_the_rows_near_the_window_are_drawn(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, MANY, "claims")
    expect(page.locator(".claim").first).to_be_visible()
    assert page.locator(".claim").count() < 60
    page.close()


def test_an_address_leads_to_the_last_row(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, MANY, f"claims/{COPIES[-1].id}")
    expect(page.locator(f"#claim-{COPIES[-1].id}")).to_be_in_viewport()
    page.close()


def test_paper_has_the_first_rows_and_says_how_many_there_are(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, MANY, "claims")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("The first 300 of 400 are printed.")).to_be_attached()
    assert page.locator(".claim").count() == 300
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text("are printed")).not_to_be_attached()
    page.close()
