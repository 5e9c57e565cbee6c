from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import Document, Dossier, Furniture
from sayso.render.page.derived.documents import blocks, documents
from sayso.render.reading import reading
from tests.ferry import CLAIMS, COURIER, DOSSIER, GAZETTE, HERALD, TEXTS, document


def told(dossier: Dossier = DOSSIER) -> dict[str, Any]:
    return documents(reading(dossier))


def report(text: str, *furniture: Furniture) -> Document:
    return replace(document(GAZETTE, "Gazette", None), text=text, furniture=furniture)


def shown(text: str, *furniture: Furniture) -> list[tuple[str, str | None]]:
    return [(text[start:end], kind) for start, end, kind in blocks(report(text, *furniture))]


def test_all_words_of_a_document_stand_in_its_blocks() -> None:
    text = TEXTS[GAZETTE]
    words = " ".join(text[start:end] for start, end, _ in told()[GAZETTE]["blocks"])
    assert words.split() == text.split()


def test_furniture_is_told_apart_within_a_paragraph() -> None:
    assert shown("It rained. Read more", Furniture(11, 20, "navigation")) == [("It rained.", None), ("Read more", "navigation")]


def test_white_space_beside_furniture_makes_no_block() -> None:
    assert shown("It rained.\n\nShare\n \nIt snowed.", Furniture(12, 17, "promotion")) == [
        ("It rained.", None),
        ("Share", "promotion"),
        ("It snowed.", None),
    ]


def test_a_stretch_of_furniture_over_several_paragraphs_is_all_of_its_kind() -> None:
    assert shown("Share\n\nPrint\n\nIt rained.", Furniture(0, 12, "navigation")) == [
        ("Share", "navigation"),
        ("Print", "navigation"),
        ("It rained.", None),
    ]


def test_a_document_without_text_has_no_blocks() -> None:
    assert shown(" \n\n ") == []


def test_the_commonest_speakers_come_first_and_the_outlets_own_account_is_none() -> None:
    assert told()[GAZETTE]["speakers"] == [("Ruiz", 2), ("the coast guard", 1)]
    narrated = tuple(replace(said, kind="narrated", source=None) for said in DOSSIER.statements)
    assert told(replace(DOSSIER, statements=narrated))[GAZETTE]["speakers"] == []


def test_contested_claims_come_first() -> None:
    sank, three, warned, five, wreck = (claim.id for claim in CLAIMS)
    assert told()[COURIER]["claims"] == [warned, sank, five]
    assert told()[GAZETTE]["claims"] == [warned, three, sank]
    assert told()[HERALD]["claims"] == [wreck]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://gazette.example/ferry", "https://gazette.example/ferry"),
        ("javascript:alert(1)", None),
        ("https://[", None),
        ("https:///no-host", None),
        (" https://gazette.example/a b", "https://gazette.example/a%20b"),
        (None, None),
    ],
)
def test_only_an_address_of_the_web_is_a_link(written: str | None, link: str | None) -> None:
    [first, *rest] = DOSSIER.documents
    assert told(replace(DOSSIER, documents=(replace(first, url=written), *rest)))[first.id]["address"] == link


def test_a_report_in_another_language_is_kept_and_not_analysed() -> None:
    [first, *rest] = DOSSIER.documents
    found = told(replace(DOSSIER, documents=(replace(first, language="bg"), *rest)))
    assert [found[row.id]["analysed"] for row in DOSSIER.documents] == [False, True, True]
