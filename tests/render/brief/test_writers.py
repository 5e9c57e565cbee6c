from __future__ import annotations

import base64
import hashlib
import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html

from sayso.model import Dossier
from sayso.render.brief import brief_docx, brief_html, markdown, outline
from sayso.render.brief.outline import text
from tests import hostile
from tests.ferry import DOSSIER, NOTHING
from tests.judged import CORRECTED
from tests.render.brief.newsroom import dossier, person, report, said

BAD = "<b onclick=alert(1)>Ruiz*</b>"
NAMED = person(BAD)
LOST = "the [mill](javascript:x) was `empty` & <i>lost</i> on Sunday"
SPOKEN = report("herald", f"{BAD} said {LOST}.", outlet="<script>x</script>", title="_a_")
NASTY = replace(
    dossier([SPOKEN], [said(SPOKEN, LOST, "said", BAD, NAMED)], entities=[NAMED]),
    title="# <img src=x>",
)
"""Markup in a title, an outlet, a name and a statement short enough to be told."""


def test_hostile_words_are_told_at_all() -> None:
    [made] = outline(NASTY).sentences()
    assert BAD in text(made)
    assert list(outline(hostile.dossier()).sentences())


@pytest.mark.parametrize("given", [hostile.dossier(), NASTY])
def test_markup_in_words_stays_words_in_markdown(given: Dossier) -> None:
    written = markdown(given)
    assert not re.search(r"(?<!\\)[<`]", written)
    assert not re.search(r"(?<!\\)\[(?!\^\d)", written)
    assert written.startswith("# \\")


@pytest.mark.parametrize("given", [hostile.dossier(), NASTY])
def test_markup_in_words_stays_words_in_html(given: Dossier) -> None:
    page = lxml_html.fromstring(brief_html(given))
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} <= set(
        "html head meta link title style body main h1 section p h2 bdi sup a ol li".split()
    )
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert {element.get("href")[0] for element in page.iter("a")} <= {"#"}
    assert given.title in page.findtext("head/title")


@pytest.mark.parametrize("given", [hostile.dossier(), NASTY])
def test_markup_in_words_stays_words_in_word(given: Dossier) -> None:
    word = docx.Document(BytesIO(brief_docx(given)))
    shown = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert word.paragraphs[0].text == " ".join(given.title.split())
    assert "{{ 7*7 }}" in shown or BAD in shown


def test_signs_that_xml_cannot_hold_are_marked_in_word() -> None:
    word = docx.Document(BytesIO(brief_docx(replace(DOSSIER, title="a\x00b\ud800c"))))
    assert word.paragraphs[0].text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("given", [DOSSIER, NOTHING, NASTY])
def test_the_same_dossier_gives_the_same_bytes(given: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    first = brief_docx(given), brief_html(given), markdown(given)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert (brief_docx(given), brief_html(given), markdown(given)) == first


def test_no_part_of_a_word_file_tells_a_clock_or_a_user() -> None:
    content = brief_docx(DOSSIER)
    with zipfile.ZipFile(BytesIO(content)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(BytesIO(content)).core_properties
    assert (properties.author, properties.last_modified_by, properties.created) == ("sayso", "sayso", properties.modified)
    assert properties.title == DOSSIER.title


def test_notes_of_a_word_file_are_linked_both_ways() -> None:
    body = docx.Document(BytesIO(brief_docx(DOSSIER))).element.body
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert set(links) == set(marks)
    assert len(marks) == len(set(marks)) == 2 * len(outline(DOSSIER).notes)
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_notes_of_the_page_are_linked_both_ways() -> None:
    page = lxml_html.fromstring(brief_html(DOSSIER))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    links = [element.get("href")[1:] for element in page.iter("a")]
    assert len(ids) == len(set(ids))
    assert set(links) == {name for name in ids if re.fullmatch(r"brief-(?:mark|note)-\d+", name)}
    assert len([name for name in ids if name.startswith("brief-note-")]) == len(outline(DOSSIER).notes)


def test_the_page_lets_nothing_in_but_its_own_style() -> None:
    page = lxml_html.fromstring(brief_html(DOSSIER))
    [policy] = [meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    style = page.findtext("head/style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert not page.findall(".//script")


def test_the_three_say_the_same() -> None:
    made = outline(DOSSIER)
    page = " ".join(lxml_html.fromstring(brief_html(DOSSIER)).text_content().split())
    word = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(brief_docx(DOSSIER))).paragraphs)
    for sentence in made.sentences():
        for piece in sentence:
            assert piece.text.strip() in page
            assert piece.text in word
            assert piece.text in markdown(DOSSIER).replace("\\", "")
    assert all(note.words in page and note.words in word for note in made.notes)


def test_a_note_gives_outlet_title_day_and_place() -> None:
    where = "Port Amel Gazette, “Ferry sinks off Port Amel”, 2 March 2031, 18:30, characters 27–96"
    assert [note.words for note in outline(DOSSIER).notes if note.where == where] == [
        "The ferry Corvina sank off Port Amel on Sunday, the coast guard said."
    ]


def test_a_line_of_markup_opens_nothing() -> None:
    assert markdown(replace(DOSSIER, title="# 1. a\n\n- list")).startswith("# \\# 1. a - list\n")
    assert markdown(replace(NOTHING, title="a\nb")).splitlines()[0] == "# a b"


def test_the_caution_says_who_corrected_how_much_and_no_note_counts() -> None:
    assert "by the words alone; no person has checked them." in outline(DOSSIER).caution
    assert "apart from 8 corrections by Ines Vale, Leo Marsh, no person has checked them." in outline(CORRECTED).caution
