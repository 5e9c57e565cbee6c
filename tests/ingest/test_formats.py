from __future__ import annotations

import io
from email.message import EmailMessage

import docx
import pytest
from fpdf import FPDF

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, documents
from sayso.model import Document
from sayso.text.paragraphs import paragraphs

FIRST = "A ferry with forty people aboard sank off the northern coast at dawn on Monday, the coast guard said in a statement."
SECOND = "All of them were rescued by fishing boats, which had come to their help within minutes, according to the harbour master."
THIRD = "It was not clear why the ferry sank, and the ministry of transport said that it had opened an inquiry into the accident."


def document(name: str, content: bytes) -> Document:
    [only] = documents(Original(name, name.split(".")[0], content))
    assert isinstance(only, Document), only
    return only


def reason(name: str, content: bytes) -> str:
    [only] = documents(Original(name, name.split(".")[0], content))
    assert isinstance(only, UnreadableDocument)
    return only.why


def test_markdown_front_matter_states_the_metadata_and_is_set_aside() -> None:
    written = f"---\ntitle: Ferry sinks\ndate: 2021-06-03\nauthor: Ana Ruiz\noutlet: Harbour Courier\n---\n\n# Ferry sinks\n\n{FIRST}\n"
    made = document("a.md", written.encode())
    assert made.text == written
    assert (made.title, made.published, made.authors, made.outlet) == ("Ferry sinks", "2021-06-03", ("Ana Ruiz",), "Harbour Courier")
    [front] = made.furniture
    assert made.text[front.start : front.end].endswith("outlet: Harbour Courier\n---")
    assert front.kind == "navigation"


def test_markdown_without_front_matter_is_plain_text() -> None:
    made = document("a.md", f"# Ferry sinks\n\n{FIRST}".encode())
    assert (made.title, made.furniture) == ("Ferry sinks", ())


@pytest.mark.parametrize("front", ["title: Ferry: sinks", "date: 2021-99-99", "{" * 5])
def test_front_matter_that_is_no_yaml_is_reported(front: str) -> None:
    assert "front matter is not YAML" in reason("a.md", f"---\n{front}\n---\n{FIRST}".encode())


PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry sinks | Harbour Courier</title>
<meta property="og:title" content="Ferry sinks"><meta property="og:site_name" content="Harbour Courier">
<meta property="article:published_time" content="2021-06-03T08:15:00Z"><meta name="author" content="Ana Ruiz">
<link rel="canonical" href="https://courier.example/ferry"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry sinks</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>
<section id="comments"><p>First comment here, well done.</p></section><footer>Cookie policy</footer></body></html>"""


def parts(made: Document) -> list[tuple[str, str | None]]:
    """A document's paragraphs, each with what it is set aside as."""
    kinds = {piece.start: piece.kind for piece in made.furniture}
    spans = list(paragraphs(made.text))
    return [(made.text[span.start : span.end], kinds.get(span.start)) for span in spans]


def test_a_page_becomes_its_title_and_all_that_it_shows_with_its_menus_set_aside() -> None:
    assert parts(document("a.html", PAGE.encode())) == [
        ("Ferry sinks", None),
        ("Home Sport", "navigation"),
        (FIRST, None),
        (SECOND, None),
        (THIRD, None),
        ("First comment here, well done.", "comment"),
        ("Cookie policy", "notice"),
    ]


def shown(body: str) -> list[tuple[str, str | None]]:
    """The paragraphs of a page that holds a story and something else."""
    story = f"<h1>Ferry sinks</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    page = f"<html><head><title>Ferry sinks</title></head><body>{body.replace('STORY', story)}</body></html>"
    return [part for part in parts(document("a.html", page.encode())) if part[0] not in (FIRST, SECOND, THIRD, "Ferry sinks")]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("notice", "<div id=cookie-consent><p>Words beside it</p></div><main>STORY</main>"),
        ("caption", "<article>STORY<figure><img src=a><figcaption>Words beside it</figcaption></figure></article>"),
        ("comment", "<article>STORY</article><div class='comment-list'><form><p>Words beside it</p></form></div>"),
        ("promotion", "<article>STORY</article><form class=signup>Words beside it</form>"),
        ("advertising", "<article>STORY<div class='ad banner'>Words beside it</div></article>"),
        ("navigation", "<article>STORY</article><aside>Words beside it</aside>"),
        ("navigation", "<header>Words beside it</header><article>STORY</article>"),
        ("credit", "<article><p class=meta>By Ana Ruiz</p>STORY</article>"),
    ],
)
def test_what_stands_beside_the_report_in_a_page_is_set_aside_as_what_surrounds_it(kind: str, body: str) -> None:
    assert [found for _, found in shown(body)] == [kind]


def test_what_a_page_does_not_show_is_not_read() -> None:
    hidden = (
        "<p hidden>No</p><p style='display: none'>No</p><script>no()</script><template><p>No</p></template><span class=sr-only>No</span>"
    )
    assert shown(f"{hidden}<article>STORY{hidden}</article><noscript>No</noscript><!-- No -->") == []


