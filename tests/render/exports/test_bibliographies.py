from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import BibliographyData, parse_string

from sayso.model import DocumentId
from sayso.render import Record
from sayso.render.exports.bibtex import key
from tests.ferry import DOCUMENTS, DOSSIER, NOTHING
from tests.render.exports.records import as_json, hostile_record, one_file, record


def entries(made: Record | None = None) -> BibliographyData:
    return parse_string(one_file("bibtex", made).decode(), "bibtex")


def with_report(**changed: Any) -> Record:
    return replace(record(), dossier=replace(DOSSIER, documents=(replace(DOCUMENTS[1], **changed),)))


def test_an_entry_tells_who_wrote_what_where_and_when() -> None:
    entry = entries().entries["gazette"]
    assert [str(person) for person in entry.persons["author"]] == ["Vale, Ines"]
    fields = {name: entry.fields[name] for name in ("title", "journal", "year", "month", "day", "url")}
    assert fields == {
        "title": "{Ferry sinks off Port Amel}",
        "journal": "Port Amel Gazette",
        "year": "2031",
        "month": "March",
        "day": "2",
        "url": "https://gazette.example/ferry",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert set(entries().entries["herald"].fields) == {"journal", "language", "note"}


def test_no_word_is_a_command_to_tex() -> None:
    for made in (record(NOTHING, ()), hostile_record()):
        assert len(entries(made).entries) == len(made.dossier.documents)
    text = one_file("bibtex", with_report(title=r"50% of $5 & {more} \input{x} #1 a_b~c^d")).decode()
    assert (
        r"title = {{50\% of \$5 \& \textbraceleft{}more\textbraceright{} "
        r"\textbackslash{}input\textbraceleft{}x\textbraceright{} \#1 a\_b\textasciitilde{}c\textasciicircum{}d}}"
    ) in text


def test_a_name_with_an_and_stays_one_name() -> None:
    made = with_report(authors=("Vale and Sons", "Ana Ruiz"))
    assert [str(person) for person in entries(made).entries["gazette"].persons["author"]] == ["{Vale and Sons}", "Ruiz, Ana"]


def test_keys_are_of_signs_that_tex_allows_and_each_its_own() -> None:
    taken: set[str] = set()
    names = ["Звіт", "a b#2", "a-b-2", "A-b-2", "{}"]
    keys = [key(replace(DOCUMENTS[0], id=DocumentId(name)), taken) for name in names]
    assert keys == ["document", "a-b-2", "a-b-2:2", "A-b-2:3", "document:2"]


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_citeproc_reads_every_item(made: Record) -> None:
    items: list[dict[str, Any]] = as_json("csl", made)
    source = CiteProcJSON(items)
    assert list(source) == [row.id.lower() for row in made.dossier.documents]
    assert all(item["type"] == "article-newspaper" for item in items)


def test_an_item_is_cited_as_it_should_be() -> None:
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(as_json("csl")), formatter.plain)
    bibliography.register(Citation([CitationItem("gazette")]))
    [line] = bibliography.bibliography()
    assert str(line) == (
        "Ines Vale (2031) “Ferry sinks off Port Amel”, Port Amel Gazette, 2 March. Available at: https://gazette.example/ferry."
    )
