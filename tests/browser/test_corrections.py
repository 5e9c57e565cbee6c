"""What readers judge in the page of a server, and what the page of a file shows of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sayso import store
from sayso.model import Correction
from tests.browser.chromium import NEEDED, Seen, asked, opened
from tests.browser.test_accessibility import AXE, violations
from tests.ferry import CLAIMS, DOSSIER, FIVE, GUARD, RUIZ, SANK_TOO, WARNED
from tests.hostile import MARKUP
from tests.judged import CORRECTED
from tests.served import laid_out, served

pytestmark = NEEDED
SUNK, DROWNED, STORM, MORE, FOUND = CLAIMS
REFUSED = "Failed to load resource"
"""What Chromium writes of an answer that is none of success."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "dossier")


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    with served(folder) as found:
        yield found


@pytest.fixture
def visit(browser: Browser, url: str) -> Iterator[Any]:
    """Open the served page at one of its addresses; whatever is opened asks its server alone, and nothing goes wrong in it."""
    visited: list[tuple[Page, Seen]] = []

    def visit(hash: str, by: str | None = "Ines Vale", **more: Any) -> Page:
        page, seen = asked(browser, url, hash, **more)
        page.set_default_timeout(6_000)
        if by:
            page.evaluate("(by) => sessionStorage.setItem('sayso-name', by)", by)
        visited.append((page, seen))
        return page

    yield visit
    for page, seen in visited:
        assert [words for words in seen.errors if not words.startswith(REFUSED)] == []
        assert seen.dialogs == []
        assert [asked for asked in seen.requests if not asked.startswith((url, "data:"))] == []
        page.close()


def log(folder: Path) -> tuple[Correction, ...]:
    return store.log(folder / "dossier.db")


def button(page: Page, key: str) -> Locator:
    return page.locator(f"[data-correct='{key}']").first


def judging(page: Page, key: str, what: str | None = None) -> Locator:
    """The dialog on something, with the choice of what is judged of it."""
    button(page, key).click()
    dialog = page.get_by_role("dialog")
    if what:
        dialog.get_by_label(what).check()
    return dialog


def enter(page: Page, name: str = "Enter") -> None:
    """Send the form, and wait for the page with what was entered in it."""
    with page.expect_navigation():
        page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()
    page.locator(".notices", has_text="Entered").wait_for()


TOLD = """(lines) => lines.map((line) => {
  const copy = line.cloneNode(true);
  copy.querySelectorAll("button").forEach((button) => button.remove());
  return [...copy.children].map((part) => part.textContent.replace(/\\s+/g, " ").trim());
})"""


def lines(page: Page) -> list[list[str]]:
    """What stands in the page as judged by readers: who, when and what, then their own words; without the buttons."""
    told: list[list[str]] = page.locator("main .by-reader").evaluate_all(TOLD)
    return [[part.removesuffix(" ·") for part in parts] for parts in told]


def test_a_new_name_is_shown_with_who_when_why_and_what_it_was(visit: Any, folder: Path) -> None:
    page = visit("names", by=None)
    dialog = judging(page, f"entity/{RUIZ}", "It is called something else")
    dialog.get_by_label("Name", exact=True).fill("Ana María Ruiz")
    dialog.get_by_label("Reason").fill("So she signs")
    dialog.get_by_label("Your name").fill("Leo Marsh")
    enter(page)
    assert page.locator(f"#name-{RUIZ} h2").inner_text() == "Ana María Ruiz"
    assert lines(page) == [["Renamed by Leo Marsh on 4 Mar: was “Ana Ruiz”, now Ana María Ruiz", "Reason: So she signs"]]
    assert [(entry.kind, entry.by, entry.why) for entry in log(folder)] == [("name", "Leo Marsh", "So she signs")]
    dialog = judging(page, f"entity/{GUARD}")
    dialog.get_by_text("It will stand under the name Leo Marsh").wait_for()
    assert dialog.get_by_label("Your name").count() == 0


