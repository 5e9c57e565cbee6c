"""The reports in a real browser: the list, one text with what is said in it, two side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sayso.model import ClaimId, Cue, Decision, DocumentId, Dossier, Rival, Source, Span, Statement, StatementId
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import (
    CLAIMS,
    COURIER,
    DOSSIER,
    FISHERMAN,
    FIVE,
    GAZETTE,
    HERALD,
    NOT_WARNED,
    NOTHING,
    RADIO,
    SANK,
    SANK_TOO,
    TEXTS,
    THREE,
    UNVERIFIED,
    WARNED,
    WRECK,
    at,
    document,
)

pytestmark = NEEDED

QUAY = "🙂 “The quay,” a fisherman said, “is shut.”\n\nNobody   came."
"""A character outside the basic plane, a statement in two parts, and white space."""


def in_quay(words: str) -> tuple[int, int]:
    return QUAY.index(words), QUAY.index(words) + len(words)


SHUT = replace(
    WRECK,
    id=StatementId("s-shut"),
    doc=DocumentId("quay"),
    start=QUAY.index("The"),
    end=QUAY.index("shut") + 4,
    parts=(Span(*in_quay("The quay")), Span(*in_quay("is shut"))),
    cue=Cue(*in_quay("said"), "said"),
    source=Source(*in_quay("a fisherman"), "a fisherman", FISHERMAN),
    kind="direct",
)
CAME = replace(
    SHUT,
    id=StatementId("s-came"),
    start=QUAY.index("Nobody"),
    end=QUAY.index("."),
    parts=(Span(*in_quay("Nobody   came")),),
    cue=None,
    source=None,
    kind="narrated",
)
WITHOUT_NUMBERS = """(paragraphs) => paragraphs.map((one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll("sup").forEach((number) => number.remove());
  return copy.textContent;
})"""
IN_WINDOW = """(() => {
  const { top, bottom } = document.querySelector("[data-here]").getBoundingClientRect();
  return top > 0 && bottom < innerHeight;
})()"""
ELSEWHERE = "Фериботът потъна."
MORE: Dossier = replace(
    DOSSIER,
    statements=(*DOSSIER.statements, SHUT, CAME),
    documents=(
        *DOSSIER.documents,
        replace(document(HERALD, "Quay News", "2031-03-04"), id=SHUT.doc, text=QUAY, url="javascript:window.ran = 1"),
        replace(document(HERALD, "Вестник", "2031-03-04"), id=DocumentId("vestnik"), text=ELSEWHERE, language="bg"),
        replace(document(HERALD, "Blank", "2031-03-05"), id=DocumentId("blank"), text=" \n"),
    ),
)


@pytest.fixture(scope="module")
def ferry(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, _ = opened(browser, tmp_path_factory.mktemp("ferry"), DOSSIER, "documents")
    yield page
    page.close()


@pytest.fixture(scope="module")
def more(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, _ = opened(browser, tmp_path_factory.mktemp("more"), MORE, "documents")
    yield page
    page.close()


def outlined(page: Page | Locator) -> list[str]:
    return page.locator("[data-here]").all_inner_texts()


def titles(page: Page) -> list[str]:
    return page.locator(".report h2").all_inner_texts()


# ---- The list


def test_the_list_has_every_report_in_the_order_of_their_days(ferry: Page) -> None:
    rows = [row.inner_text().split("\n") for row in visit(ferry, "documents").locator(".report").all()]
    assert [[line for line in row if line] for row in rows] == [
        ["2 Mar", "Gazette", "Ferry sinks off Port Amel", "3 statements, 3 claims"],
        ["3 Mar", "The Courier", "No title in the file", "4 statements, 3 claims"],
        ["undated", "The Herald", "No title in the file", "1 statement, 1 claim · repeats Gazette"],
    ]


def test_a_search_looks_in_the_texts_and_leads_to_the_words(ferry: Page) -> None:
    visit(ferry, "documents").get_by_label("Search").fill("DIVERS")
    assert ferry.get_by_role("status").inner_text() == "1 of 3 reports"
    ferry.locator(".excerpt a").click()
    assert ferry.url.endswith(f"#documents/{HERALD}/at-0-6")
    assert outlined(ferry) == ["Divers"]


def test_a_search_knows_words_again_without_their_accents(browser: Browser, tmp_path: Path) -> None:
    accented = replace(DOSSIER.documents[0], text="🛟 Ná Úrsula, the mayor said")
    page, _ = opened(browser, tmp_path, replace(NOTHING, documents=(accented,)), "documents")
    page.get_by_label("Search").fill("na ursula")
    assert page.locator(".excerpt mark").inner_text() == "Ná Úrsula"
    assert page.locator(".excerpt a").get_attribute("href") == f"#documents/{accented.id}/at-2-11"
    page.close()


def test_a_search_finds_nothing_in_one_sentence(ferry: Page) -> None:
    visit(ferry, "documents?search=(no+such")
    assert ferry.get_by_text("No report matches.").is_visible()
    ferry.get_by_role("button", name="Clear the filters").click()
    assert len(titles(ferry)) == 3


def test_the_list_is_narrowed_by_outlet_and_day(ferry: Page) -> None:
    visit(ferry, "documents").get_by_label("Outlet").select_option("Gazette")
    assert ferry.url.endswith("#documents?outlet=Gazette")
    assert titles(ferry) == ["Ferry sinks off Port Amel"]
    visit(ferry, "documents").get_by_label("Published").select_option("3 Mar")
    assert titles(ferry) == ["No title in the file"]


def test_no_reports_are_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "documents")
    assert page.get_by_text("No report could be read.").is_visible()
    page.close()


# ---- One report


def test_a_report_shows_its_text_with_furniture_apart(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    shown = ferry.locator(".reader p.words").evaluate_all(WITHOUT_NUMBERS)
    assert " ".join(shown).split() == TEXTS[GAZETTE].split()
    furniture = ferry.locator(".block.furniture")
    assert [furniture.locator(".who").inner_text(), furniture.locator("p").inner_text()] == ["promotion", "Subscribe to our newsletter."]


def test_a_statement_bears_its_speakers_tint_and_says_who_and_through_whom(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    assert ferry.locator("mark.tint-1").all_inner_texts() == ["At least three people drowned", "The captain had been warned of the storm"]
    assert ferry.locator("mark.tint-2").all_inner_texts() == [SANK.text]
    assert ferry.locator(".who .one").all_inner_texts() == ["the coast guard 1", "Ruiz via Radio Sur 2", "Ruiz 3"]
    assert ferry.locator(".reader b.source").all_inner_texts() == ["the coast guard", "the mayor, Ana Ruiz", "she"]
    assert ferry.locator(".reader em.cue").all_inner_texts() == ["said", "told", "she", " said"]


def test_a_claim_of_which_only_denials_are_reported_is_marked_so_once(browser: Browser, tmp_path: Path) -> None:
    only = replace(CLAIMS[2], evidence=tuple(row for row in CLAIMS[2].evidence if row.role == "denies"), standing="denied")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(*CLAIMS[:2], only, *CLAIMS[3:])), f"documents/{COURIER}")
    row = page.locator(".margin li").nth(1)
    assert row.get_by_label("Denied", exact=True).count() == 1
    assert row.get_by_label("Denies it or says otherwise:").count() == 0
    page.close()


def test_numbers_join_the_text_and_the_claims_beside_it(ferry: Page) -> None:
    visit(ferry, f"documents/{COURIER}")
    margin = ferry.locator(".margin li").all()
    assert [("".join(row.locator(".numbers").inner_text().split()), row.get_by_role("link").get_attribute("href")) for row in margin] == [
        ("1", f"#claims/{CLAIMS[0].id}"),
        ("2,3", f"#claims/{CLAIMS[2].id}"),
        ("4", f"#claims/{CLAIMS[3].id}"),
    ]
    assert ferry.locator(".reader sup").all_inner_texts() == ["1", "2", "3", "4"]
    assert ferry.locator(".margin li").nth(1).get_by_label("Denies it or says otherwise:").count() == 1
    ferry.locator(".reader sup a", has_text="4").click()
    assert ferry.url.endswith(f"#documents/{COURIER}/{FIVE.id}")
    assert outlined(ferry) == ["Five people drowned"]
    assert ferry.locator(".pointed").inner_text() == "4 Ruiz → The Courier · 3 Mar · reported speech"


def test_a_denial_and_a_doubt_are_marked_and_said(ferry: Page) -> None:
    visit(ferry, f"documents/{COURIER}")
    assert "".join(ferry.locator("mark.denies").all_inner_texts()) == NOT_WARNED.text
    assert "".join(ferry.locator("mark.denies, mark.cannot_verify").all_inner_texts()).endswith(UNVERIFIED.text)
    who = ferry.locator(".who .one").all_inner_texts()
    assert who[1:3] == ["Amel Lines denies 2", "The Courier could not verify 3"]


@pytest.mark.parametrize("said", [NOT_WARNED, UNVERIFIED], ids=["denied", "unverified"])
def test_of_statements_that_overlap_each_is_outlined_whole(ferry: Page, said: Statement) -> None:
    visit(ferry, f"documents/{said.doc}/{said.id}")
    assert "".join(outlined(ferry)) == said.text


def test_an_address_brings_the_words_into_the_window_and_the_keyboard_to_them(ferry: Page) -> None:
    ferry.set_viewport_size({"width": 1440, "height": 300})
    visit(ferry, "documents")
    visit(ferry, f"documents/{COURIER}/{FIVE.id}")
    assert ferry.evaluate(IN_WINDOW)
    assert ferry.evaluate("document.activeElement.textContent") == FIVE.text
    ferry.set_viewport_size({"width": 1440, "height": 800})


def test_a_chosen_speaker_dims_the_others(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    ferry.get_by_role("button", name="Ruiz 2").press("Enter")
    assert ferry.url.endswith(f"#documents/{GAZETTE}?speaker=Ruiz")
    assert ferry.get_by_role("button", name="Ruiz 2").get_attribute("aria-pressed") == "true"
    assert ferry.locator(".dimmed mark.said.other").all_inner_texts() == [SANK.text]
    ferry.get_by_role("button", name="Ruiz 2").press("Enter")
    assert ferry.locator(".dimmed").count() == 0


def test_names_places_and_days_become_links_on_demand(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    assert ferry.locator(".reader a.named").count() == 0
    ferry.get_by_role("button", name="Names, places and days as links").click()
    found = {link.inner_text(): link.get_attribute("href") for link in ferry.locator(".reader a.named").all()}
    assert found["Port Amel"] == "#map/p-000000000001"
    start, end = at(GAZETTE, "on Sunday")
    assert found["on Sunday"] == f"#documents/{GAZETTE}/at-{start}-{end}?named=shown"
    assert found["Radio Sur"] == f"#names/{RADIO}"


def test_words_of_time_tell_in_the_margin_which_day_they_mean_and_why(browser: Browser, tmp_path: Path) -> None:
    start, end = at(GAZETTE, "on Sunday")
    rivals = (Rival("2031-03-09", None, None),)
    decision = Decision(GAZETTE, start, end, "day", "2031-03-02", "a weekday in the past tense", None, rivals)
    page, seen = opened(browser, tmp_path, replace(DOSSIER, decisions=(decision,)), f"documents/{GAZETTE}?named=shown")
    page.locator(".reader a.named", has_text="on Sunday").click()
    told = page.locator(".margin .pointed")
    assert told.get_by_role("link", name="2 Mar").get_attribute("href") == "#timeline/2031-03-02"
    told.get_by_text("Why?").click()
    expect(told.locator("dd")).to_contain_text("a weekday in the past tense")
    expect(told.locator("dd")).to_contain_text("and not 9 Mar")
    assert seen.errors == []
    page.close()


@pytest.mark.parametrize(
    ("value", "told"),
    [("2031-W09-WE", "1 Mar to 2 Mar"), ("2031-W01", "30 Dec 2030 to 5 Jan"), ("2030-SU", "summer of 2030"), ("PAST_REF", "the past")],
)
def test_a_week_or_a_season_is_told_in_words(browser: Browser, tmp_path: Path, value: str, told: str) -> None:
    reports = tuple(replace(one, moments=tuple(replace(moment, value=value) for moment in one.moments)) for one in DOSSIER.documents)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, documents=reports), f"documents/{GAZETTE}?named=shown")
    page.locator(".reader a.named", has_text="on Sunday").click()
    expect(page.locator(".margin .pointed p")).to_have_text(f"on Sunday: {told}")
    page.close()


def test_a_file_tells_where_it_is_from(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    assert ferry.locator(".heading > .small").inner_text() == "Gazette · 2 Mar, 18:30 · Ines Vale · 3 statements · as published"
    ferry.get_by_text("The file", exact=True).click()
    assert f"reports/{GAZETTE}.txt" in ferry.locator(".file dl").inner_text()
    assert DOSSIER.documents[1].sha256 in ferry.locator(".file dl").inner_text()
    assert ferry.get_by_role("link", name="as published").get_attribute("href") == "https://gazette.example/ferry"


def test_a_copy_leads_to_what_it_repeats(ferry: Page) -> None:
    visit(ferry, f"documents/{HERALD}")
    ferry.get_by_role("link", name="read both side by side").click()
    assert ferry.url.endswith(f"#documents/{HERALD}?beside={GAZETTE}")


def test_an_address_that_is_wrong_is_said_so(ferry: Page) -> None:
    assert visit(ferry, "documents/no-such").get_by_text("No report here is called no-such.").is_visible()
    assert visit(ferry, f"documents/{GAZETTE}/{FIVE.id}").get_by_text("are not in the report").is_visible()


def test_offsets_count_characters_and_every_part_is_outlined(more: Page) -> None:
    assert outlined(visit(more, f"documents/quay/{SHUT.id}")) == ["The quay", "is shut"]
    start, end = in_quay("Nobody")
    assert outlined(visit(more, f"documents/quay/at-{start}-{end}")) == ["Nobody"]


def test_white_space_is_shown_as_published(more: Page) -> None:
    assert visit(more, "documents/quay").locator(".reader .words").last.inner_text() == "Nobody   came."


def test_the_outlets_own_account_is_marked_on_demand_or_where_the_address_points(more: Page) -> None:
    assert visit(more, "documents/quay").locator("mark.own").count() == 0
    assert "2 statements, 1 of them its own account" in more.locator(".heading > .small").inner_text()
    more.get_by_role("button", name="The outlet’s own account (1)").click()
    assert more.locator("mark.own").all_inner_texts() == ["Nobody   came"]
    assert more.locator(".reader sup").all_inner_texts() == ["1", "2"]
    assert outlined(visit(more, f"documents/quay/{CAME.id}")) == ["Nobody   came"]


def test_an_address_that_would_run_is_text(more: Page) -> None:
    visit(more, "documents/quay").get_by_text("The file", exact=True).click()
    assert "javascript:window.ran = 1" in more.locator(".file dl").inner_text()
    assert more.locator("a[href^='javascript:']").count() == 0


def test_a_report_in_another_language_is_kept_in_its_own(more: Page) -> None:
    visit(more, "documents/vestnik")
    assert more.get_by_text("This report is in Bulgarian. Its text is kept; what is said in it is not analysed.").is_visible()
    words = more.locator(".reader .words")
    assert (words.inner_text(), words.get_attribute("lang"), words.get_attribute("dir")) == (ELSEWHERE, "bg", "auto")


def test_a_report_without_text_says_so(more: Page) -> None:
    assert visit(more, "documents/blank").get_by_text("The report has no text.").is_visible()


def test_a_long_report_is_drawn_where_it_is_read(browser: Browser, tmp_path: Path) -> None:
    text = "\n\n".join(f"Line {line}: nobody came." for line in range(2000))
    start = text.index("Line 1900")
    last = replace(WRECK, id=StatementId("s-last"), doc=DocumentId("long"), start=start, end=start + 9, parts=(), cue=None, source=None)
    report = replace(document(HERALD, "Long", None), id=last.doc, text=text)
    page, _ = opened(browser, tmp_path, replace(NOTHING, documents=(report,), statements=(last,)), f"documents/long/{last.id}")
    page.wait_for_timeout(100)
    assert page.evaluate(IN_WINDOW)
    assert page.locator(".reader .block").count() == 2000
    page.close()


def test_claims_that_do_not_fit_beside_their_paragraph_are_folded(browser: Browser, tmp_path: Path) -> None:
    many = tuple(replace(CLAIMS[3], id=ClaimId(f"c-many-{number}")) for number in range(20))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(*DOSSIER.claims, *many)), f"documents/{COURIER}")
    block = page.locator(".block", has=page.locator(".margin")).last
    height = "block => block.getBoundingClientRect().height"
    assert block.evaluate(height) < block.locator("p").first.evaluate(height) + 40
    block.locator("summary").click()
    assert block.get_by_role("link", name=CLAIMS[3].gist).count() == 21
    page.close()


def test_a_row_of_the_list_leads_to_its_report_wherever_it_is_pressed(ferry: Page) -> None:
    visit(ferry, "documents").locator(".report").first.click(position={"x": 20, "y": 12})
    assert ferry.url.endswith(f"#documents/{GAZETTE}")


def test_on_a_telephone_a_report_begins_on_the_first_screen(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, f"documents/{GAZETTE}", width=360)
    assert page.locator(".reader").evaluate("reader => reader.getBoundingClientRect().top") < 500
    page.get_by_text("Marks, speakers").click()
    assert page.get_by_role("button", name="Ruiz 2").is_visible()
    page.get_by_label("Report", exact=True).select_option(COURIER)
    assert page.url.endswith(f"#documents/{COURIER}")
    page.close()


# ---- Two side by side


def test_two_reports_tell_what_each_has_alone(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}?beside={COURIER}")
    lists = ferry.locator(".lists section").all()
    assert [[part.locator("h2").inner_text(), *part.locator("li a.words").all_inner_texts()] for part in lists] == [
        ["Only in Gazette: 1", CLAIMS[1].gist],
        ["In both: 2", CLAIMS[2].gist, CLAIMS[0].gist],
        ["Only in The Courier: 1", CLAIMS[3].gist],
    ]


def test_the_texts_mark_what_the_other_lacks_and_number_what_it_has(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}?beside={COURIER}")
    left, right = ferry.locator(".column").all()
    assert left.locator("mark.alone").all_inner_texts() == [THREE.text]
    assert right.locator("mark.alone").all_inner_texts() == [FIVE.text]
    assert left.locator("sup").all_inner_texts() == ["2", "1"]
    assert {number for text in right.locator("sup").all_inner_texts() for number in text.split(",")} == {"1", "2"}


def test_a_claim_of_both_is_outlined_in_both(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}?beside={COURIER}")
    ferry.locator(".lists section").nth(1).locator("li a.words").nth(1).click()
    assert ferry.url.endswith(f"#documents/{GAZETTE}/{SANK.id}?beside={COURIER}")
    left, right = ferry.locator(".column").all()
    assert [outlined(left), outlined(right)] == [[SANK.text], [SANK_TOO.text]]
    visit(ferry, f"documents/{GAZETTE}/{NOT_WARNED.id}?beside={COURIER}")
    assert outlined(left) == [WARNED.text]


def test_passages_in_the_same_words_are_told(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}?beside={COURIER}")
    assert "of the words of Gazette" in ferry.locator("main > .note").inner_text()
    same = ["".join(column.locator(".same").all_inner_texts()) for column in ferry.locator(".column").all()]
    assert same == [SANK.text + WARNED.text, SANK_TOO.text + NOT_WARNED.text + WARNED.text.replace("The", "the", 1)]
    visit(ferry, f"documents/{GAZETTE}?beside={HERALD}")
    assert ferry.get_by_text("Nowhere do 8 words or more in a row stand in both.").is_visible()


def test_a_list_says_who_denies_and_in_which_report(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}?beside={COURIER}")
    denied = ferry.locator(".lists section").nth(1).locator(".who-says").first
    assert denied.locator("li").all_inner_texts() == [
        "Says so in Gazette: Ruiz",
        "Denies it or says otherwise in The Courier: Amel Lines",
        "Doubts it or could not verify it: The Courier",
    ]
    assert ferry.locator(".lists section").first.locator(".who-says").count() == 0


def test_claims_in_the_same_words_stand_once_in_a_list(browser: Browser, tmp_path: Path) -> None:
    again = replace(CLAIMS[3], id=ClaimId("c-again"))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(*DOSSIER.claims, again)), f"documents/{GAZETTE}?beside={COURIER}")
    rows = page.locator(".lists section").nth(2).locator("li")
    assert (rows.count(), rows.locator(".marks a").count()) == (1, 2)
    page.close()


def lower(dossier: Dossier, doc: DocumentId, lines: int) -> Dossier:
    """The dossier with so many lines before the text of a report, and many after it."""
    before = "Nobody came.\n\n" * lines
    down = len(before)

    def moved(said: Statement) -> Statement:
        parts = tuple(Span(part.start + down, part.end + down) for part in said.parts)
        cue = said.cue and replace(said.cue, start=said.cue.start + down, end=said.cue.end + down)
        return replace(said, start=said.start + down, end=said.end + down, parts=parts, cue=cue, source=None)

    texts = tuple(
        replace(row, text=before + row.text + "\n\nNobody came." * 60, furniture=()) if row.id == doc else row for row in dossier.documents
    )
    return replace(dossier, documents=texts, statements=tuple(moved(said) if said.doc == doc else said for said in dossier.statements))


def test_columns_scroll_together_so_that_passages_face_each_other(browser: Browser, tmp_path: Path) -> None:
    facing = lower(lower(DOSSIER, GAZETTE, 60), COURIER, 25)
    page, _ = opened(browser, tmp_path, facing, f"documents/{GAZETTE}?beside={COURIER}")
    bring = "column => { column.scrollTop += column.querySelector('[data-number]').getBoundingClientRect().top - 300; }"
    top = "column => column.querySelector('[data-number=\"2\"]').getBoundingClientRect().top"
    left, right = page.locator(".column").all()
    left.evaluate(bring)
    page.wait_for_timeout(100)
    assert abs(left.evaluate(top) - right.evaluate(top)) < 60
    page.get_by_role("button", name="Scroll together").click()
    before = right.evaluate("column => column.scrollTop")
    left.evaluate("column => { column.scrollTop = 0; }")
    page.wait_for_timeout(100)
    assert right.evaluate("column => column.scrollTop") == before
    page.close()


def test_where_passages_stand_is_measured_once_and_not_while_scrolling(browser: Browser, tmp_path: Path) -> None:
    facing = lower(lower(DOSSIER, GAZETTE, 60), COURIER, 25)
    page, _ = opened(browser, tmp_path, facing, f"documents/{GAZETTE}?beside={COURIER}")
    looks = """async () => {
      const [left] = document.querySelectorAll('.column');
      const measure = Element.prototype.getBoundingClientRect;
      let looks = 0;
      Element.prototype.getBoundingClientRect = function () { looks += 1; return measure.call(this); };
      const counts = [];
      for (const top of [300, 340, 380]) {
        left.scrollTop = top;
        await new Promise((done) => setTimeout(done, 80));
        counts.push(looks);
      }
      Element.prototype.getBoundingClientRect = measure;
      return counts;
    }"""
    first, *others = page.evaluate(looks)
    assert first > 0
    assert set(others) == {first}
    page.close()


def test_another_report_is_set_beside_and_taken_away_by_a_choice(ferry: Page) -> None:
    visit(ferry, f"documents/{GAZETTE}")
    ferry.get_by_label("Set beside").select_option(COURIER)
    assert ferry.locator(".column").count() == 2
    ferry.get_by_label("Set beside").select_option("")
    assert ferry.locator(".column").count() == 0
