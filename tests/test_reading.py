"""One document read by itself, once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from sayso import reading as module
from sayso.engine import Engine, Here, Processes
from sayso.model import Decision, Document, DocumentId
from sayso.reading import Reading, Recalled, code, reader, reading, readings, step_of
from sayso.store import Done, Step, packed, unpacked
from tests import made, sample

T = TypeVar("T")
R = TypeVar("R")
TEXTS = ("The harbour was closed on Monday, the mayor said.", "Police denied that it was closed.", "At least 12 people were hurt in Odesa.")
THREE = [made.document(f"report-{number}", text, sha256=str(number)) for number, text in enumerate(TEXTS)]


class Counting:
    """Counts what it is given to work on, and may stop in the middle of it."""

    def __init__(self, stop: int | None = None) -> None:
        self.stop = stop
        self.given = 0

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        for number, item in enumerate(items):
            if number == self.stop:
                raise KeyboardInterrupt
            self.given += 1
            yield function(item)


def read(documents: Sequence[Document], kept: dict[Step, bytes], engine: Engine) -> tuple[tuple[Reading, ...], tuple[Done, ...]]:
    return readings(documents, engine, kept, watch=lambda results, total: results, tell=lambda line: None)


def plain(found: Sequence[Reading]) -> list[bytes]:
    """Readings hold arrays, so they are compared as bytes."""
    return [packed(one) for one in found]


@pytest.mark.parametrize("document", sample.documents()[:3], ids=lambda document: document.id)
def test_what_is_kept_is_what_was_read(document: Document) -> None:
    [kept], [done] = read([document], {}, Here())
    assert packed(kept) == packed(reading(document))
    assert unpacked(Reading, done.result).document.id == ""


def test_what_is_compared_with_nothing_has_no_vector() -> None:
    one = reading(made.document("courier", "The ferry sank. The unarmed guard Ivo Lund fell into the harbour."))
    compared = [unit for unit in one.units if unit.compared]
    assert len(one.vectors) == len(compared) < len(one.units) == len(one.sketches)


def test_the_name_of_a_document_does_not_decide_what_is_read() -> None:
    assert step_of(replace(THREE[0], id=DocumentId("other"), path="elsewhere/other.txt")) == step_of(THREE[0])


@pytest.mark.parametrize("changed", [{"text": "It rained."}, {"published": None}, {"sha256": "ff"}, {"outlet": "Herald"}])
def test_its_words_and_what_its_file_states_do(changed: dict[str, str | None]) -> None:
    assert step_of(replace(THREE[0], **changed)) != step_of(THREE[0])  # type: ignore[arg-type]  # each is a field of its own type


def test_code_that_changes_is_another_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    before = reader()
    monkeypatch.setattr(module, "CODE", (*module.CODE, "__init__.py"))
    reader.cache_clear()
    try:
        assert reader() != before
    finally:
        reader.cache_clear()


def test_all_code_and_tables_that_reading_runs_are_in_the_digest() -> None:
    named = {name for name, _ in code(Path(module.__file__).parent)}
    assert {"model.py", "reading.py", "ground/kinds.json", "language/parse.py", "text/outlets.toml", "extract/selection.json"} <= named
    assert not any(name.endswith((".onnx", ".pyc")) for name in named)


def test_nothing_else_of_this_program_is_loaded_by_what_reads() -> None:
    loading = "import sys, sayso.extract, sayso.ground, sayso.language.matcher, sayso.link"
    listed = f"{loading}; print(*(name for name in sys.modules if name.startswith('sayso.')))"
    loaded = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True).stdout.split()
    rooms = {part.removesuffix(".py") for part in module.CODE}
    assert {name.split(".")[1] for name in loaded} - rooms == {"errors", "settings"}, "the package itself brings these"


def test_what_was_read_is_not_read_again() -> None:
    kept: dict[Step, bytes] = {}
    first, done = read(THREE, kept, Here())
    engine = Counting()
    assert plain(read(THREE, kept, engine)[0]) == plain(first)
    assert engine.given == 0
    assert {one.step: one.result for one in done} == kept


def test_work_that_was_stopped_goes_on_where_it_stopped() -> None:
    kept: dict[Step, bytes] = {}
    with pytest.raises(KeyboardInterrupt):
        read(THREE, kept, Counting(stop=2))
    assert len(kept) == 2
    engine = Counting()
    assert plain(read(THREE, kept, engine)[0]) == plain(read(THREE, {}, Here())[0])
    assert engine.given == 1


def test_what_is_damaged_is_read_again() -> None:
    kept = {step_of(THREE[0]): b"damaged"}
    engine = Counting()
    assert plain(read(THREE[:1], kept, engine)[0]) == plain([reading(THREE[0])])
    assert engine.given == 1
    assert kept[step_of(THREE[0])] != b"damaged"


def test_two_reports_of_the_same_words_are_read_once_and_told_apart() -> None:
    engine = Counting()
    found, done = read([THREE[0], replace(THREE[0], id=DocumentId("again"))], {}, engine)
    assert (engine.given, len(done)) == (1, 1)
    assert [one.document.id for one in found] == ["report-0", "again"]
    assert {statement.doc for statement in found[1].statements} == {"again"}
    assert not {statement.id for statement in found[0].statements} & {statement.id for statement in found[1].statements}


def test_why_words_mean_what_they_do_goes_by_the_names_and_ids_that_the_dossier_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    twins = [replace(THREE[2], id=DocumentId(name)) for name in ("one", "two")]

    def decided(document: Document) -> Reading:
        found = reading(document)
        [figure] = found.figures
        counted = Decision(document.id, figure.start, figure.end, "figure", figure.id, "'at least'", None, ())
        return replace(found, decisions=(counted, replace(counted, kind="day", target="2031-03-03")))

    monkeypatch.setattr(module, "reading", decided)
    for one, document in zip(read(twins, {}, Here())[0], twins, strict=True):
        [figure] = one.figures
        assert [(row.doc, row.target) for row in one.decisions] == [(document.id, figure.id), (document.id, "2031-03-03")]


def test_two_figures_of_one_id_have_a_decision_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(document: Document) -> Reading:
        found = reading(document)
        return replace(found, figures=found.figures * 2, decisions=found.decisions * 2)

    monkeypatch.setattr(module, "reading", twice)
    [one] = read([THREE[2]], {}, Here())[0]
    assert len({figure.id for figure in one.figures}) == 2
    assert [row.target for row in one.decisions if row.kind == "figure"] == [figure.id for figure in one.figures]


def test_several_processes_give_the_same_bytes_in_the_same_order() -> None:
    with Processes(2) as engine:
        found, done = read(THREE, {}, engine)
    here, done_here = read(THREE, {}, Here())
    assert (plain(found), done) == (plain(here), done_here)


def test_what_a_dossier_rests_on_comes_before_what_the_cache_keeps_and_is_not_written() -> None:
    one, two = step_of(THREE[0]), step_of(THREE[1])
    done, cache = {one: b"dossier"}, {one: b"cache", two: b"cache"}
    both = Recalled(done, cache)
    both[step_of(THREE[2])] = b"new"
    assert (both.get(one), both.get(two)) == (b"dossier", b"cache")
    assert (len(done), cache[step_of(THREE[2])]) == (1, b"new")


def test_how_many_were_read_before_is_told() -> None:
    kept: dict[Step, bytes] = {}
    read(THREE[:2], kept, Here())
    lines: list[str] = []
    readings(THREE, Here(), kept, watch=lambda results, total: results, tell=lines.append)
    assert lines == ["2 of 3 documents were read before"]
