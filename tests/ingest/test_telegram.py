from __future__ import annotations

import json
from typing import Any

import pytest

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, documents
from sayso.model import Document

SAID = "The ferry sank at dawn, the harbour master says."


def message(number: int, text: object = SAID, **fields: object) -> dict[str, object]:
    written = {"id": number, "type": "message", "date": "2021-06-03T11:15:00", "date_unixtime": "1622708100", "from": "Harbour Today"}
    return {**written, "text": text, **fields}


def chat(*messages: object, kind: str = "public_channel", name: object = "Harbour Today") -> dict[str, object]:
    return {"name": name, "type": kind, "id": 7, "messages": list(messages)}


def read(export: Any, name: str = "result.json") -> list[Document | UnreadableDocument]:
    return list(documents(Original(f"ChatExport/{name}", name.split(".")[0], json.dumps(export).encode())))


def made(export: Any) -> list[Document]:
    return [each for each in read(export) if isinstance(each, Document)]


def told(export: Any) -> list[str]:
    return [str(each) for each in read(export) if isinstance(each, UnreadableDocument)]


def test_a_message_of_a_channel_is_a_document_of_that_outlet() -> None:
    [document] = made(chat(message(41)))
    assert (document.id, document.path, document.text) == ("result#41", "ChatExport/result.json", SAID)
    assert (document.outlet, document.authors) == ("Harbour Today", ())


def test_a_message_is_dated_in_utc_or_else_as_the_export_shows_it() -> None:
    [exact, shown] = made(chat(message(1), message(2, date_unixtime=None)))
    assert (exact.published, shown.published) == ("2021-06-03T08:15:00", "2021-06-03T11:15:00")


def test_an_edited_message_was_updated_and_one_that_was_not_edited_was_not() -> None:
    [edited, never] = made(chat(message(1, edited_unixtime="1622711700"), message(2, edited="1970-01-01T02:00:00", edited_unixtime="0")))
    assert (edited.updated, never.updated) == ("2021-06-03T09:15:00", None)


def test_the_entities_of_a_text_are_read_in_their_order() -> None:
    pieces = ["The ", {"type": "bold", "text": "ferry"}, " sank: ", {"type": "link", "text": "https://courier.example/ferry"}]
    [document] = made(chat(message(1, pieces)))
    assert document.text == "The ferry sank: https://courier.example/ferry"


def test_a_very_short_message_and_a_caption_are_kept_and_a_mere_picture_is_not() -> None:
    found = made(chat(message(1, "Sunk."), message(2, "The quay.", photo="photos/a.jpg"), message(3, "", photo="photos/b.jpg")))
    assert [(document.id, document.text) for document in found] == [("result#1", "Sunk."), ("result#2", "The quay.")]


def test_what_telegram_notes_itself_is_left_out() -> None:
    export = chat({"id": 1, "type": "service", "action": "pin_message", "text": ""}, message(2))
    assert [document.id for document in made(export)] == ["result#2"]
    assert told(export) == []


def test_in_a_group_the_sender_is_the_author() -> None:
    [document] = made(chat(message(1, **{"from": "Ana Ruiz"}), kind="private_supergroup", name="Ferry watchers"))
    assert (document.outlet, document.authors) == (None, ("Ana Ruiz",))


def test_a_signed_post_of_a_channel_names_its_author() -> None:
    [document] = made(chat(message(1, author="Ana Ruiz")))
    assert (document.outlet, document.authors) == ("Harbour Today", ("Ana Ruiz",))


@pytest.mark.parametrize(("origin", "credited"), [("Harbour Wire", ("Harbour Wire",)), ("Reuters", ("Reuters",)), ("Harbour Today", ())])
def test_a_forwarded_message_credits_whom_it_comes_from(origin: str, credited: tuple[str, ...]) -> None:
    [document] = made(chat(message(1, forwarded_from=origin)))
    assert (document.outlet, document.credits) == ("Harbour Today", credited)


def test_who_forwards_a_message_is_not_its_author() -> None:
    [document] = made(chat(message(1, forwarded_from="Harbour Wire", **{"from": "Ana Ruiz"}), kind="private_group"))
    assert (document.authors, document.credits) == ((), ("Harbour Wire",))


def test_several_chats_are_read_in_their_order_and_numbers_that_clash_make_place() -> None:
    here, left = [chat(message(5)), chat(message(5, "Sunk."), name="Quay Gazette")], [chat(message(6))]
    found = made({"chats": {"list": here}, "left_chats": {"list": left}})
    assert [(document.id, document.outlet) for document in found] == [
        ("result#1", "Harbour Today"),
        ("result#2", "Quay Gazette"),
        ("result#3", "Harbour Today"),
    ]


def test_a_message_keeps_its_id_when_the_chat_is_exported_again_from_a_later_day() -> None:
    [*_, last] = made(chat(message(41), message(42)))
    assert made(chat(message(42)))[0].id == last.id == "result#42"


def test_odd_types_are_told_and_the_rest_is_read() -> None:
    odd = message(4, SAID, date=5, date_unixtime=["x"], forwarded_from={"a": 1}, edited=True, **{"from": 3})
    export = chat(message(1, 7), [1], None, odd, message(9, ["a", 3]), message(10, date_unixtime="9" * 40, date=None), name=["x"])
    found = made(export)
    assert [document.id for document in found] == ["result#4", "result#6"]
    assert {(document.published, document.updated, document.outlet, document.credits) for document in found} == {(None, None, None, ())}
    assert [line.partition(":")[0] for line in told(export)] == [f"ChatExport/result.json, record {place}" for place in (1, 2, 3, 5)]


def test_half_a_surrogate_pair_does_not_reach_the_credits() -> None:
    [document] = made(chat(message(1, forwarded_from="Harbour \ud83d Wire")))
    assert document.credits == ("Harbour \ufffd Wire",)


@pytest.mark.parametrize("export", [chat(), chat(message(1, "")), {"chats": {"list": [chat()]}}])
def test_an_export_without_words_is_reported(export: object) -> None:
    [line] = told(export)
    assert line.startswith("ChatExport/result.json: no message with words in this Telegram export")


def test_an_article_with_a_text_and_a_list_of_chats_that_is_none_are_no_exports() -> None:
    assert made({"text": SAID, "messages": []})[0].text == SAID
    assert "no text" in told({"chats": {"list": 5}})[0]
