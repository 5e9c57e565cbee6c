"""Tables as one workbook, a sheet each.

Words stay words: no cell is a formula or a link, whatever a report says. What
is longer than a cell may be ends in '…'.
"""

from __future__ import annotations

import io
from datetime import datetime
from itertools import islice
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sayso.errors import UnusableOutput
from sayso.render.exports.record import Files, Record
from sayso.render.exports.tables import Cell, Table, tables
from sayso.render.exports.written import line_feeds
from sayso.render.words import printable

LONG_AGO = datetime(1980, 1, 1)
"""When each workbook says that it was made: the same dossier gives the same bytes."""
LONGEST: Final = 32_767
"""Characters that a cell may hold."""
ROWS: Final = 1_048_576
"""Rows that a sheet may hold."""
NARROWEST, WIDEST = 8, 60
LOOKED_AT: Final = 1000
"""Rows that decide how wide a column is."""
FIRST_SEEN: Final = "claims"
"""The sheet that is open when the workbook is."""


def files(record: Record) -> Files:
    """Raises UnusableOutput for a table that is too long for a sheet."""
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": printable(record.dossier.title), "created": LONG_AGO})
        heading = workbook.add_format({"bold": True, "valign": "top", "bottom": 1})
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        for table in tables(record.dossier):
            _fill(workbook.add_worksheet(table.name), table, heading, wrapped)
    return {"dossier.xlsx": buffer.getvalue()}


def _fill(sheet: Worksheet, table: Table, heading: Format, wrapped: Format) -> None:
    if len(table.rows) >= ROWS:
        raise UnusableOutput(f"xlsx: {table.name} has {len(table.rows):,} rows, and a sheet holds {ROWS:,}; export csv or sqlite")
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, name, heading)
        sheet.set_column(column, column, _width(table, column), wrapped)
    for row, cells in enumerate(table.rows, start=1):
        for column, cell in enumerate(cells):
            _put(sheet, row, column, cell, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    if table.name == FIRST_SEEN:
        sheet.activate()


def _put(sheet: Worksheet, row: int, column: int, cell: Cell, wrapped: Format) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, wrapped)
    elif isinstance(cell, str) and cell:
        sheet.write_string(row, column, _fitting(printable(line_feeds(cell))), wrapped)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell, wrapped)


def _fitting(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _width(table: Table, column: int) -> int:
    """As wide as the longest cell, within bounds."""
    cells = (row[column] for row in islice(table.rows, LOOKED_AT))
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(longest, len(table.columns[column]) + 3, NARROWEST) + 1, WIDEST)