def test_a_report_that_a_page_hides_until_its_script_runs_is_read() -> None:
    made = document("a.html", PAGE.replace("<article>", "<article style='display:none'>").encode())
    assert [part for part in parts(made) if part[1] is None] == [("Ferry sinks", None), (FIRST, None), (SECOND, None), (THIRD, None)]


def test_the_lines_under_a_pages_headline_are_the_reports() -> None:
    deck = "<p class=standfirst>Forty are rescued by fishermen</p>"
    page = PAGE.replace("</h1>", f"</h1>{deck}")
    assert ("Forty are rescued by fishermen", None) in parts(document("a.html", page.encode()))


@pytest.mark.parametrize(
    "body",
    [
        f"<div><p>{FIRST}<p>{SECOND}<div><b>{THIRD}",
        f"</p></div><table><tr><td>{FIRST}<p>{SECOND}</td><td>{THIRD}",
        f"{FIRST}<br><br>{SECOND}<br><br>{THIRD}",
    ],
)
def test_a_page_with_broken_markup_loses_nothing(body: str) -> None:
    made = document("a.html", f"<html><body>{body}".encode())
    assert all(paragraph in made.text for paragraph in (FIRST, SECOND, THIRD))


def test_a_page_states_its_metadata() -> None:
    made = document("a.htm", PAGE.encode())
    assert (made.title, made.outlet, made.authors) == ("Ferry sinks", "Harbour Courier", ("Ana Ruiz",))
    assert (made.published, made.url) == ("2021-06-03T08:15:00", "https://courier.example/ferry")


@pytest.mark.parametrize("content", [b"", b"<html><body></body></html>", b"\0\1\2"])
def test_a_page_without_a_report_is_reported(content: bytes) -> None:
    assert reason("a.html", content)


def pdf(*paragraphs: str, password: str | None = None) -> bytes:
    made = FPDF()
    made.set_font("Helvetica", size=12)
    made.add_page()
    for paragraph in paragraphs:
        made.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    return bytes(made.output())


def test_the_lines_of_a_pdf_are_joined_into_paragraphs() -> None:
    assert document("a.pdf", pdf("Ferry sinks off the coast", FIRST, SECOND)).text == "\n\n".join(
        ["Ferry sinks off the coast", FIRST, SECOND]
    )


def test_a_paragraph_of_a_pdf_whose_last_line_is_full_ends_where_white_space_follows() -> None:
    made = FPDF()
    made.set_font("Helvetica", size=12)
    made.add_page()
    full = "The ferry sank at dawn on Monday off the northern coast with forty people aboard, it is said."
    for paragraph in (full, FIRST, full, SECOND):
        made.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        made.ln(4)
    assert document("a.pdf", bytes(made.output())).text == "\n\n".join([full, FIRST, full, SECOND])


def test_a_headline_of_a_pdf_in_two_lines_is_one_and_a_caption_at_a_pages_top_is_no_part_of_the_page_before() -> None:
    made = FPDF()
    caption = "The ferry at the quay. PHOTO: ANA RUIZ/HARBOUR PRESS"
    made.add_page()
    made.set_font("Helvetica", size=24)
    made.multi_cell(0, 11, FIRST, align="L", new_x="LMARGIN", new_y="NEXT")
    made.set_font("Helvetica", size=12)
    made.multi_cell(0, 6, f"{SECOND} {THIRD}", align="L", new_x="LMARGIN", new_y="NEXT")
    made.add_page()
    made.multi_cell(0, 6, caption, align="L", new_x="LMARGIN", new_y="NEXT")
    made.ln(4)
    made.multi_cell(0, 6, SECOND, align="L", new_x="LMARGIN", new_y="NEXT")
    assert document("a.pdf", bytes(made.output())).text == "\n\n".join([FIRST, f"{SECOND} {THIRD}", caption, SECOND])


def test_a_word_broken_at_a_line_end_of_a_pdf_is_mended() -> None:
    broken = FIRST.replace("statement", "state-\nment")
    assert "in a statement." in document("a.pdf", pdf(broken)).text


def test_an_encrypted_pdf_is_reported() -> None:
    assert "encrypted" in reason("a.pdf", pdf(FIRST, password="secret"))


