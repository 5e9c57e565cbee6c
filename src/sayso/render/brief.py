"""The brief: one page of Markdown that says what is known and who says so.

It is made of words that stand in the documents, of names, days and counts, and
of the fixed phrases in this file. Every line has footnotes to the sentences
that it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Claim, ClaimId, Dossier, Role, Standing, Statement, StatementId
from sayso.render.reading import Reading, days, origins, outlet, reading
from sayso.render.words import counted, day, span_of_days

WORDS = 600
MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
OPENING = re.compile(r"^(\d+)([.)])|^([-+=])")
NAMES = 4
"""Names listed in a line; the rest are counted."""
NOTES = 3
"""Footnotes to one part of a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line with the statements that they come from."""

    words: str
    statements: tuple[StatementId, ...] = ()


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines, most telling first, and what to say when there are none."""

    heading: str
    lines: list[Line]
    empty: str


def markdown(dossier: Dossier, words: int = WORDS) -> str:
    """A cited account of at most so many words, footnotes and headings apart.

    When there is more to say, each part gets its most telling lines and says
    how many were left out.
    """
    read = reading(dossier)
    parts = [
        Part("Agreed", list(_agreed(read)), "Nothing is said by two independent origins and denied by none."),
        Part("Disputed", list(_disputed(read)), "No report denies another."),
        Part("Not verified", list(_unverified(read)), "No report says that it could not verify something."),
        Part("Figures", list(_figures(read)), "No figures are given."),
        Part("What changed", list(_changed(read)), "Nothing was replaced by later words."),
    ]
    chosen = _within(words, [part.lines for part in parts])
    notes: dict[StatementId, int] = {}
    body = [_written(part, count, notes) for part, count in zip(parts, chosen, strict=True)]
    footnotes = [_footnote(read, statement, number) for statement, number in notes.items()]
    return "\n".join([f"# {_safe(dossier.title)}", "", _scope(dossier), "", *body, *footnotes]).rstrip("\n") + "\n"


def _safe(words: str) -> str:
    """Words as they stand, with nothing in them taken for markup.

    >>> print(_safe("1. a *bold* <b>claim</b>"))
    1\\. a \\*bold\\* \\<b\\>claim\\</b\\>
    """
    flat = MARKUP.sub(r"\\\1", " ".join(words.split()))
    return OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", flat)


def _day(written: str | None) -> str:
    return _safe(day(written))


def _scope(dossier: Dossier) -> str:
    outlets = len({outlet(document) for document in dossier.documents})
    counts = (counted(len(dossier.documents), "report"), counted(outlets, "outlet"), counted(origins(dossier), "independent origin"))
    return f"{_safe(span_of_days(list(days(dossier))))}. {', '.join(counts)}, {counted(len(dossier.claims), 'claim')}."


def _within(words: int, lists: Sequence[Sequence[Line]]) -> list[int]:
    """How many lines of each list fit, taken in turn."""
    counts = [0] * len(lists)
    for turn in range(max((len(lines) for lines in lists), default=0)):
        for place, lines in enumerate(lists):
            cost = _length(lines[turn]) if counts[place] == turn and turn < len(lines) else None
            if cost is not None and cost <= words:
                words -= cost
                counts[place] += 1
    return counts


def _length(line: Line) -> int:
    return sum(len(piece.words.split()) for piece in line)


def _written(part: Part, count: int, notes: dict[StatementId, int]) -> str:
    lines = [f"## {part.heading}", ""]
    lines += [f"- {''.join(_piece(piece, notes) for piece in line)}" for line in part.lines[:count]]
    if not part.lines:
        lines.append(part.empty)
    elif count < len(part.lines):
        lines += ["", f"{counted(len(part.lines) - count, 'more line')} in the dossier."]
    return "\n".join([*lines, ""])


def _piece(piece: Piece, notes: dict[StatementId, int]) -> str:
    for statement in piece.statements[:NOTES]:
        notes.setdefault(statement, len(notes) + 1)
    return piece.words + "".join(f"[^{notes[statement]}]" for statement in piece.statements[:NOTES])


