from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from sayso.errors import UnusableOutput
from sayso.render.exports import xlsx
from sayso.render.exports.tables import COLUMNS, Cell, tables
from sayso.render.exports.written import line_feeds
from sayso.render.words import printable
from tests.ferry import CLAIMS, DOSSIER, NOTHING, THREE
from tests.render.exports.records import hostile_record, one_file, record


def workbook(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def shown(cell: Cell) -> Cell:
    """A cell as a sheet holds it: empty words leave it empty."""
    return printable(line_feeds(cell)) or None if isinstance(cell, str) else cell


def test_each_table_is_a_sheet_with_a_frozen_heading_and_a_filter() -> None:
    for dossier in (DOSSIER, NOTHING):
        book = workbook(one_file("xlsx", record(dossier, ())))
        assert book.sheetnames == list(COLUMNS)
        for sheet in book:
            assert [cell.value for cell in sheet[1]] == COLUMNS[sheet.title]
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref.startswith("A1:")


def test_every_cell_is_what_the_table_holds() -> None:
    for made in (record(), hostile_record()):
        book = workbook(one_file("xlsx", made))
        for table in tables(made.dossier):
            rows = [tuple(cell.value for cell in row) for row in book[table.name].iter_rows(min_row=2)]
            assert rows == [tuple(map(shown, row)) for row in table.rows]


def test_no_cell_is_a_formula_or_a_link() -> None:
    worded = replace(DOSSIER, claims=(replace(CLAIMS[0], gist="=HYPERLINK(1)"), replace(CLAIMS[1], gist="https://a.example")), conflicts=())
    cells = [cell for sheet in workbook(one_file("xlsx", record(worded))) for row in sheet for cell in row]
    assert "=HYPERLINK(1)" in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} == {"s", "n", "b"}
    assert [cell.hyperlink for cell in cells if cell.hyperlink] == []


def test_words_are_wrapped_and_columns_fit_them() -> None:
    sheet = workbook(one_file("xlsx"))["statements"]
    text = COLUMNS["statements"].index("text")
    cell = next(row[text] for row in sheet.iter_rows(min_row=2) if row[text].value == THREE.text)
    assert cell.alignment.wrap_text
    widths = [sheet.column_dimensions[column[0].column_letter].width for column in sheet.columns]
    assert widths[text] == max(widths) <= 62


def test_a_cell_that_is_too_long_says_so() -> None:
    long = "word " * 10_000
    dossier = replace(DOSSIER, claims=(replace(CLAIMS[0], gist=long),), conflicts=())
    value = workbook(one_file("xlsx", record(dossier)))["claims"]["B2"].value
    assert len(value) == 32_767
    assert value == long[:32_766] + "…"


def test_a_table_that_is_too_long_for_a_sheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 8)
    with pytest.raises(UnusableOutput, match="xlsx: statements has 8 rows, and a sheet holds 8; export csv or sqlite"):
        one_file("xlsx")