def test_after_an_entry_the_reader_is_where_he_was(visit: Any) -> None:
    page = visit(f"claims/{STORM.id}")
    page.evaluate("document.getElementById('claim-' + location.hash.slice(8)).scrollIntoView()")
    dialog = judging(page, f"claim/{STORM.id}", "A note")
    dialog.get_by_label("Note", exact=True).fill("Ask the harbour office")
    enter(page)
    expect(button(page, f"claim/{STORM.id}")).to_be_focused()
    assert page.url.endswith(f"#claims/{STORM.id}")
    assert lines(page) == [["Note by Ines Vale on 4 Mar", "Ask the harbour office"]]


def test_claims_are_made_one_by_typing_some_words_of_the_other(visit: Any, folder: Path) -> None:
    page = visit(f"claims/{DROWNED.id}")
    dialog = judging(page, f"claim/{DROWNED.id}", "Another claim says the same")
    assert dialog.get_by_role("radio", name="Divers").count() == 1
    dialog.get_by_label("Find it").fill("five PEOPLE")
    assert dialog.get_by_role("radio", name="Divers").count() == 0
    dialog.get_by_role("radio", name="Five people drowned").check()
    enter(page)
    assert page.locator(".claim").count() == 4
    assert page.locator(f"#claim-{DROWNED.id} .quote").count() == 2
    assert lines(page) == [["Made one with another claim by Ines Vale on 4 Mar: with “Five people drowned”"]]


def test_a_claim_is_split_by_its_statements_of_which_one_is_left(visit: Any, folder: Path) -> None:
    page = visit(f"claims/{SUNK.id}")
    dialog = judging(page, f"claim/{SUNK.id}", "Some of its statements")
    for statement in dialog.get_by_role("checkbox").all():
        statement.check()
    dialog.get_by_role("button", name="Enter").click()
    assert dialog.get_by_role("alert").inner_text() == "Leave one statement to the claim."
    dialog.get_by_role("checkbox", name="The Courier").check()
    dialog.get_by_role("checkbox", name="Gazette").uncheck()
    enter(page)
    assert page.locator(".claim").count() == 6
    assert [entry.apart for entry in log(folder)] == [(SANK_TOO.id,)]


def test_a_false_conflict_goes_and_is_told_of_below(visit: Any) -> None:
    page = visit("conflicts")
    block = page.locator("#conflict-x-000000000001")
    block.locator("header .correct").click()
    enter(page)
    assert page.locator("article.conflict").count() == 1
    [[told]] = lines(page)
    assert told.startswith("Conflict found to be none by Ines Vale on 4 Mar: both can hold,")


def test_a_statement_gets_another_speaker_and_stance_where_it_stands(visit: Any) -> None:
    page = visit(f"documents/{FIVE.doc}/{FIVE.id}")
    dialog = judging(page, f"statement/{FIVE.id}", "Somebody else says it")
    dialog.get_by_role("radio", name="Amel Lines").check()
    enter(page)
    assert page.locator(".pointed b").first.inner_text() == "4"
    assert "Amel Lines" in page.locator(".pointed").inner_text()
    judging(page, f"statement/{FIVE.id}", "The speaker does something else").get_by_label("denies").check()
    enter(page)
    assert [told.split(" by ")[0] for told, *_ in lines(page)] == ["Speaker set", "Stance set"]


def test_grades_stand_with_their_words(visit: Any) -> None:
    page = visit("documents")
    assert judging(page, "outlet/The Courier", "How reliable").get_by_role("radio", name="F reliability cannot be judged").is_visible()
    page.get_by_role("radio", name="B usually reliable").check()
    enter(page)
    assert lines(page) == [["Reliability graded by Ines Vale on 4 Mar: B, usually reliable"]]


def test_an_assessment_needs_words_and_how_sure_it_is(visit: Any) -> None:
    page = visit(f"claims/{STORM.id}")
    dialog = judging(page, f"claim/{STORM.id}", "An assessment")
    dialog.get_by_label("Assessment", exact=True).fill("The captain knew")
    dialog.get_by_role("button", name="Enter").click()
    assert dialog.get_by_role("alert").inner_text() == "Say how sure you are."
    dialog.get_by_label("moderate confidence").check()
    enter(page)
    assert lines(page) == [["Assessment by Ines Vale on 4 Mar: moderate confidence", "The captain knew"]]


