"""Tables as CSV (RFC 4180), a file each, that spreadsheets open rightly by a double click.

Each file begins with a byte order mark: without one, Excel takes UTF-8 for the
machine's old code page and garbles every curly quotation mark. Readers of CSV
know it (`utf-8-sig` in Python; pandas, DuckDB and LibreOffice by themselves).

A cell of words that begins with =, +, -, @, a tab or a return gets an
apostrophe in front, so that no spreadsheet takes a report's words for a
formula (OWASP, CSV Injection). Numbers stay numbers, and every line break
within a cell is a line feed.
"""

from __future__ import annotations

import csv
import io

from sayso.render.exports.record import Files, Record
from sayso.render.exports.tables import Cell, Table, tables
from sayso.render.exports.written import line_feeds

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def files(record: Record) -> Files:
    return {f"{table.name}.csv": text(table).encode("utf-8-sig") for table in tables(record.dossier)}


def text(table: Table) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in table.rows)
    return written.getvalue()


def _safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet computes.

    >>> _safe("=1+1"), _safe("it rained"), _safe(-12.5), _safe(None), _safe(True)
    ("'=1+1", 'it rained', -12.5, None, 'true')
    """
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    # The csv module leaves a lone return unquoted, which readers take for the end of the row.
    lines = line_feeds(cell)
    return f"'{lines}" if cell.startswith(FORMULA) else lines