def test_a_truncated_pdf_is_reported() -> None:
    whole = pdf(FIRST)
    assert "cut short" in reason("a.pdf", whole[: len(whole) // 2])


def test_a_pdf_without_text_is_reported() -> None:
    assert "no text in it" in reason("a.pdf", pdf())


@pytest.mark.parametrize("content", [b"", b"It rained.", b"%PDF-1.4\n%%EOF", b"%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF"])
def test_what_is_no_pdf_is_reported(content: bytes) -> None:
    assert reason("a.pdf", content)


def word(*paragraphs: str) -> bytes:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Rescued", "40"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_a_word_document_becomes_its_paragraphs_and_tables() -> None:
    made = document("a.docx", word("Ferry sinks", "", FIRST))
    assert made.text == f"Ferry sinks\n\n{FIRST}\n\nRescued | 40"
    assert made.published is None, "the file's own date is when it was typed"


@pytest.mark.parametrize("content", [b"", b"It rained.", b"\xd0\xcf\x11\xe0 encrypted"])
def test_what_is_no_word_document_is_reported(content: bytes) -> None:
    assert "not a Word document" in reason("a.docx", content)


def mail(sender: str, *, html: str | None = None, plain: str | None = None) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["Subject"] = "Ferry sinks"
    message["Date"] = "Thu, 03 Jun 2021 08:15:00 +0200"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def test_a_mail_becomes_its_subject_and_its_plain_part() -> None:
    made = document("a.eml", mail("Ana Ruiz <ana@courier.example>", plain=f"{FIRST}\n", html="<p>not this</p>"))
    assert made.text == f"Ferry sinks\n\n{FIRST}\n"
    assert (made.title, made.published, made.authors) == ("Ferry sinks", "2021-06-03T08:15:00", ("Ana Ruiz",))


def test_a_known_outlet_that_sends_a_mail_is_its_outlet() -> None:
    made = document("a.eml", mail("The Guardian <news@theguardian.com>", plain=FIRST))
    assert (made.outlet, made.authors) == ("The Guardian", ())


def test_a_paper_that_no_table_knows_is_the_outlet_of_a_mail_it_sends() -> None:
    made = document("a.eml", mail("Riverwatch Weekly <desk@riverwatch.example>", plain=f"By Ana Ruiz\n\n{FIRST}\n\n{SECOND}"))
    assert (made.outlet, made.authors) == ("Riverwatch Weekly", ("Ana Ruiz",))


@pytest.mark.parametrize(
    ("sender", "header", "outlet"),
    [
        ("Ana Ruiz <ana@mail.example>", None, None),
        ("Ana Ruiz <news@mail.example>", None, None),
        ("Ana Ruiz via Harbour Notes <desk@mail.example>", None, "Harbour Notes"),
        ('"Ana Ruiz (Harbour Courier)" <ana@mail.example>', None, "Harbour Courier"),
        ("Ana Ruiz <ana@mail.example>", ("List-Id", "Harbour Notes <notes.list.example>"), "Harbour Notes"),
        ("Ana Ruiz <ana@mail.example>", ("Organization", "Harbour Notes"), "Harbour Notes"),
    ],
)
def test_a_person_who_sends_a_mail_is_its_author_and_the_list_is_its_outlet(
    sender: str, header: tuple[str, str] | None, outlet: str | None
) -> None:
    written = mail(sender, plain=f"By Ana Ruiz\n\n{FIRST}")
    made = document("a.eml", (f"{header[0]}: {header[1]}\n".encode() if header else b"") + written)
    assert (made.outlet, made.authors) == (outlet, ("Ana Ruiz",))


def test_what_stands_below_the_dashes_of_a_mail_is_set_aside() -> None:
    made = document("a.eml", mail("Riverwatch <desk@riverwatch.example>", plain=f"{FIRST}\n\n{SECOND}\n\n-- \nQuay 3, Harbour City\n"))
    assert ("Quay 3, Harbour City", "notice") in parts(made)


def test_a_mail_with_html_only_is_read_from_it() -> None:
    made = document("a.eml", mail("Ana <ana@courier.example>", html=PAGE))
    assert parts(made)[:3] == [("Ferry sinks", None), ("Home Sport", "navigation"), (FIRST, None)]


@pytest.mark.parametrize("content", [b"", mail("Ana <ana@courier.example>", plain="")])
def test_a_mail_without_text_is_reported(content: bytes) -> None:
    assert reason("a.eml", content)


def test_xml_that_is_no_feed_is_refused() -> None:
    written = f'<?xml version="1.0"?><quay><note>{FIRST}</note></quay>'
    assert reason("a.xml", written.encode()).startswith("XML, but no feed; save its ")


def test_text_about_feeds_and_a_page_in_xml_are_read() -> None:
    assert document("a.txt", f"WARC is a format. {FIRST}".encode()).text.startswith("WARC")
    assert FIRST in document("a.story", f'<?xml version="1.0"?><html><p>{FIRST}</p></html>'.encode()).text


def test_a_merged_cell_of_a_word_document_is_told_once() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=3)
    for cell, words in zip(table._cells, ("Ship", "", "Day", "Corvina", "Monday", ""), strict=True):
        cell.text = words
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).merge(table.cell(1, 2))
    stream = io.BytesIO()
    made.save(stream)
    assert document("a.docx", stream.getvalue()).text == "Ship | Day\nCorvina | Monday"


@pytest.mark.parametrize("stated", ["0021-06-03", "2921-06-03", "2921-06-03 08:15:00"])
def test_a_year_that_no_report_is_from_is_no_date(stated: str) -> None:
    assert document("a.md", f"---\ndate: {stated}\n---\n\n{FIRST}\n".encode()).published is None


def test_a_mail_from_a_year_that_no_report_is_from_has_no_date() -> None:
    message = EmailMessage()
    message["Date"] = "Thu, 03 Jun 1021 08:15:00 +0000"
    message.set_content(FIRST)
    assert document("a.eml", message.as_bytes()).published is None