def test_an_entry_is_undone_and_the_undoing_too(visit: Any) -> None:
    page = visit("corrections")
    judging(page, "dossier/", "A note").get_by_label("Note", exact=True).fill("Ask the harbour office")
    enter(page)
    page.locator("table").get_by_role("button", name="Undo").click()
    enter(page, "Undo")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(2)
    assert [row.locator("[data-label=State]").inner_text() for row in rows.all()] == ["holds", "undone"]
    assert "Undone: note by Ines Vale" in rows.first.inner_text()
    assert lines(page) == []
    rows.first.get_by_role("button", name="Undo").click()
    enter(page, "Undo")
    assert len(lines(page)) == 1


def test_two_tabs_see_both_sides_before_either_is_lost(visit: Any, folder: Path) -> None:
    one, other = visit("names"), visit("names", by="Leo Marsh")
    for page, name in ((one, "Ana M. Ruiz"), (other, "A. Ruiz")):
        judging(page, f"entity/{RUIZ}", "It is called something else").get_by_label("Name", exact=True).fill(name)
    enter(one)
    dialog = other.get_by_role("dialog")
    dialog.get_by_role("button", name="Enter").click()
    expect(dialog.get_by_role("heading", name="Somebody judged the same meanwhile")).to_be_focused()
    assert [" ".join(side.inner_text().split()) for side in dialog.locator(".clash section").all()] == [
        "Theirs Renamed by Ines Vale on 4 Mar: was “Ana Ruiz”, now Ana M. Ruiz",
        "Yours Renamed by Leo Marsh on 4 Mar: was “Ana M. Ruiz”, now A. Ruiz",
    ]
    assert len(log(folder)) == 1
    enter(other, "Enter mine all the same")
    assert other.locator(f"#name-{RUIZ} h2").inner_text() == "A. Ruiz"
    assert [entry.by for entry in log(folder)] == ["Ines Vale", "Leo Marsh"]


def test_what_others_enter_is_told(visit: Any) -> None:
    one, other = visit("names"), visit("names", by="Leo Marsh")
    judging(one, f"entity/{RUIZ}", "A note").get_by_label("Note", exact=True).fill("Ask the harbour office")
    enter(one)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    notice = other.get_by_role("status").filter(has_text="1 new correction by Ines Vale")
    notice.get_by_role("button", name="reload").click()
    other.locator(".by-reader").wait_for()
    assert notice.count() == 0


def test_the_name_that_the_server_was_told_is_not_asked_for(browser: Browser, folder: Path) -> None:
    with served(folder, "Ines Vale") as url:
        page, _ = asked(browser, url, "names")
        dialog = judging(page, f"entity/{RUIZ}")
        dialog.get_by_text("It will stand under the name Ines Vale").wait_for()
        assert dialog.get_by_label("Your name").count() == 0
        page.close()


def test_the_keyboard_opens_closes_and_comes_back_to_the_button(visit: Any) -> None:
    page = visit(f"claims/{STORM.id}")
    button(page, f"statement/{WARNED.id}").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button(page, f"statement/{WARNED.id}")).to_be_focused()
    assert page.locator(f"#claim-{STORM.id}.open").count() == 1


def test_the_dialog_is_closed_to_nobody(visit: Any) -> None:
    page = visit(f"claims/{DROWNED.id}", by=None, width=360)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    dialog = judging(page, f"claim/{DROWNED.id}")
    found = {}
    for kind in ("Another claim says the same", "How credible", "An assessment"):
        dialog.get_by_label(kind).check()
        dialog.get_by_role("button", name="Enter").click()
        found[kind] = violations(page, "light", within="dialog")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert found == {kind: [] for kind in found}


