"""Conflicts in a browser: two sides, a filter by kind, an address for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.model import TO_CHECK, ClaimId, Conflict, ConflictId, Judgement
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import CLAIMS, DOSSIER, NOTHING
from tests.told import Told

pytestmark = NEEDED


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("conflicts")


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    page, seen = opened(browser, file, DOSSIER, "conflicts")
    yield page
    assert seen.errors == []
    page.close()


def shown(page: Page) -> list[str]:
    return [block.get_attribute("id") or "" for block in page.locator("article.conflict").all()]


def test_both_sides_say_who_since_when_where_and_on_what_basis(page: Page) -> None:
    change = page.locator("#conflict-x-000000000001 section")
    told = [" ".join(side.locator("dl").inner_text().split()) for side in change.all()]
    assert told == [
        "Standing Superseded Says so Ruiz, since 2 Mar Carried by Gazette; 1 origin Basis in an interview (Ruiz)",
        "Standing Single source Says so Ruiz, since 3 Mar Carried by The Courier",
    ]


def test_who_doubts_a_side_is_named(page: Page) -> None:
    side = page.locator("#conflict-c-000000000003 section").first
    assert "Doubted The Courier" in " ".join(side.locator("dl").inner_text().split())


def test_words_face_words_with_the_sentences_that_they_stand_in(page: Page) -> None:
    block = page.locator("#conflict-c-000000000003")
    assert block.locator("h2 .words").all_inner_texts() == [
        "The captain had been warned of the storm",
        "The owner, Amel Lines, denied that the captain had been warned of the storm",
    ]
    assert "“The captain had been warned of the storm,” she said." in block.locator("blockquote").first.inner_text()
    assert block.locator("h2 a").first.get_attribute("href") == f"#claims/{CLAIMS[2].id}"


def test_the_note_is_shown_as_the_documents_words(page: Page) -> None:
    assert page.locator("#conflict-x-000000000001 .note").inner_text() == "Set against each other: at least three / five"


def test_the_kinds_filter_by_keyboard_and_stand_in_the_address(page: Page) -> None:
    assert shown(page) == ["conflict-c-000000000003", "conflict-x-000000000001"]
    page.get_by_role("button", name="Changed over time 1").focus()
    page.keyboard.press("Enter")
    assert shown(page) == ["conflict-x-000000000001"]
    assert page.url.endswith("#conflicts?kind=change")
    assert page.get_by_role("button", name="Both cannot hold").count() == 0
    visit(page, "conflicts?kind=incompatible")
    assert page.get_by_text("No conflict is of this kind.").is_visible()


def test_a_conflict_has_an_address(browser: Browser, file: Path) -> None:
    page, _ = opened(browser, file, DOSSIER, "conflicts/x-000000000001")
    expect(page.locator("#conflict-x-000000000001")).to_be_focused()
    page.close()


def test_the_address_of_a_conflict_far_down_a_long_list_leads_to_it(browser: Browser, tmp_path: Path) -> None:
    first = DOSSIER.conflicts[0]
    many = tuple(replace(first, id=ConflictId(f"x-{number:03}")) for number in range(90))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, conflicts=many), "conflicts/x-080")
    expect(page.locator("#conflict-x-080")).to_be_focused()
    expect(page.locator("#conflict-x-080")).to_be_in_viewport()
    page.close()


def test_a_claim_that_faces_no_words_is_listed_below(browser: Browser, tmp_path: Path) -> None:
    denied = replace(CLAIMS[0], id=ClaimId("c-unfaced"), standing="disputed", gist="a lamp was lit")
    conflict = Conflict(ConflictId("x-unfaced"), (denied.id, CLAIMS[1].id), "denial", "")
    lost = replace(DOSSIER, claims=(*DOSSIER.claims, denied), conflicts=(*DOSSIER.conflicts, conflict))
    page, _ = opened(browser, tmp_path, lost, "conflicts/x-unfaced")
    rest = page.locator("#conflict-unfaced")
    expect(rest).to_be_focused()
    assert "Also disputed or denied: 1 claim" in rest.inner_text()
    assert rest.get_by_role("link", name="a lamp was lit").get_attribute("href") == "#claims/c-unfaced"
    page.close()


def test_what_else_a_denial_answers_stands_under_the_side(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    words = "any warning of the captain"
    no = told.say("Herald", f"Amel Lines denied {words}.", words, by="Amel Lines", cue="denied", stance="denies")
    denial = told.claim("disputed", no)
    for name, said in (("Ana Ruiz", "the captain had seen a warning of fog"), ("Ivo Dorn", "the captain had read the warning")):
        told.conflict(told.claim("disputed", told.say(name, f"{name} said {said}.", said, by=name), (no, "denies")), denial)
    page, seen = opened(browser, tmp_path, replace(told.dossier(), entities=()), "conflicts/x-001")
    block = page.locator("article.conflict")
    expect(block).to_be_focused()
    assert "Also on this side" in block.locator("section").first.inner_text()
    assert block.locator(".other-words a.words").all_inner_texts() == ["The captain had read the warning"]
    assert seen.errors == []
    page.close()


def test_one_origin_on_both_sides_is_said_aloud(browser: Browser, tmp_path: Path) -> None:
    conflict = Conflict(ConflictId("x-000000000002"), (CLAIMS[0].id, CLAIMS[0].id), "incompatible", "")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, conflicts=(conflict,)), "conflicts")
    assert page.get_by_text("Same origin on both sides: the coast guard").is_visible()
    page.close()


def test_where_claims_are_denied_but_face_nothing_no_view_says_that_nobody_denies(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    for name in ("Herald", "Courier"):
        part = f"any part of the {name} in the strike"
        no = told.say(name, f"Amel Lines denied {part}.", part, by="Amel Lines", cue="denied", stance="denies")
        told.claim("denied", (no, "denies"))
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "conflicts")
    assert page.locator("#conflict-unfaced li").count() == 2
    assert page.get_by_text("nobody denies what another says").count() == 0
    assert visit(page, "known").get_by_role("link", name="All 2 claims disputed or denied", exact=True).is_visible()
    page.close()


def test_a_denial_that_answers_nothing_says_once_who_denies_what(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    no = told.say("Herald", "Amel Lines denied any part in it.", "any part in it", by="Amel Lines", cue="denied", stance="denies")
    told.claim("denied", (no, "denies"), gist="Amel Lines denied any part in it")
    page, seen = opened(browser, tmp_path, replace(told.dossier(), entities=()), "conflicts")
    [row] = page.locator("#conflict-unfaced li").all_inner_texts()
    assert row.split("\n\n") == ["Denied by Amel Lines: any part in it", "In Herald"]
    assert page.get_by_text("1 claim is disputed or denied: 1 in the list at the end.", exact=True).is_visible()
    visit(page, "claims")
    assert page.locator(".opener").inner_text() == "Denied: any part in it"
    assert seen.errors == []
    page.close()


def test_claims_in_the_same_words_are_listed_once(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    for name in ("Herald", "Courier"):
        told.claim("disputed", told.say(name, f"The {name} saw that a lamp was lit.", "a lamp was lit"), gist="a lamp was lit")
    page, seen = opened(browser, tmp_path, told.dossier(), "conflicts")
    [row] = page.locator("#conflict-unfaced li").all_inner_texts()
    assert "2 claims in these words." in row
    assert "Herald" in row
    assert "Courier" in row
    assert seen.errors == []
    page.close()


def test_no_conflict_is_said_in_a_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "conflicts")
    assert page.get_by_text("No two claims in these reports exclude each other").is_visible()
    assert page.locator(".filters").count() == 0
    page.close()


def test_a_name_that_runs_from_right_to_left_leaves_the_order_of_what_stands_beside_it(browser: Browser, tmp_path: Path) -> None:
    documents = tuple(replace(document, outlet="صحيفة الميناء", outlet_short=None) for document in DOSSIER.documents)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, documents=documents), "conflicts")
    assert "\u2068صحيفة الميناء" in " ".join(page.locator(".sides dd").all_inner_texts())
    assert page.locator(".sides a").first.evaluate("link => getComputedStyle(link).unicodeBidi") == "isolate"
    page.close()


def test_the_first_conflict_of_a_dispute_leads_to_all_positions_in_it(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    spoken = (("Ana Ruiz", "the pier was closed"), ("Ivo Dorn", "the pier was not closed"), ("Eva Sol", "the pier had not been closed"))
    yes, no, never = (told.claim("disputed", told.say(name, f"{name} said {words}.", words, by=name)) for name, words in spoken)
    for other in (no, never):
        told.conflict(yes, other)
    for name in told.entities:
        told.entity(name, mentions=())
    page, seen = opened(browser, tmp_path, told.dossier(), "known")
    page.get_by_role("link", name="All 3 positions on this, of 3 parties").click()
    positions = page.locator(".positions")
    expect(positions).to_be_focused()
    assert positions.locator("h3").all_inner_texts() == ["Say so", "Deny it"]
    assert [row.locator("a").first.inner_text().lower() for row in positions.locator("li").all()] == [words for _, words in spoken]
    assert page.locator(".dispute article.conflict").count() > 0
    assert seen.errors == []
    page.close()


def test_what_is_to_be_checked_is_listed_below_and_is_no_conflict(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    mine = told.say("Courier", "Ana Ruiz said the raid was planned by Amel Lines.", "the raid was planned by Amel Lines", by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said the crew knew of no raid.", "the crew knew of no raid", by="Ivo Dorn")
    judged = Judgement(mine.id, other.id, "contradicts", 0.6, f"{TO_CHECK}-1", ("perhaps of another thing: raid",))
    told.claim("single_source", mine, judgements=(judged,))
    told.claim("single_source", other)
    for name in told.entities:
        told.entity(name, mentions=())
    page, seen = opened(browser, tmp_path, told.dossier(), "conflicts")
    listed = page.locator(".to-check")
    assert [words.inner_text().lower() for words in listed.locator(".gist").all()] == [mine.text.lower(), other.text.lower()]
    assert "Why: perhaps of another thing: raid" in listed.inner_text()
    assert shown(page) == []
    assert seen.errors == []
    page.close()


def test_two_aims_are_not_said_to_exclude_each_other(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    one = told.say("Courier", "Ana Ruiz said the aim was to seize the port.", "the aim was to seize the port", by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said the aim was to free the port.", "the aim was to free the port", by="Ivo Dorn")
    note = f"“{one.text}” against “{other.text}”: another aim is given"
    told.conflict(told.claim("disputed", one), told.claim("disputed", other), "incompatible", note)
    for name in told.entities:
        told.entity(name, mentions=())
    page, seen = opened(browser, tmp_path, told.dossier(), "conflicts")
    assert page.locator("article.conflict header b").all_inner_texts() == ["Another aim is given"]
    visit(page, "known")
    column = page.locator("section[aria-labelledby=known-disputed]").inner_text()
    assert "Another aim is given; both may hold" in column
    assert "Both cannot hold" not in column
    assert seen.errors == []
    page.close()
