"""Every view as axe sees it: nothing against WCAG 2.2 AA, light and dark, wide and narrow, shut and opened."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sayso.render.page import VIEWS
from tests.browser.chromium import NEEDED, UNFOLD, opened
from tests.ferry import DOSSIER
from tests.judged import CORRECTED

pytestmark = NEEDED

JUDGED = replace(DOSSIER, corrections=CORRECTED.corrections)
"""With what readers judged beside all that the machine found: laid over it, it would leave some views empty."""
AXE = files("axe_playwright_python").joinpath("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"light": {"type": "tag", "values": TAGS}, "dark": {"type": "rule", "values": ["color-contrast"]}}
"""What is asked of the page in each theme: the dark one differs in its colours alone."""
MISTAKEN = {"skip-link": {"enabled": False}}
"""Takes a tab that is scrolled out of a narrow bar for a link that skips the bar; ours is a button."""
OPEN_ROWS = "[...document.querySelectorAll('.opener[aria-expanded=false]')].slice(0, 2).forEach((button) => button.click())"
"""Two of them, the most contested: more of the same takes long and shows nothing new."""


def violations(page: Page, theme: str, *, within: str = "html") -> list[str]:
    """What axe finds in an element, each with the first element that it finds it in."""
    asked = {"runOnly": RULES[theme], "rules": MISTAKEN, "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("([within, asked]) => axe.run(within, asked)", [within, asked])["violations"]
    return [f"{row['id']}: {row['help']}: {row['nodes'][0]['html'][:200]}" for row in found]


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("theme", RULES)
def test_no_view_is_closed_to_anybody(browser: Browser, tmp_path: Path, theme: str, width: int) -> None:
    page, _ = opened(browser, tmp_path, JUDGED, width=width)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    if theme == "dark":
        page.get_by_role("button", name="Dark page").click()
    found = {}
    for view in VIEWS:
        page.evaluate("(view) => { location.hash = view; }", view)
        page.wait_for_function("(view) => document.querySelector('[aria-current=page]').hash === `#${view}`", arg=view)
        page.evaluate(OPEN_ROWS)
        page.evaluate(UNFOLD)
        found[view] = violations(page, theme)
    assert found == {view: [] for view in VIEWS}
    page.close()
