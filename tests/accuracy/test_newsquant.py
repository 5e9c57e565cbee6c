"""Figures on NewsQuant's sentences, each read as a document: their floors, and that the measure measures."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso import ground
from sayso.engine import Processes
from sayso.gathering import ingested
from sayso.language.parse import parse
from sayso.model import Document, Figure, FigureId, SeriesId
from sayso.settings import Settings
from tests.accuracy import newsquant
from tests.accuracy.holding import digest, hold
from tests.accuracy.newsquant import Measured, agreement, annotated, extracted
from tests.made import document


@pytest.mark.skipif(not newsquant.SENTENCES.is_file(), reason="the corpus is not beside the checkout")
def test_figures_hold_their_floors_on_newsquant(pytestconfig: pytest.Config, tmp_path: Path) -> None:
    wanted = {sentence.text: sentence.quantities for sentence in newsquant.sentences()}
    articles = tmp_path / "sentences.jsonl"
    articles.write_text("".join(json.dumps({"text": text}) + "\n" for text in wanted), encoding="utf-8")
    with Processes(2) as engine:
        documents, _, _ = ingested([articles], engine, Settings())
        found = {document.text: measured for document, measured in zip(documents, engine.map(told, documents), strict=True)}
    pairs = [(quantities, found.get(text, ())) for text, quantities in wanted.items()]
    hold(pytestconfig, "newsquant", digest([newsquant.SENTENCES]), agreement(pairs).figures())


def told(document: Document) -> tuple[Measured, ...]:
    words = parse(document)
    document = replace(document, moments=ground.moments(document, words))
    return tuple(extracted(figure, words) for figure in ground.figures(document, words, ()))


TEXT = "Six new ferries sailed."
DOCUMENT = document("report", TEXT)
SIX = Figure(
    FigureId("f"),
    DOCUMENT.id,
    0,
    15,
    "Six new ferries",
    "ferries",
    "new ferries",
    6,
    6,
    "ferries",
    approximate=False,
    as_of=None,
    statement=None,
    series=SeriesId(""),
)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (SIX, Measured((6,), "new ferry")),
        (replace(SIX, what="distance", unit="kilometers per hour"), Measured((6,), "kilometre per hour")),
        (replace(SIX, what="money", unit="AUD per barrel"), Measured((6,), "australian dollar per barrel")),
        (replace(SIX, what="age", unit="years"), Measured((6,), "year of age")),
        (replace(SIX, low=4), Measured((4, 6), "new ferry")),
        (replace(SIX, text="dozens of new ferries", low=24, high=None), Measured((12, 120), "new ferry")),
    ],
)
def test_a_figure_is_told_in_the_corpus_words(figure: Figure, expected: Measured) -> None:
    assert extracted(figure, parse(DOCUMENT)) == expected


def test_a_quantity_counts_once() -> None:
    six = Measured((6,), "ferry")
    counted = agreement([([six], [six, six]), ([six, Measured((7,), "ferry")], [Measured((7,), "barge")])])
    assert (counted.annotated, counted.found, counted.values, counted.with_units) == (3, 3, 2, 1)


@pytest.mark.parametrize(("written", "value"), [("36.5-34", (34, 36.5)), ("-5.0", (-5,)), ("3.0 - 4.0", (3, 4)), ("2.5E-08", (2.5e-08,))])
def test_a_value_is_a_number_or_a_range(written: str, value: tuple[float, ...]) -> None:
    assert annotated({"value": written, "normalized_unit": "Mile"}) == Measured(value, "mile")
