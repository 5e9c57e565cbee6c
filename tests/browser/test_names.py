"""The cards of names in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.model import EntityId, Mention
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import CLAIMS, COURIER, DOSSIER, FISHERMAN, GUARD, LINES, NOTHING, RADIO, RUIZ, THREE, at
from tests.told import Told

pytestmark = NEEDED


@pytest.fixture(scope="module")
def kept(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, _ = opened(browser, tmp_path_factory.mktemp("names"), DOSSIER, "names")
    yield page
    page.close()


@pytest.fixture
def page(kept: Page) -> Page:
    visit(kept, "known")
    visit(kept, "names")
    return kept


def shown(page: Page) -> list[str]:
    return [str(card.get_attribute("data-row")) for card in page.locator(".entity").all()]


def test_who_said_most_comes_first_and_names_without_weight_are_folded(page: Page) -> None:
    assert shown(page)[0] == RUIZ
    assert set(shown(page)) == {RUIZ, GUARD, LINES, FISHERMAN}
    page.get_by_text("1 name that stands once and said nothing").click()
    assert shown(page)[-1] == RADIO


def test_a_card_tells_every_spelling_with_where_it_stands(page: Page) -> None:
    card = page.locator(f"#name-{RUIZ}")
    assert card.locator(".spell > p").inner_text() == "Ana Ruiz Gazette · Mayor Ruiz The Courier"
    start, end = at(COURIER, "Mayor Ruiz")
    assert card.get_by_role("link", name="The Courier").get_attribute("href") == f"#documents/{COURIER}/at-{start}-{end}"
    assert "said 3 things, named 2 times" in card.inner_text()
    assert "the mayor" in card.inner_text()
    assert page.locator(f"#name-{FISHERMAN}").get_by_role("link", name="Amel Lines").get_attribute("href") == f"#names/{LINES}"


def test_a_card_tells_of_each_spelling_why_it_is_that_name_and_who_else_it_might_have_been(page: Page) -> None:
    mayor = page.locator(f"#name-{RUIZ} .why")
    assert mayor.locator("dl").count() == 0
    mayor.get_by_text("Why?").click()
    expect(mayor.locator("dt")).to_have_text("Mayor Ruiz")
    assert mayor.locator("dd").inner_text().split("\n\n") == ["a surname alone: The Courier", "and not Luz Ruiz"]
    start, end = at(COURIER, "Mayor Ruiz")
    assert mayor.get_by_role("link", name="The Courier").get_attribute("href") == f"#documents/{COURIER}/at-{start}-{end}"


def test_a_learned_choice_tells_how_likely_it_was_and_leads_to_who_lost(page: Page) -> None:
    page.locator(f"#name-{FISHERMAN} .why summary").click()
    found = page.locator(f"#name-{FISHERMAN} .why dd")
    expect(found).to_contain_text("the likeliest for a learned weight, 75 of 100")
    expect(found).to_contain_text("and not Ana Ruiz, 25 of 100, a nurse")
    assert found.get_by_role("link", name="Ana Ruiz").get_attribute("href") == f"#names/{RUIZ}"


def test_a_name_on_which_nothing_was_kept_says_so(page: Page) -> None:
    page.locator(f"#name-{GUARD} .why summary").click()
    expect(page.locator(f"#name-{GUARD} .why")).to_contain_text("Nothing is kept on why.")


def test_a_card_opens_to_what_somebody_said(page: Page) -> None:
    page.locator(f"#name-{RUIZ} .opener").click()
    assert page.url.endswith(f"#names/{RUIZ}")
    card = page.locator(f"#name-{RUIZ}")
    assert "What they said: 3" in card.inner_text()
    line = card.locator("li", has_text="At least three people drowned")
    assert line.get_by_role("link").first.get_attribute("href") == f"#documents/{THREE.doc}/{THREE.id}"
    line.get_by_role("link", name="Superseded").click()
    assert page.url.endswith("#claims/c-000000000002")


def test_what_somebody_said_names_the_claims_in_other_words(browser: Browser, tmp_path: Path) -> None:
    other = replace(CLAIMS[3], gist="The storm took five")
    page, _ = opened(browser, tmp_path, replace(DOSSIER, claims=(*CLAIMS[:3], other)), f"names/{RUIZ}")
    row = page.locator(f"#name-{RUIZ} .serves li", has_text="The storm took five")
    assert row.get_by_role("link").get_attribute("href") == f"#claims/{other.id}"
    assert row.inner_text().split()[-2:] == ["Single", "source"]
    page.close()


def test_a_card_counts_claims_by_standing_as_the_board_that_it_leads_to(page: Page) -> None:
    links = page.locator(f"#name-{RUIZ} .does .marks a")
    told = {link.get_attribute("href"): int(link.inner_text().split()[-1]) for link in links.all()}
    assert told
    for address, count in told.items():
        assert visit(page, str(address).removeprefix("#")).locator(".claim").count() == count


def test_an_address_opens_a_card_even_a_folded_one(page: Page) -> None:
    visit(page, f"names/{RADIO}")
    assert page.locator(f"#name-{RADIO}.open").is_visible()
    page.locator(f"#name-{RADIO} .opener").focus()
    page.keyboard.press("Escape")
    assert page.locator(f"#name-{RADIO}.open").count() == 0


def test_names_that_an_address_unfolded_are_folded_again(page: Page) -> None:
    visit(page, f"names/{RADIO}")
    expect(page.locator("details.slight")).to_have_attribute("open", "")
    page.locator(f"#name-{RADIO} .opener").focus()
    page.keyboard.press("Escape")
    expect(page.locator("details.slight")).not_to_have_attribute("open", "")


def test_an_address_leads_to_one_of_many_folded_names(browser: Browser, tmp_path: Path) -> None:
    [radio] = (entity for entity in DOSSIER.entities if entity.id == RADIO)
    many = tuple(replace(radio, id=EntityId(f"e-{number:03}"), name=f"Radio {number:03}") for number in range(90))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, entities=(*DOSSIER.entities, *many)), "names")
    visit(page, "names/e-080")
    expect(page.locator("#name-e-080.open")).to_be_in_viewport()
    page.close()


def test_names_are_searched_and_chosen_by_kind(page: Page) -> None:
    page.get_by_label("Find").fill("mayor")
    assert shown(page) == [RUIZ]
    page.get_by_label("Kind").select_option("organisation")
    assert page.get_by_text("No name matches.").is_visible()
    assert page.url.endswith("#names?find=mayor&type=ORG")
    page.get_by_role("button", name="Clear the filters").click()
    assert shown(page)[0] == RUIZ


def test_no_names_are_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "names")
    assert page.get_by_text("No report names anybody.").is_visible()
    assert page.locator(".filters").count() == 0
    page.close()


def test_what_stands_for_the_rest_of_a_list_is_an_item_of_it(browser: Browser, tmp_path: Path) -> None:
    told = Told()
    for number in range(20):
        told.say("Courier", f"Ana Ruiz said pier {number} burned.", f"pier {number} burned", by="Ana Ruiz")
    named = told.entity("Ana Ruiz", mentions=(Mention(told.said[0].doc, 0, len("Ana Ruiz")),))
    page, _ = opened(browser, tmp_path, told.dossier(), f"names/{named}")
    page.locator(".told").get_by_role("button", name="more").wait_for()
    assert page.locator(".told > :not(li)").count() == 0
    page.close()


def test_a_body_leads_to_those_who_speak_and_belong_to_it_and_a_search_for_it_finds_their_claims(browser: Browser, tmp_path: Path) -> None:
    entities = tuple(replace(one, affiliation=GUARD) if one.id == RUIZ else one for one in DOSSIER.entities)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, entities=entities), f"names/{GUARD}")
    member = page.locator(f"#name-{GUARD}").get_by_role("link", name=next(one.name for one in entities if one.id == RUIZ), exact=True)
    assert member.first.get_attribute("href") == f"#names/{RUIZ}"
    visit(page, f"claims?find={next(one.name for one in entities if one.id == GUARD)}&speaker={RUIZ}")
    page.locator(".board .claim").first.wait_for()
    page.close()


@pytest.fixture
def harbour(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """What a body and its spokeswoman say, and what is said of it and denied."""
    told = Told()
    body = told.entity("Harbour Authority", type="ORG")
    told.entity("Ana Ruiz", affiliation=body)
    closed = told.say("Courier", "The Harbour Authority said the pier was closed.", "the pier was closed", by="Harbour Authority")
    words = "the Harbour Authority knew of the rot"
    knew = told.say("Herald", f"Ivo Dorn said {words}.", words, by="Ivo Dorn")
    denied = told.say("Courier", f"Ana Ruiz denied that {words}.", words, by="Ana Ruiz", cue="denied", stance="denies")
    told.claim("single_source", closed)
    told.claim("disputed", knew, (denied, "denies"))
    for name in told.entities:
        told.entity(name, mentions=())
    told.entity("Harbour Authority", mentions=(Mention(knew.doc, knew.start + 4, knew.start + 21),))
    page, _ = opened(browser, tmp_path, told.dossier(), f"names/{body}")
    yield page
    page.close()


def test_a_card_lists_what_a_body_and_its_people_say_and_who_denies_what_is_said_of_it(harbour: Page) -> None:
    own, others = harbour.locator(".entity.open .evidence > section").all()
    assert "What Harbour Authority and those who belong to it say: 2" in own.inner_text()
    first, second = own.locator(".told > li").all()
    told = " ".join(first.inner_text().split())
    assert told.startswith("Denied: the Harbour Authority knew of the rot Ana Ruiz, Harbour Authority → Courier")
    assert "the pier was closed" in second.inner_text()
    assert "Ana Ruiz, Harbour Authority, in Courier" in others.locator(".told > li").inner_text()


@pytest.mark.parametrize(("asked", "heads"), [("rui", 1), ("harb", 0), ("pier", 0)])
def test_part_of_a_person_s_name_asks_for_him_and_a_word_of_a_body_s_for_the_word(harbour: Page, asked: str, heads: int) -> None:
    visit(harbour, f"claims?find={asked}")
    assert harbour.locator(".board .part").count() == heads


def test_words_that_stand_for_a_party_find_all_that_it_says(harbour: Page) -> None:
    visit(harbour, "claims?find=harbour+authority")
    assert harbour.get_by_role("status").inner_text() == "2 claims"  # the words stand in one of them alone


@pytest.mark.parametrize("asked", ["find=harbour+authority", "speaker=e-Harbour+Authority"])
def test_a_search_for_a_body_shows_first_what_it_says_then_what_it_denies(harbour: Page, asked: str) -> None:
    visit(harbour, f"claims?{asked}")
    heads = harbour.locator(".board .part").all_inner_texts()
    assert heads == [
        "What Harbour Authority and those who belong to it say: 1 claim",
        "What Harbour Authority and those who belong to it deny, doubt or say otherwise: 1 claim",
    ]
    gists = harbour.locator(".board .opener").all_inner_texts()
    assert [words.capitalize() for words in gists] == ["The pier was closed", "The harbour authority knew of the rot"]
    assert "Ana Ruiz, Harbour Authority" in harbour.locator(".board .claim").nth(1).inner_text()
    assert harbour.locator(".found").get_by_role("link", name="Ana Ruiz").get_attribute("href") == "#names/e-Ana Ruiz".replace(" ", "%20")
