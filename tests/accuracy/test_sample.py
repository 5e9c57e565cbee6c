"""The sample's annotation is true to its reports, and its binary files to their sources."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from examples import make
from sayso.evaluate import gold, misquotations
from sayso.ingest import Original
from sayso.ingest import documents as read
from sayso.model import Document
from tests import sample


def test_every_annotated_document_is_read() -> None:
    assert sorted(sample.texts()) == sorted(gold(sample.GOLD).documents)


def test_no_annotation_misquotes_its_document() -> None:
    assert misquotations(gold(sample.GOLD), sample.texts()) == []


def test_every_alias_stands_in_a_report() -> None:
    whole = re.sub(r"\s+", " ", "\n".join(sample.texts().values()))
    aliases = [alias for entity in gold(sample.GOLD).entities for alias in entity.aliases]
    assert [alias for alias in aliases if alias not in whole] == []


def test_the_sample_has_a_report_in_each_format() -> None:
    suffixes = Counter(path.suffix for path in sample.REPORTS.iterdir())
    assert suffixes == Counter([".txt", ".md", ".html", ".pdf", ".docx", ".eml", ".json", ".jsonl", ".zip"])


def test_the_binary_files_say_what_their_sources_say(tmp_path: Path) -> None:
    make.write_pdf(make.SOURCES / "continental.txt", tmp_path / "continental.pdf")
    make.write_docx(make.SOURCES / "courier-search.txt", tmp_path / "courier-search.docx")
    assert text(tmp_path / "continental.pdf") == text(sample.REPORTS / "continental.pdf")
    assert text(tmp_path / "courier-search.docx") == text(sample.REPORTS / "courier-search.docx")


def test_the_binary_files_are_the_same_bytes_whenever_they_are_made(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        make.write_zip(make.SOURCES / "followup.md", tmp_path / name)
    for name in ("one.docx", "two.docx"):
        make.write_docx(make.SOURCES / "courier-search.txt", tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def text(path: Path) -> str:
    [document] = read(Original(path.name, path.stem, path.read_bytes()))
    assert isinstance(document, Document)
    return document.text
