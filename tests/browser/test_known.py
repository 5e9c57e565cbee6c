"""The first screen in a browser: its columns, where its lines lead, its keys, and what it says when there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.render.page.assets import script
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import CLAIMS, DOSSIER, FIVE, NOT_WARNED, NOTHING, RUIZ, THREE, WARNED
from tests.told import Told

pytestmark = NEEDED


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, seen = opened(browser, tmp_path_factory.mktemp("known"), DOSSIER, "known")
    yield page
    assert seen.errors == []
    page.close()


def column(page: Page, name: str) -> str:
    return page.get_by_role("region", name=name, exact=True).inner_text()


def test_the_head_counts_reports_outlets_origins_and_claims(page: Page) -> None:
    facts = page.locator(".facts").inner_text()
    assert "2–3 March 2031. 3 reports, 3 outlets, resting on 2 origins, who answer for it." in facts
    assert "5 claims: 0 corroborated, 1 perhaps, 1 disputed or denied." in facts


def test_the_story_stands_before_the_columns_with_whose_sentence_each_line_is(page: Page) -> None:
    story = page.locator(".story")
    first = story.locator("li").first
    assert first.locator("a.words").first.inner_text() == "The ferry Corvina sank off Port Amel on Sunday, the coast guard said"
    assert first.locator("p.small").inner_text().strip() == "Perhaps corroboratedGazette, 2 Mar; also in The Courier"
    above, below = story.bounding_box(), page.locator(".front").bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]


def test_a_column_without_lines_stands_in_a_line_below_the_others(page: Page) -> None:
    assert page.locator(".front h2").all_inner_texts() == ["Disputed", "Nobody could verify", "Changed"]
    assert page.locator(".empty-columns h2").all_inner_texts() == ["Agreed"]


def test_each_side_of_a_dispute_is_named_with_its_outlet(page: Page) -> None:
    sides = page.locator(".facing > div")
    assert [side.locator(".words").inner_text() for side in sides.all()] == [
        "The captain had been warned of the storm",
        "The owner, Amel Lines, denied that the captain had been warned of the storm",
    ]
    assert [side.locator("p").inner_text().strip() for side in sides.all()] == ["Ruiz, in Gazette", "Amel Lines, in The Courier"]
    assert page.locator(".facing").get_by_text("Denied:").count() == 0  # the words say so themselves


def test_a_doubted_line_names_who_says_it_and_who_could_not_check_it(page: Page) -> None:
    told = column(page, "Nobody could verify")
    assert "Ruiz, in Gazette" in told
    assert "The Courier could not verify it" in told


def test_the_doubts_are_read_in_the_reports_own_words(page: Page) -> None:
    link = page.get_by_role("link", name="1 doubt in the reports’ own words")
    assert link.get_attribute("href") == "#claims?standing=unverified"
    visit(page, "claims?standing=unverified")
    doubts = page.get_by_role("region", name="What could not be verified, or is doubted")
    [doubt] = doubts.locator("blockquote").all_inner_texts()
    assert doubt.startswith("The owner, Amel Lines, denied")
    assert doubt.endswith("The Courier could not verify that the captain had been warned of the storm.")
    visit(page, "known")


def test_how_many_drowned_stands_in_the_head_and_leads_to_the_figures(page: Page) -> None:
    line = page.locator(".tolls > div")
    assert line.locator("dt").inner_text() == "Drowned"
    assert line.locator(".value").all_inner_texts() == [
        "At least three people Ruiz, in Gazette, 2 Mar",
        "Five people Ruiz, in The Courier, 3 Mar",
    ]
    assert line.locator(".value a").first.get_attribute("href") == f"#documents/{THREE.doc}/{THREE.id}"
    assert line.locator("dt a").get_attribute("href") == "#figures/drowned"
    visit(page, "figures/drowned")
    expect(page.locator("#figures-drowned")).to_be_focused()
    visit(page, "known")

def test_a_change_is_told_oldest_first(page: Page) -> None:
    steps = page.locator(".steps > li")
    assert [step.locator(".words").inner_text() for step in steps.all()] == ["At least three people drowned", "Five people drowned"]
    assert [step.locator("> span").text_content() for step in steps.all()] == ["Replaced: ", "Stands: "]
    assert steps.nth(1).locator("p").inner_text() == "Ruiz, 3 Mar, in The Courier"


def test_words_lead_to_their_claim_and_an_outlet_to_the_words_in_place(page: Page) -> None:
    side = page.locator(".facing > div").first
    assert page.get_by_role("link", name="This conflict with all its words").get_attribute("href") == f"#conflicts/{CLAIMS[2].id}"
    assert side.locator("a.words").get_attribute("href") == f"#claims/{CLAIMS[2].id}"
    places = [link.get_attribute("href") for link in page.locator(".facing > div p a:not(.who)").all()]
    assert places == [f"#documents/gazette/{WARNED.id}", f"#documents/courier/{NOT_WARNED.id}"]
    assert page.locator(".steps p a:not(.who)").nth(1).get_attribute("href") == f"#documents/courier/{FIVE.id}"


def test_a_speaker_leads_to_all_that_he_says(page: Page) -> None:
    assert page.locator(".facing").get_by_role("link", name="Ruiz").get_attribute("href") == f"#names/{RUIZ}"


def test_what_is_asked_for_on_the_first_screen_is_found_on_the_board(browser: Browser, tmp_path: Path) -> None:
    page, seen = opened(browser, tmp_path, DOSSIER, "known")
    page.get_by_label("Find a name, place or word").fill(" Ruiz ")
    page.keyboard.press("Enter")
    expect(page.locator(".board")).to_be_visible()
    assert page.url.endswith("#claims?find=Ruiz")
    assert seen.errors == []
    page.close()


def test_every_standing_leads_to_its_claims_and_says_what_it_means(page: Page) -> None:
    rows = page.get_by_role("region", name="All claims by standing").locator("li")
    told = {str(row.locator("a").get_attribute("href")): " ".join(row.inner_text().split()) for row in rows.all()}
    assert told["#claims?standing=superseded"] == "Superseded 1 its own origin has replaced it"
    assert len(told) == len({claim.standing for claim in CLAIMS})


def test_a_column_that_has_nothing_sure_says_so(page: Page) -> None:
    assert "Nothing that two independent origins say in like words." in column(page, "Agreed")
    assert page.get_by_role("link", name="1 perhaps corroborated").get_attribute("href") == "#claims?standing=perhaps"
    tally = "1 claim disputed or denied"
    assert page.get_by_role("link", name=tally).get_attribute("href") == "#conflicts"


def test_the_columns_fit_one_screen(page: Page) -> None:
    box = page.locator(".front").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 800


def test_on_a_telephone_a_button_leads_to_each_column(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "known", width=360)
    page.get_by_role("button", name="Changed").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#known-changed")).to_be_focused()
    box = page.get_by_role("heading", name="Changed").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 800
    page.close()


def test_a_reader_who_scrolls_after_a_jump_is_not_drawn_back(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "known", width=360)
    page.evaluate(
        """async () => {
            const settled = () => new Promise((done) => setTimeout(done, 500));
            [...document.querySelectorAll('.jump button')].at(-1).click();
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            dispatchEvent(new WheelEvent('wheel'));
            scrollTo(0, 0);
            await settled();
        }"""
    )
    assert page.evaluate("scrollY") == 0
    page.close()


def test_views_that_a_narrow_bar_hides_are_hinted_at(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, DOSSIER, "known", width=360)
    bar = page.get_by_role("navigation", name="Views")
    expect(bar).to_have_attribute("data-more", "after")
    signs = "(element) => ['before', 'after'].map((side) => getComputedStyle(element, `::${side}`).content[1])"
    assert bar.evaluate(signs)[1] == "›"
    bar.evaluate("(element) => { element.scrollLeft = 40; }")
    expect(bar).to_have_attribute("data-more", "before after")
    assert bar.evaluate(signs) == ["‹", "›"]
    bar.evaluate("(element) => { element.scrollLeft = element.scrollWidth; }")
    expect(bar).to_have_attribute("data-more", "before")
    page.set_viewport_size({"width": 1440, "height": 800})
    expect(bar).to_have_attribute("data-more", "")
    assert not {"‹", "›"} & set(bar.evaluate(signs))
    page.close()


def test_an_address_without_its_last_part_is_that_of_the_view(page: Page) -> None:
    asked = "return [to('names', null), to('names', null, { find: 'ruiz' })];"
    assert page.evaluate(f"() => {{ {script('route')} {asked} }}") == ["#names", "#names?find=ruiz"]


def test_nothing_is_said_in_plain_sentences(browser: Browser, tmp_path: Path) -> None:
    page, seen = opened(browser, tmp_path, NOTHING, "known")
    assert page.locator(".front").count() == 0
    assert page.locator(".story").count() == 0
    assert page.locator(".empty-columns .none").all_inner_texts() == [
        "Nothing that two independent origins say in like words.",
        "No report contradicts another.",
        "No report says that it could not verify something.",
        "No later words were found that replace earlier ones of the same speaker.",
    ]
    assert seen.errors == []
    page.close()


def test_what_one_speaker_says_both_ways_stands_before_what_changed(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    spoken = (("Courier", "no passengers had been harmed on the pier"), ("Herald", "three people had been injured on the pier"))
    for outlet, words in spoken:
        told.claim("single_source", told.say(outlet, f"Ana Ruiz said {words}.", words, by="Ana Ruiz"))
    few = told.say("Courier", "Ivo Dorn said two sailors drowned near the pier.", "two sailors drowned near the pier", by="Ivo Dorn")
    many = told.say("Herald", "Ivo Dorn said four sailors drowned near the pier.", "four sailors drowned near the pier", by="Ivo Dorn")
    left, right = told.claim("superseded", few), told.claim("single_source", many)
    told.conflict(left, right, "numbers", "“two sailors drowned near the pier”, later “four sailors drowned near the pier”")
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "known")
    shown = column(page, "Changed")
    assert shown.index("The same speaker says both on one day") < shown.index("Four sailors drowned")
    page.close()


def test_where_all_changes_stand_with_other_words_of_that_day_it_is_not_said_that_there_are_none(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    none, some, killed = (
        told.say(outlet, f"Ana Ruiz said {words}.", words, by="Ana Ruiz")
        for outlet, words in (
            ("Courier", "no passengers had been harmed on the pier"),
            ("Herald", "three people had been injured on the pier"),
            ("Globe", "one passenger had been killed on the pier"),
        )
    )
    told.claim("single_source", some)
    told.conflict(told.claim("superseded", none), told.claim("single_source", killed), "numbers", f"“{none.text}”, later “{killed.text}”")
    page, _ = opened(browser, tmp_path, replace(told.dossier(), entities=()), "known")
    shown = column(page, "Changed")
    assert "Three people had been injured" in shown
    assert "1 change, side by side" in shown
    assert "Replaced" not in shown
    assert "No later words" not in shown
    page.close()
