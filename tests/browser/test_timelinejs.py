"""The export for TimelineJS, drawn by TimelineJS itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sayso.model import TimelineEntry, TimelineId
from sayso.render import Record
from tests.browser.chromium import NEEDED, Seen
from tests.ferry import DOSSIER, NOTHING
from tests.render.exports.records import as_json, hostile_record, record

pytestmark = NEEDED
LIBRARY = Path(__file__).parent / "timelinejs"
EVERY_PRECISION = tuple(
    TimelineEntry(TimelineId(f"t-{day}-{until}"), day, until, "in spring", "It rained", (), (), ())
    for day, until in (("2031", None), ("2031-03", None), ("2031-03-02", None), ("2031-03", "2031-04"), ("2031-03-02", "2031-03-05"))
)
"""An event of a year, of a month, of a day, and two that lasted."""


def drawn(browser: Browser, folder: Path, made: Record) -> tuple[Page, Seen, dict[str, Any]]:
    """TimelineJS with the export: fonts and statistics of its own would be fetched from the network, and are switched off."""
    told: dict[str, Any] = as_json("timelinejs", made)
    options = {"font": None, "ga_measurement_id": "", "script_path": LIBRARY.as_uri()}
    page, seen = browser.new_page(), Seen()
    page.on("dialog", seen.refuse)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    (folder / "timeline.html").write_text(
        f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{(LIBRARY / "timeline.css").as_uri()}">'
        f'<div id="timeline" style="width: 1000px; height: 600px"></div><script src="{(LIBRARY / "timeline.js").as_uri()}"></script>',
        encoding="utf-8",
    )
    page.goto((folder / "timeline.html").as_uri())
    page.evaluate("([told, options]) => { window.drawn = new TL.Timeline('timeline', told, options); }", [told, options])
    page.wait_for_function("() => window.drawn.ready || document.querySelector('.tl-message-full')?.textContent")
    return page, seen, told


@pytest.mark.parametrize(
    "made",
    [record(), record(replace(DOSSIER, timeline=EVERY_PRECISION)), hostile_record()],
    ids=["ferry", "precision", "hostile"],
)
def test_timelinejs_draws_every_event_as_a_slide(browser: Browser, tmp_path: Path, made: Record) -> None:
    page, seen, told = drawn(browser, tmp_path, made)
    assert page.evaluate("window.drawn.ready")
    slides = page.evaluate("window.drawn.config.events.map((event) => event.unique_id)")
    assert set(slides) == {event["unique_id"] for event in told["events"]}
    assert page.locator(".tl-slide").count() == len(told["events"]) + 1
    assert page.locator(".tl-timemarker").count() == len(told["events"])
    assert page.evaluate("window.ran") is None
    assert seen.dialogs == seen.errors == []
    assert all(url.startswith("file:") for url in seen.requests)


def test_timelinejs_finds_nothing_wrong_with_an_export_of_no_events_but_that(browser: Browser, tmp_path: Path) -> None:
    page, seen, _ = drawn(browser, tmp_path, record(NOTHING, ()))
    assert "has no events" in page.locator(".tl-message-full").inner_text()
    assert seen.errors == []
