"""Sentences made of tellings: the fixed phrases of a brief, and the grammar that holds them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.render.brief.outline import Cite, Piece, Sentence
from sayso.render.brief.telling import Telling
from sayso.render.brief.voices import SHOWING, Voice
from sayso.render.brief.wording import flat, predicate

NAMED = 4
"""Speakers named in a sentence; the rest are counted."""
NOTES = 5
"""Footnotes to one clause."""
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ARTICLES = frozenset("The A An At Some Several Two Three Four Five Six Both Residents Survivors Rescuers Officials".split())
"""Words that a name may open with only because its sentence did."""


def spelled(count: int) -> str:
    """A small number as a word.

    >>> spelled(3), spelled(12)
    ('three', '12')
    """
    return COUNTS[count] if count < len(COUNTS) else f"{count:,}"


def named(voice: Voice) -> Piece:
    """A name inside a sentence."""
    first, _, rest = voice.name.partition(" ")
    small = first in ARTICLES and not voice.outlet
    name = f"{first.lower()} {rest}".rstrip() if small else voice.name
    return Piece(name, "name", entity=voice.entity)


def listed(voices: Sequence[Voice]) -> list[Piece]:
    """Names in a row: A, B and C."""
    shown = [named(voice) for voice in voices[:NAMED]]
    if len(voices) > NAMED:
        others = len(voices) - NAMED
        shown.append(Piece(f"{spelled(others)} other{'s' if others > 1 else ''}"))
    pieces: list[Piece] = []
    for place, piece in enumerate(shown):
        if place:
            pieces.append(Piece(" and " if place == len(shown) - 1 else ", "))
        pieces.append(piece)
    return pieces


def reported_by(voice: Voice, anchor: str | None = None) -> list[Piece]:
    """Who tells what a report says itself, after its words, and on which day where these count from it."""
    if voice.outlet:
        return [Piece(", "), *listed([voice]), Piece(f" reported on {anchor}" if anchor else f" reports{_of(', in a report', anchor)}")]
    day = _of(", in a report", anchor)
    return [Piece(", according to "), *listed([voice]), *(dated(anchor) if voice.report else [Piece(day)] if day else [])]


def dated(anchor: str | None) -> list[Piece]:
    """Of which day a report is that was just named, where its words count from that."""
    return [] if anchor is None else [Piece(f" of {anchor}" if anchor else ", which has no date")]


def clause(one: Telling, voices: Sequence[Voice] = (), *, reports: int = 1, opening: bool = True) -> list[Piece]:
    """What somebody says, with who says it; without a stop."""
    speakers = voices or [one.voice]
    said_by = listed(speakers)
    carried = [*(_through(one) if len(speakers) == 1 else []), *_carried(one, reports)]
    if one.said.kind == "narrated" and opening and stands(one) and not several(speakers) and reports == 1:
        return [Piece(one.words, "words"), *reported_by(speakers[0], one.anchor)]
    if one.form in ("stated", "reported") and opening and stands(one):
        return [Piece(one.words, "words"), *_after(one, said_by, speakers), *carried]
    who = [*said_by, *carried, *([Piece(",")] if carried else [])]
    if one.form == "quoted":
        return [*who, Piece(" said: “"), Piece(one.words, "words"), Piece("”")]
    if one.form == "own":
        return [*who, Piece(" "), _verb(one), Piece(" "), Piece(lowered(one), "words")]
    if one.said.basis in SHOWING or predicate(one.words):
        return [Piece("according to "), *said_by, *carried, Piece(", "), Piece(lowered(one), "words")]
    return [*who, Piece(_reports(one, speakers)), Piece("that "), Piece(lowered(one), "words")]


def _verb(one: Telling) -> Piece:
    """The document's own verb; a fixed one where the document has it in a form that cannot stand here."""
    own = one.said.cue is not None and flat(one.said.cue.text) == one.verb.removesuffix(" that")
    return Piece(one.verb, "words" if own else "phrase")


def lowered(one: Telling) -> str:
    """Its words, with a small first letter where the capital was only that of a sentence."""
    return one.words[:1].lower() + one.words[1:] if one.opening == "common" else one.words


def stands(one: Telling) -> bool:
    """Can its words open a sentence as they are?"""
    return one.form == "stated" or one.opening in ("common", "capital")


def _after(one: Telling, said_by: Iterable[Piece], speakers: Sequence[Voice]) -> list[Piece]:
    if one.said.kind == "narrated" and all(voice.outlet for voice in speakers):
        return [Piece(", "), *said_by, Piece(_reports(one, speakers).rstrip())]
    if "according to" in one.words:
        return [Piece(", "), *said_by, Piece(" said")]
    return [Piece(", according to "), *said_by]


def _reports(one: Telling, speakers: Sequence[Voice]) -> str:
    if one.said.kind != "narrated":
        return " said "
    return " report " if several(speakers) else " reports "


def several(voices: Sequence[Voice]) -> bool:
    """Are they several, or one that is a word for several, such as 'agencies'?"""
    return len(voices) > 1 or any(voice.name.islower() and voice.name.endswith("s") for voice in voices)


def _through(one: Telling) -> list[Piece]:
    """Who relayed it to the outlet."""
    if not one.relayers or one.said.kind == "narrated" or one.relayers[0] in one.voice.name:
        return []
    first, _, rest = one.relayers[0].partition(" ")
    return [Piece(", as cited by "), Piece(f"{first.lower()} {rest}" if first in ARTICLES else one.relayers[0], "name")]


def _carried(one: Telling, reports: int) -> list[Piece]:
    """In how many reports it stands, and of which day one is whose words count from that."""
    if reports > 1:
        return [Piece(f", in {spelled(reports)} reports{_of(', one', one.anchor)}")]
    return [Piece(_of(", in a report", one.anchor))] if one.anchor is not None else []


def _of(report: str, anchor: str | None) -> str:
    """A report with its day.

    >>> _of("in a report", "2 March 2031"), _of("in a report", ""), _of("in a report", None)
    ('in a report of 2 March 2031', 'in a report without a date', '')
    """
    return "" if anchor is None else f"{report} of {anchor}" if anchor else f"{report} without a date"


def told(*clauses: tuple[list[Piece], Iterable[Cite]], between: str = "; ") -> Sentence:
    """One sentence: its clauses with a sign between them, each with its footnotes."""
    pieces: list[Piece] = []
    for place, (made, cites) in enumerate(clauses):
        last = place == len(clauses) - 1
        notes = tuple(dict.fromkeys(cites))[:NOTES]
        stopped = last and made[-1].text == "”" and made[-2].text.endswith(("!", "?"))
        pieces += made
        pieces.append(Piece("" if stopped else "." if last else between.rstrip(), cites=notes))
        if between.endswith(" ") and not last:
            pieces.append(Piece(" "))
    return _capital(pieces)


def _capital(pieces: Sequence[Piece]) -> Sentence:
    """A sentence opens with a capital."""
    first = pieces[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *pieces[1:])
