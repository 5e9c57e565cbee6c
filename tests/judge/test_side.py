"""What a side holds of its document."""

from __future__ import annotations

import pytest

from sayso.judge.counted import Count
from sayso.judge.side import Side, once
from sayso.model import DocumentId, Figure
from tests import made
from tests.judge.compared import compared, told


def beside(doc: str, number: int, **more: str) -> Figure:
    return made.figure(f"{number} passengers", number, number, doc=DocumentId(doc), start=1_000 + number, end=1_010 + number, **more)


def test_a_side_holds_what_its_document_counts_of_the_same() -> None:
    said = told("herald", "5 passengers fell", "fall", figures=[made.figure("5 passengers", 5, 5)])
    others = [beside("herald", 6), beside("herald", 7, what="killed"), beside("herald", 8, unit="buses"), beside("courier", 9)]
    [side] = compared(said, beside=others)
    assert sorted(count.low or 0 for count in side.counts) == [5, 6]


def test_numbers_of_a_document_are_found_without_a_look_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Count] = []

    def alike(one: Count, other: Count) -> bool:
        looks.append(other)
        return one.what == other.what

    monkeypatch.setattr(Count, "alike", alike)
    counting = told("herald", "5 passengers fell", "fall", figures=[made.figure("5 passengers", 5, 5)])
    without = told("gazette", "nobody fell", "fall")
    others = [beside("herald", number) for number in range(10, 90)]
    assert [len(side.counts) for side in compared(counting, without, beside=others)] == [81, 0]
    assert looks == []


def test_what_is_worked_out_of_a_side_is_worked_out_once() -> None:
    [side] = compared(told("herald", "5 passengers fell", "passenger", "fall"))
    assert side.stems is side.stems
    assert side.weight == sum(side.lemmas.values())


def test_an_article_makes_no_party_of_two() -> None:
    said = [told("herald", "it rained", "rain", speaker="bank"), told("courier", "it did not rain", "rain", speaker="union")]
    bank, union = compared(*said, entities=[made.entity("bank", "The Bank"), made.entity("union", "The Union")])
    assert [bank.party, union.party] == [frozenset({"bank"}), frozenset({"union"})]


def test_a_fact_about_a_side_is_worked_out_once() -> None:
    looks: list[Side] = []

    @once
    def attributed(side: Side) -> bool:
        looks.append(side)
        return side.statement.source is not None

    one, other = compared(told("herald", "the harbour closed", "harbour"), told("courier", "the harbour opened", "harbour"))
    assert (attributed(one), attributed(other), attributed(one)) == (True, True, True)
    assert [side.statement.id for side in looks] == [one.statement.id, other.statement.id]


@pytest.mark.parametrize(
    ("before", "unshown"),
    [
        ("The mayor said there was no evidence that ", True),
        ("The mayor said he had seen nothing to suggest that ", True),
        ("The mayor said he had no proof to show ", True),
        ("The mayor said there was no sign at all in the harbour that ", True),
        ("The mayor said there was evidence that ", False),
        ("The mayor said there was no doubt that ", False),
        ("The mayor said there was no hard or new evidence that ", True),
        ("The mayor said no one disputes the evidence that ", False),
        ("The mayor said there was no lack of evidence that ", False),
        ("The mayor said nothing has shaken the evidence that ", False),
        ("The mayor said no fewer than three men gave evidence that ", False),
        ("The mayor said no one needed evidence to show that ", False),
        ("The mayor said nobody had been hurt, no ship was lost and that ", False),
        ("There was no wind. The mayor said that ", False),
    ],
)
def test_what_nothing_shows_takes_no_side(before: str, unshown: bool) -> None:
    words = "the captain was drunk"
    said = told("herald", words, "captain", "drunk", start=len(before))
    [side] = compared(said, documents=[made.document("herald", before + words)])
    assert side.asserting != unshown


def test_what_is_to_show_something_that_nothing_shows_takes_no_side() -> None:
    before, words = "The mayor said he had no evidence ", "to suggest the captain was drunk"
    [side] = compared(told("herald", words, "drunk", start=len(before)), documents=[made.document("herald", before + words)])
    assert not side.asserting


@pytest.mark.parametrize(
    ("before", "framed"),
    [
        ("The mayor said that if it is confirmed by the police that ", True),
        ("The mayor would speak if it turns out ", True),
        ("It would not be the first time that ", True),
        ("It wasn't the first time ", True),
        ("It was the first time that ", False),
        ("The mayor said it had been confirmed that ", False),
        ("If it is confirmed, the mayor said, ", False),
    ],
)
def test_what_may_yet_be_found_out_or_was_so_before_takes_no_side(before: str, framed: bool) -> None:
    words = "smugglers have crossed the river"
    [side] = compared(told("herald", words, "smuggler", "cross", start=len(before)), documents=[made.document("herald", before + words)])
    assert (side.aside, side.asserting) == (framed, not framed)


def test_what_follows_from_what_is_only_supposed_takes_no_side() -> None:
    words = "If the crew is right, four people are missing"
    whole = told("herald", words, "crew", "right")
    part = told("part", "four people are missing", "people", "missing", doc=DocumentId("herald"), start=22, source=whole[0].source)
    assert [side.asserting for side in compared(whole, part)] == [False, False]


def test_a_sentence_that_tells_of_earlier_times_takes_no_side() -> None:
    texts = "It would not be the first time that smugglers crossed the river", "This time smugglers crossed the river first"
    earlier, now = compared(*(told(name, text, "smuggler", "cross") for name, text in zip("ab", texts, strict=True)))
    assert [earlier.asserting, now.asserting] == [False, True]


def test_a_side_knows_whether_it_is_a_part_of_what_its_source_says() -> None:
    whole = told("herald", "the captain was drunk at noon", "captain", "drunk")
    part = told("part", "the captain was drunk", "captain", "drunk", doc=DocumentId("herald"), source=whole[0].source)
    other = told("other", "the captain", "captain", doc=DocumentId("herald"))
    assert [side.part for side in compared(whole, part, other)] == [False, True, False]
