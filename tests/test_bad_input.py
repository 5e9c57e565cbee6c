"""What cannot be read is named in one line with the reason, the rest is built, and nothing else is touched."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import Result
from fpdf import FPDF

from sayso.ingest.documents import LONGEST
from tests.command import FILES, REPORT, below, disk, fill, report, sayso, told, zipped

UKRAINIAN = (
    "Пором затонув на світанку в понеділок, повідомила берегова охорона, і сорок людей було врятовано. Міністерство відкрило розслідування."
)
as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")


def pdf(password: str | None = None) -> bytes:
    made = FPDF()
    made.set_font("Helvetica")
    made.add_page()
    made.multi_cell(0, text=REPORT)
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    return bytes(made.output())


def locked(packed: bytes) -> bytes:
    """A zip whose first member says that it is encrypted, in its header and in the directory."""
    content = bytearray(packed)
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


BAD = {
    "empty.txt": (b"", "empty: there is nothing to read"),
    "blank.md": (b" \n\n", "empty: there is nothing to read"),
    "binary.txt": (random.Random(1).randbytes(5000), "a binary file, no report: leave it out"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not text but a picture: leave it out, or save its words as text"),
    "nul.txt": (b"The\0 ferry\0 sank\0, the coast guard said.", "not text in any known encoding"),
    "broken.txt": ("“It rained,” said Zoë. ".encode() * 9 + b"\xff\xfe It ended.", "not text in any known encoding: save it as UTF-8"),
    "cut.pdf": (pdf()[:600], "cut short or no PDF"),
    "locked.pdf": (pdf(password="secret"), "encrypted: save it without a password"),
    "locked.zip": (locked(zipped({"a.txt": b"It rained."})), "/a.txt: encrypted: pack it again without a password"),
    "outer.zip": (
        zipped({"inner.zip": zipped({"a.txt": REPORT.encode()})}),
        "/inner.zip: a zip inside a zip is not opened: unpack it first",
    ),
    "sly.zip": (zipped({"../../up.txt": REPORT.encode()}), "/../../up.txt: its name leads out of the zip"),
    "torn.zip": (zipped({"a.txt": random.Random(2).randbytes(500)})[:300], "not a zip that can be opened"),
    "nothing.zip": (zipped({}), "no document in this zip"),
    "no-text.json": (b'{"title": "Ferry sinks"}', "no text: a 'text' with the report's words is expected"),
    "broken.json": (b'{"text": ', "not valid JSON"),
    "deep.json": (b"[" * 100_000, "not valid JSON"),
    "records.jsonl": (json.dumps({"text": REPORT}).encode() + b'\n{"title": "No text"}\n', ", record 2: no text"),
    "words.docx": (b"PK\x03\x04", "not a Word document"),
    "page.html": (b"<html><body></body></html>", "no report in the page"),
    "mail.eml": (b"Subject: x\nContent-Type: text/plain; charset=none-such\n\nIt rained.", "damaged, or not what its name says"),
    "long header.eml": (b"Subject: " + b"word " * 10_000 + b"\n\nIt rained.", "a header of more than 20,000 characters"),
    "many tags.html": (b"<p></p>" * 120_000, "more than 200,000 tags"),
    "long.txt": (b"It rained. " * (LONGEST // 10), "characters of text, more than the 500,000 of one report: split it"),
    "line\nend.txt": (b"", "empty"),
    "\x1b[31mred.txt": (b"", "empty"),
}
"""Contents and reasons, by name."""
SILENT = {"one-word.txt": "Ferry", "numbers.txt": "12345 67890 --- 42", "table.csv": "a,b\n1,2\n"}
"""What can be read, and holds no sentence."""
GOOD = {"Ünï code.txt", "good.txt", "same-again.txt", "uk.txt", "records.jsonl", "half-read.zip/a.txt", *SILENT}
HUGE = 100_000_000


@dataclass(frozen=True)
class Run:
    result: Result
    place: Path
    before: dict[str, bytes | None]

    def lines(self, name: str) -> list[str]:
        """What was said of a file of the mess."""
        written = name.replace("\n", "\\n").replace("\x1b", "\\x1b")
        return [line for line in told(self.result) if line.startswith(f"sayso: not read: {self.place}/mess/{written}")]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One build of everything that is wrong, between some reports that are not."""
    place = tmp_path_factory.mktemp("bad")
    mess = place / "mess"
    for name, (content, _) in BAD.items():
        report(mess, name).write_bytes(content)
    report(mess, "good.txt")
    report(mess, "same-again.txt")
    report(mess, "Ünï code.txt", "Officials said on Tuesday that the port was open.")
    report(mess, "uk.txt", UKRAINIAN)
    for name, text in SILENT.items():
        report(mess, name, text)
    (mess / "half-read.zip").write_bytes(zipped({"a.txt": b"The ferry sank, the coast guard said.", "b.txt": b""}))
    with (mess / "huge.txt").open("wb") as huge:
        huge.truncate(HUGE)
    (mess / "loop.txt").symlink_to("loop.txt")
    (mess / "gone.txt").symlink_to("nowhere")
    (mess / "up").symlink_to("..")
    os.mkfifo(mess / "pipe.txt")
    before = {name: content for name, content in below(place).items() if "huge" not in name}
    return Run(sayso("build", mess, "-o", place / "out"), place, before)


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_named_in_one_line_with_the_reason(run: Run, name: str) -> None:
    [line] = run.lines(name)
    assert BAD[name][1] in line


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("huge.txt", "100,000,000 bytes, more than the 50,000,000 allowed"),
        ("half-read.zip/b.txt", "empty"),
        ("loop.txt", "cannot be read: "),
        ("gone.txt", "cannot be read: "),
        ("up", "a link to a folder is not followed"),
        ("pipe.txt", "not a regular file"),
    ],
)
def test_so_is_what_is_no_file_to_read(run: Run, name: str, reason: str) -> None:
    [line] = run.lines(name)
    assert reason in line


