from __future__ import annotations

import csv
import io
from dataclasses import replace

from sayso.model import TO_CHECK, Dossier
from sayso.render import FORMATS
from sayso.render.exports.tables import COLUMNS
from tests import hostile
from tests.ferry import CLAIMS, DOSSIER, LINES, NOTHING, RUIZ, SANK_TOO, THREE
from tests.judged import CORRECTED
from tests.render.exports.records import record


def tables(dossier: Dossier) -> dict[str, str]:
    """The text of each file by the name of its table, read as spreadsheets do."""
    files = FORMATS["csv"].files(record(dossier))
    return {name.removesuffix(".csv"): content.decode("utf-8-sig") for name, content in files.items()}


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


def test_a_judgement_that_is_to_be_checked_says_so() -> None:
    [judged, *_] = CLAIMS[0].judgements
    doubted = replace(judged, relation="contradicts", judge=f"{TO_CHECK}-1")
    text = tables(replace(DOSSIER, claims=(replace(CLAIMS[0], judgements=(doubted, judged)),), conflicts=()))["judgements"]
    assert [row["relation"] for row in csv.DictReader(io.StringIO(text))] == ["may exclude each other, to check", judged.relation]


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


def test_ids_have_a_name_beside_them() -> None:
    assert [row["name"] for row in rows("aliases") if row["entity"] == RUIZ] == ["Ana Ruiz", "Ana Ruiz"]
    assert [(row["outlet"], row["speaker"]) for row in rows("figures")] == [("Port Amel Gazette", "Ruiz"), ("The Courier", "Ruiz")]
    assert rows("places")[0]["outlets"] == "The Courier; Gazette"
    assert [row["affiliation_name"] for row in rows("entities") if row["affiliation"] == LINES] == ["Amel Lines"]


def test_entities_stand_in_the_order_of_the_alphabet() -> None:
    assert [row["name"] for row in rows("entities")] == ["a fisherman", "Amel Lines", "Ana Ruiz", "Radio Sur", "the coast guard"]


def test_a_spreadsheet_is_told_that_it_reads_utf_8() -> None:
    assert all(content.startswith(b"\xef\xbb\xbf") for content in FORMATS["csv"].files(record(NOTHING)).values())


def test_what_readers_judged_is_a_table_of_its_own() -> None:
    files = FORMATS["csv"].files(replace(record(), dossier=CORRECTED))
    found = list(csv.DictReader(io.StringIO(files["corrections.csv"].decode("utf-8-sig"))))
    assert [row["kind"] for row in found] == [entry.kind for entry in CORRECTED.corrections]
    assert (found[0]["by"], found[0]["on"], found[0]["about_words"], found[0]["value"]) == (
        "Ines Vale",
        "2031-03-04T10:20:30Z",
        "Ana Ruiz",
        "Ana María Ruiz",
    )
    assert [row["number"] for row in found if row["state"] == "replaced"] == ["8"]
    assert [row["statements_apart"] for row in found if row["kind"] == "other_claim"] == [SANK_TOO.id]
