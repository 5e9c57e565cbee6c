"""Figures in a real browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, expect

from sayso.model import Decision, FigureId
from tests.browser.chromium import NEEDED, opened
from tests.ferry import DOSSIER, FIVE, NOTHING, THREE

pytestmark = NEEDED


def test_figures_are_drawn_as_ranges_with_who_says_so(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "figures")
    rows = page.locator(".frow")
    assert [row.locator("svg[role=img]").get_attribute("aria-label") for row in rows.all()] == ["3 or more", "5"]
    assert "Ruiz" in rows.first.inner_text()
    assert "in place of At least three people, 2 Mar" in rows.last.inner_text()
    rows.first.get_by_role("link").click()
    assert page.url.endswith(f"#documents/{THREE.doc}/{THREE.id}")
    page.close()


def test_a_figure_in_the_table_tells_why_it_is_read_so(browser: Browser, tmp_path: Path) -> None:
    first = DOSSIER.figures[0]
    why = "“At least” opens the range above; counts people"
    decision = Decision(first.doc, first.start, first.end, "figure", first.id, why, None, ())
    page, seen = opened(browser, tmp_path, replace(DOSSIER, decisions=(decision,)), "figures")
    line = page.locator(".figure-table .line", has_text="At least three people")
    line.get_by_text("Why?").press("Enter")
    expect(line.locator("dd")).to_contain_text(why)
    assert seen.errors == []
    page.close()


def test_the_table_is_searched_and_sorted(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "figures")
    lines = page.locator(".figure-table [role=row][class=line]")
    assert [line.get_by_role("link").inner_text() for line in lines.all()] == ["Five people", "At least three people"]
    page.get_by_role("button", name="Figure").click()
    assert [line.get_by_role("link").inner_text() for line in lines.all()] == ["At least three people", "Five people"]
    page.get_by_label("Find").fill("five")
    assert page.get_by_role("status").inner_text() == "1 figure"
    assert lines.get_by_role("link").get_attribute("href") == f"#documents/{FIVE.doc}/{FIVE.id}"
    page.get_by_label("Find").fill("FÍVE people")
    assert page.get_by_role("status").inner_text() == "1 figure"
    page.get_by_label("Find").fill("wreck")
    assert page.get_by_text("No figure matches.").is_visible()
    page.close()


def test_the_search_hints_at_what_this_dossier_counts(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "figures")
    assert page.get_by_label("Find").get_attribute("placeholder") == "drowned, a name"
    page.close()


def test_what_is_asked_for_has_a_panel_above_the_table_even_where_it_is_given_once(browser: Browser, tmp_path: Path) -> None:
    hurt = replace(DOSSIER.figures[0], id=FigureId("f-sold"), what="sold")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, figures=(*DOSSIER.figures, hurt)), "figures")
    panels = page.locator("figure.panel h2")
    assert [panel.inner_text().split()[0] for panel in panels.all()] == ["Drowned"]
    finder = page.get_by_label("Find")
    assert finder.evaluate("field => field.getBoundingClientRect().bottom < document.querySelector('.panel').getBoundingClientRect().top")
    finder.fill("sold")
    assert [panel.inner_text().split()[0] for panel in panels.all()] == ["Sold"]
    page.close()


def test_one_of_a_thing_stands_in_the_singular(browser: Browser, tmp_path: Path) -> None:
    first = replace(DOSSIER.figures[0], unit="people", subject="", text="one", low=1.0, high=1.0)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, figures=(first,)), "figures")
    assert page.locator(".figure-table .small").last.inner_text() == "1 person"
    page.close()


def test_paper_has_every_figure_of_a_panel(browser: Browser, tmp_path: Path) -> None:
    first = DOSSIER.figures[0]
    many = tuple(replace(first, id=FigureId(f"f-{number:03}"), low=number, high=number, statement=None) for number in range(20))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, figures=many), "figures")
    shown = page.locator(".frow").count()
    every = shown + int(page.locator("figure.panel button").inner_text().split()[0])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".frow")).to_have_count(every)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".frow")).to_have_count(shown)
    page.close()


def test_no_figures_are_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "figures")
    assert page.get_by_text("No report gives a figure.").is_visible()
    assert page.locator(".figure-table").count() == 0
    page.close()
