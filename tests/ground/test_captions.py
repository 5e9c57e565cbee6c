from __future__ import annotations

from dataclasses import replace

from sayso.ground.captions import captioned
from sayso.model import Document, Furniture
from tests.ground.naming import document, name


def pictured(text: str, *, caption: str) -> Document:
    start = text.index(caption)
    return replace(document("a", text), furniture=(Furniture(start, start + len(caption), "caption"),))


def test_whom_the_report_names_is_named_in_its_caption_with_the_office() -> None:
    caption = "Westport Rowers head coach Ana Ruiz at the pier"
    one = pictured(f"Ana Ruiz left.\n{caption}", caption=caption)
    [found] = captioned([one], [name(one, "Ana Ruiz", "PERSON")])
    assert (found.text, found.full, found.type) == ("Ana Ruiz", "Westport Rowers head coach Ana Ruiz", "PERSON")


def test_a_caption_names_countries_and_no_strangers() -> None:
    one = pictured("It rained.\nIvo Dahl arrives in Norway's north", caption="Ivo Dahl arrives in Norway's north")
    assert [(found.text, found.nation) for found in captioned([one], [])] == [("Norway", "NO")]


def test_what_is_no_caption_is_left_to_the_parse() -> None:
    one = document("a", "Ana Ruiz left. Ana Ruiz came back from Norway.")
    assert list(captioned([one], [name(one, "Ana Ruiz", "PERSON")])) == []
