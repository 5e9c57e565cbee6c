from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from sayso import model
from sayso.model import Dossier
from sayso.render import html
from sayso.render.page import phrases, views
from sayso.render.reading import reading
from tests import hostile
from tests.ferry import CLAIMS, DOSSIER, FIVE, NOTHING, SANK, THREE, figure


class Page(HTMLParser):
    """The elements of a page, its ids, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def attributes(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements for key, value in attributes.items() if key == name and value is not None]


def page(dossier: Dossier = DOSSIER) -> Page:
    return Page(html(dossier))


def test_the_same_dossier_gives_the_same_page() -> None:
    assert html(DOSSIER) == html(DOSSIER)


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_every_link_within_the_page_leads_somewhere_and_every_id_is_one(dossier: Dossier) -> None:
    found = page(dossier)
    ids = found.attributes("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in found.attributes("href") if link.startswith("#")} <= set(ids)


def test_only_the_packages_own_style_and_script_may_run() -> None:
    text = html(DOSSIER)
    policy = next(value for value in page().attributes("content") if value.startswith("default-src"))
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        [content] = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_nothing_is_loaded_and_nothing_is_handled_inline() -> None:
    found = page(hostile.dossier())
    assert [name for _, attributes in found.elements for name in attributes if name.startswith("on")] == []
    assert found.attributes("src") == []
    assert found.attributes("style") == []
    assert {value for tag, attributes in found.elements if tag == "link" and (value := attributes.get("href"))} == {"data:,"}


def test_markup_in_words_makes_no_elements() -> None:
    plain, spoilt = (sorted({tag for tag, _ in page(dossier).elements}) for dossier in (DOSSIER, hostile.dossier()))
    assert spoilt == plain
    assert [tag for tag, _ in page(hostile.dossier()).elements].count("script") == 1


def test_markup_in_words_is_shown_as_it_stands() -> None:
    text = html(hostile.dossier())
    assert "&lt;script&gt;window.ran = 1&lt;/script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert "49javascript" not in text


def test_an_address_that_runs_is_no_link() -> None:
    assert [link for link in page(hostile.dossier()).attributes("href") if link.startswith("javascript")] == []
    assert "https://gazette.example/ferry" in page().attributes("href")


def test_every_statement_has_its_place() -> None:
    ids = page().attributes("id")
    assert {said.id for said in DOSSIER.statements} <= set(ids)
    assert {claim.id for claim in CLAIMS} <= set(ids)


def test_every_empty_section_says_so_in_one_sentence() -> None:
    text = html(NOTHING)
    for sentence in (
        "No two claims were found that cannot both hold.",
        "No claim was found in the reports.",
        "No report dates anything.",
        "No report gives a figure.",
        "No report names anybody.",
        "No report names a place.",
        "No report was found to take anything from another.",
        "No report could be read.",
    ):
        assert text.count(sentence) == 1
        assert sentence not in html(DOSSIER)


def test_sections_stand_in_their_order() -> None:
    order = [attributes["id"] for tag, attributes in page().elements if tag == "section" and "id" in attributes]
    assert order == ["conflicts", "claims", "timeline", "figures", "names", "places", "lineage", "documents"]


def test_words_of_documents_set_their_own_direction() -> None:
    for _, attributes in page().elements:
        if "words" in (attributes.get("class") or "").split():
            assert attributes.get("dir") == "auto"


def test_a_claims_standing_is_a_word_too() -> None:
    text = html(DOSSIER)
    for standing in {claim.standing for claim in CLAIMS}:
        assert phrases.STANDING[standing] in text


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (model.Standing, phrases.STANDING),
        (model.Standing, phrases.MEANING),
        (model.Role, phrases.ROLE),
        (model.StatementKind, phrases.KIND),
        (model.Stance, phrases.STANCE),
        (model.Certainty, phrases.CERTAINTY),
        (model.Basis, phrases.BASIS),
        (model.ConflictKind, phrases.CONFLICT),
        (model.Relation, phrases.RELATION),
        (model.LineageKind, phrases.LINEAGE),
        (model.EntityType, phrases.ENTITY),
    ],
)
def test_every_word_of_the_model_has_a_phrase(words: Any, named: dict[str, str]) -> None:
    assert set(named) == set(get_args(words))


def test_a_quotation_names_everyone_between_speaker_and_reader() -> None:
    assert views.quotation(reading(DOSSIER), THREE).chain == ("Ruiz", "Radio Sur", "Gazette")


def test_a_quotation_shows_the_whole_sentence() -> None:
    shown = "".join(segment.text for segment in views.quotation(reading(DOSSIER), SANK).segments)
    assert shown == "The ferry Corvina sank off Port Amel on Sunday, the coast guard said."


def test_a_sentence_stops_at_page_furniture() -> None:
    read = reading(DOSSIER)
    last = views.quotation(read, next(said for said in DOSSIER.statements if said.text.startswith("The captain")))
    assert "newsletter" not in "".join(segment.text for segment in last.segments)


def test_an_open_figure_runs_to_the_edge() -> None:
    series = [figure(THREE, "At least three people", 3, None), figure(FIVE, "Five people", 5, 5)]
    least, exact = (views.bar(row, series) for row in series)
    assert least
    assert exact
    assert (least.opens_left, least.opens_right, exact.opens_right) == (False, True, False)
    assert least.left < exact.left == exact.right < least.right


def test_a_figure_alone_is_not_drawn() -> None:
    alone = figure(FIVE, "Five people", 5, 5)
    assert views.bar(alone, [alone]) is None


def test_a_place_without_a_position_is_listed_but_not_drawn() -> None:
    assert [dot.label for dot in views.dots(DOSSIER.places)] == ["1"]
    assert "not located" in html(DOSSIER)


def test_places_on_both_sides_of_the_date_line_stand_together() -> None:
    place = DOSSIER.places[0]
    east, west = replace(place, lat=-17.0, lon=179.9), replace(place, lat=-17.5, lon=-179.9)
    xs = [dot.x for dot in views.dots([east, west])]
    assert xs[1] - xs[0] < views.WIDTH / 2


def test_a_country_is_not_drawn_beside_a_city() -> None:
    place = DOSSIER.places[0]
    assert len(views.dots([place, replace(place, kind="country", lat=40.0)])) == 1
    assert len(views.dots([replace(place, kind="country")])) == 1


def test_a_document_that_is_not_analysed_says_so_on_its_line() -> None:
    french = replace(DOSSIER, documents=tuple(replace(row, language="fr") for row in DOSSIER.documents))
    words = "kept, not analysed: its language is fr"
    assert html(french).count(words) == len(DOSSIER.documents)
    assert "not analysed" not in html(DOSSIER)