def _footnote(read: Reading, statement: StatementId, number: int) -> str:
    said = read.statements[statement]
    document = read.document_of(said)
    span = read.sentence(said)
    title = f", *{_safe(document.title)}*" if document.title else ""
    words = _safe(document.text[span.start : span.end])
    where = f"{_safe(document.outlet or document.id)}{title}, {_day(document.published)}, characters {said.start}–{said.end}"
    return f"[^{number}]: {where}: {words}"


def _with_standing(read: Reading, standing: Standing) -> list[Claim]:
    """The claims of one standing, those of most origins and most evidence first."""
    chosen = [claim for claim in read.dossier.claims if claim.standing == standing]
    return sorted(chosen, key=lambda claim: (-len(claim.origins), -len(claim.evidence), claim.id))


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(_safe(name) for name in names[:NAMES])
    return f"{shown} and {counted(len(names) - NAMES, 'other')}" if len(names) > NAMES else shown


def _stop(words: str) -> str:
    """The words with one stop after them.

    >>> _stop("It rained"), _stop("It rained.")
    ('It rained.', 'It rained.')
    """
    return words if words.endswith((".", "!", "?", ".”", '."')) else f"{words}."


def _gist(claim: Claim) -> Piece:
    return Piece(_stop(_safe(claim.gist)))


def _who(read: Reading, claim: Claim, role: Role, phrase: str) -> Line:
    """Who has a role in a claim, after a fixed phrase; nothing when nobody has."""
    said = read.voices(claim, role)
    if not said:
        return ()
    return (Piece(f" {phrase}: {_names([read.speaker(row) for row in said])}.", tuple(row.id for row in said)),)


def _agreed(read: Reading) -> Iterator[Line]:
    for claim in _with_standing(read, "corroborated"):
        yield (_gist(claim), *_who(read, claim, "supports", "Say so"))


def _disputed(read: Reading) -> Iterator[Line]:
    """Conflicts, both sides; then what is disputed or denied without a claim on the other side."""
    told: set[ClaimId] = set()
    for conflict in read.conflicts():
        told.update(conflict.claims)
        one, other = (read.claims[claim] for claim in conflict.claims)
        against = Piece(f" Against it: {_stop(_safe(other.gist))}")
        yield (_gist(one), *_who(read, one, "supports", "Say so"), against, *_who(read, other, "supports", "Say so"))
    for claim in [*_with_standing(read, "disputed"), *_with_standing(read, "denied")]:
        if claim.id not in told:
            yield (_gist(claim), *_who(read, claim, "supports", "Say so"), *_who(read, claim, "denies", "Deny it"))


def _unverified(read: Reading) -> Iterator[Line]:
    for claim in _with_standing(read, "unverified"):
        yield (_gist(claim), *_who(read, claim, "supports", "Say so"), *_who(read, claim, "questions", "Could not verify or doubt it"))


def _figures(read: Reading) -> Iterator[Line]:
    """A line a series, those of most figures first: each figure's words, who gave it, and for which day."""
    for figures in read.series():
        pieces = [Piece(f"{_safe(figures[0].what)}:")]
        for place, figure in enumerate(figures):
            end = "." if place == len(figures) - 1 else ";"
            statements = (figure.statement,) if figure.statement else ()
            who = f"{_safe(read.figure_speaker(figure))}, {_day(figure.as_of)}"
            pieces.append(Piece(f" {_safe(figure.text)} ({who}){end}", statements))
        yield tuple(pieces)


def _changed(read: Reading) -> Iterator[Line]:
    for claim in _with_standing(read, "superseded"):
        before = read.voices(claim, "supports")
        later = [Piece(f" Later: {_safe(said.text)}{_by(read, said)}.", (said.id,)) for said in read.replacements(claim)]
        yield (Piece(f"Earlier: {_safe(claim.gist)}{_by(read, before[0]) if before else ''}.", tuple(said.id for said in before)), *later)


def _by(read: Reading, said: Statement) -> str:
    return f" ({_safe(read.speaker(said))}, {_day(said.said_on)})"
