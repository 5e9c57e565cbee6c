"""A brief as a Word document.

The library writes no footnotes, so the notes stand at the end; a number in the
text leads to its note and the note back. The same brief gives the same bytes:
no clock, no user's name.
"""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from sayso.render.brief.laid import Mark, laid
from sayso.render.brief.outline import Note, Outline
from sayso.render.words import printable

SERIF, SANS = "Georgia", "Arial"
"""The documents' words, and the program's."""
NEVER = datetime(1980, 1, 1)  # the format's earliest day, which tells nobody's clock


def document(made: Outline) -> bytes:
    word = docx.Document()
    _settle(word, made)
    word.add_heading(printable(made.title), level=0)
    word.add_paragraph(printable(made.lead))
    word.add_paragraph().add_run(printable(made.caution)).italic = True
    marked: set[int] = set()
    for part in laid(made):
        word.add_heading(part.heading, level=1)
        for runs in part.paragraphs:
            paragraph = word.add_paragraph()
            for run in runs:
                paragraph.add_run(printable(run.text)).font.name = SERIF if run.kind == "words" else SANS
                for mark in run.marks:
                    if mark is not run.marks[0]:
                        paragraph.add_run(",").font.superscript = True
                    _mark(paragraph, mark, first=mark.number not in marked)
                    marked.add(mark.number)
        if part.after:
            word.add_paragraph().add_run(part.after).italic = True
    if made.notes:
        word.add_heading("Notes", level=1)
    for note in made.notes:
        _note(word.add_paragraph(), note)
    return _bytes(word)


def _settle(word: Word, made: Outline) -> None:
    """Fonts, and properties that are the same for everybody."""
    style = word.styles["Normal"]
    style.font.name, style.font.size = SANS, Pt(10.5)
    properties = word.core_properties
    properties.title, properties.author, properties.last_modified_by = printable(made.title)[:255], "sayso", "sayso"
    properties.comments, properties.language, properties.revision = "", "en", 1
    properties.created = properties.modified = NEVER


def _mark(paragraph: Paragraph, mark: Mark, *, first: bool) -> None:
    """The number of a note, which leads to it; the note leads back to its first number."""
    run = _linked(paragraph, str(mark.number), f"note-{mark.number}")
    run.font.superscript = True
    if first:
        _bookmark(run, f"mark-{mark.number}", mark.place)


def _note(paragraph: Paragraph, note: Note) -> None:
    paragraph.paragraph_format.space_after = Pt(3)
    number = paragraph.add_run(f"{note.number}. ")
    _bookmark(number, f"note-{note.number}", BOOKMARKS + note.number)
    where = paragraph.add_run(f"{printable(note.where)}: ")
    words = paragraph.add_run(printable(note.words))
    words.font.name = SERIF
    back = _linked(paragraph, " ↑", f"mark-{note.number}")
    for run in (number, where, words, back):
        run.font.size = Pt(8.5)


BOOKMARKS = 1_000_000
"""Where the numbers of the notes' bookmarks begin, apart from those of the marks."""


def _linked(paragraph: Paragraph, text: str, anchor: str) -> WordRun:
    run = paragraph.add_run(text)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), anchor)
    run._r.addprevious(link)
    link.append(run._r)
    return run


def _bookmark(run: WordRun, name: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    run._r.addprevious(start)
    run._r.addnext(end)


def _bytes(word: Word) -> bytes:
    """The file, with the same time on each of its parts."""
    saved, fixed = BytesIO(), BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
