from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from fpdf import FPDF
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, documents, originals
from sayso.ingest.formats import web_archive
from sayso.model import Document

FIRST = "A ferry with forty people aboard sank off the northern coast at dawn on Monday, the coast guard said in a statement."
SECOND = "All of them were rescued by fishing boats, which had come to their help within minutes, according to the harbour master."
THIRD = "It was not clear why the ferry sank, and the ministry of transport said that it had opened an inquiry into the accident."
ADDRESS = "https://courier.example/ferry"


def page(*paragraphs: str, title: str = "Ferry sinks") -> bytes:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{inner}</article></body></html>".encode()


FERRY, QUAY = page(FIRST, SECOND, THIRD), page(THIRD, SECOND, FIRST, title="Quay closed")


class Archive:
    """A web archive in the making."""

    def __init__(self, *, gzipped: bool = False) -> None:
        self.stream = io.BytesIO()
        self.writer = WARCWriter(self.stream, gzip=gzipped)
        self.writer.write_record(self.writer.create_warcinfo_record("a.warc", {"software": "by hand"}))

    def capture(
        self,
        content: bytes = FERRY,
        address: str = ADDRESS,
        *,
        kind: str = "text/html",
        status: str = "200 OK",
        packed: str = "",
        record: str = "response",
    ) -> Archive:
        headers = [("Content-Type", kind), *([("Content-Encoding", packed)] if packed else [])]
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        dated = {"WARC-Date": "2026-01-02T03:04:05Z"}
        self.writer.write_record(
            self.writer.create_warc_record(address, record, payload=io.BytesIO(content), http_headers=http, warc_headers_dict=dated)
        )
        return self

    @property
    def content(self) -> bytes:
        return self.stream.getvalue()


def read(content: bytes, name: str = "crawl.warc") -> list[Document | UnreadableDocument]:
    return list(documents(Original(f"reports/{name}", name.split(".")[0], content)))


def made(content: bytes) -> list[Document]:
    return [each for each in read(content) if isinstance(each, Document)]


def told(content: bytes) -> list[str]:
    return [str(each) for each in read(content) if isinstance(each, UnreadableDocument)]


@pytest.mark.parametrize("gzipped", [False, True])
@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "crawl"])
def test_a_captured_page_is_a_document_with_its_address_and_no_day_of_its_capture(name: str, gzipped: bool) -> None:
    [document] = read(Archive(gzipped=gzipped).capture().content, name)
    assert isinstance(document, Document)
    assert (document.id, document.path, document.url) == ("crawl#2", f"reports/{name}", ADDRESS)
    assert document.text == f"Ferry sinks\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert (document.published, document.updated) == (None, None)


def test_a_gzip_of_the_whole_archive_is_read_like_one_of_each_record() -> None:
    archive = Archive().capture().capture(QUAY)
    assert [document.id for document in made(gzip.compress(archive.content))] == ["crawl#2", "crawl#3"]


def test_a_pdf_and_a_plain_text_are_read_and_what_is_no_report_is_not() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.multi_cell(0, text=FIRST)
    archive = Archive().capture(bytes(pdf.output()), kind="application/pdf").capture(SECOND.encode(), kind="text/plain; charset=utf-8")
    archive.capture(b"\x89PNG", kind="image/png").capture(b"User-agent: *", "https://courier.example/robots.txt", kind="text/plain")
    assert [document.text for document in made(archive.content)] == [FIRST, SECOND]
    assert told(archive.content) == []


def test_redirects_errors_requests_and_repeated_captures_are_left_out() -> None:
    archive = Archive().capture(status="301 Moved").capture(QUAY, status="404 Not Found").capture(QUAY, record="revisit")
    archive.capture().capture().capture(address="http://courier.example/ferry?again")
    assert [document.id for document in made(archive.content)] == ["crawl#5"]
    assert told(archive.content) == []


