"""Write the sample's binary files (PDF, DOCX, zip) from `sources/`.

    python examples/make.py

The same sources give the same bytes: the dates inside the files are fixed.
"""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from fpdf import FPDF

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
SAMPLE = HERE / "ferry"
PAGE_BREAK = "---"
EPOCH = (2025, 10, 15, 20, 0, 0)
"""The date that every file carries inside, whenever it is made."""


def main() -> None:
    write_pdf(SOURCES / "continental.txt", SAMPLE / "continental.pdf")
    write_docx(SOURCES / "courier-search.txt", SAMPLE / "courier-search.docx")
    write_zip(SOURCES / "followup.md", SAMPLE / "meridian-followup.zip")


def paragraphs(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def write_pdf(source: Path, target: Path) -> None:
    """Set the paragraphs in one column, the way a newspaper's site prints them."""
    pdf = FPDF(format="A4")
    pdf.core_fonts_encoding = "windows-1252"  # for the quotation marks
    pdf.set_creation_date(datetime(*EPOCH, tzinfo=UTC))
    pdf.set_margins(left=30, top=25, right=30)
    pdf.add_page()
    for paragraph in paragraphs(source):
        if paragraph == PAGE_BREAK:
            pdf.add_page()
            continue
        title = paragraph.startswith("# ")
        if title:
            pdf.set_title(paragraph.removeprefix("# "))
        pdf.set_font("Times", style="B" if title else "", size=16 if title else 11)
        pdf.multi_cell(w=0, h=9 if title else 5.5, text=paragraph.removeprefix("# "), align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(4)
    pdf.output(str(target))


def write_docx(source: Path, target: Path) -> None:
    """Write the paragraphs as a reporter's manuscript, then pin the dates of its parts."""
    manuscript = Document()
    properties = manuscript.core_properties
    properties.author = "Mila Petrova"
    properties.created = properties.modified = datetime(*EPOCH)
    for paragraph in paragraphs(source):
        if paragraph.startswith("# "):
            properties.title = paragraph.removeprefix("# ")
            manuscript.add_heading(properties.title, level=0)
        else:
            manuscript.add_paragraph(paragraph)
    manuscript.save(str(target))
    with zipfile.ZipFile(target) as written:
        parts = {name: written.read(name) for name in written.namelist()}
    pack(target, parts)


def write_zip(source: Path, target: Path) -> None:
    pack(target, {source.name: source.read_bytes()})


def pack(target: Path, parts: dict[str, bytes]) -> None:
    """Write a zip whose bytes depend on nothing but its parts."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


if __name__ == "__main__":
    main()
