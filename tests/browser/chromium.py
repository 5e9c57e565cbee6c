"""Headless Chromium, and what goes on in a page that it opens."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from sayso.model import Dossier
from sayso.render import html

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
WHOLE = "() => performance.getEntriesByName('whole').length > 0"
"""Whether all views can be drawn: the first one stands earlier."""
UNFOLD = "document.querySelectorAll('details').forEach((element) => { element.open = true; })"
NEEDED = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: install it to open the page in one"),
]
"""Marks of a module that opens pages."""


@dataclass
class Seen:
    """What went on in a page that should not."""

    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def opened(
    browser: Browser, folder: Path, dossier: Dossier, hash: str = "", *, width: int = 1440, scripts: bool = True
) -> tuple[Page, Seen]:
    """The page of a dossier, at one of its addresses."""
    file = folder / "index.html"
    file.write_text(html(dossier), encoding="utf-8")
    return visited(browser, file, hash, width=width, scripts=scripts)


def visited(browser: Browser, file: Path, hash: str = "", *, width: int = 1440, scripts: bool = True) -> tuple[Page, Seen]:
    return asked(browser, file.as_uri(), hash, width=width, scripts=scripts)


def asked(browser: Browser, url: str, hash: str = "", *, width: int = 1440, scripts: bool = True) -> tuple[Page, Seen]:
    """The page at an address, a file's or a server's."""
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce", java_script_enabled=scripts)
    seen = Seen()
    page.on("dialog", seen.refuse)
    page.on("console", lambda message: seen.errors.append(message.text))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    page.goto(f"{url}#{hash}" if hash else url)
    if scripts:
        page.wait_for_function(WHOLE)
    return page, seen


def visit(page: Page, address: str) -> Page:
    """Follow an address within a page that is open, and wait until it is drawn."""
    page.evaluate("async (hash) => { location.hash = hash; await new Promise((done) => setTimeout(done, 60)); }", address)
    view = address.split("?")[0].split("/")[0]
    page.wait_for_function("(view) => document.querySelector('[aria-current=page]').hash === `#${view}`", arg=view)
    return page


def assert_nothing_ran(page: Page, seen: Seen, file: Path) -> None:
    """Open all that is folded, and see that nothing ran or was loaded but the page itself."""
    page.evaluate(UNFOLD)
    page.mouse.wheel(0, 10_000)
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert seen.dialogs == []
    assert seen.errors == []
    assert [url for url in seen.requests if not url.startswith("data:")] == [file.as_uri()]
