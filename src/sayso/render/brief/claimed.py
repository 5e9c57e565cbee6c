"""What one origin says, speaker by speaker."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sayso.render.brief.desk import Desk, apart, cites
from sayso.render.brief.outline import Cite, Paragraph, Piece, Sentence
from sayso.render.brief.sentences import clause, lowered, told
from sayso.render.brief.telling import Telling
from sayso.render.brief.traits import alike
from sayso.render.brief.unverified import silent
from sayso.render.brief.voices import SHOWING
from sayso.render.brief.wording import predicate

EACH = 3
"""Things told of one speaker."""
MOST = 400
"""Statements from which those to tell are chosen, the most telling."""
LEAST = 0.3
"""Share of the most telling one's weight from which a statement is told."""
NEARLY = 0.8
"""Share of the words of one wording that another has which says the same and more."""
LONGEST = 45
"""Words of a sentence beyond which a speaker's next words begin another."""


def claimed(desk: Desk, before: Collection[Telling]) -> Iterator[Paragraph]:
    """A paragraph a speaker, who says the most telling thing first."""
    ranked = desk.ranked(one for one in desk.told.values() if one.said.stance in ("asserts", "vows", "demands") or silent(one.said))
    least = LEAST * max((desk.weight(one) for one in ranked), default=0)
    groups: dict[str, list[Telling]] = {}
    for one in apart((one for one in ranked[:MOST] if desk.weight(one) >= least), before):
        group = groups.setdefault(one.voice.key, [])
        if len(group) < EACH and not (one.form == "quoted" and any(other.form == "quoted" for other in group)):
            group.append(_fullest(desk, one))
    for group in groups.values():
        yield tuple(_sentences(desk, group))


def _fullest(desk: Desk, one: Telling) -> Telling:
    """The longest that its speaker says in the same form with nearly all of its words: of 'two groups' also 'who work for him'."""
    others = (other for other in desk.told.values() if other.voice.key == one.voice.key and other.form == one.form)
    same = [other for other in others if other.said.stance == one.said.stance and alike(other.traits, one.traits)]
    whole = [other for other in same if len(other.traits.stems & one.traits.stems) >= NEARLY * len(one.traits.stems)]
    return max([one, *whole], key=lambda other: (len(other.traits.stems), other is one, other.said.id))


def joins(one: Telling) -> bool:
    """Can its words follow 'that', without a day of their own?"""
    return one.anchor is None and one.opening != "capital" and "according to" not in one.words and not predicate(one.words)


def _sentences(desk: Desk, group: list[Telling]) -> Iterator[Sentence]:
    """One sentence for what one report tells in reported speech, as far as it stays short; the rest one by one.

    Two reports seldom tell of one matter: their words stand in two sentences.
    """
    plain = [one for one in group if one.form == "reported" and not one.relayers and one.said.basis not in SHOWING and joins(one)]
    joined: list[Telling] = []
    for one in plain:
        short = sum(len(other.words.split()) for other in [*joined, one]) <= LONGEST
        if not joined or (short and one.said.doc == joined[0].said.doc):
            joined.append(one)
    if len(joined) > 1 and not any(desk.echoes(one) for one in joined):
        yield told(*_together(joined))
    else:
        joined = []
    for one in group:
        if one not in joined:
            carried = [one, *desk.echoes(one)]
            yield told((clause(one, reports=desk.reports(carried)), cites(carried)))


def _together(some: list[Telling]) -> Iterator[tuple[list[Piece], list[Cite]]]:
    """'Ruiz said that A; that B; and that C'."""
    for place, one in enumerate(some):
        made = clause(one, opening=False)
        if place:
            made = [Piece("and that " if place == len(some) - 1 else "that "), Piece(lowered(one), "words")]
        yield made, cites([one])
