from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Dossier, Figure, FigureId, Moment, SeriesId
from sayso.render.page.derived.figures import figures, unit
from sayso.render.page.derived.one_thing import of_one_thing
from sayso.render.reading import reading
from tests.ferry import DOSSIER, FIVE, THREE

EARLIER, LATER = DOSSIER.figures


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def with_figures(*rows: Figure) -> Dossier:
    return replace(DOSSIER, figures=rows)


def test_figures_of_one_quantity_stand_side_by_side_the_oldest_first() -> None:
    [panel] = figures(reading(DOSSIER))["panels"]
    assert (panel["what"], panel["unit"], panel["contested"]) == (["drowned"], "people", True)
    assert [row["figures"] for row in panel["rows"]] == [[EARLIER.id], [LATER.id]]


def test_a_figure_names_the_one_that_it_replaces() -> None:
    [panel] = figures(reading(DOSSIER))["panels"]
    assert [row["replaces"] for row in panel["rows"]] == [None, EARLIER.id]


def test_what_one_speaker_tells_of_one_day_is_one_row() -> None:
    again = replace(EARLIER, id=FigureId("f-again"))
    [panel] = figures(reading(with_figures(EARLIER, again, LATER)))["panels"]
    assert [row["figures"] for row in panel["rows"]] == [["f-again", EARLIER.id], [LATER.id]]


def test_a_quantity_that_is_given_once_has_a_panel_apart() -> None:
    told = figures(reading(with_figures(EARLIER, LATER, replace(EARLIER, id=FigureId("f-sold"), what="sold"))))
    assert [panel["what"] for panel in told["panels"]] == [["drowned"]]
    assert [(panel["what"], panel["rows"][0]["figures"]) for panel in told["alone"]] == [(["sold"], ["f-sold"])]


def test_what_became_of_people_comes_first_though_it_is_told_once() -> None:
    sold, hurt = (replace(EARLIER, id=FigureId(f"f-{what}"), what=what, low=low) for what, low in (("sold", 9.0), ("wounded", 2.0)))
    more = replace(LATER, id=FigureId("f-more"), what="sold", low=9.0)
    horse = replace(hurt, id=FigureId("f-horse"), unit="horses")
    told = figures(reading(with_figures(sold, more, hurt, EARLIER, horse)))
    assert [panel["what"] for panel in told["panels"]] == [["drowned"], ["wounded"], ["sold"]]
    assert [panel["unit"] for panel in told["alone"]] == ["horses"]


def test_who_was_harmed_and_who_was_wounded_stand_side_by_side() -> None:
    none = replace(EARLIER, id=FigureId("f-none"), what="harmed", low=0.0, high=0.0)
    hurt = replace(LATER, id=FigureId("f-hurt"), what="wounded", low=3.0, high=None)
    [panel] = figures(reading(with_figures(none, hurt)))["panels"]
    assert (panel["what"], [row["figures"] for row in panel["rows"]]) == (["harmed", "wounded"], [["f-none"], ["f-hurt"]])


Counted = tuple[str, str, float]
"""A sentence, its words for a figure, and that figure's value."""


def counted(what: str, *sentences: Counted, subject: str | None = None) -> Dossier:
    """A dossier of as many reports as there are sentences."""
    reports, rows = [], []
    for (text, words, value), report in zip(sentences, DOSSIER.documents, strict=False):
        start, end = span(text, words)
        reports.append(replace(report, text=text, furniture=(), moments=()))
        row = replace(EARLIER, id=FigureId(f"f-{value:g}-{report.id}"), doc=report.id, start=start, end=end, text=words, statement=None)
        rows.append(replace(row, what=what, unit=what, subject=subject or what, low=value, high=value))
    unused = DOSSIER.documents[len(reports) :]
    return replace(DOSSIER, documents=(*reports, *unused), figures=tuple(rows), statements=(), claims=(), conflicts=(), timeline=())


def titles(dossier: Dossier) -> list[list[str]]:
    return [panel["what"] for panel in figures(reading(dossier))["panels"]]


