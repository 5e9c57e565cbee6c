"""Figures that were counted by several or moved: as the words give them, oldest first, with who and when; no sum, no average."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sayso.model import DocumentId, Figure, Mention, PlaceId, Span
from sayso.render.brief.desk import Desk
from sayso.render.brief.outline import Cite, Piece, Sentence
from sayso.render.brief.sentences import listed, lowered, told
from sayso.render.brief.telling import Telling
from sayso.render.brief.traits import covers
from sayso.render.brief.voices import Voice, publisher
from sayso.render.brief.wording import flat
from sayso.render.fates import ALIKE, FATES, known_by_harm, of_the_event, of_the_whole, part_counted, without_vague_casualties, words_of
from sayso.render.reading import Reading, once
from sayso.render.undated import counted_on
from sayso.render.words import day
from sayso.text.paragraphs import trimmed
from sayso.text.sentences import sentence

SHOWN = 6
"""Values told of one quantity: those that most outlets give."""
UNDATED = "9999"
"""After every day."""
SHORT = 14
"""Words of a clause told instead of the bare figure."""


def counts(desk: Desk) -> list[list[Figure]]:
    """The quantities that are told: what became of people, parts of them together where nobody counts all, and with them that it
    became of nobody; then what is counted in whole clauses and differs."""
    every = without_vague_casualties([row for series in desk.read.series() for row in _values(desk, series)])
    people = [row for row in every if row.unit == "people" and row.what in FATES]
    harm = known_by_harm(desk.read, people)
    chosen: dict[str, list[Figure]] = {}
    for row in every if harm else (row for row in every if row.unit != "people" or row.what not in FATES):
        chosen.setdefault(row.series, []).append(row)
    told_of: dict[str, list[Figure]] = {}
    for series in sorted(chosen.values(), key=lambda row: (_rank(row[0]), -_moved(desk, row), row[0].series)):
        differs = len({(row.low, row.high) for row in series}) > 1
        of_people = series[0].what in FATES and series[0].unit == "people"
        if of_people or (differs and all(_clause(desk, row) for row in series)):
            kept = told_of.setdefault(_kind(series, told_of), [])
            kept.extend(series if _beside(kept, series) else ())
    return [sorted(rows, key=lambda row: _place(desk, row)) for rows in told_of.values()]


def _kind(series: Sequence[Figure], told_of: Collection[str]) -> str:
    """What it counts; where it counts nobody, what others count that is alike: 'nobody harmed' stands with the wounded."""
    alike = next((words for words in ALIKE if series[0].what in words), ())
    return next((what for what in told_of if _of_nobody(series) and what in alike), series[0].what)


def _of_nobody(series: Sequence[Figure]) -> bool:
    return all(row.high == 0 for row in series)


def _beside(kept: Sequence[Figure], series: Sequence[Figure]) -> bool:
    """Is it told beside others: of people, that it became of nobody, or the one part of them and the other, where nobody counts all?"""
    rows = [*kept, *series]
    return not kept or _of_nobody(series) or all(row.unit == "people" and part_counted(row) for row in rows)


def _place(desk: Desk, row: Figure) -> tuple[str, str]:
    return reported(desk, row) or UNDATED, row.id


def _rank(figure: Figure) -> int:
    return FATES.index(figure.what) if figure.what in FATES else len(FATES)


def figures(desk: Desk, before: Collection[Telling]) -> Iterator[Sentence]:
    """A sentence a quantity; none for a single count that was told before."""
    known = {one.said.id for one in before}
    every = counts(desk)
    for series in every:
        rows = _distinct(desk, series)
        others = [row for other in every if other is not series for row in other]
        if len(rows) > 1 or rows[0][0].statement not in known:
            yield told(*_clauses(desk, rows, others))


def _values(desk: Desk, series: Sequence[Figure]) -> list[Figure]:
    """The figures of the whole, of this event, as they were reported: 'two of the dead' counts a part."""
    kept = [row for row in series if of_the_whole(desk.read, row) and of_the_event(desk.read, row)]
    return sorted(kept, key=lambda row: _place(desk, row))


def reported(desk: Desk, row: Figure) -> str | None:
    """The day of the report that gives a figure; where it has none, the day that its words tell."""
    document = desk.read.documents[row.doc]
    return (document.published or row.as_of or "")[:10] or None


def _moved(desk: Desk, series: Sequence[Figure]) -> int:
    return len({(row.low, row.high) for row in series}) * min(2, len({speaker(desk, row).key for row in series}))


def _distinct(desk: Desk, series: Sequence[Figure]) -> list[list[Figure]]:
    """The figures that are equal together, each speaker's once; of many, the values that most reports give."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for row in series:
        found.setdefault((row.low, row.high, part_counted(row)), []).append(row)
    values = list(found.values())
    if len(values) > SHOWN:
        carried = [same for same in values if _reports(same) > 1]
        most = sorted(carried if len(carried) > 1 else values, key=lambda same: -_reports(same))[:SHOWN]
        values = [same for same in values if same in most]
    return [list({speaker(desk, row).key: row for row in reversed(same)}.values())[::-1] for same in values]