def test_every_line_is_about_one_file(run: Run) -> None:
    assert len(told(run.result)) == len(BAD) + 6 + 1 + len(SILENT)
    assert all(line.startswith("sayso: ") for line in told(run.result))
    assert "\x1b" not in run.result.stderr


def test_the_rest_is_built_and_the_status_says_that_some_is_missing(run: Run) -> None:
    assert run.result.exit_code == 1
    assert {path.name for path in (run.place / "out").iterdir()} == FILES
    dossier = json.loads((run.place / "out" / "dossier.json").read_text(encoding="utf-8"))
    assert {document["path"].removeprefix("mess/") for document in dossier["documents"]} == GOOD


def test_another_language_is_kept_and_said_not_to_be_analysed(run: Run) -> None:
    assert "sayso: mess/uk.txt: read and kept, but its language (uk) is not analysed" in told(run.result)


@pytest.mark.parametrize("name", SILENT)
def test_a_file_in_which_no_sentence_is_found_is_kept_and_named(run: Run, name: str) -> None:
    assert f"sayso: mess/{name}: read and kept, but no sentence was found in it; leave it out if it is no report" in told(run.result)


def test_nothing_outside_the_output_folder_is_written(run: Run) -> None:
    after = below(run.place)
    assert {name: content for name, content in after.items() if "huge" not in name and not name.startswith("out")} == run.before
    assert {name for name in after if name.startswith("out")} == {"out", *(f"out/{name}" for name in FILES)}


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(HUGE)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail(f"{self} is read"))
    result = sayso("extract", tmp_path / "huge.txt")
    assert told(result) == [
        f"sayso: not read: {tmp_path}/huge.txt: 100,000,000 bytes, more than the 50,000,000 allowed: "
        "split it, or raise largest_file in the settings"
    ]
    assert result.exit_code == 2


def test_files_with_the_same_bytes_are_two_documents_with_statements_of_their_own(tmp_path: Path) -> None:
    for name in ("report.txt", "report (1).txt"):
        report(tmp_path / "in", name)
    assert sayso("build", tmp_path / "in", "-o", tmp_path / "out").exit_code == 0
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))
    first, second = dossier["documents"]
    assert {first["copy_of"], second["copy_of"]} == {None, "report"}
    ids = [row["id"] for row in (*dossier["statements"], *dossier["figures"])]
    assert len(ids) == len(set(ids))
    assert {row["doc"] for row in dossier["figures"]} == {"report", "report (1)"}


