"""What changed, as it is printed."""

from __future__ import annotations

import json
from dataclasses import replace

from sayso.model import UNSURE, Changes, ClaimId, Conflict, ConflictId, Evidence, Moved, MovedFigure, NotCounted
from sayso.render.changes import told, written
from tests.ferry import CLAIMS, COURIER, DOSSIER, GAZETTE, HERALD, WRECK

THREE, FIVE = DOSSIER.figures
CHANGES = Changes(
    documents=(COURIER,),
    claims=(CLAIMS[3].id,),
    moved=(Moved(CLAIMS[1].id, "single_source", "superseded"),),
    figures=(MovedFigure(FIVE.series, (THREE,), (FIVE,)),),
    conflicts=(DOSSIER.conflicts[0].id,),
)


def test_each_kind_is_told_with_its_words() -> None:
    assert told(CHANGES, DOSSIER, DOSSIER).splitlines() == [
        "1 new report: The Courier",
        "1 claim stands otherwise:",
        "  At least three people drowned: was single source, is superseded",
        "1 figure moved:",
        "  drowned: was At least three people (Ruiz) on 2 March 2031, is Five people (Ruiz) on 3 March 2031",
        "1 new conflict:",
        "  At least three people drowned / Five people drowned",
        "1 new claim:",
        "  Five people drowned (single source, Ruiz)",
    ]


def test_a_conflict_is_told_in_the_words_that_exclude_each_other() -> None:
    called = tuple(replace(claim, gist="What became of those aboard") for claim in CLAIMS)
    lines = told(CHANGES, DOSSIER, replace(DOSSIER, claims=called)).splitlines()
    assert "  At least three people drowned / Five people drowned" in lines


def test_who_may_say_something_else_is_not_told_to_say_it() -> None:
    unsure = NotCounted("a fisherman", (WRECK.id,), UNSURE)
    doubtful = replace(CLAIMS[3], evidence=(*CLAIMS[3].evidence, Evidence(WRECK.id, "supports", 0.4)), not_counted=(unsure,))
    lines = told(CHANGES, DOSSIER, replace(DOSSIER, claims=(*CLAIMS[:3], doubtful, CLAIMS[4]))).splitlines()
    assert lines[-1] == "  Five people drowned (single source, Ruiz)"


def test_what_there_is_none_of_is_counted() -> None:
    assert told(Changes(documents=(GAZETTE, COURIER)), DOSSIER, DOSSIER).splitlines() == [
        "2 new reports: Gazette, The Courier",
        "0 claims stand otherwise",
        "0 figures moved",
        "0 new conflicts",
        "0 new claims",
    ]


def test_a_new_report_without_a_date_is_named() -> None:
    lines = told(Changes(documents=(HERALD,)), DOSSIER, DOSSIER).splitlines()
    assert lines[1].startswith("Without a date: reports/herald.txt. ")


def test_another_title_is_told() -> None:
    lines = told(CHANGES, DOSSIER, replace(DOSSIER, title="Five drown")).splitlines()
    assert lines[:2] == ["1 new report: The Courier", "The title is now: Five drown"]


def test_nothing_new_is_one_line() -> None:
    assert told(Changes(), DOSSIER, DOSSIER) == "Nothing is new: the dossier stays as it is."


def test_the_rest_is_counted() -> None:
    many = replace(DOSSIER, claims=(*CLAIMS, *(replace(CLAIMS[4], id=ClaimId(f"c-{number}")) for number in range(9))))
    changes = Changes(documents=(COURIER,), claims=tuple(claim.id for claim in many.claims))
    lines = told(changes, DOSSIER, many).splitlines()
    assert len(lines) < 12
    assert lines[-1] == "  and 11 more"


def test_conflicts_keep_the_order_of_what_changed() -> None:
    two = (replace(DOSSIER.conflicts[0], id=ConflictId("x-1")), Conflict(ConflictId("x-2"), (CLAIMS[2].id, CLAIMS[0].id), "denial", ""))
    changes = Changes(documents=(COURIER,), conflicts=(ConflictId("x-2"), ConflictId("x-1")))
    lines = told(changes, DOSSIER, replace(DOSSIER, conflicts=two)).splitlines()
    assert lines[4].startswith("  The captain had been warned")
    assert lines[5].startswith("  At least three people drowned")


def test_the_same_as_json() -> None:
    assert json.loads(written(CHANGES, DOSSIER)) == {
        "documents": ["courier"],
        "moved": [{"claim": "c-000000000002", "gist": "At least three people drowned", "before": "single_source", "after": "superseded"}],
        "figures": [
            {
                "series": "drowned",
                "before": [
                    {"figure": THREE.id, "doc": "gazette", "text": "At least three people", "low": 3, "high": None, "as_of": "2031-03-02"}
                ],
                "after": [{"figure": FIVE.id, "doc": "courier", "text": "Five people", "low": 5, "high": 5, "as_of": "2031-03-03"}],
            }
        ],
        "conflicts": [
            {
                "conflict": "x-000000000001",
                "claims": ["c-000000000002", "c-000000000004"],
                "why": "numbers",
                "note": "at least three / five",
            }
        ],
        "claims": [{"claim": "c-000000000004", "gist": "Five people drowned", "standing": "single_source"}],
    }
