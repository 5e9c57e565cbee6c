"""Places in news, each article by itself: their floors, and that the measure measures."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from sayso import ground, ingest
from sayso.language.parse import parse
from sayso.model import Document, Place, PlaceId
from tests.accuracy import floors, toponyms
from tests.accuracy.toponyms import Found, Marked
from tests.ground.reading import report

FLOORS = Path(__file__).with_name("floors.json")
PARTS = {"TR-News": (1, 2), "GeoVirus": (1, 4)}
"""First article and step: odd ones, which nothing was learned from."""


@pytest.mark.skipif(not toponyms.FOLDER.is_dir(), reason="the corpora are not beside the checkout")
@pytest.mark.parametrize("corpus", sorted(PARTS))
def test_places_hold_their_floors(corpus: str, pytestconfig: pytest.Config, tmp_path: Path) -> None:
    found = Found()
    first, step = PARTS[corpus]
    for text, marked in toponyms.articles(corpus, first=first, step=step):
        found.add(located(text, tmp_path), marked)
    hold(pytestconfig, f"toponyms-{corpus}", digest(toponyms.path(corpus)), found.figures())


def located(text: str, folder: Path) -> tuple[Place, ...]:
    """The places of one article, read as a file, with what is furniture in it."""
    written = folder / "article.txt"
    written.write_text(text, encoding="utf-8", newline="")
    originals = [one for one in ingest.originals([written], largest=10**8) if isinstance(one, ingest.Original)]
    documents = [one for original in originals for one in ingest.documents(original) if isinstance(one, Document)]
    return ground.places(one for document in documents for one in named_in(document))


def named_in(document: Document) -> tuple[ground.Toponym, ...]:
    return ground.toponyms(ground.names(document, parse(document)), document)


def hold(pytestconfig: pytest.Config, corpus: str, digest: str, reached: dict[str, float]) -> None:
    known = floors.read(FLOORS)
    if pytestconfig.getoption("--repin") or pytestconfig.getoption("--repin-lower"):
        known[corpus] = floors.pinned(known.get(corpus), digest, reached, lower=bool(pytestconfig.getoption("--repin-lower")))
        floors.write(FLOORS, known)
    assert corpus in known, "no floor is pinned: run 'make floors'"
    assert list(floors.failures(known[corpus], digest, reached)) == []


def digest(path: Path) -> str:
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


BERGEN = Place(PlaceId("p"), "Bergen", ("Bergen",), 60.39, 5.32, "NO", "city", 5.0, None, ())


def test_a_place_counts_where_it_is_marked_and_within_a_hundred_miles() -> None:
    [mentioned] = [place for place in located_of("A ferry sank off Bergen.") if place.name == "Bergen"]
    found = Found()
    found.add([mentioned], [Marked(17, 23, 60.0, 5.0), Marked(0, 1, None, None)])
    assert found.figures() == {"found": 0.5, "within_161km": 1.0, "precision": 1.0}


def test_a_place_that_is_far_or_nowhere_is_not_near() -> None:
    assert toponyms.is_near(BERGEN, Marked(0, 1, 60.0, 5.0))
    assert not toponyms.is_near(BERGEN, Marked(0, 1, 50.0, 5.0))
    assert not toponyms.is_near(replace(BERGEN, lat=None, lon=None), Marked(0, 1, 60.0, 5.0))


def located_of(text: str) -> tuple[Place, ...]:
    return ground.places(named_in(report(text)))