def test_a_page_that_the_server_sent_packed_is_unpacked() -> None:
    assert made(Archive().capture(gzip.compress(FERRY), packed="gzip").content)[0].title == "Ferry sinks"
    [line] = told(Archive().capture(FERRY, packed="zstd").content)
    assert line.startswith("reports/crawl.warc, record 2: packed as 'zstd'")


def test_the_encoding_that_the_server_names_holds() -> None:
    content, kind = "Пожар в порту.".encode("iso-8859-5"), 'text/plain; charset="ISO-8859-5"'
    assert [document.text for document in made(Archive().capture(content, kind=kind).content)] == ["Пожар в порту."]


def test_a_page_without_a_report_is_told_and_the_others_are_read() -> None:
    archive = Archive().capture(b"<html><body></body></html>").capture()
    assert [line.partition(":")[0] for line in told(archive.content)] == ["reports/crawl.warc, record 2"]
    assert [document.id for document in made(archive.content)] == ["crawl#3"]


@pytest.mark.parametrize("gzipped", [False, True])
def test_of_an_archive_that_is_cut_short_what_was_whole_stays_and_the_rest_is_told_once(gzipped: bool) -> None:
    whole = Archive(gzipped=gzipped).capture().capture(QUAY).content
    assert [document.id for document in made(whole[:-200])] == ["crawl#2"]
    [line] = told(whole[:-200])
    assert line.startswith("reports/crawl.warc: record 3 is cut short")
    assert "\n" not in line


@pytest.mark.parametrize("length", [b"10", b"100000", b"-5", b"9" * 30, b"many"])
def test_a_record_that_lies_about_its_length_is_not_read_and_ends_the_reading(length: bytes) -> None:
    whole = Archive().capture().capture(QUAY).capture(page(SECOND, FIRST)).content
    start = whole.rindex(b"WARC/1.", 0, whole.index(b"Quay closed"))
    declared = whole.index(b"Content-Length: ", start) + len(b"Content-Length: ")
    lying = whole[:declared] + length + whole[whole.index(b"\r\n", declared) :]
    assert [document.id for document in made(lying)] == ["crawl#2"]
    [line] = told(lying)
    assert "record 3 is" in line


def test_a_record_without_a_length_or_an_address_is_told_or_left_out() -> None:
    assert "record 1 is damaged" in told(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<html></html>")[0]
    nameless = Archive().capture().content.replace(b"WARC-Target-URI", b"X-Target")
    assert "no page in this web archive" in told(nameless)[0]


def test_an_archive_without_pages_and_a_gzip_of_something_else_are_reported() -> None:
    assert "no page in this web archive" in told(Archive().content)[0]
    assert "a gzip that holds no web archive" in told(gzip.compress(FIRST.encode()))[0]
    assert len(told(b"\x1f\x8b\x08")) == 1


def test_a_gzip_that_unpacks_to_more_than_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archive, "LARGEST_UNPACKED", 1_000_000)
    [line] = told(gzip.compress(Archive().content + b"0" * 5_000_000))
    assert "unpacks to more than the 1,000,000 bytes" in line


def test_a_packed_page_that_unpacks_to_more_than_is_read_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archive, "LARGEST_PAGE", 100_000)
    archive = Archive().capture(gzip.compress(b"0" * 5_000_000), packed="gzip").capture()
    assert "record 2: more than the 100,000 bytes" in told(archive.content)[0]
    assert [document.id for document in made(archive.content)] == ["crawl#3"]


def test_a_web_archive_in_a_zip_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "week.zip", "w") as archive:
        archive.writestr("crawl.warc.gz", Archive(gzipped=True).capture().content)
    [original] = originals([tmp_path / "week.zip"], largest=1_000_000)
    assert isinstance(original, Original)
    [document] = documents(original)
    assert isinstance(document, Document)
    assert (document.id, document.path) == ("week#1#2", "week.zip/crawl.warc.gz")


def test_nothing_is_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    read(Archive().capture().capture(QUAY).content[:-200])
    assert capfd.readouterr().err == ""
