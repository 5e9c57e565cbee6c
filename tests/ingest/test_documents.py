from __future__ import annotations

import hashlib
import itertools
import json
from dataclasses import replace

import pytest

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, documents, numbered
from sayso.model import Document

STORY = "The ferry sank at dawn on Monday, the coast guard said, and forty people were rescued."


def read(name: str, content: bytes) -> tuple[Document | UnreadableDocument, ...]:
    return documents(Original(f"reports/{name}", name.rsplit(".", 1)[0], content))


def document(name: str, content: bytes) -> Document:
    [only] = read(name, content)
    assert isinstance(only, Document), only
    return only


def reason(name: str, content: bytes) -> str:
    [only] = read(name, content)
    assert isinstance(only, UnreadableDocument)
    return str(only)


def test_a_plain_text_is_its_file_unchanged() -> None:
    written = "\r\nFerry sinks\r\n\r\n  It sank at dawn.\r\n"
    assert document("a.txt", written.encode()).text == written


def test_a_document_has_its_stem_its_path_and_the_digest_of_its_bytes() -> None:
    made = document("a.txt", STORY.encode())
    assert (made.id, made.path, made.sha256) == ("a", "reports/a.txt", hashlib.sha256(STORY.encode()).hexdigest())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_decoded_whatever_its_encoding(encoding: str) -> None:
    written = "Das Fährunglück vor der Küste: “Alle Männer sind gerettet”, sagte die Behörde für Schifffahrt. " * 4
    assert document("a.txt", written.encode(encoding)).text == written


def test_a_file_with_an_unknown_ending_is_read_where_it_is_text() -> None:
    assert document("a.story", STORY.encode()).text == STORY
    assert reason("a.dat", bytes(range(256)) * 4) == "reports/a.dat: a binary file, no report: leave it out"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7\n...", "not text but a PDF: give it the file name ending .pdf"),
        (b"\x89PNG\r\n\x1a\n", "not text but a picture: leave it out, or save its words as text"),
        (b"PK\x03\x04...", "not text but a zip"),
        (b"ferry\x00\x01\x02\x03 sank", "a binary file, no report: leave it out"),
        (b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00\x3e\x00", "a binary file, no report: leave it out"),
        ("The ferry sank.".encode("utf-16-le"), "not text in any known encoding: save it as UTF-8"),
    ],
)
def test_what_is_no_text_under_a_text_name_is_reported(content: bytes, why: str) -> None:
    assert reason("a.txt", content).startswith(f"reports/a.txt: {why}")


def test_what_cannot_be_read_is_named_as_the_user_named_its_file() -> None:
    [empty] = documents(Original("a.txt", "a", b"", given="odd/a.txt"))
    [_, record] = documents(Original("a.jsonl", "a", json.dumps({"text": STORY}).encode() + b"\n{}\n", given="odd/a.jsonl"))
    assert str(empty) == "odd/a.txt: empty: there is nothing to read"
    assert str(record).startswith("odd/a.jsonl, record 2: ")


def test_another_language_is_read_and_kept_with_its_code() -> None:
    made = document(
        "a.txt", "Le ferry a coulé à l'aube lundi, ont annoncé les garde-côtes, et quarante personnes ont été sauvées.".encode()
    )
    assert made.language == "fr"


def test_a_json_object_is_one_article() -> None:
    record = {
        "title": "Ferry sinks",
        "text": STORY,
        "outlet": "Harbour Courier",
        "published": "2021-06-03T08:15:00Z",
        "url": "https://courier.example/ferry",
        "authors": ["Ana Ruiz", "Bo Lind"],
    }
    made = document("a.json", json.dumps(record).encode())
    assert made.text == f"Ferry sinks\n\n{STORY}"
    assert (made.title, made.outlet, made.published) == ("Ferry sinks", "Harbour Courier", "2021-06-03T08:15:00")
    assert (made.url, made.authors) == ("https://courier.example/ferry", ("Ana Ruiz", "Bo Lind"))
    assert made.id == "a"