def test_records_that_share_a_sentence_at_one_place_are_told_apart(tmp_path: Path) -> None:
    lines = report(tmp_path, "a.jsonl", f"{json.dumps({'text': REPORT})}\n" * 2)
    assert sayso("build", lines, "-o", tmp_path / "out").exit_code == 0
    built = [row["id"] for row in json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))["statements"]]
    extracted = [json.loads(line)["id"] for line in sayso("extract", lines).stdout.splitlines()]
    assert len(built) == len(set(built)) >= 2
    assert len(extracted) == len(set(extracted)) >= 2


def test_two_files_with_the_same_stem_are_two_documents(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt")
    report(tmp_path / "in", "a.md", "The quay is closed, the harbour master said.")
    assert sayso("build", tmp_path / "in", "-o", tmp_path / "out").exit_code == 0
    documents = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))["documents"]
    assert {(row["id"], row["path"]) for row in documents} == {("a", "in/a.md"), ("a-2", "in/a.txt")}


def test_a_name_that_is_no_utf_8_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    try:
        name = report(tmp_path / "in", os.fsdecode(b"caf\xe9.txt"))
    except OSError:
        pytest.skip("this file system takes no such name")
    assert sayso("build", name, "-o", tmp_path / "out").exit_code == 0
    [document] = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))["documents"]
    assert (document["id"], document["path"]) == ("caf\ufffd", "caf\ufffd.txt")


def test_a_control_character_in_words_is_kept_in_the_dossier_and_spelt_out_in_the_summary(tmp_path: Path) -> None:
    record = {"title": "Ferry\0 sinks", "text": f"The ferry\0 sank, Ana Ruiz said. {REPORT}"}
    result = sayso("build", report(tmp_path, "a.json", json.dumps(record)), "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Ferry\\x00 sinks"
    exported = sayso("export", tmp_path / "out", "--format", "json").stdout_bytes
    assert exported == (tmp_path / "out" / "dossier.json").read_bytes()
    assert json.loads(exported)["documents"][0]["title"] == record["title"]


@as_root
def test_a_folder_that_may_not_be_listed_is_named(tmp_path: Path) -> None:
    report(tmp_path / "in")
    report(tmp_path / "in" / "shut").parent.chmod(0)
    result = sayso("build", tmp_path / "in", "-o", tmp_path / "out")
    (tmp_path / "in" / "shut").chmod(0o700)
    assert told(result) == [f"sayso: not read: {tmp_path}/in/shut: the folder cannot be listed: Permission denied"]
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "text",
    [REPORT.replace("\n", " ") * 80, "A" * 200_000 + " said so.", "“" * 100_000, "(" * 100_000, "- " * 5_000],
    ids=["one paragraph", "one word", "quotation marks", "brackets", "dashes"],
)
def test_text_that_would_take_time_in_its_square_is_read(tmp_path: Path, text: str) -> None:
    assert sayso("extract", report(tmp_path, text=text)).exit_code == 0


def test_a_page_whose_tags_never_end_is_read(tmp_path: Path) -> None:
    page = f"<html><body><article><p>{REPORT * 3}</p></article>" + "<meta " * 20_000
    assert sayso("extract", report(tmp_path, "a.html", page)).exit_code == 0


def test_a_dossier_among_the_reports_is_no_report(tmp_path: Path) -> None:
    report(tmp_path)
    assert sayso("build", tmp_path, "-o", tmp_path / "monday").exit_code == 0
    result = sayso("build", tmp_path, "-o", tmp_path / "tuesday")
    assert (result.exit_code, told(result)) == (0, [])
    assert len(json.loads((tmp_path / "tuesday" / "dossier.json").read_text(encoding="utf-8"))["documents"]) == 1


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """A dossier that must not be lost."""
    folder = tmp_path / "place" / "old"
    assert sayso("build", report(tmp_path, "old.txt", "It rained on Monday, the mayor said."), "-o", folder).exit_code == 0
    before = below(folder.parent)
    yield folder
    assert below(folder.parent) == before


