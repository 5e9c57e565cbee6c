"""What two statements are to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from sayso.judge import Side, crowds, sides
from sayso.model import DocumentId, Figure, Judgement, Relation, Span
from tests import made
from tests.judge.compared import judgement

SAME = 0.4
FAR = 1_000
"""Where in the report the other statement stands."""


def judge(sides: tuple[Side, Side], cosine: float) -> Judgement:
    left, right = sides
    return judgement(left, right, cosine, same=SAME)


def pair(
    left: tuple[str, ...], right: tuple[str, ...], *, said: tuple[Any, Any] = ({}, {}), drawn: tuple[Any, Any] = ({}, {})
) -> tuple[Side, Side]:
    words = (" ".join(left), " ".join(reversed(right)))
    statements = [
        made.statement(name, **{"text": text, "speaker": f"speaker {name}"} | more)
        for name, text, more in zip("ab", words, said, strict=True)
    ]
    sketches = [made.sketch(name, *lemmas, **more) for name, lemmas, more in zip("ab", (left, right), drawn, strict=True)]
    first, second = sides(statements, sketches, [], [], {})
    return first, second


def with_figures(one: Figure, other: Figure, *, said: tuple[Any, Any] = ({}, {})) -> Judgement:
    words = ("passenger", "crash", "injure")
    given = zip("ab", (0, FAR), said, strict=True)
    statements = [made.statement(name, **{"speaker": f"speaker {name}", "start": start} | more) for name, start, more in given]
    moved = replace(other, start=FAR, end=FAR + len(other.text))
    left, right = sides(statements, [made.sketch("a", *words), made.sketch("b", *words)], [], [one, moved], {})
    return judgement(left, right, 0.8, same=SAME)


def test_the_same_words_say_the_same_and_the_reason_names_them() -> None:
    found = judge(pair(("bridge", "close"), ("bridge", "close")), 0.9)
    assert (found.relation, found.judge, found.reasons) == ("same", "likeness-3", ("shared words: bridge, close",))


def test_other_words_are_unrelated() -> None:
    found = judge(pair(("bridge", "close"), ("teacher", "vote")), 0.1)
    assert (found.relation, found.reasons) == ("unrelated", ())


def test_what_is_not_alike_enough_needs_no_reasons() -> None:
    found = judge(pair(("bridge", "close", "crane"), ("bridge", "vote", "teacher")), 0.1)
    assert (found.relation, found.judge, found.reasons) == ("unrelated", "likeness-3", ())


def test_the_order_of_the_sides_does_not_matter() -> None:
    left, right = pair(("bridge", "crane", "close"), ("bridge", "close"))
    assert judge((left, right), 0.7) == judge((right, left), 0.7)


def test_a_denial_contradicts_what_it_denies() -> None:
    found = judge(pair(("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "denies"})), 0.9)
    assert (found.relation, found.judge) == ("contradicts", "denial-6")


def test_a_denied_negation_is_no_denial() -> None:
    sides = pair(
        ("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "denies"}), drawn=({}, {"negated": True, "absent": ("close",)})
    )
    assert judge(sides, 0.9).relation == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [(("bridge", "close"), ("bridge", "reopen")), (("mayor", "bridge", "close"), ("driver", "bridge", "close"))],
    ids=["another predicate", "another subject"],
)
def test_a_negation_that_is_about_something_else_contradicts_nothing(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert judge(pair(left, right, drawn=({}, {"negated": True, "absent": ("close",)})), 0.9).relation != "contradicts"


def test_a_party_that_later_says_the_opposite_replaces_what_it_said() -> None:
    said = ({"speaker": "mayor"}, {"speaker": "mayor", "said_on": "2024-03-05"})
    found = judge(pair(("bridge", "close"), ("bridge", "close"), said=said, drawn=({}, {"negated": True, "absent": ("close",)})), 0.9)
    assert (found.relation, found.left, found.right) == ("replaces", "b", "a")


def test_ranges_apart_on_one_day_contradict() -> None:
    found = with_figures(made.figure("three", 3, 3), made.figure("at least five", 5, None, of="b"))
    assert (found.relation, found.judge, found.reasons[0]) == ("contradicts", "numbers-4", "ranges apart: three and at least five")


@pytest.mark.parametrize(
    ("other", "said", "relation"),
    [
        (made.figure("at least two", 2, None, of="b"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b", as_of="2024-03-05"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b", unit="buses"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b"), ({"speaker": "mayor"}, {"speaker": "mayor", "said_on": "2024-03-05"}), "replaces"),
    ],
    ids=["ranges that meet", "another day", "another unit", "one speaker, later"],
)
def test_numbers_contradict_only_where_they_measure_the_same(other: Figure, said: tuple[Any, Any], relation: Relation) -> None:
    assert with_figures(made.figure("three", 3, 3), other, said=said).relation == relation


def test_a_doubt_contradicts_nothing() -> None:
    found = judgement(
        *pair(
            ("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "doubts"}), drawn=({}, {"negated": True, "absent": ("close",)})
        ),
        0.9,
        same=SAME,
    )
    assert found.relation == "same"


def said(text: str, name: str, *lemmas: str, drawn: dict[str, Any] | None = None, **more: Any) -> tuple[Any, Any]:
    return made.statement(name, text, **{"speaker": f"speaker {name}"} | more), made.sketch(name, *lemmas, **drawn or {})


def between(one: tuple[Any, Any], other: tuple[Any, Any], *, cosine: float = 0.7, entities: tuple[Any, ...] = ()) -> Judgement:
    left, right = sides([one[0], other[0]], [one[1], other[1]], entities, [], {})
    return judgement(left, right, cosine, same=SAME)


WORKED = said("The brakes of the bus worked", "b", "brake", "bus", "work", drawn={"subject": ("brake", "bus")})


def test_what_one_says_was_not_there_and_the_other_says_was_contradict() -> None:
    without = said(
        "The bus drove without brakes",
        "a",
        "brake",
        "bus",
        "drive",
        drawn={"subject": ("bus",), "predicate": "drive", "absent": ("brake",)},
    )
    assert between(without, WORKED).relation == "contradicts"


def test_a_thing_that_another_lacks_contradicts_nothing() -> None:
    other = said(
        "The tram has no brakes", "a", "brake", "tram", "have", drawn={"subject": ("tram",), "predicate": "have", "absent": ("brake",)}
    )
    assert between(other, WORKED).relation != "contradicts"


def test_two_denials_do_not_contradict_each_other() -> None:
    lacking = {"subject": ("bus",), "predicate": "drive", "absent": ("brake",)}
    failing = {"subject": ("brake", "bus"), "predicate": "brake", "absent": ("hold",)}
    one = said("The bus drove without brakes", "a", "brake", "bus", "drive", drawn=lacking)
    assert between(one, said("The brakes did not hold", "b", "brake", "bus", "hold", drawn=failing)).relation != "contradicts"


@pytest.mark.parametrize(("pronoun", "relation"), [(None, "contradicts"), (Span(0, 4), "same")])
def test_a_bare_denial_contradicts_whoever_says_it_unless_it_is_of_somebody_unknown(pronoun: Span | None, relation: Relation) -> None:
    drawn = {"subject": (), "predicate": "frost", "pronoun": pronoun}
    denied = said("there was frost", "a", "frost", drawn=drawn, stance="denies")
    assert between(denied, said("Frost lay on the road", "b", "frost", "road", "lie"), cosine=0.9).relation == relation


MINISTRY = made.entity("norland", "Norland")
DENIED = said(
    "any role in the fire",
    "a",
    "fire",
    "role",
    drawn={"clause": False, "predicate": "role", "subject": ()},
    stance="denies",
    speaker="norland",
)


def test_who_denies_a_role_contradicts_those_who_say_that_his_people_did_it() -> None:
    blamed = said("Norlanders set the fire", "b", "fire", "norlander", "set", drawn={"subject": ("norlander",)})
    assert between(DENIED, blamed, entities=(MINISTRY,)).relation == "contradicts"


@pytest.mark.parametrize(
    "other",
    [
        said("Farmers set the fire", "b", "farmer", "fire", "set", drawn={"subject": ("farmer",)}),
        said("Norland closed its border", "b", "norland", "border", "close", drawn={"subject": ("norland",)}),
        said("Norlanders fought the fire", "b", "fire", "norlander", "fight", drawn={"subject": ("norlander",)}, source=None),
    ],
    ids=["somebody else did it", "they did something else", "nobody accuses"],
)
def test_who_denies_a_role_contradicts_nothing_else(other: tuple[Any, Any]) -> None:
    assert between(DENIED, other, entities=(MINISTRY,)).relation != "contradicts"


def test_what_was_not_yet_so_is_replaced_by_whoever_says_later_that_it_is() -> None:
    drawn = {"subject": ("police",), "predicate": "name", "absent": ("name",)}
    early = said("Police have not yet named the driver", "a", "driver", "name", "police", drawn=drawn)
    late = said(
        "Police named the driver",
        "b",
        "driver",
        "name",
        "police",
        drawn={"subject": ("police",), "predicate": "name"},
        said_on="2024-03-05",
    )
    found = between(early, late)
    assert (found.relation, found.left, found.right) == ("replaces", "b", "a")


def test_a_question_contradicts_nothing() -> None:
    asked = said("Was the bridge closed?", "a", "bridge", "close")
    assert between(asked, said("It was not", "b", "bridge", "close", drawn={"absent": ("close",)})).relation != "contradicts"


def inspected(predicate: str, subject: str, name: str, **more: Any) -> tuple[Any, Any]:
    return said(
        f"The {subject} {predicate}ed",
        name,
        predicate,
        subject,
        "inspection",
        drawn={"subject": (subject,), "predicate": predicate},
        **more,
    )


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        (inspected("pass", "bridge", "b"), "contradicts"),
        (inspected("pass", "tunnel", "b"), "unrelated"),
        (inspected("pass", "bridge", "b", speaker="speaker a"), "unrelated"),
    ],
    ids=["opposites", "another subject", "one party"],
)
def test_opposites_of_one_subject_by_two_parties_contradict(other: tuple[Any, Any], relation: Relation) -> None:
    found = between(inspected("fail", "bridge", "a"), other, cosine=0.6)
    assert (found.relation == "contradicts") == (relation == "contradicts")
    assert (found.judge == "opposites-3") == (relation == "contradicts")


def test_a_later_higher_toll_replaces_anybodys_earlier_one() -> None:
    toll = {"what": "killed", "subject": "people", "unit": "people"}
    early, late = made.figure("at least 3 people", 3, None, **toll), made.figure("5 people", 5, 5, of="b", as_of="2024-03-05", **toll)
    found = with_figures(early, late, said=({}, {"said_on": "2024-03-05"}))
    assert (found.relation, found.left, found.right) == ("replaces", "b", "a")
    exact = made.figure("3 people", 3, 3, **toll)
    assert with_figures(exact, late).relation == "same"


def test_a_part_of_the_dead_replaces_and_contradicts_nothing() -> None:
    toll = {"what": "killed", "unit": "people"}
    some = made.figure("two of the dead", 2, 2, subject="the dead", **toll)
    assert (
        with_figures(some, made.figure("5 dead", 5, 5, of="b", subject="the dead", **toll), said=({}, {"said_on": "2024-03-05"})).relation
        == "same"
    )


def test_an_age_is_the_same_on_another_day() -> None:
    age = {"what": "age", "unit": "years"}
    one = made.figure("a three-year-old boy", 3, 3, subject="a three-year-old boy", **age)
    other = made.figure("a four-year-old boy", 4, 4, of="b", subject="a four-year-old boy", as_of="2024-03-05", **age)
    assert with_figures(one, other).relation == "contradicts"
    girl = made.figure("a four-year-old girl", 4, 4, of="b", subject="a four-year-old girl", **age)
    assert with_figures(one, girl).relation == "same"


def test_what_is_near_to_everything_is_less_telling() -> None:
    statements = [made.statement(name) for name in "abc"]
    sketches = [made.sketch(name, "bridge") for name in "abc"]
    crowd = crowds(statements, np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([0.5, 0.9, 0.9]))
    left, right, _ = sides(statements, sketches, [], [], crowd)
    assert [left.crowd, right.crowd] == pytest.approx([0.7, 0.7])
    lonely = judgement(replace(left, crowd=0.5), replace(right, crowd=0.5), 0.5, same=SAME)
    assert lonely.score > judgement(left, right, 0.5, same=SAME).score


def test_one_sentence_whose_negation_was_seen_only_once_contradicts_nothing() -> None:
    drawn = {"subject": ("one",), "predicate": "close"}
    one = said("No-one wants to close the old bridge", "a", "bridge", "close", "old", drawn=drawn)
    other = said("No one wants to close the old bridge", "b", "bridge", "close", "old", drawn=drawn | {"absent": ("close",)})
    assert between(one, other).relation != "contradicts"


def naming(name: str, start: int) -> Any:
    return made.entity(name, name.title(), mentions=(("courier", start, start + 3),))


def test_statements_that_name_others_are_about_something_else() -> None:
    one, other = (
        said("The mayor closed it", "a", "mayor", "close", drawn={"absent": ("close",)}),
        said("It was closed by the mayor", "b", "mayor", "close", start=60),
    )
    assert between(one, other).relation == "contradicts"
    assert between(one, other, entities=(naming("aby", 4), naming("odd", 64))).relation != "contradicts"
    figures = [made.figure("three", 3, 3), made.figure("five", 5, 5, of="b", start=60, end=64)]
    for entities, relation in (((), "contradicts"), ((naming("aby", 4), naming("odd", 64)), "same")):
        sketches = [made.sketch(name, "passenger", "injure") for name in "ab"]
        left, right = sides([one[0], other[0]], sketches, entities, figures, {})
        assert judgement(left, right, 0.8, same=SAME).relation == relation


def under_way(name: str, subject: str, predicate: str, *lemmas: str, **more: Any) -> tuple[Any, Any]:
    drawn = {"subject": (subject,), "predicate": predicate}
    return said(f"The {subject} {predicate}", name, subject, predicate, *lemmas, drawn=drawn, doc=DocumentId(name), **more)


@pytest.mark.parametrize(
    ("other", "contradicted"),
    [
        (under_way("b", "search", "continue"), True),
        (under_way("b", "fire", "continue"), False),
        (under_way("b", "harvest", "continue"), False),
        (under_way("b", "search", "begin"), False),
        (under_way("b", "search", "continue", said_on="2024-03-05"), False),
    ],
    ids=["goes on", "another event", "no event", "began", "on another day"],
)
def test_what_seems_to_be_over_does_not_go_on(other: tuple[Any, Any], *, contradicted: bool) -> None:
    found = between(under_way("a", "search", "appear", "end"), other, cosine=0.1)
    assert (found.judge == "opposites-3") == contradicted


def test_what_is_only_supposed_does_not_say_what_another_says_to_be_so() -> None:
    text = {"text": "If smugglers crossed the river, it is a breach"}
    words = ("smuggler", "cross", "river")
    assert judge(pair(words, words), 0.9).relation == "same"
    apart = judge(pair(words, words, said=({}, text)), 0.9)
    assert (apart.relation, apart.sets_apart) == ("unrelated", True)
    assert judge(pair(words, words, said=(text, text)), 0.9).relation == "same"
