"""Words that name a day in a report without a date."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Document, Figure, Moment
from sayso.render.reading import reading
from sayso.render.undated import counted_on, said_on
from tests.ferry import DOSSIER
from tests.told import Told

SENTENCE = "Ana Ruiz said on Tuesday that three people drowned on Monday night."


def moments(text: str, *words: str, value: str | None = None) -> tuple[Moment, ...]:
    return tuple(Moment(text.index(one), text.index(one) + len(one), one, "date", value) for one in words)


def dated(document: Document, *words: str, value: str | None = None) -> Document:
    return replace(document, published=None, moments=moments(document.text, *words, value=value))


def test_the_day_on_which_something_was_said_is_named_beside_it_and_not_in_it() -> None:
    told = Told()
    said = told.say("Courier", SENTENCE, "three people drowned on Monday night", by="Ana Ruiz", said_on=None)
    dossier = told.dossier()
    document = dossier.documents[0]
    named = reading(replace(dossier, documents=(dated(document, "Tuesday", "Monday night"),)))
    assert said_on(named, said) == "Tuesday"
    assert said_on(named, replace(said, said_on="2031-03-04")) == ""
    assert said_on(reading(replace(dossier, documents=(dated(document, "Monday night"),))), said) == ""


def test_words_that_name_no_day_or_one_that_is_counted_are_not_told() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said now that it rained.", "it rained", by="Ana Ruiz", said_on=None)
    other = told.say("Herald", "Ana Ruiz said on Tuesday that it rained.", "it rained", by="Ana Ruiz", said_on=None)
    dossier = told.dossier()
    courier, herald = dossier.documents
    read = reading(replace(dossier, documents=(dated(courier, "now"), dated(herald, "Tuesday", value="2031-03-04"))))
    assert (said_on(read, said), said_on(read, other)) == ("", "")


def test_a_figure_has_the_day_that_stands_nearest_in_its_sentence() -> None:
    told = Told()
    told.say("Courier", SENTENCE, "three people drowned on Monday night", by="Ana Ruiz")
    dossier = told.dossier()
    [document] = dossier.documents
    read = reading(replace(dossier, documents=(dated(document, "Tuesday", "Monday night"),)))
    start = SENTENCE.index("three people")
    like: Figure = replace(DOSSIER.figures[0], doc=document.id, start=start, end=start + 12, as_of=None)
    assert counted_on(read, like) == "Tuesday"
    assert counted_on(read, replace(like, as_of="2031-03-03")) == ""
