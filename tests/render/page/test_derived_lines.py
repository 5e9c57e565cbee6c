"""Who says the same as a line."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Figure, FigureId, SeriesId, Statement
from sayso.render.page.derived.facing import excludes
from sayso.render.page.derived.lines import Corpus, alike, days_told
from sayso.render.page.derived.wording import best
from sayso.render.reading import reading
from tests.told import Told


def counted(said: Statement, number: float, *, what: str = "killed", as_of: str = "2031-03-02") -> Figure:
    words = said.text.split()[0]
    return Figure(
        FigureId(f"f-{said.id}"), said.doc, said.start, said.start + len(words), words, what, words, number, number, "people", False,
        as_of, said.id, SeriesId(what),
    )  # fmt: skip


def test_who_counts_otherwise_does_not_say_the_same() -> None:
    told = Told()
    killed, more = "one civilian had been killed by the fire", "two civilians were killed by the fire"
    one = told.say("Courier", f"Ana Ruiz said {killed}.", killed, by="Ana Ruiz")
    two = told.say("Herald", f"Ivo Dorn said {more}.", more, by="Ivo Dorn")
    claim = told.claim("single_source", one, two)
    words = best(told.read(), one)
    assert words is not None
    assert alike(told.read(), claim, words, "supports") == [two]
    read = reading(replace(told.dossier(), figures=(counted(one, 1.0), counted(two, 2.0))))
    assert alike(read, claim, words, "supports") == []


def test_a_number_of_another_time_faces_none_of_this_event() -> None:
    told = Told()
    now = told.say("Courier", "Ana Ruiz said 80 people were killed by fires.", "80 people were killed by fires", by="Ana Ruiz")
    then = told.say("Herald", "Ivo Dorn said 130 people were killed by fires.", "130 people were killed by fires", by="Ivo Dorn")
    conflict = told.conflict(told.claim("disputed", now), told.claim("disputed", then), "numbers")
    figures = (counted(now, 80.0), counted(then, 130.0))
    assert excludes(reading(replace(told.dossier(), figures=figures)), now, then, conflict)
    recalled = (figures[0], replace(figures[1], as_of="2029-11-13"))
    assert not excludes(reading(replace(told.dossier(), figures=recalled)), now, then, conflict)


def test_a_claim_is_told_on_the_days_of_those_who_speak_of_it() -> None:
    told = Told()
    said = told.say("Courier", "The pier burned.", "The pier burned", said_on="2031-03-03")
    denied = told.say("Herald", "The pier did not burn.", "The pier did not burn", said_on="2031-03-05")
    undated = told.say("Globe", "The pier burned down.", "The pier burned down", said_on=None)
    assert days_told(told.read(), told.claim("disputed", said, (denied, "denies"))) == ("2031-03-03", "2031-03-05")
    assert days_told(told.read(), told.claim("single_source", undated)) == (None, None)


def test_what_all_reports_begin_with_leads_and_what_stands_far_below_does_not() -> None:
    told = Told()
    far = "The mayor opened a school last year. " * 12
    for outlet in ("Courier", "Herald"):
        told.say(outlet, f"A ferry sank near the pier. {far}The school has a garden.", "A ferry sank near the pier")
    corpus = Corpus(told.dossier().documents)
    assert corpus.leading("the ferry sank") == 1
    assert corpus.leading("a garden") == 0 < corpus.central("a garden")
