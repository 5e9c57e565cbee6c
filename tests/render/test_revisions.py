from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Figure, FigureId
from sayso.render.revisions import with_revisions
from tests.ferry import DOSSIER

EARLIER, LATER = (replace(figure, replaces=None) for figure in DOSSIER.figures)


def replaced(*figures: Figure) -> list[FigureId | None]:
    return [figure.replaces for figure in with_revisions(replace(DOSSIER, figures=figures)).figures]


def test_a_speakers_later_figure_replaces_the_earlier_one() -> None:
    assert replaced(EARLIER, LATER) == [None, EARLIER.id]


@pytest.mark.parametrize(
    "changed",
    [
        {"low": EARLIER.low, "high": EARLIER.high},
        {"as_of": EARLIER.as_of},
        {"as_of": None},
        {"series": "saved"},
        {"statement": None},
        {"what": "distance"},
        {"subject": "children"},
        {"what": "money", "subject": LATER.text},
    ],
    ids=["the same number", "the same day", "no day", "another series", "another speaker", "a distance", "a part of them", "a bare sum"],
)
def test_what_is_no_later_word_on_the_same_replaces_nothing(changed: dict[str, str | float | None]) -> None:
    values = {name: getattr(LATER, name) for name in LATER.__dataclass_fields__}
    assert replaced(replace(EARLIER, what=str(changed.get("what", EARLIER.what))), Figure(**(values | changed))) == [None, None]


def test_a_figure_of_a_month_or_a_year_is_recalled_and_not_replaced() -> None:
    assert replaced(replace(EARLIER, as_of="2030"), LATER) == [None, None]
    assert replaced(EARLIER, replace(LATER, as_of="2031-04")) == [None, None]
    assert replaced(EARLIER, replace(LATER, as_of="2032")) == [None, None]


def test_of_several_of_one_day_the_last_is_replaced_and_none_by_one_that_says_the_same() -> None:
    for other in ("f-0", "f-z"):
        second = replace(EARLIER, id=FigureId(other), start=EARLIER.start + 1, low=7, high=7)
        assert replaced(EARLIER, second, LATER) == [None, None, second.id]
        assert replaced(EARLIER, replace(second, low=LATER.low, high=LATER.high), LATER) == [None, None, None]


def test_an_outlet_takes_back_its_own_number_in_a_later_report_and_not_in_the_same_one() -> None:
    once, again = (replace(figure, doc=EARLIER.doc, statement=None) for figure in (EARLIER, LATER))
    documents = tuple(replace(one, outlet="Norwick Post", outlet_short=None) for one in DOSSIER.documents)
    other = next(one.id for one in documents if one.id != EARLIER.doc)

    def later(figure: Figure) -> FigureId | None:
        return with_revisions(replace(DOSSIER, documents=documents, figures=(once, figure))).figures[1].replaces

    assert later(again) is None
    assert later(replace(again, doc=other)) == EARLIER.id


def test_what_a_figure_replaced_before_a_correction_is_forgotten() -> None:
    assert replaced(replace(EARLIER, replaces=LATER.id), replace(LATER, as_of=EARLIER.as_of, replaces=EARLIER.id)) == [None, None]