def _reports(same: Sequence[Figure]) -> int:
    return len({row.doc for row in same})


def _clauses(desk: Desk, rows: Sequence[list[Figure]], others: Sequence[Figure]) -> Iterator[tuple[list[Piece], list[Cite]]]:
    clauses = [_of_all(desk, equal) for equal in rows]
    before = ""
    for equal, clause in zip(rows, clauses, strict=True):
        what = equal[0].what
        words = [Piece(clause or value(desk, equal[0]), "words"), *([] if clause else _elsewhere(desk, equal, others))]
        label = [Piece(what, "words"), Piece(": ")] if what != before and _needs_label(desk, what, rows, clauses) else []
        by = [replace(piece, entity=None) for piece in listed([speaker(desk, row) for row in equal])]  # introduced elsewhere: no (( ))
        own = [Piece("reported by ")] if all(_outlets_own(desk, row) for row in equal) else []
        yield [*label, *words, Piece(" ("), *own, *by, *_when(desk, equal), Piece(")")], [where(desk, row) for row in equal]
        before = what


def _needs_label(desk: Desk, what: str, rows: Sequence[list[Figure]], clauses: Sequence[str]) -> bool:
    """Do the words of some of those that count one thing not tell what is counted?"""
    told_of = [(equal, clause) for equal, clause in zip(rows, clauses, strict=True) if equal[0].what == what]
    clear = all(what in (clause or value(desk, equal[0])) for equal, clause in told_of)
    return not clear and not all(clause for _, clause in told_of)


def _elsewhere(desk: Desk, equal: Sequence[Figure], others: Sequence[Figure]) -> list[Piece]:
    """The place that all the sentences of a figure name, where other figures are told of other places."""
    named = [_places(desk.read, row) for row in equal]
    shared = [(name, words) for name, words in named[0].items() if all(name in each for each in named)]
    here = {name for row in others for name in _places(desk.read, row)} if shared else set()
    place = next((words for name, words in shared if name not in here), None)
    return [Piece(", told of "), Piece(place, "words")] if here and place else []


@once
def _places(read: Reading, row: Figure) -> dict[PlaceId, str]:
    """The places that the sentence of a figure names, each in its words."""
    around, text = read.around(row.doc, row.start, row.end), read.documents[row.doc].text
    named = _named(read).get(row.doc, ())
    return {place: text[one.start : one.end] for place, one in named if Span(one.start, one.end) in around}


@once
def _named(read: Reading) -> dict[DocumentId, list[tuple[PlaceId, Mention]]]:
    """The places that each report names, as it does."""
    found: dict[DocumentId, list[tuple[PlaceId, Mention]]] = {}
    for place in read.dossier.places:
        for mention in place.mentions:
            found.setdefault(mention.doc, []).append((place.id, mention))
    return found


def _outlets_own(desk: Desk, row: Figure) -> bool:
    """Does a report give a figure in its own voice? Then nobody counted whom it names."""
    said = desk.read.statements.get(row.statement) if row.statement else None
    return speaker(desk, row).outlet and (said is None or said.kind == "narrated")


def _when(desk: Desk, equal: Sequence[Figure]) -> list[Piece]:
    """The day of the first report that gives a figure; where it has none, the words that name one."""
    first, several = reported(desk, equal[0]), len({reported(desk, row) for row in equal}) > 1
    if first:
        return [Piece(f", {'first on ' if several else ''}{day(first)}")]
    named = counted_on(desk.read, equal[0])
    return [*([Piece(", “"), Piece(named, "words"), Piece("”")] if named else []), Piece(", in a report without a date")]


def _of_all(desk: Desk, equal: Sequence[Figure]) -> str:
    """The clause of the first who gives a figure, where the others say all of it too."""
    clause, first = _clause(desk, equal[0]), desk.told.get(equal[0].statement) if equal[0].statement else None
    others = [desk.told.get(row.statement) if row.statement else None for row in equal[1:]]
    return clause if first and all(other and covers(other.traits, first.traits) for other in others) else ""


def _clause(desk: Desk, row: Figure) -> str:
    """The clause that holds a figure where it is short, for it says what is counted."""
    one = desk.told.get(row.statement) if row.statement else None
    short = one is not None and one.form in ("reported", "stated") and len(one.words.split()) <= SHORT and flat(row.text) in one.words
    return lowered(one) if one is not None and short else ""


def value(desk: Desk, row: Figure) -> str:
    """The figure's words; one that opened a sentence loses its capital."""
    words = flat(words_of(desk.read, row))
    first = words.split()[0]
    return words[:1].lower() + words[1:] if first[1:].islower() else words


def speaker(desk: Desk, row: Figure) -> Voice:
    """Who gave a figure: the outlet where nobody is named."""
    voice = desk.voices.get(row.statement) if row.statement else None
    return voice or publisher(desk.read.documents[row.doc])


def where(desk: Desk, row: Figure) -> Cite:
    document = desk.read.documents[row.doc]
    span = sentence(document.text, row.start, row.end)
    kept = trimmed(document.text, span.start, span.end)
    return Cite(row.doc, kept.start, kept.end)
