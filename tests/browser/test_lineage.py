"""Who relies on whom, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sayso.model import DocumentId, EntityId, Lineage, Source, StatementId
from sayso.render.page.derived.lineage import FEW
from tests.browser.chromium import NEEDED, opened, visit
from tests.ferry import COURIER, DOSSIER, ENTITIES, GAZETTE, HERALD, NOTHING, RUIZ, THREE, WARNED, document

pytestmark = NEEDED


@pytest.fixture(scope="module")
def ferry(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page, _ = opened(browser, tmp_path_factory.mktemp("ferry"), DOSSIER, "lineage")
    yield page
    page.close()


def lit(page: Page) -> list[str]:
    """The lines that are lit, in the words of their titles."""
    return sorted(line.text_content() or "" for line in page.locator(".lineage .line.on title").all())


def test_the_drawing_joins_origins_relayers_and_outlets(ferry: Page) -> None:
    visit(ferry, "lineage")
    assert sorted(line.text_content() or "" for line in ferry.locator(".lineage .line title").all()) == [
        "Amel Lines → The Courier: 1 statement",
        "Radio Sur → Gazette: 1 statement",
        "Ruiz → Gazette: 1 statement",
        "Ruiz → Radio Sur: 1 statement",
        "Ruiz → The Courier: 1 statement",
        "a fisherman → The Herald: 1 statement",
        "the coast guard → Gazette: 1 statement",
        "the coast guard → The Courier: 1 statement",
    ]
    assert ferry.locator(".lineage path.taken title").all_text_contents() == ["The Herald copies Gazette"]


def test_a_name_is_followed_by_a_click_and_left_by_another(ferry: Page) -> None:
    visit(ferry, "lineage")
    name = ferry.locator(".lineage").get_by_role("button", name="Radio Sur: 1 statement")
    name.click()
    assert ferry.url.endswith("#lineage/Radio%20Sur")
    assert name.get_attribute("aria-pressed") == "true"
    assert lit(ferry) == ["Radio Sur → Gazette: 1 statement", "Ruiz → Radio Sur: 1 statement"]
    name.click()
    name.blur()
    ferry.mouse.move(0, 0)
    assert (name.get_attribute("aria-pressed"), lit(ferry)) == ("false", [])


def test_a_name_is_followed_from_the_keyboard(ferry: Page) -> None:
    visit(ferry, "lineage")
    first = ferry.locator(".lineage .node").first
    first.focus()
    first.press("ArrowDown")
    first.press("ArrowUp")
    first.press("Enter")
    assert first.get_attribute("aria-pressed") == "true"
    assert ferry.locator(".lineage .line.on").count() > 0
    first.press(" ")
    assert first.get_attribute("aria-pressed") == "false"


def test_who_is_followed_is_heard_in_their_words(ferry: Page) -> None:
    visit(ferry, "lineage/Ruiz")
    assert ferry.locator(".followed h2").inner_text() == "Ruiz: 3 statements in Gazette and The Courier"
    assert ferry.get_by_role("link", name="all that is known of the name").get_attribute("href") == f"#names/{RUIZ}"
    words = {link.inner_text(): link.get_attribute("href") for link in ferry.locator(".spoken a.words").all()}
    assert words[WARNED.text] == f"#documents/{GAZETTE}/{WARNED.id}"
    assert len(words) == 3


def test_a_name_is_lit_while_it_is_looked_at(ferry: Page) -> None:
    visit(ferry, "lineage")
    name = ferry.locator(".lineage").get_by_role("button", name="Radio Sur: 1 statement")
    name.focus()
    assert lit(ferry) == ["Radio Sur → Gazette: 1 statement", "Ruiz → Radio Sur: 1 statement"]
    name.blur()
    assert lit(ferry) == []


def test_lines_of_who_reaches_one_outlet_alone_are_faint(ferry: Page) -> None:
    visit(ferry, "lineage")
    faint = sorted(title.text_content() or "" for title in ferry.locator(".lineage .lone title").all())
    assert faint == ["Amel Lines → The Courier: 1 statement", "a fisherman → The Herald: 1 statement"]


def test_sources_are_told_apart_from_origins(ferry: Page) -> None:
    visit(ferry, "lineage")
    told = ferry.get_by_text("Of 4 sources, 2 are origins that claims rest on.")
    assert told.is_visible()


def test_the_table_has_every_origin_with_its_outlets(ferry: Page) -> None:
    visit(ferry, "lineage")
    table = ferry.get_by_role("region", name="Every source")
    rows = [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]
    assert rows == [
        ["Ruiz", "3", "Gazette 2, The Courier 1", "Radio Sur"],
        ["the coast guard", "2", "Gazette 1, The Courier 1", ""],
        ["a fisherman", "1", "The Herald 1", ""],
        ["Amel Lines", "1", "The Courier 1", ""],
    ]
    table.get_by_role("button", name="Amel Lines").click()
    assert lit(ferry) == ["Amel Lines → The Courier: 1 statement"]


def test_words_that_came_through_someone_else_lead_to_their_place(ferry: Page) -> None:
    visit(ferry, "lineage")
    chain = ferry.get_by_role("region", name="Chains").locator("tbody tr")
    assert chain.locator("th, td").all_inner_texts() == ["Ruiz", "Radio Sur", "Gazette", THREE.text]
    assert chain.get_by_role("link").get_attribute("href") == f"#documents/{GAZETTE}/{THREE.id}"


def test_copies_lead_to_both_texts_side_by_side(ferry: Page) -> None:
    visit(ferry, "lineage")
    [cites, copies] = ferry.get_by_role("region", name="Copies, credits and citations").locator("tbody tr").all()
    assert cites.locator("th, td").all_inner_texts() == ["Gazette, 2 Mar", "cites", "Radio Sur", ""]
    assert copies.locator("th, td").all_inner_texts() == ["The Herald, undated", "copies", "Gazette, 2 Mar", "100 % · side by side"]
    assert copies.get_by_role("link", name="side by side").get_attribute("href") == f"#documents/{HERALD}?beside={GAZETTE}"


def test_the_summary_says_who_repeats_whom(ferry: Page) -> None:
    summary = visit(ferry, "lineage").locator(".summary")
    assert summary.inner_text() == "No source feeds three or more outlets. The Herald repeats Gazette nearly word for word."


def test_a_telephone_gets_the_table_for_the_drawing(ferry: Page) -> None:
    visit(ferry, "lineage")
    ferry.set_viewport_size({"width": 360, "height": 800})
    assert not ferry.locator(".lineage").is_visible()
    assert ferry.get_by_role("region", name="Every source").is_visible()
    ferry.set_viewport_size({"width": 1440, "height": 800})


def test_more_reports_than_can_be_drawn_are_a_table(browser: Browser, tmp_path: Path) -> None:
    many = tuple(replace(document(HERALD, f"Paper {at}", None), id=DocumentId(f"paper-{at}")) for at in range(50))
    copied = tuple(Lineage(COURIER, row.id, "copies", 0.4) for row in many)
    page, _ = opened(browser, tmp_path, replace(DOSSIER, documents=(*DOSSIER.documents, *many), lineage=copied), "lineage")
    assert page.locator(".lineage").count() == 0
    assert page.get_by_text("53 reports are too many to draw: the table has them all.").is_visible()
    rows = page.get_by_role("region", name="Copies, credits and citations").locator("tbody tr")
    assert rows.count() == 15
    page.get_by_role("button", name="All 50").click()
    assert rows.count() == 50
    page.close()


def test_nobody_to_rely_on_is_one_plain_sentence(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, NOTHING, "lineage")
    assert page.get_by_text("Nobody was found who relies on somebody else.").is_visible()
    assert page.locator(".lineage, table").count() == 0
    page.close()


def test_a_credit_to_somebody_unknown_is_told_without_a_drawing(browser: Browser, tmp_path: Path) -> None:
    only = replace(NOTHING, documents=DOSSIER.documents, lineage=(Lineage("agencies", COURIER, "credits", 1.0),))
    page, _ = opened(browser, tmp_path, only, "lineage")
    assert page.locator(".lineage").count() == 0
    assert page.get_by_role("region", name="Copies, credits and citations").locator("td").all_inner_texts() == ["credits", "agencies", ""]
    page.close()


def test_sources_that_are_called_alike_are_named_once_below_the_drawing(browser: Browser, tmp_path: Path) -> None:
    names = [*(f"Ana {'V' * number}ale" for number in range(FEW)), "a witness", "A witness"]
    copies = (replace(DOSSIER.statements[0], id=StatementId(f"s-copy-{at}"), via=()) for at in range(len(names)))
    said = tuple(replace(one, source=Source(0, 0, name, None)) for one, name in zip(copies, names, strict=True))
    page, _ = opened(browser, tmp_path, replace(DOSSIER, statements=(*DOSSIER.statements, *said)), "lineage")
    below = page.locator(".undrawn").inner_text()
    assert below.casefold().count("a witness") == 1
    assert "(2)" in below
    page.close()


def test_sources_of_one_name_share_a_row_of_the_table(browser: Browser, tmp_path: Path) -> None:
    witnesses = tuple(replace(ENTITIES[0], id=EntityId(f"e-witness-{at}"), name="a witness", short=None, mentions=()) for at in range(2))
    said = tuple(replace(WARNED, id=StatementId(f"s-{one.id}"), source=Source(0, 0, "a witness", one.id)) for one in witnesses)
    made = replace(DOSSIER, entities=(*ENTITIES, *witnesses), statements=(*DOSSIER.statements, *said))
    page, _ = opened(browser, tmp_path, made, "lineage")
    [row] = page.get_by_role("region", name="Every source").get_by_role("row").filter(has_text="a witness").all()
    assert " ".join(row.inner_text().split()) == "a witness 2 of one name 2 Gazette 2"
    page.close()
