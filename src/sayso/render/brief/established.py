"""What two independent origins say in words that are alike, and nobody denies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Claim
from sayso.render.brief.desk import Desk, apart, cites, origin_of
from sayso.render.brief.outline import Sentence
from sayso.render.brief.sentences import clause, told
from sayso.render.brief.telling import Telling
from sayso.render.brief.traits import alike, covers
from sayso.render.brief.wording import PERSONAL, SHARED, opens

OTHERS = 2
"""Wordings told after the first."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A wording with the others that say the same, one of each origin."""

    lead: Telling
    others: tuple[Telling, ...]

    def sentence(self) -> Sentence:
        """Those whose words are nearly the lead's are named with it; whoever says less, or more, is told in his own words."""
        same = [self.lead, *(one for one in self.others if covers(one.traits, self.lead.traits))]
        apart = [one for one in self.others if one not in same][:OTHERS]
        own = ((clause(one, opening=False), cites([one])) for one in apart)
        return told((clause(self.lead, [one.voice for one in same]), cites(same)), *own)


def established(desk: Desk) -> Iterator[tuple[Sentence, Telling]]:
    """A sentence a claim, those of most origins first.

    A claim's supporters count only where their own words are alike: claims
    join words that vectors hold for the same, and there the line must stand
    on what a reader can see.
    """
    found = [one for claim in desk.read.dossier.claims if claim.standing == "corroborated" and (one := agreed(desk, claim))]
    ranked = sorted(found, key=lambda one: (-len(one.others), -desk.weight(one.lead), one.lead.said.id))
    leads = set(apart(one.lead for one in ranked))
    for one in ranked:
        if one.lead in leads:
            leads.remove(one.lead)
            yield one.sentence(), one.lead


def agreed(desk: Desk, claim: Claim) -> Agreed | None:
    """The wording that most independent origins share."""
    supporters = desk.supporters(claim)
    leads = (one for one in supporters if one.form in ("stated", "reported") and opens(one.words) not in PERSONAL | SHARED)
    groups = (_group(claim, lead, supporters) for lead in leads)
    best = max(groups, key=lambda one: (len(one.others), desk.weight(one.lead), one.lead.said.id), default=None)
    return best if best is not None and best.others else None


def _group(claim: Claim, lead: Telling, supporters: list[Telling]) -> Agreed:
    """Those whose words are like the lead's, one of each origin; an origin is its name too, lest one be told as two."""
    first: dict[str, Telling] = {}
    for one in [lead, *(other for other in supporters if other is not lead and alike(lead.traits, other.traits))]:
        origin = origin_of(claim, one)
        if origin is not None and one.voice.key not in {other.voice.key for other in first.values()}:
            first.setdefault(origin.name, one)
    others = tuple(one for one in first.values() if one is not lead)
    return Agreed(lead, others if lead in first.values() else ())
