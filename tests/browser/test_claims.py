"""The claim board in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sayso.model import ANOTHER_AIM, IN_PASSING, TO_CHECK, UNSURE, ClaimId, Judgement, NotCounted
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import CLAIMS, DOSSIER, GAZETTE, NOTHING, RUIZ, WARNED
from tests.told import Told

pytestmark = NEEDED

SANK, THREE, WARNING, FIVE, WRECK = CLAIMS
MANY = replace(
    DOSSIER,
    claims=(*CLAIMS, *(replace(WRECK, id=ClaimId(f"c-{number:012}"), gist=f"Wreck {number} was seen") for number in range(100, 400))),
)


@pytest.fixture(scope="module")
def kept(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, _ = opened(browser, tmp_path_factory.mktemp("claims"), DOSSIER, "claims")
    yield page
    page.close()


@pytest.fixture
def page(kept: Page) -> Page:
    """The board as it stands before anything is asked."""
    visit(kept, "known")
    visit(kept, "claims")
    return kept


def rows(page: Page) -> list[str]:
    return [str(row.get_attribute("data-row")) for row in page.locator(".claim").all()]


def row(page: Page, claim: ClaimId) -> Locator:
    return page.locator(f"#claim-{claim}")


def cells(page: Page, claim: ClaimId) -> list[str]:
    return [" ".join(cell.inner_text().split()) for cell in row(page, claim).locator("[data-label]").all()]


def test_a_standing_says_what_it_means(page: Page) -> None:
    assert page.locator(".claim .standing.superseded").first.get_attribute("title") == "its own origin has replaced it"


def test_the_most_contested_claim_leads_and_each_cell_names_who_speaks(page: Page) -> None:
    assert rows(page)[0] == WARNING.id
    heads = [head.inner_text().split("\n")[0] for head in page.get_by_role("columnheader").all()]
    assert heads == ["Claim", "Standing", "Gazette", "The Courier", "The Herald"]
    assert cells(page, WARNING.id) == ["Ruiz", "Amel Lines the report itself", "silent"]
    roles = [mark.get_attribute("aria-label") for mark in row(page, WARNING.id).locator(".voice svg[role=img]").all()]
    assert roles == ["Says so:", "Denies it or says otherwise:", "Doubts it or could not verify it:"]
    assert row(page, WARNING.id).locator(".stands").inner_text() == "Disputed\n1 origin"


def test_columns_may_be_those_whom_claims_come_from(page: Page) -> None:
    page.get_by_role("button", name="By source").click()
    assert page.url.endswith("#claims?by=origin")
    heads = [head.inner_text().split("\n")[0] for head in page.get_by_role("columnheader").all()]
    assert heads[2:] == ["Ruiz", "The Courier", "Amel Lines", "the coast guard", "a fisherman"]
    assert cells(page, SANK.id) == ["silent", "silent", "silent", "Gazette The Courier", "silent"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("standing=superseded", {THREE.id}),
        (f"speaker={RUIZ}", {THREE.id, WARNING.id, FIVE.id}),
        (f"place={DOSSIER.places[0].id}", {SANK.id}),
        ("day=2031-03-03", {FIVE.id}),
        ("day=undated", {WRECK.id}),
        ("outlet=The+Herald", {WRECK.id}),
        ("find=DROWNED+five", {FIVE.id}),
        ("find=fisherman", {WRECK.id}),
        (f"speaker={RUIZ}&standing=disputed", {WARNING.id}),
    ],
)
def test_an_address_filters(page: Page, asked: str, found: set[ClaimId]) -> None:
    visit(page, f"claims?{asked}")
    assert set(rows(page)) == found


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("contested", [WARNING.id, THREE.id, FIVE.id, SANK.id, WRECK.id]),
        ("carried", [WARNING.id, SANK.id, THREE.id, FIVE.id, WRECK.id]),
        ("origins", [WARNING.id, SANK.id, THREE.id, FIVE.id, WRECK.id]),
        ("newest", [FIVE.id, WARNING.id, SANK.id, THREE.id, WRECK.id]),
    ],
)
def test_an_address_sorts(page: Page, sort: str, first: list[ClaimId]) -> None:
    visit(page, f"claims?sort={sort}")
    assert rows(page) == first


def test_who_somebody_is_stands_last_in_a_part_of_its_own(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    mayors = [told.say(name, "Ana Ruiz, the mayor, left.", "Ana Ruiz, the mayor") for name in ("Courier", "Herald")]
    office = Judgement(mayors[0].id, mayors[1].id, "same", 1.0, f"{IN_PASSING}-1", ())
    told.claim("corroborated", *mayors, origins=[(said.doc, said) for said in mayors], judgements=(office,))
    rain = told.claim("single_source", told.say("Herald", "It rained.", "It rained"))
    page, _ = opened(browser, tmp_path, told.dossier(), "claims")
    assert rows(page) == [rain.id, told.claims[0].id]
    assert page.locator(".part").all_inner_texts() == ["Who is who, as the reports tell it: 1 claim"]
    page.close()


def test_a_claim_on_the_sentences_of_another_stands_below_it_and_says_so(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    words = ("a lamp was lit", "it rained", "it poured", "a ship came", "all slept")
    every = (told.say(f"No. {place}", f"Ana Ruiz said {what}.", what, by="Ana Ruiz") for place, what in enumerate(words))
    lamp, rain, pour, ship, slept = every
    told.claim("unverified", lamp)
    for statements in ((rain, pour), (ship, lamp, slept)):
        told.claim("single_source", *statements)
    page, seen = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    rows = page.locator(".claim [role=rowheader]").all_inner_texts()
    near = "from some of the same sentences as above"
    assert [" ".join(row.split()) for row in rows] == ["A ship came", f"A lamp was lit {near}", "It rained in the words of Ana Ruiz"]
    assert seen.errors == []
    page.close()


def test_a_claim_in_the_words_of_one_above_it_says_that_it_rests_on_others(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    lamp = told.say("Courier", "Ana Ruiz said a lamp was lit.", "a lamp was lit", by="Ana Ruiz")
    ship = told.say("Herald", "Ivo Dorn said a ship came.", "a ship came", by="Ivo Dorn")
    told.claim("single_source", lamp, ship, gist="a lamp was lit")
    told.claim("unverified", lamp, gist="a lamp was lit")
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    assert page.locator(".beside .small").all_inner_texts() == ["the same words as above, here from Ana Ruiz"]
    page.close()


def test_who_gives_another_aim_is_marked_so_and_not_found_among_who_denies(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    food = told.say("Courier", "Ana Ruiz said its aim was to get food.", "its aim was to get food", by="Ana Ruiz")
    vote = told.say("Herald", "Ivo Dorn said its aim was to win a vote.", "its aim was to win a vote", by="Ivo Dorn")
    against = Judgement(food.id, vote.id, "contradicts", 0.1, "purposes", (ANOTHER_AIM,))
    one, other = (
        told.claim("disputed", mine, (theirs, "denies"), judgements=(against,)) for mine, theirs in ((food, vote), (vote, food))
    )
    told.conflict(one, other, "incompatible", f"“{food.text}” against “{vote.text}”: {ANOTHER_AIM}")
    for name in told.entities:
        told.entity(name, mentions=())
    page, seen = opened(browser, tmp_path, told.dossier(), f"claims/{one.id}")
    roles = [mark.get_attribute("aria-label") for mark in row(page, one.id).locator(".voice svg[role=img]").all()]
    assert roles == ["Says so:", "Gives another aim:"]
    detail = row(page, one.id).locator(".detail").inner_text()
    assert "Give another aim; both may hold: 1" in detail
    assert "Deny it" not in detail
    visit(page, "claims?find=Ivo+Dorn")
    assert page.locator(".part").all_inner_texts() == ["What Ivo Dorn says: 1 claim", "What others say, in which the words stand: 1 claim"]
    assert seen.errors == []
    page.close()


def test_words_that_begin_in_the_middle_stand_after_a_whole_clause(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    cut = [told.say(name, f"The {name} saw a lamp off the pier.", "off the pier") for name in ("Herald", "Courier")]
    told.claim("corroborated", *cut)
    told.claim("single_source", told.say("Gazette", "The harbour lamp was lit before dawn.", "The harbour lamp was lit before dawn"))
    page, seen = opened(browser, tmp_path, told.dossier(), "claims")
    assert page.locator(".opener").all_inner_texts() == ["The harbour lamp was lit before dawn", "Off the pier"]
    visit(page, "claims?sort=carried")
    expect(page.locator(".opener").first).to_have_text("off the pier")
    assert seen.errors == []
    page.close()


def test_what_the_reader_asks_stands_in_the_address(page: Page) -> None:
    page.get_by_label("Find").fill("storm")
    page.get_by_label("Speaker").select_option("Ruiz")
    page.get_by_role("button", name="Disputed 1").click()
    assert page.url.endswith(f"#claims?find=storm&speaker={RUIZ}&standing=disputed")
    assert page.get_by_role("status").inner_text() == "1 claim"
    page.get_by_label("Find").fill("zebra")
    page.get_by_role("button", name="Clear the filters").click()
    assert len(rows(page)) == len(CLAIMS)


def test_a_choice_that_narrows_a_search_stands_beside_the_hits_with_the_way_out(page: Page) -> None:
    visit(page, "claims?find=drowned&standing=superseded")
    line = page.get_by_text("1 of 2 that have “drowned”: only superseded.")
    expect(line).to_be_visible()
    page.get_by_role("button", name="Show all 2").click()
    assert page.url.endswith("#claims?find=drowned")
    assert set(rows(page)) == {THREE.id, FIVE.id}
    expect(page.get_by_role("button", name="Show all")).to_have_count(0)
    visit(page, "claims?find=drowned&standing=corroborated&outlet=Gazette")
    expect(page.get_by_text("0 of 2 that have “drowned”: only corroborated, only in Gazette.")).to_be_visible()


def test_of_many_wordings_the_first_are_shown_until_the_row_is_opened(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    first = told.say("Courier", "Ana Ruiz said the ferry was late.", "the ferry was late", by="Ana Ruiz")
    hours = ("two", "three", "four", "five", "six")
    claims = [told.claim("single_source", first, gist=f"the ferry was late by {number} hours") for number in hours]
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    wordings = page.get_by_role("list", name="In other words").locator("li")
    assert wordings.all_inner_texts()[-1] == "and 2 more wordings"
    assert wordings.count() == 3
    row(page, claims[0].id).locator(".opener").click()
    assert wordings.count() == 4
    page.close()


def test_a_long_claim_is_folded_to_two_lines_until_its_row_is_opened(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    words = "the ferry " + "with its many lamps and its old captain " * 8 + "sank"
    claim = told.claim("single_source", told.say("Courier", f"Ana Ruiz said {words}.", words, by="Ana Ruiz"))
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    gist = row(page, claim.id).locator(".gist")
    line = float(gist.evaluate("(element) => parseFloat(getComputedStyle(element).lineHeight)"))
    folded = gist.bounding_box()
    assert folded is not None
    assert folded["height"] <= 2.2 * line
    row(page, claim.id).locator(".opener").click()
    whole = gist.bounding_box()
    assert whole is not None
    assert whole["height"] > 2.5 * line
    page.close()


def test_an_address_opens_a_claim_to_what_it_rests_on(page: Page) -> None:
    visit(page, f"claims/{SANK.id}")
    detail = row(page, SANK.id).locator(".detail")
    words = detail.inner_text()
    assert "Say so: 2 statements in 2 outlets" in words
    assert "no origin of its own: repeats the coast guard's statement" in words
    assert "the coast guard, in Gazette: one who answers for it, counted once" in words
    assert "No report denies it, and none says that it could not verify it." in words
    assert "shares ferry, Corvina, sank" not in words
    detail.get_by_text("1 comparison of two statements").click()
    expect(detail).to_contain_text("says the same as, 97 of 100 sure, by the program’s rule “words”", use_inner_text=True)
    assert "Its reasons: shares ferry, Corvina, sank; same speaker." in detail.inner_text()
    detail.get_by_role("link", name="Port Amel", exact=True).click()
    assert page.url.endswith(f"#map/{DOSSIER.places[0].id}")


def test_what_is_disputed_is_not_said_to_be_denied_by_nobody(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    on, over = "the fire went on", "the fire was over"
    claims = [told.claim("disputed", told.say(outlet, words, words)) for outlet, words in (("Courier", on), ("Herald", over))]
    told.conflict(claims[0], claims[1], "incompatible", f"“{on}” against “{over}”")
    page, _ = opened(browser, tmp_path, told.dossier(), f"claims/{claims[0].id}")
    expect(row(page, claims[0].id).locator(".detail")).to_contain_text("Say so: 1 statement", use_inner_text=True)
    assert "No report denies it" not in row(page, claims[0].id).locator(".detail").inner_text()
    page.close()


def test_opened_evidence_leads_to_conflicts_words_and_names(page: Page) -> None:
    visit(page, f"claims/{THREE.id}")
    detail = row(page, THREE.id).locator(".detail")
    assert "Replaced by" in detail.inner_text()
    addresses = [link.get_attribute("href") for link in detail.get_by_role("link").all()]
    assert f"#claims/{FIVE.id}" in addresses
    assert f"#conflicts/{DOSSIER.conflicts[0].id}" in addresses
    assert f"#names/{RUIZ}" in addresses
    visit(page, f"claims/{WARNING.id}")
    assert row(page, WARNING.id).locator(f"a[href='#documents/{GAZETTE}/{WARNED.id}']").count() == 2


def test_the_keyboard_walks_opens_and_closes(page: Page) -> None:
    first, second, *_ = rows(page)
    page.locator(".claim .opener").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.url.endswith(f"#claims/{second}")
    assert row(page, ClaimId(second)).locator(".detail").is_visible()
    page.keyboard.press("Escape")
    assert row(page, ClaimId(second)).locator(".detail").count() == 0
    assert page.url.endswith("#claims")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('.claim').dataset.row") == first


def test_a_comparison_that_is_to_be_checked_says_so(browser: Browser, tmp_path: Path) -> None:
    judged = replace(SANK.judgements[0], relation="contradicts", judge=f"{TO_CHECK}-1", score=0.7)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(replace(SANK, judgements=(judged,)), *CLAIMS[1:])), f"claims/{SANK.id}")
    detail = row(page, SANK.id).locator(".detail")
    detail.get_by_text("1 comparison of two statements").click()
    check = "may exclude each other, to check, 70 of 100 sure, by the program’s rule “to-check-1”"
    expect(detail).to_contain_text(check, use_inner_text=True)
    page.close()


def test_what_may_say_something_else_is_marked(browser: Browser, tmp_path: Path) -> None:
    [row_] = SANK.not_counted
    unsure = replace(SANK, not_counted=(replace(row_, why="may say something else"),))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(unsure, *CLAIMS[1:])), f"claims/{SANK.id}")
    voice = row(page, SANK.id).locator(".voice", has=page.get_by_label("(may say something else)"))
    assert voice.inner_text().split() == ["≈", "the", "coast", "guard"]
    assert "≈ may say something else: like the claim" in " ".join(page.locator(".key").inner_text().split())
    words = row(page, SANK.id).locator(".detail").inner_text()
    assert "Say so: 1 statement in 1 outlet" in words
    folded = row(page, SANK.id).locator("section.unsure")
    assert folded.inner_text().strip() == "≈ 1 more that may say something else, so not counted"
    folded.locator("summary").click()
    assert "may say something else · read in place" in folded.locator(".quote").inner_text()
    page.close()


def test_a_row_opens_wherever_it_is_pressed(page: Page) -> None:
    visit(page, "claims").locator(".claim .stands").first.click()
    assert page.locator(".claim").first.locator(".detail").is_visible()
    page.locator(".claim .stands").first.click()
    assert page.locator(".claim .detail").count() == 0


def test_a_row_in_which_words_were_selected_stays_as_it_is(page: Page) -> None:
    visit(page, "claims")
    box = page.locator(".claim .stands span").last.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    assert page.evaluate("getSelection().toString()") != ""
    assert page.locator(".claim .detail").count() == 0
    page.evaluate("getSelection().empty()")


def test_on_a_telephone_words_are_found_without_unfolding(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims", width=360)
    page.get_by_label("Find").fill("warned")
    assert [found.get_attribute("data-row") for found in page.locator(".claim").all()] == [WARNING.id]
    page.close()


def test_a_narrow_window_stacks_outlets_and_leaves_out_the_silent(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims", width=360)
    shown = [cell for cell in row(page, WARNING.id).locator("[data-label]").all() if cell.is_visible()]
    assert [cell.get_attribute("data-label") for cell in shown] == ["Gazette", "The Courier"]
    assert page.get_by_role("columnheader").count() == 0
    page.close()


def test_more_columns_than_fit_are_behind_one(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims?by=origin", width=900)
    heads = page.get_by_role("columnheader")
    assert [head.inner_text().split("\n")[0] for head in heads.all()][2:] == ["Ruiz", "The Courier", "Amel Lines", "+2 sources"]
    assert cells(page, SANK.id)[-1] == "the coast guard: Gazette the coast guard: The Courier"
    page.get_by_role("button", name="Next columns").click()
    assert [head.inner_text().split("\n")[0] for head in heads.all()][2:] == ["the coast guard", "a fisherman", "+3 sources"]
    assert page.url.endswith("#claims?by=origin&columns=3")
    page.close()


def test_a_claim_far_down_is_brought_up_and_opening_moves_nothing_above(browser: Browser, tmp_path: Path) -> None:
    far = MANY.claims[-40].id
    page, _ = opened(browser, tmp_path, MANY, f"claims/{far}")
    page.locator(f"#claim-{far}.open").wait_for()
    page.wait_for_timeout(500)
    assert 40 < page.evaluate(f"document.getElementById('claim-{far}').getBoundingClientRect().top") < 160
    assert page.locator(".claim").count() < 60
    below = page.locator(f"#claim-{far} >> xpath=../following-sibling::*[2]//button[contains(@class, 'opener')]")
    before = below.bounding_box()
    below.click()
    page.wait_for_timeout(100)
    assert below.get_attribute("aria-expanded") == "true"
    assert below.bounding_box() == before
    page.close()


def test_no_claims_are_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "claims")
    assert page.get_by_text("No claim was found in the reports.").is_visible()
    assert page.locator(".filters").count() == 0
    page.close()


def test_beside_words_that_begin_with_a_pronoun_stands_who_says_so(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    for words in ("it had left the pier", "It [the ferry] had left the pier", "the ferry left"):
        said = told.say(words, f"Ana Ruiz said {words}.", words, by="Ana Ruiz")
        other = told.say(f"Other {words}", "Ivo Dorn said the ferry was off.", "the ferry was off", by="Ivo Dorn")
        told.claim("single_source", said, other)
    page, seen = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims?sort=origins")
    rows = sorted(" ".join(row.split()) for row in page.locator(".claim [role=rowheader]").all_inner_texts())
    assert rows == ["It [the ferry] had left the pier", "It had left the pier in the words of Ana Ruiz", "The ferry left"]
    assert seen.errors == []
    page.close()


def test_a_claim_is_not_found_by_what_may_say_something_else(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    sure = told.say("Courier", "Ana Ruiz said the ferry left.", "the ferry left", by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said the train left.", "the train left", by="Ivo Dorn")
    told.claim("single_source", sure, other, not_counted=(NotCounted("Ivo Dorn", (other.id,), UNSURE),))
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims?find=train")
    assert page.locator(".claim").count() == 0
    assert visit(page, "claims?find=ferry").locator(".claim").count() == 1
    page.close()


def test_the_doubts_leave_room_for_what_is_searched_for(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims?standing=unverified")
    doubts = page.get_by_role("region", name="What could not be verified, or is doubted")
    assert doubts.is_visible()
    visit(page, "claims?standing=unverified&find=storm")
    assert doubts.count() == 0
    page.close()


def test_what_the_same_people_say_in_other_words_of_the_same_sentences_stands_in_one_row(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    lamp = told.say("Courier", "Ana Ruiz said a lamp was lit on the pier.", "a lamp was lit on the pier", by="Ana Ruiz")
    other = told.say("Herald", "Ana Ruiz said a lamp burned.", "a lamp burned", by="Ana Ruiz")
    told.claim("single_source", other, lamp)
    variant = told.claim("single_source", lamp)
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    assert page.get_by_role("status").inner_text() == "1 row for 2 claims"
    assert rows(page) == [told.claims[0].id]
    page.get_by_role("list", name="In other words").get_by_role("link", name="a lamp was lit on the pier").click()
    expect(page.locator(f"#claim-{variant.id}.open")).to_be_in_viewport()
    page.close()


def test_the_very_words_of_a_row_are_not_told_again_below_it(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    lamp = told.say("Courier", "Ana Ruiz said a lamp was lit on the pier.", "a lamp was lit on the pier", by="Ana Ruiz")
    other = told.say("Herald", "Ana Ruiz said a lamp burned.", "a lamp burned", by="Ana Ruiz")
    told.claim("single_source", other, lamp, gist="it [the lamp] was lit on the pier")
    told.claim("single_source", lamp, gist="It was lit on the pier.")
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "claims")
    assert page.get_by_role("status").inner_text() == "1 row for 2 claims"
    assert page.get_by_role("list", name="In other words").count() == 0
    page.close()


def test_the_tab_leads_back_to_what_was_searched_for_and_from_there_to_all(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "claims?find=storm")
    tabs = page.get_by_role("navigation", name="Views")
    tabs.get_by_role("link", name="Map").click()
    expect(page.locator("main[data-view=map]")).to_be_visible()
    tabs.get_by_role("link", name="Claims").click()
    expect(page.get_by_label("Find", exact=True)).to_have_value("storm")
    tabs.get_by_role("link", name="Claims").click()
    expect(page.get_by_label("Find", exact=True)).to_have_value("")
    page.close()


def test_a_fragment_stands_in_its_sentence(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    told.claim("single_source", told.say("Courier", "Ana Ruiz praised the progress he says he sees.", "he says he sees"))
    page, _ = opened(browser, tmp_path, told.dossier(), "claims")
    assert "in: Ana Ruiz praised the progress he says he sees." in page.locator(".claim [role=rowheader]").inner_text()
    page.close()


def test_a_search_finds_first_what_the_reports_begin_with(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    opening = "A storm sank the ferry off the pier."
    far = f"{opening} {'The harbour has a market and a school. ' * 12}"
    for outlet in ("Courier", "Herald"):
        told.say(outlet, opening, "A storm sank the ferry")
    other = told.say("Courier", f"{far}In spring a storm took a roof.", "In spring a storm took a roof")
    told.claim("single_source", other)
    told.claim("single_source", told.said[0])
    page, _ = opened(browser, tmp_path, told.dossier(), "claims?find=storm")
    assert page.locator(".opener").first.inner_text() == "A storm sank the ferry"
    page.close()


def test_whose_words_a_source_passes_on_is_told_in_its_column(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    said = told.say("Courier", "An official said the pier was closed.", "the pier was closed", by="An official")
    told.claim("single_source", said, origins=[("Courier", said)])
    told.entity("An official", mentions=())
    page, _ = opened(browser, tmp_path, told.dossier(), "claims?by=origin")
    voice = page.locator(".claim .voice")
    assert " ".join(voice.inner_text().split()) == "An official in Courier"
    assert voice.get_by_role("img", name="Passes on:").count() == 1
    assert page.get_by_text("words of somebody else, whom it passes on").is_visible()
    page.close()


def test_the_reasons_of_a_disputed_claim_stand_below_both_sides(browser: Browser, tmp_path: Path) -> None:
    disputed = next(claim for claim in CLAIMS if claim.standing == "disputed")
    page, _ = opened(browser, tmp_path, DOSSIER, f"claims/{disputed.id}")
    sides = page.locator(".evidence > div")
    boxes = [side.bounding_box() for side in sides.all()]
    shown = [box for box in boxes if box and box["height"] > 0]
    say, deny, why = shown[-3:]
    assert why["y"] >= max(say["y"] + say["height"], deny["y"] + deny["height"])
    assert why["width"] > 1.8 * deny["width"]
    page.close()
