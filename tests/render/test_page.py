from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from sayso import model
from sayso.model import Dossier
from sayso.render import html, written
from sayso.render.page import assets, phrases
from sayso.render.page.derived import derived
from sayso.render.standings import PASSING, PERHAPS
from tests import hostile
from tests.ferry import DOSSIER, NOTHING, THREE


class Page(HTMLParser):
    """The elements of a page with their attributes, and the texts of its styles and scripts."""

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


def data(dossier: Dossier = DOSSIER) -> Any:
    """What the page holds as JSON, its parts as one."""
    found = parts(dossier)
    return {name: {key: value for part in found.values() for key, value in part[name].items()} for name in ("dossier", "derived")}


def parts(dossier: Dossier = DOSSIER) -> dict[str, Any]:
    found = re.findall(r'<script type="application/octet-stream" id="(\w+)">(.*?)</script>', html(dossier))
    return {part: json.loads(zlib.decompress(base64.b64decode(packed), wbits=-zlib.MAX_WBITS)) for part, packed in found}


def test_the_same_dossier_gives_the_same_page() -> None:
    assert html(DOSSIER) == html(DOSSIER)


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_the_page_holds_the_whole_dossier(dossier: Dossier) -> None:
    assert data(dossier)["dossier"] == json.loads(written(dossier))


def test_why_words_mean_what_they_do_is_packed_apart_for_who_asks() -> None:
    assert {part: "decisions" in held["dossier"] for part, held in parts().items()} == {"first": False, "asked": True, "later": False}


def test_only_the_packages_own_styles_and_scripts_may_run() -> None:
    text = html(DOSSIER)
    policy = next(value for value in page().attributes("content") if value.startswith("default-src"))
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        contents = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digests = [base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() for content in contents]
        named = " ".join(f"'sha256-{digest}'" for digest in digests)
        assert f"{tag}-src {named};" in policy
    assert "unsafe" not in policy


def test_nothing_is_loaded_and_nothing_is_handled_inline() -> None:
    found = page(hostile.dossier())
    assert [name for _, attributes in found.elements for name in attributes if name.startswith("on")] == []
    assert found.attributes("src") == []
    assert found.attributes("style") == []
    assert {value for tag, attributes in found.elements if tag == "link" and (value := attributes.get("href"))} == {"data:,"}


def test_markup_in_words_makes_no_elements() -> None:
    plain, spoilt = ([tag for tag, _ in page(dossier).elements] for dossier in (DOSSIER, hostile.dossier()))
    assert spoilt == plain


def test_a_page_carries_the_parts_of_fonts_that_its_words_need() -> None:
    assert "U+0400-045F" not in assets.fonts("It rained in Odesa.")
    assert "U+0400-045F" in assets.fonts("Одеса")
    assert assets.fonts("It rained.").count("@font-face") == 3


@pytest.mark.parametrize("package", assets.packages(), ids=lambda package: str(package.folder))
def test_what_other_people_wrote_is_what_is_pinned_and_comes_with_its_licence(package: assets.Package) -> None:
    assert {path: hashlib.sha256(assets.content(package, path)).hexdigest() for path in package.files} == dict(package.files)
    assert len(assets.content(package, "LICENSE")) > 500


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (model.Role, phrases.ROLE),
        (model.StatementKind, phrases.KIND),
        (model.Stance, phrases.STANCE),
        (model.Certainty, phrases.CERTAINTY),
        (model.Basis, phrases.BASIS),
        (model.ConflictKind, phrases.CONFLICT),
        (model.Relation, phrases.RELATION),
        (model.LineageKind, phrases.LINEAGE),
        (model.EntityType, phrases.ENTITY),
        (model.CorrectionKind, phrases.CORRECTION),
        (model.Confidence, phrases.CONFIDENCE),
        (model.CorrectionState, phrases.STATE),
    ],
)
def test_every_word_of_the_model_has_a_phrase(words: Any, named: dict[str, str]) -> None:
    assert set(named) == set(get_args(words))


def test_every_standing_that_is_told_has_a_phrase_and_a_meaning() -> None:
    assert set(phrases.STANDING) == set(phrases.MEANING) == {*get_args(model.Standing), PERHAPS, PASSING}


def test_a_quotation_names_everyone_between_speaker_and_reader() -> None:
    told = derived(DOSSIER)
    assert told["said"][THREE.id]["name"] == "Ruiz"
    assert told["said"][THREE.id]["via"] == ["Radio Sur"]
    assert told["outlets"][THREE.doc] == "Gazette"