def test_an_old_dossier_stands_where_nothing_can_be_read(tmp_path: Path, old: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = sayso("build", tmp_path / "empty", tmp_path / "gone", "-o", old)
    assert told(result) == [
        f"sayso: not read: {tmp_path / 'empty'}: no document in this folder: reports are expected",
        f"sayso: not read: {tmp_path}/gone: there is no such file or folder in {tmp_path}",
        "sayso: nothing could be read",
    ]
    assert result.exit_code == 2


def test_an_old_dossier_stands_where_the_build_is_stopped_while_it_is_written(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.pipeline.render.markdown", stopped)
    result = sayso("build", report(tmp_path), "-o", old)
    assert result.exit_code == 130
    assert told(result) == ["", "sayso: stopped"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("notes", "holds files but no dossier; name a new folder or an empty one"),
        ("notes/mine.txt", "a file stands there; name a folder for the dossier"),
        ("notes/mine.txt/out", "a file stands there; name a folder for the dossier"),
    ],
)
def test_an_output_that_is_not_ours_is_refused_before_the_work(tmp_path: Path, name: str, reason: str) -> None:
    report(tmp_path / "notes", "mine.txt")
    before = below(tmp_path)
    result = sayso("build", report(tmp_path / "notes", "mine.txt"), "-o", tmp_path / name)
    assert result.stderr == f"sayso: {tmp_path / name}: {reason}\n"
    assert result.exit_code == 2
    assert below(tmp_path) == before


def test_a_read_only_output_is_told_before_the_work(tmp_path: Path) -> None:
    with disk(tmp_path / "disk") as place:
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        for output in (place / "out", place / "new" / "out"):
            result = sayso("build", report(tmp_path), "-o", output)
            assert result.stderr == f"sayso: {output}: Read-only file system; name a folder that can be written\n"
            assert result.exit_code == 2


def test_a_full_disk_is_told_and_the_old_dossier_stands(tmp_path: Path) -> None:
    with disk(tmp_path / "disk") as place:
        assert sayso("build", report(tmp_path, "old.txt"), "-o", place / "out").exit_code == 0
        fill(place, leave=100_000)
        before = below(place)
        result = sayso("build", report(tmp_path), "-o", place / "out")
        assert told(result) == [f"sayso: {place / 'out'}: database or disk is full; make room or name a folder on another disk"]
        assert result.exit_code == 2
        assert below(place) == before


@pytest.mark.parametrize(("name", "format"), [("tables", "csv"), ("tables.zip", "csv"), ("out.json", "json"), ("out.html", "html")])
def test_an_export_to_a_full_disk_leaves_what_stood_there(tmp_path: Path, name: str, format: str) -> None:
    assert sayso("build", report(tmp_path), "-o", tmp_path / "out").exit_code == 0
    with disk(tmp_path / "disk") as place:
        assert sayso("export", tmp_path / "out", "--format", format, "-o", place / name).exit_code == 0
        fill(place, leave=1)
        before = below(place)
        for output in (place / name, place / f"new-{name}"):
            result = sayso("export", tmp_path / "out", "--format", format, "-o", output)
            assert told(result) == [f"sayso: {output}: No space left on device; name a place that can be written"]
            assert result.exit_code == 2
        assert below(place) == before


def test_nothing_but_the_reason_is_told_of_a_damaged_pdf(tmp_path: Path) -> None:
    torn = report(tmp_path, "torn.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Cat\nxref\n0 9\ntrailer << /Root 1 0 R >>\nstartxref\n7\n%%EOF")
    # in a process of its own, where no handler of the test's hears the library's log
    result = subprocess.run([sys.executable, "-m", "sayso", "extract", torn], capture_output=True, text=True, check=False)
    [line] = result.stderr.splitlines()
    assert "a damaged PDF" in line


def test_a_file_that_fails_in_a_worker_is_named_too(tmp_path: Path) -> None:
    for name, (content, _) in list(BAD.items())[:3]:
        report(tmp_path / "in", name).write_bytes(content)
    report(tmp_path / "in")
    alone, together = (sayso("build", tmp_path / "in", "-o", tmp_path / jobs, "--jobs", jobs) for jobs in ("1", "2"))
    assert alone.stderr == together.stderr
    assert (alone.exit_code, together.exit_code) == (1, 1)
    assert (tmp_path / "1" / "dossier.json").read_bytes() == (tmp_path / "2" / "dossier.json").read_bytes()