def test_markup_that_a_reader_writes_is_shown_and_not_run(visit: Any) -> None:
    page = visit("corrections", by="<img src=x onerror=window.ran=1>")
    words = MARKUP.replace("\u202e", "").strip()
    dialog = judging(page, "dossier/", "A note")
    dialog.get_by_label("Note", exact=True).fill(words)
    dialog.get_by_label("Reason").fill("<svg onload=window.ran=2>")
    enter(page)
    assert page.locator(".readers-words").first.inner_text() == words
    assert page.evaluate("window.ran") is None
    assert page.locator("main img, main script, .notices img").count() == 0


def test_a_server_that_is_gone_is_told_and_nothing_is_lost(browser: Browser, folder: Path) -> None:
    with served(folder) as url:
        page, _ = asked(browser, url, "names")
        dialog = judging(page, f"entity/{RUIZ}", "A note")
        dialog.get_by_label("Note", exact=True).fill("Ask the harbour office")
        dialog.get_by_label("Your name").fill("Ines Vale")
    dialog.get_by_role("button", name="Enter").click()
    assert "The server does not answer" in dialog.get_by_role("alert").inner_text()
    assert dialog.get_by_label("Note", exact=True).input_value() == "Ask the harbour office"
    page.close()


def test_a_server_that_fails_is_told_and_nothing_is_lost(visit: Any) -> None:
    page = visit("names")
    page.route("**/api/corrections", lambda route: route.fulfill(status=500, body="<h1>Internal Server Error</h1>"))
    dialog = judging(page, f"entity/{RUIZ}", "A note")
    dialog.get_by_label("Note", exact=True).fill("Ask the harbour office")
    dialog.get_by_role("button", name="Enter").click()
    assert "The server failed (500)" in dialog.get_by_role("alert").inner_text()
    assert dialog.get_by_label("Note", exact=True).input_value() == "Ask the harbour office"


def test_a_server_that_was_started_anew_is_asked_for_its_token(visit: Any, folder: Path) -> None:
    page = visit("corrections")
    begins = 'name="sayso-token" content="'
    page.route("**/", lambda route: route.fulfill(body=route.fetch().text().replace(begins, f"{begins}old ")))
    page.reload()
    judging(page, "dossier/", "A note").get_by_label("Note", exact=True).fill("Ask the harbour office")
    enter(page)
    assert len(log(folder)) == 1


def test_a_file_shows_what_was_judged_and_has_no_controls(browser: Browser, tmp_path: Path) -> None:
    page, seen = opened(browser, tmp_path, CORRECTED, "corrections")
    assert page.locator("tbody tr").count() == 13
    assert page.locator("tbody tr", has_text="C, fairly reliable").locator("[data-label=State]").inner_text() == "replaced by a later one"
    told = {}
    for view in ("corrections", f"claims/{STORM.id}", f"claims/{SUNK.id}", "names", "conflicts", "documents", f"documents/{FIVE.doc}"):
        page.goto(f"{(tmp_path / 'index.html').as_uri()}#{view}")
        page.locator("main .by-reader").first.wait_for()
        told[view] = [words.split(" by ")[0] for words, *_ in lines(page)]
        assert page.get_by_role("button", name="Correct").count() == 0
        assert page.get_by_role("button", name="Undo").count() == 0
    assert told == {
        "corrections": ["Note"],
        f"claims/{STORM.id}": ["Made one with another claim", "Assessment"],
        f"claims/{SUNK.id}": ["Made one with another claim", "Assessment", "Split"],
        "names": ["Made one with another name", "Renamed", "Told from another of the same name"],
        "conflicts": ["Conflict found to be none"],
        "documents": ["Reliability graded"],
        f"documents/{FIVE.doc}": ["Reliability graded", "Speaker set", "Stance set", "Credibility graded"],
    }
    assert [url for url in seen.requests if not url.startswith(("file:", "data:"))] == []
    assert seen.errors == []
    page.close()


def test_a_file_in_which_nobody_judged_has_no_view_of_it(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER)
    assert page.get_by_role("navigation").get_by_role("link", name="Corrections").count() == 0
    page.close()


def test_a_served_dossier_in_which_nobody_judged_says_so(visit: Any) -> None:
    page = visit("corrections")
    assert page.get_by_text("Nobody corrected anything yet.").is_visible()