def test_what_two_reports_count_of_one_thing_is_set_side_by_side() -> None:
    one, other = ("Barges took grain to Sorn 30 times.", "30 times", 30.0), ("Barges took grain to Sorn 40 times.", "40 times", 40.0)
    [panel] = figures(reading(counted("times", one, other)))["panels"]
    assert len(panel["rows"]) == 2


def test_counts_of_unlike_things_of_one_name_are_not_set_side_by_side() -> None:
    blamed, met = ("The mayor blamed six ships for the spill.", "six ships", 6.0), ("Guards met two ships near Sorn.", "two ships", 2.0)
    assert titles(counted("ships", blamed, met)) == []


def test_two_distances_are_set_side_by_side_only_where_they_are_of_one_thing() -> None:
    far = ("The ferry sank ten miles off Port Amel.", "ten miles", 10.0)
    assert titles(counted("distance", far, ("The mayor lives two miles from the school.", "two miles", 2.0))) == []
    assert titles(counted("distance", far, ("The ferry sank 12 miles off Port Amel.", "12 miles", 12.0))) == [["distance"]]


def test_counts_of_deeds_stand_beside_those_of_how_often_something_was_done() -> None:
    often, deeds = ("Barges transported grain 40 times.", "40 times", 40.0), ("Guards saw 40 transports of grain.", "40 transports", 40.0)
    dossier = counted("times", often, deeds)
    times, transports = dossier.figures
    renamed = replace(transports, what="transports", unit="transports")
    assert titles(replace(dossier, figures=(times, replace(renamed, high=None)))) == [["times", "transports"]]
    assert titles(replace(dossier, figures=(times, replace(renamed, what="guards", unit="guards")))) == []
    assert titles(replace(dossier, figures=(times, replace(renamed, low=3.0, high=3.0)))) == []


def test_what_one_sentence_lists_is_of_two_things() -> None:
    listed = "The port may ship 500 barrels of grain oil and 4000 barrels of palm oil a year."
    capped = ("The cap on grain oil is 500 barrels.", "500 barrels", 500.0)
    dossier = counted("volume", (listed, "500 barrels", 500.0), capped)
    start, end = span(listed, "4000 barrels")
    palm = replace(dossier.figures[0], id=FigureId("f-palm"), start=start, end=end, text="4000 barrels", low=4000.0, high=4000.0)
    told = figures(reading(replace(dossier, figures=(*dossier.figures, palm))))
    assert [len(panel["rows"]) for panel in (*told["panels"], *told["alone"])] == [2, 1]


@pytest.mark.parametrize(("value", "beside"), [(60.0, True), (6000.0, False)])
def test_what_is_very_much_more_is_of_another_thing(value: float, beside: bool) -> None:
    values = (("30 tons", 30.0), (f"{value:g} tons", value))
    told = [(f"Barges took {words} of grain to Sorn harbour.", words, low) for words, low in values]
    assert bool(titles(counted("tons", *told))) == beside


@pytest.mark.parametrize(("one", "other", "beside"), [(40.0, 40.0, True), (4.0, 4.0, False), (40.0, 45.0, False)])
def test_large_numbers_that_are_equal_are_of_one_thing_if_a_word_around_them_is(one: float, other: float, beside: bool) -> None:
    lay = (f"{one:g} barges lay at Sorn.", f"{one:g} barges", one)
    crushed = (f"Ice crushed {other:g} barges of Sorn.", f"{other:g} barges", other)
    assert bool(titles(counted("barges", lay, crushed))) == beside


def test_a_floor_is_of_what_another_number_is_only_where_it_is_about_as_large() -> None:
    took = ("Barges took 30 tons of grain to Sorn.", "30 tons", 30.0)
    dossier = counted("tons", took, ("Much grain, 70 tons, is bound for Sorn.", "70 tons", 70.0))
    taken, bound = dossier.figures
    assert titles(replace(dossier, figures=(replace(taken, high=None), replace(bound, low=40.0, high=40.0)))) == [["tons"]]
    assert titles(replace(dossier, figures=(replace(taken, high=None), bound))) == []


