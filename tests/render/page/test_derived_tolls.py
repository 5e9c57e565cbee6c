"""The head of the first screen tells how many were harmed, each value in the reports' own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import DocumentId, Figure, FigureId
from sayso.render.page.derived.tolls import tolls
from sayso.render.reading import reading
from tests.ferry import DOSSIER

EARLIER, LATER = DOSSIER.figures


def figure(name: str, like: Figure = EARLIER, **more: Any) -> Figure:
    return replace(like, id=FigureId(f"f-{name}"), **more)


def lines(*figures: Figure) -> list[dict[str, Any]]:
    return tolls(reading(replace(DOSSIER, figures=figures)))


def values(*figures: Figure) -> list[str]:
    [line] = lines(*figures)
    return [value["words"] for value in line["values"]]


def test_each_value_stands_once_the_oldest_first_with_who_gives_it_and_where() -> None:
    again = figure("again", doc=LATER.doc, text="at least three")
    [line] = lines(LATER, EARLIER, again)
    assert (line["what"], line["more"]) == (["drowned"], 0)
    assert [(value["words"], value["names"], len(value["outlets"]), value["day"]) for value in line["values"]] == [
        ("At least three people", ["Ruiz"], 2, "2031-03-02"),
        ("Five people", ["Ruiz"], 1, "2031-03-03"),
    ]


def test_those_who_were_not_harmed_stand_beside_the_wounded() -> None:
    none = figure("none", what="harmed", text="no passengers", low=0.0, high=0.0)
    hurt = figure("hurt", doc=LATER.doc, what="wounded", text="two people", low=2.0, high=2.0)
    [line] = lines(hurt, replace(none, subject="passengers"))
    assert (line["what"], [value["words"] for value in line["values"]]) == (["harmed", "wounded"], ["no passengers", "two people"])


def test_a_part_of_the_dead_and_those_of_another_year_are_no_toll() -> None:
    part = figure("part", text="two of the dead", low=2.0, high=2.0)
    long_ago = figure("ago", as_of="2019", low=80.0)
    assert values(EARLIER, LATER, part, long_ago) == ["At least three people", "Five people"]


def test_a_bare_number_of_some_of_them_is_no_toll() -> None:
    text = "Nine of the sailors drowned. Seven drowned, Ruiz said later, including Two from Amel."
    report = replace(DOSSIER.documents[0], id=DocumentId("sailors"), text=text)
    counts = [
        figure(word, doc=report.id, start=text.index(word), end=text.index(word) + len(word), text=word, subject=word, low=low, high=low)
        for word, low in (("Nine", 9.0), ("Seven", 7.0), ("Two", 2.0))
    ]
    [line] = tolls(reading(replace(DOSSIER, documents=(*DOSSIER.documents, report), figures=(*counts, EARLIER))))
    assert [value["words"] for value in line["values"]] == ["At least three people", "Seven"]


def test_people_from_a_place_are_all_of_them_and_people_from_among_others_are_not() -> None:
    text = "Nine people from Norwick drowned. Two from the crew drowned. Three from among them drowned."
    report = replace(DOSSIER.documents[0], id=DocumentId("sailors"), text=text)
    counts = [
        figure(words, doc=report.id, start=text.index(words), end=text.index(words) + len(words), text=words, low=low, high=low)
        for words, low in (("Nine people", 9.0), ("Two", 2.0), ("Three", 3.0))
    ]
    [line] = tolls(reading(replace(DOSSIER, documents=(*DOSSIER.documents, report), figures=(*counts, EARLIER))))
    assert [value["words"] for value in line["values"]] == ["At least three people", "Nine people"]


def test_of_many_values_those_of_most_outlets_are_told_and_the_rest_counted() -> None:
    more = [figure(f"more-{low}", low=float(low), text=f"{low} people") for low in range(20, 25)]
    twice = [figure("twice", low=9.0, text="nine people"), figure("twice-more", like=LATER, low=9.0, high=None, text="nine people")]
    [line] = lines(*more, *twice)
    assert (len(line["values"]), line["more"]) == (4, 2)
    assert "nine people" in [value["words"] for value in line["values"]]


def test_of_one_day_who_counts_them_all_goes_first_and_parts_are_told_apart() -> None:
    children, pilots = (figure(who, subject=who, text=f"two {who}", low=2.0, high=2.0) for who in ("children", "pilots"))
    assert values(pilots, children, LATER, EARLIER) == ["At least three people", "two children", "two pilots", "Five people"]


def test_a_quotation_that_a_value_ends_in_is_closed() -> None:
    document = DOSSIER.documents[0]
    text = "Ruiz said scores of “smugglers” had drowned."
    start, end = text.index("scores"), text.index("”")
    told = replace(EARLIER, doc=document.id, start=start, end=end, text=text[start:end], statement=None)
    documents = (*DOSSIER.documents, replace(document, id=DocumentId("smuggling"), text=text))
    told = replace(told, doc=DocumentId("smuggling"))
    [line] = tolls(reading(replace(DOSSIER, documents=documents, figures=(told, LATER))))
    assert line["values"][0]["words"] == "scores of “smugglers”"
    assert line["values"][0]["place"] == ["smuggling", f"at-{start}-{end}"]


def test_what_one_report_of_several_tells_of_people_is_no_toll_of_the_event() -> None:
    assert lines(replace(EARLIER, doc=DocumentId(LATER.doc)), LATER) == []


def test_casualties_in_vague_words_alone_are_left_out_beside_counts_of_the_dead() -> None:
    many = figure("many", doc=LATER.doc, what="casualties", text="thousands of casualties", low=2000.0, high=None)
    assert [line["what"] for line in lines(EARLIER, LATER, many)] == [["drowned"]]
    counted = replace(many, text="2,000 casualties", high=2000.0)
    assert [line["what"] for line in lines(EARLIER, LATER, counted)] == [["drowned"], ["casualties"]]
    assert [line["what"] for line in lines(many, replace(many, id=FigureId("f-more"), doc=EARLIER.doc))] == [["casualties"]]


def test_what_became_of_anything_but_people_is_no_toll() -> None:
    villages = figure("villages", doc=LATER.doc, what="captured", text="two more villages", low=2.0, high=2.0, unit="villages")
    assert [line["what"] for line in lines(EARLIER, LATER, villages)] == [["drowned"]]


def test_two_numbers_of_one_speaker_and_day_are_told_to_be_in_no_known_order() -> None:
    none, hurt = figure("none", what="harmed", low=0.0, high=0.0), figure("hurt", LATER, what="wounded", low=3.0, high=None)
    one_day = tuple(replace(document, published="2031-03-03") for document in DOSSIER.documents)
    told = replace(DOSSIER, figures=(none, hurt))
    assert [line["unordered"] for line in tolls(reading(replace(told, documents=one_day)))] == [True]
    assert [line["unordered"] for line in tolls(reading(told))] == [False]
