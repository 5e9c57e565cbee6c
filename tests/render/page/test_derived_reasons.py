from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import Decision, Rival
from sayso.render.page.derived.reasons import reasons
from sayso.render.reading import reading
from tests.ferry import COURIER, DOSSIER, FISHERMAN, GAZETTE, NOTHING, RUIZ, at

MAYOR, FISHER = DOSSIER.decisions


def told(*decisions: Decision) -> dict[str, list[tuple[str, list[tuple[int, int]]]]]:
    """Of each entity its forms, each with the place and the number of its decisions."""

    def of_form(row: Any) -> tuple[str, list[tuple[int, int]]]:
        return row["words"], [(reason["at"], reason["times"]) for reason in row["reasons"]]

    found = reasons(reading(replace(DOSSIER, decisions=decisions)))["names"]
    return {one: list(map(of_form, rows)) for one, rows in found.items()}


def test_each_form_of_a_name_has_the_decisions_on_it() -> None:
    assert told(*DOSSIER.decisions) == {RUIZ: [("Mayor Ruiz", [(0, 1)])], FISHERMAN: [("a fisherman", [(1, 1)])]}


def test_decisions_of_one_rule_are_one_unless_others_lost() -> None:
    again, other = replace(MAYOR, kind="name"), replace(MAYOR, rivals=(Rival("Omar Haddad", None, None),))
    assert told(MAYOR, again, other)[RUIZ] == [("Mayor Ruiz", [(0, 2), (2, 1)])]


def test_a_decision_is_found_at_its_place_in_the_file_whatever_the_order() -> None:
    assert told(FISHER, MAYOR) == told(MAYOR, FISHER)


def test_a_pronoun_for_a_speaker_stands_below_the_forms() -> None:
    she = Decision(GAZETTE, *at(GAZETTE, "she"), "name", RUIZ, "a pronoun", None, ())
    assert told(she, MAYOR)[RUIZ] == [("Mayor Ruiz", [(0, 1)]), ("she", [(1, 1)])]


def test_what_is_decided_of_days_is_no_name() -> None:
    assert told(Decision(COURIER, 0, 3, "day", "2031-03-02", "a weekday", None, ())) == {}
    assert reasons(reading(NOTHING)) == {"names": {}, "places": {}, "figures": {}, "days": {}}


def test_a_place_has_its_wordings_the_commonest_first() -> None:
    amel = DOSSIER.places[0].id
    named = ((COURIER, "The ferry"), (COURIER, "Port Amel"), (GAZETTE, "Port Amel"))
    put = tuple(Decision(doc, *at(doc, words), "place", amel, "the larger place", 0.9, ()) for doc, words in named)
    [wordings] = reasons(reading(replace(DOSSIER, decisions=put)))["places"].values()
    assert [(row["words"], row["reasons"]) for row in wordings] == [
        ("Port Amel", [{"at": 1, "times": 2}]),
        ("The ferry", [{"at": 0, "times": 1}]),
    ]


def test_a_day_is_found_where_its_words_begin_and_a_figure_by_its_id() -> None:
    start, end = at(GAZETTE, "on Sunday")
    [figure, _] = DOSSIER.figures
    day = Decision(GAZETTE, start, end, "day", "2031-03-02", "a weekday", None, ())
    count = Decision(figure.doc, figure.start, figure.end, "figure", figure.id, "counts people", None, ())
    found = reasons(reading(replace(DOSSIER, decisions=(day, count))))
    first, second = ("days", "figures") if day.order < count.order else ("figures", "days")
    places = {first: 0, second: 1}
    assert found["days"] == {GAZETTE: {start: [{"words": "on Sunday", "reasons": [{"at": places["days"], "times": 1}]}]}}
    assert found["figures"] == {figure.id: [{"words": figure.text, "reasons": [{"at": places["figures"], "times": 1}]}]}