def test_one_percent_is_no_single_thing() -> None:
    told = [(f"Prices of grain at Sorn rose to {value:g} percent.", f"{value:g} percent", value) for value in (1.0, 3.0)]
    dossier = counted("percentage", *told)
    percent = tuple(replace(figure, unit="percent") for figure in dossier.figures)
    [panel] = figures(reading(replace(dossier, figures=percent)))["panels"]
    assert len(panel["rows"]) == 2


def test_only_figures_with_a_key_in_common_are_asked_of() -> None:
    rows = [replace(EARLIER, id=FigureId(f"f-{number:02}"), low=float(number)) for number in range(40)]
    asked = []

    def same(one: Figure, other: Figure) -> bool:
        asked.append((one, other))
        return True

    groups = of_one_thing(rows, lambda figure: [(figure.low or 0) // 2], same)
    assert [len(group) for group in groups] == [2] * 20
    assert len(asked) == 20


def test_what_one_report_alone_counts_is_not_set_side_by_side() -> None:
    dossier = counted("ships", ("The storm sank ten ships off Amel, then 12 ships off Amel.", "ten ships", 10.0))
    other = replace(dossier.figures[0], id=FigureId("f-other"), start=dossier.figures[0].start + 2, low=12.0, high=12.0)
    assert titles(replace(dossier, figures=(*dossier.figures, other))) == []


@pytest.mark.parametrize("words", ["the two towns", "the sixth town", "one town"])
def test_what_was_told_of_before_a_rank_and_a_single_thing_are_in_no_panel(words: str) -> None:
    value = 6.0 if "sixth" in words else 1.0 if "one" in words else 2.0
    sentence = f"The flood parted {words} on the river."
    dossier = counted("towns", (sentence, words.removeprefix("the "), value), (sentence, words.removeprefix("the "), value))
    told = figures(reading(dossier))
    assert (told["panels"], told["alone"]) == ([], [])
    assert bool(told["ranks"]) == ("sixth" in words) != bool(told["slight"])


def test_a_panel_tells_what_its_figures_are_of() -> None:
    moved = ("The ferry moved 600 tons of oil.", "600 tons", 600.0)
    dossier = counted("tons", moved, moved, subject="oil")
    assert [panel["subject"] for panel in figures(reading(dossier))["panels"]] == ["oil"]


def test_figures_in_conflict_stand_side_by_side_whatever_is_told_around_them() -> None:
    three, five = (replace(row, what="boats", unit="boats") for row in (EARLIER, LATER))
    assert [panel["contested"] for panel in figures(reading(with_figures(three, five)))["panels"]] == [True]


def test_a_floor_is_vague_where_its_word_is() -> None:
    scores = replace(EARLIER, text="scores of people", low=40)
    assert figures(reading(with_figures(EARLIER, replace(scores, id=FigureId("f-scores")), LATER)))["vague"] == ["f-scores"]


def test_none_of_a_thing_is_not_set_beside_counts_of_it() -> None:
    ships, more = (replace(row, what="ships", unit="ships", low=5.0, high=5.0) for row in (EARLIER, LATER))
    none = replace(ships, id=FigureId("f-none"), low=0.0, high=0.0)
    [panel] = figures(reading(with_figures(ships, none, more)))["panels"]
    assert "f-none" not in {figure for row in panel["rows"] for figure in row["figures"]}


def test_two_numbers_of_one_speaker_and_day_are_told_to_be_in_no_known_order() -> None:
    none = replace(EARLIER, id=FigureId("f-none"), what="harmed", low=0.0, high=0.0)
    hurt = replace(EARLIER, id=FigureId("f-hurt"), what="wounded", low=3.0, high=None)
    [panel] = figures(reading(with_figures(none, hurt)))["panels"]
    assert [row["unordered"] for row in panel["rows"]] == [True, True]
    [later] = figures(reading(DOSSIER))["panels"]
    assert [row["unordered"] for row in later["rows"]] == [False, False]


def test_every_figure_has_its_speaker() -> None:
    assert figures(reading(DOSSIER))["speakers"] == {EARLIER.id: "Ruiz", LATER.id: "Ruiz"}
    assert {THREE.id, FIVE.id} == {EARLIER.statement, LATER.statement}


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    one = replace(EARLIER, subject="", text="one", low=1.0, high=1.0)
    units = ("people", "days", "groups", "square miles")
    assert [unit(replace(one, unit=many)) for many in units] == ["person", "day", "group", "square mile"]
    assert unit(replace(one, unit="days", high=None)) == unit(replace(one, unit="days", low=2.0, high=2.0)) == "days"


def test_people_whom_the_words_name_are_not_called_people_beside() -> None:
    generals = replace(EARLIER, unit="people", subject="generals", text="thousands of generals", low=2000.0, high=None)
    assert unit(generals) == unit(replace(generals, subject="“generals”")) == ""
    assert unit(replace(generals, subject="two", text="two", low=2.0, high=2.0)) == "people"
    assert unit(replace(generals, subject="the army", text="thousands")) == "people"


def test_every_figure_has_what_it_counts() -> None:
    assert set(figures(reading(DOSSIER))["units"]) == {EARLIER.id, LATER.id}


def test_what_a_report_recalls_of_another_time_stands_last_in_its_panel() -> None:
    ago = replace(EARLIER, id=FigureId("f-ago"), as_of="2019", low=80.0)
    [panel] = figures(reading(with_figures(ago, EARLIER, LATER)))["panels"]
    assert [(row["figures"], row["recalled"]) for row in panel["rows"]] == [([EARLIER.id], False), ([LATER.id], False), (["f-ago"], True)]


def test_what_is_told_of_another_time_is_recalled_only_where_it_is_of_people() -> None:
    ago = [replace(row, what="tons", unit="tons", as_of="2019") for row in (EARLIER, LATER)]
    [panel] = figures(reading(with_figures(*ago)))["panels"]
    assert [row["recalled"] for row in panel["rows"]] == [False, False]


@pytest.mark.parametrize("drowned", ["Two people drowned in that raid.", "The first raid let Two people drown."])
def test_what_points_back_at_an_event_of_another_time_is_recalled(drowned: str) -> None:
    text = f"The fire was larger than the one in March 2029. {drowned} Three people drowned on Sunday."
    march = Moment(*span(text, "March 2029"), "March 2029", "date", "2029-03")
    report = replace(DOSSIER.documents[0], text=text, furniture=(), moments=(march,))
    counts = [
        replace(EARLIER, id=FigureId(f"f-{words}"), doc=report.id, start=span(text, words)[0], end=span(text, words)[1], low=low, high=low)
        for words, low in (("Two people", 2.0), ("Three people", 3.0))
    ]
    dossier = replace(with_figures(*counts), documents=(report, *DOSSIER.documents[1:]))
    [panel] = figures(reading(dossier))["panels"]
    assert [(row["figures"], row["recalled"]) for row in panel["rows"]] == [(["f-Three people"], False), (["f-Two people"], True)]


def test_a_toll_is_of_the_day_of_its_report_whatever_day_its_sentence_names() -> None:
    risen = replace(LATER, as_of=EARLIER.as_of)
    told = figures(reading(with_figures(EARLIER, risen)))
    [panel] = told["panels"]
    assert [row["figures"] for row in panel["rows"]] == [[EARLIER.id], [risen.id]]
    assert told["known_by"] == {risen.id: "2031-03-03"}


def test_a_month_without_its_year_is_the_last_one_of_that_name() -> None:
    text = "Nine people drowned in November."
    november = Moment(*span(text, "November"), "November", "date", "2031-11")
    report = replace(DOSSIER.documents[0], text=text, furniture=(), moments=(november,))
    nine = replace(EARLIER, doc=report.id, start=0, end=len("Nine people"), low=9.0)
    [panel] = figures(reading(replace(with_figures(nine), documents=(report, *DOSSIER.documents[1:]))))["panels"]
    assert [row["recalled"] for row in panel["rows"]] == [True]


def test_numbers_are_in_conflict_where_both_sides_stand_in_one_panel() -> None:
    alone = replace(LATER, what="missing", series=SeriesId("missing"))
    panels = figures(reading(with_figures(EARLIER, alone)))["panels"]
    assert [(panel["what"], panel["contested"]) for panel in panels] == [(["drowned"], False), (["missing"], False)]
