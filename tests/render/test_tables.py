from __future__ import annotations

import csv
import io
from dataclasses import replace

from sayso.render import FORMATS
from sayso.render.tables import COLUMNS, tables
from tests import hostile
from tests.ferry import CLAIMS, DOSSIER, NOTHING, RUIZ, THREE


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables(DOSSIER)[name])))


def test_every_table_has_its_columns_even_when_empty() -> None:
    for name, text in tables(NOTHING).items():
        assert text == ",".join(COLUMNS[name]) + "\n"


def test_every_row_fills_its_columns() -> None:
    for dossier in (DOSSIER, hostile.dossier()):
        for name, text in tables(dossier).items():
            assert {len(row) for row in csv.reader(io.StringIO(text))} == {len(COLUMNS[name])}


def test_a_statement_tells_who_said_it_and_who_relayed_it() -> None:
    row = next(row for row in rows("statements") if row["id"] == THREE.id)
    assert (row["speaker"], row["via"], row["source"], row["outlet"]) == ("Ruiz", "Radio Sur", "the mayor, Ana Ruiz", "Port Amel Gazette")


def test_a_claim_counts_what_it_rests_on() -> None:
    row = next(row for row in rows("claims") if row["id"] == CLAIMS[2].id)
    assert (row["origins"], row["supports"], row["denies"], row["questions"]) == ("1", "1", "1", "1")


def test_each_alias_has_a_row() -> None:
    assert [row["alias"] for row in rows("aliases") if row["entity"] == RUIZ] == ["Ana Ruiz", "Mayor Ruiz"]


def test_no_cell_of_words_is_a_formula() -> None:
    for opening in "=+-@\t\r":
        text = tables(replace(DOSSIER, claims=(replace(CLAIMS[0], gist=f"{opening}1+1"),), conflicts=()))["claims"]
        [row] = csv.DictReader(io.StringIO(text, newline=""))
        assert row["gist"] == f"'{opening}1+1".replace("\r", "\n")


def test_a_lone_return_within_a_cell_breaks_no_row() -> None:
    text = tables(replace(DOSSIER, claims=(replace(CLAIMS[0], gist="one\rtwo"),), conflicts=()))["claims"]
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row["gist"] == "one\ntwo"


def test_a_negative_number_stays_one() -> None:
    assert rows("places")[0]["lat"] == "-12.5"


def test_formats_name_their_files() -> None:
    assert list(FORMATS) == sorted(FORMATS)
    assert set(FORMATS["csv"].files(DOSSIER)) == {f"{name}.csv" for name in COLUMNS}
    for name, file in {"json": "dossier.json", "markdown": "brief.md", "html": "index.html"}.items():
        assert list(FORMATS[name].files(DOSSIER)) == [file]
