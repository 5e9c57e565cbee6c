"""The timeline in a real browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, expect

from sayso.model import TimelineId
from tests.browser.chromium import NEEDED, opened
from tests.ferry import CLAIMS, DOSSIER, FIVE, NOTHING, RUIZ, SANK

pytestmark = NEEDED

ENTRY = DOSSIER.timeline[0]
RECALLED = replace(DOSSIER, timeline=(ENTRY, replace(ENTRY, id=TimelineId("t-old"), date="1999", claims=(), event="a ferry was built")))


def test_a_day_tells_what_happened_and_what_was_first_said(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "timeline")
    days = page.locator(".day")
    assert [day.locator("h2").inner_text() for day in days.all()] == ["3 Mar\nMonday", "2 Mar\nSunday"]
    told = " ".join(days.last.locator("li").first.locator("p").inner_text().split())
    assert told == "Perhaps corroborated · the coast guard, in Gazette, The Courier · dated by “on Sunday”"
    days.last.locator("li a.gist").first.click()
    assert page.url.endswith(f"#documents/{SANK.doc}/{SANK.id}")
    page.go_back()
    page.locator(f".day a[href='#claims/{CLAIMS[0].id}']").first.click()
    assert page.url.endswith(f"#claims/{CLAIMS[0].id}")
    page.close()


def test_days_and_months_stand_in_one_order_and_what_is_announced_after_them(browser: Browser, tmp_path: Path) -> None:
    rows = (ENTRY, *(replace(ENTRY, id=TimelineId(f"t-{date}"), date=date, claims=()) for date in ("2031-06-01", "2030-12", "2030-12-24")))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=rows), "timeline")
    days = [" ".join(day.inner_text().split()) for day in page.locator(".day h2").all()]
    assert days == ["3 Mar Monday", "2 Mar Sunday", "24 Dec 2030 Tuesday", "December 2030 no day is told", "1 Jun announced"]
    page.close()


def test_the_drawing_shows_a_stretch_and_another_on_demand(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, RECALLED, "timeline")
    entries = page.locator(".strip .entry")
    assert [entry.locator("title").text_content() for entry in entries.all()] == [f"2 Mar: The coast guard: {SANK.text}"]
    page.get_by_role("button", name="All", exact=True).click()
    drawn = page.locator(".strip .entry rect")
    assert [rect.get_attribute("stroke-dasharray") for rect in drawn.all()] == ["4 3", None]
    page.close()


def test_what_is_dated_by_a_year_alone_takes_no_room_in_the_days_of_that_year(browser: Browser, tmp_path: Path) -> None:
    vague = replace(ENTRY, id=TimelineId("t-year"), date="2031", claims=(), event="many ferries were late")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=(ENTRY, vague)), "timeline")
    assert [entry.text_content() for entry in page.locator(".strip .entry title").all()] == [f"2 Mar: The coast guard: {SANK.text}"]
    assert page.locator(".strip").get_by_text("1 event dated no finer than a longer time, read below").count() == 1
    page.get_by_role("button", name="All", exact=True).click()
    assert page.locator(".strip .entry").count() == 2
    page.close()


def test_a_month_of_which_few_days_are_shown_takes_no_room_in_them(browser: Browser, tmp_path: Path) -> None:
    vague = replace(ENTRY, id=TimelineId("t-month"), date="2031-03", claims=(), event="many ferries were late")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=(ENTRY, vague)), "timeline")
    assert [entry.text_content() for entry in page.locator(".strip .entry title").all()] == [f"2 Mar: The coast guard: {SANK.text}"]
    page.close()


def test_a_day_of_nothing_but_words_has_the_room_of_both_parts(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "timeline")
    day, words = (page.locator(f"#day-2031-03-03{part}").bounding_box() for part in ("", " > div:not(:empty)"))
    assert day
    assert words
    assert words["width"] > 0.7 * day["width"]
    page.close()


def test_what_a_day_has_no_room_for_goes_on_in_a_second_line(browser: Browser, tmp_path: Path) -> None:
    event = "the ferry Corvina left the northern pier of Port Amel an hour late with sixty people and twelve cars on board"
    long = replace(ENTRY, event=event)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=(long,)), "timeline")
    first, second = page.locator(".strip .entry text").all_text_contents()
    assert first.startswith("The ferry")
    assert long.event.casefold().startswith(f"{first} {second.rstrip('…')}".casefold())
    assert len(second) > 20
    page.close()


def test_a_box_tells_who_says_that_it_happened(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=(replace(ENTRY, event=SANK.text),)), "timeline")
    box = page.locator(".strip .entry text").first
    assert box.locator(".teller").text_content() == "The coast guard:"
    assert (box.text_content() or "").startswith("The coast guard: The ferry Corvina sank")
    page.close()


def test_what_is_too_near_for_words_is_one_box_that_opens(browser: Browser, tmp_path: Path) -> None:
    dates = ("1999", "2031-02-26", "2031-02-27", "2031-02-28", "2031-03-01", "2031-03-02")
    rows = tuple(replace(ENTRY, id=TimelineId(f"t-{date}"), date=date, claims=()) for date in dates)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=rows), "timeline")
    page.get_by_role("button", name="All", exact=True).click()
    entries = page.locator(".strip .entry")
    words = [" ".join(entry.locator("text").all_text_contents()) for entry in entries.all()]
    assert words == ["The coast guard: The ferry Corvina sank off Port Amel on Sunday", "5 events, 26 Feb – 2 Mar"]
    edge = page.locator(".strip").bounding_box()
    label = entries.last.locator("text").bounding_box()
    assert edge
    assert label
    assert label["x"] + label["width"] <= edge["x"] + edge["width"]
    entries.last.locator("rect").click()
    assert entries.count() == 5
    page.close()


def test_the_drawing_moves_by_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "timeline")
    page.locator(".strip").focus()
    before = page.locator(".strip .entry rect").bounding_box()
    page.keyboard.press("+")
    after = page.locator(".strip .entry rect").bounding_box()
    assert before
    assert after
    assert after["width"] > 1.2 * before["width"]
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    assert page.locator(".strip .entry").count() == 0
    page.close()


def test_an_address_leads_to_its_day(browser: Browser, tmp_path: Path) -> None:
    days = tuple(replace(ENTRY, id=TimelineId(f"t-{year}"), date=str(year), claims=()) for year in range(1900, 2000))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, timeline=days), "timeline/1900")
    expect(page.get_by_role("heading", name="1900")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 800
    page.close()


def test_a_month_in_which_something_was_said_has_no_drawing(browser: Browser, tmp_path: Path) -> None:
    undated = tuple(replace(document, published=None, updated=None) for document in DOSSIER.documents)
    said = tuple(replace(said, said_on="2031-03") for said in DOSSIER.statements)
    vague = replace(DOSSIER, documents=undated, statements=said, timeline=(), conflicts=(), claims=CLAIMS[:1])
    page, seen = opened(browser, tmp_path, vague, "timeline")
    assert page.get_by_role("heading", name="March 2031").is_visible()
    assert page.locator(".strip").count() == 0
    assert seen.errors == []
    page.close()


def test_no_days_are_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "timeline")
    assert page.get_by_text("No report dates anything.").is_visible()
    page.close()


def test_what_a_speaker_said_on_a_day_leads_to_it(browser: Browser, tmp_path: Path) -> None:
    page, seen = opened(browser, tmp_path, DOSSIER, "timeline")
    drawn = [bar.locator("title").text_content() for bar in page.locator(".strip .spoken").all()]
    assert "Ruiz, 3 Mar: 1 said this day" in drawn
    assert page.locator("#day-2031-03-03 .spoken-by").inner_text() == "Said by Ruiz (1)"
    page.locator("#day-2031-03-03 .spoken-by a").click()
    page.get_by_text(FIVE.text).first.wait_for()
    assert page.url.endswith(f"#claims?speaker={RUIZ}&day=2031-03-03")
    assert seen.errors == []
    page.close()


def test_what_a_speaker_said_who_is_nobody_known_leads_nowhere(browser: Browser, tmp_path: Path) -> None:
    unknown = tuple(replace(said, source=said.source and replace(said.source, entity=None)) for said in DOSSIER.statements)
    page, seen = opened(browser, tmp_path, replace(DOSSIER, statements=unknown), "timeline")
    assert page.locator("#day-2031-03-03 .spoken-by").inner_text() == "Said by Mayor Ruiz (1)"
    assert page.locator(".spoken-by a").count() == 0
    assert page.locator(".strip .spoken").count() > 0
    assert page.locator(".strip a.spoken").count() == 0
    assert seen.errors == []
    page.close()
