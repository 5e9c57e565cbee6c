"""What the commands do with what they are given: results, exit statuses, and one clear line for what is wrong."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso import store
from sayso.cli import main
from sayso.compose.corrections import target
from sayso.errors import UnusableOutput
from sayso.model import Correction, CorrectionId
from sayso.store import replacing
from tests import sample
from tests.command import below, told
from tests.command import sayso as run

REPORT = "Ferry sinks\n\nThe harbour master said on Monday that the ferry had sunk off the pier.\n\nNobody was hurt.\n"


def written(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return written(tmp_path / "reports", ferry__txt=REPORT)


@pytest.fixture
def dossier(reports: Path, tmp_path: Path) -> Path:
    assert run("build", reports, "-o", tmp_path / "dossier").exit_code == 0
    return tmp_path / "dossier"


def test_a_build_writes_the_four_files_and_says_where_the_page_is(reports: Path, tmp_path: Path) -> None:
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["brief.md", "dossier.db", "dossier.json", "index.html"]
    assert f"The page: {tmp_path / 'out' / 'index.html'}" in result.stdout
    assert "1 document" in result.stdout
    assert "0 pairs of claims that conflict" in result.stdout


def test_the_brief_is_as_long_as_asked(reports: Path, tmp_path: Path) -> None:
    assert run("build", reports, "-o", tmp_path / "out", "--words", "1").exit_code == 0
    short = (tmp_path / "out" / "brief.md").read_text(encoding="utf-8")
    assert "[^1]" not in short
    assert run("export", tmp_path / "out", "--format", "markdown").stdout == short
    assert "[^1]" in run("export", tmp_path / "out", "--format", "markdown", "--words", "600").stdout
    assert run("export", tmp_path / "out", "--format", "brief-html", "--words", "1").stdout.startswith("<!doctype html>")
    assert run("export", tmp_path / "out", "--format", "docx", "-o", tmp_path / "brief.docx").exit_code == 0
    assert (tmp_path / "brief.docx").read_bytes().startswith(b"PK")
    assert run("export", tmp_path / "out", "--format", "crate", "-o", tmp_path / "crate").exit_code == 0
    assert (tmp_path / "crate" / "brief.md").read_text(encoding="utf-8") == short


def test_extract_prints_one_json_line_a_statement(reports: Path) -> None:
    result = run("extract", reports)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    [said] = [row for row in rows if row["kind"] == "indirect"]
    assert (said["text"], said["source"]["text"], said["path"]) == (
        "that the ferry had sunk off the pier",
        "The harbour master",
        "reports/ferry.txt",
    )


def test_each_format_is_exported(dossier: Path, tmp_path: Path) -> None:
    assert json.loads(run("export", dossier, "--format", "json").stdout)["schema"] == "sayso.dossier/1"
    assert run("export", dossier, "--format", "markdown").stdout.startswith("# ")
    assert run("export", dossier, "--format", "csv", "-o", tmp_path / "tables").exit_code == 0
    assert "statements.csv" in {path.name for path in (tmp_path / "tables").iterdir()}
    assert run("export", dossier, "--format", "csv", "-o", tmp_path / "tables.zip").exit_code == 0
    assert "claims.csv" in zipfile.ZipFile(tmp_path / "tables.zip").namelist()
    assert run("export", dossier, "--format", "xlsx").stdout_bytes.startswith(b"PK")
    assert run("export", dossier, "--format", "bagit", "-o", tmp_path / "bag").exit_code == 0
    assert "ferry.txt" in {path.name for path in (tmp_path / "bag" / "data" / "originals").rglob("*")}


def test_several_files_do_not_fit_standard_output(dossier: Path) -> None:
    result = run("export", dossier, "--format", "csv")
    assert result.exit_code == 2
    assert "-o" in result.output


def test_the_sample_is_scored_by_its_own_gold(tmp_path: Path) -> None:
    assert run("build", sample.REPORTS, "-o", tmp_path / "ferry").exit_code == 0
    scores = json.loads(run("eval", sample.GOLD, tmp_path / "ferry", "--json").stdout)
    assert scores["documents_read"] == 1.0
    assert scores["who_said_what_f1"] > 0.6


UNREADABLE = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "no-text.json": b'{"title": "Ferry sinks"}',
    "not-json.json": b"{ferry",
    "no-zip.zip": b"PK\x03\x04 torn",
}


def test_what_cannot_be_read_is_named_and_the_rest_is_built(reports: Path, tmp_path: Path) -> None:
    for name, content in UNREADABLE.items():
        (reports / name).write_bytes(content)
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert (tmp_path / "out" / "index.html").exists()
    lines = [line for line in result.stderr.splitlines() if "not read" in line]
    assert [name for name in UNREADABLE if sum(name in line for line in lines) != 1] == []
    assert "Traceback" not in result.output


def test_a_zip_writes_nothing_outside_and_its_bad_members_are_named(reports: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(reports / "more.zip", "w") as archive:
        archive.writestr("good.txt", REPORT)
        archive.writestr("../escaped.txt", REPORT)
        archive.writestr("inner.zip", b"PK\x05\x06" + bytes(18))
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "escaped.txt" in result.stderr
    assert "inner.zip" in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "reports"]


def test_a_file_over_the_limit_is_refused(reports: Path, tmp_path: Path) -> None:
    with (reports / "huge.txt").open("wb") as opened:
        opened.truncate(100_000_000)  # a hole in the file: it takes no space
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "huge.txt" in result.stderr


@pytest.mark.parametrize("named", ["nowhere", "empty-folder"])
def test_nothing_to_read_is_wrong_usage(named: str, tmp_path: Path) -> None:
    (tmp_path / "empty-folder").mkdir()
    result = run("build", tmp_path / named, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert named in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_not_ours_is_left_alone(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    result = run("build", reports, "-o", tmp_path / "mine")
    assert result.exit_code == 2
    assert str(tmp_path / "mine") in result.stderr
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_a_file_in_the_place_of_the_folder_is_left_alone(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert (tmp_path / "out").read_text() == "a file"


def test_a_dossier_is_replaced_whole_and_a_line_says_what_is_lost(dossier: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other", flood__txt="Flood\n\nThe mayor said that the dam had held through the night.\n")
    result = run("build", other, "-o", dossier)
    line = f"sayso: {dossier}: replaces the dossier of 1 report, 1 of which is not read now; `sayso add` keeps them"
    assert (result.exit_code, told(result)) == (0, [line])
    assert "the dam had held" in (dossier / "dossier.json").read_text()
    assert "harbour master" not in (dossier / "dossier.json").read_text()


def test_a_dossier_that_loses_no_report_is_replaced_without_a_word(dossier: Path, reports: Path) -> None:
    written(reports, flood__txt="Flood\n\nThe mayor said that the dam had held through the night.\n")
    result = run("build", reports, "-o", dossier)
    assert (result.exit_code, told(result)) == (0, [])


def test_what_readers_judged_stays_when_a_dossier_is_built_again(reports: Path, dossier: Path) -> None:
    database = dossier / "dossier.db"
    [entity] = [entity for entity in store.read(database).entities if "harbour master" in entity.name]
    about = target(store.read(database), "entity", entity.id)
    assert about is not None
    name = Correction(CorrectionId("k-1"), 1, "name", "Ines Vale", "2031-03-04T10:20:30Z", about, value="Harbour Master of Amel")
    store.append(database, lambda _: name)
    written(reports, more__txt="Ferry raised\n\nThe mayor said on Friday that the ferry had been raised.\n")
    assert run("build", reports, "-o", dossier).exit_code == 0
    assert store.log(database) == (name,)
    shown = json.loads((dossier / "dossier.json").read_text())
    assert len(shown["documents"]) == 2
    assert [row["name"] for row in shown["entities"] if row["id"] == entity.id] == ["Harbour Master of Amel"]
    assert "Harbour Master of Amel" in run("export", dossier, "--format", "json").stdout


def test_a_log_of_readers_that_cannot_be_read_is_not_built_over(reports: Path, dossier: Path) -> None:
    (dossier / "dossier.db").write_bytes(b"torn")
    result = run("build", reports, "-o", dossier)
    assert result.exit_code == 2
    assert "a reader's corrections may be in it" in result.stderr
    assert (dossier / "dossier.db").read_bytes() == b"torn"


def fill_the_disk(dossier: Path) -> None:
    with replacing(dossier) as new:
        (new / "dossier.json").write_text("half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(new / "dossier.db"))


def test_a_failed_build_leaves_the_old_dossier(dossier: Path) -> None:
    before = (dossier / "dossier.json").read_bytes()
    with pytest.raises(UnusableOutput):
        fill_the_disk(dossier)
    assert (dossier / "dossier.json").read_bytes() == before
    assert [path.name for path in dossier.parent.iterdir() if path.name.startswith(".")] == []


def test_the_dossiers_own_folder_is_not_read_again(reports: Path) -> None:
    assert run("build", reports, "-o", reports / "dossier").exit_code == 0
    result = run("build", reports, "-o", reports / "dossier")
    assert result.exit_code == 0
    assert "1 document" in result.stdout


def test_another_language_is_kept_and_said_to_be_skipped(reports: Path, tmp_path: Path) -> None:
    french = "Le maire a déclaré lundi que le pont serait fermé pendant trois jours à cause de la crue de la rivière."
    written(reports, pont__txt=french)
    result = run("build", reports, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "pont.txt" in result.stderr
    assert french in (tmp_path / "out" / "dossier.json").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "{nowhere}", "--format", "json"),
        ("eval", "{reports}/ferry.txt", "{nowhere}"),
        ("build", "{reports}", "--settings", "{reports}/ferry.txt"),
        ("build", "{reports}", "--jobs", "0"),
        ("build",),
    ],
)
def test_wrong_usage_is_one_clear_line_and_no_traceback(arguments: tuple[str, ...], reports: Path, tmp_path: Path) -> None:
    result = run(*(argument.format(reports=reports, nowhere=tmp_path / "nowhere") for argument in arguments))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stderr.strip()


def test_a_reports_words_do_not_command_the_terminal(tmp_path: Path) -> None:
    title = "\x1b]0;owned\x07 Ferry sinks"
    reports = written(tmp_path / "reports", ferry__json=json.dumps({"title": title, "text": REPORT}))
    result = run("build", reports, "-o", tmp_path / "out")
    assert "\x1b" not in result.output
    assert "\x07" not in result.output


def test_version_and_help() -> None:
    assert "sayso" in run("--version").stdout
    for command in main.commands:
        assert "Examples:" in run(command, "--help").stdout


def test_the_help_says_which_title_stays() -> None:
    assert "A title given with `sayso build --title` stays" in run("add", "--help").stdout


def test_each_command_has_a_whole_line_in_the_help() -> None:
    lines = run("--help").stdout.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == sorted(main.commands)
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


def test_a_stage_says_what_it_counts(reports: Path, tmp_path: Path) -> None:
    result = run("build", reports, "-o", tmp_path / "out")
    assert [line for line in result.stderr.splitlines() if line.startswith("judging: ") and "pairs of statements" not in line] == []
    assert "pairs of statements to compare" in result.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, which a dossier overfills."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting a disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_one_clear_line_and_leaves_nothing(reports: Path, small_disk: Path) -> None:
    result = run("build", reports, "-o", small_disk / "out")
    assert result.exit_code == 2
    assert str(small_disk / "out") in result.stderr
    assert "Traceback" not in result.output
    assert list(small_disk.iterdir()) == []


def test_a_read_only_disk_is_one_clear_line(reports: Path, small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    result = run("build", reports, "-o", small_disk / "out")
    assert result.exit_code == 2
    assert str(small_disk / "out") in result.stderr
    assert "Traceback" not in result.output


def test_a_file_named_twice_is_one_document(reports: Path, tmp_path: Path) -> None:
    result = run("build", reports, reports / "ferry.txt", reports / ".." / "reports" / "ferry.txt", "-o", tmp_path / "out")
    assert (result.exit_code, told(result)) == (0, [])
    assert "1 document," in result.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("build", ""), "an empty path: name a file or a folder"),
        (("build", "{here}", "-o", ""), "an empty path: name a file or a folder"),
        (("build", "{here}", "--jobs", "0"), "0 is not in the range x>=1"),
        (("build", "{here}", "--settings", "{here}/unknown.toml"), "unknown.toml: 'smae' is no setting; these are: "),
        (
            ("extract", "{here}", "--settings", "{here}/broken.toml"),
            "broken.toml: not TOML: Invalid value (at line 2, column 8); below [sayso] each line should be such as: same = 0.34",
        ),
        (
            ("extract", "{here}", "--settings", "{here}/gone.toml"),
            "gone.toml: cannot be read: No such file or directory; name a TOML file of settings",
        ),
        (("extract", "{here}", "--settings", "{here}/latin.toml"), "latin.toml: is no text in UTF-8; a TOML file of settings should be"),
        (("export", "{here}"), "Missing option '--format'. Name one of annotations, bagit, bibtex, "),
        (("export", "{here}", "--format", "odt"), "'odt' is not one of 'annotations', 'bagit', 'bibtex', 'brief-html', "),
        (("export", "{here}", "--format", "csv", "--words", "9"), "--words: csv has no length; brief-html, docx, markdown have one"),
        (("bild", "{here}"), "No such command 'bild'"),
    ],
)
def test_wrong_usage_ends_in_what_would_be_right_and_writes_nothing(arguments: tuple[str, ...], line: str, tmp_path: Path) -> None:
    here = written(tmp_path / "here", ferry__txt=REPORT, unknown__toml="[sayso]\nsmae = 0.5\n", broken__toml="[sayso]\nsame = \n")
    written(here, latin__toml="[sayso] # même\n".encode("latin-1"))
    before = below(tmp_path)
    result = run(*(argument.format(here=here) for argument in arguments))
    assert result.exit_code == 2
    assert line in result.stderr.splitlines()[-1]
    assert result.stdout == ""
    assert below(tmp_path) == before


def damaged(database: Path) -> None:
    content = database.read_bytes()
    database.write_bytes(content[:8_000] + bytes(20_000) + content[28_000:])


def emptied(database: Path) -> None:
    database.write_bytes(b"")


def made_text(database: Path) -> None:
    database.write_text(REPORT, encoding="utf-8")


@pytest.mark.parametrize("spoil", [Path.unlink, emptied, made_text, damaged])
def test_what_is_no_dossier_is_told_and_left_as_it_is(spoil: Callable[[Path], None], dossier: Path) -> None:
    spoil(dossier / "dossier.db")
    before = below(dossier)
    for arguments in (("export", dossier, "--format", "json"), ("eval", sample.GOLD, dossier)):
        result = run(*arguments)
        [line] = told(result)
        assert line.startswith(f"sayso: {dossier / 'dossier.db'}: ")
        assert result.exit_code == 2
    assert below(dossier) == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not JSON at line 1, column 1"),
        (b"[]", "it should be one JSON object"),
        (b"\xff\xfe{", "it should be one JSON object in UTF-8"),
        (b"[" * 100_000, "it should be one JSON object in UTF-8"),
        (b'{"text": "The ferry sank off the pier."}', '"event" is missing'),
    ],
)
def test_a_broken_gold_is_told_in_one_line(content: bytes, reason: str, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_bytes(content)
    result = run("eval", tmp_path / "gold.json", dossier)
    [line] = told(result)
    assert line == f"sayso: {tmp_path / 'gold.json'} is no gold annotation: {reason}"
    assert result.exit_code == 2


def test_a_gold_that_is_not_there_is_told(dossier: Path, tmp_path: Path) -> None:
    result = run("eval", tmp_path / "gold.json", dossier)
    line = f"sayso: {tmp_path / 'gold.json'}: cannot be read: No such file or directory; name the file of a gold annotation"
    assert (result.exit_code, told(result), result.stdout) == (2, [line], "")


def test_a_gold_of_other_reports_scores_nothing(dossier: Path) -> None:
    result = run("eval", sample.GOLD, dossier)
    [line] = told(result)
    assert line.startswith(f"sayso: {sample.GOLD}: no document of the gold annotation is in this dossier; ")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_rows_of_misses_say_which_side_is_the_annotations(dossier: Path, tmp_path: Path) -> None:
    said = {"id": "s1", "doc": "ferry", "content": "It rained", "source": "the mayor", "via": []}
    said |= {"stance": "asserts", "certainty": "certain"}
    annotation = {"event": "ferry", "documents": [{"id": "ferry"}], "statements": [said]}
    (tmp_path / "gold.json").write_text(json.dumps(annotation), encoding="utf-8")
    lines = run("eval", tmp_path / "gold.json", dossier, "--misses", "2").stdout.splitlines()
    assert "missed statements: 1 (document, source, words of attribution, content)" in lines
    assert "  ferry  the mayor  None  It rained" in lines
    assert "wrong standings: 0 (claim, gist, standing in the annotation, standing in the dossier)" in lines


@pytest.mark.parametrize(("name", "reason"), [("gone/out.json", "No such file or directory"), ("taken", "Is a directory")])
def test_an_export_that_cannot_be_written_is_told(name: str, reason: str, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    result = run("export", dossier, "--format", "json", "-o", tmp_path / name)
    assert told(result) == [f"sayso: {tmp_path / name}: {reason}; name a place that can be written"]
    assert result.exit_code == 2


def test_one_file_is_not_written_in_the_place_of_a_folder(dossier: Path, tmp_path: Path) -> None:
    result = run("export", dossier, "--format", "markdown", "-o", f"{tmp_path}/tables/")
    assert told(result)[-1] == f"Error: {tmp_path}/tables/ is a folder's name, and markdown is one file: name a file for it with -o"
    assert result.exit_code == 2
    assert not (tmp_path / "tables").exists()
    assert run("export", dossier, "--format", "csv", "-o", f"{tmp_path}/tables/").exit_code == 0
    assert (tmp_path / "tables" / "claims.csv").is_file()


def test_several_files_are_not_written_in_the_place_of_a_file(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    [line] = told(run("export", dossier, "--format", "csv", "-o", tmp_path / "notes"))
    assert line.startswith(f"sayso: {tmp_path / 'notes'}: a file stands there; ")
    assert line.endswith(" files need a folder or a name that ends in .zip")
    assert (tmp_path / "notes").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "brief.md", "tables/of/it", "all.zip"])
def test_an_export_into_the_dossier_itself_is_refused(name: str, dossier: Path) -> None:
    result = run("export", dossier, "--format", "csv", "-o", dossier / name)
    line = f"sayso: {dossier / name}: lies in the dossier's own folder, which holds nothing else; name a place beside it"
    assert (result.exit_code, told(result)) == (2, [line])
    assert sorted(path.name for path in dossier.iterdir()) == ["brief.md", "dossier.db", "dossier.json", "index.html"]


def started(*arguments: object, **streams: Any) -> subprocess.Popen[str]:
    """The command in a process of its own and, as in a terminal, a group of its own that Ctrl-C reaches."""
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    heard = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.Popen(command, text=True, start_new_session=True, preexec_fn=interruptible, **heard)


def interruptible() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background may have it ignored


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_a_terminal_is_shown_no_binary_file(name: str, dossier: Path) -> None:
    terminal, end = os.openpty()
    process = started("export", dossier, "--format", name, stdout=end)
    _, heard = process.communicate(timeout=60)
    os.close(end)
    os.close(terminal)
    assert process.returncode == 2
    assert heard.splitlines()[-1] == f"Error: {name} is no text that a terminal can show: name a file for it with -o"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_build_that_is_stopped_leaves_the_old_dossier_and_nothing_else(jobs: int, dossier: Path, tmp_path: Path) -> None:
    before = below(tmp_path)
    process = started("build", sample.REPORTS, "-o", dossier, "--jobs", jobs)
    assert process.stderr is not None
    assert process.stderr.readline().startswith("reading: ")
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=60) == ("", "\nsayso: stopped\n")
    assert process.returncode == 130
    assert below(tmp_path) == before


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    process = started("extract", sample.REPORTS)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith('{"id": ')
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(timeout=60) == 0


def test_a_build_goes_on_where_nobody_hears_how_far_it_is(reports: Path, tmp_path: Path) -> None:
    process = started("build", reports, "-o", tmp_path / "out")
    assert process.stderr is not None
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert (tmp_path / "out" / "index.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_standard_output_on_a_full_disk_is_told(reports: Path) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        process = started("extract", reports, stdout=full)
        assert process.communicate(timeout=60)[1] == "sayso: standard output: No space left on device; write to another disk\n"
    assert process.returncode == 2
