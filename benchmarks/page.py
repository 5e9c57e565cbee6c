"""How long the page of many reports takes to write, how large it is, how soon it stands, and how fast its board answers.

    python -m benchmarks.page [--reports 500] [--runs 5]

Builds the sample event once, repeats its dossier up to so many reports (ten
copies of a report serve one claim), and opens the pages of both in Chromium, one
after the other. Times are milliseconds of the browser, the middle one of several
runs, and seconds of the processor for what is written; between machines only the
ratios to the page of the sample compare.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import SAMPLE, sayso
from sayso import store
from sayso.model import (
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Document,
    DocumentId,
    Dossier,
    Evidence,
    Figure,
    FigureId,
    Lineage,
    Mention,
    Statement,
    StatementId,
    TimelineEntry,
    TimelineId,
)
from sayso.render import html, markdown
from tests.browser.chromium import CHROMIUM, QUIET, WHOLE

TOGETHER = 10
"""Copies of a report whose statements serve the same claims."""
SETTLED = "new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(() => settled(performance.now()))))"
"""When what was asked for has been drawn."""
FIND = f"""async (words) => {{
  const field = document.querySelector("input[type=search]");
  const began = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, words);
  field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
  return (await {SETTLED}) - began;
}}"""
SHOW = f"""async (address) => {{
  const began = performance.now();
  location.hash = address;
  await new Promise((heard) => addEventListener("hashchange", heard, {{ once: true }}));
  return (await {SETTLED}) - began;
}}"""


def repeated(dossier: Dossier, times: int) -> Dossier:
    """The dossier of an event with so many times as many reports, statements and figures, and a tenth as many times the claims."""
    copies = range(times)
    groups = range((times + TOGETHER - 1) // TOGETHER)
    return replace(
        dossier,
        documents=tuple(document(row, copy) for copy in copies for row in dossier.documents),
        entities=tuple(replace(row, mentions=tuple(mentioned(row.mentions, copies))) for row in dossier.entities),
        statements=tuple(statement(row, copy) for copy in copies for row in dossier.statements),
        claims=tuple(claim(row, group, copies) for group in groups for row in dossier.claims),
        conflicts=tuple(conflict(row, group) for group in groups for row in dossier.conflicts),
        figures=tuple(figure(row, copy) for copy in copies for row in dossier.figures),
        places=tuple(replace(row, mentions=tuple(mentioned(row.mentions, copies))) for row in dossier.places),
        timeline=tuple(entry(row, copy) for copy in copies for row in dossier.timeline),
        lineage=tuple(link(row, copy, {one.id for one in dossier.documents}) for copy in copies for row in dossier.lineage),
    )


def link(row: Lineage, copy: int, documents: set[DocumentId]) -> Lineage:
    source = f"{row.source}~{copy}" if row.source in documents else row.source
    return replace(row, source=source, target=DocumentId(f"{row.target}~{copy}"))


def document(row: Document, copy: int) -> Document:
    outlet = f"{row.outlet} {copy}" if row.outlet else None
    return replace(row, id=DocumentId(f"{row.id}~{copy}"), outlet=outlet, outlet_short=None, copy_of=None)


def mentioned(mentions: tuple[Mention, ...], copies: range) -> Iterator[Mention]:
    return (replace(row, doc=DocumentId(f"{row.doc}~{copy}")) for copy in copies for row in mentions)


def named(statement: str, copy: int) -> StatementId:
    return StatementId(f"{statement}~{copy}")


def statement(row: Statement, copy: int) -> Statement:
    return replace(row, id=named(row.id, copy), doc=DocumentId(f"{row.doc}~{copy}"))


def claim(row: Claim, group: int, copies: range) -> Claim:
    own = copies[group * TOGETHER : (group + 1) * TOGETHER]

    def every(statements: Iterable[StatementId]) -> tuple[StatementId, ...]:
        return tuple(named(name, copy) for copy in own for name in statements)

    return replace(
        row,
        id=ClaimId(f"{row.id}~{group}"),
        evidence=tuple(Evidence(named(one.statement, copy), one.role, one.score) for copy in own for one in row.evidence),
        origins=tuple(replace(one, statements=every(one.statements)) for one in row.origins),
        not_counted=tuple(replace(one, statements=every(one.statements)) for one in row.not_counted),
        judgements=tuple(replace(one, left=named(one.left, own[0]), right=named(one.right, own[0])) for one in row.judgements),
    )


def conflict(row: Conflict, group: int) -> Conflict:
    left, right = (ClaimId(f"{name}~{group}") for name in row.claims)
    return replace(row, id=ConflictId(f"{row.id}~{group}"), claims=(left, right))


def figure(row: Figure, copy: int) -> Figure:
    held = named(row.statement, copy) if row.statement else None
    return replace(row, id=FigureId(f"{row.id}~{copy}"), doc=DocumentId(f"{row.doc}~{copy}"), statement=held)


def entry(row: TimelineEntry, copy: int) -> TimelineEntry:
    return replace(
        row,
        id=TimelineId(f"{row.id}~{copy}"),
        docs=tuple(DocumentId(f"{doc}~{copy}") for doc in row.docs),
        statements=tuple(named(name, copy) for name in row.statements),
        claims=tuple(ClaimId(f"{name}~{copy // TOGETHER}") for name in row.claims),
    )


@dataclass(frozen=True, slots=True)
class Times:
    """What a page took, in milliseconds of the browser."""

    opened: float
    """From the navigation to the first screen."""
    whole: float
    """From the navigation until all views can be drawn."""
    views: dict[str, float]
    """To each other view."""
    found: float
    """From a word typed on the board to its rows."""


def measured(browser: Browser, file: Path, runs: int) -> Times:
    taken = [once(browser, file) for _ in range(runs)]
    views = {name: statistics.median(run.views[name] for run in taken) for name in taken[0].views}
    opened, whole, found = (statistics.median(times) for times in zip(*((run.opened, run.whole, run.found) for run in taken), strict=True))
    return Times(opened, whole, views, found)


def once(browser: Browser, file: Path) -> Times:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(file.as_uri())
    page.wait_for_function(WHOLE)
    opened, whole = page.evaluate("['shown', 'whole'].map((name) => performance.getEntriesByName(name)[0].startTime)")
    addresses = [link.get_attribute("href") or "" for link in page.get_by_role("navigation").get_by_role("link").all()]
    views = {address.removeprefix("#"): shown(page, address) for address in addresses[1:]}
    shown(page, "#claims")
    found = page.evaluate(FIND, "ferry captain")
    page.close()
    return Times(opened, whole, views, found)


def shown(page: Page, address: str) -> Any:
    return page.evaluate(SHOW, address.removeprefix("#"))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--reports", type=int, default=500)
    cli.add_argument("--runs", type=int, default=5)
    asked = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sayso("build", SAMPLE, "-o", Path(folder) / "out")
        sample = store.read(Path(folder) / "out" / "dossier.db")
        many = repeated(sample, -(-asked.reports // len(sample.documents)))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        taken = []
        for name, dossier in (("sample", sample), ("many", many)):
            file = Path(folder) / f"{name}.html"
            began = time.process_time()
            file.write_text(html(dossier), encoding="utf-8")
            written = time.process_time() - began
            markdown(dossier)
            brief = time.process_time() - began - written
            taken.append(measured(browser, file, asked.runs))
            counts = f"{len(dossier.documents)} reports, {len(dossier.statements)} statements, {len(dossier.claims)} claims"
            print(f"{counts}: {file.stat().st_size / 1e6:.1f} MB, written in {written:.1f} s; the brief in {brief:.1f} s")
        browser.close()
    few, more = taken
    print(f"first screen: {few.opened:.0f} ms, {more.opened:.0f} ms ({more.opened / few.opened:.1f} times)")
    print(f"all views: {few.whole:.0f} ms, {more.whole:.0f} ms ({more.whole / few.whole:.1f} times)")
    for view, taking in more.views.items():
        print(f"{view}: {few.views[view]:.0f} ms, {taking:.0f} ms ({taking / few.views[view]:.1f} times)")
    print(f"find on the board: {few.found:.0f} ms, {more.found:.0f} ms ({more.found / few.found:.1f} times)")


if __name__ == "__main__":
    main()