def test_a_title_that_stands_in_the_text_is_not_put_before_it() -> None:
    record = {"title": "Ferry sinks", "text": f"Ferry sinks\n{STORY}"}
    assert document("a.json", json.dumps(record).encode()).text == record["text"]


def test_an_outlet_stated_as_a_host_goes_by_its_name() -> None:
    made = document("a.json", json.dumps({"text": STORY, "outlet": "www.theguardian.com"}).encode())
    assert made.outlet == "The Guardian"
    unknown = document("a.json", json.dumps({"text": STORY, "outlet": "www.courier.example"}).encode())
    assert unknown.outlet == "courier.example"


def test_a_json_list_gives_a_document_for_each_article() -> None:
    made = read("a.json", json.dumps([{"text": STORY}, {"text": "The quay is closed."}]).encode())
    assert [each.id for each in made if isinstance(each, Document)] == ["a#1", "a#2"]


def test_a_record_without_text_is_named_and_the_others_are_read() -> None:
    lines = [
        json.dumps({"text": STORY}),
        json.dumps({"title": "No text"}),
        "{broken",
        "[1]",
        "",
        json.dumps({"text": "The quay is closed."}),
    ]
    made = read("a.jsonl", "\n".join(lines).encode())
    assert [each.id for each in made if isinstance(each, Document)] == ["a#1", "a#6"]
    assert [each.where for each in made if isinstance(each, UnreadableDocument)] == [
        "reports/a.jsonl, record 2",
        "reports/a.jsonl, record 3",
        "reports/a.jsonl, record 4",
    ]


@pytest.mark.parametrize("content", [b"{", b"[]", b"3", b"[" * 100_000, b'{"text": 5}'])
def test_json_that_holds_no_article_is_reported(content: bytes) -> None:
    assert reason("a.json", content).startswith("reports/a.json")


def test_an_address_that_is_none_does_no_harm() -> None:
    assert document("a.json", json.dumps({"text": STORY, "url": "http://[broken"}).encode()).outlet is None


def test_half_a_surrogate_pair_does_not_reach_the_text() -> None:
    made = document("a.json", b'{"text": "The ferry \\ud83d sank at dawn."}')
    assert made.text.encode().decode() == "The ferry \ufffd sank at dawn."


def test_ids_that_clash_are_numbered_whatever_the_order() -> None:
    [first, second, third] = (
        document("a.txt", b"The ferry sank."),
        replace(document("a.txt", b"The quay is closed."), path="reports/later/a.txt"),
        document("a-2.txt", b"Nobody died."),
    )
    results = {numbered(order) for order in itertools.permutations([first, second, third])}
    [result] = results
    assert [(each.path, each.id) for each in result] == [("reports/a-2.txt", "a-2"), ("reports/a.txt", "a"), ("reports/later/a.txt", "a-3")]


def test_the_records_of_one_file_stay_in_their_order() -> None:
    made = read("a.jsonl", "\n".join(json.dumps({"text": f"Report {number} is here."}) for number in range(12)).encode())
    result = numbered(reversed([each for each in made if isinstance(each, Document)]))
    assert [each.id for each in result] == [f"a#{number}" for number in range(1, 13)]


def test_a_post_that_the_reports_own_outlet_signed_is_set_aside_and_others_are_not() -> None:
    posts = ["The ferry in pictures — Harbour Today (@harbour) June 3, 2021", "I saw it sink — Ana Ruiz (@ana) June 3, 2021"]
    split = ["How to raise a ferry", "— Harbour Today (@harbour) June 4, 2021"]
    text = "\n\n".join([STORY, *posts, *split, STORY])
    made = document("a.json", json.dumps({"title": "Ferry sinks", "text": text, "outlet": "Harbour Today"}).encode())
    set_aside = [made.text[piece.start : piece.end] for piece in made.furniture if piece.kind == "promotion"]
    assert set_aside == [posts[0], "\n\n".join(split)]
