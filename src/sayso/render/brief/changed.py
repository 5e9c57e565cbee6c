"""What a speaker replaced, revised or withdrew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.model import Claim, Figure, Statement
from sayso.render.brief.desk import Desk, apart, cites
from sayso.render.brief.outline import Cite, Piece, Sentence
from sayso.render.brief.quantities import UNDATED, counts, reported, speaker, value, where
from sayso.render.brief.sentences import clause, listed, reported_by, told
from sayso.render.brief.telling import Telling, aside, cite
from sayso.render.brief.voices import publisher
from sayso.render.brief.wording import balanced, flat, leans, plain
from sayso.render.fates import HARMED
from sayso.render.fates import counts as counted_in
from sayso.render.page.derived.lines import surely
from sayso.render.rises import Rise, rises
from sayso.render.words import day

LONGEST = 45
"""Words of a sentence that is told whole."""
BETWEEN = 2
"""Other counts of those harmed that are told within a change of one."""
REVISION = re.compile(
    r"\b(?:retract(?:s|ed)|rescind(?:s|ed)|misinformed|misspoke|corrected|revised|reinstated|"
    r"with(?:drew|draws|drawn)\b[^.]{0,25}\b(?:claim|allegation|accusation|statement|remark|report|charge)s?)\b",
    re.IGNORECASE,
)
"""Words by which a report says that somebody went back on something."""


def changed(desk: Desk) -> Iterator[tuple[Sentence, tuple[Telling, ...]]]:
    counted = counts(desk)
    told_of: set[str | None] = set()
    for claim in replaced(desk):
        for newer in desk.read.replacements(claim):
            replacement = _in_place(desk, surely(desk.read, claim), newer, counted)
            if replacement is not None:
                told_of.update(row.statement for row in claim.evidence)
                yield replacement
    rose = rises(desk.read)
    for rise in rose:
        if not told_of.issuperset(row.statement for row in rise):
            yield _rose(desk, rise), ()
    risen = {row.what for rise in rose for row in rise}
    for series in (row for row in counted if row[0].what not in risen):
        for earlier, later in _moves(desk, series):
            if not {earlier.statement, later.statement} & told_of:
                yield _revised(desk, earlier, later), ()
    revised = desk.ranked(one for one in desk.told.values() if REVISION.search(one.words))
    for one in apart(revised):
        yield told((clause(one), cites([one, *desk.echoes(one)]))), (one,)
    telling = [document.id for document in desk.read.dossier.documents if REVISION.search(document.text)]
    for said in (row for doc in telling for row in sorted(desk.read.said_in.get(doc, ()), key=lambda row: (row.start, row.id))):
        whole = _as_told(desk, said)
        if whole is not None:
            yield whole, ()


def _as_told(desk: Desk, said: Statement) -> Sentence | None:
    """A whole sentence in which a report tells that somebody went back on something."""
    cited, document = cite(desk.read, said), desk.read.document_of(said)
    words = plain(document.text[cited.start : cited.end])
    titled = document.title is not None and flat(document.title) in words
    fits = REVISION.search(words) and len(words.split()) <= LONGEST and balanced(words) and words[:1].isupper() and not titled
    if not fits or said.id in desk.told or aside(document, said) or leans(words):
        return None
    return told(([Piece(words, "words"), *reported_by(publisher(document))], [cited]))


def replaced(desk: Desk) -> list[Claim]:
    """The claims that their speakers replaced, by what the dossier has."""
    return [claim for claim in desk.read.dossier.claims if claim.standing == "superseded" and desk.read.replacements(claim)]


def _moves(desk: Desk, series: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The first and the last figure of each who gave another one on a later day."""
    given: dict[str, list[Figure]] = {}
    for row in series:
        given.setdefault(speaker(desk, row).key, []).append(row)
    for rows in given.values():
        first, last = reported(desk, rows[0]), reported(desk, rows[-1])
        if first and last and first < last and (rows[0].low, rows[0].high) != (rows[-1].low, rows[-1].high):
            yield rows[0], rows[-1]


def _rose(desk: Desk, rise: Rise) -> Sentence:
    """'Drowned: three people, according to Ruiz on 2 March 2031; higher in later reports: five, according to Polo on 3 March 2031'."""
    return told(*(_step(desk, row, place) for place, row in enumerate(rise)))


def _step(desk: Desk, row: Figure, place: int) -> tuple[list[Piece], list[Cite]]:
    opening = [Piece(row.what, "words"), Piece(": ")] if place == 0 else [Piece("higher in later reports: ")] if place == 1 else []
    return [*opening, *_by_whom(desk, row)], [where(desk, row)]


def _in_place(
    desk: Desk, before: list[Statement], later: Statement, counted: Sequence[Sequence[Figure]]
) -> tuple[Sentence, tuple[Telling, ...]] | None:
    old = next((desk.told[said.id] for said in before if said.id in desk.told), None)
    new = desk.told.get(later.id)
    if old is None or new is None:
        return None
    first = [*clause(old), Piece(f", on {day(old.said.said_on)}" if old.said.said_on else "")]
    second = [Piece("later, "), *clause(new, opening=False), Piece(f", on {day(new.said.said_on)}" if new.said.said_on else "")]
    between = (_given(desk, row) for row in _between(desk, old, new, counted))
    return told((first, [cite(desk.read, old.said)]), *between, (second, [cite(desk.read, new.said)])), (old, new)


def _between(desk: Desk, old: Telling, new: Telling, counted: Sequence[Sequence[Figure]]) -> list[Figure]:
    """Who else was harmed, as the same speaker told it in the days from one count of those harmed to the other, in other words."""
    if not all(_counts_harmed(desk, one.said) for one in (old, new)):
        return []
    days = old.said.said_on or "", new.said.said_on or UNDATED
    harmed = (row for series in counted for row in series if row.what in HARMED and row.high != 0)
    others = (row for row in harmed if row.statement not in (old.said.id, new.said.id) and speaker(desk, row).key == old.voice.key)
    return [row for row in others if days[0] <= (reported(desk, row) or "") <= days[1]][:BETWEEN]


def _counts_harmed(desk: Desk, said: Statement) -> bool:
    return any(row.what in HARMED for row in counted_in(desk.read, said))


def _given(desk: Desk, row: Figure) -> tuple[list[Piece], list[Cite]]:
    return [Piece(row.what, "words"), Piece(": "), *_by_whom(desk, row)], [where(desk, row)]


def _by_whom(desk: Desk, row: Figure) -> list[Piece]:
    by = [Piece(", according to "), *listed([speaker(desk, row)]), Piece(f" on {day(reported(desk, row))}")]
    return [Piece(value(desk, row), "words"), *by]


def _revised(desk: Desk, earlier: Figure, later: Figure) -> Sentence:
    """'Drowned: at least three people, according to Ruiz on 2 March 2031; five people on 3 March 2031'."""
    second = [Piece("later, "), Piece(value(desk, later), "words"), Piece(f", on {day(reported(desk, later))}")]
    return told(_given(desk, earlier), (second, [where(desk, later)]))
